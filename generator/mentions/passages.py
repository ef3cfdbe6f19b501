"""Telling news from history, passage by passage, so that one mode serves both.

In news, a month or weekday without a year lies near the day of writing; in a history it lies near the date told last.
The evidence is what years the text itself states, nearer ones weighing more, against the day it was published, and how
often it counts from the day of writing: a history hardly says "last week" or a bare "on Tuesday".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.dates import days
from generator.mentions import operators as ops
from generator.mentions.chains import core
from generator.mentions.happenings import Dated
from generator.mentions.layout import OPENING
from generator.mentions.periods import FINENESS, Period
from generator.mentions.quotations import Spoken
from generator.mentions.recurring import Recurring
from generator.mentions.times import Chosen, Story
from generator.model.mention import AnchorKind, Mention, Signal, Tense, TimexType
from generator.model.time import Day

_BEHIND, _AHEAD = 12, 4
_FADES = tuple(0.85**distance for distance in range(max(_BEHIND, _AHEAD) + 1))
_PARAGRAPH = 2
"""Expressions that a new paragraph counts for: what lay behind was told in the one before."""
_FIGURES = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.]\d{2,4}")
_OFTEN = 0.15
"""Share of a text's dates that count from the day of writing, from which on it is no history as a whole."""
_SPOKEN = 0.5
"""The most that words counted from the day of writing say against a history: it quotes people who say "two years ago".

Less than what the years of a whole text can say for one.
"""
_WEEKDAY = 0.5
"""How much a weekday says against a history, told after a year that is stated."""
_YEARLESS = 0.7
"""How much a month or day without a year says against a history before any year is stated."""
_NEAR_STATED = 3
"""Expressions away at most that the stated years on both sides of a date without one stand."""
_PEG = 21
"""Days before the writing in which news lies that a text opens with: "He died on 19 August"."""
_LONG_AGO = 2
"""Years back from which on an anniversary makes what follows it a history."""
_THIS_WEEK = ops.Shift("week", 0)
_DATELINE = 600
"""Characters from the beginning in which a full date near the day of publication is taken for a dateline."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A year that the words of a mention state in full."""

    index: int
    year: int
    start: int
    day: Day | None
    fine: bool
    """Whether a day, month or season of that year is told."""


