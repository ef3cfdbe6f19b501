"""What somebody denies or owns to have done, told by a form in -ing: "denied shelling Gao", "admitted having met him".

Such a form tells a happening with its own date, as "denied that it had shelled Gao" does, and is read like that.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.events.syntax.tokens import Token
from generator.events.vocabulary import Vocabulary

_EDGES = {"PUNCT", "CC", "SUB", "REL", "THAT"}


def spell_out(tokens: list[Token], words: Vocabulary) -> None:
    """Read a form in -ing that a date follows, behind "deny" or "admit", as a clause of its own in the past.

    A date before it is that of the denial: "on 3 May the army denied shelling Gao".
    """
    for index in range(len(tokens) - 2, 0, -1):
        if not _owns(tokens, index - 1, words) or not _dated(tokens, index):
            continue
        token, after = tokens[index], tokens[index + 1]
        if token.lower == "having" and after.tag in {"VBN", "VBDN"}:
            told = replace(token, text="had", lower="had", tag="HAVE", lemma="have")
        elif token.tag == "VBG" and token.lemma in words.pasts:
            past = words.pasts[token.lemma]
            told = replace(token, text=past, lower=past, tag="VBD")
        else:
            continue
        that = Token(token.start, token.start, "", "that", "THAT", "that")
        tokens[index : index + 1] = [that, told]


def _owns(tokens: Sequence[Token], index: int, words: Vocabulary) -> bool:
    """Whether the verb at `index` denies, or owns to, what follows."""
    token = tokens[index]
    denied = any(before.tag == "NEG" for before in tokens[max(0, index - 2) : index])
    return token.tag.startswith("V") and token.lemma in words.words["owning"] and not denied


def _dated(tokens: Sequence[Token], index: int) -> bool:
    """Whether a date stands behind `index` in its clause, and none before it."""
    first, last = index, index
    while first > 0 and tokens[first - 1].tag not in _EDGES:
        first -= 1
    while last < len(tokens) and tokens[last].tag not in _EDGES:
        last += 1
    dates = [token.tag == "TIME" for token in tokens[first:last]]
    return any(dates[index - first :]) and not any(dates[: index - first])
