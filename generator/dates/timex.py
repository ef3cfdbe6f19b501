"""TIMEX3 values (TimeML, ISO 24617-1) in the dialect of the design: their days, their precision, their EDTF.

A value says what an expression in a text says; its bounds follow the conventions for seasons, fiscal years and
parts of units ("early", "mid", "late", "beginning", "end"), whose edges are soft: drawn by convention only.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from generator.dates import days, edtf
from generator.dates.edtf import bounds
from generator.model.time import Interval, Precision, TimeSpan


class TimexError(ValueError):
    """A value, a modifier or a duration outside the dialect."""


class Part(StrEnum):
    """Parts of a unit of time that words name; TIMEX3 has three modifiers for the five of them."""

    EARLY = "early"
    MID = "mid"
    LATE = "late"
    BEGINNING = "beginning"
    """Narrower than early: the first quarter of a year, the first seven days of a month."""
    END = "end"
    """Narrower than late: the last quarter of a year, the last seven days of a month."""


_PARTS = {"START": Part.EARLY, "MID": Part.MID, "END": Part.LATE}
_OTHER_MODS = frozenset(
    "APPROX MORE_THAN LESS_THAN EQUAL_OR_MORE EQUAL_OR_LESS BEFORE AFTER ON_OR_BEFORE ON_OR_AFTER".split()  # noqa: SIM905
)
_SEASONS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
_REFS = frozenset({"PAST_REF", "PRESENT_REF", "FUTURE_REF"})

_VALUE = re.compile(
    r"(?:(?P<fiscal>FY)(?P<fy>[0-9]{4})"
    r"|(?P<bc>BC)?(?P<year>[0-9]{4}|[0-9]{2}XX|[0-9]{3}X?|[0-9]{2})"
    r"(?:-(?:W(?P<week>[0-9]{2}|XX)(?:-(?P<weekday>WE|[1-7X]))?"
    r"|(?P<season>SP|SU|FA|WI)|Q(?P<quarter>[1-4X])|H(?P<half>[12X])"
    r"|(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX))?))?)"
    r"(?P<time>T.*)?",
    re.ASCII,
)
_UNKNOWN_YEAR = re.compile(
    r"(?:XXXX|XXX|XX|X)(?:-(?:(?P<week>WXX|W[0-9]{2})(?:-(?P<weekday>WE|[1-7X]))?"
    r"|(?P<season>SP|SU|FA|WI)|(?P<quarter>Q[1-4X])|(?P<half>H[12X])|(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX))?))?"
    r"(?P<time>T.*)?",
    re.ASCII,
)
_TIME = re.compile(
    r"T(?:(?P<part>MO|AF|EV|NI|DT|XX)|(?P<hour>[01][0-9]|2[0-4])(?::(?P<minute>[0-5][0-9]|XX)(?::[0-5][0-9])?)?"
    r"(?:Z|[+-][0-9]{2}(?::?[0-9]{2})?)?)",
    re.ASCII,
)
_NUMBER = r"(?:[0-9]+(?:\.[0-9]+)?|X)"
_DURATION = re.compile(rf"P(?:{_NUMBER}(?:ML|[CDW]E|[YQMWD]))*(?:T(?:{_NUMBER}[HMS])+)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class _Unit:
    """A value as a unit of the calendar; `interval` is `None` where the value has no place on it."""

    interval: Interval | None
    precision: Precision
    soft: bool = False
    edtf: str | None = None
    """Its own EDTF name, where the days alone would not tell it."""
    approximate: bool = False
    """Whether the unit itself differs from place to place (fiscal years)."""


def span_of(value: str, mod: str | None = None, *, southern: bool = False) -> tuple[TimeSpan | None, Precision, bool]:
    """The days of a value, its precision, and whether an edge of it is soft.

    The span is that of something that happens within the value; it is `None` for a duration, a set, a reference such
    as `PAST_REF`, and a value whose year is not known. `mod` is a TIMEX3 modifier: `START`, `MID` and `END` narrow
    the span to the early, middle or late part of the unit (precision stays the unit's); the others leave it as it
    is, `APPROX` making it soft. `southern` takes seasons as those of the southern hemisphere.
    Raises `TimexError` for a value or modifier outside the dialect.
    """
    if mod is not None and mod not in _PARTS and mod not in _OTHER_MODS:
        raise TimexError(f"not a TIMEX3 modifier: {mod!r}")
    unit = _read(value, southern)
    if unit.interval is None:
        return None, unit.precision, unit.soft
    interval, soft = unit.interval, unit.soft or mod is not None
    if mod in _PARTS:
        interval = _part(interval, unit.precision, _PARTS[mod])
    return TimeSpan.within(interval.earliest, interval.latest), unit.precision, soft


def part_of(value: str, part: Part, *, southern: bool = False) -> TimeSpan | None:
    """The days of a part of a value's unit, by the conventions for early, mid, late, beginning and end."""
    unit = _read(value, southern)
    if unit.interval is None:
        return None
    interval = _part(unit.interval, unit.precision, part)
    return TimeSpan.within(interval.earliest, interval.latest)


def to_edtf(value: str, mod: str | None = None, *, southern: bool = False) -> str | None:
    """The EDTF string of a value, or `None` where it has no place on the calendar or no form fits.

    Weeks and weekends become intervals of days, a clock time its day. A part of a unit ("early October") is an interval
    whose ends are approximate, as its edges are drawn by convention; `APPROX` marks the whole as approximate.
    """
    span, precision, _ = span_of(value, mod, southern=southern)
    if span is None:
        return None
    unit = _read(value, southern)
    if unit.edtf is not None and mod not in _PARTS:
        return unit.edtf + ("~" if mod == "APPROX" else "")
    approximate = mod == "APPROX" or unit.approximate or (mod in _PARTS and span.whole != unit.interval)
    return edtf.from_span(span, precision, approximate=approximate, southern=southern)


def _read(value: str, southern: bool) -> _Unit:
    if value in _REFS or (value.startswith("P") and _DURATION.fullmatch(value) and len(value) > 2):
        return _Unit(None, Precision.UNKNOWN)
    found = _VALUE.fullmatch(value)
    if found:
        try:
            unit = _fiscal(int(found["fy"])) if found["fiscal"] else _calendar(found, southern)
        except ValueError as error:
            raise TimexError(f"no such date: {value!r}") from error
    else:
        found = _UNKNOWN_YEAR.fullmatch(value)
        if not found and value.startswith("T"):
            return _timed(_Unit(None, Precision.DAY), value)
        if not found:
            raise TimexError(f"not a TIMEX3 value: {value!r}")
        unit = _Unit(None, _unknown_precision(found))
    return _timed(unit, found["time"]) if found["time"] else unit


def _fiscal(year: int) -> _Unit:
    """A fiscal year begins between April of the year before and April of its own, as the country has it."""
    interval = Interval(days.ordinal(year - 1, 4), days.ordinal(year + 1, 3, 31))
    return _Unit(interval, Precision.YEAR, soft=True, approximate=True)


def _calendar(found: re.Match[str], southern: bool) -> _Unit:
    digits = found["year"]
    if len(digits.rstrip("X")) < 4:
        if any(found[name] for name in ("week", "season", "quarter", "half", "month")):
            raise TimexError(f"a month or season of a decade or century: {found[0]!r}")
        return _years(digits.rstrip("X"), before_christ=bool(found["bc"]))
    year = 1 - int(digits) if found["bc"] else int(digits)
    name = f"{year:05d}" if year < 0 else f"{year:04d}"
    whole = _Unit(Interval(*days.year_span(year)), Precision.YEAR)
    if found["week"]:
        return whole if found["week"] == "XX" else _week(year, int(found["week"]), found["weekday"])
    if found["season"]:
        return _coded(year, _SEASONS[found["season"]], Precision.SEASON, name, southern=southern)
    if found["quarter"]:
        known = found["quarter"] != "X"
        return _coded(year, 32 + int(found["quarter"]), Precision.QUARTER, name) if known else whole
    if found["half"]:
        known = found["half"] != "X"
        return _coded(year, 39 + int(found["half"]), Precision.SPAN, name) if known else whole
    if found["month"] in (None, "XX"):
        if found["day"] not in (None, "XX"):
            raise TimexError(f"a day of an unknown month: {found[0]!r}")
        return whole
    month = int(found["month"])
    if found["day"] in (None, "XX"):
        days.ordinal(year, month)
        return _Unit(Interval(*days.month_span(year, month)), Precision.MONTH)
    return _Unit(Interval.on(days.ordinal(year, month, int(found["day"]))), Precision.DAY)


def _years(digits: str, *, before_christ: bool) -> _Unit:
    width = 10 ** (4 - len(digits))
    first = int(digits) * width
    precision = Precision.DECADE if width == 10 else Precision.CENTURY
    low, high = (2 - first - width, 1 - first) if before_christ else (first, first + width - 1)
    return _Unit(Interval(days.ordinal(low), days.year_span(high)[1]), precision)


def _week(year: int, week: int, weekday: str | None) -> _Unit:
    monday = days.week_start(year, week)
    if days.iso_week(monday) != (year, week):
        raise TimexError(f"{year} has no week {week}")
    if weekday in (None, "X"):
        return _Unit(Interval(monday, monday + 6), Precision.WEEK)
    if weekday == "WE":
        return _Unit(Interval(monday + 5, monday + 6), Precision.SPAN)
    return _Unit(Interval.on(monday + int(weekday) - 1), Precision.DAY)


def _coded(year: int, code: int, precision: Precision, name: str, *, southern: bool = False) -> _Unit:
    interval = bounds.months_interval(year, *bounds.code_months(code, southern=southern))
    return _Unit(interval, precision, soft=precision is Precision.SEASON, edtf=f"{name}-{code}")


def _unknown_precision(found: re.Match[str]) -> Precision:
    if found["weekday"] or (found["day"] not in (None, "XX")):
        return Precision.DAY
    for name, precision in (
        ("week", Precision.WEEK),
        ("season", Precision.SEASON),
        ("quarter", Precision.QUARTER),
        ("half", Precision.SPAN),
    ):
        if found[name]:
            return precision
    return Precision.MONTH if found["month"] not in (None, "XX") else Precision.UNKNOWN


def _timed(unit: _Unit, time: str) -> _Unit:
    found = _TIME.fullmatch(time)
    if not found or (found["hour"] == "24" and found["minute"] not in (None, "00")):
        raise TimexError(f"not a TIMEX3 time: {time!r}")
    if unit.precision not in (Precision.DAY, Precision.UNKNOWN):
        raise TimexError(f"a time of day of something longer than a day: {time!r}")
    if found["part"]:
        return replace(unit, soft=unit.soft or found["part"] == "NI")
    interval = unit.interval
    if interval is not None and interval.latest is not None and found["hour"] == "24":
        interval = Interval(interval.earliest, interval.latest + 1)
    return _Unit(interval, Precision.MINUTE if found["minute"] not in (None, "XX") else Precision.HOUR)


def _part(interval: Interval, precision: Precision, part: Part) -> Interval:
    """A part of a unit by convention. Units of a day or less have no parts."""
    first, last = interval.earliest, interval.latest
    if first is None or last is None or last - first < 6:
        return interval
    if precision is Precision.WEEK:
        low, high = {Part.MID: (1, 3), Part.LATE: (3, 6), Part.END: (3, 6)}.get(part, (0, 2))
        return Interval(first + low, first + high)
    if precision is Precision.MONTH:
        return {
            Part.EARLY: Interval(first, first + 9),
            Part.MID: Interval(first + 10, first + 19),
            Part.LATE: Interval(first + 20, last),
            Part.BEGINNING: Interval(first, first + 6),
            Part.END: Interval(last - 6, last),
        }[part]
    return _part_of_months(interval, part)


def _part_of_months(interval: Interval, part: Part) -> Interval:
    """A part of a quarter, season, half, year, decade or century: thirds, but quarters for a year's two ends."""
    assert interval.earliest is not None  # noqa: S101
    assert interval.latest is not None  # noqa: S101
    begin, end = days.civil(interval.earliest), days.civil(interval.latest)
    months = (end.year - begin.year) * 12 + end.month - begin.month + 1
    if part in (Part.BEGINNING, Part.END) and months == 12:
        low, high = (0, 3) if part is Part.BEGINNING else (9, 12)
    else:
        third = _third(months)
        low, high = {Part.MID: (third[0], third[1]), Part.LATE: (third[1], months), Part.END: (third[1], months)}.get(
            part, (0, third[0])
        )
    return bounds.months_interval(begin.year, begin.month + low, high - low)


def _third(months: int) -> tuple[int, int]:
    """Where the second and the last third of a unit begin, in months; decades and centuries are cut at years."""
    if months <= 24:
        return months // 3, months - months // 3
    years = months // 12
    middle = -(-years // 3)
    return middle * 12, (middle + years // 3) * 12