class Passages:
    """What resolving needs to know of a text as a whole: its stated years, and how it writes dates in figures.

    Kept in `Reading.context`. Which passages are histories is remembered by the year of publication, since a reading is
    resolved for thousands of possible days.
    """

    __slots__ = (
        "_anniversaries",
        "_between",
        "_calendar",
        "_deictic",
        "_known",
        "_opening",
        "_paragraphs",
        "_present",
        "_size",
        "_stated",
        "_yearless",
        "anterior",
        "background",
        "chained",
        "foretold",
        "happened",
        "naming",
        "numeric",
        "spoken",
    )

    def __init__(
        self,
        mentions: tuple[Mention, ...],
        naming: frozenset[int] = frozenset(),
        foretold: frozenset[int] = frozenset(),
        happened: Mapping[int, Dated] | None = None,
        spoken: Spoken | None = None,
        chained: Mapping[int, Chosen] | None = None,
        ahead: frozenset[int] = frozenset(),
        anterior: frozenset[int] = frozenset(),
        background: frozenset[int] = frozenset(),
        paragraphs: Sequence[int] = (),
    ) -> None:
        self._paragraphs = tuple(paragraphs) or (0,) * len(mentions)
        """The number of the paragraph that each mention stands in."""
        self.background = background
        """Mentions of what lies behind, which later sentences do not count from: "since they spoke on 3 May"."""
        self.naming = naming
        """Mentions that only name a thing: "the May 1968 uprising"."""
        self.foretold = foretold
        """Mentions of a past plan, which may lie before or after the day of writing: "was due to expire in January"."""
        self.anterior = anterior
        """Mentions in the pluperfect, which lie before what the account tells: "in February they had seceded"."""
        self.happened = happened or {}
        """Mention that is counted from an event → the mention that dates it."""
        self.spoken = spoken or Spoken()
        self._size = len(mentions)
        self._stated = _stated_years(mentions)
        self._anniversaries = _anniversaries(mentions)
        own = (
            mention
            for mention in mentions
            if (mention.index not in self.spoken.by or mention.index in self.spoken.talked)
            and mention.index not in self._anniversaries
        )
        self._deictic = _deictic(own, self._stated[0].index if self._stated else 0)
        self._yearless = _yearless(mentions, self._stated)
        self._between = _between(mentions, self._stated, frozenset(self._deictic), self._paragraphs)
        self._calendar = sum(1 for mention in mentions if mention.type in (TimexType.DATE, TimexType.TIME))
        back = (mention.index for mention in mentions if _looks_back(mention))
        self._present = self._of_writing(_with_today(mentions, ahead.union(back, self._anniversaries)))
        self._opening = _opening(mentions, self._stated)
        self._known: dict[tuple[int | None, bool, frozenset[int]], tuple[bool, ...]] = {}
        self.numeric = _numeric_order(mentions)
        """`dmy` or `mdy` where some date in figures of the text can only be read so."""
        self.chained = chained or {}
        """Mention → its date and the one it follows, where the text tells one soon after the other: "signed on 26
        September 2016, rejected on 2 October". It holds in news as well."""

    def histories(self, published: Day | None) -> tuple[bool, ...]:
        """For each mention whether its passage is read as history."""
        if not self._stated and not self._anniversaries:
            return (False,) * self._size
        if published is None:
            key: tuple[int | None, bool, frozenset[int]] = (None, False, frozenset())
        else:
            near = (
                each.start < _DATELINE and each.day is not None and abs(each.day - published) <= 2
                for each in self._stated
            )
            key = (days.civil(published).year, any(near), self._pegs(published))
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._judge(*key)
        return known

    def _pegs(self, published: Day) -> frozenset[int]:
        """The dates that a text opens with, where they lie right behind the writing: its news, in a life as well."""
        return frozenset(
            index
            for index, what in self._opening
            if 0 <= published - what.preceding(published, including=True).days()[0] <= _PEG
        )

    def _judge(self, year: int | None, dateline: bool, pegs: frozenset[int]) -> tuple[bool, ...]:
        count = len(self._stated) + len(self._anniversaries)
        deictic = min(1.0, sum(self._deictic.values()) / (_OFTEN * self._calendar)) if self._calendar else 0.0
        if year is None:
            # Without a day of writing, only a text that is full of stated years is read as one that follows them, or
            # one that counts nothing from such a day, weekdays after a stated year aside, and states a date in full.
            if self._present or any(weight > _WEEKDAY for weight in self._deictic.values()):
                whole = count >= 5 and count >= 0.4 * self._calendar and deictic < 1
            else:
                whole = any(each.fine for each in self._stated)
            return tuple(whole or index in self._between for index in range(self._size))
        far = sum(1 for each in self._stated if _evidence(each.year, year) > 0) + len(self._anniversaries)
        prior = 1.5 * (far / count - 0.5) * min(1.0, count / 6) - (1.5 if dateline else 0.0) - 1.5 * deictic
        today = self._present | pegs
        return tuple(
            index not in today and (prior + local > 0 or self._between.get(index, year) < year)
            for index, local in enumerate(self._local(year))
        )

    def _of_writing(self, ahead: frozenset[int]) -> frozenset[int]:
        """Dates that are read against the day of writing in a history as well, where nobody else says them.

        They surely lie ahead of it ("will be held on Saturday"), surely look back from it ("last month", "ten years
        ago"), or count from it before any date of the account is told that is fine enough to count from ("who came in
        1950, died on Sunday" at the head of a life).
        """
        first = next((each.index for each in self._stated if each.fine), self._size)
        opening = (index for index in self._deictic if index < first)
        return frozenset({*ahead, *opening} - self.spoken.inside)

    def _local(self, year: int) -> list[float]:
        """The evidence of the stated years around each mention, from -1 (news) to 1 (history)."""
        scores, against = [0.0] * self._size, [0.0] * self._size
        weights = [(each.index, _evidence(each.year, year)) for each in self._stated]
        for place, weight in (*weights, *((place, 1.0) for place in self._anniversaries)):
            for index in range(max(0, place - _AHEAD), min(self._size, place + _BEHIND + 1)):
                scores[index] += weight * self._fades(index, place)
        for place, weight in self._deictic.items():
            for index in range(max(0, place - _AHEAD), min(self._size, place + _AHEAD + 1)):
                against[index] += weight * self._fades(index, place)
        for index in range(self._yearless):
            scores[index] -= _YEARLESS
        return [
            max(-1.0, min(1.0, score - min(_SPOKEN, spoken))) for score, spoken in zip(scores, against, strict=True)
        ]

    def _fades(self, index: int, place: int) -> float:
        """How much what is told at one place weighs at another."""
        away = abs(index - place) + _PARAGRAPH * abs(self._paragraphs[index] - self._paragraphs[place])
        return _FADES[min(away, len(_FADES) - 1)]


