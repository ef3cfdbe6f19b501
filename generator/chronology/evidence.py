"""What a text's words say of the day on which they were written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from generator import mentions
from generator.chronology import words
from generator.chronology.claims import PLANS, statement_span
from generator.chronology.dayset import DaySet, days_that
from generator.model.event import Event, Statement, Status
from generator.model.mention import AnchorKind, Mention, Reading, Resolution, Role, Signal, Step, Tense, TimexType
from generator.model.message import Dates, Message, Said, message
from generator.model.source import Source
from generator.model.time import Day, Interval, Precision, TimeSpan

_YEARLY = 300
"""Days of writing that an expression allows from which it is one that comes back every year."""
_AROUND = 400
"""Days around a full date within which a text is looked for that counts to it: "last year, 2023"."""
_AHEAD = 183
"""Days ahead, at most, of a plan whose year nobody needs to be told."""
_APPOSED = re.compile(r"\s*[,(–—]\s*(?:\w\w\s+)?")
"""What stands between two dates of which one explains the other: "yesterday, 28 January 2025", "last week, on …"."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Days on which a text can have been written, as far as one thing in it tells, and why."""

    days: DaySet
    step: Step
    certain: bool
    """Whether it rests on an alias or an editor's join, not on likeness of words."""
    soft: bool = False
    bound: bool = False
    """Whether it only says "not before" or "not after"."""


@dataclass(frozen=True, slots=True)
class Known:
    """An event's bounds as far as they are known without the text that is asked about."""

    event: Event
    span: TimeSpan
    by: Message
    """Who says so: "by the editor", or by a source."""
    certain: bool = True


class Reader:
    """Resolves the mentions of one source for days on which it may have been written."""

    def __init__(self, reading: Reading, settings: mentions.Settings) -> None:
        self.reading = reading
        self._settings = settings
        self._done: dict[tuple[Interval, tuple[int, ...]], tuple[Resolution, ...]] = {}

    def resolve(self, published: Interval, only: tuple[int, ...]) -> tuple[Resolution, ...]:
        """The resolutions of the given mentions, had the text been written within `published`."""
        key = (published, only)
        if key not in self._done:
            self._done[key] = mentions.resolve(self.reading, published, self._settings, only=list(only))
        return self._done[key]

    def apposed(self) -> Iterator[tuple[Mention, Mention]]:
        """Each date that counts from the day of writing, with the full one beside it that says which day it is."""
        for one, other in pairwise(self.reading.mentions):
            counted, full = (one, other) if one.anchor is AnchorKind.PUBLISHED else (other, one)
            if (
                (counted.anchor, full.anchor) == (AnchorKind.PUBLISHED, AnchorKind.NONE)
                and counted.type is TimexType.DATE
                and full.type in (TimexType.DATE, TimexType.TIME)
                and {one.role, other.role} == {Role.ALONE}
                and other.signal is Signal.AT
                and one.sentence == other.sentence
                and _APPOSED.fullmatch(self.reading.text, one.end, other.start)
            ):
                yield counted, full

    def span(self, statement: Statement, published: Interval) -> TimeSpan | None:
        """A statement's bounds, had the text been written within `published`."""
        only = tuple(sorted(mention.index for mention in statement.mentions))
        return statement_span(statement, self.resolve(published, only)) if only else None

    def one_span(self, statement: Statement, published: Interval) -> bool:
        """Whether a statement has the same bounds on whichever day of `published` the text was written.

        Those of a run of days hold those of each: where the first day alone gives as much, so does every other.
        """
        first = published.earliest
        whole = self.span(statement, published)
        return first is not None and whole is not None and whole == self.span(statement, Interval(first, first))


