"""Clauses that tell of several days, each with a place of its own: "met on 3 May in Oslo and on 9 May in Gao".

Such a clause is set apart into as many as it has pairs of date and place. Each keeps its subject, verb and object.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.events.syntax.clauses.model import Clause, Kind
from generator.events.syntax.participles import is_reporting
from generator.events.syntax.subjects import phrase_end
from generator.events.syntax.tokens import Token
from generator.events.vocabulary import Vocabulary
from generator.model.mention import TimexType

_OF_DATES = {"on", "in", "at"}
_OF_PLACES = {"in", "at", "near", "outside"}
_BETWEEN = {"and", ",", ";", "then", "again", "later", "finally"}
"""What stands between two pairs."""


def set_apart(tokens: Sequence[Token], clauses: list[Clause], words: Vocabulary) -> list[Clause]:
    """The clauses, one that has several pairs of date and place cut down to its first; the others stand at the end."""
    further: list[Clause] = []
    for clause in clauses:
        verb = clause.verb
        if verb is None or clause.kind in {Kind.FRAGMENT, Kind.GAPPED} or is_reporting(verb, words):
            continue
        pairs = _pairs(tokens, clause)
        if not pairs:
            continue
        first = min(run[0] for run in clause.runs)
        begin = pairs[0][0]
        stop = begin - (tokens[begin - 1].lower == ":")
        shared = (first, max(first, stop))
        further += [replace(clause, runs=[shared, pair], lead=None, asides=[]) for pair in pairs[1:]]
        rest = [(a, b) for a, b in clause.runs if a >= pairs[-1][1]]
        before = [(a, min(b, stop)) for a, b in clause.runs if a < stop]
        clause.runs = [*before, pairs[0], *rest]
    return [*clauses, *further]


def of_other_days(tokens: Sequence[Token], clauses: Sequence[Clause], clause: Clause) -> list[tuple[int, int]]:
    """The characters of the words that only clauses with the same verb have, which tell of other days and places."""
    others = [other for other in clauses if other is not clause and other.verb is clause.verb is not None]
    own = {index for first, last in clause.runs for index in range(first, last)}
    rest = sorted({index for other in others for first, last in other.runs for index in range(first, last)} - own)
    return [(tokens[index].start, tokens[index].end) for index in rest]


def _pairs(tokens: Sequence[Token], clause: Clause) -> list[tuple[int, int]]:
    """The pairs of a clause behind its verb, half-open; none where there are fewer than two side by side."""
    assert clause.verb is not None  # noqa: S101 - for the type checker; callers see to it
    own = [run for run in clause.runs if run[1] > clause.verb.last]
    stop = max((b for _, b in own), default=0)
    whole = {index for a, b in own for index in range(max(a, clause.verb.last), b)}
    for start in sorted(whole):
        found = list(_side_by_side(tokens, start, stop))
        if found and all(index in whole for index in range(start, found[-1][1])):
            return found if len(found) > 1 else []
    return []


def _side_by_side(tokens: Sequence[Token], start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Pairs one after another from `start` on, with a mark or "and" between them."""
    while start < stop:
        end = _pair_end(tokens, start, stop)
        if end is None:
            return
        yield start, end
        start = end
        while start < stop and tokens[start].lower in _BETWEEN:
            start += 1
        if start == end:
            return


def _pair_end(tokens: Sequence[Token], start: int, stop: int) -> int | None:
    """Where the pair that begins at `start` ends, its date or its place first; `None` where none begins."""
    date = _date_end(tokens, start, stop)
    if date is not None:
        return _place_end(tokens, date, stop)
    place = _place_end(tokens, start, stop)
    return None if place is None else _date_end(tokens, place, stop)


def _date_end(tokens: Sequence[Token], start: int, stop: int) -> int | None:
    if start + 1 >= stop or tokens[start].lower not in _OF_DATES:
        return None
    mention = tokens[start + 1].mention
    return start + 2 if mention is not None and mention.type is not TimexType.DURATION else None


def _place_end(tokens: Sequence[Token], start: int, stop: int) -> int | None:
    if start + 1 >= stop or tokens[start].lower not in _OF_PLACES:
        return None
    end = min(phrase_end(tokens, start + 1), stop)
    named = any(tokens[index].tag == "NAME" for index in range(start + 1, end))
    return end if named else None
