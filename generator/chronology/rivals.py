"""Events that are told so much alike, a few days apart, that they may be one, dated differently by its sources.

What is told on two days was joined (`merging_alike`); what is told on more, or stayed apart for another reason, is
perhaps a contradiction, for an editor to settle by `merge` or `apart`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from generator.chronology.claims import Claim
from generator.chronology.disagreements import Speakers, conflict_id, titles
from generator.events import linkage
from generator.events.matching import Weights, Words
from generator.events.matching_pairs import by_kind, candidates
from generator.events.matching_tellings import Subject, of_statement
from generator.model.chronology import Certainty, Conflict
from generator.model.event import Decision, DecisionKind, Event
from generator.model.message import joined, message
from generator.model.time import Precision

_NEAR = 31
"""Days between two tellings that may be of one event."""
_PERHAPS = -1.0
"""Log odds from which it is worth an editor's look whether two tellings on different days are of one event."""


def rivals(
    events: Sequence[Event],
    claims: Mapping[str, Sequence[Claim]],
    speakers: Speakers,
    decisions: Iterable[Decision],
    known_words: Words,
) -> tuple[Conflict, ...]:
    """Possible contradictions between events of different sources, in order of their ids; `apart` settles one."""
    tellers = {event.id: frozenset(statement.source for statement in event.statements) for event in events}
    holder = {statement.id: event.id for event in events for statement in event.statements}
    dated = {claim.label: claim for held in claims.values() for claim in held if _exact(claim)}
    subject = Subject(speakers.statements.values(), [e.editor for e in events if e.editor], known_words)
    tellings = [
        of_statement(speakers.statements[key], dated[key].span, subject) for key in sorted(dated) if key in holder
    ]
    weights = Weights(tellings)
    apart = _apart(decisions, events)
    best: dict[tuple[str, str], tuple[float, str, str]] = {}
    for first, second in candidates(tellings, weights, reach=_NEAR, keys_of=by_kind):
        a, b = tellings[first], tellings[second]
        one, other = holder[a.key], holder[b.key]
        if not tellers[one].isdisjoint(tellers[other]):
            continue  # one text tells both, so that they are two; or they are one already
        pair = (one, other) if one < other else (other, one)
        if frozenset(pair) in apart:
            continue
        if not 0 < linkage.days_apart(a.span, b.span) <= _NEAR or linkage.surely_two(a, b):
            continue
        odds = linkage.log_odds(linkage.evidence(a, b, weights, alone=False))
        if odds >= _PERHAPS:
            found = (-odds, min(a.key, b.key), max(a.key, b.key))
            best[pair[0], pair[1]] = min(best.get((pair[0], pair[1]), found), found)
    found_all = [_conflict(pair, found[1:], dated, speakers) for pair, found in best.items()]
    return tuple(sorted(found_all, key=lambda conflict: conflict.id))


def _exact(claim: Claim) -> bool:
    return claim.source is not None and not claim.plan and not claim.soft and claim.precision is Precision.DAY


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
