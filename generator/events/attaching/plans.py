"""What a clause plans, puts off or calls off, where the date is the plan's: "put the vote off until Thursday"."""

from __future__ import annotations

from generator.events.assertions import statuses
from generator.events.attaching.existence import AHEAD
from generator.events.syntax.analysis import Parsed
from generator.events.syntax.clauses.model import Clause
from generator.events.syntax.targets import Target, event_noun, head_of, with_complement
from generator.model.event import Status
from generator.model.mention import AnchorKind, TimexType

_NEW_DATE = {"to", "until", "till", "for"}
"""What stands before the day to which something is put off."""
_MOVED_TO = {"to", "until", "till"}
_UP_TO = {"to", "until", "till", "through"}


def planned(parsed: Parsed, clause: Clause, index: int, start: int) -> Target | None:
    """The happening that lies on the date at `index`, whose phrase begins at `start`, as a clause plans it."""
    return (
        _called_off(parsed, clause, index, start)
        or _put_off(parsed, clause, index, start)
        or _arranged(parsed, clause, index, start)
        or _chosen(parsed, clause, index)
    )


def bounds_only(parsed: Parsed, clause: Clause, index: int, start: int) -> bool:
    """Whether a date is one to which a clause extends or moves something that it does not name as a happening."""
    verb, mention = clause.verb, parsed.tokens[index].mention
    if verb is None or mention is None or mention.type is TimexType.DURATION or start < verb.last:
        return False
    extended = parsed.words.verb_class.get(verb.main) == "extend" and parsed.lower(start) in _UP_TO
    moved = put_off(parsed, clause, index, start) and parsed.lower(start) in _MOVED_TO
    return extended or moved or _as_day(parsed, index) is not None


def arranged_for(parsed: Parsed, clause: Clause, index: int, start: int) -> bool:
    """Whether a date is that for which a clause arranges something, whatever it is: "ordered shells for May"."""
    verb, mention = clause.verb, parsed.tokens[index].mention
    if verb is None or verb.passive or verb.negated or verb.main not in parsed.words.words["arranging_for"]:
        return False
    dated = mention is not None and mention.type is not TimexType.DURATION
    return dated and start >= verb.last and parsed.lower(start) == "for"


def foretells(parsed: Parsed, clause: Clause, index: int) -> bool:
    """Whether a participle tells that its noun is to come on a date: "due on 3 May", "the truce agreed for 3 May"."""
    verb, mention = clause.verb, parsed.tokens[index].mention
    if verb is None or not parsed.words.words["planning"].isdisjoint(verb.lemmas):
        return verb is not None
    arranged = verb.form != "gerund" and verb.main in parsed.words.words["arranging_for"]
    dated = mention is not None and mention.type is not TimexType.DURATION
    return arranged and dated and parsed.lower(index - 1) == "for"


def put_off(parsed: Parsed, clause: Clause, index: int, start: int) -> bool:
    """Whether a date, its phrase from `start` on, is that to which something is put off: "was put off to Sunday"."""
    mention = parsed.tokens[index].mention
    if clause.verb is None or mention is None or mention.type is TimexType.DURATION or start < clause.verb.last:
        return False
    turn = statuses.turned(parsed, clause)
    if turn is not None and turn.status is Status.POSTPONED:
        return parsed.lower(start) in _NEW_DATE
    return _moves(parsed, clause) and parsed.lower(start) in _MOVED_TO


def taken_from(parsed: Parsed, clause: Clause, index: int, start: int) -> bool:
    """Whether a date is the one from which something is put off: "was moved from Monday to Wednesday"."""
    to = next((at for at in range(index + 1, min(index + 4, len(parsed.tokens))) if parsed.tag(at) == "TIME"), 0)
    return parsed.lower(start) == "from" and bool(to) and put_off(parsed, clause, to, to - 1)


