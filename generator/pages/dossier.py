"""What the pages are made from."""

from __future__ import annotations

from dataclasses import dataclass

from generator.config import Config, is_web_address
from generator.content import Content
from generator.dates import days
from generator.model.chronology import Chronology
from generator.model.source import Source
from generator.model.time import Day

UNTOLD = days.ordinal(1970)
"""The day of a site that tells no day at all: where files must have one they have it, and no page says it."""


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything that the steps before have found, before it is decided what of it is published."""

    config: Config
    sources: tuple[Source, ...]
    content: Content
    chronology: Chronology
    as_of: Day
    """The day on which the site is built, as far as its content can tell: embargoes are judged against it."""
    version: str
    base_url: str | None = None
    """Overrides the configuration's; a path alone ("/") is enough where only links are needed."""
    drafts: bool = False
    """Whether drafts and embargoed events are shown, marked as such."""
    preview: bool = False
    """Whether this is an editor's own view: drafts and possible contradictions are shown too."""

    @property
    def address(self) -> str | None:
        """Where the site will stand, with a slash at its end; `None` where that is not known."""
        url = self.base_url if self.base_url is not None else self.config.base_url
        return None if not url else url.rstrip("/") + "/"

    @property
    def canonical(self) -> str | None:
        """The absolute address of the site, where it has one: what others may link to."""
        address = self.address
        return address if address is not None and is_web_address(address) else None
