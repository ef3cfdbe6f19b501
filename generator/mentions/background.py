"""Dates of what lies behind the account: "the first talks since they spoke on 17 February".

They are told to place something else, so that "the same day" in a later sentence is not counted from them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.mentions.chains import core
from generator.mentions.recurring import Recurring
from generator.model.mention import Mention, Sentence, TimexType

_REACH = 100
"""Characters before a date that are looked through for the word that opens its clause."""


@dataclass(frozen=True, slots=True)
class Background:
    """A language's words that open such a clause; both end right before its date."""

    always: re.Pattern[str]
    """Those that always tell what lies behind: "since they spoke on"."""
    beside: re.Pattern[str]
    """Those that do so where the sentence has told a day of its own before: "on Thursday, soon after they met on"."""

    @classmethod
    def of(cls, data: Mapping[str, str]) -> Background:
        """The words of a language's `[background]` table."""
        return cls(re.compile(data["always"]), re.compile(data["beside"]))

    def among(self, text: str, mentions: Sequence[Mention]) -> frozenset[int]:
        """Which of a text's mentions, by their number, date what lies behind."""
        found: set[int] = set()
        dated: Sentence | None = None
        for mention in mentions:
            if mention.type is not TimexType.DATE:
                continue
            low = max(mention.sentence.start, mention.start - _REACH)
            if self.always.search(text, low, mention.start) or (
                dated == mention.sentence and self.beside.search(text, low, mention.start)
            ):
                found.add(mention.index)
            elif _is_fine(mention):
                dated = mention.sentence
        return frozenset(found)


def _is_fine(mention: Mention) -> bool:
    """Whether a date names a day."""
    meaning = core(mention.meaning)
    period, what = getattr(meaning, "period", None), getattr(meaning, "what", None)
    return (period is not None and period.unit == "day") or (isinstance(what, Recurring) and what.unit == "day")
