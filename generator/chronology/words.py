"""Days and spans within the messages of a reasoning, and how English says them."""

from __future__ import annotations

from generator.dates import days, english
from generator.model.message import Dates
from generator.model.time import Day, Interval, TimeSpan


def day(value: Day) -> Dates:
    """A day: "6 August 2024"; before the year 1, "44 BC"."""
    return interval(Interval.on(value))


def interval(value: Interval) -> Dates:
    """Where one point lies: "6 August 2024", "between 12 and 18 August 2024", "not before 6 August 2024"."""
    return Dates(TimeSpan(value, value), _point)


def when(value: Interval) -> Dates:
    """The same as an adverb: "on 6 August 2024", "in August 2024", "between 12 and 18 August 2024"."""
    return Dates(TimeSpan(value, value), _adverb)


def span(value: TimeSpan) -> Dates:
    """A time-span: "August 2024", "5–11 August 2024", "from mid-June on" in days."""
    return Dates(value, _span)


def _point(span: TimeSpan) -> str:
    value = span.begin
    if value.earliest is None:
        return "at an unknown time" if value.latest is None else f"not after {english.day(value.latest)}"
    if value.latest is None:
        return f"not before {english.day(value.earliest)}"
    whole = _whole(value.earliest, value.latest)
    return whole or f"between {_pair(value.earliest, value.latest, 'and')}"


def _adverb(span: TimeSpan) -> str:
    value = span.begin
    if value.earliest is None or value.latest is None:
        return _point(span)
    if value.exact is not None:
        return f"on {english.day(value.exact)}"
    whole = _whole(value.earliest, value.latest)
    return f"in {whole}" if whole else _point(span)


def _span(value: TimeSpan) -> str:
    if value.begin == value.end:
        both = value.begin
        if both.earliest is None or both.latest is None:
            return _point(value)
        return _whole(both.earliest, both.latest) or _pair(both.earliest, both.latest, "to")
    begin, end = str(interval(value.begin)), str(interval(value.end))
    if not value.end.known:
        return f"from a beginning {begin}" if value.begin.exact is None else f"from {begin} on"
    if not value.begin.known:
        return f"until an end {end}"
    if value.begin.exact is not None and value.end.exact is not None:
        return f"from {_pair(value.begin.exact, value.end.exact, 'to')}"
    return f"from a beginning {begin} to an end {end}"


def _whole(first: Day, last: Day) -> str | None:
    """The name of a day, a month or years that two days bound exactly."""
    if first == last:
        return english.day(first)
    at, to = days.civil(first), days.civil(last)
    if days.month_span(at.year, at.month) == (first, last):
        return f"{english.MONTHS[at.month - 1]} {english.year(at.year)}"
    if (at.month, at.day, to.month, to.day) == (1, 1, 12, 31):
        return english.year(at.year) if at.year == to.year else f"{english.year(at.year)} to {english.year(to.year)}"
    return None


def _pair(first: Day, last: Day, word: str) -> str:
    at, to = days.civil(first), days.civil(last)
    if at.year != to.year:
        return f"{english.day(first)} {word} {english.day(last)}"
    if at.month != to.month:
        return f"{at.day} {english.MONTHS[at.month - 1]} {word} {english.day(last)}"
    return f"{at.day} {word} {english.day(last)}"
