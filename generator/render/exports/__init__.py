"""Machine-readable output beside the pages: JSON, Atom, iCalendar, CSV, TimelineJS, sitemap and references."""

from __future__ import annotations

from collections.abc import Iterator

from generator.pages import addresses
from generator.render.exports import references
from generator.render.exports.feed import feed_xml, sitemap_xml
from generator.render.exports.icalendar_file import events_ics
from generator.render.exports.json_files import conflicts_json, events_json, sources_json
from generator.render.exports.tables import events_csv
from generator.render.exports.timelinejs import timelinejs_json
from generator.render.exports.view import ExportEvent, ExportSite, ExportSource

__all__ = ["ExportEvent", "ExportSite", "ExportSource", "all_files"]


def all_files(site: ExportSite) -> Iterator[tuple[str, bytes]]:
    """Path, relative to the site's root, and bytes of every export, in order of path within each group.

    Raises `ValueError` where a source that is not to be published has come this far.
    """
    site.check()
    yield "conflicts.json", conflicts_json(site)
    yield "events.csv", events_csv(site)
    yield "events.ics", events_ics(site)
    yield "events.json", events_json(site)
    yield "feed.xml", feed_xml(site)
    yield "sources.json", sources_json(site)
    yield "timelinejs.json", timelinejs_json(site)
    sitemap = sitemap_xml(site)
    if sitemap is not None:
        yield "sitemap.xml", sitemap
    dated = [(each.source, each.published) for each in site.sources]
    yield "sources.csl.json", references.csl_json(dated)
    yield "sources.bib", references.bibtex(dated)
    for pair in dated:
        folder = addresses.source(pair[0].id).folder
        yield f"{folder}source.csl.json", references.csl_json([pair])
        yield f"{folder}source.bib", references.bibtex([pair])
