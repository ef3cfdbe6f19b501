from __future__ import annotations

import pytest

from generator.dates import days
from generator.mentions import day_of_year, read
from generator.mentions.yearless import instances, recurring


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("on July 6", (7, 6)),
        ("on 6 July", (7, 6)),
        ("on Friday, July 11", (7, 11)),
        ("on July 6 last year", (7, 6)),
        ("on the 6th of July", (7, 6)),
        ("on 6 July 2003", None),
        ("in July", None),
        ("on Monday", None),
        ("on the 6th", None),
        ("last week", None),
        ("for six days", None),
    ],
)
def test_a_day_without_its_year(words: str, expected: tuple[int, int] | None) -> None:
    (mention,) = read(f"They met {words}.").mentions
    assert day_of_year(mention) == expected


@pytest.mark.parametrize(
    ("words", "first", "last", "expected"),
    [
        ("on Thursday", "1978-09-11", "1978-09-17", ["1978-09-14"]),
        ("on Thursday", "1978-09-15", "1978-09-15", []),
        ("on Thursday", "1978-09-14", "1978-09-21", ["1978-09-14", "1978-09-21"]),
        ("on July 6", "2000-01-01", "2001-12-31", ["2000-07-06", "2001-07-06"]),
        ("on Friday, July 6", "2000-01-01", "2001-12-31", ["2001-07-06"]),
        ("in July", "2000-07-30", "2000-08-02", ["2000-07-01"]),
        ("in winter", "2001-01-10", "2001-01-10", ["2000-12-01"]),
        ("on the 29th of February", "2001-01-01", "2003-12-31", []),
        ("at Easter", "2000-04-01", "2000-05-01", ["2000-04-23"]),
    ],
)
def test_what_comes_round_again_on_some_days(words: str, first: str, last: str, expected: list[str]) -> None:
    (mention,) = read(f"They met {words}.").mentions
    what = recurring(mention)
    assert what is not None
    begin, end = (days.parse_iso(day) for day in (first, last))
    assert [days.iso(one.days()[0]) for one in instances(what, begin, end)] == expected
