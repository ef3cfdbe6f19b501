"""References in words, by example."""

from __future__ import annotations

import importlib.util
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.dates import edtf
from generator.model.event import Citation
from generator.model.source import Name, Stamp
from generator.pages.citing import cite_entry, cite_page, source_reference
from generator.pages.desk import Desk
from generator.pages.parts import Run
from generator.pages.references import Reference, apa, chicago

_FILE = Path(__file__).parents[1] / "render" / "fixtures" / "rich_dossier.py"
_SPEC = importlib.util.spec_from_file_location("rich_dossier", _FILE)
assert _SPEC is not None
assert _SPEC.loader is not None
rich: Any = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(rich)

DESK = Desk.of(rich.dossier())
ADA, BO, STAFF = Name("Ada M. Penn", "Penn", "Ada M."), Name("Jean-Luc Roe", "Roe", "Jean-Luc"), Name("Staff")


def stamp(text: str) -> Stamp:
    return Stamp(text, edtf.parse(text).span().whole)


def plain(runs: tuple[Run, ...]) -> str:
    """A reference with asterisks around what is in italics."""
    return "".join(f"*{run.text}*" if run.italic else run.text for run in runs)


PAGE = Reference("Talks open", (ADA,), "The Wire", stamp("2024-08-18"), stamp("2024-11-01"), "https://wire.example/a")
CASES = [
    (
        PAGE,
        "Penn, Ada M. “Talks open.” *The Wire*, August 18, 2024. Accessed November 1, 2024. https://wire.example/a",
        "Penn, A. M. (2024, August 18). Talks open. *The Wire*. https://wire.example/a",
    ),
    (
        replace(PAGE, issued=None),
        "Penn, Ada M. “Talks open.” *The Wire*, n.d. Accessed November 1, 2024. https://wire.example/a",
        "Penn, A. M. (n.d.). Talks open. *The Wire*. Retrieved November 1, 2024, from https://wire.example/a",
    ),
    (
        replace(PAGE, issued=None, url=None),
        "Penn, Ada M. “Talks open.” *The Wire*, n.d. Accessed November 1, 2024.",
        "Penn, A. M. (n.d.). Talks open. *The Wire*. Retrieved November 1, 2024.",
    ),
    (
        replace(PAGE, authors=(), accessed=None, issued=stamp("2024-08")),
        "“Talks open.” *The Wire*, August 2024. https://wire.example/a",
        "Talks open. (August 2024). *The Wire*. https://wire.example/a",
    ),
    (
        Reference("Who won?", (ADA, BO, STAFF), None, stamp("2024"), None, None),
        "Penn, Ada M., Jean-Luc Roe, and Staff. “Who won?” 2024.",
        "Penn, A. M., Roe, J.-L., & Staff. (2024). Who won?",
    ),
    (
        Reference("The “quiet” talks. ", (STAFF, BO), "U.N. News Inc.", None),
        "Staff and Jean-Luc Roe. “The ‘quiet’ talks.” *U.N. News Inc.*, n.d.",
        "Staff, & Roe, J.-L. (n.d.). The “quiet” talks. *U.N. News Inc.*",
    ),
    (
        replace(PAGE, title="[Untitled page]", untitled=True, authors=(), accessed=None),
        "[Untitled page]. *The Wire*, August 18, 2024. https://wire.example/a",
        "[Untitled page]. (2024, August 18). *The Wire*. https://wire.example/a",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("reference", "in_chicago", "in_apa"), CASES)
def test_a_reference_follows_its_style(reference: Reference, in_chicago: str, in_apa: str) -> None:
    assert plain(chicago(DESK, reference)) == in_chicago
    assert plain(apa(DESK, reference)) == in_apa


def test_many_authors_are_cut_as_each_style_has_it() -> None:
    many = tuple(Name(f"N{number}") for number in range(25))
    assert plain(chicago(DESK, replace(PAGE, authors=many))).startswith("N0, N1, N2, N3, N4, N5, N6, et al. “Talks")
    assert "N17, N18, … N24. (2024, August 18)." in plain(apa(DESK, replace(PAGE, authors=many)))


def test_another_language_has_its_own_order_of_days_and_months() -> None:
    german = Desk.of(rich.dossier(config=replace(rich.CONFIG, language="de")))
    assert "18. August 2024" in plain(chicago(german, PAGE))
    assert "(2024, 18. August)" in plain(apa(german, PAGE))


def test_an_inferred_date_never_stands_for_one_of_publication() -> None:
    digest = next(one for one in DESK.records.sources if one.id == "harbour-news")
    assert DESK.records.published["harbour-news"].basis == "inferred"
    reference = source_reference(DESK, digest)
    assert reference.issued is None
    assert "2024" not in plain(apa(DESK, replace(reference, accessed=None)))


@pytest.mark.parametrize(
    ("known", "in_chicago", "in_apa", "in_bibtex", "in_csl"),
    [
        (
            {"url": "https://wire.example/a", "container": "The Wire", "published": stamp("2024-08-18")},
            "[Untitled page]. *The Wire*, August 18, 2024. https://wire.example/a",
            "[Untitled page]. (2024, August 18). *The Wire*. https://wire.example/a",
            "@online{the-wire,",
            {"title": "[Untitled page]", "container-title": "The Wire"},
        ),
        (
            {"url": "https://wire.example/a", "accessed": stamp("2024-11-01")},
            "[Untitled page]. *wire.example*, n.d. Accessed November 1, 2024. https://wire.example/a",
            "[Untitled page]. (n.d.). *wire.example*. Retrieved November 1, 2024, from https://wire.example/a",
            "@online{wire-example,",
            {"title": "[Untitled page]", "container-title": "wire.example"},
        ),
        (
            {"container": "The Wire", "locator": "p. 4"},
            "[Untitled page]. *The Wire*, n.d.",
            "[Untitled page]. (n.d.). *The Wire*.",
            "@misc{the-wire,",
            {"title": "[Untitled page]", "container-title": "The Wire"},
        ),
    ],
)
def test_a_page_without_a_title_is_described_in_brackets(
    known: dict[str, Any], in_chicago: str, in_apa: str, in_bibtex: str, in_csl: dict[str, str]
) -> None:
    told = cite_page(DESK, Citation(None, "They met", **known))
    assert told is not None
    assert (plain(told.chicago), plain(told.apa)) == (in_chicago, in_apa)
    assert told.bibtex.startswith(in_bibtex)
    assert in_csl.items() <= json.loads(told.csl)[0].items()


@pytest.mark.parametrize("known", [{"source": "ledger", "title": "Ledger"}, {"source": None, "locator": "p. 4"}])
def test_a_text_has_a_page_of_its_own_and_nothing_can_be_cited_of_which_nothing_is_known(known: dict[str, Any]) -> None:
    assert cite_page(DESK, Citation(quote="They met", **known)) is None


def test_an_entry_is_dated_by_its_editors_last_change() -> None:
    def cited(**changes: Any) -> Any:
        editor = replace(rich.MEETING_EDITOR, **changes)
        return cite_entry(DESK, "Talks", "6 August 2024", "talks", "https://example.org/e/talks/", editor)

    never = cited()
    assert "(n.d.)" in plain(never.apa)
    assert ("issued" in json.loads(never.csl)[0], "date =" in never.bibtex) == (False, False)
    changed = cited(added=stamp("2024-09-01"), updated=stamp("2024-10-02"))
    assert plain(changed.apa).startswith(
        "Talks. (2024, October 2). *The Port Amity talks*. As of 20 November 2024. https"
    )
    assert json.loads(changed.csl)[0]["issued"] == {"date-parts": [[2024, 10, 2]]}
    assert "date = {2024-10-02}" in changed.bibtex
    assert json.loads(cited(added=stamp("2024~")).csl)[0]["issued"] == {
        "date-parts": [[2024]],
        "circa": True,
    }
