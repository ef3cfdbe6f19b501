"""The meaning of an expression: a function of its anchor, composed of a few small immutable operators.

Every operator has `at(env)`, which gives a `Time`; what cannot be known is a value with an X in it, not an exception.
`needs` tells which anchor an operator asks for. The same operators serve every language.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar, Protocol, runtime_checkable

from generator.dates import days as calendar
from generator.dates.timex import Part
from generator.mentions import periods
from generator.mentions.periods import FINENESS, Period, containing
from generator.mentions.recurring import Recurring
from generator.mentions.times import Env, Time, bounds, of_period, unplaced
from generator.model.mention import Anchor, AnchorKind, Tense, TimexType
from generator.model.time import Day, Extent, Precision

UNKNOWN = {
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "half": "XXXX-HX",
    "season": "XXXX",
    "year": "XXXX",
    "fiscal": "XXXX",
    "decade": "XXX",
    "century": "XX",
    "millennium": "X",
}
_PRECISION = {unit: Period(unit, 0).precision for unit in UNKNOWN}
_NONE = Anchor(AnchorKind.NONE)


@runtime_checkable
class Meaning(Protocol):
    """What every operator is."""

    @property
    def needs(self) -> AnchorKind:
        """The kind of anchor that the meaning asks for."""

    def at(self, env: Env) -> Time:
        """The time that is meant, as far as the anchor is known."""


def published(env: Env) -> Anchor:
    """The publication date as an anchor."""
    return Anchor(AnchorKind.PUBLISHED, None if env.published is None else calendar.iso(env.published))


def narrative(period: Period | None) -> Anchor:
    """A date told before as an anchor."""
    return Anchor(AnchorKind.NARRATIVE, None if period is None else period.value())


def _unknown(unit: str, anchor: Anchor) -> Time:
    return unplaced(UNKNOWN[unit], _PRECISION[unit], anchor)


@dataclass(frozen=True, slots=True)
class Exactly:
    """A period of the calendar that the words name in full."""

    period: Period
    needs: ClassVar[AnchorKind] = AnchorKind.NONE

    def at(self, env: Env) -> Time:
        """The period itself."""
        return of_period(self.period, env)


@dataclass(frozen=True, slots=True)
class Ref:
    """Past, present or future without a date."""

    value: str
    needs: ClassVar[AnchorKind] = AnchorKind.NONE

    def at(self, env: Env) -> Time:  # noqa: ARG002 - the same for every anchor
        """The reference, never turned into a date."""
        return unplaced(self.value)


@dataclass(frozen=True, slots=True)
class Unknown:
    """A date that words alone cannot tell, with an X for what is unknown."""

    value: str
    type: TimexType = TimexType.DATE
    needs: ClassVar[AnchorKind] = AnchorKind.NONE

    def at(self, env: Env) -> Time:  # noqa: ARG002 - the same for every anchor
        """The value as it stands."""
        return Time(self.type, self.value)


@dataclass(frozen=True, slots=True)
class Shift:
    """The period of a unit that holds the anchor, moved by `count`: "this week" (0), "last year" (-1)."""

    unit: str
    count: int
    told: bool = False
    """Whether it is counted from a date told before ("that month", "the following day") whatever the passage."""

    @property
    def needs(self) -> AnchorKind:
        """The publication date, unless a date told before is meant."""
        return AnchorKind.NARRATIVE if self.told else AnchorKind.PUBLISHED

    def at(self, env: Env) -> Time:
        """The period counted from the one that holds the anchor."""
        if self.told or env.history:
            base = env.story.at_least(self.unit)
            if base is not None:
                first = base.days()[0]
                return of_period(containing(self.unit, first).shift(self.count), env, narrative(base))
            if env.history or env.published is None:
                return _unknown(self.unit, narrative(None))
        if env.published is None:
            return _unknown(self.unit, published(env))
        return of_period(_holding(self.unit, env.published, env).shift(self.count), env, published(env))


def _holding(unit: str, day: Day, env: Env) -> Period:
    """The period that holds a day; where weeks begin on Sunday, that Sunday belongs to the week it begins."""
    return containing(unit, day + 1 if env.sunday and unit == "week" else day)


@dataclass(frozen=True, slots=True)
class Today:
    """A day counted from the one on which the words were written: "yesterday" is -1."""

    count: int
    needs: ClassVar[AnchorKind] = AnchorKind.PUBLISHED

    def at(self, env: Env) -> Time:
        """The day. In a history "today" is the present, not the day it was saved."""
        if env.history and self.count == 0:
            return unplaced("PRESENT_REF")
        if env.history or env.published is None:
            return _unknown("day", published(env))
        return of_period(Period("day", env.published + self.count), env, published(env))


@dataclass(frozen=True, slots=True)
class Focus:
    """The date told last: "that time", "this period"."""

    needs: ClassVar[AnchorKind] = AnchorKind.NARRATIVE

    def at(self, env: Env) -> Time:
        """The date told last, or unknown."""
        told = env.story.focus
        return unplaced("XXXX", anchor=narrative(None)) if told is None else of_period(told, env, narrative(told))


@dataclass(frozen=True, slots=True)
class Toward:
    """A part of the calendar that comes round again, its year, month or week not said: "Tuesday", "in March".

    In news it is the nearest in the direction of the verb, counted from the publication date (a weekday without a cue:
    the past); in a history the nearest to the date told last.
    """

    what: Recurring
    needs: ClassVar[AnchorKind] = AnchorKind.PUBLISHED

    def at(self, env: Env) -> Time:
        """The instance meant."""
        if env.history or self.what.cycle == "month":
            told = env.story.carried
            if told is not None:
                return of_period(self.what.nearest(told), env, narrative(told))
            if env.history or env.published is None:
                return unplaced(self.what.unknown(), anchor=narrative(None))
        if env.published is None:
            return unplaced(self.what.unknown(), _PRECISION.get(self.what.unit, Precision.UNKNOWN), published(env))
        day = env.published
        if env.by and self.what.cycle != "week":
            found = self.what.nearest(Period("day", day))
        elif env.tense is Tense.FUTURE:
            found = self.what.following(day, including=self.what.unit != "day" or self.what.cycle != "week")
        elif env.tense is Tense.PAST or self.what.cycle == "week":
            found = self.what.preceding(day, including=True)
        else:
            found = self.what.nearest(Period("day", day))
        return of_period(found, env, published(env))


@dataclass(frozen=True, slots=True)
class Seek:
    """The last (-1), the next (1) or this (0) of something that comes round again: "last Tuesday", "next summer"."""

    what: Recurring
    count: int
    told: bool = False

    @property
    def needs(self) -> AnchorKind:
        """The publication date, unless a date told before is meant."""
        return AnchorKind.NARRATIVE if self.told else AnchorKind.PUBLISHED

    def at(self, env: Env) -> Time:
        """The instance meant."""
        anchor, base = published(env), None if env.published is None else Period("day", env.published)
        if self.told or env.history:
            told = env.story.at_least(self.what.cycle)
            if told is not None or env.history or base is None:
                anchor, base = narrative(told), told
        if base is None:
            return unplaced(self.what.unknown(), anchor=anchor)
        first, last = base.days()
        if self.count < 0:
            found = self.what.preceding(first, including=False)
        elif self.count > 0:
            found = self.what.following(last, including=False)
        else:
            found = self.what.within(containing(self.what.cycle, first)) or self.what.nearest(base)
        return of_period(found, env, anchor)


@dataclass(frozen=True, slots=True)
class Within:
    """Something that comes round again, in a year or month that is told: "the spring of that year", "March of 1940"."""

    what: Recurring
    base: Meaning

    @property
    def needs(self) -> AnchorKind:
        """What its base needs."""
        return self.base.needs

    def at(self, env: Env) -> Time:
        """The instance in the base's period."""
        base = self.base.at(env)
        if base.period is None:
            return unplaced(self.what.unknown(), anchor=base.anchor)
        period = base.period
        if FINENESS[period.unit] > FINENESS[self.what.cycle]:
            return unplaced(self.what.unknown(), anchor=base.anchor)
        found = self.what.within(containing(self.what.cycle, period.days()[0]))
        return (
            unplaced(self.what.unknown(), anchor=base.anchor) if found is None else of_period(found, env, base.anchor)
        )


