"""Temporal expressions: what was found in a text, and what it was resolved to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

from generator.model.message import Said
from generator.model.time import Basis, Extent, Precision, TimeSpan


class TimexType(StrEnum):
    """TIMEX3 types (TimeML, ISO 24617-1)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class AnchorKind(StrEnum):
    """What an expression is read against."""

    NONE = "none"
    """Nothing: the words name the date."""
    PUBLISHED = "published"
    """The day the words were written (document creation time)."""
    NARRATIVE = "narrative"
    """A date told before it in the same text."""
    EVENT = "event"
    """An event, by its name."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """What an expression was read against, and that thing's own value."""

    kind: AnchorKind
    value: str | None = None
    """ISO value of the day, date or interval read against, or the event's words; `None` where it is not known."""


class Signal(StrEnum):
    """The function word that relates an event to the expression: "before P" lies before P's first day, and so on."""

    AT = "at"
    BEFORE = "before"
    BY = "by"
    AFTER = "after"
    SINCE = "since"
    UNTIL = "until"
    DURING = "during"
    THROUGHOUT = "throughout"
    """"for", "over", "throughout": the event lasts the whole of it."""


class Role(StrEnum):
    """The place of an expression in a range or list; each end and each member is an expression of its own."""

    ALONE = "alone"
    BEGIN = "begin"
    END = "end"
    MEMBER = "member"


class Tense(StrEnum):
    """Direction of the verb of the clause an expression stands in."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    NONE = "none"


class Derivation(NamedTuple):
    """How a rule read a run of text: its name, its characters and the parts it was composed of.

    A tuple, as a sentence is, since a text has thousands of them and a tuple is made in a third of the time.
    """

    rule: str
    start: int
    end: int
    parts: tuple[Derivation, ...] = ()


class Sentence(NamedTuple):
    """A sentence: the half-open range `start:end`, white space at both ends left out."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mention:
    """A temporal expression found in a text, before anything is known of its anchor."""

    index: int
    """Position among the mentions of its text, in order of `start`."""
    start: int
    end: int
    text: str
    type: TimexType
    rule: str
    meaning: Any
    """A function of the anchor: an operator tree of `generator.mentions`; nobody else looks inside."""
    derivation: Derivation
    sentence: Sentence
    signal: Signal = Signal.AT
    signal_start: int | None = None
    """Where the signal word begins, where there is one."""
    role: Role = Role.ALONE
    group: int | None = None
    """Number shared by the expressions of one range or list."""
    tense: Tense = Tense.NONE
    anchor: AnchorKind = AnchorKind.NONE
    """What kind of anchor its meaning asks for."""


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was found in one text, independent of any date."""

    text: str
    language: str
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    context: Any = None
    """What `generator.mentions` keeps for resolving (passages, headings, zone); nobody else looks inside."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a reasoning, in words a journalist understands."""

    message: Said
    source: str | None = None
    """Id of the source whose words the step rests on, where there is one."""
    start: int | None = None
    end: int | None = None

    @property
    def text(self) -> str:
        """The step in English."""
        return str(self.message)


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a mention means, as far as its anchor is known. `span` is the expression's own; `signal` is not in it."""

    mention: Mention
    value: str
    """TIMEX3 value in the dialect of `docs/time.md`; X for what is unknown."""
    mod: str | None
    """TIMEX3 mod: START, MID, END, APPROX, MORE_THAN, LESS_THAN, or none."""
    span: TimeSpan | None
    """Bounds in days; `None` where it has no place on the calendar (a set, a bare duration, "now", unknown anchor)."""
    edtf: str | None
    extent: Extent
    precision: Precision
    basis: Basis
    anchor: Anchor
    soft: bool = False
    """Whether some edge is drawn by a convention only ("early", seasons, "ago", "about")."""
    steps: tuple[Step, ...] = ()
    alternatives: tuple[TimeSpan, ...] = ()
    """The readings of an ambiguous expression (03/04/2024), `span` being their hull."""
