"""Sources: texts as read, with their metadata and the blocks they are made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from generator.model.time import Interval


@dataclass(frozen=True, slots=True)
class Name:
    """A person's or an organisation's name: `literal` alone, or family and given."""

    literal: str
    """The name as it is shown."""
    family: str | None = None
    given: str | None = None


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date of a document's life (published, updated, accessed …), as given and as days."""

    edtf: str
    """EDTF; of a time of day, its calendar day in the source's own time zone."""
    days: Interval


class Publish(StrEnum):
    """How much of a source a published page may show."""

    NONE = "none"
    CITATION = "citation"
    QUOTE = "quote"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of a source beside its text. Every field may be missing."""

    title: str | None = None
    title_translated: str | None = None
    authors: tuple[Name, ...] = ()
    container: str | None = None
    publisher: str | None = None
    agency: str | None = None
    published: Stamp | None = None
    updated: Stamp | None = None
    accessed: Stamp | None = None
    url: str | None = None
    url_status: str | None = None
    archive: str | None = None
    archived: Stamp | None = None
    access: str | None = None
    language: str | None = None
    timezone: str | None = None
    kind: str | None = None
    reliability: str | None = None
    derived_from: str | None = None
    supersedes: str | None = None
    withdrawn: Stamp | None = None
    publish: Publish = Publish.QUOTE
    aliases: tuple[str, ...] = ()
    week_starts: str | None = None
    """`sunday` where the source's weeks begin on Sunday; otherwise ISO weeks."""
    extra: Mapping[str, str] = field(default_factory=dict)


class BlockKind(StrEnum):
    """What a run of lines is: only `BODY`, `HEADING`, `CAPTION`, `ITEM` and `QUOTE` can tell events."""

    BODY = "body"
    HEADING = "heading"
    CAPTION = "caption"
    ITEM = "item"
    """A line of a list or table: "12 May: …"."""
    QUOTE = "quote"
    BYLINE = "byline"
    FURNITURE = "furniture"
    """Navigation, comment counts, user names, "Leave a review"."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or line of a source: the half-open range `start:end` of its text."""

    start: int
    end: int
    kind: BlockKind
    repeats: int | None = None
    """Index of the earlier block of the same source whose words this one repeats."""


Place = tuple[str, int, int]
"""File, line and column."""


@dataclass(frozen=True, slots=True)
class Source:
    """One text of `seeds/` as read. Offsets anywhere in the program count characters of `text`."""

    id: str
    path: str
    """POSIX path relative to the site's folder."""
    text: str
    """As read: front matter and a byte-order mark left out, line ends as in the file."""
    sha256: str
    """Of `text` as UTF-8, in hexadecimal."""
    metadata: Metadata = Metadata()
    blocks: tuple[Block, ...] = ()
    first_line: int = 1
    """Line of the file on which `text` begins (front matter comes before it)."""
    places: dict[str, Place] = field(default_factory=dict, compare=False)
    """Where the metadata name other sources, by key, for problems found later."""
