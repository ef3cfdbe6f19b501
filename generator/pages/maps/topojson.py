"""Reads the rings of polygons out of TopoJSON (The TopoJSON Format Specification, version 1.0)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Any

Point = tuple[float, float]
"""Longitude and latitude in degrees, or x and y in a drawing."""
Ring = tuple[Point, ...]
"""A closed line; its last point is not its first."""


def rings(topology: Mapping[str, Any], name: str) -> tuple[Ring, ...]:
    """All rings of the polygons of one named object, outer ones and holes alike, in the order of the file.

    Raises `ValueError` where the object is not there, or is no polygon.
    """
    if name not in topology["objects"]:
        raise ValueError(f"the topology has no object {name!r}")
    arcs = _arcs(topology)
    return tuple(_joined(arcs, ring) for ring in _ring_indexes(topology["objects"][name]))


def _arcs(topology: Mapping[str, Any]) -> tuple[Ring, ...]:
    """Every arc in degrees. With a transform, positions are differences in whole numbers (section 2.1.3)."""
    transform = topology.get("transform")
    if transform is None:
        return tuple(tuple((at[0], at[1]) for at in arc) for arc in topology["arcs"])
    (width, height), (left, low) = transform["scale"], transform["translate"]
    return tuple(
        tuple(
            (x * width + left, y * height + low)
            for x, y in zip(accumulate(at[0] for at in arc), accumulate(at[1] for at in arc), strict=True)
        )
        for arc in topology["arcs"]
    )


def _ring_indexes(geometry: Mapping[str, Any]) -> Iterator[Sequence[int]]:
    match geometry["type"]:
        case "GeometryCollection":
            for part in geometry["geometries"]:
                yield from _ring_indexes(part)
        case "Polygon":
            yield from geometry["arcs"]
        case "MultiPolygon":
            for polygon in geometry["arcs"]:
                yield from polygon
        case other:
            raise ValueError(f"{other!r} has no rings")


def _joined(arcs: Sequence[Ring], indexes: Sequence[int]) -> Ring:
    """A ring out of its arcs; `~n` is the arc `n` backwards, and each begins where the one before it ends."""
    points: list[Point] = []
    for index in indexes:
        points.extend((arcs[index] if index >= 0 else arcs[~index][::-1])[:-1])
    return tuple(points)
