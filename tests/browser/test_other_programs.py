"""The exports as other programs read them: TimelineJS's own code and Markwhen's own parser lose no event and no date.

Both are put into tests/tools by `make test`; where they are missing these tests fail.
"""

from __future__ import annotations

import functools
import http.server
import importlib.util
import json
import shutil
import subprocess
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import sync_playwright

from generator.dates import days, edtf
from generator.model.chronology import Chronology, DatedEvent
from generator.model.event import EditorEvent, Event, Origin
from generator.model.time import Basis, Extent, Interval, TimeSpan
from generator.pages import Dossier, view
from generator.render import render

pytestmark = pytest.mark.browser

TESTS = Path(__file__).parents[1]
PROGRAMS = TESTS / "tools"
TIMELINEJS = PROGRAMS / "node_modules" / "@knight-lab" / "timelinejs" / "dist"
_SPEC = importlib.util.spec_from_file_location("rich_dossier", TESTS / "render" / "fixtures" / "rich_dossier.py")
assert _SPEC is not None
assert _SPEC.loader is not None
rich: Any = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(rich)

FORMS = [
    "2024-08-06", "2024-02-29", "2024-08", "2024", "2024-21", "2024-33", "202X", "19XX", "2024-08-06/2024-08-11",
    "2024-06/2024-08-18", "2021/2022-05", "2022~", "2022-04-05?", "0987-01-01", "0044", "1600/1700",
]  # fmt: skip
"""Dates that have a first and a last day."""
OPEN = {"../2023-08": "2023-08-01", "2022-05-06/..": "2022-05-06", "-0043-03-15": "-0043-01-01", "-0430": "-0430-01-01"}
"""Dates of which one side is not known, or whose day Markwhen cannot write: where they stand with Markwhen."""
TRICKY = "Envoys: “2024-01-01: no event” #MeToo [x] <b>& more</b> // every week"


def _event(number: int, text: str) -> DatedEvent:
    date = edtf.parse(text)
    editor = EditorEvent(f"date-{number}", "content/events/x.md", TRICKY, body="2020: not one\n\n# Nor this\n\n- id: x")
    event = Event(editor.id, TRICKY, Origin.EDITOR, editor=editor, tags=("round-of talks", "2024"), accepted=True)
    return DatedEvent(event, date.span(), text, Extent.WITHIN, date.precision, Basis.EDITOR)


def _dossier() -> Dossier:
    core = TimeSpan(Interval(None, days.ordinal(2023, 8, 18)), Interval(days.ordinal(2024, 8, 12), None))
    events = [_event(number, text) for number, text in enumerate([*FORMS, *OPEN])]
    events.append(replace(_event(99, "2023"), span=core, edtf=None))
    whole: Dossier = rich.dossier()
    return replace(whole, chronology=Chronology((*events, *rich.EVENTS), (), rich.PUBLISHED, ()))


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The exports beside TimelineJS."""
    folder = tmp_path_factory.mktemp("exports")
    for name, data in render(view(_dossier())):
        if name in {"events.json", "timelinejs.json", "timeline.mw"}:
            (folder / name).write_bytes(data)
    shutil.copytree(TIMELINEJS, folder / "tl")
    (folder / "index.html").write_text(
        '<!DOCTYPE html><meta charset="utf-8"><link rel="stylesheet" href="tl/css/timeline.css">'
        '<div id="here" style="width: 1000px; height: 600px"></div><script src="tl/js/timeline.js"></script>'
    )
    return folder


@pytest.fixture(scope="module")
def told(files: Path) -> list[dict[str, Any]]:
    """The dated events as events.json has them."""
    events = json.loads((files / "events.json").read_bytes())["events"]
    return [event for event in events if event["basis"] is not None]


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- the base class names it so
        pass


@pytest.fixture(scope="module")
def timelinejs(files: Path) -> Iterator[dict[str, Any]]:
    """What TimelineJS holds and shows once it has loaded the export."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(files)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page()
        faults: list[str] = []
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto(f"http://127.0.0.1:{server.server_port}/")
        found = page.evaluate(
            """() => new Promise((done) => {
              const told = (date) => date && (({ year, month, day }) => ({ year, month, day }))(date.data);
              const line = new TL.Timeline("here", "timelinejs.json", { font: null });
              line.on("loaded", () => done({
                errors: line.config.messages.errors,
                slides: line.config.events.map((one) => ({
                  id: one.unique_id,
                  start: told(one.start_date), end: told(one.end_date) ?? null,
                })),
                headlines: [...document.querySelectorAll(".tl-slide h2.tl-headline")].map((one) => one.innerText),
                dates: [...document.querySelectorAll(".tl-slide .tl-headline-date")].map((one) => one.innerText),
              }));
            })"""
        )
        yield {**found, "faults": faults}
        browser.close()
    server.shutdown()
    server.server_close()