@dataclass(frozen=True, slots=True)
class Nth:
    """The first, second … or (negative) last of a unit in a period: "the first day of May", "the third week of 2020"."""

    unit: str
    number: int
    base: Meaning

    @property
    def needs(self) -> AnchorKind:
        """What its base needs."""
        return self.base.needs

    def at(self, env: Env) -> Time:
        """The unit's period; of a week the seven days counted from the base's first or last day."""
        base = self.base.at(env)
        if base.period is None or FINENESS[base.period.unit] <= FINENESS[self.unit]:
            return _unknown(self.unit, base.anchor)
        first, last = base.period.days()
        if self.unit == "week":
            return self._week(first, last, base)
        edge = containing(self.unit, first if self.number > 0 else last)
        found = edge.shift(self.number - 1 if self.number > 0 else self.number + 1)
        if not first <= found.days()[0] <= last:
            return _unknown(self.unit, base.anchor)
        return of_period(found, env, base.anchor)

    def _week(self, first: Day, last: Day, base: Time) -> Time:
        start = first + 7 * (self.number - 1) if self.number > 0 else last + 1 + 7 * self.number
        days = (start, min(start + 6, last))
        return Time(TimexType.DURATION, "P1W", None, days, None, Precision.WEEK, soft=True, anchor=base.anchor)


