"""Whose words a date stands in: what is quoted is read against the day on which it was said, where the text tells it.

A quotation's day stands in the words that bring it in ("in a speech on 4 March he said: …") or that follow it ("… he
said on Tuesday"). The same holds of a letter or a report with a dateline of its own.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from generator.mentions import operators as ops
from generator.mentions.periods import Period
from generator.mentions.recurring import Recurring
from generator.model.mention import AnchorKind, Mention, TimexType
from generator.model.time import Day

# Every branch begins with a character of its own, which lets the search leap from one of them to the next.
_MARKS = re.compile(r"“|”|„|«|»|\"|‘|’|'(?:(?<!\w')(?=[A-Z“])|(?<=[.,!?]')(?!\w))|\n[ \t]*\n")
_CLOSES = {"”": "“„", "“": "„", "»": "«", "’": "‘", '"': '"', "'": "'"}
_DEEPEST = 6
"""How deep quotations may stand in each other."""
_LONGEST = 3000
"""Characters of a quotation, at most."""
_BEFORE, _AFTER = 200, 140
"""Characters before and behind a quotation that tell who said it and when."""
_STOP = re.compile(r"[.!?;][”\"’)]*(?=\s)|\n|[“„«]")
_PLACE = 60
"""Characters of a dateline before its date, at most."""
_PLACE_WORDS = 4
_NUMBER = re.compile(r"(?<![0-9])[0-9]{1,2}(?![0-9])")
"""The day of a date in full, which a feast does not have: "Easter 1916"."""
_WORDS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Speech:
    """A language's words for speaking and writing, and those that datelines begin with."""

    cues: frozenset[str]
    pronouns: frozenset[str]
    datelines: frozenset[str]
    asides: frozenset[str]
    """Words with which an aside about the speaker begins: ", who came on Monday"."""
    recorded: frozenset[str]
    """Words of a sentence that tells when a conversation was held or written down."""
    turns: re.Pattern[str]
    """The head of a line of a conversation: "Q:"."""
    report: re.Pattern[str]
    """What stands before the day of a report: "an article on"."""
    edition: re.Pattern[str]
    """What stands behind the day of one: "'s edition"."""

    def aside(self, before: str) -> bool:
        """Whether what stands before a date opens an aside about the speaker that goes on up to it."""
        clause = before[before.rfind(",") + 1 :].split(maxsplit=1) if "," in before else []
        return bool(clause) and clause[0].lower() in self.asides

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Speech:
        """The words of a language's `[speech]` table."""
        cues, pronouns, datelines, asides, recorded = (
            frozenset(data.get(table, ())) for table in ("cues", "pronouns", "datelines", "asides", "recorded")
        )
        turns = re.compile(data.get("turns", "(?!)"), re.MULTILINE)
        report, edition = (re.compile(data.get(table, "(?!)")) for table in ("report", "edition"))
        return cls(cues, pronouns, datelines, asides, recorded, turns, report, edition)


@dataclass(frozen=True, slots=True)
class Spoken:
    """Which dates are another's words."""

    by: Mapping[int, int] = field(default_factory=dict)
    """Mention → the mention that tells the day on which it was said or written."""
    quoted: frozenset[int] = frozenset()
    """Mentions within quotation marks that count from the day of speaking, which may not be told."""
    inside: frozenset[int] = frozenset()
    """All mentions within quotation marks."""
    talked: frozenset[int] = frozenset()
    """Those of a conversation that fills the text."""
    dateline: Day | None = None
    """The day (an ordinal) of a dateline at the head of the text."""
    head: Recurring | None = None
    """The day of a dateline at the head of the text that tells no year: "WASHINGTON, Jan. 23 -"."""
    headed: Mapping[int, int] = field(default_factory=dict)
    """Mentions counted from the day of writing that stand under that dateline → the mention of its day."""

    def filed(self, day: Day) -> Day | None:
        """The day of the dateline of a text published on a day; without a year, the nearest."""
        if self.dateline is not None or self.head is None:
            return self.dateline
        return self.head.nearest(Period("day", day)).index


@dataclass(slots=True)
class _Quote:
    start: int
    end: int
    outer: _Quote | None
    day: int | None = None
    """The mention that tells when it was said."""


