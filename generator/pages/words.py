"""A date in words, and what kind of date the words name."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto


class Kind(Enum):
    """What words name, as far as languages need to know it to build phrases: "vor dem 6. August", "vor August"."""

    DAY = auto()
    MONTH = auto()
    YEAR = auto()
    DECADE = auto()
    CENTURY = auto()
    OTHER = auto()
    """A season, a range, a year before the common era, a phrase."""


@dataclass(frozen=True, slots=True)
class DateWords:
    """A date as a page shows it."""

    text: str
    """"5–11 August 2024"."""
    aloud: str
    """The same for a screen reader: "5 to 11 August 2024"."""
    datetime: str | None = None
    """A valid value for `<time datetime>`, where HTML has one that claims no more than is known."""
    kind: Kind = Kind.OTHER
    genitive: str | None = None
    """The words as they stand within a phrase, where the language has another form for that."""

    @classmethod
    def plain(cls, text: str, kind: Kind = Kind.OTHER, genitive: str | None = None) -> DateWords:
        """Words that are read aloud as they stand."""
        return cls(text, text, kind=kind, genitive=genitive)
