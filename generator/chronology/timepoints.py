"""From events to the network: a beginning and an end for each event, and what every voice says of them."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from generator.chronology.claims import EDITOR, PLANS, Claim
from generator.chronology.network import ORIGIN, Network
from generator.chronology.preference import leading
from generator.chronology.recounts import Difference, Recounted
from generator.chronology.stretches import Stretch
from generator.model.chronology import PublicationDate
from generator.model.event import Event, EventLink, OrderLink, Statement, Status
from generator.model.mention import Signal, Tense
from generator.model.time import Basis, Extent, Interval, TimeSpan

_TRUST = {Basis.EDITOR: 1000.0, Basis.STATED: 30.0, Basis.RECKONED: 20.0, Basis.INFERRED: 10.0}
_LEADS = 100.0
"""What it adds to a date's weight that it leads on the page, so that what hangs on the event follows it."""
_UNITS = {"day": (1, 0), "week": (7, 3), "month": (30, 16), "year": (365, 183)}
"""Days in a unit, and how far a number of them told in words may be off: "two weeks after" is coarse by half a week."""


@dataclass(frozen=True, slots=True)
class Voice:
    """Who says a thing that a label of the network stands for."""

    event: str
    statement: str | None
    """Statement id, `editor:EVENT-ID`, or `None` for what needs nobody to say it (an end is after its beginning)."""
    forced: bool = True
    soft: bool = False
    link: EventLink | None = None
    other: str | None = None
    """The other event of a relation."""
    lasting: bool = False
    """Whether it tells how long something lasted, from `other` on."""


@dataclass(frozen=True, slots=True)
class Relation:
    """A statement's link to an event, resolved: `event` stands in the link's relation to `anchor`."""

    event: str
    anchor: str
    link: EventLink
    statement: str


@dataclass(slots=True)
class Timepoints:
    """The network of events, and who stands behind each of its labels."""

    network: Network = field(default_factory=Network)
    voices: dict[Hashable, Voice] = field(default_factory=dict)
    order: dict[tuple[str, str], Hashable] = field(default_factory=dict)
    """(earlier event, later event) → the label that says so."""

    def begin_and_end(self, event: str, *, moment: bool) -> None:
        """The two points of an event, its end not before its beginning; those of a `moment` are one day."""
        label = ("span", event)
        self.voices[label] = Voice(event, None)
        self.network.add(begin(event), end(event), 0, 0 if moment else None, label, weight=float("inf"))

    def date(self, event: str, claim: Claim, *, within_longer: bool, reliability: float) -> None:
        """One voice's date. A soft one is told twice: as it is read, softly, and with some play around it."""
        weight = _TRUST[claim.basis] + (5.0 if claim.forced else 0.0) + reliability
        statement = claim.label
        if claim.soft:
            soft: Hashable = ("soft", statement)
            self.voices[soft] = Voice(event, statement, claim.forced, soft=True)
            self._bounds(event, claim.span, soft, soft=True, weight=weight, overlap=within_longer)
            span = widened(claim.span)
        else:
            span = claim.span
        label: Hashable = ("date", statement)
        self.voices[label] = Voice(event, statement, claim.forced)
        self._bounds(event, span, label, soft=False, weight=weight, overlap=within_longer)

    def count(self, event: str, claim: Claim, difference: Difference, *, reliability: float) -> None:
        """A date that is so many days after another event's, wherever that lies."""
        label: Hashable = ("date", claim.label)
        self.voices[label] = Voice(event, claim.label, claim.forced, soft=claim.soft)
        weight = _TRUST[claim.basis] + (5.0 if claim.forced else 0.0) + reliability
        for point in (begin(event), end(event)):
            self.network.add(
                begin(difference.anchor), point, difference.low, difference.high, label, soft=claim.soft, weight=weight
            )

    def _bounds(self, event: str, span: TimeSpan, label: Hashable, *, soft: bool, weight: float, overlap: bool) -> None:
        first, last = span.begin, span.end
        if overlap:
            first, last = Interval(None, span.whole.latest), Interval(span.whole.earliest, None)
        for point, interval in ((begin(event), first), (end(event), last)):
            self.network.add(ORIGIN, point, interval.earliest, interval.latest, label, soft=soft, weight=weight)

    def relate(self, relation: Relation) -> None:
        """What a link in a statement says: "after the offensive", "two days before the summit"."""
        event, anchor, link = relation.event, relation.anchor, relation.link
        label: Hashable = ("link", relation.statement, link.start)
        self.voices[label] = Voice(event, relation.statement, forced=False, link=link, other=anchor)
        net, weight = self.network, 15.0
        if link.offset is not None and link.signal in (Signal.AFTER, Signal.BEFORE):
            amount, unit = link.offset
            length, play = _UNITS.get(unit.rstrip("s"), (1, 0))
            days, later = amount * length, link.signal is Signal.AFTER
            low, high = (days - play, days + play) if later else (-days - play, play - days)
            net.add(begin(anchor), begin(event), low, high, label, soft=play > 0, weight=weight)
        elif link.signal in (Signal.AFTER, Signal.SINCE, Signal.DURING, Signal.THROUGHOUT):
            net.add(begin(anchor), begin(event), 0, None, label, weight=weight)
        elif link.signal is Signal.AT:
            net.add(begin(anchor), begin(event), 0, None, label, weight=weight)
            net.add(begin(event), end(anchor), 0, None, label, weight=weight)
        elif link.signal is Signal.BEFORE:
            net.add(begin(event), begin(anchor), 0, None, label, weight=weight)
        else:
            net.add(end(event), end(anchor), 0, None, label, weight=weight)
        if link.signal in (Signal.BEFORE, Signal.BY, Signal.UNTIL):
            self.order[event, anchor] = label
        elif link.signal in (Signal.AFTER, Signal.SINCE):
            self.order[anchor, event] = label

    def last(self, stretch: Stretch) -> None:
        """What a length says of a beginning and an end; a day more or less is how the first and last are counted."""
        if stretch.statement.lasting is None:
            return
        amount, unit = stretch.statement.lasting
        length, play = _UNITS[unit]
        label: Hashable = ("lasting", stretch.statement.id)
        self.voices[label] = Voice(stretch.ended, stretch.statement.id, forced=False, other=stretch.began, lasting=True)
        low, high = amount * length - max(play, 1), amount * length + max(play, 1)
        ended = end(stretch.ended) if stretch.ended == stretch.began else begin(stretch.ended)
        self.network.add(begin(stretch.began), ended, low, high, label, weight=12.0)

    def order_by_editor(self, event: str, link: OrderLink, *, after: bool) -> None:
        """An editor's `after` or `before`."""
        label: Hashable = ("order", event, "after" if after else "before", link.event)
        self.voices[label] = Voice(event, EDITOR + event, other=link.event)
        earlier, later = (link.event, event) if after else (event, link.event)
        exact = link.days
        self.network.add(begin(earlier), begin(later), exact or 0, exact, label, weight=900.0)
        self.order[earlier, later] = label

    def told_by(self, event: str, statement: Statement, published: PublicationDate) -> None:
        """What is told as past had begun on the day that the words were written; what is told as done had ended."""
        label: Hashable = ("told", statement.id)
        self.voices[label] = Voice(event, statement.id, forced=False, soft=True)
        since = [mention.signal for mention in statement.mentions] + [link.signal for link in statement.links]
        going_on = statement.status is Status.ONGOING or Signal.SINCE in since
        point = begin(event) if going_on else end(event)
        self.network.add(ORIGIN, point, None, published.days.latest, label, soft=True, weight=1.0)


