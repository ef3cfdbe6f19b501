"""The whole site as views: which pages there are, and what each is given."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from generator.interface import gettext_noop
from generator.model.chronology import DatedEvent
from generator.pages import addresses, citations
from generator.pages.conflicts import conflict_view
from generator.pages.corrections import corrections_view, moved, withdrawn
from generator.pages.desk import Desk, direction
from generator.pages.dossier import Dossier
from generator.pages.embedding import EMBED, embed_page, fragment_page
from generator.pages.entries import entry, group
from generator.pages.eventpages import Around, event_view, links
from generator.pages.finder import finder
from generator.pages.fragments import is_web_address
from generator.pages.maps import page as map_page
from generator.pages.method import method_view
from generator.pages.overview import overview
from generator.pages.parts import Entry, Link, Note, YearGroup
from generator.pages.pictures import event_picture, site_picture
from generator.pages.review import review_view
from generator.pages.sourcepages import cited_pages, source_line, source_view
from generator.pages.views import (
    DisagreementsView,
    HomeView,
    Meta,
    MissingView,
    PageView,
    Site,
    SourcesView,
    TextView,
    TopicsView,
    TopicView,
    UndatedLine,
    UndatedView,
    YearView,
)

LONGEST = 400
"""Events that one page of the chronology holds."""
HIGHLIGHTS = 20
TOPICS = {
    "actors": (gettext_noop("Actors"), gettext_noop("All actors")),
    "places": (gettext_noop("Places"), gettext_noop("All places")),
    "tags": (gettext_noop("Tags"), gettext_noop("All tags")),
}
"""Title of the list of each kind, and what leads to it."""
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
        "years",
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
        as_of=desk.writer.day(desk.dossier.as_of),
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
    yield from _chronology(desk)
    around = links(desk.records.events)
    conflicts = (*desk.records.conflicts, *desk.records.notes)
    for dated in (*desk.records.events, *desk.records.undated):
        one = event_view(desk, dated, around.get(dated.event.id, Around()), conflicts)
        date = "" if dated.span is None else f"{one.entry.date.text}. "
        summary = f"{date}{one.entry.citation.quote if one.entry.citation and one.entry.citation.quote else ''}"
        address = addresses.event(dated.event.id)
        page = _page(desk, address, "event", dated.event.title, one, "home", summary)
        yield replace(page, picture=event_picture(desk, address, one.entry) or page.picture)
        yield fragment_page(desk, one)
    yield embed_page(desk)
    lines = tuple(source_line(desk, source) for source in desk.records.sources)
    yield _page(
        desk,
        addresses.Address("sources/"),
        "sources",
        desk.words.gettext("Sources"),
        SourcesView(lines, cited_pages(desk)),
        "sources",
    )
    for source in desk.records.sources:
        shown = source_view(desk, source)
        yield _page(desk, addresses.source(source.id), "source", shown.title, shown, "sources")
    yield from _topics(desk)
    shown_map = map_page.map_view(desk)
    if shown_map is not None:
        yield _page(desk, map_page.ADDRESS, "map", desk.words.gettext("Map"), shown_map, "map")
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


def _page(
    desk: Desk,
    address: addresses.Address,
    template: str,
    title: str,
    content: Any,
    section: str = "",
    description: str = "",
    *,
    indexed: bool = True,
) -> PageView:
    base = desk.dossier.canonical
    return PageView(
        path=address.file,
        address=address.href,
        template=f"{template}.html",
        title=title,
        description=_shortened(description or desk.config.description),
        content=content,
        root=address.root,
        canonical=None if base is None else base + address.href,
        section=section,
        indexed=indexed,
        picture=site_picture(desk),
    )


def _shortened(text: str, longest: int = 200) -> str:
    """A text as one line of at most so many characters, cut between words."""
    line = " ".join(text.split())
    return line if len(line) <= longest else line[:longest].rsplit(" ", 1)[0].rstrip(" ,;:–-") + " …"


def _chronology(desk: Desk) -> Iterator[PageView]:
    """The home page, and a page a year where one page would be too long."""
    events = desk.records.events
    numbers, notes = _numbered(desk, events)
    listed = [(dated, entry(desk, dated, numbers)) for dated in events]
    years = group(desk, listed)
    split = len(events) > LONGEST
    pages = {year.number: f"years/{year.id}/" for year in years} if split else {}
    undated = [entry(desk, dated) for dated in desk.records.undated] if split else []
    home = HomeView(
        overview=overview(desk, events, pages),
        years=() if split else years,
        notes=() if split else notes,
        finder=finder(desk, [*(one for _, one in listed), *undated], notes, indexed=split),
        count=len(events),
        undated=len(desk.records.undated),
        disagreements=len(desk.records.conflicts),
        highlights=_most_reported(listed) if split else (),
        year_pages=tuple(Link(year.label, pages[year.number], str(year.count)) for year in years) if split else (),
        span=_reach(years),
    )
    yield _page(desk, addresses.HOME, "home", desk.config.title, home, "home")
    if split:
        yield from _year_pages(desk, years, pages, notes)


def _year_pages(
    desk: Desk, years: Sequence[YearGroup], pages: dict[int, str], notes: Sequence[Note]
) -> Iterator[PageView]:
    around = [Link(year.label, pages[year.number]) for year in years]
    for index, year in enumerate(years):
        entries = [one for month in year.months for one in month.entries]
        numbered = {number for one in entries for number in one.notes}
        cited = tuple(note for note in notes if note.number in numbered)
        content = YearView(
            year,
            cited,
            finder(desk, entries, cited),
            around[index - 1] if index else None,
            around[index + 1] if index + 1 < len(around) else None,
        )
        address = addresses.Address(pages[year.number])
        yield _page(desk, address, "year", f"{desk.config.title}: {year.label}", content, "home")


def _most_reported(listed: Sequence[tuple[DatedEvent, Entry]]) -> tuple[Entry, ...]:
    """The events that most independent origins tell, in the order of the timeline."""
    ranked = sorted(range(len(listed)), key=lambda index: (-listed[index][0].event.salience, index))[:HIGHLIGHTS]
    return tuple(listed[index][1] for index in sorted(ranked))


def _reach(years: Sequence[YearGroup]) -> str:
    if not years:
        return ""
    return years[0].label if len(years) == 1 else f"{years[0].label}–{years[-1].label}"


def _numbered(desk: Desk, events: Iterable[DatedEvent]) -> tuple[dict[str, int], tuple[Note, ...]]:
    """The documents that a printed list cites: their numbers, and the notes."""
    cited = [citation for dated in events for citation in dated.citations]
    return citations.note_numbers(cited), citations.notes(desk, cited)


def _topics(desk: Desk) -> Iterator[PageView]:
    """The chronology of each actor, place and tag, and a list of them all."""
    for section, (title, every) in TOPICS.items():
        names = sorted(desk.slugs[section], key=lambda name: (name.casefold(), name))
        found = {name: _about(desk, section, name) for name in names}
        if not names:
            continue
        counted = tuple(desk.topic_link(section, name, str(len(found[name]))) for name in names)
        yield _page(
            desk,
            addresses.Address(f"{section}/"),
            "topics",
            desk.words.gettext(title),
            TopicsView(section, counted),
            section,
        )
        for name in names:
            numbers, notes = _numbered(desk, found[name])
            listed = [(dated, entry(desk, dated, numbers)) for dated in found[name]]
            undated = tuple(one for dated, one in listed if dated.sort_day is None)
            content = TopicView(
                section,
                name,
                group(desk, listed),
                undated,
                len(listed),
                notes,
                map_page.position(desk, name) if section == "places" else None,
                desk.words.gettext(every),
                map_page.map_links(desk, [name]) if section == "places" else (),
            )
            address = addresses.Address(f"{section}/{desk.slugs[section][name]}/")
            yield replace(_page(desk, address, "topic", name, content, section), feed=f"{address.href}feed.xml")


def _about(desk: Desk, section: str, name: str) -> list[DatedEvent]:
    """The events of an actor, place or tag, in the order of the timeline, undated ones last."""
    return [dated for dated in desk.events.values() if name in _names(dated, section)]


def _names(dated: DatedEvent, section: str) -> set[str]:
    if section == "actors":
        return {actor.name for actor in dated.event.actors}
    return {place.name for place in dated.event.places} if section == "places" else set(dated.event.tags)


def _rest(desk: Desk) -> Iterator[PageView]:
    records, _ = desk.records, desk.words.gettext
    disagreements = DisagreementsView(
        tuple(conflict_view(desk, one) for one in records.conflicts),
        tuple(conflict_view(desk, one) for one in records.notes),
    )
    yield _page(
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
    yield _page(
        desk, addresses.Address("undated/"), "undated", _("Events without a date"), UndatedView(lines), "undated"
    )
    own = {page.id: page for page in desk.dossier.content.pages}
    body = own["method"].body if "method" in own else ""
    yield _page(desk, addresses.Address("method/"), "method", _("Method"), method_view(desk, body), "method")
    corrected = corrections_view(desk)
    yield _page(desk, addresses.Address("corrections/"), "corrections", _("Corrections"), corrected, "corrections")
    if desk.dossier.preview:
        questions = review_view(desk)
        yield _page(desk, addresses.Address("review/"), "review", _("Review"), questions, "review", indexed=False)
    for page in desk.dossier.content.pages:
        if page.id not in _OWN:
            address = addresses.Address(f"{addresses.segment(page.id)}/")
            yield _page(desk, address, "text", page.title, TextView(page.body), page.id)


def _moved(desk: Desk) -> Iterator[PageView]:
    """Redirects of old ids, and tombstones of those taken back."""
    taken: set[str] = set(desk.events)
    for old, new in desk.records.redirects:
        content = moved(desk, old, new)
        yield _page(desk, addresses.event(old), "moved", desk.events[new].event.title, content, "home", indexed=False)
        taken.add(old)
    for stone in desk.records.tombstones:
        if stone.id not in taken:
            content = withdrawn(desk, stone)
            yield _page(
                desk,
                addresses.event(stone.id),
                "moved",
                desk.words.gettext("Entry withdrawn"),
                content,
                "home",
                indexed=False,
            )
