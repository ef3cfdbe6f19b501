"""Where the places of the events lie."""

from __future__ import annotations

from collections.abc import Iterable

from generator.config import Config
from generator.model.chronology import DatedEvent


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
