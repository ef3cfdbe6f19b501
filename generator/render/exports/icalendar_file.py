"""events.ics: an iCalendar file (RFC 5545), one VEVENT for each event that has a place on the calendar."""

from __future__ import annotations

import uuid
from datetime import UTC, date, datetime, time
from urllib.parse import urlsplit

from icalendar import Calendar, Event

from generator.dates import days
from generator.model.event import Status
from generator.model.time import Day, TimeSpan
from generator.render.exports import words
from generator.render.exports.view import ExportEvent, ExportSite, clean, updated_days

_STATUS = {
    Status.OCCURRED: "CONFIRMED",
    Status.ONGOING: "CONFIRMED",
    Status.PLANNED: "TENTATIVE",
    Status.POSTPONED: "TENTATIVE",
    Status.CANCELLED: "CANCELLED",
    Status.MOVED_ONLINE: "TENTATIVE",
    Status.UNCONFIRMED: "TENTATIVE",
    Status.DENIED: "TENTATIVE",
}
_LAST = days.ordinal(9999, 12, 30)


def events_ics(site: ExportSite) -> bytes:
    """The events as all-day entries from their earliest to their latest day; DTSTAMP follows the content, not a clock.

    An event whose end is open stands on the days on which it may begin; one of which only one side is known
    ("before September") has no days to stand on, and is left out.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//dateline//dateline//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", clean(site.title))
    host = urlsplit(site.canonical).hostname if site.canonical else None
    realm = host or f"{uuid.uuid5(uuid.NAMESPACE_URL, site.title)}.dateline"
    changed = updated_days(site)
    for entry in site.events:
        stands = calendar_days(entry.dated.span)
        if stands is not None:
            vevent = _vevent(site, entry, stands)
            vevent.add("uid", f"{entry.id}@{realm}")
            vevent.add("dtstamp", datetime.combine(date.fromordinal(changed[entry.id]), time(), tzinfo=UTC))
            calendar.add_component(vevent)
    content: bytes = calendar.to_ical()
    return content


def calendar_days(span: TimeSpan | None) -> tuple[Day, Day] | None:
    """First and last day on which an event stands in a calendar, or `None`; iCalendar knows the years 1 to 9999."""
    if span is None or span.empty:
        return None
    first, last = span.whole.earliest, span.whole.latest
    if last is None:
        last = span.begin.latest
    if first is None or last is None or first < 1 or last > _LAST:
        return None
    return first, last


def _vevent(site: ExportSite, entry: ExportEvent, stands: tuple[Day, Day]) -> Event:
    dated, event = entry.dated, entry.dated.event
    vevent = Event()
    vevent.add("dtstart", date.fromordinal(stands[0]))
    vevent.add("dtend", date.fromordinal(stands[1] + 1))
    vevent.add("summary", clean(_summary(site, entry, stands)))
    vevent.add("description", clean(_description(site, entry)))
    vevent.add("status", _STATUS[event.status])
    # A record of what happened never makes anyone busy.
    vevent.add("transp", "TRANSPARENT")
    if event.tags:
        vevent.add("categories", [clean(tag) for tag in event.tags])
    if event.places:
        vevent.add("location", clean(", ".join(place.name for place in event.places)))
        lat, lon = event.places[0].lat, event.places[0].lon
        if lat is not None and lon is not None:
            vevent.add("geo", (lat, lon))
    if site.canonical:
        vevent.add("url", site.link(entry.url))
    if dated.edtf:
        vevent.add("x-dateline-edtf", dated.edtf)
    vevent.add("x-dateline-precision", dated.precision.value)
    vevent.add("x-dateline-basis", dated.basis.value)
    return vevent


def _summary(site: ExportSite, entry: ExportEvent, stands: tuple[Day, Day]) -> str:
    """The title, with the status before it, and the date as shown after it unless it is simply its day."""
    title = words.headline(site.words, entry.dated)
    plain = stands[0] == stands[1] and not words.approximate(entry.dated)
    return title if plain or not entry.display else f"{title} ({entry.display})"


def _description(site: ExportSite, entry: ExportEvent) -> str:
    dated = entry.dated
    lines = [words.first_line(site.words, dated, entry.display), entry.lead]
    lines += [
        words.reference(citation, entry.name(index), entry.fragment_url(index))
        for index, citation in enumerate(dated.citations)
    ]
    return "\n\n".join(line for line in lines if line)
