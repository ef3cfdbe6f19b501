"""Distance graphs: negative cycles and shortest distances, on vertices numbered from 0.

Weights are scaled: the days times a number greater than any path is long, plus one for each edge. So one comparison of
whole numbers prefers fewer days first and fewer edges second, and a cycle of no days is never negative.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from heapq import heappop, heappush
from typing import NamedTuple


class Edge(NamedTuple):
    """`target − source ≤ days`, and the number of the label that says so. Ordered by label first."""

    label: int
    source: int
    target: int
    days: int


class Graph:
    """A distance graph of `size` vertices. The edges' order is theirs, whatever order they are given in."""

    def __init__(self, size: int, edges: Iterable[Edge]) -> None:
        self.size = size
        self.edges = sorted(edges)
        self.scale = size + 1
        self.leaving: list[list[int]] = [[] for _ in range(size)]
        self.arriving: list[list[int]] = [[] for _ in range(size)]
        self.weights = [edge.days * self.scale + 1 for edge in self.edges]
        self.of_label: dict[int, list[int]] = {}
        for number, edge in enumerate(self.edges):
            self.leaving[edge.source].append(number)
            self.arriving[edge.target].append(number)
            self.of_label.setdefault(edge.label, []).append(number)
        self.potentials = [0] * size
        """Once the graph settles: a value per vertex such that no edge leads to a greater one than it allows."""

    def leave_out(self, labels: Iterable[int], potentials: list[int]) -> None:
        """Take the edges of labels out of the graph; `potentials` suit what is left."""
        for label in labels:
            for number in self.of_label[label]:
                self.leaving[self.edges[number].source].remove(number)
                self.arriving[self.edges[number].target].remove(number)
        self.potentials = potentials

    def settles(self) -> bool:
        """Find potentials; whether there are any, and so no negative cycle.

        Bellman-Ford with a queue from all vertices at once; now and then the parents are searched for a cycle.
        """
        edges, weights, leaving, values = self.edges, self.weights, self.leaving, self.potentials
        parents, waiting, queue = [-1] * self.size, [True] * self.size, deque(range(self.size))
        relaxed = 0
        while queue:
            vertex = queue.popleft()
            waiting[vertex] = False
            value = values[vertex]
            for number in leaving[vertex]:
                target = edges[number][2]
                if value + weights[number] < values[target]:
                    values[target] = value + weights[number]
                    parents[target] = number
                    relaxed += 1
                    if not waiting[target]:
                        waiting[target] = True
                        queue.append(target)
            if relaxed >= self.size:
                relaxed = 0
                if self._circles(parents):
                    return False
        return True

    def _circles(self, parents: list[int]) -> bool:
        """Whether the parents' graph has a cycle; it would be a negative one."""
        seen = [-1] * self.size
        for start in range(self.size):
            vertex = start
            while seen[vertex] == -1 and parents[vertex] != -1:
                seen[vertex] = start
                vertex = self.edges[parents[vertex]].source
            if seen[vertex] == start and parents[vertex] != -1:
                return True
        return False

    def shortest_cycle(self, most: int) -> list[Edge]:
        """A negative cycle of the fewest edges, `most` at most, or none. Costs size × edges × most."""
        best: list[Edge] = []
        for start in range(self.size):
            limit = len(best) - 1 if best else most
            if found := self._cycle_through(start, limit):
                best = found
        return best

    def _cycle_through(self, start: int, limit: int) -> list[Edge]:
        """The negative cycle of fewest edges, `limit` at most, that passes a vertex: Bellman-Ford by rounds."""
        reached: dict[int, int] = {start: 0}
        rounds: list[dict[int, Edge]] = []
        for _ in range(limit):
            following: dict[int, int] = {}
            parents: dict[int, Edge] = {}
            for vertex, value in reached.items():
                for number in self.leaving[vertex]:
                    edge = self.edges[number]
                    days = value + edge.days
                    known = following.get(edge.target)
                    if known is None or days < known or (days == known and edge < parents[edge.target]):
                        following[edge.target] = days
                        parents[edge.target] = edge
            rounds.append(parents)
            if following.get(start, 0) < 0:
                path = [parents[start]]
                for earlier in reversed(rounds[:-1]):
                    path.append(earlier[path[-1].source])
                return path[::-1]
            reached = following
        return []

    def distances(self, origin: int, *, towards: bool = False) -> list[tuple[int, Edge] | None]:
        """Shortest distances from (or `towards`) a vertex, in days, each with the edge by which the path gets there.

        Dijkstra's algorithm on weights made non-negative by potentials (Johnson). Of equally short paths the one of
        fewest edges is taken, then the one whose edges come first. The origin's own entry is `None`, as are those of
        vertices out of reach.
        """
        potentials = self.potentials
        near, far = (self.arriving, self.leaving) if towards else (self.leaving, self.arriving)
        best: dict[int, int] = {}
        heap = [(0, origin)]
        while heap:
            value, vertex = heappop(heap)
            if vertex in best:
                continue
            best[vertex] = value
            for number in near[vertex]:
                edge = self.edges[number]
                other = edge.source if towards else edge.target
                if other not in best:
                    slack = self.weights[number] + potentials[edge.source] - potentials[edge.target]
                    heappush(heap, (value + slack, other))
        result: list[tuple[int, Edge] | None] = [None] * self.size
        for vertex, value in best.items():
            if vertex != origin:
                shift = potentials[origin] - potentials[vertex]
                scaled = value + shift if towards else value - shift
                result[vertex] = (scaled // self.scale, self._last_edge(vertex, best, far, towards=towards))
        return result

    def _last_edge(self, vertex: int, best: dict[int, int], far: list[list[int]], *, towards: bool) -> Edge:
        """The first of the edges that a shortest path to (or from) a vertex can use."""
        potentials = self.potentials
        for number in far[vertex]:
            edge = self.edges[number]
            other = edge.target if towards else edge.source
            slack = self.weights[number] + potentials[edge.source] - potentials[edge.target]
            if other in best and best[other] + slack == best[vertex]:
                return edge
        raise AssertionError("a vertex that was reached has an edge that reaches it")
