"""Dates of the Citation Style Language (CSL-JSON 1.0.2)."""

from __future__ import annotations

from typing import Any

from generator.dates import edtf


def date(text: str | None) -> dict[str, Any] | None:
    """A CSL date; what CSL cannot say in parts (sets, seasons, open ends) stands in its `literal`."""
    if text is None:
        return None
    value = edtf.parse(text)
    sides: list[list[int]] = []
    match value.form:
        case edtf.Date() as one:
            sides = [_date_parts(one)]
        case edtf.Period(edtf.Date() as begin, edtf.Date() as end):
            sides = [_date_parts(begin), _date_parts(end)]
    if not sides or not all(sides):
        return {"literal": text}
    result: dict[str, Any] = {"date-parts": sides}
    if value.approximate or value.uncertain:
        result["circa"] = True
    return result


def _date_parts(date: edtf.Date) -> list[int]:
    """Year, month and day; empty where a part is no plain number of the calendar."""
    parts = [part for part in (date.year.lstrip("Y"), date.month, date.day) if part is not None]
    if any("X" in part for part in parts) or (date.month is not None and int(date.month) > 12):
        return []
    return [int(part) for part in parts]
