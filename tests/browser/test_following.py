"""Links followed as a reader follows them: to the words of a source, and through the site from whatever folder it is in."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from generator.pages import view
from generator.render import render
from tests.browser.conftest import Serve

pytestmark = pytest.mark.browser

FILLER = "<p>Other words, first of all.</p>" * 120


@pytest.fixture(scope="module")
def cited(serve: Serve, rich: Any) -> str:
    """A site whose sources stand on this machine too, far down in pages of their own."""
    pages = {
        f"{one.id}.html": f'<!DOCTYPE html><meta charset="utf-8"><link rel="icon" href="data:,">{FILLER}<p id="words">{one.text}</p>{FILLER}'.encode()
        for one in rich.SOURCES
    }
    host = serve(pages)
    sources = tuple(
        replace(one, metadata=replace(one.metadata, url=f"{host}{one.id}.html")) if one.metadata.url else one
        for one in rich.SOURCES
    )
    addresses = {one.id: one.metadata.url for one in sources}
    events = tuple(
        replace(
            dated,
            citations=tuple(replace(one, url=addresses.get(one.source or "") or one.url) for one in dated.citations),
        )
        for dated in rich.EVENTS
    )
    chronology = replace(rich.dossier().chronology, events=events)
    return serve(dict(render(view(rich.dossier(sources=sources, chronology=chronology, base_url="/")))))


@pytest.mark.parametrize("source", ["gazette", "ledger"])
def test_a_citation_leads_to_its_words(page: Page, cited: str, source: str) -> None:
    page.goto(f"{cited}events/port-amity-meeting/")
    page.locator(f'.citations a[href*="/{source}.html#:~:text="]').first.click()
    page.wait_for_url(f"**/{source}.html*")
    page.wait_for_function("scrollY > 0")

    box = page.locator("#words").bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 900
    # The address no longer holds the directive, but the words are painted: the picture differs from that without it.
    marked = page.locator("#words").screenshot()
    bare = page.url.split("#")[0]
    page.goto("about:blank")
    page.goto(bare)
    assert page.locator("#words").screenshot() != marked


@pytest.fixture(scope="module")
def folder(rich: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site without an address, on disk; its folder's name has what addresses must escape."""
    made = tmp_path_factory.mktemp("a site") / "talks & more #1"
    for path, data in render(view(rich.dossier(config=replace(rich.CONFIG, base_url=None)))):
        (made / path).parent.mkdir(parents=True, exist_ok=True)
        (made / path).write_bytes(data)
    return made


def test_a_page_opened_from_disk_has_its_styles_and_scripts(page: Page, folder: Path) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto((folder / "index.html").as_uri())

    assert page.evaluate("getComputedStyle(document.querySelector('.skip')).position") == "absolute"
    assert page.evaluate("document.documentElement.classList.contains('js')")
    page.goto((folder / "events" / "port-amity-meeting" / "index.html").as_uri())
    assert page.evaluate("getComputedStyle(document.querySelector('.skip')).position") == "absolute"
    assert said == []
    targets = page.evaluate("[...document.querySelectorAll('a[href]')].map((one) => one.href)")
    own = [target for target in targets if target.startswith("file:")]
    assert len(own) > 10
    assert all(target.startswith(folder.as_uri()) for target in own)
