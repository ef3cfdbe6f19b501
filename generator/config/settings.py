"""What can be set, with its defaults."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from generator.config.places import nearest_place

FILE = "dateline.toml"


class Extracted(StrEnum):
    """Which events that the program drew are published (`[publish] extracted`)."""

    LABELLED = "labelled"
    APPROVED = "approved"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class KnownName:
    """A name of the site's own list (`[[actors]]`, `[[places]]`): its spellings, and what it is."""

    name: str
    aliases: tuple[str, ...] = ()
    kind: str | None = None
    """`country`, `organisation`, `person`, `office` or `place`."""
    of: str | None = None
    """The country or body a person or office acts for."""
    lat: float | None = None
    lon: float | None = None


@dataclass(frozen=True, slots=True)
class Config:
    """Every setting, with its default. `base_url` ends with a slash where it is given."""

    title: str = "Timeline"
    description: str = ""
    language: str = "en"
    timezone: str = "UTC"
    base_url: str | None = None
    repository: str | None = None
    licence: str | None = None
    southern: bool = False
    """Seasons of the southern hemisphere (`hemisphere = "southern"`)."""
    numeric_dates: str | None = None
    """`dmy` or `mdy`: how 03/04/2024 is read where nothing else decides."""
    show_reliability: bool = False
    extracted: Extracted = Extracted.LABELLED
    possible_conflicts: bool = False
    event_pictures: bool = False
    """Whether each event has a picture of its own for those who share its page."""
    map_coasts: bool = True
    search: str = "own"
    """What searches a chronology of many pages: `own` index, or `pagefind` (an extra)."""
    theme: dict[str, str] = field(default_factory=dict)
    actors: tuple[KnownName, ...] = ()
    places: tuple[KnownName, ...] = ()
    set_at: Mapping[tuple[str, ...], tuple[int, int]] = field(default_factory=dict, compare=False, repr=False)
    """Line and column of each key in the file, for what only a later step can check."""

    def place(self, *path: str) -> tuple[int, int]:
        """Line and column of a key (`"theme", "name"`), or of the table that it stands in."""
        return nearest_place(self.set_at, path)
