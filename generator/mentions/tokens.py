"""Tokens: words, numbers and marks, each with the categories it may stand in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Cats = Mapping[str, Any]
"""The categories a token may stand in, each with what it means there."""

NOTHING: Cats = {}
"""The categories of what the language does not know."""

MARKS = {
    "-": "-",
    "–": "–",
    "—": "—",
    "‑": "-",
    "\u2010": "-",
    "\u2012": "–",
    "\u2212": "-",
    "[": "(",
    "]": ")",
    ",": ",",
    "/": "/",
    "'": "'",
    "’": "'",
    "(": "(",
    ")": ")",
    "~": "~",
    "+": "+",
}
"""The marks that may stand between the words of an expression, as a grammar writes them."""

MARK_CATS: Mapping[str, Cats] = {
    **{mark: {"dash": mark} for mark in "-–—"},
    "'": {"apos": "'"},
    "+": {"plus": "+"},
}


@dataclass(slots=True)
class Token:
    """A word, number or mark, with the categories it may stand in."""

    start: int
    end: int
    low: str
    cats: Cats
    tight: bool = False
    """Whether nothing separates it from the token before."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word that the language knows, in one of its spellings."""

    low: str
    cats: Cats
    trigger: bool
    """Whether it makes an island worth parsing."""
    opens: bool
    """Whether an island can begin with it."""
    dotted: bool
    """Whether a full stop right behind it may be its own."""
