"""Joining what is alike: by words, actors, places, kind and date, no name that an editor gave.

The most alike are joined first, and each later step asks less of the words and more of the rest: what is told of the
same days, what came later than planned, and what is dated wrong.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from generator.events import matching
from generator.events.matching import Telling, Weights, Words
from generator.events.matching_days import one_act_loosely_dated
from generator.events.matching_kinds import once
from generator.events.matching_pairs import candidates
from generator.events.matching_passages import Passages
from generator.events.matching_tellings import Subject, of_editor, of_statement
from generator.events.merging_acts import join_acts
from generator.events.merging_groups import Groups
from generator.events.merging_slips import join_slips
from generator.model.event import EditorEvent, Statement
from generator.model.message import Said, message
from generator.model.source import Source
from generator.model.time import TimeSpan

_LATE = 31
"""Days, at most, by which what was planned came late, to be taken for the same without an editor's word."""
_SURELY = 0.85
"""Likeness from which a plan and an outcome on another day are one."""


def join_alike(
    groups: Groups,
    statements: Sequence[Statement],
    written: Mapping[str, EditorEvent],
    spans: Mapping[str, TimeSpan | None],
    words: Words,
    correcting: Collection[str],
    sources: Mapping[str, Source],
) -> None:
    """Join what is alike, the most alike first; `correcting` statements put another one's day right."""
    subject = Subject(statements, written.values(), words)
    tellings: list[Telling] = [
        of_statement(statement, spans[statement.id], subject)
        for statement in statements
        if statement.mentions or statement.links
    ]
    tellings += [of_editor(event, words, subject) for event in written.values()]
    weights = Weights(tellings)
    alike = []
    for one, other in candidates(tellings, weights):
        a, b = tellings[one], tellings[other]
        if (a.source is None and b.source is None) or not matching.compatible(a.span, b.span) or a.denied != b.denied:
            continue
        if a.source == b.source and matching.set_apart(a, b):
            continue
        score = matching.likeness(a, b, weights)
        if score < matching.THRESHOLD and one_act_loosely_dated(a, b):
            score = matching.THRESHOLD
        if score >= (matching.SAME_SOURCE if a.source == b.source else matching.THRESHOLD):
            alike.append((-score, a.key, b.key, one, other))
    told = _ToldOnce(groups, tellings, weights)
    for _, a_key, b_key, one, other in sorted(alike):
        if groups.may_join(a_key, b_key) and told.once(a_key, b_key):
            told.join(a_key, b_key, matching.reason(tellings[one], tellings[other], weights))
    join_acts(groups, tellings, weights, Passages(statements, written.values(), sources, subject))
    _join_kept_late(groups, tellings, weights)
    join_slips(groups, tellings, weights, correcting)


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

    def join(self, a: str, b: str, reason: Said) -> None:
        """Join two groups, for a reason in words."""
        one, other = self._groups.root(a), self._groups.root(b)
        self._groups.join(a, b, reason, forced=False)
        fewer, more = sorted((self._by_source.pop(one), self._by_source.pop(other)), key=len)
        for source, told in fewer.items():
            more[source] += told
        self._by_source[self._groups.root(a)] = more

    def _again(self, a: Telling, b: Telling) -> bool:
        return not matching.set_apart(a, b) and matching.likeness(a, b, self._weights) >= matching.SAME_SOURCE


def _join_kept_late(groups: Groups, tellings: Sequence[Telling], weights: Weights) -> None:
    """Join a plan with what came of it some days later, where its like hardly happens again."""
    plans = {telling.key for telling in tellings if telling.planned}
    if not plans:
        return
    some = [telling for telling in tellings if once(telling.heads) and telling.span is not None]
    late = []
    for one, other in candidates(some, weights, reach=_LATE):
        plan, outcome = sorted((some[one], some[other]), key=lambda telling: not telling.planned)
        if plan.planned and not outcome.planned and _kept_late(plan, outcome):
            score = matching.likeness(plan, outcome, weights)
            if score >= _SURELY:
                late.append((-score, plan.key, outcome.key, matching.reason(plan, outcome, weights)))
    for _, plan_key, outcome_key, reason in sorted(late, key=lambda each: each[:3]):
        if plans.issuperset(groups.members(plan_key)):
            told = message("%(reason)s; it came later than planned", reason=reason)
            groups.join(outcome_key, plan_key, told, forced=False, whatever_day=True)


def _kept_late(plan: Telling, outcome: Telling) -> bool:
    """Whether what is told as done follows soon after what was planned, and has words of its own in common with it."""
    if plan.span is None or outcome.span is None or plan.denied or outcome.denied or plan.source == outcome.source:
        return False
    due, came = plan.span.end.latest, outcome.span.begin.earliest
    soon = due is not None and came is not None and 0 < came - due <= _LATE
    told_alike = plan.own & outcome.own or plan.acts & outcome.acts
    return soon and bool(told_alike and once(plan.heads & outcome.heads))
