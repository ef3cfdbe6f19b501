"""`check --published`: every id of the last publication has a page in the next one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.build import site as building
from generator.build.options import Options
from generator.errors import UsageError

DECLARATION = "content/events/jeddah-declaration.md"


def lost(site: Path, last: Path) -> list[str]:
    """The ids that a check tells as lost."""
    result = building.check(site, Options(), last)
    return [one.message.split("'")[1] for one in result.problems if one.code == "id-lost"]


@pytest.fixture
def last(site: Path, tmp_path: Path) -> Path:
    """The site's last publication."""
    out = tmp_path / "last"
    building.build(site, out, Options())
    return out


def ids(last: Path) -> set[str]:
    return {event["id"] for event in json.loads((last / "events.json").read_bytes())["events"]}


def test_nothing_is_lost_where_nothing_changed(site: Path, last: Path) -> None:
    assert lost(site, last) == []
    assert lost(site, last / "events.json") == []


def test_a_renamed_event_is_lost_until_it_tells_its_old_id(site: Path, last: Path) -> None:
    renamed = site / "content/events/declaration-of-jeddah.md"
    (site / DECLARATION).rename(renamed)
    result = building.check(site, Options(), last)
    (problem,) = [one for one in result.problems if one.code == "id-lost"]
    assert "'jeddah-declaration'" in problem.message
    assert "declaration-of-jeddah" in problem.message
    assert problem.path == last.as_posix()
    assert result.problems.fatal()

    text = renamed.read_text(encoding="utf-8")
    renamed.write_text(text.replace("---\n", "---\nformerly: [jeddah-declaration]\n", 1), encoding="utf-8")
    assert lost(site, last) == []


def test_an_event_that_is_taken_back_keeps_its_stone_and_later_publications_keep_it_too(
    site: Path, last: Path, tmp_path: Path
) -> None:
    (site / DECLARATION).unlink()
    assert lost(site, last) == ["jeddah-declaration"]
    decision = site / "content/decisions/declaration.md"
    decision.parent.mkdir()
    text = "---\nhide: jeddah-declaration\nby: Ed\nreason: It was never signed.\ndate: 2024-02-03\n---\n"
    decision.write_text(text, encoding="utf-8")
    result = building.check(site, Options(), last)
    assert {one.code for one in result.problems} & {"id-lost", "unknown-event"} == set()

    building.build(site, tmp_path / "next", Options())
    told = json.loads((tmp_path / "next/events.json").read_bytes())
    assert told["withdrawn"] == [{"id": "jeddah-declaration", "date": "2024-02-03", "reason": "It was never signed."}]
    page = (tmp_path / "next/events/jeddah-declaration/index.html").read_text(encoding="utf-8")
    assert "It was never signed." in page
    assert '<time datetime="2024-02-03">3 February 2024</time>' in page
    assert "It was never signed." in (tmp_path / "next/corrections/index.html").read_text(encoding="utf-8")
    assert "It was never signed." in (tmp_path / "next/feed.xml").read_text(encoding="utf-8")
    decision.unlink()
    assert lost(site, tmp_path / "next") == ["jeddah-declaration"]


def test_an_id_that_is_joined_to_another_event_leads_there(site: Path, tmp_path: Path) -> None:
    """What was published as drawn from one source stays to be found when an editor writes it up."""
    event = site / DECLARATION
    text = event.read_text(encoding="utf-8")
    event.unlink()
    building.build(site, tmp_path / "last", Options())
    before = ids(tmp_path / "last")
    event.write_text(text, encoding="utf-8")
    building.build(site, tmp_path / "next", Options())

    gone = before - ids(tmp_path / "next")
    assert gone
    assert lost(site, tmp_path / "last") == []
    moved = json.loads((tmp_path / "next/events.json").read_bytes())["moved"]
    assert {moved[one] for one in gone} == {"jeddah-declaration"}
    for one in gone:
        page = (tmp_path / f"next/events/{one}/index.html").read_text(encoding="utf-8")
        assert '<meta http-equiv="refresh" content="0; url=../../events/jeddah-declaration/index.html">' in page


@pytest.mark.parametrize("text", ["[]", "{}", "{", '{"events": [{}]}', '{"events": 3}'])
def test_what_is_no_publication_is_told(site: Path, tmp_path: Path, text: str) -> None:
    (tmp_path / "events.json").write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match="--published"):
        building.check(site, Options(), tmp_path / "events.json")
    with pytest.raises(UsageError, match="there is no"):
        building.check(site, Options(), tmp_path / "nowhere")
