"""Pictures of a built site, taken in Chromium.

    python tools/screenshots.py SITE OUT [PAGE…]     every kind of page at three widths, light and dark, and as printed
    python tools/screenshots.py --docs SITE          the pictures of docs/images, which documents show

SITE is a built folder, OUT the folder for the PNG (and PDF) files. Without pages named, the home page, the first event,
source, actor and the pages of their own are taken. `make screenshots` builds this repository's site and renews
docs/images. Needs Playwright and Chromium.
"""

from __future__ import annotations

import http.server
import shutil
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, sync_playwright

WIDTHS = (320, 768, 1280)
Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
IMAGES = Path(__file__).resolve().parents[1] / "docs" / "images"


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture of the documents: a page as it first meets the eye in a window of this size."""

    page: str
    width: int
    height: int
    scheme: Scheme = "light"


DOCS = {
    "timeline.png": Shot("", 1280, 1500),
    "event.png": Shot("events/kursk-incursion/", 1280, 1400),
    "disagreements.png": Shot("disagreements/", 1280, 1100),
    "map.png": Shot("map/", 1280, 1400),
    "phone.png": Shot("", 390, 1200, "dark"),
}
"""The pictures of docs/images by their names."""


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- the base class names it so
        """Say nothing of each request."""


def main(arguments: list[str]) -> int:
    """Take the pictures; the exit status is 0, or 2 where the arguments are wrong."""
    if len(arguments) < 2:
        sys.stderr.write("usage: screenshots.py SITE OUT [PAGE…], or screenshots.py --docs SITE\n")
        return 2
    if arguments[0] == "--docs":
        with _served(Path(arguments[1])) as (browser, base):
            _renew(browser, base)
        return 0
    site, out = Path(arguments[0]), Path(arguments[1])
    out.mkdir(parents=True, exist_ok=True)
    with _served(site) as (browser, base):
        _take(browser, base, arguments[2:] or _kinds(site), out)
    return 0


@contextmanager
def _served(site: Path) -> Iterator[tuple[Browser, str]]:
    """A browser, and the address at which the site is served to it."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        with sync_playwright() as play:
            browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
            yield browser, f"http://127.0.0.1:{server.server_port}/"
            browser.close()
    finally:
        server.shutdown()
        server.server_close()


def _kinds(site: Path) -> list[str]:
    """One page of each kind, where the site has it."""
    found = [""]
    for folder in ("events", "sources", "actors", "places", "tags"):
        found += [f"{folder}/{path.parent.name}/" for path in sorted((site / folder).glob("*/index.html"))[:1]]
    own = ("map/", "sources/", "disagreements/", "undated/", "method/", "corrections/", "embed/", "404.html")
    return [*found, *(name for name in own if (site / name).exists())]


def _renew(browser: Browser, base: str) -> None:
    """Take the pictures of the documents, and remove what no document shows any more."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    for name, shot in DOCS.items():
        page = browser.new_page(viewport={"width": shot.width, "height": shot.height}, color_scheme=shot.scheme)
        page.goto(base + shot.page)
        page.screenshot(path=IMAGES / name)
        page.close()
    for path in IMAGES.glob("*.png"):
        if path.name not in DOCS:
            path.unlink()


def _take(browser: Browser, base: str, pages: list[str], out: Path) -> None:
    for scheme in SCHEMES:
        for width in WIDTHS:
            context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
            page = context.new_page()
            for name in pages:
                page.goto(base + name)
                page.screenshot(path=out / f"{_file(name)}-{width}-{scheme}.png", full_page=True)
            context.close()
    page = browser.new_page()
    for name in pages:
        page.goto(base + name)
        page.pdf(path=out / f"{_file(name)}.pdf", format="A4")


def _file(name: str) -> str:
    return name.strip("/").replace("/", "_").replace(".html", "") or "home"


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
