"""The map's projection: equirectangular, true along the meridians and along the parallel in the middle of the view.

x = (λ − west) · cos φ₀ · k and y = (north − φ) · k (Snyder, *Map Projections: A Working Manual*, USGS 1395, 1987,
p. 91). It is straight everywhere, so that a reader may lay a ruler on its graticule, and it has the poles, which
Mercator's has not. Shapes are right about the middle and drawn out east to west towards the poles.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

Point = tuple[float, float]
"""Longitude and latitude in degrees, or x and y in a drawing."""

MARGIN = 0.12
"""Part of the span of the places that is left free on each side."""
LEAST_SPAN = 10.0
"""Degrees that a view covers at least: the coasts are no finer than that."""
_LEAST_COSINE = 0.2
"""Near the poles meridians would lie on each other."""


@dataclass(frozen=True, slots=True)
class Projection:
    """A view of the earth on a drawing. Degrees in, units of the drawing out."""

    west: float
    """Its left edge, at least -180; the right one is at most 360 degrees to the east of it."""
    east: float
    south: float
    north: float
    cosine: float
    """How much shorter a degree of longitude is drawn than one of latitude."""
    scale: float
    """Units a degree of latitude."""

    @classmethod
    def fit(cls, places: Sequence[Point], width: float, height: float) -> Projection:
        """The view that shows all places with a margin, in the proportions of a drawing.

        The antimeridian is no edge: the view leaves out the widest gap between the places' longitudes, wherever it is.
        Where the drawing is wider or higher than the whole earth at that scale, the view ends with the earth.
        """
        west, east = _shortest(longitude for longitude, _ in places)
        latitudes = [latitude for _, latitude in places]
        south, north = min(latitudes), max(latitudes)
        # Rounded, since the last digits of a cosine are the machine's own; all else here is plain arithmetic.
        cosine = max(_LEAST_COSINE, round(math.cos(math.radians((south + north) / 2)), 6))
        east_west = min(360.0, max(LEAST_SPAN / cosine, (east - west) * (1 + 2 * MARGIN)))
        north_south = min(180.0, max(LEAST_SPAN, (north - south) * (1 + 2 * MARGIN)))
        scale = min(height / north_south, width / (east_west * cosine))
        east_west, north_south = min(360.0, width / scale / cosine), min(180.0, height / scale)
        middle = (west + east) / 2
        south = min(max(-90.0, (south + north - north_south) / 2), 90.0 - north_south)
        west = _normal(middle - east_west / 2)
        return cls(west, west + east_west, south, south + north_south, cosine, scale)

    @property
    def width(self) -> float:
        """Units from the left edge to the right one."""
        return (self.east - self.west) * self.cosine * self.scale

    @property
    def height(self) -> float:
        """Units from the upper edge to the lower one."""
        return (self.north - self.south) * self.scale

    def plane(self, point: Point) -> Point:
        """Where a point of a line lies whose longitudes run on beyond 180 degrees; it may lie outside of the view."""
        return (point[0] - self.west) * self.cosine * self.scale, (self.north - point[1]) * self.scale

    def place(self, point: Point) -> Point:
        """Where a place lies, its longitude taken into the view."""
        return self.plane((self.west + (point[0] - self.west) % 360.0, point[1]))


def _shortest(longitudes: Iterable[float]) -> tuple[float, float]:
    """The shortest arc that holds all longitudes: its western end from -180 on, and its eastern one."""
    found = sorted({_normal(one) for one in longitudes})
    gaps = [after - one for one, after in pairwise([*found, found[0] + 360.0])]
    widest = gaps.index(max(gaps))
    west = found[(widest + 1) % len(found)]
    east = found[widest]
    return west, east if east >= west else east + 360.0


def _normal(longitude: float) -> float:
    """A longitude from -180 up to, and without, 180."""
    return (longitude + 180.0) % 360.0 - 180.0
