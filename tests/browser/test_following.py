"""Links followed as a reader follows them: to the words of a source, and through the site from whatever folder it is in."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from generator.pages import view
from generator.render import render
from tests.browser.conftest import Serve, follow, rest

pytestmark = pytest.mark.browser

LED = "navigation.addEventListener('navigate', (event) => sessionStorage.setItem('led', event.destination.url))"
"""Remembers where a page's own script led its reader, as soon as it does."""
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
    page.wait_for_function("() => scrollY > 0")
    rest(page)

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


def test_every_link_of_a_site_on_disk_leads_to_a_page(page: Page, folder: Path) -> None:
    """From the first page on, never to the list of a folder's files."""
    start = (folder / "index.html").as_uri()
    waiting, seen, sections = [start], {start}, set()
    while waiting:
        address = waiting.pop()
        page.goto(address)
        assert page.locator("main h1").count() == 1, address
        sections.add(address.removeprefix(folder.as_uri()).split("/")[1])
        found = page.evaluate(
            "[...document.querySelectorAll('a')].map((one) => (one.href.baseVal ?? one.href).toString())"
        )
        links = page.evaluate("links => links.filter(Boolean).map((one) => new URL(one, document.baseURI).href)", found)
        for link in links:
            bare = link.split("#")[0].split("?")[0]
            if bare.startswith("file:") and bare not in seen:
                seen.add(bare)
                assert not bare.endswith("/"), (address, link)
                if bare.endswith(".html"):
                    waiting.append(bare)
    assert {"events", "sources", "actors", "places", "tags", "map", "disagreements", "method", "about"} <= sections


def test_what_is_found_on_disk_is_opened_on_disk(page: Page, rich: Any, tmp_path: Path) -> None:
    """In a long chronology, whose index knows folders alone."""
    made = rich.busy(401)
    for path, data in render(view(replace(made, config=replace(made.config, base_url=None)))):
        if not path.startswith("sources/"):
            (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / path).write_bytes(data)
    page.goto(f"{(tmp_path / 'index.html').as_uri()}?text=%22round+120%22")
    follow(page.locator("#found .entry-title a"), "/events/event-120/index.html")
    expect(page.locator("h1")).to_have_text("Round 120 of the talks")


def test_an_entry_that_went_over_to_another_page_is_still_found_where_it_was(
    page: Page, serve: Serve, rich: Any
) -> None:
    """A link to an entry of the home page, kept from when the chronology was shorter."""
    site = serve(dict(render(view(rich.busy(401, base_url="/")))))
    page.add_init_script(LED)
    page.goto(f"{site}#e-event-120")
    page.wait_for_url("**/events/event-120/")
    assert page.evaluate("sessionStorage.getItem('led')") == f"{site}events/event-120/"
    page.evaluate("sessionStorage.clear()")
    page.goto(f"{site}years/y2022/#e-event-12")
    assert page.evaluate("sessionStorage.getItem('led')") is None
