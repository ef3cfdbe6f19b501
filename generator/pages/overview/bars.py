"""The bars of the overview: events that took long, or whose date is only bounded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.model.chronology import DatedEvent
from generator.pages import addresses
from generator.pages.desk import Desk
from generator.pages.overview.axis import LEAST, Axis
from generator.pages.overview.columns import OPEN
from generator.pages.overview.naming import GLYPH, cut
from generator.pages.parts import Bar

_PAD = 6.0
_WANTED = 32
"""How many letters of a name a lane is chosen for; more are shown where there is room."""
LANES = 8
"""How many bars stand below each other at most."""
MOST = 60
"""How many bars a drawing has at most: beyond them they are a texture, and cost a slow device a frame."""


def long_events(events: Sequence[DatedEvent], axis: Axis) -> list[DatedEvent]:
    """Events that cover more than one period, or whose date is not bounded on both sides."""
    found = []
    for dated in events:
        if dated.span is None:
            continue
        whole = dated.span.whole
        if whole.earliest is None or whole.latest is None or axis.number(whole.earliest) != axis.number(whole.latest):
            found.append(dated)
    return found


def bars(desk: Desk, axis: Axis, events: Sequence[DatedEvent], top: float) -> tuple[Bar, ...]:
    """The long events as named bars in lanes; of very many the most reported ones."""
    ranked = sorted(range(len(events)), key=lambda index: (-events[index].event.salience, index))[:MOST]
    lanes: list[list[Bar]] = []
    for dated in (events[index] for index in sorted(ranked)):
        bar = _bar(desk, axis, dated)
        lane = _lane(lanes, bar)
        if lane is None:
            continue
        if lane == len(lanes):
            lanes.append([])
        lanes[lane].append(replace(bar, y=round(top + lane * LEAST, 1)))
    return tuple(sorted((bar for row in lanes for bar in _named(row, axis)), key=lambda bar: (bar.margin[0], bar.y)))


def _lane(lanes: Sequence[Sequence[Bar]], bar: Bar) -> int | None:
    """The first lane with room behind the last name, or a new one, or that in which the least of a name is lost."""
    ends = [row[-1].hit[0] + max(row[-1].hit[1], min(len(row[-1].name), _WANTED) * GLYPH + _PAD) for row in lanes]
    roomy = next((index for index, end in enumerate(ends) if bar.hit[0] >= end), None)
    if roomy is not None or len(lanes) < LANES:
        return len(lanes) if roomy is None else roomy
    free = [index for index, row in enumerate(lanes) if bar.hit[0] >= row[-1].hit[0] + row[-1].hit[1]]
    return min(free, key=lambda index: (ends[index], index), default=None)


def _named(row: Sequence[Bar], axis: Axis) -> Iterator[Bar]:
    """The bars of a lane, each with as much of its name as fits before the next one, or else behind the one before."""
    taken = 0.0
    for index, bar in enumerate(row):
        left, right = bar.margin[0], bar.margin[0] + bar.margin[1]
        following = row[index + 1].hit[0] - _PAD if index + 1 < len(row) else axis.width
        ahead, behind = following - left, right - taken
        ends = behind > ahead and len(bar.name) * GLYPH > ahead
        name = cut(bar.name, behind if ends else ahead) or ("≠" if bar.disputed else "")
        yield replace(bar, name=name, name_at=(round(right if ends else left, 1), ends))
        taken = max(bar.hit[0] + bar.hit[1], right if ends else left + len(name) * GLYPH) + _PAD


def _bar(desk: Desk, axis: Axis, dated: DatedEvent) -> Bar:
    span = dated.span
    if span is None:
        raise ValueError("only dated events have a bar")
    whole = span.whole
    left = 0.0 if whole.earliest is None else axis.x(whole.earliest)
    right = axis.width if whole.latest is None else axis.x(whole.latest + 1)
    if whole.latest is None and whole.earliest is not None and dated.event.status in OPEN:
        # How long a plan would last is nobody's knowledge: its bar ends soon after the last day it may begin on.
        right = min(axis.width, axis.x((span.begin.latest or whole.earliest) + 1) + LEAST)
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
        kind="planned" if status in OPEN else "sure",
        y=0.0,
        core=core,
        margin=(round(left, 1), round(span_width, 1)),
        hit=(round(hit_x, 1), round(hit_width, 1)),
        disputed=bool(dated.conflicts),
        name=f"≠\N{THIN SPACE}{dated.event.title}" if dated.conflicts else dated.event.title,
    )
