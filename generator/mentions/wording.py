"""Why a mention has its value, in words that a journalist understands."""

from __future__ import annotations

from functools import lru_cache

from generator.dates import days as calendar
from generator.mentions.times import Days, Time
from generator.model.mention import AnchorKind, Mention, Step, TimexType
from generator.model.time import Day, Interval, TimeSpan

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def reasons(mention: Mention, time: Time) -> tuple[Step, ...]:
    """The steps from the words to the date."""
    return tuple(Step(text) for text in _texts(mention.text, time))


def spread(words: str, published: Interval) -> tuple[Step, ...]:
    """The step of an expression whose day of publication is only bounded."""
    days = range_in_words((published.earliest, published.latest))
    return (
        Step(
            f"“{' '.join(words.split())}” is read against each day on which the text may have been published: {days}."
        ),
    )


def outcome(span: TimeSpan | None, value: str) -> tuple[Step, ...]:
    """The step that tells what holds for all of them."""
    if span is None or not span.known:
        return (Step(f"Its date stays open ({value})."),)
    return (Step(f"What holds for all of them: {range_in_words((span.whole.earliest, span.whole.latest))}."),)


def _texts(words: str, time: Time) -> list[str]:
    texts = [f"“{' '.join(words.split())}” {_against(time)}"]
    if time.days is not None:
        texts.append(f"{_means(time)}: {range_in_words(time.days)}.")
    elif time.value.endswith("_REF"):
        texts.append("It names no date and is given none.")
    elif time.type is TimexType.DURATION:
        texts.append(f"It is a length of time ({time.value}) with no place on the calendar.")
    elif time.type is TimexType.SET:
        texts.append(f"It comes again and again ({time.value}).")
    else:
        texts.append(f"What it is read against is not known, so its date stays open ({time.value}).")
    if time.soft and time.days is not None:
        texts.append("Its edges are drawn by convention only.")
    return texts


def _against(time: Time) -> str:
    kind, value = time.anchor.kind, time.anchor.value
    if kind is AnchorKind.PUBLISHED:
        return f"is read against the day the text was published{_shown(value)}."
    if kind is AnchorKind.NARRATIVE:
        return f"is read against the date told before it{_shown(value)}."
    return "says it itself."


def _shown(value: str | None) -> str:
    if value is None:
        return ", which is not known"
    year, dash, rest = value.rpartition("-") if value.count("-") >= 2 else ("", "", "")
    if dash and rest.isdigit() and len(rest) == 2 and year[-2:].isdigit() and year[:-3].lstrip("-+").isdigit():
        return f", {day_in_words(calendar.ordinal(int(year[:-3]), int(year[-2:]), int(rest)))}"
    return f", {value}"


def _means(time: Time) -> str:
    if time.alternatives:
        return "It can be read in two ways, and both are kept"
    return "That is" if time.type is not TimexType.DURATION else f"The length {time.value} reaches"


@lru_cache(maxsize=4096)
def day_in_words(day: Day) -> str:
    """A day as it is written: Monday 5 August 2024."""
    at = calendar.civil(day)
    return f"{_WEEKDAYS[calendar.weekday(day) - 1]} {at.day} {_MONTHS[at.month - 1]} {_year(at.year)}"


def _year(year: int) -> str:
    return str(year) if year > 0 else f"{1 - year} BC"


@lru_cache(maxsize=4096)
def range_in_words(days: Days) -> str:
    """The days from a first to a last, either of which may be open, as a reader says it."""
    first, last = days
    if first is None or last is None:
        if first is None and last is None:
            return "no bounds known"
        return f"not before {day_in_words(first)}" if first is not None else f"not after {day_in_words(last or 0)}"
    if first == last:
        return day_in_words(first)
    begin, end = calendar.civil(first), calendar.civil(last)
    if (begin.year, begin.month) == (end.year, end.month):
        if begin.day == 1 and end.day == calendar.month_length(end.year, end.month):
            return f"the whole of {_MONTHS[end.month - 1]} {_year(end.year)}"
        start = f"{_WEEKDAYS[calendar.weekday(first) - 1]} {begin.day}"
    elif begin.year == end.year:
        if (begin.month, begin.day, end.month, end.day) == (1, 1, 12, 31):
            return f"the whole of the year {_year(end.year)}"
        start = f"{_WEEKDAYS[calendar.weekday(first) - 1]} {begin.day} {_MONTHS[begin.month - 1]}"
    else:
        start = day_in_words(first)
    return f"{start} to {day_in_words(last)}"
