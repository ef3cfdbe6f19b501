"""What leaves open what was told before: "there was no independent confirmation", "the claim could not be verified"."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.events.assertions import claims
from generator.events.syntax.analysis import Parsed
from generator.events.syntax.clauses.model import Clause, Kind
from generator.model.event import Statement, Status, StatusChange

_NEAR = 60
"""Characters between what is told and what leaves it open, at most."""


def doubt(parsed: Parsed, statements: list[Statement]) -> None:
    """Leave open, in place, what the text tells right before a clause that says that nobody confirms it.

    Of several such statements, those that somebody makes; else the last, which the source tells itself.
    """
    for clause in parsed.clauses:
        span = _unverified(parsed, clause)
        if span is None:
            continue
        start = parsed.tokens[clause.runs[0][0]].start
        near = [place for place, one in enumerate(statements) if _right_before(parsed.text, one, start)]
        for place in [place for place in near if statements[place].attribution is not None] or near[-1:]:
            change = StatusChange(Status.UNCONFIRMED, parsed.text[slice(*span)], statements[place].source, *span)
            statements[place] = replace(statements[place], status_history=(change,))


def _right_before(text: str, statement: Statement, start: int) -> bool:
    """Whether a statement of something done ends the sentence, or the clause, before `start`, in its paragraph."""
    if statement.quote.end > start or [step.status for step in statement.status_history] != [Status.OCCURRED]:
        return False
    between = text[statement.quote.end : start]
    return "\n\n" not in between and len(between) <= _NEAR and len(re.findall(r"[.!?]\s", f"{between} ")) <= 1


def _unverified(parsed: Parsed, clause: Clause) -> tuple[int, int] | None:
    """The characters by which a clause says that a claim is confirmed by nobody; `None` where it does not."""
    verb = clause.verb
    if verb is None or clause.kind is Kind.COMPLEMENT or verb.modal == "will":
        return None
    if clause.kind is Kind.RELATIVE:
        return _of_the_claim(parsed, clause)
    behind = min(clause.runs[-1][1] + 1, len(parsed.tokens))
    if any(parsed.tag(index) == "THAT" for index in range(clause.runs[0][0], behind)):
        return None  # it says itself what nobody confirms: "a report that a missile fell"
    subject = [i for i in range(*(clause.subject or (0, 0))) if parsed.tag(i) not in {"PUNCT", "CC", "ADV", "TIME"}]
    last = max(end for _, end in clause.runs)
    joined = parsed.lower(verb.last) in {"or", "nor"}  # "neither confirm nor deny it"
    after = range(verb.last + 2 * joined, last)
    denying = parsed.words.words["denying"]
    if verb.main in parsed.words.words["confirming"]["verbs"]:
        nobody = verb.negated or any(parsed.lower(i) in denying for i in subject[:1])
        found = nobody and _claim(parsed, subject if verb.passive else list(after))
    elif verb.main == "check" and verb.passive:
        found = verb.negated and _claim(parsed, subject)
    else:
        there = bool(subject) and parsed.lower(subject[0]) == "there" and verb.lemmas == ("be",)
        nobody = verb.negated or any(parsed.lower(i) in denying for i in after[:1])
        found = there and nobody and any(_confirmation(parsed, index) for index in after)
        found = found or (verb.lemmas == ("be",) and _unable(parsed, verb.negated, after))
    first = subject[0] if subject else verb.first
    return (parsed.tokens[first].start, parsed.tokens[last - 1].end) if found else None


def _of_the_claim(parsed: Parsed, clause: Clause) -> tuple[int, int] | None:
    """The same of what is added to it: ", a claim that could not be verified", ", which the army would not confirm"."""
    verb = clause.verb
    if verb is None or not claims.leaves_open(parsed, clause):
        return None
    before = clause.runs[0][0] - 1
    which = clause.mark == "which" and parsed.lower(before) == ","
    noun = parsed.words.noun_lemma(parsed.lower(before)) in parsed.words.words["content_nouns"]
    if not (which or noun):
        return None
    return parsed.tokens[clause.runs[0][0]].start, parsed.tokens[verb.last - 1].end


def _unable(parsed: Parsed, negated: bool, after: range) -> bool:
    """Whether somebody is "unable to verify the claim", or it is "not possible to confirm the account"."""
    truth = parsed.words.words["confirming"]
    able = next((i for i in after if parsed.lower(i) in truth["unable"]), None)
    if able is None or negated == parsed.lower(able).startswith(("un", "im")):
        return False
    verb = next((i for i in after if i > able and parsed.tag(i) == "VB"), None)
    told = verb is not None and parsed.lower(verb) in truth["checking"]
    return told and verb is not None and _claim(parsed, list(range(verb + 1, after.stop)))


def _claim(parsed: Parsed, phrase: list[int]) -> bool:
    """Whether a phrase means what was told before: "it", "the claim"."""
    if any(parsed.lower(i) in {"it", "this", "that"} and parsed.tag(i) != "THAT" for i in phrase[:1]):
        return True
    words = parsed.words
    nouns = {words.noun_lemma(parsed.lower(i)) for i in phrase if parsed.tag(i) == "NOUN"}
    return bool(nouns & (words.words["content_nouns"] | set(words.words["confirming"]["claims"])))


def _confirmation(parsed: Parsed, index: int) -> bool:
    """Whether a noun is a confirmation of what was told, of "the claim" or "it", and not "of" anything else."""
    named = parsed.words.noun_lemma(parsed.lower(index)) in parsed.words.words["confirming"]["nouns"]
    phrase = list(range(index + 2, parsed.noun_phrase_end(index + 2, len(parsed.tokens))))
    return named and (parsed.lower(index + 1) != "of" or _claim(parsed, phrase))
