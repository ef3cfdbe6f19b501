from __future__ import annotations

import pytest

from generator.mentions import day_of_year, read


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