def begin(event: str) -> Hashable:
    """The point at which an event begins."""
    return ("begin", event)


def end(event: str) -> Hashable:
    """The point at which an event ends."""
    return ("end", event)


def widened(span: TimeSpan) -> TimeSpan:
    """A span with as much play on each side as it is wide, a week at least: more is not a convention's doing."""

    def wide(interval: Interval) -> Interval:
        play = 7
        if interval.earliest is not None and interval.latest is not None:
            play = max(play, interval.latest - interval.earliest + 1)
        return Interval(
            None if interval.earliest is None else interval.earliest - play,
            None if interval.latest is None else interval.latest + play,
        )

    return TimeSpan(wide(span.begin), wide(span.end))


def fill(
    points: Timepoints,
    events: Iterable[Event],
    counted: Recounted,
    relations: Sequence[Relation],
    lengths: Sequence[Stretch],
    published: Mapping[str, PublicationDate],
    reliability: Mapping[str, float],
) -> None:
    """Put everything that is said of the events into the network."""
    known = {event.id for event in events}
    anchored = {name for relation in relations for name in (relation.event, relation.anchor)}
    lasting = {one.event for one in relations if one.link.signal in (Signal.SINCE, Signal.UNTIL, Signal.THROUGHOUT)}
    for event in events:
        dates = counting(counted.claims[event.id])
        lead = leading(dates)
        points.begin_and_end(event.id, moment=event.id in anchored and not dates and event.id not in lasting)
        longest = next((claim for claim in dates if claim.span.begin != claim.span.end), None)
        for claim in dates:
            overlap = longest is not None and claim is not longest and claim.extent is Extent.WITHIN
            trust = reliability.get(claim.source or "", 0.0) + (_LEADS if claim is lead else 0.0)
            if claim.label in counted.differences:
                points.count(event.id, claim, counted.differences[claim.label], reliability=trust)
            else:
                points.date(event.id, claim, within_longer=overlap, reliability=trust)
        if event.id in anchored or any(claim.span.whole.latest is None for claim in dates):
            for statement in event.statements:
                told = published.get(statement.source)
                if told is not None and told.days.latest is not None and told_as_past(statement):
                    points.told_by(event.id, statement, told)
        if event.editor is not None:
            links = (*((link, True) for link in event.editor.after), *((link, False) for link in event.editor.before))
            for link, after in links:
                if link.event in known:
                    points.order_by_editor(event.id, link, after=after)
    for relation in relations:
        points.relate(relation)
    for stretch in lengths:
        points.last(stretch)


def told_as_past(statement: Statement) -> bool:
    """Whether a statement tells something that has happened, not what was to happen and was then put off."""
    return statement.tense is not Tense.FUTURE and statement.status not in PLANS


def counting(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The dates that must hold together. Plans count only where nobody tells more, and then the best of them alone.

    A planned date that was not kept contradicts nothing.
    """
    actual = tuple(claim for claim in claims if not claim.plan)
    best = None if actual else leading(claims)
    return actual or ((best,) if best else ())
