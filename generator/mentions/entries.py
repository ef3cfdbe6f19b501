"""Entries of a chronology, each with its date at the head: told in the present, though they lie behind."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from generator.model.mention import Mention, Tense

_FEWEST = 4
"""Entries that a list has, at least, to be a chronology."""
_HEAD = re.compile(r"(?:\A|\n)[ \t]*(?:[-*•|][ \t]*)?(?:\*\*|__)?\Z")
"""What stands before a date that heads an entry, from the line before it on."""
_BEHIND = re.compile(r"(?:\*\*|__)?[ \t]*(?:[-–—:|]|\n)")
"""What stands behind such a date."""
_BACK = 16
"""Characters before a date that are looked through for the beginning of its line."""


def told_in_present(text: str, mentions: Sequence[Mention], ahead: Collection[int]) -> list[Mention]:
    """The mentions, those at the head of a chronology's entries as of the past where any entry tells of it.

    "3 March: The army closes the road" may lie ahead by itself, and lies behind where "29 March: A convoy is turned
    back" does. `ahead` are the numbers of mentions that surely lie ahead: "3 March: The army will leave".
    """
    heads = {mention.index for mention in mentions if _heads_entry(text, mention)}
    told = [mention.tense for mention in mentions if mention.index in heads]
    if len(told) < _FEWEST or Tense.PAST not in told:
        return list(mentions)
    return [
        replace(one, tense=Tense.PAST) if one.index in heads and one.index not in ahead else one for one in mentions
    ]


def _heads_entry(text: str, mention: Mention) -> bool:
    before = text[max(0, mention.start - _BACK) : mention.start]
    return _HEAD.search(before if mention.start > _BACK else f"\n{before}") is not None and (
        _BEHIND.match(text, mention.end) is not None
    )
