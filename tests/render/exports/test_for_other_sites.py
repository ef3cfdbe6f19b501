"""Feeds of topics, corrections in feeds, embedding, and what each JSON file promises."""

from __future__ import annotations

import importlib.util
import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import msgspec
import pytest

from generator.model.event import Decision, DecisionKind
from generator.pages import view
from generator.pages.embedding import NEWEST
from generator.render import export, render
from generator.render.exports import FILES, records, schemas

ROOT = Path(__file__).parents[3]
_SPEC = importlib.util.spec_from_file_location("rich_dossier", ROOT / "tests/render/fixtures/rich_dossier.py")
assert _SPEC is not None
assert _SPEC.loader is not None
rich: Any = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(rich)
_ATOM = "{http://www.w3.org/2005/Atom}"
RETRACTED = Decision(
    "content/decisions/2.md",
    DecisionKind.HIDE,
    ("old-thing",),
    "Ed",
    "It never took place.",
    date=rich.stamp("2024-10-05"),
)


def _files(**changes: Any) -> dict[str, bytes]:
    content = replace(rich.CONTENT, decisions=(*rich.CONTENT.decisions, RETRACTED))
    return dict(render(view(rich.dossier(content=content, **changes))))


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return _files()


def _entries(feed: bytes) -> dict[str, str]:
    """Title of each entry by its id."""
    root = ET.fromstring(feed)
    return {one.findtext(f"{_ATOM}id", ""): one.findtext(f"{_ATOM}title", "") for one in root.iter(f"{_ATOM}entry")}


@pytest.mark.parametrize("name", sorted(records.FILES))
def test_each_json_file_is_of_its_published_schema(files: dict[str, bytes], name: str) -> None:
    msgspec.json.decode(files[f"{name}.json"], type=records.FILES[name])
    published = (ROOT / "docs" / "schemas" / f"{name}.schema.json").read_bytes()
    assert dict(schemas.schemas())[f"{name}.schema.json"] == published


def test_a_field_that_no_schema_names_is_refused(files: dict[str, bytes]) -> None:
    whole = json.loads(files["timelinejs.json"])
    whole["events"][0]["start_date"]["hour"] = 0
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(whole, type=records.TimelineJSFile)


def test_every_actor_place_and_tag_has_a_feed_that_its_page_names(files: dict[str, bytes]) -> None:
    feeds = {name for name in files if name.endswith("/feed.xml")}
    assert {"actors/veland/feed.xml", "places/port-amity/feed.xml", "tags/talks/feed.xml"} <= feeds
    base = "https://example.org/talks/"
    for name in feeds:
        root = ET.fromstring(files[name])
        folder = name.removesuffix("feed.xml")
        assert root.findtext(f"{_ATOM}id") == base + folder
        assert {link.get("href") for link in root.findall(f"{_ATOM}link")} == {base + folder, base + name}
        assert f'href="../../{name}"' in files[f"{folder}index.html"].decode()
    told = _entries(files["actors/veland/feed.xml"])
    assert set(told.values()) == {
        "Envoys of Veland & Oskar meet in Port Amity",
        "Correction: Envoys of Veland & Oskar meet in Port Amity",
        "[Postponed] Prisoner exchange",
        "[Moved online] Summit of Veland and Oskar",
    }


def test_without_an_address_no_two_feeds_or_entries_have_one_name() -> None:
    files = _files(config=replace(rich.CONFIG, base_url=None))
    roots = [ET.fromstring(data) for name, data in files.items() if name.endswith("feed.xml")]
    assert len({root.findtext(f"{_ATOM}id") for root in roots}) == len(roots)
    assert len(_entries(files["feed.xml"])) == len(list(ET.fromstring(files["feed.xml"]).iter(f"{_ATOM}entry")))
    assert not {"oembed.json", "sitemap.xml"} & files.keys()
    assert b"oembed" not in files["index.html"]


def test_corrections_and_withdrawals_are_told_where_readers_are(files: dict[str, bytes]) -> None:
    meeting = "https://example.org/talks/events/port-amity-meeting/"
    told = _entries(files["feed.xml"])
    assert told[f"{meeting}#correction-1"].startswith("Correction: ")
    assert told["https://example.org/talks/events/old-thing/"] == "Withdrawn: old-thing"
    assert not [id_ for id_ in told if "noise" in id_]
    assert b'id="correction-1"' in files["events/port-amity-meeting/index.html"]
    page = files["corrections/index.html"].decode()
    assert page.count('<p class="correction">') == 2
    assert "It never took place." in page
    assert "A caption, not an event." not in page
    assert "(2)" in re.findall(r'corrections/">([^<]+)<', files["index.html"].decode())[0]


def test_a_frame_holds_the_last_events_and_leads_out_of_itself() -> None:
    files = dict(render(view(rich.busy(40))))
    page = files["embed/index.html"].decode()
    assert page.count("<li>") == NEWEST
    assert "Round 39 of the talks" in page
    assert "Round 27 of the talks" not in page
    assert '<base target="_top">' in page
    assert "<script" not in page
    assert "40 events" in page
    frame = json.loads(files["oembed.json"])
    assert (frame["version"], frame["type"]) == ("1.0", "rich")
    assert 'src="https://example.org/talks/embed/"' in frame["html"]
    link = '<link rel="alternate" type="application/json+oembed" title="The Port Amity talks" href="https://example.org/talks/oembed.json">'
    assert [name for name, data in files.items() if link.encode() in data] == ["index.html"]


def test_a_piece_of_html_stands_by_itself(files: dict[str, bytes]) -> None:
    pieces = {name: data.decode() for name, data in files.items() if name.endswith("/fragment.html")}
    assert len(pieces) == len(json.loads(files["events.json"])["events"])
    for piece in pieces.values():
        assert piece.startswith('<article class="dateline-event" lang="en"')
        assert not re.search(r"<(script|style|link|html|body)\b", piece)
        assert all(href.startswith("https://") for href in re.findall(r'href="([^"]*)"', piece))
    shown = pieces["events/summit-by-video/fragment.html"]
    assert shown.index("Moved online") < shown.index("Summit of Veland and Oskar")


@pytest.mark.parametrize("name", sorted(FILES))
def test_one_file_alone_is_the_file_of_the_whole(files: dict[str, bytes], name: str) -> None:
    content = replace(rich.CONTENT, decisions=(*rich.CONTENT.decisions, RETRACTED))
    assert export(view(rich.dossier(content=content)), name) == files[name]