def spoken(text: str, mentions: Sequence[Mention], words: Speech) -> Spoken:
    """Which dates of a text are quoted, or stand under a dateline of their own, and what tells the day of speaking."""
    datelines = [mention for mention in mentions if _is_dateline(text, mention, words)]
    first = datelines[0] if datelines and datelines[0].start <= _HEAD else None
    below = _below(mentions, datelines)
    headed = {} if first is None else {index: line for index, line in below.items() if line == first.index}
    by = {index: line for index, line in below.items() if index not in headed}
    talked = _talked(text, mentions, words)
    by |= talked | _printed(text, mentions, words)
    quotes = _quotes(text)
    if quotes:
        within = _innermost(mentions, quotes)
        _date(text, mentions, quotes, within, words)
        for index, quote in within.items():
            if mentions[index].anchor is AnchorKind.PUBLISHED and quote.day is not None:
                by[index] = quote.day
        quoted = frozenset(index for index in within if _deictic(mentions[index]))
    else:
        within, quoted = {}, frozenset()
    full = first is not None and isinstance(first.meaning, ops.Exactly)
    return Spoken(
        by,
        quoted,
        frozenset(within),
        frozenset(talked),
        first.meaning.period.index if first is not None and full else None,
        first.meaning.what if first is not None and not full else None,
        headed,
    )


_HEAD = 600


def _printed(text: str, mentions: Sequence[Mention], words: Speech) -> dict[int, int]:
    """Dates that a report of another day is said to have told → that day: "Monday's edition said … on Tuesday"."""
    found: dict[int, int] = {}
    told: Mention | None = None
    for mention in mentions:
        if not _deictic(mention):
            continue
        if told is not None and told.sentence == mention.sentence:
            between = _WORDS.findall(text[told.end : mention.start].lower())
            if not words.cues.isdisjoint(between):
                found[mention.index] = told.index
                continue
        before = text[max(mention.sentence.start, mention.start - _PLACE) : mention.start]
        # "A report on Monday's attack" is of another day.
        own = text[mention.end : mention.end + 1] not in ("'", "’") and words.report.search(before)
        told = mention if (own or words.edition.match(text, mention.end)) and _tells_day(mention) else None
    return found


_TALK = 1500
"""Characters before the first words of a conversation in which the day of it may be told."""


def _talked(text: str, mentions: Sequence[Mention], words: Speech) -> dict[int, int]:
    """Dates of a conversation that count from the day of speaking → the date before it that tells that day."""
    turns = words.turns.finditer(text)
    first, second = next(turns, None), next(turns, None)
    if first is None or second is None:
        return {}
    head = [mention for mention in mentions if first.start() - _TALK <= mention.start < first.start()]
    days = [
        mention
        for mention in head
        if _is_dateline(text, mention, words)
        or (_tells_day(mention) and not words.recorded.isdisjoint(_told_around(text, mention)))
    ]
    if not days:
        return {}
    return {each.index: days[-1].index for each in mentions if each.start >= first.start() and _deictic(each)}


def _told_around(text: str, mention: Mention) -> set[str]:
    """The words of a mention's line before it."""
    low = text.rfind("\n", max(0, mention.start - _BEFORE), mention.start) + 1
    return {word.lower() for word in _WORDS.findall(text[max(low, mention.start - _BEFORE) : mention.start])}


def _deictic(mention: Mention) -> bool:
    meaning = mention.meaning
    while (base := getattr(meaning, "base", None)) is not None:
        meaning = base
    recurs = isinstance(meaning, ops.Toward) and meaning.what.cycle != "week"
    return mention.anchor is AnchorKind.PUBLISHED and not recurs


def _quotes(text: str) -> list[_Quote]:
    """The quotations of a text, in order; each knows the one it stands in. None goes over a blank line."""
    found: list[_Quote] = []
    opened: list[tuple[str, _Quote]] = []
    for mark in _MARKS.finditer(text):
        sign = mark.group()
        if sign.isspace():
            opened = []
        elif opened and opened[-1][0] in _CLOSES.get(sign, ""):
            if sign != "’" or not text[mark.end() : mark.end() + 1].isalpha():
                quote = opened.pop()[1]
                quote.end = mark.start()
        elif sign not in "”»’" and len(opened) < _DEEPEST:
            quote = _Quote(mark.start(), -1, opened[-1][1] if opened else None)
            opened.append((sign, quote))
            found.append(quote)
    return [quote for quote in found if quote.start < quote.end <= quote.start + _LONGEST]


