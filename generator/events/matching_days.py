"""Telling whether two tellings that their days keep apart are of one event all the same: one of them has the day wrong.

How far apart they may lie goes by how soon the like of it comes again. Attacks and meetings come day after day, visits
and releases after weeks, a deal is signed once: an author who remembers may mistake its month, or its year.
"""

from __future__ import annotations

from generator.events import acts, matching
from generator.events.matching import Telling, Weights
from generator.events.matching_kinds import LIGHT, RECURRING
from generator.model.time import TimeSpan

DAYS = 3
"""Days between two tellings of one event, at most, where its like comes day after day."""
DAYS_BROUGHT = 7
"""The same for a meeting that is told by what it brought: the next one of the same would bring something else."""
DAYS_SELDOM = 62
"""The same where its like comes again after a while: roads reopen, delegations arrive, prisoners are freed."""
DAYS_ONCE = 400
"""The same where it hardly comes again under one name."""
SURELY = 0.85
"""Likeness from which two tellings that dates keep apart are one."""
_ALMOST = 0.7
"""The same where they share the place or an actor, and a word of their own."""
_SAME_WORDS = 0.75
"""Likeness of words alone from which one word in common is enough, far off."""
NEAR = 31
"""Days within which fewer words have to be alike than further off."""
_SELDOM = frozenset({"arrive", "visit", "extend", "postpone", "release", "resume", "suspend", "vote", "mobilise"})
"""Of what recurs, the classes of what does not come day after day, with one actor or thing."""
_OF_SOMETHING = frozenset({"begin", "enter"})
"""Classes that add little to a name, but come to one thing once: the war begins, the law comes into force."""
_OF_A_PERSON = frozenset({"office", "detain", "die", "arrive", "withdraw"})
"""Classes of what befalls or is done by one person, so that a name alone says which it was."""
_OUTCOMES = frozenset({"deal", "agree", "announce"})
"""Terms of what a meeting brings."""
_ROUNDED = 1.3
"""How many times one number, at most, another that counts the same is: "some 30", "37"."""
_ONE_ACT = 0.5
"""How sure it is at least that one act of the same, told a few days apart, is one."""
_IN_FULL = 3
"""Terms of what says who, what and of what."""
_TALKS = frozenset({"meet", "talks", "negotiate", "dine"})
"""Terms of what opens again and again."""


def reach(a: Telling, b: Telling) -> int:
    """How many days two tellings may lie apart and be of one event; 0 where nothing that happens is common to them."""
    common = _common(a, b)
    if a.once and b.once:
        return DAYS_ONCE
    if _brought_the_same(a, b):
        return DAYS_BROUGHT
    if told := acts.again(a.acts & b.acts):
        return told
    if not a.heads and not b.heads:
        return DAYS_SELDOM
    if not common:
        return DAYS if a.heads & b.heads else 0
    if "begin" in common:
        return DAYS if _TALKS & (a.terms | b.terms) else DAYS_ONCE
    if common - RECURRING:
        return DAYS_ONCE
    return DAYS_SELDOM if common <= _SELDOM else DAYS


def longest_reach(telling: Telling) -> int:
    """The most days that `reach` can come to for a telling, whatever the other one is."""
    if (
        telling.once
        or telling.terms & _OUTCOMES
        or acts.again(telling.acts) > DAYS_SELDOM
        or telling.heads - RECURRING - (LIGHT - _OF_SOMETHING)
    ):
        return DAYS_ONCE
    often = telling.heads and not telling.heads & _SELDOM and acts.again(telling.acts) <= DAYS
    return DAYS if often else DAYS_SELDOM


def days_apart(a: TimeSpan | None, b: TimeSpan | None) -> int:
    """Days by which one lies after the other; 1 where two spans overlap and cannot be one; 0 where they can."""
    if a is None or b is None or matching.compatible(a, b):
        return 0
    gap = 1
    for one, other in ((a, b), (b, a)):
        if one.end.latest is not None and other.begin.earliest is not None:
            gap = max(gap, other.begin.earliest - one.end.latest)
    return gap


def one_but_for_days(a: Telling, b: Telling, weights: Weights) -> float:
    """How sure it is, up to about 1.5, that two tellings are of one event whose day one of them has wrong; 0: not."""
    apart, most = days_apart(a.span, b.span), reach(a, b)
    if not 0 < apart <= most or not may_be_one(a, b):
        return 0.0
    if (matching.other_matter(a, b) and not a.who & b.who) or _of_other_numbers(a, b):
        return 0.0
    if apart <= NEAR and one_act_of_the_same(a, b, apart):
        return _ONE_ACT + matching.likeness(a, b, weights)
    shared = a.own & b.own
    if most == DAYS:
        one_scene = bool(a.places & b.places or a.who & b.who or len(shared & a.matter & b.matter) > 1)
        score = matching.likeness(a, b, weights) if shared and one_scene else 0.0
        return score if score >= _ALMOST else 0.0
    if shared and apart <= NEAR and (score := matching.likeness(a, b, weights)) >= SURELY:
        return score
    alike, core = weights.cosine(a.terms, b.terms), weights.contained(a.own | a.who, b.own | b.who)
    if apart <= DAYS and _same_act(a, b):
        return alike + core / 2
    if not shared and not _of_one_person(a, b) and not _one_kind_only(a, b) and not _said_in_full(a, b):
        return 0.0
    if apart <= DAYS:
        least, least_core = 0.2, 0.2 if a.once and b.once and a.places & b.places else 0.5
    elif apart <= NEAR:
        least, least_core = 0.45, 0.75
    else:
        least, least_core = 0.6, 0.75
        if len(shared) < 2 and not a.places & b.places and alike < _SAME_WORDS:
            return 0.0
    return alike + core / 2 if alike >= least and core >= least_core else 0.0


