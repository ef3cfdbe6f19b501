"""Sets of days against plain sets of numbers."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.chronology.dayset import DaySet, days_that
from generator.model.time import Interval

runs = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 8)).map(lambda run: (run[0], run[0] + run[1])), max_size=5)


def days(found: DaySet) -> set[int]:
    return {day for first, last in found.runs for day in range(first, last + 1)}


@given(runs)
def test_joined_runs_are_disjoint_and_in_order(given_runs: list[tuple[int, int]]) -> None:
    found = DaySet.joined(given_runs)
    assert days(found) == {day for first, last in given_runs for day in range(first, last + 1)}
    assert all(one[1] + 1 < other[0] for one, other in zip(found.runs, found.runs[1:], strict=False))
    assert len(found) == len(days(found))


@given(runs, runs)
def test_meet_is_the_common_days(one: list[tuple[int, int]], other: list[tuple[int, int]]) -> None:
    a, b = DaySet.joined(one), DaySet.joined(other)
    assert days(a.meet(b)) == days(a) & days(b)
    assert all(day in a.meet(b) for day in days(a) & days(b))


@given(runs, st.sets(st.integers(0, 50)))
def test_halving_finds_just_the_days_that_a_test_allows(window: list[tuple[int, int]], wanted: set[int]) -> None:
    asked: list[Interval] = []

    def may(interval: Interval) -> bool:
        asked.append(interval)
        assert interval.earliest is not None
        assert interval.latest is not None
        return any(interval.earliest <= day <= interval.latest for day in wanted)

    searched = DaySet.joined(window)
    assert days(days_that(searched, may)) == days(searched) & wanted


@given(runs, st.sets(st.integers(0, 50)))
def test_one_day_is_asked_for_all_of_a_run_that_is_told_to_be_alike(
    window: list[tuple[int, int]], wanted: set[int]
) -> None:
    def held(interval: Interval) -> set[int]:
        assert interval.earliest is not None
        assert interval.latest is not None
        return set(range(interval.earliest, interval.latest + 1))

    def may(interval: Interval) -> bool:
        return not held(interval).isdisjoint(wanted)

    def same(interval: Interval) -> bool:
        return held(interval) <= wanted or held(interval).isdisjoint(wanted)

    searched = DaySet.joined(window)
    assert days(days_that(searched, may, same)) == days(searched) & wanted


def test_a_week_in_years_is_found_with_few_questions() -> None:
    asked = []

    def may(interval: Interval) -> bool:
        asked.append(interval)
        return interval.overlaps(Interval(1000, 1006))

    assert days_that(DaySet.of(0, 3000), may).runs == ((1000, 1006),)
    assert len(asked) < 60

    asked.clear()
    assert days_that(DaySet.of(0, 3000), may, lambda run: Interval(1000, 1006).meet(run) == run).runs == ((1000, 1006),)
    assert len(asked) < 50


def test_the_hull_of_nothing_is_not_known() -> None:
    assert not DaySet.of(5, 4).hull.known
    assert DaySet.joined([(1, 2), (8, 9)]).hull == Interval(1, 9)
