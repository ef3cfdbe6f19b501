"""The network against brute force and Floyd–Warshall, and the algebra it promises."""

from __future__ import annotations

from itertools import combinations, product

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.chronology.network import ORIGIN, Constraint, Network, Solution

NAMES = ("a", "b", "c", "d")
REACH = 4

points = st.sampled_from([ORIGIN, *NAMES])
days = st.none() | st.integers(-REACH, REACH)


@st.composite
def constraint_lists(draw: st.DrawFn, labels: int = 8, size: int = 8) -> list[Constraint]:
    return [
        Constraint(
            draw(points),
            draw(points),
            draw(days),
            draw(days),
            f"s{draw(st.integers(0, labels))}",
            draw(st.booleans()),
            draw(st.sampled_from([1.0, 2.0])),
        )
        for _ in range(draw(st.integers(0, size)))
    ]


def solved(constraints: list[Constraint]) -> Solution:
    network = Network()
    for each in constraints:
        network.add(each.a, each.b, each.low, each.high, each.label, soft=each.soft, weight=each.weight)
    return network.solve()


def floyd_warshall(constraints: list[Constraint]) -> dict[tuple[object, object], float] | None:
    """Shortest distances between all points, or nothing where the constraints contradict one another."""
    vertices = [ORIGIN, *NAMES]
    reach = {(a, b): 0.0 if a == b else float("inf") for a, b in product(vertices, repeat=2)}
    for each in constraints:
        if each.high is not None:
            reach[each.a, each.b] = min(reach[each.a, each.b], each.high)
        if each.low is not None:
            reach[each.b, each.a] = min(reach[each.b, each.a], -each.low)
    for middle, a, b in product(vertices, repeat=3):
        reach[a, b] = min(reach[a, b], reach[a, middle] + reach[middle, b])
    return None if any(reach[vertex, vertex] < 0 for vertex in vertices) else reach


def consistent(constraints: list[Constraint]) -> bool:
    return floyd_warshall(constraints) is not None


def of(constraints: list[Constraint], labels: set[object]) -> list[Constraint]:
    return [each for each in constraints if each.label in labels]


@given(constraint_lists())
def test_bounds_are_the_shortest_distances_of_what_is_kept(constraints: list[Constraint]) -> None:
    solution = solved(constraints)
    kept = [each for each in constraints if each.label not in solution.set_aside]
    reach = floyd_warshall(kept)
    assert reach is not None
    for point, interval in solution.bounds.items():
        latest, earliest = reach[ORIGIN, point], -reach[point, ORIGIN]
        assert interval.latest == (None if latest == float("inf") else latest)
        assert interval.earliest == (None if earliest == -float("inf") else earliest)


@given(constraint_lists(size=5))
@settings(max_examples=50)
def test_bounds_hold_just_the_days_that_brute_force_finds(constraints: list[Constraint]) -> None:
    boxed = [Constraint(ORIGIN, name, -REACH, REACH, f"box {name}", False, 9.0) for name in NAMES] + constraints
    solution = solved(boxed)
    kept = [each for each in boxed if each.label not in solution.set_aside]
    fitting = []
    for values in product(range(-REACH, REACH + 1), repeat=len(NAMES)):
        at: dict[object, int] = {ORIGIN: 0, **dict(zip(NAMES, values, strict=True))}
        if all(
            (each.low is None or at[each.b] - at[each.a] >= each.low)
            and (each.high is None or at[each.b] - at[each.a] <= each.high)
            for each in kept
        ):
            fitting.append(at)
    for name in NAMES:
        if f"box {name}" in solution.set_aside:
            continue
        assert solution.bounds[name].earliest == min(at[name] for at in fitting)
        assert solution.bounds[name].latest == max(at[name] for at in fitting)


@given(constraint_lists())
def test_conflicts_are_irreducible_and_only_told_where_there_is_one(constraints: list[Constraint]) -> None:
    solution = solved(constraints)
    assert bool(solution.conflicts) == (not consistent(constraints))
    assert bool(solution.set_aside) == bool(solution.conflicts)
    for conflict in solution.conflicts:
        labels = set(conflict)
        assert not consistent(of(constraints, labels))
        assert all(consistent(of(constraints, labels - {spared})) for spared in labels)
        assert labels & set(solution.set_aside)


@given(constraint_lists())
def test_nothing_is_set_aside_that_the_rest_could_bear(constraints: list[Constraint]) -> None:
    solution = solved(constraints)
    kept = [each for each in constraints if each.label not in solution.set_aside]
    for label in solution.set_aside:
        assert not consistent(kept + of(constraints, {label}))


@given(constraint_lists())
def test_a_contradiction_is_of_the_fewest_bounds(constraints: list[Constraint]) -> None:
    """With one bound a label, each set aside is told with a smallest set that it contradicts of the better trusted."""
    single = [each._replace(label=f"l{number}", high=None) for number, each in enumerate(constraints)]
    solution = solved(single)
    by_label = {each.label: each for each in single}
    order = sorted(by_label, key=lambda label: (by_label[label].soft, -by_label[label].weight, repr(label)))
    for label in solution.set_aside:
        better = [each for each in order[: order.index(label)] if each not in solution.set_aside]
        sizes = [
            size + 1
            for size in range(len(better) + 1)
            for chosen in combinations(better, size)
            if not consistent(of(single, {label, *chosen}))
        ]
        (conflict,) = [
            conflict for conflict in solution.conflicts if label in conflict and {*conflict} - {label} <= {*better}
        ]
        assert len(conflict) == min(sizes)


@given(constraint_lists(), st.randoms(use_true_random=False))
def test_the_order_of_input_changes_nothing(constraints: list[Constraint], random: object) -> None:
    shuffled = list(constraints)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    one, other = solved(constraints), solved(shuffled)
    assert one == other
    for point in one.bounds:
        assert one.why_latest(point) == other.why_latest(point)
        assert one.why_earliest(point) == other.why_earliest(point)


@given(constraint_lists(), constraint_lists(size=2))
def test_adding_never_widens(constraints: list[Constraint], more: list[Constraint]) -> None:
    if not consistent(constraints + more):
        return
    before, after = solved(constraints), solved(constraints + more)
    for point, interval in before.bounds.items():
        assert interval.holds(after.bounds[point])


@given(constraint_lists())
def test_the_labels_of_a_bound_are_enough_to_give_it(constraints: list[Constraint]) -> None:
    solution = solved(constraints)
    kept = [each for each in constraints if each.label not in solution.set_aside]
    for point, interval in solution.bounds.items():
        why = set(solution.why_latest(point))
        assert bool(why) == (interval.latest is not None)
        if why:
            assert solved(of(kept, why)).bounds[point].latest == interval.latest
        why = set(solution.why_earliest(point))
        assert bool(why) == (interval.earliest is not None)
        if why:
            assert solved(of(kept, why)).bounds[point].earliest == interval.earliest


@given(st.integers(1, 5), st.integers(1, 5))
def test_the_less_trusted_goes_first(light: int, heavy: int) -> None:
    """Of two that contradict, the soft one goes; of two hard ones, the lighter; of equals, one of them, told."""
    network = Network()
    network.add(ORIGIN, "x", 1, 1, "soft", soft=True, weight=heavy + light)
    network.add(ORIGIN, "x", 5, 5, "hard", weight=light)
    assert network.solve().set_aside == ("soft",)
    network.add(ORIGIN, "x", 9, 9, "heavier", weight=light + heavy)
    assert set(network.solve().set_aside) == {"soft", "hard"}
