"""Days and spans in words."""

from __future__ import annotations

import pytest

from generator.chronology import words
from generator.dates.days import ordinal
from generator.model.time import Interval, TimeSpan

D = ordinal


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (D(2024, 8, 6), D(2024, 8, 6), "6 August 2024"),
        (D(2024, 8, 12), D(2024, 8, 18), "between 12 and 18 August 2024"),
        (D(2024, 7, 30), D(2024, 8, 4), "between 30 July and 4 August 2024"),
        (D(2023, 12, 30), D(2024, 1, 2), "between 30 December 2023 and 2 January 2024"),
        (D(2024, 8, 1), D(2024, 8, 31), "August 2024"),
        (D(2023, 1, 1), D(2023, 12, 31), "2023"),
        (D(1930, 1, 1), D(1939, 12, 31), "1930 to 1939"),
        (D(2024, 8, 6), None, "not before 6 August 2024"),
        (None, D(2024, 8, 6), "not after 6 August 2024"),
        (None, None, "at an unknown time"),
        (D(-43, 3, 15), D(-43, 3, 15), "15 March 44 BC"),
    ],
)
def test_interval(first: int | None, last: int | None, expected: str) -> None:
    assert str(words.interval(Interval(first, last))) == expected


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        (TimeSpan.within(D(2024, 8, 5), D(2024, 8, 11)), "5 to 11 August 2024"),
        (TimeSpan.within(D(2024, 8, 5), None), "not before 5 August 2024"),
        (TimeSpan.throughout(D(2024, 8, 5), D(2024, 8, 11)), "from 5 to 11 August 2024"),
        (TimeSpan(Interval.on(D(2014, 3, 1)), Interval()), "from 1 March 2014 on"),
        (TimeSpan(Interval(None, D(2023, 8, 31)), Interval()), "from a beginning not after 31 August 2023"),
        (TimeSpan(Interval(), Interval.on(D(2014, 3, 1))), "until an end 1 March 2014"),
        (
            TimeSpan(Interval(D(2024, 6, 12), D(2024, 6, 18)), Interval(D(2024, 8, 12), D(2024, 8, 18))),
            "from a beginning between 12 and 18 June 2024 to an end between 12 and 18 August 2024",
        ),
    ],
)
def test_span(span: TimeSpan, expected: str) -> None:
    assert str(words.span(span)) == expected
