"""What stands where it stands: nothing on a page moves once its scripts come."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import SCRIPTS, held_back, rest, stay
from tests.browser.kinds import KINDS

pytestmark = pytest.mark.browser

WATCH = """() => {
  globalThis.moved = [];
  new PerformanceObserver((list) => {
    for (const one of list.getEntries()) moved.push([one.value, ...one.sources.map((source) => source.node?.className || String(source.node))]);
  }).observe({ type: 'layout-shift' });
}"""


@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_moves_when_scripts_come_to_a_page_that_is_shown(browser: Browser, kinds_site: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    stay(page)
    moved, scripted = {}, set()
    for kind, address in KINDS.items():
        with held_back(page, SCRIPTS) as late:
            page.goto(kinds_site + address, wait_until="commit")
            page.wait_for_function("() => document.readyState !== 'loading'")
            rest(page)
            page.evaluate(WATCH)
        if late:
            scripted.add(kind)
        page.wait_for_load_state()
        rest(page)
        moved[kind] = page.evaluate("moved")
    context.close()

    assert {kind: found for kind, found in moved.items() if found} == {}
    assert {"home", "home of many pages", "year", "home from right to left", "source of many pages"} <= scripted


def test_a_shift_would_be_seen(browser: Browser, kinds_site: str) -> None:
    page = browser.new_page()
    page.goto(kinds_site + KINDS["method"])
    page.evaluate(WATCH)
    page.evaluate("() => { const one = document.createElement('hr'); one.height = 300; document.body.prepend(one); }")
    page.wait_for_function("() => moved.length > 0")
    page.close()
