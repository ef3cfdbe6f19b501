"""The chronology: every event with the date that leads, why, and what stands against it, in order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from generator import events as events_room
from generator.chronology import words
from generator.chronology.claims import EDITOR, Claim, of_event
from generator.chronology.disagreements import Speakers, conflicts
from generator.chronology.lasting import lasting
from generator.chronology.misfits import misfits
from generator.chronology.network import Solution
from generator.chronology.order import in_order, unordered
from generator.chronology.preference import leading, why
from generator.chronology.recounts import recounted
from generator.chronology.relations import relations
from generator.chronology.rivals import rivals
from generator.chronology.stretches import stretches
from generator.chronology.timepoints import Relation, Timepoints, begin, end, fill
from generator.dates import edtf
from generator.events.matching.likeness import Words, default_words
from generator.mentions.manner import length
from generator.model.chronology import Chronology, DatedEvent, PublicationDate
from generator.model.event import Decision, Event, EventLink, Statement, Status
from generator.model.mention import Resolution, Signal, Step
from generator.model.message import Message, message
from generator.model.source import Source
from generator.model.time import Basis, Day, Extent, Interval, Precision, TimeSpan

T = TypeVar("T")

_RELIABILITY = {"A": 3.0, "B": 2.0, "C": 1.0, "D": -1.0, "E": -2.0}
"""What a source's Admiralty letter adds to the weight of its dates; less than a basis does."""


@dataclass(frozen=True, slots=True)
class _Known:
    """Everything an entry of the timeline is made from."""

    events: Mapping[str, Event]
    claims: Mapping[str, Sequence[Claim]]
    relations: Mapping[str, Sequence[Relation]]
    points: Timepoints
    solution: Solution
    resolutions: Mapping[str, tuple[Resolution, ...]]
    published: Mapping[str, PublicationDate]
    sources: Mapping[str, Source]
    conflicts: Mapping[str, Sequence[str]]
    statements: Mapping[str, Statement]
    after: Mapping[str, Sequence[str]]
    before: Mapping[str, Sequence[str]]
    as_of: Day | None


def arrange(
    events: Sequence[Event],
    resolutions: Mapping[str, tuple[Resolution, ...]],
    published: Mapping[str, PublicationDate],
    sources: Mapping[str, Source],
    decisions: Sequence[Decision],
    as_of: Day | None,
    known_words: Words | None = None,
) -> Chronology:
    """Date every event, find what contradicts, and put all in order.

    `resolutions` are, by source id, parallel to that source's mentions, read against `published`. `as_of` is the day
    against which plans are judged: that of the newest source, never the clock's. `known_words` normalises what links
    and titles say. The order of input changes nothing.
    """
    by_id = {event.id: event for event in sorted(events, key=lambda one: one.id)}
    claims: Mapping[str, tuple[Claim, ...]] = {
        name: of_event(event, resolutions, published, sources) for name, event in by_id.items()
    }
    counted = recounted(by_id, lasting(by_id, claims, resolutions, sources), resolutions, sources)
    claims = counted.claims
    known_words = known_words or default_words([event.editor for event in by_id.values() if event.editor])
    linked = relations(tuple(by_id.values()), known_words)
    points = Timepoints()
    trust = {name: _RELIABILITY.get(source.metadata.reliability or "", 0.0) for name, source in sources.items()}
    fill(points, by_id.values(), counted, linked, stretches(by_id, claims, known_words), published, trust)
    solution = points.network.solve()
    speakers = Speakers(by_id.values(), claims, sources)
    against = (
        *conflicts(points, solution, speakers, decisions),
        *misfits(claims, resolutions, speakers, decisions),
        *rivals(tuple(by_id.values()), claims, linked, solution, speakers, decisions, known_words),
    )
    order = _order(points, solution)
    known = _Known(
        events=by_id,
        claims=claims,
        relations=_grouped((relation.event, relation) for relation in linked),
        points=points,
        solution=solution,
        resolutions=resolutions,
        published=published,
        sources=sources,
        conflicts=_grouped((event, conflict.id) for conflict in against for event in conflict.events),
        statements=speakers.statements,
        after=_grouped((second, first) for first, second in order),
        before=_grouped(order),
        as_of=as_of,
    )
    dated = [_dated(event, known) for event in by_id.values()]
    same_day = unordered(dated, order)
    dated = [replace(one, unordered=same_day.get(one.event.id, ())) for one in dated]
    return Chronology(
        events=in_order([one for one in dated if one.sort_day is not None], order),
        undated=in_order([one for one in dated if one.sort_day is None], order),
        published=dict(sorted(published.items())),
        conflicts=against,
    )


