"""The views: what each template is given. Each `href` is relative to the site's root unless it is absolute."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.model.chronology import PublicationDate
from generator.model.source import Source
from generator.model.time import Day
from generator.pages.dates import DateWords
from generator.pages.finder import Finder
from generator.pages.parts import (
    CitationView,
    CiteView,
    ConflictView,
    CorrectionView,
    Entry,
    Link,
    Neighbour,
    Note,
    Overview,
    Run,
    StatusView,
    StepView,
    YearGroup,
)
from generator.pages.pictures import Picture
from generator.pages.publishing import Published


@dataclass(frozen=True, slots=True)
class HomeView:
    """`index.html`."""

    overview: Overview | None
    years: tuple[YearGroup, ...]
    notes: tuple[Note, ...]
    finder: Finder
    count: int
    undated: int
    disagreements: int
    highlights: tuple[Entry, ...] = ()
    """The most reported events, where the chronology continues on a page a year."""
    year_pages: tuple[Link, ...] = ()
    span: str = ""


@dataclass(frozen=True, slots=True)
class YearView:
    """`years/yYYYY/`: a year of a long list, or a month of a full year; a full year itself leads to its months."""

    year: YearGroup
    notes: tuple[Note, ...]
    finder: Finder | None
    """Missing where the list is not searched here."""
    above: Link
    """What it is a part of."""
    before: Link | None
    after: Link | None
    months: tuple[Link, ...] = ()
    """The pages that it goes on over."""
    highlights: tuple[Entry, ...] = ()
    """Its most reported events, where it goes on over pages."""
    found: str | None = None
    """The query by which the home page finds its events, where they are searched there."""


@dataclass(frozen=True, slots=True)
class EventView:
    """`events/ID/`."""

    entry: Entry
    body: str
    """The editor's Markdown."""
    citations: tuple[CitationView, ...]
    conflicts: tuple[ConflictView, ...]
    history: tuple[StatusView, ...]
    previous: Neighbour | None
    following: Neighbour | None
    after: tuple[Link, ...]
    before: tuple[Link, ...]
    same_day: tuple[Link, ...]
    """Events of its day of which nothing tells whether they came before or after it."""
    facts: tuple[tuple[str, str], ...]
    """What else is told of it: how it was drawn, how many origins tell it."""
    cite: CiteView
    edit: str | None
    report: str | None
    on_map: tuple[Link, ...] = ()
    """The marks of its places."""
    data: dict[str, Any] = field(default_factory=dict)
    """schema.org `Event` as JSON-LD."""


@dataclass(frozen=True, slots=True)
class EmbedView:
    """`embed/`: the timeline in a frame."""

    entries: tuple[Entry, ...]
    count: int
    """Events of the whole timeline."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of a source's whole text, and the event that it tells of, where it does."""

    text: str
    href: str | None = None


@dataclass(frozen=True, slots=True)
class SourceView:
    """`sources/ID/`."""

    id: str
    title: str
    title_translated: str | None
    lang: str | None
    dir: str | None
    facts: tuple[tuple[str, Link], ...]
    published: DateWords
    published_basis: str
    steps: tuple[StepView, ...]
    digest: bool
    withdrawn: str | None
    quotes_shown: bool
    excerpts: tuple[CitationView, ...]
    """In the order of the text; those of this page, where there are too many for one."""
    passages: tuple[Passage, ...]
    chicago: tuple[Run, ...]
    """How to cite it, in the style of that name."""
    apa: tuple[Run, ...]
    record: Source
    date: PublicationDate | None
    parts: tuple[Link, ...] = ()
    """The pages over which the excerpts go on, the first of them included."""
    part: int = 1
    """Which of them this is; only the first tells of the source itself."""


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A source in the list of sources."""

    link: Link
    byline: str
    basis: str
    events: int
    digest: bool


@dataclass(frozen=True, slots=True)
class SourcesView:
    """`sources/`."""

    sources: tuple[SourceLine, ...]
    pages: tuple[SourceLine, ...]
    """Pages that editors cite by their address alone."""


@dataclass(frozen=True, slots=True)
class TopicView:
    """The chronology of one actor, place or tag."""

    kind: str
    name: str
    years: tuple[YearGroup, ...]
    undated: tuple[Entry, ...]
    count: int
    notes: tuple[Note, ...]
    ids: tuple[str, ...]
    """Of all of its events."""
    coordinates: str | None = None
    all: str = ""
    """What leads to the list of all of its kind."""
    on_map: tuple[Link, ...] = ()
    """A place's mark on the map."""
    year_pages: tuple[Link, ...] = ()
    """The pages that it goes on over, where it has too many events for one."""
    highlights: tuple[Entry, ...] = ()
    """Its most reported events, where it goes on over pages."""