def test_timelinejs_loads_every_event(timelinejs: dict[str, Any], told: list[dict[str, Any]]) -> None:
    assert (timelinejs["errors"], timelinejs["faults"]) == ([], [])
    assert sorted(slide["id"] for slide in timelinejs["slides"]) == sorted(event["id"] for event in told)
    assert len(timelinejs["headlines"]) == len(told) + 1  # the title's slide
    assert TRICKY in timelinejs["headlines"]
    assert {event["display"] for event in told} <= {text.strip() for text in timelinejs["dates"]}


def test_timelinejs_changes_no_date(timelinejs: dict[str, Any], told: list[dict[str, Any]]) -> None:
    slides = {slide["id"]: slide for slide in timelinejs["slides"]}
    for event in told:
        slide = slides[event["id"]]
        if event["earliest"] is None or event["latest"] is None:
            continue
        first, last = _bounds(slide["start"])
        if slide["end"] is not None:
            last = _bounds(slide["end"])[1]
        assert (days.iso(first), days.iso(last)) == (event["earliest"], event["latest"]), event["edtf"]


def _bounds(date: dict[str, Any]) -> tuple[int, int]:
    """First and last day of a date of TimelineJS, which has no year zero."""
    year = int(date["year"]) + (int(date["year"]) < 0)
    if not date.get("month"):
        return days.year_span(year)
    if not date.get("day"):
        return days.month_span(year, int(date["month"]))
    day = days.ordinal(year, int(date["month"]), int(date["day"]))
    return day, day


@pytest.fixture(scope="module")
def markwhen(files: Path) -> dict[str, Any]:
    done = subprocess.run(
        ["node", "markwhen.mjs", str(files / "timeline.mw")], cwd=PROGRAMS, capture_output=True, check=True, timeout=60
    )
    (found,) = json.loads(done.stdout)
    return dict(found)


def test_markwhen_reads_every_event(markwhen: dict[str, Any], told: list[dict[str, Any]]) -> None:
    assert markwhen["messages"] == []
    assert markwhen["title"] == rich.CONFIG.title
    assert len(markwhen["events"]) == len(told)
    for event, read in zip(told, markwhen["events"], strict=True):
        assert event["title"] in read["title"].replace("\u2060", "")
        assert read["tags"] == (["round_of_talks"] if event["title"] == TRICKY else event["tags"])


def test_markwhen_changes_no_date(markwhen: dict[str, Any], told: list[dict[str, Any]]) -> None:
    for event, read in zip(told, markwhen["events"], strict=True):
        first, after = _day(read["from"]), _day(read["to"])
        if event["edtf"] in OPEN:
            assert first == days.parse_iso(OPEN[event["edtf"]]), event["edtf"]
        elif event["earliest"] is not None and event["latest"] is not None and not event["earliest"].startswith("-"):
            assert (days.iso(first), days.iso(after - 1)) == (event["earliest"], event["latest"]), event["edtf"]


def _day(instant: str) -> int:
    """The day of an instant of JavaScript's, midnight UTC; its years beyond 9999 and before 0 have six digits."""
    day, clock = instant.split("T")
    assert clock.startswith("00:00:00.000")
    sign, plain = (day[0], day[1:]) if day[0] in "+-" else ("", day)
    year, month, number = plain.split("-")
    return days.ordinal(int(f"{sign}{year}"), int(month), int(number))
