"""Events as schema.org has them, in JSON-LD: for search engines, and for whoever links to a page."""

from __future__ import annotations

from typing import Any

from generator.dates import days
from generator.model.chronology import DatedEvent
from generator.model.event import Citation, Status
from generator.pages import citations, labels
from generator.pages.desk import Desk

_TYPES = {
    "report": "Report",
    "legislation": "Legislation",
    "bill": "Legislation",
    "regulation": "Legislation",
    "digest": "CreativeWork",
    "treaty": "CreativeWork",
    "speech": "CreativeWork",
    "book": "Book",
    "article-journal": "ScholarlyArticle",
}
"""schema.org types of the kinds of sources that are no news."""


def structured(desk: Desk, dated: DatedEvent, url: str | None) -> dict[str, Any]:
    """The event as schema.org JSON-LD. A date stands in it only as precisely as it is known."""
    event = dated.event
    data: dict[str, Any] = {"@context": "https://schema.org", "@type": "Event", "name": event.title}
    start, end = _iso(dated, begin=True), _iso(dated, begin=False)
    if start is not None:
        data["startDate"] = start
    if end is not None and end != start:
        data["endDate"] = end
    status = labels.SCHEMA_STATUS.get(event.status)
    if status is not None:
        data["eventStatus"] = status
    if event.status is Status.MOVED_ONLINE:
        data["eventAttendanceMode"] = "https://schema.org/OnlineEventAttendanceMode"
    if event.places:
        data["location"] = [_place(place.name, place.lat, place.lon) for place in event.places]
    if event.actors:
        data["contributor"] = [{"@type": "Thing", "name": actor.name} for actor in event.actors]
    if url is not None:
        data["@id"] = data["url"] = url
    articles = [article for one in dated.citations if (article := _article(desk, one)) is not None]
    if articles:
        data["subjectOf"] = [dict(pairs) for pairs in dict.fromkeys(tuple(article.items()) for article in articles)]
    return data


def _article(desk: Desk, one: Citation) -> dict[str, str] | None:
    shown = citations.cite(desk, one, 1)
    if shown.title is None:
        return None
    source = desk.sources.get(one.source) if one.source is not None else None
    kind = source.metadata.kind if source is not None else None
    article = {"@type": _TYPES.get(kind or "", "NewsArticle"), "headline": shown.title}
    if shown.address is not None:
        article["url"] = shown.address
    stamp = one.published
    if stamp is None and source is not None:
        stamp = source.metadata.published
    if stamp is not None and stamp.days.exact is not None:
        article["datePublished"] = days.iso(stamp.days.exact)
    return article


def _place(name: str, lat: float | None, lon: float | None) -> dict[str, Any]:
    place: dict[str, Any] = {"@type": "Place", "name": name}
    if lat is not None and lon is not None:
        place["geo"] = {"@type": "GeoCoordinates", "latitude": lat, "longitude": lon}
    return place


def _iso(dated: DatedEvent, *, begin: bool) -> str | None:
    """A day, month or year in ISO 8601, where the bounds fill one; nothing where they do not, or are only about so."""
    if dated.span is None or dated.soft or any(mark in (dated.edtf or "") for mark in "~?%"):
        return None
    window = dated.span.begin if begin else dated.span.end
    first, last = window.earliest, window.latest
    if first is None or last is None:
        return None
    if first == last:
        return days.iso(first)
    one, two = days.civil(first), days.civil(last)
    if (first, last) == days.month_span(one.year, one.month):
        return f"{days.iso_year(one.year)}-{one.month:02d}"
    return days.iso_year(one.year) if (first, last) == days.year_span(two.year) else None
