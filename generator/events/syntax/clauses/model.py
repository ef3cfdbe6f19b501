"""What a clause is, and which kinds there are."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from generator.events.syntax.verbs import Group


class Kind(StrEnum):
    """What a clause is in its sentence."""

    MAIN = "main"
    PREDICATE = "predicate"
    """A second verb of the same subject: "met and signed"."""
    RELATIVE = "relative"
    SUBORDINATE = "subordinate"
    PARTICIPIAL = "participial"
    COMPLEMENT = "complement"
    """What a reporting verb reports."""
    GAPPED = "gapped"
    """A second subject or object, with its date, of one verb: "the first was signed in May, the second in June"."""
    FRAGMENT = "fragment"
    """No verb at all: a heading, an item, a caption."""


@dataclass(slots=True)
class Clause:
    """A clause: the runs of tokens it is made of (half-open, in order), its verb and its subject."""

    kind: Kind
    runs: list[tuple[int, int]]
    verb: Group | None = None
    subject: tuple[int, int] | None = None
    mark: str | None = None
    """The subordinator that opens it."""
    parent: int | None = None
    lead: tuple[int, int] | None = None
    """An adverbial before the subject: "On Monday," "In Geneva,"."""
    antecedent: tuple[int, int] | None = None
    """The noun phrase that a relative clause with a subject of its own speaks of."""
    asides: list[tuple[int, int]] = field(default_factory=list)
    """Appositions set between commas."""

    def holds(self, index: int) -> bool:
        """Whether the token at `index` is one of its own."""
        runs = self.runs if self.lead is None else [self.lead, *self.runs]
        return any(a <= index < b for a, b in [*runs, *self.asides])
