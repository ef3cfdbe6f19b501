"""The view of the page `map/`."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import count
from urllib.parse import quote

from babel.numbers import format_decimal

from generator.pages import addresses
from generator.pages.desk import Desk
from generator.pages.maps import coastlines, lines
from generator.pages.maps.crowds import PlaceOnMap, crowd
from generator.pages.maps.marks import FONT, Box, covered, spots, text_width
from generator.pages.maps.projection import Point, Projection
from generator.pages.maps.views import Drawing, Grid, Happening, MapView, Mark, Panel, Spot
from generator.pages.parts import Link

ADDRESS = addresses.Address("map/")
SIZES = {"wide": (720.0, 440.0), "narrow": (288.0, 320.0)}
"""For each drawing, its size in CSS pixels at its smallest; the style sheet knows the same proportions."""
LISTED = 20
"""Events of a place that its row lists; the place's page has them all."""
_STEPS = (1, 2, 5, 10, 15, 30, 45)
"""Degrees between the lines of a graticule."""
_LINES = 6
"""Meridians or parallels that a drawing has at most."""


def map_view(desk: Desk) -> MapView | None:
    """The map of the published events; `None` where no place has a position."""
    at = desk.positions
    if not at:
        return None
    happenings = _happenings(desk)
    names = sorted(at, key=lambda name: (-len(happenings[name]), name.casefold(), name))
    places = [PlaceOnMap(name, len(happenings[name]), at[name]) for name in names]
    near = crowd(places, SIZES.values())
    panels = [_panel(desk, desk.words.gettext("Places of the events"), near, near, happenings)]
    if far := [place for place in places if place not in near]:
        panels.append(_panel(desk, desk.words.gettext("Places further away"), far, places, happenings, near))
    marks = {mark.link.text: mark for panel in panels for mark in panel.marks}
    return MapView(
        panels=tuple(panels),
        marks=tuple(marks[name] for name in names),
        elsewhere=tuple(
            desk.topic_link("places", name, str(len(happenings[name])))
            for name in sorted(desk.slugs["places"], key=lambda name: (name.casefold(), name))
            if name not in at
        ),
        unplaced=sum(not any(place.name in at for place in one.event.places) for one in desk.events.values()),
        moved=any(spot.home is not None for mark in marks.values() for spot in mark.spots.values()),
        coasts=desk.config.map_coasts,
    )


def _panel(
    desk: Desk,
    title: str,
    shown: Sequence[PlaceOnMap],
    fitted: Sequence[PlaceOnMap],
    happenings: Mapping[str, tuple[Happening, ...]],
    inset: Sequence[PlaceOnMap] = (),
) -> Panel:
    """A map of the view that fits `fitted`, with marks for `shown`, and an outline of the view that fits `inset`."""
    most = max(len(happenings[name]) for name in desk.positions)
    drawn = {name: _drawing(desk, shown, fitted, inset, most, name) for name in SIZES}
    marks = tuple(
        Mark(
            id=anchor(desk, place.name),
            link=desk.topic_link("places", place.name),
            label=desk.words.ngettext(
                "%(place)s: %(num)s event", "%(place)s: %(num)s events", place.count, place=place.name
            ),
            position=position(desk, place.name) or "",
            count=place.count,
            happenings=happenings[place.name][:LISTED],
            spots={name: found[index] for name, (_, found) in drawn.items()},
        )
        for index, place in enumerate(shown)
    )
    return Panel(title, tuple(drawing for drawing, _ in drawn.values()), marks)


def map_links(desk: Desk, names: Iterable[str]) -> tuple[Link, ...]:
    """The links to the marks of those places that the map shows."""
    return tuple(
        Link(name, f"{ADDRESS.href}#{quote(anchor(desk, name))}")
        for name in dict.fromkeys(names)
        if name in desk.positions
    )


def anchor(desk: Desk, name: str) -> str:
    """The `id` of a place's mark."""
    return f"place-{desk.slugs['places'][name]}"


def position(desk: Desk, name: str) -> str | None:
    """A place's position as an atlas writes it, where it is known: "50.45° N, 30.52° E"."""
    if name not in desk.positions:
        return None
    longitude, latitude = desk.positions[name]
    return desk.words.gettext(
        "%(latitude)s, %(longitude)s", latitude=_latitude(desk, latitude, 2), longitude=_longitude(desk, longitude, 2)
    )


