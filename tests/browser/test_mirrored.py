"""The overview where a page is read from right to left: time runs as the words do, drawn by the build and by scripts."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from generator.pages import view
from generator.render import render
from tests.browser.conftest import Serve, ready, rest

pytestmark = pytest.mark.browser
STILL, LIVE = ".overview-wide", ".overview-live"
COLUMNS = """(svg) => [...svg.querySelectorAll("a:has(.count)")].map((one) => {
  const [hit, count] = [".hit", ".count"].map((part) => one.querySelector(part).getBoundingClientRect());
  return [hit.left, hit.right, (count.left + count.right) / 2];
})"""
NAMES = """(svg) => [...svg.querySelectorAll("a:has(.name:not(.at-end))")].map((one) => [
  one.querySelector(".name").getBoundingClientRect().right,
  Math.max(...[...one.querySelectorAll(".bar")].map((bar) => bar.getBoundingClientRect().right)),
])"""
TURNED = """(svg) => [...svg.querySelectorAll("text")].map((one) => one.getScreenCTM().a > 0)"""


@pytest.fixture(scope="module")
def site(serve: Serve, rich: Any) -> str:
    """120 events, one every third day of 2022, each fifth of which lasted ten weeks, in Arabic."""
    return serve(dict(render(view(rich.busy(120, base_url="/", config=replace(rich.CONFIG, language="ar"))))))


def settled(page: Page, url: str) -> None:
    """Waits until such a span stands in the address, and what it asks for is listed and drawn."""
    page.wait_for_url(re.compile(url))
    ready(page)
    rest(page)


@pytest.mark.parametrize(("query", "drawing"), [("", STILL), ("?from=2022-03&to=2022-10", LIVE)])
def test_earlier_periods_stand_farther_right_and_words_read_as_ever(
    page: Page, site: str, query: str, drawing: str
) -> None:
    page.goto(site + query)
    ready(page)
    svg = page.locator(drawing)
    expect(svg).to_be_visible()
    columns = svg.evaluate(COLUMNS)
    lefts = [left for left, _, _ in columns]
    assert len(lefts) > 6
    assert lefts == sorted(lefts, reverse=True)
    assert all(left < middle < right for left, right, middle in columns), "each count stands on its column"
    assert all(svg.evaluate(TURNED)), "no word is drawn as in a mirror"
    names = svg.evaluate(NAMES)
    assert names
    assert all(abs(name - bar) < 2 for name, bar in names), "a name begins where its bar begins"


def test_a_page_from_left_to_right_is_not_mirrored(page: Page, serve: Serve, rich: Any) -> None:
    page.goto(serve(dict(render(view(rich.busy(40, base_url="/"))))))
    lefts = [left for left, _, _ in page.locator(STILL).evaluate(COLUMNS)]
    assert lefts == sorted(lefts)


def test_the_left_arrow_leads_to_what_came_later(page: Page, site: str) -> None:
    page.goto(f"{site}?from=2022-04&to=2022-06")
    settled(page, "from=2022-04")
    page.locator(".overview-stage").focus()
    page.keyboard.press("ArrowLeft")
    page.wait_for_function("() => document.getElementById('f-from').value >= '2022-05'")
    page.keyboard.press("ArrowRight")
    page.wait_for_function("() => document.getElementById('f-from').value < '2022-05'")


def test_dragging_to_the_right_brings_what_came_later(page: Page, site: str) -> None:
    page.goto(f"{site}?from=2022-05&to=2022-08")
    settled(page, "from=2022-05")
    box = page.locator(LIVE).bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + 80
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + box["width"] / 8, y)
    page.mouse.move(x + box["width"] / 4, y)
    page.mouse.up()
    settled(page, "from=2022-0[56].*&to=2022-(09|1)")


def test_the_wheel_zooms_at_the_pointer(page: Page, site: str) -> None:
    page.goto(f"{site}?from=2022-02&to=2022-11")
    settled(page, "from=2022-02")
    box = page.locator(LIVE).bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 20, box["y"] + 80)
    page.keyboard.down("Control")
    page.mouse.wheel(0, -200)
    page.keyboard.up("Control")
    settled(page, r"from=2022-(0[6-9]|1)[^&]*&to=2022-1[01]")
