"""The order of the timeline: by date, and by what is told of before and after."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from heapq import heapify, heappop, heappush
from itertools import islice

from generator.chronology.claims import width
from generator.model.chronology import Chronology, DatedEvent
from generator.model.time import Day, TimeSpan

_CLOCK = re.compile(r"T([0-9]{2}:[0-9]{2})")
_FAR = 10_000
"""Events after one that are followed at most."""
_MANY = 100
"""Events of one day that are told to be in no known order with one, at most."""

Key = tuple[float, float, str, str]


def in_order(events: Sequence[DatedEvent], earlier: Iterable[tuple[str, str]]) -> tuple[DatedEvent, ...]:
    """Events by their earliest day, the narrower before the wider, then by time and id; told order goes first.

    `earlier` are pairs (before, after) of event ids; pairs that go round in a circle order nothing.
    """
    by_id = {dated.event.id: dated for dated in events}
    names = arranged({name: _key(dated) for name, dated in by_id.items()}, earlier)
    return tuple(by_id[name] for name in names)


def arranged(keys: Mapping[str, Key], earlier: Iterable[tuple[str, str]]) -> list[str]:
    """Names sorted by their keys as far as pairs (before, after) allow (Kahn's algorithm, the smallest free first)."""
    pairs = {(first, second) for first, second in earlier if first in keys and second in keys}
    done = _kahn(keys, pairs)
    if len(done) < len(keys):
        left = set(keys).difference(done)
        done = _kahn(keys, pairs - _circling([pair for pair in pairs if left.issuperset(pair)]))
    return done


def _kahn(keys: Mapping[str, Key], pairs: Collection[tuple[str, str]]) -> list[str]:
    """What can be put in order; names on a circle, and those after it, are left out."""
    after: dict[str, list[str]] = defaultdict(list)
    waiting = dict.fromkeys(keys, 0)
    for first, second in sorted(pairs):
        after[first].append(second)
        waiting[second] += 1
    free = [keys[name] for name, count in waiting.items() if count == 0]
    heapify(free)
    done: list[str] = []
    while free:
        name = heappop(free)[-1]
        done.append(name)
        for other in after[name]:
            waiting[other] -= 1
            if waiting[other] == 0:
                heappush(free, keys[other])
    return done


def _circling(pairs: Collection[tuple[str, str]]) -> set[tuple[str, str]]:
    """The pairs on circles, and those between circles: what is left when free ends are taken off again and again."""
    left = set(pairs)
    while True:
        firsts, seconds = {first for first, _ in left}, {second for _, second in left}
        kept = {(first, second) for first, second in left if first in seconds and second in firsts}
        if kept == left:
            return left
        left = kept


def most_told(chronology: Chronology, count: int) -> Chronology:
    """The chronology of the dated events that most independent origins tell, `count` at most, in its own order.

    Of equally often told ones the earlier goes first. Contradictions stay whose events are all there.
    """
    ranked = sorted(range(len(chronology.events)), key=lambda place: (-chronology.events[place].event.salience, place))
    events = tuple(chronology.events[place] for place in sorted(ranked[:count]))
    there = {dated.event.id for dated in events}
    conflicts = tuple(one for one in chronology.conflicts if there.issuperset(one.events))
    return replace(chronology, events=events, undated=(), conflicts=conflicts)


def unordered(events: Iterable[DatedEvent], earlier: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    """Event id → the other events of its day of which nothing tells whether they came before or after it.

    Times tell it, and what is told of before and after, be it of events between the two.
    """
    days: dict[Day, list[DatedEvent]] = defaultdict(list)
    for dated in events:
        day = dated.span.whole.exact if dated.span is not None else None
        if day is not None:
            days[day].append(dated)
    after: dict[str, list[str]] = defaultdict(list)
    for first, second in earlier:
        after[first].append(second)
    found: dict[str, tuple[str, ...]] = {}
    for held in days.values():
        if len(held) > 1:
            found |= _unordered_of_a_day(sorted(held, key=lambda dated: dated.event.id), after)
    return found


def _unordered_of_a_day(held: Sequence[DatedEvent], after: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    clocks = {dated.event.id: clock(dated) for dated in held}
    told: dict[str, set[str]] = defaultdict(set)
    for name in clocks:
        for other in _reached(name, after) & clocks.keys():
            told[name].add(other)
            told[other].add(name)

    def open_between(one: str, other: str) -> bool:
        timed = clocks[one] and clocks[other] and clocks[one] != clocks[other]
        return one != other and not timed and other not in told[one]

    return {name: tuple(islice((other for other in clocks if open_between(name, other)), _MANY)) for name in clocks}


def _reached(name: str, after: Mapping[str, Sequence[str]]) -> set[str]:
    """The events told to come after one, or after one of those."""
    reached: set[str] = set()
    left = list(after.get(name, ()))
    while left and len(reached) < _FAR:
        other = left.pop()
        if other not in reached:
            reached.add(other)
            left.extend(after.get(other, ()))
    return reached


def clock(dated: DatedEvent) -> str:
    """The time of day as HH:MM, where the editor or all citations that tell one agree on it; else empty."""
    editor = dated.event.editor
    if editor is not None and editor.time:
        return editor.time.zfill(len("HH:MM"))
    told = {time[1] for citation in dated.citations if (time := _CLOCK.search(citation.value or ""))}
    return told.pop() if len(told) == 1 else ""


def _key(dated: DatedEvent) -> Key:
    day = dated.sort_day
    return (
        float("inf") if day is None else day,
        width(dated.span or TimeSpan()),
        clock(dated),
        dated.event.id,
    )
