"""Where a text itself tells the date of an event that a length is counted from: "eight days after the fall of Girona".

The words after "after" are looked for, by their stems, in sentences that hold a date: first in those before, the
nearest first, then in those behind. How far is bounded, so that reading stays linear.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from generator.mentions import operators as ops
from generator.mentions.actions.lengths import offset
from generator.mentions.periods import FINENESS
from generator.model.mention import AnchorKind, Mention, Sentence, Signal, TimexType

_BEHIND, _AHEAD = 60, 20
"""How many expressions before and behind are looked through for the event's date."""
_PHRASE = 80
"""Characters that name an event, at most."""
_SENTENCE = 600
"""Characters of a sentence that are looked at, at most."""
_NAMED_BY = 6
"""Words of an event's name before its own date, at most: "two days after the raid on the town of 5 May"."""
_KEY = 6
"""Letters of a stem that are compared."""
_BESIDES = 6
"""How many dates of a sentence are looked through for the nearest."""
_LEADING = 2
"""How many of the words that name an event a sentence has to hold, the first ones leading."""
_WORD = re.compile(r"[^\W\d_]+|[,;:.!?()\n\"“”—–]")
_BESIDE = re.compile(r"(?:,|\s[–—]|\s\()?\s")
"""What stands between a date and the length that says the same: "on 27 June, two days after …"."""
_INEXACT = frozenset({"LESS_THAN", "MORE_THAN"})
_DASHES = frozenset({"—", "–", "-", "--"})
_LASTS = frozenset({Signal.THROUGHOUT, Signal.DURING})


@dataclass(frozen=True, slots=True)
class Happenings:
    """A language's words for what lies before or after an event."""

    after: re.Pattern[str]
    before: re.Pattern[str]
    lasting: re.Pattern[str]
    """What stands before a length that is none from an event, but how long something went on: "lasted two days"."""
    spans: tuple[str, ...]
    """Words with which such a length begins: "the two days after the vote"."""
    stop: frozenset[str]
    """Words that tell nothing of an event."""
    closing: frozenset[str]
    """Words that end an event's name."""
    endings: tuple[str, ...]
    sayings: frozenset[str]
    """Verbs that tell when something was said, and not when it happened; marks that end its clause."""
    same: Mapping[str, str]
    """Word → the stem it shares with others: "fell" → "fall"."""

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Happenings:
        """The words of a language's `[happenings]` table."""
        return cls(
            re.compile(data["after"]),
            re.compile(data["before"]),
            re.compile(data["lasting"]),
            tuple(data["spans"]),
            frozenset(data["stop"]),
            frozenset(data["closing"]),
            tuple(sorted(data["endings"], key=len, reverse=True)),
            frozenset(data.get("sayings", ())),
            data["same"],
        )

    def counted(self, meaning: Any, signal: Signal, text: str, start: int, end: int) -> Any:
        """The meaning of an expression, counted from the event where one is named after it."""
        of_event = isinstance(meaning, ops.Offset) and isinstance(meaning.base, ops.OfEvent)
        if not of_event and (not isinstance(meaning, ops.Lasting) or signal in _LASTS):
            return meaning
        back = self.before.match(text, end) is not None
        if of_event:
            return replace(meaning, direction=-1) if back else meaning
        if not back and self.after.match(text, end) is None:
            return meaning
        if text[start:end].lower().startswith(self.spans) or self.lasting.search(text, max(0, start - 24), start):
            return meaning
        found = offset(meaning, -1 if back else 1, ops.OfEvent(meaning))
        if not isinstance(found, ops.Offset) or found.amount is None or meaning.mod in _INEXACT:
            # "Days before the vote" and "almost two years after it" tell how long before or after, and no date.
            return meaning
        return found if found.unit in (*ops.LENGTHS, *ops.MONTHS) else meaning

    def named(self, meaning: Any, text: str, end: int) -> bool:
        """Whether a length is told to be counted from an event."""
        lasts = isinstance(meaning, ops.Lasting)
        return lasts and bool(self.after.match(text, end) or self.before.match(text, end))

    def key(self, word: str) -> str:
        """What words of one stem share."""
        word = word.lower()
        word = self.same.get(word, word)
        for ending in self.endings:
            if word.endswith(ending) and len(word) - len(ending) > 2:
                word = word[: -len(ending)]
                break
        return word[:_KEY]


