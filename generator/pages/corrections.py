"""What was put right after publication: corrections, entries that moved, and entries that were taken back."""

from __future__ import annotations

from generator.model.chronology import DatedEvent
from generator.pages import addresses
from generator.pages.desk import Desk
from generator.pages.parts import CorrectionView
from generator.pages.publishing import Tombstone
from generator.pages.views import CorrectionsView, MovedView


def corrections(desk: Desk, dated: DatedEvent) -> tuple[CorrectionView, ...]:
    """What was corrected in an event, newest first."""
    editor = dated.event.editor
    if editor is None:
        return ()
    link = desk.event_link(dated.event.id)
    found = [
        CorrectionView(
            desk.stamp(one.date), one.kind, one.note, one.date.days.latest or 0, link, addresses.correction(number)
        )
        for number, one in enumerate(editor.corrections, 1)
    ]
    return tuple(sorted(found, key=lambda one: one.day, reverse=True))


def corrections_view(desk: Desk) -> CorrectionsView:
    """Every correction, newest first, and the entries that were published and taken back."""
    found = [one for dated in desk.events.values() for one in corrections(desk, dated)]
    retracted = [stone for stone in desk.records.tombstones if stone.date is not None and stone.id not in desk.events]
    retracted.sort(key=_day, reverse=True)
    return CorrectionsView(
        tuple(sorted(found, key=lambda one: one.day, reverse=True)),
        tuple(withdrawn(desk, stone) for stone in retracted),
    )


def moved(desk: Desk, old: str, new: str) -> MovedView:
    """The redirect of an old id."""
    base = desk.dossier.canonical
    return MovedView(old, desk.event_link(new), None if base is None else base + addresses.event(new).href)


def withdrawn(desk: Desk, stone: Tombstone) -> MovedView:
    """The tombstone of an entry that was taken back."""
    date = None if stone.date is None else desk.stamp(stone.date)
    return MovedView(stone.id, None, reason=stone.reason, date=date, href=addresses.event(stone.id).href)


def _day(stone: Tombstone) -> int:
    return (stone.date.days.latest or 0) if stone.date is not None else 0