@dataclass(frozen=True, slots=True)
class Stretch:
    """The first or last few units of a period: "the first ten months of 1915", "the last two weeks of May"."""

    amount: int
    unit: str
    final: bool
    base: Meaning | None = None

    @property
    def needs(self) -> AnchorKind:
        """What its base needs."""
        return AnchorKind.NONE if self.base is None else self.base.needs

    def at(self, env: Env) -> Time:
        """A duration with its place, where the base has one."""
        value = duration_value(str(self.amount), self.unit)
        base = None if self.base is None else self.base.at(env)
        if base is None or base.period is None:
            return Time(TimexType.DURATION, value, anchor=_NONE if base is None else base.anchor)
        first, last = base.period.days()
        if self.final:
            first = move(last + 1, -self.amount, self.unit)
        else:
            last = move(first, self.amount, self.unit) - 1
        return Time(TimexType.DURATION, value, None, (first, last), None, Precision.SPAN, soft=True, anchor=base.anchor)


@dataclass(frozen=True, slots=True)
class PartOf:
    """Early, mid, late, beginning or end of a period: the unit's value with `mod`, the bounds by convention."""

    part: Part
    base: Meaning

    @property
    def needs(self) -> AnchorKind:
        """What its base needs."""
        return self.base.needs

    def at(self, env: Env) -> Time:
        """The part."""
        base = self.base.at(env)
        mod = {"early": "START", "beginning": "START", "mid": "MID"}.get(self.part.value, "END")
        found = bounds(base.value, self.part, env.southern) if base.days else None
        return replace(base, mod=mod, days=found or base.days, soft=True)


@dataclass(frozen=True, slots=True)
class Rest:
    """From a period's first day to the anchor ("earlier this month"), or from the anchor to its last ("later …")."""

    later: bool
    base: Meaning

    @property
    def needs(self) -> AnchorKind:
        """What its base needs."""
        return self.base.needs

    def at(self, env: Env) -> Time:
        """The base's value, with bounds cut at the anchor where the anchor lies in it."""
        base = self.base.at(env)
        if base.days is None or base.days[0] is None or base.days[1] is None:
            return base
        first, last = base.days
        cut = env.published
        if base.anchor.kind is AnchorKind.NARRATIVE and base.period is not None:
            told = env.story.at_least(base.period.unit)
            cut = None if told is None else told.days()[0]
        if cut is None or not first <= cut <= last:
            return base
        return replace(base, days=(cut, last) if self.later else (first, cut))


@dataclass(frozen=True, slots=True)
class About:
    """The same, told as not quite certain: "around March 1981"."""

    mod: str
    base: Meaning

    @property
    def needs(self) -> AnchorKind:
        """What its base needs."""
        return self.base.needs

    def at(self, env: Env) -> Time:
        """The base with its `mod`."""
        return replace(self.base.at(env), mod=self.mod, soft=True)


_LENGTHS = {"day": 1, "night": 1, "weekend": 7, "week": 7, "fortnight": 14}
_MONTHS = {
    "month": 1,
    "quarter": 3,
    "season": 3,
    "half": 6,
    "year": 12,
    "decade": 120,
    "century": 1200,
    "millennium": 12000,
}
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
    if unit in _LENGTHS:
        return day + amount * _LENGTHS[unit]
    return calendar.add_months(day, amount * _MONTHS[unit]) if unit in _MONTHS else day


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
        if self.amount is None:
            return unplaced("PAST_REF" if self.direction < 0 else "FUTURE_REF", anchor=anchor)
        unit = {"night": "day", "fortnight": "week", "hour": "day", "minute": "day", "second": "day"}.get(
            self.unit, self.unit
        )
        if start is None or self.unit not in (*_LENGTHS, *_MONTHS):
            return replace(_unknown(unit, anchor), mod=self.mod)
        day = move(start.days()[0], self.direction * self.amount, self.unit)
        fine = unit if FINENESS[unit] >= FINENESS[start.unit] else start.unit
        return replace(
            of_period(containing(fine, day), env, anchor), mod=self.mod, soft=unit != "day" or self.mod is not None
        )

    def _from(self, env: Env) -> tuple[Period | None, Anchor]:
        if self.base is not None:
            time = self.base.at(env)
            return time.period, time.anchor
        if self.told or env.history:
            unit = self.unit if self.unit in FINENESS else "day"
            told = env.story.at_least(unit)
            if told is not None or env.history or env.published is None:
                return told, narrative(told)
        return (None if env.published is None else Period("day", env.published)), published(env)


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
            if not amount.isdigit() or unit not in (*_LENGTHS, *_MONTHS):
                return None
            day = move(day, direction * int(amount), unit)
        return day


