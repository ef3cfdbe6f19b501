"""Participles that tell nothing of their own: by whose help, in what writing or on what question it was said."""

from __future__ import annotations

from generator.events.syntax.analysis import Parsed
from generator.events.syntax.clauses.model import Clause


def brokered(parsed: Parsed, clause: Clause) -> bool:
    """Whether a participle only tells by whose help what the verb before tells came about: "a deal brokered by"."""
    outer = parsed.clauses[clause.parent] if clause.parent is not None else clause
    if clause.verb is None or outer.verb is None or parsed.lower(clause.verb.last) != "by":
        return False
    helped = clause.verb.main in parsed.words.words["roles"]["verbs"]
    return helped and outer.verb.last <= clause.verb.first and not parsed.reporting(outer)


def setting(parsed: Parsed, clause: Clause) -> bool:
    """Whether a participle tells where the rest was said or done: "In a note issued on 3 May, the army owned up".

    Behind the verb, only that of a piece of writing is such: "owned up in a note issued on 3 May".
    """
    outer = parsed.clauses[clause.parent] if clause.parent is not None else clause
    if outer.lead is not None and clause.runs and outer.lead[1] == clause.runs[0][0]:
        first = outer.lead[0]
        return parsed.lower(first) in {"in", "at"} and parsed.lower(first + 1) in {"a", "an"}
    if clause.subject is None or outer.verb is None or clause.verb is None or clause.subject[0] < outer.verb.last:
        return False
    first, last = clause.subject
    written = parsed.words.noun_lemma(parsed.lower(last - 1)) in parsed.words.words["writings"]
    within = parsed.lower(first - 1) in {"in", "by", "with"} and parsed.lower(first) in {
        "a",
        "an",
        "its",
        "their",
        "his",
        "her",
    }
    return written and within and clause.verb.form != "gerund"


def asked(parsed: Parsed, clause: Clause) -> bool:
    """Whether a participle tells that someone was asked for the words that follow: "Obi, asked on Monday, said"."""
    outer = parsed.clauses[clause.parent] if clause.parent is not None else clause
    assert clause.verb is not None  # noqa: S101 - for the type checker; callers see to it
    return clause.verb.main in parsed.words.words["asked"] and parsed.reporting(outer)
