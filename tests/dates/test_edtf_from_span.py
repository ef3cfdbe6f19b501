"""From bounds back to EDTF: exactly what is known, and never more finely."""

from functools import partial

import pytest

from generator.dates import days, edtf
from generator.model.time import Interval, Precision, TimeSpan


def _on(text: str | None) -> int | None:
    return days.parse_iso(text) if text else None


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2024-08-06", "2024-08-06", "2024-08-06"),
        ("2024-08-01", "2024-08-31", "2024-08"),
        ("2024-01-01", "2024-12-31", "2024"),
        ("1930-01-01", "1939-12-31", "193X"),
        ("1900-01-01", "1999-12-31", "19XX"),
        ("-0049-01-01", "-0040-12-31", "-004X"),
        ("+0000-01-01", "0009-12-31", "000X"),
        ("+17000-01-01", "+17000-12-31", "Y17000"),
        ("2024-08-12", "2024-08-18", "2024-08-12/2024-08-18"),
        ("2024-01-01", "2024-04-30", "2024-01/2024-04"),
        ("2024-01-01", "2025-12-31", "2024/2025"),
        ("2024-01-01", "2025-06-15", "2024/2025-06-15"),
        ("2024-01-01", "2024-06-15", "2024-01/2024-06-15"),
        ("2024-03-01", "2024-05-31", "2024-03/2024-05"),
        (None, "2024-08-05", "../2024-08-05"),
        (None, "2023-08-31", "../2023-08"),
        ("2024-08-07", None, "2024-08-07/.."),
        ("2024-01-01", None, "2024/.."),
        (None, None, None),
        ("+10000-02-03", "+10000-02-03", None),
        ("+10000-02-03", None, None),
        (None, "-12000-02-03", None),
        ("+10000-02-01", "+10000-02-29", None),
    ],
)
def test_something_within_days(first: str | None, last: str | None, expected: str | None) -> None:
    assert edtf.from_span(TimeSpan.within(_on(first), _on(last))) == expected


def test_an_empty_span_has_no_form() -> None:
    assert edtf.from_span(TimeSpan.within(2, 1)) is None


@pytest.mark.parametrize(
    ("precision", "expected"),
    [(None, "2024-08-01/2024-08-31"), (Precision.SPAN, "2024-08-01/2024-08-31"), (Precision.MONTH, "2024-08")],
)
def test_a_whole_month_is_written_in_days_unless_it_was_said_as_a_month(
    precision: Precision | None, expected: str
) -> None:
    assert edtf.from_span(TimeSpan.throughout(_on("2024-08-01"), _on("2024-08-31")), precision) == expected


@pytest.mark.parametrize(
    ("first", "last", "precision", "southern", "expected"),
    [
        ("2022-03-01", "2022-05-31", Precision.SEASON, False, "2022-21"),
        ("2022-12-01", "2023-02-28", Precision.SEASON, False, "2023-24"),
        ("2022-12-01", "2023-02-28", Precision.SEASON, True, "2023-22"),
        ("2022-09-01", "2022-11-30", Precision.SEASON, True, "2022-21"),
        ("2022-03-01", "2022-04-30", Precision.SEASON, False, "2022-03/2022-04"),
        ("-0043-03-01", "-0043-05-31", Precision.SEASON, False, "-0043-21"),
        ("2022-04-01", "2022-06-30", Precision.QUARTER, False, "2022-34"),
        ("2022-04-01", "2022-06-30", Precision.SPAN, False, "2022-04/2022-06"),
    ],
)
def test_a_season_or_quarter_is_named_only_where_it_was_said(
    first: str, last: str, precision: Precision, *, southern: bool, expected: str
) -> None:
    span = TimeSpan.within(_on(first), _on(last))
    assert edtf.from_span(span, precision, southern=southern) == expected


@pytest.mark.parametrize(
    ("approximate", "uncertain", "expected"),
    [(False, False, ""), (True, False, "~"), (False, True, "?"), (True, True, "%")],
)
def test_qualifiers_stand_on_every_date(*, approximate: bool, uncertain: bool, expected: str) -> None:
    month = TimeSpan.within(_on("2024-08-01"), _on("2024-08-31"))
    week = TimeSpan.within(_on("2024-08-12"), _on("2024-08-18"))
    before = TimeSpan.within(None, _on("2024-08-05"))
    marked = partial(edtf.from_span, approximate=approximate, uncertain=uncertain)
    assert marked(month) == f"2024-08{expected}"
    assert marked(week) == f"2024-08-12{expected}/2024-08-18{expected}"
    assert marked(before) == f"../2024-08-05{expected}"


def test_each_end_is_as_coarse_as_it_is_known() -> None:
    span = TimeSpan(
        Interval(_on("2024-08-01"), _on("2024-08-31")),
        Interval(_on("2024-10-05"), _on("2024-10-05")),
    )
    assert edtf.from_span(span) == "2024-08/2024-10-05"


def test_an_end_of_which_only_one_side_is_known() -> None:
    span = TimeSpan(Interval(_on("2024-08-01"), None), Interval(None, _on("2025-01-31")))
    assert edtf.from_span(span) == "2024-08/2025-01"
