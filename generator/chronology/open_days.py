"""Dates that keep their year or week to themselves, held against what else is told of their event.

A text without a day of writing may say "on Thursday" or "on July 6" of an event that others date. Its words fit some of
their days and not others: where they fit, they bear that day out; where they fit none, they contradict.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.mentions.periods import Period
from generator.mentions.yearless import instances, recurring
from generator.model.event import Statement
from generator.model.mention import Mention, Resolution, Role, Signal, Tense
from generator.model.time import Interval, TimeSpan

_LONGEST = 366
"""Days of a span in which what comes round once a year is still one day."""


@dataclass(frozen=True, slots=True)
class OpenDay:
    """The one expression that dates a statement, told without its year or its week."""

    statement: Statement
    mention: Mention
    bounds: Interval
    """Where it lies by what is known of the day of writing."""

    def within(self, spans: Iterable[TimeSpan]) -> list[Period]:
        """What is meant if the event lies in one of the spans: each instance once, in order."""
        found = {one for span in spans for one in self._instances(span) or ()}
        return sorted(found, key=Period.days)

    def fits(self, span: TimeSpan) -> bool:
        """Whether the event may lie in a span by these words; in a long one that cannot be told."""
        return self._instances(span) != []

    def _instances(self, span: TimeSpan) -> list[Period] | None:
        what = recurring(self.mention)
        first, last = span.whole.earliest, span.whole.latest
        if what is None or first is None or last is None or last - first > _LONGEST:
            return None
        return [one for one in instances(what, first, last) if self.bounds.overlaps(Interval(*one.days()))]


def open_day(statement: Statement, resolutions: Sequence[Resolution]) -> OpenDay | None:
    """How a statement tells the day of what has happened, where its words and their anchor leave that open."""
    if len(statement.mentions) != 1 or statement.tense is Tense.FUTURE:
        return None
    mention = statement.mentions[0]
    plain = mention.signal is Signal.AT and mention.role is Role.ALONE
    resolved = resolutions[mention.index] if mention.index < len(resolutions) else None
    if not plain or resolved is None or not resolved.value.startswith("XXXX") or recurring(mention) is None:
        return None
    return OpenDay(statement, mention, resolved.span.whole if resolved.span is not None else Interval())
