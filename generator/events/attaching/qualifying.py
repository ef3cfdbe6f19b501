"""Dates that stand before a noun, or behind it with "of": "the 2015 accord", "Monday's raid", "a vote of 12 June"."""

from __future__ import annotations

from generator.events.assertions import statuses
from generator.events.attaching.plans import occasion
from generator.events.syntax.analysis import Parsed
from generator.events.syntax.clauses.model import Clause, Kind
from generator.events.syntax.targets import Target, head_of, with_complement
from generator.model.mention import Role, Tense


def qualifies(parsed: Parsed, index: int) -> bool:
    """Whether the date stands before a noun like an adjective: "the 2015 accord", "last week's raid"."""
    if parsed.tag(index + 1) == "POS" or parsed.tokens[index].lower.endswith(("'s", "’s", "s'", "s’")):
        return True
    if _listed(parsed, index):
        return True
    opening, index = row(parsed, index)
    after = parsed.tag(index + 1) in {"NOUN", "ADJ"} or (
        parsed.tag(index + 1) == "NAME" and parsed.tag(opening - 1) == "DET"
    )
    before = parsed.tag(opening - 1) in {"DET", "POS", "ADJ"} and parsed.lower(opening - 1) not in {
        "early",
        "late",
        "earlier",
        "later",
    }
    bare = (
        parsed.tag(opening - 1) in {"NOUN", "VBDN", "VBD", "VB", "PREP"}
        and parsed.words.event_class(parsed.lower(index + 1)) is not None
    )
    first = opening == 0 and parsed.tag(index + 1) in {"NOUN", "NAME", "ADJ"} and parsed.lower(index + 1) != ","
    return after and (
        before
        or (bare and parsed.tag(opening - 1) == "PREP" and parsed.lower(opening - 1) not in {"on", "in", "since"})
        or (first and not _lead_date(parsed, opening))
    )


def row(parsed: Parsed, index: int) -> tuple[int, int]:
    """The first and the last of the dates that are told in a row with the one at `index`: "of 3 May and 9 June"."""
    mention = parsed.tokens[index].mention
    ends = [index, index]
    for side, step in enumerate((-1, 1)):
        at = index
        while mention is not None and mention.group is not None and parsed.tag(at) in {"TIME", "PUNCT", "CC"}:
            other = parsed.tokens[at].mention
            if other is not None and other.group == mention.group and other.role is Role.MEMBER:
                ends[side] = at
            at += step
    return ends[0], ends[1]


def _listed(parsed: Parsed, index: int) -> bool:
    """Whether a year is one of two before their noun: "the 2010 and 2014 texts"."""
    first = index if parsed.tag(index + 1) == "CC" else index - 2
    years = [parsed.tokens[at].text.isdigit() for at in (first, first + 2) if parsed.tag(at) == "TIME"]
    opened = parsed.tag(first - 1) == "DET" and parsed.tag(first + 1) == "CC"
    return opened and years == [True, True] and parsed.tag(first + 3) in {"NOUN", "ADJ"}


def _lead_date(parsed: Parsed, index: int) -> bool:
    """Whether a date at the head of a sentence stands apart from the subject.

    As it does in "Last week Iran said", "Two days ago rebels left".
    """
    words = parsed.tokens[index].lower.split(" ")
    return words[0] in parsed.words.words["relative_leaders"] or words[-1] in parsed.words.words["relative_trailers"]


def attributive(parsed: Parsed, clause: Clause, index: int, *, before: bool = False) -> Target | None:
    """What a date before a noun, or behind it with "of", dates: the happening that the noun names, or its clause.

    The clause has the date where it tells what was done there and then; a year alone beside a thing dates nothing.
    """
    first, last = _phrase(parsed, clause, index, before=before)
    head = head_of(parsed, first, last, things=False)
    bare_year = parsed.tokens[index].text.isdigit() and len(parsed.tokens[index].text) > _OF_DAY
    if not bare_year and _takes_place_at(parsed, clause, first if before else index, last):
        return Target(clause)
    named = head if head is not None else occasion(parsed, first, last)
    if named is None:
        return None
    in_subject = clause.subject is not None and clause.subject[0] <= named < clause.subject[1]
    if not bare_year and head is not None and in_subject and _predicated(parsed, clause, head):
        return Target(clause)
    stop = last if before else with_complement(parsed, named + 1, len(parsed.tokens))
    opening = first if before else index
    while parsed.tag(opening - 1) in {"DET", "ADJ"}:
        opening -= 1
    if not bare_year and _fated(parsed, clause, opening, in_subject=in_subject):
        return Target(clause, opening, stop, named, planned=True)
    if head is None:
        return None
    placed = any(parsed.tag(at) == "NAME" for at in range(first, stop))
    of_day = parsed.tag(index + 1) == "POS" or not any(char.isdigit() for char in parsed.tokens[index].text)
    return Target(clause, first, stop, head) if placed or (of_day and not before) else None


