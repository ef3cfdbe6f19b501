"""Words for those who take part that stand for any name: "the two sides", "the foreign minister", "nineteen men"."""

from __future__ import annotations

from functools import cache

from generator.language import lexicon


def unnamed(terms: frozenset[str], language: str = "en") -> frozenset[str]:
    """Of terms, those that only say what somebody is, or how many they are, and tell no act from another."""
    words, numbers = _table(language)
    return frozenset(term for term in terms if term in words or (numbers.issuperset(term.split("-"))))


@cache
def _table(language: str) -> tuple[frozenset[str], frozenset[str]]:
    try:
        table = lexicon.table(language, "events_participants")
    except lexicon.UnknownTableError:
        return _table("en")
    return frozenset((*table["nouns"], *table["adjectives"])), frozenset(table["numbers"])
