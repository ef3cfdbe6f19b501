"""The parts that pages are made of. Each `href` is relative to the site's root unless it is absolute."""

from __future__ import annotations

from dataclasses import dataclass

from generator.pages.dates import DateWords
from generator.pages.quoting import Marks, marks


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
    named: str | None
    """What a link to it says: its title, else its publisher, else the name of its site."""
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
    cite: CiteView | None = None
    """How to cite the document, where it has no page of its own that tells; on the page of an event."""

    @property
    def marks(self) -> Marks:
        """The quotation marks of the quote where it stands alone."""
        return marks(self.quote or "")

    @property
    def marks_in_context(self) -> Marks:
        """The quotation marks of the quote between the words before and after it."""
        return marks(self.quote or "", self.prefix, self.suffix)


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
    outcome: str | None
    """What is not known of something that was planned."""
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
    days: str = ""
    """When it was, for filters: the earliest and latest day of its beginning and of its end, and the day that it is
    filed under, as ordinals with commas between, a side that is open left empty; one number where all are the same."""
    kind: str = ""
    """Its PLOVER event type, where it is known."""
    reports: int = 0
    """How many independent origins tell it."""


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """A correction that was published."""

    date: DateWords
    kind: str
    note: str
    day: int = 0
    """The day that it is sorted by."""
    event: Link | None = None
    anchor: str = ""
    """Its `id` in the page of its event."""


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
    disputed: bool
    name: str = ""
    """As much of the title as there is room for; a mark before it says that it is disputed."""
    name_at: tuple[float, bool] = (0.0, False)
    """x of the name, and whether it ends there instead of beginning."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A line on the axis of the overview, where a period begins; a major one where a year does."""

    x: float
    major: bool


@dataclass(frozen=True, slots=True)
class AxisLabel:
    """The name of a period below the axis."""

    x: float
    text: str
    row: int
    """0 for periods, 1 for the years that they are months of."""
    centred: bool
    """Whether `x` is the middle of the period, not where it begins."""


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
    labels: tuple[AxisLabel, ...]
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
class Run:
    """Words of a reference in one style of type."""

    text: str
    italic: bool = False


@dataclass(frozen=True, slots=True)
class CiteView:
    """Ways to cite a page, ready to copy."""

    chicago: tuple[Run, ...]
    apa: tuple[Run, ...]
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
    matched: bool
    """Whether it rests on an automatic match of statements."""
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
