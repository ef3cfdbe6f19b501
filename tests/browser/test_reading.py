"""WCAG 2.2 AA where a browser has to be asked: order, names, sizes, focus, spacing, colours, motion."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import stay, unfold
from tests.browser.kinds import KINDS

pytestmark = pytest.mark.browser

OWN = {name: address for name, address in KINDS.items() if address != "bare.html"}
SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }"""
"""What readers may set without losing anything: WCAG 1.4.12."""
CUT = """() => [...document.querySelectorAll('main *, header *, footer *')].filter((one) => {
  const style = getComputedStyle(one);
  if (one.closest('.vh, .sign + span, .skip, .skip-figure, svg, [hidden], [tabindex="0"]') || !one.textContent.trim()) return false;
  if (!one.checkVisibility() || style.overflow === 'visible') return false;
  return one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1;
}).map((one) => one.outerHTML.slice(0, 100))"""
OVERFULL = """() => [...document.querySelectorAll('.year-heading, .month-heading, button, select')].filter((one) =>
  one.checkVisibility() && (one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1)
).map((one) => one.outerHTML.slice(0, 100))"""


@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_is_wider_than_the_window_or_cut_off_by_wider_spacing(page: Page, kinds_site: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    stay(page)
    wide, cut = [], []
    for kind, address in OWN.items():
        page.goto(kinds_site + address)
        unfold(page)
        for spaced in (False, True):
            if spaced:
                page.evaluate(
                    "(css) => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets = [sheet]; }",
                    SPACING,
                )
            if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
                wide.append((kind, spaced))
            cut += [(kind, spaced, one) for one in page.evaluate(CUT) + page.evaluate(OVERFULL)]

    assert wide == []
    assert cut == []


def test_every_page_has_its_landmarks_and_its_headings_in_order(page: Page, kinds_site: str) -> None:
    stay(page)
    for kind, address in OWN.items():
        page.goto(kinds_site + address)
        snapshot = page.locator("body").aria_snapshot()
        assert snapshot.count("- main:") == 1, kind
        if kind != "frame":
            assert snapshot.count("- banner:") == 1, kind
            assert snapshot.count("- contentinfo:") == 1, kind
            assert len(re.findall(r"- navigation \"", snapshot)) >= 2, kind
        levels = [int(one) for one in re.findall(r"- '?heading .*\[level=(\d)\]", snapshot)]
        assert levels[0] == 1, kind
        assert levels.count(1) == 1, kind
        assert all(two <= one + 1 for one, two in pairwise(levels)), kind


def names(page: Page, selector: str) -> list[tuple[str, str]]:
    """What a screen reader calls each of them and where it leads; a disclosure leads nowhere but to its own place."""
    found: list[tuple[str, str]] = page.evaluate(
        """(selector) => [...document.querySelectorAll(selector)].map((one, index) => [
          one.getAttribute('aria-label') || one.textContent.replace(/\\s+/g, ' ').trim(), one.href?.baseVal || one.href || `#${index}`])""",
        selector,
    )
    return found


@pytest.mark.parametrize("kind", ["home", "home of many pages", "year", "disagreements", "frame", "map"])
@pytest.mark.parametrize("selector", ["a[href]", "summary, button"])
def test_no_two_names_are_alike_that_lead_to_different_places(
    page: Page, kinds_site: str, kind: str, selector: str
) -> None:
    page.goto(kinds_site + KINDS[kind])
    targets: dict[str, set[str]] = {}
    for name, target in names(page, selector):
        targets.setdefault(name, set()).add(target)

    assert "" not in targets
    assert {name: found for name, found in targets.items() if len(found) > 1} == {}


def test_an_event_is_told_status_first_with_its_title_as_heading_and_its_range_in_words(
    page: Page, kinds_site: str
) -> None:
    page.goto(kinds_site + KINDS["home"])
    told = page.locator("#e-prisoner-exchange").aria_snapshot()
    assert told.index("Postponed") < told.index('heading "Prisoner exchange"')
    assert page.locator(".entry").count() == page.locator(".entry").get_by_role("heading").count()
    page.goto(kinds_site + KINDS["year"])
    ranges = page.locator(".entry-date", has_text="–")
    assert ranges.count() >= 1
    for one in ranges.all():
        assert "–" not in one.aria_snapshot()
        assert re.search(r"\d (to|and) |\w to \d", one.aria_snapshot())


@pytest.mark.parametrize("width", [320, 1280])
def test_what_is_pressed_is_24_pixels_or_stands_by_itself(page: Page, kinds_site: str, width: int) -> None:
    """WCAG 2.5.8: a smaller target needs room for a circle of 24 px; links within a sentence are as large as its words."""
    page.set_viewport_size({"width": width, "height": 900})
    stay(page)
    small = []
    for kind, address in OWN.items():
        page.goto(kinds_site + address)
        unfold(page)
        small += [(kind, one) for one in page.evaluate(
            """() => {
              const inline = (one) => getComputedStyle(one).display === 'inline' && !(one instanceof SVGElement);
              const all = [...document.querySelectorAll('a[href], button, summary, input, select')]
                .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('.skip, .skip-figure'))
                .map((one) => [one, one.getBoundingClientRect()]);
              return all.filter(([one, box]) => {
                if (inline(one) || (box.width >= 23.99 && box.height >= 23.99)) return false;
                const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
                return all.some(([other, their]) => other !== one && !inline(other) &&
                  Math.hypot(Math.max(their.left - x, x - their.right, 0), Math.max(their.top - y, y - their.bottom, 0)) < 12);
              }).map(([one]) => one.outerHTML.slice(0, 90));
            }"""
        )]  # fmt: skip

    assert small == []


@pytest.mark.parametrize("colours", ["none", "active"])
@pytest.mark.parametrize(
    "kind", ["home", "event with a conflict and a correction", "map", "review in the preview", "frame"]
)
def test_the_focus_is_seen_wherever_it_goes(page: Page, kinds_site: str, kind: str, colours: Any) -> None:
    page.emulate_media(forced_colors=colours, reduced_motion="reduce")
    page.goto(kinds_site + KINDS[kind])
    reached: set[str] = set()
    unseen = []
    for _ in range(150):
        page.keyboard.press("Tab")
        told = page.evaluate(
            """() => {
              const one = document.activeElement;
              if (one === document.body) return null;
              const drawn = [one, ...one.querySelectorAll('.hit, .map-hit')].map((part) => getComputedStyle(part));
              const box = one.getBoundingClientRect();
              const outlined = drawn[0].outlineStyle !== 'none' && parseFloat(drawn[0].outlineWidth) >= 2;
              const stroked = drawn.slice(1).some((style) => style.stroke !== 'none' && parseFloat(style.strokeWidth) >= 2);
              const inside = box.bottom > 0 && box.top < innerHeight;
              return [one.outerHTML.slice(0, 100), (outlined || stroked) && inside && box.width * box.height > 4];
            }"""
        )
        if told is None or told[0] in reached:
            break
        reached.add(told[0])
        if not told[1]:
            unseen.append(told[0])

    assert len(reached) > 5
    assert unseen == []


def test_nothing_moves_where_readers_want_no_motion(page: Page, kinds_site: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    for kind in ("home", "event with a conflict and a correction", "map"):
        page.goto(kinds_site + KINDS[kind])
        assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
        assert page.evaluate("document.getAnimations({ subtree: true }).length") == 0
        moving = page.evaluate(
            "[...document.querySelectorAll('*')].filter((one) => getComputedStyle(one).transitionDuration !== '0s').length"
        )
        assert moving == 0


def test_forced_colours_keep_what_the_drawings_tell_apart(page: Page, kinds_site: str) -> None:
    page.emulate_media(forced_colors="active", color_scheme="dark")
    page.goto(kinds_site + KINDS["home"])
    fills = page.evaluate(
        "['sure', 'loose', 'planned'].map((kind) => getComputedStyle(document.querySelector(`.legend .${kind}`)))"
        ".map((style) => `${style.fill} ${style.fillOpacity}`)"
    )
    assert len(set(fills)) == 3
    back = page.evaluate("getComputedStyle(document.body).backgroundColor")
    seen = page.evaluate(
        "[...document.querySelectorAll('.overview-wide text, .overview-wide .axis')].map((one) => getComputedStyle(one)).map((style) => style.stroke === 'none' ? style.fill : style.stroke)"
    )
    assert seen
    assert back not in seen
    page.goto(kinds_site + KINDS["map"])
    assert page.evaluate("getComputedStyle(document.querySelector('.map-mark')).fill") != back


def test_a_page_can_be_read_at_four_times_its_size(browser: Browser, kinds_site: str) -> None:
    """WCAG 1.4.4 and 1.4.10: a desk's window at 400 % is one of 320 px, and text alone may grow to twice its size."""
    context = browser.new_context(viewport={"width": 640, "height": 450})
    page = context.new_page()
    for kind in ("home", "event with a conflict and a correction", "source with its whole text", "disagreements"):
        page.goto(kinds_site + KINDS[kind])
        page.evaluate("document.documentElement.style.setProperty('font-size', '200%')")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), kind
        assert page.evaluate(OVERFULL) == [], kind
    context.close()
