"""Figures as tokens: what a run of digits and the marks in it can be, and what it is not for what stands around it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from functools import lru_cache
from typing import Any

from generator.mentions.tokens import MARK_CATS, MARKS, NOTHING, Cats, Token, Word

_GROWN = re.compile(r"[^\W\d_]{1,12}(?![^\W\d_])")
_NUMBER_PART = re.compile(r"[0-9]+")
_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3}){1,6}(?:\.[0-9]+)?")
_DECIMAL = re.compile(r"[0-9]{1,6}\.[0-9]{1,6}")
_CLOCK = re.compile(r"([0-9]{1,2}):([0-9][0-9])(?::([0-9][0-9]))?")
_ISO_DAY = re.compile(r"([0-9]{4})[-/]([0-9][0-9])[-/]([0-9][0-9])")
_NUMERIC_DAY = re.compile(r"([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4}|[0-9][0-9])")
_ISO_MONTH = re.compile(r"([0-9]{4})-(0[1-9]|1[0-2])")
_ISO_TIME = re.compile(r"(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)[.,\d]*)?(Z|[+-]\d\d)?(?::?(\d\d))?")
_LONGEST = 24
_AMOUNT_SIGNS = "$€£¥#№&@_=%°§"


def numbers(text: str, start: int, chunk: str, words: Mapping[str, Word]) -> list[Token]:
    """The tokens of a run of digits and the marks in it; one that says nothing where it is part of a name or amount."""
    if "T" in chunk:
        return [Token(start, start + len(chunk), chunk.lower(), _iso_time(chunk))]
    trimmed = chunk.rstrip(".,:/-")
    end = start + len(trimmed)
    if len(trimmed) > _LONGEST or _spoiled(text, start, end, words):
        return [Token(start, start + len(trimmed), "", NOTHING)]
    cats = (words[trimmed].cats if trimmed in words else None) or _shape(trimmed)
    if cats is not None:
        if (
            len(trimmed) == 2
            and trimmed.isdigit()
            and start
            and text[start - 1] in "'’‘"
            and not text[start - 2 : start - 1].isalnum()
        ):
            return [Token(start - 1, end, trimmed, {"shortened": int(trimmed), "int": int(trimmed)})]
        return [Token(start, end, trimmed, cats)]
    if (cut := trimmed.find(",")) == 10 and _ISO_DAY.fullmatch(trimmed, 0, cut):
        # A day in a line of values parted by commas.
        return [Token(start, start + cut, trimmed[:cut], _shape(trimmed[:cut]) or NOTHING)]
    lengths = [len(part) for part in _NUMBER_PART.findall(trimmed)]
    if len(lengths) > 2 or (lengths[0] == 3) != (lengths[1] == 3):
        # A telephone or book number.
        return [Token(start, end, "", NOTHING)]
    tokens: list[Token] = []
    previous = start
    for part in _NUMBER_PART.finditer(trimmed):
        at = start + part.start()
        between = text[previous:at]
        if tokens and between:
            mark = MARKS.get(between)
            if mark is None or mark == ".":
                return [Token(start, end, "", NOTHING)]
            tokens.append(Token(previous, at, mark, MARK_CATS.get(mark, NOTHING), tight=True))
        tokens.append(Token(at, start + part.end(), part.group(), _integer(part.group()), tight=bool(tokens)))
        previous = start + part.end()
    return tokens


def _spoiled(text: str, start: int, end: int, words: Mapping[str, Word]) -> bool:
    """Whether what stands around a number says that it is an amount, a name or a score."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    if before in _AMOUNT_SIGNS or after in "%°$€£@_=":
        return True
    if after.isalpha() and ((grown := _GROWN.match(text, end)) is None or grown.group().lower() not in words):
        return True
    if before.isalpha() and _glued(text, start, words):
        return False
    if before.isalnum() or (before == "." and start > 1 and text[start - 2].isalnum()):
        return True
    if before in "-‑" and start > 1 and text[start - 2].isalnum():
        # "F-16" is a name; "mid-1944" and "1914-18" are read on.
        word = text[max(0, start - 8) : start - 1]
        return word[-1].isupper()
    return False


def _glued(text: str, start: int, words: Mapping[str, Word]) -> bool:
    """Whether the letters right before a number are of those that may stand there: Q3, FY2024."""
    low = start
    while low > 0 and start - low < 3 and text[low - 1].isalpha():
        low -= 1
    known = words.get(text[low:start].lower())
    return known is not None and "glue" in known.cats and not text[low - 1 : low].isalnum()


@lru_cache(maxsize=8192)
def _shape(chunk: str) -> Cats | None:
    """The categories of figures by their form alone; texts have the same few again and again."""
    if chunk.isdigit():
        return _integer(chunk)
    if found := _CLOCK.fullmatch(chunk):
        hour, minute, second = int(found[1]), int(found[2]), int(found[3] or 0)
        return {"clock": (hour, minute)} if hour <= 24 and minute < 60 and second < 60 else NOTHING
    if found := _ISO_DAY.fullmatch(chunk):
        return {"isoday": (int(found[1]), int(found[2]), int(found[3]))}
    if found := _NUMERIC_DAY.fullmatch(chunk):
        return {"numericday": (int(found[1]), int(found[3]), found[4])}
    if found := _ISO_MONTH.fullmatch(chunk):
        return {"isomonth": (int(found[1]), int(found[2])), "yearspan": (int(found[1]), int(found[2]))}
    if _GROUPED.fullmatch(chunk):
        return {"decimal": Fraction(chunk.replace(",", ""))}
    if _DECIMAL.fullmatch(chunk):
        cats: dict[str, Any] = {"decimal": Fraction(chunk)}
        hour_text, minute_text = chunk.split(".")
        if len(hour_text) <= 2 and len(minute_text) == 2 and int(hour_text) <= 24 and int(minute_text) < 60:
            cats["dotclock"] = (int(hour_text), int(minute_text))
        return cats
    return None


def _iso_time(chunk: str) -> Cats:
    """A date and time of ISO 8601: its day, its hour and minute, and its zone as a TIMEX3 value writes it."""
    found = _ISO_TIME.fullmatch(chunk)
    if found is None or int(found[4]) > 24 or int(found[5]) > 59:
        return NOTHING
    zone = found[7] or ""
    if zone != "Z" and found[8] not in (None, "00"):
        zone += f":{found[8]}"
    zone = "Z" if zone in ("+00", "-00") else zone
    return {"isotime": ((int(found[1]), int(found[2]), int(found[3])), f"{found[4]}:{found[5]}", zone)}


def _integer(digits: str) -> Cats:
    if len(digits) > 6:
        return NOTHING
    number = int(digits)
    cats: dict[str, Any] = {"int": number}
    if len(digits) == 4:
        if 1000 <= number <= 2199:
            cats["year"] = number
        if number < 2400 and number % 100 < 60:
            cats["military"] = (number // 100, number % 100)
    elif len(digits) == 3:
        cats["shortyear"] = number
    elif len(digits) == 2:
        cats["yy"] = number
    if len(digits) <= 2:
        if 1 <= number <= 31:
            cats["daynumber"] = number
        if number <= 24:
            cats["hournumber"] = number
        if number:
            cats["shortyear"] = number
    return cats
