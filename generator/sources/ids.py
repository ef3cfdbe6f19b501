"""Ids: what names a source, an event or a page in addresses and references.

An id is made of ASCII letters, digits, `-`, `_` and `.`, begins and ends with a letter or digit, has no two dots in a
row and at most 100 characters, so that it stands in a URL and as a file name on every system without being encoded.
"""

from __future__ import annotations

import re
import unicodedata

MAX_LENGTH = 100
RULE = "letters a–z and A–Z, digits, '-', '_' and '.' only, a letter or digit at both ends, at most 100"

_ID = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9_-]|\.(?!\.))*(?<![._-])")


def is_id(text: str) -> bool:
    """Whether `text` may be an id."""
    return len(text) <= MAX_LENGTH and _ID.fullmatch(text) is not None


def slug(text: str) -> str:
    """The nearest lower-case id to some words; empty where no letter of them can be written in ASCII."""
    folded = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", folded)[:MAX_LENGTH].strip("-")
