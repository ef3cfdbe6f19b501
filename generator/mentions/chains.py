"""Months and days that get their year from a date told right before them, in news as well.

"Signed on 26 September 2016, rejected on 2 October"; "In 2014, the port was taken on 18 March"; a day in a chronicle
under a line that holds a year alone.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from generator.mentions import operators as ops
from generator.mentions.layout import OPENING
from generator.mentions.periods import Period
from generator.mentions.recurring import Recurring
from generator.mentions.times import Chosen, Env, Order, Story
from generator.model.mention import Mention, Signal, Tense, TimexType

_SOON, _SOON_AFTER = 160, 62
"""Characters and days within which one date follows on another."""
_YEAR_LINE = 8
"""Characters beside the year on a line that holds it alone: "## 2014:"."""


@dataclass(frozen=True, slots=True)
class Links:
    """A language's words that tie a date without a year to the one told before it; all end right before the date."""

    going_on: re.Pattern[str]
    """What joins a second clause that opens with its date: ", and in"."""
    undertaking: re.Pattern[str]
    """Verbs of the past by which what is to come lies right behind them: "promised to … on"."""

    @classmethod
    def of(cls, data: Mapping[str, str]) -> Links:
        """The words of a language's `[chains]` table."""
        return cls(re.compile(data["going_on"]), re.compile(data["undertaking"]))

    def fronted(self, text: str, first: Mention, end: int, mention: Mention) -> bool:
        """Whether two clauses of a sentence open with their dates: "In March 2023 they came, and in May they left"."""
        opens = first.sentence == mention.sentence and first.start - first.sentence.start <= OPENING
        return (
            opens and mention.tense is not Tense.FUTURE and self.going_on.search(text, end, mention.start) is not None
        )

    def undertakes(self, text: str, end: int, mention: Mention) -> bool:
        """Whether a date to come is that of what was promised on the date that ends at `end`."""
        return mention.sentence.start <= end and self.undertaking.search(text, end, mention.start) is not None


NO_LINKS = Links(re.compile("(?!)"), re.compile("(?!)"))


def in_year_told(text: str, mentions: Sequence[Mention], links: Links = NO_LINKS) -> list[Mention]:
    """The mentions, those without a year that follow on one of "last year" read as of that year as well.

    "The first camp opened in July last year, the second in August": which year that is, the day of writing says.
    """
    found = list(mentions)
    base, told, first, end = None, (0, 0), None, 0
    for place, mention in enumerate(mentions):
        if mention.type not in (TimexType.DATE, TimexType.TIME):
            continue
        meaning = core(mention.meaning)
        if isinstance(meaning, ops.Within) and meaning.what.kind in _OF_A_YEAR and _counted_back(meaning.base):
            base, told, first = meaning.base, _place_in_year(meaning.what), mention
        elif base is not None and first is not None and isinstance(mention.meaning, ops.Toward):
            what = mention.meaning.what
            ahead = mention.tense is Tense.FUTURE and not links.undertakes(text, end, mention)
            near = mention.start - end <= _SOON and not ahead and what.kind in _OF_A_YEAR
            later = _place_in_year(what) if near else (0, 0)
            if (
                not near
                or later < told
                or not (later[0] - told[0] <= _MONTHS_AFTER or links.fronted(text, first, end, mention))
            ):
                base = None
                continue
            found[place] = replace(mention, meaning=ops.Within(what, base))
            told = later
        else:
            base = None
        end = mention.end
    return found


_OF_A_YEAR = ("month", "monthday")
_MONTHS_AFTER = 2
"""Months from one date to the next that follows on it, at most."""


def _counted_back(meaning: Any) -> bool:
    """Whether a year is told by the day of writing, and is not its own: "last year"."""
    return isinstance(meaning, ops.Shift) and meaning.unit == "year" and not meaning.told and meaning.count < 0


def _place_in_year(what: Recurring) -> tuple[int, int]:
    month, day, *_ = (*what.numbers, 0)
    return month, day


def chained(text: str, mentions: Sequence[Mention], links: Links = NO_LINKS) -> dict[int, Chosen]:
    """Mention → its date and the one it follows, where the text tells one soon after the other."""
    found: dict[int, Chosen] = {}
    told: Period | None = None
    line: Period | None = None
    items = _Items()
    first: Mention | None = None
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
            first = mention
            items.see(meaning.period, mention, listed=_heads_item(text, mention))
        elif isinstance(meaning, ops.Toward) and meaning.what.kind in ("month", "monthday"):
            within = told is None or told.unit != "year" or (first is not None and mention.sentence == first.sentence)
            near = mention.start - end <= _SOON and within
            ahead = mention.tense is Tense.FUTURE and not links.undertakes(text, end, mention)
            following = _following(meaning.what, told if near and not ahead else None, line)
            if (
                following is None
                and told is not None
                and first is not None
                and links.fronted(text, first, end, mention)
            ):
                following = _later_that_year(meaning.what, told)
            if _heads_item(text, mention):
                following = following if line is not None else items.next(meaning.what, mention) or following
                items.see(None if following is None else following.period, mention, listed=True)
            if following is not None:
                found[mention.index] = following
            told = None if following is None else following.period
        elif isinstance(meaning, ops.Seek | ops.Shift) and meaning.told and told is not None:
            told = _counted(meaning, told) if mention.start - end <= _SOON else None
        elif not isinstance(meaning, ops.Ref):
            told = None
        end = mention.end
    return found | _spelt_out(text, mentions)


