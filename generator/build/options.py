"""What a command may change about a build."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.time import Day


@dataclass(frozen=True, slots=True)
class Options:
    """The options of `dateline build`; every default is that of the command line."""

    jobs: int | None = None
    """Processes that read sources; `None`: as many as the machine has, once there is enough to read."""
    base_url: str | None = None
    """In place of the configuration's; `/` for a preview."""
    drafts: bool = False
    """Whether drafts and what is under an embargo are built too."""
    preview: bool = False
    """Whether this is an editor's own view: drafts and possible contradictions are shown, and marked."""
    as_of: Day | None = None
    """The day that plans and embargoes are judged against; `None`: see `generator.build.asof`."""
    strict: bool = False
    """Whether warnings fail."""
    leave_out_broken: bool = False
    """Whether new events with errors are withheld instead of failing the build."""
    top: int | None = None
    """How many events an export has at most: those that most independent origins tell."""
    without: frozenset[str] = frozenset()
    """Paths of event files that are withheld."""
