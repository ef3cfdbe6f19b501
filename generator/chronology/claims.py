"""What one statement says of its event's date: the resolutions of its expressions taken together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import reduce

from generator.chronology import words
from generator.chronology.open_days import open_day
from generator.dates import edtf, signals
from generator.events.merging.corrections import corrects
from generator.events.merging.status import voices
from generator.model.chronology import PublicationDate
from generator.model.event import EditorEvent, Event, Join, Statement, Status
from generator.model.mention import AnchorKind, Resolution, Role, Signal, Step, TimexType
from generator.model.message import message
from generator.model.source import Source
from generator.model.time import Basis, Extent, Interval, Precision, TimeSpan

EDITOR = "editor:"
PLANS = frozenset({Status.PLANNED, Status.POSTPONED, Status.CANCELLED, Status.MOVED_ONLINE})
"""Statuses whose dates say when something was to happen, not when it did."""

_APPROXIMATE = frozenset({"START", "MID", "END", "APPROX"})
"""Modifiers whose edges EDTF marks with "~", of one expression as of several joined."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One voice's date of an event."""

    label: str
    """Id of the statement, or `editor:EVENT-ID`."""
    span: TimeSpan
    basis: Basis
    precision: Precision
    extent: Extent
    edtf: str | None = None
    soft: bool = False
    expression: str | None = None
    """The source's own words for it."""
    source: str | None = None
    forced: bool = True
    """Whether names and editors alone tie it to the event and to its date, no likeness of words."""
    plan: bool = False
    """Whether it says when the event was to take place, not when it did."""
    steps: tuple[Step, ...] = ()
    origin: str | None = None
    """Whose report it is: one name for all that retell or copy one."""
    rating: str | None = None
    """The Admiralty letter of its source."""
    published: Interval | None = None
    """When its source was published, where that is stated."""
    corrects: bool = False
    """Whether it is told in place of a date that was wrong."""


def of_editor(event: EditorEvent) -> Claim | None:
    """The editor's own date."""
    if event.date is None or not event.date.span.known:
        return None
    return Claim(
        label=EDITOR + event.id,
        span=event.date.span,
        basis=Basis.EDITOR,
        precision=event.date.precision,
        extent=event.extent,
        edtf=event.date.edtf,
        soft=event.date.soft or event.date.approximate or event.date.uncertain,
    )


def of_event(
    event: Event,
    resolutions: Mapping[str, Sequence[Resolution]],
    published: Mapping[str, PublicationDate],
    sources: Mapping[str, Source],
) -> tuple[Claim, ...]:
    """The dates that an event's editor and statements give it, in order of the statements; undated citations give none.

    A date that is open by itself ("on Thursday") is the one that fits what the others tell, where just one does.
    """
    joins = {join.statement: join for join in event.joins}
    told = [statement for statement in event.statements if not _cited_only(joins.get(statement.id))]
    found = {
        statement.id: of_statement(statement, resolutions.get(statement.source, ()), published.get(statement.source))
        for statement in told
    }
    own = of_editor(event.editor) if event.editor else None
    firm = [claim for claim in (own, *found.values()) if claim is not None and not claim.plan]
    claims = [own] if own is not None else []
    origin = voices(event.statements, (), sources)
    momentary = _momentary(event.editor)
    for statement in told:
        claim = of_open_day(statement, resolutions.get(statement.source, ()), firm) or found[statement.id]
        if claim is None:
            continue
        if momentary and _told_since(statement):
            claim = replace(claim, span=TimeSpan(claim.span.begin, claim.span.begin), extent=Extent.WITHIN)
        join = joins.get(statement.id)
        forced = join.forced if join else event.editor is None
        guessed = claim.basis is Basis.INFERRED and not published[statement.source].certain
        source, date = sources.get(statement.source), published.get(statement.source)
        claims.append(
            replace(
                claim,
                forced=forced and not guessed,
                origin=origin[statement.source],
                rating=source.metadata.reliability if source else None,
                published=date.days if date and date.basis == "stated" else None,
                corrects=corrects(statement, source),
            )
        )
    return tuple(claims)


def _cited_only(join: Join | None) -> bool:
    """Whether a statement was joined to its event though it gives it no date."""
    return join is not None and join.undated


def _momentary(editor: EditorEvent | None) -> bool:
    """Whether an editor dates an event as one that happened at some time, and not as one that lasted."""
    span = editor.date.span if editor is not None and editor.date is not None else None
    return span is not None and span.known and span.begin == span.end


def _told_since(statement: Statement) -> bool:
    """Whether a date is told as the beginning of what goes on: "the truce has held since February"."""
    return bool(statement.mentions) and all(mention.signal is Signal.SINCE for mention in statement.mentions)


def of_statement(
    statement: Statement, resolutions: Sequence[Resolution], published: PublicationDate | None
) -> Claim | None:
    """The date that a statement's expressions give; `None` where none of them has a place on the calendar."""
    known = _as_told(
        statement,
        [
            resolutions[mention.index]
            for mention in statement.mentions
            if mention.index < len(resolutions) and resolutions[mention.index].span is not None
        ],
    )
    span = _told_span(statement, known)
    if span is None or not span.known or span.empty:
        return None
    first = known[0]
    alone = len(known) == 1 and first.mention.signal is Signal.AT
    precision = first.precision if len({one.precision for one in known}) == 1 else Precision.SPAN
    if not alone and span.begin != span.end:
        precision = Precision.SPAN
    return Claim(
        label=statement.id,
        span=span,
        basis=max((_basis(one, published) for one in known), key=list(Basis).index),
        precision=precision,
        extent=Extent.THROUGHOUT if any(one.extent is Extent.THROUGHOUT for one in known) else Extent.WITHIN,
        edtf=first.edtf
        if alone and first.edtf and first.precision is not Precision.SPAN
        else edtf.from_span(span, precision, approximate=any(one.mod in _APPROXIMATE for one in known)),
        soft=any(one.soft for one in known),
        expression=_words(statement, known),
        source=statement.source,
        plan=statement.status in PLANS,
        steps=tuple(step for one in known for step in one.steps),
    )


