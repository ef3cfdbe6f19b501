"""What the program is least sure of, and what an editor can answer: the questions of a review.

A doubt is asked until a decision, or the editor's own event, settles it. The order is that of the harm a wrong guess
does: contradictions, joins that rest on likeness alone, statuses, events without a date, events nobody has accepted;
of one kind, what more origins tell comes first.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

from generator.chronology import words
from generator.model.chronology import Certainty, Chronology, Conflict, DatedEvent
from generator.model.event import Decision, DecisionKind, Join, Statement, Status
from generator.model.message import Dates, Message, Said, message
from generator.model.time import Day


class DoubtKind(StrEnum):
    """What a question is about, in the order in which they are asked."""

    CONTRADICTION = "contradiction"
    MERGE = "merge"
    STATUS = "status"
    UNDATED = "undated"
    UNACCEPTED = "unaccepted"


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer that an editor can give, as the decision it stands for."""

    key: str
    """One letter."""
    label: Message
    kind: DecisionKind
    targets: tuple[str, ...]
    status: Status | None = None


@dataclass(frozen=True, slots=True)
class Doubt:
    """One question of a review."""

    kind: DoubtKind
    event: str
    """Id of the event it is about; of several, the first."""
    title: str
    days: Dates | None
    """When it happened, where anything dates it."""
    why: Said
    """What is unsure, in words."""
    statements: tuple[Statement, ...]
    """What the sources say, for the editor to judge by."""
    answers: tuple[Answer, ...]


def doubts(chronology: Chronology, decisions: Iterable[Decision], as_of: Day) -> tuple[Doubt, ...]:
    """Everything that waits for an editor's word, most harmful first.

    `as_of` is the day that plans are judged against. The result does not hang on the order of `decisions`.
    """
    everything = (*chronology.events, *chronology.undated)
    desk = _Desk(everything, decisions, as_of)
    by_weight = sorted(everything, key=lambda dated: (-dated.event.salience, dated.event.id))
    found = [desk.contradiction(conflict) for conflict in sorted(chronology.conflicts, key=_certain_first)]
    for dated in by_weight:
        found.extend(desk.merges(dated))
    found.extend(desk.status(dated) for dated in by_weight)
    undated = frozenset(dated.event.id for dated in chronology.undated)
    found.extend(desk.acceptance(dated, dated.event.id in undated) for dated in by_weight)
    order = list(DoubtKind)
    return tuple(sorted((doubt for doubt in found if doubt is not None), key=lambda doubt: order.index(doubt.kind)))


def _certain_first(conflict: Conflict) -> tuple[bool, str]:
    return conflict.certainty is not Certainty.CERTAIN, conflict.id


def _when(dated: DatedEvent) -> Dates | None:
    return None if dated.span is None else words.span(dated.span)


