"""Months and days that get their year from a date told right before them, in news as well.

"Signed on 26 September 2016, rejected on 2 October"; "In 2014, the port was taken on 18 March"; a day in a chronicle
under a line that holds a year alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from generator.mentions import operators as ops
from generator.mentions.layout import OPENING
from generator.mentions.periods import Period
from generator.mentions.recurring import Recurring
from generator.model.mention import Mention, Sentence, Signal, Tense, TimexType

_SOON, _SOON_AFTER = 160, 62
"""Characters and days within which one date follows on another."""
_YEAR_LINE = 8
"""Characters beside the year on a line that holds it alone: "## 2014:"."""


def chained(text: str, mentions: Sequence[Mention]) -> dict[int, tuple[Period, Period]]:
    """Mention → its date and the one it follows, where the text tells one soon after the other."""
    found: dict[int, tuple[Period, Period]] = {}
    told: Period | None = None
    line: Period | None = None
    sentence: Sentence | None = None
    end = 0
    for mention in mentions:
        if mention.type not in (TimexType.DATE, TimexType.TIME):
            continue
        meaning = core(mention.meaning)
        if isinstance(meaning, ops.Exactly):
            if _alone_on_its_line(text, mention, meaning.period):
                line = meaning.period
            elif line is not None and meaning.period.year != line.year:
                line = None
            told = _told(mention, meaning.period)
            sentence = mention.sentence
        elif isinstance(meaning, ops.Toward) and meaning.what.kind in ("month", "monthday"):
            near = mention.start - end <= _SOON
            if told is not None and told.unit == "year":
                near = near and mention.sentence == sentence
            ahead = mention.tense is Tense.FUTURE
            following = _following(meaning.what, told if near and not ahead else None, line)
            if following is not None:
                found[mention.index] = following
            told = None if following is None else following[0]
        elif not isinstance(meaning, ops.Ref):
            told = None
        end = mention.end
    return found


def _told(mention: Mention, period: Period) -> Period | None:
    """The date that others may follow: a day or month, or a year that opens its sentence."""
    if mention.signal in (Signal.SINCE, Signal.UNTIL):
        return None
    opens = mention.start - mention.sentence.start <= OPENING
    return period if period.unit in ("day", "month") or (period.unit == "year" and opens) else None


def _following(what: Recurring, told: Period | None, line: Period | None) -> tuple[Period, Period] | None:
    if told is not None and told.unit == "year":
        found = what.within(told)
        return None if found is None else (found, told)
    if told is not None:
        first, last = told.days()
        following = what.following(first, including=True)
        if following.days()[0] - last <= _SOON_AFTER:
            return following, told
    found = None if line is None else what.within(line)
    return None if found is None or line is None else (found, line)


def _alone_on_its_line(text: str, mention: Mention, period: Period) -> bool:
    if period.unit != "year":
        return False
    low = text.rfind("\n", max(0, mention.start - _YEAR_LINE), mention.start) + 1
    high = text.find("\n", mention.end, mention.end + _YEAR_LINE)
    if high < 0 or (low == 0 and mention.start > 0):
        return False
    return not (text[low : mention.start] + text[mention.end : high]).strip("#*:. \t–—-")


def core(meaning: Any) -> Any:
    """What "late", "about" or a time of day is said of."""
    while isinstance(meaning, ops.PartOf | ops.About | ops.Rest | ops.Clock) and meaning.base is not None:
        meaning = meaning.base
    return meaning
