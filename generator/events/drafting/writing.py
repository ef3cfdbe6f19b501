"""The day on which a source was written: what is told of a day after it is a plan, what was to come before it came."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.events.assertions import attributions
from generator.events.assertions.statuses import Told
from generator.events.syntax.analysis import Parsed
from generator.events.syntax.clauses.model import Kind
from generator.events.syntax.targets import Target
from generator.mentions import dateline, resolve
from generator.model.event import Status
from generator.model.mention import Mention, Reading, Tense
from generator.model.source import Source
from generator.model.time import Day, Interval

_HAPPENS = {Status.OCCURRED, Status.ONGOING}


@dataclass(slots=True)
class Writing:
    """Where the dates of one source lie from the days on which it may have been written, as far as it states them."""

    source: Source
    reading: Reading
    spans: list[tuple[Day | None, Day | None]] | None = field(default=None, init=False)
    """First and last day of each mention, once they are asked for."""

    def ahead(self, mentions: Sequence[Mention]) -> bool:
        """Whether all dates lie after the writing, so that the source cannot know what became of them."""
        _, last = self._days()
        firsts = [self._span(mention)[0] for mention in mentions]
        return last is not None and bool(firsts) and all(first is not None and first > last for first in firsts)

    def behind(self, mentions: Sequence[Mention]) -> bool:
        """Whether all dates lie before the writing."""
        first, _ = self._days()
        lasts = [self._span(mention)[1] for mention in mentions]
        return first is not None and bool(lasts) and all(last is not None and last < first for last in lasts)

    def _anchor(self) -> Interval:
        """The days against which its words are read: that of its dateline, where it has another than the one stated."""
        stamp = self.source.metadata.published
        if stamp is None:
            return Interval()
        told = dateline(self.reading, stamp.days.exact) if stamp.days.exact is not None else None
        return stamp.days if told is None else Interval.on(told)

    def _days(self) -> tuple[Day | None, Day | None]:
        """The first and the last day on which the source may have been written: that stated, that of its dateline."""
        stamp = self.source.metadata.published
        if stamp is None or not stamp.days.known:
            return None, None
        day = stamp.days.exact
        told = dateline(self.reading, day) if day is not None else None
        if told is None or day is None:
            return stamp.days.earliest, stamp.days.latest
        return min(day, told), max(day, told)

    def _span(self, mention: Mention) -> tuple[Day | None, Day | None]:
        if self.spans is None:
            found = resolve(self.reading, self._anchor(), explained=False)
            wholes = [one.span.whole if one.span is not None else None for one in found]
            self.spans = [(whole.earliest, whole.latest) if whole else (None, None) for whole in wholes]
        return self.spans[mention.index] if mention.index < len(self.spans) else (None, None)


def settled(
    writing: Writing, parsed: Parsed, target: Target, told: list[Told], mentions: Sequence[Mention]
) -> list[Told]:
    """The statuses that a target's words tell, as the day of writing lets them stand."""
    last = told[-1]
    if last.status in _HAPPENS and _looks_ahead(parsed, target) and writing.ahead(mentions):
        return [Told(Status.PLANNED, last.start, last.end)]
    if last.status is Status.PLANNED and len(told) == 1 and came_true(writing, parsed, target, mentions):
        return [Told(Status.OCCURRED, last.start, last.end)]
    return told


def came_true(writing: Writing, parsed: Parsed, target: Target, mentions: Sequence[Mention]) -> bool:
    """Whether a "would" of the author's own looks back on what followed: "he would resign four months later".

    So does the present of a timetable ("the talks resume in May 1991") in what was written years afterwards.
    """
    clause = target.clause
    verb = clause.verb
    if target.noun or verb is None or verb.perfect or clause.kind in {Kind.COMPLEMENT, Kind.SUBORDINATE}:
        return False
    present = verb.tense is Tense.PRESENT and verb.modal is None and verb.lemmas[:1] != ("be",)
    if not present and (verb.modal not in {"would", "'d"}):
        return False
    return not _foreseen(parsed, target) and writing.behind(mentions)


def _foreseen(parsed: Parsed, target: Target) -> bool:
    """Whether the "would" is someone else's, or that of a plan: "under the accord, troops would leave in June"."""
    if attributions.of_clause(parsed, target.clause) is not None:
        return True
    first = min(first for first, _ in [*target.clause.runs, target.clause.lead or (len(parsed.tokens), 0)])
    if parsed.lower(first - 1) == ":":
        return True
    return any(parsed.lower(index) in parsed.words.words["foreseeing"] for index in range(len(parsed.tokens)))


def _looks_ahead(parsed: Parsed, target: Target) -> bool:
    """Whether words can tell what is still to come: a noun, the present, or a verb that arranges something."""
    verb = target.clause.verb
    if target.noun or verb is None or verb.progressive or verb.tense is Tense.PRESENT:
        return True
    return bool(parsed.words.words["arranging"] & set(verb.lemmas))
