"""Events that are told so much alike, a few days apart, that they may be one, dated differently by its sources.

What is told on two days was joined (`merging_alike`); what is told on more, or stayed apart for another reason, is
perhaps a contradiction, for an editor to settle by `merge` or `apart`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from generator.chronology.claims import EDITOR, Claim
from generator.chronology.disagreements import Speakers, conflict_id, titles
from generator.chronology.network import Solution
from generator.chronology.timepoints import Relation, begin, end
from generator.events.matching import linkage
from generator.events.matching.kinds import BEGINNING, ENDING, RECURRING
from generator.events.matching.likeness import Telling, Weights, Words, width_of
from generator.events.matching.pairs import by_words_or_kind, candidates
from generator.events.matching.tellings import Subject, of_editor, of_statement
from generator.model.chronology import Certainty, Conflict
from generator.model.event import Decision, DecisionKind, Event
from generator.model.message import Message, joined, message
from generator.model.time import TimeSpan

_NEAR = 62
"""Days between two tellings that may be of one event."""
_FAR = 400
"""The same of what hardly comes again: a wrong month, or last year for this."""
_WIDEST = 31
"""Days of the widest date that is known well enough to differ from another."""
_PERHAPS = -1.75
"""Log odds from which it is worth an editor's look whether two tellings on different days are of one event."""
_PERHAPS_PLACED = -0.5
"""The same where one has no date of its own, or one that is open to a side: nothing near speaks for one event."""
_PERHAPS_FAR = 0.5
"""The same of two that lie farther apart than `_NEAR`, but for those of one day of the year, which are near enough."""
_COUNTED = 2
"""Days from which an end differs from the last day of a stretch: the first and last day are not counted alike."""


@dataclass(frozen=True, slots=True)
class _Told:
    """When a statement or an editor says that something happened, and how that is told to an editor."""

    span: TimeSpan
    clause: Message
    by_order: bool = False
    """Whether it is known from other events alone, "only after his death", or only to one side: "by May"."""


