"""To what a date belongs: the clause it stands in, or the happening that a noun phrase beside it names."""

from __future__ import annotations

import re

from generator.events.attaching.existence import existing, not_before
from generator.events.attaching.participles import asked, brokered, setting
from generator.events.attaching.plans import bounds_only, foretells, occasion, planned
from generator.events.attaching.qualifying import attributive, qualifies, row
from generator.events.syntax.analysis import Parsed
from generator.events.syntax.clauses.model import Clause, Kind
from generator.events.syntax.targets import Target, definite, event_noun, head_of, owned
from generator.model.mention import AnchorKind, Signal, TimexType
from generator.model.source import BlockKind

_LINKING = {"PREP", "PSUB"}
_PARTICLES = {"off", "out", "up", "down", "away", "apart", "back"}


def phrase_start(parsed: Parsed, index: int) -> int:
    """Where the phrase of the date at `index` begins: its preposition and article taken with it."""
    start = index
    while (
        start > 0
        and parsed.tag(start - 1) in {"DET", "ADJ", "ADV"}
        and parsed.lower(start - 1) in parsed.words.words["date_leaders"]
    ):
        start -= 1
    if parsed.tag(start - 1) in _LINKING and parsed.lower(start - 1) not in {"of", *_PARTICLES}:
        return start - 1
    if parsed.lower(start - 1) == "of" and parsed.lower(start - 2) in parsed.words.words["parts_of_time"]:
        start -= 2
        while start > 0 and parsed.tag(start - 1) in {"DET", "ADJ"}:
            start -= 1
        return start - 1 if parsed.tag(start - 1) in _LINKING else start
    return start


def waits_for(parsed: Parsed, index: int) -> bool:
    """Whether the date at `index` is the one before which, as its clause denies, nothing happened: "not until May"."""
    clause, start = parsed.clause_at(index), phrase_start(parsed, index)
    opens = parsed.lower(start) in {"until", "till"} and parsed.lower(start - 1) == "not" and start == 1
    return opens or (clause is not None and not_before(parsed, clause, start))


def delayed(parsed: Parsed, clause: Clause) -> bool:
    """Whether a clause denies only that it happened before one of its dates."""
    places = (index for first, last in clause.runs for index in range(first, last) if parsed.tokens[index].mention)
    return any(not_before(parsed, clause, phrase_start(parsed, index)) for index in places)


def attach(parsed: Parsed, index: int) -> Target | None:
    """What the date at token `index` dates, or `None` where it only qualifies a noun or hangs on nothing."""
    clause = parsed.clause_at(index)
    if clause is None or names_a_season(parsed, index):
        return None
    if _counted_from(parsed, clause, index):
        return _counted(parsed, clause, index)
    first, last = row(parsed, index)
    of_noun = parsed.lower(first - 1) == "of" and parsed.lower(first - 2) not in parsed.words.words["parts_of_time"]
    if of_noun or qualifies(parsed, index):
        before = not qualifies(parsed, index)
        return attributive(parsed, clause, first if before else last, before=before)
    start = phrase_start(parsed, index)
    if _dates_nothing(parsed, clause, index, start):
        return None
    if clause.kind is Kind.FRAGMENT:
        return None if _part_of(parsed, index) else _fragment(parsed, clause, start)
    said_to_be = existing(parsed, clause, start)
    if said_to_be is not None:
        return said_to_be
    if clause.kind is Kind.PARTICIPIAL:
        return _participial(parsed, clause, index)
    if clause.verb is not None and start >= clause.verb.last:
        return _behind_verb(parsed, clause, index, start)
    if _of_earlier_life(parsed, clause, index):
        return None
    if clause.lead is not None and clause.lead[0] < start < clause.lead[1]:
        return _in_lead(parsed, clause, start)
    if _in_subject_without_predicate(parsed, clause, index):
        return event_noun(parsed, clause, *(clause.subject or (start, start)))
    return Target(clause)


def _behind_verb(parsed: Parsed, clause: Clause, index: int, start: int) -> Target | None:
    """What a date behind the verb of its clause dates: a plan, a happening named before it, else the clause."""
    arranged = planned(parsed, clause, index, start)
    if arranged is None and bounds_only(parsed, clause, index, start):
        return None
    return arranged or _named(parsed, clause, start) or Target(clause)


_RANKING = {"first", "last", "only", "most", "worst"}
_COMPARED = 4
"""Words between what compares and its date: "for the first time since 2001", "more than at any time since 2001"."""


