"""The calendar against `datetime` where `datetime` goes, and against itself everywhere."""

import datetime as dt

from dateutil.relativedelta import relativedelta
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.dates import days

_DATES = st.dates()
_ANY_DAY = st.integers(-10_000_000, 10_000_000)


@given(_DATES)
def test_ordinals_agree_with_datetime(date: dt.date) -> None:
    day = date.toordinal()
    at = days.civil(day)
    assert (at.year, at.month, at.day) == (date.year, date.month, date.day)
    assert days.ordinal(date.year, date.month, date.day) == day
    assert days.iso(day) == date.isoformat()
    assert days.weekday(day) == date.isoweekday()
    assert days.iso_week(day) == date.isocalendar()[:2]


@given(_ANY_DAY)
def test_every_day_has_one_date_and_one_iso_string(day: int) -> None:
    at = days.civil(day)
    assert days.is_day(at.year, at.month, at.day)
    assert days.ordinal(at.year, at.month, at.day) == day
    assert days.parse_iso(days.iso(day)) == day


@given(_ANY_DAY)
def test_the_calendar_repeats_every_400_years(day: int) -> None:
    here, there = days.civil(day), days.civil(day + 146097)
    assert (here.year + 400, here.month, here.day) == (there.year, there.month, there.day)
    assert days.weekday(day) == days.weekday(day + 146097)


@given(_ANY_DAY)
def test_a_day_lies_in_its_own_week_month_and_year(day: int) -> None:
    at = days.civil(day)
    monday = days.week_start(*days.iso_week(day))
    assert monday <= day <= monday + 6
    assert days.weekday(monday) == 1
    first, last = days.month_span(at.year, at.month)
    assert first <= day <= last
    first, last = days.year_span(at.year)
    assert first <= day <= last


@given(_ANY_DAY, st.integers(1, 7))
def test_the_first_weekday_is_within_a_week(day: int, weekday: int) -> None:
    found = days.first_weekday(day, weekday)
    assert day <= found <= day + 6
    assert days.weekday(found) == weekday


@given(_DATES, st.integers(-24_000, 24_000))
def test_adding_months_agrees_with_relativedelta(date: dt.date, months: int) -> None:
    assume(1 <= (date.year * 12 + date.month - 1 + months) // 12 <= 9999)
    expected = date + relativedelta(months=months)
    assert days.add_months(date.toordinal(), months) == expected.toordinal()
