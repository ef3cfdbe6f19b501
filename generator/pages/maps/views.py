"""What the map's template is given. Lengths are in units of the drawing that they belong to."""

from __future__ import annotations

from dataclasses import dataclass

from generator.pages.dates import DateWords
from generator.pages.parts import Link


@dataclass(frozen=True, slots=True)
class Name:
    """Where a place's name stands: `anchor` is SVG's `text-anchor`."""

    x: float
    y: float
    anchor: str
    shown: bool = True
    """Whether there is room for it; otherwise it comes forth when its mark is pointed at, focused or linked to."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place's mark in one drawing."""

    x: float
    y: float
    radius: float
    home: tuple[float, float] | None
    """The true position, where the mark had to be moved away from others."""
    name: Name


@dataclass(frozen=True, slots=True)
class Grid:
    """A meridian or a parallel, and its label at the edge; a label that would cover something is empty."""

    line: tuple[float, float, float, float]
    label: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Drawing:
    """The map as drawn for one width."""

    name: str
    """`wide` or `narrow`."""
    size: tuple[float, float]
    """Of the view box."""
    frame: tuple[float, float, float, float]
    """x, y, width and height of what is drawn in it."""
    land: str
    """`d` of the land's path; empty for the plain graticule."""
    grid: tuple[Grid, ...]
    inset: tuple[float, float, float, float] | None = None
    """x, y, width and height of what another panel shows at a larger scale."""


@dataclass(frozen=True, slots=True)
class Happening:
    """An event in the list of a place."""

    link: Link
    date: DateWords


@dataclass(frozen=True, slots=True)
class Mark:
    """A place with its events: a mark in each drawing, and a row of the table."""

    id: str
    """`place-…`, which other pages link to."""
    link: Link
    label: str
    """What a screen reader says of the mark: "Kyiv: 5 events"."""
    position: str
    """"50.45° N, 30.52° E"."""
    count: int
    happenings: tuple[Happening, ...]
    """The first of its events."""
    spots: dict[str, Spot]
    """By the name of the drawing."""


@dataclass(frozen=True, slots=True)
class Panel:
    """A map with marks of its own, drawn for each width."""

    title: str
    drawings: tuple[Drawing, ...]
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class MapView:
    """`map/`."""

    panels: tuple[Panel, ...]
    """One, or where a few places lie far off, the map of the many and then that of all. Each place has one mark."""
    marks: tuple[Mark, ...]
    """Every place, that with the most events first."""
    elsewhere: tuple[Link, ...]
    """Places of which no position is known, with their numbers of events."""
    unplaced: int
    """Events that name no place with a position."""
    moved: bool
    """Whether any mark had to be moved from its true position."""
    coasts: bool
