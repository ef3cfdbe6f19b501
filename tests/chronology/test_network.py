"""The network by example: narrowing with its reasons, contradictions told smallest, trust."""

from __future__ import annotations

from generator.chronology.network import ORIGIN, Network
from generator.model.time import Interval


def test_a_chain_narrows_both_ways_and_says_why() -> None:
    network = Network()
    network.add(ORIGIN, "signed", 100, 110, "paper")
    network.add("signed", "met", -2, -2, "memoir")
    network.add("signed", "ended", 5, 9, "minutes")
    network.add(ORIGIN, "ended", None, 112, "log")
    solution = network.solve()
    assert solution.bounds["signed"] == Interval(100, 107)
    assert solution.bounds["met"] == Interval(98, 105)
    assert solution.bounds["ended"] == Interval(105, 112)
    assert solution.why_latest("met") == ("log", "minutes", "memoir")
    assert solution.why_earliest("met") == ("paper", "memoir")
    assert solution.why_latest("ended") == ("log",)
    assert not solution.conflicts
    assert not solution.set_aside


def test_what_nothing_bounds_is_open() -> None:
    network = Network()
    network.point("alone")
    network.add("a", "b", 3, None, "order")
    solution = network.solve()
    assert solution.bounds == {"alone": Interval(), "a": Interval(), "b": Interval()}
    assert solution.why_latest("alone") == ()
    assert solution.why_earliest("b") == ()


def test_a_contradiction_without_any_day_is_found() -> None:
    network = Network()
    network.add("a", "b", 1, None, "one")
    network.add("b", "c", 1, None, "two")
    network.add("c", "a", 1, None, "three")
    solution = network.solve()
    assert solution.conflicts == (("one", "three", "two"),)
    assert solution.set_aside == ("two",)


def test_the_smallest_of_several_contradictions_is_told() -> None:
    """The date contradicts another by itself; the long way round is no news."""
    network = Network()
    network.add(ORIGIN, "a", 0, 0, "first", weight=5)
    network.add("a", "b", 1, 1, "second", weight=5)
    network.add("b", "c", 1, 1, "third", weight=5)
    network.add(ORIGIN, "c", 2, 2, "fourth", weight=5)
    network.add(ORIGIN, "c", 9, 9, "odd")
    assert network.solve().conflicts == (("fourth", "odd"),)


def test_of_two_dates_the_heavier_stands_and_the_rest_is_narrowed_by_it() -> None:
    network = Network()
    network.add(ORIGIN, "a", 10, 10, "editor", weight=1000)
    network.add(ORIGIN, "a", 20, 20, "source", weight=10)
    network.add("a", "b", 1, 1, "day after")
    solution = network.solve()
    assert solution.set_aside == ("source",)
    assert solution.bounds == {"a": Interval.on(10), "b": Interval.on(11)}


def test_one_label_that_contradicts_itself_is_a_contradiction_of_one() -> None:
    network = Network()
    network.add(ORIGIN, "a", 5, 3, "typing error")
    network.add(ORIGIN, "a", 4, 4, "sound")
    solution = network.solve()
    assert solution.conflicts == (("typing error",),)
    assert solution.bounds["a"] == Interval.on(4)


def test_a_label_falls_in_all_that_it_says() -> None:
    """What is set aside for one point is set aside for the other, which shares nothing else with it."""
    network = Network()
    network.add(ORIGIN, "a", 1, 1, "range")
    network.add(ORIGIN, "b", 7, 7, "range")
    network.add(ORIGIN, "b", 9, 9, "sound", weight=2)
    solution = network.solve()
    assert solution.set_aside == ("range",)
    assert solution.bounds == {"a": Interval(), "b": Interval.on(9)}


def test_many_contradictions_among_many_points() -> None:
    """A long chain with wrong dates here and there: each is set aside alone, the chain stands."""
    network = Network()
    network.add(ORIGIN, 0, 1000, 1000, "start", weight=9)
    for day in range(1, 400):
        network.add(day - 1, day, 1, 1, f"step {day:03}", weight=9)
    wrong = [f"wrong {day:03}" for day in range(10, 400, 40)]
    for label in wrong:
        day = int(label[-3:])
        network.add(ORIGIN, day, day, day, label)
        network.add(ORIGIN, day, 1000 + day, 1000 + day, f"right {day:03}")
    solution = network.solve()
    assert solution.set_aside == tuple(wrong)
    assert [set(conflict) & set(wrong) for conflict in solution.conflicts] == [{label} for label in wrong]
    assert solution.bounds[399] == Interval.on(1399)
