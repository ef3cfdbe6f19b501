"""Joining what two sources tell of one act on one day, each in words of its own.

One newsroom calls a massacre what another tells as men who went from house to house and, further on, killed; a list
has "Dinner in Lima; they decide to meet again" where a wire has "a dinner near the airport". So each telling is held
against the other's passage (`generator.events.matching_passages`), and of what a source tells of a day, that is joined
which fits best.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from generator.events import matching
from generator.events.matching import LIGHT, Telling, Weights
from generator.events.matching_passages import Passage, Passages
from generator.events.merging_groups import Groups
from generator.model.message import message

_CROWD = 40
"""Tellings of one day, at most, for each to be held against each: on great days all tell the same."""
_COVERED = 0.5
"""The share of a telling's words, by weight, that the other's passage has, from which both are one act."""
_KEPT = 0.2
"""How sure it is that what was planned for a day and what took place on it are one, whatever the words."""
_LEADING = frozenset({"arrive", "visit", "meet", "host", "send", "dine", "grow"})
"""Classes of what leads to an act: that people come, sit down and rise, and then sign."""
_OF_ANYTHING = frozenset({"agree"})
"""Classes of what is done of many things: two accords of one day are of land and of the army."""
_SAYING = frozenset({"say", "accuse", "announce", "propose", "request", "threaten", "reject", "support"})
"""Classes of what is said of acts, and is none of them."""


def join_acts(groups: Groups, tellings: Sequence[Telling], weights: Weights, passages: Passages) -> None:
    """Join what is one act of one day, the surest first; two that one source tells apart stay two."""
    by_key = {one.key: one for one in tellings}
    found = []
    for day in _days(tellings):
        told = Counter(term for one in day for term in one.terms)
        marks = frozenset(term for term, count in told.items() if 2 * count > weights.count(term))
        single = _single(groups, day)
        for a, b in _pairs(groups, day):
            if score := _one_act(a, b, weights, passages, marks, only={a.key, b.key} <= single):
                found.append((-score, a.key, b.key))
    for _, a_key, b_key in sorted(found):
        members = [groups.members(key) for key in (a_key, b_key)]
        ours, theirs = ({by_key[key].source for key in keys if key in by_key} for keys in members)
        if ours.isdisjoint(theirs):
            reason = matching.reason(by_key[a_key], by_key[b_key], weights)
            told_so = message("%(reason)s; what one calls by its name the other tells further on", reason=reason)
            groups.join(a_key, b_key, told_so, forced=False)


def _days(tellings: Sequence[Telling]) -> Iterator[list[Telling]]:
    """The tellings of each day that is known exactly and not crowded, in order."""
    told: dict[int, list[Telling]] = defaultdict(list)
    for one in tellings:
        day = one.span.whole.exact if one.span is not None else None
        if day is not None:
            told[day].append(one)
    for day in sorted(told):
        if 1 < len(told[day]) <= _CROWD:
            yield sorted(told[day], key=lambda one: one.key)


def _single(groups: Groups, day: Sequence[Telling]) -> frozenset[str]:
    """The keys of what is all that its source tells of a day."""
    roots: dict[str | None, set[str]] = defaultdict(set)
    for one in day:
        roots[one.source].add(groups.root(one.key))
    return frozenset(one.key for one in day if len(roots[one.source]) == 1)


def _pairs(groups: Groups, day: Sequence[Telling]) -> Iterator[tuple[Telling, Telling]]:
    """Pairs of a day by two sources that may be one, and have a word or what hardly happens twice in common."""
    telling = [one for one in day if not one.heads or not one.heads <= _SAYING]
    for a, b in combinations(telling, 2):
        if a.source == b.source or a.denied != b.denied or not matching.one_phase(a, b):
            continue
        common = not a.own.isdisjoint(b.own) or matching.once(a.heads & b.heads)
        if common and groups.may_join(a.key, b.key):
            yield a, b


def _one_act(
    a: Telling, b: Telling, weights: Weights, passages: Passages, marks: frozenset[str], *, only: bool
) -> float:
    """How sure it is that two tellings of one day are of one act; 0 where they are not, or nothing says so.

    `marks` are words that hardly anything on another day has; `only`: either source tells nothing else of the day.
    """
    if a.rows and b.rows and a.rows.isdisjoint(b.rows):
        return 0.0
    ours, theirs = passages.of(a.key), passages.of(b.key)
    if not _one_kind(a, b, ours, theirs) or _elsewhere(a, b, ours, theirs):
        return 0.0
    shared = (a.own & theirs.terms) | (b.own & ours.terms)
    covered = max(_covered(a, theirs, weights), _covered(b, ours, weights))
    telling = len(shared) > 1 or not shared.isdisjoint(marks)
    further = ((a.own - b.own) & theirs.terms) | ((b.own - a.own) & ours.terms)
    singular = only and bool(matching.once(a.heads & b.heads))
    if (telling and covered >= _COVERED) or (further and singular):
        return covered + len(shared & marks) / 4
    kept = singular and a.planned != b.planned and bool(matching.once(a.heads & b.heads) - _OF_ANYTHING)
    return _KEPT if kept else 0.0


def _one_kind(a: Telling, b: Telling, ours: Passage, theirs: Passage) -> bool:
    """Whether what one tells happens in the other's sentence too, and what the other tells besides only leads to it."""
    if matching.kindred(a.heads - LIGHT or a.heads, b.heads - LIGHT or b.heads):
        return True
    for one, other, passage in ((a, b, theirs), (b, a, ours)):
        told = one.heads - LIGHT
        if told and other.heads <= _LEADING | LIGHT and matching.kindred(told, passage.heads - LIGHT):
            return True
    return not (a.heads - LIGHT or b.heads - LIGHT)


def _elsewhere(a: Telling, b: Telling, ours: Passage, theirs: Passage) -> bool:
    """Whether both name who or where, and neither passage has anything of the other's."""
    for one, other in ((a.who - a.scene, b.who - b.scene), (a.scene, b.scene)):
        if one and other and one.isdisjoint(theirs.terms) and other.isdisjoint(ours.terms):
            return True
    return False


def _covered(telling: Telling, passage: Passage, weights: Weights) -> float:
    """The share of what a telling names, by weight, that a passage has, from 0 to 1."""
    core = telling.own | telling.who
    whole = math.fsum(weights.of(term) ** 2 for term in core)
    return math.fsum(weights.of(term) ** 2 for term in core & passage.terms) / whole if whole else 0.0
