"""The overview that scripts draw lays time out as the one that the build drew, breaks in long empty times included."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from generator.model.chronology import DatedEvent
from generator.model.event import Status
from generator.model.time import Extent, Interval, TimeSpan
from generator.pages import Dossier, view
from generator.render import render
from tests.browser.conftest import Serve, ready, rest

pytestmark = pytest.mark.browser

BUILT = """(name) => {
  const svg = document.querySelector(`.overview-${name}`);
  const at = (one, name) => Math.round(Number(one.getAttribute(name)));
  const breaks = [...svg.querySelectorAll(".break")].map((one) => at(one, "x"));
  // The hit of a bar lies below the axis.
  const hits = [...svg.querySelectorAll("a > .hit:first-child")].filter((one) => one.getAttribute("y") === "0");
  return [hits.map((one) => [at(one, "x"), at(one, "width")]), breaks];
}"""
WORDS = """(svg) => [...svg.querySelectorAll(".label, .name, .break")].map((one) => [
  one.textContent, one.getAttribute("class"), Math.round(Number(one.getAttribute("x"))),
]).sort()"""
DRAWN = """async (width) => {
  const events = await dateline.load(document.getElementById("filters"));
  const days = events.map((event) => event.day).filter((day) => !Number.isNaN(day));
  const whole = [Math.min(...days), Math.max(...days)];
  const { unit } = dateline.axis(events, whole, width, whole);
  const edge = (day, next) => dateline.time.ordinal(0, (Math.floor(dateline.time.month(day) / unit) + next) * unit + 1);
  const span = [edge(whole[0], 0), edge(whole[1], 1) - 1];
  dateline.draw(document.querySelector(".overview-live"), events, dateline.axis(events, span, width, whole), "");
}"""
LIVE = """async (width) => {
  const events = await dateline.load(document.getElementById("filters"));
  const days = events.map((event) => event.day).filter((day) => !Number.isNaN(day));
  const whole = [Math.min(...days), Math.max(...days)];
  // The build shows its first and last period to their ends.
  const { unit } = dateline.axis(events, whole, width, whole);
  const edge = (day, next) => dateline.time.ordinal(0, (Math.floor(dateline.time.month(day) / unit) + next) * unit + 1);
  const span = [edge(whole[0], 0), edge(whole[1], 1) - 1];
  const axis = dateline.axis(events, span, width, whole);
  const used = new Set(days.map((day) => axis.number(day)));
  const filled = axis.periods.filter((one) => used.has(one.index));
  const breaks = axis.periods.filter((one) => one.index === null);
  return [
    filled.map((one) => [Math.round(one.left), Math.round(one.right - one.left)]),
    breaks.map((one) => Math.round((one.left + one.right) / 2)),
  ];
}"""


def with_gaps(rich: Any) -> Dossier:
    """60 events, the last 20 of them nine years after the others, and the first one a thousand years before."""
    made = rich.busy(60, base_url="/")

    def moved(number: int, dated: DatedEvent) -> DatedEvent:
        first = dated.sort_day
        assert first is not None
        day = first - 365_000 if number == 0 else first + 3300 if number >= 40 else first
        return replace(dated, span=TimeSpan.within(day, day))

    events = tuple(moved(number, dated) for number, dated in enumerate(made.chronology.events))
    dossier: Dossier = replace(made, chronology=replace(made.chronology, events=events))
    return dossier


@pytest.fixture(scope="module", params=["eight", "even", "gaps"])
def home(request: pytest.FixtureRequest, serve: Serve, rich: Any) -> str:
    match request.param:
        case "eight":
            dossier = rich.dossier(base_url="/")
        case "even":
            dossier = rich.busy(120, base_url="/")
        case _:
            dossier = with_gaps(rich)
    return serve(dict(render(view(dossier))))


def near(one: list[Any], other: list[Any]) -> bool:
    """Whether all numbers are alike but for rounding."""
    flat = [
        [number for item in part for number in (item if isinstance(item, list) else [item])] for part in (one, other)
    ]
    return len(flat[0]) == len(flat[1]) and all(abs(a - b) <= 1 for a, b in zip(*flat, strict=True))


@pytest.mark.parametrize(("name", "width"), [("wide", 960), ("medium", 600), ("narrow", 288)])
def test_both_drawings_lay_time_out_alike(page: Page, home: str, name: str, width: int) -> None:
    page.goto(home)
    built, live = page.evaluate(BUILT, name), page.evaluate(LIVE, width)

    assert built[0]
    assert near(built[0], live[0]), (built, live)
    assert near(built[1], live[1]), (built, live)


@pytest.mark.parametrize(("name", "width"), [("wide", 960), ("medium", 600), ("narrow", 288)])
def test_both_drawings_say_the_same(page: Page, home: str, name: str, width: int) -> None:
    """Names of periods and of long events, as they are cut, where they stand and which of their ends is there."""
    page.goto(home)
    built = page.locator(f".overview-{name}").evaluate(WORDS)
    page.evaluate(DRAWN, width)
    live = page.locator(".overview-live").evaluate(WORDS)

    assert any("label" in kind for _, kind, _ in built)
    assert [one[:2] for one in built] == [one[:2] for one in live]
    assert all(abs(one[2] - other[2]) <= 1 for one, other in zip(built, live, strict=True))


@pytest.mark.parametrize(("name", "width"), [("wide", 960), ("medium", 600), ("narrow", 288)])
def test_names_stay_within_the_drawing_and_apart(page: Page, home: str, name: str, width: int) -> None:
    page.set_viewport_size({"width": {"wide": 1280, "medium": 800, "narrow": 320}[name], "height": 900})
    page.goto(home)
    whole = page.locator(f".overview-{name}").bounding_box()
    assert whole is not None
    rows: dict[tuple[str, float], list[tuple[float, float]]] = {}
    for one in page.locator(f".overview-{name} :is(.label, .name)").all():
        box = one.bounding_box()
        assert box is not None
        assert whole["x"] - 3 <= box["x"] < box["x"] + box["width"] <= whole["x"] + whole["width"] + 3
        kind = "name" if "name" in (one.get_attribute("class") or "") else "label"
        rows.setdefault((kind, round(box["y"] / 6)), []).append((box["x"], box["x"] + box["width"]))
    for row in rows.values():
        ordered = sorted(row)
        assert all(end <= begin for (_, end), (begin, _) in pairwise(ordered)), ordered


def test_time_left_out_is_marked_and_passed_in_a_step(page: Page, serve: Serve, rich: Any) -> None:
    page.goto(serve(dict(render(view(with_gaps(rich))))) + "?text=round")
    live = page.locator(".overview-live")
    expect(live.locator(".break")).to_have_count(2)

    for _ in range(12):
        page.get_by_role("button", name="Zoom in", exact=True).click()
        ready(page)
        rest(page)
        expect(live.locator(".tick").first).to_be_attached()  # never nothing but a break
    expect(live.locator(".break")).to_have_count(0)


def test_an_open_plan_is_a_short_bar_in_both_drawings(page: Page, serve: Serve, rich: Any) -> None:
    """A plan without an end: nobody knows how long it would last, so that its bar ends soon after its beginning."""
    page.goto(serve(dict(render(view(with_open_plan(rich))))))

    def share(drawing: str, id_: str) -> float:
        """How much of the figure's width a bar takes."""
        whole = page.locator(f"{drawing} .axis").get_attribute("x2")
        bar = page.locator(f"{drawing} a[href$='{id_}/'] .bar.loose").get_attribute("width")
        return float(bar or 0) / float(whole or 1)

    for drawing in (".overview-wide", ".overview-live"):
        if drawing == ".overview-live":
            page.goto(f"{page.url}?text=round")
            page.locator(f"{drawing} .bar").first.wait_for()
        assert 0 < share(drawing, "open-plan") < 0.1
        assert share(drawing, "open-state") > 0.4


def with_open_plan(rich: Any) -> Dossier:
    """60 events, one of them a plan that has no end and one a state that has none, both begun in the middle."""
    made = rich.busy(60, base_url="/")

    def opened(number: int, dated: DatedEvent) -> DatedEvent:
        if number not in (30, 31):
            return dated
        id_, status = ("open-plan", Status.PLANNED) if number == 30 else ("open-state", Status.ONGOING)
        span = TimeSpan(Interval(dated.sort_day, dated.sort_day), Interval(dated.sort_day, None))
        return replace(dated, event=replace(dated.event, id=id_, status=status), span=span, extent=Extent.THROUGHOUT)

    events = tuple(opened(number, dated) for number, dated in enumerate(made.chronology.events))
    dossier: Dossier = replace(made, chronology=replace(made.chronology, events=events))
    return dossier
