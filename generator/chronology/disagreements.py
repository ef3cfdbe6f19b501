"""Contradictions of the network, told as an editor reads them: who says what, and how certain it is."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence

from generator.chronology import words
from generator.chronology.claims import EDITOR, Claim
from generator.chronology.network import Solution
from generator.chronology.timepoints import Timepoints, Voice
from generator.model.chronology import Certainty, Conflict
from generator.model.event import Decision, DecisionKind, Event, Statement
from generator.model.source import Source

_SIGNALS = {
    "after": "is told to come after",
    "since": "is told to go on since",
    "before": "is told to come before",
    "by": "is told to end by",
    "until": "is told to last until",
    "at": "is told to be a part of",
    "during": "is told to come during",
    "throughout": "is told to come during",
}


class Speakers:
    """Everything an explanation quotes: events, claims, statements and sources, by their ids."""

    def __init__(
        self, events: Iterable[Event], claims: Mapping[str, Sequence[Claim]], sources: Mapping[str, Source]
    ) -> None:
        self.events = {event.id: event for event in events}
        self.claims = {claim.label: claim for held in claims.values() for claim in held}
        self.statements: dict[str, Statement] = {
            statement.id: statement for event in self.events.values() for statement in event.statements
        }
        self.sources = sources

    def source_of(self, statement: str) -> str:
        """How a statement's source is called in a sentence."""
        known = self.statements.get(statement)
        source = self.sources.get(known.source) if known else None
        if source is None:
            return "a source"
        title = source.metadata.title
        return f"“{title}”" if title else source.id

    def says(self, voice: Voice) -> str:
        """What one voice says, as a clause."""
        event = self.events[voice.event]
        if voice.statement is None:
            return ""
        if voice.link is not None and voice.other is not None:
            told = _SIGNALS[voice.link.signal.value]
            return f"in {self.source_of(voice.statement)}, “{event.title}” {told} “{self.events[voice.other].title}”"
        if voice.other is not None:
            return f"the editor puts “{event.title}” in order with “{self.events[voice.other].title}”"
        claim = self.claims.get(voice.statement)
        if claim is None:
            return f"{self.source_of(voice.statement)} tells it as past"
        return self.dates(claim)

    def dates(self, claim: Claim) -> str:
        """What one date says, as a clause: whose it is, its words, and what they were taken to mean."""
        meant = words.span(claim.span)
        if claim.label.startswith(EDITOR):
            return f"the editor dates it {meant}"
        if claim.expression is None:
            return f"{self.source_of(claim.label)} dates it {meant}"
        said = f"{self.source_of(claim.label)} says “{claim.expression}”"
        return said if claim.expression == meant else f"{said}, which was taken to mean {meant}"


def conflicts(
    points: Timepoints, solution: Solution, speakers: Speakers, decisions: Iterable[Decision]
) -> tuple[Conflict, ...]:
    """The network's contradictions, in order of their ids; the same statements contradict one another only once."""
    rulings = {
        target: decision.reason
        for decision in sorted(decisions, key=lambda one: one.path)
        if decision.kind is DecisionKind.RULING
        for target in decision.targets
    }
    found: dict[str, Conflict] = {}
    for core in solution.conflicts:
        conflict = _conflict([points.voices[label] for label in core], speakers, rulings)
        known = found.get(conflict.id)
        if known is None or (known.note_only and not conflict.note_only):
            found[conflict.id] = conflict
    return tuple(found[key] for key in sorted(found))


def conflict_id(statements: Iterable[str]) -> str:
    """A conflict's id: made from what contradicts, not from how it is read or told."""
    text = "\n".join(sorted(set(statements)))
    return f"conflict-{hashlib.sha256(text.encode()).hexdigest()[:10]}"


def _conflict(voices: Sequence[Voice], speakers: Speakers, rulings: Mapping[str, str]) -> Conflict:
    speaking = [voice for voice in voices if voice.statement is not None]
    statements = tuple(sorted({voice.statement for voice in speaking if voice.statement is not None}))
    events = tuple(sorted({voice.event for voice in voices}))
    soft = any(voice.soft for voice in voices)
    certain = all(voice.forced for voice in speaking) and not soft
    name = conflict_id(statements)
    clauses = list(dict.fromkeys(filter(None, (speakers.says(voice) for voice in _editor_first(speaking)))))
    about = " and ".join(f"“{speakers.events[event].title}”" for event in events)
    explanation = f"{about}: {'; '.join(clauses)}. {_verdict(len(clauses))}"
    if soft:
        explanation += " The difference lies within what a convention draws."
    return Conflict(
        id=name,
        certainty=Certainty.CERTAIN if certain else Certainty.POSSIBLE,
        events=events,
        statements=statements,
        explanation=explanation,
        ruling=rulings.get(name),
        note_only=soft,
    )


def _verdict(count: int) -> str:
    if count < 2:
        return "This cannot be true as it is told."
    return "Both cannot be true." if count == 2 else "All of them cannot be true together."


def _editor_first(voices: Sequence[Voice]) -> list[Voice]:
    return sorted(voices, key=lambda voice: (not (voice.statement or "").startswith(EDITOR), voice.statement or ""))
