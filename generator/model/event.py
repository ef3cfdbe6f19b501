"""Events: statements by sources, what editors write, and the two joined."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from generator.model.mention import Mention, Signal, Step, Tense
from generator.model.message import Said
from generator.model.source import Stamp
from generator.model.time import Extent, Precision, TimeSpan


class Status(StrEnum):
    """Whether an event took place; the first seven map to schema.org `eventStatus` where it has the term."""

    OCCURRED = "occurred"
    ONGOING = "ongoing"
    PLANNED = "planned"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    MOVED_ONLINE = "moved-online"
    UNCONFIRMED = "unconfirmed"
    DENIED = "denied"


class Origin(StrEnum):
    """Who drew an event."""

    EXTRACTED = "extracted"
    EDITOR = "editor"
    MERGED = "merged"


class Supports(StrEnum):
    """What a citation bears out."""

    EVENT = "event"
    DATE = "date"
    STATUS = "status"
    DENIES = "denies"
    CONTEXT = "context"


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says it, as the source has it: speaker, whether unnamed, and through whom."""

    speaker: str
    anonymous: bool = False
    via: str | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """Who took part; `name` is the canonical spelling."""

    name: str
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where it happened; coordinates in degrees (WGS 84) where given."""

    name: str
    lat: float | None = None
    lon: float | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """A run of a source's text with a little context on each side; `text[start:end] == exact`."""

    source: str
    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Citation:
    """One voice behind an event, down to the quoted words. The fields are those of `events.json` (CONTRACT)."""

    source: str | None
    """Id of a text in seeds/, or `None` for a bare URL."""
    quote: str | None
    prefix: str = ""
    suffix: str = ""
    start: int | None = None
    end: int | None = None
    sha256: str | None = None
    verified: bool = False
    url: str | None = None
    """The page's address, without a text fragment."""
    title: str | None = None
    container: str | None = None
    published: Stamp | None = None
    accessed: Stamp | None = None
    archive: str | None = None
    locator: str | None = None
    translation: str | None = None
    language: str | None = None
    """BCP 47 tag of the quote's language, where the editor tells it; a text of seeds/ tells its own."""
    supports: Supports = Supports.EVENT
    credibility: int | None = None
    expression: str | None = None
    """The words that date it, or `None`."""
    value: str | None = None
    """TIMEX3 value of `expression`."""
    steps: tuple[Step, ...] = ()
    statement: str | None = None
    """Id of the statement this citation was made from, or `None` for an editor's."""


@dataclass(frozen=True, slots=True)
class StatusChange:
    """One step in an event's history: its status, and the words that tell it."""

    status: Status
    words: str | None = None
    source: str | None = None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class EventLink:
    """A statement's relation to another event by that event's words: "following the offensive in Kursk"."""

    signal: Signal
    words: str
    """The words that name the event; none where a pronoun stands for who did it: "after they had left"."""
    start: int
    end: int
    offset: tuple[int, str] | None = None
    """Amount and unit (day, week, month, year) told with it: "two days after …" is (2, "day")."""


@dataclass(frozen=True, slots=True)
class Statement:
    """What one source says happened, in one clause. Its date is `mentions` (none, one, or a range) or `links`."""

    id: str
    """`SOURCE:START` with the offset of the clause; unique in a build, never published."""
    source: str
    quote: Quote
    title: str
    mentions: tuple[Mention, ...] = ()
    links: tuple[EventLink, ...] = ()
    tense: Tense = Tense.PAST
    status_history: tuple[StatusChange, ...] = ()
    """Oldest first, never empty; the last one is the statement's own status."""
    attribution: Attribution | None = None
    actors: tuple[Actor, ...] = ()
    places: tuple[Place, ...] = ()
    kind: str | None = None
    """PLOVER event type, where the words tell it."""
    terms: frozenset[str] = frozenset()
    """Normalised content words, for telling whether two statements are of one event."""
    heads: frozenset[str] = frozenset()
    """Of `terms`, those that name what happens: the predicate's or the event noun's class ("end", "meet", "attack")."""
    repeats: tuple[Quote, ...] = ()
    """Where the same source says the same again."""
    lasting: tuple[int, str] | None = None
    """How long that lasted of which it tells: (6, "day")."""

    @property
    def status(self) -> Status:
        """The latest status this statement tells."""
        return self.status_history[-1].status

    @property
    def length_only(self) -> bool:
        """Whether it tells how long something lasted, and no time."""
        return self.lasting is not None and not self.mentions and not self.links


