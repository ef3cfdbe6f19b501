"""Telling news from history, passage by passage, so that one mode serves both.

In news, a month or weekday without a year lies near the day of writing; in a history it lies near the date told last.
The evidence is what years the text itself states, nearer ones weighing more, against the day it was published.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.dates import days
from generator.mentions import operators as ops
from generator.mentions.periods import FINENESS
from generator.model.mention import Mention, TimexType
from generator.model.time import Day

_BEHIND, _AHEAD = 12, 4
_FADE = 0.85
_DATELINE = 600
"""Characters from the beginning in which a full date near the day of publication is taken for a dateline."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A year that the words of a mention state in full."""

    index: int
    year: int
    start: int
    day: Day | None


def stated_years(mentions: tuple[Mention, ...]) -> tuple[Stated, ...]:
    """The mentions that state a year, decades and longer left out."""
    found = []
    for mention in mentions:
        meaning = mention.meaning
        while isinstance(meaning, ops.PartOf | ops.About | ops.Rest | ops.Clock) and meaning.base is not None:
            meaning = meaning.base
        if isinstance(meaning, ops.Exactly) and FINENESS[meaning.period.unit] <= FINENESS["year"]:
            period = meaning.period
            day = period.index if period.unit == "day" else None
            found.append(Stated(mention.index, period.year, mention.start, day))
    return tuple(found)


def read_as_history(
    mentions: tuple[Mention, ...], stated: tuple[Stated, ...], published: Day | None
) -> tuple[bool, ...]:
    """For each mention whether its passage is read as history."""
    calendar = sum(1 for mention in mentions if mention.type in (TimexType.DATE, TimexType.TIME))
    if not stated or not calendar:
        return (False,) * len(mentions)
    if published is None:
        # Without a day of writing, only a text that is full of stated years is read as one that follows them.
        full = sum(1 for each in stated if each.day is not None or each.start > 0)
        return (full >= 3 and len(stated) >= 0.3 * calendar,) * len(mentions)
    year = days.civil(published).year
    far = sum(1 for each in stated if _evidence(each.year, year) > 0)
    prior = 1.5 * (far / len(stated) - 0.5) * min(1.0, len(stated) / 6)
    if any(each.start < _DATELINE and each.day is not None and abs(each.day - published) <= 2 for each in stated):
        prior -= 1.5
    return tuple(prior + _local(mention.index, stated, year) > 0 for mention in mentions)


def _local(index: int, stated: tuple[Stated, ...], year: int) -> float:
    score = 0.0
    for each in stated:
        distance = index - each.index
        if -_AHEAD <= distance <= _BEHIND:
            weight = _FADE ** abs(distance)
            score += weight * _evidence(each.year, year)
    return max(-1.0, min(1.0, score))


def _evidence(stated: int, published: int) -> float:
    """What one stated year says: years long past speak for a history, the year of writing a little for news.

    Last year and next year are stated in either.
    """
    if published - stated >= 2 or stated - published >= 3:
        return 1.0
    return -0.5 if stated == published else 0.0
