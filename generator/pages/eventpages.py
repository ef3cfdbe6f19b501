"""The page of one event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from urllib.parse import quote

from generator.chronology.reports import first_told, reports
from generator.config import is_web_address
from generator.model.chronology import Conflict, DatedEvent
from generator.pages import addresses, citations, labels
from generator.pages.citing import cite_entry, cite_page
from generator.pages.conflicts import conflict_view
from generator.pages.desk import Desk
from generator.pages.entries import entry
from generator.pages.finder import EVENT_KINDS
from generator.pages.maps.page import map_links
from generator.pages.naming import source_name
from generator.pages.parts import Link, Neighbour, StatusView
from generator.pages.structured import structured
from generator.pages.views import (
    EventView,
)

_SAME_DAY = 12
"""Events of the same day that are named as in no known order with one, at most."""


@dataclass(frozen=True, slots=True)
class Around:
    """What stands before and after an event in the timeline."""

    previous: DatedEvent | None = None
    following: DatedEvent | None = None


def event_view(desk: Desk, dated: DatedEvent, around: Around, conflicts: Sequence[Conflict]) -> EventView:
    """Everything that is known of one event."""
    event = dated.event
    address = desk.dossier.canonical
    url = None if address is None else address + addresses.event(event.id).href
    date = desk.date(dated)
    return EventView(
        entry=entry(desk, dated),
        body=event.editor.body if event.editor is not None else "",
        citations=tuple(
            replace(citations.cite(desk, one, number), cite=cite_page(desk, one))
            for number, one in enumerate(dated.citations, 1)
        ),
        conflicts=tuple(conflict_view(desk, one) for one in conflicts if event.id in one.events),
        history=_history(desk, dated),
        previous=_neighbour(desk, around.previous),
        following=_neighbour(desk, around.following),
        after=tuple(desk.event_link(one) for one in dated.after if one in desk.events),
        before=tuple(desk.event_link(one) for one in dated.before if one in desk.events),
        same_day=tuple(desk.event_link(one) for one in dated.unordered[:_SAME_DAY] if one in desk.events),
        facts=_facts(desk, dated),
        cite=cite_entry(desk, event.title, date.text, event.id, url, event.editor),
        edit=_edit(desk, dated),
        report=_report(desk, dated, url),
        on_map=map_links(desk, (place.name for place in event.places)),
        data=structured(desk, dated, url),
    )


def _history(desk: Desk, dated: DatedEvent) -> tuple[StatusView, ...]:
    return tuple(
        StatusView(
            desk.words.gettext(labels.STATUS[change.status][0]),
            change.status.value,
            change.words,
            desk.source_link(change.source) if change.source is not None else None,
        )
        for change in dated.event.status_history
    )


def _facts(desk: Desk, dated: DatedEvent) -> tuple[tuple[str, str], ...]:
    event, _ = dated.event, desk.words.gettext
    facts = [(_("Status"), ". ".join(map(_, labels.STATUS[event.status])))]
    if dated.span is not None:
        facts.append((_("Basis of the date"), ". ".join(map(_, labels.BASIS[dated.basis]))))
    if dated.edtf is not None:
        facts.append((_("Date in EDTF"), dated.edtf))
    if event.accepted and event.editor is None:
        facts.append((_("Origin"), _("Drawn by the program, accepted by an editor.")))
    else:
        facts.append((_("Origin"), _(labels.ORIGIN[event.origin][1])))
    if event.salience:
        facts.append((_("Independent origins"), str(event.salience)))
    facts += _carried(desk, dated)
    if event.kind is not None:
        facts.append((_("Kind"), _(EVENT_KINDS.get(event.kind, event.kind.capitalize()))))
    return tuple(facts)


def _carried(desk: Desk, dated: DatedEvent) -> list[tuple[str, str]]:
    """Which of the sources carry one report, and which of them told it first, as far as that is known."""
    facts, _ = [], desk.words.gettext
    found = reports(dated.event, desk.sources, desk.records.published)
    for report in found:
        names = [source_name(desk.sources[name]) for name in report.carriers if name in desk.sources]
        if len(names) > 1:
            facts.append((_("One report, carried by"), "; ".join(names)))
    first = first_told(found, desk.records.published)
    if first in desk.sources and len({name for report in found for name in report.carriers}) > 1:
        facts.append((_("Told first by"), source_name(desk.sources[first])))
    return facts


def _neighbour(desk: Desk, dated: DatedEvent | None) -> Neighbour | None:
    return None if dated is None else Neighbour(desk.event_link(dated.event.id), desk.date(dated))


def _edit(desk: Desk, dated: DatedEvent) -> str | None:
    """Where the repository lets an editor change the event's file."""
    repository, editor = desk.config.repository, dated.event.editor
    if not is_web_address(repository) or repository is None or editor is None:
        return None
    return f"{repository.rstrip('/')}/edit/HEAD/{quote(editor.path)}"


def _report(desk: Desk, dated: DatedEvent, url: str | None) -> str | None:
    """Where a reader can report a mistake, the event named."""
    repository = desk.config.repository
    if not is_web_address(repository) or repository is None:
        return None
    title = quote(desk.words.gettext("Mistake in “%(event)s”", event=dated.event.title), safe="")
    asked = desk.words.gettext("What is wrong, and what source says so?")
    body = quote(f"{dated.event.id}\n{url or ''}\n\n{asked}\n", safe="")
    return f"{repository.rstrip('/')}/issues/new?title={title}&body={body}"


def links(around: Sequence[DatedEvent]) -> dict[str, Around]:
    """For each event of the timeline, what stands before and after it."""
    return {
        dated.event.id: Around(
            around[index - 1] if index else None, around[index + 1] if index + 1 < len(around) else None
        )
        for index, dated in enumerate(around)
    }


__all__ = ["Around", "Link", "event_view", "links"]
