"""The views: what each template is given. Each `href` is relative to the site's root unless it is absolute."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from generator.model.event import PublicationDate
from generator.model.source import Source
from generator.model.time import Day
from generator.pages.dates import DateWords
from generator.pages.publishing import Published


@dataclass(frozen=True, slots=True)
class Link:
    """A text that leads somewhere; without `href` it is only a text."""

    text: str
    href: str | None = None
    note: str | None = None
    """What stands beside it: a role, a count."""
    key: str | None = None
    """What filters know it by."""
    lang: str | None = None
    """The language of the text, where it is not the site's."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A word about an event's status, its date or its origin."""

    group: str
    """`status`, `basis`, `origin`, `dispute` or `draft`."""
    kind: str
    text: str
    title: str | None = None
    """What the word means, in a sentence."""


@dataclass(frozen=True, slots=True)
class StepView:
    """One step of a reasoning, and the source it rests on."""

    text: str
    source: Link | None = None


@dataclass(frozen=True, slots=True)
class CitationView:
    """One citation, complete."""

    number: int
    """Place in its list, from 1."""
    event: Link | None
    """The event it bears out; set on pages of sources."""
    source: Link | None
    title: str | None
    byline: str
    """Who published it and when: "Example Herald, 18 August 2024"."""
    quote: str | None
    prefix: str
    suffix: str
    lang: str | None
    dir: str | None
    translation: str | None
    locator: str | None
    live: str | None
    """The page, opening at the quoted words."""
    archive: str | None
    address: str | None
    """The page's plain address, to be printed."""
    url_status: str | None
    sha256: str | None
    checked: str
    """"Checked against our copy" or "as given by the editor"."""
    supports: str | None
    rating: str | None
    expression: str | None
    value: str | None
    steps: tuple[StepView, ...]
    digest: bool
    """Whether the words are a summary's, not the original's."""
    note: int | None = None
    """Number of its source in the notes of a printed chronology."""


@dataclass(frozen=True, slots=True)
class Why:
    """Why an event has its date."""

    sentence: str
    expression: str | None
    steps: tuple[StepView, ...]
    bounds: str | None = None
    """What was known of the beginning and of the end, where the date in words says less."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An event in a list."""

    id: str
    anchor: str
    """The `id` of the entry in its page."""
    href: str
    title: str
    date: DateWords
    marks: tuple[Mark, ...]
    attribution: str | None
    actors: tuple[Link, ...]
    places: tuple[Link, ...]
    tags: tuple[Link, ...]
    status: str
    basis: str
    citation: CitationView | None
    """The one that leads."""
    more: int
    """How many citations stand beside it."""
    notes: tuple[int, ...]
    sources: tuple[str, ...]
    """Keys of its sources, for filters."""
    why: Why
    conflicts: int
    corrections: tuple[CorrectionView, ...]
    years: tuple[int | None, int | None] = (None, None)
    """First and last year it may touch, for filters; a side that is open is `None`."""


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """A correction that was published."""

    date: DateWords
    kind: str
    note: str
    day: int = 0
    """The day that it is sorted by."""
    event: Link | None = None


@dataclass(frozen=True, slots=True)
class MonthGroup:
    """The events filed under one month; `label` is empty for those known to the year only."""

    id: str
    label: str
    """"August 2024"."""
    name: str
    """"August"."""
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class YearGroup:
    """The events filed under one year."""

    id: str
    label: str
    number: int
    """Astronomical year."""
    months: tuple[MonthGroup, ...]

    @property
    def count(self) -> int:
        """How many events it holds."""
        return sum(len(month.entries) for month in self.months)


@dataclass(frozen=True, slots=True)
class Note:
    """A source in the numbered notes of a printed chronology."""

    number: int
    key: str
    """What filters know the source by."""
    name: str
    text: str
    address: str | None


@dataclass(frozen=True, slots=True)
class Column:
    """One period of the overview: a column of events."""

    label: str
    """"August 2024"."""
    href: str | None
    x: float
    width: float
    segments: tuple[tuple[str, float, float], ...]
    """Kind, y and height of each part of the column, from the bottom up."""
    total: int
    loose: int
    planned: int
    disputed: int
    label_y: float
    """Where its count stands."""
    inset: float
    """Space left on both sides of what is drawn."""


