"""Dates, seasons, quarters, decades, centuries and holidays."""

from __future__ import annotations

from dataclasses import replace

from generator.dates import calendars, days
from generator.mentions import operators as ops
from generator.mentions import periods
from generator.mentions.operators import Meaning
from generator.mentions.periods import Period
from generator.mentions.recurring import Recurring


def year(number: int, era: int | None = None) -> Period | None:
    """A year; `era` is -1 before Christ."""
    if number < 1:
        return None
    return periods.year(1 - number if era == -1 else number)


def month_in_figures(month: int, number: int) -> Meaning | None:
    """08/2024."""
    return exactly(periods.month(number, month)) if 1 <= month <= 12 else None


def early_day(day: int, month: int, number: int) -> Meaning | None:
    """A day in a year of three digits: "10 August 955"."""
    return date(day, month, periods.year(number)) if 100 <= number <= 999 else None


def exactly(period: Period | None) -> Meaning | None:
    """A period in full."""
    return None if period is None else ops.Exactly(period)


def date(day: int | None, month: int, year_: Period | Meaning | None = None) -> Meaning | None:
    """A day or (without `day`) a month; without a year it comes round again."""
    if day is not None and not 1 <= day <= (29 if month == 2 else 30 if month in (4, 6, 9, 11) else 31):
        return None
    return _in_year(Recurring("month", (month,)) if day is None else Recurring("monthday", (month, day)), year_)


def quarter_of_months(first: int, last: int) -> int | None:
    """The quarter (1-4) that its first and last month name: "the January-March quarter"."""
    return last // 3 if first % 3 == 1 and last == first + 2 else None


def on_weekday(weekday: int | None, meaning: Meaning | None) -> Meaning | None:
    """A day with the weekday told beside it, which says something of the year where none is told."""
    if weekday is None or not isinstance(meaning, ops.Toward) or meaning.what.kind != "monthday":
        return meaning
    return replace(meaning, what=replace(meaning.what, numbers=(*meaning.what.numbers[:2], weekday)))


def date_before(day: int | None, month: int, last: int, year_: Period | Meaning | None = None) -> Meaning | None:
    """The first end of a range whose other end, in the month `last`, tells the year: "November to February 2022"."""
    if isinstance(year_, Period) and month > last:
        return date(day, month, year_.shift(-1))
    return date(day, month, year_)


def iso_date(parts: tuple[int, int, int]) -> Meaning | None:
    """2024-08-06."""
    return exactly(periods.day(*parts))


def iso_month(parts: tuple[int, int]) -> Meaning | None:
    """2024-08."""
    return exactly(periods.month(*parts))


def consecutive(parts: tuple[int, int]) -> bool | None:
    """Whether "2007-08" names two years that follow each other; "2024-06" is a month."""
    return True if (parts[0] + 1) % 100 == parts[1] else None


def iso_month_alone(parts: tuple[int, int]) -> Meaning | None:
    """2024-08 as a month, unless it names two years that follow each other."""
    return None if consecutive(parts) else iso_month(parts)


def first(parts: tuple[int, int]) -> int:
    """The first year of "2007-08"."""
    return parts[0]


def second(parts: tuple[int, int]) -> int:
    """The second year of "2007-08"."""
    return parts[0] + 1


def ymd(year_: int, month: int, day: int) -> Meaning | None:
    """A day given by numbers."""
    return exactly(periods.day(year_, month, day))


def numeric_date(parts: tuple[int, int, str]) -> Meaning | None:
    """03/04/2024: the one reading the calendar allows, or both."""
    first, second, digits = parts
    number = int(digits)
    if len(digits) == 2:
        number += 2000 if number < 50 else 1900
    readings: list[tuple[str, Meaning]] = []
    for order, day, month in (("dmy", first, second), ("mdy", second, first)):
        found = periods.day(number, month, day)
        if found is not None:
            readings.append((order, ops.Exactly(found)))
    if not readings:
        return None
    if len(readings) == 1 or readings[0][1] == readings[1][1]:
        return readings[0][1]
    return ops.OneOf(tuple(readings))


def weekday(number: int) -> Meaning:
    """A weekday alone."""
    return ops.Toward(Recurring("weekday", (number,)))


def day_of_month(day: int) -> Meaning | None:
    """As in "the 14th", of the month told before."""
    return ops.Toward(Recurring("day", (day,))) if 1 <= day <= 31 else None


def weekday_of_month(number: int, day: int) -> Meaning | None:
    """As in "Saturday the 14th": a day of a month that must be that weekday."""
    return ops.Toward(Recurring("day", (day, number))) if 1 <= day <= 31 else None


def season(name: str, year_: Period | Meaning | None = None, second: int | None = None) -> Meaning | None:
    """A season, of a year where one is told; `second` is the second year of "winter of 2022-23"."""
    recurring = Recurring("season", (periods.SEASONS.index(name),))
    if not isinstance(year_, Period):
        return _in_year(recurring, year_)
    if second is None:
        return ops.WinterOf(year_.index) if name == "WI" else exactly(recurring.within(year_))
    # 415 BC follows 416 BC, which is the year -415 of the calendar.
    if second not in (year_.index + 1, (year_.index + 1) % 100, (year_.index + 1) % 10, -year_.index):
        return None
    return exactly(recurring.within(year_.shift(1) if name == "WI" else year_))


def winter_between(name: str, first_: int | None, last: int | None, years: tuple[int, int] | None) -> Meaning | None:
    """As in "the 1939–40 winter"; `years` where the two look like a year and a month."""
    if years is not None:
        return season_span(name, years)
    return None if first_ is None else season(name, periods.year(first_), last)