def of_event(statement: Statement, known: Known, reader: Reader, window: DaySet, *, certain: bool) -> list[Evidence]:
    """What a statement on a known event says of the day of writing.

    Where its expression fits the event on no day at all, a join that rests on likeness is refuted, and says nothing.
    """
    found = []
    past = statement.tense is not Tense.FUTURE and statement.status in (Status.OCCURRED, Status.ONGOING)
    earliest = known.span.begin.earliest
    fact = _fact(known)
    if past and earliest is not None:
        days = _between(window, earliest, None)
        text = message(
            "These words tell of %(fact)s: so they were not written before %(day)s.", fact=fact, day=words.day(earliest)
        )
        found.append(Evidence(days, _step(text, statement), certain, bound=True))
    anchored = [mention for mention in statement.mentions if mention.anchor is AnchorKind.PUBLISHED]
    if anchored and window.runs:
        days = days_that(
            window,
            lambda run: _may(reader.span(statement, run), known.span, run),
            lambda run: reader.one_span(statement, run),
        )
        if len(days) < len(window) and not _yearly_plan(statement, days):
            text = _fitting(_quoted(anchored), fact, days)
            soft = any(one.soft for one in reader.resolve(window.hull, tuple(m.index for m in anchored)))
            mention = anchored[0]
            step = Step(text, statement.source, mention.start, mention.end)
            if not days.runs and not certain:
                found.clear()
            found.append(Evidence(days, step, certain, soft=soft))
    return found


def _yearly_plan(statement: Statement, days: DaySet) -> bool:
    """Whether a plan told as past names a day of no year: the text may stand on either side of it."""
    plan = any(change.status in PLANS for change in statement.status_history)
    return plan and statement.tense is not Tense.FUTURE and len(days) >= _YEARLY


def _fact(known: Known) -> Message:
    title, when = known.event.title, _at(known.span)
    if known.event.status in PLANS:
        return message("“%(title)s”, which is dated %(when)s (%(by)s)", title=title, when=when, by=known.by)
    return message(
        "“%(title)s”, which is known to have happened %(when)s (%(by)s)", title=title, when=when, by=known.by
    )


def _fitting(said: Message, fact: Message, days: DaySet) -> Message:
    if not days.runs:
        return message("%(said)s is told of %(fact)s: so these words fit no day of writing.", said=said, fact=fact)
    return message(
        "%(said)s is told of %(fact)s: so these words were written %(when)s.",
        said=said,
        fact=fact,
        when=words.when(days.hull),
    )


def _quoted(expressions: list[Mention]) -> Message:
    """Expressions in quotation marks: “on Monday”, “last week”."""
    first, *more = (message("“%(words)s”", words=mention.text) for mention in expressions)
    for other in more:
        first = message("%(first)s, %(other)s", first=first, other=other)
    return first


def _at(span: TimeSpan) -> Dates:
    return words.when(span.begin) if span.begin == span.end else words.span(span)


def _may(span: TimeSpan | None, known: TimeSpan, run: Interval) -> bool:
    """Whether bounds allow an event known to lie in `known`; for a run of days, whether they may for one of them."""
    if span is None:
        return True
    if run.exact is None:
        span = TimeSpan.within(span.whole.earliest, span.whole.latest)
    return not span.meet(known).empty


def of_plan(statement: Statement, reader: Reader, window: DaySet) -> list[Evidence]:
    """What the day of a plan says: told without its year, it is hardly more than half a year ahead."""
    day = [mention for mention in statement.mentions if mention.anchor is AnchorKind.PUBLISHED]
    if statement.status not in PLANS or len(day) != 1 or len(statement.mentions) != 1 or not window.runs:
        return []

    def may(run: Interval) -> bool:
        (resolved,) = reader.resolve(run, (day[0].index,))
        first = resolved.span.whole.earliest if resolved.span is not None else None
        if first is None or run.latest is None or (run.exact is not None and resolved.precision is not Precision.DAY):
            return True
        return first - run.latest <= _AHEAD

    def surely(run: Interval) -> bool:
        (resolved,) = reader.resolve(run, (day[0].index,))
        last = resolved.span.begin.latest if resolved.span is not None else None
        return last is not None and run.earliest is not None and last - run.earliest <= _AHEAD

    days = days_that(window, may, surely)
    if len(days) == len(window):
        return []
    text = message(
        "“%(words)s” is told of a plan without a year: so these words were written in the months before it.",
        words=day[0].text,
    )
    return [Evidence(days, Step(text, statement.source, day[0].start, day[0].end), False, soft=True)]


