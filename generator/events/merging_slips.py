"""Joining what is plainly one event that its tellers date differently: one of them has the day wrong.

A date forbids a join elsewhere, since meetings and attacks come again. Here it does not, where two newsrooms tell in
nearly the same words, a few days apart, what hardly happened twice. Their dates then stand against each other inside
one event, as a contradiction that is told as possible only.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from generator.events import matching
from generator.events.matching import Telling, Weights, width_of
from generator.events.matching_pairs import by_kind, candidates
from generator.events.merging_groups import Groups
from generator.model.message import message

DAYS = 3
"""Days between two tellings of one event, at most, where its like may happen again: meetings, attacks."""
DAYS_ONCE = 31
"""The same where its like hardly happens again: a deal is signed once, and an author may mistake the month."""
SURELY = 0.85
"""Likeness from which two tellings that dates keep apart are one."""
_NEARLY = 0.7
"""The same where they share the place or an actor, and a word of their own."""
_CORRECTED = 0.3
"""Likeness of words with those that a correction puts right."""


def join_slips(groups: Groups, tellings: Sequence[Telling], weights: Weights, correcting: Collection[str]) -> None:
    """Join what differs in its day alone, the most alike first.

    `correcting` are the keys of tellings that put another one's day right. Two groups that one source tells of both
    are two events, and one event has two days at most, so that a row of days never becomes one.
    """
    told = [one for one in tellings if _told_on_days(one)]
    by_key = {one.key: one for one in told}
    found = []
    once = [one for one in told if matching.once(one.heads) or one.key in correcting]
    for reach, some in ((DAYS, told), (DAYS_ONCE, once)):
        for one, other in candidates(some, weights, reach=reach, keys_of=by_kind):
            a, b = some[one], some[other]
            apart = days_between(a, b)
            if not 0 < apart <= reach or a.source == b.source or a.denied != b.denied:
                continue
            corrected = a.key in correcting or b.key in correcting
            if a.own.isdisjoint(b.own) and not corrected:
                continue  # on different days, `likeness` is nothing then
            if apart <= _reach(a, b, corrected) and (score := _score(a, b, weights, corrected)):
                found.append((-score, min(a.key, b.key), max(a.key, b.key)))
    for _, a_key, b_key in sorted(found):
        ours, theirs = ([by_key[key] for key in groups.members(each) if key in by_key] for each in (a_key, b_key))
        if {one.source for one in ours}.isdisjoint(one.source for one in theirs) and _two_days([*ours, *theirs]):
            reason = matching.reason(by_key[a_key], by_key[b_key], weights)
            told_apart = message("%(reason)s; their dates differ", reason=reason)
            groups.join(a_key, b_key, told_apart, forced=False, kept_late=True)


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
    return (width_of(telling.span) or DAYS_ONCE + 1) <= DAYS_ONCE


def days_between(a: Telling, b: Telling) -> int:
    """Days by which one lies after the other; 0 where they meet or are not known."""
    if a.span is None or b.span is None:
        return 0
    gap = 0
    for one, other in ((a.span, b.span), (b.span, a.span)):
        if one.end.latest is not None and other.begin.earliest is not None:
            gap = max(gap, other.begin.earliest - one.end.latest)
    return gap


def _reach(a: Telling, b: Telling, corrected: bool) -> int:
    """How many days two tellings may lie apart and be of one event."""
    return DAYS_ONCE if corrected or (matching.once(a.heads & b.heads) and a.own & b.own) else DAYS


def _score(a: Telling, b: Telling, weights: Weights, corrected: bool) -> float:
    """How sure it is that two tellings are of one event, but for the day; 0 where it is not."""
    if not a.heads & b.heads:
        return 0.0
    score = matching.likeness(a, b, weights)
    if score >= SURELY:
        return score
    shared = bool(a.places & b.places or a.actors & b.actors)
    if score >= _NEARLY and shared and a.own & b.own and days_between(a, b) <= DAYS:
        return score
    if corrected and (shared or a.own & b.own):
        alike = weights.cosine(a.terms, b.terms)
        return alike if alike >= _CORRECTED else 0.0
    return 0.0
