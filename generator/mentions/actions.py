"""The operators that grammar rules call, by the names they call them by.

Arguments are what the parts of a phrase mean: numbers, codes of word tables, meanings. An action gives `None` where
the parts do not go together (31 April), and the rule then does not hold.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from fractions import Fraction
from typing import Any

from generator.dates import calendars
from generator.dates.timex import Part
from generator.mentions import operators as ops
from generator.mentions import periods
from generator.mentions.operators import Meaning
from generator.mentions.periods import Period
from generator.mentions.recurring import Recurring
from generator.model.mention import TimexType

_PARTS = {"EARLY": Part.EARLY, "LATE": Part.LATE, "MID": Part.MID, "BEGINNING": Part.BEGINNING, "END": Part.END}
_CALENDAR_UNITS = frozenset(
    {"day", "week", "weekend", "month", "quarter", "half", "year", "decade", "century", "millennium"}
)


def year(number: int, era: int | None = None) -> Period | None:
    """A year; `era` is -1 before Christ."""
    if number < 1:
        return None
    return periods.year(1 - number if era == -1 else number)


def exactly(period: Period | None) -> Meaning | None:
    """A period in full."""
    return None if period is None else ops.Exactly(period)


def date(day: int | None, month: int, year_: Period | Meaning | None = None) -> Meaning | None:
    """A day or (without `day`) a month; without a year it comes round again."""
    if day is not None and not 1 <= day <= (29 if month == 2 else 30 if month in (4, 6, 9, 11) else 31):
        return None
    recurring = Recurring("month", (month,)) if day is None else Recurring("monthday", (month, day))
    if year_ is None:
        return ops.Toward(recurring)
    if isinstance(year_, Period):
        found = recurring.within(year_)
        return None if found is None else ops.Exactly(found)
    return ops.Within(recurring, year_)


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


def weekend(count: int) -> Meaning:
    """The weekend of the week of the day of writing, or one so many weeks away."""
    return ops.Shift("weekend", count)


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


def day_of_month(day: int) -> Meaning | None:
    """ "the 14th", of the month told before."""
    return ops.Toward(Recurring("day", (day,))) if 1 <= day <= 31 else None


def weekday(number: int) -> Meaning:
    """A weekday alone."""
    return ops.Toward(Recurring("weekday", (number,)))


def dated_weekday(number: int, dated: Meaning) -> Meaning:
    """A weekday with its date: the date tells it. `number` only makes the phrase whole."""
    del number
    return dated


def season(name: str, year_: Period | Meaning | None = None, second: int | None = None) -> Meaning | None:
    """A season, of a year where one is told; `second` is the second year of "winter of 2022-23"."""
    recurring = Recurring("season", (periods.SEASONS.index(name),))
    if year_ is None:
        return ops.Toward(recurring)
    if isinstance(year_, Period):
        if second is not None:
            follows = second == year_.index + 1 or second == (year_.index + 1) % 100
            if not follows:
                return None
            year_ = year_.shift(1) if name == "WI" else year_
        return exactly(recurring.within(year_))
    return ops.Within(recurring, year_)


def season_alone(name: str) -> Meaning:
    """ "the winter months": a season of no year."""
    return ops.Unknown(f"XXXX-{name}")


def season_span(name: str, years: tuple[int, int]) -> Meaning | None:
    """ "winter 2007-08", whose years look like a year and a month."""
    return season(name, periods.year(years[0]), years[1])


def part_of_year(kind: str, number: int, year_: Period | Meaning | None = None) -> Meaning | None:
    """A quarter (1–4) or half (1–2), of a year where one is told."""
    if not 1 <= number <= (4 if kind == "quarter" else 2):
        return None
    recurring = Recurring(kind, (number,))
    if year_ is None:
        return ops.Toward(recurring)
    if isinstance(year_, Period):
        return exactly(recurring.within(year_))
    return ops.Within(recurring, year_)


def fiscal(number: int) -> Meaning:
    """A fiscal year."""
    return ops.Exactly(Period("fiscal", number if number > 99 else 2000 + number))


def holiday(name: str, year_: Period | Meaning | None = None) -> Meaning | None:
    """A holiday, of a year where one is told; one that no calendar fixes stays unknown."""
    known = calendars.HOLIDAYS.get(name)
    if known is None:
        return ops.Unknown("XXXX-XX-XX")
    recurring = Recurring("holiday", (), name)
    if year_ is None:
        return ops.Toward(recurring)
    if isinstance(year_, Period):
        return exactly(recurring.within(year_))
    return ops.Within(recurring, year_)


def decade(number: int, era: int | None = None) -> Meaning:
    """The 1930s, given as 1930."""
    return ops.Exactly(Period("decade", -(number // 10) - 1 if era == -1 else number // 10))


def century(number: int, era: int | None = None) -> Meaning | None:
    """The 20th century, given as 20."""
    if not 1 <= number <= 30:
        return None
    return ops.Exactly(Period("century", -number if era == -1 else number - 1))


def ending(number: int, unit: str = "year") -> Meaning:
    """A two-digit year or decade."""
    return ops.Ending(number, unit)


def shift(unit: str, count: int) -> Meaning | None:
    """ "this week", "last year"."""
    return ops.Shift(unit, count) if unit in _CALENDAR_UNITS else None


def told(unit: str, count: int) -> Meaning | None:
    """ "that month", "the following day"."""
    return ops.Shift(unit, count, told=True) if unit in _CALENDAR_UNITS else None


def today(count: int) -> Meaning:
    """ "yesterday" (-1)."""
    return ops.Today(count)


def seek(base: Meaning, count: int) -> Meaning | None:
    """ "last Tuesday", "next March"."""
    return ops.Seek(base.what, count) if isinstance(base, ops.Toward) and base.what.kind != "day" else None


def seek_told(base: Meaning, count: int) -> Meaning | None:
    """ "the following Tuesday", "the previous April"."""
    return ops.Seek(base.what, count, told=True) if isinstance(base, ops.Toward) and base.what.kind != "day" else None


def seek_part(kind: str, number: int, count: int) -> Meaning:
    """A weekend or other recurring thing: "last weekend"."""
    return ops.Seek(Recurring(kind, (number,)), count)


def within(base: Meaning, whole: Meaning | Period) -> Meaning | None:
    """ "March of that year", "Monday of next week"."""
    if isinstance(whole, Period):
        whole = ops.Exactly(whole)
    return ops.Within(base.what, whole) if isinstance(base, ops.Toward) else None


def nth(number: int, unit: str, whole: Meaning | Period) -> Meaning | None:
    """ "the first day of May"."""
    unit = {"night": "day"}.get(unit, unit)
    if unit in ("quarter", "half") and number > 0:
        return part_of_year(unit, number, whole)
    if unit not in _CALENDAR_UNITS:
        return None
    return ops.Nth(unit, number, ops.Exactly(whole) if isinstance(whole, Period) else whole)


def stretch(
    number: int, amount: str | int | Fraction, unit: str, whole: Meaning | Period | None = None
) -> Meaning | None:
    """ "the first ten months of 1915"; `number` is 1 for the first, -1 for the last."""
    if not isinstance(amount, int) or abs(number) != 1:
        return None
    base = ops.Exactly(whole) if isinstance(whole, Period) else whole
    return ops.Stretch(amount, unit, number < 0, base)


def part(name: str, base: Meaning | Period) -> Meaning:
    """ "early", "the end of"."""
    if isinstance(base, Period):
        base = ops.Exactly(base)
    return ops.PartOf(_PARTS[name], base)


def early(code: str, base: Meaning | Period) -> Meaning:
    """ "early", "mid", "late" before a unit."""
    return part({"START": "EARLY", "MID": "MID", "END": "LATE"}[code], base)


def maybe_early(code: str | None, base: Meaning | None) -> Meaning | None:
    """The base, or its early, middle or late part where a word says so."""
    return base if base is None or code is None else early(code, base)


def edge(code: str, base: Meaning | Period) -> Meaning:
    """ "the beginning of", "the end of"."""
    return part({"START": "BEGINNING", "MID": "MID", "END": "END"}[code], base)


def early_in(code: str | None, base: Meaning | Period) -> Meaning:
    """ "early in 2024": the word for it is in the phrase itself where `code` is not given."""
    return early(code or "START", base)


def rest(later: int, base: Meaning | Period) -> Meaning:
    """ "earlier this month" (0), "later that year" (1)."""
    return ops.Rest(bool(later), ops.Exactly(base) if isinstance(base, Period) else base)


def about(mod: str, base: Meaning | Period) -> Meaning:
    """The same with a `mod`."""
    if isinstance(base, Period):
        base = ops.Exactly(base)
    if isinstance(base, ops.Lasting | ops.Offset):
        return replace(base, mod=mod)
    if isinstance(base, ops.Reaching):
        return replace(base, length=replace(base.length, mod=mod))
    return ops.About(mod, base)


def digits(amount: int | str | Fraction) -> str:
    """An amount as a TIMEX3 value writes it."""
    if isinstance(amount, Fraction):
        return str(amount.numerator) if amount.denominator == 1 else f"{float(amount):g}"
    return str(amount)


def lasting(amount: int | str | Fraction, unit: str, mod: str | None = None) -> Meaning | None:
    """A length of time. Half an hour is thirty minutes; half a year six months."""
    if isinstance(amount, Fraction) and amount.denominator != 1:
        for larger, smaller, factor in (
            ("hour", "minute", 60),
            ("year", "month", 12),
            ("day", "hour", 24),
            ("minute", "second", 60),
        ):
            if unit == larger and amount < 1 and (amount * factor).denominator == 1:
                return ops.Lasting(((digits(amount * factor), smaller),), mod)
    if amount == 0:
        return None
    return ops.Lasting(((digits(amount), unit),), mod)


def longer(first: Meaning, second: Meaning) -> Meaning | None:
    """ "two years and three months": units from large to small."""
    order = [*ops._LENGTHS, *ops._MONTHS]  # noqa: SLF001 - the tables of the operators
    if not isinstance(first, ops.Lasting) or not isinstance(second, ops.Lasting):
        return None
    large, small = first.amounts[-1][1], second.amounts[0][1]
    rank = {"second": 0, "minute": 1, "hour": 2, **{unit: 3 + place for place, unit in enumerate(order)}}
    return ops.Lasting(first.amounts + second.amounts, first.mod) if rank[large] > rank[small] else None


def length(amount: int | str | Fraction, unit: str) -> Meaning | None:
    """An amount of a unit. A "quarter" is too often a fourth, a lone "second" too often an ordinal, to be one here."""
    return None if unit == "quarter" or (unit == "second" and amount == 1) else lasting(amount, unit)


def one(unit: str) -> Meaning | None:
    """ "a month": one of a unit."""
    return length(1, unit)


def lasting_or_one(amount: int | None, unit: str) -> Meaning | None:
    """An amount of a unit, one where only an article stands there."""
    return length(1 if amount is None else amount, unit)


def long_(one: str | None, many: str | None) -> Meaning | None:
    """ "month-long" (one), "months-long" (some)."""
    return lasting(1, one) if one is not None else lasting("X", many or "day")


def reaching(length: Meaning, direction: int) -> Meaning | None:
    """ "the past two months" (-1), "the next six weeks" (1)."""
    return ops.Reaching(length, direction) if isinstance(length, ops.Lasting) else None


def reaching_told(length: Meaning, direction: int) -> Meaning | None:
    """ "the following two years"."""
    return ops.Reaching(length, direction, told=True) if isinstance(length, ops.Lasting) else None


def _amount(length: ops.Lasting) -> tuple[int | None, str] | None:
    amount, unit = length.amounts[0]
    if amount == "X":
        return None, unit
    if len(length.amounts) > 1 or not amount.isdigit():
        amounts = {unit: amount for amount, unit in length.amounts}
        if set(amounts) == {"year", "month"} and all(text.isdigit() for text in amounts.values()):
            return int(amounts["year"]) * 12 + int(amounts["month"]), "month"
        if len(length.amounts) == 1 and unit == "year" and (months := Fraction(amount) * 12).denominator == 1:
            return int(months), "month"
        return None
    return int(amount), unit


def ago(length: Meaning) -> Meaning | None:
    """ "three weeks ago"."""
    found = _amount(length) if isinstance(length, ops.Lasting) else None
    return None if found is None else ops.Offset(*found, -1, mod=length.mod)  # type: ignore[attr-defined]


def hence(length: Meaning) -> Meaning | None:
    """ "in two weeks' time", "two weeks from now"."""
    found = _amount(length) if isinstance(length, ops.Lasting) else None
    return None if found is None else ops.Offset(*found, 1)


def later(length: Meaning, direction: int) -> Meaning | None:
    """ "two days later" (1), "a week earlier" (-1), from the date told before."""
    found = _amount(length) if isinstance(length, ops.Lasting) else None
    return None if found is None else ops.Offset(*found, direction, told=True, mod=length.mod)  # type: ignore[attr-defined]


def offset(length: Meaning, direction: int, base: Meaning | Period) -> Meaning | None:
    """ "two days before 5 May" (-1)."""
    found = _amount(length) if isinstance(length, ops.Lasting) else None
    if isinstance(base, Period):
        base = ops.Exactly(base)
    return None if found is None else ops.Offset(*found, direction, base)


def ref(value: str) -> Meaning:
    """PAST_REF, PRESENT_REF, FUTURE_REF."""
    return ops.Ref(value)


def focus() -> Meaning:
    """ "that time"."""
    return ops.Focus()


def unknown(value: str) -> Meaning:
    """A value that words alone cannot tell."""
    return ops.Unknown(value)


def unknown_set(value: str) -> Meaning:
    """A set."""
    return ops.Every(value)


def every(amount: int | str | Fraction, unit: str) -> Meaning | None:
    """ "every two weeks"."""
    return None if not isinstance(amount, int) else ops.Every(ops.duration_value(str(amount), unit))


def every_unit(unit: str) -> Meaning | None:
    """ "every day", "per month"."""
    if unit == "weekend":
        return ops.Every("XXXX-WXX-WE")
    return None if unit in ("second", "quarter") else ops.Every(ops.duration_value("1", unit))


def every_weekday(number: int) -> Meaning:
    """ "every Monday"."""
    return ops.Every(f"XXXX-WXX-{number}")


def every_recurring(base: Meaning) -> Meaning | None:
    """ "every March", "each summer"."""
    return ops.Every(base.what.unknown()) if isinstance(base, ops.Toward) else None


def day_part(code: str, base: Meaning | None = None) -> Meaning:
    """ "Friday morning"."""
    return ops.Clock(f"T{code}", base)


def every_part(code: str) -> Meaning:
    """ "every morning"."""
    return ops.Every(f"XXXX-XX-XXT{code}")


def clock(
    parts: tuple[int, int] | int, meridian: int | None = None, zone: str | None = None, base: Meaning | None = None
) -> Meaning | None:
    """A clock time; `meridian` is 0 before noon and 12 after, `zone` what `zone_text` gives."""
    hour, minute = parts if isinstance(parts, tuple) else (parts, None)
    if meridian is not None:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + meridian
    if hour > 24 or (hour == 24 and minute):
        return None
    text = f"T{hour:02d}" + (f":{minute:02d}" if minute is not None else "")
    if minute is None:
        text += ":00"
    return ops.Clock(text + (zone or ""), base)


def oclock(hour: int, part_: str | None = None) -> Meaning | None:
    """ "five o'clock", "five o'clock in the afternoon"."""
    if part_ is None:
        return clock(hour) if hour <= 12 else None
    return clock(hour, 0 if part_ == "MO" else 12)


def at_hour(hour: int, base: Meaning | None = None) -> Meaning:
    """Noon (12) or midnight (24)."""
    return ops.Clock(f"T{hour:02d}:00", base)


def midnight(base: Meaning | None = None) -> Meaning:
    """The night that ends the day."""
    return ops.Clock("T24:00", base)


def zone_text(minutes: int, sign: str | None = None, hours: int | None = None) -> str:
    """A zone as the value writes it: `Z`, `-05`, `+05:30`."""
    if hours is not None:
        minutes += hours * 60 * (-1 if sign in ("-", "–") else 1)
    if minutes == 0:
        return "Z"
    whole, rest_ = divmod(abs(minutes), 60)
    return f"{'-' if minutes < 0 else '+'}{whole:02d}" + (f":{rest_:02d}" if rest_ else "")


def timed(base: Meaning, dated: Meaning) -> Meaning | None:
    """A clock time with its day told after or before it."""
    return replace(base, base=dated) if isinstance(base, ops.Clock) and base.base is None else None


def timed_zone(base: Meaning, dated: Meaning, zone: str | None = None) -> Meaning | None:
    """A clock time, its day, and a zone told last: "9:34 p.m., March 19 EST"."""
    found = timed(base, dated)
    return replace(found, suffix=found.suffix + zone) if zone and isinstance(found, ops.Clock) else found


def add(*numbers: int | Fraction | None) -> int | Fraction:
    """A sum; parts that are not told count nothing."""
    return sum(number for number in numbers if number is not None)


def times(first: int | None, second: int) -> int:
    """A product; one that is not told counts as one."""
    return (1 if first is None else first) * second


def ratio(upper: int, lower: int) -> Fraction | None:
    """A fraction."""
    return Fraction(upper, lower) if lower and upper < lower else None


def half(whole: int | None = None) -> Fraction:
    """ "and a half"."""
    return Fraction(1, 2) + (whole or 0)


def negative(number: int) -> int:
    """The other way."""
    return -number


def pair(first: Any, second: Any) -> tuple[Any, Any]:
    """Two values kept together."""
    return first, second


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
    return None if period is None or (period.index + 1) % 100 != digits_ else period.shift(1)


def decade_after(first: int, short: int) -> Meaning | None:
    """The second decade of "the 1950s and 60s"."""
    number = first - first % 100 + short
    return decade(number) if number > first else None


def unlike(value: Any, forbidden: Any) -> Any:
    """The value, unless it is the forbidden one."""
    return None if value == forbidden else value


def time_type(code: str) -> Meaning:
    """A part of the day of no day: "night"."""
    return ops.Unknown(f"XXXX-XX-XXT{code}", TimexType.TIME)


OPERATORS: Mapping[str, Callable[..., Any]] = {
    name: action
    for name, action in globals().items()
    if callable(action) and getattr(action, "__module__", "") == __name__
}
"""Every action of this module by its name."""