def _innermost(mentions: Sequence[Mention], quotes: Sequence[_Quote]) -> dict[int, _Quote]:
    """Mention → the innermost quotation it stands in."""
    starts = [mention.start for mention in mentions]
    found: dict[int, _Quote] = {}
    for quote in quotes:
        for index in range(bisect_left(starts, quote.start), bisect_left(starts, quote.end)):
            found[index] = quote
    return found


def _date(
    text: str, mentions: Sequence[Mention], quotes: Sequence[_Quote], within: Mapping[int, _Quote], words: Speech
) -> None:
    """Give each quotation the mention that tells when it was said."""
    starts = [mention.start for mention in mentions]
    last: _Quote | None = None
    for quote in quotes:
        low = max(0, quote.start - _BEFORE, quote.outer.start + 1 if quote.outer else 0)
        before = [stop.end() for stop in _STOP.finditer(text, low, quote.start)]
        low = before[-1] if before else low
        high = _STOP.search(text, quote.end + 1, quote.end + _AFTER)
        end = quote.end + _AFTER if high is None else high.start()
        for first, final in ((low, quote.start), (quote.end, end)):
            told = [word.lower() for word in _WORDS.findall(text[first:final])]
            if quote.day is None and not words.cues.isdisjoint(told):
                inside = range(bisect_left(starts, first), bisect_left(starts, final))
                days = [
                    index
                    for index in inside
                    if within.get(index) is quote.outer
                    and _tells_day(mentions[index])
                    and not words.aside(text[first : mentions[index].start])
                ]
                quote.day = days[-1] if days else None
        if quote.day is None and last is not None and last.outer is quote.outer:
            frame = [word.lower() for word in _WORDS.findall(text[low : quote.start])]
            same = not frame or words.cues.isdisjoint(frame) or frame[0] in words.pronouns
            if same and "\n" not in text[last.end : quote.start]:
                quote.day = last.day
        last = quote


def _tells_day(mention: Mention) -> bool:
    return mention.type in (TimexType.DATE, TimexType.TIME) and not isinstance(
        mention.meaning, ops.Ref | ops.Unknown | ops.Focus
    )


def _below(mentions: Sequence[Mention], datelines: Sequence[Mention]) -> dict[int, int]:
    """Dates counted from the day of writing → the dateline they stand under."""
    found: dict[int, int] = {}
    place = 0
    for mention in mentions:
        while place < len(datelines) and datelines[place].index < mention.index:
            place += 1
        if place and _deictic(mention):
            found[mention.index] = datelines[place - 1].index
    return found


def _is_dateline(text: str, mention: Mention, words: Speech) -> bool:
    """Whether a full date heads what stands below: alone on its line, or before a dash, with a place at most."""
    meaning = mention.meaning
    full = isinstance(meaning, ops.Exactly) and meaning.period.unit == "day"
    yearless = isinstance(meaning, ops.Toward) and meaning.what.kind == "monthday" and mention.index == 0
    if not (full or yearless) or not _NUMBER.search(mention.text):
        return False
    low = text.rfind("\n", max(0, mention.start - _PLACE), mention.start) + 1
    if low == 0 and mention.start > _PLACE:
        return False
    behind = text[mention.end : mention.end + 40].lstrip(" \t")
    alone = not behind or behind[0] == "\n"
    dashed = re.match(r"(?:\([A-Z][\w /]{1,20}\)\s?)?[—–-]{1,2}\s", behind) is not None
    # "Geneva, 18 March 1962. The accords …": only at the head of a text is that not the end of a sentence.
    dashed = dashed or (mention.index == 0 and behind.startswith(". ") and _placed(text[low : mention.start]))
    before = text[low : mention.start].partition("(")[0].strip(" \t,:*_#")
    told = _WORDS.findall(before)
    if yearless:
        return dashed and before.isupper()
    if not (alone or dashed) or not told:
        return alone or dashed
    place = before.isupper() or _placed(text[low : mention.start])
    return told[0].lower() in words.datelines or (place and all(word[0].isupper() for word in told))


def _placed(before: str) -> bool:
    """Whether no more than a place and a comma stand before a date, a weekday between them at most."""
    return before.rstrip().endswith(",") and len(_WORDS.findall(before)) < _PLACE_WORDS
