"""The preview's life: bind, watch, build, serve, and leave nothing behind."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import tempfile
import webbrowser
from collections.abc import Callable
from pathlib import Path

from livereload.handlers import LiveReloadHandler
from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets

from generator.errors import MachineError
from generator.serve.builder import Builder, State
from generator.serve.handlers import Door, application
from generator.serve.watching import FolderWatcher


def serve(
    folder: Path,
    host: str,
    port: int,
    *,
    say: Callable[[str], None],
    tell: Callable[[State], None],
    open_browser: bool = False,
) -> None:
    """Serve a preview of a site's folder until interrupted. `site/` is neither read nor written.

    `say` gets the preview's address once it answers; `tell` the outcome of each build. With port 0 the system chooses
    one. Raises `MachineError` where the address cannot be bound or the folder not be watched.
    """
    with tempfile.TemporaryDirectory(prefix="dateline-preview-") as private:
        asyncio.run(_serve(folder, Path(private, "site"), (host, port), say, tell, open_browser))


async def _serve(
    folder: Path,
    out: Path,
    address: tuple[str, int],
    say: Callable[[str], None],
    tell: Callable[[State], None],
    open_browser: bool,
) -> None:
    loop = asyncio.get_running_loop()
    stopped = _stop_on_signal(loop)
    host, wanted = address
    try:
        sockets = bind_sockets(wanted, host)
    except OSError as error:
        raise MachineError(
            f"{host}:{wanted} cannot be bound: {error.strerror or error}; choose another --port"
        ) from error
    port = sockets[0].getsockname()[1]

    def built(state: State) -> None:
        tell(state)
        _reload()

    builder = Builder(folder, out, built)
    server = HTTPServer(application(lambda: out, lambda: builder.state, Door(host, port)))
    watcher = FolderWatcher(folder)
    await loop.run_in_executor(None, watcher.start, lambda: loop.call_soon_threadsafe(builder.request))
    builder.request()
    work = loop.create_task(builder.work())
    server.add_sockets(sockets)
    url = f"http://{_shown(host)}:{port}/"
    try:
        say(url)
        if open_browser:
            await loop.run_in_executor(None, webbrowser.open, url)
        await _until(stopped, work)
    finally:
        work.cancel()
        server.stop()
        await loop.run_in_executor(None, watcher.stop)
        await loop.run_in_executor(None, builder.close)


def _reload() -> None:
    """Tell every connected page to load again.

    Sent straight to livereload's clients: what it sends of its own accord is dropped within three seconds of the last.
    """
    LiveReloadHandler.watcher = _Named()
    LiveReloadHandler.live_css = False
    LiveReloadHandler.reload_waiters("*")


class _Named:
    """What livereload reads of its watcher when it sends a message."""

    filepath = "the site"


def _shown(host: str) -> str:
    if host in {"0.0.0.0", "::", ""}:  # noqa: S104 - bound to every address, one of them has to be shown
        return "localhost"
    return f"[{host}]" if ":" in host else host


def _stop_on_signal(loop: asyncio.AbstractEventLoop) -> asyncio.Event:
    """An event that an interrupt, or a request to end, sets."""
    stopped = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):  # Windows: a KeyboardInterrupt ends the loop there
            loop.add_signal_handler(name, stopped.set)
    return stopped


async def _until(stopped: asyncio.Event, work: asyncio.Task[None]) -> None:
    """Wait for the event; a fault of the builder ends the preview, too."""
    waiting = asyncio.ensure_future(stopped.wait())
    done, _ = await asyncio.wait({waiting, work}, return_when=asyncio.FIRST_COMPLETED)
    waiting.cancel()
    if work in done:
        work.result()
