"""The timeline in a frame on another site, in Chromium."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from generator.pages import view
from generator.render import render
from tests.browser.conftest import Serve

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def host(serve: Serve, rich: Any) -> str:
    """Serves the site; by its other name, localhost, the same machine is another site."""
    site = serve(dict(render(view(rich.dossier(base_url="/")))))
    frame = f'<iframe src="{site}embed/" width="300" height="480" title="Talks"></iframe>'
    page = f'<!DOCTYPE html><html lang="en"><link rel="icon" href="data:,"><title>Other</title><h1>Other</h1>{frame}'
    return serve({"other-site.html": page.encode()})


def test_a_link_in_the_frame_opens_in_the_page_around_it(page: Page, host: str) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(f"{host.replace('127.0.0.1', 'localhost')}other-site.html")
    frame = page.frame_locator("iframe")
    expect(frame.locator("h2")).to_have_count(8)
    assert frame.locator("html").evaluate("one => one.scrollWidth <= one.clientWidth")
    assert said == []
    frame.get_by_role("link", name="Prisoner exchange").click()
    page.wait_for_url("http://127.0.0.1:*/events/prisoner-exchange/")
