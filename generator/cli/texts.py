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
) -> tuple[Text, ...]:
    """The texts of `files`, or of all of the site's `seeds/`, each resolved against its own publication date.

    `published` (EDTF, or with time and offset) and `language` stand in where a text does not tell its own. What cannot
    be read goes to `problems`. Raises `UsageError` where a file is not there or the date cannot be read.
    """
    config = settings_of(session, problems)
    given = _stamp(published, config.timezone)
    if files:
        found = tuple(one for file in files if (one := _load_file(file, session.folder, config, problems)) is not None)
    else:
        found = sources.load_all(session.open(), config, problems)
    found = tuple(_dated(source, given) for source in found)
    readings = reading.read_all(found, language or config.language, None, problems)
    return tuple(resolve(source, readings[source.id], config) for source in found)


def resolve(source: Source, found: Reading, config: Config, days: Interval | None = None) -> Text:
    """A text's expressions against `days`, by default its stated publication date."""
    if days is None:
        days = source.metadata.published.days if source.metadata.published is not None else Interval()
    resolutions = mentions.resolve(found, days, reading.settings(config, source)) if found.mentions else ()
    return Text(source, found, resolutions)


def _load_file(file: Path, folder: Path, config: Config, problems: Problems) -> Source | None:
    if not file.is_file():
        raise UsageError(f"{file}: {'is a folder' if file.is_dir() else os.strerror(2)}")
    return sources.load_file(file, folder, config, problems)


def _stamp(text: str | None, timezone: str) -> Stamp | None:
    try:
        return None if text is None else stamp(text, timezone)
    except ValueError as error:
        raise UsageError(f"--published {text!r}: {error}") from error


def _dated(source: Source, given: Stamp | None) -> Source:
    if given is None or source.metadata.published is not None:
        return source
    return replace(source, metadata=replace(source.metadata, published=given))
