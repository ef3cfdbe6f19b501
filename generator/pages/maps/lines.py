"""Rings of land as paths of a drawing: cut at the antimeridian, clipped to the view, simplified."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

from generator.pages.maps.coastlines import Ring
from generator.pages.maps.projection import Point, Projection

TOLERANCE = 0.4
"""Units by which a simplified line may leave the true one."""
BLEED = 4.0
"""Units beyond the view up to which land is kept, so that no line follows the edge."""
SMALLEST = 1.0
"""Square units that an island needs to be drawn."""


def land_path(land: Iterable[Ring], view: Projection) -> str:
    """The land within a view as the `d` of an SVG path, in relative steps of tenths of a unit."""
    return "".join(path(ring) for ring in shapes(land, view))


def shapes(land: Iterable[Ring], view: Projection) -> Iterator[Ring]:
    """The land within a view, as rings in units of the drawing."""
    for ring in land:
        whole = unrolled(ring)
        first, last = min(x for x, _ in whole), max(x for x, _ in whole)
        for turn in (-360.0, 0.0, 360.0):
            if first + turn < view.east and last + turn > view.west:
                drawn = clipped([view.plane((x + turn, y)) for x, y in whole], view.width, view.height)
                if abs(_area(drawn)) >= SMALLEST:
                    yield simplified(drawn, TOLERANCE)


def unrolled(ring: Ring) -> Ring:
    """A ring whose longitudes run on where it crosses the antimeridian; one about a pole is led to it and back."""
    points = [ring[0]]
    for longitude, latitude in ring[1:]:
        points.append((_nearest(longitude, points[-1][0]), latitude))
    turn = _nearest(ring[0][0], points[-1][0]) - ring[0][0]
    if turn:
        pole = math.copysign(90.0, points[0][1])
        points += [(ring[0][0] + turn, ring[0][1]), (ring[0][0] + turn, pole), (ring[0][0], pole)]
    return tuple(points)


def _nearest(longitude: float, other: float) -> float:
    """The same meridian, named so that it lies within 180 degrees of another."""
    return longitude + 360.0 * math.floor((other - longitude) / 360.0 + 0.5)


def clipped(ring: Iterable[Point], width: float, height: float) -> Ring:
    """The part of a ring within a drawing and its bleed (Sutherland and Hodgman, 1974)."""
    points = list(ring)
    for axis, edge, keep in ((0, -BLEED, 1), (0, width + BLEED, -1), (1, -BLEED, 1), (1, height + BLEED, -1)):
        points = list(_beyond(points, axis, edge, keep))
    return tuple(points)


def _beyond(points: list[Point], axis: int, edge: float, keep: int) -> Iterator[Point]:
    """A ring cut along x = edge (axis 0) or y = edge (axis 1); what is greater is kept, or with -1 what is less."""
    for here, there in zip(points, points[1:] + points[:1], strict=True):
        one, two = (here[axis] - edge) * keep, (there[axis] - edge) * keep
        if one >= 0:
            yield here
        if (one >= 0) != (two >= 0):
            part = one / (one - two)
            yield here[0] + part * (there[0] - here[0]), here[1] + part * (there[1] - here[1])


def simplified(ring: Ring, tolerance: float) -> Ring:
    """A ring without the points that lie within a tolerance of the line without them (Douglas and Peucker, 1973)."""
    if len(ring) < 4:
        return ring
    far = max(range(len(ring)), key=lambda number: math.dist(ring[0], ring[number]))
    closed = (*ring, ring[0])
    kept = {0, far}
    runs = [(0, far), (far, len(ring))]
    while runs:
        first, last = runs.pop()
        worst, distance = first, tolerance
        for number in range(first + 1, last):
            off = _distance(closed[number], closed[first], closed[last])
            if off > distance:
                worst, distance = number, off
        if worst != first:
            kept.add(worst)
            runs += [(first, worst), (worst, last)]
    return tuple(ring[number] for number in sorted(kept))


def _distance(point: Point, one: Point, two: Point) -> float:
    """From a point to the line through two others; to the one where the two are the same."""
    length = math.dist(one, two)
    if length == 0:
        return math.dist(point, one)
    return abs((two[0] - one[0]) * (one[1] - point[1]) - (one[0] - point[0]) * (two[1] - one[1])) / length


def _area(ring: Ring) -> float:
    return sum(x * v - u * y for (x, y), (u, v) in zip(ring, ring[1:] + ring[:1], strict=True)) / 2


def path(ring: Ring) -> str:
    """A ring as part of an SVG path: a start, then relative steps; nothing where no three points are left of it."""
    points = [(round(x * 10), round(y * 10)) for x, y in ring]
    points = [at for at, before in zip(points, points[-1:] + points[:-1], strict=True) if at != before]
    if len(points) < 3:
        return ""
    steps = (
        f"{_tenths(x - u)} {_tenths(y - v)}" for (x, y), (u, v) in zip(points[1:], points, strict=False)
    )  # fmt: skip
    return f"M{_tenths(points[0][0])} {_tenths(points[0][1])}l{' '.join(steps)}z"


def _tenths(value: int) -> str:
    """A whole number of tenths, as short as SVG takes it: "-.5", "12", "3.4"."""
    whole, tenth = divmod(abs(value), 10)
    digits = f"{whole or ''}.{tenth}" if tenth else str(whole)
    return f"-{digits}" if value < 0 else digits
