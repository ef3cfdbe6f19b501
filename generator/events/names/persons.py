"""Persons by pattern: a title or an office, then a capitalised name ("President William Ruto")."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any


class Persons:
    """Reads a person's name after a title, and gives one spelling to names that are written in several."""

    def __init__(self, table: dict[str, Any]) -> None:
        titles = sorted((tuple(title.split()) for title in table["titles"]), key=lambda words: (-len(words), words))
        self._titles: dict[str, list[tuple[str, ...]]] = {}
        for title in titles:
            self._titles.setdefault(title[0].rstrip("."), []).append(tuple(word.rstrip(".") for word in title))
        self._particles = frozenset(table["particles"])
        self._variants: dict[str, str] = table["variants"]

    def read(self, words: Sequence[str], known: Callable[[str], bool]) -> tuple[int, str | None]:
        """How many of `words` are a title and a name, and the name; (1, None) where they are not.

        `known` tells whether a word is the name of something else, such as a country, which then is no person's.
        """
        size = self._title(words)
        if not size:
            return 1, None
        end = size
        while end < len(words) and end - size < 4:
            word = words[end]
            particle = word.lower() in self._particles and end + 1 < len(words) and words[end + 1][:1].isupper()
            compound = word.lower().startswith(("al-", "el-"))
            if not (word[:1].isupper() or particle or compound) or known(word) or self._title(words[end : end + 1]):
                break
            end += 1
        if end == size:
            return 1, None
        return end, self.one_spelling(" ".join(word.removesuffix("’s").removesuffix("'s") for word in words[size:end]))

    def one_spelling(self, name: str) -> str:
        """The name in the spelling kept for it, whole or by its last word."""
        if name in self._variants:
            return self._variants[name]
        given, space, family = name.rpartition(" ")
        spelled = f"{given}{space}{self._variants.get(family, family)}" if space else name
        return self._variants.get(spelled, spelled)

    def _title(self, words: Sequence[str]) -> int:
        if not words:
            return 0
        for title in self._titles.get(words[0].rstrip("."), ()):
            if tuple(word.rstrip(".") for word in words[: len(title)]) == title:
                return len(title)
        return 0
