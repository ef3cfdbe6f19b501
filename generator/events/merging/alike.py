"""Joining what is alike: by words, actors, places, kind and date, no name that an editor gave.

The surest pairs are joined first. What a date forbids is joined only where nothing that it contradicts is lost: a plan
that was kept late, and one of two newsrooms that has the day wrong.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from generator.events.matching import likeness, linkage
from generator.events.matching.kinds import once
from generator.events.matching.likeness import Telling, Weights, width_of
from generator.events.matching.pairs import Sweep, by_kind, by_words_or_date, in_time
from generator.events.matching.tellings import Subject, of_editor, of_statement
from generator.events.merging.groups import Groups
from generator.model.event import EditorEvent, Statement
from generator.model.message import Said, message
from generator.model.time import TimeSpan

_REPEATED = 2.0
"""Log odds from which two sentences of one text tell the same: they share their words anyway."""
_CORRECTED = 3.0
"""What it adds to the log odds that one telling is there to put the other one's day right."""
_WIDEST = 31
"""Days of the widest date that is known well enough to differ from another."""
_LATE = 31
"""Days, at most, by which what was planned came late, to be taken for the same without an editor's word."""
_REACH, _REACH_ONCE = 62, 400
"""Days between two tellings of one event, at most, and where its like hardly comes again."""
_CROWD = 40
"""Tellings of the same days, at most, for each to be held against each: on great days all tell the same."""


def join_alike(
    groups: Groups,
    statements: Sequence[Statement],
    written: Mapping[str, EditorEvent],
    spans: Mapping[str, TimeSpan | None],
    subject: Subject,
    correcting: Collection[str],
) -> None:
    """Join what is alike, the surest first; `correcting` statements put another one's day right."""
    tellings: list[Telling] = [
        of_statement(statement, spans[statement.id], subject)
        for statement in statements
        if statement.mentions or statement.links
    ]
    tellings += [of_editor(event, subject) for event in written.values()]
    weights = Weights(tellings)
    near = _near(tellings, weights)
    _join_repeated(groups, tellings, weights, near)
    told = _ToldOnce(groups, tellings, weights)
    alone = linkage.alone(tellings, {one.key: groups.root(one.key) for one in tellings})
    found = []
    for one, other in _pairs(tellings, weights, near):
        a, b = tellings[one], tellings[other]
        if a.source == b.source or linkage.surely_two(a, b):
            continue
        more = _CORRECTED if a.key in correcting or b.key in correcting else 0.0
        odds = linkage.sure(a, b, weights, alone=a.key in alone and b.key in alone, least=-more)
        if odds is not None:
            odds += more
            found.append((-odds, linkage.days_apart(a.span, b.span), a.key, b.key))
    by_key = {one.key: one for one in tellings}
    for *_, a_key, b_key in sorted(found):
        a, b = by_key[a_key], by_key[b_key]
        may_be = likeness.compatible(a.span, b.span)
        if not groups.may_join(a_key, b_key, asked_of_dates=may_be):
            continue
        ours, theirs = ([by_key[key] for key in groups.members(each) if key in by_key] for each in (a_key, b_key))
        reason = likeness.reason(a, b, weights)
        if may_be:
            if told.once(a_key, b_key):
                told.join(a_key, b_key, reason)
        elif _kept_late(a, b) or _kept_late(b, a):
            plan, outcome = (a, b) if a.planned else (b, a)
            if all(one.planned for one in (ours if plan is a else theirs)):
                late = message("%(reason)s; it came later than planned", reason=reason)
                told.join(outcome.key, plan.key, late, whatever_day=True)
        elif _told_on_days(a) and _told_on_days(b) and _two_accounts(ours, theirs):
            told.join(a_key, b_key, message("%(reason)s; their dates differ", reason=reason), whatever_day=True)


def _near(tellings: Sequence[Telling], weights: Weights) -> list[Collection[int]]:
    """For each telling the places of those that may be of its very days, and have words or a name in common with it."""
    near: list[Collection[int]] = [()] * len(tellings)
    sweep = Sweep(tellings, 0)
    for place in in_time(tellings):
        near[place] = sweep.alike(place, by_words_or_date(tellings[place], weights))
    return near


