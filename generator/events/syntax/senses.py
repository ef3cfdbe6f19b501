"""Verbs whose sense hangs on what they are done to: who takes a town captures it, and a town that falls is captured."""

from __future__ import annotations

from collections.abc import Sequence

from generator.events.syntax.tokens import Token
from generator.events.vocabulary import Vocabulary

_ENDS = {"PUNCT", "TIME", "SUB", "ADV", "CC"}
"""What may stand behind a town that is taken, or behind "fell"."""


def tell_apart(tokens: Sequence[Token], words: Vocabulary) -> None:
    """Give such a verb the lemma of the verb that it stands for, so that all that compare acts know it."""
    told = words.capturing
    for index, token in enumerate(tokens):
        if not token.tag.startswith("VB"):
            continue
        if (token.lemma in told["done_to"] and _done_to_a_place(tokens, index, words)) or (
            token.lemma in told["done_by"] and _done_by_a_place(tokens, index, words)
        ):
            token.lemma = told["as"]


def _done_to_a_place(tokens: Sequence[Token], index: int, words: Vocabulary) -> bool:
    """Whether the object of the verb at `index` is a place: "took Huambo", "took the town of Gao", "was taken"."""
    passive = index > 0 and tokens[index - 1].tag == "BE"
    if passive:
        return _ends_in_a_place(tokens, index - 1, words) and _ends(tokens, index + 1, words)
    at = index + 1
    while at < len(tokens) and tokens[at].tag in {"DET", "ADJ", "NUM", "POS"}:
        at += 1
    last = at
    while last < len(tokens) and tokens[last].tag in {"NOUN", "NAME"}:
        last += 1
    if last == at:
        return False
    named = at == index + 1 and all(token.tag == "NAME" for token in tokens[at:last])
    place = words.noun_lemma(tokens[last - 1].lower) in words.capturing["places"]
    return place or (named and _ends(tokens, last, words))


def _done_by_a_place(tokens: Sequence[Token], index: int, words: Vocabulary) -> bool:
    """Whether the subject of the verb at `index` is a place, and nothing says how far or into what it went."""
    subject = index
    while subject > 0 and tokens[subject - 1].tag in {"HAVE", "ADV", "BE"}:
        subject -= 1
    to_somebody = index + 2 < len(tokens) and tokens[index + 1].lower == "to" and tokens[index + 2].tag != "NUM"
    return _ends_in_a_place(tokens, subject, words) and (to_somebody or _ends(tokens, index + 1, words))


def _ends_in_a_place(tokens: Sequence[Token], end: int, words: Vocabulary) -> bool:
    """Whether the words before `end` are a noun for a place, or one name and no more."""
    if end == 0:
        return False
    if tokens[end - 1].tag == "NOUN":
        return words.noun_lemma(tokens[end - 1].lower) in words.capturing["places"]
    return tokens[end - 1].tag == "NAME" and (end == 1 or tokens[end - 2].tag in {"PUNCT", "CC", "SUB", "PSUB", "TIME"})


def _ends(tokens: Sequence[Token], index: int, words: Vocabulary) -> bool:
    """Whether nothing more is done there: the clause ends, or goes on with when, how or by whom."""
    if index >= len(tokens) or tokens[index].tag in _ENDS:
        return True
    return tokens[index].tag in {"PREP", "PSUB"} and tokens[index].lower in words.capturing["beside"]
