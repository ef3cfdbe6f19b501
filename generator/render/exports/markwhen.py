"""timeline.mw: the timeline as Markwhen text, in its EDTF dates and, before the year 1, its BCE years."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from generator.render.exports import words
from generator.render.exports.timelinejs import SlideDate, slide_dates
from generator.render.exports.view import ExportEvent, ExportSite

_HASH = re.compile(r"(?<!\S)#(?=\w)")
_WORD_JOINER = "\u2060"
_NOT_IN_A_TAG = re.compile(r"\W+")
_LAST = 9999
"""The last year that EDTF writes in four digits."""


def timeline_mw(site: ExportSite) -> bytes:
    """The dated events, in order, with tags and citations.

    Markwhen gives every event a first and a last day: one of which a side is not known stands on the one that is, as in
    TimelineJS, and the date as shown says so. What its syntax has no date for (a year beyond 9999 with its month) is
    told by its years.
    """
    head = ["---", f"title: {_quoted(_line(site.title))}"]
    if site.description:
        head.append(f"description: {_quoted(_line(site.description))}")
    head += ["timezone: UTC", "---", ""]
    lines = [*head, *(line for entry in site.events for line in _event(site, entry))]
    return ("\n".join(lines).rstrip("\n") + "\n").encode("utf-8")


def _event(site: ExportSite, entry: ExportEvent) -> Iterator[str]:
    dates = slide_dates(entry.dated.span) if entry.dated.span is not None else None
    if dates is None:
        return
    tags = "".join(f" #{tag}" for tag in _tags(entry.dated.event.tags))
    yield f"{_when(*dates)}: {_plain(words.headline(site.words, entry.dated))}{tags}"
    # Each line begins with a mark of Markdown's, so that none is taken for a property, an event or a group.
    yield f"*{_plain(words.first_line(site.words, entry.dated, entry.display))}*"
    if entry.lead:
        yield f"> {_plain(entry.lead)}"
    for index, citation in enumerate(entry.dated.citations):
        yield f"- {_plain(words.reference(citation, entry.name(index), entry.fragment_url(index)))}"
    if site.canonical:
        yield f"- <{site.link(entry.url)}>"
    yield ""


def _when(start: SlideDate, end: SlideDate | None) -> str:
    years = [each["year"] for each in (start, end) if each is not None]
    if all(0 < year <= _LAST for year in years):
        return "/".join(_edtf(each) for each in (start, end) if each is not None)
    return "-".join(f"{-year} BCE" if year < 0 else f"{year} CE" for year in years)


def _edtf(date: SlideDate) -> str:
    """A year, month or day of the years 1 to 9999."""
    parts = [f"{date['year']:04d}", *(f"{date[key]:02d}" for key in ("month", "day") if key in date)]
    return "-".join(parts)


def _tags(tags: tuple[str, ...]) -> list[str]:
    """Tags as Markwhen reads them: words of letters, digits and underscores, and not a number alone."""
    made = (_NOT_IN_A_TAG.sub("_", tag).strip("_") for tag in tags)
    return [tag for tag in dict.fromkeys(made) if tag and not tag.isdigit()]


def _plain(text: str) -> str:
    """Text on one line, in which no word is a tag."""
    return _HASH.sub(f"#{_WORD_JOINER}", _line(text))


def _line(text: str) -> str:
    return " ".join(text.split())


def _quoted(text: str) -> str:
    """A text as YAML has it: JSON's strings are YAML's."""
    return msgspec.json.encode(text).decode("utf-8")
