"""The overview in Chromium: moved and stretched by buttons, keys, mouse, wheel and fingers, tied to the time filter."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.pages import view
from generator.render import render
from tests.browser.conftest import SCRIPTS, Serve, held_back, ready, rest

pytestmark = pytest.mark.browser
LIVE = ".overview-live"


@pytest.fixture(scope="module")
def site(serve: Serve, rich: Any) -> str:
    """120 events, one every third day of 2022, each fifth of which lasted ten weeks."""
    return serve(dict(render(view(rich.busy(120, base_url="/")))))


@pytest.fixture(scope="module")
def eight(serve: Serve, rich: Any) -> str:
    """Eight events of every sort."""
    return serve(dict(render(view(rich.dossier(base_url="/")))))


def span(page: Page) -> tuple[str, str]:
    """What the time filter holds."""
    return page.locator("#f-from").input_value(), page.locator("#f-to").input_value()


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def settled(page: Page, url: str) -> None:
    """Waits until such a span stands in the address, and what it asks for is listed and drawn."""
    page.wait_for_url(re.compile(url))
    ready(page)
    rest(page)


def test_the_still_drawing_stays_until_something_is_asked_for(page: Page, site: str) -> None:
    page.goto(site)

    expect(page.locator("svg.overview:visible")).to_have_count(1)
    expect(page.locator(LIVE)).to_be_hidden()


def test_no_button_is_shown_before_it_can_work(page: Page, site: str) -> None:
    button = page.locator("[data-view=in]")
    with held_back(page, SCRIPTS):
        page.goto(site, wait_until="commit")
        page.wait_for_function("() => document.readyState !== 'loading'")
        expect(button).to_be_attached()
        expect(button).to_be_hidden()

    expect(button).to_be_visible()


@pytest.mark.parametrize("width", [320, 1280])
def test_buttons_stretch_and_move_the_span(page: Page, site: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(site)
    press(page, "Zoom in")
    settled(page, r"from=2022-\d\d&to=2023-\d\d$|from=2022-\d\d&to=2022-\d\d$")
    first = span(page)
    expect(page.locator(LIVE)).to_be_visible()
    expect(page.locator("svg.overview:visible")).to_have_count(1)
    assert 0 < page.locator(".entry:visible").count() < 120
    press(page, "Later")
    page.wait_for_function("before => document.getElementById('f-from').value !== before", arg=first[0])
    assert span(page) > first
    press(page, "Earlier")
    page.wait_for_function("before => document.getElementById('f-from').value <= before", arg=first[0])
    press(page, "Whole time")
    expect(page.locator("#filter-count")).to_have_text("Events shown: all 120")
    expect(page.locator(LIVE)).to_be_hidden()
    expect(page).to_have_url(site)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_zooming_in_comes_down_to_days(page: Page, site: str) -> None:
    page.goto(site)
    for _ in range(6):  # a year, halved until a week is left
        before = page.url
        press(page, "Zoom in")
        page.wait_for_function("before => location.href !== before", arg=before)
    press(page, "Zoom in")
    settled(page, r"from=2022-\d\d-\d\d&to=2022-\d\d-\d\d$")
    first, last = span(page)
    assert (date.fromisoformat(last) - date.fromisoformat(first)).days == 6, "a week is the least that is shown"
    expect(page.locator(f"{LIVE} .count").first).to_be_visible()

    labels = page.locator(f"{LIVE} a[data-from]").evaluate_all(
        "found => found.map(one => one.getAttribute('aria-label'))"
    )
    assert all(re.fullmatch(r"Events, \d{1,2} \w+ 2022: \d+", label) for label in labels)


def test_the_button_back_undoes_a_move(page: Page, site: str) -> None:
    page.goto(site)
    press(page, "Zoom in")
    settled(page, "from=")
    first = page.url
    press(page, "Zoom in")
    page.wait_for_function("before => location.href !== before", arg=first)
    page.go_back()
    page.wait_for_url(first)
    expect(page.locator(LIVE)).to_be_visible()
    page.go_back()
    expect(page.locator(LIVE)).to_be_hidden()
    assert span(page) == ("", "")


def test_keys_move_the_figure_that_has_the_focus(page: Page, site: str) -> None:
    page.goto(site)
    page.locator(".overview-stage").focus()
    page.keyboard.press("+")
    settled(page, "from=")
    first = span(page)
    page.keyboard.press("ArrowRight")
    page.wait_for_function("before => document.getElementById('f-from').value > before", arg=first[0])
    page.keyboard.press("ArrowLeft")
    page.wait_for_function("before => document.getElementById('f-from').value <= before", arg=first[0])
    page.keyboard.press("0")
    page.wait_for_url(site)
    page.keyboard.press("+")
    settled(page, "from=")
    page.keyboard.press("-")
    page.wait_for_url(site)


def test_a_mouse_drags_the_span(page: Page, site: str) -> None:
    page.goto(f"{site}?from=2022-05&to=2022-08")
    settled(page, "from=2022-05")
    box = page.locator(LIVE).bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + 80
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x - box["width"] / 8, y)
    page.mouse.move(x - box["width"] / 4, y)
    page.mouse.up()
    page.wait_for_url(re.compile("from=2022-0[56].*&to=2022-(09|1)"))

    assert "/events/" not in page.url, "a drag that ends on a mark is no click"


def test_the_wheel_zooms_with_control_and_otherwise_scrolls_the_page(page: Page, site: str) -> None:
    page.goto(site)
    box = page.locator(".overview-stage").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 300, box["y"] + 80)
    page.evaluate("addEventListener('scrollend', () => { globalThis.scrolled = true; }, { once: true })")
    page.mouse.wheel(0, 200)
    page.wait_for_function("() => globalThis.scrolled && scrollY > 0")
    assert page.url == site
    page.evaluate("scrollTo({ top: 0, behavior: 'instant' })")
    page.keyboard.down("Control")
    page.mouse.wheel(0, -200)
    page.keyboard.up("Control")
    settled(page, "from=")


def test_fingers_move_and_stretch_the_span(browser: Browser, site: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 900}, has_touch=True)
    page = context.new_page()
    page.goto(f"{site}?from=2022-04&to=2022-11")
    settled(page, "from=2022-04")
    box = page.locator(LIVE).bounding_box()
    assert box is not None
    send = context.new_cdp_session(page).send
    y = box["y"] + 80

    def touch(kind: str, *xs: float) -> None:
        points = [{"x": x, "y": y, "id": number} for number, x in enumerate(xs)]
        send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    touch("touchStart", 120, 180)
    touch("touchMove", 100, 200)
    touch("touchMove", 60, 240)
    touch("touchEnd")
    page.wait_for_function("() => !location.search.includes('from=2022-04&')")
    pinched = span(page)
    assert pinched[0] > "2022-04"
    assert pinched[1] < "2022-11"
    touch("touchStart", 240)
    touch("touchMove", 200)
    touch("touchMove", 100)
    touch("touchEnd")
    page.wait_for_function("before => document.getElementById('f-to').value > before", arg=pinched[1])
    context.close()


def test_a_column_leads_to_its_period_and_a_bar_to_its_event(page: Page, site: str) -> None:
    page.goto(f"{site}?from=2022-03&to=2022-12")
    settled(page, "from=2022-03")
    page.get_by_role("link", name="Events, May 2022: 11").click()
    settled(page, "from=2022-05&to=2022-05$")
    page.locator(f"{LIVE} a:not([data-from])").first.click()
    page.wait_for_url("**/events/event-*/")


def test_the_drawing_follows_the_filters(page: Page, eight: str) -> None:
    page.goto(f"{eight}?actor=veland")
    settled(page, "actor=veland")

    names = page.locator(f"{LIVE} a").evaluate_all("found => found.map(one => one.getAttribute('aria-label'))")
    assert sum(int(name.rsplit(": ", 1)[1]) for name in names if name.startswith("Events, ")) == 3
    assert page.locator(f"{LIVE} .planned").count() >= 2
    assert page.locator(LIVE).get_by_text("≠").count() >= 1


def test_what_is_only_bounded_is_translucent_in_the_drawing_of_scripts_too(page: Page, eight: str) -> None:
    page.goto(f"{eight}?from=2023&to=2024")
    settled(page, "from=2023")

    assert page.locator(f"{LIVE} rect.loose").count() >= 2
    assert page.locator(f"{LIVE} rect.bar.core").count() >= 1


@pytest.mark.parametrize("width", [320, 1280])
def test_every_target_of_the_drawing_is_large_enough(page: Page, site: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{site}?from=2022-03&to=2023-02")
    settled(page, "from=2022-03")
    sizes = page.locator(f"{LIVE} a:not([data-from]) .hit").evaluate_all(
        "found => found.map(one => [one.width.baseVal.value, one.height.baseVal.value])"
    )

    assert sizes
    assert all(least >= 23.9 for size in sizes for least in size)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
