"""How long a happening lasted, told with no date: "The truce held for six days"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from generator.events.drafting import gates
from generator.events.drafting.building import Workshop, build
from generator.events.syntax.analysis import Parsed
from generator.events.syntax.clauses.model import Clause, Kind
from generator.events.syntax.targets import Target
from generator.model.event import Statement
from generator.model.mention import Resolution, TimexType

_VALUE = re.compile(r"P([0-9]+)([DWMY])")
_HELD = frozenset({"detain"})
_UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year"}


def lengths(
    workshop: Workshop, parsed: Parsed, clauses: Iterable[Clause], resolved: Sequence[Resolution]
) -> Iterator[Statement]:
    """The statements of some clauses that tell how long something lasted; their terms are of what lasted, and no more.

    `resolved` are the text's expressions as far as its own words tell.
    """
    for clause in clauses:
        held = _held(parsed, clause, resolved)
        length = held[0] if held is not None else _length(parsed, clause, resolved)
        if length is None or clause.subject is None or not gates.tells(parsed, Target(clause), dated=False):
            continue
        first, last = held[1] if held is not None else clause.subject
        words = " ".join(parsed.tokens[i].text for i in range(first, last) if parsed.tag(i) != "TIME")
        heads = workshop.terms.heads(words) if held is None else _HELD
        terms = workshop.terms.terms(words) | heads if held is None else workshop.terms.terms(words)
        statement = build(workshop, parsed, Target(clause)) if heads and terms else None
        if statement is not None:
            yield replace(statement, terms=terms, heads=heads, lasting=length)


def _length(parsed: Parsed, clause: Clause, resolved: Sequence[Resolution]) -> tuple[int, str] | None:
    """The amount and unit behind a verb of lasting in the past: an exact one, counted from nowhere."""
    verb, words = clause.verb, parsed.words.words["lasting"]
    if verb is None or clause.kind not in {Kind.MAIN, Kind.PREDICATE}:
        return None
    if not {verb.main, f"{verb.main} {parsed.lower(verb.last)}"} & set(words["verbs"]):
        return None
    if verb.negated or verb.passive or verb.modal or not (verb.past or verb.perfect):
        return None
    index = verb.last
    while parsed.lower(index) in words["joining"]:
        index += 1
    return _exact(parsed, index, resolved)


def _held(
    parsed: Parsed, clause: Clause, resolved: Sequence[Resolution]
) -> tuple[tuple[int, str], tuple[int, int]] | None:
    """How long somebody was held, and the tokens that say who: "for nine days they held the patrol"."""
    verb, words = clause.verb, parsed.words.words["lasting"]
    if verb is None or clause.subject is None or verb.main not in words["holding"] or verb.negated or verb.modal:
        return None
    if not (verb.past or verb.perfect):
        return None
    who = clause.subject if verb.passive else (verb.last, parsed.noun_phrase_end(verb.last, len(parsed.tokens)))
    runs = [*([clause.lead] if clause.lead else []), *clause.runs]
    places = [i for first, last in runs for i in range(first, last) if parsed.lower(i - 1) == "for"]
    lengths = [length for i in places if (length := _exact(parsed, i, resolved)) is not None]
    return (lengths[0], who) if len(lengths) == 1 and who[0] < who[1] else None


def _exact(parsed: Parsed, index: int, resolved: Sequence[Resolution]) -> tuple[int, str] | None:
    """The length that a token is, where it is one, exact, and counted from nowhere."""
    mention = parsed.tokens[index].mention if index < len(parsed.tokens) else None
    if mention is None or mention.type is not TimexType.DURATION:
        return None
    told = resolved[mention.index]
    value = _VALUE.fullmatch(told.value) if told.mod is None and told.span is None else None
    return (int(value[1]), _UNITS[value[2]]) if value else None