def _compares(parsed: Parsed, start: int) -> bool:
    """Whether a date is what the clause is compared with: "more rain than in 2012", "the first visit since May"."""
    since = parsed.lower(start) == "since"
    if since and any(parsed.lower(i) in _RANKING and parsed.lower(i + 1) in {"time", "occasion"} for i in range(start)):
        return True
    for index in range(start - 1, max(-1, start - 2 - _COMPARED), -1):
        word, tag = parsed.lower(index), parsed.tag(index)
        if word in {"than", "like"} or (word == "as" and index == start - 1):
            return True
        if since and tag in {"ADJ", "NOUN", "ADV"} and (word in _RANKING or (tag == "ADJ" and word.endswith("est"))):
            return True
        if tag not in {"DET", "ADJ", "NOUN", "NAME", "PREP"}:
            return False
    return False


def _part_of(parsed: Parsed, index: int) -> bool:
    """Whether a length of time at the head of a heading is one of something: "The last half-year of the war"."""
    mention = parsed.tokens[index].mention
    return mention is not None and mention.type is TimexType.DURATION and parsed.lower(index + 1) == "of"


def names_a_season(parsed: Parsed, index: int) -> bool:
    """Whether a season with its article says which thing a noun means: "the summer release", "the winter rains"."""
    words = parsed.tokens[index].lower.split(" ")
    article = words[0] if len(words) > 1 else parsed.lower(index - 1)
    return article == "the" and words[-1] in parsed.words.words["seasons"] and parsed.tag(index + 1) == "NOUN"


def _fragment(parsed: Parsed, clause: Clause, start: int) -> Target | None:
    """A heading or item without a verb tells something where an event noun stands in it.

    In running text that is the answer to a question, or a figure: "More than 40 since the vote on 3 May".
    """
    if parsed.block is BlockKind.BODY and parsed.tag(_first_word(parsed, clause)) in {"NUM", "ADJ", "ADV", "DET"}:
        counted = any(parsed.tag(i) == "NUM" for i in range(*clause.runs[0]) if i < start)
        opens = next((i for i in range(start - 1, -1, -1) if parsed.lower(i) in {"since", "before", "after"}), None)
        if counted and opens is not None:
            return event_noun(parsed, clause, opens + 1, start)
    undergone = _undergone(parsed, clause)
    if undergone is not None:
        return Target(undergone)
    for first, last in clause.runs:
        for index in range(first, last):
            if parsed.tag(index) == "NOUN" and parsed.words.event_class(parsed.lower(index), things=False):
                return Target(clause)
    return Target(clause) if parsed.block is BlockKind.ITEM else None


def _undergone(parsed: Parsed, fragment: Clause) -> Clause | None:
    """What an entry tells by a participle behind its noun: "9 June: draft rejected by the rebels"."""
    place = parsed.clauses.index(fragment)
    behind = parsed.clauses[place + 1] if place + 1 < len(parsed.clauses) else None
    if behind is None or behind.kind is not Kind.PARTICIPIAL or behind.parent != place or behind.subject is None:
        return None
    told = behind.verb is not None and behind.verb.form == "participle" and parsed.lower(behind.verb.first) != "be"
    adjoins = behind.runs[0][0] == fragment.runs[-1][1] and parsed.tag(fragment.runs[-1][1] - 1) != "PUNCT"
    return behind if told and adjoins else None


def _first_word(parsed: Parsed, clause: Clause) -> int:
    first, last = clause.runs[0]
    return next((i for i in range(first, last) if parsed.tag(i) != "PUNCT"), first)


def _participial(parsed: Parsed, clause: Clause, index: int) -> Target | None:
    assert clause.verb is not None  # noqa: S101 - for the type checker; callers see to it
    if parsed.lower(clause.verb.first) == "be" or asked(parsed, clause):
        return None
    if brokered(parsed, clause) or setting(parsed, clause):
        return Target(parsed.clauses[clause.parent or 0])
    head = None
    if clause.subject and foretells(parsed, clause, index):
        head = head_of(parsed, *clause.subject)
        head = occasion(parsed, *clause.subject) if head is None else head
    if clause.subject and head is not None:
        outer = parsed.clauses[clause.parent] if clause.parent is not None else clause
        return Target(outer, *clause.subject, head, planned=True)
    named = _named(parsed, clause, phrase_start(parsed, index))
    if named is not None:
        return named
    if clause.verb.form == "participle":
        return Target(clause) if clause.subject else None
    return Target(parsed.clauses[clause.parent or 0])


