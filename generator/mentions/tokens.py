"""From characters to islands: runs of words of time and numbers, with nothing else between them.

One flat pattern finds words and numbers; a word is kept when the language knows it. Whatever a run holds, a character
is looked at a bounded number of times, so a line of a megabyte is read as fast as a thousand lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from generator.language import Language

Cats = Mapping[str, Any]
"""The categories a token may stand in, each with what it means there."""

_PIECE = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]{1,9})?)?(?:Z|[+-][0-9]{2}(?::?[0-9]{2})?)?"
    r"(?![0-9])"
    r"|[0-9][0-9.,:/\-]*"
    r"|[^\W\d_]\.[^\W\d_]\.?(?:[^\W\d_]\.?)?(?![^\W\d_])"
    r"|[^\W\d_]+(?:['’][^\W\d_]+)?"
)
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
_GAP_MARKS = {
    "-": "-",
    "–": "–",
    "—": "—",
    "‑": "-",
    ",": ",",
    "/": "/",
    "'": "'",
    "’": "'",
    "(": "(",
    ")": ")",
    "~": "~",
    "+": "+",
}
_MARK_CATS: Mapping[str, Cats] = {
    **{mark: {"dash": mark} for mark in "-–—"},
    "'": {"apos": "'"},
    "+": {"plus": "+"},
}
_LONGEST_GAP = 4
_AMOUNT_SIGNS = "$€£¥#№&@_=%°§"


@dataclass(slots=True)
class Token:
    """A word, number or mark, with the categories it may stand in."""

    start: int
    end: int
    low: str
    cats: Cats
    tight: bool = False
    """Whether nothing separates it from the token before."""
    _names: tuple[str, ...] = ()

    def names(self) -> tuple[str, ...]:
        """What a grammar can call it: its categories, and the word itself in quotation marks."""
        if not self._names:
            self._names = (*self.cats, "'#'" if self.low[:1].isdigit() else f"'{self.low}'")
        return self._names


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A language's words, each with its categories; `plain` without those that ask for a capital."""

    capital: Mapping[str, Cats]
    plain: Mapping[str, Cats]
    triggers: frozenset[str]
    """Categories of which an island must hold at least one to be worth parsing."""
    dotted: frozenset[str]

    @classmethod
    def of(cls, language: Language, literals: frozenset[str]) -> Lexicon:
        """The lexicon of a language; `literals` are words that its grammar names outright."""
        capital: dict[str, dict[str, Any]] = {word: {} for word in literals}
        plain: dict[str, dict[str, Any]] = {word: {} for word in literals}
        for category, words in language.words.items():
            cased = set(language.cased.get(category, ()))
            for word, value in words.items():
                capital.setdefault(word, {})[category] = value
                cats = plain.setdefault(word, {})
                if word not in cased:
                    cats[category] = value
        return cls(capital, plain, frozenset(language.context["triggers"]), language.dotted)


_NOTHING: Cats = {}


def islands(text: str, lexicon: Lexicon, starts: frozenset[int] = frozenset()) -> Iterator[list[Token]]:
    """Runs of known words and numbers that hold at least one trigger, in order. None goes on over one of `starts`."""
    run: list[Token] = []
    worth = False
    last = -1
    capital, plain, triggers = lexicon.capital, lexicon.plain, lexicon.triggers
    for piece in _PIECE.finditer(text):
        word = piece.group()
        first = word[0]
        if "0" <= first <= "9":
            found: list[Token] = _numbers(text, piece.start(), word, plain)
        else:
            upper = first.isupper()
            low = word.lower().replace("’", "'")
            words = capital if upper else plain
            if low in words:
                found = [_word(text, piece.start(), piece.end(), low, words[low], lexicon)]
            elif "'" in low:
                found = _possessive(piece.start(), low, words)
            else:
                continue
        for token in found:
            marks = _gap(text, last, token.start) if run and token.start not in starts else None
            if marks is None:
                if worth:
                    yield run
                run, worth = [], False
                token.tight = False
            else:
                run.extend(marks)
                token.tight = token.start == (marks[-1].end if marks else last)
            _join_suffix(run, token)
            last = token.end
            worth = worth or not triggers.isdisjoint(run[-1].cats)
    if worth:
        yield run


def _word(text: str, start: int, end: int, low: str, cats: Cats, lexicon: Lexicon) -> Token:
    """A known word, with the full stop of an abbreviation."""
    if low in lexicon.dotted and text[end : end + 1] == "." and text[end + 1 : end + 2] != ".":
        end += 1
    return Token(start, end, low, cats)


def _possessive(start: int, low: str, words: Mapping[str, Cats]) -> list[Token]:
    """As in "year's" as two tokens; nothing where the word before the mark is not known."""
    cut = low.find("'")
    stem, tail = low[:cut], low[cut + 1 :]
    cats = words.get(stem)
    if cats is None:
        return []
    end = start + len(low)
    behind = words.get(tail, _NOTHING) if len(tail) > 1 else _NOTHING
    # A possessive's mark belongs to its tail ("year|'s"), an elided article's to the article ("l'|année").
    mark = start + cut + (1 if behind else 0)
    return [Token(start, mark, stem, cats), Token(mark, end, tail, behind, tight=True)]