def _grouped(pairs: Iterable[tuple[str, T]]) -> dict[str, list[T]]:
    grouped: dict[str, list[T]] = defaultdict(list)
    for key, value in pairs:
        grouped[key].append(value)
    return grouped


def _order(points: Timepoints, solution: Solution) -> tuple[tuple[str, str], ...]:
    aside = set(solution.set_aside)
    return tuple(sorted(pair for pair, label in points.order.items() if label not in aside))


def _dated(event: Event, known: _Known) -> DatedEvent:
    lead = leading(known.claims[event.id])
    entry = _by_claim(event, lead, known) if lead is not None else _by_relations(event, known)
    span, edtf_string, extent, precision, basis, soft, expression, steps = entry
    return DatedEvent(
        event=event,
        span=span,
        edtf=edtf_string,
        extent=extent,
        precision=precision,
        basis=basis,
        soft=soft,
        expression=expression,
        steps=(*steps, *_plan(event, span, known.as_of)),
        citations=tuple(
            events_room.cite(statement, known.sources[statement.source], known.resolutions.get(statement.source, ()))
            for statement in event.statements
            if statement.source in known.sources
        ),
        conflicts=tuple(known.conflicts.get(event.id, ())),
        after=tuple(known.after.get(event.id, ())),
        before=tuple(known.before.get(event.id, ())),
    )


_Entry = tuple[TimeSpan | None, str | None, Extent, Precision, Basis, bool, str | None, tuple[Step, ...]]


def _by_claim(event: Event, lead: Claim, known: _Known) -> _Entry:
    """The leading date; where it is open on a side, the network's bound is put there, and why."""
    steps = list(lead.steps)
    if lead.label.startswith(EDITOR):
        steps.insert(0, Step(message("The editor dates it %(days)s.", days=words.span(lead.span))))
        return lead.span, lead.edtf, lead.extent, lead.precision, lead.basis, lead.soft, None, tuple(steps)
    steps += why(lead, known.claims[event.id])
    narrowed, closing = _closed(event, lead, known)
    if narrowed == lead.span:
        return lead.span, lead.edtf, lead.extent, lead.precision, lead.basis, lead.soft, lead.expression, tuple(steps)
    steps += closing
    return (
        narrowed,
        edtf.from_span(narrowed),
        lead.extent,
        Precision.SPAN,
        Basis.INFERRED,
        lead.soft,
        lead.expression,
        tuple(steps),
    )


def _closed(event: Event, lead: Claim, known: _Known) -> tuple[TimeSpan, list[Step]]:
    """A span that is open on one side, closed by what the network knows; spans that say so themselves stay open."""
    span = lead.span
    if span.begin != span.end or (span.begin.earliest is not None and span.begin.latest is not None):
        return span, []
    first, last = known.solution.bounds[begin(event.id)], known.solution.bounds[end(event.id)]
    closed = Interval(
        span.begin.earliest if span.begin.earliest is not None else first.earliest,
        span.begin.latest if span.begin.latest is not None else last.latest,
    )
    if closed.empty or closed == span.begin:
        return span, []
    steps: list[Step] = []
    if span.begin.earliest is None and closed.earliest is not None:
        steps += _reasons(known.solution.why_earliest(begin(event.id)), known)
    if span.begin.latest is None and closed.latest is not None:
        steps += _reasons(known.solution.why_latest(end(event.id)), known)
    return TimeSpan(closed, closed), steps


def _by_relations(event: Event, known: _Known) -> _Entry:
    """An event without a date of its own: where the network puts it, by the events it is told with."""
    related = known.relations.get(event.id, ())
    first, last = known.solution.bounds[begin(event.id)], known.solution.bounds[end(event.id)]
    span = TimeSpan(first, last)
    if not span.known or span.empty:
        return None, None, Extent.WITHIN, Precision.UNKNOWN, Basis.INFERRED, False, None, ()
    open_end = any(relation.link.signal.value in ("since", "until") for relation in related)
    if not open_end:
        whole = span.whole
        span = TimeSpan(whole, whole)
    trail = (*known.solution.why_earliest(begin(event.id)), *known.solution.why_latest(end(event.id)))
    steps = _reasons(tuple(dict.fromkeys(trail)), known)
    expression = next((_link_words(relation, known.sources) for relation in related), None)
    precision = Precision.DAY if span.whole.exact is not None else Precision.SPAN
    basis = Basis.INFERRED
    return span, edtf.from_span(span), Extent.WITHIN, precision, basis, False, expression, tuple(steps)


