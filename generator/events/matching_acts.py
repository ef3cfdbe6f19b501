"""Telling whether what two sources tell of the same days is one act, each in words of its own: by which evidence.

The days are the same for all that is asked of here. What else speaks for one act, or against it:

act
    One kind of happening, kindred ones, or one that the other tells further on. Against it: what becomes of a thing (it
    ends, it is put off) where one alone tells that, and what is only said of acts. One act as an editor tells it apart
    (`generator.events.acts`) is enough, where it does not come day after day.
who, where
    Names in common, or in the passage of the other. Against it: both name some, and neither passage has the other's.
matter
    Words for what it is done to or about: most of them in the other's passage, or such as hardly any other day has.
    Against it: both say what, and nothing of it is the same.
which of a row
    Against it: the second round and the third.
how many
    Where neither source tells anything else of the days, one rare word or the kind of happening is enough.

A passage (`matching_passages`) is what is told around a statement: one newsroom calls a massacre what another tells as
men who went from house to house and, further on, killed.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from generator.events import matching
from generator.events.acts import again, other_stage
from generator.events.matching import Telling, Weights
from generator.events.matching_days import DAYS, may_be_one
from generator.events.matching_kinds import LIGHT, kindred, once
from generator.events.matching_passages import Passage, Passages

_COVERED = 0.5
"""The share of a telling's words, by weight, that the other's passage has, from which both are one act."""
_KEPT = 0.2
"""How sure it is that what was planned for a day and what took place on it are one, whatever the words."""
_ALONE = 2.0
"""How sure it is at least that the single things that two sources tell of the same days are one."""
_SAME = 1.0
"""How sure it is at least that one act that does not come day after day, told of the same days by two, is one."""
_RARE = 3
"""Tellings that have a word, at most, for it to tell by itself what is told of."""
_LEADING = frozenset({"arrive", "visit", "meet", "host", "send", "dine", "grow"})
"""Classes of what leads to an act: that people come, sit down and rise, and then sign."""
_OF_ANYTHING = frozenset({"agree"})
"""Classes of what is done of many things: two accords of one day are of land and of the army."""
_SAYING = frozenset({"say", "accuse", "announce", "propose", "request", "threaten", "reject", "support"})
"""Classes of what is said of acts, and is none of them."""


@dataclass(frozen=True, slots=True)
class Days:
    """What is told of the same days, to hold any two tellings of them against each other."""

    weights: Weights
    passages: Passages
    marks: frozenset[str]
    """Words that hardly anything on another day has."""
    single: frozenset[str]
    """Keys of what is all that its source tells of the days."""


def one_act(a: Telling, b: Telling, days: Days) -> float:
    """How sure it is, up to about 3, that two sources' tellings of the same days are of one act; 0: nothing says so."""
    if a.denied != b.denied or not matching.one_phase(a, b) or other_stage(a.acts, b.acts):
        return 0.0
    if a.rows and b.rows and a.rows.isdisjoint(b.rows):
        return 0.0
    single = {a.key, b.key} <= days.single
    if single and _little_is_enough(a, b, days.weights):
        return _ALONE + days.weights.cosine(a.terms, b.terms)
    if again(a.acts & b.acts) > DAYS and may_be_one(a, b) and not matching.other_matter(a, b):
        return _SAME + days.weights.cosine(a.terms, b.terms)
    return _by_passages(a, b, days, single=single)


def _little_is_enough(a: Telling, b: Telling, weights: Weights) -> bool:
    """Whether what two sources tell of a day, and nothing else of it, is one event: by a rare word, or by its kind."""
    if not may_be_one(a, b):
        return False
    ours, theirs = a.heads - LIGHT, b.heads - LIGHT
    akin = matching.same_kind(a, b)
    scene_or_who = bool(a.places & b.places or a.who & b.who)
    if matching.other_matter(a, b):
        return akin and scene_or_who and bool(once(a.heads & b.heads))
    shared = a.own & b.own
    if any(weights.count(term) <= _RARE for term in shared - a.scene):
        return akin or not (ours or theirs) or a.planned != b.planned
    return akin and (scene_or_who or bool(shared or a.heads & b.heads or a.acts & b.acts))


def _by_passages(a: Telling, b: Telling, days: Days, *, single: bool) -> float:
    """How sure it is of two tellings by what is told around them; `single`: either source tells nothing else."""
    seldom = once(a.heads & b.heads)
    if _only_said(a) or _only_said(b) or not (a.own & b.own or seldom):
        return 0.0
    ours, theirs = days.passages.of(a.key), days.passages.of(b.key)
    if not _one_kind(a, b, ours, theirs) or _elsewhere(a, b, ours, theirs):
        return 0.0
    shared = (a.own & theirs.terms) | (b.own & ours.terms)
    covered = max(_covered(a, theirs, days.weights), _covered(b, ours, days.weights))
    telling = len(shared) > 1 or not shared.isdisjoint(days.marks)
    further = ((a.own - b.own) & theirs.terms) | ((b.own - a.own) & ours.terms)
    singular = single and bool(seldom)
    if (telling and covered >= _COVERED) or (further and singular):
        return covered + len(shared & days.marks) / 4
    kept = singular and a.planned != b.planned and bool(seldom - _OF_ANYTHING)
    return _KEPT if kept else 0.0


def _only_said(telling: Telling) -> bool:
    """Whether a telling is of what somebody said of acts, and of none."""
    return bool(telling.heads) and telling.heads <= _SAYING


def _one_kind(a: Telling, b: Telling, ours: Passage, theirs: Passage) -> bool:
    """Whether what one tells happens in the other's sentence too, and what the other tells besides only leads to it."""
    if matching.one_kind(a, b):
        return True
    for one, other, passage in ((a, b, theirs), (b, a, ours)):
        told = one.heads - LIGHT
        if told and other.heads <= _LEADING | LIGHT and kindred(told, passage.heads - LIGHT):
            return True
    return not (a.heads - LIGHT or b.heads - LIGHT)


def _elsewhere(a: Telling, b: Telling, ours: Passage, theirs: Passage) -> bool:
    """Whether both name who or where, and neither passage has anything of the other's."""
    for one, other, apart in ((a.who - a.scene, b.who - b.scene, matching.others(a, b)), (a.scene, b.scene, True)):
        if one and other and apart and one.isdisjoint(theirs.terms) and other.isdisjoint(ours.terms):
            return True
    return False


def _covered(telling: Telling, passage: Passage, weights: Weights) -> float:
    """The share of what a telling names, by weight, that a passage has, from 0 to 1."""
    core = telling.own | telling.who
    whole = math.fsum(weights.of(term) ** 2 for term in core)
    return math.fsum(weights.of(term) ** 2 for term in core & passage.terms) / whole if whole else 0.0
