"""What a clause plans, puts off or calls off, where the date is the plan's: "put the vote off until Thursday"."""

from __future__ import annotations

from generator.events import statuses
from generator.events.analysis import Parsed
from generator.events.attaching_existence import AHEAD
from generator.events.clauses import Clause
from generator.events.targets import Target, event_noun, head_of
from generator.model.event import Status
from generator.model.mention import AnchorKind, TimexType

_NEW_DATE = {"to", "until", "till", "for"}
"""What stands before the day to which something is put off."""


def planned(parsed: Parsed, clause: Clause, index: int, start: int) -> Target | None:
    """The happening that lies on the date at `index`, whose phrase begins at `start`, as a clause plans it."""
    return (
        _called_off(parsed, clause, index, start)
        or _put_off(parsed, clause, index, start)
        or _arranged(parsed, clause, index, start)
    )


def put_off(parsed: Parsed, clause: Clause, index: int, start: int) -> bool:
    """Whether a date, its phrase from `start` on, is that to which something is put off: "was put off to Sunday"."""
    mention = parsed.tokens[index].mention
    if clause.verb is None or mention is None or mention.type is TimexType.DURATION or start < clause.verb.last:
        return False
    turn = statuses.turned(parsed, clause)
    return turn is not None and turn.status is Status.POSTPONED and parsed.lower(start) in _NEW_DATE


def _put_off(parsed: Parsed, clause: Clause, index: int, start: int) -> Target | None:
    """What is put off: "the round was postponed until May", "they moved the vote to Friday"."""
    if not put_off(parsed, clause, index, start) or clause.verb is None or clause.subject is None:
        return None
    if clause.verb.passive or parsed.tag(clause.verb.last) in {"PREP", "PSUB", "TIME"}:
        return _whole(parsed, clause, *_bare(parsed, *clause.subject))
    end = parsed.noun_phrase_end(clause.verb.last, start)
    return _whole(parsed, clause, clause.verb.last, end)


def _whole(parsed: Parsed, clause: Clause, first: int, last: int) -> Target | None:
    head = head_of(parsed, first, last, things=False)
    return None if head is None else Target(clause, first, last, head, planned=True)


def _bare(parsed: Parsed, first: int, last: int) -> tuple[int, int]:
    """A subject without the marks and dates around it."""
    while first < last and parsed.tag(first) in {"PUNCT", "CC", "ADV", "TIME"}:
        first += 1
    while first < last and parsed.tag(last - 1) in {"PUNCT", "ADV", "TIME"}:
        last -= 1
    return first, last


def _arranged(parsed: Parsed, clause: Clause, index: int, start: int) -> Target | None:
    """What is fixed for a date: "the court set a hearing for Friday", "the king called elections for 3 May"."""
    verb, mention = clause.verb, parsed.tokens[index].mention
    if verb is None or verb.passive or verb.negated or verb.main not in parsed.words.words["arranging_for"]:
        return None
    if mention is None or mention.type is TimexType.DURATION or parsed.lower(start) != "for":
        return None
    end = start
    while end > verb.last and parsed.tag(end - 1) in {"TIME", "PUNCT", "ADV"}:
        end -= 1
    return _whole(parsed, clause, verb.last, end)


def _called_off(parsed: Parsed, clause: Clause, index: int, start: int) -> Target | None:
    """What was put off or called off, where the date is the plan's: "called off a visit planned next week"."""
    assert clause.verb is not None  # noqa: S101 - for the type checker; callers see to it
    mention = parsed.tokens[index].mention
    if mention is not None and mention.anchor is AnchorKind.NARRATIVE:
        return None
    ahead = mention is not None and AHEAD.search(mention.text)
    if not ahead or statuses.turned(parsed, clause) is None:
        return None
    first = clause.verb.last
    while parsed.tag(first) in {"PREP", "PSUB"}:
        first += 1
    found = event_noun(parsed, clause, first, start)
    if found is None and clause.subject is not None and clause.verb.passive:
        found = event_noun(parsed, clause, *clause.subject)
    return None if found is None else Target(clause, found.first, found.last, found.head, planned=True)
