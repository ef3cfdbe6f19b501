"""What the exports are made from: the timeline with its words and addresses already decided."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from itertools import chain
from urllib.parse import urljoin, urlsplit

from generator import interface
from generator.dates import days
from generator.model.chronology import Conflict, DatedEvent, PublicationDate
from generator.model.mention import Step
from generator.model.source import Publish, Source
from generator.model.time import Day
from generator.pages import addresses
from generator.pages.publishing import Tombstone
from generator.pages.telling import Teller

_PARAGRAPH = re.compile(r"<p[^>]*>(.*?)</p>", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(r"<[^>]*>")
# What XML 1.0 and iCalendar text cannot hold.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class ExportEvent:
    """One entry of the timeline, with what its page shows."""

    dated: DatedEvent
    html: str = ""
    """The editor's text, sanitised."""
    display: str = ""
    """The date as shown."""
    url: str = ""
    """Relative to the site's root, percent-encoded: `events/ID/`."""
    fragment_urls: tuple[str | None, ...] = ()
    """Parallel to `dated.citations`: each one's address, opening at the quoted words where it can; may be shorter."""
    names: tuple[str, ...] = ()
    """Parallel to `dated.citations`: what each one's document is called on the pages; may be shorter."""

    @property
    def id(self) -> str:
        """The event's id."""
        return self.dated.event.id

    def fragment_url(self, index: int) -> str | None:
        """The address of a citation, with a text fragment where one was made."""
        made = self.fragment_urls[index] if index < len(self.fragment_urls) else None
        return made or self.dated.citations[index].url

    def name(self, index: int) -> str:
        """What the document of a citation is called; nothing where nobody named it."""
        citation = self.dated.citations[index]
        return self.names[index] if index < len(self.names) else citation.title or citation.source or ""

    @property
    def lead(self) -> str:
        """The first paragraph of the editor's text, plain; nothing where there is none."""
        found = _PARAGRAPH.search(self.html)
        return " ".join(unescape(_TAG.sub("", found[1])).split()) if found else ""

    @property
    def summary(self) -> str:
        """Plain text: the first paragraph of the editor's text, else the first quotation, else nothing."""
        quotes = (citation.quote for citation in self.dated.citations if citation.quote)
        return self.lead or " ".join(next(quotes, "").split())


@dataclass(frozen=True, slots=True)
class ExportSource:
    """A source with its date, and the ids of the events that cite it."""

    source: Source
    published: PublicationDate | None = None
    events: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ExportTopic:
    """An actor, a place or a tag with a feed of its own."""

    name: str
    folder: str
    """POSIX path of its page's folder, with a slash at its end."""
    href: str
    """The same as it is written in a link."""
    events: frozenset[str]

    @property
    def feed(self) -> str:
        """The path of its feed."""
        return f"{self.folder}feed.xml"


@dataclass(frozen=True, slots=True)
class ExportSite:
    """The whole of what is published."""

    title: str
    description: str
    language: str
    base_url: str | None
    """With a slash at its end; without one (or with a path alone) addresses stay relative."""
    licence: str | None
    as_of: Day
    events: tuple[ExportEvent, ...]
    """Timeline order."""
    undated: tuple[ExportEvent, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    sources: tuple[ExportSource, ...] = ()
    pages: tuple[str, ...] = ()
    """Addresses of all other pages, relative to the site's root, for the sitemap."""
    show_reliability: bool = False
    topics: tuple[ExportTopic, ...] = ()
    moved: tuple[tuple[str, str], ...] = ()
    """Old event ids, each with the one that stands for it."""
    withdrawn: tuple[Tombstone, ...] = ()
    """Events that were taken back."""

    @property
    def words(self) -> interface.Catalogue:
        """The interface's words in the site's language."""
        return interface.load(self.language)

    @property
    def teller(self) -> Teller:
        """What says the reasons and explanations in the site's language."""
        return Teller.of(self.language)

    @property
    def dated_sources(self) -> tuple[tuple[Source, PublicationDate | None], ...]:
        """The sources, each with when it was written."""
        return tuple((each.source, each.published) for each in self.sources)

    @property
    def canonical(self) -> str | None:
        """The site's absolute address, where it has one."""
        return self.base_url if self.base_url and urlsplit(self.base_url).scheme in ("http", "https") else None

    @property
    def everything(self) -> tuple[ExportEvent, ...]:
        """Dated events in order, then those without a date."""
        return (*self.events, *self.undated)

    def link(self, relative: str) -> str:
        """An address of the site: absolute where the site has one, else as it is."""
        return urljoin(self.canonical, relative) if self.canonical else relative

    def check(self) -> None:
        """Make sure that nothing of a withheld source came this far: raises `ValueError` with what did."""
        known = {each.source.id for each in self.sources}
        for each in self.sources:
            if each.source.metadata.publish is Publish.NONE:
                raise ValueError(f"source {each.source.id!r} is not to be published, and reached the exports")
        for entry in self.everything:
            unknown = sorted(set(_named(entry.dated)) - known)
            if unknown:
                raise ValueError(f"event {entry.id!r} names sources that are not published: {', '.join(unknown)}")
        for each in self.sources:
            unknown = sorted({step.source for step in _steps(each.published) if step.source} - known)
            if unknown:
                raise ValueError(f"source {each.source.id!r} is dated by ones not published: {', '.join(unknown)}")


def _named(dated: DatedEvent) -> Iterator[str]:
    """Every source that an event names: in its citations, its reasoning and its history."""
    steps = chain(dated.steps, *(citation.steps for citation in dated.citations))
    yield from (citation.source for citation in dated.citations if citation.source is not None)
    yield from (step.source for step in steps if step.source is not None)
    yield from (change.source for change in dated.event.status_history if change.source is not None)


def _steps(published: PublicationDate | None) -> tuple[Step, ...]:
    return () if published is None else published.steps


def source_url(source: Source) -> str:
    """Where a source's page stands, relative to the site's root."""
    return addresses.source(source.id).href


def updated_days(site: ExportSite) -> dict[str, Day]:
    """The day each entry last changed, as far as the content tells, by the event's id.

    That is the newest of the editor's `updated`, `added` and corrections; else the newest day on which a citing source
    was written; else the day on which the site is built as far as its content can tell (`as_of`). Never later than
    that day, and within the years 1–9999, as feeds need it.
    """
    written = {each.source.id: each.published.days.latest for each in site.sources if each.published is not None}
    found = {}
    for entry in site.everything:
        told = _edited(entry.dated) or [written.get(citation.source or "") for citation in entry.dated.citations]
        newest = max((day for day in told if day is not None), default=site.as_of)
        found[entry.id] = min(max(newest, 1), site.as_of, days.ordinal(9999, 12, 31))
    return found


def _edited(dated: DatedEvent) -> list[Day | None]:
    editor = dated.event.editor
    if editor is None:
        return []
    stamps = (editor.updated, editor.added, *(correction.date for correction in editor.corrections))
    return [stamp.days.latest for stamp in stamps if stamp is not None]


def clean(text: str) -> str:
    """Text without the control characters that XML and iCalendar cannot hold."""
    return _CONTROL.sub("", text)
