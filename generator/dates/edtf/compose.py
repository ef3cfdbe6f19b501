"""From days back to EDTF: the string that says what is known of a span, and never more finely."""

from __future__ import annotations

from collections.abc import Iterator

from generator.dates import days
from generator.dates.edtf import bounds
from generator.model.time import Day, Interval, Precision, TimeSpan

_UNITS = frozenset(
    {Precision.MONTH, Precision.SEASON, Precision.QUARTER, Precision.YEAR, Precision.DECADE, Precision.CENTURY}
)


def from_span(
    span: TimeSpan,
    precision: Precision | None = None,
    *,
    approximate: bool = False,
    uncertain: bool = False,
    southern: bool = False,
) -> str | None:
    """The EDTF string whose whole bounds are the span's, or `None` where none fits.

    Something that happened within one unit of the calendar (day, month, year, decade, century) is that unit:
    `2024-08`. Other spans are intervals of the coarsest dates that say no more than is known; an end that is not known
    is open: `../2024-08-05`. With a `precision` of `SEASON` or `QUARTER` the unit is looked for among these as well
    (seasons of the southern hemisphere where `southern`). A span from its first day throughout to its last is written
    with days, unless `precision` names the unit that it fills; `extent` is then kept beside it.
    `approximate` and `uncertain` put `~`, `?` or `%` on every date written.
    """
    whole = span.whole
    if span.empty or not whole.known:
        return None
    mark = {(True, True): "%", (True, False): "~", (False, True): "?", (False, False): ""}[approximate, uncertain]
    unit = _unit(span, precision, southern)
    if unit is not None:
        return unit + mark
    begin, end = _begin(span), _end(span)
    if begin is None or end is None:
        return None
    return "/".join(part if part == ".." else part + mark for part in (begin, end))


def _unit(span: TimeSpan, precision: Precision | None, southern: bool) -> str | None:
    first, last = span.whole.earliest, span.whole.latest
    if first is None or last is None:
        return None
    if span != TimeSpan.within(first, last) and precision not in _UNITS:
        return None
    if span not in (TimeSpan.within(first, last), TimeSpan.throughout(first, last)):
        return None
    if first == last:
        return _day(first)
    return next((text for unit, text in _units(first, precision, southern) if unit.latest == last), None)


def _units(first: Day, precision: Precision | None, southern: bool) -> Iterator[tuple[Interval, str]]:
    """The units of the calendar that begin on a day, with their EDTF names."""
    at = days.civil(first)
    yield from _edge_units(first, begins=True)
    codes = {Precision.SEASON: range(21, 25), Precision.QUARTER: range(33, 37)}.get(precision or Precision.DAY, ())
    year = at.year + (1 if at.month == 12 else 0)
    for code in codes if -9999 <= year <= 9999 else ():
        interval = bounds.months_interval(year, *bounds.code_months(code, southern=southern))
        if interval.earliest == first:
            yield interval, f"{_year(year)}-{code}"
    if (at.month, at.day) != (1, 1):
        return
    for width in (10, 100):
        name = _masked(at.year, width)
        if name is not None:
            yield Interval(first, days.year_span(at.year + width - 1)[1]), name


def _masked(year: int, width: int) -> str | None:
    """The decade or century (`width` years) that begins with a year, as `193X` or `-004X`."""
    zeros = len(str(width)) - 1
    last = year + width - 1
    if year >= 0 and last <= 9999 and year % width == 0:
        return f"{year:04d}"[:-zeros] + "X" * zeros
    if year >= -9999 and last < 0 and last % width == 0:
        return f"{last:05d}"[:-zeros] + "X" * zeros
    return None


def _begin(span: TimeSpan) -> str | None:
    first = span.begin.earliest
    if first is None:
        return ".."
    latest = span.begin.latest if span.begin.latest is not None else span.end.latest
    return _coarsest(first, Interval(first, latest), begins=True)


def _end(span: TimeSpan) -> str | None:
    last = span.end.latest
    if last is None:
        return ".."
    earliest = span.end.earliest if span.end.earliest is not None else span.begin.earliest
    return _coarsest(last, Interval(earliest, last), begins=False)


def _coarsest(day: Day, room: Interval, *, begins: bool) -> str | None:
    """The coarsest date that begins (or ends) on a day and lies within `room`, or the day itself."""
    return next((name for unit, name in _edge_units(day, begins=begins) if room.holds(unit)), _day(day))


def _edge_units(day: Day, *, begins: bool) -> Iterator[tuple[Interval, str]]:
    """The year and the month that begin (or end) on a day, the coarsest first, with their EDTF names."""
    at = days.civil(day)
    side = 0 if begins else 1
    year = days.year_span(at.year)
    if day == year[side]:
        yield Interval(*year), _year(at.year)
    month = days.month_span(at.year, at.month)
    if day == month[side] and -9999 <= at.year <= 9999:
        yield Interval(*month), f"{_year(at.year)}-{at.month:02d}"


def _day(day: Day) -> str | None:
    at = days.civil(day)
    return f"{_year(at.year)}-{at.month:02d}-{at.day:02d}" if -9999 <= at.year <= 9999 else None


def _year(year: int) -> str:
    if not -9999 <= year <= 9999:
        return f"Y{year}"
    return f"{year:05d}" if year < 0 else f"{year:04d}"
