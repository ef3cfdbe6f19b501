"""The proleptic Gregorian calendar for any year, as whole days.

`datetime` ends at the years 1 and 9999; these functions agree with it in between and go on outside. Years are
astronomical: 0 is 1 BC, -1 is 2 BC.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from generator.model.time import Day

_ISO = re.compile(r"(?P<year>[0-9]{4}|[+-][0-9]{4,})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})", re.ASCII)
_DAYS_BEFORE = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)


@dataclass(frozen=True, slots=True, order=True)
class Civil:
    """A calendar day: astronomical year, month 1–12, day 1–31."""

    year: int
    month: int
    day: int


def is_leap(year: int) -> bool:
    """Whether a year has 366 days."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year: int, month: int) -> int:
    """Days in a month (1–12)."""
    if month == 2:
        return 29 if is_leap(year) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def is_day(year: int, month: int, day: int) -> bool:
    """Whether the calendar has such a day."""
    return 1 <= month <= 12 and 1 <= day <= month_length(year, month)


def ordinal(year: int, month: int = 1, day: int = 1) -> Day:
    """The day's number. Raises `ValueError` where the calendar has no such day."""
    if not is_day(year, month, day):
        raise ValueError(f"no such day: {year}-{month}-{day}")
    before = year - 1
    whole_years = before * 365 + before // 4 - before // 100 + before // 400
    leap = 1 if month > 2 and is_leap(year) else 0
    return whole_years + _DAYS_BEFORE[month - 1] + leap + day


@lru_cache(maxsize=16384)
def civil(day: Day) -> Civil:
    """The calendar day of a day's number (the inverse of `ordinal`)."""
    eras, rest = divmod(day - 1, 146097)
    centuries = min(rest // 36524, 3)
    rest -= centuries * 36524
    fours = min(rest // 1461, 24)
    rest -= fours * 1461
    years = min(rest // 365, 3)
    rest -= years * 365
    year = eras * 400 + centuries * 100 + fours * 4 + years + 1
    month = min(rest // 29 + 1, 12)
    while rest < _DAYS_BEFORE[month - 1] + (1 if month > 2 and is_leap(year) else 0):
        month -= 1
    start = _DAYS_BEFORE[month - 1] + (1 if month > 2 and is_leap(year) else 0)
    return Civil(year, month, rest - start + 1)


def iso(day: Day) -> str:
    """ISO 8601 date; years outside 1–9999 carry a sign (`-0043-03-15`, `+10000-01-01`)."""
    at = civil(day)
    return f"{iso_year(at.year)}-{at.month:02d}-{at.day:02d}"


def iso_year(year: int) -> str:
    """ISO 8601 year: four digits, or signed where it lies outside 1–9999."""
    return f"{year:04d}" if 1 <= year <= 9999 else f"{year:+05d}"


def weekday(day: Day) -> int:
    """ISO weekday: Monday is 1, Sunday 7."""
    return (day - 1) % 7 + 1


def iso_week(day: Day) -> tuple[int, int]:
    """ISO week-numbering year and week (1–53)."""
    thursday = day - weekday(day) + 4
    year = civil(thursday).year
    return year, (thursday - ordinal(year)) // 7 + 1


def week_start(year: int, week: int) -> Day:
    """Monday of an ISO week."""
    fourth = ordinal(year, 1, 4)
    return fourth - weekday(fourth) + 1 + (week - 1) * 7


def month_span(year: int, month: int) -> tuple[Day, Day]:
    """First and last day of a month."""
    return ordinal(year, month), ordinal(year, month, month_length(year, month))


def year_span(year: int) -> tuple[Day, Day]:
    """First and last day of a year."""
    return ordinal(year), ordinal(year, 12, 31)


def add_months(day: Day, months: int) -> Day:
    """The same day of another month, or that month's last day where it is shorter (as `relativedelta` does)."""
    at = civil(day)
    year, month = divmod(at.year * 12 + at.month - 1 + months, 12)
    return ordinal(year, month + 1, min(at.day, month_length(year, month + 1)))


def parse_iso(text: str) -> Day:
    """The day of an ISO 8601 date as `iso` writes it (the inverse of `iso`). Raises `ValueError` for anything else."""
    found = _ISO.fullmatch(text)
    if not found:
        raise ValueError(f"not an ISO date: {text[:40]!r}")
    return ordinal(int(found["year"]), int(found["month"]), int(found["day"]))


def first_weekday(day: Day, weekday_wanted: int) -> Day:
    """The first day on or after `day` that is a weekday (ISO: Monday is 1)."""
    return day + (weekday_wanted - weekday(day)) % 7
