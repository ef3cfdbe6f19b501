"""What Pagefind reads of a site, where it searches a chronology of many pages: each event's words, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from generator.pages.views import EventView, HomeView, Site
from generator.render import markdown

FOLDER = "assets/search/"
ENGINE = "pagefind"


def wanted(site: Site) -> bool:
    """Whether Pagefind is set, and the chronology goes on over many pages: a single page searches itself."""
    homes = (page.content for page in site.pages if isinstance(page.content, HomeView))
    return site.meta.search == ENGINE and any(home.finder.indexed for home in homes)


def documents(site: Site) -> Iterator[tuple[str, str]]:
    """Id and HTML of each event: title, date, names, the editor's text, all quotes and their translations."""
    for page in site.pages:
        if isinstance(page.content, EventView):
            yield page.content.entry.id, _document(page.content, site.meta.language)


def _document(event: EventView, language: str) -> str:
    entry = event.entry
    names = (link.text for link in (*entry.actors, *entry.places, *entry.tags))
    words = [entry.date.text, entry.attribution or "", *names]
    words += [part for one in event.citations for part in (one.quote, one.translation) if part]
    told = "".join(f"<p>{escape(one)}</p>" for one in words if one)
    text = f"<h1>{escape(entry.title)}</h1>{markdown.to_html(event.body)}{told}"
    return f'<!DOCTYPE html><html lang="{escape(language)}"><body>{text}</body></html>'
