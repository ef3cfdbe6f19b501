"""The overview: how many events there are in each period, and which of them take long, laid out for two widths.

The axis is a row of equal periods (months, quarters, years, decades or centuries), as many as leave each at least 24
units wide, so that each is a target of its own. Long stretches without events are left out, and a break says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

from generator.dates import days
from generator.model.chronology import DatedEvent
from generator.model.event import Status
from generator.model.time import Day
from generator.pages import addresses
from generator.pages.dates import DateWriter
from generator.pages.desk import Desk
from generator.pages.entries import period_id
from generator.pages.parts import Bar, Column, Figure, Overview, Tick

WIDTHS = {"wide": 960.0, "medium": 600.0, "narrow": 288.0}
"""For each drawing, its width in CSS pixels."""
LEAST = 24.0
"""Least width and height of a target, in CSS pixels (WCAG 2.5.8)."""
TALLEST = 120.0
LANES = 8
_UNITS = (1, 3, 12, 60, 120, 600, 1200, 12000)
"""Months in each kind of period: months, quarters, years, and so on to millennia."""
_OPEN = frozenset({Status.PLANNED, Status.POSTPONED, Status.CANCELLED, Status.MOVED_ONLINE})
_PAD = 4.0


@dataclass(frozen=True, slots=True)
class _Axis:
    """Time as a row of equal cells; a cell that is `None` stands for time left out."""

    months: int
    cells: tuple[int | None, ...]
    """Numbers of periods, counted from the year 0."""
    width: float

    @property
    def step(self) -> float:
        return self.width / max(1, len(self.cells))

    def first_day(self, number: int) -> Day:
        year, month = divmod(number * self.months, 12)
        return days.ordinal(year, month + 1)

    def number(self, day: Day) -> int:
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


def overview(desk: Desk, events: Sequence[DatedEvent], pages: dict[int, str] | None = None) -> Overview | None:
    """The overview of the timeline's events; `None` where there are none. `pages`: href of each year's own page."""
    placed = [dated for dated in events if dated.sort_day is not None]
    if not placed:
        return None
    figures = tuple(_figure(desk, placed, name, width, pages or {}) for name, width in WIDTHS.items())
    wide = figures[0]
    rows = tuple(column for column in wide.columns if column.total)
    return Overview(figures, rows, len(_long(placed, _axis(placed, wide.width))) - len(wide.bars))


def _unit(events: Sequence[DatedEvent], width: float) -> int:
    """The finest unit whose periods, with long gaps left out, are wide enough."""
    for index, months in enumerate(_UNITS):
        if len(_cells(events, months)) * LEAST <= width:
            return index
    return len(_UNITS) - 1


def _axis(events: Sequence[DatedEvent], width: float) -> _Axis:
    months = _UNITS[_unit(events, width)]
    return _Axis(months, _cells(events, months), width)


def _cells(events: Sequence[DatedEvent], months: int) -> tuple[int | None, ...]:
    """The periods from first to last; where more than six in a row hold nothing, a break stands for them."""
    axis = _Axis(months, (), 0)
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


def _figure(desk: Desk, events: Sequence[DatedEvent], name: str, width: float, pages: dict[int, str]) -> Figure:
    axis = _axis(events, width)
    counted: dict[int, list[DatedEvent]] = {}
    for dated in events:
        if dated.sort_day is not None:
            counted.setdefault(axis.number(dated.sort_day), []).append(dated)
    highest = max(len(found) for found in counted.values())
    height = min(TALLEST, max(48.0, highest * 12.0))
    base = height + 18.0
    columns = tuple(
        _column(desk, axis, index, cell, counted.get(cell, []), (base, height / highest), pages)
        for index, cell in enumerate(axis.cells)
        if cell is not None
    )
    bars = _bars(desk, axis, _long(events, axis), base + 34.0)
    lanes = len({bar.y for bar in bars})
    total = len(events)
    return Figure(
        name=name,
        width=width,
        height=round(base + 34.0 + lanes * LEAST + 4.0, 1),
        base=base,
        columns=columns,
        bars=bars,
        ticks=_ticks(desk.writer, axis),
        breaks=tuple(round((index + 0.5) * axis.step, 1) for index, cell in enumerate(axis.cells) if cell is None),
        bar_height=10.0,
        title=desk.words.ngettext("%(num)s event", "%(num)s events", total),
        description=_description(desk, columns),
    )


def _description(desk: Desk, columns: Sequence[Column]) -> str:
    filled = [column for column in columns if column.total]
    if not filled:
        return ""
    most = max(filled, key=lambda column: column.total)
    return desk.words.gettext(
        "Events for each period, %(first)s to %(last)s; most of them: %(most)s (%(num)s). Below the axis, a bar for "
        "each event that lasted or whose date is only bounded. The counts follow as a table.",
        first=filled[0].label, last=filled[-1].label, most=most.label, num=most.total,
    )  # fmt: skip


def _column(
    desk: Desk,
    axis: _Axis,
    index: int,
    cell: int,
    events: Sequence[DatedEvent],
    scale: tuple[float, float],
    pages: dict[int, str],
) -> Column:
    base, unit = scale
    planned = sum(dated.event.status in _OPEN for dated in events)
    loose = sum(dated.event.status not in _OPEN and _is_loose(dated, axis) for dated in events)
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


def _target(axis: _Axis, events: Sequence[DatedEvent], pages: dict[int, str]) -> str | None:
    """Where the events of a period begin in the chronology."""
    if not events or events[0].sort_day is None:
        return None
    at = days.civil(events[0].sort_day)
    page = pages.get(at.year, "")
    return (
        f"{page}#{period_id(at.year)}" if axis.months >= 12 else f"{page}#{quote(addresses.anchor(events[0].event.id))}"
    )


def _period(writer: DateWriter, axis: _Axis, cell: int) -> str:
    first, last = axis.first_day(cell), axis.first_day(cell + 1) - 1
    one, two = days.civil(first), days.civil(last)
    if axis.months == 1:
        return writer.calendar.month(one.year, one.month)
    if axis.months < 12:
        return writer.calendar.months(one, two).joined
    return writer.calendar.year(one.year) if axis.months == 12 else writer.calendar.years(one.year, two.year).joined


def _is_loose(dated: DatedEvent, axis: _Axis) -> bool:
    """Whether it is not known in which period something began."""
    if dated.span is None:
        return True
    begin = dated.span.begin
    if begin.earliest is None or begin.latest is None:
        return True
    return axis.number(begin.earliest) != axis.number(begin.latest)


def _long(events: Sequence[DatedEvent], axis: _Axis) -> list[DatedEvent]:
    """Events that cover more than one period, or whose date is not bounded on both sides."""
    found = []
    for dated in events:
        if dated.span is None:
            continue
        whole = dated.span.whole
        if whole.earliest is None or whole.latest is None or axis.number(whole.earliest) != axis.number(whole.latest):
            found.append(dated)
    return found


def _bars(desk: Desk, axis: _Axis, events: Sequence[DatedEvent], top: float) -> tuple[Bar, ...]:
    """The long events as bars, each in the first lane that has room for it."""
    lanes: list[float] = []
    bars: list[Bar] = []
    for dated in events:
        bar = _bar(desk, axis, dated)
        lane = next((index for index, end in enumerate(lanes) if bar.hit[0] >= end), len(lanes))
        if lane == LANES:
            continue
        lanes[lane : lane + 1] = [bar.hit[0] + bar.hit[1]]
        bars.append(_at(bar, round(top + lane * LEAST, 1)))
    return tuple(bars)


def _at(bar: Bar, y: float) -> Bar:
    return Bar(
        bar.label, bar.href, bar.kind, y, bar.core, bar.margin, bar.hit, bar.open_start, bar.open_end, bar.disputed
    )


def _bar(desk: Desk, axis: _Axis, dated: DatedEvent) -> Bar:
    span = dated.span
    if span is None:
        raise ValueError("only dated events have a bar")
    whole = span.whole
    left = 0.0 if whole.earliest is None else axis.x(whole.earliest)
    right = axis.width if whole.latest is None else axis.x(whole.latest + 1)
    core = None
    sure = span.begin.latest, span.end.earliest
    if span.begin != span.end and sure[0] is not None and sure[1] is not None and sure[0] <= sure[1]:
        start, end = axis.x(sure[0]), axis.x(sure[1] + 1)
        core = (round(start, 1), round(max(end - start, 2.0), 1))
    span_width = max(right - left, 2.0)
    hit_width = max(span_width, LEAST)
    hit_x = min(max(0.0, left + span_width / 2 - hit_width / 2), axis.width - hit_width)
    status = dated.event.status
    return Bar(
        label=f"{dated.event.title}, {desk.date(dated).aloud}",
        href=addresses.event(dated.event.id).href,
        kind="planned" if status in _OPEN else "sure",
        y=0.0,
        core=core,
        margin=(round(left, 1), round(span_width, 1)),
        hit=(round(hit_x, 1), round(hit_width, 1)),
        open_start=whole.earliest is None,
        open_end=whole.latest is None,
        disputed=bool(dated.conflicts),
    )


def _ticks(writer: DateWriter, axis: _Axis) -> tuple[Tick, ...]:
    """A major tick where a year (or the unit) begins, and months' names between where there is room."""
    ticks: list[Tick] = []
    free = -_PAD
    previous: int | None = None
    for index, cell in enumerate(axis.cells):
        if cell is None:
            previous = None
            continue
        at = days.civil(axis.first_day(cell))
        x = round(index * axis.step, 1)
        major = axis.months >= 12 or previous is None or days.civil(axis.first_day(previous)).year != at.year
        label = writer.calendar.year(at.year) if major else writer.calendar.month_short(at.month)
        previous = cell
        if major or axis.months < 12:
            room = len(label) * 7.0 + _PAD
            if x >= free or (major and ticks and not ticks[-1].major):
                if x < free:
                    ticks[-1] = Tick(ticks[-1].x, "", False)
                ticks.append(Tick(x, label, major))
                free = x + room
            else:
                ticks.append(Tick(x, "", major))
    return tuple(ticks)
