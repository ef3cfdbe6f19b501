"""Time zones of sources."""

import datetime as dt
import zoneinfo
from importlib import resources
from pathlib import Path

import pytest

from generator.dates import zones
from generator.sources.dates import stamp


@pytest.mark.parametrize(
    ("name", "hours"),
    [
        ("Europe/Kyiv", 3),
        ("America/New_York", -4),
        ("Asia/Qatar", 3),
        ("+05:30", 5.5),
        ("-0930", -9.5),
        ("UTC-3", -3),
        ("GMT+02:00", 2),
        ("Z", 0),
        ("utc", 0),
    ],
)
def test_a_zone_knows_how_far_its_clocks_are_ahead(name: str, hours: float) -> None:
    summer = dt.datetime(2024, 8, 6, 12, tzinfo=zones.zone(name))
    assert summer.utcoffset() == dt.timedelta(hours=hours)


def test_zones_come_from_the_package_and_not_from_the_machine(tmp_path: Path) -> None:
    (tmp_path / "Europe").mkdir()
    other = resources.files("tzdata").joinpath("zoneinfo", "Asia", "Tokyo").read_bytes()
    (tmp_path / "Europe" / "Kyiv").write_bytes(other)
    zoneinfo.reset_tzpath(to=[str(tmp_path)])
    zones.zone.cache_clear()
    try:
        assert zones.zone("Europe/Kyiv").utcoffset(dt.datetime(2024, 1, 1, tzinfo=dt.UTC)) == dt.timedelta(hours=2)
        assert stamp("2024-08-17T21:30:00Z", "Europe/Kyiv").edtf == "2024-08-18"
    finally:
        zoneinfo.reset_tzpath()


@pytest.mark.parametrize(
    ("name", "advice"),
    [
        ("Europe/Kiyv", "Europe/K"),
        ("europe/kyiv", "Europe/Kyiv"),
        ("Mars", "did you mean|write a name"),
        ("zzzzqqqq", "write a name"),
        ("../../etc/passwd", "no time zone"),
        ("/etc/localtime", "no time zone"),
        ("+25:00", "no time zone"),
        ("", "no time zone"),
    ],
)
def test_an_unknown_zone_is_refused_with_advice(name: str, advice: str) -> None:
    with pytest.raises(zones.ZoneError, match=advice):
        zones.zone(name)
