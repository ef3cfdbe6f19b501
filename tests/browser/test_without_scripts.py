"""Pages where no script runs: the same words, all of them within reach, and nothing shown that cannot work."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import stay
from tests.browser.kinds import KINDS

pytestmark = pytest.mark.browser

WORDS = """() => {
  const whole = document.querySelector('main').cloneNode(true);
  for (const one of whole.querySelectorAll('.filters, .filter-count, dialog, template, #found, .overview-live, .overview-ways, button')) one.remove();
  return whole.textContent.replace(/\\s+/g, ' ').trim();
}"""
"""What a page says, without what only scripts can work."""


def test_every_page_says_the_same(browser: Browser, kinds_site: str) -> None:
    told: list[dict[str, str]] = []
    for scripts in (True, False):
        context = browser.new_context(java_script_enabled=scripts)
        page = context.new_page()
        stay(page)
        words = {}
        for kind, address in KINDS.items():
            page.goto(kinds_site + address)
            words[kind] = page.evaluate(WORDS)
        told.append(words)
        context.close()

    with_scripts, without = told
    assert min(len(words) for words in without.values()) > 30
    assert {kind for kind in KINDS if with_scripts[kind] != without[kind]} == set()


def test_nothing_is_shown_that_cannot_work(browser: Browser, kinds_site: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 700})
    page = context.new_page()
    stay(page)
    dead = []
    for kind, address in KINDS.items():
        page.goto(kinds_site + address)
        for fold in page.locator("details:visible > summary").all():
            fold.click()
        shown = page.locator("button:visible, input:visible, select:visible, dialog:visible, [role=status]:visible")
        dead += [(kind, one.evaluate("one => one.outerHTML.slice(0, 80)")) for one in shown.all()]
    context.close()

    assert dead == []


def test_whatever_is_folded_can_be_opened(browser: Browser, kinds_site: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 700})
    page = context.new_page()
    page.goto(kinds_site + KINDS["home"])
    folds = page.locator("details:visible")
    assert folds.count() >= 9
    for fold in folds.all():
        inside = fold.locator("> :not(summary)").first
        assert not inside.is_visible()
        fold.locator("> summary").click()
        assert inside.is_visible()
    assert page.locator(".entry:visible").count() == page.locator(".entry").count() == 8
    context.close()
