"""Texts read alone, for `extract` and `explain`: no other source takes part, and no network."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator import mentions, sources
from generator.build import reading
from generator.cli.session import Session
from generator.config import Config
from generator.config import load as load_config
from generator.errors import Problems, UsageError
from generator.language import UnknownLanguageError
from generator.model.mention import Reading, Resolution
from generator.model.source import Source, Stamp
from generator.model.time import Interval
from generator.sources.dates import stamp


@dataclass(frozen=True, slots=True)
class Text:
    """One text, its expressions, and what they mean as far as the text alone tells."""

    source: Source
    reading: Reading
    resolutions: tuple[Resolution, ...]


def settings_of(session: Session, problems: Problems) -> Config:
    """The site's settings, or the defaults where there is no site."""
    return load_config(session.folder, problems) if session.is_site else Config()


def load(
    session: Session, files: Sequence[Path], published: str | None, language: str | None, problems: Problems
) -> tuple[Source, ...]:
    """The texts of `files`, or of all of the site's `seeds/`, each with the date and language that it is read by.

    `published` (EDTF, or with time and offset) and `language` stand in where a text does not tell its own. What cannot
    be read goes to `problems`. Raises `UsageError` where a file is not there or the date cannot be read.
    """
    config = settings_of(session, problems)
    given = _stamp(published, config.timezone)
    if files:
        found = tuple(one for file in files if (one := _load_file(file, session.folder, config, problems)) is not None)
    else:
        found = sources.load_all(session.open(), config, problems, divided=False)
    found = tuple(_completed(source, given, language or config.language) for source in found)
    for source in found:
        reading.readable(source, source.metadata.language or "", problems)
    return found


def read(source: Source, config: Config, days: Interval | None = None, *, explained: bool = True) -> Text:
    """A text's expressions against `days`, by default its stated publication date.

    In a language without a grammar none are found. `explained` says whether the steps to each value are told.
    """
    code = source.metadata.language or config.language
    try:
        found = mentions.read(source.text, code)
    except UnknownLanguageError:
        return Text(source, Reading(source.text, code, (), ()), ())
    if days is None:
        days = source.metadata.published.days if source.metadata.published is not None else Interval()
    return Text(source, found, mentions.resolve(found, days, reading.settings(config, source), explained=explained))


def _load_file(file: Path, folder: Path, config: Config, problems: Problems) -> Source | None:
    if not file.is_file():
        raise UsageError(f"{file}: {'is a folder' if file.is_dir() else os.strerror(2)}")
    return sources.load_file(file, folder, config, problems, divided=False)


def _stamp(text: str | None, timezone: str) -> Stamp | None:
    try:
        return None if text is None else stamp(text, timezone)
    except ValueError as error:
        raise UsageError(f"--published {text!r}: {error}") from error


def _completed(source: Source, given: Stamp | None, language: str) -> Source:
    """A source with the date and the language that stand in for its own where it tells none."""
    known = source.metadata
    return replace(
        source,
        metadata=replace(known, published=known.published or given, language=known.language or language),
    )
