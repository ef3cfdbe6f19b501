"""Days told without their year or week ("on Thursday") that fit nothing of what others tell of their event."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from generator.chronology.claims import PLANS, Claim
from generator.chronology.disagreements import Speakers, both, conflict_id, rulings, titles
from generator.chronology.open_days import OpenDay, open_day
from generator.chronology.preference import leading
from generator.model.chronology import Certainty, Conflict
from generator.model.event import Decision, Event
from generator.model.mention import Resolution
from generator.model.message import message
from generator.model.time import Basis


def misfits(
    claims: Mapping[str, Sequence[Claim]],
    resolutions: Mapping[str, Sequence[Resolution]],
    speakers: Speakers,
    decisions: Iterable[Decision],
) -> tuple[Conflict, ...]:
    """Contradictions between such a day and the best supported date of another source, in order of their ids."""
    ruled = rulings(decisions)
    found = [
        _conflict(event, named, lead, speakers, ruled)
        for event in speakers.events.values()
        for named in _open_days(event, resolutions)
        if (lead := _against(named, claims[event.id])) is not None
    ]
    return tuple(sorted(found, key=lambda conflict: conflict.id))


def _open_days(event: Event, resolutions: Mapping[str, Sequence[Resolution]]) -> Iterable[OpenDay]:
    """The days told of an event that their words and what is known of their text leave open."""
    undated = {join.statement for join in event.joins if join.undated}
    for statement in event.statements:
        planned = any(change.status in PLANS for change in statement.status_history)
        if statement.id not in undated and not planned:
            named = open_day(statement, resolutions.get(statement.source, ()))
            if named is not None:
                yield named


def _against(named: OpenDay, claims: Sequence[Claim]) -> Claim | None:
    """What leads among the dates that others tell, where all of them contradict an open day."""
    firm = [claim for claim in claims if not claim.plan and claim.label != named.statement.id]
    if any(claim.soft or claim.basis is Basis.INFERRED or named.fits(claim.span) for claim in firm):
        return None
    return leading([claim for claim in firm if claim.source != named.statement.source])


def _conflict(event: Event, named: OpenDay, lead: Claim, speakers: Speakers, ruled: Mapping[str, str]) -> Conflict:
    statement = named.statement
    said = message("%(source)s says “%(words)s”", source=speakers.source_of(statement.id), words=named.mention.text)
    statements = tuple(sorted({statement.id, lead.label}))
    name = conflict_id(statements)
    joins = {join.statement: join for join in event.joins}
    join = joins.get(statement.id)
    forced = lead.forced and (join.forced if join else event.editor is None)
    return Conflict(
        id=name,
        certainty=Certainty.CERTAIN if forced else Certainty.POSSIBLE,
        events=(event.id,),
        statements=statements,
        message=both(titles([event]), speakers.dates(lead), speakers.of(statement.id, said)),
        ruling=ruled.get(name),
        matched=not forced,
    )
