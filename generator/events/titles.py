"""Titles: the words of a clause as a careful sub-editor leaves them, without connective, attribution and date."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from generator.events.analysis import Parsed
from generator.events.attaching import Target, phrase_start
from generator.events.clauses import Clause, Kind

LONGEST = 110
"""Characters of the longest title."""
_SHORTEST = 24
_DANGLING = {"PREP", "PSUB", "CC", "DET", "TO", "SUB", "REL", "THAT", "PUNCT", "MOD", "POS", "HAVE"}
_CUT_TAGS = {"PREP", "PSUB", "TO", "CC", "REL", "SUB", "THAT", "VBN", "VBG"}
_PHRASAL = {"out", "off", "up", "down", "over", "apart", "away", "back", "in", "on", "through"}


def of_target(parsed: Parsed, target: Target, leave_out: Iterable[tuple[int, int]] = ()) -> str:
    """The title of what a date dates; empty where nothing fit to be read is left.

    `leave_out` are runs of tokens that tell the attribution.
    """
    dropped = _dropped(parsed, leave_out)
    if target.noun:
        assert target.first is not None  # noqa: S101
        assert target.last is not None  # noqa: S101
        return _noun_title(parsed, target.first, target.last, dropped)
    return of_clause(parsed, target.clause, dropped)


def of_clause(parsed: Parsed, clause: Clause, dropped: set[int] | None = None) -> str:
    """The title of a clause, its tokens in `dropped` left out."""
    dropped = _dropped(parsed, ()) if dropped is None else dropped
    if clause.kind is Kind.PARTICIPIAL and clause.subject is not None and clause.verb is not None:
        return _passive(parsed, clause, dropped)
    kept = _trim(parsed, _order(parsed, clause, dropped))
    if clause.antecedent is not None and kept:
        return _relative(parsed, clause, kept, dropped)
    return _finish(_join(parsed, _shorten(parsed, kept, clause)))


def _passive(parsed: Parsed, clause: Clause, dropped: set[int]) -> str:
    """A participle that qualifies a noun, as a sentence: "the accord signed in Pretoria" was signed there."""
    assert clause.subject is not None  # noqa: S101
    assert clause.verb is not None  # noqa: S101
    subject = _trim(parsed, [index for index in range(*clause.subject) if index not in dropped])
    own = [index for first, last in clause.runs for index in range(first, last) if index not in dropped]
    rest = _trim(parsed, [index for index in own if index >= clause.verb.first])
    if not subject or not rest:
        return ""
    head = parsed.lower(subject[-1])
    plural = "and" in {parsed.lower(index) for index in subject} or parsed.words.noun_lemma(head) != head
    auxiliary = "were" if plural else "was"
    room = [*subject, *rest]
    rest = [index for index in _shorten(parsed, room, clause) if index in rest]
    return _finish(f"{_join(parsed, subject)} {auxiliary} {_join(parsed, rest)}")


def _relative(parsed: Parsed, clause: Clause, kept: list[int], dropped: set[int]) -> str:
    """A relative clause with its own subject gets back what it speaks of: "the deal that Iran signed", "Geneva, where …"."""
    assert clause.antecedent is not None  # noqa: S101
    assert clause.verb is not None  # noqa: S101
    antecedent = _join(parsed, [index for index in range(*clause.antecedent) if index not in dropped])
    if clause.mark == "where":
        return _finish(f"{_join(parsed, kept)} in {antecedent}")
    until = [index for index in kept if index < clause.verb.last]
    after = [index for index in kept if index >= clause.verb.last]
    return _finish(f"{_join(parsed, until)} {antecedent} {_join(parsed, after)}")


def _noun_title(parsed: Parsed, first: int, last: int, dropped: set[int]) -> str:
    kept = [index for index in range(first, last) if index not in dropped]
    while kept and parsed.tag(kept[0]) in {"CC", "PREP", "PUNCT", "ADV"}:
        kept.pop(0)
    if (
        kept
        and parsed.lower(kept[0]) in {"the", "a", "an", "its", "their", "his", "her", "this", "that"}
        and len(kept) > 1
    ):
        kept.pop(0)
    kept = _trim(parsed, kept)
    return _finish(_join(parsed, _shorten(parsed, kept, None)))


def _dropped(parsed: Parsed, leave_out: Iterable[tuple[int, int]]) -> set[int]:
    """Tokens that no title keeps: dates with their prepositions, hearsay adverbs and what `leave_out` names."""
    dropped = {index for first, last in leave_out for index in range(first, last)}
    for index, token in enumerate(parsed.tokens):
        if token.tag == "TIME" and not _names_thing(parsed, index):
            dropped.update(range(phrase_start(parsed, index), index + 1))
            if parsed.tag(index + 1) == "POS":
                dropped.add(index + 1)
        if token.lower in parsed.words.words["unconfirmed"] and token.tag == "ADV":
            dropped.add(index)
    return dropped


def _names_thing(parsed: Parsed, index: int) -> bool:
    """Whether a year is part of what a thing is called: "the 2015 accord" keeps its year."""
    return (
        parsed.tokens[index].text.isdigit()
        and parsed.tag(index - 1) in {"DET", "POS"}
        and parsed.tag(index + 1) in {"NOUN", "NAME", "ADJ"}
    )


def _order(parsed: Parsed, clause: Clause, dropped: set[int]) -> list[int]:
    """The tokens of a clause in the order of its title: subject first, a leading place last."""
    own = [index for first, last in clause.runs for index in range(first, last)]
    if clause.kind in {Kind.RELATIVE, Kind.PARTICIPIAL, Kind.PREDICATE} and clause.subject is not None:
        own = [index for index in range(*clause.subject) if index not in own] + _without_opener(parsed, clause, own)
    kept = [index for index in own if index not in dropped]
    place = [] if clause.lead is None else _leading_place(parsed, clause.lead, dropped)
    while kept and parsed.tag(kept[-1]) == "PUNCT":
        kept.pop()
    return kept + place if len(kept) < 20 else kept  # noqa: PLR2004 - a long clause says where by itself


def _without_opener(parsed: Parsed, clause: Clause, own: list[int]) -> list[int]:
    assert clause.verb is not None  # noqa: S101
    start = clause.verb.first
    while start - 1 in own and parsed.tag(start - 1) in {"ADV", "NEG"}:
        start -= 1
    return [index for index in own if index >= start]


def _leading_place(parsed: Parsed, lead: tuple[int, int], dropped: set[int]) -> list[int]:
    """ "In Geneva," at the head of a sentence; other adverbials are left out."""
    first, last = lead
    kept = [index for index in range(first, last) if index not in dropped and parsed.tag(index) != "PUNCT"]
    while kept and parsed.tag(kept[0]) in {"CC", "ADV"}:
        kept.pop(0)
    if len(kept) < 2 or parsed.lower(kept[0]) not in {"in", "at", "near", "outside"}:  # noqa: PLR2004
        return []
    capital = any(parsed.tokens[index].capital for index in kept[1:])
    return kept if capital and len(kept) <= 6 else []  # noqa: PLR2004


def _trim(parsed: Parsed, kept: list[int]) -> list[int]:
    """Take connectives and marks off the front, and what hangs loose off the end."""
    connectives = parsed.words.words["connectives"]
    while kept and (
        parsed.tag(kept[0]) in {"PUNCT", "CC", "SUB", "REL", "THAT", "ADV"} or parsed.lower(kept[0]) in connectives
    ):
        if parsed.tag(kept[0]) in {"ADJ", "NOUN", "NAME", "DET", "PRO", "NUM"}:
            break
        kept.pop(0)
    while kept and _dangles(parsed, kept):
        kept.pop()
    return kept


def _dangles(parsed: Parsed, kept: Sequence[int]) -> bool:
    last = kept[-1]
    if parsed.tag(last) in {"PREP", "PSUB"}:
        phrasal = parsed.lower(last) in _PHRASAL and len(kept) > 1 and parsed.tag(kept[-2]).startswith("V")
        return not phrasal
    if parsed.tag(last) == "PUNCT":
        return True
    return parsed.tag(last) in _DANGLING


def _shorten(parsed: Parsed, kept: list[int], clause: Clause | None) -> list[int]:
    """Cut at the last place before a phrase where the title is short enough."""
    if len(_join(parsed, kept)) <= LONGEST:
        return kept
    verb_end = clause.verb.last if clause is not None and clause.verb is not None else 0
    places = [
        place
        for place in range(1, len(kept))
        if kept[place] > verb_end and (parsed.tag(kept[place]) in _CUT_TAGS or parsed.lower(kept[place]) == ",")
    ]
    for place in reversed(places):
        cut = _trim(parsed, list(kept[:place]))
        if _SHORTEST <= len(_join(parsed, cut)) <= LONGEST:
            return cut
    return _fit(parsed, kept)


def _fit(parsed: Parsed, kept: list[int]) -> list[int]:
    """No phrase ends in time: whole words as far as they go, nothing left dangling."""
    cut = list(kept)
    while cut and (len(_join(parsed, cut)) > LONGEST or _dangles(parsed, cut)):
        cut.pop()
    return cut


def _join(parsed: Parsed, kept: Sequence[int]) -> str:
    """The words with the spaces that the text has between neighbours, and one between words brought together."""
    parts: list[str] = []
    for place, index in enumerate(kept):
        token = parsed.tokens[index]
        if place:
            before = parsed.tokens[kept[place - 1]]
            gap = parsed.text[before.end : token.start]
            if kept[place - 1] == index - 1:
                parts.append(" " if gap.strip() == "" and gap else gap)
            elif token.lower not in {",", ".", ";", ":", ")", "'s", "’s"}:
                parts.append(" ")
        parts.append(token.text)
    return "".join(parts)


def _finish(title: str) -> str:
    title = re.sub(r"\s+", " ", title).strip(" ,;:—–-…")
    title = re.sub(r" ([,.;:)])", r"\1", title)
    title = re.sub(r",(?:\s*,)+", ",", title)
    for one, other in (("“", "”"), ("(", ")"), ("«", "»")):
        if title.count(one) != title.count(other):
            title = title.replace(one, "").replace(other, "")
    if title.count('"') % 2:
        title = title.replace('"', "")
    title = title.strip(" ,;:—–-…")
    if title.endswith(".") and not re.search(r"\b(?:[A-Za-z]\.)+$|\b(?:Inc|Ltd|Co|Corp|Jr|Sr)\.$", title):
        title = title[:-1]
    return title[:1].upper() + title[1:]
