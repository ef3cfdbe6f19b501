"""What a reader sees with colours of their own (forced colours), in both themes; and the second theme's other pages."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.browser.conftest import unfold
from tests.browser.test_axe import violations

pytestmark = pytest.mark.browser
BROADSHEET = (
    "sources/", "sources/ledger/", "actors/", "actors/veland/", "places/port-amity/", "tags/talks/", "disagreements/",
    "undated/", "method/", "corrections/", "about/", "404.html", "embed/", "events/noise-0a1b2c/",
)  # fmt: skip
"""Pages of the second theme of the kinds that `tests.browser.kinds` does not name."""
LOOK = """(one) => {
  const { fill, fillOpacity, stroke } = getComputedStyle(one);
  return [fill, fillOpacity, stroke].join(" ");
}"""
FILL = "(one) => getComputedStyle(one).fill"
LINE = "(one) => getComputedStyle(one).textDecorationLine"


@pytest.fixture(params=["short/", "broadsheet/"])
def forced(request: pytest.FixtureRequest, browser: Browser, kinds_site: str) -> Iterator[tuple[Page, str]]:
    """A page for a reader who forces colours, and the address of a site of each theme."""
    context = browser.new_context(forced_colors="active", viewport={"width": 1280, "height": 900})
    yield context.new_page(), kinds_site + request.param
    context.close()


def test_the_section_one_is_in_is_marked_without_colour(forced: tuple[Page, str]) -> None:
    page, site = forced
    page.goto(f"{site}map/")
    links = page.locator(".masthead nav a")
    told = {one.get_attribute("aria-current") or "": one.evaluate(LINE) for one in links.all()}
    assert told == {"page": "underline", "": "none"}


def test_the_marks_of_the_overview_differ_from_each_other_and_from_the_page(forced: tuple[Page, str]) -> None:
    page, site = forced
    page.goto(site)
    looks = [page.locator(f".legend .{kind}").evaluate(LOOK) for kind in ("sure", "loose", "planned")]
    assert len(set(looks)) == 3
    assert all("rgba(0, 0, 0, 0)" not in look for look in looks)
    drawn = page.locator(".overview-wide .axis").evaluate("(one) => getComputedStyle(one).stroke")
    assert drawn == page.locator(".overview-wide text").first.evaluate(FILL) == page.evaluate(
        "() => getComputedStyle(document.body).color"
    )  # fmt: skip


def test_the_map_is_drawn_in_the_readers_colours(forced: tuple[Page, str]) -> None:
    page, site = forced
    page.goto(f"{site}map/")
    ground = page.evaluate("() => getComputedStyle(document.body).backgroundColor")
    assert page.locator(".map-wide .map-sea").evaluate(FILL) == ground
    assert page.locator(".map-wide .map-mark").first.evaluate(FILL) != ground


@pytest.mark.parametrize(("path", "mark"), [("", ".overview-wide a .hit"), ("map/", ".map a .map-wide .map-hit")])
def test_a_focused_mark_shows_it(forced: tuple[Page, str], path: str, mark: str) -> None:
    page, site = forced
    page.goto(site + path)
    hit = page.locator(mark).first
    before = hit.evaluate("(one) => getComputedStyle(one).stroke")
    page.locator(mark.split(" ", maxsplit=1)[0]).locator("a").first.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    assert before == "none"
    assert hit.evaluate("(one) => getComputedStyle(one).stroke") not in {"none", "rgba(0, 0, 0, 0)"}


@pytest.mark.parametrize("path", BROADSHEET)
def test_axe_finds_nothing_in_the_second_theme(browser: Browser, kinds_site: str, path: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 900})
    page = context.new_page()
    page.goto(f"{kinds_site}broadsheet/{path}")
    page.evaluate(Axe().axe_script)
    unfold(page)
    found = violations(page)
    page.emulate_media(color_scheme="dark")
    found += violations(page)
    context.close()

    assert found == []
