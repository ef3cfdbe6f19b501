"""The network against the shortest distances that SciPy finds in large random ones."""

from __future__ import annotations

import random

import numpy as np
import pytest
from scipy.sparse import coo_array
from scipy.sparse.csgraph import bellman_ford

from generator.chronology.network import ORIGIN, Constraint, Network

POINTS = 3_000
FEW = 300


def constraints(seed: int, points: int) -> list[Constraint]:
    """Bounds that hold of one hidden chronology, so that they contradict nothing."""
    dice = random.Random(seed)
    day = [0, *(dice.randint(1, points) for _ in range(points))]
    names = [ORIGIN, *range(1, points + 1)]
    made = []
    for number in range(points * 4):
        a, b = dice.randint(0, points) if number % 4 else 0, dice.randint(1, points)
        gap = day[b] - day[a]
        low = None if dice.random() < 0.3 else gap - dice.randint(0, 60)
        high = None if dice.random() < 0.3 else gap + dice.randint(0, 60)
        made.append(Constraint(names[a], names[b], low, high, number))
    return made


def distances(made: list[Constraint], points: int) -> tuple[np.ndarray, np.ndarray]:
    """From the origin to every point, and from every point to the origin; infinite where there is no way."""
    shortest: dict[tuple[int, int], int] = {}
    for each in made:
        a, b = (0 if point is ORIGIN else int(str(point)) for point in (each.a, each.b))
        for source, target, days in ((a, b, each.high), (b, a, None if each.low is None else -each.low)):
            if days is not None and source != target:
                shortest[source, target] = min(days, shortest.get((source, target), days))
    # A stored zero would be no edge: every point is lifted by a potential of its number, and let down again.
    lift = 2 * points
    values = [days * lift + (target - source) for (source, target), days in shortest.items()]
    rows, columns = zip(*shortest, strict=True)
    graph = coo_array((np.array(values, dtype=float), (rows, columns)), shape=(points + 1, points + 1)).tocsr()
    numbers = np.arange(points + 1)
    there, back = bellman_ford(graph, indices=0), bellman_ford(graph.T.tocsr(), indices=0)
    return (there - numbers) / lift, (back + numbers) / lift


@pytest.mark.parametrize(("seed", "points"), [(1, POINTS), *((seed, FEW) for seed in range(2, 12))])
def test_bounds_are_the_shortest_distances(seed: int, points: int) -> None:
    made = constraints(seed, points)
    network = Network()
    for each in made:
        network.add(each.a, each.b, each.low, each.high, each.label)
    solution = network.solve()
    assert not solution.conflicts
    latest, to_origin = distances(made, points)
    for point in {point for each in made for point in (each.a, each.b)} - {ORIGIN}:
        number = int(str(point))
        bounds = solution.bounds[point]
        assert bounds.latest == (None if np.isinf(latest[number]) else round(latest[number]))
        assert bounds.earliest == (None if np.isinf(to_origin[number]) else round(-to_origin[number]))
