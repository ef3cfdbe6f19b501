"""Days described by what came on them: "on 7 May, the day the truce took effect" is "on 7 May, when …"."""

from __future__ import annotations

from generator.events.syntax.tokens.splitting import Token

_LINKS = (("that",), ("when",), ("on", "which"), ())
_SUBJECT = {"DET", "NAME", "PRO", "NOUN", "ADJ", "NUM"}
_FINITE = {"VBD", "VBDN", "VBZ", "BE", "HAVE", "MOD", "VBZ?"}


def join_days(tokens: list[Token], text: str) -> None:
    """Make one subordinator of "the day", "the day that", "the day on which" right behind a date and a comma."""
    for index in range(len(tokens) - 2, 0, -1):
        opens = tokens[index - 1].tag == "TIME" and tokens[index].lower == ","
        if not opens or [token.lower for token in tokens[index + 1 : index + 3]] != ["the", "day"]:
            continue
        end = next(index + 3 + len(link) for link in _LINKS if _reads(tokens, index + 3, link))
        if _clause_begins(tokens, end):
            first, last = tokens[index + 1].start, tokens[end - 1].end
            tokens[index + 1 : end] = [Token(first, last, text[first:last], "when", "SUB", "when")]


def _reads(tokens: list[Token], start: int, words: tuple[str, ...]) -> bool:
    return tuple(token.lower for token in tokens[start : start + len(words)]) == words


def _clause_begins(tokens: list[Token], start: int) -> bool:
    """Whether a subject and its verb follow, with no mark before it."""
    if start >= len(tokens) or tokens[start].tag not in _SUBJECT:
        return False
    for token in tokens[start:]:
        if token.tag in _FINITE:
            return True
        if token.tag == "PUNCT":
            return False
    return False
