"""The calendar, by examples; the properties against `datetime` are in tests/properties/dates."""

import pytest

from generator.dates import days


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("0001-01-01", 1),
        ("+0000-12-31", 0),
        ("2024-08-06", 739104),
        ("-0043-03-15", -15997),
        ("9999-12-31", 3652059),
        ("+10000-01-01", 3652060),
    ],
)
def test_iso_dates_and_day_numbers_are_each_others_inverse(text: str, day: int) -> None:
    assert days.parse_iso(text) == day
    assert days.iso(day) == text


@pytest.mark.parametrize(
    "text", ["2024-8-6", "2024-02-30", "24-08-06", "2024-08", "2024-08-06T10", "", "２０２４-08-06"]
)
def test_what_is_no_iso_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"no such day|not an ISO date"):
        days.parse_iso(text)


def test_the_calendar_refuses_a_thirtieth_of_february() -> None:
    with pytest.raises(ValueError, match="no such day"):
        days.ordinal(2024, 2, 30)


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        ("2024-01-31", 1, "2024-02-29"),
        ("2024-03-31", -1, "2024-02-29"),
        ("2024-08-18", -2, "2024-06-18"),
        ("0001-01-15", -1, "+0000-12-15"),
        ("2024-02-29", 12, "2025-02-28"),
    ],
)
def test_adding_months_keeps_to_the_month(day: str, months: int, expected: str) -> None:
    assert days.iso(days.add_months(days.parse_iso(day), months)) == expected


def test_the_first_weekday_on_or_after_a_day() -> None:
    thursday = days.parse_iso("2024-08-22")
    assert days.first_weekday(thursday, 4) == thursday
    assert days.first_weekday(thursday, 3) == thursday + 6
