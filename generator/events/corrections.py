"""Notices that correct a date: "the envoys arrived on 3 August, not on 4 August"."""

from __future__ import annotations

import re
from functools import cache

from generator.language import lexicon
from generator.model.event import Statement
from generator.model.source import Source

_AFTER = 60
"""Letters after a date within which is told what it was not."""
_AROUND = 300
"""Letters on each side within which a text says that it corrects."""


def corrects(statement: Statement, source: Source | None, language: str = "en") -> bool:
    """Whether a statement tells a date in place of one that was wrong: "on 3 August, not on 4 August"."""
    if source is None or not statement.mentions:
        return False
    cues, negations = _patterns(language)
    last = max(mention.end for mention in statement.mentions)
    rest, stop, _ = source.text[last : last + _AFTER].partition(". ")
    if not negations.search(rest + stop):
        return False
    around = source.text[max(statement.quote.start - _AROUND, 0) : last + _AROUND]
    return bool(cues.search(around) or cues.search(source.metadata.title or ""))


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Patterns of a correction's cue, and of what stands before that which was wrong."""
    try:
        table = lexicon.table(language, "events_corrections")
    except lexicon.UnknownTableError:
        table = lexicon.table("en", "events_corrections")
    cues, negations = ("|".join(map(re.escape, table[key])) for key in ("cues", "negations"))
    return re.compile(rf"\b(?:{cues})\b", re.IGNORECASE), re.compile(rf"^\W{{0,3}}(?:{negations})\b", re.IGNORECASE)
