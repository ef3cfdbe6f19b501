"""A web server for measuring: it compresses as GitHub Pages does, and counts what it sends."""

from __future__ import annotations

import gzip
import http.server
import mimetypes
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

_PLAIN = (".png", ".jpg", ".gif", ".woff2", ".woff")
"""Files that are compressed by themselves."""


@dataclass(slots=True)
class Served:
    """Where a folder is served, and what was sent of it: path and bytes of each answer."""

    address: str
    sent: list[tuple[str, int]] = field(default_factory=list)


@contextmanager
def served(folder: Path) -> Iterator[Served]:
    """Serve a folder on this machine alone."""
    root = folder.resolve()

    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            path = self.path.partition("?")[0]
            file = (root / path.lstrip("/")).resolve()
            file = file / "index.html" if file.is_dir() else file
            found = file.is_relative_to(root) and file.is_file()
            data = file.read_bytes() if found else b""
            packed = found and file.suffix not in _PLAIN
            data = gzip.compress(data, mtime=0) if packed else data
            self.send_response(200 if found else 404)
            kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
            text = kind.startswith("text/") or "javascript" in kind
            self.send_header("Content-Type", f"{kind}; charset=utf-8" if text else kind)
            if packed:
                self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(data)))
            self.send_header("Cache-Control", "max-age=600")
            self.end_headers()
            self.wfile.write(data)
            one.sent.append((path, len(data)))

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- the base class names it so
            """Say nothing of each request."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    one = Served(f"http://127.0.0.1:{server.server_port}/")
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield one
    finally:
        server.shutdown()
        server.server_close()
