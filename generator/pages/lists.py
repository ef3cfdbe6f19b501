"""The pages that list events: the home page, the chronology of each actor, place and tag, the leaves of long lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from generator.interface import gettext_noop
from generator.model.chronology import DatedEvent
from generator.pages import addresses, citations, leaves
from generator.pages.desk import Desk
from generator.pages.entries import entry, group
from generator.pages.finder import finder
from generator.pages.framing import page_of
from generator.pages.leaves import Leaf
from generator.pages.maps import page as map_page
from generator.pages.overview import overview
from generator.pages.parts import Link, Note, YearGroup
from generator.pages.views import HomeView, PageView, TopicsView, TopicView

LONGEST = 400
"""Events that the home page lists; past them the chronology goes on over leaves."""
YEARS = "years/"
"""The folder of the leaves of the whole chronology."""
TOPICS = {
    "actors": (gettext_noop("Actors"), gettext_noop("All actors")),
    "places": (gettext_noop("Places"), gettext_noop("All places")),
    "tags": (gettext_noop("Tags"), gettext_noop("All tags")),
}
"""Title of the list of each kind, and what leads to it."""


def chronology(desk: Desk) -> Iterator[PageView]:
    """The home page, and the leaves of a chronology that is too long for it."""
    events = desk.records.events
    numbers, notes = _numbered(desk, events)
    listed = [(dated, entry(desk, dated, numbers)) for dated in events]
    entries = [one for _, one in listed]
    years = group(desk, listed)
    split = len(events) > LONGEST
    found = leaves.leaves(desk, years, YEARS) if split else ()
    undated = [entry(desk, dated) for dated in desk.records.undated] if split else []
    home = HomeView(
        overview=overview(
            desk, events, {leaf.group.number: leaf.address.href for leaf in found}, leaves.standing(found)
        ),
        years=() if split else years,
        notes=() if split else notes,
        finder=finder(desk, [*entries, *undated], notes, indexed=split),
        count=len(events),
        undated=len(desk.records.undated),
        disagreements=len(desk.records.conflicts),
        highlights=leaves.most_reported(entries) if split else (),
        year_pages=tuple(leaf.link for leaf in found),
        span=_reach(years),
    )
    yield page_of(desk, addresses.HOME, "home", desk.config.title, home, "home")
    yield from _leaf_pages(desk, found, Link(desk.config.title, ""), notes, "home")


def _leaf_pages(
    desk: Desk, found: Sequence[Leaf], whole: Link, notes: Iterable[Note], section: str
) -> Iterator[PageView]:
    """The pages of the leaves of a list that `whole` leads to; those of the whole chronology can be searched."""
    for leaf, content in leaves.pages(desk, found, whole, notes, searched=section == "home"):
        yield page_of(desk, leaf.address, "year", f"{whole.text}: {leaf.label}", content, section)


def _reach(years: Sequence[YearGroup]) -> str:
    if not years:
        return ""
    return years[0].label if len(years) == 1 else f"{years[0].label}–{years[-1].label}"


def _numbered(desk: Desk, events: Iterable[DatedEvent]) -> tuple[dict[str, int], tuple[Note, ...]]:
    """The documents that a printed list cites: their numbers, and the notes."""
    cited = [citation for dated in events for citation in dated.citations]
    return citations.note_numbers(cited), citations.notes(desk, cited)


def topics(desk: Desk) -> Iterator[PageView]:
    """The chronology of each actor, place and tag, and a list of them all."""
    for section, (title, _) in TOPICS.items():
        found = _by_name(desk, section)
        names = sorted(found, key=lambda name: (name.casefold(), name))
        if not names:
            continue
        counted = tuple(desk.topic_link(section, name, str(len(found[name]))) for name in names)
        content = TopicsView(section, counted)
        yield page_of(desk, addresses.Address(f"{section}/"), "topics", desk.words.gettext(title), content, section)
        for name in names:
            yield from _topic(desk, section, name, found[name])


def _topic(desk: Desk, section: str, name: str, events: Sequence[DatedEvent]) -> Iterator[PageView]:
    """The page of one actor, place or tag, and its leaves where it has too many events for one."""
    address = addresses.Address(f"{section}/{desk.slugs[section][name]}/")
    numbers, notes = _numbered(desk, events)
    listed = [(dated, entry(desk, dated, numbers)) for dated in events]
    entries = [one for _, one in listed]
    split = len(listed) > leaves.LONGEST
    years = group(desk, listed)
    found = leaves.leaves(desk, years, address.folder) if split else ()
    shown = leaves.most_reported(entries)
    cited = {number for one in shown for number in one.notes}
    content = TopicView(
        kind=section,
        name=name,
        years=() if split else years,
        undated=tuple(one for dated, one in listed if dated.sort_day is None),
        count=len(listed),
        notes=tuple(note for note in notes if note.number in cited) if split else notes,
        ids=tuple(one.id for one in entries),
        coordinates=map_page.position(desk, name) if section == "places" else None,
        all=desk.words.gettext(TOPICS[section][1]),
        on_map=map_page.map_links(desk, [name]) if section == "places" else (),
        year_pages=tuple(leaf.link for leaf in found),
        highlights=shown if split else (),
    )
    yield replace(page_of(desk, address, "topic", name, content, section), feed=f"{address.href}feed.xml")
    yield from _leaf_pages(desk, found, Link(name, address.href), notes, section)


def _by_name(desk: Desk, section: str) -> dict[str, list[DatedEvent]]:
    """The events of each actor, place or tag, in the order of the timeline, undated ones last."""
    found: dict[str, list[DatedEvent]] = {}
    for dated in desk.events.values():
        for name in sorted(_names(dated, section)):
            found.setdefault(name, []).append(dated)
    return found


def _names(dated: DatedEvent, section: str) -> set[str]:
    if section == "actors":
        return {actor.name for actor in dated.event.actors}
    return {place.name for place in dated.event.places} if section == "places" else set(dated.event.tags)