@dataclass(frozen=True, slots=True)
class TopicsView:
    """`actors/`, `places/`, `tags/`: all of them, with counts."""

    kind: str
    topics: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class DisagreementsView:
    """`disagreements/`."""

    conflicts: tuple[ConflictView, ...]
    notes: tuple[ConflictView, ...]


@dataclass(frozen=True, slots=True)
class UndatedLine:
    """An event without a date, and what is known of its order."""

    entry: Entry
    after: tuple[Link, ...]
    before: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class UndatedView:
    """`undated/`."""

    lines: tuple[UndatedLine, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """A figure of the method page: how many, of how many."""

    label: str
    count: int
    share: str
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class MethodView:
    """`method/`."""

    dates: tuple[Count, ...]
    origins: tuple[Count, ...]
    sources: tuple[Count, ...]
    conventions: tuple[tuple[str, str], ...]
    events: int
    undated: int
    body: str = ""
    """The editor's own words on method, which stand first."""


@dataclass(frozen=True, slots=True)
class CorrectionsView:
    """`corrections/`."""

    corrections: tuple[CorrectionView, ...]
    withdrawn: tuple[MovedView, ...] = ()
    """Entries that were taken back, the last first."""


@dataclass(frozen=True, slots=True)
class QuoteView:
    """Words of a source that a question is about."""

    words: str
    source: Link | None
    lang: str | None = None


@dataclass(frozen=True, slots=True)
class AnswerView:
    """An answer to a question, and the front matter of the decision's file that gives it."""

    label: str
    file: str


@dataclass(frozen=True, slots=True)
class QuestionView:
    """One question of a review."""

    number: int
    """Its place in the page, from 1: several questions may be about one event."""
    event: Link | None
    title: str
    days: str
    why: str
    quotes: tuple[QuoteView, ...]
    answers: tuple[AnswerView, ...]


@dataclass(frozen=True, slots=True)
class ReviewView:
    """`review/`, in the preview alone."""

    count: int
    groups: tuple[tuple[str, tuple[QuestionView, ...]], ...]
    """Heading and questions."""


@dataclass(frozen=True, slots=True)
class TextView:
    """A page of the editor's own."""

    body: str


@dataclass(frozen=True, slots=True)
class MovedView:
    """A redirect of an old id, or where `to` is missing the tombstone of one taken back."""

    id: str
    to: Link | None
    canonical: str | None = None
    """The absolute address of what it leads to, where the site has one."""
    reason: str = ""
    date: DateWords | None = None
    """The day on which it was taken back."""
    href: str = ""
    """Its own address, relative to the site's root."""


@dataclass(frozen=True, slots=True)
class MissingView:
    """`404.html`."""


@dataclass(frozen=True, slots=True)
class PageView:
    """A page to be written: where, by which template, from what."""

    path: str
    address: str
    """As written in a link, relative to the site's root."""
    template: str
    title: str
    description: str
    content: Any
    root: str
    """The way to the site's root: "../../", or a whole path for the page that any address may show."""
    canonical: str | None = None
    section: str = ""
    """The entry of the navigation that it belongs to."""
    indexed: bool = True
    """Whether search engines and the sitemap are to know it."""
    feed: str | None = None
    """Address of the feed of its own events, relative to the site's root."""
    picture: Picture | None = None
    """What stands for it where others link to it."""


@dataclass(frozen=True, slots=True)
class Meta:
    """What every page says of the site."""

    title: str
    description: str
    language: str
    direction: str
    base_url: str | None
    repository: str | None
    licence: str | None
    version: str
    as_of: str
    """The day on which the site is built, in words; empty where its content tells none."""
    as_of_day: Day
    preview: bool
    show_reliability: bool
    navigation: tuple[Link, ...]
    about: tuple[Link, ...]
    corrections: int
    search: str
    """What searches a chronology of many pages: `own` or `pagefind`."""
    theme: Mapping[str, str]
    """The options of `[theme]`; `name` is that of the theme, the others are its own."""


@dataclass(frozen=True, slots=True)
class Site:
    """The whole site as views."""

    meta: Meta
    pages: tuple[PageView, ...]
    records: Published
    """What the machine-readable files are made from."""
    entries: dict[str, Entry]
    """The entries of all published events by id, with dates in words."""
    citation_urls: dict[str, tuple[str | None, ...]]
    """By event id, for each of its citations the address that opens at the quoted words, where there is one."""