def _gap(text: str, last: int, start: int) -> list[Token] | None:
    """The marks between two tokens as tokens, or `None` where the run breaks there."""
    if start == last:
        return []
    if text[last:start] == " ":
        return []
    if start - last > _LONGEST_GAP and text[last:start].strip(" \u00a0"):
        return None
    if start - last > 40:
        return None
    marks: list[Token] = []
    lines = 0
    for offset in range(last, start):
        character = text[offset]
        if character == "\n":
            lines += 1
            if lines > 1:
                return None
        elif character.isspace():
            continue
        elif (low := _GAP_MARKS.get(character)) is not None and len(marks) < 2:
            marks.append(Token(offset, offset + 1, low, _MARK_CATS.get(low, _NOTHING), tight=offset == last))
        else:
            return None
    return marks


def _numbers(text: str, start: int, chunk: str, words: Mapping[str, Cats]) -> list[Token]:
    """The tokens of a run of digits and the marks in it; one that says nothing where it is part of a name or amount."""
    if "T" in chunk:
        return [Token(start, start + len(chunk), chunk.lower(), _iso_time(chunk))]
    trimmed = chunk.rstrip(".,:/-")
    end = start + len(trimmed)
    if len(trimmed) > _LONGEST or _spoiled(text, start, end, words):
        return [Token(start, start + len(trimmed), "", _NOTHING)]
    cats = words.get(trimmed) or _shape(trimmed)
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
    lengths = [len(part) for part in _NUMBER_PART.findall(trimmed)]
    if len(lengths) > 2 or (lengths[0] == 3) != (lengths[1] == 3):
        # A telephone or book number.
        return [Token(start, end, "", _NOTHING)]
    tokens: list[Token] = []
    previous = start
    for part in _NUMBER_PART.finditer(trimmed):
        at = start + part.start()
        between = text[previous:at]
        if tokens and between:
            mark = _GAP_MARKS.get(between)
            if mark is None or mark == ".":
                return [Token(start, end, "", _NOTHING)]
            tokens.append(Token(previous, at, mark, _MARK_CATS.get(mark, _NOTHING), tight=True))
        tokens.append(Token(at, start + part.end(), part.group(), _integer(part.group()), tight=bool(tokens)))
        previous = start + part.end()
    return tokens


def _spoiled(text: str, start: int, end: int, words: Mapping[str, Cats]) -> bool:
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


def _glued(text: str, start: int, words: Mapping[str, Cats]) -> bool:
    """Whether the letters right before a number are of those that may stand there: Q3, FY2024."""
    low = start
    while low > 0 and start - low < 3 and text[low - 1].isalpha():
        low -= 1
    known = words.get(text[low:start].lower())
    return known is not None and "glue" in known and not text[low - 1 : low].isalnum()


def _shape(chunk: str) -> Cats | None:
    if chunk.isdigit():
        return _integer(chunk)
    if found := _CLOCK.fullmatch(chunk):
        hour, minute, second = int(found[1]), int(found[2]), int(found[3] or 0)
        return {"clock": (hour, minute)} if hour <= 24 and minute < 60 and second < 60 else _NOTHING
    if found := _ISO_DAY.fullmatch(chunk):
        return {"isoday": (int(found[1]), int(found[2]), int(found[3]))}
    if found := _NUMERIC_DAY.fullmatch(chunk):
        return {"numericday": (int(found[1]), int(found[3]), found[4])}
    if found := _ISO_MONTH.fullmatch(chunk):
        return {"isomonth": (int(found[1]), int(found[2])), "yearspan": (int(found[1]), int(found[2]))}
    if _GROUPED.fullmatch(chunk):
        return {"amount": Fraction(chunk.replace(",", ""))}
    if _DECIMAL.fullmatch(chunk):
        cats: dict[str, Any] = {"amount": Fraction(chunk)}
        hour_text, minute_text = chunk.split(".")
        if len(hour_text) <= 2 and len(minute_text) == 2 and int(hour_text) <= 24 and int(minute_text) < 60:
            cats["dotclock"] = (int(hour_text), int(minute_text))
        return cats
    return None


def _iso_time(chunk: str) -> Cats:
    """A date and time of ISO 8601: its day, its hour and minute, and its zone as a TIMEX3 value writes it."""
    found = _ISO_TIME.fullmatch(chunk)
    if found is None or int(found[4]) > 24 or int(found[5]) > 59:
        return _NOTHING
    zone = found[7] or ""
    if zone != "Z" and found[8] not in (None, "00"):
        zone += f":{found[8]}"
    zone = "Z" if zone in ("+00", "-00") else zone
    return {"isotime": ((int(found[1]), int(found[2]), int(found[3])), f"{found[4]}:{found[5]}", zone)}


def _integer(digits: str) -> Cats:
    if len(digits) > 6:
        return _NOTHING
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


def _join_suffix(run: list[Token], token: Token) -> None:
    """Add a token; a suffix grown on to a number ("14th", "1930s") becomes part of it."""
    apostrophe = 1 if len(run) > 1 and run[-1].low == "'" and run[-1].tight and token.tight and token.low == "s" else 0
    if token.tight and len(run) > apostrophe and "int" in run[-1 - apostrophe].cats:
        number = run[-1 - apostrophe]
        value = number.cats["int"]
        if "ordsuffix" in token.cats:
            cats: dict[str, Any] = {"ordinal": value}
            if 1 <= value <= 31:
                cats["dayordinal"] = value
            run[-1] = Token(number.start, token.end, number.low + token.low, cats, tight=number.tight)
            return
        if "decadesuffix" in token.cats and value % 10 == 0 and len(number.low) in (2, 3, 4):
            del run[-1 - apostrophe :]
            run.append(Token(number.start, token.end, number.low + "s", _decade(number.low, value), tight=number.tight))
            return
    run.append(token)


def _decade(digits: str, value: int) -> Cats:
    if len(digits) == 2:
        return {"decadeshort": value}
    return {"decadenumber": value}
