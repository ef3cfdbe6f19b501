"""Periods of the calendar as pairs of a unit and a whole number, so that "the next one" is always number plus one.

Days are ordinals as in `generator.model.time`. Years are astronomical (0 is 1 BC). Weeks are ISO weeks, numbered by
their Monday; seasons are meteorological, and a winter belongs to the year of its January. A decade or century before
Christ counts backwards, as its name does: the 480s BC are the years 489 to 480 BC.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from generator.dates import days
from generator.model.time import Day, Precision

SEASONS = ("WI", "SP", "SU", "FA")
_PER_YEAR = {"month": 12, "quarter": 4, "half": 2, "season": 4, "year": 1, "fiscal": 1}


@dataclass(frozen=True, slots=True)
class Period:
    """One day, week, weekend, month, quarter, half, season, year, fiscal year, decade, century or millennium."""

    unit: str
    index: int

    def shift(self, count: int) -> Period:
        """The period `count` units later."""
        return Period(self.unit, self.index + count)

    def days(self, *, sunday: bool = False) -> tuple[Day, Day]:
        """First and last day. With `sunday`, weeks begin on the Sunday before their Monday."""
        first, last = _span(self.unit, self.index)
        return (first - 1, last - 1) if sunday and self.unit == "week" else (first, last)

    @property
    def year(self) -> int:
        """The (first) calendar year, that of its January for a winter, of its Thursday for a week."""
        if self.unit in _PER_YEAR:
            return self.index // _PER_YEAR[self.unit]
        if self.unit in ("week", "weekend"):
            return days.civil(_span("week", self.index)[0] + 3).year
        return days.civil(_span(self.unit, self.index)[0]).year

    def value(self) -> str:
        """The TIMEX3 value of the period in the dialect of `docs/time.md`."""
        return _value(self.unit, self.index)

    @property
    def precision(self) -> Precision:
        """How fine the period is."""
        return _PRECISION[self.unit]


_PRECISION = {
    "day": Precision.DAY,
    "weekend": Precision.WEEK,
    "week": Precision.WEEK,
    "month": Precision.MONTH,
    "quarter": Precision.QUARTER,
    "half": Precision.SPAN,
    "season": Precision.SEASON,
    "year": Precision.YEAR,
    "fiscal": Precision.YEAR,
    "decade": Precision.DECADE,
    "century": Precision.CENTURY,
    "millennium": Precision.SPAN,
}

FINENESS = {unit: rank for rank, unit in enumerate(_PRECISION)}
"""Smaller is finer."""


def containing(unit: str, day: Day) -> Period:
    """The period of that unit that holds a day."""
    if unit == "day":
        return Period("day", day)
    if unit in ("week", "weekend"):
        return Period(unit, (day - 1) // 7)
    at = days.civil(day)
    if unit in ("decade", "century", "millennium"):
        return Period(unit, _long_index(unit, at.year))
    per_year = _PER_YEAR[unit]
    if unit == "season":
        return Period(unit, (at.year + at.month // 12) * 4 + at.month % 12 // 3)
    return Period(unit, at.year * per_year + (at.month - 1) * per_year // 12)


def day(year: int, month: int, number: int) -> Period | None:
    """A day of the calendar, or `None` where there is no such day."""
    return Period("day", days.ordinal(year, month, number)) if days.is_day(year, month, number) else None


def month(year: int, number: int) -> Period:
    """A month (1–12) of a year."""
    return Period("month", year * 12 + number - 1)


def year(number: int) -> Period:
    """A year (astronomical)."""
    return Period("year", number)


def season(year_: int, name: str) -> Period:
    """A season (`SP`, `SU`, `FA`, `WI`) of a year."""
    return Period("season", year_ * 4 + SEASONS.index(name))


def _long_index(unit: str, year_: int) -> int:
    size = _SIZE[unit]
    return year_ // size if year_ > 0 else -((1 - year_) // size) - 1


_SIZE = {"decade": 10, "century": 100, "millennium": 1000}


@lru_cache(maxsize=4096)
def _span(unit: str, index: int) -> tuple[Day, Day]:
    if unit == "day":
        return index, index
    if unit == "week":
        return index * 7 + 1, index * 7 + 7
    if unit == "weekend":
        return index * 7 + 6, index * 7 + 7
    if unit in _SIZE:
        return _long_span(_SIZE[unit], index)
    per_year = _PER_YEAR[unit]
    year_, number = divmod(index, per_year)
    length = 12 // per_year
    start = number * length - (1 if unit == "season" else 0)
    first_year, first_month = divmod(year_ * 12 + start, 12)
    last_year, last_month = divmod(year_ * 12 + start + length - 1, 12)
    return days.ordinal(first_year, first_month + 1), days.month_span(last_year, last_month + 1)[1]


def _long_span(size: int, index: int) -> tuple[Day, Day]:
    if index >= 0:
        return days.ordinal(max(index * size, 1)), days.ordinal(index * size + size - 1, 12, 31)
    before = -index - 1
    return days.ordinal(1 - (before * size + size - 1)), days.ordinal(1 - max(before * size, 1), 12, 31)


def _year_text(year_: int) -> str:
    return f"{year_:04d}" if year_ > 0 else f"BC{1 - year_:04d}"


def _day_value(index: int) -> str:
    at = days.civil(index)
    return f"{_year_text(at.year)}-{at.month:02d}-{at.day:02d}"


def _week_value(index: int) -> str:
    year_, week = days.iso_week(index * 7 + 1)
    return f"{_year_text(year_)}-W{week:02d}"


def _long_value(width: int) -> Callable[[int], str]:
    def text(index: int) -> str:
        return f"{index:0{width}d}" if index >= 0 else f"BC{-index - 1:0{width}d}"

    return text


_VALUES: dict[str, Callable[[int], str]] = {
    "day": _day_value,
    "week": _week_value,
    "weekend": lambda index: f"{_week_value(index)}-WE",
    "month": lambda index: f"{_year_text(index // 12)}-{index % 12 + 1:02d}",
    "quarter": lambda index: f"{_year_text(index // 4)}-Q{index % 4 + 1}",
    "half": lambda index: f"{_year_text(index // 2)}-H{index % 2 + 1}",
    "season": lambda index: f"{_year_text(index // 4)}-{SEASONS[index % 4]}",
    "year": _year_text,
    "fiscal": lambda index: f"FY{index:04d}",
    "decade": _long_value(3),
    "century": _long_value(2),
    "millennium": _long_value(1),
}


@lru_cache(maxsize=4096)
def _value(unit: str, index: int) -> str:
    return _VALUES[unit](index)
