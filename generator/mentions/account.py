"""The way of an account through its dates, so that a month or a day without a year gets the year that fits.

A history says "on 27 August" and means the year of what it is telling. Which that is, no single date decides: a stated
year may be told in passing ("a study declassified in 2005"), and what follows may show that the account has moved on.
So the dates of a history are read as a whole: every date without a year has a few candidates, every stated one may
carry the account or be told in passing, and the cheapest way through all of them is taken. What a way costs grows with
the time it leaps over, back more than forward, and with what it leaves aside. Only a few ways are followed at a time
(Viterbi's algorithm with a beam), so that the time taken grows linearly with the text.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import log2
from typing import Any

from generator.mentions import operators as ops
from generator.mentions.layout import Place, places
from generator.mentions.passages import Passages, in_passing
from generator.mentions.periods import FINENESS, Period
from generator.mentions.recurring import Recurring
from generator.mentions.times import Chosen, Env, Order, Story, Time
from generator.model.mention import AnchorKind, Mention, Reading, Role, Sentence, Signal, TimexType

_WAYS = 4
"""How many ways are followed at a time."""
_HOPELESS = 6.0
"""A way that costs so much more than the best is left."""
_LEAP = 60
"""Days that double what a leap costs."""
_BACK, _OPENING = 1.5, 2.4
"""How much more a day back counts than a day forward; and where a sentence opens with it, unless its verb itself goes
back: "In February they had seceded"."""
_STATED, _FIRST = 0.8, 0.5
"""How much of a leap counts where its date is stated: in the midst of a paragraph, and at the head of one."""
_OPEN_FIRST = 0.7
"""The same of a date without a year at the head of a paragraph."""
_UNSAID = 1.0
"""What a date without a year costs that is neither the nearest to what is told before nor to what is stated next."""
_NAMES = 2.0
"""How much less it costs to leave aside a date that only names a thing."""
_OUTSIDE = 1.5
"""What a date without a year costs outside the period that its heading names."""
_WRONG_DAY = 5.0
"""What it costs that a day is not of the weekday told beside it: writers err in that seldom."""
_FORWARD, _FAR = 1.25, 3.0
"""What a leap ahead to a stated day, month or season costs at most: whoever states it is likely to tell of it."""
_GENERATION = 20 * 365
"""Days ahead from which on a leap is a far one: what lies there may be told of those who looked back."""
_COMPARED = 1.0
"""What it costs to go back with a year counted from the account: "a year earlier" mostly compares."""
_MARKS = 4
"""Characters of the marks before a heading, at most."""
_AHEAD = 8
"""Expressions looked through for the next stated date."""


@dataclass(frozen=True, slots=True)
class _Open:
    """A date without a year with the instance that a way takes: its time is worked out once the way is known."""

    mention: Mention
    chosen: Chosen

    @property
    def period(self) -> Period:
        """The instance."""
        return self.chosen.period


@dataclass(slots=True)
class _Way:
    """One way through the dates so far."""

    cost: float
    story: Story
    trail: tuple[Any, Time | _Open] | None
    """The way before the last date, and that date."""
    stated: tuple[Period, Sentence] | None = None
    """The last year stated to carry the account, and its sentence."""
    aside: tuple[Period, Sentence] | None = None
    """The last date told in passing, and its sentence: what is counted there is counted from it."""
    above: Story | None = None
    """What was told before the heading, as long as nothing is told below it: "1944" and then "the following spring"."""


At = Callable[[Mention], Time]
"""Gives the time of a mention as the environment stands."""


def follow(
    reading: Reading, history: Sequence[bool], passages: Passages, silent: frozenset[int], env: Env, at: At
) -> list[Time]:
    """The times of all mentions of a text in which some passages are read as history.

    `history` tells for each mention whether its passage is one; `silent` are mentions that nothing is counted from.
    """
    walk = _Walk(reading, passages, silent, env, at)
    for mention, place in zip(reading.mentions, places(reading.text, reading.mentions), strict=True):
        walk.step(mention, place, history=history[mention.index])
    return walk.times()


class _Walk:
    """The ways through the dates seen so far, the cheapest first."""

    def __init__(self, reading: Reading, passages: Passages, silent: frozenset[int], env: Env, at: At) -> None:
        self.text, self.passages, self.silent, self.env, self.at = reading.text, passages, silent, env, at
        self.ahead = _next_stated(reading.mentions)
        self.ways = [_Way(0.0, env.story, None)]
        self.heading: tuple[Period, Period] | None = None
        """The first and the last date of the heading above."""

    def times(self) -> list[Time]:
        """The dates of the cheapest way."""
        found = []
        trail = self.ways[0].trail
        while trail is not None:
            trail, time = trail
            if isinstance(time, _Open):
                self.env.chosen = time.chosen
                time = self.at(time.mention)
                self.env.chosen = None
            found.append(time)
        found.reverse()
        return found

    def step(self, mention: Mention, place: Place, *, history: bool) -> None:
        """Go on to the next date."""
        if place.apart:
            self.heading = None
        recurs = _recurs(mention) if history and mention.index not in self.silent else None
        if recurs is not None and (self.ways[0].story.carried or self.ahead[mention.index]) is not None:
            self.ways = self._open(mention, place, recurs)
        else:
            self._known(mention, place, history=history)
        if place.heading and (recurs is None or _alone(self.text, mention)):
            self.heading = _scope(self.heading, self.ways[0], mention)
        elif self.heading is not None and isinstance(_core(mention), ops.Exactly | ops.Within):
            carried = self.ways[0].story.carried
            if carried is not None and carried.days()[0] > self.heading[1].days()[1]:
                self.heading = None

    def _known(self, mention: Mention, place: Place, *, history: bool) -> None:
        """Go on to a date that is stated, or counted from those told before it."""
        found: list[_Way] = []
        told = mention.type is not TimexType.SET and not self._tells_nothing(mention)
        alike = mention.anchor is AnchorKind.NONE and mention.meaning.needs is AnchorKind.NONE
        names = mention.index in self.passages.naming
        scope = None if place.heading else self.heading
        time: Time | None = None
        for way in self.ways:
            if time is None or not alike:
                time = self._counted(way, mention)
            period = time.period
            if period is None or not told:
                way.trail = way.trail, time
                found.append(way)
            elif history:
                outside = _outside(scope, period) > 0
                found += _stated(way, time, period, mention, place, names=names, outside=outside)
            else:
                passing = names or in_passing(self.text, mention, period, way.story)
                found.append(_on(way, time, period, 0.0, passing=passing))
        self.ways = _best(found)

    def _counted(self, way: _Way, mention: Mention) -> Time:
        """The time of a mention on one way."""
        if way.above is not None and isinstance(mention.meaning, ops.Seek):
            self.env.story = way.above
            time = self.at(mention)
            if time.period is not None and not _outside(self.heading, time.period):
                return time
        self.env.story = _told(way, mention)
        return self.at(mention)

    def _tells_nothing(self, mention: Mention) -> bool:
        """Whether nothing is counted from a mention: it is quoted, or says again what is told beside it."""
        return mention.index in self.silent or mention.index in self.passages.happened

    def _open(self, mention: Mention, place: Place, what: Recurring) -> list[_Way]:
        """The ways on from a date without a year: for each year that it may be of, the cheapest one there."""
        ahead = self.ahead[mention.index]
        near = None if ahead is None else what.nearest(ahead)
        fixed = self.passages.chained.get(mention.index)
        if fixed is not None and not fixed.sure:
            fixed = None
        scope = None if place.heading else self.heading
        back = _OPENING if place.opening and mention.index not in self.passages.anterior else _BACK
        options: dict[Period, tuple[float, _Way]] = {}
        for way in self.ways:
            carried, year = way.story.carried, _year(way, mention)
            usual = (near, _nearest(what, carried, back)) if fixed is None else (fixed.period,)
            for period in _candidates(what, carried, near) if fixed is None else [fixed.period]:
                cost = way.cost + _leap(carried, period, back) * (_OPEN_FIRST if place.first else 1.0)
                cost += _outside(scope, period) + _outside(year, period) + (0.0 if period in usual else _UNSAID)
                cost += 0.0 if what.agrees(period) else _WRONG_DAY
                if period not in options or cost < options[period][0]:
                    options[period] = cost, way
        kept = sorted(options.items(), key=lambda item: item[1][0])[:_WAYS]
        found = []
        for period, (cost, way) in kept:
            if cost > kept[0][1][0] + _HOPELESS:
                break
            chosen = fixed or _chosen(period, _nearest(what, way.story.carried, back), way, ahead, near)
            found.append(_on(way, _Open(mention, chosen), period, cost - way.cost))
        return found


def _on(way: _Way, time: Time | _Open, period: Period, cost: float, *, passing: bool = False) -> _Way:
    story = way.story.copy()
    story.tell(period, passing=passing)
    return _Way(way.cost + cost, story, (way.trail, time), way.stated, way.aside if passing else None)


def _told(way: _Way, mention: Mention) -> Story:
    """What a mention is counted from: the dates that carry the account, or one told in passing in its own sentence.

    "Two years later" and "that year" are counted from that even where a sentence has ended in between; "four days
    later" never from a year.
    """
    if way.aside is None or mention.anchor is not AnchorKind.NARRATIVE:
        return way.story
    (period, sentence), meaning = way.aside, mention.meaning
    if isinstance(meaning, ops.Offset):
        counted = FINENESS[period.unit] < FINENESS["year"] or FINENESS.get(meaning.unit, -1) >= FINENESS["year"]
    else:
        counted = sentence == mention.sentence or meaning == ops.Shift(period.unit, 0, told=True)
    if not counted:
        return way.story
    story = way.story.copy()
    story.tell(period)
    return story


def _stated(
    way: _Way, time: Time, period: Period, mention: Mention, place: Place, *, names: bool, outside: bool
) -> list[_Way]:
    """The ways on from a date whose year is known: it carries the account, or is told in passing."""
    carried = way.story.carried
    if carried is None or FINENESS[period.unit] > FINENESS["year"]:
        return [_on(way, time, period, 0.0)]
    aside = _aside(mention, period, place, names)
    leap = (0.0 if place.heading else _FIRST if place.first else _STATED) * _leap(carried, period)
    likely = period.unit != "year" and mention.signal not in (Signal.SINCE, Signal.UNTIL) and not outside
    days = period.days()[0] - carried.days()[1]
    if likely and not names and days > 0:
        leap = min(leap, _FORWARD if days < _GENERATION else _FAR)
    cost = way.cost + (aside or 0.0)
    told = way.aside if place.bracketed else (period, mention.sentence)
    left = _Way(cost, way.story, (way.trail, time), way.stated, told, way.above)
    if place.heading and mention.role is Role.END:
        return [left]
    if aside is not None and mention.anchor is AnchorKind.NARRATIVE and period.days()[0] < carried.days()[0]:
        leap += _COMPARED
    carrying = _on(way, time, period, leap)
    if place.heading:
        carrying.above = way.story
    if period.unit == "year":
        carrying.stated = period, mention.sentence
    if aside is None:
        return [carrying]
    return [carrying, left]


def _aside(mention: Mention, period: Period, place: Place, names: bool) -> float | None:
    """What it costs to take a date for one told in passing; `None` where it is none."""
    if place.heading:
        return None
    if mention.anchor is AnchorKind.NARRATIVE:
        return None if FINENESS[period.unit] < FINENESS["year"] else 0.5
    cost = {"day": 5.0, "week": 3.0, "month": 4.0, "season": 3.0, "year": 1.0}.get(period.unit, 2.5)
    cost += -_NAMES if names else 1.5 * place.first + 1.5 * place.opening
    cost -= 2.0 * place.bracketed
    cost -= 1.0 * (mention.signal in (Signal.SINCE, Signal.UNTIL)) + 1.0 * (mention.role is Role.END)
    return max(cost, 0.2)


def _leap(carried: Period | None, period: Period, back: float = _BACK) -> float:
    """What it costs to go from one date to another; `back`: how much more a day back counts."""
    if carried is None:
        return 0.0
    (first, last), (begin, end) = carried.days(), period.days()
    days = max(begin - last, (first - end) * back, 0)
    return log2(1 + days / _LEAP)


def _year(way: _Way, mention: Mention) -> tuple[Period, Period] | None:
    """The year that the same sentence states: "In 1915 they fought two battles, on 6 April and …"."""
    said = way.stated
    return (said[0], said[0]) if said and said == (way.story.carried, mention.sentence) else None


def _outside(scope: tuple[Period, Period] | None, period: Period) -> float:
    if scope is None:
        return 0.0
    first, last = period.days()
    return 0.0 if scope[0].days()[0] <= last and first <= scope[1].days()[1] else _OUTSIDE


def _scope(heading: tuple[Period, Period] | None, way: _Way, mention: Mention) -> tuple[Period, Period] | None:
    """The period that a heading names, from the first to the last of its dates."""
    period = None if way.trail is None else way.trail[1].period
    if period is None:
        return heading
    if mention.role is Role.END and heading is not None:
        return heading[0], period
    return period, period


def _nearest(what: Recurring, carried: Period | None, back: float = _BACK) -> Period | None:
    """The instance that a leap from the date told last costs least."""
    if carried is None:
        return None
    return min(what.around(carried.days()[0]), key=lambda period: _leap(carried, period, back))


def _candidates(what: Recurring, carried: Period | None, near: Period | None) -> list[Period]:
    """The instances that may be meant: those around the date told last, and the one nearest to the next stated one."""
    found = [] if carried is None else what.around(carried.days()[0])
    return found if near is None or near in found else [*found, near]


def _chosen(period: Period, nearest: Period | None, way: _Way, ahead: Period | None, near: Period | None) -> Chosen:
    """An instance with the date that it is read against; `nearest` and `near`: those nearest to it and to the next."""
    carried = way.story.carried
    left = None if way.aside is None else way.aside[0]
    if carried is None:
        return Chosen(period, ahead or period, Order.AFTER)
    if period == nearest:
        return Chosen(period, carried, Order.BEFORE, left)
    if ahead is not None and period == near:
        return Chosen(period, ahead, Order.AFTER)
    return Chosen(period, carried, Order.AROUND, left)


def _alone(text: str, mention: Mention) -> bool:
    """Whether a date is all that its line holds."""
    return text[mention.end : mention.end + 1] in ("", "\n") and mention.start - mention.sentence.start <= _MARKS


def _core(mention: Mention) -> Any:
    """What "late", "about" or a time of day is said of, down to a year told beside it."""
    meaning = mention.meaning
    while (base := getattr(meaning, "base", None)) is not None and not isinstance(meaning, ops.Within):
        meaning = base
    return meaning


def _recurs(mention: Mention) -> Recurring | None:
    meaning = _core(mention)
    if isinstance(meaning, ops.Toward) and meaning.what.cycle == "year":
        return meaning.what
    return None


def _next_stated(mentions: Sequence[Mention]) -> list[Period | None]:
    """For each mention the next day, month or season that is stated with its year, if it is told soon after."""
    found: list[Period | None] = [None] * len(mentions)
    last: tuple[int, Period] | None = None
    for mention in reversed(mentions):
        if last is not None and last[0] - mention.index <= _AHEAD:
            found[mention.index] = last[1]
        meaning = mention.meaning
        while (base := getattr(meaning, "base", None)) is not None:
            meaning = base
        if isinstance(meaning, ops.Exactly) and FINENESS[meaning.period.unit] <= FINENESS["year"]:
            last = mention.index, meaning.period
    return found


def _best(ways: list[_Way]) -> list[_Way]:
    """The cheapest ways: of those that carry the same date on, the cheapest one."""
    if len(ways) == 1:
        return ways
    kept: dict[Period | None, _Way] = {}
    for way in sorted(ways, key=lambda each: each.cost):
        kept.setdefault(way.story.carried, way)
    found = list(kept.values())[:_WAYS]
    return [way for way in found if way.cost <= found[0].cost + _HOPELESS]
