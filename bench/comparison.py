"""`python -m bench.comparison`: the same events as dateline's page and in TimelineJS, side by side in one browser.

A site (this repository's own, unless another is named) is built; TimelineJS's released code is given the
`timelinejs.json` that the build wrote. Both are served compressed. Markwhen draws in a web application that npm does
not carry; its parser's reading of `timeline.mw` is in the tests. What it prints is the table of docs/comparison.md.
"""

from __future__ import annotations

import argparse
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from bench.serving import Served, served

ROOT = Path(__file__).parents[1]
SLOWED = 4
_TIMELINEJS = ROOT / "tests" / "tools" / "node_modules" / "@knight-lab" / "timelinejs" / "dist"
_PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>TimelineJS</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
<link rel="stylesheet" href="css/timeline.css"></head>
<body><h1>Timeline</h1><main id="t" style="height: 600px"></main>
<script src="js/timeline.js"></script><script src="go.js"></script></body></html>"""
_START = 'new TL.Timeline("t", "timelinejs.json");'
_PAINT = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0"


@dataclass(frozen=True, slots=True)
class Found:
    """What was measured of one page."""

    requests: int
    elsewhere: int
    size: int
    paint: float
    event: float
    axe: int
    elements: int
    seen: int
    unscripted: int


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m bench.comparison", description=__doc__)
    parser.add_argument("--site", type=Path, default=ROOT, help="a site's folder (default: this repository)")
    parser.add_argument("--times", type=int, default=5, help="loads, of whose times the median counts (default: 5)")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name, sync_playwright() as play:
        ours, theirs = Path(name, "dateline"), Path(name, "timelinejs")
        command = [sys.executable, "-m", "generator", "--directory", str(options.site), "build", "--out", str(ours)]
        subprocess.run([*command, "--base-url", "https://timeline.example/"], check=True, capture_output=True)
        shutil.copytree(_TIMELINEJS, theirs, ignore=shutil.ignore_patterns("*.map"))
        shutil.copy(ours / "timelinejs.json", theirs)
        (theirs / "index.html").write_text(_PAGE, encoding="utf-8")
        (theirs / "go.js").write_text(_START, encoding="utf-8")
        titles = [one["title"] for one in json.loads((ours / "events.json").read_text("utf-8"))["events"]]
        browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        found = [
            _measure(browser, ours, ".entry-title", titles, options.times),
            _measure(browser, theirs, ".tl-headline", titles, options.times),
        ]
        browser.close()
    _print(len(titles), *found)
    return 0


def _measure(browser: Browser, folder: Path, event: str, titles: list[str], times: int) -> Found:
    with served(folder) as server:
        loads = [_load(browser, server, event) for _ in range(times)]
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.goto(server.address, wait_until="networkidle")
        page.locator(event).first.wait_for(state="attached")
        violations = Axe().run(page).response["violations"]
        seen = _told(page, titles)
        plain = browser.new_context(java_script_enabled=False).new_page()
        plain.goto(server.address)
        unscripted = _told(plain, titles)
    return Found(
        requests=loads[-1][0],
        elsewhere=loads[-1][1],
        size=loads[-1][2],
        paint=statistics.median(one[3] for one in loads),
        event=statistics.median(one[4] for one in loads),
        axe=len(violations),
        elements=sum(len(one["nodes"]) for one in violations),
        seen=seen,
        unscripted=unscripted,
    )


def _load(browser: Browser, server: Served, event: str) -> tuple[int, int, int, float, float]:
    """Requests, those to other servers, bytes, milliseconds to the first words and to the first event."""
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
    server.sent.clear()
    elsewhere: list[str] = []
    page.on("request", lambda one: None if one.url.startswith((server.address, "data:")) else elsewhere.append(one.url))
    page.goto(server.address)
    page.wait_for_function("(one) => document.querySelector(one)?.getClientRects().length", arg=event)
    ready = page.evaluate("performance.now()")
    page.wait_for_load_state("networkidle")
    paint = page.evaluate(_PAINT)
    counted = len(server.sent), len(elsewhere), sum(size for _, size in server.sent), paint, ready
    page.context.close()
    return counted


def _told(page: Page, titles: list[str]) -> int:
    """How many events' titles stand in the page, shown at once or further down."""
    shown = " ".join((page.locator("body").text_content() or "").split())
    return sum(title in shown for title in titles)


def _print(count: int, ours: Found, theirs: Found) -> None:
    rows: list[tuple[str, Callable[[Found], str]]] = [
        ("requests", lambda one: f"{one.requests}"),
        ("requests to other servers", lambda one: f"{one.elsewhere}"),
        ("bytes sent, compressed", lambda one: f"{one.size / 1000:.0f} kB"),
        ("first words on the screen", lambda one: f"{one.paint:.0f} ms"),
        ("first event on the page", lambda one: f"{one.event:.0f} ms"),
        ("axe: rules broken (elements)", lambda one: f"{one.axe} ({one.elements})"),
        ("events that stand in the page", lambda one: f"{one.seen} of {count}"),
        ("the same without JavaScript", lambda one: f"{one.unscripted} of {count}"),
    ]
    print("| | dateline | TimelineJS |\n|---|---|---|")
    for name, say in rows:
        print(f"| {name} | {say(ours)} | {say(theirs)} |")


if __name__ == "__main__":
    sys.exit(main())
