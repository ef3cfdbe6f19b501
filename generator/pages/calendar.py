"""Days, months, years and ranges of them in the words of a language, by the patterns of CLDR (through Babel).

Babel's own formatting ends at the years 1 and 9999; its patterns do not, so they are filled in here for any year.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.numbers import format_percent

from generator import interface
from generator.dates import days
from generator.dates.days import Civil
from generator.model.time import Day

_TOKENS = re.compile(r"'(?:[^']|'')*'|([A-Za-z])\1*|[^A-Za-z']+")
_ZEROS = {"arab": "٠", "arabext": "۰", "beng": "০", "deva": "०", "mymr": "၀"}
"""The zero of each of CLDR's systems of digits other than the European ones; the others of its digits follow it."""
_SEPARATOR = re.compile(r"[\s–—-]+$")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two ends of a range, each as it reads beside the other: "5" and "11 August 2024"."""

    first: str
    second: str
    joined: str
    """Both with the language's own sign between: "5–11 August 2024"."""


@dataclass(frozen=True, slots=True)
class CalendarWords:
    """The calendar of one language. Months are written out; years before 1 carry their era."""

    locale: Locale
    first_day: str | None = None
    """The first day of a month, where it is not a plain 1: French writes "1er"."""

    def day(self, at: Civil) -> str:
        """A day: "6 August 2024", "15 March 44 BC"."""
        pattern = self._skeleton("GyMMMd") if at.year < 1 else self.locale.date_formats["long"].pattern
        return self._fill(pattern, at)

    def day_of_week(self, day: Day) -> str:
        """A day with its day of the week: "Tuesday, 6 August 2024"; before the year 1 without."""
        at = days.civil(day)
        return self.day(at) if at.year < 1 else self._fill(self.locale.date_formats["full"].pattern, at)

    def days_of_week(self, first: Day, last: Day) -> str:
        """Two days with their days of the week: "Monday, 5 – Sunday, 11 August 2024"; before the year 1 without."""
        one, two = days.civil(first), days.civil(last)
        if one.year < 1:
            return self.days(one, two).joined
        return self._range(
            "yMMMEd", one, two, lambda at: self.day_of_week(days.ordinal(at.year, at.month, at.day))
        ).joined

    def day_of_year(self, at: Civil) -> str:
        """A day without its year: "6 August"."""
        return self._fill(self._skeleton("MMMMd"), at)

    def month(self, year: int, month: int, *, within: bool = False) -> str:
        """A month of a year: "August 2024"; `within` a phrase in the form that CLDR has for dates, often a genitive."""
        return self._fill(_in_form(self._skeleton("GyMMM" if year < 1 else "yMMMM"), within), Civil(year, month, 1))

    def month_alone(self, month: int, *, within: bool = False) -> str:
        """A month's name by itself: "August"."""
        return str(self.locale.months["format" if within else "stand-alone"]["wide"][month])

    def month_short(self, month: int) -> str:
        """A month's short name by itself: "Aug"."""
        return str(self.locale.months["stand-alone"]["abbreviated"][month]).removesuffix(".")

    def quarter(self, year: int, quarter: int) -> str:
        """A quarter of a year: "1st quarter 2024"."""
        return self._fill(self._skeleton("yQQQQ"), Civil(year, quarter * 3 - 2, 1))

    def year(self, year: int) -> str:
        """A year: "2024", "44 BC"."""
        return self._fill(self._skeleton("Gy" if year < 1 else "y"), Civil(year, 1, 1))

    def days(self, first: Civil, last: Civil) -> Pair:
        """Two days, what they share said once: "5–11 August 2024"."""
        return self._range("GyMMMd" if first.year < 1 else "yMMMd", first, last, self.day)

    def days_of_year(self, first: Civil, last: Civil) -> Pair:
        """Two days without their year: "1–10 August"."""
        return self._range("MMMd", first, last, self.day_of_year)

    def months_alone(self, first: Civil, last: Civil) -> Pair:
        """Two months without their year: "January–April"."""
        return self._range("MMM", first, last, lambda at: self.month_alone(at.month))

    def months(self, first: Civil, last: Civil, *, within: bool = False) -> Pair:
        """Two months: "June – August 2024"; `within` as of a single month."""
        return self._range(
            "GyMMM" if first.year < 1 else "yMMMM",
            first,
            last,
            lambda at: self.month(at.year, at.month, within=within),
            within=within,
        )

    def years(self, first: int, last: int) -> Pair:
        """Two years: "2014–2016"."""
        skeleton = "Gy" if first < 1 else "y"
        return self._range(skeleton, Civil(first, 1, 1), Civil(last, 1, 1), lambda at: self.year(at.year))

    def percent(self, share: float) -> str:
        """A share of 1 as a percentage: "12%"."""
        return _plain_spaces(format_percent(share, format=None, locale=self.locale))

    def _range(
        self, skeleton: str, first: Civil, last: Civil, alone: Callable[[Civil], str], *, within: bool = False
    ) -> Pair:
        formats: Mapping[str, Any] = self.locale.interval_formats.get(skeleton, {})
        parts = formats.get(_greatest_difference(first, last))
        if parts is None or len(parts) != 2:
            one, two = alone(first), alone(last)
            return Pair(one, two, f"{one} – {two}")
        one, two = (
            self._fill(_in_form(_written_out(part), within), at) for part, at in zip(parts, (first, last), strict=True)
        )
        joined = _plain_spaces(one + two)
        if first.year != last.year and "y" in skeleton:  # the two share nothing: each stands as it does alone
            era = _in_form(self._skeleton(skeleton), within) if "G" in skeleton else None
            one, two = (alone(at) if era is None else self._fill(era, at) for at in (first, last))
            return Pair(one, two, joined)
        return Pair(_SEPARATOR.sub("", one), two, joined)

    def number(self, number: int) -> str:
        """A whole number in the language's own digits, without any grouping: a year, a day."""
        zero = _ZEROS.get(self.locale.default_numbering_system)
        return str(number) if zero is None else "".join(chr(ord(zero) + int(digit)) for digit in str(number))

    def _skeleton(self, name: str) -> str:
        return _written_out(str(self.locale.datetime_skeletons[name].pattern))

    def _fill(self, pattern: str, at: Civil) -> str:
        return _plain_spaces("".join(self._token(match.group(), at) for match in _TOKENS.finditer(pattern)))

    def _token(self, token: str, at: Civil) -> str:
        if token.startswith("'"):
            return token[1:-1].replace("''", "'") or "'"
        match token[0]:
            case "y":
                return self.number(at.year if at.year >= 1 else 1 - at.year)
            case "G":
                return str(self.locale.eras["abbreviated"][0 if at.year < 1 else 1])
            case "M":
                return str(self.locale.months["format"]["wide"][at.month])
            case "L":
                return str(self.locale.months["stand-alone"]["wide"][at.month])
            case "E":
                weekday = days.weekday(days.ordinal(at.year, at.month, at.day))
                return str(self.locale.days["format"]["wide"][weekday - 1])
            case "Q":
                return str(self.locale.quarters["format"]["wide"][(at.month + 2) // 3])
            case "d":
                return (self.first_day if at.day == 1 else None) or self.number(at.day)
            case _:
                return token


def _greatest_difference(first: Civil, last: Civil) -> str:
    """The coarsest field in which two days differ, as CLDR's interval formats name it."""
    if (first.year < 1) != (last.year < 1):
        return "G"
    if first.year != last.year:
        return "y"
    return "M" if first.month != last.month else "d"


def _in_form(pattern: str, within: bool) -> str:
    """A pattern with its months as they stand within a date, where that is wanted."""
    return pattern.replace("L", "M") if within else pattern


def _written_out(pattern: str) -> str:
    """A pattern with its months in full."""
    return re.sub(r"(?<![ML])([ML])\1{2}(?![ML])", r"\1\1\1\1", pattern)


def _plain_spaces(text: str) -> str:
    """Thin and narrow spaces as plain ones: they are lost or garbled in feeds, calendars and searches."""
    return text.replace("\u2009", " ").replace("\u202f", " ")


@lru_cache(maxsize=32)
def of(language: str) -> CalendarWords:
    """The calendar of a BCP 47 language tag; plain "en" is read as international English, with the day first."""
    tag = language.replace("_", "-")
    try:
        locale = Locale.parse("en_001" if tag.casefold() == interface.SOURCE else tag.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        locale = Locale.parse("en_001")
    first = interface.load(language).pgettext("first day of a month, as in “1 August”", "1")
    return CalendarWords(locale, None if first == "1" else first)
