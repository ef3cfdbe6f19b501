"""The order of the timeline: by date, and by what is told of before and after."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from heapq import heapify, heappop, heappush

from generator.chronology.claims import width
from generator.model.event import DatedEvent
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
    after: dict[str, set[str]] = defaultdict(set)
    waiting = dict.fromkeys(keys, 0)
    for first, second in earlier:
        if first in keys and second in keys and first != second and second not in after[first]:
            after[first].add(second)
            waiting[second] += 1
    free = [keys[name] for name, count in waiting.items() if count == 0]
    heapify(free)
    done: list[str] = []
    while len(done) < len(keys):
        if not free:
            stuck = min(keys[name] for name, count in waiting.items() if count > 0)
            waiting[stuck[2]] = 0
            heappush(free, stuck)
        name = heappop(free)[2]
        waiting[name] = -1
        done.append(name)
        for other in sorted(after[name]):
            if waiting[other] > 0:
                waiting[other] -= 1
                if waiting[other] == 0:
                    heappush(free, keys[other])
    return done


def _key(dated: DatedEvent) -> Key:
    day = dated.sort_day
    return (
        float("inf") if day is None else day,
        width(dated.span or TimeSpan()),
        dated.event.id,
    )