@dataclass(frozen=True, slots=True)
class Dated:
    """What dates an expression that is counted from an event."""

    index: int
    """The mention that tells the event's date."""
    itself: bool = False
    """Whether it tells the expression's own date, beside it: "on 27 June, two days after the invasion"."""


def dates(text: str, mentions: Sequence[Mention], words: Happenings) -> dict[int, Dated]:
    """Mention counted from an event → the mention that dates it."""
    found: dict[int, Dated] = {}
    told = _Told(text, mentions, words)
    for mention in mentions:
        if mention.anchor is AnchorKind.EVENT and isinstance(mention.meaning, ops.Offset):
            dated = told.date_of(mention)
            if dated is not None:
                found[mention.index] = dated
        elif told.apposed(mention):
            found[mention.index] = Dated(mention.index - 1, itself=True)
    return found


def undated(mentions: Sequence[Mention], told: Mapping[int, Dated]) -> list[Mention]:
    """The mentions; those counted from an event of which the text tells no date as mere lengths."""
    return [
        replace(mention, meaning=mention.meaning.base.length, type=TimexType.DURATION)
        if mention.index not in told and _has_length(mention.meaning)
        else mention
        for mention in mentions
    ]


def _has_length(meaning: Any) -> bool:
    base = getattr(meaning, "base", None)
    return isinstance(base, ops.OfEvent) and base.length is not None