@dataclass(frozen=True, slots=True)
class SourceRef:
    """A source named in an event's front matter."""

    source: str | None = None
    url: str | None = None
    title: str | None = None
    container: str | None = None
    published: Stamp | None = None
    accessed: Stamp | None = None
    archive: str | None = None
    quote: str | None = None
    prefix: str | None = None
    locator: str | None = None
    translation: str | None = None
    language: str | None = None
    """BCP 47 tag of a page's language."""
    supports: Supports = Supports.EVENT
    credibility: int | None = None
    sha256: str | None = None
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class OrderLink:
    """An editor's `after:` or `before:`: the other event's id, and the days between, where told."""

    event: str
    days: int | None = None
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class Correction:
    """A correction that an editor publishes."""

    date: Stamp
    kind: str
    note: str


@dataclass(frozen=True, slots=True)
class DateSpec:
    """A date as an editor wrote it: the EDTF string it stands for and its bounds."""

    written: str
    edtf: str | None
    span: TimeSpan
    precision: Precision
    approximate: bool = False
    uncertain: bool = False
    soft: bool = False


@dataclass(frozen=True, slots=True)
class EditorEvent:
    """One file of `content/events/`."""

    id: str
    path: str
    title: str
    body: str = ""
    date: DateSpec | None = None
    """The whole date, `end` already joined to it."""
    extent: Extent = Extent.WITHIN
    time: str | None = None
    timezone: str | None = None
    status: Status | None = None
    attribution: Attribution | None = None
    formerly: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    actors: tuple[Actor, ...] = ()
    places: tuple[Place, ...] = ()
    tags: tuple[str, ...] = ()
    sources: tuple[SourceRef, ...] = ()
    after: tuple[OrderLink, ...] = ()
    before: tuple[OrderLink, ...] = ()
    merge: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    hide: tuple[str, ...] = ()
    draft: bool = False
    embargo: Stamp | None = None
    added: Stamp | None = None
    updated: Stamp | None = None
    corrections: tuple[Correction, ...] = ()
    lines: dict[str, tuple[int, int]] = field(default_factory=dict)
    """Line and column of each front-matter key, for problems found later."""


class DecisionKind(StrEnum):
    """What an editor can decide on what the program drew."""

    ACCEPT = "accept"
    HIDE = "hide"
    MERGE = "merge"
    APART = "apart"
    STATUS = "status"
    RULING = "ruling"


@dataclass(frozen=True, slots=True)
class Decision:
    """One file of `content/decisions/`."""

    path: str
    kind: DecisionKind
    targets: tuple[str, ...]
    """Event ids, or for a ruling a conflict id."""
    by: str
    reason: str
    status: Status | None = None
    body: str = ""
    date: Stamp | None = None
    """When it was decided; for `hide`, the day on which the event was taken back."""


@dataclass(frozen=True, slots=True)
class Page:
    """One file of `content/pages/`."""

    id: str
    path: str
    title: str
    body: str


@dataclass(frozen=True, slots=True)
class Join:
    """Why a statement was joined to an event."""

    statement: str
    message: Said
    """What speaks for it, in words."""
    forced: bool = False
    """Whether an alias, a `merge` or a decision forces it; only such a join can make a certain contradiction."""
    undated: bool = False
    """Whether the statement brings no date of its own and is only cited."""

    @property
    def reason(self) -> str:
        """What speaks for it, in English."""
        return str(self.message)


@dataclass(frozen=True, slots=True)
class Event:
    """Everything joined that tells of one event, before it is dated."""

    id: str
    title: str
    origin: Origin
    statements: tuple[Statement, ...] = ()
    """In order of source id and offset."""
    alone: dict[str, str] = field(default_factory=dict)
    """Statement id → the id of the event it would be alone: what `merge` and `apart` can name."""
    editor: EditorEvent | None = None
    joins: tuple[Join, ...] = ()
    status: Status = Status.OCCURRED
    status_history: tuple[StatusChange, ...] = ()
    attribution: Attribution | None = None
    actors: tuple[Actor, ...] = ()
    places: tuple[Place, ...] = ()
    tags: tuple[str, ...] = ()
    kind: str | None = None
    salience: int = 0
    """Independent origins that tell it."""
    accepted: bool = False
