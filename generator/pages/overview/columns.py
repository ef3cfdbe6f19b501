"""The columns of the overview: how many events each period holds, and of which sort."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import quote

from generator.dates import days
from generator.model.chronology import DatedEvent
from generator.model.event import Status
from generator.pages import addresses
from generator.pages.dates import DateWriter
from generator.pages.desk import Desk
from generator.pages.entries import period_id
from generator.pages.overview.axis import Axis
from generator.pages.parts import Column

OPEN = frozenset({Status.PLANNED, Status.POSTPONED, Status.CANCELLED, Status.MOVED_ONLINE})
"""Statuses that are drawn hollow."""


def column(
    desk: Desk,
    axis: Axis,
    index: int,
    cell: int,
    events: Sequence[DatedEvent],
    scale: tuple[float, float],
    pages: tuple[Mapping[int, str], Mapping[str, str]],
) -> Column:
    """The column of a period. `scale`: y of the axis and height of an event; `pages`: as `overview` is given them."""
    base, unit = scale
    planned = sum(dated.event.status in OPEN for dated in events)
    loose = sum(dated.event.status not in OPEN and _is_loose(dated, axis) for dated in events)
    disputed = sum(bool(dated.conflicts) for dated in events)
    segments: list[tuple[str, float, float]] = []
    top = base
    for kind, count in (("sure", len(events) - planned - loose), ("loose", loose), ("planned", planned)):
        if count:
            top -= count * unit
            segments.append((kind, round(top, 1), round(count * unit, 1)))
    return Column(
        label=_period(desk.writer, axis, cell),
        href=_target(axis, events, pages),
        x=round(index * axis.step, 1),
        width=round(axis.step, 1),
        segments=tuple(segments),
        total=len(events),
        planned=planned,
        loose=loose,
        disputed=disputed,
        label_y=round(top - 4.0, 1),
        inset=round(min(axis.step * 0.12, 4.0), 1),
    )


def _target(axis: Axis, events: Sequence[DatedEvent], pages: tuple[Mapping[int, str], Mapping[str, str]]) -> str | None:
    """Where the events of a period begin in the chronology."""
    if not events or events[0].sort_day is None:
        return None
    first = events[0]
    year = days.civil(events[0].sort_day).year
    if axis.months >= 12:
        return f"{pages[0].get(year, '')}#{period_id(year)}"
    return f"{pages[1].get(first.event.id, '')}#{quote(addresses.anchor(first.event.id))}"


def _period(writer: DateWriter, axis: Axis, cell: int) -> str:
    first, last = axis.first_day(cell), axis.first_day(cell + 1) - 1
    one, two = days.civil(first), days.civil(last)
    if axis.months == 1:
        return writer.calendar.month(one.year, one.month)
    if axis.months < 12:
        return writer.calendar.months(one, two).joined
    return writer.calendar.year(one.year) if axis.months == 12 else writer.calendar.years(one.year, two.year).joined


def _is_loose(dated: DatedEvent, axis: Axis) -> bool:
    """Whether it is not known in which period something began."""
    if dated.span is None:
        return True
    begin = dated.span.begin
    if begin.earliest is None or begin.latest is None:
        return True
    return axis.number(begin.earliest) != axis.number(begin.latest)
