"""What every page builder has at hand: the published part, the addresses, the words for dates."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from babel import Locale, UnknownLocaleError

from generator import interface
from generator.config import Config
from generator.model.chronology import DatedEvent, PublicationDate
from generator.model.event import Actor, Place
from generator.model.mention import Step
from generator.model.message import Dates, Said
from generator.model.source import Source, Stamp
from generator.pages import addresses
from generator.pages.dates import DateWords, DateWriter, Known
from generator.pages.dossier import UNTOLD, Dossier
from generator.pages.maps.gazetteer import placed, positions
from generator.pages.naming import source_name
from generator.pages.parts import Link, StepView
from generator.pages.publishing import Published, select
from generator.pages.telling import Teller

_SECTIONS = ("actors", "places", "tags")


@dataclass(frozen=True, slots=True)
class Desk:
    """The published part of a dossier, with its addresses settled."""

    dossier: Dossier
    records: Published
    writer: DateWriter
    words: interface.Catalogue
    """The interface's words in the site's language."""
    sources: dict[str, Source]
    events: dict[str, DatedEvent]
    slugs: dict[str, dict[str, str]]
    """For `actors`, `places` and `tags`: the slug of each name."""

    contested: frozenset[str]
    """Ids of the statements that stand in a contradiction."""
    positions: dict[str, tuple[float, float]]
    """Longitude and latitude of the places that have them, by name."""

    @classmethod
    def of(cls, dossier: Dossier) -> Desk:
        """The desk for a dossier."""
        records = select(dossier)
        found = positions(dossier.config, (*records.events, *records.undated))
        records = replace(
            records,
            events=tuple(placed(dated, found) for dated in records.events),
            undated=tuple(placed(dated, found) for dated in records.undated),
        )
        everything = (*records.events, *records.undated)
        names: dict[str, list[str]] = {section: [] for section in _SECTIONS}
        for dated in everything:
            names["actors"].extend(actor.name for actor in dated.event.actors)
            names["places"].extend(place.name for place in dated.event.places)
            names["tags"].extend(dated.event.tags)
        return cls(
            dossier,
            records,
            DateWriter.of(dossier.config.language, southern=dossier.config.southern),
            interface.load(dossier.config.language),
            {source.id: source for source in records.sources},
            {dated.event.id: dated for dated in everything},
            {section: addresses.slugs(found) for section, found in names.items()},
            frozenset(statement for conflict in records.conflicts for statement in conflict.statements),
            found,
        )

    @property
    def config(self) -> Config:
        """The site's settings."""
        return self.dossier.config

    @property
    def as_of(self) -> str:
        """The day on which the site is built, in words; empty where its content tells none."""
        day = self.dossier.as_of
        return "" if day == UNTOLD else self.writer.day(day)

    def event_link(self, id_: str) -> Link:
        """The link to an event's page, named by its title."""
        return Link(self.events[id_].event.title, addresses.event(id_).href, key=id_)

    def source_link(self, id_: str) -> Link | None:
        """The link to a source's page, where the source is published."""
        source = self.sources.get(id_)
        if source is None:
            return None
        language = source.metadata.language
        foreign = language is not None and language.split("-")[0] != self.config.language.split("-")[0]
        return Link(source_name(source), addresses.source(id_).href, key=id_, lang=language if foreign else None)

    def topic_link(self, section: str, name: str, note: str | None = None) -> Link:
        """The link to the page of an actor, place or tag."""
        slug = self.slugs[section][name]
        return Link(name, addresses.Address(f"{section}/{slug}/").href, note, slug)

    def actor_links(self, actors: Iterable[Actor]) -> tuple[Link, ...]:
        """The links to actors, each with its role."""
        return tuple(self.topic_link("actors", actor.name, actor.role) for actor in actors)

    def place_links(self, places: Iterable[Place]) -> tuple[Link, ...]:
        """The links to places."""
        return tuple(self.topic_link("places", place.name) for place in places)

    def date(self, dated: DatedEvent) -> DateWords:
        """An event's date in words."""
        return self.writer.write(known(dated))

    def stamp(self, stamp: Stamp) -> DateWords:
        """A date of a document's life in words."""
        return self.writer.interval(stamp.days)

    def published(self, id_: str) -> PublicationDate | None:
        """When a source's words were written, where anything is known of it."""
        date = self.records.published.get(id_)
        return date if date is not None and date.days.known else None

    def steps(self, steps: Iterable[Step]) -> tuple[StepView, ...]:
        """The steps of a reasoning, each with its source."""
        return tuple(
            StepView(self.say(step.message), None if step.source is None else self.source_link(step.source))
            for step in steps
        )

    def say(self, said: Said | Dates) -> str:
        """A message in the site's language."""
        return Teller(self.words, self.writer).say(said)


def known(dated: DatedEvent) -> Known:
    """What is known of an event's date."""
    editor = dated.event.editor
    clock = None
    if editor is not None and editor.time is not None:
        clock = f"{editor.time} ({editor.timezone})" if editor.timezone else editor.time
    return Known(dated.span, dated.precision, dated.extent, dated.edtf, dated.soft, clock)


def publisher(source: Source) -> str | None:
    """Who published a source, in the order in which a reader would name it."""
    meta = source.metadata
    return meta.container or meta.publisher or meta.agency


def direction(language: str | None) -> str | None:
    """`rtl` or `ltr` for a language tag; `None` where the language is not known."""
    if language is None:
        return None
    try:
        return str(Locale.parse(language, sep="-" if "-" in language else "_").text_direction)
    except (UnknownLocaleError, ValueError):
        return "ltr"
