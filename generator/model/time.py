"""Days, intervals of days, and time-spans with four bounds.

A day is a whole number: the proleptic Gregorian ordinal of `datetime.date.toordinal`, so that 1 is 0001-01-01 and days
before it are 0 and less (year 0 is 1 BC). A bound that is open or not known is `None`, a value of its own; it is never
written as a far-away date.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

Day = int
"""Proleptic Gregorian ordinal day."""


class Precision(StrEnum):
    """How finely a date is known, from its words."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    SPAN = "span"
    UNKNOWN = "unknown"


class Extent(StrEnum):
    """Whether something happened at some time in a span, or lasted throughout it."""

    WITHIN = "within"
    THROUGHOUT = "throughout"


class Basis(StrEnum):
    """Where a date comes from."""

    STATED = "stated"
    """The words name the date."""
    RECKONED = "reckoned"
    """From a relative expression and a known publication date."""
    INFERRED = "inferred"
    """From a publication date, or a bound, that the network worked out."""
    EDITOR = "editor"


@dataclass(frozen=True, slots=True)
class Interval:
    """The closed interval of days in which one point in time lies; a side that is `None` is open or not known."""

    earliest: Day | None = None
    latest: Day | None = None

    @classmethod
    def on(cls, day: Day) -> Self:
        """The interval of one day."""
        return cls(day, day)

    @property
    def exact(self) -> Day | None:
        """The day, where the interval holds just one."""
        return self.earliest if self.earliest is not None and self.earliest == self.latest else None

    @property
    def known(self) -> bool:
        """Whether at least one side is bounded."""
        return self.earliest is not None or self.latest is not None

    @property
    def empty(self) -> bool:
        """Whether no day satisfies both bounds."""
        return self.earliest is not None and self.latest is not None and self.earliest > self.latest

    def meet(self, other: Interval) -> Interval:
        """The days in both; the result may be `empty`."""
        return Interval(_tighter(self.earliest, other.earliest, max), _tighter(self.latest, other.latest, min))

    def hull(self, other: Interval) -> Interval:
        """The smallest interval that holds both."""
        return Interval(_looser(self.earliest, other.earliest, min), _looser(self.latest, other.latest, max))

    def shift(self, days: int) -> Interval:
        """The interval moved by `days`."""
        return Interval(
            None if self.earliest is None else self.earliest + days,
            None if self.latest is None else self.latest + days,
        )

    def holds(self, other: Interval) -> bool:
        """Whether every day of `other` is a day of this interval."""
        return self.meet(other) == other

    def overlaps(self, other: Interval) -> bool:
        """Whether some day lies in both."""
        return not self.meet(other).empty


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """CIDOC CRM time-span: where the beginning lies (P82a, P81a) and where the end lies (P81b, P82b), in days."""

    begin: Interval = Interval()
    end: Interval = Interval()

    @classmethod
    def within(cls, earliest: Day | None, latest: Day | None) -> Self:
        """Something that happened at some time from `earliest` to `latest`."""
        return cls(Interval(earliest, latest), Interval(earliest, latest))

    @classmethod
    def throughout(cls, first: Day | None, last: Day | None) -> Self:
        """Something that lasted from `first` to `last`; a side that is not known is open."""
        return cls(
            Interval(first, first) if first is not None else Interval(None, last),
            Interval(last, last) if last is not None else Interval(first, None),
        )

    @property
    def whole(self) -> Interval:
        """Earliest day of the beginning to latest day of the end."""
        return Interval(self.begin.earliest, self.end.latest)

    @property
    def known(self) -> bool:
        """Whether anything at all is bounded."""
        return self.begin.known or self.end.known

    @property
    def empty(self) -> bool:
        """Whether no beginning, or no end, is left."""
        return self.begin.empty or self.end.empty or self.whole.empty

    def meet(self, other: TimeSpan) -> TimeSpan:
        """The span that satisfies both; it may be `empty`."""
        return TimeSpan(self.begin.meet(other.begin), self.end.meet(other.end))

    def hull(self, other: TimeSpan) -> TimeSpan:
        """The narrowest span that allows whatever either allows."""
        return TimeSpan(self.begin.hull(other.begin), self.end.hull(other.end))


def _tighter(a: Day | None, b: Day | None, pick: Callable[[Day, Day], Day]) -> Day | None:
    if a is None or b is None:
        return a if b is None else b
    return pick(a, b)


def _looser(a: Day | None, b: Day | None, pick: Callable[[Day, Day], Day]) -> Day | None:
    return None if a is None or b is None else pick(a, b)
