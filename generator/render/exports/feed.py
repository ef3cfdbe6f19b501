"""feed.xml: Atom feeds (RFC 4287) of the whole timeline and of each actor, place and tag."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from xml.etree import ElementTree as ET

from generator.dates import days
from generator.interface import Catalogue
from generator.model.event import Correction
from generator.model.source import Stamp
from generator.model.time import Day
from generator.pages import addresses
from generator.pages.publishing import Tombstone
from generator.render.exports import words, xml
from generator.render.exports.view import ExportEvent, ExportSite, ExportTopic, clean, updated_days

_ATOM = "http://www.w3.org/2005/Atom"
_XML = "http://www.w3.org/XML/1998/namespace"
_LONGEST = 500
"""Entries of a feed; the newest ones stay."""
_LAST = days.ordinal(9999, 12, 31)


@dataclass(frozen=True, slots=True)
class _Item:
    """What an entry of a feed says."""

    day: Day
    name: str
    """What it is known by, wherever the site stands."""
    url: str
    """Relative to the site's root."""
    title: str
    summary: str
    content: str
    """HTML."""
    tags: tuple[str, ...] = ()


def feed_xml(site: ExportSite) -> bytes:
    """All that changed, the last changed first: events, corrections, and events that were taken back.

    No clock: dates are those that the content tells.
    """
    taken_back = (_withdrawal(site, stone, stone.date) for stone in site.withdrawn if stone.date is not None)
    items = [*_items(site, site.everything), *taken_back]
    return _feed(site, site.title, "", site.title, items)


def topic_feed_xml(site: ExportSite, topic: ExportTopic) -> bytes:
    """The same of the events of one actor, place or tag."""
    events = (entry for entry in site.everything if entry.id in topic.events)
    return _feed(site, f"{site.title}: {topic.name}", topic.href, f"{site.title}\n{topic.folder}", _items(site, events))


def _feed(site: ExportSite, title: str, address: str, name: str, items: Iterable[_Item]) -> bytes:
    """A feed that belongs to the page at `address`; `name` is what it is known by where the site has no address."""
    newest = sorted(items, key=lambda item: -item.day)[:_LONGEST]
    page, own = site.link(address or "./"), site.link(f"{address}feed.xml")
    root = ET.Element("feed", {"xmlns": _ATOM, f"{{{_XML}}}lang": site.language})
    xml.text(root, "id", page if site.canonical else _urn(name))
    xml.text(root, "title", title)
    if site.description:
        xml.text(root, "subtitle", site.description)
    xml.text(root, "updated", _instant(newest[0].day if newest else site.as_of))
    xml.text(ET.SubElement(root, "author"), "name", site.title)
    if site.licence:
        xml.text(root, "rights", site.licence)
    ET.SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": page})
    ET.SubElement(root, "link", {"rel": "self", "type": "application/atom+xml", "href": own})
    for item in newest:
        _entry(root, site, item)
    return xml.write(root)


def _entry(root: ET.Element, site: ExportSite, item: _Item) -> None:
    entry = ET.SubElement(root, "entry")
    xml.text(entry, "id", site.link(item.url) if site.canonical else _urn(f"{site.title}\n{item.name}"))
    xml.text(entry, "title", item.title)
    xml.text(entry, "updated", _instant(item.day))
    ET.SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": site.link(item.url)})
    for tag in item.tags:
        ET.SubElement(entry, "category", {"term": clean(tag)})
    xml.text(entry, "summary", item.summary)
    xml.text(entry, "content", item.content).set("type", "html")


def _items(site: ExportSite, events: Iterable[ExportEvent]) -> Iterator[_Item]:
    changed, said = updated_days(site), site.words
    for entry in events:
        dated = entry.dated
        yield _Item(
            changed[entry.id],
            entry.id,
            entry.url,
            words.headline(said, dated),
            words.first_line(said, dated, entry.display),
            content_html(said, entry),
            dated.event.tags,
        )
        corrections = dated.event.editor.corrections if dated.event.editor else ()
        for number, each in enumerate(corrections, 1):
            yield _correction(site, entry, number, each)


def _correction(site: ExportSite, entry: ExportEvent, number: int, each: Correction) -> _Item:
    """A correction as an entry of its own, for readers who have the event's already."""
    anchor = addresses.correction(number)
    title = site.words.gettext("Correction: %(title)s", title=entry.dated.event.title)
    text = _corrected(site.words, each)
    content = f"<p>{escape(text)}</p>"
    return _Item(_day(site, each.date), f"{entry.id}#{anchor}", f"{entry.url}#{anchor}", title, text, content)


def _withdrawal(site: ExportSite, stone: Tombstone, date: Stamp) -> _Item:
    """An event that was taken back."""
    title = site.words.gettext("Withdrawn: %(id)s", id=stone.id)
    content = f"<p>{escape(stone.reason)}</p>"
    return _Item(_day(site, date), stone.id, addresses.event(stone.id).href, title, stone.reason, content)


def content_html(said: Catalogue, entry: ExportEvent) -> str:
    """An event's date, who says so, corrections, text and citations as HTML."""
    corrections = entry.dated.event.editor.corrections if entry.dated.event.editor else ()
    first = [words.first_line(said, entry.dated, entry.display), *(_corrected(said, each) for each in corrections)]
    return "".join(f"<p>{escape(line)}</p>" for line in first) + entry.html + citations_html(entry)


def citations_html(entry: ExportEvent) -> str:
    """An event's citations as an HTML list, everything in them escaped; nothing where there are none."""
    items = []
    for index, citation in enumerate(entry.dated.citations):
        url = entry.fragment_url(index)
        line = escape(words.reference(citation, entry.name(index), None))
        if url and url.startswith(("https://", "http://")):
            line = f'<a href="{escape(url)}">{line or escape(url)}</a>'
        if line:
            items.append(f"<li>{line}</li>")
    return f"<ul>{''.join(items)}</ul>" if items else ""


def _corrected(said: Catalogue, each: Correction) -> str:
    return said.gettext("Corrected %(date)s (%(kind)s): %(note)s", date=each.date.edtf, kind=each.kind, note=each.note)


def _day(site: ExportSite, date: Stamp) -> Day:
    """The day of a change as a feed can tell it: none after that of the build, and none before the year 1."""
    day = date.days.latest or date.days.earliest or site.as_of
    return min(max(day, 1), site.as_of, _LAST)


def _instant(day: Day) -> str:
    return f"{days.iso(min(max(day, 1), _LAST))}T00:00:00Z"


def _urn(name: str) -> str:
    return uuid.uuid5(uuid.NAMESPACE_URL, f"dateline\n{name}").urn
