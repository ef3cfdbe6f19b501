"""Why a mention has its value, in words that a journalist understands."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from generator.dates import days as calendar
from generator.mentions import operators as ops
from generator.mentions.times import Days, Order, Time
from generator.model.mention import AnchorKind, Mention, Step, Tense, TimexType
from generator.model.time import Day, Interval, TimeSpan

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


_UNDATED = Interval()


def reasons(
    mention: Mention, time: Time, published: Interval = _UNDATED, *, written: str = "the text was published"
) -> tuple[Step, ...]:
    """The steps from the words to the date.

    `published` are the days on which the words may have been written; `written` what
    that day is, such as "the words were written" where it was worked out.
    """
    words = f"“{' '.join(mention.text.split())}”"
    counted = mention.anchor is AnchorKind.EVENT
    steps = [f"{words} {_sentence(mention.meaning, time, published, written=written, counted=counted)}"]
    if (
        mention.tense in _VERBS
        and _directed(mention.meaning)
        and time.anchor.kind is AnchorKind.PUBLISHED
        and time.days
    ):
        steps.append(f"The verb of its clause points to the {_VERBS[mention.tense]}.")
    if time.chosen is not None and time.chosen.left is not None:
        steps.append(f"What is told in passing in between ({time.chosen.left.value()}) does not count.")
    if time.alternatives:
        steps.append("It can be read in two ways, and both are kept.")
    if time.soft and time.days is not None:
        steps.append("Its edges are drawn by convention only.")
    return tuple(Step(step) for step in steps)


_VERBS = {Tense.PAST: "past", Tense.FUTURE: "future"}


def _directed(meaning: Any) -> bool:
    while isinstance(meaning, ops.PartOf | ops.About | ops.Clock) and meaning.base is not None:
        meaning = meaning.base
    return isinstance(meaning, ops.Toward) and meaning.way is None


def _sentence(meaning: Any, time: Time, published: Interval, *, written: str, counted: bool) -> str:
    if time.value.endswith("_REF"):
        return _vague(time)
    if time.type is TimexType.SET:
        return f"comes again and again ({time.value})."
    if time.days is None and time.type is TimexType.DURATION and counted:
        return (
            f"is a length of time ({time.value}) counted from what is named after it, whose day the words do not tell."
        )
    if time.days is None and time.type is TimexType.DURATION:
        return f"is a length of time ({time.value}) with no place on the calendar."
    if time.anchor.kind is AnchorKind.NONE:
        return f"names the date itself: {_placed(time)}." if time.days else f"leaves its date open ({time.value})."
    if time.anchor.kind is AnchorKind.EVENT and time.days is None:
        return f"is counted from what is named after it, whose day the text does not tell ({time.value})."
    if time.anchor.kind is AnchorKind.EVENT and time.anchor.value == time.value:
        return f"says the same as the date told beside it: {_placed(time)}."
    order = Order.BEFORE if time.chosen is None else time.chosen.order
    against = _TOLD[order]
    if time.anchor.kind is AnchorKind.EVENT:
        against = "the date that the text tells of what is named after it"
    if time.anchor.kind is AnchorKind.PUBLISHED:
        against = f"the day {written}"
    if time.anchor.value is None or time.days is None:
        known = "" if time.anchor.value else ", which is not known"
        return f"is read against {against}{known}; its date stays open ({time.value})."
    how = manner(meaning) if order is not Order.AROUND else "the one that fits those best"
    if time.anchor.kind is AnchorKind.PUBLISHED and published.known and published.exact is None:
        told = f"{how}, {_placed(time)}" if how else _placed(time)
        return f"is read against words {written_in_words(published)}: {told}."
    return (
        f"is read against {against}, {anchor_in_words(time.anchor.value)}: {how + ', ' if how else ''}{_placed(time)}."
    )


def _vague(time: Time) -> str:
    if time.days is None or time.anchor.value is None:
        return "names no date and is given none."
    against = anchor_in_words(time.anchor.value)
    return f"names no date, only which side of the date told before it, {against}: {_placed(time)}."


_TOLD = {
    Order.BEFORE: "the date told before it",
    Order.AFTER: "the date told after it",
    Order.SPOKEN: "the day on which these words were said or written",
    Order.AROUND: "the dates told before and after it, from",
}


def _placed(time: Time) -> str:
    days = time.days or (None, None)
    if time.mod == "MORE_THAN" and time.type is TimexType.DURATION and days[0] is not None and days[1] is not None:
        return f"begun by {day_in_words(days[0])} at the latest, and lasting until {day_in_words(days[1])}"
    return range_in_words(days)


def manner(meaning: Any) -> str:
    """How an operator comes from its anchor to its date, in words; empty where the dates alone say it."""
    match meaning:
        case ops.Shift(unit=unit, count=count):
            return f"the {unit} it lies in" if count == 0 else f"the whole {unit} {'before' if count < 0 else 'after'}"
        case ops.Today(ahead=int()):
            return "the night that ends on it, or follows it where the verb tells the future"
        case ops.Today(count=count):
            return {0: "that day", -1: "the day before", 1: "the day after"}.get(count, f"{abs(count)} days away")
        case ops.Holding(unit=unit):
            return f"the {unit} of that day"
        case ops.Counterpart(unit=unit):
            return f"the {unit} at the same place in the other year"
        case ops.Toward():
            return "the nearest that fits"
        case ops.Seek(count=count):
            return {-1: "the last one before it", 1: "the next one after it"}.get(count, "the one of its own time")
        case ops.Offset() | ops.Moved() | ops.Reaching():
            return _by_length(meaning)
        case ops.Ending():
            return "the nearest year that ends so"
        case _:
            return _of_base(meaning)


def _by_length(meaning: ops.Offset | ops.Moved | ops.Reaching) -> str:
    match meaning:
        case ops.Offset(amount=amount, unit=unit, direction=direction):
            return f"{amount} {unit}{'' if amount == 1 else 's'} {'before' if direction < 0 else 'after'} it"
        case ops.Moved(amount=amount, unit=unit, direction=direction, base=base):
            way = "before" if direction < 0 else "after"
            return f"{amount} {unit}{'' if amount == 1 else 's'} {way} {manner(base) or 'it'}"
        case ops.Reaching(length=length, direction=direction):
            told = " and ".join(f"{number} {unit}{'' if number == '1' else 's'}" for number, unit in length.amounts)
            return f"a length of {told} that {'ends' if direction < 0 else 'begins'} with it"


def _of_base(meaning: Any) -> str:
    match meaning:
        case ops.PartOf(part=part, base=base):
            return " of ".join(text for text in (f"the {part.value} part", manner(base)) if text)
        case ops.Rest(later=later, base=base):
            return f"{manner(base)}, {'from' if later else 'up to'} that day".removeprefix(", ")
        case ops.About(base=base) | ops.Clock(base=base) | ops.Nth(base=base) | ops.Within(base=base):
            return manner(base)
        case _:
            return ""


@lru_cache(maxsize=4096)
def anchor_in_words(value: str) -> str:
    """An anchor's ISO or TIMEX3 value as a reader says it."""
    found = _ISO_DAY.fullmatch(value)
    return day_in_words(calendar.ordinal(int(found[1]), int(found[2]), int(found[3]))) if found else value


