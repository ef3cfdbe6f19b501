"""Which way the verb of a clause points, from the words a language lists for it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from generator.model.mention import Sentence, Signal, Tense

_REACH = 400
"""Characters looked at on each side of an expression, within its sentence."""


@dataclass(frozen=True, slots=True)
class Verbs:
    """The patterns of a language's verbs, and of what parts a sentence into clauses."""

    cue: re.Pattern[str]
    perfect: re.Pattern[str]
    clause: re.Pattern[str]

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Verbs:
        """The patterns of a language's `[tense]` table."""
        return cls(
            re.compile(f"(?P<future>{data['future']})|(?P<past>{data['past']})"),
            re.compile(data["perfect"]),
            re.compile(data["clause"]),
        )

    def tense(self, text: str, sentence: Sentence, start: int, end: int) -> Tense:
        """The direction of the verb nearest to an expression: in its own clause, before it, else behind it.

        Without one there, the last verb before it in the sentence, else the first behind it.
        """
        low, high = max(sentence.start, start - _REACH), min(sentence.end, end + _REACH)
        cues = _cues(self, text, low, high)
        before = [cue for cue in cues if cue[1] <= start]
        after = [cue for cue in cues if cue[0] >= end]
        left, right = low, high
        for boundary in self.clause.finditer(text, low, high):
            if boundary.end() <= start:
                left = boundary.end()
            elif boundary.start() >= end + 2:
                right = boundary.start()
                break
        if before and before[-1][0] >= left:
            return before[-1][2]
        if after and after[0][0] < right:
            return after[0][2]
        if before:
            return before[-1][2]
        return after[0][2] if after else Tense.NONE

    def has_perfect(self, text: str, sentence: Sentence) -> bool:
        """Whether the sentence holds a perfect ("has bombarded"), beyond its first 400 characters unseen."""
        return self.perfect.search(text, sentence.start, min(sentence.end, sentence.start + _REACH)) is not None


def _cues(verbs: Verbs, text: str, low: int, high: int) -> list[tuple[int, int, Tense]]:
    return [
        (found.start(), found.end(), Tense.FUTURE if found.lastgroup == "future" else Tense.PAST)
        for found in verbs.cue.finditer(text, low, high)
    ]


@dataclass(frozen=True, slots=True)
class Signals:
    """The words before an expression that relate an event to it."""

    pattern: re.Pattern[str]
    meanings: Mapping[str, Signal]

    @classmethod
    def of(cls, data: Mapping[str, str]) -> Signals:
        """The signals of a language's `[signals]` table."""
        words = sorted(data, key=len, reverse=True)
        joined = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in words)
        return cls(
            re.compile(rf"(?<!\w)(?P<signal>(?i:{joined}))(?P<gap>\s+)$"),
            {word: Signal(meaning) for word, meaning in data.items()},
        )

    def before(self, text: str, start: int) -> tuple[Signal, int | None]:
        """The signal right before an expression, and where it begins."""
        found = self.pattern.search(text, max(0, start - 24), start)
        if found is None:
            return Signal.AT, None
        return self.meanings[_plain(found["signal"])], found.start("signal")


@lru_cache(maxsize=256)
def _plain(words: str) -> str:
    return " ".join(words.lower().split())
