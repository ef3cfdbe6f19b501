"""Contradictions as a page shows them: the statements beside each other, each with its citation."""

from __future__ import annotations

from generator.model.chronology import Conflict, DatedEvent
from generator.model.event import Citation
from generator.pages import citations
from generator.pages.desk import Desk
from generator.pages.parts import ConflictSide, ConflictView

EDITOR = "editor:"


def conflict_view(desk: Desk, conflict: Conflict) -> ConflictView:
    """One contradiction; what the editor says comes first."""
    titles = [desk.events[id_].event.title for id_ in conflict.events if id_ in desk.events]
    sides = [side for one in conflict.statements if (side := _side(desk, conflict, one)) is not None]
    return ConflictView(
        id=conflict.id,
        matched=conflict.matched,
        title=" / ".join(titles) or conflict.id,
        explanation=desk.say(conflict.message),
        ruling=conflict.ruling,
        sides=tuple(sorted(sides, key=lambda side: not side.by_editor)),
        event=desk.event_link(conflict.events[0]) if len(set(conflict.events)) == 1 else None,
        small=conflict.note_only,
    )


def _side(desk: Desk, conflict: Conflict, statement: str) -> ConflictSide | None:
    if statement.startswith(EDITOR):
        dated = desk.events.get(statement.removeprefix(EDITOR))
        return None if dated is None else _editors(desk, dated)
    found = _told_in(desk, conflict, statement)
    if found is None:
        return None
    dated, citation = found
    shown = None if citation is None else citations.cite(desk, citation, 1)
    says = citation.expression if citation is not None and citation.expression else ""
    return ConflictSide(desk.event_link(dated.event.id), says, False, shown)


def _editors(desk: Desk, dated: DatedEvent) -> ConflictSide:
    date = dated.event.editor.date if dated.event.editor is not None else None
    says = date.written if date is not None else ""
    if date is not None:
        says = desk.date(dated).text
    own = next((one for one in dated.citations if one.statement is None), None)
    shown = None if own is None else citations.cite(desk, own, 1)
    return ConflictSide(desk.event_link(dated.event.id), says, True, shown)


def _told_in(desk: Desk, conflict: Conflict, statement: str) -> tuple[DatedEvent, Citation | None] | None:
    """The event that a statement was joined to, and the citation made from it."""
    events = [desk.events[id_] for id_ in conflict.events if id_ in desk.events]
    for dated in events:
        for citation in dated.citations:
            if citation.statement == statement:
                return dated, citation
    for dated in events:
        if any(one.id == statement for one in dated.event.statements):
            return dated, None
    return None