def _moves(parsed: Parsed, clause: Clause) -> bool:
    """Whether a verb that moves things moves a happening: "moved the vote to Friday", "the trial was adjourned"."""
    verb = clause.verb
    moving = parsed.words.words["moving"]
    if verb is None or verb.negated or verb.modal in parsed.words.words["hypothetical_modals"]:
        return False
    return verb.main in moving and _taken(parsed, clause, len(parsed.tokens)) is not None


def _put_off(parsed: Parsed, clause: Clause, index: int, start: int) -> Target | None:
    """What is put off: "the round was postponed until May", "they moved the vote to Friday"."""
    if clause.verb is None or clause.subject is None:
        return None
    if not put_off(parsed, clause, index, start) and not taken_from(parsed, clause, index, start):
        return None
    return _taken(parsed, clause, start)


def _taken(parsed: Parsed, clause: Clause, stop: int) -> Target | None:
    """The happening to which a clause does something: the object of its verb, past a particle, else its subject."""
    assert clause.verb is not None  # noqa: S101 - for the type checker; callers see to it
    first = clause.verb.last
    if parsed.lower(first) in parsed.words.words["moving_particles"]:
        first += 1
    end = parsed.noun_phrase_end(first, stop)
    if not clause.verb.passive and end > first and parsed.tag(first) != "TIME":
        return _whole(parsed, clause, first, with_complement(parsed, end, stop))
    return _whole(parsed, clause, *_bare(parsed, *clause.subject)) if clause.subject else None


def _whole(parsed: Parsed, clause: Clause, first: int, last: int) -> Target | None:
    head = head_of(parsed, first, last, things=False) or occasion(parsed, first, last)
    return None if head is None else Target(clause, first, last, head, planned=True)


def occasion(parsed: Parsed, first: int, last: int) -> int | None:
    """The noun of an occasion, which alone tells no happening and which one arranges: "a ceremony on the lawn"."""
    end = next((at for at in range(first, last) if parsed.tag(at) in {"PREP", "PSUB", "PUNCT", "TO"}), last)
    named = end > first and parsed.words.noun_lemma(parsed.lower(end - 1)) in parsed.words.words["occasions"]
    return end - 1 if named else None


def _bare(parsed: Parsed, first: int, last: int) -> tuple[int, int]:
    """A subject without the marks and dates around it."""
    while first < last and parsed.tag(first) in {"PUNCT", "CC", "ADV", "TIME"}:
        first += 1
    while first < last and parsed.tag(last - 1) in {"PUNCT", "ADV", "TIME"}:
        last -= 1
    return first, last


def _arranged(parsed: Parsed, clause: Clause, index: int, start: int) -> Target | None:
    """What is fixed for a date: "the court set a hearing for Friday", "the king called elections for 3 May"."""
    verb = clause.verb
    if verb is None or not arranged_for(parsed, clause, index, start):
        return None
    end = start
    while end > verb.last and parsed.tag(end - 1) in {"TIME", "PUNCT", "ADV"}:
        end -= 1
    first = verb.last + (parsed.lower(verb.last) in {"in", "up"})
    return _whole(parsed, clause, first, end)


def _as_day(parsed: Parsed, index: int) -> int | None:
    """Where it is told of what a date is made the day: "set 3 July as the date for elections"; `None` elsewhere."""
    at = index + 1
    if parsed.lower(at) not in {"as", "for"}:
        return None
    end = parsed.noun_phrase_end(at + 1, len(parsed.tokens))
    of_day = parsed.words.noun_lemma(parsed.lower(end - 1)) in {"date", "day", "deadline"}
    return end + 1 if of_day and parsed.lower(end) in {"for", "of"} else None


def _chosen(parsed: Parsed, clause: Clause, index: int) -> Target | None:
    """What the date at `index` is chosen for."""
    first = _as_day(parsed, index)
    if first is None:
        return None
    end = with_complement(parsed, parsed.noun_phrase_end(first, len(parsed.tokens)), len(parsed.tokens))
    return _whole(parsed, clause, first, end)


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