_ISO_DAY = re.compile(r"([-+]?\d{4,})-(\d\d)-(\d\d)")


def spread(words: str, published: Interval) -> tuple[Step, ...]:
    """The step of an expression whose day of publication is only bounded."""
    days = range_in_words((published.earliest, published.latest))
    return (
        Step(f"“{' '.join(words.split())}” is read against each day on which the words may have been written: {days}."),
    )


def written_in_words(days: Interval) -> str:
    """When words were written, of which only bounds are known: "written between 12 and 18 August 2024"."""
    if days.earliest is None or days.latest is None:
        if days.earliest is not None:
            return f"written on {_plain(days.earliest)} or later"
        return f"written on {_plain(days.latest or 0)} or earlier"
    begin, end = calendar.civil(days.earliest), calendar.civil(days.latest)
    first = _plain(days.earliest)
    if (begin.year, begin.month) == (end.year, end.month):
        first = str(begin.day)
    elif begin.year == end.year:
        first = f"{begin.day} {_MONTHS[begin.month - 1]}"
    return f"written between {first} and {_plain(days.latest)}"


def _plain(day: Day) -> str:
    at = calendar.civil(day)
    return f"{at.day} {_MONTHS[at.month - 1]} {_year(at.year)}"


def outcome(span: TimeSpan | None, value: str) -> tuple[Step, ...]:
    """The step that tells what holds for all of them."""
    if span is None or not span.known:
        return (Step(f"Its date stays open ({value})."),)
    return (Step(f"What holds for all of them: {range_in_words((span.whole.earliest, span.whole.latest))}."),)


@lru_cache(maxsize=4096)
def day_in_words(day: Day) -> str:
    """A day as it is written: Monday 5 August 2024."""
    return f"{_WEEKDAYS[calendar.weekday(day) - 1]} {_plain(day)}"


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
