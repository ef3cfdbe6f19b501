"""Coasts as paths: the table, the antimeridian, clipping, simplifying."""

from __future__ import annotations

import re

import pytest

from generator.pages.maps import coastlines
from generator.pages.maps.lines import BLEED, clipped, land_path, path, shapes, simplified, unrolled
from generator.pages.maps.projection import Projection


def test_each_line_of_the_table_is_a_ring_in_tenths_of_a_degree() -> None:
    assert coastlines.rings(["# a comment", "-100 405 -80 400 -80 420"]) == (
        ((-10.0, 40.5), (-8.0, 40.0), (-8.0, 42.0)),
    )  # fmt: skip


def test_a_point_without_its_latitude_is_refused() -> None:
    with pytest.raises(ValueError, match="shorter"):
        coastlines.rings(["-100 405 -80"])


def test_the_table_holds_the_land_of_the_earth() -> None:
    land = coastlines.land()

    assert len(land) > 100
    assert all(-180 <= x <= 180 and -90 <= y <= 90 for ring in land for x, y in ring)
    assert all(ring[0] != ring[-1] for ring in land)


def test_a_ring_across_the_antimeridian_runs_on() -> None:
    assert unrolled(((179.0, 10.0), (-179.0, 10.0), (-179.0, 12.0), (179.0, 12.0))) == (
        (179.0, 10.0), (181.0, 10.0), (181.0, 12.0), (179.0, 12.0),
    )  # fmt: skip


def test_a_ring_about_a_pole_is_led_to_it() -> None:
    around = unrolled(((-180.0, -70.0), (-90.0, -75.0), (0.0, -70.0), (90.0, -75.0)))

    assert around[-3:] == ((180.0, -70.0), (180.0, -90.0), (-180.0, -90.0))


def test_what_lies_outside_of_a_drawing_is_cut_off() -> None:
    square = clipped(((-100.0, 50.0), (50.0, 50.0), (50.0, 500.0), (-100.0, 500.0)), 100.0, 80.0)

    assert set(square) == {(-BLEED, 50.0), (50.0, 50.0), (50.0, 80.0 + BLEED), (-BLEED, 80.0 + BLEED)}
    assert clipped(((-30.0, -30.0), (-20.0, -30.0), (-20.0, -20.0)), 100.0, 80.0) == ()


def test_a_line_keeps_its_corners_and_loses_what_no_eye_sees() -> None:
    ring = ((0.0, 0.0), (5.0, 0.1), (10.0, 0.0), (10.0, 10.0), (5.0, 10.2), (0.0, 10.0))

    assert simplified(ring, 0.4) == ((0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0))
    assert simplified(ring, 0.05) == ring


def test_a_path_is_written_in_short_relative_steps() -> None:
    assert path(((0.04, 1.0), (10.5, 1.02), (10.0, -0.5))) == "M0 1l10.5 0 -.5 -1.5z"
    assert path(((1.0, 1.0), (1.01, 1.0), (1.02, 1.04))) == ""


def _area(drawn: str) -> float:
    """Square units that a path of several rings covers, each taken as positive."""
    total = 0.0
    for part in re.findall(r"M([^z]+)z", drawn):
        start, steps = part.split("l")
        x, y = map(float, start.split())
        numbers = list(map(float, steps.split()))
        ring = [(x, y)]
        for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = x + dx, y + dy
            ring.append((x, y))
        total += abs(sum(a * d - c * b for (a, b), (c, d) in zip(ring, [*ring[1:], ring[0]], strict=True))) / 2
    return total


@pytest.mark.parametrize("middle", [0.0, 100.0, 179.0, -90.0])
def test_the_whole_earth_has_as_much_land_wherever_the_view_is_cut(middle: float) -> None:
    places = [(middle, 0.0), ((middle + 300.0) % 360.0 - 180.0, 0.0), (middle, 60.0), (middle, -60.0)]
    view = Projection.fit([*places, (middle + 120, 0.0), (middle - 120, 0.0)], 720, 360)
    drawn = _area(land_path(coastlines.land(), view))

    # In this projection, land with Antarctica covers a third of the earth; half, or nothing, would be a fault at a cut.
    assert 0.28 < drawn / (view.width * view.height) < 0.42


def test_a_view_across_the_antimeridian_shows_land_on_both_sides() -> None:
    view = Projection.fit([(170.0, 65.0), (-160.0, 62.0)], 720, 440)
    xs = [x for ring in shapes(coastlines.land(), view) for x, _ in ring]

    assert any(x < view.width / 4 for x in xs)
    assert any(x > view.width * 3 / 4 for x in xs)
