"""Ids of extracted events: made from their earliest citation, so that better rules do not change them (CONTRACT, 7)."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping

from generator.model.event import Statement

_LENGTH = 48
_QUOTATION = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "ʼ": "'"})


def normalised(quote: str) -> str:
    """A quote with white space and quotation marks made alike."""
    return " ".join(unicodedata.normalize("NFC", quote).translate(_QUOTATION).split())


def slug(text: str) -> str:
    """The first words of a text in ASCII letters and digits, joined by hyphens; cut between words."""
    plain = unicodedata.normalize("NFKD", text.replace("ß", "ss")).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain.replace("'", ""))
    result = ""
    for word in words:
        longer = f"{result}-{word}" if result else word[:_LENGTH]
        if len(longer) > _LENGTH:
            break
        result = longer
    return result or "event"


def statement_ids(statements: Iterable[Statement]) -> dict[str, str]:
    """Statement id → the id of the event it would be alone.

    The slug is of the quote's words; eight hexadecimal digits are of the source's id and the normalised quote. Two
    statements with one quote are told apart by a number, in order of their place in the text.
    """
    same: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        quote = normalised(statement.quote.exact)
        digest = hashlib.sha256(f"{statement.source}\n{quote}".encode()).hexdigest()[:8]
        same[f"{slug(quote)}-{digest}"].append(statement)
    return {
        statement.id: base if number == 0 else f"{base}-{number + 1}"
        for base, group in same.items()
        for number, statement in enumerate(sorted(group, key=lambda one: (one.quote.start, one.id, one.title)))
    }


def event_id(statements: Iterable[Statement], ids: Mapping[str, str]) -> str:
    """The id of an event that these statements tell: of each source's earliest, the smallest."""
    earliest: dict[str, Statement] = {}
    for statement in statements:
        known = earliest.get(statement.source)
        if known is None or (statement.quote.start, statement.id) < (known.quote.start, known.id):
            earliest[statement.source] = statement
    return min(ids[statement.id] for statement in earliest.values())
