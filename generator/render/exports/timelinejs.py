"""timelinejs.json, for TimelineJS 3: dates as coarse as they are known, citations in the text."""

from __future__ import annotations

from html import escape
from typing import Any

import msgspec

from generator.dates import days, edtf
from generator.model.time import Day, TimeSpan
from generator.render.exports import words
from generator.render.exports.feed import content_html
from generator.render.exports.view import ExportEvent, ExportSite

SlideDate = dict[str, Any]
"""`year`, before 1 negative, with `month` and `day` as far as they are known."""


def timelinejs_json(site: ExportSite) -> bytes:
    """The dated events as slides.

    TimelineJS needs a start for each slide: an event of which only the latest day is known starts there, and its
    `display_date` says what is known ("before September 2023").
    """
    slides = [slide for slide in (_slide(site, entry) for entry in site.events) if slide is not None]
    whole: dict[str, Any] = {"scale": "human", "events": slides}
    if site.title:
        whole["title"] = {"text": {"headline": escape(site.title), "text": escape(site.description)}}
    return msgspec.json.format(msgspec.json.encode(whole, order="sorted"), indent=2) + b"\n"


def slide_dates(span: TimeSpan) -> tuple[SlideDate, SlideDate | None] | None:
    """Start and end of a slide, never finer than the span; `None` where nothing is known.

    Years before 1 are counted as TimelineJS shows them: 1 BC is -1.
    """
    begin, end = span.whole.earliest, span.whole.latest
    if begin is None and end is None:
        return _core(span)
    form = edtf.parse(text).form if (text := edtf.from_span(span)) is not None else None
    if isinstance(form, edtf.Date):
        if "X" in form.year and begin is not None and end is not None:
            return _year(begin), _year(end)
        return _parts(form), None
    if isinstance(form, edtf.Period):
        ends = [_parts(side) for side in (form.begin, form.end) if isinstance(side, edtf.Date)]
        return ends[0], ends[1] if len(ends) > 1 and ends[1] != ends[0] else None
    # Years that EDTF cannot write with their days are told as years.
    years = [_year(day) for day in (begin, end) if day is not None]
    return years[0], years[-1] if years[-1] != years[0] else None


def _core(span: TimeSpan) -> tuple[SlideDate, SlideDate | None] | None:
    """What is surely covered by something whose beginning and end are both open: "since 2023 at the latest"."""
    first, last = span.begin.latest, span.end.earliest
    if first is None or last is None or first > last:
        known = last if first is None else first
        return None if known is None else slide_dates(TimeSpan.within(known, known))
    return slide_dates(TimeSpan.within(first, last))


def _slide(site: ExportSite, entry: ExportEvent) -> dict[str, Any] | None:
    dates = slide_dates(entry.dated.span) if entry.dated.span is not None else None
    if dates is None:
        return None
    start, end = dates
    event = entry.dated.event
    slide: dict[str, Any] = {
        "unique_id": event.id,
        "start_date": {**start, "display_date": entry.display} if entry.display else start,
        "display_date": entry.display,
        "text": {
            "headline": escape(words.headline(site.words, entry.dated)),
            "text": content_html(site.words, entry) + _more(site, entry),
        },
        "autolink": False,
    }
    if end is not None:
        slide["end_date"] = end
    return slide


def _more(site: ExportSite, entry: ExportEvent) -> str:
    """The way to the event's own page, where its address is known wherever the file is read."""
    if site.canonical is None:
        return ""
    return f'<p><a href="{escape(site.link(entry.url))}">{escape(entry.dated.event.title)}</a></p>'


def _parts(date: edtf.Date) -> SlideDate:
    parts: SlideDate = {"year": _common_era(int(date.year.lstrip("Y")))}
    if date.month is not None:
        parts["month"] = int(date.month)
    if date.day is not None:
        parts["day"] = int(date.day)
    return parts


def _year(day: Day) -> SlideDate:
    return {"year": _common_era(days.civil(day).year)}


def _common_era(year: int) -> int:
    return year if year > 0 else year - 1
