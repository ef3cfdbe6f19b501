"""The axis of the overview: time as a row of equal periods, as fine as leaves each of them a target of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.dates import days
from generator.model.chronology import DatedEvent
from generator.model.time import Day

LEAST = 24.0
"""Least width and height of a target, in CSS pixels (WCAG 2.5.8)."""
_UNITS = (1, 3, 12, 60, 120, 600, 1200, 12000)
"""Months in each kind of period: months, quarters, years, and so on to millennia."""


@dataclass(frozen=True, slots=True)
class Axis:
    """Time as a row of equal cells; a cell that is `None` stands for time left out."""

    months: int
    cells: tuple[int | None, ...]
    """Numbers of periods, counted from the year 0."""
    width: float

    @property
    def step(self) -> float:
        """Width of a cell."""
        return self.width / max(1, len(self.cells))

    def first_day(self, number: int) -> Day:
        """The day on which a period begins."""
        year, month = divmod(number * self.months, 12)
        return days.ordinal(year, month + 1)

    def number(self, day: Day) -> int:
        """The period that a day lies in."""
        at = days.civil(day)
        return (at.year * 12 + at.month - 1) // self.months

    def x(self, day: Day) -> float:
        """Where a day stands; within time left out, at the middle of the break."""
        number = self.number(day)
        for index, cell in enumerate(self.cells):
            if cell == number:
                start, end = self.first_day(number), self.first_day(number + 1)
                return (index + (day - start) / (end - start)) * self.step
            if cell is not None and cell > number:
                return max(0.0, (index - 0.5) * self.step)
        return self.width


def _unit(events: Sequence[DatedEvent], width: float) -> int:
    """The finest unit whose periods, with long gaps left out, are wide enough."""
    for index, months in enumerate(_UNITS):
        if len(_cells(events, months)) * LEAST <= width:
            return index
    return len(_UNITS) - 1


def axis_of(events: Sequence[DatedEvent], width: float) -> Axis:
    """The axis on which events of known days are drawn so wide."""
    months = _UNITS[_unit(events, width)]
    return Axis(months, _cells(events, months), width)


def _cells(events: Sequence[DatedEvent], months: int) -> tuple[int | None, ...]:
    """The periods from first to last; where more than six in a row hold nothing, a break stands for them."""
    axis = Axis(months, (), 0)
    used = sorted({axis.number(dated.sort_day) for dated in events if dated.sort_day is not None})
    cells: list[int | None] = []
    for index, number in enumerate(used):
        gap = number - used[index - 1] - 1 if index else 0
        if gap > 6:
            cells.append(None)
        elif gap:
            cells.extend(range(number - gap, number))
        cells.append(number)
    return tuple(cells)
