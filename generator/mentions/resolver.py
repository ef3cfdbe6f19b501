"""Resolving what was found in a text, as far as the day of its publication is known."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from generator.dates import days, edtf, timex
from generator.mentions import account, news, wording
from generator.mentions import operators as ops
from generator.mentions.passages import Passages
from generator.mentions.times import Chosen, Env, Order, Story, Time, of_period
from generator.mentions.wording import outcome, reasons, spread
from generator.model.mention import Anchor, AnchorKind, Mention, Reading, Resolution, Signal, TimexType
from generator.model.message import Message
from generator.model.time import Basis, Day, Extent, Interval, Precision, TimeSpan


@dataclass(frozen=True, slots=True)
class Settings:
    """Conventions of one source."""

    southern: bool = False
    """Seasons of the southern hemisphere."""
    sunday_weeks: bool = False
    """Weeks begin on Sunday."""
    numeric_dates: str | None = None
    """`dmy` or `mdy`: how 03/04/2024 is read; `None` where nothing decides."""
    inferred: bool = False
    """Whether the day was worked out, so that it is when the words were written and not a stated day of publication."""
    dateline: bool = False
    """Whether the day is that of the text's own dateline."""


def dateline(reading: Reading, day: Day) -> Day | None:
    """The day of the dateline that a text published on `day` is read as of instead; `None` where there is none."""
    spoken = reading.context.spoken if isinstance(reading.context, Passages) else None
    told = spoken.filed(day) if spoken is not None else None
    if spoken is None or told is None or abs(day - told) <= _STALE:
        return None
    return told if spoken.dateline is not None or 0 < day - told <= _PUT_BY else None


_UNKNOWN = Interval()
_USUAL = Settings()


def resolve(
    reading: Reading,
    published: Interval = _UNKNOWN,
    settings: Settings = _USUAL,
    only: Collection[int] | None = None,
    *,
    explained: bool = True,
) -> tuple[Resolution, ...]:
    """The resolutions of a reading's mentions, in their order, or of those in `only` (indices), in order of index.

    `published` is the day of publication in the source's own time zone: one day, several, or not known. Of several
    days, a mention keeps its value where the first and the last give the same one; otherwise its bounds are the hull.
    Where they need not be `explained`, their steps are left out.
    """
    wanted = range(len(reading.mentions)) if only is None else sorted(set(only))
    if not published.known and isinstance(reading.context, Passages) and reading.context.spoken.dateline is not None:
        published, settings = Interval.on(reading.context.spoken.dateline), replace(settings, dateline=True)
    ends = [day for day in (published.earliest, published.latest) if day is not None]
    first = [
        _resolution(mention, time, settings, published, explained=explained)
        for mention, time in _times(reading, ends[0] if ends else None, settings, wanted)
    ]
    if len(ends) == 1:
        return tuple(_half(each, published) for each in first)
    if not ends or ends[0] == ends[1]:
        return tuple(first)
    last = [
        _resolution(mention, time, settings, published, explained=explained)
        for mention, time in _times(reading, ends[1], settings, wanted)
    ]
    return tuple(_both(one, other, published) for one, other in zip(first, last, strict=True))


