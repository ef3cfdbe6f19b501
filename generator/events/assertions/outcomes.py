"""What becomes of a plan: later words of the same source that speak of it by a definite reference ("the talks")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.events.assertions import statuses
from generator.events.assertions.doubts import doubt
from generator.events.syntax.analysis import Parsed
from generator.events.syntax.clauses.model import Clause, Kind
from generator.model.event import Statement, Status, StatusChange

_REFERRING = {"the", "their", "its", "this", "these", "those", "that", "his", "her", "both"}


def follow(parsed: Sequence[Parsed], statements: Sequence[Statement], dated: set[tuple[int, int]]) -> list[Statement]:
    """The statements, each plan with what its source tells of its fate.

    `dated` are sentence start and clause place of clauses that are statements themselves: a meeting held online on a
    day of its own is another event than the plan, but a postponement told with its date still postpones the plan.
    """
    plans = [
        place for place, statement in enumerate(statements) if statement.status_history[0].status is Status.PLANNED
    ]
    updated = list(statements)
    for sentence in parsed:
        for position, clause in enumerate(sentence.clauses):
            own = (sentence.sentence.start, position) in dated
            turn = statuses.turned(sentence, clause)
            if turn is not None and ((own and turn.status is Status.MOVED_ONLINE) or _told_already(turn, updated)):
                continue
            before = [place for place in plans if turn is not None and updated[place].quote.end <= turn.start]
            plan = _plan_meant(sentence, clause, before, updated)
            if plan is None:
                _leave_undone(sentence, clause, plans, updated)
            elif turn is not None:
                change = turn.change(sentence, updated[plan].source)
                updated[plan] = _with(updated[plan], change)
        _deny(sentence, updated)
        doubt(sentence, updated)
    return updated


def _leave_undone(parsed: Parsed, clause: Clause, plans: Sequence[int], statements: list[Statement]) -> None:
    """Let what a clause denies cancel the plan to do just that: "were to leave on 3 May but never left"."""
    told = _not_done(parsed, clause)
    if told is None or clause.verb is None:
        return
    for place in reversed(plans):
        plan = statements[place]
        near = plan.quote.start < told.start and _near(parsed, clause, plan)
        named = parsed.words.verb_class.get(clause.verb.main, clause.verb.main)
        same = clause.verb.lemmas == ("be",) or named in plan.heads | plan.terms
        if near and same and _is_its_subject(parsed, clause, plan) and told.start >= _last_told(plan):
            statements[place] = _with(plan, told.change(parsed, plan.source))
            return


def _not_done(parsed: Parsed, clause: Clause) -> statuses.Told | None:
    """The words by which a clause denies an act of the past and tells little more; `None` where it does not."""
    verb = clause.verb
    if verb is None or not verb.negated or verb.modal is not None or not (verb.past or verb.perfect):
        return None
    rest = [i for a, b in clause.runs for i in range(max(a, verb.last), b) if parsed.tag(i) != "PUNCT"]
    until = any(parsed.lower(i) in {"until", "till", "before", "again"} for i in rest)
    if until or len(rest) > (0 if verb.lemmas == ("be",) else _LITTLE):
        return None
    first = verb.first - (parsed.tag(verb.first - 1) == "NEG")
    return statuses.Told(Status.CANCELLED, parsed.tokens[first].start, parsed.tokens[verb.last - 1].end)


_LITTLE = 2
"""Words behind a verb that was not done: "never left Gao"."""


def _is_its_subject(parsed: Parsed, clause: Clause, plan: Statement) -> bool:
    """Whether a clause tells of the same as a plan: by going on with it, by a pronoun, or by the words of its title."""
    if clause.kind is Kind.PREDICATE or clause.subject is None:
        return clause.kind is Kind.PREDICATE
    subject = [i for i in range(*clause.subject) if parsed.tag(i) not in {"PUNCT", "ADV", "CC", "NEG"}]
    words = " ".join(parsed.lower(i) for i in subject)
    return words in {"it", "they", "he", "she"} or (bool(words) and plan.title.lower().startswith(words))


def _last_told(plan: Statement) -> int:
    """Where the last step of a plan's status is told."""
    return max((step.start or 0 for step in plan.status_history), default=0)


def _told_already(turn: statuses.Told, statements: Sequence[Statement]) -> bool:
    """Whether the words tell the fate of a plan that stands beside them: "the round planned for May was put off"."""
    steps = (step for statement in statements for step in statement.status_history)
    return any((step.status, step.start, step.end) == (turn.status, turn.start, turn.end) for step in steps)


def _deny(parsed: Parsed, statements: list[Statement]) -> None:
    """Let "The rebels denied it" deny what the text tells right before that someone said.

    It is a sentence or clause of its own ("…, she said; the army denied that") or a relative one (", which it denies").
    """
    for clause in parsed.clauses:
        span = _denial(parsed, clause)
        if span is None:
            continue
        start, text = parsed.tokens[clause.runs[0][0]].start, parsed.text
        for place, one in enumerate(statements):
            near = one.quote.end <= start and _SAID.fullmatch(text, one.quote.end, start)
            if near and one.attribution is not None and one.status is Status.OCCURRED:
                change = StatusChange(Status.DENIED, text[slice(*span)], one.source, *span)
                statements[place] = replace(one, status_history=(*one.status_history, change))


