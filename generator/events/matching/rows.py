"""Which one of a row a telling is of: "the third round", "Protocol III", "Resolution 797"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from generator.language import lexicon

_DOCUMENT = 100
"""Number from which on it is that of a document, and hardly that of a round or protocol."""
_FIGURES = re.compile(r"(?<![\w.,:/-])[0-9]{1,3}(?:,[0-9]{3})+(?![\w%])|(?<![\w.,:/-])[0-9]{1,6}(?![\w%:/.-])")
_YEARS = range(1800, 2100)
_ROMAN = {"I": 1, "V": 5, "X": 10}


@dataclass(frozen=True, slots=True)
class _Table:
    """What is sought; words in small letters, since a search that ignores the case takes its time."""

    ordinals: dict[str, int]
    spelled: re.Pattern[str]
    figures: re.Pattern[str]
    forms: re.Pattern[str]
    numbers: dict[str, int]
    counts: re.Pattern[str]


def rows(text: str, language: str = "en") -> frozenset[int]:
    """The places in a row that a text gives what it tells of, as numbers; none for most.

    What is counted ("two soldiers", "1,500 prisoners") has no place in a row, nor has what an ordinal is only a part of
    ("the second-largest party").
    """
    table = _table(language)
    found = {table.ordinals[each] for each in table.spelled.findall(text.lower())}
    found |= {_number(each) for pair in table.figures.findall(text) for each in pair if each}
    return frozenset(found)


def figures(text: str, language: str = "en") -> frozenset[int]:
    """How many of something a text tells of, in figures or letters; years and what is numbered left out."""
    table = _table(language)
    bare = table.figures.sub(" ", text)
    found = {int(each.replace(",", "")) for each in _FIGURES.findall(bare)}
    found |= {sum(table.numbers[part] for part in each.split("-")) for each in table.counts.findall(bare.lower())}
    return frozenset(number for number in found if number > 1 and number not in _YEARS)


def documents(row: frozenset[int]) -> frozenset[str]:
    """Terms for the numbers that name a document: no two resolutions have the same, while every row has a third."""
    return frozenset(f"no. {number}" for number in row if number >= _DOCUMENT)


def forms(text: str, language: str = "en") -> frozenset[str]:
    """The forms of writing that a text names and that are told apart by name: a protocol, a memorandum."""
    return frozenset(_table(language).forms.findall(text.lower()))


def _number(figures: str) -> int:
    if figures.isdigit():
        return int(figures)
    values = [_ROMAN[letter] for letter in figures]
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))


@cache
def _table(language: str) -> _Table:
    try:
        table = lexicon.table(language, "events_rows")
    except lexicon.UnknownTableError:
        return _table("en")
    numbered = "|".join(map(re.escape, table["numbered"]))
    ordinals = "|".join(table["ordinals"])
    numbers = table["numbers"]
    each = "|".join(sorted(numbers, key=len, reverse=True))
    after = rf"\b(?i:{numbered})\s+(?:(?i:no)\.?\s*)?(?:([0-9]{{1,5}})|([IVX]+))\b(?![,.][0-9])"
    return _Table(
        table["ordinals"],
        re.compile(rf"\b({ordinals})\b(?!-)"),
        re.compile(after),
        re.compile(rf"\b(?:{'|'.join(table['forms'])})(?=s?\b)"),
        numbers,
        re.compile(rf"\b(?:(?:{each})-)?(?:{each})\b"),
    )
