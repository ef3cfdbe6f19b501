"""Pictures of a built site: every kind of page at three widths, light and dark, and as printed.

    python tools/screenshots.py SITE OUT [PAGE…]

SITE is a built folder, OUT the folder for the PNG (and PDF) files. Without pages named, the home page, the first event,
source, actor and the pages of their own are taken. Needs Playwright and Chromium.
"""

from __future__ import annotations

import http.server
import shutil
import sys
import threading
from functools import partial
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

WIDTHS = (320, 768, 1280)
SCHEMES = ("light", "dark")


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- the base class names it so
        """Say nothing of each request."""


def main(arguments: list[str]) -> int:
    """Take the pictures; the exit status is 0, or 2 where the arguments are wrong."""
    if len(arguments) < 2:
        sys.stderr.write("usage: screenshots.py SITE OUT [PAGE…]\n")
        return 2
    site, out = Path(arguments[0]), Path(arguments[1])
    out.mkdir(parents=True, exist_ok=True)
    pages = arguments[2:] or _kinds(site)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        with sync_playwright() as play:
            browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
            _take(browser, f"http://127.0.0.1:{server.server_port}/", pages, out)
            browser.close()
    finally:
        server.shutdown()
    return 0


def _kinds(site: Path) -> list[str]:
    """One page of each kind, where the site has it."""
    found = [""]
    for folder in ("events", "sources", "actors", "places", "tags"):
        found += [f"{folder}/{path.parent.name}/" for path in sorted((site / folder).glob("*/index.html"))[:1]]
    own = ("sources/", "disagreements/", "undated/", "method/", "corrections/", "404.html")
    return [*found, *(name for name in own if (site / name).exists())]


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
