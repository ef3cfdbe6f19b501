"""Whether two tellings are of one event: evidence weighed as in record linkage.

After I. P. Fellegi and A. B. Sunter, "A Theory for Record Linkage", Journal of the American Statistical Association 64,
1969: each piece of evidence adds to the log odds that two tellings are of one event. The
weights are those of a logistic regression over pairs of tellings that bundles' gold joins or keeps apart;
`tests/sites/fitting.py` fits them anew, and tells how well they do on bundles that it leaves out.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import product

from generator.events import acts
from generator.events.matching.kinds import LIGHT, PHASES, kindred, once
from generator.events.matching.likeness import Telling, Weights, compatible
from generator.model.time import TimeSpan

BIAS = -1.2
"""Log odds of two tellings about which nothing speaks."""
WEIGHTS = {
    "contained": 2.1,  # how much of the shorter telling the longer one has
    "own words": 1.1,  # each word in common that is neither a name nor a mere kind of happening, up to three
    "matter": 1.1,  # cosine of what it is done to or about
    "act": 2.2,  # one act, as an editor tells acts apart
    "other kind": -2.4,
    "phase": -1.6,  # one tells what became of it: it ended, it was put off
    "actor": 0.9,
    "others": -3.1,  # both name who takes part, and none of the other's
    "one place": 0.7,
    "elsewhere": -2.6,  # both name where, and nowhere in common
    "another number": -0.7,
    "but for a word": -1.5,  # told in the same words, but for one: the Baker plan, the Annan plan
    "alone": 4.9,  # neither source tells anything else of these very days
    "differs too": -2.1,  # told of other days, and each other way in which both differ, up to two
    "day unknown": -1.6,
    "days apart": -2.5,  # more than one day apart, and so on: what is further apart is so besides
    "weeks apart": -3.3,
    "months apart": -0.9,
}
"""What each piece of evidence adds to the log odds. Evidence is 1 where it is there and 0 where not, or a share."""
CONTENT_BIAS = -4.4
CONTENT = {
    "contained": 4.3,
    "own words": 1.0,
    "matter": 1.1,
    "act": 0.9,
    "other kind": -1.4,
    "phase": -1.9,
    "actor": 0.5,
    "others": -1.8,
    "one place": 0.7,
    "elsewhere": -1.6,
    "another number": -2.5,
}
"""The same between tellings on different days, of which one may be wrong: what is told counts, and no date."""
_ROUNDED = 1.3
_MOST = 3
"""Own words in common from which more of them tell nothing new."""
_FRAME = 2
"""Words in common, at least, of tellings that differ in one only."""
FADES = 31
"""Days by which the odds of one event fall by one in natural logarithms: errors are sooner of a day than of a month."""
_WORD_FOR_WORD = 2.5
"""Log odds by what is told alone from which two newsrooms tell one event whatever their days, if it hardly comes again:
the weights of days are those of pairs of all kinds, also of raids, which are told in the same words each time."""
_MOST_DIFFERENCES = 2
"""Ways in which two tellings differ besides their days from which more of them tell nothing new."""
_ACCOUNT = 3
"""Days of which an account tells, at least, for what it tells of one of them to be all there was."""
DAYS, WEEKS = 5, 31
"""Days apart beyond which two dates are weeks apart, and months."""


def evidence(a: Telling, b: Telling, weights: Weights, *, alone: bool) -> dict[str, float]:
    """What speaks for and against two sources' tellings being of one event, by the names of `WEIGHTS`.

    `alone`: either source tells nothing else of the days of its telling.
    """
    apart = days_apart(a.span, b.span)
    others, elsewhere = _others(a, b), _elsewhere(a, b)
    return _in_common(a, b, weights) | {
        "other kind": bool(a.heads and b.heads) and not _one_kind(a, b),
        "phase": not _one_phase(a, b),
        "others": others,
        "elsewhere": elsewhere,
        "another number": _another_number(a, b),
        "but for a word": _but_for_a_word(a, b),
        "alone": alone and a.span is not None and a.span == b.span and not a.terms.isdisjoint(b.terms),
        "differs too": min(others + elsewhere + _each_lacks(a, b), _MOST_DIFFERENCES) if apart else 0,
        "day unknown": _day_unknown(a, b),
        "days apart": apart > 1,
        "weeks apart": apart > DAYS,
        "months apart": apart > WEEKS,
    }


def _in_common(a: Telling, b: Telling, weights: Weights) -> dict[str, float]:
    """Of the evidence, all that may speak for one event, but for what the days add."""
    return {
        "contained": weights.contained(a.terms, b.terms) if a.terms and b.terms else 0.0,
        "own words": min(len((a.own & b.own) - a.scene - b.scene), _MOST),
        "matter": weights.cosine(a.matter, b.matter),
        "act": not a.acts.isdisjoint(b.acts),
        "actor": not a.actors.isdisjoint(b.actors),
        "one place": not a.places.isdisjoint(b.places) or not a.scene.isdisjoint(b.scene),
    }


def surely_two(a: Telling, b: Telling) -> bool:
    """Whether two tellings cannot be of one event, whatever else they have in common.

    The one says that it did not happen; they are two of a row (the third round, Protocol II) or two stages of one thing
    (a charge, a verdict); or the day of one is not known, and no more than a kind of happening is the same: "they met".
    """
    if a.denied != b.denied or acts.other_stage(a.acts, b.acts):
        return True
    two_of_a_row = bool(a.rows and b.rows) and a.rows.isdisjoint(b.rows)
    return two_of_a_row or (_day_unknown(a, b) and a.terms & b.terms <= a.heads | b.heads)


def log_odds(told: dict[str, float]) -> float:
    """How sure it is that two tellings are of one event: the natural logarithm of the odds; 0 is as likely as not."""
    return BIAS + math.fsum([WEIGHTS[name] * value for name, value in told.items() if value])


_AT_MOST = {
    (own, act, actor, place, far): log_odds(
        {
            "contained": 1.0,
            "own words": own,
            "matter": 1.0,
            "act": act,
            "actor": actor,
            "one place": place,
            "alone": not far,
            "days apart": far > 0,
            "weeks apart": far > 1,
            "months apart": far > 2,
        }
    )
    for own, act, actor, place, far in product(range(_MOST + 1), *[(False, True)] * 3, range(4))
}
"""The log odds, at most, where this is known and no more; `far` is 1 for days apart, 2 for weeks and 3 for months."""


def sure(a: Telling, b: Telling, weights: Weights, *, alone: bool, least: float = 0.0) -> float | None:
    """The log odds that two tellings are of one event, or `None` where they are less than `least`.

    They mostly are, so that everything is weighed only of those that can come to so much.
    """
    apart = days_apart(a.span, b.span)
    soon_found = (
        min(len((a.own & b.own) - a.scene - b.scene), _MOST),
        not a.acts.isdisjoint(b.acts),
        not a.actors.isdisjoint(b.actors),
        not a.places.isdisjoint(b.places) or not a.scene.isdisjoint(b.scene),
        (apart > 1) + (apart > DAYS) + (apart > WEEKS),
    )
    own, apart_by = soon_found[0], soon_found[-1]
    if _AT_MOST[soon_found] < least and not (own == _MOST and apart_by):
        return None
    told = evidence(a, b, weights, alone=alone)
    odds = log_odds(told)
    if apart and once(a.heads | b.heads) and content_odds(told) - apart / FADES >= _WORD_FOR_WORD:
        odds = max(odds, 0.0)
    return odds if odds >= least else None


def content_odds(told: dict[str, float]) -> float:
    """How sure it is that two tellings are of one event by what they tell alone, as if their days were not known."""
    return CONTENT_BIAS + math.fsum(
        [CONTENT[name] * value for name, value in told.items() if value and name in CONTENT]
    )


def sure_by_content(a: Telling, b: Telling, weights: Weights, *, least: float) -> float | None:
    """The `content_odds` of two tellings, or `None` where they are less than `least`, by what they have in common."""
    if content_odds(_in_common(a, b, weights)) < least:
        return None  # and what else there is only speaks against it
    odds = content_odds(evidence(a, b, weights, alone=False))
    return odds if odds >= least else None


def days_apart(a: TimeSpan | None, b: TimeSpan | None) -> int:
    """Days by which one lies after the other; 1 where two spans overlap and cannot be one; 0 where they can."""
    if a is None or b is None:
        return 0
    gap = max(_days_from(a, b), _days_from(b, a))
    return gap if gap > 0 else int(not compatible(a, b))


def _days_from(a: TimeSpan, b: TimeSpan) -> int:
    """Days from the end of one to the beginning of the other; 0 or less where it is not known that they lie apart."""
    last, first = a.end.latest, b.begin.earliest
    return 0 if last is None or first is None else first - last


def _each_lacks(a: Telling, b: Telling) -> int:
    """In how many ways each has something that the other lacks: names, words of its own, what it is done to."""
    names = bool(a.who - b.who - a.scene and b.who - a.who - b.scene)
    return names + bool(a.own - b.own and b.own - a.own) + _other_matter(a, b)


def _one_kind(a: Telling, b: Telling) -> bool:
    """Whether two tellings are of one act, or of kindred kinds of happening, those that add little left aside."""
    light = a.heads & b.heads if a.heads <= LIGHT or b.heads <= LIGHT else None
    return bool(a.acts & b.acts or light) or kindred(a.heads - LIGHT or a.heads, b.heads - LIGHT or b.heads)


def _others(a: Telling, b: Telling) -> bool:
    """Whether both name who takes part, and none of the other's; a person and a state may be of one delegation.

    Nor are the rebels the government, where the one alone is told of.
    """
    ours, theirs = a.who - a.scene, b.who - b.scene
    if not ours.isdisjoint(theirs):
        return False
    if a.side and b.side and a.side != b.side:
        return True
    return bool(ours - a.bodies and theirs - b.bodies) or bool(ours - a.persons and theirs - b.persons)


def _elsewhere(a: Telling, b: Telling) -> bool:
    """Whether both name where, and nowhere in common: places that the tables have, or that none has."""
    if a.places and b.places and a.places.isdisjoint(b.places):
        return True
    other = a.somewhere and b.somewhere and a.somewhere.isdisjoint(b.own) and b.somewhere.isdisjoint(a.own)
    return bool(other) and a.scene.isdisjoint(b.scene)


def _other_matter(a: Telling, b: Telling) -> bool:
    """Whether both say what it is done to or about, and nothing of it is the same."""
    return bool(a.matter and b.matter) and a.matter.isdisjoint(b.matter)


def _one_phase(a: Telling, b: Telling) -> bool:
    """Whether two tellings tell the same of what becomes of something, be it by a word that heads none of them."""
    if a.off != b.off and not a.planned and not b.planned:
        return False
    return bool(a.acts & b.acts) or not any(
        bool(a.heads & phase) != bool(b.heads & phase) and not (a.terms & phase and b.terms & phase) for phase in PHASES
    )


def _but_for_a_word(a: Telling, b: Telling) -> bool:
    """Whether two tellings share all words but one each: another newsroom would have changed more."""
    ours, theirs = a.terms - b.terms, b.terms - a.terms
    frame = len(ours) == len(theirs) == 1 and len(a.terms) > _FRAME
    return frame and not ours | theirs <= a.heads | b.heads


def _another_number(a: Telling, b: Telling) -> bool:
    """Whether both tell how many, and no two numbers are near: "some 30" is 37, and not 90."""
    alike = (max(ours, theirs) <= _ROUNDED * min(ours, theirs) for ours in a.figures for theirs in b.figures)
    return bool(a.figures and b.figures) and not any(alike)


def alone(tellings: Iterable[Telling], group_of: Mapping[str, str]) -> frozenset[str]:
    """Keys of what is all that a longer account tells of some days; `group_of` gives the group that a key is in.

    A note that tells little altogether says nothing by what it leaves out.
    """
    told: dict[str, dict[TimeSpan, set[str]]] = defaultdict(lambda: defaultdict(set))
    dated = [one for one in tellings if one.span is not None]
    for one in dated:
        told[one.source or ""][one.span or TimeSpan()].add(group_of[one.key])
    return frozenset(
        one.key
        for one in dated
        if len(told[one.source or ""]) >= _ACCOUNT and len(told[one.source or ""][one.span or TimeSpan()]) == 1
    )


def _day_unknown(a: Telling, b: Telling) -> bool:
    """Whether the day of either is not known, nor that both are of one day of the year: "on July 6"."""
    if a.span is not None and b.span is not None:
        return False
    return a.year_day is None or a.year_day != b.year_day
