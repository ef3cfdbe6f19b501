"""Auxiliaries before their subject: "Only on 7 April did the army admit the loss", "Not until May did they sign"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.events.syntax.tokens import Token
from generator.events.vocabulary import Vocabulary

_BEFORE = {"ADV", "PREP", "PSUB", "TIME", "DET", "ADJ", "NOUN", "NAME", "NUM", "POS", "PUNCT"}
_SUBJECT = {"DET", "ADJ", "NOUN", "NAME", "NUM", "POS", "PRO", "PREP", "CC", "VBG"}
_HEADS = {"NOUN", "NAME", "PRO"}


def straighten(tokens: list[Token], words: Vocabulary) -> None:
    """Take "did" out of a clause that "only" or "not until" inverts, and its verb for one in the past.

    "Nor did they sign" and "never did they sign" deny, and stay as they are.
    """
    opening = next((at for at in range(len(tokens) - 1) if _opens(tokens, at) and _inverts(tokens, at)), None)
    if opening is None:
        return
    clause = tokens[opening + 1].lower in _OPENERS
    did = next((at for at in range(opening + 1, len(tokens)) if _stops(tokens[at], clause=clause)), len(tokens))
    if did + 1 >= len(tokens) or tokens[did].lower != "did" or tokens[did].tag != "DO":
        return
    verb = _verb(tokens, did + 1, words)
    if verb is None:
        return
    tokens[opening].tag = "ADV"
    tokens[verb].tag, tokens[verb].lemma = "VBD", words.forms[tokens[verb].lower]["VB"]
    if any(not _ahead(token) for token in tokens[opening + 1 : did]) and tokens[did - 1].tag != "PUNCT":
        end = tokens[did - 1].end
        tokens[did] = replace(tokens[did], text=",", lower=",", tag="PUNCT", lemma=",", start=end, end=end)
    else:
        del tokens[did]


_OPENERS = {"after", "when", "once", "until", "till", "as"}
"""What opens a clause ahead of the auxiliary: "only after the troops had left did they vote"."""


def _stops(token: Token, *, clause: bool) -> bool:
    """Whether a token ends what stands ahead of the auxiliary; a clause goes on to it, whatever verbs it has."""
    return token.tag == "DO" and token.lower == "did" if clause else not _ahead(token)


def _ahead(token: Token) -> bool:
    """Whether a token may stand between the word that inverts a clause and its auxiliary: "only after that did"."""
    return token.tag in _BEFORE or (token.tag == "PRO" and token.lower in {"that", "this"})


def _opens(tokens: Sequence[Token], index: int) -> bool:
    """Whether a clause can begin at `index`: a sentence does, or what follows a comma with "and" or a mark."""
    ahead = index
    while ahead and tokens[ahead - 1].tag in {"PUNCT", "CC"}:
        ahead -= 1
    return ahead == 0 or (ahead < index and tokens[ahead].tag == "PUNCT")


def _inverts(tokens: Sequence[Token], opening: int) -> bool:
    word, after = tokens[opening].lower, tokens[opening + 1].lower
    return word == "only" or (word == "not" and after in {"until", "till"})


def _verb(tokens: Sequence[Token], first: int, words: Vocabulary) -> int | None:
    """The bare verb behind the subject that begins at `first`."""
    for index in range(first, len(tokens)):
        bare = "VB" in words.forms.get(tokens[index].lower, {})
        if bare and index > first and tokens[index - 1].tag in _HEADS:
            return index
        if tokens[index].tag not in _SUBJECT:
            return None
    return None
