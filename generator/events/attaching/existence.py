"""Happenings that a clause only says there were, will be, or that it took: "there had been the summit in Rome"."""

from __future__ import annotations

import re

from generator.events.syntax.analysis import Parsed
from generator.events.syntax.clauses.model import Clause, Kind
from generator.events.syntax.targets import Target, head_of, with_complement
from generator.model.mention import TimexType

AHEAD = re.compile(r"\b(?:next|coming|tomorrow|later this)\b", re.IGNORECASE)
"""Words of a date that lies ahead."""


def existing(parsed: Parsed, clause: Clause, start: int) -> Target | None:
    """The happening of such a clause, whose date's phrase begins at `start`."""
    if clause.verb is None or clause.subject is None or start < clause.verb.last:
        return None
    if clause.verb.negated:
        return _cleft(parsed, clause) if not_before(parsed, clause, start) else None
    return (
        _scene(parsed, clause)
        or _cleft(parsed, clause)
        or _it_took(parsed, clause, start)
        or _there_will_be(parsed, clause, start)
        or _there_was(parsed, clause, start)
    )


def not_before(parsed: Parsed, clause: Clause, start: int) -> bool:
    """Whether a clause denies only that it happened before a date whose phrase begins at `start`: "not until May"."""
    verb = clause.verb
    if verb is None or not verb.negated or verb.modal not in {None, "will", "would"} or start < verb.last:
        return False
    date = next((token.mention for token in parsed.tokens[start : start + 4] if token.mention is not None), None)
    at_once = verb.main not in parsed.words.durative and not verb.progressive
    return (
        at_once
        and parsed.lower(start) in {"until", "till"}
        and date is not None
        and date.type is not TimexType.DURATION
    )


def _there_was(parsed: Parsed, clause: Clause, start: int) -> Target | None:
    """The happening that a clause only says there was, or came: "there had been the summit in Rome, in May 2018"."""
    verb = clause.verb
    if verb is None or clause.subject is None or verb.modal or not (verb.past or verb.perfect):
        return None
    there = parsed.lower(clause.subject[1] - 1) == "there" and verb.lemmas == ("be",)
    inverted = verb.lemmas == ("come",) and parsed.tag(verb.last) == "DET"
    if not (there or inverted) or start < verb.last:
        return None
    end = start
    while end > verb.last and parsed.tag(end - 1) == "PUNCT":
        end -= 1
    first = verb.last
    head = head_of(parsed, first, end, things=False)
    if head is None or parsed.lower(first) in parsed.words.words["indefinite"]:
        return None
    last = with_complement(parsed, head + 1, end)
    placed = any(parsed.tag(index) == "NAME" for index in range(first, last))
    return Target(clause, first, last, head) if placed and last == end else None


def _there_will_be(parsed: Parsed, clause: Clause, start: int) -> Target | None:
    """The happening that there is or will be on a day ahead: "there is an election next February"."""
    assert clause.verb is not None  # noqa: S101 - for the type checker; callers see to it
    assert clause.subject is not None  # noqa: S101 - for the type checker; callers see to it
    verb, first = clause.verb, clause.verb.last
    there = parsed.lower(clause.subject[1] - 1) == "there" and verb.lemmas == ("be",) and start > first
    date = next((t.mention for t in parsed.tokens[start:] if t.mention is not None), None)
    ahead = verb.modal in {"will", "'ll"} or (
        date is not None and not verb.modal and not verb.past and not verb.perfect and AHEAD.search(date.text)
    )
    if not there or not ahead or parsed.lower(first) in parsed.words.words["indefinite"]:
        return None
    head = head_of(parsed, first, start, things=False)
    if head is None:
        return None
    last = with_complement(parsed, head + 1, start)
    return Target(clause, first, last, head, planned=True) if last == start else None


def _scene(parsed: Parsed, clause: Clause) -> Target | None:
    """What was done at a happening that a relative clause only says was held: "signed at a dinner that Chad gave"."""
    assert clause.verb is not None  # noqa: S101 - for the type checker; callers see to it
    outer = parsed.clauses[clause.parent] if clause.parent is not None else None
    if clause.kind is not Kind.RELATIVE or outer is None or outer.verb is None or clause.verb.main not in _HOLDING:
        return None
    opener = clause.runs[0][0]
    first = next((i for i in range(opener - 1, outer.verb.last - 1, -1) if parsed.tag(i) in {"PREP", "PSUB"}), 0)
    scene = parsed.lower(first) in {"at", "during"} and head_of(parsed, first + 1, opener, things=False) is not None
    own = any(parsed.tag(i) == "TIME" for a, b in [*outer.runs, outer.lead or (0, 0)] for i in range(a, b))
    told = outer.verb.past and not outer.verb.negated and not parsed.reporting(outer)
    return Target(outer) if scene and told and not own else None


_HOLDING = {"give", "hold", "host", "organise", "organize", "chair", "convene"}


def _cleft(parsed: Parsed, clause: Clause) -> Target | None:
    """What a sentence sets apart from its date: "it was in May that the rebels signed"."""
    assert clause.verb is not None  # noqa: S101 - for the type checker; callers see to it
    assert clause.subject is not None  # noqa: S101 - for the type checker; callers see to it
    told = parsed.complements(clause)
    rest = [index for a, b in clause.runs for index in range(max(a, clause.verb.last), b)]
    dates = all(parsed.tag(index) in {"PREP", "PSUB", "TIME", "DET", "ADV", "PUNCT", "NEG"} for index in rest)
    it = parsed.lower(clause.subject[1] - 1) == "it" and clause.verb.lemmas == ("be",)
    return Target(told[0]) if it and dates and len(told) == 1 else None


def _it_took(parsed: Parsed, clause: Clause, start: int) -> Target | None:
    """The happening that "it took" to reach something: "it took a dinner in Rome on 3 May to bring them together"."""
    verb = clause.verb
    if verb is None or clause.subject is None or verb.lemmas != ("take",) or start < verb.last:
        return None
    if parsed.lower(clause.subject[1] - 1) != "it" or not any(
        parsed.tag(i) == "TO" for a, b in clause.runs for i in range(max(a, start), b)
    ):
        return None
    head = head_of(parsed, verb.last, start, things=False)
    if head is None or with_complement(parsed, head + 1, start) != start:
        return None
    return Target(clause, verb.last, start, head)
