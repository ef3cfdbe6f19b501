"""The languages the program reads, as data: word tables, grammar rules and contexts, one folder a language.

A folder holds TOML files that are read together: `words.toml` (tables of words by category), any number of
`grammar-*.toml` (rules, in order of the files' names) and `context.toml` (abbreviations, signals, verbs' tenses and the
contexts that rules refer to). Nothing in here is code, and no other room knows a word of any language.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Any

from generator.errors import DatelineError, Exit


class UnknownLanguageError(DatelineError):
    """No grammar for a language. `code` is what was asked for, `known` what there is."""

    exit_status = Exit.USAGE

    def __init__(self, code: str, known: tuple[str, ...]) -> None:
        super().__init__(f"no grammar for the language '{code}'; there is one for: {', '.join(known)}")
        self.code = code
        self.known = known


@dataclass(frozen=True, slots=True)
class Language:
    """One language's data as its files have it; `generator.mentions` compiles it."""

    code: str
    words: Mapping[str, Mapping[str, Any]]
    """Category → word → value. A word may stand in several categories."""
    cased: Mapping[str, tuple[str, ...]]
    """Category → words that belong to it only with a capital letter ("may", "sun")."""
    dotted: frozenset[str]
    """Words that may carry a full stop of their own ("aug.", "approx.")."""
    rules: tuple[Mapping[str, Any], ...]
    """Grammar rules, in order of preference among readings of one run of text."""
    context: Mapping[str, Any]
    """Abbreviations, signals, tenses, and the named contexts of rules."""


def known() -> tuple[str, ...]:
    """Codes of the languages that have a grammar, in alphabetical order."""
    folder = resources.files(__name__)
    return tuple(sorted(item.name for item in folder.iterdir() if item.joinpath("words.toml").is_file()))


@lru_cache(maxsize=8)
def load(code: str) -> Language:
    """The language of a BCP 47 code; a region or script is left out ("en-GB" is read as "en").

    Raises `UnknownLanguageError` where there is no grammar for it.
    """
    base = code.replace("_", "-").split("-", 1)[0].lower()
    if base not in known():
        raise UnknownLanguageError(code, known())
    folder = resources.files(__name__).joinpath(base)
    words = tomllib.loads(folder.joinpath("words.toml").read_text(encoding="utf-8"))
    names = sorted(item.name for item in folder.iterdir() if item.name.startswith("grammar-"))
    rules: list[Mapping[str, Any]] = []
    for name in names:
        rules.extend(tomllib.loads(folder.joinpath(name).read_text(encoding="utf-8"))["rule"])
    context = tomllib.loads(folder.joinpath("context.toml").read_text(encoding="utf-8"))
    return Language(
        code=base,
        words=words["words"],
        cased={category: tuple(found) for category, found in words["cased"].items()},
        dotted=frozenset(words["dotted"]),
        rules=tuple(rules),
        context=context,
    )
