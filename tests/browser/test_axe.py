"""axe-core on every kind of page: light and dark, narrow and wide, as it comes and with all that is folded open."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import ready, stay, unfold
from tests.browser.kinds import KINDS

pytestmark = pytest.mark.browser

OPTIONS = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
VIEWS: tuple[tuple[int, Any], ...] = ((1280, "dark"), (320, "dark"), (320, "light"))
"""Width in px and scheme of what is looked at unfolded; as it comes a page is light and wide."""


def violations(page: Page) -> list[str]:
    """What axe, which is in the page, finds: its rule, where, and why."""
    found = page.evaluate("(options) => axe.run(document, options)", OPTIONS)["violations"]
    return [f"{one['id']}: {node['html'][:120]}: {node['failureSummary']}" for one in found for node in one["nodes"]]


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(browser: Browser, kinds_site: str, kind: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    stay(page)
    page.goto(kinds_site + KINDS[kind])
    page.evaluate(Axe().axe_script)
    found: dict[str, Any] = {"as it comes": violations(page)}
    unfold(page)
    for width, scheme in VIEWS:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        found[f"{scheme}, {width} px"] = violations(page)
    context.close()

    assert {when: told for when, told in found.items() if told} == {}


def test_axe_finds_nothing_among_what_was_searched_for(page: Page, kinds_site: str) -> None:
    page.goto(f"{kinds_site}long/?text=round")
    unfold(page)
    expect(page.locator("#found .entry")).to_have_count(25)
    page.evaluate(Axe().axe_script)
    ready(page)
    found = violations(page)
    page.get_by_role("button", name="Which keys?").click()
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()

    assert [*found, *violations(page)] == []
