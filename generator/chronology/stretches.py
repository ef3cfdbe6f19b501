"""How long something lasted, told of its beginning, and the event that is its end: "The truce held for six days"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.chronology.claims import Claim
from generator.chronology.preference import leading
from generator.events.matching import kinds
from generator.events.matching.likeness import Words, share_word
from generator.events.matching.tellings import Subject
from generator.model.event import Event, Statement
from generator.model.time import Day

_REACH = 1500
"""Days, at most, between a beginning and the end that is sought for it."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A length that a statement tells, from the beginning of one event to the end of another, or of the same."""

    began: str
    ended: str
    statement: Statement


@dataclass(frozen=True, slots=True)
class _Bound:
    """A dated event that begins or ends what its terms name."""

    day: Day
    event: str
    terms: frozenset[str]


def stretches(events: Mapping[str, Event], claims: Mapping[str, Sequence[Claim]], words: Words) -> tuple[Stretch, ...]:
    """Each length with the event that ends it: the first end told after the beginning, and before it begins again."""
    lengths = [(name, one) for name, event in events.items() for one in event.statements if one.lasting is not None]
    if not lengths:
        return ()
    subject = Subject((), (), words)
    bounds = {classes: _bounds(events, claims, subject, classes) for _, one in lengths for classes in _kinds(one.heads)}
    found = []
    for began, statement in lengths:
        lead = leading([claim for claim in claims[began] if not claim.plan])
        if lead is None or lead.span.begin.exact is None:
            continue
        if lead.span.end.exact is not None and lead.span.end != lead.span.begin and not lead.soft:
            found.append(Stretch(began, began, statement))
            continue
        content = subject.folded(statement.terms)
        begins, ends, others = (bounds[classes] for classes in _kinds(statement.heads))
        ended_by = [*_having(ends, content)]
        if content <= statement.heads:
            # A class alone is no name: what ends a strike calls it a strike, and no siege.
            ended_by = [one for one in ended_by if share_word(events[one.event].title, events[began].title)]
        own = content - statement.heads or subject.folded(_words(events[began])) - statement.heads - kinds.BEGINNING
        if own:
            ended_by += _having(others, own)
        after = [one for one in ended_by if 0 < one.day - lead.span.begin.exact <= _REACH]
        ended = min(after, key=lambda one: (one.day, one.event), default=None)
        if ended is None:
            continue
        again = (one.day for one in _having(begins, content) if one.event not in (began, ended.event))
        if not any(lead.span.begin.exact < day <= ended.day for day in again):
            found.append(Stretch(began, ended.event, statement))
    return tuple(found)


def _words(event: Event) -> frozenset[str]:
    """What the statements of a beginning name, each of them: the town of a siege that is only "the siege" later."""
    return frozenset.intersection(*(one.terms for one in event.statements if one.lasting is None))


def _kinds(heads: frozenset[str]) -> tuple[frozenset[str], ...]:
    """Classes of what begins something, of what ends it, and of what does where its other words are told."""
    return (kinds.begins(heads), *kinds.ends(heads))


def _bounds(
    events: Mapping[str, Event], claims: Mapping[str, Sequence[Claim]], subject: Subject, classes: frozenset[str]
) -> dict[str, list[_Bound]]:
    """The dated events of some kinds, by each of their terms."""
    found: dict[str, list[_Bound]] = defaultdict(list)
    for name, event in events.items():
        terms = frozenset(
            term for statement in event.statements if statement.heads & classes for term in subject.told(statement)
        )
        lead = leading([claim for claim in claims[name] if not claim.plan]) if terms else None
        if lead is not None and lead.span.whole.exact is not None:
            for term in terms:
                found[term].append(_Bound(lead.span.whole.exact, name, terms))
    return found


def _having(bounds: Mapping[str, Sequence[_Bound]], content: frozenset[str]) -> Iterator[_Bound]:
    """Those of the events that have all of some terms."""
    rare = min(sorted(content), key=lambda term: len(bounds.get(term, ())))
    return (one for one in bounds.get(rare, ()) if content <= one.terms)
