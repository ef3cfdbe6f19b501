"""First and last days of EDTF's forms, and how finely they are known."""

from __future__ import annotations

from collections.abc import Sequence

from generator.dates import days
from generator.model.time import Day, Interval, Precision, TimeSpan

# First month (counted from January of the named year) and number of months of each code of ISO 8601-2, 4.8.
# Seasons are meteorological; one that runs over the turn of the year is named by the year of its January.
_NORTH = {1: (3, 3), 2: (6, 3), 3: (9, 3), 0: (0, 3)}
_SOUTH = {1: (9, 3), 2: (0, 3), 3: (3, 3), 0: (6, 3)}
_Member = tuple[Interval | None, Interval | None]


def code_months(code: int, *, southern: bool = False) -> tuple[int, int]:
    """First month and number of months of a code from 21 to 41; month 0 is December of the year before."""
    if 21 <= code <= 32:
        return (_SOUTH if code > 28 or (southern and code <= 24) else _NORTH)[code % 4]
    if 33 <= code <= 36:
        return (code - 33) * 3 + 1, 3
    if 37 <= code <= 39:
        return (code - 37) * 4 + 1, 4
    if code in (40, 41):
        return (code - 40) * 6 + 1, 6
    raise ValueError(f"no such code: {code}")


def months_interval(year: int, first: int, count: int) -> Interval:
    """The days of `count` months from month `first`, which may lie outside 1–12."""
    begin_year, begin_month = divmod(year * 12 + first - 1, 12)
    end_year, end_month = divmod(year * 12 + first + count - 2, 12)
    return Interval(
        days.ordinal(begin_year, begin_month + 1),
        days.month_span(end_year, end_month + 1)[1],
    )


def years(text: str) -> tuple[int, int]:
    """First and last year of an EDTF year such as `2024`, `20XX`, `-004X` or `Y-12000`."""
    negative = text.lstrip("Y").startswith("-")
    digits = text.lstrip("Y-")
    low, high = int(digits.replace("X", "0")), int(digits.replace("X", "9"))
    return (-high, -low) if negative else (low, high)


def date_interval(
    year: str, month: str | None, day: str | None, time: str | None = None, *, southern: bool = False
) -> Interval:
    """First and last day of a date in EDTF's digits. Midnight as `24:00:00` belongs to both its days."""
    first_year, last_year = years(year)
    if month is None or month == "XX" or first_year != last_year:
        return Interval(days.ordinal(first_year), days.year_span(last_year)[1])
    if month.endswith("X"):
        return months_interval(first_year, *((1, 9) if month[0] == "0" else (10, 3)))
    number = int(month)
    if number > 12:
        return months_interval(first_year, *code_months(number, southern=southern))
    if day is None or day == "XX":
        return Interval(*days.month_span(first_year, number))
    length = days.month_length(first_year, number)
    low = max(int(day.replace("X", "0")), 1)
    high = min(int(day.replace("X", "9")), length)
    midnight = 1 if time is not None and time.startswith("24") else 0
    return Interval(days.ordinal(first_year, number, low), days.ordinal(first_year, number, high) + midnight)


def date_precision(year: str, month: str | None, day: str | None, time: str | None) -> Precision:
    """How finely a date in EDTF's digits is known; part of a unit (`2025-08-2X`, a half-year) is a `SPAN`."""
    if time is not None:
        return Precision.MINUTE
    if "X" in year:
        return Precision.CENTURY if year.endswith("XX") else Precision.DECADE
    if month is None or month == "XX":
        return Precision.YEAR
    if month.endswith("X"):
        return Precision.SPAN
    code = int(month)
    if code > 36:
        return Precision.SPAN
    if code > 12:
        return Precision.SEASON if code <= 32 else Precision.QUARTER
    if day is None or day == "XX":
        return Precision.MONTH
    return Precision.SPAN if day.endswith("X") else Precision.DAY


def single(interval: Interval, *, throughout: bool) -> TimeSpan:
    """The four bounds of one date."""
    make = TimeSpan.throughout if throughout else TimeSpan.within
    return make(interval.earliest, interval.latest)


def period(first: Interval | None, last: Interval | None, *, throughout: bool) -> TimeSpan:
    """The four bounds of an interval between two dates; an end that is `None` is open or not known."""
    if throughout:
        return TimeSpan.throughout(first.earliest if first else None, last.latest if last else None)
    begin = first or Interval(None, last.latest if last else None)
    end = last or Interval(first.earliest if first else None, None)
    return TimeSpan(begin, end)


def one_of(members: Sequence[_Member], *, throughout: bool) -> TimeSpan:
    """The four bounds of something that happened in one of several dates: the hull of the choices."""
    result: TimeSpan | None = None
    for first, last in members:
        if throughout:
            begins = Interval(first.earliest if first else None, last.earliest if last else None)
            ends = Interval(first.latest if first else None, last.latest if last else None)
            choice = TimeSpan(begins, ends)
        else:
            choice = TimeSpan.within(first.earliest if first else None, last.latest if last else None)
        result = choice if result is None else result.hull(choice)
    return result or TimeSpan()


def all_of(members: Sequence[_Member], *, throughout: bool) -> TimeSpan:
    """The four bounds of something that happened in all of several dates, from the first of them to the last."""
    spans = [period(first, last, throughout=throughout) for first, last in members]
    return TimeSpan(
        Interval(_least([s.begin.earliest for s in spans], open_wins=True), _least([s.begin.latest for s in spans])),
        Interval(_most([s.end.earliest for s in spans]), _most([s.end.latest for s in spans], open_wins=True)),
    )


def _least(bounds: list[Day | None], *, open_wins: bool = False) -> Day | None:
    known = [bound for bound in bounds if bound is not None]
    return None if not known or (open_wins and len(known) < len(bounds)) else min(known)


def _most(bounds: list[Day | None], *, open_wins: bool = False) -> Day | None:
    known = [bound for bound in bounds if bound is not None]
    return None if not known or (open_wins and len(known) < len(bounds)) else max(known)
