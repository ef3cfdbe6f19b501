"""Searching and filtering in Chromium: choices with counts, what stands in the address, keys, many pages."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.pages import view
from generator.render import render
from tests.browser.conftest import SCRIPTS, Serve, held_back, ready, without_timers

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def site(serve: Serve, rich: Any) -> str:
    """Eight events on one page."""
    return serve(dict(render(view(rich.dossier(base_url="/")))))


@pytest.fixture(scope="module")
def long(serve: Serve, rich: Any) -> str:
    """A chronology of 600 events, which goes on over a page a year."""
    return serve(dict(render(view(rich.busy(600, base_url="/")))))


def options(page: Page, name: str) -> list[str]:
    """The choices of a filter that can be made."""
    return page.locator(f"#f-{name} option:not([disabled])").all_inner_texts()


def said(page: Page, text: str) -> None:
    expect(page.locator("#filter-count")).to_have_text(text)


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("actor=veland", 3), ("place=port-amity", 2), ("tag=summit", 1), ("source=ledger", 2), ("basis=inferred", 3),
        ("status=postponed", 1), ("reports=2", 1), ("from=2024", 6), ("from=2023&to=2023", 2),
        ("from=2024-08-06&to=2024-08", 5), ("to=-0043", 2), ("actor=veland&status=occurred", 1), ("text=CAFE+quarter", 1),
        ("actor=nobody-here", 8), ("from=soon", 8),
    ],
)  # fmt: skip
def test_an_address_shows_what_it_asks_for(page: Page, site: str, query: str, count: int) -> None:
    page.goto(f"{site}?{query}")
    ready(page)

    expect(page.locator(".entry:visible")).to_have_count(count)


def test_counts_follow_the_other_filters(page: Page, site: str) -> None:
    page.goto(site)
    page.locator("summary", has_text="Search and filter").click()
    expect(page.locator("#f-actor option").nth(1)).to_contain_text("(")
    page.locator("#f-actor").select_option("veland")
    said(page, "Events shown: 3 of 8")
    ready(page)

    assert sum(int(text.rsplit("(", 1)[1][:-1]) for text in options(page, "status")[1:]) == 3
    assert len(options(page, "actor")) > 2, "the other actors can still be chosen instead"
    assert page.locator(".year-heading:visible").all_inner_texts() == ["2024"]


def test_one_step_back_undoes_one_choice(page: Page, site: str) -> None:
    page.goto(site)
    page.locator("summary", has_text="Search and filter").click()
    page.locator("#f-actor").select_option("veland")
    said(page, "Events shown: 3 of 8")
    page.locator("#f-text").press_sequentially("summit")
    page.wait_for_url("**text=summit**")
    assert "actor=veland" in page.url
    said(page, "Events shown: 1 of 8")
    page.go_back()
    said(page, "Events shown: 3 of 8")
    expect(page.locator("#f-text")).to_have_value("")
    page.go_back()
    said(page, "Events shown: all 8")
    expect(page).to_have_url(site)
    page.go_forward()
    said(page, "Events shown: 3 of 8")
    expect(page.locator("#f-actor")).to_have_value("veland")


def test_show_all_takes_every_filter_back(page: Page, site: str) -> None:
    page.goto(f"{site}?actor=veland&from=2024")
    said(page, "Events shown: 3 of 8")
    page.get_by_role("button", name="Show all").click()
    said(page, "Events shown: all 8")

    expect(page).to_have_url(site)
    expect(page.locator(".entry:visible")).to_have_count(8)


def test_a_time_that_cannot_be_read_is_told(page: Page, site: str) -> None:
    page.goto(site)
    page.locator("summary", has_text="Search and filter").click()
    page.locator("#f-from").fill("2024-13")
    expect(page.locator("#f-from")).to_have_attribute("aria-invalid", "true")
    assert page.locator("#f-from").evaluate("(one) => one.validationMessage").startswith("Write a year")
    page.locator("#f-from").fill("2024-08")
    expect(page.locator("#f-from")).to_have_attribute("aria-invalid", "false")


def test_the_result_is_announced(page: Page, site: str) -> None:
    page.goto(f"{site}?status=postponed")
    said(page, "Events shown: 1 of 8")

    assert page.locator("#filter-count").get_attribute("role") == "status"


@pytest.mark.parametrize("width", [320, 1280])
def test_the_first_page_finds_events_of_all_pages(page: Page, long: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(long)
    expect(page.locator("#highlights")).to_be_visible()
    page.locator("summary", has_text="Search and filter").click()
    page.locator("#f-text").fill('"round 59 of"')
    said(page, "Events shown: 1 of 600")
    expect(page.locator("#found .entry-title a")).to_have_text("Round 59 of the talks")
    expect(page.locator("#highlights")).to_be_hidden()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.locator("#found .entry-title a").get_attribute("href") == "./events/event-59/"
    page.get_by_role("button", name="Show all").click()
    expect(page.locator("#highlights")).to_be_visible()
    expect(page.locator("#found")).to_be_hidden()


def test_more_is_shown_when_asked_and_the_focus_goes_there(page: Page, long: str) -> None:
    page.goto(f"{long}?status=occurred")
    expect(page.locator("#found .entry")).to_have_count(25)
    page.get_by_role("button", name="Show more").click()
    expect(page.locator("#found .entry")).to_have_count(50)

    expect(page.locator("#found .entry-title a").nth(25)).to_be_focused()
    expect(page.locator("#found .entry-title a").nth(25)).to_have_text("Round 25 of the talks")


@pytest.mark.parametrize("engine", ["own", "pagefind"])
def test_a_copy_on_a_disk_is_searched_whatever_the_engine(
    page: Page, rich: Any, tmp_path_factory: pytest.TempPathFactory, engine: str
) -> None:
    """The engine's own files are left out: a page opened as a file could not fetch them."""
    folder = tmp_path_factory.mktemp("copy")
    for path, data in render(view(rich.busy(600, config=replace(rich.CONFIG, search=engine)))):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    page.goto((folder / "index.html").as_uri() + "?text=%22round+59+of%22")
    said(page, "Events shown: 1 of 600")
    expect(page.locator("#found .entry-title a")).to_have_text("Round 59 of the talks")


