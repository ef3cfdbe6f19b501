"""Other calendars against dates published by those who keep them, and against `convertdate`."""

import pytest
from convertdate import hebrew, islamic, persian
from hypothesis import given
from hypothesis import strategies as st

from generator.dates import calendars, days


@pytest.mark.parametrize(
    ("key", "year", "expected"),
    [
        ("easter", 2024, "2024-03-31"),
        ("good-friday", 2024, "2024-03-29"),
        ("ash-wednesday", 2024, "2024-02-14"),
        ("pentecost", 2024, "2024-05-19"),
        ("orthodox-easter", 2024, "2024-05-05"),
        ("orthodox-easter", 2025, "2025-04-20"),
        ("orthodox-christmas", 2024, "2024-01-07"),
        ("christmas", 2024, "2024-12-25"),
        ("christmas", -5, "-0005-12-25"),
        ("thanksgiving", 2024, "2024-11-28"),
        ("black-friday", 2024, "2024-11-29"),
        ("memorial-day", 2024, "2024-05-27"),
        ("memorial-day", 2021, "2021-05-31"),
        ("labor-day", 2025, "2025-09-01"),
        ("election-day", 2022, "2022-11-08"),
        ("election-day", 2016, "2016-11-08"),
        ("passover", 2024, "2024-04-23"),
        ("rosh-hashanah", 2024, "2024-10-03"),
        ("yom-kippur", 1973, "1973-10-06"),
        ("hanukkah", 2024, "2024-12-26"),
        ("purim", 2024, "2024-03-24"),
        ("purim", 2023, "2023-03-07"),
        ("nowruz", 2024, "2024-03-20"),
        ("nowruz", 2025, "2025-03-21"),
        ("easter", 1097, "1097-04-05"),
        ("easter", 1453, "1453-04-01"),
        ("lunar-new-year", 1912, "1912-02-18"),
        ("lunar-new-year", 1949, "1949-01-29"),
        ("lunar-new-year", 1968, "1968-01-30"),
        ("lunar-new-year", 1985, "1985-02-20"),
        ("lunar-new-year", 2024, "2024-02-10"),
        ("lunar-new-year", 2034, "2034-02-19"),
        ("diwali", 1984, "1984-10-24"),
        ("diwali", 2001, "2001-11-14"),
        ("diwali", 2024, "2024-10-31"),
        ("sizdah-bedar", 2020, "2020-04-01"),
        ("quds-day", 2015, "2015-07-10"),
        ("quds-day", 2018, "2018-06-08"),
        ("quds-day", 2023, "2023-04-14"),
        ("victoria-day", 2020, "2020-05-18"),
        ("victoria-day", 2026, "2026-05-18"),
        ("remembrance-sunday", 2024, "2024-11-10"),
        ("patriots-day", 2013, "2013-04-15"),
        ("trinity-sunday", 2024, "2024-05-26"),
        ("orthodox-epiphany", 2024, "2024-01-19"),
        ("orthodox-new-year", 2024, "2024-01-14"),
        ("national-norway", 1814, "1814-05-17"),
        ("ramadan", 2024, "2024-03-11"),
        ("eid-al-fitr", 2024, "2024-04-10"),
        ("eid-al-adha", 2023, "2023-06-29"),
        ("islamic-new-year", 2024, "2024-07-08"),
    ],
)
def test_a_holiday_falls_on_its_day(key: str, year: int, expected: str) -> None:
    day = calendars.holiday(key, year)
    assert day is not None
    assert days.iso(day) == expected


@pytest.mark.parametrize(
    ("key", "year"),
    [
        ("easter", 300),
        ("lunar-new-year", 1899),
        ("diwali", 2051),
        ("orthodox-easter", 4100),
        ("nowruz", 1900),
        ("hanukkah", -4000),
        ("ramadan", 600),
    ],
)
def test_a_holiday_before_its_reckoning_is_not_made_up(key: str, year: int) -> None:
    assert calendars.holiday(key, year) is None


def test_a_lunar_holiday_may_fall_twice_in_a_year() -> None:
    found = [days.iso(day) for day in calendars.occurrences("eid-al-fitr", 2000)]
    assert found == ["2000-01-08", "2000-12-28"]


def test_hanukkah_begins_once_in_every_year_of_this_century() -> None:
    assert {len(calendars.occurrences("hanukkah", year)) for year in range(2000, 2100)} == {1}


def test_an_unknown_key_is_an_error() -> None:
    with pytest.raises(KeyError):
        calendars.holiday("festivus", 2024)


@pytest.mark.parametrize("key", sorted(calendars.HOLIDAYS))
def test_every_holiday_of_the_table_can_be_reckoned(key: str) -> None:
    found = calendars.occurrences(key, 2023)
    assert found
    assert all(days.civil(day).year == 2023 for day in found)


@pytest.mark.parametrize(
    ("julian", "gregorian"),
    [
        ((1582, 10, 5), "1582-10-15"),
        ((1917, 10, 25), "1917-11-07"),
        ((1900, 2, 29), "1900-03-13"),
        ((-43, 3, 15), "-0043-03-13"),
    ],
)
def test_julian_days(julian: tuple[int, int, int], gregorian: str) -> None:
    assert days.iso(calendars.julian_day(*julian)) == gregorian


@pytest.mark.parametrize("date", [(1901, 2, 29), (1900, 13, 1), (1900, 4, 31), (1900, 0, 1), (1900, 1, 0)])
def test_what_is_no_julian_date_is_refused(date: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match="no such Julian day"):
        calendars.julian_day(*date)


@given(st.integers(5000, 6400), st.integers(1, 12), st.integers(1, 29))
def test_hebrew_days_agree_with_convertdate(year: int, month: int, day: int) -> None:
    at = days.civil(calendars.hebrew_day(year, month, day))
    assert (at.year, at.month, at.day) == hebrew.to_gregorian(year, month, day)


@given(st.integers(1, 1700), st.integers(1, 12), st.integers(1, 29))
def test_islamic_days_agree_with_convertdate(year: int, month: int, day: int) -> None:
    at = days.civil(calendars.islamic_day(year, month, day))
    assert (at.year, at.month, at.day) == islamic.to_gregorian(year, month, day)


@given(st.integers(1925, 2100))
def test_nowruz_agrees_with_the_equinox(year: int) -> None:
    found = calendars.nowruz(year)
    assert found is not None
    at = days.civil(found)
    assert (at.year, at.month, at.day) == persian.to_gregorian(year - 621, 1, 1)
