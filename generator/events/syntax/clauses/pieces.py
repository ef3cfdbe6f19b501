"""Pieces of a sentence between the marks and verbs that cut it, and what they look like to their neighbours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.events.syntax.clauses.cutting import only_adverbs
from generator.events.syntax.participles import is_reporting
from generator.events.syntax.tokens import Token
from generator.events.syntax.verbs import Group
from generator.events.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Piece:
    """Tokens `first` to `last` (half-open), what opens them, and their verb."""

    first: int
    last: int
    opener: str
    verb: Group | None


def cut_up(tokens: Sequence[Token], verbs: Sequence[Group], cuts: dict[int, str]) -> Iterator[Piece]:
    """The pieces between `cuts` (place → what opens there), each with the verb that makes it a clause, if any."""
    edges = sorted(cuts)
    for first, last in zip(edges, [*edges[1:], len(tokens)], strict=True):
        inside = [group for group in verbs if first <= group.first < last]
        verb = next((group for group in inside if group.finite), None)
        if verb is None and cuts[first] in {"part", "comma"}:
            verb = next((g for g in inside if only_adverbs(tokens, first, g.first)), None)
        yield Piece(first, last, cuts[first], verb)


def own_start(tokens: Sequence[Token], piece: Piece) -> int:
    """Where the piece's own words begin: after marks, quotation marks and coordinators."""
    index = piece.first
    while index < piece.last and (tokens[index].tag in {"PUNCT", "CC"}):
        index += 1
    return index


def awaits(piece: Piece, following: Piece | None) -> bool:
    """Whether a coordinated subject is followed by its own participle or relative clause: its verb is still to come."""
    return piece.opener == "cc" and following is not None and following.opener in {"part", "rel"}


def speaks(pieces: Sequence[Piece], words: Vocabulary) -> bool:
    """Whether the first verb among `pieces` reports and has no subject of its own before it."""
    for piece in pieces:
        if piece.verb is not None and piece.verb.finite:
            return piece.opener == "comma" and piece.verb.first == piece.first and is_reporting(piece.verb, words)
    return False


def interrupted(pieces: Sequence[Piece], tokens: Sequence[Token]) -> bool:
    """Whether a verbless ", and most of them" is followed by an insertion and then by a verb without a subject."""
    first = pieces[0]
    opens = first.opener == "comma" and tokens[first.first].tag == "CC" and tokens[first.last - 1].lower == ","
    later = next((place for place, piece in enumerate(pieces) if piece.verb is not None), 0)
    return opens and later > 1 and resumes(pieces[later])


def stands(piece: Piece) -> bool:
    """Whether a piece with a finite verb may stand alone."""
    return piece.opener not in {"rel", "sub", "comp"} and piece.verb is not None and piece.verb.finite


def resumes(piece: Piece) -> bool:
    """Whether a piece begins, after a comma, with the verb of a subject told before."""
    verb = piece.verb
    return verb is not None and verb.finite and piece.opener == "comma" and verb.first == piece.first


def inserted(pieces: Sequence[Piece]) -> bool:
    """Whether the first of `pieces` is set between a subject and its verb, alone or with more of the kind."""
    later = next((place for place, piece in enumerate(pieces) if piece.verb is not None), 0)
    between = pieces[:later]
    return later > 0 and all(piece.opener == "comma" for piece in between) and resumes(pieces[later])


_PAIRS = {"(": ")", "[": "]", "—": "—", "–": "–"}


def parenthesis(tokens: Sequence[Token], piece: Piece) -> bool:
    """Whether a piece without a verb stands between two brackets or dashes: "left Gao (a town) on Monday"."""
    opening = tokens[piece.first - 1].lower if piece.first else ""
    return tokens[piece.last - 1].lower == _PAIRS.get(opening)


def finite(verb: Group | None) -> bool:
    """Whether a piece with that verb, or none, may go on the clause as one of full standing."""
    return verb is None or verb.finite


def counts_from(tokens: Sequence[Token], start: int, last: int) -> bool:
    """Whether an opening tells how long before or after something: "Hours before the vote", "Hours after Gao fell"."""
    if last < len(tokens) and tokens[last].lower in {"before", "after"} and last - start <= _LONGEST_AMOUNT:
        return tokens[last - 1].lower in _UNITS
    return _before_or_after(tokens[start:last])


_LONGEST_AMOUNT = 3
"""Words of "a few hours"."""


def _before_or_after(tokens: Sequence[Token]) -> bool:
    at = next((place for place, token in enumerate(tokens) if token.tag in {"PREP", "PSUB", "SUB"}), 0)
    return 0 < at <= 4 and tokens[at].lower in {"before", "after"} and tokens[at - 1].lower.endswith(_UNITS)


_UNITS = ("hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years", "minutes")
