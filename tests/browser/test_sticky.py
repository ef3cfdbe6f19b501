"""Year and month stay in view while one reads a long list, and never lie over what has the focus (WCAG 2.4.11)."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

from generator.pages import view
from generator.render import render
from tests.browser.conftest import Serve, rest

pytestmark = pytest.mark.browser

HEADINGS = """() => [...document.querySelectorAll(".year-heading, .month-heading")]
  .map((one) => [one.getBoundingClientRect(), one.innerText.trim().split(/\\s+/)[0]])
  .filter(([box]) => box.top <= 1 && box.bottom > 1)
  .map(([box, text]) => [text, Math.round(box.top)])"""
# What lies at the corners and the middle of what has the focus, but for edges that the window cuts off.
HIDDEN = """() => {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return "";
  const box = [...focused.getClientRects()].find((one) => one.width > 2 && one.height > 2);
  if (!box) return "";
  const places = [[box.left + 2, box.top + 2], [box.right - 2, box.top + 2], [(box.left + box.right) / 2, (box.top + box.bottom) / 2]];
  const over = places.map(([x, y]) => document.elementFromPoint(x, y));
  const seen = over.every((one) => one && (focused.contains(one) || one.contains(focused)));
  const sticky = over.find((one) => one?.closest(".year-heading, .month-heading"));
  return seen && !sticky ? "" : `${focused.outerHTML.slice(0, 120)} at ${Math.round(box.top)} under ${sticky?.outerHTML ?? "nothing"}`;
}"""


@pytest.fixture(scope="module")
def site(serve: Serve, rich: Any) -> str:
    """A list of 150 events, laid out as one comes near."""
    return serve(dict(render(view(rich.busy(150, base_url="/")))))


def still(page: Page, width: int, height: int) -> None:
    """A window of that size, in which no page glides to where it is led."""
    page.emulate_media(reduced_motion="reduce")
    page.set_viewport_size({"width": width, "height": height})


@pytest.mark.parametrize("width", [320, 1280])
def test_the_year_and_the_month_stay_in_view(page: Page, site: str, width: int) -> None:
    still(page, width, 800)
    page.goto(site)
    for entry in (20, 60, 110):
        at = page.locator(".chronology .entry").nth(entry)
        at.evaluate("one => one.scrollIntoView({ block: 'center' })")
        rest(page)
        told = at.evaluate(
            "one => [one.closest('.year').querySelector('h3').innerText, one.closest('.month').querySelector('.month-name').innerText]"
        )
        assert sorted(text for text, _ in page.evaluate(HEADINGS)) == sorted(told)
        assert all(-1 <= top <= 1 for _, top in page.evaluate(HEADINGS))


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
def test_a_walk_by_keyboard_never_goes_below_a_heading(page: Page, site: str, width: int, key: str) -> None:
    still(page, width, 700)
    page.goto(site)
    page.locator(".chronology .entry-title a").nth(60).focus()
    faults, visited = [], set()
    for _ in range(70):
        page.keyboard.press(key)
        rest(page)
        visited.add(page.evaluate("document.activeElement.closest('.entry')?.id"))
        faults.append(page.evaluate(HIDDEN))

    assert [fault for fault in faults if fault] == []
    assert len(visited) > 8


@pytest.mark.parametrize("width", [320, 1280])
def test_keys_of_one_letter_step_beside_the_headings(page: Page, site: str, width: int) -> None:
    still(page, width, 700)
    page.goto(site)
    page.locator(".filters > summary").click()
    page.locator("#keys").check()
    page.locator(".chronology .entry-title a").nth(40).focus()
    for key in "jjjjjjkkkkkkkk":
        page.keyboard.press(key)
        rest(page)
        assert page.evaluate(HIDDEN) == ""


@pytest.mark.parametrize("width", [320, 1280])
def test_a_link_to_an_entry_shows_it_below_the_headings(page: Page, site: str, width: int) -> None:
    still(page, width, 700)
    page.goto(f"{site}#e-event-90")
    rest(page)
    title = page.locator("#e-event-90 .entry-title")
    box = title.bounding_box()
    assert box is not None
    assert 0 < box["y"] < 700
    assert title.evaluate(
        "one => { const box = one.getBoundingClientRect(); return one.contains(document.elementFromPoint(box.left + 4, box.top + 4)); }"
    )
