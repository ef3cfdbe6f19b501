"""Whose reports tell an event: which sources carry one and the same, and where it was told first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.events.merging.status import root_of, voices
from generator.model.chronology import PublicationDate
from generator.model.event import Event
from generator.model.source import Source


@dataclass(frozen=True, slots=True)
class Report:
    """One independent origin, and the sources here that carry what it tells."""

    carriers: tuple[str, ...]
    """Ids of sources (or "url:…"): the origin itself first, if it is here, then in the order in which they appeared."""
    first: str | None
    """The carrier that is known to have appeared before all others; `None` where that is not known."""


def reports(
    event: Event, sources: Mapping[str, Source], published: Mapping[str, PublicationDate]
) -> tuple[Report, ...]:
    """The independent origins that tell an event, in the order in which they appeared as far as that is known.

    Their number is the event's salience. The first report's `first`, where every other's is known and not earlier, is
    the first appearance of the claim among the sources.
    """
    references = event.editor.sources if event.editor is not None else ()
    held: dict[str, list[str]] = {}
    for name, voice in voices(event.statements, references, sources).items():
        held.setdefault(voice, []).append(name)
    found = []
    for carriers in held.values():
        ordered = sorted(carriers, key=lambda name: (root_of(name, sources) != name, _appeared(name, published), name))
        found.append(
            (min(_appeared(name, published) for name in ordered), Report(tuple(ordered), _first(ordered, published)))
        )
    return tuple(report for _, report in sorted(found, key=lambda one: (one[0], one[1].carriers)))


def first_told(found: tuple[Report, ...], published: Mapping[str, PublicationDate]) -> str | None:
    """The source in which a claim appeared first, where the days of all that tell it say so."""
    return _first([name for report in found for name in report.carriers], published)


def _first(names: list[str], published: Mapping[str, PublicationDate]) -> str | None:
    """The one that appeared before all others for certain."""
    if not names:
        return None
    best = min(names, key=lambda name: (_appeared(name, published), name))
    last = published[best].days.latest if best in published else None
    if len(names) == 1:
        return best
    if last is None:
        return None
    others = [published[name].days.earliest if name in published else None for name in names if name != best]
    return best if all(day is not None and last < day for day in others) else None


def _appeared(name: str, published: Mapping[str, PublicationDate]) -> tuple[bool, int]:
    """A key that orders sources as they appeared, those of unknown day last."""
    days = published[name].days if name in published else None
    day = None if days is None else days.latest if days.latest is not None else days.earliest
    return day is None, day or 0