def of_statement(statement: Statement, reader: Reader, window: DaySet) -> list[Evidence]:
    """What a date given in full says: told as past, it was not written before; told as to come, not after."""
    full = [mention for mention in statement.mentions if mention.anchor is AnchorKind.NONE]
    if len(full) != len(statement.mentions) or not full or any(m.type is TimexType.SET for m in full):
        return []
    span = reader.span(statement, Interval())
    if span is None:
        return []
    said = _quoted(full)
    if statement.tense is Tense.PAST and statement.status is Status.OCCURRED and span.begin.earliest is not None:
        text = message(
            "%(said)s is told as past: so these words were not written before %(day)s.",
            said=said,
            day=words.day(span.begin.earliest),
        )
        return [Evidence(_between(window, span.begin.earliest, None), _step(text, statement), True, bound=True)]
    if statement.tense is Tense.FUTURE and statement.status is Status.PLANNED and span.end.latest is not None:
        text = message(
            "%(said)s is told as still to come: so these words were not written after %(day)s.",
            said=said,
            day=words.day(span.end.latest),
        )
        return [Evidence(_between(window, None, span.end.latest), _step(text, statement), True, bound=True)]
    return []


def of_appositions(source: Source, reader: Reader) -> list[Evidence]:
    """What the text itself says of the day it counts from: "yesterday, 28 January 2025"."""
    told = (_of_apposition(source, counted, full, reader) for counted, full in reader.apposed())
    return [one for one in told if one is not None]


def _of_apposition(source: Source, counted: Mention, full: Mention, reader: Reader) -> Evidence | None:
    def of(mention: Mention, written: Interval) -> TimeSpan | None:
        return reader.resolve(written, (mention.index,))[0].span

    span = of(full, Interval())
    if span is None or span.whole.earliest is None or span.whole.latest is None:
        return None
    window = DaySet.of(span.whole.earliest - _AROUND, span.whole.latest + _AROUND)
    days = days_that(window, lambda run: _may(of(counted, run), span, run))
    if not days.runs or days == window:
        return None
    text = message(
        "“%(words)s” is said to be %(day)s: so these words were written %(when)s.",
        words=counted.text,
        day=words.span(span),
        when=words.when(days.hull),
    )
    start, end = min(counted.start, full.start), max(counted.end, full.end)
    return Evidence(days, Step(text, source.id, start, end), certain=True)


def of_metadata(source: Source, window: DaySet) -> list[Evidence]:
    """What the document's life says: it was written before it was updated, archived or read."""
    found = []
    for told, stamp in zip(
        _LIFE, (source.metadata.updated, source.metadata.archived, source.metadata.accessed), strict=True
    ):
        if stamp is not None and stamp.days.latest is not None:
            text = Message(told, {"when": words.when(stamp.days)})
            days = _between(window, None, stamp.days.latest)
            found.append(Evidence(days, Step(text, source.id), True, bound=True))
    return found


_LIFE = (
    message("The page was updated %(when)s: so it was not written after that.").text,
    message("The page was archived %(when)s: so it was not written after that.").text,
    message("The page was read %(when)s: so it was not written after that.").text,
)
"""What a document's life says; it has been updated, archived or read."""


def _between(window: DaySet, first: Day | None, last: Day | None) -> DaySet:
    if not window.runs:
        return window
    low, high = window.runs[0][0], window.runs[-1][1]
    return window.meet(DaySet.of(low if first is None else first, high if last is None else last))


def _step(text: Said, statement: Statement) -> Step:
    return Step(text, statement.source, statement.quote.start, statement.quote.end)


def combine(evidence: list[Evidence], window: DaySet) -> tuple[DaySet, list[Evidence], list[Evidence]]:
    """The days that the evidence leaves, what it rests on, and what had to be set aside because nothing was left.

    Certain evidence goes first, hard before soft, bounds before the rest, then what agrees with most of the others,
    then what is narrower: a weak or odd one out is set aside, never the rest for its sake.
    """

    def order(one: Evidence) -> tuple[bool, bool, bool, int, int, str, int]:
        agreeing = sum(bool(one.days.meet(other.days).runs) for other in evidence)
        return not one.certain, one.soft, not one.bound, -agreeing, len(one.days), one.step.text, one.step.start or 0

    days, used, aside = window, [], []
    for one in sorted(evidence, key=order):
        left = days.meet(one.days)
        if not left.runs:
            aside.append(one)
        else:
            if len(left) < len(days):
                used.append(one)
            days = left
    return days, _needed(used, days, window), aside


def _needed(used: list[Evidence], days: DaySet, window: DaySet) -> list[Evidence]:
    """Of the evidence, what cannot be spared; what says least goes first."""
    needed = list(used)
    for one in sorted(used, key=lambda each: (not each.bound, -len(each.days))):
        left = window
        for other in needed:
            if other is not one:
                left = left.meet(other.days)
        if left == days:
            needed.remove(one)
    return needed
