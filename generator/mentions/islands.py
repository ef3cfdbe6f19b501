"""From characters to islands: runs of words of time and numbers, with nothing else between them.

One flat pattern finds words and numbers; a word is kept when the language knows it. Whatever a run holds, a character
is looked at a bounded number of times, so a line of a megabyte is read as fast as a thousand lines. Tokens are made
only for the runs that hold a word of time at all, which are few.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from generator.language import Language
from generator.mentions.figures import numbers
from generator.mentions.tokens import MARK_CATS, MARKS, NOTHING, Cats, Token, Word

# The search leaps to the first letter or figure, and what that is decides how the piece goes on. The group tells a word
# of plain letters, which is known by its very spelling or not at all; most words are such.
_PIECE = re.compile(
    r"[^\W_](?:(?<=[A-Za-z])([a-z]++)(?![^\W\d_]|['’])"
    r"|(?<=[0-9])[0-9]{3}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]{1,9})?)?"
    r"(?:Z|[+-][0-9]{2}(?::?[0-9]{2})?)?(?![0-9])"
    r"|(?<=[0-9])[0-9.,:/\-]*"
    r"|(?<!\d)\.[^\W\d_]\.?(?:[^\W\d_]\.?)?(?![^\W\d_])"
    r"|(?<!\d)[^\W\d_]*(?:['’][^\W\d_]+)?)"
)
_LONGEST_GAP = 4
_WIDEST_GAP = 40
_NO_TOKENS: Sequence[Token] = ()


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A language's words, each with its categories; `plain` without those that ask for a capital."""

    capital: Mapping[str, Word]
    plain: Mapping[str, Word]
    spelled: Mapping[str, Word]
    """The words as they are usually spelled: in small letters, with a first capital, in capitals."""
    triggers: frozenset[str]
    """Categories of which an island must hold at least one to be worth parsing."""

    @classmethod
    def of(cls, language: Language, literals: frozenset[str], firsts: frozenset[str]) -> Lexicon:
        """The lexicon of a language.

        `literals` are words that its grammar names outright, `firsts` the categories and 'words' that what is sought
        can begin with.
        """
        capital: dict[str, dict[str, Any]] = {word: {} for word in literals}
        plain: dict[str, dict[str, Any]] = {word: {} for word in literals}
        for category, words in language.words.items():
            cased = set(language.cased.get(category, ()))
            for word, value in words.items():
                capital.setdefault(word, {})[category] = value
                cats = plain.setdefault(word, {})
                if word not in cased:
                    cats[category] = value
        triggers = frozenset(language.context["triggers"])

        def known(words: Mapping[str, Cats]) -> dict[str, Word]:
            found = {}
            for low, cats in words.items():
                trigger = not triggers.isdisjoint(cats)
                opens = trigger or f"'{low}'" in firsts or not firsts.isdisjoint(cats)
                found[low] = Word(low, cats, trigger, opens, low in language.dotted)
            return found

        upper, lower = known(capital), known(plain)
        spelled = {low: entry for low, entry in lower.items() if not low[0].isupper()}
        for low, entry in upper.items():
            spelled.update((each, entry) for each in (low[0].upper() + low[1:], low.upper()) if each[0].isupper())
        return cls(upper, lower, spelled, triggers)


_Found: TypeAlias = tuple[int, int, Word | None, Sequence[Token]]
"""What is known of a text: its characters, and the word, or else the tokens, that it is."""


def islands(text: str, lexicon: Lexicon, starts: frozenset[int] = frozenset()) -> Iterator[list[Token]]:
    """Runs of known words and numbers that hold at least one trigger, in order. None goes on over one of `starts`."""
    run: list[tuple[_Found, Sequence[Token]]] = []
    worth = False
    last = -1
    for found in _known(text, lexicon):
        start, end, word, _ = found
        marks: Sequence[Token] | None = None
        if run:
            if start == last + 1 and text[last] == " " and text[last - 1] != ".":
                marks = _NO_TOKENS
            elif start not in starts:
                marks = _gap(text, last, start)
        if marks is None:
            if worth and (island := _island(run, lexicon.triggers)):
                yield island
            run, worth, marks = [], False, _NO_TOKENS
        if run or word is None or word.opens:
            run.append((found, marks))
            # Whether figures are worth it shows when they are put together: "14", "th".
            worth = worth or word is None or word.trigger
        last = end
    if worth and (island := _island(run, lexicon.triggers)):
        yield island


