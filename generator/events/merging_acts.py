"""Joining what two sources tell of one act on the very same days, each in words of its own.

What speaks for one act is weighed in `generator.events.matching_acts`. Of what a source tells of a day, that is joined
which fits best, and what one source tells apart stays two.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from generator.events import matching
from generator.events.matching import Telling, Weights, width_of
from generator.events.matching_acts import Days, one_act
from generator.events.matching_passages import Passages
from generator.events.merging_groups import Groups
from generator.model.message import message
from generator.model.time import TimeSpan

_CROWD = 40
"""Tellings of the same days, at most, for each to be held against each: on great days all tell the same."""
_WIDEST = 31
"""Days of the longest stretch whose very beginning and end are a coincidence otherwise."""


def join_acts(groups: Groups, tellings: Sequence[Telling], weights: Weights, passages: Passages) -> None:
    """Join what is one act of the same days, the surest first; two that one source tells apart stay two."""
    by_key = {one.key: one for one in tellings}
    found = []
    for told in _of_the_same_days(tellings):
        days = Days(weights, passages, _marks(told, weights), _single(groups, told))
        for a, b in combinations(told, 2):
            if a.source != b.source and groups.may_join(a.key, b.key) and (score := one_act(a, b, days)):
                found.append((-score, a.key, b.key, days.single))
    for _, a_key, b_key, single in sorted(found, key=lambda each: each[:3]):
        members = [groups.members(key) for key in (a_key, b_key)]
        ours, theirs = ({by_key[key].source for key in keys if key in by_key} for keys in members)
        if ours.isdisjoint(theirs):
            reason = matching.reason(by_key[a_key], by_key[b_key], weights)
            if {a_key, b_key} <= single:
                told_so = message("%(reason)s; neither source tells anything else of these days", reason=reason)
            else:
                told_so = message("%(reason)s; what one calls by its name the other tells further on", reason=reason)
            groups.join(a_key, b_key, told_so, forced=False)


def _of_the_same_days(tellings: Sequence[Telling]) -> Iterator[list[Telling]]:
    """The tellings of each day or stretch that is known exactly and not crowded, in order."""
    told: dict[TimeSpan, list[Telling]] = defaultdict(list)
    for one in tellings:
        if one.span is not None and _exact(one.span):
            told[one.span].append(one)
    for span in sorted(told, key=lambda span: (span.whole.earliest or 0, span.whole.latest or 0)):
        if 1 < len(told[span]) <= _CROWD:
            yield sorted(told[span], key=lambda one: one.key)


def _exact(span: TimeSpan) -> bool:
    """Whether a span is one day, or known from its very first to its very last."""
    ends = span.whole.exact is not None or (span.begin.exact is not None and span.end.exact is not None)
    return ends and (width_of(span) or _WIDEST + 1) <= _WIDEST


def _marks(told: Sequence[Telling], weights: Weights) -> frozenset[str]:
    """The words of what is told of some days that hardly anything on another day has."""
    count = Counter(term for one in told for term in one.terms)
    return frozenset(term for term, here in count.items() if 2 * here > weights.count(term))


def _single(groups: Groups, told: Sequence[Telling]) -> frozenset[str]:
    """The keys of what is all that its source tells of some days."""
    roots: dict[str | None, set[str]] = defaultdict(set)
    for one in told:
        roots[one.source].add(groups.root(one.key))
    return frozenset(one.key for one in told if len(roots[one.source]) == 1)
