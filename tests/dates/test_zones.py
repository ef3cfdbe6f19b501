"""Time zones of sources."""

import datetime as dt

import pytest

from generator.dates import days, zones


@pytest.mark.parametrize(
    ("instant", "zone", "day"),
    [
        ("2024-08-06T22:30:00Z", "Europe/Kyiv", "2024-08-07"),
        ("2024-08-06T22:30:00Z", "America/New_York", "2024-08-06"),
        ("2024-01-01T02:00:00+00:00", "America/New_York", "2023-12-31"),
        ("2024-08-06T23:30:00-04:00", "UTC", "2024-08-07"),
        ("2024-08-06T23:30:00-04:00", "+05:30", "2024-08-07"),
        ("2024-08-06 12:00:00Z", "Asia/Qatar", "2024-08-06"),
        ("2024-08-06T23:30:00+0300", "UTC-3", "2024-08-06"),
    ],
)
def test_an_instant_falls_on_a_day_of_its_zone(instant: str, zone: str, day: str) -> None:
    assert days.iso(zones.day_of(zones.parse_instant(instant), zone)) == day


def test_an_instant_without_offset_is_read_in_the_given_zone() -> None:
    instant = zones.parse_instant("2024-08-06T01:00:00", "Asia/Tokyo")
    assert days.iso(zones.day_of(instant, "UTC")) == "2024-08-05"


@pytest.mark.parametrize(
    ("name", "advice"),
    [
        ("Europe/Kiyv", "Europe/K"),
        ("europe/kyiv", "Europe/Kyiv"),
        ("Mars", "did you mean|write an IANA name"),
        ("zzzzqqqq", "write an IANA name"),
        ("../../etc/passwd", "no time zone"),
        ("/etc/localtime", "no time zone"),
        ("+25:00", "no time zone"),
        ("", "no time zone"),
    ],
)
def test_an_unknown_zone_is_refused_with_advice(name: str, advice: str) -> None:
    with pytest.raises(zones.ZoneError, match=advice):
        zones.zone(name)


def test_offsets_are_zones() -> None:
    at = dt.datetime(2024, 8, 6, 12, tzinfo=dt.UTC)
    assert zones.zone("+05:30").utcoffset(at) == dt.timedelta(hours=5, minutes=30)
    assert zones.zone("UTC-3").utcoffset(at) == dt.timedelta(hours=-3)
    assert zones.zone("Z") is dt.UTC


@pytest.mark.parametrize("text", ["2024-08-06", "yesterday at noon", "2024-08-06T99:00:00Z"])
def test_what_is_no_instant_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"no time of day|Invalid isoformat|hour must be"):
        zones.parse_instant(text)


def test_an_instant_needs_an_offset_to_have_a_day() -> None:
    with pytest.raises(ValueError, match="without an offset"):
        zones.day_of(dt.datetime.fromisoformat("2024-08-06T12:00:00"), "UTC")


def test_an_instant_beyond_the_calendar_is_refused() -> None:
    with pytest.raises(ValueError, match="1 to 9999"):
        zones.day_of(dt.datetime(9999, 12, 31, 23, tzinfo=dt.UTC), "+03:00")
