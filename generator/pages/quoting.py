"""Which quotation marks a quotation stands in, so that its source's own ones are never doubled."""

from __future__ import annotations

import re
from typing import Literal

Marks = Literal["double", "single", "own"]
"""“…”, ‘…’, or none, since the marks of the source itself stand there."""

PAIRS: dict[Marks, tuple[str, str]] = {"double": ("“", "”"), "single": ("‘", "’"), "own": ("", "")}

_DOUBLE = '“”„‟«»"'
_OPENING = "“„‟«\"‘‹'"
_CLOSING = re.compile(r"[.,!?…]*[”“»\"’›']")
"""How what follows begins, where it closes a quotation: its mark, or a point or comma before that."""


def marks(quote: str, prefix: str = "", suffix: str = "") -> Marks:
    """The marks for words that stand between `prefix` and `suffix`, as those of the source are shown beside them."""
    before = prefix[-1:]
    if (before and before in _OPENING and _CLOSING.match(suffix)) or _is_whole(quote):
        return "own"
    if any(map(_doubled, (before, suffix[:1], quote[:1], quote[-1:]))):
        return "single"
    return "single" if any(map(_doubled, quote)) and "‘" not in quote else "double"


def quoted(quote: str) -> str:
    """A quotation in its marks, as plain text."""
    opening, closing = PAIRS[marks(quote)]
    return f"{opening}{quote}{closing}"


def _doubled(mark: str) -> bool:
    """Whether a letter, or none, is a double mark."""
    return mark != "" and mark in _DOUBLE


def _is_whole(quote: str) -> bool:
    """Whether all of it, and nothing else, stands between one pair of its source's own marks."""
    bare = quote.rstrip(".,!?…")
    ends = len(bare) > 2 and bare[0] in _OPENING and _doubled(bare[0]) and _doubled(bare[-1])
    return ends and not any(map(_doubled, bare[1:-1]))
