"""The order of names by key and by what is told of before and after."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from generator.chronology.order import arranged


def keys(**days: float) -> dict[str, tuple[float, float, str, str]]:
    return {name: (day, 1.0, "", name) for name, day in days.items()}


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


def test_events_of_a_day_are_in_no_known_order_unless_times_or_words_tell_it(site: Any) -> None:
    site.event("flood", "The flood", "2023-05-09")
    site.event("storm", "The storm", "2023-05-09", time="9:30", before=[("rescue",)])
    site.event("rescue", "The rescue", "2023-05-09", before=[("thanks",)])
    site.event("thanks", "The thanks", "2023-05-09", time="16:00")
    site.event("week", "The week", "2023-05-08/2023-05-12")
    site.event("next", "The next day", "2023-05-10")
    told = site.chronology().events
    assert {dated.event.id: dated.unordered for dated in told} == {
        "flood": ("rescue", "storm", "thanks"),
        "storm": ("flood",),
        "rescue": ("flood",),
        "thanks": ("flood",),
        "week": (),
        "next": (),
    }
    assert [dated.event.id for dated in told] == ["week", "flood", "storm", "rescue", "thanks", "next"]


def test_times_order_a_day(site: Any) -> None:
    site.event("b", "The opening", "2023-05-09", time="09:00")
    site.event("a", "The close", "2023-05-09", time="17:30")
    site.event("c", "The close elsewhere", "2023-05-09", time="17:30")
    told = site.chronology().events
    assert [dated.event.id for dated in told] == ["b", "a", "c"]
    assert [dated.unordered for dated in told] == [(), ("c",), ("a",)]


def test_an_undated_event_has_the_order_that_is_told(site: Any) -> None:
    site.event("b", "The ballot", None, after=[("a",)])
    site.event("a", "The appeal", None, after=[("c",)])
    site.event("c", "The campaign", None)
    undated = site.chronology().undated
    assert [dated.event.id for dated in undated] == ["c", "a", "b"]
    assert [(dated.after, dated.before) for dated in undated] == [((), ("a",)), (("c",), ("b",)), (("a",), ())]