def _of_other_numbers(a: Telling, b: Telling) -> bool:
    """Whether two tellings of two days are of far more or fewer."""
    alike = (max(ours, theirs) <= _ROUNDED * min(ours, theirs) for ours in a.figures for theirs in b.figures)
    return bool(a.figures and b.figures) and not any(alike)


def one_act_of_the_same(a: Telling, b: Telling, apart: int) -> bool:
    """Whether both tell one act that does not come day after day, and who, where or what it is done to as well.

    A few days `apart`, a mere kind of thing in common (the plan, the talks) is enough; further off, two words that tell
    are needed. Where no name is in common, they must not have more words that the other lacks than such as it has.
    """
    if acts.again(a.acts & b.acts) <= DAYS or a.off != b.off:
        return False
    named = len(a.who & b.who) + bool(a.scene & b.scene)
    shared = a.own & b.own & a.matter & b.matter - a.scene
    ours, theirs = (one.own & one.matter - shared for one in (a, b))
    if not named and ours and theirs and len(shared) <= min(len(ours), len(theirs)):
        return False
    if apart > DAYS:
        return named + len(shared) > 1
    kinds = a.terms & b.terms - (a.heads & b.heads) - a.own
    return bool(named or shared or kinds)


def one_act_loosely_dated(a: Telling, b: Telling) -> bool:
    """Whether both tell one act that comes once in years, the one of its day, the other of its month."""
    if a.source == b.source or acts.again(a.acts & b.acts) < DAYS_ONCE or not may_be_one(a, b):
        return False
    if not matching.agree_closely(a.span, b.span) or matching.other_matter(a, b) or _of_other_numbers(a, b):
        return False
    return bool(a.figures & b.figures) or one_act_of_the_same(a, b, 0)


def _brought_the_same(a: Telling, b: Telling) -> bool:
    """Whether the same who met agreed or declared something, and two words at least tell what: that comes once."""
    if a.who.isdisjoint(b.who) or not a.terms & b.terms & _OUTCOMES:
        return False
    return len(a.own & b.own & a.matter & b.matter - a.scene) > 1


def _common(a: Telling, b: Telling) -> frozenset[str]:
    """What happens in both, without what adds little to a name; beginning and coming into force are of something."""
    return (a.heads & b.heads) - (LIGHT - _OF_SOMETHING)


def may_be_one(a: Telling, b: Telling) -> bool:
    """Whether nothing but the day tells two tellings apart: who, where, which of a row, and what became of it."""
    if a.denied != b.denied or not matching.one_phase(a, b) or acts.other_stage(a.acts, b.acts):
        return False
    if matching.others(a, b) or matching.elsewhere(a, b):
        return False
    return not any(
        ours and theirs and ours.isdisjoint(theirs) for ours, theirs in ((a.rows, b.rows), (a.scene, b.scene))
    )


def _of_one_person(a: Telling, b: Telling) -> bool:
    """Whether both tell what comes to one person only once in a while, and name the same."""
    return bool(a.heads & b.heads & _OF_A_PERSON) and bool(a.who & b.who)


def _said_in_full(a: Telling, b: Telling) -> bool:
    """Whether one says all that the other does, at least who, what and of what: "the Front accepted the plan"."""
    shorter, longer = sorted((a.terms, b.terms), key=len)
    return len(shorter) >= _IN_FULL and shorter <= longer and bool(a.who & b.who) and days_apart(a.span, b.span) <= NEAR


def _same_act(a: Telling, b: Telling) -> bool:
    """Whether the same did the same to the same, each told with words of its own: "accepted the offer in a letter"."""
    return bool(a.who) and a.who == b.who and a.heads == b.heads and len(a.terms & b.terms) >= _IN_FULL


def _one_kind_only(a: Telling, b: Telling) -> bool:
    """Whether one is told by kinds of happenings alone, at least two, and the other by the same: "the war began"."""
    if len(a.heads & b.heads) < 2 or a.heads != b.heads or days_apart(a.span, b.span) > NEAR:
        return False
    return not (a.own or a.who) or not (b.own or b.who)
