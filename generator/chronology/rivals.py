"""Events that are told so much alike, a few days apart, that they may be one, dated differently by its sources.

What is told on two days was joined (`merging_alike`); what is told on more, or stayed apart for another reason, is
perhaps a contradiction, for an editor to settle by `merge` or `apart`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from generator.chronology.claims import EDITOR, Claim
from generator.chronology.disagreements import Speakers, conflict_id, titles
from generator.events.matching import linkage
from generator.events.matching.likeness import Telling, Weights, Words, width_of
from generator.events.matching.pairs import by_words_or_kind, candidates
from generator.events.matching.tellings import Subject, of_editor, of_statement
from generator.model.chronology import Certainty, Conflict
from generator.model.event import Decision, DecisionKind, Event
from generator.model.message import joined, message

_NEAR = 62
"""Days between two tellings that may be of one event."""
_WIDEST = 31
"""Days of the widest date that is known well enough to differ from another."""
_PERHAPS = -1.75
"""Log odds from which it is worth an editor's look whether two tellings on different days are of one event."""


def rivals(
    events: Sequence[Event],
    claims: Mapping[str, Sequence[Claim]],
    speakers: Speakers,
    decisions: Iterable[Decision],
    known_words: Words,
) -> tuple[Conflict, ...]:
    """Possible contradictions between events of different sources, in order of their ids; `apart` settles one.

    Each of the two is what the other is most like: where a source tells two rounds of talks, and another one of them
    on another day, it is the nearer one that may be the same.
    """
    by_id = {event.id: event for event in events}
    holder = {key: event.id for event in events for key in (EDITOR + event.id, *(one.id for one in event.statements))}
    dated = {claim.label: claim for held in claims.values() for claim in held if _dated(claim)}
    tellings = _tellings(by_id, holder, dated, speakers, known_words)
    weights = Weights(tellings)
    apart = _apart(decisions, events)
    tellers = {event.id: _tellers(event) for event in events}
    best: dict[tuple[str, str], tuple[float, str, str]] = {}
    for first, second in candidates(tellings, weights, reach=_NEAR, keys_of=by_words_or_kind):
        a, b = tellings[first], tellings[second]
        pair = (min(holder[a.key], holder[b.key]), max(holder[a.key], holder[b.key]))
        gap = linkage.days_apart(a.span, b.span)
        if not 0 < gap <= _NEAR or not tellers[pair[0]].isdisjoint(tellers[pair[1]]) or linkage.surely_two(a, b):
            continue
        odds = linkage.sure_by_content(a, b, weights, least=_PERHAPS)
        if odds is None:
            continue
        found = (gap / linkage.FADES - odds, min(a.key, b.key), max(a.key, b.key))
        best[pair] = min(best.get(pair, found), found)
    likest = dict.fromkeys(by_id, -_PERHAPS)
    for pair, (against, *_) in best.items():
        for event in pair:
            likest[event] = min(likest[event], against)
    conflicts = [
        _conflict(pair, keys, dated, speakers)
        for pair, (against, *keys) in best.items()
        if all(against <= likest[event] for event in pair) and frozenset(pair) not in apart
    ]
    return tuple(sorted(conflicts, key=lambda conflict: conflict.id))


def _dated(claim: Claim) -> bool:
    """Whether a date is of what was done, and known well enough to differ from another."""
    known = not claim.plan and not claim.soft
    return known and (width_of(claim.span) or _WIDEST + 1) <= _WIDEST


def _tellings(
    events: Mapping[str, Event],
    holder: Mapping[str, str],
    dated: Mapping[str, Claim],
    speakers: Speakers,
    known_words: Words,
) -> list[Telling]:
    """What sources and editors tell with a date, in order of its label."""
    subject = Subject(speakers.statements.values(), [e.editor for e in events.values() if e.editor], known_words)
    told = []
    for label in sorted(dated):
        editor = events[holder[label]].editor if label in holder else None
        if label in speakers.statements:
            told.append(of_statement(speakers.statements[label], dated[label].span, subject))
        elif editor is not None:
            told.append(of_editor(editor, known_words, subject))
    return told


def _tellers(event: Event) -> frozenset[str]:
    """The sources that tell an event, and the editor who wrote it: what one of them tells as two is two."""
    editor = () if event.editor is None else (EDITOR,)
    return frozenset((*(statement.source for statement in event.statements), *editor))


def _apart(decisions: Iterable[Decision], events: Iterable[Event]) -> set[frozenset[str]]:
    """Pairs of events that an editor keeps apart, be it by the ids of what some of their statements would be alone."""
    named = {key: event.id for event in events for key in (event.id, *event.alone.values())}
    return {
        frozenset(named.get(target, target) for target in pair)
        for decision in decisions
        if decision.kind is DecisionKind.APART
        for pair in combinations(decision.targets, 2)
    }


def _conflict(
    pair: tuple[str, str], statements: Sequence[str], dated: Mapping[str, Claim], speakers: Speakers
) -> Conflict:
    clauses = [speakers.dates(dated[key]) for key in statements]
    explanation = message(
        "%(titles)s may be one event: %(clauses)s. If it is one, both cannot be true.",
        titles=titles(speakers.events[key] for key in pair),
        clauses=joined(clauses),
    )
    name = conflict_id(statements)
    return Conflict(name, Certainty.POSSIBLE, pair, tuple(sorted(statements)), explanation, matched=True)