@dataclass(frozen=True, slots=True)
class Bar:
    """An event that takes longer than a period of the overview, or whose date is only bounded."""

    label: str
    href: str
    kind: str
    y: float
    core: tuple[float, float] | None
    """x and width of what it certainly covers."""
    margin: tuple[float, float]
    """x and width of all that it may cover."""
    hit: tuple[float, float]
    open_start: bool
    open_end: bool
    disputed: bool


@dataclass(frozen=True, slots=True)
class Tick:
    """A line on the axis of the overview with its label; a label at a break says nothing."""

    x: float
    label: str
    major: bool


@dataclass(frozen=True, slots=True)
class Figure:
    """The overview as drawn for one width. Lengths are in the units of its view box."""

    name: str
    """`wide`, `medium` or `narrow`."""
    width: float
    height: float
    base: float
    """y of the axis."""
    columns: tuple[Column, ...]
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    breaks: tuple[float, ...]
    """x of each place where empty time is left out."""
    bar_height: float
    title: str
    description: str


@dataclass(frozen=True, slots=True)
class Overview:
    """The overview: its drawings for several widths and the counts behind them."""

    figures: tuple[Figure, ...]
    rows: tuple[Column, ...]
    """Periods with events, for the table of counts."""
    left_out: int
    """Long events that found no room in the figure."""


@dataclass(frozen=True, slots=True)
class HomeView:
    """`index.html`."""

    overview: Overview | None
    years: tuple[YearGroup, ...]
    notes: tuple[Note, ...]
    count: int
    undated: int
    disagreements: int
    highlights: tuple[Entry, ...] = ()
    """The most reported events, where the chronology continues on a page a year."""
    year_pages: tuple[Link, ...] = ()
    span: str = ""


@dataclass(frozen=True, slots=True)
class YearView:
    """`years/YYYY/`: a year of a long chronology."""

    year: YearGroup
    notes: tuple[Note, ...]
    before: Link | None
    after: Link | None


@dataclass(frozen=True, slots=True)
class CiteView:
    """Ways to cite a page, ready to copy."""

    plain: str
    bibtex: str
    csl: str


@dataclass(frozen=True, slots=True)
class ConflictSide:
    """One of the statements that cannot all be true."""

    event: Link
    says: str
    """The date it gives: in words for the editor, in its own words for a source."""
    by_editor: bool
    citation: CitationView | None


@dataclass(frozen=True, slots=True)
class ConflictView:
    """A contradiction, its sides beside each other."""

    id: str
    certain: bool
    title: str
    explanation: str
    ruling: str | None
    sides: tuple[ConflictSide, ...]
    event: Link | None
    """The event that all of it is about, where it is about one."""
    small: bool = False


@dataclass(frozen=True, slots=True)
class StatusView:
    """One step of an event's history."""

    label: str
    kind: str
    words: str | None
    source: Link | None


@dataclass(frozen=True, slots=True)
class Neighbour:
    """An event next to another in time."""

    link: Link
    date: DateWords


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
    facts: tuple[tuple[str, str], ...]
    """What else is told of it: how it was drawn, how many origins tell it."""
    cite: CiteView
    edit: str | None
    report: str | None
    data: dict[str, Any] = field(default_factory=dict)
    """schema.org `Event` as JSON-LD."""


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
    passages: tuple[Passage, ...]
    reference: str
    """How to cite it, in plain words."""
    record: Source
    date: PublicationDate | None


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
    coordinates: str | None = None


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


@dataclass(frozen=True, slots=True)
class TextView:
    """A page of the editor's own."""

    body: str


@dataclass(frozen=True, slots=True)
class MovedView:
    """A redirect of an old id, or where `to` is missing the tombstone of one taken back."""

    id: str
    to: Link | None
    reason: str = ""


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
    as_of_day: Day
    preview: bool
    show_reliability: bool
    navigation: tuple[Link, ...]
    about: tuple[Link, ...]
    corrections: int


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
