"""The names that tables hold, each spelling with what it stands for: the site's, its editors', the language's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from generator.config import KnownName
from generator.language import lexicon
from generator.model.event import EditorEvent


class NameKind(StrEnum):
    """What a name stands for."""

    COUNTRY = "country"
    DEMONYM = "demonym"
    SEAT = "seat"
    """A capital or seat of government: a place after "in", the government elsewhere."""
    BODY = "organisation"
    PERSON = "person"
    OFFICE = "office"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Entry:
    """A known name: what it is called here, and for a seat the place's own name."""

    name: str
    kind: NameKind
    place: str | None = None
    lat: float | None = None
    lon: float | None = None


def has_tables(language: str) -> bool:
    """Whether a language has tables of names."""
    try:
        lexicon.table(language, "names_bodies")
    except lexicon.UnknownTableError:
        return False
    return True


def own(names: Sequence[KnownName], default: NameKind) -> Iterable[tuple[str, Entry]]:
    """The site's own list; what has no kind told is of the `default` one."""
    for name in names:
        kind = NameKind(name.kind) if name.kind in {kind.value for kind in NameKind} else default
        entry = Entry(name.name, kind, lat=name.lat, lon=name.lon)
        for spelling in (name.name, *name.aliases):
            yield spelling, entry


def told(events: Iterable[EditorEvent], known: set[str]) -> Iterable[tuple[str, Entry]]:
    """Names that only the editors' events have; a name the tables know keeps what they say of it."""
    for event in events:
        for actor in event.actors:
            if actor.name not in known:
                yield actor.name, Entry(actor.name, NameKind.BODY)
        for place in event.places:
            if place.name not in known:
                yield place.name, Entry(place.name, NameKind.PLACE, lat=place.lat, lon=place.lon)


def known(language: str) -> Iterable[tuple[str, Entry]]:
    """The language's tables as (spelling, entry); bodies and regions before states, so that longer names win anyway."""
    from babel import Locale  # noqa: PLC0415 - slow to import, and needed only where names are read

    states, bodies = lexicon.table(language, "names_states"), lexicon.table(language, "names_bodies")
    territories = Locale.parse(language).territories
    for name, others in bodies["bodies"].items():
        for spelling in (name, *others):
            yield spelling, Entry(name, NameKind.BODY)
    for name in bodies["regions"]["names"]:
        yield name, Entry(name, NameKind.PLACE)
    city = {other: name for name, others in bodies["places"]["aliases"].items() for other in others}
    yield from _states(states, territories, city)
    for name, seats in bodies["seats"].items():
        for spelling in seats:
            yield spelling, Entry(name, NameKind.SEAT, spelling)
    yield from _territories(states, territories)
    for name in (*bodies["places"]["cities"], *city):
        yield name, Entry(city.get(name, name), NameKind.PLACE)


def _states(
    states: dict[str, Any], territories: Mapping[str, str], city: Mapping[str, str]
) -> Iterable[tuple[str, Entry]]:
    """Each state by its names, its demonyms, and its capital and other seats of government."""
    for code, (demonyms, seats, others) in states["states"].items():
        name = states["preferred"].get(code, territories[code])
        for spelling in (name, territories[code], *others):
            yield spelling, Entry(name, NameKind.COUNTRY)
        for spelling in demonyms:
            yield spelling, Entry(name, NameKind.DEMONYM)
        for spelling in seats:
            bare = spelling.removeprefix("the ")
            yield spelling, Entry(name, NameKind.SEAT, city.get(bare, bare))


_NO_STATES = {"EU", "UN", "EZ", "QO", "XA", "XB", "ZZ", "TA", "AC", "CP", "CQ", "DG"}
"""Two-letter codes of the CLDR that are no territory of the news."""


def _territories(states: dict[str, Any], territories: Mapping[str, str]) -> Iterable[tuple[str, Entry]]:
    """Territories of the CLDR that the tables say nothing more of."""
    for code in sorted(set(territories) - set(states["states"]) - _NO_STATES):
        if len(code) == 2:
            yield territories[code], Entry(territories[code], NameKind.COUNTRY)
