"""Contradictions of the network, told as an editor reads them: who says what, and how certain it is."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from functools import reduce

from generator.chronology import words
from generator.chronology.claims import EDITOR, Claim
from generator.chronology.network import Solution
from generator.chronology.timepoints import Relation, Timepoints, Voice
from generator.mentions.manner import length
from generator.model.chronology import Certainty, Conflict
from generator.model.event import Decision, DecisionKind, Event, EventLink, Statement
from generator.model.mention import Signal
from generator.model.message import Field, Message, Said, joined, message
from generator.model.source import Source

_DURING = message("in %(source)s, “%(title)s” is told to come during “%(other)s”")
_SIGNALS = {
    Signal.AFTER: message("in %(source)s, “%(title)s” is told to come after “%(other)s”"),
    Signal.SINCE: message("in %(source)s, “%(title)s” is told to go on since “%(other)s”"),
    Signal.BEFORE: message("in %(source)s, “%(title)s” is told to come before “%(other)s”"),
    Signal.BY: message("in %(source)s, “%(title)s” is told to end by “%(other)s”"),
    Signal.UNTIL: message("in %(source)s, “%(title)s” is told to last until “%(other)s”"),
    Signal.AT: message("in %(source)s, “%(title)s” is told to be a part of “%(other)s”"),
    Signal.DURING: _DURING,
    Signal.THROUGHOUT: _DURING,
}
_COUNTED = {
    Signal.AFTER: message("in %(source)s, “%(title)s” is told to come %(length)s after “%(other)s”"),
    Signal.BEFORE: message("in %(source)s, “%(title)s” is told to come %(length)s before “%(other)s”"),
}
_QUOTABLE = 120
"""Characters of a quote that stands whole in an explanation."""
_VERDICTS = (
    message("%(about)s: %(clauses)s. This cannot be true as it is told."),
    message("%(about)s: %(clauses)s. Both cannot be true."),
    message("%(about)s: %(clauses)s. All of them cannot be true together."),
)
_SMALL = (
    message(
        "%(about)s: %(clauses)s. This cannot be true as it is told. The difference lies within what a convention draws."
    ),
    message("%(about)s: %(clauses)s. Both cannot be true. The difference lies within what a convention draws."),
    message(
        "%(about)s: %(clauses)s. All of them cannot be true together."
        " The difference lies within what a convention draws."
    ),
)


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
        self._titles = {statement.id: event.title for event in self.events.values() for statement in event.statements}

    def source_of(self, statement: str) -> Said:
        """How a statement's source is called in a sentence."""
        known = self.statements.get(statement)
        source = self.sources.get(known.source) if known else None
        if source is None:
            return message("a source")
        title = source.metadata.title
        return message("“%(title)s”", title=title) if title else source.id

    def says(self, voice: Voice) -> Message | None:
        """What one voice says, as a clause; none where it needs nobody to say it."""
        title = self.events[voice.event].title
        if voice.statement is None:
            return None
        if voice.lasting:
            told = self.statements[voice.statement]
            said = told.quote.exact if len(told.quote.exact) <= _QUOTABLE else told.title
            return message("%(source)s says “%(words)s”", source=self.source_of(voice.statement), words=said)
        if voice.other is not None:
            other = self.events[voice.other].title
            if voice.link is None:
                return message("the editor puts “%(title)s” in order with “%(other)s”", title=title, other=other)
            return self._of_link(voice.link, voice.statement, title, other)
        claim = self.claims.get(voice.statement)
        if claim is None:
            return message("%(source)s tells it as past", source=self.source_of(voice.statement))
        return self.dates(claim)

    def places(self, relation: Relation) -> Message:
        """What one statement says of the order of two events, as a clause."""
        title, other = (self.events[event].title for event in (relation.event, relation.anchor))
        return self._of_link(relation.link, relation.statement, title, other)

    def _of_link(self, link: EventLink, statement: str, title: str, other: str) -> Message:
        """What a link says, with the length that it counts."""
        fields: dict[str, Field] = {"source": self.source_of(statement), "title": title, "other": other}
        if link.offset is not None and link.signal in _COUNTED:
            amount, unit = link.offset
            return Message(_COUNTED[link.signal].text, {"length": length(amount, unit.removesuffix("s")), **fields})
        return Message(_SIGNALS[link.signal].text, fields)

    def dates(self, claim: Claim) -> Message:
        """What one date says, as a clause: whose it is, its words, and what they were taken to mean."""
        meant = words.span(claim.span)
        if claim.label.startswith(EDITOR):
            return message("the editor dates it %(days)s", days=meant)
        source, said = self.source_of(claim.label), claim.expression
        if said is None:
            return self.of(claim.label, message("%(source)s dates it %(days)s", source=source, days=meant))
        if said == str(meant):
            return self.of(claim.label, message("%(source)s says “%(words)s”", source=source, words=said))
        clause = message(
            "%(source)s says “%(words)s”, which was taken to mean %(days)s", source=source, words=said, days=meant
        )
        return self.of(claim.label, clause)

    def of(self, statement: str, clause: Message) -> Message:
        """A clause on what a statement says, with what it tells in its own words where its event has another title."""
        own = self.statements[statement].title
        if own.casefold() == self._titles[statement].casefold():
            return clause
        return message("of “%(title)s”, %(clause)s", title=own, clause=clause)


