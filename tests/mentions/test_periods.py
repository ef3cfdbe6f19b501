"""Periods: their days and values for every unit, before Christ too."""

import pytest

from generator.dates import days
from generator.mentions import periods
from generator.mentions.periods import Period, containing
from generator.model.time import Precision


@pytest.mark.parametrize(
    ("period", "value", "first", "last"),
    [
        (periods.day(2024, 8, 6), "2024-08-06", "2024-08-06", "2024-08-06"),
        (periods.month(2024, 2), "2024-02", "2024-02-01", "2024-02-29"),
        (periods.year(2024), "2024", "2024-01-01", "2024-12-31"),
        (periods.year(-479), "BC0480", "-0479-01-01", "-0479-12-31"),
        (periods.season(2023, "WI"), "2023-WI", "2022-12-01", "2023-02-28"),
        (periods.season(2023, "FA"), "2023-FA", "2023-09-01", "2023-11-30"),
        (Period("quarter", 2024 * 4 + 2), "2024-Q3", "2024-07-01", "2024-09-30"),
        (Period("half", 2024 * 2 + 1), "2024-H2", "2024-07-01", "2024-12-31"),
        (Period("decade", 193), "193", "1930-01-01", "1939-12-31"),
        (Period("decade", -49), "BC048", "-0488-01-01", "-0479-12-31"),
        (Period("century", 19), "19", "1900-01-01", "1999-12-31"),
        (Period("century", -4), "BC03", "-0398-01-01", "-0299-12-31"),
        (Period("millennium", 1), "1", "1000-01-01", "1999-12-31"),
        (Period("fiscal", 2007), "FY2007", "2007-01-01", "2007-12-31"),
    ],
)
def test_value_and_days(period: Period | None, value: str, first: str, last: str) -> None:
    assert period is not None
    assert period.value() == value
    assert tuple(days.iso(day) for day in period.days()) == (first, last)


def test_weeks_may_begin_on_sunday() -> None:
    week = containing("week", days.ordinal(2024, 8, 14))
    assert week.value() == "2024-W33"
    assert [days.iso(day) for day in week.days()] == ["2024-08-12", "2024-08-18"]
    assert [days.iso(day) for day in week.days(sunday=True)] == ["2024-08-11", "2024-08-17"]


@pytest.mark.parametrize(
    "unit", ["day", "week", "weekend", "month", "quarter", "half", "season", "year", "decade", "century"]
)
@pytest.mark.parametrize(
    "day", [days.ordinal(2024, 12, 31), days.ordinal(2024, 2, 29), days.ordinal(-479, 8, 11), days.ordinal(5, 3, 1)]
)
def test_neighbours_touch(unit: str, day: int) -> None:
    period = containing(unit, day)
    first, last = period.days()
    if unit != "weekend":
        assert first <= day <= last
        if day > days.ordinal(10):
            assert period.shift(1).days()[0] == last + 1
    assert period.shift(3).shift(-3) == period


def test_year_and_precision() -> None:
    assert periods.season(2023, "WI").year == 2023
    assert containing("week", days.ordinal(2024, 12, 31)).year == 2025
    assert containing("decade", days.ordinal(1944)).year == 1940
    assert Period("weekend", 0).precision is Precision.WEEK
    assert periods.day(2023, 2, 29) is None
