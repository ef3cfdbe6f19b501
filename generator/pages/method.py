"""The figures and conventions of the method page, from what was built."""

from __future__ import annotations

from collections import Counter

from generator.model.event import Origin
from generator.model.time import Basis
from generator.pages import labels
from generator.pages.desk import Desk
from generator.pages.views import (
    Count,
    MethodView,
)


def method_view(desk: Desk, body: str) -> MethodView:
    """How dates were read, and how many of each kind there are."""
    events = desk.records.events
    bases = Counter(dated.basis for dated in events)
    origins = Counter(_origin(dated.event.origin, accepted=dated.event.accepted) for dated in events)
    known = Counter(_publication(desk, source.id) for source in desk.records.sources)
    return MethodView(
        dates=tuple(
            _count(labels.BASIS[basis][0], bases[basis], len(events), labels.BASIS[basis][1]) for basis in Basis
        ),
        origins=tuple(_count(label, origins[label], len(events)) for label in _ORIGINS),
        sources=tuple(_count(label, known[basis], len(desk.records.sources)) for basis, label in _KNOWN.items()),
        conventions=conventions(desk),
        events=len(events),
        undated=len(desk.records.undated),
        body=body,
    )


_ACCEPTED = "Drawn by the program, accepted by an editor"
_ORIGINS = (
    *(labels.ORIGIN[origin][0] for origin in (Origin.EDITOR, Origin.MERGED)),
    _ACCEPTED,
    labels.ORIGIN[Origin.EXTRACTED][0],
)
_KNOWN = {"stated": "Date stated", "inferred": "Date inferred from the words", "unknown": "Date not known"}


def _origin(origin: Origin, *, accepted: bool) -> str:
    return _ACCEPTED if origin is Origin.EXTRACTED and accepted else labels.ORIGIN[origin][0]


def _publication(desk: Desk, id_: str) -> str:
    date = desk.records.published.get(id_)
    if date is not None:
        return date.basis if date.basis in _KNOWN else "unknown"
    return "stated" if desk.sources[id_].metadata.published is not None else "unknown"


def _count(label: str, count: int, total: int, meaning: str = "") -> Count:
    share = f"{count * 100 / total:.0f} %" if total else "–"
    return Count(label, count, share, meaning)


def conventions(desk: Desk) -> tuple[tuple[str, str], ...]:
    """What words of time are taken to mean on this site."""
    config = desk.config
    south = config.southern
    seasons = "spring September–November, summer December–February, autumn March–May, winter June–August"
    if not south:
        seasons = "spring March–May, summer June–August, autumn September–November, winter December–February"
    sunday = [source for source in desk.records.sources if source.metadata.week_starts == "sunday"]
    week = "Monday to Sunday (ISO 8601); “last week” is the whole week before the one in which the words were written"
    if sunday:
        week += "; where a source says that its weeks begin on Sunday, Sunday to Saturday"
    numeric = {"dmy": "day first", "mdy": "month first"}.get(
        config.numeric_dates or "", "both readings kept where nothing decides"
    )
    return (
        ("Week", week),
        (
            "A weekday alone",
            "the nearest in the direction of the verb: the last one for the past, the next one for the future",
        ),
        ("A month without a year", "the nearest in the verb’s direction"),
        ("“Ago”", "as coarse as its unit: “three weeks ago” is a week, “five years ago” a year"),
        ("Early, mid, late in a month", "days 1–10, 11–20, 21 to the end"),
        ("Early, mid, late in a year", "January–April, May–August, September–December"),
        ("Seasons", f"{seasons} ({'southern' if south else 'northern'} hemisphere)"),
        ("03/04/2024", numeric),
        ("Time zone", f"{config.timezone}, unless a source has its own"),
        ("Soft edges", "an edge that only a convention draws is never by itself the cause of a contradiction"),
    )
