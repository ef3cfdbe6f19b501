"""Time zones of sources: on which calendar day an instant falls where it was told.

Zones come from the `tzdata` package, not from the machine, so that every machine reckons alike.
"""

from __future__ import annotations

import difflib
import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import cache
from importlib import resources
from zoneinfo import ZoneInfo

from generator.model.time import Day

_OFFSET = re.compile(r"(?:UTC|GMT)?(?P<sign>[+-])(?P<hours>[0-9]{1,2})(?::?(?P<minutes>[0-5][0-9]))?", re.ASCII)


class ZoneError(ValueError):
    """No such time zone; the message names the nearest one."""


@cache
def names() -> frozenset[str]:
    """The names of the IANA time zone database."""
    return frozenset(resources.files("tzdata").joinpath("zones").read_text(encoding="utf-8").split())


@cache
def zone(name: str) -> tzinfo:
    """The zone of an IANA name ("Europe/Kyiv"), or of an offset ("+03:00", "UTC+3", "Z"). Raises `ZoneError`."""
    if name in ("Z", "UTC", "GMT"):
        return UTC
    offset = _OFFSET.fullmatch(name)
    if offset:
        ahead = timedelta(hours=int(offset["hours"]), minutes=int(offset["minutes"] or 0))
        if ahead < timedelta(hours=24):
            return timezone(-ahead if offset["sign"] == "-" else ahead)
    if name not in names():
        near = difflib.get_close_matches(name, sorted(names()), n=1, cutoff=0.5)
        advice = f"did you mean {near[0]}?" if near else "write an IANA name, as in Europe/Kyiv, or an offset as +03:00"
        raise ZoneError(f"no time zone {name!r}; {advice}")
    with resources.files("tzdata").joinpath("zoneinfo", *name.split("/")).open("rb") as data:
        return ZoneInfo.from_file(data, key=name)


def parse_instant(text: str, default_zone: str = "UTC") -> datetime:
    """The instant of an RFC 3339 or ISO 8601 date and time; one without an offset is read in `default_zone`.

    Raises `ValueError` where it is not one, and `ZoneError` where there is no such zone.
    """
    if "T" not in text.upper() and " " not in text:
        raise ValueError(f"no time of day: {text!r}")
    instant = datetime.fromisoformat(text)
    return instant if instant.tzinfo is not None else instant.replace(tzinfo=zone(default_zone))


def day_of(instant: datetime, name: str) -> Day:
    """The calendar day on which an instant falls in a zone. Raises `ValueError` where the instant has no offset."""
    if instant.tzinfo is None:
        raise ValueError(f"an instant without an offset: {instant}")
    try:
        return instant.astimezone(zone(name)).toordinal()
    except OverflowError as error:
        raise ValueError(f"outside the years 1 to 9999: {instant}") from error
