"""Dates: named in full, counted from an anchor, or coming round again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from generator.dates import days as calendar
from generator.mentions import periods
from generator.mentions.operators.anchors import PRECISION, Meaning, in_account, narrative, published, unknown_unit
from generator.mentions.periods import FINENESS, Period, containing
from generator.mentions.recurring import Recurring
from generator.mentions.times import Env, Time, of_period, unplaced
from generator.model.mention import Anchor, AnchorKind, Tense, TimexType
from generator.model.time import Day, Precision


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
class OfEvent:
    """The date of an event that a length is counted from: "eight days after the fall of Girona"."""

    length: Meaning | None = None
    """The length itself, which is all that is told where no date of the event is; none for "the day after"."""
    needs: ClassVar[AnchorKind] = AnchorKind.EVENT

    def at(self, env: Env) -> Time:
        """The date that the text tells of it, or unknown."""
        told = env.happened
        anchor = Anchor(AnchorKind.EVENT, None if told is None else told.value())
        return unplaced("XXXX", anchor=anchor) if told is None else of_period(told, env, anchor)


@dataclass(frozen=True, slots=True)
class Shift:
    """The period of a unit that holds the anchor, moved by `count`: "this week" (0), "last year" (-1)."""

    unit: str
    count: int
    told: bool = False
    """Whether it is counted from a date told before ("that month", "the following day") whatever the passage."""
    whole: bool = False
    """Whether no more than an article says so: from a date that is past, a verb of the future takes it to that of the
    writing ("it lapsed in 2022; another is hoped for by the end of the year")."""

    @property
    def needs(self) -> AnchorKind:
        """The publication date, unless a date told before is meant."""
        return AnchorKind.NARRATIVE if self.told else AnchorKind.PUBLISHED

    def at(self, env: Env) -> Time:
        """The period counted from the one that holds the anchor."""
        if (self.told or env.history) and not self._of_writing(env):
            base = env.story.at_least(self.unit, strict=env.history)
            if base is not None:
                first = base.days()[0]
                return of_period(containing(self.unit, first).shift(self.count), env, narrative(base))
            if self.told and (found := in_account(self.unit, env, self.count)) is not None:
                return found
            if env.history or env.published is None:
                return unknown_unit(self.unit, narrative(None))
        if env.published is None:
            return unknown_unit(self.unit, published(env))
        return of_period(_holding(self.unit, env.published, env).shift(self.count), env, published(env))

    def _of_writing(self, env: Env) -> bool:
        """Whether a verb of the future cannot mean the period of the date told before, as that is past."""
        if not self.whole or env.history or env.published is None or env.tense is not Tense.FUTURE or env.foretold:
            return False
        told = env.story.at_least(self.unit)
        return told is not None and containing(self.unit, told.days()[0]).days()[1] < env.published


def _holding(unit: str, day: Day, env: Env) -> Period:
    """The period that holds a day; where weeks begin on Sunday, that Sunday belongs to the week it begins."""
    return containing(unit, day + 1 if env.sunday and unit == "week" else day)


@dataclass(frozen=True, slots=True)
class Today:
    """A day counted from the one on which the words were written: "yesterday" is -1."""

    count: int
    ahead: int | None = None
    """The count where the verb tells the future: "rain is expected overnight"."""
    needs: ClassVar[AnchorKind] = AnchorKind.PUBLISHED

    def at(self, env: Env) -> Time:
        """The day. In a history "today" is the present, not the day it was saved."""
        if env.history and self.count == 0:
            return unplaced("PRESENT_REF")
        if env.history or env.published is None:
            return unknown_unit("day", published(env))
        count = self.count if self.ahead is None or env.tense is not Tense.FUTURE else self.ahead
        return of_period(Period("day", env.published + count), env, published(env))


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
    way: Tense | None = None
    """The direction that the phrase itself tells, whatever the verb: "since Monday", "come Monday"."""
    today: bool = False
    """Whether the day of writing itself counts where the direction is ahead: "later Monday", "8 p.m. Monday"."""
    needs: ClassVar[AnchorKind] = AnchorKind.PUBLISHED

    def at(self, env: Env) -> Time:
        """The instance meant."""
        if env.chosen is not None:
            return replace(of_period(env.chosen.period, env, narrative(env.chosen.told)), chosen=env.chosen)
        if env.chained is not None and self.what.kind in ("month", "monthday", "holiday"):
            return of_period(env.chained.period, env, narrative(env.chained.told))
        if env.history or self.what.cycle == "month":
            told = env.story.carried
            if told is not None:
                found = self.what.nearest(told)
                if not self._still_ahead(found, env):
                    return of_period(found, env, narrative(told))
            elif env.history or env.published is None:
                return unplaced(self.what.unknown(), anchor=narrative(None))
        if env.published is None:
            return unplaced(self.what.unknown(), PRECISION.get(self.what.unit, Precision.UNKNOWN), published(env))
        return of_period(self._agreeing(self._directed(env, env.published), env.published), env, published(env))

    def _still_ahead(self, found: Period, env: Env) -> bool:
        """Whether a day of the month that a verb of the past tells would lie ahead.

        In "elections are on 6 February; the envoys left on the 22nd", written on 28 January, it is one of January.
        """
        if env.history or env.published is None or self.what.cycle != "month" or env.foretold or env.by:
            return False
        return env.tense is Tense.PAST and found.days()[0] > env.published

    def _agreeing(self, found: Period, day: Day) -> Period:
        """The instance found; or the one a year away, if that alone is of the weekday told beside it."""
        if self.what.agrees(found):
            return found
        near = [each for each in self.what.around(day) if self.what.agrees(each) and abs(each.index - day) <= _A_YEAR]
        return min(near, key=lambda each: abs(each.index - day), default=found)

    def _directed(self, env: Env, day: Day) -> Period:
        """The instance in the direction of the verb, counted from the day of writing."""
        tense = self.way or env.tense
        if env.by and tense is not Tense.FUTURE and self.what.cycle != "week":
            return self.what.nearest(Period("day", day))
        if env.foretold and self.what.cycle != "week":
            return self._planned(day)
        if env.foretold and tense is Tense.FUTURE and self.way is None:
            return self.what.nearest(Period("day", day))
        if tense is Tense.FUTURE or (env.by and tense is Tense.NONE):
            # In Ramadan, "after Ramadan" means the one that is on.
            going = day - self.what.lasts + 1
            including = self.today or self.what.unit != "day" or self.what.cycle != "week"
            return self.what.following(going, including=including)
        if tense is Tense.PAST or self.what.cycle == "week":
            return self.what.preceding(day, including=True)
        return self.what.nearest(Period("day", day))

    def _planned(self, day: Day) -> Period:
        """The nearest of all; a month or season of the year to come only where it is a month away at most.

        Written in November, "were to leave in January" is of the year that is told; what lies in the next year is
        called so. A day is told where it is near: "asked that the vote be held on Jan. 24".
        """
        found = self.what.nearest(Period("day", day))
        first = found.days()[0]
        if (
            self.what.unit != "day"
            and first - day > _NEXT_MONTH
            and calendar.civil(first).year > calendar.civil(day).year
        ):
            return self.what.preceding(day, including=True)
        return found


_NEXT_MONTH = 31
_A_YEAR = 370


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
        elif self.told:
            found = self.what.nearest(base)
        elif self.what.unit == "season":
            # In December "this winter" is the one that has begun, though its year is the next.
            found = self.what.nearest(base)
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


@dataclass(frozen=True, slots=True)
class WinterOf:
    """A winter of which one year is told, "winter 2022": the one that ends in it, or the one that begins in it."""

    year: int
    needs: ClassVar[AnchorKind] = AnchorKind.NONE

    def at(self, env: Env) -> Time:
        """Both winters' days in and after that year; where no winter crosses the new year, the one there is."""
        time = of_period(periods.season(self.year, "WI"), env)
        if env.southern:
            return time
        january, february = periods.month(self.year, 1).days()[0], periods.month(self.year, 2).days()[1]
        december, end = periods.month(self.year, 12).days()[0], periods.month(self.year + 1, 2).days()[1]
        return replace(time, days=(january, end), alternatives=((january, february), (december, end)))


_AHEAD = 4
"""How many times as far a two-digit year to come counts, unless the verb looks ahead: written in 2024, '48 is 1948, '30
still 2030."""


def year_of(number: int, env_day: Day | None, *, ahead: bool = False) -> Period:
    """The year of a two-digit ending that lies nearest to a day; `ahead` where the text looks forward."""
    near = calendar.civil(env_day).year if env_day is not None else 2000
    base = near - near % 100 + number
    ends = (base - 100, base, base + 100)
    return periods.year(min(ends, key=lambda year: (max(near - year, (1 if ahead else _AHEAD) * (year - near)), year)))


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
        found = year_of(self.number, day, ahead=env.tense is Tense.FUTURE)
        return of_period(found if self.unit == "year" else containing(self.unit, found.days()[0]), env, anchor)