def _times(
    reading: Reading, day: Day | None, settings: Settings, wanted: Collection[int]
) -> list[tuple[Mention, Time]]:
    mentions = reading.mentions
    passages = reading.context if isinstance(reading.context, Passages) else Passages(mentions)
    history = passages.histories(day)
    numeric = settings.numeric_dates or passages.numeric
    env = Env(day, Story(), southern=settings.southern, sunday=settings.sunday_weeks, numeric=numeric)
    spoken = passages.spoken
    by = spoken.by
    if day is not None and (dateline(reading, day) is not None or 0 < day - (spoken.filed(day) or day) <= _PRINTED):
        by = {**spoken.headed, **by}
    if all(not history[index] and index not in by and _alone(mentions[index]) for index in wanted):
        return [(mentions[index], _at(mentions[index], env, passages, history=False)) for index in wanted]
    kept = frozenset(wanted)
    silent = spoken.quoted | by.keys()

    def at(mention: Mention) -> Time:
        return _at(mention, env, passages, history=history[mention.index])

    def said_on(index: int, day: Day | None) -> Time:
        said = replace(env, published=day, story=Story())
        return _at(mentions[index], said, passages, history=day is None)

    if any(history):
        times = account.follow(reading, history, passages, silent, env, at)
    else:
        hang = any(index in passages.happened or index in by for index in kept)
        told = mentions if hang else mentions[: max(kept, default=-1) + 1]
        times = news.one_by_one(reading, told, passages, silent, env, at)
    for index in sorted(kept & silent):
        times[index] = _spoken(index, by, times, history, said_on)
    for index in kept & passages.happened.keys():
        times[index] = _counted(mentions[index], times[passages.happened[index].index], env, passages)
    return [(mentions[index], times[index]) for index in wanted]


def _spoken(
    index: int,
    by: Mapping[int, int],
    times: Sequence[Time],
    history: Sequence[bool],
    at: Callable[[int, Day | None], Time],
    depth: int = 0,
) -> Time:
    """The date of what is quoted or written under a dateline, read against the day on which that was said.

    Where no day of speaking is told, words quoted in a history stay open, and those in news keep the day of writing.
    """
    if index not in by:
        return at(index, None) if history[index] else times[index]
    day = times[by[index]].period
    if by[index] in by and depth < _NESTED:
        day = _spoken(by[index], by, times, history, at, depth + 1).period
    if day is None or day.unit != "day":
        return times[index]
    time = at(index, day.days()[0])
    if time.anchor.kind is not AnchorKind.PUBLISHED:
        return time
    said = Anchor(AnchorKind.NARRATIVE, day.value())
    return replace(time, anchor=said, chosen=Chosen(time.period or day, day, Order.SPOKEN))


_STALE = 7
"""Days from which on a text that is said to be published on another day is read as of its dateline."""
_PUT_BY = 62
"""Days within which a dispatch is published whose dateline tells no year: of what is further off it may be the next."""
_PRINTED = 1
"""Days after that of its dateline within which a dispatch is printed: its "today" is the dateline's."""
_NESTED = 6
"""How deep quotations are followed into each other."""


def _counted(mention: Mention, dated: Time, env: Env, passages: Passages) -> Time:
    """The date of what is counted from an event, which another date of the text tells."""
    if dated.period is not None and passages.happened[mention.index].itself:
        return of_period(dated.period, env, Anchor(AnchorKind.EVENT, dated.period.value()))
    env.happened = dated.period
    time: Time = mention.meaning.at(env)
    return time


def _at(mention: Mention, env: Env, passages: Passages, *, history: bool) -> Time:
    env.tense = mention.tense
    env.by = mention.signal in (Signal.BY, Signal.UNTIL)
    env.foretold = mention.index in passages.foretold
    env.history = history
    env.chained = passages.chained.get(mention.index)
    time: Time = mention.meaning.at(env)
    return time


def _alone(mention: Mention) -> bool:
    """Whether a mention's time hangs on no date told before it, once its passage is read as news."""
    return mention.anchor not in (AnchorKind.NARRATIVE, AnchorKind.EVENT) and not (
        isinstance(mention.meaning, ops.Toward) and mention.meaning.what.cycle == "month"
    )


