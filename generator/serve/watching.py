"""Watching a site's folder with the system's own notices (watchfiles), in place of livereload's polling."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import watchfiles
from livereload.watcher import Watcher

from generator.build.inputs import FOLDERS, SETTINGS
from generator.errors import MachineError

_STEP = 50
"""Milliseconds of silence after which changes count as one: editors write a file in several steps."""
_DEBOUNCE = 400
_TICK = 200
"""Milliseconds after which a watch that saw nothing tells that it is in place."""


class FolderWatcher(Watcher):  # type: ignore[misc]
    """Calls back, from threads of its own, on each change of the files that a build of this site reads.

    The site's top folder is watched alone, the folders of sources, content and templates with all below them: a whole
    tree with an environment and a built site in it would be too many. A folder that appears is watched from then on.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder.resolve()
        self._stop = threading.Event()
        self._again = threading.Event()
        self._threads: list[threading.Thread] = []
        self._in_place = threading.Barrier(3)
        self._error: Exception | None = None
        self._watching = False

    def start(self, callback: Callable[[], object]) -> bool:
        """Begin to watch, and return once every change from here on will be seen; true: there is nothing to poll.

        Raises `MachineError` where the system refuses to watch (too many folders, for one).
        """
        for watch in (self._watch_top, self._watch_below):
            thread = threading.Thread(target=self._guarded, args=(watch, callback), daemon=True)
            thread.start()
            self._threads.append(thread)
        try:
            self._in_place.wait()
        except threading.BrokenBarrierError:
            raise MachineError(f"{self.folder} cannot be watched: {self._error}") from self._error
        self._watching = True
        return True

    def stop(self) -> None:
        """End the watching threads."""
        self._stop.set()
        self._again.set()
        for thread in self._threads:
            thread.join(timeout=5)

    def _guarded(self, watch: Callable[[Callable[[], object]], None], callback: Callable[[], object]) -> None:
        try:
            watch(callback)
        except Exception as error:
            if self._watching:
                raise
            self._error = error
            self._in_place.abort()

    def _watch_top(self, callback: Callable[[], object]) -> None:
        for number, changes in enumerate(_changes([self.folder], self._stop, recursive=False)):
            if number == 0:
                self._in_place.wait()
            names = {Path(path).name for _, path in changes}
            if names & set(FOLDERS):
                self._again.set()
            if names & {*FOLDERS, SETTINGS}:
                callback()

    def _watch_below(self, callback: Callable[[], object]) -> None:
        waited = renewed = False
        while True:
            self._again.clear()
            if self._stop.is_set():  # asked after clearing: `stop` sets this one first
                return
            below = [path for name in FOLDERS if (path := self.folder / name).is_dir()]
            for changes in _changes(below, self._again, recursive=True):
                if not waited:
                    self._in_place.wait()
                    waited = True
                if changes or renewed:  # what was saved before a renewed watch was in place is read, too
                    callback()
                renewed = False
            renewed = True


def _changes(paths: list[Path], stop: threading.Event, *, recursive: bool) -> Iterator[set[watchfiles.main.FileChange]]:
    """Changes as they come, and an empty set where nothing happened for a while: either shows that it watches."""
    return watchfiles.watch(
        *paths,
        watch_filter=None,
        debounce=_DEBOUNCE,
        step=_STEP,
        stop_event=stop,
        rust_timeout=_TICK,
        yield_on_timeout=True,
        raise_interrupt=False,
        recursive=recursive,
    )
