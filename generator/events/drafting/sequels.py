"""Sentences without a date that go on with an account anchored on an event: "The mediators then put off the talks"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.events.assertions import outcomes, statuses
from generator.events.syntax.analysis import Parsed
from generator.events.syntax.clauses.model import Clause, Kind
from generator.model.event import EventLink, Statement, Status
from generator.model.mention import Signal
from generator.model.source import BlockKind

REACH = 2
"""Sentences after the anchored one that can still go on with it."""


def anchors(statements: Sequence[Statement]) -> tuple[EventLink, ...]:
    """The events after which the last of the statements is told to lie; none where it has a date of its own."""
    if not statements or statements[-1].mentions:
        return ()
    return tuple(link for link in statements[-1].links if link.signal is Signal.AFTER and link.offset is None)


def clause(parsed: Parsed, told: Sequence[Statement]) -> Clause | None:
    """The clause of a sentence that tells the fate of a plan or meeting told before it, in the simple past."""
    if parsed.block is not BlockKind.BODY or any(token.tag == "TIME" for token in parsed.tokens):
        return None
    for one in parsed.clauses:
        verb = one.verb
        if one.kind not in {Kind.MAIN, Kind.PREDICATE} or verb is None or not verb.past or verb.perfect or verb.modal:
            continue
        turn = statuses.turned(parsed, one)
        if turn is not None and turn.status is not Status.MOVED_ONLINE and outcomes.refers_back(parsed, one, told):
            return one
    return None
