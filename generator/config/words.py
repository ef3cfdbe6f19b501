"""Words of an editor's file: mistyped ones, and characters that no text should hold."""

from __future__ import annotations

import re
from collections.abc import Collection

from rapidfuzz import fuzz, process

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def nearest(word: str, known: Collection[str]) -> str | None:
    """The known word most like a mistyped one (at least 60 of 100 by edit distance), or `None`."""
    found = process.extractOne(word.lower(), sorted(known), scorer=fuzz.ratio, score_cutoff=60)
    return found[0] if found else None


def control_character(text: str) -> int | None:
    """Where the first character stands that XML 1.0, section 2.2, forbids or discourages, or `None`."""
    found = _CONTROL.search(text)
    return found.start() if found else None
