"""The map as a reader meets it: found from other pages, read by keyboard and screen reader, on paper, mirrored."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from generator.model.event import Place
from generator.pages import view
from generator.render import render
from tests.browser.conftest import Serve, follow

pytestmark = pytest.mark.browser

CITIES = {
    "Kyiv": (50.45, 30.52), "Bucha": (50.55, 30.22), "Irpin": (50.52, 30.25), "Odesa": (46.48, 30.73),
    "Istanbul": (41.01, 28.98), "Ankara": (39.93, 32.85), "Moscow": (55.75, 37.62), "Дніпро": (48.46, 35.04),
    "Suva": (-18.1, 178.4),
}  # fmt: skip


def _site(rich: Any, language: str) -> dict[str, bytes]:
    made = rich.busy(2 * len(CITIES) + 1)
    events = []
    for dated, (name, (lat, lon)) in zip(made.chronology.events, [*CITIES.items(), *CITIES.items()], strict=False):
        events.append(replace(dated, event=replace(dated.event, places=(Place(name, lat, lon), Place("the front")))))
    chronology = replace(made.chronology, events=tuple(events))
    dossier = replace(made, chronology=chronology, config=replace(made.config, language=language), base_url="/")
    return {f"{language}/{path}": data for path, data in render(view(dossier))}


@pytest.fixture(scope="module")
def base(serve: Serve, rich: Any) -> str:
    return serve(_site(rich, "en") | _site(rich, "ar"))


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize(
    ("language", "scheme", "width"), [("en", "light", 320), ("en", "dark", 1280), ("ar", "dark", 320), ("ar", "light", 1280)]
)  # fmt: skip
def test_axe_finds_nothing_on_the_map(browser: Browser, base: str, language: str, scheme: Any, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    page.goto(f"{base}{language}/map/")
    result = Axe().run(page, options={"rules": {"target-size": {"enabled": True}}})
    wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    context.close()

    assert [(one["id"], one["nodes"][0]["html"][:120]) for one in result.response["violations"]] == []
    assert not wide


@pytest.mark.parametrize("width", [320, 1280])
def test_a_place_leads_to_its_mark_and_the_mark_to_the_place(page: Page, base: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 600})
    page.goto(f"{base}en/events/event-0/")
    follow(page.get_by_role("link", name="Kyiv on the map"), "/en/map/#place-kyiv")
    mark = page.locator("#place-kyiv .map-mark:visible")

    expect(mark).to_be_in_viewport(ratio=0.9)
    usual = page.locator("#place-moscow .map-mark:visible").evaluate("one => getComputedStyle(one).fill")
    expect(mark).not_to_have_css("fill", usual)
    follow(page.locator("#place-kyiv"), "/en/places/kyiv/")
    follow(page.get_by_role("link", name="Kyiv on the map"), "/en/map/#place-kyiv")


def test_a_name_for_which_there_is_no_room_comes_forth_when_it_is_linked_to(page: Page, base: str) -> None:
    page.set_viewport_size({"width": 320, "height": 800})
    page.goto(f"{base}en/map/#place-bucha")

    expect(page.locator("#place-bucha text:visible")).to_have_count(1)
    page.goto(f"{base}en/map/#place-%D0%B4%D0%BD%D1%96%D0%BF%D1%80%D0%BE")
    expect(page.locator("a:target text:visible")).to_have_text("Дніпро")


@pytest.mark.parametrize("width", [320, 1280])
def test_no_name_covers_another_name_or_another_mark(page: Page, base: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{base}en/map/")
    found: list[list[Any]] = []
    for mark in page.locator(".map a").all():
        boxes = [
            one.bounding_box() for one in mark.locator(".map-name:not(.map-spare):visible, .map-mark:visible").all()
        ]
        found.append([box for box in boxes if box is not None])

    assert sum(len(boxes) for boxes in found) >= len(CITIES) + 5
    for index, boxes in enumerate(found):
        for other in found[index + 1 :]:
            assert not [(one, two) for one in boxes for two in other if _overlap(one, two)]


def _overlap(one: Any, two: Any) -> bool:
    return bool(
        one["x"] < two["x"] + two["width"] and two["x"] < one["x"] + one["width"]
        and one["y"] + 2 < two["y"] + two["height"] and two["y"] + 2 < one["y"] + one["height"]
    )  # fmt: skip


def test_every_mark_can_be_reached_by_keyboard_and_says_what_it_is(page: Page, base: str) -> None:
    page.goto(f"{base}en/map/")
    page.locator(".skip-map a").focus()
    page.keyboard.press("Tab")

    expect(page.locator("#place-ankara")).to_be_focused()
    expect(page.locator("#place-ankara")).to_have_attribute("aria-label", "Ankara: 2 events")
    assert page.get_by_role("link", name="Suva: 2 events").count() == 1


def test_the_table_tells_the_same_without_the_drawing(page: Page, base: str) -> None:
    page.goto(f"{base}en/map/")
    rows = page.locator(".map-table tbody tr")

    assert rows.count() == len(CITIES)
    row = rows.filter(has_text="Suva")
    assert "18.10° S, 178.40° E" in row.inner_text()
    row.locator("summary").click()
    expect(row.locator("li a:visible")).to_have_count(2)
    assert page.get_by_role("link", name="the front").count() == 1


def test_on_paper_the_wide_drawing_is_shown(page: Page, base: str) -> None:
    page.goto(f"{base}en/map/")
    page.set_viewport_size({"width": 640, "height": 900})
    page.emulate_media(media="print")

    expect(page.locator(".map-wide .map-frame:visible")).to_have_count(2)
    expect(page.locator(".map-narrow .map-frame:visible")).to_have_count(0)


def test_east_stays_on_the_right_in_a_language_from_right_to_left(page: Page, base: str) -> None:
    page.goto(f"{base}ar/map/")
    west = page.locator("#place-istanbul .map-mark:visible").bounding_box()
    east = page.locator("#place-ankara .map-mark:visible").bounding_box()
    name = page.locator("#place-ankara text:visible").bounding_box()

    assert west is not None
    assert east is not None
    assert name is not None
    assert west["x"] < east["x"] < name["x"]
