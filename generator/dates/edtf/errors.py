"""What an EDTF string that cannot be read says about itself, and the names of what is not supported."""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.dates import days


class EdtfError(ValueError):
    """A string is not EDTF as this program reads it.

    `message` says what is wrong, `column` (1-based) where in the string, `advice` what to write instead.
    """

    def __init__(self, message: str, column: int, advice: str) -> None:
        super().__init__(f"{message} (column {column}); {advice}")
        self.message = message
        self.column = column
        self.advice = advice


_Advice = str | Callable[[re.Match[str]], str]


def _week(found: re.Match[str]) -> str:
    year, week, weekday = int(found["y"]), int(found["w"]), found["d"]
    monday = days.week_start(year, week)
    if days.iso_week(monday) != (year, week):
        return f"{year} has no week {week}"
    if weekday:
        return f"write {days.iso(monday + int(weekday) - 1)}"
    return f"write {days.iso(monday)}/{days.iso(monday + 6)}"


def _ordinal(found: re.Match[str]) -> str:
    first, last = days.year_span(int(found["y"]))
    number = int(found["n"])
    if not 1 <= number <= last - first + 1:
        return "write year-month-day"
    return f"write {days.iso(first + number - 1)}"


def _padded(found: re.Match[str]) -> str:
    return "write " + "-".join(part.zfill(2) for part in found[0].split("-"))


def _compact(found: re.Match[str]) -> str:
    return f"write {found[0][:4]}-{found[0][4:6]}-{found[0][6:8]}"


# Tried in this order on a date that has no readable form. The column is where group `at` begins, else the match.
_REFUSALS: tuple[tuple[re.Pattern[str], str, _Advice], ...] = tuple(
    (re.compile(pattern), message, advice)
    for pattern, message, advice in (
        (
            r"^Y-?[0-9]+(?P<at>E)",
            "an exponential year (EDTF level 2) is not supported",
            "write the year out after Y, as in Y170000000",
        ),
        (
            r"^Y?-?[0-9]+(?P<at>S)[0-9]+",
            "significant digits of a year (EDTF level 2) are not supported",
            "write X for the digits that are not known, as in 19XX, or an interval of years",
        ),
        (r"(?P<at>[?~][?~])", "two qualifiers together", "write % for both uncertain and approximate"),
        (
            r"(?P<at>[?~%])(?=[^?~%])",
            "a qualifier on one part of a date (EDTF level 2) is not supported",
            "put ?, ~ or % at the end of the whole date",
        ),
        (
            r"^-?[0-9]+(?P<at>[ux])|-(?P<at2>[0-9ux][ux])$",
            "unspecified digits in lower case",
            "write a capital X for each digit that is not known",
        ),
        (
            r"(?i)^(?:unknown|open)$",
            "the words of an old EDTF draft",
            "write nothing for an unknown end of an interval, and .. for an open one",
        ),
        (
            r"(?i)(?P<at>(?![xu]{3})[a-z]{3,})",
            "words are not EDTF",
            "write the date in digits, as in 2024-08-06 or 2024-08",
        ),
        (
            r"T[0-9]{2}(?::?[0-9]{2})?(?:Z|[+-][0-9:]+)?$",
            "a clock time without seconds",
            "write hours, minutes and seconds, as in T15:30:00, or leave the time out",
        ),
        (r"(?P<at>T)", "not a clock time", "write it as T15:30:00, T15:30:00Z or T15:30:00+03:00"),
        (r"^Y(?P<at>-?[0-9]+)-", "a month after a year of more than four digits", "write the year alone"),
        (r"^Y-?0*(?P<y>[0-9]{1,4})[?~%]?$", "Y before a year of four digits", "leave the Y out"),
        (r"^Y", "not a year of more than four digits", "write Y and the digits of the year, as in Y-12000"),
        (r"^\+", "a plus sign before a year", "leave the sign out"),
        (
            r"^(?P<y>[0-9]{4})-?W(?P<w>[0-9]{2})(?:-?(?P<d>[1-7]))?$",
            "a week of ISO 8601 is not EDTF",
            _week,
        ),
        (r"^(?P<y>[0-9]{4})-(?P<n>[0-9]{3})$", "a day of the year (ordinal date) is not EDTF", _ordinal),
        (r"^P[0-9T]", "a duration is not a date", "write an interval of two dates"),
        (r"^[0-9]{8}$", "a date without hyphens", _compact),
        (r"^-?[0-9]{5,}", "a year of more than four digits", "write Y before it, as in Y12000"),
        (r"^[0-9X]{4}-[0-9X]{1,2}(?:-[0-9X]{1,2})?$", "a month and a day have two digits each", _padded),
        (
            r"^[0-9]{1,2}[-./][0-9]{1,2}[-./][0-9]{2,4}$",
            "the year comes first",
            "write year-month-day, as in 2024-08-06",
        ),
        (r"^-?[0-9X]{1,3}(?![0-9X])", "a year has four digits", "write zeros before it, as in 0480; 480 BC is -0479"),
        (r"(?P<at>[\u2010-\u2015\u2212])", "a dash", "write a hyphen between the parts of a date, / between two dates"),
        (r"(?P<at>\.\.)", "a range outside a set", "write / between two dates, or put the range in [ ] or { }"),
        (r"(?P<at>[\s,;])", "more than one date", "write a set, as in [2014,2015], or an interval, as in 2014/2015"),
    )
)


def refuse(text: str, column: int) -> EdtfError:
    """The error for a date without a readable form; `column` is where `text` begins in the whole string."""
    for pattern, message, advice in _REFUSALS:
        found = pattern.search(text)
        if found:
            groups = found.groupdict()
            start = next((found.start(name) for name in ("at", "at2") if groups.get(name) is not None), found.start())
            return EdtfError(message, column + start, advice if isinstance(advice, str) else advice(found))
    good = re.match(r"-?[0-9X]{4}(?:-[0-9X]{2}){0,2}", text)
    return EdtfError(
        f"not an EDTF date: {text[:40]!r}",
        column + (good.end() if good else 0),
        "write year, year-month or year-month-day, as in 2024-08-06",
    )
