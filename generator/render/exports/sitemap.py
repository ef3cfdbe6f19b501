"""sitemap.xml (sitemaps.org, protocol 0.9)."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from generator.render.exports import xml
from generator.render.exports.view import ExportSite, source_url

_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap_xml(site: ExportSite) -> bytes | None:
    """Every page of the site; `None` where the site has no absolute address."""
    if site.canonical is None:
        return None
    root = ET.Element("urlset", {"xmlns": _SITEMAP})
    for relative in sorted(set(_pages(site))):
        xml.text(ET.SubElement(root, "url"), "loc", site.link(relative or "./"))
    return xml.write(root)


def _pages(site: ExportSite) -> Iterator[str]:
    yield ""
    yield from (entry.url for entry in site.everything)
    yield from (source_url(each.source) for each in site.sources)
    yield from site.pages
