"""From a string to its EDTF form, with errors that point."""

from __future__ import annotations

import re

from generator.dates import days
from generator.dates.edtf.errors import EdtfError, refuse
from generator.dates.edtf.types import Date, Edtf, Period, Range, SetOf, Unbound
from generator.model.time import Interval

_DATE = re.compile(
    r"(?P<year>-?[0-9X]{4})(?:-(?P<month>[0-9X]{2})(?:-(?P<day>[0-9X]{2}))?)?(?P<qualifier>[?~%]?)", re.ASCII
)
_LONG_YEAR = re.compile(r"(?P<year>Y-?[1-9][0-9]{4,17})(?P<qualifier>[?~%]?)", re.ASCII)
_TIMED = re.compile(
    r"(?P<year>-?[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})T"
    r"(?P<time>(?P<h>[0-9]{2}):(?P<m>[0-9]{2}):(?P<s>[0-9]{2})"
    r"(?P<zone>Z|[+-](?P<zh>[0-9]{2})(?::(?P<zm>[0-9]{2}))?)?)",
    re.ASCII,
)
_MONTHS = (
    "January February March April May June July August September October November December".split()  # noqa: SIM905
)


def parse(text: str) -> Edtf:
    """The form of an EDTF string; white space around it is left out.

    Raises `EdtfError` where it is not EDTF, uses a feature of level 2 that is not supported, or names a date that
    cannot be: a 30 February, a month 13, an end before its beginning.
    """
    inner = text.strip()
    column = len(text) - len(text.lstrip()) + 1
    if not inner:
        raise EdtfError("no date", 1, "write one, as in 2024-08-06, or leave the key out")
    if inner[0] in "[{":
        return Edtf(_set(inner, column))
    if "/" in inner:
        return Edtf(_period(inner, column))
    return Edtf(_date(inner, column, timed=True))


def _date(text: str, column: int, *, timed: bool = False) -> Date:
    long_year = _LONG_YEAR.fullmatch(text)
    if long_year:
        return Date(long_year["year"], qualifier=long_year["qualifier"])
    with_time = _TIMED.fullmatch(text)
    if with_time:
        return _clocked(with_time, column, timed=timed)
    found = _DATE.fullmatch(text)
    if not found:
        raise refuse(text, column)
    _check_unspecified(found, column)
    _check_calendar(found, column)
    return Date(found["year"], found["month"], found["day"], None, found["qualifier"])


def _clocked(found: re.Match[str], column: int, *, timed: bool) -> Date:
    if not timed:
        raise EdtfError(
            "a clock time inside an interval or a set", column + found.start("time") - 1, "write the dates alone"
        )
    _check_calendar(found, column)
    hour, minute, second = int(found["h"]), int(found["m"]), int(found["s"])
    zone_hour, zone_minute = int(found["zh"] or 0), int(found["zm"] or 0)
    if hour > 24 or minute > 59 or second > 60 or (hour == 24 and minute + second > 0):
        raise EdtfError("no such clock time", column + found.start("time"), "write 00:00:00 to 23:59:59, or 24:00:00")
    if zone_hour > 18 or zone_minute > 59:
        raise EdtfError("no such offset from UTC", column + found.start("zone"), "write Z, or an offset as +03:00")
    return Date(found["year"], found["month"], found["day"], found["time"])


def _check_unspecified(found: re.Match[str], column: int) -> None:
    year, month, day = found["year"], found["month"], found["day"]
    digits = year.lstrip("-") + (month or "") + (day or "")
    if "X" not in digits:
        return
    if "X" in digits[:2]:
        raise EdtfError(
            "a year with its century not specified (EDTF level 2) is not supported",
            column + found.start("year") + year.index("X"),
            "write an interval of years, as in 1000/1999",
        )
    first = digits.index("X")
    if digits[first:].strip("X"):
        raise EdtfError(
            "an unspecified digit before one that is given (EDTF level 2) is not supported",
            column + found[0].index("X"),
            "write X up to the end of the date, as in 19XX or 2004-XX-XX, or a set of the dates it may be",
        )


