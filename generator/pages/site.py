"""The whole site as views: which pages there are, and what each is given."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.config import is_web_address
from generator.model.chronology import DatedEvent
from generator.pages import addresses, citations
from generator.pages.conflicts import conflict_view
from generator.pages.corrections import corrections_view, moved, withdrawn
from generator.pages.desk import Desk, direction
from generator.pages.dossier import Dossier
from generator.pages.embedding import EMBED, embed_page, fragment_page
from generator.pages.entries import entry
from generator.pages.eventpages import Around, event_view, links
from generator.pages.framing import page_of
from generator.pages.lists import TOPICS, YEARS, chronology, topics
from generator.pages.maps import page as map_page
from generator.pages.method import method_view
from generator.pages.parts import Link
from generator.pages.pictures import event_picture
from generator.pages.review import review_view
from generator.pages.sourcepages import cited_pages, source_lines, source_pages
from generator.pages.views import (
    DisagreementsView,
    Meta,
    MissingView,
    PageView,
    Site,
    SourcesView,
    TextView,
    UndatedLine,
    UndatedView,
)

_OWN = frozenset(
    {
        "index",
        "events",
        "sources",
        "disagreements",
        "undated",
        "method",
        "corrections",
        EMBED.folder.strip("/"),
        "map",
        "review",
        YEARS.strip("/"),
        "404",
        "assets",
        *TOPICS,
    }
)


def view(dossier: Dossier) -> Site:
    """The published part of a dossier as pages, addresses and numbers settled.

    Deterministic: the same dossier gives the same views, in the same order.
    """
    desk = Desk.of(dossier)
    dated = (*desk.records.events, *desk.records.undated)
    return Site(
        meta=_meta(desk),
        pages=tuple(_pages(desk)),
        records=desk.records,
        entries={one.event.id: entry(desk, one) for one in dated},
        citation_urls={one.event.id: _urls(desk, one) for one in dated},
    )


def _urls(desk: Desk, dated: DatedEvent) -> tuple[str | None, ...]:
    """For each citation the address that opens at the quoted words; a dead page's as it was."""
    shown = [citations.cite(desk, one, 1) for one in dated.citations]
    return tuple(one.live or one.address for one in shown)


def _meta(desk: Desk) -> Meta:
    config = desk.config
    corrected = corrections_view(desk)
    _ = desk.words.gettext
    sections = [
        (_("Timeline"), "", "home", True),
        *((_(title), f"{name}/", name, bool(desk.slugs[name])) for name, (title, _all) in TOPICS.items()),
        (_("Map"), map_page.ADDRESS.href, "map", bool(desk.positions)),
        (_("Sources"), "sources/", "sources", True),
        (_("Disagreements"), "disagreements/", "disagreements", True),
        (_("Undated"), "undated/", "undated", bool(desk.records.undated)),
        (_("Method"), "method/", "method", True),
        (_("Review"), "review/", "review", desk.dossier.preview),
    ]
    return Meta(
        title=config.title,
        description=config.description,
        language=config.language,
        direction=direction(config.language) or "ltr",
        base_url=desk.dossier.address,
        repository=config.repository if is_web_address(config.repository) else None,
        licence=config.licence,
        version=desk.dossier.version,
        as_of=desk.as_of,
        as_of_day=desk.dossier.as_of,
        preview=desk.dossier.preview,
        show_reliability=config.show_reliability,
        navigation=tuple(Link(text, href, key=key) for text, href, key, shown in sections if shown),
        about=tuple(
            Link(page.title, addresses.Address(f"{addresses.segment(page.id)}/").href, key=page.id)
            for page in desk.dossier.content.pages
            if page.id not in _OWN
        ),
        corrections=len(corrected.corrections) + len(corrected.withdrawn),
        search=config.search,
        theme=config.theme,
    )


def _pages(desk: Desk) -> Iterator[PageView]:
    yield from chronology(desk)
    around = links(desk.records.events)
    conflicts = (*desk.records.conflicts, *desk.records.notes)
    for dated in (*desk.records.events, *desk.records.undated):
        one = event_view(desk, dated, around.get(dated.event.id, Around()), conflicts)
        date = "" if dated.span is None else f"{one.entry.date.text}. "
        summary = f"{date}{one.entry.citation.quote if one.entry.citation and one.entry.citation.quote else ''}"
        address = addresses.event(dated.event.id)
        page = page_of(desk, address, "event", dated.event.title, one, "home", summary)
        yield replace(page, picture=event_picture(desk, address, one.entry) or page.picture)
        yield fragment_page(desk, one)
    yield embed_page(desk)
    yield page_of(
        desk,
        addresses.Address("sources/"),
        "sources",
        desk.words.gettext("Sources"),
        SourcesView(source_lines(desk), cited_pages(desk)),
        "sources",
    )
    for source in desk.records.sources:
        for address, title, shown in source_pages(desk, source):
            yield page_of(desk, address, "source", title, shown, "sources")
    yield from topics(desk)
    shown_map = map_page.map_view(desk)
    if shown_map is not None:
        yield page_of(desk, map_page.ADDRESS, "map", desk.words.gettext("Map"), shown_map, "map")
    yield from _rest(desk)
    yield from _moved(desk)
    yield PageView(
        "404.html",
        "404.html",
        "missing.html",
        desk.words.gettext("Page not found"),
        "",
        MissingView(),
        addresses.base_path(desk.dossier.address),
        indexed=False,
    )


def _rest(desk: Desk) -> Iterator[PageView]:
    records, _ = desk.records, desk.words.gettext
    disagreements = DisagreementsView(
        tuple(conflict_view(desk, one) for one in records.conflicts),
        tuple(conflict_view(desk, one) for one in records.notes),
    )
    yield page_of(
        desk, addresses.Address("disagreements/"), "disagreements", _("Disagreements"), disagreements, "disagreements"
    )
    lines = tuple(
        UndatedLine(
            entry(desk, dated),
            tuple(desk.event_link(one) for one in dated.after if one in desk.events),
            tuple(desk.event_link(one) for one in dated.before if one in desk.events),
        )
        for dated in records.undated
    )
    yield page_of(
        desk, addresses.Address("undated/"), "undated", _("Events without a date"), UndatedView(lines), "undated"
    )
    own = {page.id: page for page in desk.dossier.content.pages}
    body = own["method"].body if "method" in own else ""
    yield page_of(desk, addresses.Address("method/"), "method", _("Method"), method_view(desk, body), "method")
    corrected = corrections_view(desk)
    yield page_of(desk, addresses.Address("corrections/"), "corrections", _("Corrections"), corrected, "corrections")
    if desk.dossier.preview:
        questions = review_view(desk)
        yield page_of(desk, addresses.Address("review/"), "review", _("Review"), questions, "review", indexed=False)
    for page in desk.dossier.content.pages:
        if page.id not in _OWN:
            address = addresses.Address(f"{addresses.segment(page.id)}/")
            yield page_of(desk, address, "text", page.title, TextView(page.body), page.id)


def _moved(desk: Desk) -> Iterator[PageView]:
    """Redirects of old ids, and tombstones of those taken back."""
    taken: set[str] = set(desk.events)
    for old, new in desk.records.redirects:
        content = moved(desk, old, new)
        yield page_of(desk, addresses.event(old), "moved", desk.events[new].event.title, content, "home", indexed=False)
        taken.add(old)
    for stone in desk.records.tombstones:
        if stone.id not in taken:
            content = withdrawn(desk, stone)
            yield page_of(
                desk,
                addresses.event(stone.id),
                "moved",
                desk.words.gettext("Entry withdrawn"),
                content,
                "home",
                indexed=False,
            )
