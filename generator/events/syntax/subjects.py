"""Where a subject stands: past the date or place that opens a clause, and before what speaks of it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from generator.events.syntax.tokens import Token

_QUANTITY = {"about", "around", "over", "under", "of", "like", "per", "up"}
"""Prepositions that may stand before the number of a subject, or within it."""


def past_dates(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where a subject begins after a date or place without a comma: "On Thursday the two ministers"."""
    index = start
    while index < end and tokens[index].tag in {"ADV", "TIME"} and not _owns(tokens, index, end):
        index += 1
    dated = index + 1 < end and tokens[index].tag in {"PREP", "PSUB"} and tokens[index + 1].tag == "TIME"
    if dated and not _owns(tokens, index + 1, end):
        return past_dates(tokens, index + 2, end)
    return _past_place(tokens, index, end) if index < end else start


def _owns(tokens: Sequence[Token], index: int, end: int) -> bool:
    """Whether the date at `index` belongs to the noun behind it: "Monday's raid"."""
    return index + 1 < end and tokens[index + 1].tag == "POS"


def _past_place(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where a subject begins after a phrase without a comma: "In Geneva the two", "At the talks on 3 May they"."""
    amount = tokens[start].lower in _QUANTITY and tokens[start + 1 : end][:1] and tokens[start + 1].tag != "DET"
    if tokens[start].tag != "PREP" or amount:
        return start
    return past_phrase(tokens, start, end)


def past_phrase(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where a subject begins after the phrase whose preposition stands at `start`; `start` itself where none does.

    No subject begins with a preposition: it begins with an article, as a pronoun, or after a date or pronoun that is
    the whole phrase.
    """
    for index in range(start + 2, end):
        before, tag = tokens[index - 1].tag, tokens[index].tag
        own = tag == "PRO" or (tag == "DET" and before in {"NAME", "NOUN", "PRO"})
        whole = before == "PRO" or (before == "TIME" and tokens[index - 2].tag != "DET")
        if own or (whole and tag in {"DET", "NAME", "NOUN", "ADJ", "NUM"}):
            return index
    return start


def past_opening(tokens: Sequence[Token], start: int, end: int, *, alone: bool) -> int:
    """Where a sentence's first subject begins behind a phrase that "after" opens, or `start`: "After the vote they".

    Where the verb is `alone` in its sentence, a name right behind a noun is the subject that would else be missing:
    "After the clash at Post 9 Obi was freed"; with another verb it may go on with the noun: "after the ship Aura sank".
    """
    begin = past_phrase(tokens, start, end)
    for index in range(start + 2, end) if alone and begin == start else ():
        numbered = tokens[index - 1].tag == "NUM" and tokens[index - 2].tag in {"NAME", "NOUN"}
        if tokens[index].tag == "NAME" and (numbered or tokens[index - 1].tag == "NOUN"):
            return index
    return begin


def phrase_end(tokens: Sequence[Token], index: int) -> int:
    """Where the noun phrase that begins at `index` ends."""
    while index < len(tokens) and tokens[index].tag in {"DET", "ADJ", "NOUN", "NAME", "NUM", "POS"}:
        index += 1
    return index


def noun_phrase_before(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """The noun phrase that ends before `index`: what a relative clause or participle speaks of."""
    end = index
    while end > 0 and (tokens[end - 1].tag in {"PUNCT", "PREP"}):
        end -= 1
    start = end
    while start > 0 and tokens[start - 1].tag in {"NOUN", "NAME", "ADJ", "NUM", "POS", "DET", "PRO"}:
        start -= 1
        if tokens[start].tag == "DET":
            if start > 0 and tokens[start - 1].tag == "DET":
                start -= 1
            break
    return (start, end) if start < end else None


_LONGEST_NAME = 4
"""Words of the longest name that an apposition takes the place of."""


def spoken_of(tokens: Sequence[Token], index: int, subjects: Collection[int]) -> tuple[int, int] | None:
    """What the relative clause that opens at `index` speaks of.

    "The Department of Mines, which" is one name, and "of ONUSAL, the mission that" is ONUSAL; but not where a subject
    begins after the comma: at one of `subjects`.
    """
    found = noun_phrase_before(tokens, index)
    if found is None:
        return None
    start, end = found
    if (
        tokens[start].tag == "NAME"
        and start > 1
        and tokens[start - 1].lower == "of"
        and tokens[start - 2].tag == "NAME"
    ):
        whole = noun_phrase_before(tokens, start - 1)
        return found if whole is None else (whole[0], end)
    if (
        start in subjects
        or tokens[start].lower not in {"the", "a", "an"}
        or start < 1
        or tokens[start - 1].lower != ","
    ):
        return found
    first = start - 1
    while first > 0 and tokens[first - 1].tag == "NAME":
        first -= 1
    listed = first > 0 and (tokens[first - 1].tag == "CC" or tokens[first - 1].lower == ",")
    return (first, start - 1) if 0 < start - 1 - first <= _LONGEST_NAME and not listed else found
