"""Dates of documents, as metadata writes them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.sources.dates import StampError, stamp


@pytest.mark.parametrize(
    ("text", "timezone", "edtf"),
    [
        ("2024-08-17", None, "2024-08-17"),
        ("17 August 2024", None, "2024-08-17"),
        ("17th of August, 2024", None, "2024-08-17"),
        ("the 17th of August 2024", None, "2024-08-17"),
        ("Saturday, 17 August 2024", None, "2024-08-17"),
        ("Aug. 17, 2024", None, "2024-08-17"),
        ("Sept 3, 2024", None, "2024-09-03"),
        ("17-Aug-2024", None, "2024-08-17"),
        ("2024/08/17", None, "2024-08-17"),
        ("17.08.2024", None, "2024-08-17"),
        ("04.03.2024", None, "2024-03-04"),
        ("8/17/2024", None, "2024-08-17"),
        ("05/05/2024", None, "2024-05-05"),
        ("August 2024", None, "2024-08"),
        ("2024-08", None, "2024-08"),
        ("2024", None, "2024"),
        ("2024-08~", None, "2024-08~"),
        ("2024-08-17T00:30:00+03:00", "UTC", "2024-08-16"),
        ("2024-08-17T23:30:00.123Z", "Europe/Kyiv", "2024-08-18"),
        ("2024-08-17T00:30:00+0300", "UTC", "2024-08-16"),
        ("2024-08-17T23:30:00Z", None, "2024-08-17"),
        ("2024-08-17T03:30:00Z", "America/New_York", "2024-08-16"),
        ("2024-08-17 09:30", "Europe/Kyiv", "2024-08-17"),
        ("2024-08-17 09:30", "-05:30", "2024-08-17"),
        ("2024-08-17 09:30", None, "2024-08-17"),
        ("Sat, 17 Aug 2024 23:30:00 GMT", "+01:00", "2024-08-18"),
        ("Aug. 17, 2024, 10:30 p.m. EDT", "UTC", "2024-08-18"),
        ("August 17, 2024 at 12:05 pm (UTC+02:00)", "UTC", "2024-08-17"),
        ("August 17, 2024 at 12:05 am (UTC+02:00)", "UTC", "2024-08-16"),
    ],
)
def test_forms(text: str, timezone: str | None, edtf: str) -> None:
    assert stamp(text, timezone).edtf == edtf


def test_a_month_stays_a_month() -> None:
    days = stamp("August 2024").days
    assert (days.earliest, days.latest) == (date(2024, 8, 1).toordinal(), date(2024, 8, 31).toordinal())


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("yesterday", "write it as"),
        ("", "write it as"),
        ("10:30", "write it as"),
        ("30 February 2024", "no such day"),
        ("2024-02-30", "no such day"),
        ("31.04.2024", "no such day"),
        ("17 Augst 2024", "no month"),
        ("17 August", "write it as"),
        ("August 2024, 10:30", "without a day"),
        ("17 August 2024 25:00", "no such time"),
        ("17 August 2024 13:00 pm", "no such time"),
        ("17 August 2024 10:30 XYZ", "time zone 'xyz'"),
        ("17 August 2024 10:30 +99:00", "time zone"),
        ("9" * 200, "too long"),
    ],
)
def test_what_is_no_date_is_refused(text: str, says: str) -> None:
    with pytest.raises(StampError, match=says):
        stamp(text)


def test_an_ambiguous_date_offers_its_readings() -> None:
    with pytest.raises(StampError) as caught:
        stamp("03/04/2024")
    assert caught.value.readings == ("2024-03-04", "2024-04-03")


@given(
    st.dates(min_value=date(1000, 1, 1)),
    st.sampled_from(["%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%a, %d %b %Y", "%Y/%m/%d", "%d.%m.%Y"]),
)
def test_every_form_of_a_day_is_that_day(day: date, form: str) -> None:
    assert stamp(day.strftime(form)).days.exact == day.toordinal()
