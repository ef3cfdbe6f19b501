"""Pagefind as the engine of a chronology of many pages, in Chromium; only where the extra `search` is installed."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from generator.build import search
from generator.errors import Problems
from generator.pages import view
from generator.render import render
from tests.browser.conftest import Serve, held_back, ready

installed = pytest.mark.skipif(not search.available(), reason="the extra 'search' is not installed")


def made(rich: Any, count: int) -> dict[str, bytes]:
    """A site that asks for Pagefind. One event is told in words that stand nowhere but in its second citation."""
    dossier = rich.busy(count, base_url="/", config=replace(rich.CONFIG, search="pagefind"))
    first, *others = dossier.chronology.events
    lead, second = first.citations
    told = replace(first, citations=(lead, replace(second, quote="The negotiators exchanged lanterns by night.")))
    site = view(replace(dossier, chronology=replace(dossier.chronology, events=(told, *others))))
    return {**dict(render(site)), **dict(search.files(site))}


@installed
@pytest.mark.browser
def test_pagefind_finds_words_of_every_citation_and_their_other_forms(page: Page, serve: Serve, rich: Any) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(serve(made(rich, 420)))
    page.locator("summary", has_text="Search and filter").click()
    page.locator("#f-text").fill("lantern exchanges")
    expect(page.locator("#filter-count")).to_have_text("Events shown: 1 of 420")
    expect(page.locator("#found .entry-title a")).to_have_text("Round 0 of the talks")
    page.locator("#f-from").fill("2023")
    expect(page.locator("#filter-count")).to_have_text("Events shown: 0 of 420")

    assert said == [], "the policy lets the engine run"


@installed
@pytest.mark.browser
def test_what_an_engine_finds_too_late_is_not_shown(page: Page, serve: Serve, rich: Any) -> None:
    """The names of what it found come after the reader has asked for something else."""
    page.goto(serve(made(rich, 420)))
    page.locator("summary", has_text="Search and filter").click()
    with held_back(page, re.compile(r"/assets/search/events\.json$")) as late:
        page.locator("#f-text").fill("lantern exchanges")
        page.wait_for_url("**text=lantern**")
        expect(page.locator("#filters")).to_have_attribute("aria-busy", "true")
        page.get_by_role("button", name="Show all").click()
        expect(page.locator("#filter-count")).to_have_text("Events shown: all 420")
        ready(page)
        assert len(late) == 1

    page.locator("#f-to").fill("2022")
    expect(page.locator("#filter-count")).to_have_text(
        re.compile(r"^Events shown: \d\d of 420$|^Events shown: 1\d\d of 420$")
    )
    page.locator("#f-text").fill("lantern exchanges")
    expect(page.locator("#filter-count")).to_have_text("Events shown: 1 of 420")


@installed
@pytest.mark.browser
def test_an_engine_that_cannot_be_fetched_is_told(page: Page, serve: Serve, rich: Any) -> None:
    address = serve(made(rich, 420))
    page.route("**/assets/search/*.wasm*", lambda route: route.abort())
    page.route("**/assets/search/pagefind.js", lambda route: route.abort())
    page.goto(f"{address}?text=lantern")

    expect(page.locator("#filter-count")).to_have_text("The index could not be read. Try again later.")


@installed
def test_the_index_is_the_same_every_time_and_holds_no_page_of_its_own(rich: Any) -> None:
    first, second = made(rich, 420), made(rich, 420)

    assert first == second
    assert any(path.startswith("assets/search/index/") for path in first)
    assert not any("/fragment/" in path or "pagefind-ui" in path for path in first)


def test_a_short_chronology_needs_no_engine(rich: Any) -> None:
    files = made(rich, 40)

    assert not any(path.startswith("assets/search/") for path in files)
    assert b"wasm" not in files["index.html"]


@installed
def test_only_the_page_that_searches_may_run_the_engine(rich: Any) -> None:
    files = made(rich, 420)
    allowed = [path for path, data in files.items() if path.endswith(".html") and b"'wasm-unsafe-eval'" in data]

    assert allowed == ["index.html"]


def test_an_engine_that_is_missing_is_an_error_that_says_what_to_install(
    rich: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "available", lambda: False)
    problems = Problems()
    search.report_missing(rich.dossier(config=replace(rich.CONFIG, search="pagefind")), problems)
    search.report_missing(rich.dossier(), problems)

    assert [str(one) for one in problems] == [
        "dateline.toml:1:1: error no-search: 'search.engine = \"pagefind\"' needs the extra 'search': pip install 'dateline[search]'"
    ]
