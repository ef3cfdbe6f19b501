"""Time zones by name.

Zones come from the `tzdata` package, not from the machine, so that every machine reckons alike.
"""

from __future__ import annotations

import difflib
import re
from datetime import UTC, timedelta, timezone, tzinfo
from functools import cache
from importlib import resources
from zoneinfo import ZoneInfo

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
    if name.upper() in ("Z", "UTC", "GMT"):
        return UTC
    offset = _OFFSET.fullmatch(name)
    if offset:
        ahead = timedelta(hours=int(offset["hours"]), minutes=int(offset["minutes"] or 0))
        if ahead < timedelta(hours=24):
            return timezone(-ahead if offset["sign"] == "-" else ahead)
    if name not in names():
        near = difflib.get_close_matches(name, sorted(names()), n=1, cutoff=0.5)
        advice = (
            f"did you mean '{near[0]}'?" if near else "write a name such as Europe/Kyiv, or an offset such as +03:00"
        )
        raise ZoneError(f"there is no time zone '{name}'; {advice}")
    with resources.files("tzdata").joinpath("zoneinfo", *name.split("/")).open("rb") as data:
        return ZoneInfo.from_file(data, key=name)
