"""Entries of a chronology that have no verb: "May 2009: first round of talks, Moscow"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.events.syntax.clauses.model import Clause, Kind
from generator.events.syntax.clauses.pieces import Piece
from generator.events.syntax.tokens import Token


def entry(tokens: Sequence[Token], pieces: Sequence[Piece]) -> Clause | None:
    """The one clause of an entry: what stands behind a date and a colon or dash; `None` where a verb stands there."""
    begins = next((place for place, piece in enumerate(pieces) if not _only_dates(tokens, piece)), len(pieces))
    rest = pieces[begins:]
    dated = any(token.tag == "TIME" for token in tokens[: rest[0].first]) if rest else False
    if not dated or len(rest) < 2 or rest[0].opener != "break" or any(piece.verb for piece in rest):
        return None
    if any(piece.opener != "comma" for piece in rest[1:]):
        return None
    first, last = rest[0].first, rest[-1].last
    return Clause(Kind.FRAGMENT, [(first, last)], subject=(first, rest[0].last), lead=(pieces[0].first, first))


def _only_dates(tokens: Sequence[Token], piece: Piece) -> bool:
    tags = {token.tag for token in tokens[piece.first : piece.last]}
    return tags == {"PUNCT"} or ("TIME" in tags and tags <= {"TIME", "PUNCT", "PREP", "PSUB", "CC"})
