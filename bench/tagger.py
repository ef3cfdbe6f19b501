"""Speed and memory of taggers on the same text. Another tagger than ours is measured where it is installed."""

from __future__ import annotations

import resource
import time
from collections.abc import Callable

from bench.text import prose

_ARTICLE = 4000
"""Characters of one document: taggers are used on articles, not on one text of a megabyte."""


def _ours() -> Callable[[str], int]:
    from generator.mentions import read, resolve  # noqa: PLC0415
    from generator.model.time import Interval  # noqa: PLC0415

    day = Interval.on(739112)
    return lambda text: len(resolve(read(text), day))


def _dateparser() -> Callable[[str], int]:
    from dateparser.search import search_dates  # type: ignore[import-untyped]  # noqa: PLC0415

    return lambda text: len(search_dates(text, languages=["en"]) or ())


TAGGERS: dict[str, Callable[[], Callable[[str], int]]] = {"dateline": _ours, "dateparser": _dateparser}
_SHARE = {"dateparser": 0.01}
"""Part of the text given to taggers that are too slow for all of it."""


def measure(name: str, megabytes: float) -> dict[str, object]:
    """Read documents of made-up prose; `peak` is the process's largest memory in megabytes, imports included."""
    text = prose(int(megabytes * 1_000_000 * _SHARE.get(name, 1.0)))
    documents = [text[start : start + _ARTICLE] for start in range(0, len(text), _ARTICLE)]
    run = TAGGERS[name]()
    run(documents[0])
    began = time.perf_counter()
    found = sum(run(document) for document in documents)
    seconds = time.perf_counter() - began
    kilobytes = len(text.encode()) / 1000
    return {
        "name": name,
        "kilobytes": kilobytes,
        "found": found,
        "seconds": seconds,
        "speed": kilobytes / seconds,
        "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }
