"""From the views to what the exports are made from: the same events, dates in words and addresses as on the pages."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model.chronology import DatedEvent
from generator.pages.naming import source_name
from generator.pages.views import PageView, Site, TopicView
from generator.render import markdown
from generator.render.exports import FILES
from generator.render.exports.view import ExportEvent, ExportSite, ExportSource, ExportTopic

_LISTED = frozenset({"home.html", "event.html"})
"""Templates of the pages that the exports know by themselves."""


def export(site: Site, name: str) -> bytes | None:
    """The bytes of one of the files at the site's root, by its name; `None` where that needs an address."""
    whole = export_site(site)
    whole.check()
    return FILES[name](whole)


def export_site(site: Site) -> ExportSite:
    """The exports' view of a site."""
    meta, records = site.meta, site.records
    names = {source.id: source_name(source) for source in records.sources}
    events = tuple(_event(site, dated, names) for dated in records.events)
    undated = tuple(_event(site, dated, names) for dated in records.undated)
    cited: dict[str, list[str]] = {}
    for entry in (*events, *undated):
        for source in sorted({citation.source for citation in entry.dated.citations if citation.source is not None}):
            cited.setdefault(source, []).append(entry.id)
    return ExportSite(
        title=meta.title,
        description=meta.description,
        language=meta.language,
        base_url=meta.base_url,
        licence=meta.licence,
        as_of=meta.as_of_day,
        events=events,
        undated=undated,
        conflicts=(*records.conflicts, *records.notes),
        sources=tuple(
            ExportSource(source, records.published.get(source.id), tuple(cited.get(source.id, ())))
            for source in records.sources
        ),
        pages=tuple(page.address for page in site.pages if page.indexed and page.template not in _LISTED),
        show_reliability=meta.show_reliability,
        topics=tuple(_topic(page, page.content) for page in site.pages if isinstance(page.content, TopicView)),
        moved=records.redirects,
        withdrawn=records.tombstones,
    )


def _topic(page: PageView, topic: TopicView) -> ExportTopic:
    folder = page.path.removesuffix("index.html")
    return ExportTopic(topic.name, folder, page.address, frozenset(topic.ids))


def _event(site: Site, dated: DatedEvent, sources: Mapping[str, str]) -> ExportEvent:
    """An event as the exports see it; `sources` are the names of the sources by their ids."""
    entry = site.entries[dated.event.id]
    body = dated.event.editor.body if dated.event.editor is not None else ""
    return ExportEvent(
        dated,
        html=str(markdown.to_html(body)),
        display=entry.date.text,
        url=entry.href,
        fragment_urls=site.citation_urls[entry.id],
        names=tuple(one.title or sources.get(one.source or "", "") for one in dated.citations),
    )
