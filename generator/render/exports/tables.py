"""events.csv (RFC 4180): one row an event, for spreadsheets."""

from __future__ import annotations

import csv
import io

from generator.dates import days
from generator.model.time import Interval
from generator.render.exports.view import ExportEvent, ExportSite

COLUMNS = (
    "id",
    "date",
    "edtf",
    "start_earliest",
    "start_latest",
    "end_earliest",
    "end_latest",
    "extent",
    "precision",
    "basis",
    "status",
    "title",
    "attribution",
    "origin",
    "accepted",
    "salience",
    "kind",
    "actors",
    "places",
    "tags",
    "quote",
    "source",
    "source_url",
    "citations",
    "conflicts",
    "url",
)
_FREE_TEXT = frozenset({"date", "title", "attribution", "actors", "places", "tags", "quote", "kind"})


def events_csv(site: ExportSite) -> bytes:
    """Every event, with its first citation; lists are joined with "; ".

    Free text that a spreadsheet would take for a formula gets an apostrophe before it.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for entry in site.everything:
        row = _row(site, entry)
        writer.writerow([_inert(row[name]) if name in _FREE_TEXT else row[name] for name in COLUMNS])
    return text.getvalue().encode("utf-8")


def _row(site: ExportSite, entry: ExportEvent) -> dict[str, str]:
    dated, event = entry.dated, entry.dated.event
    begin, end = (dated.span.begin, dated.span.end) if dated.span else (Interval(), Interval())
    first = dated.citations[0] if dated.citations else None
    bounds = (begin.earliest, begin.latest, end.earliest, end.latest)
    return {
        "id": event.id,
        "date": entry.display,
        "edtf": dated.edtf or "",
        **dict(
            zip(
                ("start_earliest", "start_latest", "end_earliest", "end_latest"),
                ("" if day is None else days.iso(day) for day in bounds),
                strict=True,
            )
        ),
        "extent": dated.extent.value,
        "precision": dated.precision.value,
        "basis": dated.basis.value if dated.span is not None and dated.span.known else "",
        "status": event.status.value,
        "title": event.title,
        "attribution": event.attribution.speaker if event.attribution else "",
        "origin": event.origin.value,
        "accepted": "yes" if event.accepted else "no",
        "salience": str(event.salience),
        "kind": event.kind or "",
        "actors": "; ".join(actor.name for actor in event.actors),
        "places": "; ".join(place.name for place in event.places),
        "tags": "; ".join(event.tags),
        "quote": (first.quote or "") if first else "",
        "source": (first.source or first.title or "") if first else "",
        "source_url": (entry.fragment_url(0) or "") if first else "",
        "citations": str(len(dated.citations)),
        "conflicts": "; ".join(dated.conflicts),
        "url": site.link(entry.url),
    }


def _inert(text: str) -> str:
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text
