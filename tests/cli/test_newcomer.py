"""A first look as a newcomer: an empty folder, a saved article, one event, a build, a branch to publish."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
ARTICLE = """<!doctype html><html lang="en"><head><title>Envoys meet in Jeddah | The Gazette</title>
<meta property="article:published_time" content="2023-05-20T08:00:00Z">
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Envoys meet in Jeddah",
"datePublished": "2023-05-20T08:00:00Z"}</script></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Envoys meet in Jeddah</h1>
<p>Envoys of Sudan and Egypt met in Jeddah last week for the first round of talks on the border crossings, according
to officials of both countries.</p>
<p>Egypt reopened the crossing at Argeen on 17 May 2023, and more than a thousand lorries have passed it since then,
the port authority said in a statement.</p></article>
<footer>Follow us on every network</footer></body></html>
"""


def test_from_an_empty_folder_to_a_branch(dateline: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "An Editor")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "editor@example.org")
    folder = tmp_path / "mine"
    folder.mkdir()
    monkeypatch.chdir(folder)
    assert dateline("init").status == 0
    assert dateline("check", "--strict").status == 0
    (tmp_path / "Envoys meet.html").write_text(ARTICLE, encoding="utf-8")
    added = dateline("add", tmp_path / "Envoys meet.html", "--url", "https://www.example.org/envoys")
    assert (added.status, added.out.splitlines()) == (
        0,
        [f"wrote {Path('seeds', f'envoys-meet.{end}')}" for end in ("html", "yaml")],
    )
    assert dateline("new", "event", "The talks open", "--date", "2023-05-06").status == 0
    assert dateline("check", "--strict").status == 0
    assert dateline("build").status == 0
    events = json.loads(Path("site/events.json").read_text(encoding="utf-8"))["events"]
    found = {event["title"]: event for event in events}
    assert "The talks open" in found
    assert "An example of an event" not in found
    dates = {event["edtf"] for event in events if event["origin"] == "extracted"}
    assert {"2023-05-08/2023-05-14", "2023-05-17"} <= dates
    assert all(
        one["url"].startswith("https://www.example.org/envoys#:~:text=")
        for event in events
        for one in event["citations"]
    )
    subprocess.run(["git", "init", "--quiet", "--initial-branch", "main"], check=True)
    subprocess.run(["git", "add", "."], check=True)
    listed = subprocess.run(["git", "ls-files", "site"], check=True, capture_output=True, text=True, encoding="utf-8")
    assert listed.stdout == "site/.gitignore\n"
    assert dateline("publish").status == 0
