"""Plans that a sentence tells: what was due, proposed or promised, and may lie before or after the day of writing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.model.mention import Tense

_GAP = 2
"""Words between an auxiliary and its participle, at most: "would have been signed"."""
_INFINITIVE = 2
"""Words from the end of a plan to the verb of what was planned, at most: "was due" + "to leave on"."""
_BESIDE = 32
"""Characters before an expression that are looked through for a verb that it stands right behind."""
_ARRANGED = 80
"""Characters before an expression that are looked through for a verb with an object between: "called elections for"."""
_OBJECT = 6
"""Words between a verb in the pluperfect and the infinitive that it wished for: "had wanted the text to be signed"."""

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlanWords:
    """A language's words for plans."""

    planned: frozenset[Phrase]
    """Phrases that tell a plan of the past: "was due"."""
    plans: frozenset[Phrase]
    """Participles that tell a plan, which the sentence's own verb places: "the talks due on 6 June were held"."""
    unreal: frozenset[Phrase]
    """Auxiliaries of what did not come to be: "would have"."""
    proposals: frozenset[str]
    """Participles that tell of a plan in the past where no verb of the future follows: "he proposed a meeting on 3
    May"."""
    modals: frozenset[str]
    """Verbs by which such a plan still lies ahead: "the talks planned for 6 June will be held"."""
    wishes: frozenset[str]
    """Bare infinitives that tell what was asked for: "proposed that talks be held"."""
    promises: frozenset[str]
    """Verbs of the past whose months and days may lie ahead: "promised a vote in autumn"."""
    anterior: frozenset[str]
    """Auxiliaries of the pluperfect, with which a wish is one of the past: "had wanted it to be signed"."""
    infinitives: frozenset[str]
    """Words that an infinitive begins with."""
    standing: re.Pattern[str]
    """What stands before a date that lies ahead by the verb to be: "the vote is in October"."""
    lapsed: re.Pattern[str]
    """What stands behind the day of a plan that has gone by: "was due on Monday and had not come by Thursday"."""
    arranged: re.Pattern[str]
    """What stands before the day of a plan that a verb of the past makes: "called elections for 12 June"."""
    chosen: re.Pattern[str]
    """What stands behind such a day: "agreed on 3 July as the date of the vote"."""

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> PlanWords:
        """The words of a language's `[tense]` table."""
        return cls(
            planned=phrases(data, "planned"),
            plans=phrases(data, "plans"),
            unreal=phrases(data, "unreal"),
            standing=re.compile(data.get("standing", _NOTHING)),
            lapsed=re.compile(data.get("lapsed", _NOTHING)),
            arranged=re.compile(data.get("arranged", _NOTHING)),
            chosen=re.compile(data.get("chosen", _NOTHING)),
            **{table: frozenset(data.get(table, ())) for table in _SINGLE},
        )

    def turned(self, text: str, start: int, end: int, tense: Tense, *, foretold: bool) -> tuple[Tense, bool] | None:
        """The direction that the words beside an expression tell against its verb, and whether as a plan of the past.

        `None` where they tell none.
        """
        if foretold and self.lapsed.match(text, end):
            return Tense.PAST, False
        if tense is Tense.FUTURE:
            return None
        if self.standing.search(text, max(0, start - _BESIDE), start):
            return Tense.FUTURE, False
        arranged = self.arranged.search(text, max(0, start - _ARRANGED), start) or self.chosen.match(text, end)
        return (Tense.FUTURE, True) if arranged else None


_NOTHING = "(?!)"
_SINGLE = ("proposals", "modals", "wishes", "promises", "anterior", "infinitives")


def phrases(data: Mapping[str, Any], table: str) -> frozenset[Phrase]:
    """The phrases of a table, each as its words."""
    return frozenset(tuple(phrase.split()) for phrase in data.get(table, ()))


class Plans:
    """The verbs of a sentence seen so far, as far as they tell plans; which of those are plans of the past."""

    __slots__ = (
        "_chain",
        "_coming",
        "_count",
        "_foretold",
        "_governed",
        "_had",
        "_open",
        "_past",
        "_promised",
        "_proposed",
        "_reach",
        "_said",
        "_unreal",
        "_wished",
        "_words",
        "governing",
    )

    def __init__(self, words: PlanWords) -> None:
        self._words = words
        self._foretold: list[int] = []
        self._governed: list[int] = []
        self._open: list[int] = []
        self._coming: list[int] = []
        self._proposed: list[int] = []
        self._promised: list[int] = []
        self._said: list[int] = []
        self._chain = self._foretold
        self._count = self._reach = 0
        self._had = self._wished = self._unreal = -1
        self._past = False
        self.governing = False
        """Whether the clause so far ends with a verb of the past."""

    def see(self, phrase: tuple[str, ...], place: int, tense: Tense) -> None:
        """Note the next verb: its words, the place of the first of them, and its direction."""
        kind = None
        if phrase[0] in self._words.anterior:
            self._had = place + 1 + _GAP
        elif tense is Tense.PAST and place <= self._had:
            self._wished = place + _OBJECT
        if tense is Tense.FUTURE:
            # What follows a plan without a gap is what was planned: "was due" + "to expire".
            kind = self._chain if place < self._reach else self._kind(phrase)
            if kind is None and place <= self._wished and phrase[0] in self._words.infinitives:
                kind = self._foretold
        if kind is self._open and self.governing:
            self._governed.append(self._count)
        if kind is not None:
            self._chain = kind
            kind.append(self._count)
            self._reach = place + len(phrase) + _INFINITIVE
        elif tense is Tense.PAST:
            # The verb of the sentence is past: what had been planned may lie before or after the writing.
            self._foretold += self._open
            self._open.clear()
            if phrase in self._words.unreal:
                self._unreal = place + len(phrase) + _GAP
            if place <= self._unreal or phrase[0] in self._words.promises:
                self._promised.append(self._count)
        elif phrase[0] in self._words.modals:
            self._coming += self._open
            self._open.clear()
            self._proposed.clear()
        if len(phrase) == 1 and (phrase[0] in self._words.promises or phrase[0] in self._words.proposals):
            self._said.append(self._count)
        self.governing = tense is Tense.PAST
        self._past = tense is Tense.PAST or kind is self._proposed
        self._count += 1

    def _kind(self, phrase: tuple[str, ...]) -> list[int] | None:
        words = self._words
        if phrase in words.planned or (self._past and phrase[0] in words.wishes):
            return self._foretold
        if phrase[0] in words.proposals and len(phrase) == 1:
            return self._proposed
        return self._open if phrase in words.plans else None

    def told(self) -> frozenset[int]:
        """The verbs, by number, that tell a plan of the past."""
        return frozenset(self._foretold + self._proposed + self._promised)

    def coming(self) -> frozenset[int]:
        """Those that tell a plan which the sentence's own verb puts ahead: "the vote due on 6 June will be held"."""
        return frozenset(self._coming)

    def governed(self) -> frozenset[int]:
        """Those that tell one which a verb of the past governs."""
        return frozenset(self._governed)

    def uttered(self) -> frozenset[int]:
        """Those of them that are sayings."""
        return frozenset(self._said)
