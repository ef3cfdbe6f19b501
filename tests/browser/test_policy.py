"""The content security policy in Chromium: pages keep to it, and it keeps others out."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import stay, unfold
from tests.browser.kinds import KINDS

pytestmark = pytest.mark.browser


def test_the_policy_blocks_nothing_of_ours(page: Page, kinds_site: str) -> None:
    """Whatever is blocked, not found or thrown is said on the console; what cannot be resolved is asked of no server."""
    said: list[str] = []
    asked: set[str] = set()
    page.on("console", lambda message: said.append(f"{page.url}: {message.type}: {message.text}"))
    page.on("request", lambda request: asked.add(request.url))
    page.add_init_script(
        "addEventListener('securitypolicyviolation', (event) => console.error(event.violatedDirective, event.blockedURI))"
    )
    stay(page)
    for address in KINDS.values():
        page.goto(kinds_site + address)
        unfold(page)

    assert said == []
    assert {url for url in asked if not url.startswith((kinds_site, "data:"))} == set()


def test_a_script_of_others_does_not_run(page: Page, kinds_site: str) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    for kind in ("home", "frame"):
        page.goto(kinds_site + KINDS[kind])
        page.evaluate(
            "() => { const one = document.createElement('script'); one.textContent = 'window.hurt = 1'; document.body.append(one); }"
        )
        page.evaluate("document.body.setAttribute('style', 'color: red')")
        assert page.evaluate("window.hurt") is None
        assert page.evaluate("getComputedStyle(document.body).color") != "rgb(255, 0, 0)"

    assert len([one for one in said if "Content Security Policy" in one]) == 4


def test_data_blocks_are_read_under_the_policy(page: Page, kinds_site: str) -> None:
    page.goto(kinds_site + KINDS["planned event"])

    data = page.evaluate("JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').textContent)")
    assert data["@type"] == "Event"
