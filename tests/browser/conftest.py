"""What the tests in a browser share: Chromium, a server on this machine, and made-up sites."""

from __future__ import annotations

import functools
import http.server
import importlib.util
import re
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect, sync_playwright

from tests.browser import kinds

Serve = Callable[[dict[str, bytes]], str]
PATIENCE = 60_000
"""Milliseconds that a state of a page may take to come; they pass only where it never comes."""
SCRIPTS = re.compile(r"/assets/(?!start\.js)[\w-]+\.js$")
"""The scripts that come to a page which is shown already: all but the one that it waits for."""
expect.set_options(timeout=PATIENCE)
_REST = """() => new Promise((done) => {
  let [before, still] = ["", 0];
  const look = () => {
    const now = [scrollX, scrollY, document.documentElement.scrollHeight].join();
    still = now === before ? still + 1 : 0;
    before = now;
    if (still === 3) done();
    else requestAnimationFrame(look);
  };
  look();
})"""
_UNFOLD = """() => Promise.all([...document.querySelectorAll("details:not([open])")].map((one) => new Promise((done) => {
  one.addEventListener("toggle", done, { once: true });
  one.open = true;
})))"""
_FILE = Path(__file__).parents[1] / "render" / "fixtures" / "rich_dossier.py"


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- the base class names it so
        pass


@pytest.fixture(scope="session")
def rich() -> Any:
    """The module of made-up dossiers."""
    spec = importlib.util.spec_from_file_location("rich_dossier", _FILE)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def serve(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serve]:
    """Serves files on this machine and gives their address."""
    servers = []

    def start(files: dict[str, bytes]) -> str:
        folder = tmp_path_factory.mktemp("served")
        for path, data in files.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(data)
        handler = functools.partial(_Quiet, directory=str(folder))
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        servers.append(server)
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        return f"http://127.0.0.1:{server.server_port}/"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def kinds_files(rich: Any) -> dict[str, bytes]:
    """The made-up sites that hold every kind of page, by path."""
    return kinds.files(rich)


@pytest.fixture(scope="session")
def kinds_site(serve: Serve, kinds_files: dict[str, bytes]) -> str:
    """The address under which `tests.browser.kinds.KINDS` are found."""
    return serve(kinds_files)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as play:
        launched = play.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        yield launched
        launched.close()


def stay(page: Page) -> None:
    """Lets a page that would lead on at once, as that of an old address does, stay to be looked at."""

    def answer(route: Route) -> None:
        if page.url.endswith("/events/amity-talks/"):
            route.fulfill(status=204)
        else:
            route.continue_()

    page.route("**/events/port-amity-meeting/", answer)


def follow(link: Locator, end: str) -> None:
    """Clicks on a link and waits until the page whose address ends so is there, its styles and scripts included.

    A click returns as soon as the next page answers; what its styles hide or its scripts do is not settled by then.
    """
    link.click()
    link.page.wait_for_url(lambda address: address.endswith(end))


@contextmanager
def held_back(page: Page, addresses: re.Pattern[str]) -> Iterator[list[Route]]:
    """Keeps what the page asks for at such addresses from coming until the block ends; gives what has been asked for."""
    late: list[Route] = []
    over = False

    def hold(route: Route) -> None:
        late.append(route)
        if over:
            route.continue_()

    page.route(addresses, hold)
    yield late
    over = True
    for route in tuple(late):
        route.continue_()
    page.unroute(addresses, hold)


def ready(page: Page) -> None:
    """Waits until what was asked of the chronology is shown and counted; at once where nothing was asked."""
    expect(page.locator("[aria-busy=true]")).to_have_count(0)


def rest(page: Page) -> None:
    """Waits until the page has been drawn anew and neither its scroll position nor its height changes any more."""
    page.evaluate(_REST)


def unfold(page: Page) -> None:
    """Opens all that is folded, and waits for what scripts do where it opens."""
    page.evaluate(_UNFOLD)
    ready(page)


def without_timers(page: Page, wait: int) -> None:
    """Lets no timer of so many milliseconds run out on the pages to come."""
    page.add_init_script(
        f"globalThis.setTimeout = ((later) => (go, wait) => wait === {wait} ? 0 : later(go, wait))(setTimeout)"
    )


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page of a desk's width; anything that a script throws fails the test."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.set_default_timeout(PATIENCE)
    opened = context.new_page()
    faults: list[str] = []
    opened.on("pageerror", lambda error: faults.append(str(error)))
    yield opened
    context.close()
    assert faults == []
