"""The order of names by key and by what is told of before and after."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.chronology.order import arranged


def keys(**days: float) -> dict[str, tuple[float, float, str]]:
    return {name: (day, 1.0, name) for name, day in days.items()}


def test_by_day_then_id() -> None:
    assert arranged(keys(c=1, b=2, a=2), []) == ["c", "a", "b"]


def test_told_order_goes_before_the_day() -> None:
    assert arranged(keys(talks=5, raid=6, answer=5), [("raid", "answer")]) == ["talks", "raid", "answer"]


def test_a_circle_orders_nothing_but_loses_nobody() -> None:
    assert arranged(keys(a=1, b=2, c=3), [("b", "a"), ("a", "b"), ("c", "c"), ("c", "x")]) == ["a", "b", "c"]


@given(
    st.dictionaries(st.sampled_from("abcdef"), st.integers(0, 3), min_size=1),
    st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef"))),
)
def test_everybody_once_and_no_pair_turned_that_is_not_in_a_circle(
    days: dict[str, int], pairs: list[tuple[str, str]]
) -> None:
    forward = [(one, other) for one, other in pairs if one < other]
    result = arranged(keys(**days), forward)
    assert sorted(result) == sorted(days)
    for one, other in forward:
        if one in days and other in days:
            assert result.index(one) < result.index(other)
