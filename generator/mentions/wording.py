"""Why a mention has its value, in words that a journalist understands.

Every sentence is a message: English here, and in the words of a site's language on its pages.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from generator.dates import days as calendar
from generator.dates import english
from generator.mentions import operators as ops
from generator.mentions.manner import manner
from generator.mentions.times import Days, Order, Time
from generator.model.mention import AnchorKind, Mention, Step, Tense, TimexType
from generator.model.message import Dates, Field, Message, message
from generator.model.time import Day, Interval, TimeSpan

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


_UNDATED = Interval()
PUBLISHED = message("the day the text was published")
"""What expressions are read against, each as it stands after "is read against"."""
INFERRED = message("the day the words were written")
DATELINE = message("the day its dateline names")
_NAMED_AFTER = message("the date that the text tells of what is named after it")
_TOLD = {
    Order.BEFORE: message("the date told before it"),
    Order.AFTER: message("the date told after it"),
    Order.SPOKEN: message("the day on which these words were said or written"),
    # Translators: what follows is a comma and the first and last of those dates.
    Order.AROUND: message("the dates told before and after it, from"),
}
_FITTING = message("the one that fits those best")
_VERBS = {
    Tense.PAST: Step(message("The verb of its clause points to the past.")),
    Tense.FUTURE: Step(message("The verb of its clause points to the future.")),
}
_TWO_WAYS = Step(message("It can be read in two ways, and both are kept."))
_BY_CONVENTION = Step(message("Its edges are drawn by convention only."))


def reasons(
    mention: Mention, time: Time, published: Interval = _UNDATED, *, written: Message = PUBLISHED
) -> tuple[Step, ...]:
    """The steps from the words to the date.

    `published` are the days on which the words may have been written; `written` what that day is: `PUBLISHED`,
    `INFERRED` or `DATELINE`.
    """
    steps = [Step(_sentence(mention, time, published, written))]
    if (
        mention.tense in _VERBS
        and _directed(mention.meaning)
        and time.anchor.kind is AnchorKind.PUBLISHED
        and time.days
    ):
        steps.append(_VERBS[mention.tense])
    if time.chosen is not None and time.chosen.left is not None:
        left = time.chosen.left.value()
        steps.append(Step(message("What is told in passing in between (%(value)s) does not count.", value=left)))
    if time.alternatives:
        steps.append(_TWO_WAYS)
    if time.soft and time.days is not None:
        steps.append(_BY_CONVENTION)
    return tuple(steps)


def _directed(meaning: Any) -> bool:
    while isinstance(meaning, ops.PartOf | ops.About | ops.Clock) and meaning.base is not None:
        meaning = meaning.base
    return isinstance(meaning, ops.Toward) and meaning.way is None


def _sentence(mention: Mention, time: Time, published: Interval, written: Message) -> Message:
    words, value, kind = _quoted(mention.text), time.value, time.anchor.kind
    if value.endswith("_REF"):
        return _vague(words, time)
    if time.type is TimexType.SET:
        return message("“%(words)s” comes again and again (%(value)s).", words=words, value=value)
    if time.days is None and time.type is TimexType.DURATION:
        if mention.anchor is AnchorKind.EVENT:
            return message(
                "“%(words)s” is a length of time (%(value)s) counted from what is named after it, whose day the words"
                " do not tell.",
                words=words,
                value=value,
            )
        return message(
            "“%(words)s” is a length of time (%(value)s) with no place on the calendar.", words=words, value=value
        )
    if kind is AnchorKind.NONE:
        if time.days:
            return message("“%(words)s” names the date itself: %(days)s.", words=words, days=_placed(time))
        return message("“%(words)s” leaves its date open (%(value)s).", words=words, value=value)
    if kind is AnchorKind.EVENT and time.days is None:
        return message(
            "“%(words)s” is counted from what is named after it, whose day the text does not tell (%(value)s).",
            words=words,
            value=value,
        )
    if kind is AnchorKind.EVENT and time.anchor.value == value:
        return message(
            "“%(words)s” says the same as the date told beside it: %(days)s.", words=words, days=_placed(time)
        )
    return _against(words, mention.meaning, time, published, written)


def _against(words: str, meaning: Any, time: Time, published: Interval, written: Message) -> Message:
    """The sentence on what is read against a day or date."""
    order = Order.BEFORE if time.chosen is None else time.chosen.order
    kind, anchor = time.anchor.kind, time.anchor.value
    against = {AnchorKind.EVENT: _NAMED_AFTER, AnchorKind.PUBLISHED: written}.get(kind) or _TOLD[order]
    if anchor is None:
        return message(
            "“%(words)s” is read against %(against)s, which is not known; its date stays open (%(value)s).",
            words=words,
            against=against,
            value=time.value,
        )
    if time.days is None:
        return message(
            "“%(words)s” is read against %(against)s; its date stays open (%(value)s).",
            words=words,
            against=against,
            value=time.value,
        )
    how = manner(meaning) if order is not Order.AROUND else _FITTING
    if kind is AnchorKind.PUBLISHED and published.known and published.exact is None:
        fields: dict[str, Field] = {"words": words, "when": written_on(published), "days": _placed(time)}
        if how is None:
            return message("“%(words)s” is read against words written %(when)s: %(days)s.", **fields)
        return message("“%(words)s” is read against words written %(when)s: %(how)s, %(days)s.", how=how, **fields)
    fields = {"words": words, "against": against, "anchor": _anchor(anchor), "days": _placed(time)}
    if how is None:
        return message("“%(words)s” is read against %(against)s, %(anchor)s: %(days)s.", **fields)
    return message("“%(words)s” is read against %(against)s, %(anchor)s: %(how)s, %(days)s.", how=how, **fields)


def _vague(words: str, time: Time) -> Message:
    if time.days is None or time.anchor.value is None:
        return message("“%(words)s” names no date and is given none.", words=words)
    return message(
        "“%(words)s” names no date, only which side of the date told before it, %(anchor)s: %(days)s.",
        words=words,
        anchor=_anchor(time.anchor.value),
        days=_placed(time),
    )


def _placed(time: Time) -> Message | Dates:
    first, last = time.days or (None, None)
    if time.mod == "MORE_THAN" and time.type is TimexType.DURATION and first is not None and last is not None:
        return message(
            "begun by %(first)s at the latest, and lasting until %(last)s",
            first=_said((first, first)),
            last=_said((last, last)),
        )
    return _said((first, last))


def _quoted(words: str) -> str:
    return " ".join(words.split())


@lru_cache(maxsize=4096)
def _anchor(value: str) -> Dates | str:
    """An anchor's ISO value as a day that a reader says; another TIMEX3 value as it is."""
    found = _ISO_DAY.fullmatch(value)
    if found is None:
        return value
    day = calendar.ordinal(int(found[1]), int(found[2]), int(found[3]))
    return _said((day, day))


