"""The shapes of the JSON files, field by field. Their JSON Schemas are published in `docs/schemas/`."""

from __future__ import annotations

import msgspec

from generator.model.chronology import Certainty
from generator.model.event import Origin, Status, Supports
from generator.model.time import Basis, Extent, Precision


class Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The base of every record: nothing beside the fields named."""


class Bounds(Record, frozen=True):
    """Earliest and latest day, ISO 8601, inclusive; null where open or not known. Years outside 1–9999 are signed."""

    earliest: str | None
    latest: str | None


class StepRecord(Record, frozen=True):
    """One step of a reasoning, with the characters of the source that it rests on."""

    text: str
    source: str | None
    start: int | None
    end: int | None


class StatusRecord(Record, frozen=True):
    """One step in an event's history, with the words that tell it."""

    status: Status
    words: str | None
    source: str | None
    start: int | None
    end: int | None


class AttributionRecord(Record, frozen=True):
    """Who says it, whether unnamed, and through whom."""

    speaker: str
    anonymous: bool
    via: str | None


class ActorRecord(Record, frozen=True):
    """Who took part."""

    name: str
    role: str | None


class PlaceRecord(Record, frozen=True):
    """Where it happened; degrees, WGS 84."""

    name: str
    lat: float | None
    lon: float | None


class CorrectionRecord(Record, frozen=True):
    """A correction; `date` is EDTF."""

    date: str
    kind: str
    note: str


class CitationRecord(Record, frozen=True):
    """One voice behind an event, down to the quoted words."""

    source: str | None
    """Id in sources.json; null for a bare address, against which nothing was checked."""
    quote: str | None
    prefix: str
    suffix: str
    start: int | None
    """Offsets in Unicode characters of the source's text: `text[start:end]` is the quote."""
    end: int | None
    sha256: str | None
    """Of the source's text as UTF-8."""
    verified: bool
    url: str | None
    """With a text fragment that opens at the quote, where it can."""
    archive: str | None
    locator: str | None
    supports: Supports
    expression: str | None
    """The words that date it."""
    value: str | None
    """TIMEX3 value of `expression`."""
    steps: tuple[StepRecord, ...]
    title: str | None
    container: str | None
    published: str | None
    """EDTF, as the editor gives it with the citation."""
    accessed: str | None
    translation: str | None
    language: str | None
    """BCP 47 tag of the quote's language, as the editor gives it; a source's own is in sources.json."""
    credibility: int | None


class EventRecord(Record, frozen=True):
    """One event."""

    id: str
    title: str
    summary: str
    html: str
    edtf: str | None
    """Null where no EDTF form says what is known."""
    earliest: str | None
    latest: str | None
    start: Bounds
    end: Bounds
    extent: Extent
    display: str
    precision: Precision
    basis: Basis | None
    """Null where there is no date."""
    status: Status
    status_history: tuple[StatusRecord, ...]
    attribution: AttributionRecord | None
    origin: Origin
    accepted: bool
    kind: str | None
    salience: int
    actors: tuple[ActorRecord, ...]
    places: tuple[PlaceRecord, ...]
    tags: tuple[str, ...]
    url: str
    citations: tuple[CitationRecord, ...]
    conflicts: tuple[str, ...]
    updated: str | None
    corrections: tuple[CorrectionRecord, ...]


class SiteRecord(Record, frozen=True):
    """The site."""

    title: str
    description: str
    language: str
    url: str | None


class WithdrawnRecord(Record, frozen=True):
    """An event that its editor took back; its page says so."""

    id: str
    date: str | None
    """EDTF; null where the editor does not tell the day."""
    reason: str


class EventsFile(Record, frozen=True):
    """events.json: the timeline, then what is told without any date."""

    schema: str
    site: SiteRecord
    license: str | None
    events: tuple[EventRecord, ...]
    moved: dict[str, str]
    """Ids that events were published under before, each with the one that stands for it."""
    withdrawn: tuple[WithdrawnRecord, ...]


class PublishedRecord(Record, frozen=True):
    """When a source's words were written, and how that is known."""

    edtf: str | None
    earliest: str | None
    latest: str | None
    basis: str
    """`stated`, `inferred` or `unknown`."""
    steps: tuple[StepRecord, ...]


class AuthorRecord(Record, frozen=True):
    """An author."""

    name: str
    family: str | None
    given: str | None


class SourceRecord(Record, frozen=True):
    """One source."""

    id: str
    title: str | None
    title_translated: str | None
    authors: tuple[AuthorRecord, ...]
    container: str | None
    publisher: str | None
    agency: str | None
    published: PublishedRecord
    updated: str | None
    accessed: str | None
    url: str | None
    url_status: str | None
    archive: str | None
    archived: str | None
    access: str | None
    language: str | None
    kind: str | None
    reliability: str | None
    """Admiralty letter, where the site publishes it."""
    sha256: str
    derived_from: str | None
    supersedes: str | None
    withdrawn: str | None
    page: str
    """Address of its page."""
    events: tuple[str, ...]


class SourcesFile(Record, frozen=True):
    """sources.json."""

    schema: str
    sources: tuple[SourceRecord, ...]


class ConflictRecord(Record, frozen=True):
    """Statements that cannot all be true: without any one of them the rest can hold."""

    id: str
    certainty: Certainty
    events: tuple[str, ...]
    citations: tuple[CitationRecord, ...]
    explanation: str
    ruling: str | None


class ConflictsFile(Record, frozen=True):
    """conflicts.json."""

    schema: str
    conflicts: tuple[ConflictRecord, ...]


class OEmbedFile(Record, frozen=True):
    """oembed.json (oEmbed 1.0, type `rich`)."""

    version: str
    type: str
    title: str
    provider_name: str
    provider_url: str
    html: str
    width: int
    """CSS pixels."""
    height: int


class SlideDate(Record, frozen=True, omit_defaults=True):
    """A date of TimelineJS, as coarse as it is known; years before 1 are negative, without a year zero."""

    year: int
    month: int | None = None
    day: int | None = None
    display_date: str = ""


class SlideText(Record, frozen=True):
    """Headline and text of a slide, HTML both."""

    headline: str
    text: str


class SlideRecord(Record, frozen=True, omit_defaults=True):
    """A slide of TimelineJS: an event."""

    unique_id: str
    start_date: SlideDate
    display_date: str
    text: SlideText
    autolink: bool
    end_date: SlideDate | None = None


class TitleRecord(Record, frozen=True):
    """The first slide."""

    text: SlideText


class TimelineJSFile(Record, frozen=True, omit_defaults=True):
    """timelinejs.json, for TimelineJS 3: the events that have a date."""

    scale: str
    events: tuple[SlideRecord, ...]
    title: TitleRecord | None = None


FILES: dict[str, type[Record]] = {
    "events": EventsFile,
    "sources": SourcesFile,
    "conflicts": ConflictsFile,
    "oembed": OEmbedFile,
    "timelinejs": TimelineJSFile,
}
"""The shape of each JSON file, by its name without ending."""


def schema_id(name: str) -> str:
    """The name of a file's JSON Schema, told in the file; a new number says that readers of the old one would break."""
    return f"urn:dateline:schema:{name}:1"
