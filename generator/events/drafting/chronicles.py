"""Chronologies that give each date a line of its own, above what happened on it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from generator.model.mention import Mention, TimexType
from generator.model.source import BlockKind, Source

_FEWEST = 2
"""Lines of dates alone from which they make a chronology; a single one is rather the day of writing."""


def dates_above(source: Source, mentions: Sequence[Mention]) -> dict[int, tuple[Mention, ...]]:
    """For blocks below a line that holds a date alone: start of the block → that date, or both ends of its range.

    `mentions` are those that can date something, in order. A list below a date is dated item by item.
    """
    blocks = source.blocks
    starts = [mention.start for mention in mentions]
    lines: dict[int, tuple[Mention, ...]] = {}
    for place, block in enumerate(blocks):
        inside = mentions[bisect_left(starts, block.start) : bisect_left(starts, block.end)]
        if inside and block.repeats is None and _is_all(source.text, block.start, block.end, inside):
            lines[place] = tuple(inside)
    if len(lines) < _FEWEST:
        return {}
    dated: dict[int, tuple[Mention, ...]] = {}
    for place, told in lines.items():
        below = place + 1
        while below < len(blocks) and below not in lines:
            dated[blocks[below].start] = told
            if blocks[below].kind is not BlockKind.ITEM:
                break
            below += 1
    return dated


def _is_all(text: str, start: int, end: int, mentions: Sequence[Mention]) -> bool:
    """Whether dates are all that stands in a run of text, marks aside."""
    if any(mention.type is not TimexType.DATE or not re.search(r"\d", mention.text) for mention in mentions):
        return False
    at, left = start, ""
    for mention in mentions:
        left += text[at : mention.start]
        at = mention.end
    return not re.search(r"\w", left + text[at:end])
