"""Dates of documents: published, updated, accessed, as metadata writes them.

Read are EDTF, RFC 3339 and the usual written forms ("17 August 2024", "Aug. 17, 2024, 10:30 a.m. EDT", RFC 5322). What
a date does not say is never filled in: "August 2024" stays a month. A time of day counts only where its offset is
told or follows from the source's time zone.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone

from generator.dates import days as calendar
from generator.dates import edtf, zones
from generator.model.source import Stamp
from generator.model.time import Interval

MAX_LENGTH = 80

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LONG_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip

_OFFSETS = {
    "z": 0, "utc": 0, "gmt": 0, "ut": 0, "wet": 0, "cet": 60, "cest": 120, "eet": 120, "eest": 180, "msk": 180,
    "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420,
}  # fmt: skip

_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_MONTH = r"(?P<month>[a-z]{3,9})\.?"
_TIME = (
    r"(?:(?:\s*,\s*|\s+at\s+|\s*[-–|]\s*|\s+|t)(?P<hour>\d{1,2})(?::|\.)(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d{1,9})?)?"
    r"\s*(?P<half>[ap]\.?m\.?)?"
    r"\s*\(?(?P<zone>[a-z]{1,4}|(?:utc|gmt)?[+-]\d{2}:?(?:\d{2})?)?\)?)?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})"

_FORMS = tuple(
    re.compile(form + _TIME, re.IGNORECASE)
    for form in (
        r"(?P<year>\d{4})-(?P<number>\d{2})-(?P<day>\d{2})",
        r"(?P<year>\d{4})/(?P<number>\d{1,2})/(?P<day>\d{1,2})",
        rf"{_WEEKDAY}(?:the\s+)?{_DAY}(?:\s+of)?[\s-]+{_MONTH},?[\s-]+{_YEAR}",
        rf"{_WEEKDAY}{_MONTH}\s+{_DAY},?\s+{_YEAR}",
        rf"{_MONTH},?\s+{_YEAR}",
    )
)
_NUMERIC = re.compile(
    rf"(?P<first>\d{{1,2}})(?P<mark>[/.-])(?P<second_>\d{{1,2}})(?P=mark)(?P<year>\d{{4}}){_TIME}", re.IGNORECASE
)


class StampError(ValueError):
    """A text that is no date, or not one date alone: why, and what to write; `readings`, where there are several.

    `impossible` tells a date of a known form that the calendar does not have.
    """

    def __init__(self, message: str, readings: tuple[str, ...] = (), *, impossible: bool = False) -> None:
        super().__init__(message)
        self.readings = readings
        self.impossible = impossible


def stamp(text: str, timezone: str | None = None) -> Stamp:
    """Read a document's date.

    `timezone` is the source's own (IANA name or `±hh:mm`): an instant is told on its calendar day there; a time of day
    without an offset is taken to be meant there, and dropped where no zone is known. Raises `StampError`.
    """
    text = " ".join(text.split())
    if len(text) > MAX_LENGTH:
        raise StampError("too long for a date; write it as 2024-08-17")
    for form in _FORMS:
        if match := form.fullmatch(text):
            return _from_parts(match, text, timezone)
    if match := _NUMERIC.fullmatch(text):
        return _from_numbers(match, text, timezone)
    try:
        parsed = edtf.parse(text)
    except edtf.EdtfError as fault:
        raise StampError(f"'{text}' is not a date that can be read; write it as 2024-08-17 or 2024-08") from fault
    return Stamp(str(parsed), parsed.span().whole)


def _from_parts(match: re.Match[str], text: str, zone_name: str | None) -> Stamp:
    parts = match.groupdict()
    year = int(parts["year"])
    month = int(parts["number"]) if parts.get("number") else _month(parts["month"], text)
    if not parts.get("day"):
        if parts["hour"]:
            raise StampError(f"'{text}' has a time of day without a day")
        first, last = calendar.month_span(year, month)
        return Stamp(f"{year:04d}-{month:02d}", Interval(first, last))
    return _day(year, month, int(parts["day"]), parts, text, zone_name)


def _from_numbers(match: re.Match[str], text: str, zone_name: str | None) -> Stamp:
    first, second, year = int(match["first"]), int(match["second_"]), int(match["year"])
    dotted = match["mark"] == "."
    readings = [(second, first)] if dotted else [(second, first), (first, second)]
    valid = sorted({(month, day) for month, day in readings if calendar.is_day(year, month, day)})
    if not valid:
        raise StampError(f"'{text}': the calendar has no such day", impossible=True)
    if len(valid) > 1:
        forms = tuple(f"{year:04d}-{month:02d}-{day:02d}" for month, day in valid)
        raise StampError(f"'{text}' can be read as {' or '.join(forms)}; write the one that is meant", forms)
    month, day = valid[0]
    return _day(year, month, day, match.groupdict(), text, zone_name)


def _month(word: str, text: str) -> int:
    word = word.lower()
    for number, (short, long) in enumerate(zip(_MONTHS, _LONG_MONTHS, strict=True), 1):
        if word in (short, long, "sept" if short == "sep" else short):
            return number
    raise StampError(f"'{text}' is not a date that can be read: no month is called '{word}'")


def _day(year: int, month: int, day: int, parts: dict[str, str | None], text: str, zone_name: str | None) -> Stamp:
    if not calendar.is_day(year, month, day):
        raise StampError(f"'{text}': the calendar has no such day", impossible=True)
    moment = _moment(year, month, day, parts, text, zone_name)
    if moment is None:
        return Stamp(f"{year:04d}-{month:02d}-{day:02d}", Interval.on(calendar.ordinal(year, month, day)))
    return Stamp(moment.date().isoformat(), Interval.on(moment.toordinal()))


def _moment(
    year: int, month: int, day: int, parts: dict[str, str | None], text: str, zone_name: str | None
) -> datetime | None:
    """The instant, in the source's zone where that is known, else with the offset it was written with."""
    own = zones.zone(zone_name) if zone_name else None
    offset = _offset(parts.get("zone"), text) if parts.get("zone") else None
    hour = _hour(parts, text)
    if hour is None or (own is None and offset is None) or year < 1:
        return None
    clock = (hour, int(parts["minute"] or 0), int(parts["second"] or 0))
    try:
        moment = datetime(year, month, day, *clock, tzinfo=offset or own)
        return moment.astimezone(own) if own is not None else moment
    except (ValueError, OverflowError) as fault:
        raise StampError(f"'{text}': there is no such time of day") from fault


def _hour(parts: dict[str, str | None], text: str) -> int | None:
    if not parts.get("hour"):
        return None
    hour = int(parts["hour"] or 0)
    if half := parts.get("half"):
        if not 1 <= hour <= 12:
            raise StampError(f"'{text}': there is no such time of day")
        return hour % 12 + (12 if half.lower().startswith("p") else 0)
    if hour > 23 or int(parts["minute"] or 0) > 59 or int(parts["second"] or 0) > 59:
        raise StampError(f"'{text}': there is no such time of day")
    return hour


def _offset(written: str | None, text: str) -> timezone:
    written = (written or "").lower()
    if match := re.fullmatch(r"(?:utc|gmt)?([+-])(\d{2}):?(\d{2})?", written):
        minutes = int(match[2]) * 60 + int(match[3] or 0)
        if minutes < 1440:
            return timezone(timedelta(minutes=-minutes if match[1] == "-" else minutes))
    if written in _OFFSETS:
        return timezone(timedelta(minutes=_OFFSETS[written]))
    raise StampError(f"'{text}': the time zone '{written}' is not known; write an offset such as +03:00")
