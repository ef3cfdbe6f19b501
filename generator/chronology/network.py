"""A simple temporal network: points in time, and bounds on the days between two of them.

After R. Dechter, I. Meiri and J. Pearl, "Temporal constraint networks", Artificial Intelligence 49 (1991): each
constraint `low ≤ b − a ≤ high` is two edges of a distance graph; the network is consistent if and only if that graph
has no negative cycle, and a point's tightest bounds are its shortest distances to and from the origin.

Nothing in here knows of events, sources or calendars. Points and labels are hashable values whose `repr` is stable (a
string, a number, a tuple of them). They are taken in the order of their `repr`, so that the order of input changes
nothing.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from generator.chronology.distance import Edge, Graph
from generator.chronology.growth import Growth
from generator.model.time import Interval

Point = Hashable
Label = Hashable

_AFFORDABLE = 2_000_000
"""Relaxations spent on a smallest contradiction; above, an irreducible one is told."""


class _Origin:
    """The type of `ORIGIN`."""

    def __repr__(self) -> str:
        return "ORIGIN"


ORIGIN: Point = _Origin()
"""The point from which days are counted: `add(ORIGIN, x, low, high, …)` says that x lies on the days low to high."""


class Constraint(NamedTuple):
    """`low ≤ b − a ≤ high`, in days; a side that is `None` is open."""

    a: Point
    b: Point
    low: int | None
    high: int | None
    label: Label
    soft: bool = False
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Solution:
    """What a network comes to."""

    bounds: dict[Point, Interval]
    """The narrowest interval of every point; open sides are `None`."""
    conflicts: tuple[tuple[Label, ...], ...]
    """Labels that cannot all hold, though they can without any one of them; each in order."""
    set_aside: tuple[Label, ...]
    """The labels left out to let the rest hold; every conflict has one of them."""
    _from_origin: dict[Point, tuple[Point, Label]] = field(repr=False)
    _to_origin: dict[Point, tuple[Point, Label]] = field(repr=False)

    def why_latest(self, point: Point) -> tuple[Label, ...]:
        """The labels that give a point its latest day, from the origin on; none where that side is open."""
        return _trail(point, self._from_origin)[::-1]

    def why_earliest(self, point: Point) -> tuple[Label, ...]:
        """The labels that give a point its earliest day, from the origin on; none where that side is open."""
        return _trail(point, self._to_origin)[::-1]


class Network:
    """A network to be filled with constraints and solved."""

    def __init__(self) -> None:
        self._constraints: list[Constraint] = []
        self._points: set[Point] = set()

    def point(self, point: Point) -> None:
        """Name a point, so that the solution has it even if nothing bounds it."""
        self._points.add(point)

    def add(
        self,
        a: Point,
        b: Point,
        low: int | None,
        high: int | None,
        label: Label,
        *,
        soft: bool = False,
        weight: float = 1.0,
    ) -> None:
        """Say that `low ≤ b − a ≤ high` days, on the word of `label`.

        A label may say several things; they stand and fall together. In a contradiction soft labels are set aside
        first, then those of lower weight; a label is as soft and as light as the softest and lightest it says.
        """
        self._constraints.append(Constraint(a, b, low, high, label, soft, weight))
        self._points.update((a, b))

    def solve(self) -> Solution:
        """Narrow every point as far as the constraints allow, setting aside what contradicts the better trusted."""
        labels = sorted({each.label for each in self._constraints}, key=repr)
        solved = _Solved(labels)
        rank = {label: number for number, label in enumerate(labels)}
        trust: dict[int, tuple[bool, float]] = {}
        for each in self._constraints:
            own = (not each.soft, each.weight)
            trust[rank[each.label]] = min(trust.get(rank[each.label], own), own)
        for points, constraints in _components(self._points, self._constraints):
            edges = [edge for each in constraints for edge in _edges(each, points, rank[each.label])]
            _solve_component(points, edges, trust, solved)
        return solved.solution()


def _edges(constraint: Constraint, points: dict[Point, int], label: int) -> Iterable[Edge]:
    a, b = points[constraint.a], points[constraint.b]
    if constraint.high is not None:
        yield Edge(label, a, b, constraint.high)
    if constraint.low is not None:
        yield Edge(label, b, a, -constraint.low)


def _components(
    points: set[Point], constraints: list[Constraint]
) -> Iterable[tuple[dict[Point, int], list[Constraint]]]:
    """The parts that share neither a point (but the origin) nor a label, each with its points numbered; origin is 0."""
    ordered = sorted(points - {ORIGIN}, key=repr)
    number = {point: place for place, point in enumerate(ordered)}
    parent = list(range(len(ordered)))
    # A label's first point stands for it; one that is of the origin alone gets a node of its own.
    of_label: dict[Label, int] = {}

    def root(node: int) -> int:
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for each in constraints:
        for point in (each.a, each.b):
            if point is not ORIGIN:
                parent[root(number[point])] = root(of_label.setdefault(each.label, number[point]))
    members: dict[int, tuple[dict[Point, int], list[Constraint]]] = {}
    for node, point in enumerate(ordered):
        numbered, _ = members.setdefault(root(node), ({ORIGIN: 0}, []))
        numbered[point] = len(numbered)
    for each in constraints:
        if each.label not in of_label:
            of_label[each.label] = len(parent)
            parent.append(len(parent))
        members.setdefault(root(of_label[each.label]), ({ORIGIN: 0}, []))[1].append(each)
    return members.values()


@dataclass(slots=True)
class _Solved:
    """The solution as it grows, component by component; labels by their numbers."""

    labels: list[Label]
    bounds: dict[Point, Interval] = field(default_factory=dict)
    conflicts: list[tuple[int, ...]] = field(default_factory=list)
    aside: list[int] = field(default_factory=list)
    from_origin: dict[Point, tuple[Point, Label]] = field(default_factory=dict)
    to_origin: dict[Point, tuple[Point, Label]] = field(default_factory=dict)

    def solution(self) -> Solution:
        named = (tuple(self.labels[number] for number in conflict) for conflict in sorted(self.conflicts))
        aside = tuple(self.labels[number] for number in sorted(self.aside))
        return Solution(self.bounds, tuple(named), aside, self.from_origin, self.to_origin)


def _solve_component(
    points: dict[Point, int], edges: list[Edge], trust: dict[int, tuple[bool, float]], solved: _Solved
) -> None:
    kept = _consistent_part(Graph(len(points), edges), trust, solved)
    names = list(points)
    latest = kept.distances(0)
    earliest = kept.distances(0, towards=True)
    for vertex, point in enumerate(names[1:], start=1):
        after, before = earliest[vertex], latest[vertex]
        solved.bounds[point] = Interval(
            None if after is None else -after[0],
            None if before is None else before[0],
        )
        if before is not None:
            solved.from_origin[point] = (names[before[1].source], solved.labels[before[1].label])
        if after is not None:
            solved.to_origin[point] = (names[after[1].target], solved.labels[after[1].label])


def _consistent_part(graph: Graph, trust: dict[int, tuple[bool, float]], solved: _Solved) -> Graph:
    """The graph without the labels that must be set aside; they and what contradicts are told to `solved`.

    Labels are taken in with the most trusted first, so that what is set aside contradicts better trusted ones.
    """
    if graph.settles():
        return graph
    growth = Growth(graph)
    kept: list[int] = []
    aside: list[int] = []
    for label in sorted(graph.of_label, key=lambda label: (*trust[label], -label), reverse=True):
        cycle = growth.take(label)
        if cycle:
            solved.conflicts.append(_core(graph, cycle, kept, label))
            aside.append(label)
        else:
            kept.append(label)
    graph.leave_out(aside, growth.values)
    solved.aside.extend(aside)
    return graph


def _core(graph: Graph, cycle: list[Edge], kept: list[int], label: int) -> tuple[int, ...]:
    """Labels of a negative cycle, none of which can be spared; of the shortest cycle where that is affordable."""
    if len(cycle) > 2 and graph.size * len(graph.edges) * len(cycle) <= _AFFORDABLE:
        taken = [graph.edges[number] for each in (*kept, label) for number in graph.of_label[each]]
        cycle = Graph(graph.size, taken).shortest_cycle(len(cycle))
    core = {edge.label for edge in cycle}
    said = [graph.edges[number] for each in sorted(core) for number in graph.of_label[each]]
    for each in [each for each in kept if each in core]:
        fewer = [edge for edge in said if edge.label != each]
        if _contradicts(fewer):
            said = fewer
            core.remove(each)
    return tuple(sorted(core))


def _contradicts(edges: list[Edge]) -> bool:
    vertices = sorted({edge.source for edge in edges} | {edge.target for edge in edges})
    number = {vertex: place for place, vertex in enumerate(vertices)}
    moved = [edge._replace(source=number[edge.source], target=number[edge.target]) for edge in edges]
    return not Graph(len(vertices), moved).settles()


def _trail(point: Point, previous: dict[Point, tuple[Point, Label]]) -> tuple[Label, ...]:
    labels: dict[Label, None] = {}
    while point in previous:
        point, label = previous[point]
        labels.setdefault(label)
    return tuple(labels)
