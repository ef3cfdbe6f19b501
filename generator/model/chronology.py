"""The chronology: events with their dates, when sources were written, and what cannot all be true."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from generator.model.event import Citation, Event
from generator.model.mention import Step
from generator.model.message import Said
from generator.model.time import Basis, Day, Extent, Interval, Precision, TimeSpan


@dataclass(frozen=True, slots=True)
class PublicationDate:
    """When a source's words were written."""

    source: str
    days: Interval
    edtf: str | None
    basis: str
    """`stated`, `inferred` or `unknown`."""
    steps: tuple[Step, ...] = ()
    certain: bool = True
    """Whether it is stated, or inferred from names that editors gave alone, never from a likeness of words."""


class Certainty(StrEnum):
    """Whether a contradiction stands, or rests on an automatic match or on an edge that only a convention draws."""

    CERTAIN = "certain"
    POSSIBLE = "possible"


@dataclass(frozen=True, slots=True)
class Conflict:
    """Statements that cannot all be true: without any one of them the rest can hold."""

    id: str
    certainty: Certainty
    events: tuple[str, ...]
    statements: tuple[str, ...]
    """Statement ids; an editor's date stands as `editor:EVENT-ID`."""
    message: Said
    """Who says what, in words."""
    ruling: str | None = None
    note_only: bool = False
    """A small contradiction that a soft edge explains: told by `check`, shown as a note."""
    matched: bool = False
    """Whether it rests on an automatic match of statements."""

    @property
    def explanation(self) -> str:
        """Who says what, in English."""
        return str(self.message)


@dataclass(frozen=True, slots=True)
class DatedEvent:
    """An event with the date that leads, why, and what stands against it: one entry of the timeline."""

    event: Event
    span: TimeSpan | None
    edtf: str | None
    extent: Extent
    precision: Precision
    basis: Basis
    soft: bool = False
    expression: str | None = None
    """The source's own words for the date, where a source gives it."""
    steps: tuple[Step, ...] = ()
    citations: tuple[Citation, ...] = ()
    conflicts: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    """Ids of events known to come before this one by a statement (direct ones only)."""
    before: tuple[str, ...] = ()
    unordered: tuple[str, ...] = ()
    """Ids of the other events of its day of which nothing tells whether they came before or after this one."""

    @property
    def sort_day(self) -> Day | None:
        """The day the entry is filed under: earliest known day of the beginning, else the latest of the end."""
        if self.span is None:
            return None
        for day in (self.span.begin.earliest, self.span.begin.latest, self.span.end.latest, self.span.end.earliest):
            if day is not None:
                return day
        return None


@dataclass(frozen=True, slots=True)
class Chronology:
    """The whole, in order, with nothing left to decide but how it looks."""

    events: tuple[DatedEvent, ...]
    """Timeline order."""
    undated: tuple[DatedEvent, ...]
    published: dict[str, PublicationDate]
    conflicts: tuple[Conflict, ...]