def _check_calendar(found: re.Match[str], column: int) -> None:
    year, month, day = found["year"], found["month"], found["day"]
    if year == "-0000":
        raise EdtfError("a year -0000", column, "write 0000 for 1 BC, -0001 for 2 BC")
    if month is None or month == "XX":
        return
    if "X" in month:
        if month[0] not in "01":
            raise EdtfError(f"no month {month}", column + found.start("month"), "months go from 01 to 12")
        return
    number = int(month)
    if not (1 <= number <= 12 or 21 <= number <= 41):
        raise EdtfError(
            f"no month {month}",
            column + found.start("month"),
            "months go from 01 to 12, seasons from 21 to 32, quarters from 33 to 36, thirds and halves from 37 to 41",
        )
    if day is None or day == "XX":
        return
    if number > 12:
        raise EdtfError(
            f"a day in {month}, which is a season or part of a year", column + found.start("day"), "leave the day out"
        )
    length = days.month_length(int(year), number)
    if day == "00" or int(day.replace("X", "0")) > length:
        name = f"{_MONTHS[number - 1]} {year}"
        raise EdtfError(
            f"no such day: {name} has {length} days", column + found.start("day"), f"write a day from 01 to {length}"
        )


def _period(text: str, column: int) -> Period:
    parts = text.split("/")
    if len(parts) > 2:
        raise EdtfError(
            "more than one slash",
            column + len(parts[0]) + 1 + len(parts[1]),
            "write a day with hyphens, as in 2024-08-06, and one slash between the two ends of an interval",
        )
    second = column + len(parts[0]) + 1
    begin, end = _end(parts[0], column), _end(parts[1], second)
    if isinstance(begin, Unbound) and isinstance(end, Unbound):
        raise EdtfError("an interval without any date", column, "write at least one end, as in 2024-08/..")
    if isinstance(begin, Date) and isinstance(end, Date):
        _check_order(begin, end, second)
    return Period(begin, end)


def _end(text: str, column: int) -> Date | Unbound:
    inner = text.strip()
    if inner == Unbound.OPEN:
        return Unbound.OPEN
    if not inner:
        return Unbound.UNKNOWN
    if inner[0] in "[{":
        raise EdtfError("a set inside an interval", column, "write one date at each end")
    return _date(inner, column + len(text) - len(text.lstrip()))


def _check_order(begin: Date, end: Date, column: int) -> None:
    """Refuse an end before its beginning; seasons are given the benefit of either hemisphere."""
    if all(_reversed(begin.interval(southern=south), end.interval(southern=south)) for south in (False, True)):
        raise EdtfError(f"the end {end} lies before the beginning {begin}", column, f"write {end}/{begin}")


def _reversed(begin: Interval, end: Interval) -> bool:
    return begin.earliest is not None and end.latest is not None and end.latest < begin.earliest


def _set(text: str, column: int) -> SetOf:
    close = "]" if text[0] == "[" else "}"
    if not text.endswith(close) or len(text) < 2:
        raise EdtfError(f"a set that is not closed with {close}", column + len(text), f"write {close} at its end")
    members: list[Date | Range] = []
    offset = 1
    for part in text[1:-1].split(","):
        inner = part.strip()
        where = column + offset + len(part) - len(part.lstrip())
        if not inner:
            raise EdtfError("an empty member of a set", where, "write dates with commas between them")
        members.append(_set_member(inner, where))
        offset += len(part) + 1
    return SetOf(tuple(members), every=close == "}")


def _set_member(text: str, column: int) -> Date | Range:
    if "/" in text:
        raise EdtfError("an interval inside a set", column + text.index("/"), "write .. between its two dates")
    if ".." not in text:
        return _date(text, column)
    left, _, right = text.partition("..")
    if not left.strip() and not right.strip():
        raise EdtfError("a range without any date", column, "write a date on at least one side of ..")
    after = column + len(left) + 2
    first = _date(left.strip(), column) if left.strip() else None
    last = _date(right.strip(), after + len(right) - len(right.lstrip())) if right.strip() else None
    if first is not None and last is not None:
        _check_order(first, last, after)
    return Range(first, last)
