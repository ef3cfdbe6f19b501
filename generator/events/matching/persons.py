"""Persons as newsrooms name them: "Amina Deng", "Mrs Deng", "Deng" are one term.

A name's own table is not needed: the part of a person's full name that the texts of a site use most is the one that
stands for the person, so that Korean and Icelandic names need no rule.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from generator.events.matching.likeness import Words, default_words, plain

_PARTS = (2, 3)
"""Parts of a name that may be a person's, fewest and most."""


class Persons:
    """The full names of a site, and what its texts call their bearers for short."""

    def __init__(self, names: Iterable[str], texts: Iterable[frozenset[str]], words: Words) -> None:
        """`names` are of all who take part; `texts` the terms of what is told."""
        known = default_words(())
        full = sorted({name for name in names if _may_be_a_person(name)})
        full = [name for name in full if plain(name.lower()) not in known.terms(name)]
        said = Counter(plain(term) for terms in texts for term in terms) if full else Counter()
        self._short: dict[str, str] = {}
        """A full name, as one term → the part that stands for it."""
        self._rest: dict[str, frozenset[str]] = {}
        """The part that stands for a person → the other parts of the name."""
        for name in full:
            parts = [plain(term) for part in name.split() for term in sorted(words.terms(part))]
            if len(parts) < _PARTS[0]:
                continue
            short = max(enumerate(parts), key=lambda each: (said[each[1]], each[0]))[1]
            self._short[plain(name.lower())] = short
            self._rest[short] = self._rest.get(short, frozenset()) | (frozenset(parts) - {short})

    def short(self, term: str) -> str:
        """A term, or if it is a full name the part that stands for it."""
        return self._short.get(term, term)

    def among(self, terms: frozenset[str]) -> frozenset[str]:
        """Of terms, those that stand for a person."""
        return frozenset(term for term in terms if term in self._rest)

    def without_rest(self, terms: frozenset[str]) -> frozenset[str]:
        """Terms without the other parts of the names that they have the short form of."""
        if self._rest.keys().isdisjoint(terms):
            return terms
        rest = frozenset().union(*(self._rest[term] for term in terms & self._rest.keys()))
        return terms if rest.isdisjoint(terms) else terms - rest


def _may_be_a_person(name: str) -> bool:
    parts = name.split()
    return _PARTS[0] <= len(parts) <= _PARTS[1] and all(part.rpartition("-")[2][:1].isupper() for part in parts)
