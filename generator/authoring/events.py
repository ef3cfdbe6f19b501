"""New event files: an empty one, and one made from an event that was drawn from sources."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from generator.authoring.files import create_all, markdown, name_for
from generator.errors import UsageError
from generator.mentions.phrase import read_date
from generator.model.chronology import DatedEvent
from generator.model.event import Attribution, Citation, DateSpec, Origin, Status
from generator.model.source import Source
from generator.sources import ids

EVENTS = Path("content", "events")
_HINTS = """\
# end: 2024-08-09            where it lasted longer
# status: planned            occurred, ongoing, planned, postponed, cancelled, moved-online, unconfirmed, denied
# aliases: [the talks]       how texts call it
# actors: [Qatar]
# places: [Doha]
# tags: [ceasefire]
# sources:
#   - source: id-of-a-text-in-seeds
#     quote: "the words that say so"
#   - url: https://www.example.org/a-page
#     title: Its title
"""
_UNDATED = "# date: 2024-08-06          or 2024-08, late March 2022, 2014~ …\n"


def new_event(folder: Path, title: str, date: str | None, id: str | None = None) -> Path:  # noqa: A002
    """Create `content/events/ID.md` in a site's folder and return its path; the id is made from the title's words.

    Raises `UsageError` where the file is there already, no id can be made or the one given is none, or the date cannot
    be read.
    """
    name = id or name_for(title)
    if not ids.is_id(name):
        what = f"{name!r} cannot be an id" if name else "no id can be made from this title"
        raise UsageError(f"{what}; give one with --id: {ids.RULE}")
    front: dict[str, Any] = {"title": title}
    if date is not None:
        reading = read_date(date)
        if not isinstance(reading, DateSpec):
            offered = f" ({' or '.join(reading.readings)})" if reading.readings else ""
            raise UsageError(f"--date {date!r}: {reading.message}{offered}")
        front["date"] = date
    path = folder / EVENTS / f"{name}.md"
    create_all({path: markdown(front, hints=("" if date is not None else _UNDATED) + _HINTS)})
    return path


def adopt(folder: Path, dated: DatedEvent, sources: Mapping[str, Source]) -> Path:
    """Create an editor's file of an extracted event, prefilled and with its citations, and return its path.

    The file's name, and so the event's id, is that of the extracted event, so that its address stays. Raises
    `UsageError` where the event is an editor's already or the file is there.
    """
    event = dated.event
    if event.origin is not Origin.EXTRACTED:
        where = f": {event.editor.path}" if event.editor is not None else ""
        raise UsageError(f"{event.id} is an editor's event already{where}")
    front: dict[str, Any] = {"title": event.title}
    if dated.edtf is not None:
        front["date"] = dated.edtf
    if event.status is not Status.OCCURRED:
        front["status"] = event.status.value
    if event.attribution is not None:
        front["attribution"] = _attribution(event.attribution)
    if event.actors:
        front["actors"] = [
            actor.name if actor.role is None else {"name": actor.name, "role": actor.role} for actor in event.actors
        ]
    if event.places:
        front["places"] = [place.name for place in event.places]
    front["sources"] = list(_references(dated.citations, sources))
    front["merge"] = [event.id]
    path = folder / EVENTS / f"{event.id}.md"
    create_all({path: markdown(front, hints=_reasons(dated))})
    return path


def _attribution(attribution: Attribution) -> str | dict[str, Any]:
    if attribution.via is None and not attribution.anonymous:
        return attribution.speaker
    told: dict[str, Any] = {"speaker": attribution.speaker}
    if attribution.anonymous:
        told["anonymous"] = True
    if attribution.via is not None:
        told["via"] = attribution.via
    return told


def _references(citations: Iterable[Citation], sources: Mapping[str, Source]) -> Iterable[dict[str, str]]:
    for citation in citations:
        if citation.source is None or citation.quote is None:
            continue
        told = {"source": citation.source, "quote": citation.quote}
        if sources[citation.source].text.count(citation.quote) > 1 and citation.prefix:
            told["prefix"] = citation.prefix
        if citation.supports.value != "event":
            told["supports"] = citation.supports.value
        yield told


def _reasons(dated: DatedEvent) -> str:
    """How the date was reached, as comments: an editor who keeps the date makes it their own."""
    lines = [" ".join(step.text.split()) for step in dated.steps]
    return "".join(f"# {line}\n" for line in lines if line)
