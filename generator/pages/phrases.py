"""What stands around dates, from the catalogue of the site's language: "before", "about", "early", "or later".

Languages build such phrases differently for a day, a month and a year ("vor dem 6. August", "vor August"), so that each
has a message of its own, its context naming the kind: "of a day". Beside `%(date)s`, the date as it stands alone, such
a message may use `%(genitive)s`, the form in which CLDR has months within dates: "серпень", but "до серпня". What
else is offered beyond the English words stands in docs/languages.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.interface import Catalogue, pgettext_noop
from generator.pages.words import DateWords, Kind

Phrase = Mapping[Kind, tuple[str, str]]
"""For each kind of date the context and the message; a kind that has none takes that of `OTHER`."""

ABOUT: Phrase = {
    Kind.DAY: pgettext_noop("of a day", "about %(date)s"),
    Kind.MONTH: pgettext_noop("of a month", "about %(date)s"),
    Kind.YEAR: pgettext_noop("of a year", "about %(date)s"),
    Kind.OTHER: pgettext_noop("of another stretch of time", "about %(date)s"),
}
PERHAPS: Phrase = {Kind.OTHER: pgettext_noop("of a date", "perhaps %(date)s")}
PERHAPS_ABOUT: Phrase = {
    Kind.DAY: pgettext_noop("of a day", "perhaps about %(date)s"),
    Kind.MONTH: pgettext_noop("of a month", "perhaps about %(date)s"),
    Kind.YEAR: pgettext_noop("of a year", "perhaps about %(date)s"),
    Kind.OTHER: pgettext_noop("of another stretch of time", "perhaps about %(date)s"),
}
BEFORE: Phrase = {
    Kind.DAY: pgettext_noop("of a day", "before %(date)s"),
    Kind.MONTH: pgettext_noop("of a month", "before %(date)s"),
    Kind.YEAR: pgettext_noop("of a year", "before %(date)s"),
    Kind.OTHER: pgettext_noop("of another stretch of time", "before %(date)s"),
}
BY: Phrase = {Kind.OTHER: pgettext_noop("of a day", "by %(date)s")}
ON_OR_AFTER: Phrase = {Kind.OTHER: pgettext_noop("of a day", "on or after %(date)s")}
IN_OR_AFTER: Phrase = {Kind.OTHER: pgettext_noop("of a month or year", "in or after %(date)s")}
SINCE: Phrase = {
    Kind.DAY: pgettext_noop("of a day", "since %(date)s"),
    Kind.MONTH: pgettext_noop("of a month", "since %(date)s"),
    Kind.YEAR: pgettext_noop("of a year", "since %(date)s"),
    Kind.OTHER: pgettext_noop("of another stretch of time", "since %(date)s"),
}
UNTIL: Phrase = {
    Kind.DAY: pgettext_noop("of a day", "until %(date)s"),
    Kind.MONTH: pgettext_noop("of a month", "until %(date)s"),
    Kind.YEAR: pgettext_noop("of a year", "until %(date)s"),
    Kind.OTHER: pgettext_noop("of another stretch of time", "until %(date)s"),
}
OR_EARLIER: Phrase = {Kind.OTHER: pgettext_noop("of a date", "%(date)s or earlier")}
OR_LATER: Phrase = {Kind.OTHER: pgettext_noop("of a date", "%(date)s or later")}
THROUGHOUT: Phrase = {Kind.OTHER: pgettext_noop("of a date", "throughout %(date)s")}

BETWEEN: Phrase = {
    Kind.DAY: pgettext_noop("of two days", "between %(first)s and %(last)s"),
    Kind.MONTH: pgettext_noop("of two months", "between %(first)s and %(last)s"),
    Kind.YEAR: pgettext_noop("of two years", "between %(first)s and %(last)s"),
    Kind.OTHER: pgettext_noop("of two dates", "between %(first)s and %(last)s"),
}
ALOUD: Phrase = {
    Kind.DAY: pgettext_noop("of two days, read aloud", "%(first)s to %(last)s"),
    Kind.MONTH: pgettext_noop("of two months, read aloud", "%(first)s to %(last)s"),
    Kind.YEAR: pgettext_noop("of two years, read aloud", "%(first)s to %(last)s"),
    Kind.OTHER: pgettext_noop("of two dates", "%(first)s to %(last)s"),
}
"""A range as a screen reader says it; between ends that are not plain days, months or years, as it is shown, too."""

PARTS: tuple[Phrase, Phrase, Phrase] = (
    {
        Kind.MONTH: pgettext_noop("of a month", "early %(date)s"),
        Kind.YEAR: pgettext_noop("of a year", "early %(date)s"),
        Kind.DECADE: pgettext_noop("of a decade", "early %(date)s"),
        Kind.CENTURY: pgettext_noop("of a century", "early %(date)s"),
        Kind.OTHER: pgettext_noop("of another stretch of time", "early %(date)s"),
    },
    {
        Kind.MONTH: pgettext_noop("of a month", "mid-%(date)s"),
        Kind.YEAR: pgettext_noop("of a year", "mid-%(date)s"),
        Kind.DECADE: pgettext_noop("of a decade", "mid-%(date)s"),
        Kind.CENTURY: pgettext_noop("of a century", "mid-%(date)s"),
        Kind.OTHER: pgettext_noop("of another stretch of time", "mid-%(date)s"),
    },
    {
        Kind.MONTH: pgettext_noop("of a month", "late %(date)s"),
        Kind.YEAR: pgettext_noop("of a year", "late %(date)s"),
        Kind.DECADE: pgettext_noop("of a decade", "late %(date)s"),
        Kind.CENTURY: pgettext_noop("of a century", "late %(date)s"),
        Kind.OTHER: pgettext_noop("of another stretch of time", "late %(date)s"),
    },
)
EDGES: tuple[Phrase, Phrase] = (
    {
        Kind.MONTH: pgettext_noop("of a month", "beginning of %(date)s"),
        Kind.OTHER: pgettext_noop("of a year", "beginning of %(date)s"),
    },
    {
        Kind.MONTH: pgettext_noop("of a month", "end of %(date)s"),
        Kind.OTHER: pgettext_noop("of a year", "end of %(date)s"),
    },
)
HALVES: tuple[Phrase, Phrase] = (
    {Kind.OTHER: pgettext_noop("of a year", "first half of %(date)s")},
    {Kind.OTHER: pgettext_noop("of a year", "second half of %(date)s")},
)
SEASONS: tuple[Phrase, Phrase, Phrase, Phrase] = (
    {Kind.OTHER: pgettext_noop("of a year", "spring %(date)s")},
    {Kind.OTHER: pgettext_noop("of a year", "summer %(date)s")},
    {Kind.OTHER: pgettext_noop("of a year", "autumn %(date)s")},
    {Kind.OTHER: pgettext_noop("of a year or of two", "winter %(date)s")},
)

_ROMAN = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


@dataclass(frozen=True, slots=True)
class DatePhrases:
    """Puts phrases around dates in one language."""

    words: Catalogue

    @property
    def unknown(self) -> DateWords:
        """What stands where nothing is known."""
        return DateWords.plain(self.words.gettext("date not known"))

    def put(self, phrase: Phrase, date: DateWords) -> DateWords:
        """A date within a phrase that claims less than the date alone, so that no machine value is left."""
        context, message = phrase.get(date.kind) or phrase[Kind.OTHER]
        genitive = date.genitive or date.text
        text = self.words.pgettext(context, message, date=date.text, genitive=genitive)
        if date.aloud == date.text:
            return DateWords.plain(text)
        return DateWords(text, self.words.pgettext(context, message, date=date.aloud, genitive=date.aloud))

    def join(self, phrase: Phrase, kind: Kind, first: str, last: str) -> str:
        """Two ends in one phrase."""
        context, message = phrase.get(kind) or phrase[Kind.OTHER]
        return self.words.pgettext(context, message, first=first, last=last)

    def either(self, first: str, last: str) -> str:
        """One of two dates, it is not known which."""
        return self.words.pgettext("of two dates", "%(first)s or %(last)s", first=first, last=last)

    def both(self, first: str, last: str) -> str:
        """Two dates."""
        return self.words.pgettext("of two dates", "%(first)s and %(last)s", first=first, last=last)

    def at_time(self, date: str, time: str) -> str:
        """A day with its time."""
        return self.words.pgettext("of a day and a time", "%(date)s, %(time)s", date=date, time=time)

    def taken_as(self, words: str, bounds: str) -> str:
        """The source's kind of words, and the bounds that they were taken for."""
        return self.words.pgettext("of a date and its bounds", "%(words)s (%(bounds)s)", words=words, bounds=bounds)

    def winter_years(self, first: str, short: str, last: str) -> str:
        """The two years of a winter, the second as two digits (`short`) or whole."""
        return self.words.pgettext("of a winter", "%(first)s–%(short)s", first=first, short=short, last=last)

    def decade(self, year: str, last: str) -> DateWords:
        """Ten years, by their first: "1930s"."""
        text = self.words.pgettext("of a decade", "%(year)ss", year=year, last=last)
        genitive = self.words.pgettext("of a decade, within a phrase", "%(year)ss", year=year, last=last)
        return DateWords.plain(text, Kind.DECADE, genitive)

    def century(self, number: int, *, before: bool) -> DateWords:
        """A century by its number; `before` the common era."""
        values = {"ordinal": ordinal(number), "number": number, "roman": roman(number)}
        if before:
            text = self.words.npgettext(
                "of a century", "%(ordinal)s century BC", "%(ordinal)s century BC", number, **values
            )
            return DateWords.plain(text)
        text = self.words.npgettext("of a century", "%(ordinal)s century", "%(ordinal)s century", number, **values)
        return DateWords.plain(text, Kind.CENTURY)


def ordinal(number: int) -> str:
    """A number as a rank in English: "1st", "20th"."""
    suffix = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"


def roman(number: int) -> str:
    """A number in Roman figures, as centuries are counted in many languages."""
    text = ""
    for value, figure in _ROMAN:
        text += figure * (number // value)
        number %= value
    return text
