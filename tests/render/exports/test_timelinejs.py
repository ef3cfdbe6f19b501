"""How coarse a slide's dates are."""

from typing import Any

import pytest

from generator.dates import days, edtf
from generator.model.time import TimeSpan
from generator.render.exports.timelinejs import slide_dates


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2021-05-06", {"year": 2021, "month": 5, "day": 6}, None),
        ("2021-05", {"year": 2021, "month": 5}, None),
        ("2021", {"year": 2021}, None),
        ("193X", {"year": 1930}, {"year": 1939}),
        ("19XX", {"year": 1900}, {"year": 1999}),
        ("2021-21", {"year": 2021, "month": 3}, {"year": 2021, "month": 5}),
        ("2021-05-06/2021-05-09", {"year": 2021, "month": 5, "day": 6}, {"year": 2021, "month": 5, "day": 9}),
        ("2021/2022-05", {"year": 2021}, {"year": 2022, "month": 5}),
        ("2021-05/..", {"year": 2021, "month": 5}, None),
        ("../2021-05", {"year": 2021, "month": 5}, None),
        ("0000", {"year": -1}, None),
        ("-0043-03-15", {"year": -44, "month": 3, "day": 15}, None),
        ("Y12000", {"year": 12000}, None),
    ],
)
def test_dates_are_as_coarse_as_they_are_known(text: str, start: dict[str, Any], end: dict[str, Any] | None) -> None:
    assert slide_dates(edtf.parse(text).span()) == (start, end)


def test_years_whose_days_edtf_cannot_write_are_told_as_years() -> None:
    first = days.parse_iso("+12000-03-05")
    assert slide_dates(TimeSpan.within(first, first + 1000)) == ({"year": 12000}, {"year": 12002})
    assert slide_dates(TimeSpan.within(first, None)) == ({"year": 12000}, None)


def test_nothing_known_is_no_date() -> None:
    assert slide_dates(TimeSpan()) is None
