"""Dates counted from one told before them, counted again from what another source or an editor knows of that.

"They signed a year ago this week. Ten days later …": the text's own date is a week; where an editor or another source
has the day of the signing, the ten days run from that day. What a fixed number of days lies between is a difference
between the two events in the network.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from generator.chronology import words
from generator.chronology.claims import EDITOR, Claim, width
from generator.chronology.preference import leading
from generator.dates import edtf
from generator.mentions.recount import recount
from generator.model.event import Event, Statement
from generator.model.mention import AnchorKind, Resolution, Signal, Step
from generator.model.message import Said, message
from generator.model.source import Source
from generator.model.time import Basis, Extent, Interval, Precision, TimeSpan

_BACK = 50
"""Expressions before one among which that is sought from which it is counted."""


@dataclass(frozen=True, slots=True)
class Difference:
    """The days from the day of one event to that of another, as a statement tells them."""

    anchor: str
    """The event from which is counted."""
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Recounted:
    """Every event's claims, some of them counted again, and what those are in the network."""

    claims: dict[str, tuple[Claim, ...]]
    differences: dict[str, Difference]
    """Statement id → the difference that takes the place of its date."""
    again: set[str]
    """Ids of the statements whose dates were counted again."""


def recounted(
    events: Mapping[str, Event],
    claims: Mapping[str, Sequence[Claim]],
    resolutions: Mapping[str, Sequence[Resolution]],
    sources: Mapping[str, Source],
) -> Recounted:
    """Count again what was counted from a date that is known better, in the order of each text, for chains of them."""
    found = Recounted({name: tuple(held) for name, held in claims.items()}, {}, set())
    told = sorted(
        ((statement, name) for name, event in events.items() for statement in event.statements),
        key=lambda one: (one[0].source, one[0].quote.start, one[0].id),
    )
    by_mention: dict[tuple[str, int], tuple[Statement, str]] = {}
    for statement, name in told:
        for mention in statement.mentions:
            by_mention.setdefault((statement.source, mention.index), (statement, name))
    for statement, name in told:
        resolved = _counted(statement, resolutions.get(statement.source, ()))
        base = None if resolved is None else _told_before(resolved, resolutions[statement.source])
        if resolved is None or base is None:
            continue
        teller, anchor = by_mention.get((statement.source, base.mention.index), (statement, name))
        if anchor != name and (base.value == resolved.anchor.value or teller.id in found.again):
            _count_again(found, events, (statement, name, resolved), (teller, anchor), sources)
    return found


def _counted(statement: Statement, resolutions: Sequence[Resolution]) -> Resolution | None:
    """The one expression of a statement, where that is read against a date told before it."""
    if len(statement.mentions) != 1 or statement.mentions[0].index >= len(resolutions):
        return None
    resolved = resolutions[statement.mentions[0].index]
    return resolved if resolved.anchor.kind is AnchorKind.NARRATIVE and resolved.mention.signal is Signal.AT else None


def _told_before(resolved: Resolution, resolutions: Sequence[Resolution]) -> Resolution | None:
    """The date before it from which it is counted: of the value it was read against, or itself counted from another."""
    index = resolved.mention.index
    for place in range(index - 1, max(index - _BACK, 0) - 1, -1):
        other = resolutions[place]
        if other.value == resolved.anchor.value or (
            other.anchor.kind is AnchorKind.NARRATIVE and other.span is not None
        ):
            return other
    return None


def _count_again(
    found: Recounted,
    events: Mapping[str, Event],
    counted: tuple[Statement, str, Resolution],
    base: tuple[Statement, str],
    sources: Mapping[str, Source],
) -> None:
    (statement, name, resolved), (teller, anchor) = counted, base
    own = next((claim for claim in found.claims[name] if claim.label == statement.id), None)
    told = next((claim for claim in found.claims[anchor] if claim.label == teller.id), None)
    lead = leading(found.claims[anchor])
    if own is None or told is None or lead is None or not _known_better(lead, told, teller.id in found.again):
        return
    known = lead.span.whole
    difference = _difference(resolved, (told.span.whole, known))
    if difference is not None and known.earliest is not None and known.latest is not None:
        days: Interval | None = Interval(known.earliest + difference[0], known.latest + difference[1])
    else:
        days = None if known.exact is None else recount(resolved.mention, known.exact)
    if days is None or width(TimeSpan(days, days)) >= width(own.span):
        return
    found.again.add(statement.id)
    if difference is not None:
        found.differences[statement.id] = Difference(anchor, *difference)
    steps = _steps(events[anchor], lead, resolved, statement, days, sources)
    claim = _claim(own, lead, days, steps)
    found.claims[name] = tuple(claim if each is own else each for each in found.claims[name])


def _known_better(lead: Claim, told: Claim, counted: bool) -> bool:
    """Whether the date that leads is finer than the one told, and one of its days; or that itself was counted again."""
    if lead is told:
        return counted
    return told.span.whole.holds(lead.span.whole) and width(lead.span) < width(told.span)


def _difference(resolved: Resolution, spans: Sequence[Interval]) -> tuple[int, int] | None:
    """The days between, where they are the same whatever the day counted from; what follows the calendar has none."""
    found = set()
    for day in {day for span in spans for day in (span.earliest, span.latest) if day is not None}:
        days = recount(resolved.mention, day)
        if days is None or days.earliest is None or days.latest is None:
            return None
        found.add((days.earliest - day, days.latest - day))
    return found.pop() if len(found) == 1 else None


def _claim(own: Claim, lead: Claim, days: Interval, steps: tuple[Step, ...]) -> Claim:
    span = TimeSpan(days, days)
    precision = Precision.DAY if days.exact is not None else Precision.SPAN
    basis = (
        Basis.INFERRED if Basis.INFERRED in (own.basis, lead.basis) and lead.basis is not Basis.EDITOR else own.basis
    )
    return replace(
        own,
        span=span,
        edtf=edtf.from_span(span, precision),
        precision=precision,
        extent=Extent.WITHIN,
        basis=Basis.RECKONED if lead.basis is Basis.EDITOR else basis,
        soft=lead.soft,
        forced=own.forced and lead.forced,
        steps=(*own.steps, *steps),
    )


def _steps(
    anchor: Event,
    lead: Claim,
    resolved: Resolution,
    statement: Statement,
    days: Interval,
    sources: Mapping[str, Source],
) -> tuple[Step, ...]:
    by: Said = message("the editor")
    place: tuple[str, int, int] | tuple[()] = ()
    if not lead.label.startswith(EDITOR):
        teller = next(one for one in anchor.statements if one.id == lead.label)
        source = sources.get(teller.source)
        by = source.id if source else teller.source
        if source is not None and source.metadata.title:
            by = message("“%(title)s”", title=source.metadata.title)
        place = (teller.source, teller.quote.start, teller.quote.end)
    mention = resolved.mention
    known = message(
        "The date told before it is that of “%(title)s”, which is known better: %(days)s (%(by)s).",
        title=anchor.title,
        days=words.span(lead.span),
        by=by,
    )
    counted = message("Counted from there, “%(words)s” is %(days)s.", words=mention.text, days=words.interval(days))
    return Step(known, *place), Step(counted, statement.source, mention.start, mention.end)