def _latitude(desk: Desk, value: float, digits: int = 0) -> str:
    number = _number(desk, value, digits)
    if value == 0:
        return desk.words.gettext("%(number)s°", number=number)
    if value > 0:
        return desk.words.gettext("%(number)s° N", number=number)
    return desk.words.gettext("%(number)s° S", number=number)


def _longitude(desk: Desk, value: float, digits: int = 0) -> str:
    number = _number(desk, value, digits)
    if value in (0, 180, -180):
        return desk.words.gettext("%(number)s°", number=number)
    if value > 0:
        return desk.words.gettext("%(number)s° E", number=number)
    return desk.words.gettext("%(number)s° W", number=number)


def _number(desk: Desk, value: float, digits: int) -> str:
    pattern = f"0.{'0' * digits}" if digits else "0"
    return str(format_decimal(abs(value), pattern, desk.writer.calendar.locale))


def _happenings(desk: Desk) -> dict[str, tuple[Happening, ...]]:
    """The events of each place, in the order of the timeline."""
    found: dict[str, list[Happening]] = {name: [] for name in desk.slugs["places"]}
    for id_, dated in desk.events.items():
        for name in dict.fromkeys(place.name for place in dated.event.places):
            found[name].append(Happening(desk.event_link(id_), desk.date(dated)))
    return {name: tuple(events) for name, events in found.items()}


def _drawing(
    desk: Desk,
    shown: Sequence[PlaceOnMap],
    fitted: Sequence[PlaceOnMap],
    inset: Sequence[PlaceOnMap],
    most: int,
    name: str,
) -> tuple[Drawing, tuple[Spot, ...]]:
    """The map for one width, and where each mark stands in it."""
    size = SIZES[name]
    view = Projection.fit([place.at for place in fitted], *size)
    found = spots(
        [(place.name, place.count, view.place(place.at)) for place in shown],
        Box(0.0, 0.0, view.width, view.height),
        most,
    )
    taken = [box for spot, place in zip(found, shown, strict=True) for box in covered(spot, place.name)]
    left, top = (size[0] - view.width) / 2, (size[1] - view.height) / 2
    drawing = Drawing(
        name=name,
        size=size,
        frame=_rounded(left, top, view.width, view.height),
        land=lines.land_path(coastlines.land(), view) if desk.config.map_coasts else "",
        grid=tuple(_grid(desk, view, taken)),
        inset=_outline(view, Projection.fit([place.at for place in inset], *size)) if inset else None,
    )
    return drawing, found


def _outline(view: Projection, part: Projection) -> tuple[float, float, float, float]:
    """Where another view lies in one."""
    left, top = view.place((part.west, part.north))
    scale = view.scale / part.scale
    return _rounded(left, top, (part.east - part.west) * view.cosine * view.scale, part.height * scale)


def _rounded(x: float, y: float, width: float, height: float) -> tuple[float, float, float, float]:
    return round(x, 1), round(y, 1), round(width, 1), round(height, 1)


def _grid(desk: Desk, view: Projection, taken: Sequence[Box]) -> Iterator[Grid]:
    """Meridians, labelled at the lower edge, and parallels, labelled at the left one, at round degrees."""
    for degree in _round(view.west, view.east):
        x = round(view.plane((degree, 0.0))[0], 1)
        label = _longitude(desk, (degree + 180) % 360 - 180)
        yield _labelled((x, 0.0, x, round(view.height, 1)), label, (x + 3.0, view.height - 4.0), view, taken)
    for degree in _round(view.south, view.north):
        y = round(view.plane((0.0, degree))[1], 1)
        yield _labelled((0.0, y, round(view.width, 1), y), _latitude(desk, degree), (4.0, y - 3.0), view, taken)


def _labelled(
    line: tuple[float, float, float, float], label: str, at: Point, view: Projection, taken: Sequence[Box]
) -> Grid:
    room = Box(at[0], at[1] - FONT, at[0] + text_width(label, FONT), at[1] + 2.0)
    free = room.within(Box(0.0, 0.0, view.width, view.height)) and not any(room.meets(other) for other in taken)
    return Grid(line, label if free else "", round(at[0], 1), round(at[1], 1))


def _round(low: float, high: float) -> Iterator[int]:
    """The round degrees between two, at the finest step that keeps them few."""
    step = next((step for step in _STEPS if (high - low) / step <= _LINES), 90)
    for number in count(math.floor(low / step) + 1):
        if number * step >= high:
            return
        yield number * step