def _of_earlier_life(parsed: Parsed, clause: Clause, index: int) -> bool:
    """Whether a date in the opening is that of its participle: "Born in 1962, …", "Since taking office in May, …"."""
    if clause.lead is None or not clause.lead[0] <= index < clause.lead[1]:
        return False
    first = clause.lead[0]
    then = parsed.tag(first) in {"PREP", "PSUB"} and parsed.tag(first + 1) == "VBG"
    return then or parsed.tag(first) in {"VBN", "VBDN"} or parsed.lower(first) == "born"


def _counted_from(parsed: Parsed, clause: Clause, index: int) -> bool:
    """Whether a length says how far from its clause another one lies: "five days after the Post published it, …"."""
    mention = parsed.tokens[index].mention
    length = mention is not None and mention.anchor is AnchorKind.EVENT
    return length and clause.mark in {"after", "before"} and parsed.lower(index + 1) == clause.mark


def _counted(parsed: Parsed, clause: Clause, index: int) -> Target | None:
    """What lies a length from the clause that the length opens: "two days after the army left on 3 April, rebels …"."""
    mention = parsed.tokens[index].mention
    main = next((one for one in parsed.clauses if one.kind is Kind.MAIN and one.runs[0][0] > index), None)
    if clause.lead is None or main is None or mention is None or mention.type is TimexType.DURATION:
        return None
    told = any(parsed.tag(i) == "TIME" for a, b in clause.runs for i in range(a, b))
    own = any(parsed.tag(i) == "TIME" for a, b in [*main.runs, main.lead or (0, 0)] for i in range(a, b))
    return Target(main) if told and not own and not parsed.reporting(main) else None


def _in_lead(parsed: Parsed, clause: Clause, start: int) -> Target | None:
    """What a date in an opening like "After the failure of the talks last month, …" dates, else the clause.

    One that is not told apart from others has no entry, and its date is not that of the clause: "After raids on 3 May".
    """
    assert clause.lead is not None  # noqa: S101 - for the type checker; callers see to it
    first = clause.lead[0]
    while first < start and parsed.tag(first) in {"CC", "ADV", "PUNCT"}:
        first += 1
    if parsed.lower(first) not in parsed.words.words["cause_prepositions"]:
        return Target(clause)
    found = event_noun(parsed, clause, first + 1, start)
    if found is None:
        return Target(clause)
    ahead = parsed.lower(first) in parsed.words.words["ahead_prepositions"]
    told = definite(parsed, first + 1, found.head or start)
    return Target(clause, found.first, found.last, found.head, planned=ahead) if told else None


def _dates_nothing(parsed: Parsed, clause: Clause, index: int, start: int) -> bool:
    """Whether a date belongs to a name, goes on with another, compares, or is denied."""
    if _labels(parsed, index) or _later_that_day(parsed, clause, index) or _is_subject(parsed, index):
        return True
    if _of_origin(parsed, start):
        return True
    denied = parsed.tag(start - 1) == "NEG" and parsed.lower(start) not in {"until", "till"}
    spent = parsed.tokens[index - 1].lemma in parsed.words.words["spending"]
    return _compares(parsed, start) or denied or spent or _said_outright(parsed, index)


def _said_outright(parsed: Parsed, index: int) -> bool:
    """Whether a date that is counted is told outright right behind: "four weeks later, on August 5, 1994".

    So is a day of something that has several: "on the last day of the talks, 9 May".
    """
    of_it = parsed.lower(index + 1) == "of"
    comma = parsed.noun_phrase_end(index + 2, len(parsed.tokens)) if of_it else index + 1
    behind = comma + 1 + (parsed.tag(comma + 1) == "PREP")
    if parsed.lower(comma) != "," or not comma < behind < len(parsed.tokens):
        return False
    counted, outright = parsed.tokens[index].mention, parsed.tokens[behind].mention
    if counted is None or outright is None or outright.type is TimexType.DURATION:
        return False
    words = counted.text.lower().split()
    part = of_it and words[-1] in parsed.words.words["parts_of_time"]
    named = any(char.isdigit() for char in outright.text) and not any(char.isdigit() for char in counted.text)
    whole = counted.anchor in (AnchorKind.NARRATIVE, AnchorKind.EVENT) and outright.anchor is AnchorKind.NONE
    return whole or (part and named)


def _is_subject(parsed: Parsed, index: int) -> bool:
    """Whether something is told of the date itself: "Monday is the deadline", "asks that 3 May be set as the day"."""
    marked = index == 0 and parsed.tag(1) in {"VBD", "VBDN", "VBZ"} and parsed.block is BlockKind.BODY
    if marked and not parsed.reporting(parsed.clauses[0]):
        return True  # "Monday marked the anniversary of the truce"
    opens = index == 0 or parsed.tag(index - 1) == "THAT"
    return opens and parsed.tag(index + 1) in {"BE", "MOD"} and parsed.tag(index + 2) != "PRO"


