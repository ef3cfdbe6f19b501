"""The order of the steps, written once: from a site's folder to everything that its pages are made of.

Each step takes values and returns values. TIME.md's order of work ("From words to the network") is the order here:
expressions are read; statements of one event are joined by what they name; unknown publication dates are solved; the
remaining bounds and the remaining merges follow, until nothing changes any more.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from generator import __version__, chronology, config, content, events, mentions, sources
from generator.build import asof, editorial, inputs, notes, reading, verify
from generator.build.options import Options
from generator.build.spans import statement_spans
from generator.errors import Problems
from generator.events.matching import likeness
from generator.events.merging.joining import Merged, merge_all
from generator.mentions import phrase
from generator.model.chronology import Chronology, PublicationDate
from generator.model.event import Event, Statement
from generator.model.mention import Reading, Resolution
from generator.model.source import Source
from generator.model.time import Day, Interval, TimeSpan
from generator.pages.dossier import Dossier

ROUNDS = 4
"""Most times that dates and merges are let sharpen each other; two are the rule."""


@dataclass(frozen=True, slots=True)
class _Read:
    """What is known before any date is: texts, their expressions, and the statements they make."""

    config: config.Config
    sources: Mapping[str, Source]
    content: content.Content
    readings: Mapping[str, Reading]
    statements: tuple[Statement, ...]
    words: likeness.Words

    def resolve(self, published: Mapping[str, Interval]) -> dict[str, tuple[Resolution, ...]]:
        """Every source's resolutions, read against its publication date as far as that is known."""
        return {
            name: mentions.resolve(found, published.get(name, Interval()), self._conventions(name, published.get(name)))
            if found.mentions
            else ()
            for name, found in self.readings.items()
        }

    def _conventions(self, name: str, published: Interval | None) -> mentions.Settings:
        """A source's conventions, and whether it is read as of another day than it states: that of its dateline."""
        stamp, told = self.sources[name].metadata.published, reading.settings(self.config, self.sources[name])
        return replace(told, dateline=stamp is not None and stamp.days.known and published != stamp.days)

    def merge(self, spans: Mapping[str, TimeSpan | None]) -> Merged:
        """The statements and the editor's events, joined, and what could not be joined for want of a choice."""
        return merge_all(self.statements, self.content.events, self.content.decisions, spans, self.sources, self.words)

    def infer(self, found: tuple[Event, ...]) -> dict[str, PublicationDate]:
        """When each source's words were written."""
        return chronology.infer_publication(
            self.sources, self.readings, found, lambda source: reading.settings(self.config, source)
        )


def run(folder: Path, options: Options, problems: Problems) -> Dossier:
    """Read a site's folder and reason out its chronology.

    Everything found wrong with the site's files goes to `problems`; the result is whole in spite of it, so that one run
    tells all. Raises `DatelineError` where the program itself is at fault.
    """
    settings = config.load(folder, problems)
    inputs.report_templates(folder, problems)
    found = sources.load_all(folder, settings, problems)
    written = content.load(folder, settings, problems, _date_reader(settings))
    # The day, too, follows from public sources alone: another one would show that there is more.
    public, told_openly = editorial.keep_secrets(found, written)
    day = asof.as_of(options.as_of, os.environ, public, told_openly.events)
    written = editorial.select(written, options, day, problems)
    editorial.check_references(written, found, problems)
    _, written = editorial.keep_secrets(found, written)
    read = _read(settings, public, written, options.jobs, problems)
    told = _reason(read, day)
    cited = editorial.cite(told.chronology, read.sources)
    verify.verify((*cited.events, *cited.undated), read.sources)
    notes.report_language(settings, problems)
    notes.report(cited, read.sources, told.resolutions, problems)
    notes.report_datelines(read.sources, read.readings, problems)
    notes.report_ties(told.merged.ties, read.sources, problems)
    notes.report_strays(told.merged.strays, written.decisions, problems)
    notes.report_rulings(cited.conflicts, written.decisions, problems)
    return Dossier(
        config=settings,
        sources=tuple(read.sources.values()),
        content=written,
        chronology=cited,
        as_of=told.as_of,
        version=__version__,
        base_url=options.base_url,
        drafts=options.drafts or options.preview,
        preview=options.preview,
    )


def _date_reader(settings: config.Config) -> Callable[[str], content.PhraseReading]:
    """Reads an editor's dates by the site's conventions."""
    conventions = mentions.Settings(southern=settings.southern, numeric_dates=settings.numeric_dates)

    return partial(phrase.read_date, settings=conventions)


def _read(
    settings: config.Config, found: Iterable[Source], written: content.Content, jobs: int | None, problems: Problems
) -> _Read:
    by_id = {source.id: source for source in found}
    readings = reading.read_all(tuple(by_id.values()), settings.language, jobs, problems)
    names = events.names.Names.of(settings, written.events, settings.language)
    aliases = tuple(sorted({alias for event in written.events for alias in event.aliases}))
    statements = tuple(
        statement
        for name, source in by_id.items()
        for statement in events.draft(source, readings[name], names, aliases)
    )
    return _Read(settings, by_id, written, readings, statements, likeness.words_of(names, settings.language))


@dataclass(frozen=True, slots=True)
class _Told:
    """What came of the reasoning."""

    chronology: Chronology
    resolutions: Mapping[str, tuple[Resolution, ...]]
    merged: Merged
    as_of: Day


def _reason(read: _Read, day: Day | None) -> _Told:
    """Let dates and merges sharpen each other until neither changes, then put everything in order.

    Where nobody states any day to judge plans against, it is the newest on which a source can have been written.
    """
    published = {
        name: source.metadata.published.days
        for name, source in read.sources.items()
        if source.metadata.published is not None
    }
    resolutions = read.resolve(published)
    spans = statement_spans(read.statements, resolutions)
    merged = read.merge(spans)
    inferred = read.infer(merged.events)
    for _ in range(ROUNDS):
        resolutions = read.resolve({name: date.days for name, date in inferred.items()})
        sharper = statement_spans(read.statements, resolutions)
        if sharper == spans:
            break
        spans = sharper
        merged = read.merge(spans)
        sharpened = read.infer(merged.events)
        if sharpened == inferred:
            break
        inferred = sharpened
    if day is None:
        day = max((date.days.latest for date in inferred.values() if date.days.latest is not None), default=asof.EPOCH)
    ordered = chronology.arrange(
        merged.events, resolutions, inferred, read.sources, read.content.decisions, day, read.words
    )
    return _Told(ordered, resolutions, merged, day)