class _Desk:
    """What is known of events and decided on them."""

    def __init__(self, everything: Iterable[DatedEvent], decisions: Iterable[Decision], as_of: Day) -> None:
        self._events = {dated.event.id: dated for dated in everything}
        self._statements = {one.id: one for dated in self._events.values() for one in dated.event.statements}
        self._ids = {
            one.id: dated.event.alone.get(one.id, dated.event.id)
            for dated in self._events.values()
            for one in dated.event.statements
        }
        self._as_of = as_of
        made = tuple(decisions)
        self._settled = {
            kind: {target for decision in made if decision.kind is kind for target in decision.targets}
            for kind in DecisionKind
        }
        self._together = [set(decision.targets) for decision in made if decision.kind is DecisionKind.MERGE]

    def contradiction(self, conflict: Conflict) -> Doubt | None:
        """A contradiction that nobody has ruled on; small ones that a soft edge explains are notes, and no question."""
        if conflict.ruling is not None or conflict.note_only:
            return None
        known = [self._events[event] for event in conflict.events if event in self._events]
        if not known:
            return None
        answers = [Answer("r", message("rule on it, and say why"), DecisionKind.RULING, (conflict.id,))]
        said = tuple(self._statements[one] for one in conflict.statements if one in self._statements)
        apart = tuple(dict.fromkeys(self._ids[one.id] for one in said))
        if len(apart) > 1 and conflict.certainty is Certainty.POSSIBLE:
            answers.append(Answer("a", message("these are different events"), DecisionKind.APART, apart))
        return Doubt(
            DoubtKind.CONTRADICTION,
            known[0].event.id,
            known[0].event.title,
            _when(known[0]),
            conflict.message,
            said,
            tuple(answers),
        )

    def merges(self, dated: DatedEvent) -> Iterable[Doubt]:
        """The joins of an event that rest on likeness alone, each with what it was joined to."""
        event = dated.event
        if event.id in self._settled[DecisionKind.ACCEPT]:
            return
        asked: set[frozenset[str]] = set()
        for join in event.joins:
            statement = self._statements.get(join.statement)
            if join.forced or statement is None:
                continue
            rest = tuple(one for one in event.statements if one.id != statement.id)
            anchor = event.editor.id if event.editor is not None else self._ids[rest[0].id] if rest else None
            if anchor is None:
                continue
            pair = frozenset((anchor, self._ids[statement.id]))
            if len(pair) == 2 and pair not in asked and not self._joined(pair):
                asked.add(pair)
                yield self._merge(dated, join, statement, rest, anchor)

    def _joined(self, pair: Collection[str]) -> bool:
        return any(decided.issuperset(pair) for decided in self._together)

    def _merge(
        self, dated: DatedEvent, join: Join, statement: Statement, rest: tuple[Statement, ...], anchor: str
    ) -> Doubt:
        pair = (anchor, self._ids[statement.id])
        return Doubt(
            DoubtKind.MERGE,
            dated.event.id,
            dated.event.title,
            _when(dated),
            message("Taken for one event: %(reason)s.", reason=join.message),
            (statement, *rest[:3]),
            (
                Answer("m", message("one event"), DecisionKind.MERGE, pair),
                Answer("a", message("different events"), DecisionKind.APART, pair),
            ),
        )

    def status(self, dated: DatedEvent) -> Doubt | None:
        """A plan whose day has passed and of which no source tells the outcome, or what is told as unconfirmed."""
        event = dated.event
        names = {event.id, *(self._ids[one.id] for one in event.statements)}
        decided = names & self._settled[DecisionKind.STATUS] or (event.editor is not None and event.editor.status)
        if decided:
            return None
        last = None if dated.span is None else dated.span.whole.latest
        if event.status is Status.PLANNED and last is not None and last < self._as_of:
            why = message("Planned, and its day has passed; no source here says whether it took place.")
        elif event.status is Status.UNCONFIRMED:
            why = message("Told as not confirmed.")
        else:
            return None
        offered = (
            ("o", message("it occurred"), Status.OCCURRED),
            ("c", message("it was cancelled"), Status.CANCELLED),
            ("p", message("it was postponed"), Status.POSTPONED),
            ("d", message("it is denied"), Status.DENIED),
            ("k", message("keep “%(status)s”", status=event.status.value), event.status),
        )
        answers = tuple(Answer(key, label, DecisionKind.STATUS, (event.id,), status) for key, label, status in offered)
        return Doubt(DoubtKind.STATUS, event.id, event.title, _when(dated), why, event.statements, answers)

    def acceptance(self, dated: DatedEvent, undated: bool) -> Doubt | None:
        """An event that was drawn from sources, and that no editor has accepted or written of."""
        event = dated.event
        if event.accepted or event.editor is not None:
            return None
        return Doubt(
            DoubtKind.UNDATED if undated else DoubtKind.UNACCEPTED,
            event.id,
            event.title,
            _when(dated),
            message("Nothing here dates it.") if undated else message("Drawn from sources; nobody has accepted it."),
            event.statements,
            (
                Answer("y", message("accept it"), DecisionKind.ACCEPT, (event.id,)),
                Answer("h", message("hide it, it is noise"), DecisionKind.HIDE, (event.id,)),
            ),
        )
