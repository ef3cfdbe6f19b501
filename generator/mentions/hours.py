"""Hours that follow one another in an account, and hours whose day only the account tells.

"At 2:34 p.m. on Tuesday, and again at 3:12"; "began at 8 p.m. and went on past two in the morning"; "at 9:30 a.m. …
twelve hours later". What an hour leaves open, the hour told right before it decides: the half of the day, the day after
midnight, and what a length of hours is counted from.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any

from generator.mentions import operators as ops
from generator.mentions.chains import core
from generator.mentions.periods import Period
from generator.model.mention import Mention, Signal, Tense, TimexType

_REACH = 300
"""Characters from one hour to the next that it may decide."""
_BACK = 12
"""Expressions looked through for the day of an hour."""
_FAR = 2000
"""Characters from a day to an hour of it, at most."""
_OPENING = 12
"""Characters before a day that opens its line."""
_SAYING = 24
"""Characters before a day that are looked through for a word of saying."""
_DAY, _HALF = 24 * 60, 12 * 60
_DUSK, _DAWN = 18 * 60, 6 * 60
"""An hour before dawn that follows one after dusk is of the next day."""
_LATE = ("EV", "NI")
"""Parts of the day that are after dusk."""
_MINUTES = {"hour": 60, "minute": 1}
_LATER_HALF = {"EV": (4 * 60, _HALF), "NI": (_DAWN, _HALF), "AF": (60, 8 * 60)}
"""Part of the day → the hours on the face of a clock that are of the second half in it."""


@dataclass(slots=True)
class _Last:
    """The hour or part of the day told last."""

    end: int
    minutes: int | None
    part: str | None
    sure: bool
    """Whether its words tell the half of the day, so that the next hour need not."""
    zone: str = ""


def settled(
    text: str, mentions: Sequence[Mention], planned: Collection[int] = (), sayings: Collection[str] = ()
) -> list[Mention]:
    """The mentions with what the hours before them tell of their hours, and where the day of each is to be looked for.

    `planned` are mentions of a plan of the past, which are no days of what is told; `sayings` are words before the day
    on which something was said, "police said on Tuesday", which is hardly that of what is told.
    """
    found: list[Mention] = []
    last: _Last | None = None
    for mention in mentions:
        if last is not None and not _reaches(text, last.end, mention.start):
            last = None
        made = _timed(mention, last)
        clock = _clock(made.meaning)
        if clock is not None:
            if clock.base is None and clock.suffix[1].isdigit():
                made = _with_day(text, found, made, planned, sayings)
            last = _told(clock, made, last)
        elif _is_day(made):
            last = None
        found.append(made)
    return found


def _reaches(text: str, end: int, start: int) -> bool:
    return start - end <= _REACH and text.find("\n", end, start) < 0


def _clock(meaning: Any) -> ops.Clock | None:
    while isinstance(meaning, ops.About | ops.PartOf):
        meaning = meaning.base
    return meaning if isinstance(meaning, ops.Clock) else None


def _on_clock(meaning: Any, change: Callable[[ops.Clock], ops.Clock]) -> Any:
    """The meaning with its clock time changed."""
    if isinstance(meaning, ops.Clock):
        return change(meaning)
    return replace(meaning, base=_on_clock(meaning.base, change))


def _told(clock: ops.Clock, mention: Mention, last: _Last | None) -> _Last:
    minutes = clock.minutes
    if minutes is None:
        return _Last(mention.end, None, clock.suffix[1:3], sure=False)
    told = clock.half or (clock.half is False and last is not None and last.sure)
    return _Last(mention.end, minutes, None, sure=told, zone=clock.suffix[6:])


def _timed(mention: Mention, last: _Last | None) -> Mention:
    """The mention as the hour before it makes it."""
    if last is None:
        return mention
    meaning = mention.meaning
    if isinstance(meaning, ops.Offset):
        return _counted(mention, meaning, last)
    clock = _clock(meaning)
    if clock is None or clock.minutes is None or clock.base is not None:
        return mention
    minutes = clock.minutes
    if clock.half is False and not mention.text.startswith("0"):
        minutes = _in_half(minutes, last)
    dusk = last.part in _LATE if last.minutes is None else last.minutes >= _DUSK
    nightly = dusk and minutes % _DAY < _DAWN and minutes != _DAY
    moved = minutes >= _DAY + 1 or nightly
    if minutes == clock.minutes and not moved:
        return mention
    base = ops.Shift("day", 1, told=True) if moved else None
    return replace(mention, meaning=_on_clock(meaning, lambda each: each.moved_to(minutes % _DAY, base)))


def _in_half(minutes: int, last: _Last) -> int:
    """An hour of which the half of the day is open: the first one after the hour told before, up to dawn."""
    face = minutes % _HALF
    if last.part is not None:
        first, end = _LATER_HALF.get(last.part, (0, 0))
        return face + _HALF if first <= face < end else minutes
    if last.minutes is None or not last.sure:
        return minutes
    following = last.minutes + (face - last.minutes) % _HALF
    if following < _DAY or face < _DAWN:
        return following
    return minutes


def _counted(mention: Mention, meaning: ops.Offset, last: _Last) -> Mention:
    """A length counted from the hour told before it: "45 minutes later"."""
    if last.minutes is None or not meaning.told or meaning.amount is None or meaning.unit not in _MINUTES:
        return mention
    minutes = last.minutes + meaning.direction * meaning.amount * _MINUTES[meaning.unit]
    away, minutes = divmod(minutes, _DAY)
    base = ops.Shift("day", away, told=True) if away else None
    clock: Any = ops.Clock(ops.clock_suffix(minutes) + last.zone, base, half=True)
    if meaning.mod is not None:
        clock = ops.About(meaning.mod, clock)
    return replace(mention, meaning=clock, type=TimexType.TIME)


def _is_day(mention: Mention) -> bool:
    if mention.type not in (TimexType.DATE, TimexType.TIME):
        return False
    match core(mention.meaning):
        case ops.Exactly(period=Period(unit="day")) | ops.Today() | ops.Shift(unit="day") | ops.Within():
            return True
        case ops.Toward(what=what) | ops.Seek(what=what):
            return what.unit == "day"
        case _:
            return False


def _with_day(
    text: str, before: Sequence[Mention], mention: Mention, planned: Collection[int], sayings: Collection[str]
) -> Mention:
    """An hour without a day, with the day near the writing that it is of in news where none is told close by."""
    near: Any = None
    said: Any = None
    days = False
    here = True
    ahead = mention.tense is Tense.FUTURE or mention.index in planned
    for each in reversed(before[-_BACK:]):
        here = here and text.find("\n", each.end, mention.start) < 0
        if ahead and not here:
            # What is to be done at an hour is of the day of writing, unless its own paragraph tells another.
            break
        told = _is_day(each) or (here and _clock(each.meaning) is not None)
        if not told or mention.start - each.end > _FAR:
            continue
        days = days or here
        if not _carries(each, planned):
            continue
        apart = each.sentence != mention.sentence
        if apart and _near_writing(each, here=here) and _said(text, each, sayings):
            said = said or _directed(core(each.meaning), each)
            continue
        close = said is None and here and text.count(". ", each.end, mention.start) < 2
        if not close and _near_writing(each, here=here):
            near = _directed(core(each.meaning), each)
            break
        if close or _heads(text, each, here=here):
            return mention
    if near is None and days:
        return mention
    near = near or said or ops.Today(0)
    return replace(mention, meaning=_on_clock(mention.meaning, lambda clock: replace(clock, near=near)))


def _said(text: str, mention: Mention, sayings: Collection[str]) -> bool:
    words = text[max(mention.sentence.start, mention.start - _SAYING) : mention.start].lower().split()
    return not set(words[-2:]).isdisjoint(sayings)


def _heads(text: str, mention: Mention, *, here: bool) -> bool:
    """Whether a day heads what follows: alone on its line, or at the beginning of the same paragraph."""
    low = text.rfind("\n", max(0, mention.start - _OPENING), mention.start)
    if low < 0 and mention.start > _OPENING:
        return False
    return here or text[mention.end : mention.end + 2].lstrip("*:. ").startswith("\n")


def _carries(mention: Mention, planned: Collection[int]) -> bool:
    """Whether a day may be that of what is told: not one that is ahead, or that something lasts up to."""
    bounded = mention.signal in (Signal.SINCE, Signal.UNTIL)
    return mention.tense is not Tense.FUTURE and not bounded and mention.index not in planned


def _near_writing(mention: Mention, *, here: bool) -> bool:
    """Whether a day counts from the day of writing; "yesterday" tells the day of its own paragraph only."""
    match core(mention.meaning):
        case ops.Today(count=count):
            return here or count == 0
        case ops.Toward(what=what) | ops.Seek(what=what):
            return bool(what.cycle == "week")
        case _:
            return False


def _directed(meaning: Any, mention: Mention) -> Any:
    """A weekday in the direction of its own verb, wherever it is looked for."""
    if isinstance(meaning, ops.Toward) and meaning.way is None and mention.tense in (Tense.PAST, Tense.FUTURE):
        return replace(meaning, way=mention.tense)
    return meaning