def season_alone(name: str) -> Meaning:
    """As in "the winter months": a season of no year."""
    return ops.Unknown(f"XXXX-{name}")


def season_span(name: str, years: tuple[int, int]) -> Meaning | None:
    """As in "winter 2007-08", whose years look like a year and a month."""
    return season(name, periods.year(years[0]), years[1])


def part_of_year(kind: str, number: int | None, year_: Period | Meaning | None = None) -> Meaning | None:
    """A quarter (1–4) or half (1–2), of a year where one is told."""
    if number is None or not 1 <= number <= (4 if kind == "quarter" else 2):
        return None
    return _in_year(Recurring(kind, (number,)), year_)


def fiscal(number: int) -> Meaning:
    """A fiscal year; of two digits, from 1950 to 2049."""
    return ops.Exactly(Period("fiscal", number if number > 99 else number + (2000 if number < 50 else 1900)))


def fiscal_over(first_: int | None, last: int | None, years: tuple[int, int] | None) -> Meaning | None:
    """As in "fiscal 2024-25": one that begins in one year and ends in the next, whose number it has."""
    if years is not None:
        first_, last = years
    if first_ is None or last not in (first_ + 1, (first_ + 1) % 100):
        return None
    return fiscal(first_ + 1)


def fiscal_near(count: int) -> Meaning:
    """As in "this fiscal year" (0), "the last fiscal year" (-1)."""
    return ops.Shift("fiscal", count)


def holiday(name: str, year_: Period | Meaning | None = None) -> Meaning | None:
    """A holiday, of a year where one is told; one that no calendar fixes stays unknown."""
    known = calendars.HOLIDAYS.get(name)
    if known is None:
        return ops.Unknown("XXXX-XX-XX")
    if isinstance(year_, Period) and len(twice := calendars.occurrences(name, year_.index)) == 2:
        both = [_feast(known, ops.Exactly(Period("day", day))) for day in twice]
        return ops.OneOf((("1", both[0]), ("2", both[1])))
    found = _in_year(Recurring("holiday", (), name), year_)
    return None if found is None else _feast(known, found)


def feast_begins(name: str, year_: Period | Meaning | None = None) -> Meaning | None:
    """As in "the first day of Ramadan"."""
    return _in_year(Recurring("holiday", (), name), year_) if name in calendars.HOLIDAYS else None


def _feast(known: calendars.Holiday, first: Meaning) -> Meaning:
    """A holiday from its first day."""
    return first if known.length == 1 else ops.Feast(known.length, first, known.soft)


def named_day(parts: list[int]) -> Meaning | None:
    """A day that goes by a name of its own: 9/11."""
    return exactly(periods.day(parts[0], parts[1], parts[2]))


def old_style(base: Meaning) -> Meaning | None:
    """A day of the Julian calendar, which the words call so: "25 October 1917 (Old Style)"."""
    if not isinstance(base, ops.Exactly) or base.period.unit != "day":
        return None
    at = days.civil(base.period.index)
    return ops.Exactly(Period("day", calendars.julian_day(at.year, at.month, at.day)))


def _in_year(what: Recurring, year_: Period | Meaning | None) -> Meaning | None:
    """Something that comes round again, in a year where one is told; a fiscal year's parts go by its number."""
    if isinstance(year_, ops.Exactly) and year_.period.unit == "fiscal":
        year_ = periods.year(year_.period.index)
    if isinstance(year_, ops.Exactly) and year_.period.unit in ("decade", "century", "millennium"):
        return None
    if year_ is None:
        return ops.Toward(what)
    if isinstance(year_, Period):
        return exactly(what.within(year_))
    return ops.Within(what, year_)


def decade(number: int, era: int | None = None) -> Meaning:
    """The 1930s, given as 1930. The 1700s and 1800s are centuries."""
    if number % 100 == 0 and 1000 <= number <= 1800:
        return ops.Exactly(Period("century", -(number // 100) - 1 if era == -1 else number // 100))
    return ops.Exactly(Period("decade", -(number // 10) - 1 if era == -1 else number // 10))


def century(number: int, era: int | None = None) -> Meaning | None:
    """The 20th century, given as 20."""
    if not 1 <= number <= 30:
        return None
    return ops.Exactly(Period("century", -number if era == -1 else number - 1))


def millennium(number: int, era: int | None = None) -> Meaning | None:
    """The third millennium, given as 3."""
    if not 1 <= number <= 9:
        return None
    return ops.Exactly(Period("millennium", -number if era == -1 else number - 1))


def ending(number: int, unit: str = "year") -> Meaning:
    """A two-digit year or decade."""
    return ops.Ending(number, unit)


def year_after(period: Period, digits_: int) -> Period | None:
    """The second year of "1990–94": the same century, later."""
    number = period.index
    for size in (10, 100, 1000):
        if digits_ < size:
            found = number - number % size + digits_
            found = found + size if found <= number and size == 100 else found
            return periods.year(found) if number < found <= number + 99 else None
    return None


def later_year(first: int, second: int) -> Period | None:
    """The second year of "1914-1918", where it is later than the first."""
    return periods.year(second) if second > first else None


def next_year(period: Period | None, digits_: int) -> Period | None:
    """The second year of "1990/91", where it is the next one."""
    if period is None or digits_ not in ((period.index + 1) % 100, (period.index + 1) % 10):
        return None
    return period.shift(1)


def decade_after(first: int, short: int) -> Meaning | None:
    """The second decade of "the 1950s and 60s"."""
    number = first - first % 100 + short
    return decade(number) if number > first else None
