"""The figures and conventions of the method page, from what was built."""

from __future__ import annotations

from collections import Counter

from generator.interface import gettext_noop
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
            _count(desk, labels.BASIS[basis][0], bases[basis], len(events), labels.BASIS[basis][1]) for basis in Basis
        ),
        origins=tuple(_count(desk, label, origins[label], len(events)) for label in _ORIGINS),
        sources=tuple(_count(desk, label, known[basis], len(desk.records.sources)) for basis, label in _KNOWN.items()),
        conventions=conventions(desk),
        events=len(events),
        undated=len(desk.records.undated),
        body=body,
    )


_ACCEPTED = gettext_noop("Drawn by the program, accepted by an editor")
_ORIGINS = (
    *(labels.ORIGIN[origin][0] for origin in (Origin.EDITOR, Origin.MERGED)),
    _ACCEPTED,
    labels.ORIGIN[Origin.EXTRACTED][0],
)
_KNOWN = {
    "stated": gettext_noop("Date stated"),
    "inferred": gettext_noop("Date inferred from the words"),
    "unknown": gettext_noop("Date not known"),
}


def _origin(origin: Origin, *, accepted: bool) -> str:
    return _ACCEPTED if origin is Origin.EXTRACTED and accepted else labels.ORIGIN[origin][0]


def _publication(desk: Desk, id_: str) -> str:
    date = desk.records.published.get(id_)
    if date is not None:
        return date.basis if date.basis in _KNOWN else "unknown"
    return "stated" if desk.sources[id_].metadata.published is not None else "unknown"


def _count(desk: Desk, label: str, count: int, total: int, meaning: str = "") -> Count:
    share = desk.writer.calendar.percent(count / total) if total else "–"
    return Count(desk.words.gettext(label), count, share, desk.words.gettext(meaning))


def conventions(desk: Desk) -> tuple[tuple[str, str], ...]:
    """What words of time are taken to mean on this site."""
    config, _ = desk.config, desk.words.gettext
    week = _(
        "Monday to Sunday (ISO 8601); “last week” is the whole week before the one in which the words were written"
    )
    if any(source.metadata.week_starts == "sunday" for source in desk.records.sources):
        week = _(
            "Monday to Sunday (ISO 8601), and Sunday to Saturday where a source says that its weeks begin on Sunday; "
            "“last week” is the whole week before the one in which the words were written"
        )
    seasons = _(
        "spring March–May, summer June–August, autumn September–November, winter December–February "
        "(northern hemisphere)"
    )
    if config.southern:
        seasons = _(
            "spring September–November, summer December–February, autumn March–May, winter June–August "
            "(southern hemisphere)"
        )
    numeric = {"dmy": _("day first"), "mdy": _("month first")}.get(
        config.numeric_dates or "", _("both readings kept where nothing decides")
    )
    return (
        (_("Week"), week),
        (
            _("A weekday alone"),
            _("the nearest in the direction of the verb: the last one for the past, the next one for the future"),
        ),
        (_("A month without a year"), _("the nearest in the verb’s direction")),
        (_("“Ago”"), _("as coarse as its unit: “three weeks ago” is a week, “five years ago” a year")),
        (_("Early, mid, late in a month"), _("days 1–10, 11–20, 21 to the end")),
        (_("Early, mid, late in a year"), _("January–April, May–August, September–December")),
        (_("Seasons"), seasons),
        ("03/04/2024", numeric),
        (_("Time zone"), _("%(zone)s, unless a source has its own", zone=config.timezone)),
        (_("Soft edges"), _("an edge that only a convention draws is never by itself the cause of a contradiction")),
    )
