"""Which unit of the calendar a run of days is: a day, a week, a month … a century, or a conventional part of one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from generator.dates import days
from generator.dates.days import Civil
from generator.model.time import Day, Interval, Precision


class UnitKind(Enum):
    """Units of the calendar that have a name in words."""

    DAY = auto()
    WEEK = auto()
    MONTH = auto()
    QUARTER = auto()
    HALF = auto()
    SEASON = auto()
    LOOSE_WINTER = auto()
    """"Winter 2022" with nothing to decide which: January to the February after."""
    YEAR = auto()
    DECADE = auto()
    CENTURY = auto()


@dataclass(frozen=True, slots=True)
class Unit:
    """A named unit, with its first and last day."""

    kind: UnitKind
    first: Day
    last: Day

    @property
    def datetime(self) -> str | None:
        """Its value in HTML's `<time datetime>`; HTML knows days, weeks, months and years from the year 1 on."""
        at = days.civil(self.first)
        if at.year < 1:
            return None
        match self.kind:
            case UnitKind.DAY:
                return f"{at.year:04d}-{at.month:02d}-{at.day:02d}"
            case UnitKind.WEEK:
                year, week = days.iso_week(self.first)
                monday = days.weekday(self.first) == 1 and self.last - self.first == 6
                return f"{year:04d}-W{week:02d}" if monday and year > 0 else None
            case UnitKind.MONTH:
                return f"{at.year:04d}-{at.month:02d}"
            case UnitKind.YEAR:
                return f"{at.year:04d}"
            case _:
                return None


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a unit that only a convention bounds: a third of it, or its beginning or end."""

    of: Unit
    third: int | None = None
    edge: int | None = None


def of(window: Interval, precision: Precision = Precision.UNKNOWN) -> Unit | None:
    """The unit that a window of days fills; weeks, seasons and the like only where the words were as coarse as that."""
    first, last = window.earliest, window.latest
    if first is None or last is None:
        return None
    if first == last:
        return Unit(UnitKind.DAY, first, last)
    if precision is Precision.WEEK and last - first <= 6:
        return Unit(UnitKind.WEEK, first, last)
    one, following = days.civil(first), days.civil(last + 1)
    if one.day != 1 or following.day != 1:
        return None
    months = (following.year - one.year) * 12 + following.month - one.month
    kind = _of_months(one, months, precision)
    return None if kind is None else Unit(kind, first, last)


def _of_months(one: Civil, months: int, precision: Precision) -> UnitKind | None:
    starts_year = one.month == 1
    match precision:
        case Precision.SEASON if months == 3 and one.month % 3 == 0:
            return UnitKind.SEASON
        case Precision.SEASON if months == 14 and starts_year:
            return UnitKind.LOOSE_WINTER
        case Precision.QUARTER if months == 3 and one.month % 3 == 1:
            return UnitKind.QUARTER
        case Precision.QUARTER | Precision.SEASON if months == 6 and one.month % 6 == 1:
            return UnitKind.HALF
        case Precision.DECADE if months == 120 and starts_year and one.year % 10 == 0 and one.year > 0:
            return UnitKind.DECADE
        case Precision.CENTURY if months == 1200 and starts_year and one.year % 100 == (0 if one.year >= 0 else 1):
            return UnitKind.CENTURY
        case _:
            pass
    if months == 1:
        return UnitKind.MONTH
    return UnitKind.YEAR if months == 12 and starts_year else None


def part_of(window: Interval, precision: Precision) -> Part | None:
    """The conventional part of a month, year, decade or century that a window fills (`docs/time.md`)."""
    first, last = window.earliest, window.latest
    if first is None or last is None:
        return None
    whole = _around(first, precision)
    if whole is None or last > whole.last:
        return None
    for third, bounds in enumerate(_thirds(whole)):
        if bounds == (first, last):
            return Part(whole, third=third)
    for edge, bounds in enumerate(_edges(whole)):
        if bounds == (first, last):
            return Part(whole, edge=edge)
    return None


def third_of_month(window: Interval) -> int | None:
    """Early, mid or late (0, 1, 2) where a window lies within one such part of one month."""
    first, last = window.earliest, window.latest
    if first is None or last is None:
        return None
    month = _around(first, Precision.MONTH)
    if month is None or last > month.last:
        return None
    return next((number for number, (low, high) in enumerate(_thirds(month)) if low <= first and last <= high), None)


def shared_year(one: Interval, two: Interval) -> int | None:
    """The year in which all bounds of two windows lie, where there is one."""
    bounds = (one.earliest, one.latest, two.earliest, two.latest)
    years = {None if bound is None else days.civil(bound).year for bound in bounds}
    return next(iter(years)) if len(years) == 1 else None


def _around(day: Day, precision: Precision) -> Unit | None:
    at = days.civil(day)
    match precision:
        case Precision.MONTH:
            return Unit(UnitKind.MONTH, *days.month_span(at.year, at.month))
        case Precision.YEAR:
            return Unit(UnitKind.YEAR, *days.year_span(at.year))
        case Precision.DECADE if at.year > 0:
            start = at.year // 10 * 10
            return Unit(UnitKind.DECADE, days.ordinal(start), days.ordinal(start + 9, 12, 31))
        case Precision.CENTURY if at.year > 0:
            start = at.year // 100 * 100
            return Unit(UnitKind.CENTURY, days.ordinal(start), days.ordinal(start + 99, 12, 31))
        case _:
            return None


def _thirds(unit: Unit) -> tuple[tuple[Day, Day], ...]:
    at = days.civil(unit.first)
    match unit.kind:
        case UnitKind.MONTH:
            return (unit.first, unit.first + 9), (unit.first + 10, unit.first + 19), (unit.first + 20, unit.last)
        case UnitKind.YEAR:
            starts = [days.ordinal(at.year, month) for month in (1, 5, 9)]
        case UnitKind.DECADE:
            starts = [days.ordinal(at.year + years) for years in (0, 4, 7)]
        case _:
            starts = [days.ordinal(at.year + years) for years in (0, 34, 67)]
    ends = [starts[1] - 1, starts[2] - 1, unit.last]
    return tuple(zip(starts, ends, strict=True))


def _edges(unit: Unit) -> tuple[tuple[Day, Day], ...]:
    """Beginning and end of a month (7 days) or a year (a quarter)."""
    at = days.civil(unit.first)
    match unit.kind:
        case UnitKind.MONTH:
            return (unit.first, unit.first + 6), (unit.last - 6, unit.last)
        case UnitKind.YEAR:
            return (unit.first, days.ordinal(at.year, 4) - 1), (days.ordinal(at.year, 10), unit.last)
        case _:
            return ()
