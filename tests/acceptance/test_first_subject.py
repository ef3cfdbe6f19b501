"""The two commissioned documents and the editor's events: what must come out, row by row.

The same table runs on the repository's own digests and, where `DATELINE_ORIGINALS` names a folder of them, on the
documents as they were given. Of those, only values stand here, never sentences.
"""

from __future__ import annotations

import json
import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from generator.build.options import Options
from generator.build.site import build

ROOT = Path(__file__).resolve().parents[2]
ORIGINALS = os.environ.get("DATELINE_ORIGINALS")

Json = dict[str, Any]


@dataclass(frozen=True)
class Bundle:
    """One built site: which sources are the discussion page and the report, and what came out."""

    first: str
    second: str
    events: list[Json]
    sources: dict[str, Json]
    conflicts: list[Json]
    undated: list[Json]

    def one(self, *words: str, source: str | None = None) -> Json:
        """The single event whose title or quotes hold all the words."""
        found = [event for event in self.events if self._tells(event, words, source)]
        assert len(found) == 1, f"{words}: {[event['title'] for event in found]}"
        return found[0]

    def cited(self, expression: str, source: str) -> list[Json]:
        """Events with a citation from `source` that is dated by `expression`."""
        return [
            event
            for event in self.events
            if any(c["source"] == source and c["expression"] == expression for c in event["citations"])
        ]

    @staticmethod
    def _tells(event: Json, words: tuple[str, ...], source: str | None) -> bool:
        told = [event["title"], *(c["quote"] or "" for c in event["citations"] if source in (None, c["source"]))]
        return any(all(word.lower() in text.lower() for word in words) for text in told)


def build_bundle(folder: Path, out: Path, first: str, second: str) -> Bundle:
    build(folder, out, Options())
    events: Json = json.loads((out / "events.json").read_text("utf-8"))
    sources: Json = json.loads((out / "sources.json").read_text("utf-8"))
    conflicts: Json = json.loads((out / "conflicts.json").read_text("utf-8"))
    return Bundle(
        first,
        second,
        [event for event in events["events"] if event["earliest"] or event["latest"]],
        {source["id"]: source for source in sources["sources"]},
        conflicts["conflicts"],
        [event for event in events["events"] if not event["earliest"] and not event["latest"]],
    )


def own(tmp: Path) -> Bundle:
    site = tmp / "site"
    for name in ("content", "seeds"):
        shutil.copytree(ROOT / name, site / name)
    shutil.copy(ROOT / "dateline.toml", site)
    return build_bundle(site, tmp / "out", "doha-discussion", "doha-report")


def originals(tmp: Path) -> Bundle:
    if ORIGINALS is None:
        pytest.skip("the commissioned documents are not here (set DATELINE_ORIGINALS to their folder)")
    texts = sorted(Path(ORIGINALS).glob("*.txt"))
    assert len(texts) == 2, f"DATELINE_ORIGINALS={ORIGINALS} holds no pair of documents"
    site = tmp / "site"
    shutil.copytree(ROOT / "content", site / "content")
    shutil.copy(ROOT / "dateline.toml", site)
    (site / "seeds").mkdir()
    for text in texts:
        shutil.copy(text, site / "seeds" / text.name)
        sidecar = site / "seeds" / f"{text.stem}.yaml"
        sidecar.write_text("derived_from: The Washington Post's report\n", "utf-8")
    return build_bundle(site, tmp / "out", texts[0].stem, texts[1].stem)