@dataclass(frozen=True, slots=True)
class Reaching:
    """A length of time that reaches the anchor: "over the past two months" (-1), "for more than a year, X has …" (-1),
    "the next four years" (1)."""

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


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day: a part (`MO`), or hour and minute with a zone's offset from UTC in minutes."""

    suffix: str
    """What follows the day in the value, from the T on."""
    base: Meaning | None = None

    @property
    def needs(self) -> AnchorKind:
        """What its day needs; without one, the date told before."""
        return AnchorKind.NARRATIVE if self.base is None else self.base.needs

    def at(self, env: Env) -> Time:
        """The day's value with the time of day behind it."""
        if self.base is not None:
            day = self.base.at(env)
        else:
            told = env.story.at_least("day")
            if told is None and env.published is not None and not env.history:
                day = of_period(Period("day", env.published), env, published(env))
            elif told is None:
                day = _unknown("day", narrative(None))
            else:
                day = of_period(told, env, narrative(told))
        if day.period is not None and day.period.unit != "day":
            year = day.value[:7] if day.period.unit == "month" else day.value[:4]
            return Time(
                TimexType.TIME,
                f"{year}-XX-XX"[: max(10, len(year) + 3)] + self.suffix,
                day.mod,
                day.days,
                None,
                Precision.UNKNOWN,
            )
        value = (day.value if day.value not in ("PRESENT_REF",) else "XXXX-XX-XX") + self.suffix
        days = None if day.days is None else bounds(value)
        precision = (
            Precision.DAY if self.suffix[1].isalpha() else Precision.MINUTE if ":" in self.suffix else Precision.HOUR
        )
        return Time(TimexType.TIME, value, day.mod, days, day.period, precision, day.soft, anchor=day.anchor)


@dataclass(frozen=True, slots=True)
class OneOf:
    """An ambiguous date: its readings, kept as a set unless the source's convention decides."""

    readings: tuple[tuple[str, Meaning], ...]
    """Order of the parts (`dmy`, `mdy`) and the reading."""
    needs: ClassVar[AnchorKind] = AnchorKind.NONE

    def at(self, env: Env) -> Time:
        """The one reading that the convention allows, or the hull of all."""
        for order, meaning in self.readings:
            if order == env.numeric:
                return meaning.at(env)
        times = [meaning.at(env) for _, meaning in self.readings]
        days = sorted(day for time in times if time.days for day in time.days if day is not None)
        first, last = times[0].value, times[-1].value
        shared = first if first == last else first[:5] + "XX-XX"
        return Time(
            TimexType.DATE,
            shared,
            None,
            (days[0], days[-1]),
            None,
            Precision.DAY,
            alternatives=tuple(time.days for time in times if time.days),
        )


def year_of(number: int, env_day: Day | None) -> Period:
    """The year of a two-digit ending that lies nearest to a day."""
    near = calendar.civil(env_day).year if env_day is not None else 2000
    base = near - near % 100 + number
    return periods.year(min((base - 100, base, base + 100), key=lambda year: (abs(year - near), year)))


@dataclass(frozen=True, slots=True)
class Ending:
    """A year of which two digits are told: "'98", the nearest year of that ending in the text's own time."""

    number: int
    unit: str = "year"
    needs: ClassVar[AnchorKind] = AnchorKind.PUBLISHED

    def at(self, env: Env) -> Time:
        """The year, or the decade."""
        told = env.story.at_least("year")
        if told is not None and (env.history or env.published is None):
            anchor, day = narrative(told), told.days()[0]
        elif env.published is not None:
            anchor, day = published(env), env.published
        else:
            return unplaced("XX" + f"{self.number:02d}"[: 2 if self.unit == "year" else 1], anchor=published(env))
        found = year_of(self.number, day)
        return of_period(found if self.unit == "year" else containing(self.unit, found.days()[0]), env, anchor)
