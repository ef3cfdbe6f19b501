"""Lengths of time, alone or counted from an anchor, and what comes again and again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from generator.dates import days as calendar
from generator.mentions.operators.anchors import Meaning, in_account, narrative, published, unknown_unit
from generator.mentions.periods import FINENESS, Period, containing
from generator.mentions.times import Env, Time, of_period, unplaced
from generator.model.mention import Anchor, AnchorKind, TimexType
from generator.model.time import Day, Extent, Precision

LENGTHS = {"day": 1, "night": 1, "weekend": 7, "week": 7, "fortnight": 14}
"""Units that are a number of days."""


MONTHS = {
    "month": 1,
    "quarter": 3,
    "season": 3,
    "half": 6,
    "year": 12,
    "decade": 120,
    "century": 1200,
    "millennium": 12000,
}
"""Units that are a number of months."""


_CODES = {
    "day": "D",
    "night": "D",
    "week": "W",
    "weekend": "WE",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "DE",
    "century": "CE",
    "millennium": "ML",
}


_CLOCK_CODES = {"hour": "H", "minute": "M", "second": "S"}


def duration_value(amount: str, unit: str) -> str:
    """The TIMEX3 value of an amount (digits, or X) of a unit."""
    if unit == "fortnight":
        return f"P{int(amount) * 2}W" if amount.isdigit() else "PXW"
    return f"PT{amount}{_CLOCK_CODES[unit]}" if unit in _CLOCK_CODES else f"P{amount}{_CODES[unit]}"


def move(day: Day, amount: int, unit: str) -> Day:
    """The day so many units later (earlier, where negative); hours and less stay on the day."""
    if unit in LENGTHS:
        return day + amount * LENGTHS[unit]
    return calendar.add_months(day, amount * MONTHS[unit]) if unit in MONTHS else day


@dataclass(frozen=True, slots=True)
class Offset:
    """So many units before or after the anchor: "three weeks ago", "two days later", "a year before 1939".

    As coarse as its unit: three weeks ago is a week, five years ago a year.
    """

    amount: int | None
    """`None` where the words tell none: "a few days later"."""
    unit: str
    direction: int
    base: Meaning | None = None
    told: bool = False
    mod: str | None = None

    @property
    def needs(self) -> AnchorKind:
        """Its base's, or the date told before for "later" and "earlier", or the publication date for "ago"."""
        if self.base is not None:
            return self.base.needs
        return AnchorKind.NARRATIVE if self.told else AnchorKind.PUBLISHED

    def at(self, env: Env) -> Time:
        """The period of the unit, or a vague reference where the amount is not told."""
        start, anchor = self._from(env)
        if self.amount is None and self.unit in _PER_DAY and self.direction < 0 and start is not None:
            return replace(of_period(start, env, anchor), soft=True)
        if self.amount is None:
            return self._vague(start, anchor)
        unit = {"night": "day", "fortnight": "week", "hour": "day", "minute": "day", "second": "day"}.get(
            self.unit, self.unit
        )
        if start is None and self.told:
            found = in_account(unit, env, self.direction * self.amount)
            if found is not None:
                return replace(found, mod=self.mod, soft=True)
        if start is not None and self.unit in _PER_DAY:
            away = self.direction * (self.amount // _PER_DAY[self.unit])
            return replace(of_period(start.shift(away), env, anchor), mod=self.mod, soft=True)
        if start is None or self.unit not in (*LENGTHS, *MONTHS):
            return replace(unknown_unit(unit, anchor), mod=self.mod)
        day = move(start.days()[0], self.direction * self.amount, self.unit)
        # "A year earlier", beside a quarter, is that quarter of the year before.
        compared = self.told and unit == "year" and start.unit in _PARTS_OF_YEARS
        fine = start.unit if compared or FINENESS[unit] < FINENESS[start.unit] else unit
        found = of_period(containing(fine, day), env, anchor)
        if compared:
            # Nothing is counted from what is only compared with.
            found = replace(found, period=None)
        if unit == "day" and start.unit == "week":
            last = move(start.days()[1], self.direction * self.amount, self.unit)
            found = replace(found, days=(day, last))
        return replace(found, mod=self.mod, soft=unit != "day" or self.mod is not None)

    def _vague(self, start: Period | None, anchor: Anchor) -> Time:
        """Some time before or after the anchor: a reference, with the anchor as its bound."""
        before = self.direction < 0
        time = unplaced("PAST_REF" if before else "FUTURE_REF", anchor=anchor)
        if start is None or anchor.kind is AnchorKind.PUBLISHED:
            return time
        first, last = start.days()
        return replace(time, days=(None, last) if before else (first, None))

    def _edge(self, span: tuple[Day | None, Day | None] | None) -> Period | None:
        """The day from which is counted before or after what lasts several days: the eve of Passover."""
        day = None if span is None else span[0 if self.direction < 0 else 1]
        return None if day is None else Period("day", day)

    def _from(self, env: Env) -> tuple[Period | None, Anchor]:
        if self.base is not None:
            time = self.base.at(env)
            return time.period or self._edge(time.days), time.anchor
        if self.told or env.history:
            unit = self.unit if self.unit in FINENESS else "day"
            told = env.story.at_least(unit, strict=env.history)
            focus = env.story.focus
            if focus is not None and focus.unit == "week" and FINENESS[unit] < FINENESS["week"]:
                # "a year ago this week … ten days later": the nearest date told before, though it is a week.
                told = focus
            # What is later than something is no later than the writing: "ten years later they remember".
            later = self.told and (self.direction > 0 or env.story.carried is not None)
            if told is not None or env.history or env.published is None or later:
                return told, narrative(told)
        return (None if env.published is None else Period("day", env.published)), published(env)


_PARTS_OF_YEARS = ("quarter", "half")
_PER_DAY = {"hour": 24, "minute": 24 * 60, "second": 24 * 60 * 60}
"""How many of the units of the clock make a day: "two hours ago" is the anchor's own day, "48 hours ago" two before."""


@dataclass(frozen=True, slots=True)
class Moved:
    """A date moved by a length, as fine as it was: "a year ago this week", "two years ago today"."""

    amount: int
    unit: str
    direction: int
    base: Meaning

    @property
    def needs(self) -> AnchorKind:
        """What its base needs."""
        return self.base.needs

    def at(self, env: Env) -> Time:
        """The period of the base's unit that holds the base's middle, moved."""
        base = self.base.at(env)
        if base.period is None:
            return base if base.value.startswith("X") else unknown_unit("day", base.anchor)
        first, last = base.period.days()
        day = move((first + last) // 2, self.direction * self.amount, self.unit)
        return of_period(containing(base.period.unit, day), env, base.anchor)


@dataclass(frozen=True, slots=True)
class Lasting:
    """A length of time: "two months". By itself it has no place on the calendar."""

    amounts: tuple[tuple[str, str], ...]
    """Amounts (digits, a decimal number, or X) and units, largest unit first."""
    mod: str | None = None
    needs: ClassVar[AnchorKind] = AnchorKind.NONE

    @property
    def value(self) -> str:
        """The TIMEX3 value."""
        values = [duration_value(amount, unit) for amount, unit in self.amounts]
        dates = "".join(value[1:] for value in values if not value.startswith("PT"))
        clock = "".join(value[2:] for value in values if value.startswith("PT"))
        return f"P{dates}" + (f"T{clock}" if clock else "")

    def at(self, env: Env) -> Time:  # noqa: ARG002 - the same for every anchor
        """The duration alone."""
        return Time(TimexType.DURATION, self.value, self.mod)

    def moved(self, day: Day, direction: int) -> Day | None:
        """The day that lies the whole length before or after another; `None` where an amount is not whole or known."""
        for amount, unit in self.amounts:
            if not amount.isdigit() or unit not in (*LENGTHS, *MONTHS):
                return None
            day = move(day, direction * int(amount), unit)
        return day


@dataclass(frozen=True, slots=True)
class Reaching:
    """A length of time that reaches the anchor: "over the past two months" (-1), "the next four years" (1)."""

    length: Lasting
    direction: int
    told: bool = False

    @property
    def needs(self) -> AnchorKind:
        """The publication date, unless counted from a date told before."""
        return AnchorKind.NARRATIVE if self.told else AnchorKind.PUBLISHED

    def at(self, env: Env) -> Time:
        """The duration with both bounds; "more than" leaves the far one open."""
        anchor, base = published(env), env.published
        if self.told or env.history:
            told = env.story.at_least("month")
            anchor, base = narrative(told), None if told is None else told.days()[0]
        far = None if base is None else self.length.moved(base, self.direction)
        time = Time(
            TimexType.DURATION, self.length.value, self.length.mod, anchor=anchor, soft=True, extent=Extent.THROUGHOUT
        )
        if base is None or far is None:
            return replace(time, extent=Extent.WITHIN)
        if self.length.mod == "MORE_THAN" and self.direction < 0:
            return replace(time, days=(far, base), precision=Precision.SPAN, mod="MORE_THAN")
        days = (far, base) if self.direction < 0 else (base, far)
        return replace(time, days=days, precision=Precision.SPAN)


@dataclass(frozen=True, slots=True)
class Every:
    """Something that comes again and again: a SET."""

    value: str
    needs: ClassVar[AnchorKind] = AnchorKind.NONE

    def at(self, env: Env) -> Time:  # noqa: ARG002 - the same for every anchor
        """The set."""
        return Time(TimexType.SET, self.value)
