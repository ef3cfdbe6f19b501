from __future__ import annotations

import importlib.util
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.config import Extracted
from generator.model.event import Decision, DecisionKind, Origin
from generator.pages import view
from generator.pages.publishing import Published, select
from generator.render import render

_FILE = Path(__file__).parents[1] / "render" / "fixtures" / "rich_dossier.py"
_SPEC = importlib.util.spec_from_file_location("rich_dossier", _FILE)
assert _SPEC is not None
assert _SPEC.loader is not None
rich: Any = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(rich)


def ids(records: Published) -> list[str]:
    return [dated.event.id for dated in records.events]


def event(records: Published, id_: str) -> Any:
    return next(dated for dated in (*records.events, *records.undated) if dated.event.id == id_)


@pytest.fixture(scope="module")
def records() -> Published:
    return select(rich.dossier())


def test_what_only_a_withheld_source_tells_is_left_out(records: Published) -> None:
    assert "secret-annex" not in ids(records)
    assert "hidden-notes" not in {source.id for source in records.sources}
    assert "hidden-notes" not in records.published


def test_what_others_tell_too_is_told_without_the_withheld_source(records: Published) -> None:
    meeting = event(records, "port-amity-meeting")

    assert [one.source for one in meeting.citations] == ["gazette", "harbour-news", "ledger", None]
    assert [one.source for one in meeting.event.statements] == ["gazette", "harbour-news", "ledger"]
    assert {actor.name for actor in meeting.event.actors} == {"Veland", "Oskar"}
    assert all("Quillfeather" not in step.text for step in meeting.steps)
    assert next(source for source in records.sources if source.id == "ledger").metadata.derived_from is None


def test_no_file_of_the_site_holds_a_trace_of_a_withheld_source() -> None:
    traces = [b"hidden-notes", b"Quillfeather", b"secret annex", b"Secret annex", b"secret-annex", b"Informer"]
    hidden = next(source for source in rich.SOURCES if source.id == "hidden-notes")
    traces += [hidden.sha256.encode(), hidden.sha256[:12].encode()]

    for path, data in render(view(rich.dossier())):
        assert "hidden" not in path
        for trace in traces:
            assert trace not in data, (path, trace)


def test_a_source_that_may_be_cited_only_shows_none_of_its_words(records: Published) -> None:
    port = event(records, "port-reopens")
    [citation] = port.citations

    assert (citation.quote, citation.prefix, citation.suffix, citation.expression) == (None, "", "", None)
    assert port.expression is None
    for path, data in render(view(rich.dossier())):
        assert b"the port reopened on 3 July" not in data, path
        assert b"Wire words" not in data, path


def test_a_merged_title_that_only_a_withheld_source_gave_is_replaced() -> None:
    dated = replace(
        rich.MEETING,
        event=replace(rich.MEETING.event, id="x", editor=None, origin=Origin.EXTRACTED, title="Informer tells"),
    )
    told = select(rich.dossier(chronology=rich.Chronology((dated,), (), rich.PUBLISHED, ())))

    assert told.events[0].event.title == "Delegations meet at the port"
    assert told.events[0].event.salience == 3


def test_drafts_and_embargoes_are_kept_back_until_they_are_due(records: Published) -> None:
    assert {"draft-thing", "embargoed"}.isdisjoint(ids(records))
    assert {"draft-thing", "embargoed"} <= set(ids(select(rich.dossier(drafts=True))))
    assert {"draft-thing", "embargoed"} <= set(ids(select(rich.dossier(preview=True))))
    later = select(rich.dossier(as_of=rich.day("2030-01-01")))
    assert "embargoed" in ids(later)
    assert "draft-thing" not in ids(later)


@pytest.mark.parametrize(
    ("policy", "shown"), [(Extracted.LABELLED, True), (Extracted.ALL, True), (Extracted.APPROVED, False)]
)
def test_events_that_no_editor_accepted_are_shown_as_the_site_decides(policy: Extracted, shown: bool) -> None:
    records = select(rich.dossier(config=replace(rich.CONFIG, extracted=policy)))

    assert ("summit-by-video" in ids(records)) is shown
    assert "talks-gather-pace" in ids(records)
    assert "port-amity-meeting" in ids(records)


def test_contradictions_are_published_where_they_are_certain_and_name_nothing_withheld(records: Published) -> None:
    assert [one.id for one in records.conflicts] == ["c-meeting"]
    assert [one.id for one in records.notes] == ["c-small"]
    assert event(records, "port-amity-meeting").conflicts == ("c-meeting",)


def test_possible_contradictions_are_shown_where_the_site_or_the_preview_wants_them() -> None:
    wanted = select(rich.dossier(config=replace(rich.CONFIG, possible_conflicts=True)))
    preview = select(rich.dossier(preview=True))

    assert "c-possible" in {one.id for one in wanted.conflicts}
    assert "c-possible" in {one.id for one in preview.conflicts}


def test_old_and_merged_ids_lead_to_the_event_that_stands_for_them(records: Published) -> None:
    assert records.redirects == (
        ("amity-talks", "port-amity-meeting"),
        ("envoys-meet-in-port-amity-1a2b3c", "port-amity-meeting"),
    )


def test_a_decision_to_merge_redirects_what_it_merged() -> None:
    merge = Decision("content/decisions/2.md", DecisionKind.MERGE, ("shelling", "shelling-9f"), "Ed", "The same.")
    content = replace(rich.CONTENT, decisions=(merge,))

    assert ("shelling-9f", "shelling") in select(rich.dossier(content=content)).redirects


def test_events_that_an_editor_took_back_keep_a_stone_with_the_reason(records: Published) -> None:
    assert [(stone.id, stone.reason) for stone in records.tombstones] == [("noise-0a1b2c", "A caption, not an event.")]


def test_a_withheld_source_that_only_the_editor_cites_counts_for_nothing() -> None:
    [seen] = [one for one in rich.MEETING.citations if one.source == "gazette"]
    [hidden] = [one for one in rich.MEETING.citations if one.source == "hidden-notes"]
    event = replace(rich.MEETING.event, statements=(rich.MET_GAZETTE,), salience=2)
    dated = replace(rich.MEETING, event=event, citations=(seen, replace(hidden, statement=None)), steps=())
    [told] = select(rich.dossier(chronology=rich.Chronology((dated,), (), rich.PUBLISHED, ()))).events

    assert told.event.salience == 1
    assert [one.source for one in told.citations] == ["gazette"]
