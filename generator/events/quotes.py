"""Quotes: the shortest run of whole clauses that holds an event and its date, with a little context."""

from __future__ import annotations

import re

from generator.events.syntax.analysis import Parsed
from generator.events.syntax.clauses.model import Clause, Kind
from generator.events.syntax.targets import Target
from generator.model.event import Quote

BUDGET = 300
"""Characters of prefix, quote and suffix together (CONTRACT, invariant 6)."""
_CONTEXT = 48
"""Characters of context on each side, at most."""
_LINE_END = re.compile(r"[\r\n\u2028\u2029]")
"""Where a paragraph can end, and with it a caption or heading (`generator.sources.paragraphs`)."""


def of_target(parsed: Parsed, target: Target, source: str, spans: list[tuple[int, int]]) -> Quote:
    """The quote for what is dated; `spans` are the characters that must be in it, such as the date's."""
    first, last = _run(parsed, target.clause)
    if target.noun:
        assert target.first is not None  # noqa: S101 - for the type checker; callers see to it
        assert target.last is not None  # noqa: S101 - for the type checker; callers see to it
        spans = [*spans, (parsed.tokens[target.first].start, parsed.tokens[target.last - 1].end)]
    start = min([parsed.tokens[first].start, *(a for a, _ in spans)])
    end = max([parsed.tokens[last - 1].end, *(b for _, b in spans)])
    negations = [(t.start, t.end) for t in parsed.tokens if start <= t.start < end and _negates(parsed, t.lower)]
    return around(parsed.text, source, start, end, [*spans, *negations])


def around(text: str, source: str, start: int, end: int, keep: list[tuple[int, int]]) -> Quote:
    """A quote of `text[start:end]` with context, cut at words where it is too long; what is in `keep` stays."""
    if end - start > BUDGET:
        start, end = _cut(text, start, end, keep)
    room = BUDGET - (end - start)
    prefix = _before(text, start, min(_CONTEXT, room // 2))
    suffix = _after(text, end, min(_CONTEXT, room - len(prefix)))
    return Quote(source, start, end, text[start:end], prefix, suffix)


def _negates(parsed: Parsed, word: str) -> bool:
    return word in parsed.words.words["negations"] or word in {
        "no",
        "without",
        "none",
        "nobody",
        "nothing",
        "denied",
        "denies",
    }


def _run(parsed: Parsed, clause: Clause) -> tuple[int, int]:
    """Tokens from the first word of a clause to its last, with its subject and what negates it from outside."""
    further = parsed.goes_on(clause)
    runs = [
        *parsed.runs(clause),
        *(further.runs if further else []),
        *clause.asides,
        *([clause.lead] if clause.lead else []),
    ]
    first, last = min(a for a, _ in runs), max(b for _, b in runs)
    if clause.subject is not None:
        first = min(first, clause.subject[0])
    outer = parsed.clauses[clause.parent] if clause.parent is not None else None
    if outer is not None and outer.verb is not None and clause.kind is Kind.COMPLEMENT:
        negative = outer.verb.negated or outer.verb.main in parsed.words.words["negative_reports"]
        first = min(first, _run(parsed, outer)[0]) if negative else first
    while first < last - 1 and parsed.tag(first) == "PUNCT":
        first += 1
    while last - 1 > first and (parsed.tag(last - 1) in {"PUNCT", "CC"} or _leads_on(parsed, last - 1)):
        last -= 1
    return first, last


def _leads_on(parsed: Parsed, index: int) -> bool:
    """Whether a preposition belongs to the relative pronoun behind it: "a raid in which two soldiers died"."""
    return parsed.tag(index) in {"PREP", "PSUB"} and parsed.tag(index + 1) == "REL"


def _cut(text: str, start: int, end: int, keep: list[tuple[int, int]]) -> tuple[int, int]:
    """A window of at most the budget on the words to keep; where even they are too far apart, on the date alone."""
    a, b = min((s for s, _ in keep), default=start), max((e for _, e in keep), default=start)
    if b - a > BUDGET and keep:
        a, b = keep[0]
    spare = max(0, BUDGET - (b - a))
    first = max(start, a - spare // 2)
    last = min(end, first + BUDGET)
    first = max(start, last - BUDGET)
    while first > start and first < a and not text[first - 1].isspace():
        first += 1
    while last < end and last > b and not text[last].isspace():
        last -= 1
    while last > b and text[last - 1] in " ,;:\n\t":
        last -= 1
    return first, last


def _before(text: str, start: int, size: int) -> str:
    """At most `size` characters before `start`, of the same line, from the beginning of a word."""
    near = text[max(0, start - size) : start]
    first = start - len(_LINE_END.split(near)[-1])
    prefix = text[first:start]
    if first > 0 and not text[first - 1].isspace() and not text[first].isspace():
        prefix = re.sub(r"^\S*", "", prefix)
    return prefix if prefix.strip() else ""


def _after(text: str, end: int, size: int) -> str:
    """At most `size` characters after `end`, of the same line, to the end of a word."""
    last = end + len(_LINE_END.split(text[end : end + size], maxsplit=1)[0])
    suffix = text[end:last]
    if last < len(text) and not text[last].isspace() and not text[last - 1].isspace():
        suffix = re.sub(r"\S*$", "", suffix)
    return suffix if suffix.strip() else ""
