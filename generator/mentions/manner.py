"""How an operator comes from its anchor to its date, as a message: "the whole week before", "3 weeks before it"."""

from __future__ import annotations

from typing import Any

from generator.dates.timex import Part
from generator.mentions import operators as ops
from generator.model.message import Message, message, nmessage, pmessage

_UNITS = {
    "day": pmessage("a stretch of time", "day"),
    "night": pmessage("a stretch of time", "night"),
    "weekend": pmessage("a stretch of time", "weekend"),
    "week": pmessage("a stretch of time", "week"),
    "fortnight": pmessage("a stretch of time", "fortnight"),
    "month": pmessage("a stretch of time", "month"),
    "quarter": pmessage("a stretch of time", "quarter"),
    "half": pmessage("a stretch of time", "half"),
    "season": pmessage("a stretch of time", "season"),
    "year": pmessage("a stretch of time", "year"),
    "fiscal": pmessage("a stretch of time", "fiscal"),
    "decade": pmessage("a stretch of time", "decade"),
    "century": pmessage("a stretch of time", "century"),
    "millennium": pmessage("a stretch of time", "millennium"),
}


def manner(meaning: Any) -> Message | None:
    """How an operator comes from its anchor to its date; none where the dates alone say it."""
    match meaning:
        case ops.Shift(unit=unit, count=count):
            return _shifted(unit, count)
        case ops.Today(ahead=int()):
            return message("the night that ends on it, or follows it where the verb tells the future")
        case ops.Today(count=count):
            return _DAYS.get(count) or nmessage("%(num)s day away", "%(num)s days away", abs(count))
        case ops.Holding(unit=unit):
            return message("the %(unit)s of that day", unit=_UNITS.get(unit, unit))
        case ops.Counterpart(unit=unit):
            return message("the %(unit)s at the same place in the other year", unit=_UNITS.get(unit, unit))
        case ops.Toward():
            return message("the nearest that fits")
        case ops.Seek(count=count):
            return _SOUGHT.get(count) or message("the one of its own time")
        case ops.Offset() | ops.Moved() | ops.Reaching():
            return _by_length(meaning)
        case ops.Ending():
            return message("the nearest year that ends so")
        case _:
            return _of_base(meaning)


_DAYS = {0: message("that day"), -1: message("the day before"), 1: message("the day after")}
_SOUGHT = {-1: message("the last one before it"), 1: message("the next one after it")}


def _shifted(unit: str, count: int) -> Message:
    if count == 0:
        return message("the %(unit)s it lies in", unit=_UNITS.get(unit, unit))
    if count < 0:
        return message("the whole %(unit)s before", unit=_UNITS.get(unit, unit))
    return message("the whole %(unit)s after", unit=_UNITS.get(unit, unit))


def _by_length(meaning: ops.Offset | ops.Moved | ops.Reaching) -> Message | None:
    match meaning:
        case ops.Offset(amount=amount, unit=unit, direction=direction):
            return None if amount is None else _away(length(amount, unit), direction)
        case ops.Moved(amount=amount, unit=unit, direction=direction, base=base):
            start = manner(base)
            if start is None:
                return _away(length(amount, unit), direction)
            if direction < 0:
                return message("%(length)s before %(base)s", length=length(amount, unit), base=start)
            return message("%(length)s after %(base)s", length=length(amount, unit), base=start)
        case ops.Reaching(length=whole, direction=direction):
            if not all(number.isdigit() for number, _ in whole.amounts):
                return None
            first, *more = (length(int(number), unit) for number, unit in whole.amounts)
            for other in more:
                first = message("%(first)s and %(other)s", first=first, other=other)
            if direction < 0:
                return message("a length of %(length)s that ends with it", length=first)
            return message("a length of %(length)s that begins with it", length=first)


def _away(counted: Message, direction: int) -> Message:
    if direction < 0:
        return message("%(length)s before it", length=counted)
    return message("%(length)s after it", length=counted)


def _of_base(meaning: Any) -> Message | None:
    match meaning:
        case ops.PartOf(part=part, base=base):
            return _part(part, manner(base))
        case ops.Rest(later=later, base=base):
            return _rest(manner(base), later=later)
        case ops.About(base=base) | ops.Clock(base=base) | ops.Nth(base=base) | ops.Within(base=base):
            return manner(base)
        case _:
            return None


def _part(part: Part, base: Message | None) -> Message:
    name = _PARTS[part]
    return name if base is None else message("%(part)s of %(base)s", part=name, base=base)


_PARTS = {
    Part.EARLY: message("the early part"),
    Part.MID: message("the mid part"),
    Part.LATE: message("the late part"),
    Part.BEGINNING: message("the beginning part"),
    Part.END: message("the end part"),
}


def _rest(base: Message | None, *, later: bool) -> Message:
    if base is None:
        return message("from that day") if later else message("up to that day")
    if later:
        return message("%(base)s, from that day", base=base)
    return message("%(base)s, up to that day", base=base)


def length(amount: int, unit: str) -> Message:
    """An amount of a unit: "3 weeks"."""
    told = _LENGTHS.get(unit, _LENGTHS["day"])
    return Message(told.text, {"num": amount}, told.plural)


_LENGTHS = {
    "second": nmessage("%(num)s second", "%(num)s seconds", 1),
    "minute": nmessage("%(num)s minute", "%(num)s minutes", 1),
    "hour": nmessage("%(num)s hour", "%(num)s hours", 1),
    "day": nmessage("%(num)s day", "%(num)s days", 1),
    "night": nmessage("%(num)s night", "%(num)s nights", 1),
    "weekend": nmessage("%(num)s weekend", "%(num)s weekends", 1),
    "week": nmessage("%(num)s week", "%(num)s weeks", 1),
    "fortnight": nmessage("%(num)s fortnight", "%(num)s fortnights", 1),
    "month": nmessage("%(num)s month", "%(num)s months", 1),
    "quarter": nmessage("%(num)s quarter", "%(num)s quarters", 1),
    "half": nmessage("%(num)s half-year", "%(num)s half-years", 1),
    "season": nmessage("%(num)s season", "%(num)s seasons", 1),
    "year": nmessage("%(num)s year", "%(num)s years", 1),
    "decade": nmessage("%(num)s decade", "%(num)s decades", 1),
    "century": nmessage("%(num)s century", "%(num)s centuries", 1),
    "millennium": nmessage("%(num)s millennium", "%(num)s millennia", 1),
}
