"""Blocking: which tellings are worth comparing at all, so that a hundred thousand events stay near-linear.

After the sorted sweeps of record linkage: a pair needs a key in common, and a day on which both can have happened.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Hashable, Iterator, Sequence
from heapq import heappop, heappush, nsmallest
from itertools import chain, combinations, product

from generator.dates import days
from generator.events.matching.kinds import LIGHT
from generator.events.matching.likeness import Telling, Weights, width_of
from generator.model.time import TimeSpan

_MOST = 150
"""Earlier tellings that one is compared with at most, those with most keys in common first."""
_CROWD = 150
"""Tellings of one time that may share a pair of terms before the pair stops telling them apart."""

Keys = tuple[Hashable, ...]


def by_words_or_date(telling: Telling, weights: Weights) -> Keys:
    """Keys of what may be one event: two rare terms, kind and month, or day and name."""
    return (*combinations(weights.rarest(telling), 2), *_months(telling), *_days(telling))


def by_kind(telling: Telling, weights: Weights) -> Keys:
    """Keys of what is one only if it is of one kind, and alike in its words: the kind or act with each other rare term.

    What has no kind is found by two terms; what has several kinds may have nothing else, and is found by them.
    """
    rarest = weights.rarest(telling)
    others = [term for term in rarest if term not in telling.heads]
    if not telling.heads | telling.acts:
        return tuple(combinations(others, 2))
    kinds = [tuple(sorted(telling.heads))] if len(telling.heads) > 1 else []
    acts = product(sorted(telling.acts), rarest)
    return (*product(sorted(telling.heads), others), *acts, *kinds)


def by_words_or_kind(telling: Telling, weights: Weights) -> Keys:
    """Keys of what may be one event though its days differ: two rare terms, or what `by_kind` finds."""
    return tuple(dict.fromkeys((*combinations(weights.rarest(telling), 2), *by_kind(telling, weights))))


def candidates(
    tellings: Sequence[Telling],
    weights: Weights,
    reach: int = 0,
    keys_of: Callable[[Telling, Weights], Keys] = by_words_or_date,
) -> Iterator[tuple[int, int]]:
    """Pairs worth comparing, each once, as places in `tellings`: those that have one of `keys_of` in common.

    What is found for each telling is told by `Sweep`.
    """
    sweep = Sweep(tellings, reach)
    for place in in_time(tellings):
        for other in sweep.alike(place, keys_of(tellings[place], weights)):
            yield (other, place) if other < place else (place, other)


def in_time(tellings: Sequence[Telling]) -> list[int]:
    """The places of tellings in the order of their first days, which is that in which a `Sweep` takes them."""
    return sorted(range(len(tellings)), key=lambda place: (_window(tellings[place].span, 0)[0], tellings[place].key))


class Sweep:
    """Tellings taken in the order of their dates, each compared with those before it that can be of the same time.

    Up to `reach` days may lie between two: so neither pairs nor memory grow with the years that a site spans. What is
    not dated is of any time.
    """

    def __init__(self, tellings: Sequence[Telling], reach: int) -> None:
        self._windows = [_window(telling.span, reach) for telling in tellings]
        self._live: dict[Hashable, list[int]] = defaultdict(list)
        self._leaving: list[tuple[float, int, Keys]] = []

    def alike(self, place: int, keys: Keys) -> Collection[int]:
        """The places of those taken before that have a key in common with the next telling, which is at `place`."""
        first, last = self._windows[place]
        live, leaving = self._live, self._leaving
        while leaving and leaving[0][0] < first:
            _, gone, held = heappop(leaving)
            for key in held:
                live[key].remove(gone)
                if not live[key]:
                    del live[key]
        buckets = [live[key] for key in keys]
        found = Counter(chain.from_iterable(bucket for bucket in buckets if len(bucket) < _CROWD))
        for bucket in buckets:
            bucket.append(place)
        if last != math.inf:
            heappush(leaving, (last, place, keys))
        if len(found) > _MOST:
            return nsmallest(_MOST, found, key=lambda other: (-found[other], other))
        return tuple(found)


def _window(span: TimeSpan | None, reach: int) -> tuple[float, float]:
    """The first and last day of what a telling tells, with half of `reach` on each side."""
    first, last = (span.begin.earliest, span.end.latest) if span is not None else (None, None)
    return (
        -math.inf if first is None else first - reach / 2,
        math.inf if last is None else last + reach / 2,
    )


def _months(telling: Telling) -> Iterator[tuple[str, ...]]:
    """Keys of what happens and in which month, where that is known: "pulled out of it in May 2018"."""
    span = telling.span
    if span is not None and (width_of(span) or 99) <= 31 and span.whole.earliest is not None:
        first, last = (days.civil(day) for day in (span.whole.earliest, span.whole.latest or span.whole.earliest))
        for at in sorted({(first.year, first.month), (last.year, last.month)}):
            for head in sorted(telling.heads - LIGHT):
                yield "month", head, str(at)


def _days(telling: Telling) -> Iterator[tuple[str, ...]]:
    """Keys of a day that is known exactly, with each place and actor."""
    day = telling.span.whole.exact if telling.span is not None else None
    if day is not None:
        for name in sorted(telling.places | telling.actors):
            yield "day", str(day), name
