"""What a preposition makes of the expression it governs: from "March" to "before March"."""

from __future__ import annotations

from generator.model.mention import Signal
from generator.model.time import Interval, TimeSpan


def relate(signal: Signal, span: TimeSpan) -> TimeSpan:
    """The bounds of an event that a signal relates to the expression whose bounds are `span`.

    Before P: before P's first day. By P: not after its last. After P: after its last. Since P: begins within P, and
    goes on. Until P: ends within P. During P: within it. Throughout P: from its first day to its last. At: P itself.
    A bound of P that is not known leaves the event's bound unknown. Where `span` is the hull of several readings of one
    expression, relate each of them and take the hull of the results, which is wider.
    """
    first, last = span.whole.earliest, span.whole.latest
    match signal:
        case Signal.AT:
            return span
        case Signal.BEFORE:
            return TimeSpan.within(None, None if first is None else first - 1)
        case Signal.BY:
            return TimeSpan.within(None, last)
        case Signal.AFTER:
            return TimeSpan.within(None if last is None else last + 1, None)
        case Signal.SINCE:
            return TimeSpan(Interval(first, last), Interval(first, None))
        case Signal.UNTIL:
            return TimeSpan(Interval(None, last), Interval(first, last))
        case Signal.DURING:
            return TimeSpan.within(first, last)
        case Signal.THROUGHOUT:
            return TimeSpan.throughout(first, last)
