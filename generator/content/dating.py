"""An event's date: `date`, `end` and `extent` joined to one time-span."""

from __future__ import annotations

from dataclasses import replace

from generator.content.types import DateReader
from generator.model.event import DateSpec
from generator.model.time import Extent, Precision, TimeSpan
from generator.sources import dates
from generator.sources.fields import Fields


def read(fields: Fields, read_date: DateReader, extent: Extent) -> DateSpec | None:
    """The event's whole date, or `None` where it has none or has one that is at fault (which is told)."""
    begin = _one(fields, "date", read_date)
    end = _one(fields, "end", read_date)
    if end is None:
        return None if begin is None else _extended(begin, extent)
    if begin is None:
        if fields.node("date") is None:
            fields.error("missing-key", "'end' needs a 'date' before it", fields.mark("end"))
        return None
    return _joined(begin, end, fields)


def _one(fields: Fields, key: str, read_date: DateReader) -> DateSpec | None:
    text = fields.text(key)
    if text is None:
        return None
    found = read_date(text)
    mark = fields.table.values[key].mark
    if isinstance(found, DateSpec):
        if not found.span.empty:
            return found
        fields.error("end-before-beginning", f"'{key}': '{text}' ends before it begins", mark)
    elif found.readings:
        fields.error("ambiguous-date", f"'{key}': {found.message} ({' or '.join(found.readings)})", mark)
    else:
        fields.error("bad-date", f"'{key}': {_impossible(text) or found.message}", mark)
    return None


def _impossible(text: str) -> str | None:
    """What is wrong with a date in one of the usual forms whose day or time does not exist."""
    try:
        dates.stamp(text)
    except dates.StampError as fault:
        return str(fault) if fault.impossible else None
    return None


def _extended(date: DateSpec, extent: Extent) -> DateSpec:
    """A single date that the event is said to have lasted throughout."""
    if extent is Extent.WITHIN or date.span.begin != date.span.end:
        return date
    whole = date.span.whole
    return replace(date, span=TimeSpan.throughout(whole.earliest, whole.latest))


def _joined(begin: DateSpec, end: DateSpec, fields: Fields) -> DateSpec | None:
    first, last = begin.span.whole.earliest, end.span.whole.latest
    if first is not None and last is not None and last < first:
        fields.error(
            "end-before-beginning",
            f"the event ends ({end.written}) before it begins ({begin.written}); correct one of the two",
            fields.table.values["end"].mark,
        )
        return None
    return DateSpec(
        written=f"{begin.written} – {end.written}",
        edtf=_interval(begin.edtf, end.edtf),
        span=TimeSpan(begin.span.whole, end.span.whole),
        precision=Precision.SPAN,
        approximate=begin.approximate or end.approximate,
        uncertain=begin.uncertain or end.uncertain,
        soft=begin.soft or end.soft,
    )


def _interval(begin: str | None, end: str | None) -> str | None:
    """EDTF of the two joined, where each is a date of its own."""
    if begin is None or end is None or any(mark in begin + end for mark in "/[{"):
        return None
    return f"{begin}/{end}"
