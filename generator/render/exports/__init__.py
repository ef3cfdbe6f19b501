"""Machine-readable output beside the pages: JSON, Atom, iCalendar, CSV, TimelineJS, Markwhen, sitemap, references."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.pages import addresses
from generator.render.exports import references
from generator.render.exports.feed import feed_xml, topic_feed_xml
from generator.render.exports.icalendar_file import events_ics
from generator.render.exports.json_files import conflicts_json, events_json, sources_json
from generator.render.exports.markwhen import timeline_mw
from generator.render.exports.oembed import oembed_json
from generator.render.exports.sitemap import sitemap_xml
from generator.render.exports.tables import events_csv
from generator.render.exports.timelinejs import timelinejs_json
from generator.render.exports.view import ExportEvent, ExportSite, ExportSource, ExportTopic

__all__ = ["FILES", "ExportEvent", "ExportSite", "ExportSource", "ExportTopic", "all_files"]

FILES: dict[str, Callable[[ExportSite], bytes | None]] = {
    "conflicts.json": conflicts_json,
    "events.csv": events_csv,
    "events.ics": events_ics,
    "events.json": events_json,
    "feed.xml": feed_xml,
    "oembed.json": oembed_json,
    "sitemap.xml": sitemap_xml,
    "sources.bib": lambda site: references.bibtex(site.dated_sources, site.words),
    "sources.csl.json": lambda site: references.csl_json(site.dated_sources),
    "sources.json": sources_json,
    "timeline.mw": timeline_mw,
    "timelinejs.json": timelinejs_json,
}
"""The files at the site's root, each with what makes it: `None` where it needs the address that the site has not."""


def all_files(site: ExportSite) -> Iterator[tuple[str, bytes]]:
    """Path, relative to the site's root, and bytes of every export, in order of path within each group.

    Raises `ValueError` where a source that is not to be published has come this far.
    """
    site.check()
    for name, make in FILES.items():
        data = make(site)
        if data is not None:
            yield name, data
    for topic in site.topics:
        yield topic.feed, topic_feed_xml(site, topic)
    for pair in site.dated_sources:
        folder = addresses.source(pair[0].id).folder
        yield f"{folder}source.csl.json", references.csl_json([pair])
        yield f"{folder}source.bib", references.bibtex([pair], site.words)
