"""When the words of a source without a date were written, from what they say of events that are known otherwise.

Expressions that follow the calendar ("last week") are no plain differences, so the candidate days are filtered one by
one (TIME.md, "From words to the network"). A source dated by one event can date an event that dates another source; the
rounds go on until nothing narrows any more. No date comes from the clock, a file's time or an address.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from generator import mentions
from generator.chronology import evidence as read
from generator.chronology.dayset import DaySet
from generator.chronology.evidence import Evidence, Known, Reader
from generator.chronology.heads import of_head
from generator.dates import days as calendar
from generator.dates import edtf
from generator.model.chronology import PublicationDate
from generator.model.event import Event, Join, Statement
from generator.model.mention import AnchorKind, Reading, Step
from generator.model.message import message
from generator.model.source import Source
from generator.model.time import Day, Interval, TimeSpan

YEARS = 3
"""How far from the events that it tells of a text's day of writing is looked for, in years."""
_ROUNDS = 12

SettingsOf = Callable[[Source], mentions.Settings]


def infer_publication(
    sources: Mapping[str, Source],
    readings: Mapping[str, Reading],
    events: Sequence[Event],
    settings: SettingsOf,
) -> dict[str, PublicationDate]:
    """The publication date of every source, by its id: as stated, else as inferred, else unknown.

    What is inferred is when the words were written, always an interval, with the steps that lead to it and the words
    that each rests on. Evidence that contradicts the better supported is set aside, and a step says so.
    """
    found = {name: _stated(sources[name], readings.get(name)) for name in sorted(sources)}
    readers = {name: Reader(readings[name], settings(sources[name])) for name in found if name in readings}
    told = _statements_by_source(events)
    for _ in range(_ROUNDS):
        changed = False
        for name, before in sorted(found.items()):
            if before.basis == "stated" or name not in readers:
                continue
            known = _known_without(name, events, found, readers, sources)
            inferred = _infer(sources[name], told.get(name, []), known, readers[name])
            if inferred.days != before.days:
                found[name] = inferred
                changed = True
        if not changed:
            break
    return found


def _stated(source: Source, reading: Reading | None) -> PublicationDate:
    """The day that the metadata state; where the text's own dateline is another one, that, as its words do."""
    stamp = source.metadata.published
    if stamp is None or not stamp.days.known:
        return PublicationDate(source.id, Interval(), None, "unknown")
    day = stamp.days.exact
    told = None if day is None or reading is None else mentions.dateline(reading, day)
    if told is not None and reading is not None and not _tells_later(reading, told, stamp.days):
        written = Interval.on(told)
        return PublicationDate(source.id, written, edtf.from_span(TimeSpan(written, written)), "stated")
    return PublicationDate(source.id, stamp.days, stamp.edtf, "stated")


def _tells_later(reading: Reading, head: Day, stated: Interval) -> bool:
    """Whether a text names in full a day between that at its head and the one stated: it was written on later days."""
    full = [mention.index for mention in reading.mentions if mention.anchor is AnchorKind.NONE]
    dates = (one.span.whole for one in mentions.resolve(reading, stated, only=full) if one.span is not None)
    return any(
        date.earliest is not None and stated.latest is not None and head < date.earliest <= stated.latest
        for date in dates
    )


Told = tuple[Statement, Event, Join | None]


def _statements_by_source(events: Sequence[Event]) -> dict[str, list[Told]]:
    told: dict[str, list[Told]] = {}
    for event in sorted(events, key=lambda one: one.id):
        joins = {join.statement: join for join in event.joins}
        for statement in event.statements:
            told.setdefault(statement.source, []).append((statement, event, joins.get(statement.id)))
    for held in told.values():
        held.sort(key=lambda each: (each[0].quote.start, each[0].id, each[1].id))
    return told


def _known_without(
    name: str,
    events: Sequence[Event],
    found: Mapping[str, PublicationDate],
    readers: Mapping[str, Reader],
    sources: Mapping[str, Source],
) -> dict[str, Known]:
    """What is known of the events that a source tells of, by the editor and by other sources whose dates are known."""
    known: dict[str, Known] = {}
    for event in events:
        if not any(statement.source == name for statement in event.statements):
            continue
        if event.editor is not None and event.editor.date is not None and event.editor.date.span.known:
            known[event.id] = Known(event, event.editor.date.span, message("by the editor"))
            continue
        span, by = TimeSpan(), ""
        joins = {join.statement: join for join in event.joins}
        for statement in event.statements:
            join = joins.get(statement.id)
            date = found[statement.source]
            if statement.source == name or date.basis == "unknown" or statement.source not in readers:
                continue
            if join is not None and join.undated:
                continue
            own = readers[statement.source].span(statement, date.days)
            if own is not None and own.known and not span.meet(own).empty:
                span = span.meet(own)
                by = by or sources[statement.source].metadata.title or statement.source
        if span.known:
            known[event.id] = Known(event, span, message("by “%(source)s”", source=by), certain=False)
    return known


def _infer(source: Source, told: Sequence[Told], known: Mapping[str, Known], reader: Reader) -> PublicationDate:
    evidence: list[Evidence] = [*of_head(source, reader.reading), *read.of_appositions(source, reader)]
    window = _window([known[event.id] for _, event, _ in told if event.id in known], evidence)
    if window is None:
        return PublicationDate(source.id, Interval(), None, "unknown")
    evidence += read.of_metadata(source, window)
    for statement, event, join in told:
        evidence += read.of_statement(statement, reader, window)
        evidence += read.of_plan(statement, reader, window)
        if event.id in known:
            fact = known[event.id]
            certain = fact.certain and join is not None and join.forced
            evidence += read.of_event(statement, fact, reader, window, certain=certain)
    left, used, aside = read.combine(evidence, window)
    days = _within(left.hull, window.hull)
    if not used or not days.known:
        return PublicationDate(source.id, Interval(), None, "unknown")
    steps = [one.step for one in used]
    steps += [_set_aside(one) for one in aside]
    if len(left.runs) > 1:
        several = message("Several stretches of days are possible; the date given spans all of them.")
        steps.append(Step(several, source.id))
    certain = all(one.certain for one in used)
    return PublicationDate(source.id, days, edtf.from_span(TimeSpan(days, days)), "inferred", tuple(steps), certain)


def _within(days: Interval, window: Interval) -> Interval:
    """The days found, open where they end only because the window does."""
    return Interval(
        None if days.earliest == window.earliest else days.earliest,
        None if days.latest == window.latest else days.latest,
    )


def _set_aside(one: Evidence) -> Step:
    told = message("Set aside, as it contradicts the rest: %(step)s", step=one.step.message)
    return replace(one.step, message=told)


def _window(known: Sequence[Known], said: Sequence[Evidence]) -> DaySet | None:
    """The days around what is known and what the text says of itself, from which the words' own are looked for."""
    ends = [day for fact in known for day in (fact.span.whole.earliest, fact.span.whole.latest) if day is not None]
    ends += [day for one in said for run in one.days.runs for day in run]
    if not ends:
        return None
    return DaySet.of(calendar.add_months(min(ends), -12 * YEARS), calendar.add_months(max(ends), 12 * YEARS))
