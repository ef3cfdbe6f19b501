"""The order of the timeline: by date, and by what is told of before and after."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from heapq import heapify, heappop, heappush

from generator.chronology.claims import width
from generator.model.chronology import DatedEvent
from generator.model.time import TimeSpan

Key = tuple[float, float, str]


def in_order(events: Sequence[DatedEvent], earlier: Iterable[tuple[str, str]]) -> tuple[DatedEvent, ...]:
    """Events by their earliest day, the narrower before the wider, then by id; told order goes first.

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
        name = heappop(free)[2]
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


def _key(dated: DatedEvent) -> Key:
    day = dated.sort_day
    return (
        float("inf") if day is None else day,
        width(dated.span or TimeSpan()),
        dated.event.id,
    )
