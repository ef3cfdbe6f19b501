"""What stands where it stands: nothing on a page moves while it loads."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import rest, stay
from tests.browser.kinds import KINDS

pytestmark = pytest.mark.browser

WATCH = """globalThis.moved = [];
new PerformanceObserver((list) => {
  for (const one of list.getEntries()) moved.push([one.value, ...one.sources.map((source) => source.node?.className || String(source.node))]);
}).observe({ type: 'layout-shift', buffered: true });"""


@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_moves_while_a_page_loads(browser: Browser, kinds_site: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    stay(page)
    page.add_init_script(WATCH)
    moved = {}
    for kind, address in KINDS.items():
        page.goto(kinds_site + address)
        rest(page)
        moved[kind] = page.evaluate("moved")
    context.close()

    assert {kind: found for kind, found in moved.items() if found} == {}


def test_a_shift_would_be_seen(browser: Browser, kinds_site: str) -> None:
    page = browser.new_page()
    page.add_init_script(WATCH)
    page.goto(kinds_site + KINDS["method"])
    page.evaluate("() => { const one = document.createElement('hr'); one.height = 300; document.body.prepend(one); }")
    page.wait_for_function("moved.length > 0")
    page.close()
