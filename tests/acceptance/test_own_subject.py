"""The repository's own timeline: what a reader may ask of each of its events, whatever they tell."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.build.options import Options
from generator.build.site import build

ROOT = Path(__file__).resolve().parents[2]
FIRST, LAST = "2022-02", "2024-08"
LONGEST_QUOTE = 25
"""Words, of which a quotation has fewer."""

Json = dict[str, Any]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("own-subject") / "site"
    result = build(ROOT, out, Options())
    assert not [problem for problem in result.problems if problem.level != "note"]
    return out


@pytest.fixture(scope="module")
def written(built: Path) -> list[Json]:
    """The events that an editor wrote."""
    events: list[Json] = json.loads((built / "events.json").read_text("utf-8"))["events"]
    return [event for event in events if event["origin"] != "extracted"]


def test_sixty_events_are_told_from_the_invasion_to_the_summer_of_2024(written: list[Json]) -> None:
    assert len(written) >= 60
    for event in written:
        assert FIRST <= event["earliest"][: len(FIRST)] <= LAST, event["id"]
        assert FIRST <= event["latest"][: len(LAST)] <= LAST, event["id"]


def test_each_cites_a_page_with_a_short_quotation(written: list[Json]) -> None:
    for event in written:
        pages = [citation for citation in event["citations"] if citation["source"] is None]
        assert any(citation["url"] and citation["quote"] for citation in pages), event["id"]
        for citation in pages:
            assert len((citation["quote"] or "").split()) < LONGEST_QUOTE, event["id"]


def test_each_has_actors_tags_and_a_text(written: list[Json]) -> None:
    for event in written:
        assert event["actors"], event["id"]
        assert event["tags"], event["id"]
        assert event["html"], event["id"]


def test_five_disagreements_are_shown(built: Path) -> None:
    conflicts: Json = json.loads((built / "conflicts.json").read_text("utf-8"))
    certain = [conflict for conflict in conflicts["conflicts"] if conflict["certainty"] == "certain"]
    assert len({tuple(conflict["events"]) for conflict in certain}) >= 5
