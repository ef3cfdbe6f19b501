"""The coasts of the earth: `coasts.txt`, a table of the program's own, derived from Natural Earth's 1:110 million.

Each line is a ring of land: longitude and latitude by turns, in whole tenths of a degree. Lines were simplified by an
eighth of a degree (Douglas and Peucker, 1973) and rounded; islands under a third of a square degree were left out.

Coasts alone: borders would have to be drawn as they are held on the ground or as states recognise them, and a dossier
on a conflict must not take a side by its base map.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from generator.pages.maps.projection import Point

Ring = tuple[Point, ...]
"""A closed line; its last point is not its first."""

FILE = Path(__file__).with_name("coasts.txt")


@lru_cache(maxsize=1)
def land() -> tuple[Ring, ...]:
    """The rings of all land, in degrees; land that crosses the antimeridian jumps by 360 degrees there."""
    return rings(FILE.read_text(encoding="ascii").splitlines())


def rings(lines: Iterable[str]) -> tuple[Ring, ...]:
    """A ring for each line that is no comment. Raises `ValueError` where a point lacks its latitude."""
    found = []
    for line in lines:
        if not line.startswith("#"):
            tenths = [int(number) / 10 for number in line.split()]
            found.append(tuple(zip(tenths[::2], tenths[1::2], strict=True)))
    return tuple(found)