def _both(first: Resolution, last: Resolution, published: Interval) -> Resolution:
    """What holds for every day of publication from the first to the last."""
    if first.anchor.kind is AnchorKind.NONE or first.anchor == last.anchor:
        return first
    anchor = replace(first.anchor, value=f"{first.anchor.value}/{last.anchor.value}")
    if first.value == last.value and first.span == last.span and first.anchor.kind is AnchorKind.PUBLISHED:
        return replace(first, anchor=anchor)
    if first.value == last.value:
        value, precision = first.value, first.precision
    else:
        value, precision = _shared(first.value, last.value), Precision.SPAN
    span = None if first.span is None or last.span is None else first.span.hull(last.span)
    return replace(
        first,
        value=value,
        span=span,
        edtf=None if span is None or first.edtf is None else edtf.from_span(span, precision, approximate=first.soft),
        precision=precision,
        anchor=anchor,
        steps=(*spread(first.mention.text, published), *outcome(span, value)) if first.steps else (),
    )


def _half(each: Resolution, published: Interval) -> Resolution:
    """What holds where only one end of the days of publication is known."""
    if each.anchor.kind is AnchorKind.NONE or each.span is None:
        return each
    whole = each.span.whole
    later = published.earliest is not None
    span = TimeSpan.within(whole.earliest, None) if later else TimeSpan.within(None, whole.latest)
    value = _shared(each.value, "")
    steps = (*spread(each.mention.text, published), *outcome(span, value)) if each.steps else ()
    found = None if each.edtf is None else edtf.from_span(span)
    return replace(each, value=value, span=span, edtf=found, precision=Precision.SPAN, steps=steps)


def _shared(first: str, last: str) -> str:
    """What two values share: from the first part in which they differ on, X stands for every digit."""
    known, other = first.split("-"), last.split("-")
    same = 0
    while same < min(len(known), len(other)) and known[same] == other[same]:
        same += 1
    return "-".join(known[:same] + [_DIGIT.sub("X", part) for part in known[same:]])


_DIGIT = re.compile(r"[0-9]")


def _resolution(
    mention: Mention, time: Time, settings: Settings, published: Interval, *, explained: bool
) -> Resolution:
    span = time.span()
    if time.extent is Extent.THROUGHOUT and time.mod == "MORE_THAN" and time.days is not None:
        # "for more than a year": begun at the latest then, nobody says how long before.
        begin, end = time.days
        span = TimeSpan(Interval(None, begin), Interval(end, end))
    return Resolution(
        mention,
        time.value,
        time.mod,
        span,
        _edtf(time, settings.southern) if span is not None else None,
        time.extent,
        time.precision,
        Basis.STATED if time.anchor.kind is AnchorKind.NONE else Basis.RECKONED,
        time.anchor,
        time.soft,
        reasons(mention, time, published, written=_written(settings)) if explained else (),
        tuple(TimeSpan.within(*ends) for ends in time.alternatives),
    )


def _written(settings: Settings) -> Message:
    """What is known of the day that expressions are read against."""
    if settings.dateline:
        return wording.DATELINE
    return wording.INFERRED if settings.inferred else wording.PUBLISHED


def _edtf(time: Time, southern: bool) -> str | None:
    if time.alternatives and all(first == last for first, last in time.alternatives):
        readings = sorted(day for day, _ in time.alternatives if day is not None)
        return f"[{','.join(days.iso(day) for day in readings)}]"
    if (time.alternatives or time.mod in ("START", "MID", "END")) and time.days is not None:
        return _edtf_of_days(time.days, soft=True)
    if time.precision is Precision.SPAN and time.type is TimexType.DATE and time.mod is None and time.days is not None:
        # The value can only tell the month or year that a feast of several days lies in.
        return _edtf_of_days(time.days, soft=time.soft)
    return _edtf_of_value(time.value, time.mod, southern)


@lru_cache(maxsize=8192)
def _edtf_of_days(ends: tuple[Day | None, Day | None], *, soft: bool) -> str | None:
    return edtf.from_span(TimeSpan.within(*ends), approximate=soft)


@lru_cache(maxsize=8192)
def _edtf_of_value(value: str, mod: str | None, southern: bool) -> str | None:
    try:
        return timex.to_edtf(value, mod, southern=southern)
    except timex.TimexError:
        return None
