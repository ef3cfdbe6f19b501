"""Notices that correct a date: "the envoys arrived on 3 August, not on 4 August, as a report said"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from generator.language import lexicon
from generator.model.event import Statement
from generator.model.source import Source

_AFTER = 60
"""Letters after a date within which is told what it was not."""
_AROUND = 300
"""Letters on each side within which a text says that it corrects."""
_LONGEST = 600
"""Letters of the longest notice."""
_OPENING = 40
"""Letters within which a notice says that it is one."""
_PART = re.compile(r"[;:]\s")
"""What parts that which was wrong from that which is right."""


@dataclass(frozen=True, slots=True)
class _Patterns:
    cues: re.Pattern[str]
    """What makes a text a correction."""
    labels: re.Pattern[str]
    """What makes a whole paragraph one."""
    negations: re.Pattern[str]
    """What stands before that which was wrong."""
    errors: re.Pattern[str]
    retold: re.Pattern[str]
    """What says that somebody had told it: "the report said"."""
    amending: re.Pattern[str]
    """What stands right before the date of the notice itself: "was amended on"."""


def corrects(statement: Statement, source: Source | None, language: str = "en") -> bool:
    """Whether a statement tells a date in place of one that was wrong: "on 3 August, not on 4 August".

    That is so as well where the words before repeat what was wrong: "Correction: The report said that he left on
    Tuesday. He left on Wednesday."
    """
    if source is None or not statement.mentions:
        return False
    patterns = _patterns(language)
    if _denies_another(statement, source, patterns):
        around = source.text[max(statement.quote.start - _AROUND, 0) : _end(statement) + _AROUND]
        return bool(patterns.cues.search(around) or patterns.cues.search(source.metadata.title or ""))
    notice = _notice(statement, source, patterns)
    if notice is None or _repeats(statement, source, patterns):
        return False
    mention = statement.mentions[0]
    *parts, _ = _PART.split(source.text[mention.sentence.start : mention.start])
    return any(patterns.errors.search(told) or patterns.retold.search(told) for told in (notice, *parts))


def retracts(statement: Statement, source: Source | None, language: str = "en") -> bool:
    """Whether a statement of a correction only repeats what was wrong: "a report said that the envoy left on Tuesday".

    It is no telling of anything: what it repeats is told elsewhere, or was never true. Neither is that the text was
    corrected on a day.
    """
    if source is None or not statement.mentions:
        return False
    patterns = _patterns(language)
    notice = _notice(statement, source, patterns)
    return notice is not None and _repeats(statement, source, patterns)


def _notice(statement: Statement, source: Source, patterns: _Patterns) -> str | None:
    """What a correction says before a statement's sentence; `None` where title and paragraph say of none."""
    start = statement.mentions[0].sentence.start
    before = source.text[max(start - _LONGEST, 0) : start].rpartition("\n\n")[2]
    opening = (before + source.text[start : start + _OPENING])[:_OPENING]
    if patterns.labels.search(source.metadata.title or "") or patterns.labels.search(opening):
        return before
    return None


def _repeats(statement: Statement, source: Source, patterns: _Patterns) -> bool:
    """Whether a date stands where a sentence tells what was wrong."""
    if _denies_another(statement, source, patterns):
        return False
    mention = statement.mentions[0]
    if patterns.amending.search(source.text, mention.sentence.start, mention.start):
        return True
    before = _PART.split(source.text[mention.sentence.start : mention.start])[-1]
    after = _PART.split(source.text[mention.start : mention.sentence.end])[0]
    return bool(patterns.errors.search(before + after) or patterns.retold.search(before))


def _denies_another(statement: Statement, source: Source, patterns: _Patterns) -> bool:
    """Whether right behind a date stands another that it was not."""
    rest, stop, _ = source.text[_end(statement) : _end(statement) + _AFTER].partition(". ")
    return patterns.negations.search(rest + stop) is not None


def _end(statement: Statement) -> int:
    return max(mention.end for mention in statement.mentions)


@cache
def _patterns(language: str) -> _Patterns:
    try:
        table = lexicon.table(language, "events_corrections")
    except lexicon.UnknownTableError:
        table = lexicon.table("en", "events_corrections")
    cues, labels, negations, errors, reports, said, amending = (
        "|".join(map(re.escape, table[key]))
        for key in ("cues", "labels", "negations", "errors", "reports", "said", "amending")
    )
    return _Patterns(
        re.compile(rf"\b(?:{cues})\b", re.IGNORECASE),
        re.compile(rf"\b(?:{labels})\b", re.IGNORECASE),
        re.compile(rf"^\W{{0,3}}(?:{negations})\b", re.IGNORECASE),
        re.compile(rf"\b(?:{errors})\b", re.IGNORECASE),
        re.compile(rf"\b(?:{reports})\b(?:[^\w.;]+[\w’']+){{0,16}}?[^\w.;]+(?:{said})\b", re.IGNORECASE),
        re.compile(rf"\b(?:{amending})\s+$", re.IGNORECASE),
    )
