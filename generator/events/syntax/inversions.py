"""Auxiliaries before their subject: "Only on 7 April did the army admit the loss", "Not until May did they sign"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.events.syntax.tokens import Token
from generator.events.vocabulary import Vocabulary

_BEFORE = {"ADV", "PREP", "PSUB", "TIME", "DET", "ADJ", "NOUN", "NAME", "NUM", "POS", "PUNCT"}
"""What may stand between the word that inverts a clause and its auxiliary."""
_SUBJECT = {"DET", "ADJ", "NOUN", "NAME", "NUM", "POS", "PRO", "PREP", "CC", "VBG"}
_HEADS = {"NOUN", "NAME", "PRO"}


def straighten(tokens: list[Token], words: Vocabulary) -> None:
    """Take "did" out of a clause that "only" or "not until" inverts, and its verb for one in the past.

    "Nor did they sign" and "never did they sign" deny, and stay as they are.
    """
    opening = next((at for at, token in enumerate(tokens) if token.tag not in {"PUNCT", "CC"}), len(tokens))
    if opening + 1 >= len(tokens) or not _inverts(tokens, opening):
        return
    did = next((at for at in range(opening + 1, len(tokens)) if tokens[at].tag not in _BEFORE), len(tokens))
    if did + 1 >= len(tokens) or tokens[did].lower != "did" or tokens[did].tag != "DO":
        return
    verb = _verb(tokens, did + 1, words)
    if verb is not None:
        tokens[opening].tag = "ADV"
        tokens[verb].tag, tokens[verb].lemma = "VBD", words.forms[tokens[verb].lower]["VB"]
        del tokens[did]


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