_ISO_DAY = re.compile(r"([-+]?\d{4,})-(\d\d)-(\d\d)")


def spread(words: str, published: Interval) -> tuple[Step, ...]:
    """The step of an expression whose day of publication is only bounded."""
    told = message(
        "“%(words)s” is read against each day on which the words may have been written: %(days)s.",
        words=_quoted(words),
        days=_said((published.earliest, published.latest)),
    )
    return (Step(told),)


def outcome(span: TimeSpan | None, value: str) -> tuple[Step, ...]:
    """The step that tells what holds for all of them."""
    if span is None or not span.known:
        return (Step(message("Its date stays open (%(value)s).", value=value)),)
    whole = span.whole
    return (Step(message("What holds for all of them: %(days)s.", days=_said((whole.earliest, whole.latest)))),)


@lru_cache(maxsize=256)
def written_on(days: Interval) -> Dates:
    """When words were written, of which only bounds are known: "between 12 and 18 August 2024"."""
    return Dates(TimeSpan(days, days), _written_in_words)


def _written_in_words(span: TimeSpan) -> str:
    days = span.begin
    if days.earliest is None or days.latest is None:
        if days.earliest is not None:
            return f"on {english.day(days.earliest)} or later"
        return f"on {english.day(days.latest or 0)} or earlier"
    begin, end = calendar.civil(days.earliest), calendar.civil(days.latest)
    first = english.day(days.earliest)
    if (begin.year, begin.month) == (end.year, end.month):
        first = str(begin.day)
    elif begin.year == end.year:
        first = f"{begin.day} {english.MONTHS[begin.month - 1]}"
    return f"between {first} and {english.day(days.latest)}"


def _day(day: Day) -> str:
    """A day as it is written: Monday 5 August 2024."""
    return f"{_WEEKDAYS[calendar.weekday(day) - 1]} {english.day(day)}"


@lru_cache(maxsize=4096)
def _said(days: Days) -> Dates:
    """Days in a message, told with their weekdays."""
    return Dates(TimeSpan.within(*days), _span_in_words, weekdays=True)


def _span_in_words(span: TimeSpan) -> str:
    return range_in_words((span.begin.earliest, span.begin.latest))


@lru_cache(maxsize=4096)
def range_in_words(days: Days) -> str:
    """The days from a first to a last, either of which may be open, as a reader says it."""
    first, last = days
    if first is None or last is None:
        if first is None and last is None:
            return "no bounds known"
        return f"not before {_day(first)}" if first is not None else f"not after {_day(last or 0)}"
    if first == last:
        return _day(first)
    begin, end = calendar.civil(first), calendar.civil(last)
    if (begin.year, begin.month) == (end.year, end.month):
        if begin.day == 1 and end.day == calendar.month_length(end.year, end.month):
            return f"the whole of {english.MONTHS[end.month - 1]} {english.year(end.year)}"
        start = f"{_WEEKDAYS[calendar.weekday(first) - 1]} {begin.day}"
    elif begin.year == end.year:
        if (begin.month, begin.day, end.month, end.day) == (1, 1, 12, 31):
            return f"the whole of the year {english.year(end.year)}"
        start = f"{_WEEKDAYS[calendar.weekday(first) - 1]} {begin.day} {english.MONTHS[begin.month - 1]}"
    else:
        start = _day(first)
    return f"{start} to {_day(last)}"
