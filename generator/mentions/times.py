"""What an operator gives when its anchor is known: a `Time`; and what it is given: an `Env`."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import lru_cache

from generator.dates import timex
from generator.dates.timex import Part
from generator.mentions.periods import FINENESS, Period
from generator.model.mention import Anchor, AnchorKind, Tense, TimexType
from generator.model.time import Day, Extent, Precision, TimeSpan

UNANCHORED = Anchor(AnchorKind.NONE)
"""The anchor of what needs none."""

Days = tuple[Day | None, Day | None]


class Order(StrEnum):
    """Where the date that decides a year is told."""

    BEFORE = "before"
    AFTER = "after"
    AROUND = "around"
    """No single one decides: the year is the one that fits those before and after it best."""
    SPOKEN = "spoken"
    """The day on which the words were said or written that it stands in."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """The year that the way of an account gives to a date, and why."""

    period: Period
    told: Period
    """The date it is read against."""
    order: Order
    left: Period | None = None
    """A date told in passing since then, which does not count."""
    sure: bool = False
    """Whether no other year is thought of: that of its sentence's opening, its line or its list."""


@dataclass(frozen=True, slots=True)
class Time:
    """A value with its place on the calendar, where it has one."""

    type: TimexType
    value: str
    mod: str | None = None
    days: Days | None = None
    """First and last day; `None` where the value has no place on the calendar."""
    period: Period | None = None
    """The calendar period, where the value is one: what others are counted from."""
    precision: Precision = Precision.UNKNOWN
    soft: bool = False
    extent: Extent = Extent.WITHIN
    alternatives: tuple[Days, ...] = ()
    anchor: Anchor = UNANCHORED
    chosen: Chosen | None = None
    """Why it has its year, where the dates of a history decided it."""

    def span(self) -> TimeSpan | None:
        """The four bounds of what happened at this time, or lasted for it."""
        if self.days is None:
            return None
        if self.extent is Extent.THROUGHOUT:
            return TimeSpan.throughout(*self.days)
        return TimeSpan.within(*self.days)

    def anchored(self, anchor: Anchor) -> Time:
        """The same time, told to be read against an anchor."""
        return replace(self, anchor=anchor)


@dataclass(slots=True)
class Story:
    """The dates told so far in a text: what "that month" and "two days later" are counted from."""

    focus: Period | None = None
    """The last calendar period told."""
    recent: dict[str, Period] = field(default_factory=dict)
    """Unit → the last period told that is at least as fine."""
    carried: Period | None = None
    """The last date that carries the account forward: what a month without a year is read against. A year told in
    passing ("declassified in 2005") is not one."""

    def copy(self) -> Story:
        """The same dates, to go on from apart."""
        return Story(self.focus, dict(self.recent), self.carried)

    def tell(self, period: Period, *, passing: bool = False) -> None:
        """Note a date that the text tells; `passing` where it does not carry the account."""
        rank = FINENESS[period.unit]
        self.focus = period
        for unit in _COARSER[rank]:
            self.recent[unit] = period
        if rank <= FINENESS["year"] and not (passing and self.carried):
            self.carried = period

    def at_least(self, unit: str, *, strict: bool = False) -> Period | None:
        """The last period told that is as fine as a unit, or finer.

        `strict`: `None` where the account has gone on since then to another year or month.
        """
        found, carried = self.recent.get(unit), self.carried
        if not strict or found is None or carried is None or FINENESS[carried.unit] <= FINENESS[found.unit]:
            return found
        (first, last), (begin, end) = found.days(), carried.days()
        return found if FINENESS[unit] >= FINENESS["year"] or (begin <= last and first <= end) else None


_KEPT = ("day", "weekend", "week", "month", "quarter", "season", "year", "decade", "century")
_COARSER = tuple(tuple(unit for unit in _KEPT if rank <= FINENESS[unit]) for rank in range(len(FINENESS)))
"""For each rank of fineness, the units that are at least as coarse."""


@dataclass(slots=True)
class Env:
    """What is known when a mention is resolved."""

    published: Day | None
    story: Story
    tense: Tense = Tense.NONE
    history: bool = False
    """Whether the passage is read as history (dates follow on each other) rather than as news (dates lie near the day
    the text was published)."""
    by: bool = False
    """Whether "by" stands before it: "by early June" may lie ahead though the verb is past."""
    foretold: bool = False
    """Whether the verb tells a past plan: "was due to expire on January 29"."""
    happened: Period | None = None
    """The date that the text tells of the event a length is counted from."""
    chosen: Chosen | None = None
    """What the way of the account gives to a date without a year."""
    chained: Chosen | None = None
    """The year of a date that follows on another told right before it."""
    southern: bool = False
    sunday: bool = False
    numeric: str | None = None


@lru_cache(maxsize=8192)
def bounds(value: str, part: Part | None = None, southern: bool = False) -> Days | None:
    """The days of a TIMEX3 value, or of a part of it; `None` where it has no place on the calendar."""
    try:
        span = timex.part_of(value, part, southern=southern) if part else timex.span_of(value, southern=southern)[0]
    except timex.TimexError:
        return None
    return None if span is None else (span.whole.earliest, span.whole.latest)


_PLAIN = frozenset({"day", "week", "month", "quarter", "half", "year"})


def of_period(period: Period, env: Env, anchor: Anchor = UNANCHORED) -> Time:
    """A calendar period as a time."""
    value = period.value()
    if period.unit in _PLAIN:
        days: Days | None = period.days(sunday=env.sunday)
    else:
        days = bounds(value, None, env.southern)
    soft = period.unit in ("season", "fiscal") or (period.unit == "week" and env.sunday)
    return Time(TimexType.DATE, value, None, days, period, period.precision, soft, anchor=anchor)


def unplaced(value: str, precision: Precision = Precision.UNKNOWN, anchor: Anchor = UNANCHORED) -> Time:
    """A date whose place on the calendar is not known: its value holds an X, or is a reference such as PAST_REF."""
    return Time(TimexType.DATE, value, precision=precision, anchor=anchor)
