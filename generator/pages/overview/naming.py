"""The words in the overview: names of periods, evenly spaced below the axis, and of events, above their bars."""

from __future__ import annotations

from collections.abc import Sequence

from generator.dates import days
from generator.pages.dates import DateWriter
from generator.pages.overview.axis import Axis
from generator.pages.parts import AxisLabel, Tick

GLYPH = 6.4
"""Width of a letter of the overview's type, about, in CSS pixels: it is drawn in whatever typeface a reader has."""
_LEAST = 14
"""Letters below which a name that is cut says nothing."""
_PAD = 3.0
_EVERY = {1: (1, 2, 3, 6, 12), 3: (1, 2, 4)}
"""By months in a period: how many periods may lie from one name to the next, so that each year has the same names."""
_ROUND = (1, 2, 5, 10, 20, 50, 100)
"""The same for years and longer periods."""


def cut(text: str, room: float) -> str:
    """As much of a text as fits into so many pixels, cut before a sign of omission; nothing where that says nothing."""
    most = int(room / GLYPH)
    if len(text) <= most:
        return text
    return f"{text[: most - 2].rstrip()}…" if most >= _LEAST else ""


def ticks(axis: Axis) -> tuple[Tick, ...]:
    """A line where each period begins: a major one at a new year, after a break, and for each period of years."""
    return tuple(Tick(round(index * axis.step, 1), axis.months >= 12 or new) for index, _, new in _cells(axis))


def labels(writer: DateWriter, axis: Axis) -> tuple[AxisLabel, ...]:
    """The names of periods, as many as there is room for at even distances, and below those of months their years.

    Months and years stand in the middle of their period; others are named by their first one, where it begins.
    """
    cells = _cells(axis)
    names = {cell: _name(writer, axis, cell) for _, cell, _ in cells}
    every = _every(axis, max((len(name) for name in names.values()), default=0))
    shift = 0.5 if axis.months in (1, 12) else 0.0
    found: list[AxisLabel] = []
    start, free = 0, 0.0
    for index, cell, new in cells:
        x = (index + shift) * axis.step
        if new and axis.months < 12:
            year = writer.calendar.year(days.civil(axis.first_day(cell)).year)
            if index * axis.step >= free:
                found.append(AxisLabel(round(index * axis.step, 1), year, 1, False))
                free = index * axis.step + len(year) * GLYPH + 4 * _PAD
        start = cell if new and axis.months >= 12 else start
        if (cell - start) % every == 0:
            found.append(AxisLabel(round(x, 1), names[cell], 0, shift > 0))
    return tuple(found)


def _cells(axis: Axis) -> Sequence[tuple[int, int, bool]]:
    """Place and number of each period drawn, and whether it is the first of its year or after a break.

    Among periods of whole years only what comes after a break is new.
    """
    found: list[tuple[int, int, bool]] = []
    before: int | None = None
    for index, cell in enumerate(axis.cells):
        if cell is not None:
            around = cell * axis.months // 12 if axis.months < 12 else 0
            found.append((index, cell, around != before))
            before = around
        else:
            before = None
    return found


def _every(axis: Axis, longest: int) -> int:
    """How many periods lie from one name to the next."""
    steps = _EVERY.get(axis.months, _ROUND)
    return next((many for many in steps if many * axis.step >= longest * GLYPH + _PAD), steps[-1])


def _name(writer: DateWriter, axis: Axis, cell: int) -> str:
    at = days.civil(axis.first_day(cell))
    return writer.calendar.year(at.year) if axis.months >= 12 else writer.calendar.month_short(at.month)
