"""The pages as a reader meets them: in Chromium, with and without scripts, by eye and by screen reader."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.pages import view
from generator.pages.fragments import with_fragment
from generator.render import render
from tests.browser.conftest import Serve, rest, without_timers

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def site(serve: Serve, rich: Any) -> str:
    return serve(dict(render(view(rich.dossier(base_url="/")))))


@pytest.mark.parametrize(
    "quoted",
    [
        "well-known cease-fire — half-kept",
        "first, second, and third",
        "he said “never again” and left",
        "the café in Besançon, Łódź and Київ",
        "it's 50% of A&B, she's sure",
        "الوفدين التقيا في الميناء",
        "a  quote   with\ndoubled spaces",
        "this long quotation goes on for a good while, so that it is named by its first words and by its last-but-not-least "
        "ones, which stand a few lines further down the page than where it began, as “these” do",
    ],
)  # fmt: skip
@pytest.mark.parametrize("hash_", ["", "#part"])
def test_a_link_to_a_citation_opens_at_the_quoted_words(page: Page, serve: Serve, quoted: str, hash_: str) -> None:
    shown = quoted.replace("&", "&amp;")
    filler = "<p>Other words, first of all.</p>" * 120
    html = f'<!DOCTYPE html><meta charset="utf-8"><h1 id="part">Top</h1>{filler}<p id="q">Before: {shown}. After.</p>{filler}'
    base = serve({"index.html": html.encode()})
    page.goto("about:blank")
    page.goto(with_fragment(f"{base}{hash_}", quoted))
    page.wait_for_function("() => scrollY > 0")
    rest(page)

    box = page.evaluate(
        "(() => { const r = document.getElementById('q').getBoundingClientRect(); return [r.top, r.bottom]; })()"
    )
    assert -5 < box[0] < 900
    # Chromium takes the directive out of the address, but paints the words: the picture differs from that without it.
    marked = page.locator("#q").screenshot()
    page.goto("about:blank")
    page.goto(f"{base}{hash_}")
    assert page.locator("#q").screenshot() != marked


def test_a_link_to_words_that_are_not_there_stays_at_the_top(page: Page, serve: Serve) -> None:
    html = "<!DOCTYPE html><p>word</p>" * 200
    page.goto(with_fragment(serve({"index.html": html.encode()}), "quite other words"))
    rest(page)

    assert page.evaluate("scrollY") == 0


def test_without_scripts_everything_can_be_read(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 700})
    page = context.new_page()
    page.goto(site)

    assert page.locator(".entry").count() == 8
    assert page.locator(".entry:visible").count() == 8
    assert not page.locator("#filters").is_visible()
    page.locator("summary", has_text="Why this date: Prisoner exchange").click()
    expect(page.get_by_text("“this month” is read against the day the text was published").first).to_be_visible()
    context.close()


def test_what_is_folded_is_open_on_paper_and_closed_again_after(page: Page, site: str) -> None:
    page.goto(site)
    folded = page.get_by_text("“this month” is read against the day the text was published").first
    assert not folded.is_visible()
    page.emulate_media(media="print")
    assert folded.is_visible()
    assert page.locator(".notes li").first.is_visible()
    assert page.get_by_text("https://ledger.example/talks-2024").first.is_visible()
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert folded.is_visible()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert not folded.is_visible()


def test_references_can_be_copied(browser: Browser, site: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    without_timers(page, 1500)  # after which the button would be as it was before
    page.goto(site + "events/port-amity-meeting/")
    own = page.locator("details", has=page.locator("summary").get_by_text("BibTeX", exact=True))
    own.locator("summary").click()
    own.get_by_role("button", name="Copy BibTeX").click()
    own.get_by_text("Copied").wait_for()

    assert page.evaluate("navigator.clipboard.readText()").startswith("@misc{port-amity-meeting,")
    context.close()


def test_the_first_key_leads_past_the_navigation(page: Page, site: str) -> None:
    page.goto(site)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()


def test_headings_that_stay_in_view_never_cover_the_focus(page: Page, serve: Serve, rich: Any) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.set_viewport_size({"width": 320, "height": 600})
    page.goto(serve(dict(render(view(rich.busy(40, base_url="/"))))))
    links = page.locator(".entry-title a")
    links.nth(30).focus()
    covered = []
    for _ in range(60):
        page.keyboard.press("Shift+Tab")
        rest(page)
        covered.append(
            page.evaluate(
                """() => {
                  const one = document.activeElement.getBoundingClientRect();
                  const [x, y] = [one.left + Math.min(5, one.width / 2), one.top + one.height / 2];
                  const hit = document.elementFromPoint(x, y);
                  return !!hit && !!hit.closest('.year-heading, .month-heading') && !document.activeElement.contains(hit);
                }"""
            )
        )

    assert not any(covered)


@pytest.mark.parametrize(("width", "name"), [(320, "narrow"), (800, "medium"), (1280, "wide")])
def test_one_drawing_of_the_overview_fits_each_width(page: Page, site: str, width: int, name: str) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(site)

    assert page.locator("svg.overview:visible").count() == 1
    assert page.locator(f"svg.overview-{name}").is_visible()
    page.get_by_role("link", name="August 2024: 3 events, 2 planned, 1 disputed" if name != "narrow" else "July – September 2024: 4 events, 2 planned, 1 disputed").click()  # fmt: skip
    assert "#e-" in page.url


def test_an_old_address_leads_to_the_event(page: Page, site: str) -> None:
    page.goto(site + "events/amity-talks/")
    page.wait_for_url("**/events/port-amity-meeting/")

    expect(page.get_by_role("heading", level=1)).to_have_text("Envoys of Veland & Oskar meet in Port Amity")


def test_the_page_of_a_right_to_left_language_mirrors(page: Page, serve: Serve, rich: Any) -> None:
    config = replace(rich.CONFIG, language="ar")
    page.goto(serve(dict(render(view(rich.dossier(config=config, base_url="/"))))))
    date = page.locator(".entry-date").first.bounding_box()
    body = page.locator(".entry-body").first.bounding_box()

    assert date is not None
    assert body is not None
    assert date["x"] > body["x"]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
