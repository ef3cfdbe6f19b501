"""Dates in words: as precisely as they are known, and no more.

A date that is a calendar unit is named by it; one that is only bounded says "between", "before" or "on or after"; an
edge that a convention draws is shown beside what it was taken for. No first of January that nobody said is ever shown.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.dates import days, edtf
from generator.model.time import Extent, Interval, Precision, TimeSpan
from generator.pages import units
from generator.pages.calendar import CalendarWords, Pair, of
from generator.pages.phrases import ENGLISH, DatePhrases
from generator.pages.units import Unit, UnitKind

_CLOCK = re.compile(r"T(\d\d:\d\d)")
_QUALIFIERS = re.compile(r"[~?%]")


@dataclass(frozen=True, slots=True)
class DateWords:
    """A date as a page shows it."""

    text: str
    """"5–11 August 2024"."""
    aloud: str
    """The same for a screen reader: "5 to 11 August 2024"."""
    datetime: str | None = None
    """A valid value for `<time datetime>`, where HTML has one that claims no more than is known."""

    def map(self, pattern: str) -> DateWords:
        """The date within a phrase that claims less than the date alone, so that no machine value is left."""
        return DateWords(pattern.format(date=self.text), pattern.format(date=self.aloud))


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
    phrases: DatePhrases = ENGLISH
    southern: bool = False

    @classmethod
    def of(cls, language: str, *, southern: bool = False) -> DateWriter:
        """The writer of a site's language."""
        return cls(of(language), ENGLISH, southern)

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
            return DateWords(self.phrases.unknown, self.phrases.unknown)
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
            pattern = self.phrases.at_time
            return DateWords(
                pattern.format(date=words.text, time=clock),
                pattern.format(date=words.aloud, time=clock),
                words.datetime,
            )
        return words

    def edtf(self, text: str) -> DateWords:
        """A date as an EDTF string has it."""
        date = edtf.parse(text)
        return self.write(Known(date.span(), date.precision, edtf=str(date)))

    def _members(self, text: str) -> DateWords:
        """One of several dates ("[2014,2015]"), or all of them ("{2014,2015}")."""
        written = [self.edtf(member.strip()).text for member in text.strip("[]{}").split(",")]
        last = (self.phrases.either if text[0] == "[" else self.phrases.both).join(written[-2:])
        joined = self.phrases.comma.join([*written[:-2], last])
        return DateWords(joined, joined)

    def _qualified(self, text: str) -> DateWords:
        plain = _QUALIFIERS.sub("", text)
        date = edtf.parse(plain)
        words = self._span(date.span(), Known(date.span(), date.precision, edtf=plain))
        marks = set(_QUALIFIERS.findall(text))
        if "%" in marks or len(marks) > 1:
            return words.map(self.phrases.perhaps_about)
        return words.map(self.phrases.about if "~" in marks else self.phrases.perhaps)

    def _qualified_range(self, first: str, last: str) -> DateWords:
        """A range of which an end is uncertain or approximate ("2022~/2024"); an end may be open."""
        if first in ("", ".."):
            return self.edtf(last).map(self.phrases.until)
        if last in ("", ".."):
            return self.edtf(first).map(self.phrases.since)
        return self._from_to(self.edtf(first), self.edtf(last))

    def _from_to(self, first: DateWords, last: DateWords) -> DateWords:
        pattern = self.phrases.span
        return DateWords(
            pattern.format(first=first.text, last=last.text), pattern.format(first=first.aloud, last=last.aloud)
        )

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
        return self._joined(self._pair(first, last), self.phrases.between)

    def _lasting(self, span: TimeSpan, known: Known) -> DateWords:
        """Something with a beginning and an end of its own."""
        begin, end = span.begin, span.end
        if begin.exact is not None and end.exact is not None:
            return self._range_of_days(begin.exact, end.exact, known)
        begin_open = begin.earliest is None and not _bounded(begin.latest, end.earliest)
        end_open = end.latest is None and not _bounded(begin.latest, end.earliest)
        if end_open and begin.known:
            return self._alone(begin).map(self.phrases.since)
        if begin_open:
            return self._alone(end).map(self.phrases.until)
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
            return self._unit(unit, soft=False).map(self.phrases.throughout)
        if first == last:
            return self._unit(Unit(UnitKind.DAY, first, last), soft=False)
        if known.soft:
            part = units.part_of(window, known.precision)
            if part is not None:
                return self._part(part, first, last)
        return self._range(first, last, days_only=known.precision in (Precision.DAY, Precision.WEEK))

    def _before(self, last: int) -> DateWords:
        text = self._coarsest_from(last + 1)
        if text is not None:
            return DateWords(text, text).map(self.phrases.before)
        text = self.day(last)
        return DateWords(text, text).map(self.phrases.by)

    def _after(self, first: int) -> DateWords:
        text = self._coarsest_from(first)
        if text is not None:
            return DateWords(text, text).map(self.phrases.in_or_after)
        text = self.day(first)
        return DateWords(text, text).map(self.phrases.on_or_after)

    def _coarsest_from(self, day: int) -> str | None:
        """The month or year that begins on a day."""
        at = days.civil(day)
        if at.day != 1:
            return None
        return self.calendar.year(at.year) if at.month == 1 else self.calendar.month(at.year, at.month)

    def _coarsest_to(self, day: int) -> str:
        """The year or month that ends on a day, else the day."""
        at, following = days.civil(day), days.civil(day + 1)
        if following.day != 1:
            return self.day(day)
        return self.calendar.year(at.year) if following.month == 1 else self.calendar.month(at.year, at.month)

    def _alone(self, window: Interval) -> DateWords:
        return self._edge(window, with_year=True)

    def _edge(self, window: Interval, *, with_year: bool) -> DateWords:
        """One end of something that lasted, as part of a longer phrase."""
        first, last = window.earliest, window.latest
        if first is None or last is None:
            day = last if last is not None else first
            if day is None:
                return DateWords(self.phrases.unknown, self.phrases.unknown)
            if first is None:
                text = self._coarsest_to(day)
                return DateWords(text, text).map(self.phrases.or_earlier)
            text = self._coarsest_from(day) or self.day(day)
            return DateWords(text, text).map(self.phrases.or_later)
        unit = units.of(window)
        if unit is not None:
            text = self._unit_text(unit, with_year=with_year)
            return DateWords(text, text)
        third = units.third_of_month(window)
        if third is not None:
            at = days.civil(first)
            month = self.calendar.month(at.year, at.month) if with_year else self.calendar.month_alone(at.month)
            text = self.phrases.parts[third].format(unit=month)
            return DateWords(text, text)
        return self._range(first, last)

    def _unit(self, unit: Unit, *, soft: bool) -> DateWords:
        if unit.kind is UnitKind.WEEK:
            words = self._range(unit.first, unit.last, days_only=True)
            return DateWords(words.text, words.aloud, None if soft else unit.datetime)
        if unit.kind is UnitKind.LOOSE_WINTER:
            return self._taken_as(self._unit_text(unit), unit.first, unit.last)
        text = self._unit_text(unit)
        return DateWords(text, text, None if soft and unit.kind is UnitKind.DAY else unit.datetime)

    def _unit_text(self, unit: Unit, *, with_year: bool = True) -> str:
        at = days.civil(unit.first)
        match unit.kind:
            case UnitKind.DAY:
                return self.calendar.day(at) if with_year else self.calendar.day_of_year(at)
            case UnitKind.WEEK:
                return self._range(unit.first, unit.last, days_only=True).text
            case UnitKind.MONTH:
                return self.calendar.month(at.year, at.month) if with_year else self.calendar.month_alone(at.month)
            case UnitKind.QUARTER:
                return self.calendar.quarter(at.year, (at.month + 2) // 3)
            case UnitKind.HALF:
                return self.phrases.halves[0 if at.month == 1 else 1].format(year=self.calendar.year(at.year))
            case UnitKind.SEASON | UnitKind.LOOSE_WINTER:
                return self._season(unit)
            case UnitKind.YEAR:
                return self.calendar.year(at.year)
            case UnitKind.DECADE:
                return self.phrases.decade.format(year=at.year)
            case UnitKind.CENTURY:
                last = days.civil(unit.last).year
                pattern = self.phrases.century if at.year > 0 or last > 0 else self.phrases.century_bc
                number = at.year // 100 + 1 if at.year >= 0 else -last // 100 + 1
                return pattern.format(ordinal=self.phrases.ordinal(number))

    def _season(self, unit: Unit) -> str:
        at, last = days.civil(unit.first), days.civil(unit.last)
        if unit.kind is UnitKind.LOOSE_WINTER:
            return self.phrases.seasons[3].format(year=self.calendar.year(at.year))
        index = (at.month // 3 - 1) % 4
        if self.southern:
            index = (index + 2) % 4
        year = self.calendar.year(at.year)
        if at.year != last.year:
            year = self.calendar.years(at.year, last.year).joined
            if at.year > 0 and at.year // 100 == last.year // 100:
                year = f"{at.year}–{last.year % 100:02d}"
        return self.phrases.seasons[index].format(year=year)

    def _part(self, part: units.Part, first: int, last: int) -> DateWords:
        pattern = self.phrases.parts[part.third] if part.third is not None else self.phrases.edges[part.edge or 0]
        return self._taken_as(pattern.format(unit=self._unit_text(part.of)), first, last, inside=part.of)

    def _taken_as(self, words: str, first: int, last: int, inside: Unit | None = None) -> DateWords:
        """The source's kind of words, and in brackets the bounds that a convention draws for them."""
        bounds = self._range(first, last)
        if inside is not None and inside.kind in (UnitKind.MONTH, UnitKind.YEAR):
            bounds = self._without_year(first, last, inside.kind)
        pattern = self.phrases.taken_as
        return DateWords(
            pattern.format(words=words, bounds=bounds.text), pattern.format(words=words, bounds=bounds.aloud)
        )

    def _without_year(self, first: int, last: int, kind: UnitKind) -> DateWords:
        one, two = days.civil(first), days.civil(last)
        if kind is UnitKind.MONTH:
            last_text = self.calendar.day_of_year(two)
            pair = self.calendar.days(one, two)
            year = self.calendar.year(two.year)
            joined = pair.joined.replace(year, "").strip(" ,")
            return DateWords(joined, self.phrases.until_range.format(first=pair.first, last=last_text))
        names = self.calendar.month_alone(one.month), self.calendar.month_alone(two.month)
        return DateWords("–".join(names), self.phrases.until_range.format(first=names[0], last=names[1]))

    def _range(self, first: int, last: int, *, days_only: bool = False) -> DateWords:
        pair = self._pair(first, last, days_only=days_only)
        return DateWords(pair.joined, self.phrases.until_range.format(first=pair.first, last=pair.second))

    def _pair(self, first: int, last: int, *, days_only: bool = False) -> Pair:
        """Both ends in the coarsest unit that they fall on the edges of."""
        one, two, following = days.civil(first), days.civil(last), days.civil(last + 1)
        if not days_only and one.day == 1 and following.day == 1:
            if one.month == 1 and following.month == 1:
                return self.calendar.years(one.year, two.year)
            return self.calendar.months(one, two)
        return self.calendar.days(one, two)

    def _joined(self, pair: Pair, pattern: str) -> DateWords:
        text = pattern.format(first=pair.first, last=pair.second)
        return DateWords(text, text)


def _bounded(begin_latest: int | None, end_earliest: int | None) -> bool:
    """Whether something is known of the end beyond that it does not come before the beginning, or of the beginning."""
    return begin_latest is not None and end_earliest is not None and begin_latest < end_earliest


def _clock(text: str) -> str | None:
    found = _CLOCK.search(text)
    return found.group(1) if found else None
