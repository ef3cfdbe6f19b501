"""Where marks and names stand in a drawing, so that none covers another."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.pages.maps.projection import Point
from generator.pages.maps.views import Name, Spot

SPACING = 24.0
"""Units between the middles of two marks at least, so that each is a target of its own (WCAG 2.5.8)."""
LARGEST = 11.0
SMALLEST = 4.0
"""Radius of the largest and the smallest mark."""
FONT = 11.0
"""Size of the names."""
_GAP = 3.0
_RISE = FONT * 0.8
_DROP = FONT * 0.3
_RINGS = 24
_LETTERS = {"W": 1.0, "F": 1.0, "Lu": 0.74, "Mn": 0.0, "Me": 0.0, "Nd": 0.6}
_LETTER = 0.58


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle of a drawing."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Whether the two have a part in common."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def within(self, other: Box) -> bool:
        """Whether it lies whole in another."""
        return (
            self.left >= other.left and self.right <= other.right
            and self.top >= other.top and self.bottom <= other.bottom
        )  # fmt: skip


def spots(places: Sequence[tuple[str, int, Point]], frame: Box, most: int) -> tuple[Spot, ...]:
    """A spot for each place (name, number of events, true position), the weightiest first; the order is kept.

    A mark's area is in proportion to the number of events; that of `most` events is the largest. Where two marks would
    come nearer than `SPACING`, the later one is moved to the nearest free point about its true position.
    """
    sizes = [max(SMALLEST, LARGEST * math.sqrt(count / most)) for _, count, _ in places]
    middles: list[Point] = []
    for (_, _, home), size in zip(places, sizes, strict=True):
        middles.append(_free(home, middles, _shrunk(frame, size + 1.0)))
    marks = [_about(at, size) for at, size in zip(middles, sizes, strict=True)]
    names = _names([name for name, _, _ in places], middles, marks, frame)
    return tuple(
        Spot(
            x=round(at[0], 1),
            y=round(at[1], 1),
            radius=round(size, 1),
            home=None if at == home else (round(home[0], 1), round(home[1], 1)),
            name=name,
        )
        for (_, _, home), at, size, name in zip(places, middles, sizes, names, strict=True)
    )


def covered(spot: Spot, text: str) -> list[Box]:
    """What a place's mark and name cover."""
    mark = _about((spot.x, spot.y), spot.radius)
    if not spot.name.shown:
        return [mark]
    width = text_width(text, FONT)
    left = spot.name.x - width * {"start": 0.0, "middle": 0.5, "end": 1.0}[spot.name.anchor]
    return [mark, _line(left, spot.name.y, width)]


def _free(home: Point, taken: Sequence[Point], frame: Box) -> Point:
    """The first point, from the true position outwards, that is far enough from all that are taken."""
    for at in _spiral(home):
        if _about(at, 0.0).within(frame) and all(math.dist(at, other) >= SPACING for other in taken):
            return at
    return home


def _spiral(home: Point) -> Iterator[Point]:
    """A point, then the points of rings about it, each ring half a spacing wider than the last."""
    yield home
    for ring in range(1, _RINGS + 1):
        for turn in range(ring * 6):
            angle = math.tau * turn / (ring * 6)
            # Rounded, since the last digits of a sine are the machine's own.
            dx, dy = (round(wave(angle) * ring * SPACING / 2, 6) for wave in (math.cos, math.sin))
            yield home[0] + dx, home[1] + dy


def _names(names: Sequence[str], middles: Sequence[Point], marks: Sequence[Box], frame: Box) -> Iterable[Name]:
    """A side of its mark for each name where it covers no mark and no other name; else shown only when pointed at."""
    taken = list(marks)
    for name, at, mark in zip(names, middles, marks, strict=True):
        sides = list(_sides(name, at, mark))
        for place, box in sides:
            if box.within(frame) and not any(box.meets(other) for other in taken if other is not mark):
                taken.append(box)
                yield place
                break
        else:
            inside = next((place for place, box in sides if box.within(frame)), sides[0][0])
            yield Name(inside.x, inside.y, inside.anchor, shown=False)


def _sides(name: str, at: Point, mark: Box) -> Iterator[tuple[Name, Box]]:
    """Right of the mark, left of it, above, below: where a name may stand, and the room that it takes there."""
    width, x, y = text_width(name, FONT), *at
    for anchor, left, base in (
        ("start", mark.right + _GAP, y + FONT * 0.35),
        ("end", mark.left - _GAP - width, y + FONT * 0.35),
        ("middle", x - width / 2, mark.top - _GAP - _DROP),
        ("middle", x - width / 2, mark.bottom + _GAP + _RISE),
    ):
        point = left if anchor == "start" else left + width if anchor == "end" else x
        yield Name(round(point, 1), round(base, 1), anchor), _line(left, base, width)


def _line(left: float, base: float, width: float) -> Box:
    return Box(left, base - _RISE, left + width, base + _DROP)


def text_width(text: str, size: float) -> float:
    """About how wide a line of text is in a sans-serif face; a little more than in most, as readers' fonts differ."""
    return size * sum(_letter(char) for char in text)


def _letter(char: str) -> float:
    return _LETTERS.get(unicodedata.east_asian_width(char)) or _LETTERS.get(unicodedata.category(char), _LETTER)


def _about(at: Point, size: float) -> Box:
    return Box(at[0] - size, at[1] - size, at[0] + size, at[1] + size)


def _shrunk(box: Box, by: float) -> Box:
    return Box(box.left + by, box.top + by, box.right - by, box.bottom - by)
