"""`python -m bench.pages`: how smooth the pages of a long chronology stay on a slow device, and what they weigh.

Made-up events of ten years, more in each year than in the one before, are rendered. Chromium loads the home page, a
year's page, the fullest list and the page of a tag that all events have; it filters, searches and moves the overview.
For each step the longest task of the page's main thread is told (`bench.tracing`), for a processor four times slower;
the bar is 100 ms.

Two numbers say so. `reckoned` is four times the processor time of the task, the median of some runs: other programs
hardly change it, so that it is held to the bar. `slowed` is how long the longest task lasted on the clock while
Chromium slowed itself four times, in the calmest run: alike on a quiet machine, more elsewhere. Then
sizes, compressed as a web server would.
"""

from __future__ import annotations

import argparse
import functools
import gzip
import http.server
import importlib.util
import random
import shutil
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from math import sqrt
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from bench.tracing import Step, Task, longest_tasks
from generator.model.event import Actor, Place
from generator.model.time import TimeSpan
from generator.pages import view
from generator.render import render

SLOWED = 4
SLOWED_TIMES = 3
BAR = 100
YEARS = 10
TAG = "tags/talks"
_FIXTURE = Path(__file__).parents[1] / "tests" / "render" / "fixtures" / "rich_dossier.py"


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- the base class names it so
        """Say nothing of each request."""


def main() -> int:
    """Print the longest task of each step, and sizes; the exit status is 1 where a step is over the bar."""
    parser = argparse.ArgumentParser(prog="python -m bench.pages", description=__doc__)
    parser.add_argument("--events", type=int, default=10_000, help="events of the chronology (default: 10,000)")
    parser.add_argument("--times", type=int, default=5, help="runs, of which the median counts (default: 5)")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as play:
        files = _write(chronology(options.events), Path(folder))
        browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        with _served(folder) as base:
            worst = max(_measure(browser, base, path, options.times) for path in _chosen(files))
        browser.close()
    _sizes(files)
    print(f"\nlongest task {worst:.0f} ms, bar {BAR} ms")
    return int(worst > BAR)


def chronology(count: int) -> Any:
    """A dossier of so many events in ten years, of 400 actors and 150 places, as a list of many years has them."""
    spec = importlib.util.spec_from_file_location("rich_dossier", _FIXTURE)
    if spec is None or spec.loader is None:
        raise ImportError(str(_FIXTURE))
    rich = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(rich)
    made = rich.busy(count, base_url="/")
    chance = random.Random(1)
    events = []
    for number, dated in enumerate(made.chronology.events):
        first = rich.day("2014-01-01") + int(365 * YEARS * sqrt(number / count))
        span = TimeSpan.within(first, first) if number % 20 else TimeSpan.throughout(first, first + 70)
        actors = tuple(Actor(f"Actor {chance.randrange(400)}") for _ in range(2))
        event = replace(dated.event, actors=actors, places=(Place(f"Place {chance.randrange(150)}"),))
        events.append(replace(dated, event=event, span=span))
    return replace(made, chronology=replace(made.chronology, events=tuple(events)))


def _write(dossier: Any, folder: Path) -> dict[str, int]:
    """The files of the pages measured, by path with their compressed size; events' own pages are left out."""
    sizes: dict[str, int] = {}
    for path, data in render(view(dossier)):
        if path.startswith(("assets/", "years/", f"{TAG}/")) or path == "index.html":
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
            sizes[path] = len(gzip.compress(data))
    return sizes


@contextmanager
def _served(folder: str) -> Iterator[str]:
    handler = functools.partial(_Quiet, directory=folder)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


def _chosen(files: dict[str, int]) -> tuple[str, ...]:
    """The addresses of the pages measured."""
    lists = [path for path in files if path.startswith("years/")]
    last = max(path for path in lists if path.count("/") == 2 and "-" not in path)
    fullest = max(lists, key=lambda path: (files[path], path))
    return tuple(path.removesuffix("index.html") for path in ("index.html", last, fullest, f"{TAG}/index.html"))


def _measure(browser: Browser, base: str, path: str, times: int) -> float:
    """The longest task of all steps on a page, in milliseconds, as reckoned for a slow processor."""
    own = [_run(browser, base + path, slowed=1) for _ in range(times)]
    slowed = [_run(browser, base + path, slowed=SLOWED) for _ in range(SLOWED_TIMES)]
    print(f"\n/{path:<23}{'reckoned':>11}{'slowed':>11}  mostly")
    worst = 0.0
    for name in own[0]:
        task = sorted((run[name] for run in own), key=lambda one: one.own)[len(own) // 2]
        lasted = min(run[name].lasted for run in slowed)
        print(f"{name:<24}{task.own * SLOWED:>8.0f} ms{lasted:>8.0f} ms  {task.work}")
        worst = max(worst, task.own * SLOWED)
    return worst


def _run(browser: Browser, address: str, slowed: int) -> dict[str, Task]:
    """The longest task of each step."""
    with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        page = context.new_page()
        page.goto(address)
        searched, drawn = page.locator("#filters").count() > 0, page.locator(".overview-stage").count() > 0
        page.close()
        return longest_tasks(context.new_page(), list(_steps(address, searched, drawn)), slowed)


def _steps(address: str, searched: bool, drawn: bool) -> Iterator[Step]:
    yield "load", lambda page: page.goto(address)
    if searched:
        yield "open the filters", lambda page: page.locator(".filters > summary").click()
        yield "filter by actor", lambda page: page.locator("#f-actor").select_option(index=7)
        yield "show all again", lambda page: page.locator("#filters [type=reset]").click()
        yield "told by five or more", lambda page: page.locator("#f-reports").select_option("5")
        yield "search", lambda page: page.locator("#f-text").fill("round 12")
    if drawn:
        yield "zoom in", lambda page: page.locator("[data-view=in]").click()
        yield "drag", _drag
    if searched:
        yield "load with a filter", lambda page: page.goto(address + "?status=occurred&to=2022-06")


def _drag(page: Page) -> None:
    box = page.locator(".overview-stage").bounding_box()
    if box is None:
        raise RuntimeError("the overview is not there")
    page.mouse.move(box["x"] + 600, box["y"] + 60)
    page.mouse.down()
    for step in range(20):
        page.mouse.move(box["x"] + 600 - 15 * step, box["y"] + 60)
    page.mouse.up()


def _sizes(files: dict[str, int]) -> None:
    scripts = sum(size for path, size in files.items() if path.endswith(".js") and not path.startswith("assets/index/"))
    index = sum(size for path, size in files.items() if path.startswith("assets/index/"))
    styles = sum(size for path, size in files.items() if path in ("assets/site.css", "assets/theme.css"))
    print(f"\ncompressed: home page {files['index.html'] / 1000:.1f} kB, scripts {scripts / 1000:.1f} kB, ", end="")
    print(f"styles {styles / 1000:.1f} kB, index of all events {index / 1000:.1f} kB")


if __name__ == "__main__":
    sys.exit(main())
