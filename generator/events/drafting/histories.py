"""The status of a statement as its sentence tells it: what was planned, what became of the plan, who denies it."""

from __future__ import annotations

from collections.abc import Sequence

from generator.events.assertions import attributions, claims, statuses
from generator.events.attaching import attachment, plans
from generator.events.drafting import voices, writing
from generator.events.drafting.writing import Writing
from generator.events.syntax.analysis import Parsed
from generator.events.syntax.clauses.model import Clause, Kind
from generator.events.syntax.targets import Target
from generator.model.event import Status, StatusChange
from generator.model.mention import AnchorKind, Mention, Tense


def changes(
    written: Writing, parsed: Parsed, target: Target, mentions: Sequence[Mention], *, throughout: bool
) -> list[StatusChange]:
    """The steps of a target's status as its own sentence tells them, never none.

    `throughout`: it is told to have lasted for its dates.
    """
    told = statuses.history(parsed, target.clause, throughout=throughout)
    if target.noun:
        assert target.first is not None  # noqa: S101 - for the type checker; callers see to it
        assert target.last is not None  # noqa: S101 - for the type checker; callers see to it
        span = parsed.tokens[target.first].start, parsed.tokens[target.last - 1].end
        status = Status.PLANNED if target.planned else Status.OCCURRED
        turned = statuses.turned(parsed, target.clause) if target.planned and _is_about(target) else None
        turned = None if is_new_date(parsed, target, mentions) else turned
        if _is_old_date(parsed, target, mentions) and turned is None and target.clause.verb is not None:
            turned = statuses.of_verb(parsed, target.clause.verb, Status.POSTPONED)
        told = [statuses.Told(status, *span), *([turned] if turned else [])]
    elif told[-1].status is Status.PLANNED:
        turned = _turned_by_outer(parsed, target.clause)
        told += [turned] if turned and turned.status is not Status.PLANNED else []
    told = writing.settled(written, parsed, target, told, mentions)
    told = [statuses.Told(*mark) for mark in parsed.marks] or told
    judged = claims.judged(parsed, target.clause) or _hearsay(parsed, target.clause)
    happens = told[-1].status in {Status.OCCURRED, Status.ONGOING}
    told = [judged] if judged is not None and (happens or judged.status is Status.DENIED) else told
    return [each.change(parsed, written.source.id) for each in told]


def _hearsay(parsed: Parsed, clause: Clause) -> statuses.Told | None:
    """What leaves open what only unconfirmed reports say: "according to unverified footage, …"."""
    spoken = attributions.of_clause(parsed, clause)
    runs = spoken.runs if spoken is not None else ()
    unsure = parsed.words.words["confirming"]["open"]
    token = next((parsed.tokens[i] for a, b in runs for i in range(a, b) if parsed.lower(i) in unsure), None)
    return statuses.Told(Status.UNCONFIRMED, token.start, token.end) if token is not None else None


def is_new_date(parsed: Parsed, target: Target, mentions: Sequence[Mention]) -> bool:
    """Whether the dates are those to which something was put off, so that it is planned for them."""
    dates = _places(parsed, mentions)
    return any(plans.put_off(parsed, target.clause, i, attachment.phrase_start(parsed, i)) for i in dates)


def denied(parsed: Parsed, target: Target, source: str) -> list[StatusChange]:
    """The one step of what somebody denies to have done, with the words that deny it."""
    verb = target.clause.verb
    assert verb is not None  # noqa: S101 - for the type checker; callers see to it
    nobody = voices.nobody(parsed, target.clause)
    first = nobody if nobody is not None else verb.first - (parsed.tag(verb.first - 1) == "NEG")
    span = parsed.tokens[first].start, parsed.tokens[verb.last - 1].end
    return [statuses.Told(Status.DENIED, *span).change(parsed, source)]


def belied(
    written: Writing, parsed: Parsed, target: Target, mentions: Sequence[Mention], told: Sequence[StatusChange]
) -> bool:
    """Whether what is told as done cannot have been done on its dates, as they are those of what it was done for.

    They are counted from the writing and lie after it ("urged the rebels to sign on Tuesday"), or something is
    arranged for them ("ordered shells for May").
    """
    clause, last = target.clause, told[-1].status
    if target.noun or clause.verb is None or last is not Status.OCCURRED or statuses.in_present(clause.verb):
        return False
    dates = _places(parsed, mentions)
    ordered = (plans.arranged_for(parsed, clause, i, attachment.phrase_start(parsed, i)) for i in dates)
    counted = all(mention.anchor is AnchorKind.PUBLISHED and mention.tense is Tense.FUTURE for mention in mentions)
    return any(ordered) or (counted and written.ahead(mentions))


def is_arranged(parsed: Parsed, target: Target, mentions: Sequence[Mention]) -> bool:
    """Whether the clause of a target plans it, puts it off or calls it off for the dates."""
    dates = _places(parsed, mentions)
    clause = target.clause
    known = target.first is not None and parsed.lower(target.first) not in {"a", "an"}
    if target.planned and known and _is_about(target) and statuses.turned(parsed, clause) is not None:
        return True
    return any(plans.planned(parsed, clause, i, attachment.phrase_start(parsed, i)) == target for i in dates)


def _is_old_date(parsed: Parsed, target: Target, mentions: Sequence[Mention]) -> bool:
    """Whether the dates are those from which something was put off."""
    dates = _places(parsed, mentions)
    return any(plans.taken_from(parsed, target.clause, i, attachment.phrase_start(parsed, i)) for i in dates)


def _places(parsed: Parsed, mentions: Sequence[Mention]) -> list[int]:
    """The tokens of a sentence's dates."""
    indices = {mention.index for mention in mentions}
    return [i for i, token in enumerate(parsed.tokens) if token.mention and token.mention.index in indices]


def _turned_by_outer(parsed: Parsed, clause: Clause) -> statuses.Told | None:
    """What the clause around a relative one tells of the plan: "the round that was due in May has been put off"."""
    if clause.kind not in {Kind.RELATIVE, Kind.PARTICIPIAL} or clause.parent is None or clause.subject is None:
        return None
    outer = parsed.clauses[clause.parent]
    about = Target(outer, *clause.subject, clause.subject[0])
    return statuses.turned(parsed, outer) if outer is not clause and _is_about(about) else None


def _is_about(target: Target) -> bool:
    """Whether a clause's verb tells the fate of the noun phrase: as its subject, or as the object right after it."""
    subject, verb = target.clause.subject, target.clause.verb
    if target.first is None or verb is None:
        return False
    head = target.first if target.head is None else target.head  # a date may hold the article: "The 3 May summit"
    within = subject is not None and target.first < subject[1] and subject[0] <= head
    return within or 0 <= target.first - verb.last <= 1