class _Items:
    """The dates that head the items of a list, which goes forward, or back where its first steps do."""

    def __init__(self) -> None:
        self.last: Period | None = None
        self.start = 0
        self.back: bool | None = None

    def see(self, period: Period | None, mention: Mention, *, listed: bool) -> None:
        """Note the date of an item, by which the list goes on, or `None` where it is not known."""
        if not listed or period is None or period.unit not in ("day", "month"):
            self.last = None if listed else self.last
            return
        if self.last is None or mention.start - self.start > _ITEM:
            self.back = None
        elif period != self.last:
            self.back = period.days()[0] < self.last.days()[0]
        self.last, self.start = period, mention.start

    def next(self, what: Recurring, mention: Mention) -> Chosen | None:
        """The date of the next item, and the one it follows."""
        if self.last is None or mention.start - self.start > _ITEM:
            return None
        first = self.last.days()[0]
        back = self.back
        if back is None:
            back = what.nearest(self.last).days()[0] < first
        found = what.preceding(first, including=True) if back else what.following(first, including=True)
        return Chosen(found, self.last, Order.BEFORE, sure=True)


def _heads_item(text: str, mention: Mention) -> bool:
    """Whether a date heads an item of a list: at the beginning of its line, with a colon or dash behind it."""
    low = text.rfind("\n", max(0, mention.start - _YEAR_LINE), mention.start) + 1
    if (low == 0 and mention.start > _YEAR_LINE) or text[low : mention.start].strip("-*•#|. \t"):
        return False
    return _ITEM_MARK.match(text, mention.end) is not None


_ITEM = 1000
"""Characters from one item of a list to the next, at most."""
_ITEM_MARK = re.compile(r"\*{0,2}(?:\s?[:–—|]|\s-\s)")


def _spelt_out(text: str, mentions: Sequence[Mention]) -> dict[int, Chosen]:
    """Feasts whose date stands right behind them: "on Christmas Day, 25 December 1978"."""
    found: dict[int, Chosen] = {}
    for mention, after in pairwise(mentions):
        feast, date = core(mention.meaning), core(after.meaning)
        beside = isinstance(date, ops.Exactly) and text[mention.end : after.start] in _BESIDE
        if beside and isinstance(feast, ops.Toward) and feast.what.kind == "holiday":
            found[mention.index] = Chosen(feast.what.nearest(date.period), date.period, Order.AFTER, sure=True)
    return found


_BESIDE = {", ", " (", " – ", " — ", ","}
"""What stands between a feast and its date."""


def _told(mention: Mention, period: Period) -> Period | None:
    """The date that others may follow: a day or month, or a year that opens its sentence."""
    if mention.signal in (Signal.SINCE, Signal.UNTIL):
        return None
    opens = mention.start - mention.sentence.start <= OPENING
    return period if period.unit in ("day", "month") or (period.unit == "year" and opens) else None


def _counted(meaning: ops.Seek | ops.Shift, told: Period) -> Period | None:
    """The month or day that is counted from one told: "that August", "the following day"."""
    story = Story()
    story.tell(told)
    found = meaning.at(Env(None, story)).period
    return found if found is not None and found.unit in ("day", "month") else None


def _following(what: Recurring, told: Period | None, line: Period | None) -> Chosen | None:
    if told is not None and told.unit == "year":
        found = what.within(told)
        return None if found is None else Chosen(found, told, Order.BEFORE, sure=True)
    if told is not None:
        first, last = told.days()
        following = what.following(first, including=True)
        if following.days()[0] - last <= _SOON_AFTER:
            return Chosen(following, told, Order.BEFORE)
    found = None if line is None else what.within(line)
    return None if found is None or line is None else Chosen(found, line, Order.BEFORE, sure=True)


def _later_that_year(what: Recurring, told: Period) -> Chosen | None:
    """The date that follows one told, where that is in the same year."""
    found = what.following(told.days()[0], including=True)
    return Chosen(found, told, Order.BEFORE) if found.year == told.year else None


def _alone_on_its_line(text: str, mention: Mention, period: Period) -> bool:
    if period.unit != "year":
        return False
    low = text.rfind("\n", max(0, mention.start - _YEAR_LINE), mention.start) + 1
    high = text.find("\n", mention.end, mention.end + _YEAR_LINE)
    if high < 0 or (low == 0 and mention.start > _YEAR_LINE):
        return False
    return not (text[low : mention.start] + text[mention.end : high]).strip("#*:. \t–—-")


def core(meaning: Any) -> Any:
    """What "late", "about" or a time of day is said of."""
    while isinstance(meaning, ops.PartOf | ops.About | ops.Rest | ops.Clock) and meaning.base is not None:
        meaning = meaning.base
    return meaning
