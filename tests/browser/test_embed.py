"""The timeline in a frame on another site, in Chromium."""

from __future__ import annotations

import functools
import http.server
import importlib.util
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, sync_playwright

from generator.pages import view
from generator.render import render

pytestmark = pytest.mark.browser

_FILE = Path(__file__).parents[1] / "render" / "fixtures" / "rich_dossier.py"
_SPEC = importlib.util.spec_from_file_location("rich_dossier", _FILE)
assert _SPEC is not None
assert _SPEC.loader is not None
rich: Any = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(rich)


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- the base class names it so
        pass


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serves the site; by its other name, localhost, the same machine is another site."""
    folder = tmp_path_factory.mktemp("framed")
    for path, data in render(view(rich.dossier(base_url="/"))):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(folder)))
    frame = (
        f'<iframe src="http://127.0.0.1:{server.server_port}/embed/" width="300" height="480" title="Talks"></iframe>'
    )
    (folder / "other-site.html").write_text(
        f'<!DOCTYPE html><html lang="en"><link rel="icon" href="data:,"><title>Other</title><h1>Other</h1>{frame}'
    )
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as play:
        launched = play.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        yield launched
        launched.close()


def test_a_link_in_the_frame_opens_in_the_page_around_it(browser: Browser, host: str) -> None:
    page = browser.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(f"http://{host.replace('127.0.0.1', 'localhost')}other-site.html")
    frame = page.frame_locator("iframe")
    assert frame.locator("h2").count() == 8
    assert frame.locator("html").evaluate("one => one.scrollWidth <= one.clientWidth")
    assert said == []
    frame.get_by_role("link", name="Prisoner exchange").click()
    page.wait_for_url(f"http://{host}events/prisoner-exchange/")
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_frame(browser: Browser, host: str, scheme: Any) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 480}, color_scheme=scheme)
    page = context.new_page()
    page.goto(f"http://{host}embed/")
    result = Axe().run(page, options={"rules": {"target-size": {"enabled": True}}})
    assert [(one["id"], one["nodes"][0]["html"][:120]) for one in result.response["violations"]] == []
    context.close()