class _Told:
    """The words of the sentences of a text that hold dates, found when they are asked for."""

    def __init__(self, text: str, mentions: Sequence[Mention], words: Happenings) -> None:
        self.text, self.mentions, self.words = text, mentions, words
        self._keys: dict[int, dict[str, int]] = {}

    def date_of(self, mention: Mention) -> Dated | None:
        keys, end = self._name(mention)
        unit = "week" if mention.meaning.unit == "fortnight" else mention.meaning.unit
        fine = FINENESS.get(unit, 0)
        last = self.mentions[mention.index - 1] if mention.index else None
        beside = last is not None and _BESIDE.fullmatch(self.text, last.end, mention.start) is not None
        if last is not None and beside and _dated(last) and FINENESS.get(_unit(last.meaning), 0) <= fine:
            return Dated(last.index, itself=True)
        following = self.mentions[mention.index + 1] if mention.index + 1 < len(self.mentions) else None
        if following is not None and following.start < end:
            return Dated(following.index) if _dated(following) else None
        found = self._searched(mention, keys, fine) if keys else None
        return found or self._of_clause(mention, following, fine)

    def _of_clause(self, mention: Mention, following: Mention | None, fine: int) -> Dated | None:
        """The date of the clause that a length opens: "Two days after the raid, the minister resigned on Friday"."""
        if following is None or following.sentence != mention.sentence or following.signal is not Signal.AT:
            return None
        opens = (
            mention.start == mention.sentence.start
            or self.text[max(0, mention.start - 2) : mention.start].strip() in _DASHES
        )
        if not opens or following.start - mention.end > 2 * _PHRASE:
            return None
        between = self.text[mention.end : following.start]
        if between.count(",") != 1:
            return None
        clause = {word.lower() for word in _WORD.findall(between.partition(",")[2])}
        # What somebody said on a day happened on another.
        if not self.words.sayings.isdisjoint(clause) or not _dated(following):
            return None
        return Dated(following.index, itself=True) if FINENESS.get(_unit(following.meaning), 0) <= fine else None

    def apposed(self, mention: Mention) -> bool:
        """Whether a length only says again the date before it: "in 2004, eight hundred years later, the pope …"."""
        meaning = mention.meaning
        if not isinstance(meaning, ops.Offset) or not meaning.told or meaning.base is not None or not mention.index:
            return False
        last = self.mentions[mention.index - 1]
        between = self.text[last.end : mention.start] == ", " and self.text[mention.end : mention.end + 1] in (",", ")")
        return between and _dated(last) and FINENESS.get(_unit(last.meaning), 0) <= FINENESS.get(meaning.unit, 0)

    def _searched(self, mention: Mention, keys: Sequence[str], fine: int) -> Dated | None:
        """The nearest date told in a sentence that names the event: one as fine as the length's unit, if there is."""
        coarse: Dated | None = None
        before = range(mention.index - 1, max(-1, mention.index - 1 - _BEHIND), -1)
        after = range(mention.index + 1, min(len(self.mentions), mention.index + 1 + _AHEAD))
        for index in (*before, *after):
            other = self.mentions[index]
            if not _dated(other) or not self._tells(other, keys, mention):
                continue
            if FINENESS.get(_unit(other.meaning), 0) <= fine:
                return Dated(self._nearest(other, keys, fine))
            coarse = coarse or Dated(index)
        return coarse

    def _nearest(self, found: Mention, keys: Sequence[str], fine: int) -> int:
        """Of the dates in the sentence of one that is found, the one that stands nearest to the event's words."""
        told = self._of(found.sentence)
        same = [
            other
            for other in self.mentions[max(0, found.index - _BESIDES) : found.index + 1]
            if other.sentence == found.sentence and _dated(other) and FINENESS.get(_unit(other.meaning), 0) <= fine
        ]
        return min(same, key=lambda other: sum(abs(other.start - told[key]) for key in keys)).index

    def _name(self, mention: Mention) -> tuple[list[str], int]:
        """The stems of the first words that name the event, and where its name ends at the latest."""
        keys: list[str] = []
        plain: list[bool] = []
        last = mention.end
        start = mention.end
        found = self.words.after.match(self.text, start) or self.words.before.match(self.text, start)
        limit = min(mention.sentence.end, start + _PHRASE)
        for place, each in enumerate(_WORD.finditer(self.text, found.end() if found else start, limit)):
            word = each.group().lower()
            if not word[0].isalpha() or (place and word in self.words.closing):
                break
            if place <= _NAMED_BY:
                last = each.end() + 2
            if word not in self.words.stop and len(word) > 1:
                keys.append(self.words.key(word))
                plain.append(each.group()[0].islower())
        if any(plain[_LEADING : 2 * _LEADING]) and not any(plain[:_LEADING]):
            # "after the ROK Army crossed": names alone are told too often, so that what happened is asked for as well.
            place = plain.index(True)
            return [*keys[:_LEADING], keys[place]], last
        return keys[:_LEADING], last

    def _tells(self, other: Mention, keys: Sequence[str], mention: Mention) -> bool:
        """Whether the sentence of a date holds the words that name an event."""
        told = self._of(other.sentence)
        own = other.sentence.start == mention.sentence.start
        return all(key in told and not (own and told[key] >= mention.start) for key in keys)

    def _of(self, sentence: Sentence) -> dict[str, int]:
        found = self._keys.get(sentence.start)
        if found is None:
            found = {}
            for each in _WORD.finditer(self.text, sentence.start, min(sentence.end, sentence.start + _SENTENCE)):
                if each.group()[0].isalpha():
                    found.setdefault(self.words.key(each.group()), each.start())
            self._keys[sentence.start] = found
        return found


def _unit(meaning: Any) -> str:
    """The unit of what a meaning gives; a day for what is not known."""
    while (base := getattr(meaning, "base", None)) is not None and not isinstance(meaning, ops.Within):
        meaning = base
    match meaning:
        case ops.Exactly(period=period):
            return period.unit
        case ops.Toward(what=what) | ops.Seek(what=what) | ops.Within(what=what):
            return what.unit
        case ops.Shift(unit=unit):
            return unit
        case _:
            return "day"


def _dated(mention: Mention) -> bool:
    return (
        mention.type in (TimexType.DATE, TimexType.TIME)
        and mention.anchor is not AnchorKind.EVENT
        and not isinstance(mention.meaning, ops.Ref | ops.Unknown | ops.Focus)
    )
