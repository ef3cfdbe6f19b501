"""`extract` and `explain`, `new event` and `adopt`, `publish`, as commands."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

Run = Callable[..., Any]
FIELDS = [
    "source",
    "start",
    "end",
    "text",
    "type",
    "value",
    "mod",
    "earliest",
    "latest",
    "edtf",
    "anchor",
    "rule",
    "sentence",
]


def rows(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


def test_extract_reads_all_of_seeds(dateline: Run, site: Path) -> None:
    done = dateline("--directory", site, "extract", "--format", "jsonl")
    assert (done.status, done.err) == (0, "")
    found = rows(done.out)
    assert [(row["source"], row["text"], row["value"]) for row in found] == [
        ("gazette", "last week", "2023-W19"),
        ("gazette", "17 May 2023", "2023-05-17"),
    ]
    assert list(found[0]) == FIELDS
    text = (site / "seeds/gazette.txt").read_text(encoding="utf-8").split("---\n")[2]
    assert all(text[row["start"] : row["end"]] == row["text"] for row in found)
    assert found[0]["anchor"] == {"kind": "published", "value": "2023-05-20"}


def test_extract_reads_files_relative_to_here_and_needs_no_site(
    dateline: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "a.txt").write_text("They met last week.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    unknown = dateline("extract", "deep/a.txt", "--format", "jsonl")
    assert unknown.status == 0
    assert rows(unknown.out)[0]["earliest"] is None
    known = dateline("extract", "deep/a.txt", "--format", "jsonl", "--published", "2023-05-20")
    assert rows(known.out)[0]["earliest"] == "2023-05-08"
    assert "last week" in dateline("extract", "deep/a.txt").out
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["a.txt", "deep"]


def test_extract_reads_each_text_alone(dateline: Run, site: Path) -> None:
    """What the network would infer is not asked: a text of no date keeps its relative expressions open."""
    (site / "seeds" / "courier.txt").write_text("The talks opened last month.\n", encoding="utf-8")
    found = [
        row for row in rows(dateline("-C", site, "extract", "--format", "jsonl").out) if row["source"] == "courier"
    ]
    assert [row["earliest"] for row in found] == [None]


def test_extract_writes_timeml(dateline: Run, site: Path, tmp_path: Path) -> None:
    done = dateline("-C", site, "extract", "--format", "timeml")
    root = ET.fromstring(done.out)
    assert [mark.get("value") for mark in root.iter("TIMEX3")] == ["2023-05-20", "2023-W19", "2023-05-17"]
    (site / "seeds" / "second.txt").write_text("They met on 9 May 2023.\n", encoding="utf-8")
    several = dateline("-C", site, "extract", "--format", "timeml")
    assert several.status == 2
    assert "--out DIR" in several.err
    out = tmp_path / "marked"
    assert dateline("-C", site, "extract", "--format", "timeml", "--out", out).status == 0
    assert sorted(path.name for path in out.iterdir()) == ["gazette.tml", "second.tml"]
    assert dateline("-C", site, "extract", "--format", "timeml", "--out", out).status == 2


def test_extract_tells_what_cannot_be_read_and_goes_on(dateline: Run, site: Path) -> None:
    (site / "seeds" / "bytes.txt").write_bytes(b"caf\xe9")
    done = dateline("-C", site, "extract", "--format", "jsonl")
    assert done.status == 1
    assert len(rows(done.out)) == 2
    assert "seeds/bytes.txt:1:4: error not-utf8" in done.err


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        (["missing.txt"], 2, "missing.txt: No such file"),
        (["."], 2, "is a folder"),
        (["--published", "sometime"], 2, "--published 'sometime'"),
        (["--language", "tlh"], 0, "no-grammar"),
    ],
)
def test_extract_told_wrongly(dateline: Run, site: Path, arguments: list[str], status: int, told: str) -> None:
    done = dateline("-C", site, "extract", *arguments)
    assert done.status == status
    assert told in done.err


def test_explain_goes_step_by_step(dateline: Run, site: Path) -> None:
    path = site / "seeds" / "gazette.txt"
    done = dateline("-C", site, "explain", path)
    assert done.status == 0
    assert "last week" in done.out
    assert "Saturday 20 May 2023 (stated in its metadata)" in done.out
    assert "17 May 2023" in dateline("-C", site, "explain", f"{path}:5").out
    assert "no expression of time found" in dateline("-C", site, "explain", f"{path}:9").out
    assert dateline("-C", site, "explain", f"{path}x:5").status == 2


def test_explain_tells_a_publication_date_that_was_worked_out(dateline: Run, site: Path) -> None:
    opening = site / "content/events/opening.md"
    opening.write_text("---\ntitle: The talks open\ndate: 2023-05-06\naliases: [Jeddah talks]\n---\n", encoding="utf-8")
    courier = site / "seeds" / "courier.txt"
    courier.write_text("The Jeddah talks opened last month.\n", encoding="utf-8")
    done = dateline("-C", site, "explain", courier)
    assert "2023-05" in done.out
    assert "worked out: " in done.out
    given = dateline("-C", site, "explain", courier, "--published", "2021-02-01")
    assert "given with --published" in given.out
    assert "2021-01" in given.out
    alone = dateline("-C", site.parent, "explain", courier)
    assert alone.status == 0
    assert "worked out" not in alone.out


def test_a_new_event_is_a_file_that_checks(dateline: Run, site: Path) -> None:
    done = dateline("-C", site, "new", "event", "Second round: “it opens”", "--date", "late June 2023")
    path = site / "content/events/second-round-it-opens.md"
    assert (done.status, done.out) == (0, f"wrote {path}\n")
    assert path.read_text(encoding="utf-8").startswith("---\ntitle: 'Second round: “it opens”'\ndate: late June 2023\n")
    assert dateline("-C", site, "new", "event", "No date yet").status == 0
    assert dateline("-C", site, "new", "event", "Переговоры", "--id", "talks-2").status == 0
    assert dateline("-C", site, "check", "--strict").status == 0


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["The talks: open"], None),
        (["Opening"], "opening.md is there already"),
        (["Переговоры"], "no id can be made from this title; give one with --id"),
        (["T", "--id", "../t"], "'../t' cannot be an id"),
        (["T", "--date", "last week"], "--date 'last week': "),
        (["T", "--date", "2023-02-30"], "--date '2023-02-30': "),
        (["T", "--date", "2021-22"], "2021/2022"),
    ],
)
def test_a_new_event_told_wrongly(dateline: Run, site: Path, arguments: list[str], told: str | None) -> None:
    before = sorted((site / "content/events").iterdir())
    done = dateline("-C", site, "new", "event", *arguments)
    if told is None:
        assert done.status == 0
        return
    assert done.status == 2
    assert told in done.err
    assert sorted((site / "content/events").iterdir()) == before


def extracted(site: Path, dateline: Run) -> list[dict[str, Any]]:
    assert dateline("-C", site, "build").status == 0
    events: list[dict[str, Any]] = json.loads((site / "site/events.json").read_text(encoding="utf-8"))["events"]
    return [event for event in events if event["origin"] == "extracted"]


def test_an_adopted_event_is_the_editors_and_keeps_its_address(dateline: Run, site: Path) -> None:
    before = {event["title"]: event for event in extracted(site, dateline)}
    event = next(event for title, event in before.items() if "Argeen" in title)
    done = dateline("-C", site, "adopt", event["id"])
    path = site / "content/events" / f"{event['id']}.md"
    assert (done.status, done.out) == (0, f"wrote {path}\n")
    assert event["id"] not in {one["id"] for one in extracted(site, dateline)}
    events = json.loads((site / "site/events.json").read_text(encoding="utf-8"))["events"]
    (adopted,) = (one for one in events if one["id"] == event["id"])
    assert adopted["origin"] == "merged"
    assert (adopted["title"], adopted["edtf"], adopted["basis"]) == (event["title"], event["edtf"], "editor")
    assert [one["quote"] for one in adopted["citations"]] == [one["quote"] for one in event["citations"]]
    assert adopted["citations"][0]["expression"] == "17 May 2023"
    assert adopted["accepted"] is True
    again = dateline("-C", site, "adopt", event["id"])
    assert again.status == 2
    assert "is an editor's event already" in again.err


def test_adopting_what_is_not_there_names_what_is(dateline: Run, site: Path) -> None:
    (event, *_) = extracted(site, dateline)
    done = dateline("-C", site, "adopt", event["id"] + "x")
    assert done.status == 2
    assert f"did you mean '{event['id']}'?" in done.err
    (site / "content/events/bad.md").write_text("---\ntitle: A\ndaet: x\n---\n", encoding="utf-8")
    assert dateline("-C", site, "adopt", event["id"]).status == 1


def git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, check=True, text=True, encoding="utf-8")
    return done.stdout


def test_publish_commits_a_fresh_build_without_drafts(
    dateline: Run, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "An Editor")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "editor@example.org")
    git(site, "init", "--quiet", "--initial-branch", "main")
    git(site.parent, "init", "--quiet", "--bare", "remote.git")
    git(site, "remote", "add", "origin", str(site.parent / "remote.git"))
    (site / "content/events/draft.md").write_text(
        "---\ntitle: A draft\ndate: 2023\ndraft: true\n---\n", encoding="utf-8"
    )
    done = dateline("-C", site, "publish", "--push")
    assert (done.status, done.err) == (0, "")
    assert "pushed to origin" in done.out
    held = git(site.parent / "remote.git", "ls-tree", "-r", "--name-only", "gh-pages").splitlines()
    assert {".nojekyll", "index.html", "events.json", "sitemap.xml"} <= set(held)
    assert ".gitignore" not in held
    assert not any("draft" in name for name in held)
    assert not (site / "site").exists()
    local = dateline("-C", site, "publish")
    assert "publish it with: git push origin gh-pages" in local.out
    (site / "content/events/bad.md").write_text("---\ntitle: A\ndaet: x\n---\n", encoding="utf-8")
    before = git(site, "rev-parse", "gh-pages")
    assert dateline("-C", site, "publish", "--push").status == 1
    assert git(site, "rev-parse", "gh-pages") == before
