"""The preview as its user has it: a real process, a real browser, files saved one after another."""

from __future__ import annotations

import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request, Route, expect, sync_playwright

PATIENCE = 60_000
"""Milliseconds that a change may take to show; they pass only where it is lost."""
FILES = {
    "dateline.toml": 'title = "The Port Talks"\n',
    "seeds/gazette.txt": "---\npublished: 2023-05-20\n---\nEnvoys of Sudan met in Jeddah on 9 May 2023.\n",
    "content/events/opening.md": "---\ntitle: The talks open\ndate: 2023-05-06\n---\n\nWords.\n",
    "content/events/draft.md": "---\ntitle: Only a draft\ndate: 2023-05-07\ndraft: true\n---\n",
    "site/.gitignore": "*\n!.gitignore\n",
}
pytestmark = pytest.mark.browser


def save(site: Path, name: str, text: str) -> None:
    path = site / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        yield browser
        browser.close()


@dataclass
class Preview:
    site: Path
    url: str
    process: subprocess.Popen[str]


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    for name, text in FILES.items():
        save(tmp_path, name, text)
    process = subprocess.Popen(
        [sys.executable, "-m", "generator", "-C", str(tmp_path), "serve", "--port", "0"],
        stdout=subprocess.PIPE, text=True, encoding="utf-8", cwd=Path(__file__).parents[2],
    )  # fmt: skip
    assert process.stdout is not None
    found = re.search(r"http://\S+", process.stdout.readline())
    assert found
    threading.Thread(target=process.stdout.read, daemon=True).start()
    yield Preview(tmp_path, found[0], process)
    process.send_signal(signal.SIGTERM)
    assert process.wait(timeout=60) == 0


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    yield page
    context.close()
    blocked = [text for text in said if "Content Security Policy" in text or "Content-Security-Policy" in text]
    assert blocked == []


def shows(page: Page, text: str) -> None:
    expect(page.locator("body")).to_contain_text(text, timeout=PATIENCE)


def test_what_is_saved_shows_by_itself(preview: Preview, page: Page) -> None:
    """Markdown, a source, a setting, a template; each as soon as the one before it shows, faster than every 3 seconds."""
    site = preview.site
    page.goto(preview.url)
    shows(page, "The talks open")
    shows(page, "Only a draft")
    save(site, "content/events/opening.md", "---\ntitle: The talks open late\ndate: 2023-05-06\n---\n")
    shows(page, "The talks open late")
    save(site, "content/events/second.md", "---\ntitle: A second round\ndate: 2023-06-01\n---\n")
    shows(page, "A second round")
    save(
        site,
        "seeds/courier.txt",
        "---\npublished: 2023-05-21\n---\nEgypt reopened the Argeen crossing on 17 May 2023.\n",
    )
    shows(page, "Argeen")
    save(site, "dateline.toml", 'title = "Renamed Talks"\n')
    shows(page, "Renamed Talks")
    save(
        site,
        "templates/home.html",
        '{% extends "base.html" %}{% block main %}<p>A template of my own</p>{% endblock %}',
    )
    shows(page, "A template of my own")
    (site / "templates" / "home.html").unlink()
    shows(page, "A second round")
    assert [path.name for path in (site / "site").iterdir()] == [".gitignore"]


def test_quick_saves_are_not_lost(preview: Preview, page: Page) -> None:
    page.goto(preview.url)
    shows(page, "The talks open")
    for number in range(20):
        save(preview.site, "content/events/opening.md", f"---\ntitle: Take {number} of it\ndate: 2023-05-06\n---\n")
    shows(page, "Take 19 of it")


