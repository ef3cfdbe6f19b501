"""The map's view: what is shown, where, and that nothing covers anything else."""

from __future__ import annotations

import importlib.util
import math
from collections.abc import Mapping
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from generator.config import KnownName
from generator.model.event import Place
from generator.pages.desk import Desk
from generator.pages.maps.marks import SPACING, Box, covered, spots
from generator.pages.maps.page import map_links, map_view
from generator.pages.maps.projection import Projection

_SPEC = importlib.util.spec_from_file_location(
    "rich_dossier", Path(__file__).parents[2] / "render" / "fixtures" / "rich_dossier.py"
)
assert _SPEC is not None
assert _SPEC.loader is not None
rich: Any = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(rich)

CITIES = {
    "Kyiv": (30.52, 50.45), "Bucha": (30.22, 50.55), "Irpin": (30.25, 50.52), "Istanbul": (28.98, 41.01),
    "Doha": (51.53, 25.29), "Geneva": (6.14, 46.2), "Vienna": (16.37, 48.21), "Washington": (-77.04, 38.9),
    "New York": (-74.0, 40.7), "Beijing": (116.4, 39.9), "Jeddah": (39.19, 21.49), "Kursk region": (36.19, 51.73),
}  # fmt: skip


def desk_of(cities: Mapping[str, tuple[float, float] | None], **config: Any) -> Desk:
    """A desk with an event for each place, and a second one for the first."""
    names = list(cities)
    made = rich.busy(len(names) + 1)
    events = []
    for number, dated in enumerate(made.chronology.events):
        name = names[number % len(names)]
        at = cities[name]
        place = Place(name) if at is None else Place(name, at[1], at[0])
        events.append(replace(dated, event=replace(dated.event, places=(place,))))
    return Desk.of(
        replace(made, chronology=replace(made.chronology, events=tuple(events)), config=replace(made.config, **config))
    )


def test_without_a_position_there_is_no_map() -> None:
    assert map_view(desk_of({"Kyiv": None})) is None


def test_the_place_with_most_events_comes_first_and_links_both_ways() -> None:
    desk = desk_of({**CITIES, "the negotiations": None})
    view = map_view(desk)

    assert view is not None
    first = view.marks[0]
    assert (first.id, first.link.href, first.count) == ("place-kyiv", "places/kyiv/", 2)
    assert first.label == "Kyiv: 2 events"
    assert first.position == "50.45° N, 30.52° E"
    assert [one.link.href for one in first.happenings] == ["events/event-0/", f"events/event-{len(CITIES) + 1}/"]
    assert [link.href for link in map_links(desk, ["Kyiv", "the negotiations", "Kyiv"])] == ["map/#place-kyiv"]
    assert [link.text for link in view.elsewhere] == ["the negotiations"]
    assert view.unplaced == 1


def test_a_row_lists_the_first_events_of_many() -> None:
    made = rich.busy(30)
    events = tuple(
        replace(one, event=replace(one.event, places=(Place("Kyiv", 50.45, 30.52),))) for one in made.chronology.events
    )
    view = map_view(Desk.of(replace(made, chronology=replace(made.chronology, events=events))))

    assert view is not None
    assert (view.marks[0].count, len(view.marks[0].happenings)) == (30, 20)


def test_the_sites_own_list_leads_and_its_aliases_count() -> None:
    listed = (KnownName("Kyiv", ("Kiev",), lat=50.0, lon=30.0), KnownName("Doha"))
    desk = desk_of({"Kyiv": (0.0, 0.0), "Kiev": None, "Doha": (51.5, 25.3)}, places=listed)

    assert desk.positions == {"Kyiv": (30.0, 50.0), "Kiev": (30.0, 50.0), "Doha": (51.5, 25.3)}


@pytest.mark.parametrize("width", [288.0, 720.0])
def test_marks_keep_their_distance_and_names_cover_nothing(width: float) -> None:
    view = Projection.fit(list(CITIES.values()), width, 320.0)
    frame = Box(0, 0, view.width, view.height)
    places = [(name, len(name), view.place(at)) for name, at in CITIES.items()]
    found = spots(places, frame, 12)

    for one, two in combinations(found, 2):
        assert math.dist((one.x, one.y), (two.x, two.y)) >= SPACING - 0.2
    rooms = [(name, box) for (name, _, _), spot in zip(places, found, strict=True) for box in covered(spot, name)]
    assert [(a, b) for (a, one), (b, two) in combinations(rooms, 2) if a != b and one.meets(two)] == []
    assert all(box.within(frame) for _, box in rooms)
    assert sum(spot.name.shown for spot in found) >= 6
    assert any(spot.home is not None for spot in found)
    assert spots(places, frame, 12) == found