def conflicts(
    points: Timepoints, solution: Solution, speakers: Speakers, decisions: Iterable[Decision]
) -> tuple[Conflict, ...]:
    """The network's contradictions, in order of their ids; the same statements contradict one another only once."""
    ruled = rulings(decisions)
    found: dict[str, Conflict] = {}
    for core in solution.conflicts:
        conflict = _conflict([points.voices[label] for label in core], speakers, ruled)
        known = found.get(conflict.id)
        if known is None or (known.note_only and not conflict.note_only):
            found[conflict.id] = conflict
    return tuple(found[key] for key in sorted(found))


def rulings(decisions: Iterable[Decision]) -> dict[str, str]:
    """What editors said of contradictions, by their ids."""
    return {
        target: decision.reason
        for decision in sorted(decisions, key=lambda one: one.path)
        if decision.kind is DecisionKind.RULING
        for target in decision.targets
    }


def conflict_id(statements: Iterable[str]) -> str:
    """A conflict's id: made from what contradicts, not from how it is read or told."""
    text = "\n".join(sorted(set(statements)))
    return f"conflict-{hashlib.sha256(text.encode()).hexdigest()[:10]}"


def _conflict(voices: Sequence[Voice], speakers: Speakers, rulings: Mapping[str, str]) -> Conflict:
    speaking = [voice for voice in voices if voice.statement is not None]
    statements = tuple(sorted({voice.statement for voice in speaking if voice.statement is not None}))
    events = tuple(sorted({voice.event for voice in voices}))
    soft = any(voice.soft for voice in voices)
    matched = not all(voice.forced for voice in speaking)
    name = conflict_id(statements)
    clauses = list(dict.fromkeys(filter(None, (speakers.says(voice) for voice in _editor_first(speaking)))))
    verdict = (_SMALL if soft else _VERDICTS)[min(len(clauses), 3) - 1 if clauses else 0]
    about = titles(speakers.events[event] for event in events)
    return Conflict(
        id=name,
        certainty=Certainty.POSSIBLE if matched or soft else Certainty.CERTAIN,
        events=events,
        statements=statements,
        message=Message(verdict.text, {"about": about, "clauses": joined(clauses)}),
        ruling=rulings.get(name),
        # What an editor has ruled on is a contradiction, however small: it stands with its events and is counted.
        note_only=soft and name not in rulings,
        matched=matched,
    )


def both(about: Said, one: Message, other: Message) -> Message:
    """That two clauses cannot both be true."""
    return Message(_VERDICTS[1].text, {"about": about, "clauses": joined([one, other])})


def titles(events: Iterable[Event]) -> Said:
    """The titles of events in one phrase: “A” and “B”."""
    told = [message("“%(title)s”", title=event.title) for event in events]
    return reduce(lambda one, other: message("%(one)s and %(other)s", one=one, other=other), told)


def _editor_first(voices: Sequence[Voice]) -> list[Voice]:
    return sorted(voices, key=lambda voice: (not (voice.statement or "").startswith(EDITOR), voice.statement or ""))
