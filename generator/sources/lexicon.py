"""The word lists of `data/furniture.toml`, made ready for look-up."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from importlib import resources


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words and shapes by which blocks are told apart; all lower case."""

    lines: frozenset[str]
    apparatus: frozenset[str]
    notices: tuple[str, ...]
    credit_begins: tuple[str, ...]
    site_words: frozenset[str]
    reader_words: frozenset[str]
    reporting_words: frozenset[str]
    credit_words: frozenset[str]
    telling_words: frozenset[str]
    furniture: tuple[re.Pattern[str], ...]
    byline: tuple[re.Pattern[str], ...]
    begins: re.Pattern[str]
    ends: re.Pattern[str]
    date: re.Pattern[str]
    date_line: re.Pattern[str]
    date_label: re.Pattern[str]

    def begins_furniture(self, key: str) -> bool:
        """Whether a line begins as controls and calls do."""
        return self.begins.match(key) is not None

    def begins_list(self, key: str) -> bool:
        """Whether a line heads a list of other articles."""
        return self.ends.match(key) is not None

    def refers(self, key: str) -> bool:
        """Whether a line names another article: "read more: …"."""
        match = self.ends.match(key)
        return match is not None and key[match.end() :].lstrip().startswith(":")

    def is_date(self, key: str) -> bool:
        """Whether a line is a date alone, perhaps with a place before and a time after it."""
        return self.date_line.fullmatch(key) is not None

    def names_day(self, text: str) -> bool:
        """Whether a day, a month or a year is named."""
        return self.date.search(text) is not None

    def has_date_label(self, text: str) -> bool:
        """Whether a line begins with a date set apart from what follows, as in a chronology."""
        return self.date_label.match(text) is not None


def _load() -> Lexicon:
    data = tomllib.loads((resources.files("generator.sources") / "data" / "furniture.toml").read_text("utf-8"))
    month, weekday = data["dates"]["month"], data["dates"]["weekday"]
    day = r"\d{1,2}(?:st|nd|rd|th)?(?:\s?[-–—]\s?\d{1,2}(?:st|nd|rd|th)?)?"
    year = r"[12]\d{3}(?!\d)"
    full = (
        rf"{weekday}(?:{day}\s+(?:of\s+)?{month}(?:,?\s+{year})?|{month}\s+{day}(?!\d)(?:,?\s+{year})?|{month},?\s+{year}"
        rf"|{year}-\d{{2}}-\d{{2}}|\d{{1,2}}[./]\d{{1,2}}[./]\d{{4}})"
    )
    clock = r"(?:\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s?(?:gmt|utc|[a-z]{2,4}t))?)"
    label = rf"(?:(?:early|mid|late|circa|c\.)[\s-]+)?(?:{full}|{year}(?:\s?[-–]\s?\d{{2,4}})?|{clock}|{month})"
    return Lexicon(
        lines=frozenset(data["lines"]),
        apparatus=frozenset(data["apparatus"]),
        notices=tuple(data["notices"]),
        credit_begins=tuple(data["credit_begins"]),
        site_words=frozenset(data["site_words"]),
        reader_words=frozenset(data["reader_words"]),
        reporting_words=frozenset(data["reporting_words"]),
        credit_words=frozenset(data["credit_words"]),
        telling_words=frozenset(data["telling_words"]),
        furniture=tuple(re.compile(pattern) for pattern in data["patterns"]["furniture"]),
        byline=tuple(re.compile(pattern) for pattern in data["patterns"]["byline"]),
        begins=_any(data["begins"]),
        ends=_any(data["ends"]),
        date=re.compile(rf"\b(?:{full}|{year})", re.IGNORECASE),
        date_line=re.compile(
            rf"(?:(?:[^\W\d][\w.'’-]*,?\s+){{0,3}}[^\W\d][\w.'’-]*\s*[,|–—-]\s*)?(?:{full}|{year})(?:[\s,|–—-]+(?:at\s+)?{clock})?",
            re.IGNORECASE,
        ),
        date_label=re.compile(
            rf"{label}(?:\s*[:–—|\t]\s*\S|\s+-\s+\S|\s+[A-Z]\w)".replace("[A-Z]", "(?-i:[A-Z])"), re.IGNORECASE
        ),
    )


def _any(beginnings: list[str]) -> re.Pattern[str]:
    """Matches where a line begins with one of these, whole words."""
    return re.compile(r"(?:" + "|".join(re.escape(words) for words in sorted(beginnings)) + r")(?!\w)")


LEXICON = _load()
