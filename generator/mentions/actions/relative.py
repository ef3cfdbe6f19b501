"""Expressions counted from an anchor, and parts of periods."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from generator.dates.timex import Part
from generator.mentions import operators as ops
from generator.mentions.actions.calendar import part_of_year
from generator.mentions.operators import Meaning
from generator.mentions.periods import Period
from generator.mentions.recurring import Recurring
from generator.model.mention import Tense

_PARTS = {"EARLY": Part.EARLY, "LATE": Part.LATE, "MID": Part.MID, "BEGINNING": Part.BEGINNING, "END": Part.END}


_CALENDAR_UNITS = frozenset(
    {"day", "week", "weekend", "month", "quarter", "half", "year", "decade", "century", "millennium"}
)


def weekend(count: int) -> Meaning:
    """The weekend of the week of the day of writing, or one so many weeks away."""
    return ops.Shift("weekend", count)


def weekend_near() -> Meaning:
    """The weekend in the direction of the verb: "they met over the weekend" is the last one that has begun."""
    return ops.Toward(Recurring("weekend"))


def shift(unit: str, count: int) -> Meaning | None:
    """As in "this week", "last year"."""
    return ops.Shift(unit, count) if unit in _CALENDAR_UNITS else None


def told(unit: str, count: int) -> Meaning | None:
    """As in "that month", "the following day"."""
    return ops.Shift(unit, count, told=True) if unit in _CALENDAR_UNITS else None


def the_unit(unit: str) -> Meaning | None:
    """As in "the end of the month"."""
    return ops.Shift(unit, 0, told=True, whole=True) if unit in _CALENDAR_UNITS else None


def today(count: int) -> Meaning:
    """As in "yesterday" (-1)."""
    return ops.Today(count)


def seek(base: Meaning, count: int) -> Meaning | None:
    """As in "last Tuesday", "next March"."""
    return ops.Seek(base.what, count) if isinstance(base, ops.Toward) and base.what.kind != "day" else None


def seek_told(base: Meaning, count: int) -> Meaning | None:
    """As in "the following Tuesday", "the previous April"."""
    return ops.Seek(base.what, count, told=True) if isinstance(base, ops.Toward) and base.what.kind != "day" else None


def headed(base: Meaning, way: str) -> Meaning | None:
    """What comes round again, in a direction that its own words tell: "since Monday" (past), "come Monday" (future)."""
    return replace(base, way=Tense(way)) if isinstance(base, ops.Toward) else None


def from_today(base: Meaning | None) -> Meaning | None:
    """A day that may be the day of writing itself, though the verb tells the future: "later Monday"."""
    return replace(base, today=True) if isinstance(base, ops.Toward) and base.what.cycle == "week" else base


def counterpart(unit: str, year: Meaning | Period) -> Meaning | None:
    """As in "the corresponding quarter of 2022"."""
    if unit not in _CALENDAR_UNITS:
        return None
    return ops.Counterpart(unit, ops.Exactly(year) if isinstance(year, Period) else year)


def holding(unit: str, side: int, day: Meaning) -> Meaning:
    """As in "the week of 3 May" (0), "the week ended 3 May" (-1), "the week beginning 3 May" (1)."""
    return ops.Holding(unit, side, day)


def within(base: Meaning, whole: Meaning | Period) -> Meaning | None:
    """As in "March of that year", "Monday of next week"."""
    if isinstance(whole, Period):
        whole = ops.Exactly(whole)
    return ops.Within(base.what, whole) if isinstance(base, ops.Toward) else None


def nth(number: int, unit: str, whole: Meaning | Period) -> Meaning | None:
    """As in "the first day of May". A quarter of a century is no three months."""
    unit = {"night": "day"}.get(unit, unit)
    if unit in ("quarter", "half") and number > 0:
        return part_of_year(unit, number, whole)
    years = isinstance(whole, ops.Exactly) and whole.period.unit in ("decade", "century", "millennium")
    if unit not in _CALENDAR_UNITS or (unit == "quarter" and years):
        return None
    return ops.Nth(unit, number, ops.Exactly(whole) if isinstance(whole, Period) else whole)


def nth_weekday(number: int, weekday: int, whole: Meaning) -> Meaning:
    """As in "the third Thursday of November"."""
    return ops.NthWeekday(number, weekday, whole)


def stretch(
    number: int, amount: str | int | Fraction, unit: str, whole: Meaning | Period | None = None
) -> Meaning | None:
    """As in "the first ten months of 1915"; `number` is 1 for the first, -1 for the last."""
    if not isinstance(amount, int) or abs(number) != 1:
        return None
    base = ops.Exactly(whole) if isinstance(whole, Period) else whole
    return ops.Stretch(amount, unit, number < 0, base)


def part(name: str, base: Meaning | Period) -> Meaning:
    """As in "early", "the end of"."""
    if isinstance(base, Period):
        base = ops.Exactly(base)
    return ops.PartOf(_PARTS[name], base)


def early(code: str, base: Meaning | Period) -> Meaning:
    """As in "early", "mid", "late" before a unit."""
    return part({"START": "EARLY", "MID": "MID", "END": "LATE"}[code], base)


def edge(code: str, base: Meaning | Period) -> Meaning:
    """As in "the beginning of", "the end of"."""
    return part({"START": "BEGINNING", "MID": "MID", "END": "END"}[code], base)


def maybe_early(code: str | None, base: Meaning | None) -> Meaning | None:
    """The base, or its early, middle or late part where a word says so."""
    return base if base is None or code is None else early(code, base)


def early_in(code: str | None, base: Meaning | Period) -> Meaning:
    """As in "early in 2024": the word for it is in the phrase itself where `code` is not given."""
    return early(code or "START", base)


def rest(later: int, base: Meaning | Period) -> Meaning:
    """As in "earlier this month" (0), "later that year" (1)."""
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


def ref(value: str) -> Meaning:
    """PAST_REF, PRESENT_REF, FUTURE_REF."""
    return ops.Ref(value)


def near_event(unit: str) -> Meaning:
    """As in "the day after the signing": a unit counted from an event, after it unless the words behind say before."""
    return ops.Offset(1, unit, 1, ops.OfEvent())


def eve_of_event() -> Meaning:
    """As in "the eve of the summit"."""
    return ops.Offset(1, "day", -1, ops.OfEvent())


def focus() -> Meaning:
    """As in "that time"."""
    return ops.Focus()
