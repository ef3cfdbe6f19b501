"""Parts of periods, and times of day."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.dates import days as calendar
from generator.dates.timex import Part
from generator.mentions.operators.anchors import Meaning, narrative, published, unknown_unit
from generator.mentions.operators.lengths import duration_value, move
from generator.mentions.periods import FINENESS, Period, containing
from generator.mentions.times import UNANCHORED, Env, Time, bounds, of_period
from generator.model.mention import AnchorKind, TimexType
from generator.model.time import Day, Precision


@dataclass(frozen=True, slots=True)
class Nth:
    """The first, second … or (negative) last of a unit in a period: "the first day of May"."""

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
            return unknown_unit(self.unit, base.anchor)
        first, last = base.period.days()
        if self.unit == "week":
            return self._week(first, last, base)
        edge = containing(self.unit, first if self.number > 0 else last)
        found = edge.shift(self.number - 1 if self.number > 0 else self.number + 1)
        if not first <= found.days()[0] <= last:
            return unknown_unit(self.unit, base.anchor)
        return of_period(found, env, base.anchor)

    def _week(self, first: Day, last: Day, base: Time) -> Time:
        start = first + 7 * (self.number - 1) if self.number > 0 else last + 1 + 7 * self.number
        days = (start, min(start + 6, last))
        return Time(TimexType.DURATION, "P1W", None, days, None, Precision.WEEK, soft=True, anchor=base.anchor)


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """A weekday counted in a month: "the third Thursday of November", "the last Friday of May" (-1)."""

    number: int
    weekday: int
    base: Meaning

    @property
    def needs(self) -> AnchorKind:
        """What its base needs."""
        return self.base.needs

    def at(self, env: Env) -> Time:
        """The day, where the base is a month that has so many."""
        base = self.base.at(env)
        if base.period is None or base.period.unit != "month":
            return unknown_unit("day", base.anchor)
        first, last = base.period.days()
        found = [day for day in range(first, last + 1) if calendar.weekday(day) == self.weekday]
        place = self.number - 1 if self.number > 0 else self.number
        if not -len(found) <= place < len(found):
            return unknown_unit("day", base.anchor)
        return of_period(Period("day", found[place]), env, base.anchor)


@dataclass(frozen=True, slots=True)
class Counterpart:
    """The period of another year at the same place as the one told before: "the corresponding quarter of 2022"."""

    unit: str
    base: Meaning

    @property
    def needs(self) -> AnchorKind:
        """The date told before."""
        return AnchorKind.NARRATIVE

    def at(self, env: Env) -> Time:
        """The period; the other year where nothing so fine is told."""
        base, told = self.base.at(env), env.story.at_least(self.unit)
        if base.period is None or base.period.unit != "year" or told is None:
            return base
        own = containing(self.unit, told.days()[0])
        months = 12 * (base.period.index - own.year)
        return of_period(containing(self.unit, calendar.add_months(own.days()[0], months)), env, narrative(told))


@dataclass(frozen=True, slots=True)
class Holding:
    """The week of a day: the week it lies in (0), the seven days that it ends (-1), or those that it begins (1)."""

    unit: str
    side: int
    base: Meaning

    @property
    def needs(self) -> AnchorKind:
        """What its base needs."""
        return self.base.needs

    def at(self, env: Env) -> Time:
        """The calendar's period of the unit that holds the day; its bounds are the seven days that are told."""
        base = self.base.at(env)
        if base.period is None or base.period.unit != "day":
            return unknown_unit(self.unit, base.anchor)
        day = base.period.index
        found = of_period(containing(self.unit, day), env, base.anchor)
        if self.side == 0:
            return found
        return replace(found, days=(day - 6, day) if self.side < 0 else (day, day + 6))


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
            return Time(TimexType.DURATION, value, anchor=UNANCHORED if base is None else base.anchor)
        first, last = base.period.days()
        if self.final:
            first = move(last + 1, -self.amount, self.unit)
        else:
            last = move(first, self.amount, self.unit) - 1
        return Time(
            TimexType.DURATION, value, None, (first, last), base.period, Precision.SPAN, soft=True, anchor=base.anchor
        )


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
        first, last = base.days or (None, None)
        if first is None or last is None:
            return base
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


@dataclass(frozen=True, slots=True)
class Feast:
    """A holiday that lasts several days, from the first of them, which its base tells: Ramadan, Passover."""

    length: int
    """Days."""
    base: Meaning
    soft: bool = False
    """Whether usage may differ by a day or two, as with feasts that follow the moon."""

    @property
    def needs(self) -> AnchorKind:
        """What its base needs."""
        return self.base.needs

    def at(self, env: Env) -> Time:
        """All its days; the value is the month or year they share."""
        base = self.base.at(env)
        if base.period is None:
            return base
        first = base.period.days()[0]
        last = first + self.length - 1
        shared = containing("month", first)
        if shared != containing("month", last):
            shared = containing("year", first)
        soft = base.soft or self.soft
        return replace(base, value=shared.value(), days=(first, last), period=None, precision=Precision.SPAN, soft=soft)


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day: a part (`MO`), or hour and minute with a zone's offset from UTC in minutes."""

    suffix: str
    """What follows the day in the value, from the T on."""
    base: Meaning | None = None
    through: bool = False
    """Whether it goes on into the next day: "overnight"."""
    half: bool | None = None
    """Whether the words tell the half of the day ("p.m."), or leave it open; `None` where the figures tell it."""
    near: Meaning | None = None
    """The day near the writing that it is of in news, where no day is told close before it."""

    @property
    def minutes(self) -> int | None:
        """The minutes since the day began; `None` of a part of the day."""
        hour, _, rest = self.suffix[1:].partition(":")
        return int(hour) * 60 + int(rest[:2] or 0) if hour[:2].isdigit() else None

    def moved_to(self, minutes: int, base: Meaning | None) -> Clock:
        """The same zone's hour at other minutes since the day began; `base` is its day, where that is another."""
        return replace(self, suffix=clock_suffix(minutes) + self.suffix[6:], base=base, half=True)

    @property
    def needs(self) -> AnchorKind:
        """What its day needs; without one, the date told before."""
        return AnchorKind.NARRATIVE if self.base is None else self.base.needs

    def at(self, env: Env) -> Time:
        """The day's value with the time of day behind it."""
        day = self._day(env)
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
        value = (day.value if day.value != "PRESENT_REF" else "XXXX-XX-XX") + self.suffix
        days = None if day.days is None else bounds(value)
        if self.through and days is not None and days[1] is not None:
            days = (days[0], days[1] + 1)
        precision = (
            Precision.DAY if self.suffix[1].isalpha() else Precision.MINUTE if ":" in self.suffix else Precision.HOUR
        )
        return Time(TimexType.TIME, value, day.mod, days, day.period, precision, day.soft, anchor=day.anchor)

    def _day(self, env: Env) -> Time:
        if self.base is not None:
            return self.base.at(env)
        if self.near is not None and env.published is not None and not env.history:
            return self.near.at(env)
        told = env.story.at_least("day")
        if told is None and env.published is not None and not env.history and self.minutes is not None:
            return of_period(Period("day", env.published), env, published(env))
        return unknown_unit("day", narrative(None)) if told is None else of_period(told, env, narrative(told))


def clock_suffix(minutes: int) -> str:
    """What a clock time adds to its day's value, from the minutes since the day began."""
    return f"T{minutes // 60:02d}:{minutes % 60:02d}"
