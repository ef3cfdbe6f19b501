"""feed.xml: an Atom feed (RFC 4287), and sitemap.xml (sitemaps.org, protocol 0.9)."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from html import escape
from xml.etree import ElementTree as ET

from generator.dates import days
from generator.model.time import Day
from generator.render.exports import words
from generator.render.exports.view import ExportEvent, ExportSite, clean, source_url, updated_days

_ATOM = "http://www.w3.org/2005/Atom"
_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XML = "http://www.w3.org/XML/1998/namespace"
_LONGEST = 500
"""Entries of a feed; the newest ones stay."""


def feed_xml(site: ExportSite) -> bytes:
    """The events as an Atom feed, the last changed first. No clock: dates are those that the content tells."""
    changed = updated_days(site)
    dated = [(changed[entry.id], entry) for entry in site.everything]
    dated.sort(key=lambda pair: -pair[0])
    root = ET.Element("feed", {"xmlns": _ATOM, f"{{{_XML}}}lang": site.language})
    _text(root, "id", site.canonical or _urn(site.title))
    _text(root, "title", site.title)
    if site.description:
        _text(root, "subtitle", site.description)
    _text(root, "updated", _instant(max((day for day, _ in dated), default=site.as_of)))
    _text(ET.SubElement(root, "author"), "name", site.title)
    if site.licence:
        _text(root, "rights", site.licence)
    ET.SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": site.link("./")})
    ET.SubElement(root, "link", {"rel": "self", "type": "application/atom+xml", "href": site.link("feed.xml")})
    for day, entry in dated[:_LONGEST]:
        _entry(root, site, entry, day)
    return _bytes(root)


def sitemap_xml(site: ExportSite) -> bytes | None:
    """Every page of the site; `None` where the site has no absolute address."""
    if site.canonical is None:
        return None
    root = ET.Element("urlset", {"xmlns": _SITEMAP})
    for relative in sorted(set(_pages(site))):
        _text(ET.SubElement(root, "url"), "loc", site.link(relative or "./"))
    return _bytes(root)


def _pages(site: ExportSite) -> Iterator[str]:
    yield ""
    yield from (entry.url for entry in site.everything)
    yield from (source_url(each.source) for each in site.sources)
    yield from site.pages


def _entry(root: ET.Element, site: ExportSite, entry: ExportEvent, updated: Day) -> None:
    dated, event = entry.dated, entry.dated.event
    item = ET.SubElement(root, "entry")
    _text(item, "id", site.link(entry.url) if site.canonical else _urn(f"{site.title}\n{event.id}"))
    _text(item, "title", words.headline(dated))
    _text(item, "updated", _instant(updated))
    ET.SubElement(item, "link", {"rel": "alternate", "type": "text/html", "href": site.link(entry.url)})
    for tag in event.tags:
        ET.SubElement(item, "category", {"term": clean(tag)})
    _text(item, "summary", words.first_line(dated, entry.display))
    _text(item, "content", content_html(entry)).set("type", "html")


def content_html(entry: ExportEvent) -> str:
    """An event's date, who says so, text and citations as HTML."""
    first = words.first_line(entry.dated, entry.display)
    corrected = entry.dated.event.editor.corrections if entry.dated.event.editor else ()
    corrections = "".join(
        f"<p>{escape(f'Corrected {each.date.edtf} ({each.kind}): {each.note}')}</p>" for each in corrected
    )
    return f"<p>{escape(first)}</p>{corrections}{entry.html}{citations_html(entry)}"


def citations_html(entry: ExportEvent) -> str:
    """An event's citations as an HTML list, everything in them escaped; nothing where there are none."""
    items = []
    for index, citation in enumerate(entry.dated.citations):
        url = entry.fragment_url(index)
        line = escape(words.reference(citation, None))
        if url and url.startswith(("https://", "http://")):
            line = f'<a href="{escape(url)}">{line or escape(url)}</a>'
        if line:
            items.append(f"<li>{line}</li>")
    return f"<ul>{''.join(items)}</ul>" if items else ""


def _text(parent: ET.Element, name: str, text: str) -> ET.Element:
    child = ET.SubElement(parent, name)
    child.text = clean(text)
    return child


def _instant(day: Day) -> str:
    return f"{days.iso(min(max(day, 1), days.ordinal(9999, 12, 31)))}T00:00:00Z"


def _urn(name: str) -> str:
    return uuid.uuid5(uuid.NAMESPACE_URL, f"dateline\n{name}").urn


def _bytes(root: ET.Element) -> bytes:
    ET.indent(root, " ")
    body: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=False)
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + body + b"\n"
