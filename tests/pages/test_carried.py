"""One report that several sources carry is told as one on an event's page."""

from __future__ import annotations

import importlib.util
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.pages import view

_FILE = Path(__file__).parents[1] / "render" / "fixtures" / "rich_dossier.py"
_SPEC = importlib.util.spec_from_file_location("rich_dossier", _FILE)
assert _SPEC is not None
assert _SPEC.loader is not None
rich: Any = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(rich)


def facts(origins: dict[str, str | None]) -> dict[str, str]:
    """The facts of the meeting, had its sources these origins."""
    sources = tuple(
        replace(one, metadata=replace(one.metadata, derived_from=origins.get(one.id))) for one in rich.SOURCES
    )
    pages = view(rich.dossier(sources=sources)).pages
    meeting = next(page.content for page in pages if page.path == f"events/{rich.MEETING.event.id}/index.html")
    return dict(meeting.facts)


@pytest.mark.parametrize(
    ("origins", "carried"),
    [
        ({"ledger": "gazette"}, "بيان الوزارة; Ledger of the talks"),
        ({"ledger": "a third paper", "gazette": "A third paper"}, "بيان الوزارة; Ledger of the talks"),
        ({}, None),
        ({"ledger": "hidden-notes"}, None),
    ],
)
def test_an_event_page_names_those_who_carry_one_report(origins: dict[str, str | None], carried: str | None) -> None:
    assert facts(origins).get("One report, carried by") == carried


def test_what_is_not_published_is_not_named_as_a_carrier() -> None:
    assert "uillfeather" not in str(facts({"ledger": "hidden-notes", "gazette": "hidden-notes"}))


def test_who_told_it_first_is_named_where_the_days_tell() -> None:
    assert facts({})["Told first by"] == "بيان الوزارة"
