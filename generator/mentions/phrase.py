"""An editor's date: an EDTF string, or an absolute phrase such as "late March 2022"."""

from __future__ import annotations

import re

from generator.content.types import PhraseProblem, PhraseReading
from generator.dates import edtf
from generator.mentions.reader import read
from generator.mentions.resolver import Settings, resolve
from generator.model.event import DateSpec
from generator.model.mention import AnchorKind, Resolution, Role, Signal, TimexType
from generator.model.time import Extent, Precision, TimeSpan

_TWO_YEARS = re.compile(r"(\d{2})(\d{2})[-/](\d{2})")
_USUAL = Settings()
_RANGE_WORD = re.compile(r"\s*(?:to|until|till|,? ?and|through|,|–|—|-|/)\s*(?:the\s+)?")


def read_date(
    text: str, language: str = "en", settings: Settings = _USUAL, extent: Extent = Extent.WITHIN
) -> PhraseReading:
    """The date that an editor wrote, as EDTF or in words.

    Relative phrases are refused, since an editor's file has no day of writing; so is what could be both a year and
    month and a pair of years ("2021-22"), with both readings offered.
    """
    written = " ".join(text.split())
    ambiguous = _two_years(written)
    if ambiguous is not None:
        return ambiguous
    try:
        found = edtf.parse(written)
    except edtf.EdtfError as error:
        spec = _phrase(written, language, settings, extent)
        if spec is not None:
            return spec
        return PhraseProblem(
            f"'{written}' is not a date: {error.advice}" if _looks_like_edtf(written) else _help(written)
        )
    return DateSpec(
        written,
        str(found),
        found.span(extent),
        found.precision,
        found.approximate,
        found.uncertain,
        _is_soft(str(found)),
    )


def _is_soft(text: str) -> bool:
    return bool(re.search(r"-2[1-4]\b", text))


def _looks_like_edtf(written: str) -> bool:
    return bool(written) and not any(len(word) > 1 and word.isalpha() for word in re.findall(r"[A-Za-z]+", written))


def _help(written: str) -> str:
    return f"'{written}' is not a date: write one like 2024-08-06, 2024-08, or late March 2022"


def _two_years(written: str) -> PhraseProblem | None:
    """As in "2021-22" is no month; "2010-11" is one, and a pair of years as well."""
    found = _TWO_YEARS.fullmatch(written)
    if not found or int(found[3]) <= int(found[2]):
        return None
    year, end = found[1] + found[2], found[1] + found[3]
    if "/" not in written and int(found[3]) <= 12:
        return None
    readings = (f"{year}/{end}", f"{year}-{found[3]}")
    return PhraseProblem(f"'{written}' could be the years {year} to {end} or something else", readings)


def _phrase(written: str, language: str, settings: Settings, extent: Extent) -> PhraseReading | None:
    reading = read(written, language)
    if not reading.mentions:
        return None
    resolutions = resolve(reading, settings=settings)
    relative = [each for each in resolutions if each.anchor.kind is not AnchorKind.NONE]
    if relative:
        words = relative[0].mention.text
        return PhraseProblem(f"'{words}' depends on the day it was written: write the date itself, such as 2024-08-06")
    if any(each.span is None or each.mention.type in (TimexType.SET, TimexType.DURATION) for each in resolutions):
        return PhraseProblem(f"'{written}' is not one date: write one like 2024-08-06, 2024-08, or late March 2022")
    if resolutions[0].alternatives:
        days = tuple(edtf.from_span(span, Precision.DAY) or "" for span in resolutions[0].alternatives)
        return PhraseProblem(f"'{written}' can be read in two ways: write the one that is meant", days)
    if not _covers(written, resolutions):
        return None
    return _spec(written, resolutions, extent)


def _covers(written: str, resolutions: tuple[Resolution, ...]) -> bool:
    """Whether the phrase is its expressions and nothing else, signals and the words of a range apart."""
    place = 0
    for index, each in enumerate(resolutions):
        before = written[place : each.mention.start]
        allowed = index > 0 and _RANGE_WORD.fullmatch(before)
        lead = each.mention.signal_start == place or before.strip().lower() in (
            "",
            "on",
            "in",
            "on the",
            "in the",
            "between",
        )
        if not allowed and not lead:
            return False
        place = each.mention.end
    return not written[place:].strip(" .")


def _spec(written: str, resolutions: tuple[Resolution, ...], extent: Extent) -> PhraseReading | None:
    first, last = resolutions[0], resolutions[-1]
    if len(resolutions) > 2 or (len(resolutions) == 2 and last.mention.role not in (Role.END, Role.ALONE)):
        return PhraseProblem(f"'{written}' names several dates: write one, or a range with 'to'")
    if first.span is None or last.span is None:
        return None
    if len(resolutions) == 1 and first.mention.signal in (Signal.BEFORE, Signal.AFTER, Signal.UNTIL, Signal.BY):
        return PhraseProblem(
            f"'{written}' is open on one side: write it as EDTF, such as ../2024-08-06 or 2024-08-06/.."
        )
    approximate = first.mod == "APPROX"
    if len(resolutions) == 1:
        whole = first.span.whole
        span = TimeSpan.throughout(whole.earliest, whole.latest) if extent is Extent.THROUGHOUT else first.span
        return DateSpec(written, first.edtf, span, first.precision, approximate, soft=first.soft)
    whole = first.span.whole.hull(last.span.whole)
    if whole.empty or (first.span.whole.earliest or 0) > (last.span.whole.latest or 0):
        return PhraseProblem(f"'{written}' ends before it begins")
    span = TimeSpan(first.span.whole, last.span.whole)
    text = f"{first.edtf}/{last.edtf}" if first.edtf and last.edtf and "/" not in first.edtf + last.edtf else None
    if extent is Extent.WITHIN:
        span = TimeSpan.within(whole.earliest, whole.latest)
    return DateSpec(written, text, span, Precision.SPAN, approximate, soft=first.soft or last.soft)
