"""Growing a distance graph label by label, so that a label that contradicts those before it is found at once.

After S. Cotton and O. Maler, "Fast and flexible difference constraint propagation for DPLL(T)", SAT 2006: a new edge
changes the values of those vertices only that it brings nearer, each of them once; it closes a negative cycle if and
only if its own source is among them.
"""

from __future__ import annotations

from heapq import heappop, heappush

from generator.chronology.distance import Edge, Graph


class Growth:
    """Shortest distances from vertex 0 in a graph that takes in the labels of another one by one."""

    def __init__(self, graph: Graph) -> None:
        self._edges = graph.edges
        self._weights = graph.weights
        self._of_label = graph.of_label
        self._arriving = graph.arriving
        self._taken = bytearray(len(graph.edges))
        self._leaving: list[list[int]] = [[] for _ in range(graph.size)]
        far = sum(abs(weight) for weight in graph.weights) + 1
        self.values = [0] + [far] * (graph.size - 1)
        """Distances from vertex 0; those out of its reach lie beyond any distance."""

    def take(self, label: int) -> list[Edge]:
        """Take in a label's edges; where they contradict those before, take none and return a negative cycle."""
        before: dict[int, int] = {}
        taken: list[int] = []
        for number in self._of_label[label]:
            cycle = self._take(number, before)
            if cycle:
                for vertex, value in before.items():
                    self.values[vertex] = value
                for earlier in taken:
                    self._leaving[self._edges[earlier].source].remove(earlier)
                    self._taken[earlier] = 0
                return [self._edges[each] for each in cycle]
            taken.append(number)
        return []

    def _take(self, number: int, before: dict[int, int]) -> list[int]:
        """Take in one edge, noting in `before` the values that it changes; a negative cycle where it closes one."""
        edge, values = self._edges[number], self.values
        found = {edge.target: values[edge.source] + self._weights[number]}
        parents = {edge.target: number}
        heap = [(found[edge.target] - values[edge.target], edge.target)]
        changed: dict[int, int] = {}
        while heap:
            nearer, vertex = heappop(heap)
            if nearer >= 0:
                break
            if vertex in changed or found[vertex] - values[vertex] != nearer:
                continue
            if vertex in (edge.source, 0):
                for other, value in changed.items():
                    values[other] = value
                # Nearer to itself, vertex 0 closes a cycle as well, and would bring every other vertex nearer.
                return [*_back(vertex, edge.source, parents, self._edges), *self._way(vertex, edge.source)]
            changed[vertex] = values[vertex]
            values[vertex] = found[vertex]
            for following in self._leaving[vertex]:
                target = self._edges[following].target
                value = values[vertex] + self._weights[following]
                if target not in changed and value < min(values[target], found.get(target, values[target])):
                    found[target] = value
                    parents[target] = following
                    heappush(heap, (value - values[target], target))
        for vertex, value in changed.items():
            before.setdefault(vertex, value)
        self._leaving[edge.source].append(number)
        self._taken[number] = 1
        return []

    def _way(self, start: int, vertex: int) -> list[int]:
        """The edges of a shortest way from vertex 0, where that is the start, to a vertex; none from that to itself."""
        way: list[int] = []
        while vertex != start:
            way.append(next(number for number in self._arriving[vertex] if self._tight(number)))
            vertex = self._edges[way[-1]].source
        return way[::-1]

    def _tight(self, number: int) -> bool:
        """Whether an edge that is taken gives its target its value."""
        edge, values = self._edges[number], self.values
        return bool(self._taken[number]) and values[edge.source] + self._weights[number] == values[edge.target]


def _back(vertex: int, start: int, parents: dict[int, int], edges: list[Edge]) -> list[int]:
    """The edges of the way from a start to a vertex (around to itself, where they are one), in order."""
    way = [parents[vertex]]
    while (at := edges[way[-1]].source) != start:
        way.append(parents[at])
    return way[::-1]
