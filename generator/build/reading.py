"""Reading the texts of all sources, in as many processes as asked, with the same result whatever their number."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from generator import language, mentions
from generator.config import Config
from generator.errors import Problems
from generator.mentions import Settings
from generator.model.mention import Reading
from generator.model.source import Source

WORTHWHILE = 1_000_000
"""Characters of text from which processes of their own pay for their start, where nobody says how many."""

_Text = tuple[str, str, str]
"""Source id, text, language."""
_Item = TypeVar("_Item")
_Result = TypeVar("_Result")


def read_all(sources: Sequence[Source], site_language: str, jobs: int | None, problems: Problems) -> dict[str, Reading]:
    """Find the temporal expressions of each source's text; source id → reading.

    A source that names no language of its own is read in the site's. One in a language without a grammar is not read
    for dates, which a warning says; editors can still cite it.
    """
    texts, silent = [], {}
    for source in sources:
        code = source.metadata.language or site_language
        if readable(source, code, problems):
            texts.append((source.id, source.text, code))
        else:
            silent[source.id] = Reading(source.text, code, (), ())
    read = dict(spread(_read, texts, sum(len(text) for _, text, _ in texts), jobs)) | silent
    return {source.id: read[source.id] for source in sources}


def readable(source: Source, code: str, problems: Problems) -> bool:
    """Whether there is a grammar for a source's language; a warning says so where there is none."""
    known = language.known()
    if code.replace("_", "-").split("-", 1)[0].lower() in known:
        return True
    there_is = ", ".join(known)
    message = f"no dates are read in it: there is no grammar for its language '{code}' (there is: {there_is})"
    problems.warning("no-grammar", message, source.path)
    return False


def spread(
    work: Callable[[_Item], _Result], items: Sequence[_Item], characters: int, jobs: int | None
) -> Iterator[_Result]:
    """What `work` makes of each item, in order; in processes of their own where the `characters` of text are many."""
    count = min(_processes(characters, jobs), len(items))
    if count <= 1:
        yield from map(work, items)
        return
    # A single text should not wait for what only many need.
    import multiprocessing  # noqa: PLC0415
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415

    # Spawned, not forked: a preview builds from a thread, and a fork of a process with threads can hang.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(count, mp_context=context) as pool:
        yield from pool.map(work, items, chunksize=max(1, min(64, len(items) // (count * 4))))


def settings(site: Config, source: Source) -> Settings:
    """The conventions that one source's dates are read by: its own, else the site's."""
    code = (source.metadata.language or "").replace("_", "-").lower()
    own = None
    if code.startswith("en-"):
        own = "mdy" if code.startswith("en-us") else "dmy"
    return Settings(
        southern=site.southern,
        sunday_weeks=source.metadata.week_starts == "sunday",
        numeric_dates=own or site.numeric_dates,
        inferred=source.metadata.published is None,
    )


def _processes(characters: int, jobs: int | None) -> int:
    if jobs is not None:
        return jobs
    return _cores() if characters >= WORTHWHILE else 1


def _cores() -> int:
    """The processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _read(text: _Text) -> tuple[str, Reading]:
    source, words, code = text
    return source, mentions.read(words, code)