def in_passing(text: str, mention: Mention, period: Period, story: Story) -> bool:
    """Whether a year is told in passing in a passage of news: "a campaign planned for 1976".

    It is not where it opens its sentence, stands in a heading or in the first sentence of a paragraph, or is told a
    second time in a row. Finer dates always carry the account.
    """
    sentence = mention.sentence
    if FINENESS[period.unit] < FINENESS["year"]:
        return mention.signal in (Signal.UNTIL, Signal.SINCE) and mention.start - sentence.start > OPENING
    if mention.anchor is AnchorKind.NARRATIVE:
        return True
    if mention.start - sentence.start <= OPENING or story.focus == period:
        return False
    before = text[max(0, sentence.start - 2) : sentence.start]
    return "\n" not in before and bool(before) and text[sentence.end - 1] in '.!?…"”’)'


def _deictic(mentions: Iterable[Mention], stated: int) -> dict[int, float]:
    """The mentions that count from the day of writing, each with how much it says against a history.

    A history told day by day names weekdays too, but it states a year before them, which news that opens with
    "on Tuesday" does not. `stated` is the first mention that states one.
    """
    found = {each.index: core(each.meaning) for each in mentions if _counts_from_writing(each)}
    light = _WEEKDAY if min(found, default=0) > stated else 1.0
    return {index: light if isinstance(meaning, ops.Toward) else 1.0 for index, meaning in found.items()}


def _opening(mentions: Sequence[Mention], stated: Sequence[Stated]) -> tuple[tuple[int, Recurring], ...]:
    """The days without a year that stand before the first year that is stated, each with what comes round again."""
    first = stated[0].index if stated else 0
    meanings = ((mention.index, core(mention.meaning)) for mention in mentions[:first] if mention.tense is Tense.PAST)
    return tuple(
        (index, each.what) for index, each in meanings if isinstance(each, ops.Toward) and each.what.kind == "monthday"
    )


def _yearless(mentions: Sequence[Mention], stated: Sequence[Stated]) -> int:
    """How many mentions stand before the first stated year, where a month or day without one is among them.

    News opens so; an account of the past states a year first.
    """
    first = stated[0].index if stated else 0
    meanings = (core(mention.meaning) for mention in mentions[:first])
    return first if any(isinstance(each, ops.Toward) and each.what.cycle == "year" for each in meanings) else 0


def _counts_from_writing(mention: Mention) -> bool:
    """Whether only the day of writing gives a mention its meaning: "last week", "Tuesday", "a year ago".

    "Today" and "this year" are not among them, since a history has them too, of its own present.
    """
    match core(mention.meaning):
        case ops.Today(count=count) | ops.Shift(count=count, told=False) | ops.Seek(count=count, told=False):
            return count != 0
        case ops.Toward(what=what):
            return what.cycle == "week"
        case ops.Offset(told=False, base=None):
            return True
        case ops.Moved(base=base):
            return base.needs is AnchorKind.PUBLISHED
        case _:
            return False


def _anniversaries(mentions: Sequence[Mention]) -> frozenset[int]:
    """The mentions that name a day or week of years long past by the day of writing: "twenty years ago today".

    What follows them is told of that year; "a year ago today" needs no such care, as it is near in any case.
    """
    return frozenset(
        each.index
        for each in mentions
        if isinstance(each.meaning, ops.Moved)
        and each.meaning.unit == "year"
        and each.meaning.direction * each.meaning.amount <= -_LONG_AGO
        and each.meaning.base.needs is AnchorKind.PUBLISHED
    )


def _with_today(mentions: Sequence[Mention], present: frozenset[int]) -> frozenset[int]:
    """The mentions of the writer's own day, with a "today" beside one: "this week they met, and today it ended"."""
    beside = {mentions[index].sentence for index in present}
    return present.union(
        each.index
        for each in mentions
        if each.tense is Tense.PAST and each.sentence in beside and core(each.meaning) == ops.Today(0)
    )


def _looks_back(mention: Mention) -> bool:
    """Whether a writer's own day alone can be looked back or ahead from: an account of the past says "that month"."""
    match core(mention.meaning):
        case ops.Today(count=count):
            return count < 0
        case ops.Shift(count=count, told=False):
            # "Is to be sworn in this month": a history's own month would be that month, and its own week that week.
            if count == 0:
                return mention.tense is Tense.FUTURE or mention.meaning == _THIS_WEEK
            return count < 0 or mention.tense is not Tense.PAST
        case ops.Within(base=ops.Shift(unit="year", count=count, told=False)):
            # "In July this year", "in July last year": an account says "in July of that year".
            return count <= 0 or mention.tense is not Tense.PAST
        case ops.Within(base=ops.Offset(told=False, base=None, direction=direction)):
            return direction < 0
        case ops.Offset(told=False, base=None, direction=direction):
            return direction < 0
        case ops.Seek(told=False, count=count):
            return count < 0
        case _:
            return False


def _stated_years(mentions: tuple[Mention, ...]) -> tuple[Stated, ...]:
    """The mentions that state a year, decades and longer left out."""
    found = []
    for mention in mentions:
        meaning = core(mention.meaning)
        if isinstance(meaning, ops.Within):
            # Easter Sunday 1916, the autumn of that very year.
            meaning = core(meaning.base)
        if isinstance(meaning, ops.Exactly) and FINENESS[meaning.period.unit] <= FINENESS["year"]:
            period = meaning.period
            day = period.index if period.unit == "day" else None
            fine = FINENESS[period.unit] < FINENESS["year"]
            found.append(Stated(mention.index, period.year, mention.start, day, fine))
    return tuple(found)


def _between(
    mentions: tuple[Mention, ...], stated: tuple[Stated, ...], deictic: frozenset[int], paragraphs: Sequence[int]
) -> dict[int, int]:
    """Past dates without a year that stand between two stated ones, with none between that counts from the writing.

    Each with the later of the two years. Both are close by, one at least is finer than a year, and none of the dates
    has a paragraph for itself.
    """
    found: dict[int, int] = {}
    for before, after in pairwise(stated):
        if not (before.fine or after.fine) or after.index - before.index > 2 * _NEAR_STATED:
            continue
        inside = range(before.index + 1, after.index)
        if any(index in deictic or mentions[index].tense is Tense.FUTURE for index in inside):
            continue
        beside = {paragraphs[before.index], paragraphs[after.index]}
        told_with = (index for index in inside if paragraphs[index] in beside)
        found.update(dict.fromkeys(told_with, max(before.year, after.year)))
    return found


def _numeric_order(mentions: tuple[Mention, ...]) -> str | None:
    for mention in mentions:
        found = _FIGURES.fullmatch(mention.text) if mention.text[:1].isdigit() else None
        if found is not None and isinstance(mention.meaning, ops.Exactly):
            if int(found[1]) > 12:
                return "dmy"
            if int(found[2]) > 12:
                return "mdy"
    return None


def _evidence(stated: int, published: int) -> float:
    """What one stated year says: years long past speak for a history, the year of writing a little for news.

    Last year and next year are stated in either.
    """
    if published - stated >= 2 or stated - published >= 3:
        return 1.0
    return -0.5 if stated == published else 0.0
