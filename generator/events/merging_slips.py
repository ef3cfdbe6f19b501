"""Joining what is plainly one event that its tellers date differently: one of them has the day wrong.

A date forbids a join elsewhere, since meetings and attacks come again. Here it does not, where two newsrooms tell in
nearly the same words what hardly happened twice (`matching_days`). Their dates then stand against each other inside one
event, as a contradiction that is told as possible only.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from generator.events import matching
from generator.events.matching import Telling, Weights, width_of
from generator.events.matching_days import (
    DAYS,
    DAYS_ONCE,
    DAYS_SELDOM,
    days_apart,
    longest_reach,
    one_but_for_days,
)
from generator.events.matching_pairs import by_kind, candidates
from generator.events.merging_groups import Groups
from generator.model.message import message

_WIDEST = 31
"""Days of the widest date that is known well enough to differ from another."""
_CORRECTION = 31
"""Days between a date and what corrects it, at most."""
_CORRECTED = 0.3
"""Likeness of words with those that a correction puts right."""


def join_slips(groups: Groups, tellings: Sequence[Telling], weights: Weights, correcting: Collection[str]) -> None:
    """Join what differs in its day alone, the most alike first.

    `correcting` are the keys of tellings that put another one's day right. Two groups that one source tells of both
    are two events, and one event has two days at most, so that a row of days never becomes one.
    """
    told = [one for one in tellings if _told_on_days(one)]
    by_key = {one.key: one for one in told}
    found = set()
    for a, b in pairs(told, weights, correcting):
        if a.source != b.source and (score := _score(a, b, weights, correcting)):
            found.add((-score, min(a.key, b.key), max(a.key, b.key)))
    for _, a_key, b_key in sorted(found):
        ours, theirs = ([by_key[key] for key in groups.members(each) if key in by_key] for each in (a_key, b_key))
        if {one.source for one in ours}.isdisjoint(one.source for one in theirs) and _two_days([*ours, *theirs]):
            reason = matching.reason(by_key[a_key], by_key[b_key], weights)
            told_apart = message("%(reason)s; their dates differ", reason=reason)
            groups.join(a_key, b_key, told_apart, forced=False, whatever_day=True)


def pairs(
    tellings: Sequence[Telling], weights: Weights, correcting: Collection[str] = ()
) -> Iterator[tuple[Telling, Telling]]:
    """Tellings worth asking whether they are one but for the day; some twice. Their number grows with the tellings."""
    for days in (DAYS, DAYS_SELDOM, DAYS_ONCE):
        some = [one for one in tellings if longest_reach(one) >= days or one.key in correcting]
        for one, other in candidates(some, weights, reach=days, keys_of=by_kind):
            yield some[one], some[other]


def _two_days(tellings: Sequence[Telling]) -> bool:
    """Whether tellings have two dates at most, those that agree being one."""
    apart: list[Telling] = []
    for one in tellings:
        if not any(matching.compatible(one.span, other.span) for other in apart):
            apart.append(one)
    return len(apart) <= 2


def _told_on_days(telling: Telling) -> bool:
    """Whether a source tells something as done, on days that are known well enough to differ."""
    if telling.source is None or telling.planned or telling.span is None:
        return False
    return (width_of(telling.span) or _WIDEST + 1) <= _WIDEST


def _score(a: Telling, b: Telling, weights: Weights, correcting: Collection[str]) -> float:
    """How sure it is that two tellings are of one event, but for the day; 0 where it is not."""
    score = one_but_for_days(a, b, weights)
    if score or not (a.key in correcting or b.key in correcting) or a.denied != b.denied:
        return score
    if not (a.heads & b.heads or a.acts & b.acts) or not 0 < days_apart(a.span, b.span) <= _CORRECTION:
        return 0.0
    alike = weights.cosine(a.terms, b.terms) if a.places & b.places or a.who & b.who or a.own & b.own else 0.0
    return alike if alike >= _CORRECTED else 0.0
