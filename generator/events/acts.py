"""Acts as a careful editor tells them apart: finer than the classes of happenings, and across them.

"Walked out of the talks" and "broke the talks off" are one act, of two classes; a charge and a verdict are two, of one
class. The words are in the language's table `events_acts`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product

from generator.language import lexicon

_WITHIN = 4
"""Other words that may stand among those of an act: "the siege of the port has ended"."""
THINGS = frozenset({"talks", "deal", "truce"})
"""Of the words of acts, those that stand for all nouns of their class: what acts are done to."""


@dataclass(frozen=True, slots=True)
class _Table:
    patterns: dict[str, tuple[tuple[str, tuple[str, ...]], ...]]
    """First word → the acts that it may tell, each with all the words that it takes."""
    words: dict[str, frozenset[str]]
    """Act → all its words."""
    stage: dict[str, str]


def acts(words: Sequence[frozenset[str]], language: str = "en") -> frozenset[str]:
    """The acts that a short text tells; `words` are its words in order, each with the forms that it is known by."""
    places: dict[str, list[int]] = {}
    for place, forms in enumerate(words):
        for form in forms:
            places.setdefault(form, []).append(place)
    patterns = _table(language).patterns
    return frozenset(
        act
        for first in places.keys() & patterns.keys()
        for act, pattern in patterns[first]
        if places.keys() >= set(pattern) and _close([places[word] for word in pattern])
    )


def told_by(words: frozenset[str], language: str = "en") -> bool:
    """Whether words, in whatever order, may tell an act: whether all words of one are among them."""
    patterns = _table(language).patterns
    return any(words >= set(pattern) for first in words & patterns.keys() for _, pattern in patterns[first])


def all_words(language: str = "en") -> frozenset[str]:
    """The words by which acts are told, as lemmas or a class's term."""
    table = _table(language)
    return frozenset(word for found in table.patterns.values() for _, pattern in found for word in pattern)


def words(told: frozenset[str], language: str = "en") -> frozenset[str]:
    """The words by which acts are told, and which therefore name nothing else."""
    if not told:
        return told
    table = _table(language)
    return frozenset().union(*(table.words[act] for act in told))


def other_stage(a: frozenset[str], b: frozenset[str], language: str = "en") -> bool:
    """Whether acts are of two stages of one thing, and none the same: a charge and a verdict."""
    if not a or not b or not a.isdisjoint(b):
        return False
    stage = _table(language).stage
    return bool({stage[act] for act in a & stage.keys()} & {stage[act] for act in b & stage.keys()})


def _close(places: Sequence[Sequence[int]]) -> bool:
    """Whether words stand close together somewhere, each at a place of its own."""
    most = len(places) + _WITHIN
    return any(len(set(each)) == len(each) and max(each) - min(each) < most for each in product(*places))


@cache
def _table(language: str) -> _Table:
    try:
        table = lexicon.table(language, "events_acts")
    except lexicon.UnknownTableError:
        return _table("en")
    patterns: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for act, entry in table.items():
        for words in entry["words"]:
            patterns.setdefault(words.split()[0], []).append((act, tuple(words.split())))
    return _Table(
        {first: tuple(found) for first, found in patterns.items()},
        {act: frozenset(" ".join(entry["words"]).split()) - THINGS for act, entry in table.items()},
        {act: entry["stage"] for act, entry in table.items() if "stage" in entry},
    )