def test_an_index_that_cannot_be_read_is_told(page: Page, long: str) -> None:
    page.route("**/assets/index/*", lambda route: route.abort())
    page.goto(f"{long}?text=round")
    said(page, "The index could not be read. Try again later.")
    page.unroute("**/assets/index/*")
    page.locator("#f-text").fill('"round 59 of"')
    said(page, "Events shown: 1 of 600")


def test_a_page_of_a_year_filters_its_own(page: Page, long: str) -> None:
    page.goto(f"{long}years/y2023/?text=%22round+120%22")

    said(page, "Events shown: 1 of 122")
    expect(page.locator(".entry:visible .entry-title")).to_have_text(["Round 120 of the talks"])


def test_keys_of_one_letter_do_nothing_until_switched_on(page: Page, site: str) -> None:
    page.goto(site)
    for key in "/jk?":
        page.keyboard.press(key)

    assert page.evaluate("document.activeElement === document.body")
    assert not page.locator("#keys-help").is_visible()


def test_keys_search_step_and_tell_of_themselves(page: Page, site: str) -> None:
    page.goto(site)
    page.locator("summary", has_text="Search and filter").click()
    page.get_by_label("Keys of one letter").check()
    page.reload()
    links = page.locator(".entry-title a")
    page.keyboard.press("j")
    page.keyboard.press("j")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("k")
    expect(links.nth(0)).to_be_focused()
    page.keyboard.press("/")
    expect(page.locator("#f-text")).to_be_focused()
    page.keyboard.type("j?")
    expect(page.locator("#f-text")).to_have_value("j?")
    page.locator("#f-text").fill("")
    page.get_by_role("button", name="Which keys?").focus()
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#keys-help")).to_be_hidden()
    page.get_by_label("Keys of one letter").uncheck()
    page.keyboard.press("?")
    assert not page.locator("#keys-help").is_visible()


def test_keys_work_where_nothing_can_be_remembered(page: Page, site: str) -> None:
    page.add_init_script("Object.defineProperty(globalThis, 'localStorage', { get() { throw new Error('refused'); } })")
    page.goto(site)
    page.locator("summary", has_text="Search and filter").click()
    page.get_by_label("Keys of one letter").check()
    page.get_by_role("button", name="Which keys?").focus()
    page.keyboard.press("?")

    expect(page.locator("#keys-help")).to_be_visible()


def test_everything_can_be_done_by_keyboard_alone(page: Page, site: str) -> None:
    page.goto(site)
    page.locator("summary", has_text="Search and filter").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator("#f-text")).to_be_focused()
    page.keyboard.type("canal")
    page.keyboard.press("Enter")
    expect(page.locator("#filter-count")).to_contain_text("of 8")
    for _ in range(page.locator("#filters :is(select, input):visible").count()):
        page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Show all")).to_be_focused()
    page.keyboard.press("Space")
    said(page, "Events shown: all 8")


