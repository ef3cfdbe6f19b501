"""Who and where without a name that tables have: "the two sides", "nineteen men", "the market of Tembo"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from generator.language import lexicon


@dataclass(frozen=True, slots=True)
class _Table:
    words: frozenset[str]
    numbers: frozenset[str]
    sides: dict[str, re.Pattern[str]]
    where: re.Pattern[str]


def unnamed(terms: frozenset[str], language: str = "en") -> frozenset[str]:
    """Of terms, those that only say what somebody is, or how many they are, and tell no act from another."""
    table = _table(language)
    return frozenset(term for term in terms if term in table.words or table.numbers.issuperset(term.split("-")))


def side(text: str, language: str = "en") -> str | None:
    """Whose side a text speaks of without a name ("state", "rebels"); none where it speaks of both or of neither."""
    lower = text.lower()
    found = {name for name, pattern in _table(language).sides.items() if pattern.search(lower)}
    return found.pop() if len(found) == 1 else None


def somewhere(text: str, language: str = "en") -> tuple[str, ...]:
    """The capitalised words of a text that stand after a word for where: "the market of Tembo"."""
    return tuple(_table(language).where.findall(text))


@cache
def _table(language: str) -> _Table:
    try:
        table = lexicon.table(language, "events_participants")
    except lexicon.UnknownTableError:
        return _table("en")
    sides = {name: re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b") for name, words in table["sides"].items()}
    where = re.compile(rf"\b(?:{'|'.join(table['where'])})\s+(?:the\s+)?([A-Z][\w’'-]+)")
    return _Table(frozenset((*table["nouns"], *table["adjectives"])), frozenset(table["numbers"]), sides, where)
