"""Joining what two sources tell of one day, each nothing else of it: by little that their words have in common.

A day of a story has few happenings. Where a source tells a single one, and another one a single one, on the very same
days, a noun that hardly any other telling has, or a kind of happening in common, is enough: "the mayors were taken to
their offices by force", "mayors enter the town halls under escort".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from generator.events import matching
from generator.events.matching import LIGHT, Telling, Weights, width_of
from generator.events.matching_days import may_be_one
from generator.events.merging_groups import Groups
from generator.model.message import message
from generator.model.time import TimeSpan

_WIDEST = 31
"""Days of the longest span whose very beginning and end are a coincidence otherwise."""
_CROWD = 40
"""Sources that tell a single thing of one day, at most, for it to be compared: on great days all tell the same."""
_RARE = 3
"""Tellings that have a word, at most, for it to tell by itself what is told of."""


def join_days(groups: Groups, tellings: Sequence[Telling], weights: Weights) -> None:
    """Join the single happenings that sources tell of the same days, the most alike first."""
    found = []
    for a, b in _single(groups, tellings):
        if groups.root(a.key) != groups.root(b.key) and _one_day(a, b, weights):
            found.append((-weights.cosine(a.terms, b.terms), a.key, b.key))
    by_key = {one.key: one for one in tellings}
    for _, a_key, b_key in sorted(found):
        reason = matching.reason(by_key[a_key], by_key[b_key], weights)
        told = message("%(reason)s; neither source tells anything else of these days", reason=reason)
        groups.join(a_key, b_key, told, forced=False)


def _single(groups: Groups, tellings: Sequence[Telling]) -> Iterator[tuple[Telling, Telling]]:
    """Pairs of tellings by different sources, each the only event that its source tells of the very same days."""
    told: dict[TimeSpan, dict[str | None, list[Telling]]] = defaultdict(lambda: defaultdict(list))
    for one in tellings:
        if one.span is not None and _exact(one.span):
            told[one.span][one.source].append(one)
    for span in sorted(told, key=lambda span: (span.begin.exact or 0, span.end.exact or 0)):
        single = [held[0] for held in told[span].values() if len({groups.root(one.key) for one in held}) == 1]
        if len(single) <= _CROWD:
            yield from combinations(sorted(single, key=lambda one: one.key), 2)


def _exact(span: TimeSpan) -> bool:
    """Whether a span is one day, or known from its very first to its very last."""
    ends = span.whole.exact is not None or (span.begin.exact is not None and span.end.exact is not None)
    return ends and (width_of(span) or _WIDEST + 1) <= _WIDEST


def _one_day(a: Telling, b: Telling, weights: Weights) -> bool:
    """Whether what two sources tell of one day is one event: by a rare word, or by its kind."""
    if not may_be_one(a, b):
        return False
    ours, theirs = a.heads - LIGHT, b.heads - LIGHT
    kindred = matching.kindred(ours or a.heads, theirs or b.heads) or matching.same_kind(a, b)
    shared = a.own & b.own
    if any(weights.count(term) <= _RARE for term in shared - a.scene):
        return kindred or not (ours or theirs) or a.planned != b.planned
    if not kindred:
        return False
    other_things = bool(a.own - a.scene and b.own - b.scene) and not shared
    if other_things and not matching.once(a.heads & b.heads):
        return False
    return bool(shared or a.places & b.places or a.who & b.who) or (bool(a.heads & b.heads) and not other_things)
