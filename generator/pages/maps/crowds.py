"""Which places a map is drawn for, where most lie close together and a few far off would make it small."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import accumulate

from generator.pages.maps.projection import Point, Projection

SHARE = 0.75
"""Part of the events that a map of the many must show."""
GAIN = 2.0
"""How many times larger it must be drawn than the map of all, to be worth a panel of its own."""


@dataclass(frozen=True, slots=True)
class PlaceOnMap:
    """A place, the number of its events, and its longitude and latitude."""

    name: str
    count: int
    at: Point


def crowd(places: Sequence[PlaceOnMap], sizes: Collection[tuple[float, float]]) -> list[PlaceOnMap]:
    """The places about the first one that hold most events, in the order given; all, where a part would gain little.

    Every place that lies in the view of that part, at any size of drawing, belongs to it.
    """
    near = _core(places)
    while True:
        views = _views(near, sizes)
        inside = [place for place in places if any(_inside(view, place.at) for view in views)]
        if len(inside) == len(near):
            break
        near = inside
    gains = [part.scale / whole.scale for part, whole in zip(views, _views(places, sizes), strict=True)]
    return inside if min(gains) >= GAIN else list(places)


def _core(places: Sequence[PlaceOnMap]) -> list[PlaceOnMap]:
    """The places nearest to the first one that hold the share of the events between them."""
    nearest = sorted(places, key=lambda place: (_degrees(places[0].at, place.at), place.name))
    told = list(accumulate(place.count for place in nearest))
    return nearest[: 1 + next(index for index, number in enumerate(told) if number >= SHARE * told[-1])]


def _views(places: Sequence[PlaceOnMap], sizes: Collection[tuple[float, float]]) -> list[Projection]:
    return [Projection.fit([place.at for place in places], *size) for size in sizes]


def _inside(view: Projection, at: Point) -> bool:
    x, y = view.place(at)
    return 0 <= x <= view.width and 0 <= y <= view.height


def _degrees(one: Point, two: Point) -> float:
    """The angle between two points of the earth (haversine), in degrees rounded to what no machine disagrees on."""
    (west, south), (east, north) = ((math.radians(x), math.radians(y)) for x, y in (one, two))
    half = math.sin((north - south) / 2) ** 2 + math.cos(south) * math.cos(north) * math.sin((east - west) / 2) ** 2
    return round(math.degrees(2 * math.asin(min(1.0, math.sqrt(half)))), 6)
