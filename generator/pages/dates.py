"""Dates in words: as precisely as they are known, and no more.

A date that is a calendar unit is named by it; one that is only bounded says "between", "before" or "on or after"; an
edge that a convention draws is shown beside what it was taken for. No first of January that nobody said is ever shown.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from generator import interface
from generator.dates import days, edtf
from generator.dates.days import Civil
from generator.model.time import Extent, Interval, Precision, TimeSpan
from generator.pages import phrases, units
from generator.pages.calendar import CalendarWords, Pair, of
from generator.pages.phrases import DatePhrases
from generator.pages.units import Unit, UnitKind
from generator.pages.words import DateWords, Kind

__all__ = ["DateWords", "DateWriter", "Known"]

_CLOCK = re.compile(r"T(\d\d:\d\d)")
_QUALIFIERS = re.compile(r"[~?%]")


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a date, apart from whose it is."""

    span: TimeSpan | None
    precision: Precision = Precision.UNKNOWN
    extent: Extent = Extent.WITHIN
    edtf: str | None = None
    soft: bool = False
    clock: str | None = None
    """Time of day as it is shown, with its zone."""


@dataclass(frozen=True, slots=True)
class DateWriter:
    """Puts dates into the words of one language and hemisphere."""

    calendar: CalendarWords
    phrases: DatePhrases
    southern: bool = False

    @classmethod
    def of(cls, language: str, *, southern: bool = False) -> DateWriter:
        """The writer of a site's language."""
        return cls(of(language), DatePhrases(interface.load(language)), southern)

    def day(self, day: int) -> str:
        """One day: "6 August 2024"."""
        return self.calendar.day(days.civil(day))

    def interval(self, interval: Interval) -> DateWords:
        """The days in which one point of time lies, as of a publication: "12–18 August 2024"."""
        known = Known(TimeSpan(interval, interval))
        if interval.earliest is not None and interval.latest is not None and units.of(interval) is None:
            return self._range(interval.earliest, interval.latest)
        return self.write(known)

    def write(self, known: Known) -> DateWords:
        """The date in words."""
        if known.span is None or not known.span.known:
            return self.phrases.unknown
        written = known.edtf or ""
        if written.startswith(("[", "{")) and ".." not in written:
            return self._members(written)
        if _QUALIFIERS.search(written):
            part = self._conventional(known.span, known.precision)
            if part is not None:
                return part
            return self._qualified_range(*written.split("/")) if "/" in written else self._qualified(written)
        words = self._span(known.span, known)
        clock = known.clock or _clock(written)
        if clock is not None and words.datetime is not None and len(words.datetime) >= len("2024-08-06"):
            text, aloud = (self.phrases.at_time(said, clock) for said in (words.text, words.aloud))
            return DateWords(text, aloud, words.datetime)
        return words

    def edtf(self, text: str) -> DateWords:
        """A date as an EDTF string has it."""
        date = edtf.parse(text)
        return self.write(Known(date.span(), date.precision, edtf=str(date)))

    def _members(self, text: str) -> DateWords:
        """One of several dates ("[2014,2015]"), or all of them ("{2014,2015}")."""
        written = [self.edtf(member.strip()).text for member in text.strip("[]{}").split(",")]
        if len(written) > 1:
            written[-2:] = [(self.phrases.either if text[0] == "[" else self.phrases.both)(*written[-2:])]
        return DateWords.plain(self.phrases.words.comma.join(written))

    def _qualified(self, text: str) -> DateWords:
        plain = _QUALIFIERS.sub("", text)
        date = edtf.parse(plain)
        words = self._span(date.span(), Known(date.span(), date.precision, edtf=plain))
        marks = set(_QUALIFIERS.findall(text))
        if "%" in marks or len(marks) > 1:
            return self.phrases.put(phrases.PERHAPS_ABOUT, words)
        return self.phrases.put(phrases.ABOUT if "~" in marks else phrases.PERHAPS, words)

    def _qualified_range(self, first: str, last: str) -> DateWords:
        """A range of which an end is uncertain or approximate ("2022~/2024"); an end may be open."""
        if first in ("", ".."):
            return self.phrases.put(phrases.UNTIL, self.edtf(last))
        if last in ("", ".."):
            return self.phrases.put(phrases.SINCE, self.edtf(first))
        return self._from_to(self.edtf(first), self.edtf(last))

    def _from_to(self, first: DateWords, last: DateWords) -> DateWords:
        text = self.phrases.join(phrases.ALOUD, Kind.OTHER, first.text, last.text)
        return DateWords(text, self.phrases.join(phrases.ALOUD, Kind.OTHER, first.aloud, last.aloud))

    def _span(self, span: TimeSpan, known: Known) -> DateWords:
        if span.begin == span.end and (known.extent is Extent.WITHIN or span.begin.exact is not None):
            return self._within(span.begin, known)
        return self._lasting(span, known)

    def _within(self, window: Interval, known: Known) -> DateWords:
        """Something that happened at some time in a window of days."""
        first, last = window.earliest, window.latest
        if first is None or last is None:
            return self._before(last) if last is not None else self._after(first or 0)
        unit = units.of(window, known.precision)
        if unit is not None:
            return self._unit(unit, soft=known.soft)
        part = units.part_of(window, known.precision) if known.soft else None
        if part is not None:
            return self._part(part, first, last)
        pair, kind = self._pair(first, last, within=True)
        return DateWords.plain(self.phrases.join(phrases.BETWEEN, kind, pair.first, pair.second))

    def _lasting(self, span: TimeSpan, known: Known) -> DateWords:
        """Something with a beginning and an end of its own."""
        begin, end = span.begin, span.end
        if begin.exact is not None and end.exact is not None:
            return self._range_of_days(begin.exact, end.exact, known)
        begin_open = begin.earliest is None and not _bounded(begin.latest, end.earliest)
        end_open = end.latest is None and not _bounded(begin.latest, end.earliest)
        if end_open and begin.known:
            return self.phrases.put(phrases.SINCE, self._edge(begin, with_year=True))
        if begin_open:
            return self.phrases.put(phrases.UNTIL, self._edge(end, with_year=True))
        year = units.shared_year(begin, end)
        return self._from_to(self._edge(begin, with_year=year is None), self._edge(end, with_year=True))

    def _conventional(self, span: TimeSpan, precision: Precision) -> DateWords | None:
        """A part of a month or year whose edges only a convention draws: "mid-February 1943 (11–20)"."""
        first, last = span.begin.earliest, span.begin.latest
        if span.begin != span.end or first is None or last is None:
            return None
        part = units.part_of(span.begin, precision)
        return None if part is None else self._part(part, first, last)

    def _range_of_days(self, first: int, last: int, known: Known) -> DateWords:
        window = Interval(first, last)
        unit = None if known.precision in (Precision.DAY, Precision.WEEK) else units.of(window, known.precision)
        if unit is not None:
            return self.phrases.put(phrases.THROUGHOUT, self._unit(unit, soft=False))
        if first == last:
            return self._unit(Unit(UnitKind.DAY, first, last), soft=False)
        if known.soft:
            part = units.part_of(window, known.precision)
            if part is not None:
                return self._part(part, first, last)
        return self._range(first, last, days_only=known.precision in (Precision.DAY, Precision.WEEK))

    def _before(self, last: int) -> DateWords:
        date = self._coarsest_from(last + 1)
        return self.phrases.put(phrases.BY, self._day(last)) if date is None else self.phrases.put(phrases.BEFORE, date)

    def _after(self, first: int) -> DateWords:
        date = self._coarsest_from(first)
        if date is None:
            return self.phrases.put(phrases.ON_OR_AFTER, self._day(first))
        return self.phrases.put(phrases.IN_OR_AFTER, date)

    def _coarsest_from(self, day: int) -> DateWords | None:
        """The month or year that begins on a day."""
        at = days.civil(day)
        if at.day != 1:
            return None
        return self._year(at.year) if at.month == 1 else self._month(at)

    def _coarsest_to(self, day: int) -> DateWords:
        """The year or month that ends on a day, else the day."""
        at, following = days.civil(day), days.civil(day + 1)
        if following.day != 1:
            return self._day(day)
        return self._year(at.year) if following.month == 1 else self._month(at)

    def _day(self, day: int) -> DateWords:
        return DateWords.plain(self.day(day), Kind.DAY)

    def _month(self, at: Civil, *, with_year: bool = True) -> DateWords:
        if with_year:
            alone, genitive = (self.calendar.month(at.year, at.month, within=within) for within in (False, True))
        else:
            alone, genitive = (self.calendar.month_alone(at.month, within=within) for within in (False, True))
        return DateWords.plain(alone, Kind.MONTH, genitive)

    def _year(self, year: int) -> DateWords:
        return DateWords.plain(self.calendar.year(year), Kind.YEAR if year > 0 else Kind.OTHER)

    def _edge(self, window: Interval, *, with_year: bool) -> DateWords:
        """One end of something that lasted, as part of a longer phrase."""
        first, last = window.earliest, window.latest
        if first is None or last is None:
            day = last if last is not None else first
            if day is None:
                return self.phrases.unknown
            if first is None:
                return self.phrases.put(phrases.OR_EARLIER, self._coarsest_to(day))
            return self.phrases.put(phrases.OR_LATER, self._coarsest_from(day) or self._day(day))
        unit = units.of(window)
        if unit is not None:
            return self._named(unit, with_year=with_year)
        third = units.third_of_month(window)
        if third is not None:
            return self.phrases.put(phrases.PARTS[third], self._month(days.civil(first), with_year=with_year))
        return self._range(first, last)

    def _unit(self, unit: Unit, *, soft: bool) -> DateWords:
        if unit.kind is UnitKind.WEEK:
            words = self._range(unit.first, unit.last, days_only=True)
            return DateWords(words.text, words.aloud, None if soft else unit.datetime)
        if unit.kind is UnitKind.LOOSE_WINTER:
            return self._taken_as(self._named(unit).text, unit.first, unit.last)
        return replace(self._named(unit), datetime=None if soft and unit.kind is UnitKind.DAY else unit.datetime)

    def _named(self, unit: Unit, *, with_year: bool = True) -> DateWords:
        """A unit by its name."""
        at = days.civil(unit.first)
        match unit.kind:
            case UnitKind.DAY:
                return self._day(unit.first) if with_year else DateWords.plain(self.calendar.day_of_year(at), Kind.DAY)
            case UnitKind.WEEK:
                return DateWords.plain(self._range(unit.first, unit.last, days_only=True).text)
            case UnitKind.MONTH:
                return self._month(at, with_year=with_year)
            case UnitKind.QUARTER:
                return DateWords.plain(self.calendar.quarter(at.year, (at.month + 2) // 3))
            case UnitKind.HALF:
                return self.phrases.put(phrases.HALVES[0 if at.month == 1 else 1], self._year(at.year))
            case UnitKind.SEASON | UnitKind.LOOSE_WINTER:
                return self._season(unit)
            case UnitKind.YEAR:
                return self._year(at.year)
            case UnitKind.DECADE:
                return self.phrases.decade(self.calendar.number(at.year), self.calendar.number(at.year + 9))
            case UnitKind.CENTURY:
                last = days.civil(unit.last).year
                number = at.year // 100 + 1 if at.year >= 0 else -last // 100 + 1
                return self.phrases.century(number, before=at.year <= 0 and last <= 0)

    def _season(self, unit: Unit) -> DateWords:
        at, last = days.civil(unit.first), days.civil(unit.last)
        if unit.kind is UnitKind.LOOSE_WINTER:
            return self.phrases.put(phrases.SEASONS[3], self._year(at.year))
        index = (at.month // 3 - 1) % 4
        if self.southern:
            index = (index + 2) % 4
        year = self._year(at.year)
        if at.year != last.year:
            year = DateWords.plain(self.calendar.years(at.year, last.year).joined)
            if at.year > 0 and at.year // 100 == last.year // 100:
                first, whole = self.calendar.number(at.year), self.calendar.number(last.year)
                year = DateWords.plain(self.phrases.winter_years(first, whole[-2:], whole))
        return self.phrases.put(phrases.SEASONS[index], year)

    def _part(self, part: units.Part, first: int, last: int) -> DateWords:
        phrase = phrases.PARTS[part.third] if part.third is not None else phrases.EDGES[part.edge or 0]
        return self._taken_as(self.phrases.put(phrase, self._named(part.of)).text, first, last, inside=part.of)

    def _taken_as(self, words: str, first: int, last: int, inside: Unit | None = None) -> DateWords:
        """The source's kind of words, and in brackets the bounds that a convention draws for them."""
        bounds = self._range(first, last)
        if inside is not None and inside.kind in (UnitKind.MONTH, UnitKind.YEAR):
            bounds = self._without_year(first, last, inside.kind)
        return DateWords(self.phrases.taken_as(words, bounds.text), self.phrases.taken_as(words, bounds.aloud))

    def _without_year(self, first: int, last: int, kind: UnitKind) -> DateWords:
        one, two = days.civil(first), days.civil(last)
        if kind is UnitKind.MONTH:
            pair = self.calendar.days_of_year(one, two)
            return DateWords(pair.joined, self.phrases.join(phrases.ALOUD, Kind.DAY, pair.first, pair.second))
        pair = self.calendar.months_alone(one, two)
        first_name, last_name = (self._month(at, with_year=False).genitive or "" for at in (one, two))
        return DateWords(pair.joined, self.phrases.join(phrases.ALOUD, Kind.MONTH, first_name, last_name))

    def _range(self, first: int, last: int, *, days_only: bool = False) -> DateWords:
        shown, kind = self._pair(first, last, days_only=days_only)
        said, _ = self._pair(first, last, days_only=days_only, within=True)
        return DateWords(shown.joined, self.phrases.join(phrases.ALOUD, kind, said.first, said.second))

    def _pair(self, first: int, last: int, *, days_only: bool = False, within: bool = False) -> tuple[Pair, Kind]:
        """Both ends in the coarsest unit that they fall on the edges of; `within` a phrase in the form for that."""
        one, two, following = days.civil(first), days.civil(last), days.civil(last + 1)
        if not days_only and one.day == 1 and following.day == 1:
            if one.month == 1 and following.month == 1:
                return self.calendar.years(one.year, two.year), Kind.YEAR if one.year > 0 else Kind.OTHER
            return self.calendar.months(one, two, within=within), Kind.MONTH
        return self.calendar.days(one, two), Kind.DAY


def _bounded(begin_latest: int | None, end_earliest: int | None) -> bool:
    """Whether something is known of the end beyond that it does not come before the beginning, or of the beginning."""
    return begin_latest is not None and end_earliest is not None and begin_latest < end_earliest


def _clock(text: str) -> str | None:
    found = _CLOCK.search(text)
    return found.group(1) if found else None
