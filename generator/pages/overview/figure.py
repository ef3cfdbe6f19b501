"""The overview's drawings, one for each of three widths, and the counts behind them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.model.chronology import DatedEvent
from generator.pages.desk import Desk
from generator.pages.overview.axis import LEAST, axis_of
from generator.pages.overview.bars import bars, long_events
from generator.pages.overview.columns import column
from generator.pages.overview.naming import labels, ticks
from generator.pages.parts import Column, Figure, Overview

WIDTHS = {"wide": 960.0, "medium": 600.0, "narrow": 288.0}
"""For each drawing, its width in CSS pixels."""
_TALLEST = 120.0
_BELOW = 46.0
"""Height of the two rows of names below the axis."""


def overview(
    desk: Desk,
    events: Sequence[DatedEvent],
    years: Mapping[int, str] | None = None,
    pages: Mapping[str, str] | None = None,
) -> Overview | None:
    """The overview of the timeline's events; `None` where there are none.

    Where they do not all stand on the page of the overview: `years` has the href of each year's page, `pages` that of
    the page on which an event stands, by its id.
    """
    placed = [dated for dated in events if dated.sort_day is not None]
    if not placed:
        return None
    figures = tuple(_figure(desk, placed, (name, width), (years or {}, pages or {})) for name, width in WIDTHS.items())
    wide = figures[0]
    rows = tuple(one for one in wide.columns if one.total)
    return Overview(figures, rows, len(long_events(placed, axis_of(placed, wide.width))) - len(wide.bars))


def _figure(
    desk: Desk,
    events: Sequence[DatedEvent],
    size: tuple[str, float],
    pages: tuple[Mapping[int, str], Mapping[str, str]],
) -> Figure:
    name, width = size
    axis = axis_of(events, width)
    counted: dict[int, list[DatedEvent]] = {}
    for dated in events:
        if dated.sort_day is not None:
            counted.setdefault(axis.number(dated.sort_day), []).append(dated)
    highest = max(len(found) for found in counted.values())
    height = min(_TALLEST, max(48.0, highest * 12.0))
    base = height + 18.0
    drawn = tuple(
        column(desk, axis, index, cell, counted.get(cell, []), (base, height / highest), pages)
        for index, cell in enumerate(axis.cells)
        if cell is not None
    )
    long = bars(desk, axis, long_events(events, axis), base + _BELOW)
    lanes = len({bar.y for bar in long})
    total = len(events)
    return Figure(
        name=name,
        width=width,
        height=round(base + _BELOW + lanes * LEAST + 4.0, 1),
        base=base,
        columns=drawn,
        bars=long,
        ticks=ticks(axis),
        labels=labels(desk.writer, axis),
        breaks=tuple(round((index + 0.5) * axis.step, 1) for index, cell in enumerate(axis.cells) if cell is None),
        bar_height=7.0,
        title=desk.words.ngettext("%(num)s event", "%(num)s events", total),
        description=_description(desk, drawn),
    )


def _description(desk: Desk, columns: Sequence[Column]) -> str:
    filled = [one for one in columns if one.total]
    if not filled:
        return ""
    most = max(filled, key=lambda one: one.total)
    return desk.words.gettext(
        "Events for each period, %(first)s to %(last)s; most of them: %(most)s (%(num)s). Below the axis, a bar for "
        "each event that lasted or whose date is only bounded. The counts follow as a table.",
        first=filled[0].label, last=filled[-1].label, most=most.label, num=most.total,
    )  # fmt: skip
