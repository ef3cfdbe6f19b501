"""The words of the interface that stand in dates, in English; another language is another value of `DatePhrases`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DatePhrases:
    """How dates are put into words. Each text is a `str.format` pattern."""

    unknown: str = "date not known"
    about: str = "about {date}"
    perhaps: str = "perhaps {date}"
    perhaps_about: str = "perhaps about {date}"
    between: str = "between {first} and {last}"
    until_range: str = "{first} to {last}"
    """A range read aloud, and one whose ends are not plain days, months or years."""
    span: str = "{first} to {last}"
    before: str = "before {date}"
    by: str = "by {date}"
    on_or_after: str = "on or after {date}"
    in_or_after: str = "in or after {date}"
    since: str = "since {date}"
    until: str = "until {date}"
    or_earlier: str = "{date} or earlier"
    or_later: str = "{date} or later"
    throughout: str = "throughout {date}"
    taken_as: str = "{words} ({bounds})"
    either: str = " or "
    both: str = " and "
    comma: str = ", "
    at_time: str = "{date}, {time}"
    parts: tuple[str, str, str] = ("early {unit}", "mid-{unit}", "late {unit}")
    edges: tuple[str, str] = ("beginning of {unit}", "end of {unit}")
    halves: tuple[str, str] = ("first half of {year}", "second half of {year}")
    seasons: tuple[str, str, str, str] = ("spring {year}", "summer {year}", "autumn {year}", "winter {year}")
    decade: str = "{year}s"
    century: str = "{ordinal} century"
    century_bc: str = "{ordinal} century BC"

    def ordinal(self, number: int) -> str:
        """A number as a rank: "1st", "20th"."""
        last = number % 10
        suffix = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(last, "th")
        return f"{number}{suffix}"


ENGLISH = DatePhrases()
