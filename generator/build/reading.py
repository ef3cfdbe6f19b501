"""Reading the texts of all sources, in as many processes as asked, with the same result whatever their number."""

from __future__ import annotations

import os
from collections.abc import Sequence

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


def read_all(sources: Sequence[Source], site_language: str, jobs: int | None, problems: Problems) -> dict[str, Reading]:
    """Find the temporal expressions of each source's text; source id → reading.

    A source that names no language of its own is read in the site's. One in a language without a grammar is not read
    for dates, which a warning says; editors can still cite it.
    """
    known = language.known()
    texts, silent = [], {}
    for source in sources:
        code = source.metadata.language or site_language
        if code.replace("_", "-").split("-", 1)[0].lower() in known:
            texts.append((source.id, source.text, code))
        else:
            there_is = ", ".join(known)
            message = f"no dates are read in it: there is no grammar for its language '{code}' (there is: {there_is})"
            problems.warning("no-grammar", message, source.path)
            silent[source.id] = Reading(source.text, code, (), ())
    read = dict(_read_texts(texts, jobs)) | silent
    return {source.id: read[source.id] for source in sources}


def _read_texts(texts: Sequence[_Text], jobs: int | None) -> list[tuple[str, Reading]]:
    count = min(_processes(texts, jobs), len(texts))
    if count <= 1:
        return [_read(text) for text in texts]
    # A single text should not wait for what only many need.
    import multiprocessing  # noqa: PLC0415
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415

    # Spawned, not forked: a preview builds from a thread, and a fork of a process with threads can hang.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(count, mp_context=context) as pool:
        return list(pool.map(_read, texts, chunksize=max(1, len(texts) // (count * 4))))


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


def _processes(texts: Sequence[_Text], jobs: int | None) -> int:
    if jobs is not None:
        return jobs
    return os.cpu_count() or 1 if sum(len(text) for _, text, _ in texts) >= WORTHWHILE else 1


def _read(text: _Text) -> tuple[str, Reading]:
    source, words, code = text
    return source, mentions.read(words, code)