_SAID = re.compile(r"(?:,[^.;\n]{1,50})?[.;,]?[\"”’]*\s*")
"""What stands between what is told and its denial: nothing, or who said it, after a comma."""


def _denial(parsed: Parsed, clause: Clause) -> tuple[int, int] | None:
    """The characters by which a clause denies what was told before: "denied it", "which the ministry denies"."""
    verb = clause.verb
    if verb is None or verb.negated or verb.modal or verb.main not in parsed.words.words["status"]["denied"]:
        return None
    taken = parsed.lower(verb.last) in {"it", "this", "that"}
    relative = clause.kind is Kind.RELATIVE and clause.mark == "which" and clause.subject is not None
    behind = verb.last + (1 if taken else 0)
    if not (taken or relative) or parsed.tag(behind) not in {"PUNCT", "CC", ""}:
        return None
    return parsed.tokens[verb.first].start, parsed.tokens[behind - 1].end


def refers_back(parsed: Parsed, clause: Clause, statements: Sequence[Statement]) -> bool:
    """Whether a clause speaks by a definite noun phrase of a plan among the statements told before it."""
    plans = [place for place, one in enumerate(statements) if one.status_history[0].status is Status.PLANNED]
    return any(_means(parsed, index, statements[place]) for place in plans for index in _nouns(parsed, clause))


def _with(statement: Statement, change: StatusChange) -> Statement:
    if statement.status is change.status:
        return statement
    return replace(statement, status_history=(*statement.status_history, change))


def _plan_meant(parsed: Parsed, clause: Clause, plans: Sequence[int], statements: Sequence[Statement]) -> int | None:
    """The nearest plan told before that a definite noun phrase of the clause, or a pronoun, can mean."""
    if plans and _speaks_of_it(parsed, clause) and _near(parsed, clause, statements[plans[-1]]):
        return plans[-1]
    for place in reversed(plans):
        if any(_means(parsed, index, statements[place]) for index in _nouns(parsed, clause)):
            return place
    return None


def _near(parsed: Parsed, clause: Clause, plan: Statement) -> bool:
    """Whether a clause stands so near behind a plan that a pronoun in it can still mean that."""
    between = parsed.text[plan.quote.end : parsed.tokens[clause.runs[0][0]].start]
    return len(re.findall(r"[.!?]\s", f"{between} ")) <= 1 and "\n\n" not in between and len(between) <= _NEAR


_NEAR = 60
"""Characters between a plan and a pronoun that can still mean it."""


def _speaks_of_it(parsed: Parsed, clause: Clause) -> bool:
    """Whether what a clause puts off or calls off is "it", as passive subject or as object, or did not do it."""
    if clause.verb is None:
        return False
    if clause.verb.lemmas == ("do",):  # "It never did", "but did not"
        own = clause.subject is not None and parsed.lower(clause.subject[0]) in {"it", "this", "they", "he", "she"}
        return own or clause.kind is Kind.PREDICATE
    if clause.verb.passive:
        return clause.subject is not None and parsed.lower(clause.subject[0]) in {"it", "this", "they"}
    after = range(clause.verb.last, min(clause.verb.last + 2, len(parsed.tokens)))
    return any(parsed.lower(index) in {"it", "them"} for index in after)


def _nouns(parsed: Parsed, clause: Clause) -> list[int]:
    """Heads of the definite noun phrases in subject and object."""
    runs = [*([clause.subject] if clause.subject else []), *clause.runs]
    found: list[int] = []
    for first, last in runs:
        found += [index for index in range(first, last) if _is_head(parsed, index, first)]
    return found


def _is_head(parsed: Parsed, index: int, first: int) -> bool:
    return parsed.tag(index) == "NOUN" and parsed.tag(index + 1) != "NOUN" and _refers(parsed, index, first)


def _refers(parsed: Parsed, index: int, first: int) -> bool:
    start = index
    while start > first and parsed.tag(start - 1) in {"ADJ", "NOUN", "NAME", "POS", "VBN", "TIME"}:
        start -= 1
    return parsed.lower(start - 1) in _REFERRING or parsed.tag(start) == "NAME"


def _means(parsed: Parsed, index: int, plan: Statement) -> bool:
    """Whether a noun can mean what was planned: a general word for it, or a happening of the plan's own kind."""
    lower = parsed.lower(index)
    if parsed.words.noun_lemma(lower) in parsed.words.words["general_references"]:
        return True
    named = parsed.words.event_class(lower)
    if named is None:
        return False
    return (
        named in plan.heads
        or named in plan.terms
        or parsed.words.class_terms[named] in plan.terms
        or _kindred(named, plan)
    )


_FAMILIES = (
    frozenset({"meet", "negotiate", "host", "visit", "send", "talks", "arrive"}),
    frozenset({"agree", "deal", "truce"}),
)


def _kindred(named: str, plan: Statement) -> bool:
    return any(named in family and family & (plan.heads | plan.terms) for family in _FAMILIES)
