"""The words that relate an event to an expression: "since", "until", "during"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.mention import Signal

_UNTIL_REACH = 60
"""Characters before an expression that are looked through for a word that tells an end."""
_OPENERS = "([\"'“‘-–—,;:"


@dataclass(frozen=True, slots=True)
class Signals:
    """The words before an expression that relate an event to it."""

    meanings: Mapping[str, Signal]
    longest: int
    """Words of the longest one."""
    until: tuple[str, ...]
    """Those that tell an end."""

    @classmethod
    def of(cls, data: Mapping[str, str]) -> Signals:
        """The signals of a language's `[signals]` table."""
        meanings = {phrase: Signal(meaning) for phrase, meaning in data.items()}
        until = tuple(phrase for phrase, meaning in meanings.items() if meaning is Signal.UNTIL)
        return cls(meanings, max(len(phrase.split()) for phrase in meanings), until)

    def closed_off(self, text: str, low: int, start: int) -> bool:
        """Whether an expression only tells how long something went on: "lasted until the fall of the city in May"."""
        before = text[max(low, start - _UNTIL_REACH) : start].lower()
        if not any(word in before for word in self.until):
            return False
        clause = max(before.rfind(mark) for mark in ",;:.") + 1
        words = before[clause:].split()
        return any(word in self.until for word in words[:-1])

    def before(self, text: str, start: int) -> tuple[Signal, int | None]:
        """The signal right before an expression, and where it begins."""
        low = max(0, start - 32)
        tail = text[low:start]
        if not tail[-1:].isspace():
            return Signal.AT, None
        words = tail.split()
        for count in range(min(self.longest, len(words)), 0, -1):
            first = words[-count].lstrip(_OPENERS)
            signal = self.meanings.get(" ".join([first, *words[len(words) - count + 1 :]]).lower())
            if signal is not None:
                place = start
                for word in reversed([first, *words[len(words) - count + 1 :]]):
                    place = text.rfind(word, low, place)
                return signal, place
        return Signal.AT, None
