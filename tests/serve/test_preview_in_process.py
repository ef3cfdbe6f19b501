"""The preview's parts without a browser: building again, answering, ending."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import threading
import urllib.error
import urllib.request
import webbrowser
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from generator.build import site as building
from generator.errors import DatelineError, Level, Problem, Problems, SiteError
from generator.serve import preview, serve
from generator.serve.builder import Builder, State

ERROR = Problem("content/events/a.md", 3, 1, Level.ERROR, "unknown-key", "what")
WARNING = Problem("seeds/a.txt", 1, 1, Level.WARNING, "key-synonym", "what")
NOTE = Problem("seeds/a.txt", 1, 1, Level.NOTE, "inferred-date", "what")
BUSY = Problem("seeds/a.txt", 1, 1, Level.ERROR, "changed-while-building", "what")


def fine(*problems: Problem) -> Any:
    return SimpleNamespace(problems=Problems(problems))


def states_of(monkeypatch: pytest.MonkeyPatch, outcomes: list[Any], wanted: int) -> list[State]:
    """What a builder tells when its builds come to these outcomes, one after another."""
    left = list(outcomes)

    def build(*_: object) -> Any:
        outcome = left.pop(0)
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    monkeypatch.setattr(building, "build", build)
    told: list[State] = []

    async def run() -> None:
        done = asyncio.Event()

        def tell(state: State) -> None:
            told.append(state)
            if len(told) == wanted:
                done.set()
            else:
                builder.request()

        builder = Builder(Path("here"), Path("out"), tell)
        assert builder.state.problems == ()
        work = asyncio.ensure_future(builder.work())
        builder.request()
        await asyncio.wait_for(done.wait(), timeout=60)
        work.cancel()
        builder.close()

    asyncio.run(run())
    assert left == []
    return told


def test_each_build_has_its_own_generation(monkeypatch: pytest.MonkeyPatch) -> None:
    one, two = states_of(monkeypatch, [fine(), fine(NOTE, WARNING)], 2)
    assert one.generation != two.generation
    assert (one.problems, two.problems) == ((), (WARNING,))
    assert [one.broken, two.broken] == [False, False]


def test_a_build_under_which_a_file_changed_is_done_again(monkeypatch: pytest.MonkeyPatch) -> None:
    (state,) = states_of(monkeypatch, [SiteError(Problems([BUSY])), SiteError(Problems([BUSY])), fine()], 1)
    assert state.problems == ()


@pytest.mark.parametrize(
    ("outcome", "problems", "fault"),
    [
        (SiteError(Problems([WARNING, ERROR, ERROR, NOTE])), (ERROR, WARNING), None),
        (SiteError(Problems([BUSY, ERROR])), (ERROR, BUSY), None),
        (DatelineError("no space"), (), "no space"),
        (ZeroDivisionError("zero"), (), "a fault of the program: ZeroDivisionError: zero"),
    ],
)
def test_every_way_to_fail_is_told_and_survived(
    monkeypatch: pytest.MonkeyPatch, outcome: Exception, problems: tuple[Problem, ...], fault: str | None
) -> None:
    failed, mended = states_of(monkeypatch, [outcome, fine()], 2)
    assert failed.broken
    assert (set(failed.problems), failed.fault) == (set(problems), fault)
    assert list(failed.problems) == sorted(failed.problems)
    assert not mended.broken


def test_the_builder_previews_with_the_base_of_a_server(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Any] = []

    def build(_: Path, __: Path, options: Any) -> Any:
        seen.append(options)
        return fine()

    monkeypatch.setattr(building, "build", build)
    Builder(Path("here"), Path("out"), lambda _: None)._build()
    assert (seen[0].base_url, seen[0].preview) == ("/", True)


def fetch(url: str, method: str = "GET", **headers: str) -> tuple[int, Any, bytes]:
    request = urllib.request.Request(url, headers=headers, method=method)
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.headers, error.read()


def during(site: Path, ask: Callable[[str], None]) -> list[State]:
    """Serve a site's folder, ask something of it once a build is done, and end it as its user would."""
    told: list[State] = []
    faults: list[BaseException] = []
    built = threading.Event()
    url: list[str] = []

    def tell(state: State) -> None:
        told.append(state)
        built.set()

    def asking() -> None:
        try:
            assert built.wait(60)
            ask(url[0])
        except BaseException as error:
            faults.append(error)
        finally:
            os.kill(os.getpid(), signal.SIGINT)

    thread = threading.Thread(target=asking)

    def say(address: str) -> None:
        url.append(address)
        thread.start()

    serve(site, "127.0.0.1", 0, say=say, tell=tell)
    thread.join()
    if faults:
        raise faults[0]
    return told


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name, text in {
        "dateline.toml": 'title = "T"\n',
        "content/events/opening.md": "---\ntitle: The talks open\ndate: 2023-05-06\n---\n",
    }.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def test_pages_are_served_with_the_previews_additions_and_files_without(site: Path) -> None:
    def ask(url: str) -> None:
        status, headers, body = fetch(url)
        assert (status, headers["Content-Type"]) == (200, "text/html; charset=utf-8")
        assert (headers["Cache-Control"], headers["X-Content-Type-Options"]) == ("no-store", "nosniff")
        assert b"The talks open" in body
        assert b"/-dateline-/preview.js?generation=" in body
        assert fetch(url, "HEAD")[2] == b""
        assert fetch(url, "POST")[0] == 405
        assert fetch(url + "events/opening")[0] == 200
        assert fetch(url + "events.json")[1]["Content-Type"] == "application/json; charset=utf-8"
        assert fetch(url + "events.ics")[1]["Content-Type"] == "text/calendar; charset=utf-8"
        assert fetch(url + "assets/icon.svg")[1]["Content-Type"].startswith("image/svg+xml")
        status, _, body = fetch(url + "no/such/page")
        assert status == 404
        assert b"livereload.js" in body
        assert fetch(url + "%2e%2e/dateline.toml")[0] == 404
        assert fetch(url + "a" * 300)[0] == 404
        assert fetch(url + "-dateline-/preview.css")[1]["Content-Type"].startswith("text/css")
        assert b"LiveReload" in fetch(url + "livereload.js")[2]
        state = json.loads(fetch(url + "-dateline-/state")[2])
        assert state["broken"] is False
        assert state["generation"].encode() in fetch(url)[2]
        assert fetch(url, Host="rebound.example.org")[0] == 403
        assert fetch(url, Origin="https://www.example.org")[0] == 403

    assert not during(site, ask)[-1].broken
    assert sorted(path.name for path in site.iterdir()) == ["content", "dateline.toml"]


def test_before_any_good_build_the_problems_are_shown(site: Path) -> None:
    (site / "content/events/opening.md").write_text("---\ntitle: T\ndaet: x\n---\n", encoding="utf-8")

    def ask(url: str) -> None:
        status, _, body = fetch(url)
        assert status == 404
        assert b"No page has been built yet" in body
        assert b"content/events/opening.md:3:1" in body

    assert during(site, ask)[-1].broken


def test_a_browser_is_opened_where_that_is_asked_for(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []

    def open_browser(url: str) -> None:
        opened.append(url)
        os.kill(os.getpid(), signal.SIGTERM)

    monkeypatch.setattr(webbrowser, "open", open_browser)
    serve(site, "localhost", 0, say=lambda _: None, tell=lambda _: None, open_browser=True)
    assert opened[0].startswith("http://localhost:")


@pytest.mark.parametrize(("host", "shown"), [("0.0.0.0", "localhost"), ("::1", "[::1]"), ("127.0.0.1", "127.0.0.1")])
def test_the_address_shown_is_one_that_a_browser_can_open(host: str, shown: str) -> None:
    assert preview._shown(host) == shown
