"""A small site in memory: sources, editors' events and statements on them, read by the real reader."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import pytest

from generator import mentions
from generator.chronology import arrange, infer_publication
from generator.chronology.claims import span_of
from generator.dates import edtf
from generator.events import Terms, merge
from generator.model.chronology import Chronology, DatedEvent, PublicationDate
from generator.model.event import (
    Actor,
    DateSpec,
    Decision,
    EditorEvent,
    Event,
    EventLink,
    OrderLink,
    Quote,
    Statement,
    Status,
    StatusChange,
)
from generator.model.mention import Reading, Signal, Tense
from generator.model.source import Metadata, Source, Stamp
from generator.model.time import Day, Extent, Interval, Precision, TimeSpan

TERMS = Terms()


@dataclass
class Site:
    """Texts, what they tell and what editors wrote; dated as the program does it."""

    sources: dict[str, Source] = field(default_factory=dict)
    readings: dict[str, Reading] = field(default_factory=dict)
    statements: list[Statement] = field(default_factory=list)
    editors: list[EditorEvent] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)

    def text(self, key: str, text: str, published: str | None = None, **metadata: object) -> None:
        """A source; other metadata that are dates are given as EDTF."""
        stamps = {
            name: stamp(value) if name in {"updated", "accessed", "archived"} and isinstance(value, str) else value
            for name, value in metadata.items()
        }
        known = Metadata(published=stamp(published) if published else None, **stamps)  # type: ignore[arg-type]
        self.sources[key] = Source(key, f"seeds/{key}.txt", text, "0" * 64, known)
        self.readings[key] = mentions.read(text)

    def tell(
        self,
        source: str,
        clause: str,
        *expressions: str,
        title: str | None = None,
        status: Status = Status.OCCURRED,
        tense: Tense | None = None,
        links: Mapping[str, Signal | tuple[Signal, tuple[int, str]]] | None = None,
        actors: tuple[str, ...] = (),
    ) -> Statement:
        """A statement in a source's text, dated by expressions that stand in it."""
        text = self.sources[source].text
        start = text.index(clause)
        found = tuple(
            mention
            for mention in self.readings[source].mentions
            if start <= mention.start < start + len(clause) and mention.text in expressions
        )
        assert len(found) == len(expressions), [mention.text for mention in self.readings[source].mentions]
        if tense is None:
            tense = Tense.FUTURE if status is Status.PLANNED else Tense.PAST
        made = []
        for words, signal in (links or {}).items():
            at = text.index(words, start)
            kind, offset = signal if isinstance(signal, tuple) else (signal, None)
            made.append(EventLink(kind, words, at, at + len(words), offset))
        told = title or clause
        statement = Statement(
            f"{source}:{start}",
            source,
            Quote(source, start, start + len(clause), clause),
            told,
            found,
            tuple(made),
            tense,
            (StatusChange(status, source=source),),
            actors=tuple(Actor(name) for name in actors),
            terms=TERMS.terms(told),
            heads=TERMS.heads(told),
        )
        self.statements.append(statement)
        return statement

    def event(self, key: str, title: str, date: str | None, *aliases: str, **more: object) -> None:
        """An editor's event."""
        written = EditorEvent(key, f"content/events/{key}.md", title, date=spec(date), aliases=aliases)
        order = {name: tuple(OrderLink(*link) for link in more.pop(name, ())) for name in ("after", "before")}  # type: ignore[attr-defined]
        self.editors.append(replace(written, **order, **more))  # type: ignore[arg-type]

    def merged(self, published: Mapping[str, Interval] | None = None) -> tuple[Event, ...]:
        """The events, joined with the dates that are known where nothing more is known than the sources state."""
        spans = {}
        for statement in self.statements:
            stated = self.sources[statement.source].metadata.published
            days = (published or {}).get(statement.source) or (stated.days if stated else Interval())
            resolved = mentions.resolve(self.readings[statement.source], days)
            spans[statement.id] = span_of(resolved[mention.index] for mention in statement.mentions)
        return merge(self.statements, self.editors, self.decisions, spans, self.sources)

    def published(self) -> dict[str, PublicationDate]:
        """When the words were written."""
        return infer_publication(self.sources, self.readings, self.merged(), lambda _: mentions.Settings())

    def days(self, source: str) -> str:
        """A source's publication date as "first/last"; `..` where open."""
        found = self.published()[source].days
        return "/".join(".." if day is None else iso(day) for day in (found.earliest, found.latest))

    def chronology(self, as_of: Day | None = None) -> Chronology:
        """The whole chronology."""
        published = self.published()
        resolved = {name: mentions.resolve(reading, published[name].days) for name, reading in self.readings.items()}
        merged = self.merged({name: date.days for name, date in published.items()})
        return arrange(merged, resolved, published, self.sources, self.decisions, as_of)

    def dated(self, words: str, as_of: Day | None = None) -> DatedEvent:
        """The one event whose title has these words."""
        told = self.chronology(as_of)
        (found,) = [one for one in (*told.events, *told.undated) if words in one.event.title]
        return found


def iso(day: Day) -> str:
    from generator.dates import days  # noqa: PLC0415

    return days.iso(day)


def stamp(text: str) -> Stamp:
    return Stamp(text, edtf.parse(text).span().whole)


def spec(text: str | None) -> DateSpec | None:
    if text is None:
        return None
    read = edtf.parse(text)
    extent = Extent.THROUGHOUT if "/" in text else Extent.WITHIN
    return DateSpec(text, str(read), read.span(extent), read.precision)


def bounds(span: TimeSpan | None) -> str:
    """A span as "begin earliest/begin latest, end earliest/end latest"."""
    assert span is not None
    return ", ".join(
        "/".join(".." if day is None else iso(day) for day in (interval.earliest, interval.latest))
        for interval in (span.begin, span.end)
    )


@pytest.fixture
def site() -> Site:
    return Site()


__all__ = ["Precision", "Site", "bounds", "iso"]