def _of_origin(parsed: Parsed, start: int) -> bool:
    """Whether a date, its phrase from `start` on, says since when there has been something: "dating back to 1986"."""
    back = parsed.lower(start - 1) == "back"
    at, words = start - 1 - back, parsed.words.words
    dated = parsed.lower(at) in words["dating"] or (back and parsed.lower(at) in words["reaching_back"])
    return dated and parsed.lower(start) in {"from", "to"}


def _labels(parsed: Parsed, index: int) -> bool:
    """Whether a bare year belongs to the name or number before it: "took Hill 1950", "resolution 1506 (2003)"."""
    numbered = parsed.lower(index - 1) == "(" and any(char.isdigit() for char in parsed.lower(index - 2))
    if numbered and parsed.tokens[index].text.isdigit() and parsed.tag(index - 2) != "TIME":
        return True
    bare = parsed.tokens[index].text.isdigit() and parsed.tag(index - 1) == "NAME"
    taken = parsed.tag(index - 2) in {"VBD", "VBDN", "VB", "CC"}
    within = parsed.tag(index - 2) in {"PREP", "DET", "NAME", "ADJ"} and parsed.tag(index + 1) != "PUNCT"
    return bare and (taken or within)


def _later_that_day(parsed: Parsed, clause: Clause, index: int) -> bool:
    """Whether a second verb goes on with the first, hours later: "met on Friday and came out nine hours later"."""
    text = parsed.tokens[index].lower
    return clause.kind is Kind.PREDICATE and re.search(r"\b(?:hours?|minutes?) later$", text) is not None


def _named(parsed: Parsed, clause: Clause, start: int) -> Target | None:
    """The happening of a phrase like "by the rebels' raid" or "after an attack" nearest before the date."""
    assert clause.verb is not None  # noqa: S101 - for the type checker; callers see to it
    if _harmed(parsed, clause):
        return None
    run = next(((a, b) for a, b in clause.runs if a <= start <= b), (clause.verb.last, start))
    for index in range(start - 1, max(clause.verb.last, run[0]) - 1, -1):
        token = parsed.tokens[index]
        if token.tag not in _LINKING or token.lower not in parsed.words.words["cause_prepositions"]:
            continue
        found = event_noun(parsed, clause, index + 1, start)
        if found is None or not definite(parsed, index + 1, found.head or start):
            return None
        if token.lower == "by" and not (
            owned(parsed, index + 1, found.head or start) or parsed.words.words["turning"] & set(clause.verb.lemmas)
        ):
            return None
        ahead = token.lower in parsed.words.words["ahead_prepositions"]
        return Target(clause, found.first, found.last, found.head, planned=ahead)
    return None


def _harmed(parsed: Parsed, clause: Clause) -> bool:
    """Whether a passive tells what a happening left behind, at the same time: "was ruined in Monday's raid"."""
    verb = clause.verb
    if verb is None or not verb.passive or verb.modal or verb.negated:
        return False
    harm = parsed.words.verb_class.get(verb.main) in {"kill", "damage"}
    return harm or (verb.main == "leave" and parsed.tag(verb.last) != "TO")


def _in_subject_without_predicate(parsed: Parsed, clause: Clause, index: int) -> bool:
    """Whether the date stands in a subject whose verb tells nothing of that time: "the raid on Monday could …"."""
    if clause.subject is None or clause.verb is None or not clause.subject[0] < index < clause.subject[1]:
        return False
    modal = clause.verb.modal in parsed.words.words["hypothetical_modals"]
    stative = clause.verb.main in parsed.words.stative and len(clause.verb.lemmas) == 1
    return modal or clause.verb.lemmas == ("be",) or stative


_AT_ONCE = {
    "suspend",
    "postpone",
    "cancel",
    "extend",
    "agree",
    "truce",
    "resume",
    "withdraw",
    "release",
    "lift",
    "office",
    "end",
}
"""Classes done at once, so that "for six months" after them says how long what they bring about is to last."""


def past_span(parsed: Parsed, index: int, clause: Clause) -> bool:
    """Whether a duration spans something up to the day of writing: "over the past two months", "for a year X has …"."""
    mention = parsed.tokens[index].mention
    assert mention is not None  # noqa: S101 - for the type checker; callers see to it
    words = set(mention.text.lower().split())
    if words & parsed.words.words["past_span"]:
        return True
    verb = clause.verb
    if verb is None or verb.past or not verb.perfect or mention.signal is not Signal.THROUGHOUT:
        return False
    return not verb.passive and parsed.words.verb_class.get(verb.main) not in _AT_ONCE