def _link_words(relation: Relation, sources: Mapping[str, Source]) -> str:
    source = sources.get(relation.statement.rpartition(":")[0])
    link = relation.link
    return source.text[link.start : link.end] if source is not None else link.words


def _reasons(labels: Iterable[object], known: _Known) -> list[Step]:
    """Why the network bounds a point, one step for each voice on the way, in order."""
    steps: list[Step] = []
    for label in labels:
        voice = known.points.voices.get(label)
        if voice is None or voice.statement is None:
            continue
        statement = known.statements.get(voice.statement)
        place = (statement.source, statement.quote.start, statement.quote.end) if statement else (None, None, None)
        if voice.link is not None and voice.other is not None:
            anchor = known.events[voice.other]
            steps.append(Step(_relation(voice.link, anchor), place[0], voice.link.start, voice.link.end))
            continue
        if voice.lasting and statement is not None:
            text = message("“%(title)s” tells how long it lasted.", title=statement.title)
        elif voice.other is not None:
            one, other = known.events[voice.event], known.events[voice.other]
            text = message("The editor puts “%(title)s” in order with “%(other)s”.", title=one.title, other=other.title)
        elif isinstance(label, tuple) and label[0] == "told" and statement is not None:
            days = known.published[statement.source].days
            text = message("It is told as past in words written %(when)s.", when=words.when(days))
        else:
            lead = leading(known.claims[voice.event])
            title = known.events[voice.event].title
            text = message("“%(title)s” is dated.", title=title)
            if lead is not None:
                text = message("“%(title)s” is dated %(days)s.", title=title, days=words.span(lead.span))
        steps.append(Step(text, *place))
    return steps


def _relation(link: EventLink, anchor: Event) -> Message:
    """What a link says: that its words name an event, and how that lies to this one."""
    if link.offset is None or link.signal not in _COUNTED:
        return Message(_RELATIONS[link.signal].text, {"words": link.words, "title": anchor.title})
    amount, unit = link.offset
    counted = length(amount, unit.removesuffix("s"))
    return Message(_COUNTED[link.signal].text, {"words": link.words, "title": anchor.title, "length": counted})


_DURING = message("“%(words)s” is read as “%(title)s”; this is told to come during it.")
_RELATIONS = {
    Signal.AT: _DURING,
    Signal.DURING: _DURING,
    Signal.THROUGHOUT: _DURING,
    Signal.BEFORE: message("“%(words)s” is read as “%(title)s”; this is told to come before it."),
    Signal.AFTER: message("“%(words)s” is read as “%(title)s”; this is told to come after it."),
    Signal.SINCE: message("“%(words)s” is read as “%(title)s”; this is told to come since it."),
    Signal.UNTIL: message("“%(words)s” is read as “%(title)s”; this is told to come until it."),
    Signal.BY: message("“%(words)s” is read as “%(title)s”; this is told to come not after it."),
}
_COUNTED = {
    Signal.BEFORE: message("“%(words)s” is read as “%(title)s”; this is told to come %(length)s before it."),
    Signal.AFTER: message("“%(words)s” is read as “%(title)s”; this is told to come %(length)s after it."),
}


def _plan(event: Event, span: TimeSpan | None, as_of: Day | None) -> tuple[Step, ...]:
    """That nobody tells the outcome of a plan whose day is past, judged against the newest source."""
    if event.status not in (Status.PLANNED, Status.MOVED_ONLINE) or span is None:
        return ()
    latest = span.whole.latest
    if as_of is not None and latest is not None and as_of < latest:
        told = message(
            "Planned for %(days)s, still to come as of %(day)s.", days=words.span(span), day=words.day(as_of)
        )
    else:
        told = message("Planned for %(days)s; no source here says whether it took place.", days=words.span(span))
    return (Step(told),)