def of_open_day(statement: Statement, resolutions: Sequence[Resolution], told: Sequence[Claim]) -> Claim | None:
    """The date that a day without its year or week has, where just one of what others tell of the event fits it."""
    named = open_day(statement, resolutions)
    fitting = named.within(claim.span for claim in told) if named is not None else []
    if named is None or len(fitting) != 1:
        return None
    (period,) = fitting
    span = TimeSpan.within(*period.days())
    text = message(
        "“%(words)s” leaves its date open; of what others tell of this event, it fits %(days)s.",
        words=named.mention.text,
        days=words.span(span),
    )
    return Claim(
        label=statement.id,
        span=span,
        basis=Basis.RECKONED,
        precision=period.precision,
        extent=Extent.WITHIN,
        edtf=edtf.from_span(span, period.precision),
        expression=named.mention.text,
        source=statement.source,
        steps=(Step(text, statement.source, named.mention.start, named.mention.end),),
    )


def statement_span(statement: Statement, resolutions: Iterable[Resolution]) -> TimeSpan | None:
    """The bounds of what a statement tells, from the resolutions of its expressions."""
    return _told_span(statement, _as_told(statement, resolutions))


def _told_span(statement: Statement, told: Iterable[Resolution]) -> TimeSpan | None:
    plan = any(change.status in PLANS for change in statement.status_history)
    return span_of(told, plan=plan)


def _as_told(statement: Statement, resolutions: Iterable[Resolution]) -> list[Resolution]:
    """Resolutions with what their expressions are to the statement: "put off until May" is planned for May."""
    own = {mention.index: mention for mention in statement.mentions}
    told = ((one, own.get(one.mention.index, one.mention)) for one in resolutions)
    return [one if mention is one.mention else replace(one, mention=mention) for one, mention in told]


def span_of(resolutions: Iterable[Resolution], *, plan: bool = False) -> TimeSpan | None:
    """The event's own bounds, from the resolutions that date one statement: ranges joined, lists spanned.

    What is planned "for late May" lies in it; only what is told of a plan alone is read so (`plan`).
    """
    known = [(one, related(one, one.span, plan=plan)) for one in resolutions if one.span is not None]
    if not known:
        return None
    begins = [span for one, span in known if one.mention.role is Role.BEGIN]
    ends = [span for one, span in known if one.mention.role is Role.END]
    if begins or ends:
        begin = begins[0].begin if begins else TimeSpan().begin
        return TimeSpan(begin, ends[-1].end if ends else TimeSpan().end)
    members = [span for one, span in known if one.mention.role is Role.MEMBER]
    if members:
        return reduce(TimeSpan.hull, members)
    met = reduce(TimeSpan.meet, (span for _, span in known))
    return known[0][1] if met.empty else met


def related(resolution: Resolution, span: TimeSpan, *, plan: bool = False) -> TimeSpan:
    """The event's bounds, from an expression's: what its signal makes of it, of every reading where it has several.

    A duration that has its own beginning and end on the calendar ("over the past two months") is already the event's.
    """
    signal = resolution.mention.signal
    if signal is Signal.THROUGHOUT and plan and resolution.mention.type in (TimexType.DATE, TimexType.TIME):
        return signals.relate(Signal.AT, span)
    if signal in (Signal.THROUGHOUT, Signal.DURING) and span.begin != span.end:
        return span
    if signal in (Signal.BEFORE, Signal.AFTER) and resolution.mention.type is TimexType.TIME:
        return _beside_an_hour(signal, span, plan=plan)
    if resolution.alternatives:
        return reduce(TimeSpan.hull, (signals.relate(signal, one) for one in resolution.alternatives))
    return signals.relate(signal, span)


def _beside_an_hour(signal: Signal, span: TimeSpan, *, plan: bool) -> TimeSpan:
    """What happened "before dawn on Thursday" did so on that Thursday; what is to, on any day until then."""
    if signal is Signal.AFTER:
        return TimeSpan.within(span.whole.earliest, None) if plan else span
    # Before midnight it is still the day that ends.
    return TimeSpan.within(None if plan else span.whole.earliest, span.whole.earliest)


def _basis(resolution: Resolution, published: PublicationDate | None) -> Basis:
    """A reckoned date is an inferred one where the day it was reckoned from is."""
    anchored = resolution.mention.anchor in (AnchorKind.PUBLISHED, AnchorKind.NARRATIVE)
    if resolution.basis is Basis.RECKONED and anchored and published is not None and published.basis == "inferred":
        return Basis.INFERRED
    return resolution.basis


def _words(statement: Statement, known: Sequence[Resolution]) -> str:
    """The expressions as they stand in the source; of a range all from its first word to its last."""
    first, last = min(one.mention.start for one in known), max(one.mention.end for one in known)
    quote = statement.quote
    if len(known) > 1 and quote.start <= first and last <= quote.end and last - first <= 60:
        return quote.exact[first - quote.start : last - quote.start]
    return ", ".join(one.mention.text for one in known)


def width(span: TimeSpan) -> float:
    """Days from the earliest beginning to the latest end; without end where a side is open."""
    whole = span.whole
    if whole.earliest is None or whole.latest is None:
        return float("inf")
    return whole.latest - whole.earliest + 1