def test_a_marks_area_is_in_proportion_to_its_events() -> None:
    big, small = spots([("A", 8, (50.0, 50.0)), ("B", 2, (150.0, 50.0))], Box(0, 0, 200, 100), 8)

    assert math.isclose((big.radius / small.radius) ** 2, 4, rel_tol=0.05)


def test_places_at_the_very_same_point_stand_side_by_side() -> None:
    one, two, three = spots([(name, 1, (50.0, 50.0)) for name in "ABC"], Box(0, 0, 200, 100), 8)

    assert one.home is None
    assert two.home == three.home == (50.0, 50.0)
    assert math.dist((two.x, two.y), (three.x, three.y)) >= SPACING - 0.2


@pytest.mark.parametrize(
    ("places", "west", "east"),
    [([(170.0, 0.0), (-170.0, 0.0)], 170.0, 190.0), ([(-10.0, 0.0), (20.0, 0.0)], -10.0, 20.0), ([(180.0, 5.0)], 180.0, 180.0)],
)  # fmt: skip
def test_the_view_is_cut_where_no_place_is(places: list[tuple[float, float]], west: float, east: float) -> None:
    view = Projection.fit(places, 720, 440)
    middle = (view.west + view.east) / 2 % 360

    assert math.isclose(middle, (west + east) / 2 % 360)
    assert view.east - view.west < 120
    for at in places:
        x, y = view.place(at)
        assert 0 < x < view.width
        assert 0 < y < view.height


@pytest.mark.parametrize("places", [[(0.0, 89.0)], [(0.0, -90.0), (90.0, 90.0)], [(10.0, 50.0)], list(CITIES.values())])
@pytest.mark.parametrize("size", [(720.0, 440.0), (288.0, 320.0)])
def test_a_view_stays_on_the_earth_and_on_the_drawing(
    places: list[tuple[float, float]], size: tuple[float, float]
) -> None:
    view = Projection.fit(places, *size)

    assert -90 <= view.south < view.north <= 90
    assert 0 < view.east - view.west <= 360
    assert view.width <= size[0] + 1e-6
    assert view.height <= size[1] + 1e-6


def test_without_coasts_the_graticule_stays() -> None:
    bare = map_view(desk_of(CITIES, map_coasts=False))
    whole = map_view(desk_of(CITIES))

    assert bare is not None
    assert whole is not None
    assert not bare.coasts
    assert [drawing.land for drawing in bare.panels[0].drawings] == ["", ""]
    assert all(len(drawing.land) > 1000 for drawing in whole.panels[0].drawings)
    assert [one.grid for one in bare.panels[0].drawings] == [one.grid for one in whole.panels[0].drawings]
    assert {one.label for one in whole.panels[0].drawings[0].grid} >= {"0°", "15° E", "40° N"}


def test_positions_are_in_the_sites_language() -> None:
    view = map_view(desk_of({"Kyiv": (30.52, 50.45)}, language="de"))

    assert view is not None
    assert view.marks[0].position.startswith("50,45° ")


def test_a_few_places_far_off_do_not_make_the_map_of_the_many_small() -> None:
    near = {f"Town {number}": (30.0 + number % 4, 48.0 + number // 4) for number in range(12)}
    view = map_view(desk_of({**near, "Bali": (115.2, -8.8), "Town between": (31.5, 49.5)}))

    assert view is not None
    many, far = view.panels
    assert {mark.link.text for mark in many.marks} == {*near, "Town between"}
    assert [mark.link.text for mark in far.marks] == ["Bali"]
    assert len(view.marks) == 14
    for drawing in far.drawings:
        assert drawing.inset is not None
        x, y, width, height = drawing.inset
        assert 0 <= x < x + width <= drawing.frame[2]
        assert 0 <= y < y + height <= drawing.frame[3]
    assert all(drawing.inset is None for drawing in many.drawings)