def rivals(
    events: Sequence[Event],
    claims: Mapping[str, Sequence[Claim]],
    related: Sequence[Relation],
    solution: Solution,
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
    told = _told(claims, related, solution, speakers)
    tellings = _tellings(by_id, holder, told, speakers, known_words)
    weights = Weights(tellings)
    apart = _apart(decisions, events)
    tellers = {event.id: _tellers(event) for event in events}
    best: dict[tuple[str, str], tuple[float, str, str]] = {}
    for a, b in _pairs(tellings, weights, told):
        pair = (min(holder[a.key], holder[b.key]), max(holder[a.key], holder[b.key]))
        if pair[0] == pair[1] or not tellers[pair[0]].isdisjoint(tellers[pair[1]]):
            continue
        against = _against(a, b, weights, by_order=told[a.key].by_order or told[b.key].by_order)
        if against is not None and not _mere_kind(a, b, known_words):
            found = (against, min(a.key, b.key), max(a.key, b.key))
            best[pair] = min(best.get(pair, found), found)
    likest = dict.fromkeys(by_id, -_PERHAPS)
    for pair, (against, *_) in best.items():
        for event in pair:
            likest[event] = min(likest[event], against)
    conflicts = [
        _conflict(pair, keys, told, speakers)
        for pair, (against, *keys) in best.items()
        if all(against <= likest[event] for event in pair) and frozenset(pair) not in apart
    ]
    return tuple(sorted(conflicts, key=lambda conflict: conflict.id))


def _pairs(
    tellings: Sequence[Telling], weights: Weights, told: Mapping[str, _Told]
) -> Iterator[tuple[Telling, Telling]]:
    """Tellings worth comparing: those near in time, those of what hardly comes again, and ends with last days."""
    of_any_time = [replace(one, span=None) if told[one.key].by_order else one for one in tellings]
    for first, second in candidates(of_any_time, weights, reach=_NEAR, keys_of=by_words_or_kind):
        yield tellings[first], tellings[second]
    seldom = [one for one in tellings if not one.heads & RECURRING and not told[one.key].by_order]
    for first, second in candidates(seldom, weights, reach=_FAR, keys_of=by_words_or_kind):
        if linkage.days_apart(seldom[first].span, seldom[second].span) > _NEAR:
            yield seldom[first], seldom[second]
    for kinds, edge in ((BEGINNING, _first_day), (ENDING, _last_day)):
        edges = [replace(one, heads=one.heads | kinds, span=edge(one.span)) for one in tellings if _lasts(one)]
        both = [*edges, *(one for one in tellings if one.heads & kinds)]
        for first, second in candidates(both, weights, reach=_NEAR, keys_of=by_words_or_kind):
            apart = linkage.days_apart(both[first].span, both[second].span)
            if min(first, second) < len(edges) <= max(first, second) and apart >= _COUNTED:
                yield both[first], both[second]


def _lasts(telling: Telling) -> bool:
    """Whether a telling has a first and a last day."""
    span = telling.span
    known = span is not None and span.begin.exact is not None and span.end.exact is not None
    return known and span is not None and span.begin != span.end and not telling.heads & (BEGINNING | ENDING)


def _first_day(span: TimeSpan | None) -> TimeSpan | None:
    return None if span is None else TimeSpan(span.begin, span.begin)


def _last_day(span: TimeSpan | None) -> TimeSpan | None:
    return None if span is None else TimeSpan(span.end, span.end)


def _against(a: Telling, b: Telling, weights: Weights, *, by_order: bool) -> float | None:
    """What speaks against one event, by words and by days; `None` where it is not worth an editor's look.

    How far apart two orders lie says nothing: "only after his death" may have been years later.
    """
    gap = linkage.days_apart(a.span, b.span)
    if gap <= 0 or linkage.surely_two(a, b):
        return None
    least = _PERHAPS_PLACED if by_order else _PERHAPS
    if gap > _NEAR and not by_order:
        least = _PERHAPS_PLACED if a.year_day is not None and a.year_day == b.year_day else _PERHAPS_FAR
    odds = linkage.sure_by_content(a, b, weights, least=least)
    if odds is None:
        return None
    return (0.0 if by_order else min(gap, _NEAR) / linkage.FADES) - odds


def _mere_kind(a: Telling, b: Telling, words: Words) -> bool:
    """Whether no more is told alike than one kind of happening: two meetings, and neither who nor where nor of what."""
    shared = a.terms & b.terms
    kinds = {kind for term in shared for kind in words.heads(term) or (term,)}
    other = a.acts.isdisjoint(b.acts) or bool(a.own - b.own and b.own - a.own)
    return len(kinds) <= 1 and other and a.actors.isdisjoint(b.actors)


def _told(
    claims: Mapping[str, Sequence[Claim]],
    related: Sequence[Relation],
    solution: Solution,
    speakers: Speakers,
) -> dict[str, _Told]:
    """When each event took place by each who says so; by the order of events where nobody dates it."""
    told = {
        claim.label: _Told(claim.span, speakers.dates(claim), by_order=_open(claim.span))
        for held in claims.values()
        for claim in held
        if _dated(claim)
    }
    for one in related:
        if not claims[one.event] and one.statement in speakers.statements:
            first, last = solution.bounds[begin(one.event)], solution.bounds[end(one.event)]
            span = TimeSpan(first, last)
            if span.known and not span.empty:
                told.setdefault(one.statement, _Told(span, speakers.places(one), by_order=True))
    return told


def _dated(claim: Claim) -> bool:
    """Whether a date is of what was done, and known well enough to differ from another."""
    if claim.plan or claim.soft:
        return False
    lasts = claim.span.begin.exact is not None and claim.span.end.exact is not None
    return lasts or _open(claim.span) or (width_of(claim.span) or _WIDEST + 1) <= _WIDEST


def _open(span: TimeSpan) -> bool:
    """Whether only one side of a date is known: "by the end of May"."""
    return (span.begin.earliest is None) != (span.end.latest is None)


def _tellings(
    events: Mapping[str, Event],
    holder: Mapping[str, str],
    told: Mapping[str, _Told],
    speakers: Speakers,
    known_words: Words,
) -> list[Telling]:
    """What sources and editors tell with a time, in order of its label."""
    subject = Subject(speakers.statements.values(), [e.editor for e in events.values() if e.editor], known_words)
    found = []
    for label in sorted(told):
        editor = events[holder[label]].editor if label in holder else None
        if label in speakers.statements:
            found.append(of_statement(speakers.statements[label], told[label].span, subject))
        elif editor is not None:
            found.append(of_editor(editor, subject))
    return found


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
    pair: tuple[str, str], statements: Sequence[str], told: Mapping[str, _Told], speakers: Speakers
) -> Conflict:
    explanation = message(
        "%(titles)s may be one event: %(clauses)s. If it is one, both cannot be true.",
        titles=titles(speakers.events[key] for key in pair),
        clauses=joined([told[key].clause for key in statements]),
    )
    name = conflict_id(statements)
    return Conflict(name, Certainty.POSSIBLE, pair, tuple(sorted(statements)), explanation, matched=True)
