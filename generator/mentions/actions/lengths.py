"""Numbers, lengths of time, offsets by them, and sets."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

from generator.dates import calendars
from generator.mentions import operators as ops
from generator.mentions.operators import Meaning
from generator.mentions.periods import Period


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
    """As in "and a half"."""
    return Fraction(1, 2) + (whole or 0)


def unlike(value: Any, forbidden: Any) -> Any:
    """The value, unless it is the forbidden one."""
    return None if value == forbidden else value


def digits(amount: int | str | Fraction) -> str:
    """An amount as a TIMEX3 value writes it."""
    if isinstance(amount, Fraction):
        return str(amount.numerator) if amount.denominator == 1 else f"{float(amount):g}"
    return str(amount)


def lasting(amount: int | str | Fraction, unit: str, mod: str | None = None) -> Meaning | None:
    """A length of time. Half an hour is thirty minutes, half a year six months, a quarter of a century 25 years."""
    if isinstance(amount, Fraction) and amount.denominator != 1:
        for larger, smaller, factor in (
            ("hour", "minute", 60),
            ("year", "month", 12),
            ("day", "hour", 24),
            ("minute", "second", 60),
            ("decade", "year", 10),
            ("century", "year", 100),
            ("millennium", "year", 1000),
        ):
            if unit == larger and amount < 1 and (amount * factor).denominator == 1:
                return ops.Lasting(((digits(amount * factor), smaller),), mod)
    if amount == 0:
        return None
    return ops.Lasting(((digits(amount), unit),), mod)


def longer(first: Meaning, second: Meaning) -> Meaning | None:
    """As in "two years and three months": units from large to small."""
    order = [*ops.LENGTHS, *ops.MONTHS]
    if not isinstance(first, ops.Lasting) or not isinstance(second, ops.Lasting):
        return None
    large, small = first.amounts[-1][1], second.amounts[0][1]
    rank = {"second": 0, "minute": 1, "hour": 2, **{unit: 3 + place for place, unit in enumerate(order)}}
    return ops.Lasting(first.amounts + second.amounts, first.mod) if rank[large] > rank[small] else None


def length(amount: int | str | Fraction, unit: str) -> Meaning | None:
    """An amount of a unit. A "quarter" is too often a fourth, a lone "second" too often an ordinal, to be one here."""
    return None if unit == "quarter" or (unit == "second" and amount == 1) else lasting(amount, unit)


def one(unit: str) -> Meaning | None:
    """As in "a month": one of a unit."""
    return length(1, unit)


def single(amount: int | str | Fraction, unit: str) -> Meaning | None:
    """An amount of a unit named in the singular: "one month", "20 year", never "some day"."""
    return None if amount == "X" else length(amount, unit)


def lasting_or_one(amount: int | None, unit: str) -> Meaning | None:
    """An amount of a unit, one where only an article stands there."""
    return length(1 if amount is None else amount, unit)


def long_(one: str | None, many: str | None) -> Meaning | None:
    """As in "month-long" (one), "months-long" (some)."""
    return lasting(1, one) if one is not None else lasting("X", many or "day")


def several(unit: str) -> Meaning | None:
    """As in "for months": an amount not told. Quarters are too often fourths, or lodgings."""
    return None if unit == "quarter" else lasting("X", unit)


def some(unit: str) -> Meaning | None:
    """As in "years of war". Minutes, seconds and quarters of something are too often no time."""
    return None if unit in ("minute", "second", "quarter") else lasting("X", unit)


def approximately(amount: int | str | Fraction, unit: str, mod: str) -> Meaning | None:
    """As in "20-odd years" (APPROX), "ten-plus years" (MORE_THAN)."""
    found = length(amount, unit)
    return replace(found, mod=mod) if isinstance(found, ops.Lasting) else None


def edge_of_event(unit: str) -> Meaning | None:
    """As in "the first month of the war": how long; a day so told is one of unknown date."""
    return ops.Unknown("XXXX-XX-XX") if unit in ("day", "night") else length(1, unit)


def reaching(length: Meaning, direction: int) -> Meaning | None:
    """As in "the past two months" (-1), "the next six weeks" (1)."""
    return ops.Reaching(length, direction) if isinstance(length, ops.Lasting) else None


def reaching_told(length: Meaning, direction: int) -> Meaning | None:
    """As in "the following two years"."""
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
    """As in "three weeks ago"."""
    found = _amount(length) if isinstance(length, ops.Lasting) else None
    return None if found is None else ops.Offset(*found, -1, mod=length.mod)  # type: ignore[attr-defined]


def years_ago(base: Meaning | None, length: Meaning) -> Meaning | None:
    """As in "3 May five years ago": the day or month in that year; the base alone where the length is none of years."""
    found = ago(length)
    if not isinstance(base, ops.Toward) or not isinstance(found, ops.Offset) or found.amount is None:
        return base
    if found.unit == "decade":
        found = replace(found, amount=10 * found.amount, unit="year")
    return ops.Within(base.what, found) if found.unit == "year" else base


def moved(length: Meaning, direction: int, base: Meaning) -> Meaning | None:
    """As in "a year ago this week" (-1): the base moved by the length."""
    found = _amount(length) if isinstance(length, ops.Lasting) else None
    if found is None or found[0] is None or found[1] not in (*ops.LENGTHS, *ops.MONTHS):
        return None
    return ops.Moved(found[0], found[1], direction, base)


def hence(length: Meaning) -> Meaning | None:
    """As in "in two weeks' time", "two weeks from now"."""
    found = _amount(length) if isinstance(length, ops.Lasting) else None
    return None if found is None else ops.Offset(*found, 1)


def later(length: Meaning, direction: int) -> Meaning | None:
    """As in "two days later" (1), "a week earlier" (-1), from the date told before."""
    found = _amount(length) if isinstance(length, ops.Lasting) else None
    return None if found is None else ops.Offset(*found, direction, told=True, mod=length.mod)  # type: ignore[attr-defined]


def offset(length: Meaning, direction: int, base: Meaning | Period) -> Meaning | None:
    """As in "two days before 5 May" (-1)."""
    found = _amount(length) if isinstance(length, ops.Lasting) else None
    if isinstance(base, Period):
        base = ops.Exactly(base)
    return None if found is None else ops.Offset(*found, direction, base)


def every(amount: int | str | Fraction, unit: str) -> Meaning | None:
    """As in "every third day". A quarter may be one of a town."""
    return (
        None if not isinstance(amount, int) or unit == "quarter" else ops.Every(ops.duration_value(str(amount), unit))
    )


def every_length(
    length: Meaning | None, amount: int | str | Fraction | None = None, unit: str | None = None
) -> Meaning | None:
    """As in "every two weeks", "every few months"; or of an amount and its unit, "every half-hour"."""
    if length is None and amount is not None and unit is not None:
        length = lasting(amount, unit)
    return ops.Every(length.value) if isinstance(length, ops.Lasting) else None


def every_unit(unit: str) -> Meaning | None:
    """As in "every day", "per month"."""
    if unit == "weekend":
        return ops.Every("XXXX-WXX-WE")
    if unit == "night":
        return every_part("NI")
    return None if unit in ("second", "quarter") else ops.Every(ops.duration_value("1", unit))


def times_over(number: int, value: str) -> Meaning | None:
    """As in "six-monthly": so many times the length of "monthly"."""
    return ops.Every(f"P{number}{value[2:]}") if value.startswith("P1") else None


def again(first: str, second: str) -> Meaning | None:
    """As in "year after year": the same unit said twice."""
    return every_unit(first) if first == second else None


def every_weekday(number: int, part: str | None = None) -> Meaning:
    """As in "every Monday"; with a part of the day, "every Saturday morning"."""
    return ops.Every(f"XXXX-WXX-{number}" + (f"T{part}" if part else ""))


def every_recurring(base: Meaning) -> Meaning | None:
    """As in "every March", "each summer"."""
    return ops.Every(base.what.unknown()) if isinstance(base, ops.Toward) else None


def every_holiday(name: str) -> Meaning | None:
    """As in "every Christmas": the day, where it is the same each year."""
    known = calendars.HOLIDAYS.get(name)
    if known is None:
        return None
    match known.rule:
        case calendars.Fixed(month=month, day=day, calendar="gregorian"):
            return ops.Every(f"XXXX-{month:02d}-{day:02d}")
        case _:
            return ops.Every("P1Y")


def every_part(code: str) -> Meaning:
    """As in "every morning"."""
    return ops.Every(f"XXXX-XX-XXT{code}")


def unknown_set(value: str) -> Meaning:
    """A set."""
    return ops.Every(value)
