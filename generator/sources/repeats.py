"""What a text says twice: blocks whose words an earlier block has already.

Equal are blocks of the same words, whatever their case, spaces and punctuation. Long blocks are also equal when they
are nearly the same (a prefix, a mended typing mistake) and no number, negation, date word or name is exchanged.
Candidates are found by a few shingles of each block, so that the work stays in proportion to the text.
"""

from __future__ import annotations

import re
import unicodedata
import zlib
from collections import Counter
from collections.abc import Sequence
from itertools import islice
from sys import intern

from rapidfuzz import fuzz

from generator.sources.lexicon import LEXICON

LIKENESS = 95.0
"""Least `rapidfuzz.fuzz.ratio` of two blocks that are nearly the same."""

_SHORTEST = 4
_LONG = 15
_SHINGLE = 4
_SHINGLES = 6
_CANDIDATES = 3
_LONGEST = 20_000

_WORD = re.compile(r"\w+(?:['’]\w+)*")


def find(texts: Sequence[str]) -> list[int | None]:
    """For each block the index of the first block that it repeats, or `None`."""
    found: list[int | None] = []
    same: dict[str, int] = {}
    near: dict[int, list[int]] = {}
    words = [_words(text) for text in texts]
    for index, mine in enumerate(words):
        first = _exact(index, mine, same, found, words)
        if first is None and len(mine) >= _LONG:
            first = _nearest(mine, near, words)
            if first is None:
                for shingle in _sample(mine):
                    near.setdefault(shingle, []).append(index)
        found.append(first)
    return found


def _words(text: str) -> list[str]:
    # A word is kept once, however often a text has it: the words of a long text are many, and few.
    return [intern(word) for word in _WORD.findall(unicodedata.normalize("NFKC", text).replace("’", "'"))]


def _exact(
    index: int, mine: list[str], same: dict[str, int], found: list[int | None], words: Sequence[list[str]]
) -> int | None:
    """The first block of the same words; a short one counts only within a run that is repeated."""
    if not mine:
        return None
    first = same.setdefault(" ".join(mine).casefold(), index)
    if first == index:
        return None
    if len(mine) >= _SHORTEST:
        return first
    before = found[index - 1] if index else None
    return before + 1 if before is not None and words[before + 1] == mine and before + 1 < index else None


def _sample(words: list[str]) -> list[int]:
    """The smallest hashes of the runs of a few words: nearly equal blocks share most of them."""
    folded = [word.casefold() for word in words]
    runs = {zlib.crc32(" ".join(folded[at : at + _SHINGLE]).encode()) for at in range(len(folded) - _SHINGLE + 1)}
    return sorted(runs)[:_SHINGLES]


def _nearest(mine: list[str], near: dict[int, list[int]], words: Sequence[list[str]]) -> int | None:
    votes = Counter(other for shingle in _sample(mine) for other in islice(near.get(shingle, ()), _LIMIT))
    best = sorted(votes, key=lambda other: (-votes[other], other))[:_CANDIDATES]
    return next((other for other in best if _alike(mine, words[other])), None)


_LIMIT = 50
"""Blocks looked at for one shingle: a formula that stands in more of them distinguishes none."""


def _alike(mine: list[str], other: list[str]) -> bool:
    text, against = " ".join(mine).casefold(), " ".join(other).casefold()
    if max(len(text), len(against)) > _LONGEST or fuzz.ratio(text, against, score_cutoff=LIKENESS) < LIKENESS:
        return False
    gone, come = Counter(mine) - Counter(other), Counter(other) - Counter(mine)
    return not any(_tells(word) for word in [*gone, *come]) and not (_names(gone) and _names(come))


def _tells(word: str) -> bool:
    """Whether a word alone can make another statement of the same sentence."""
    return any(map(str.isdigit, word)) or word.casefold() in LEXICON.telling_words or word.casefold().endswith("n't")


def _names(words: Counter[str]) -> bool:
    return any(word[0].isupper() for word in words)