def _known(text: str, lexicon: Lexicon) -> Iterator[_Found]:
    """The words that a language knows, and the figures, of a text in order."""
    spelled = lexicon.spelled.get
    for piece in _PIECE.finditer(text):
        word = spelled(piece[0])
        if word is not None:
            start, end = piece.span()
            yield start, _stopped(text, end) if word.dotted else end, word, _NO_TOKENS
        elif not piece.lastindex:
            tokens = _tokens(text, piece.start(), piece[0], lexicon)
            if tokens:
                yield tokens[0].start, tokens[-1].end, None, tokens


def _stopped(text: str, end: int) -> int:
    """The end of an abbreviation with its full stop."""
    return end + 1 if text[end : end + 1] == "." and text[end + 1 : end + 2] != "." else end


def _island(run: Sequence[tuple[_Found, Sequence[Token]]], triggers: frozenset[str]) -> list[Token]:
    """The tokens of a run, or none where no trigger is among them."""
    island: list[Token] = []
    worth = False
    last = -1
    for (start, end, word, tokens), marks in run:
        island.extend(marks)
        for token in tokens if word is None else (Token(start, end, word.low, word.cats),):
            token.tight = token.start == last or (bool(marks) and token.start == marks[-1].end)
            if token.tight:
                _join_suffix(island, token)
            else:
                island.append(token)
            last = token.end
            worth = worth or not triggers.isdisjoint(island[-1].cats)
    return island if worth else []


def _tokens(text: str, start: int, written: str, lexicon: Lexicon) -> list[Token]:
    """The tokens of what is no word in a usual spelling: figures, a possessive, odd capitals; none if unknown."""
    first = written[0]
    if "0" <= first <= "9":
        return numbers(text, start, written, lexicon.plain)
    words = lexicon.capital if first.isupper() else lexicon.plain
    low = written.lower().replace("’", "'")
    word = words.get(low)
    if word is not None:
        end = start + len(written)
        return [Token(start, _stopped(text, end) if word.dotted else end, low, word.cats)]
    return _possessive(start, low, words) if "'" in low else []


def _possessive(start: int, low: str, words: Mapping[str, Word]) -> list[Token]:
    """As in "year's" as two tokens; nothing where the word before the mark is not known."""
    cut = low.find("'")
    stem, tail = low[:cut], low[cut + 1 :]
    word = words.get(stem)
    if word is None:
        return []
    end = start + len(low)
    behind = words[tail].cats if len(tail) > 1 and tail in words else NOTHING
    # A possessive's mark belongs to its tail ("year|'s"), an elided article's to the article ("l'|année").
    mark = start + cut + (1 if behind else 0)
    return [Token(start, mark, stem, word.cats), Token(mark, end, tail, behind)]


_BLOCK_AHEAD = re.compile(r"[ \t]*(?:[-–—*•] |#)")
"""An item of a list, or a heading, at the head of a line: what stands above has ended ("2023", "- 4 May")."""


def _gap(text: str, last: int, start: int) -> list[Token] | None:
    """The marks between two tokens as tokens, or `None` where the run breaks there."""
    if start == last:
        return []
    if start - last > _WIDEST_GAP or (start - last > _LONGEST_GAP and text[last:start].strip(" \u00a0")):
        return None
    marks: list[Token] = []
    lines = 0
    for offset in range(last, start):
        character = text[offset]
        if character == "\n":
            lines += 1
            if (
                lines > 1
                or _BLOCK_AHEAD.match(text, offset + 1)
                or text.startswith("#", text.rfind("\n", 0, offset) + 1)
            ):
                return None
        elif character.isspace():
            continue
        elif (low := MARKS.get(character)) is not None and len(marks) < 2:
            marks.append(Token(offset, offset + 1, low, MARK_CATS.get(low, NOTHING), tight=offset == last))
        else:
            return None
    return marks


def _join_suffix(run: list[Token], token: Token) -> None:
    """Add a token; a suffix grown on to a number ("14th", "1930s") becomes part of it."""
    apostrophe = 1 if len(run) > 1 and run[-1].low == "'" and run[-1].tight and token.low == "s" else 0
    if len(run) > apostrophe and "int" in run[-1 - apostrophe].cats:
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
            cats = {"decadeshort" if len(number.low) == 2 else "decadenumber": value}
            run.append(Token(number.start, token.end, number.low + "s", cats, tight=number.tight))
            return
    run.append(token)
