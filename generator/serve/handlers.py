"""What the preview answers: pages, its own files, and livereload's; to its own addresses only."""

from __future__ import annotations

import json
import mimetypes
from collections.abc import Callable
from dataclasses import dataclass
from importlib import resources
from ipaddress import ip_address
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from tornado import web

from generator.serve.builder import State
from generator.serve.inject import PLACEHOLDER, PREFIX, inject

_TYPES = {
    ".js": "text/javascript",
    ".mjs": "text/javascript",
    ".ics": "text/calendar",
    ".jsonld": "application/ld+json",
}


@dataclass(frozen=True, slots=True)
class Door:
    """Which `Host` and `Origin` headers are let in: those of the preview itself.

    Any page in the editor's browser can ask a local server, and with a name of its own that it lets point here
    (DNS rebinding) read the answers. Such a request carries that page's name.
    """

    host: str
    """The address bound to."""
    port: int

    def lets_in(self, host: str) -> bool:
        """Whether a `Host` header (a name or address, and the port) means this preview."""
        try:
            parts = urlsplit(f"//{host}")
            name, port = parts.hostname or "", parts.port if parts.port is not None else 80
        except ValueError:
            return False
        if port != self.port or parts.username is not None or parts.path or parts.query or parts.fragment:
            return False
        if name in {"localhost", "127.0.0.1", "::1", self.host.lower()}:
            return True
        # Bound to every address of the machine, it is asked by any of them; a name could be anybody's.
        return self.host in {"0.0.0.0", "::", ""} and _is_address(name)  # noqa: S104

    def lets_in_origin(self, origin: str) -> bool:
        """Whether an `Origin` header means a page of this preview."""
        scheme, separator, host = origin.partition("://")
        return scheme == "http" and bool(separator) and self.lets_in(host)


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True


class Guarded(web.RequestHandler):
    """Refuses what does not come from the preview itself, before anything else."""

    def prepare(self) -> None:
        """Answer 403 to a foreign `Host` or `Origin`."""
        door: Door = self.settings["door"]
        origin = self.request.headers.get("Origin")
        hosts = self.request.headers.get_list("Host")
        if len(hosts) != 1 or not door.lets_in(hosts[0]) or (origin is not None and not door.lets_in_origin(origin)):
            raise web.HTTPError(403, "not an address of this preview")

    def set_default_headers(self) -> None:
        """Nothing is kept, for the next build may change it, and nothing is guessed."""
        self.set_header("Cache-Control", "no-store")
        self.set_header("X-Content-Type-Options", "nosniff")
        self.set_header("Cross-Origin-Resource-Policy", "same-origin")
        self.clear_header("Server")


_LONGEST_NAME = 255
"""Bytes of a file's name on the usual file systems."""


class Pages(Guarded):
    """The built site, with the preview's additions in its pages."""

    SUPPORTED_METHODS = ("GET", "HEAD")

    def get(self, path: str) -> None:
        """A file of the site, a folder's page, or the site's own page for what is not there."""
        root: Path = self.settings["site"]()
        found = _file(root, unquote(path))
        if found is not None and found.name == "index.html" and path and not path.endswith(("/", "index.html")):
            self.redirect(f"/{path}/")
            return
        if found is None:
            self.set_status(404)
            found = _file(root, "404.html")
        state: State = self.settings["state"]()
        if found is None or found.suffix == ".html":
            data = PLACEHOLDER if found is None else found.read_bytes()
            self.set_header("Content-Type", "text/html; charset=utf-8")
            self.finish(inject(data, state, self.request.host))
            return
        self.set_header("Content-Type", _type(found))
        self.finish(found.read_bytes())

    head = get


def _file(root: Path, path: str) -> Path | None:
    """The file at an address; `None` where there is none, or the address leads out of the site."""
    parts = [part for part in path.split("/") if part]
    if any(part == ".." or "\\" in part or "\0" in part or len(part.encode()) > _LONGEST_NAME for part in parts):
        return None
    target = root.joinpath(*parts)
    if target.is_dir():
        target /= "index.html"
    return target if target.is_file() and target.resolve().is_relative_to(root.resolve()) else None


def _type(path: Path) -> str:
    kind = _TYPES.get(path.suffix) or mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    is_text = kind.startswith("text/") or kind.endswith(("json", "xml"))
    return f"{kind}; charset=utf-8" if is_text else kind


class Asset(Guarded):
    """The preview's own script and style."""

    def get(self, name: str) -> None:
        """One of them."""
        self.set_header("Content-Type", _type(Path(name)))
        self.finish(resources.files("generator.serve").joinpath("assets", name).read_bytes())


class CurrentState(Guarded):
    """Which build the pages are of."""

    def get(self) -> None:
        """Its generation, and whether it failed."""
        state: State = self.settings["state"]()
        self.set_header("Content-Type", "application/json")
        self.finish(json.dumps({"generation": state.generation, "broken": state.broken}))


class Script(Guarded, LiveReloadJSHandler):  # type: ignore[misc]
    """livereload's script."""


class Socket(Guarded, LiveReloadHandler):  # type: ignore[misc]
    """livereload's WebSocket."""

    def check_origin(self, origin: str) -> bool:
        """Let only pages of the preview connect; livereload itself lets in any."""
        door: Door = self.settings["door"]
        return door.lets_in_origin(origin)

    def on_message(self, message: str | bytes) -> None:
        """Count a page in before its greeting is answered.

        It asks for the state once it has the answer. So a build is either in that state or told to the page; livereload
        itself counts a page in later, and a build in between would be missed.
        """
        LiveReloadHandler.waiters.add(self)
        super().on_message(message)


def application(site: Callable[[], Path], state: Callable[[], State], door: Door) -> web.Application:
    """The preview as a tornado application: `site` is the folder to show, `state` how the last build went."""
    settings: dict[str, Any] = {"site": site, "state": state, "door": door}
    return web.Application(
        [
            (r"/livereload", Socket),
            (r"/livereload\.js", Script),
            (rf"{PREFIX}state", CurrentState),
            (rf"{PREFIX}(preview\.(?:js|css))", Asset),
            (r"/(.*)", Pages),
        ],
        log_function=lambda _: None,
        **settings,
    )