def _join_repeated(
    groups: Groups, tellings: Sequence[Telling], weights: Weights, near: Sequence[Collection[int]]
) -> None:
    """Join what one text tells twice."""
    found = []
    for one, other in ((min(place, each), max(place, each)) for place, others in enumerate(near) for each in others):
        a, b = tellings[one], tellings[other]
        if a.source is None or a.source != b.source or linkage.surely_two(a, b) or likeness.set_apart(a, b):
            continue
        odds = linkage.log_odds(linkage.evidence(a, b, weights, alone=False))
        if odds >= _REPEATED and likeness.compatible(a.span, b.span):
            found.append((-odds, a.key, b.key, likeness.reason(a, b, weights)))
    for _, a_key, b_key, reason in sorted(found, key=lambda each: each[:3]):
        groups.join(a_key, b_key, reason, forced=False)


def _pairs(tellings: Sequence[Telling], weights: Weights, near: Sequence[Collection[int]]) -> Iterator[tuple[int, int]]:
    """Tellings worth comparing, as places in the row, each two once. Their number grows with the tellings."""
    of_kind, seldom = Sweep(tellings, _REACH), Sweep(tellings, _REACH_ONCE)
    exact = [telling.span is not None and _exact(telling.span) for telling in tellings]
    crowds = Counter(telling.span for telling, known in zip(tellings, exact, strict=True) if known)
    of_days: dict[TimeSpan | None, list[int]] = defaultdict(list)
    for place in in_time(tellings):
        telling = tellings[place]
        keys = by_kind(telling, weights)
        found = {*near[place], *of_kind.alike(place, keys)}
        if once(telling.heads):
            found.update(seldom.alike(place, keys))
        if exact[place] and crowds[telling.span] <= _CROWD:
            found.update(of_days[telling.span])
            of_days[telling.span].append(place)
        yield from ((other, place) if other < place else (place, other) for other in found)


def _exact(span: TimeSpan) -> bool:
    """Whether a span is one day, or known from its very first to its very last."""
    ends = span.whole.exact is not None or (span.begin.exact is not None and span.end.exact is not None)
    return ends and (width_of(span) or _WIDEST + 1) <= _WIDEST


def _told_on_days(telling: Telling) -> bool:
    """Whether a source tells something as done, on days that are known well enough to differ."""
    if telling.source is None or telling.planned or telling.span is None:
        return False
    return (width_of(telling.span) or _WIDEST + 1) <= _WIDEST


def _two_accounts(ours: Sequence[Telling], theirs: Sequence[Telling]) -> bool:
    """Whether no source tells both groups, and they have two dates at most: so a row of days never becomes one."""
    apart: list[Telling] = []
    for one in (*ours, *theirs):
        if not any(likeness.compatible(one.span, other.span) for other in apart):
            apart.append(one)
    return len(apart) <= 2 and {one.source for one in ours}.isdisjoint(one.source for one in theirs)


def _kept_late(plan: Telling, outcome: Telling) -> bool:
    """Whether one is a plan, and the other follows soon after what was planned."""
    if not plan.planned or outcome.planned or plan.span is None or outcome.span is None:
        return False
    due, came = plan.span.end.latest, outcome.span.begin.earliest
    soon = due is not None and came is not None and 0 < came - due <= _LATE
    told_alike = plan.own & outcome.own or plan.acts & outcome.acts
    return soon and bool(told_alike and once(plan.heads & outcome.heads))


class _ToldOnce:
    """Groups of which no two join that one source tells apart: it gave a draft, and rejected it the same day."""

    def __init__(self, groups: Groups, tellings: Sequence[Telling], weights: Weights) -> None:
        self._groups = groups
        self._weights = weights
        self._by_source: dict[str, dict[str, list[Telling]]] = defaultdict(lambda: defaultdict(list))
        for one in tellings:
            if one.source is not None:
                self._by_source[groups.root(one.key)][one.source].append(one)

    def once(self, a: str, b: str) -> bool:
        """Whether each source that tells both groups may tell the same thing twice."""
        ours, theirs = (self._by_source[self._groups.root(key)] for key in (a, b))
        fewer, more = sorted((ours, theirs), key=len)
        return all(
            any(self._again(one, other) for one in fewer[source] for other in more[source])
            for source in fewer
            if source in more
        )

    def join(self, a: str, b: str, reason: Said, *, whatever_day: bool = False) -> None:
        """Join two groups, for a reason in words."""
        one, other = self._groups.root(a), self._groups.root(b)
        self._groups.join(a, b, reason, forced=False, whatever_day=whatever_day)
        fewer, more = sorted((self._by_source.pop(one), self._by_source.pop(other)), key=len)
        for source, told in fewer.items():
            more[source] += told
        self._by_source[self._groups.root(a)] = more

    def _again(self, a: Telling, b: Telling) -> bool:
        told = linkage.evidence(a, b, self._weights, alone=False)
        return not likeness.set_apart(a, b) and linkage.log_odds(told) >= _REPEATED