_OF_DAY = 2
"""Digits of a day of the month, at most."""


def _phrase(parsed: Parsed, clause: Clause, index: int, *, before: bool) -> tuple[int, int]:
    """The noun phrase that the date at `index` stands before, or behind with "of"."""
    if not before:
        first = index + (2 if parsed.tag(index + 1) == "POS" else 1)
        leads = clause.lead is not None and clause.lead[0] <= index < clause.lead[1]
        return first, parsed.noun_phrase_end(first, clause.lead[1] if clause.lead and leads else len(parsed.tokens))
    first = index - 1
    while first > 0 and parsed.tag(first - 1) in {"DET", "ADJ", "NOUN", "NAME", "POS", "NUM"}:
        first -= 1
    return first, index - 1


def _done(clause: Clause) -> bool:
    """Whether a clause tells as a fact or plan what somebody did or will do."""
    verb = clause.verb
    ahead = verb is not None and verb.modal in {"will", "would", "'ll"}
    past = verb is not None and verb.modal is None and verb.past and not verb.progressive
    return clause.kind is not Kind.PARTICIPIAL and verb is not None and not verb.negated and (past or ahead)


def _takes_place_at(parsed: Parsed, clause: Clause, start: int, last: int) -> bool:
    """Whether a clause tells what was done at a dated happening, whose words are `start:last`.

    "Voters rejected the charter in Sunday's referendum", "at Tuesday's session the council approved the budget",
    "Obi attended Monday's talks"; but not "rejected claims of fraud in Sunday's vote".
    """
    verb, words = clause.verb, parsed.words
    if verb is None or not _done(clause):
        return False
    noun = words.noun_lemma(parsed.lower(last - 1))
    occasion = noun in words.words["occasions"] | words.words["sittings"]
    named = words.event_class(noun, things=False) is not None or occasion
    while parsed.tag(start - 1) in {"DET", "ADJ"}:
        start -= 1
    if not named or parsed.tag(last) == "POS":
        return False
    taking_part = not verb.passive and verb.main in words.words["taking_part"]
    if start == verb.last:
        return taking_part
    if parsed.lower(start - 1) in {"at", "during"}:
        return not parsed.passing_on(clause) or bool(parsed.complements(clause))
    told = range(min(verb.last, start), start)
    settled = words.verb_class.get(verb.main) in _SETTLED_IN and all(parsed.lower(at) != "of" for at in told)
    return parsed.lower(start - 1) == "in" and settled


_SETTLED_IN = {
    "agree", "capture", "damage", "detain", "die", "displace", "exchange", "kill", "office", "reject", "release",
    "vote",
}  # fmt: skip
"""Classes of what is done in a vote, a round of talks, a raid."""


def _fated(parsed: Parsed, clause: Clause, start: int, *, in_subject: bool) -> bool:
    """Whether a clause calls off or puts off what begins at `start`: "cancelled the June 12 meeting"."""
    verb, turn = clause.verb, statuses.turned(parsed, clause)
    if verb is None or turn is None:
        return False
    if in_subject:
        behind = next((i for i, token in enumerate(parsed.tokens) if token.start >= turn.end), len(parsed.tokens))
        return verb.passive or parsed.tag(behind) in _NO_OBJECT
    particle = start > verb.last and parsed.lower(start - 1) in parsed.words.words["moving_particles"]
    return not verb.passive and start - particle == verb.last


_NO_OBJECT = {"", "PUNCT", "CC", "PREP", "PSUB", "SUB", "ADV", "TIME"}
"""What stands behind a verb that takes nothing: "Monday's talks fell through", and not "called off the strike"."""


def _predicated(parsed: Parsed, clause: Clause, head: int) -> bool:
    """Whether the verb of a dated subject tells what the happening did there and then: "Monday's raid killed nine".

    What is in force has an end of its own: "the truce of 3 May broke down".
    """
    verb = clause.verb
    if verb is None or verb.modal or verb.perfect or verb.tense is not Tense.PAST or verb.passive:
        return False
    told = parsed.words.verb_class.get(verb.main)
    in_force = parsed.words.event_class(parsed.lower(head)) in {"truce", "agree", "deal"}
    return told in {"kill", "damage", "begin", "displace", "capture"} or (told == "end" and not in_force)
