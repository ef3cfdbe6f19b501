"""What a date dates, and the noun phrases in which a happening is named."""

from __future__ import annotations

from dataclasses import dataclass

from generator.events.syntax.analysis import Parsed
from generator.events.syntax.clauses.model import Clause


@dataclass(frozen=True, slots=True)
class Target:
    """What a date dates: a clause, or within it the noun phrase `first:last` whose event noun is at `head`."""

    clause: Clause
    first: int | None = None
    last: int | None = None
    head: int | None = None
    planned: bool = False
    """Whether the words around a noun phrase tell that it was still to come."""

    @property
    def noun(self) -> bool:
        """Whether it is a noun phrase that is dated."""
        return self.head is not None


def head_of(parsed: Parsed, first: int, last: int, *, things: bool = True) -> int | None:
    """The event noun of a noun phrase: its last noun before a preposition, where that names a happening."""
    end = first
    while end < last and parsed.tag(end) not in {"PREP", "PSUB", "PUNCT", "TO"}:
        end += 1
    for index in range(end - 1, first - 1, -1):
        if parsed.tag(index) in {"NOUN", "NAME"}:
            named = parsed.words.event_class(parsed.lower(index), things=things)
            return index if named else None
    return None


def with_complement(parsed: Parsed, start: int, stop: int) -> int:
    """The end of a noun phrase with the phrases that complete it ("into …", "on …", "between … and …")."""
    index = start
    while index < stop and parsed.lower(index) in parsed.words.words["completing"]:
        if parsed.tag(index + 1) == "TIME" or parsed.tag(index) == "TO":
            break
        end = parsed.noun_phrase_end(index + 1, stop)
        if end == index + 1:
            break
        if parsed.lower(end) == "and" and parsed.lower(index) == "between":
            end = parsed.noun_phrase_end(end + 1, stop)
        index = end
    return index


def event_noun(parsed: Parsed, clause: Clause, first: int, last: int) -> Target | None:
    """The happening that the tokens `first:last` name, as a target within a clause."""
    head = head_of(parsed, first, last)
    return Target(clause, first, last, head) if head is not None else None


def definite(parsed: Parsed, first: int, head: int) -> bool:
    """Whether an article, a possessive or a name stands before the event noun at `head`."""
    return any(parsed.tag(index) in {"DET", "POS", "NAME"} for index in range(first, head))


def owned(parsed: Parsed, first: int, head: int) -> bool:
    """Whether the phrase says whose: a possessive, a name or a definite article."""
    return any(
        parsed.tag(i) in {"POS", "NAME"} or parsed.lower(i) in {"the", "its", "their", "his"}
        for i in range(first, head)
    )
