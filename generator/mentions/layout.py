"""Where a date stands on the page: in a heading, at the head of a paragraph or sentence, in brackets."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.mention import Mention

OPENING = 16
"""Characters from the beginning of a sentence within which a date opens it."""
_HEADING = 100
"""Characters of a heading, at most."""
_BRACKET = 120
"""Characters back to the bracket that a date stands in, at most."""
_CLOSES = (".", "!", "?", ";", ",", ":", "”", '"', "’")
_SECTION = re.compile(r"\n\n(?:#{1,3} [^\n]|[^\n#\-*•|\[][^\n]{0,98}[^\n.!?;,:”\"’\])]\n\n)")
"""The heading of a chapter: not of the fourth level, and no item of a list."""


@dataclass(frozen=True, slots=True)
class Place:
    """The place of one date on the page."""

    heading: bool
    """In a heading: a short line between blank ones that no full stop ends."""
    first: bool
    """The first date of its paragraph."""
    opening: bool
    """Opens its sentence."""
    bracketed: bool
    apart: bool = False
    """Under another heading than the date before it, and that heading holds no date."""


def places(text: str, mentions: Sequence[Mention]) -> tuple[Place, ...]:
    """The place of every mention."""
    found = []
    end = 0
    for mention in mentions:
        found.append(
            Place(
                _in_heading(text, mention),
                end == 0 or text.find("\n", end, mention.start) >= 0,
                mention.start - mention.sentence.start <= OPENING,
                _in_brackets(text, mention),
                _SECTION.search(text, max(0, end - 1), mention.start) is not None,
            )
        )
        end = mention.end
    return tuple(found)


def paragraphs(text: str, mentions: Sequence[Mention]) -> tuple[int, ...]:
    """The number of the paragraph, from 0 on, that each mention stands in; a blank line ends one."""
    found = []
    number = end = 0
    for mention in mentions:
        number += text.count("\n\n", end, mention.start)
        found.append(number)
        end = mention.start
    return tuple(found)


def _in_heading(text: str, mention: Mention) -> bool:
    low = text.rfind("\n", max(0, mention.start - _HEADING), mention.start) + 1
    high = text.find("\n", mention.end, mention.end + _HEADING)
    if (low == 0 and mention.start > _HEADING) or high < 0:
        return False
    line = text[low:high].strip()
    apart = low <= 1 or text[max(0, low - 2) : low] == "\n\n" or line.startswith("#")
    caption = line.startswith("[") and line.endswith("]")
    return apart and len(line) <= _HEADING and not line.endswith(_CLOSES) and not caption


def _in_brackets(text: str, mention: Mention) -> bool:
    low = max(mention.sentence.start, mention.start - _BRACKET)
    round_ = text.rfind("(", low, mention.start) > text.rfind(")", low, mention.start)
    return round_ or text.rfind("[", low, mention.start) > text.rfind("]", low, mention.start)