@pytest.fixture(scope="module", params=[own, originals], ids=["digests", "originals"])
def bundle(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Bundle:
    found: Bundle = request.param(tmp_path_factory.mktemp("first-subject"))
    return found


def by_id(bundle: Bundle, event_id: str) -> Json:
    return next(event for event in bundle.events if event["id"] == event_id)


def test_both_texts_were_written_between_12_and_18_august(bundle: Bundle) -> None:
    for source in (bundle.first, bundle.second):
        published = bundle.sources[source]["published"]
        assert (published["earliest"], published["latest"]) == ("2024-08-12", "2024-08-18"), source
        assert published["basis"] == "inferred"
        assert published["steps"]


def test_last_week_is_the_incursion_told_by_both(bundle: Bundle) -> None:
    for source in (bundle.first, bundle.second):
        (event,) = bundle.cited("last week", source)
        assert event["id"] == "kursk-incursion"
    event = by_id(bundle, "kursk-incursion")
    assert event["status"] == "occurred"
    assert (event["earliest"], event["latest"]) == ("2024-08-06", "2024-08-06")
    values = {c["value"] for c in event["citations"] if c["expression"] == "last week"}
    assert values == {"2024-W32"}
    assert event["origin"] == "merged"
    assert not event["conflicts"]


def test_this_month_is_one_planned_then_postponed_meeting(bundle: Bundle) -> None:
    (event,) = bundle.cited("this month", bundle.first)
    assert bundle.cited("this month", bundle.second) == [event]
    assert event["edtf"] == "2024-08"
    assert event["display"] == "August 2024"
    assert event["status"] == "postponed"
    statuses = [step["status"] for step in event["status_history"]]
    assert statuses[0] == "planned"
    assert statuses[-1] == "postponed"
    assert "occurred" not in statuses
    assert "Doha" in {place if isinstance(place, str) else place["name"] for place in event["places"]}
    assert event["salience"] == 1


def test_one_report_is_one_origin(bundle: Bundle) -> None:
    (event,) = bundle.cited("this month", bundle.first)
    assert {c["source"] for c in event["citations"]} == {bundle.first, bundle.second}
    assert event["salience"] == 1


def test_postponement_is_anchored_on_the_incursion(bundle: Bundle) -> None:
    event = bundle.one("officials", "postponed", source=bundle.second)
    assert event["earliest"] is not None
    assert event["earliest"] >= "2024-08-06"
    assert event["latest"] is not None
    assert event["latest"] <= "2024-08-18"
    assert event["basis"] == "inferred"


def test_two_months_of_talks_are_a_span(bundle: Bundle) -> None:
    (event,) = bundle.cited("the past two months", bundle.second)
    assert event["precision"] == "span"
    assert event["start"] == {"earliest": "2024-06-12", "latest": "2024-06-18"}
    assert event["end"] == {"earliest": "2024-08-12", "latest": "2024-08-18"}


def test_more_than_a_year_of_strikes_begins_by_august_2023(bundle: Bundle) -> None:
    events = [e for e in bundle.events if any(c["expression"] == "more than a year" for c in e["citations"])]
    assert len(events) == 2
    for event in events:
        assert event["start"]["earliest"] is None
        assert "2023-08-12" <= event["start"]["latest"] <= "2023-08-18"
        assert {c["value"] for c in event["citations"]} == {"P1Y"}


def test_the_caption_is_one_event_with_one_citation(bundle: Bundle) -> None:
    (event,) = bundle.cited("April 2", bundle.second)
    assert event["edtf"] == "2024-04-02"
    assert len(event["citations"]) == 1
    assert "thermal power plant" in event["title"].lower()


def test_the_summit_is_planned_and_moved_online(bundle: Bundle) -> None:
    (event,) = bundle.cited("Aug. 22", bundle.second)
    assert event["edtf"] == "2024-08-22"
    assert event["status"] == "moved-online"
    assert [step["status"] for step in event["status_history"]] == ["planned", "moved-online"]


def test_last_year_contradicts_the_breaking_off(bundle: Bundle) -> None:
    (event,) = bundle.cited("last year", bundle.second)
    assert event["id"] == "talks-broken-off"
    assert event["edtf"] == "2022-05-17"
    (conflict,) = [c for c in bundle.conflicts if c["id"] in event["conflicts"]]
    assert conflict["certainty"] == "certain"
    assert "2023" in conflict["explanation"]
    assert not by_id(bundle, "istanbul-meeting")["conflicts"]


def test_the_grain_deal_takes_no_date_from_the_texts(bundle: Bundle) -> None:
    fell = by_id(bundle, "grain-deal-ended")
    assert any(c["source"] == bundle.second and c["expression"] is None for c in fell["citations"])
    assert fell["edtf"] == "2023-07-17"
    signed = by_id(bundle, "grain-deal-signed")
    assert any(c["source"] == bundle.first for c in signed["citations"])
    assert signed["edtf"] == "2022-07-22"


def test_nothing_else_is_told(bundle: Bundle) -> None:
    expressions = {c["expression"] for e in bundle.events for c in e["citations"] if c["source"]}
    for words in (
        "now",
        "until now",
        "Until now",
        "for now",
        "For now",
        "the winter months",
        "15%",
        "before",
        "so far",
    ):
        assert words not in expressions, words
    titles = " ".join(event["title"] for event in bundle.events).lower()
    for noise in ("leave a", "follow us", "comments", "winter months", "colder weather"):
        assert noise not in titles
    documents = {bundle.first, bundle.second}
    drawn = [
        event
        for event in bundle.events
        if event["origin"] == "extracted" and documents & {c["source"] for c in event["citations"]}
    ]
    assert len(drawn) <= 12, [event["title"] for event in drawn]


def test_every_quote_is_the_sources_own_words(bundle: Bundle) -> None:
    for event in bundle.events:
        assert event["citations"], event["title"]
        for citation in event["citations"]:
            if citation["source"] is None:
                assert citation["start"] is None
                assert not citation["verified"]
            else:
                whole = citation["prefix"] + citation["quote"] + citation["suffix"]
                assert len(whole) <= 300