def test_an_error_shows_over_the_last_good_pages_until_it_is_mended(preview: Preview, page: Page) -> None:
    page.goto(preview.url)
    shows(page, "The talks open")
    save(preview.site, "content/events/opening.md", "---\ntitle: The talks open\ndaet: 2023-05-06\n---\n")
    overlay = page.locator("#dateline-preview.dateline-error")
    expect(overlay).to_contain_text("content/events/opening.md:3", timeout=PATIENCE)
    expect(overlay).to_contain_text("did you mean 'date'?")
    shows(page, "Only a draft")
    save(preview.site, "dateline.toml", "title = \n")
    expect(overlay).to_contain_text("dateline.toml", timeout=PATIENCE)
    save(preview.site, "dateline.toml", 'title = "The Port Talks"\n')
    save(preview.site, "content/events/opening.md", "---\ntitle: The talks open again\ndate: 2023-05-06\n---\n")
    shows(page, "The talks open again")
    expect(page.locator("#dateline-preview.dateline-error")).to_have_count(0)


def test_a_page_that_is_older_than_the_last_build_loads_again(preview: Preview, page: Page) -> None:
    """A build that ends while a page is on its way to the browser is not missed: the page asks when it connects."""
    wait_for_build(preview, "The talks open")
    asked: list[str] = []

    def answer(route: Route) -> None:
        asked.append(route.request.url)
        if len(asked) == 1:
            route.fulfill(json={"generation": "newer", "broken": False})
        else:
            route.continue_()

    visits: list[str] = []

    def asks(request: Request) -> None:
        if request.is_navigation_request():
            visits.append(request.url)

    page.route("**/-dateline-/state", answer)
    page.on("request", asks)
    with page.expect_event("requestfinished", lambda one: one.url.endswith("/state") and len(asked) == 2):
        page.goto(preview.url, wait_until="commit")
    assert visits == [preview.url, preview.url]
    shows(page, "The talks open")


def wait_for_build(preview: Preview, text: str) -> None:
    for _ in range(600):
        if text in fetch(preview.url)[1]:
            return
        threading.Event().wait(0.1)
    pytest.fail(f"no build shows {text!r}")


def fetch(url: str, **headers: str) -> tuple[int, str]:
    request = urllib.request.Request(url, headers=headers)
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def upgrade(preview: Preview, **headers: str) -> str:
    """The first line that answers a WebSocket's opening with these headers."""
    host, port = preview.url.removeprefix("http://").rstrip("/").split(":")
    lines = ["GET /livereload HTTP/1.1", "Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Version: 13",
             "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", *(f"{name}: {value}" for name, value in headers.items())]  # fmt: skip
    with socket.create_connection((host, int(port)), timeout=60) as connection:
        connection.sendall(("\r\n".join(lines) + "\r\n\r\n").encode())
        return connection.recv(4096).decode().splitlines()[0]


def test_strangers_are_refused_and_pages_served(preview: Preview) -> None:
    url = preview.url
    own = url.removeprefix("http://").rstrip("/")
    wait_for_build(preview, "The talks open")
    for path in ("", "events.json", "livereload.js", "-dateline-/state", "-dateline-/preview.js", "nothing/here"):
        assert fetch(url + path, Host="rebound.example.org")[0] == 403
        assert fetch(url + path, Origin="https://www.example.org")[0] == 403
    assert fetch(url, Origin=f"http://{own}")[0] == 200
    assert upgrade(preview, Host=own, Origin="https://www.example.org").split()[1] == "403"
    assert upgrade(preview, Host="rebound.example.org", Origin="http://rebound.example.org").split()[1] == "403"
    assert upgrade(preview, Host=own, Origin=f"http://{own}").split()[1] == "101"
    status, text = fetch(url + "nothing/here")
    assert status == 404
    assert "livereload.js" in text
    assert fetch(url + "events/opening")[0] == 200
    assert fetch(url + "..%2f..%2fetc/passwd")[0] == 404
    assert "livereload" not in fetch(url + "events.json")[1]
    assert '"title"' in fetch(url + "events.json")[1]


def test_a_port_that_is_taken_is_told(preview: Preview) -> None:
    port = preview.url.rstrip("/").rsplit(":")[-1]
    done = subprocess.run(
        [sys.executable, "-m", "generator", "-C", str(preview.site), "serve", "--port", port],
        capture_output=True, text=True, encoding="utf-8", cwd=Path(__file__).parents[2], timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 4
    assert f"127.0.0.1:{port} cannot be bound" in done.stderr
