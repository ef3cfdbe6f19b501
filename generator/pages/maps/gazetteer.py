"""Where the places of the events lie, told alike by the map, the pages and every file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from generator.config import Config
from generator.model.chronology import DatedEvent
from generator.model.event import Place


def positions(config: Config, events: Iterable[DatedEvent]) -> dict[str, tuple[float, float]]:
    """Longitude and latitude of each place of the events of which they are known, by its name.

    The site's own list (`[[places]]`, aliases included) leads, so that a place has one position however many events
    name it; else the first event that gives one.
    """
    listed = {
        name: (place.lon, place.lat)
        for place in reversed(config.places)
        if place.lat is not None and place.lon is not None
        for name in (*place.aliases, place.name)
    }
    found: dict[str, tuple[float, float]] = {}
    for dated in events:
        for one in dated.event.places:
            if one.name in listed:
                found[one.name] = listed[one.name]
            elif one.lat is not None and one.lon is not None:
                found.setdefault(one.name, (one.lon, one.lat))
    return found


def placed(dated: DatedEvent, found: Mapping[str, tuple[float, float]]) -> DatedEvent:
    """The event with its places where they were found to lie, so that whatever tells of it tells the same."""
    places = tuple(_at(place, found.get(place.name)) for place in dated.event.places)
    return dated if places == dated.event.places else replace(dated, event=replace(dated.event, places=places))


def _at(place: Place, found: tuple[float, float] | None) -> Place:
    return place if found is None else replace(place, lon=found[0], lat=found[1])