def test_enter_asks_at_once(page: Page, site: str) -> None:
    without_timers(page, 150)
    page.goto(f"{site}?text=canal")
    ready(page)
    page.locator("#f-text").fill("summit")
    page.keyboard.press("Enter")

    page.wait_for_url("**text=summit")


def test_what_is_shown_before_the_address_tells_it_can_be_undone(page: Page, site: str) -> None:
    page.goto(site)
    # The form is filled in before the page hears that it was opened, as on a busy machine.
    page.evaluate("document.getElementById('f-text').value = 'canal'; document.querySelector('.filters').open = true")
    expect(page.locator(".entry:visible")).to_have_count(1)
    page.get_by_role("button", name="Show all").click()

    expect(page.locator(".entry:visible")).to_have_count(8)


@pytest.mark.parametrize(("asked", "count"), [("", 4), ("?actor=veland", 2), ("?text=summit", 4)])
def test_what_is_written_before_the_scripts_come_is_asked_for(page: Page, site: str, asked: str, count: int) -> None:
    with held_back(page, SCRIPTS):
        page.goto(site + asked, wait_until="commit")
        page.locator("summary", has_text="Search and filter").click()
        page.locator("#f-text").fill("meet")

    page.wait_for_url("**text=meet**")
    expect(page.locator("#f-text")).to_have_value("meet")
    said(page, f"Events shown: {count} of 8")
    page.go_back()
    page.wait_for_url(site + asked)


def test_a_form_that_is_opened_before_the_scripts_come_is_counted(page: Page, site: str) -> None:
    with held_back(page, SCRIPTS):
        page.goto(site, wait_until="commit")
        page.locator("summary", has_text="Search and filter").click()

    expect(page.locator("#f-actor option").nth(1)).to_contain_text("(")


def test_keys_are_told_of_and_switched_on_before_the_scripts_come(page: Page, site: str) -> None:
    keys = page.get_by_role("dialog", name="Keys")
    with held_back(page, SCRIPTS):
        page.goto(site, wait_until="commit")
        page.locator("summary", has_text="Search and filter").click()
        page.get_by_role("button", name="Which keys?").click()
        expect(keys).to_be_visible()
        keys.get_by_role("button", name="Close").click()
        expect(keys).to_be_hidden()
        page.get_by_label("Keys of one letter").check()

    expect(page.locator("#f-actor option").nth(1)).to_contain_text("(")
    page.locator("main").focus()
    page.keyboard.press("j")
    expect(page.locator(".entry-title a").first).to_be_focused()
    page.reload()
    expect(page.locator("#keys")).to_be_checked()


@pytest.mark.parametrize("path", ["", "years/y2023/"])
def test_without_scripts_there_is_no_form_and_every_event_is_reached(browser: Browser, long: str, path: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 700})
    page = context.new_page()
    page.goto(long + path)

    assert not page.locator("#filters").is_visible()
    assert not page.locator("#found").is_visible()
    assert page.locator("[data-view]:visible").count() == 0
    assert page.locator(".entry:visible").count() == (122 if path else 20)
    if not path:
        assert page.locator("main .topics a:visible").count() == 6
    context.close()


def test_the_index_holds_all_events_and_nothing_is_indexed_twice(rich: Any) -> None:
    files = dict(render(view(rich.busy(600))))
    parts = [data.decode() for path, data in files.items() if path.startswith("assets/index/")]
    found = [one for part in parts for one in json.loads(part.removeprefix("dateline.deliver(").removesuffix(");\n"))]

    assert len(found) == 600
    assert len({one["id"] for one in found}) == 600
    assert not any(path.startswith("assets/index/") for path in dict(render(view(rich.busy(40)))))


def test_kinds_of_events_can_be_chosen(page: Page, serve: Serve, rich: Any) -> None:
    made = rich.busy(6, base_url="/")
    kinds = ["CONSULT", "CONSULT", "AGREE", None, "AGREE", "CONSULT"]
    events = tuple(
        replace(dated, event=replace(dated.event, kind=kind))
        for dated, kind in zip(made.chronology.events, kinds, strict=True)
    )
    page.goto(serve(dict(render(view(replace(made, chronology=replace(made.chronology, events=events)))))))
    page.locator("summary", has_text="Search and filter").click()
    expect(page.locator("#f-kind option").last).to_contain_text("(")

    ready(page)
    assert options(page, "kind") == ["All", "Agreement (2)", "Talks (3)"]
    page.locator("#f-kind").select_option("AGREE")
    said(page, "Events shown: 2 of 6")
