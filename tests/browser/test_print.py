"""The chronology on paper, read back from the PDF that Chromium prints."""

from __future__ import annotations

import io
import re

import pypdf
import pytest
from playwright.sync_api import Browser

from tests.browser.kinds import KINDS

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module", params=[True, False], ids=["with scripts", "without scripts"])
def paper(request: pytest.FixtureRequest, browser: Browser, kinds_site: str) -> list[str]:
    """The words on each sheet, of the home page and of a long year."""
    context = browser.new_context(java_script_enabled=request.param)
    page = context.new_page()
    sheets = []
    for kind in ("home", "year"):
        page.goto(kinds_site + KINDS[kind])
        pdf = pypdf.PdfReader(io.BytesIO(page.pdf(format="A4")))
        sheets += [" ".join(sheet.extract_text().split()) for sheet in pdf.pages]
    context.close()
    return sheets


def test_reasons_are_open_and_notes_have_numbers_and_addresses(paper: list[str]) -> None:
    whole = " ".join(paper)

    assert "The source says “this month”, taken to mean August 2024." in whole
    notes = whole[whole.index("Notes") :]
    numbers = {int(one) for one in re.findall(r"\[(\d+)\]", whole[: whole.index("Notes")])}
    assert numbers
    for number in numbers:
        assert re.search(rf"(?<!\d){number}\. \S", notes)
    for address in (
        "https://ledger.example/talks-2024",
        "https://gazette.example/a?b=1&c=2",
        "https://other.example/story",
    ):
        assert address in notes.replace(" ", "").replace("\u00ad", "") or address in notes


def test_nothing_is_printed_that_only_a_screen_can_use(paper: list[str]) -> None:
    whole = " ".join(paper)
    for words in ("Search and filter", "read it there", "Skip to the content", "Keys of one letter", "more citation"):
        assert words not in whole


def test_no_entry_is_parted_between_two_sheets(paper: list[str]) -> None:
    """Every round's heading stands on the sheet where its reason ends, and under its month."""
    starts = {
        title: index for index, words in enumerate(paper) for title in re.findall(r"Round \d+ of the talks", words)
    }
    assert len(starts) > 40
    for index, words in enumerate(paper):
        rounds = re.findall(r"Round \d+ of the talks", words)
        if rounds:
            assert {starts[title] for title in rounds} == {index}
            assert words.count("Why this date") == len(set(rounds))
