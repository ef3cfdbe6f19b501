"""Noun phrases that later words may stand for: the subjects of clauses, their number, and how they are told again."""

from __future__ import annotations

import re

from generator.events.syntax.analysis import Parsed
from generator.events.syntax.clauses.model import Clause, Kind
from generator.events.vocabulary import Vocabulary

NOMINAL = {"DET", "ADJ", "NOUN", "NAME", "NUM", "POS"}
"""Tags of the words of a noun phrase."""
LONGEST = 7
"""Words of the longest noun phrase that takes a pronoun's place."""
_LONGEST_PAIR = 14
"""Words of the longest pair of parties that does."""


def again(phrase: str) -> str:
    """A noun phrase told before as the subject of a new sentence: "a delegation" is then "the delegation"."""
    return re.sub(r"^(?:[Aa]n?) (?=[a-z])(?!(?:group|number|handful|series|majority|dozen|few|total) )", "The ", phrase)


def plural(parsed: Parsed, index: int) -> bool:
    """Whether a noun tells of several, or a people's name behind a number: "some 40,000 Eritreans"."""
    lower = parsed.lower(index)
    counted = parsed.tag(index) == "NAME" and parsed.tag(index - 1) == "NUM" and lower.endswith("s")
    many = parsed.words.noun_lemma(lower) != lower or lower in parsed.words.words["plural_nouns"]
    return counted or (parsed.tag(index) == "NOUN" and many)


def definite(phrase: str) -> str:
    """A noun phrase told before, as one speaks of it again: "a final text" is "the final text"."""
    return re.sub(r"^(?:[Aa]n?|[Tt]he|[Tt]hose|[Tt]hese) ", "the ", phrase)


def within(phrase: str, words: Vocabulary) -> str:
    """A subject told before, as it stands within a sentence: "The envoy" is "the envoy"."""
    first, space, rest = phrase.partition(" ")
    determined = first.lower() in words.words["determiners"] | words.words["possessives"]
    return definite(f"{first.lower()}{space}{rest}") if determined else phrase


def those(phrase: str, words: Vocabulary) -> str:
    """A subject told before, as one speaks of it within a sentence: "Nine men" are "the nine men"."""
    first, space, rest = phrase.partition(" ")
    lower = first.lower()
    if lower in words.words["determiners"] | words.words["possessives"]:
        return within(phrase, words)
    kinds = ("agents", "parties", "offices", "bodies")
    common = any(words.noun_lemma(lower) in words.words[kind] for kind in kinds) or words.event_class(lower) is not None
    counted = lower in words.words["numerals"] or lower.isdigit()
    return f"the {lower}{space}{rest}" if common or counted else phrase


def _how_long(parsed: Parsed, index: int) -> bool:
    """Whether a word tells how long after: "hours later"."""
    return parsed.lower(index) in parsed.words.words["units"] and parsed.tag(index + 1) == "ADV"


def bounds(parsed: Parsed, clause: Clause) -> tuple[int, int]:
    """The tokens of a clause's subject without what stands around it, or beside it between commas."""
    first, last = clause.subject or (0, 0)
    while first < last and (parsed.tag(first) in {"CC", "PUNCT", "ADV"} or _how_long(parsed, first)):
        first += 1
    closed = parsed.lower(last - 1) == ","
    while first < last and parsed.tag(last - 1) in {"PUNCT", "ADV", "TIME", "PREP"}:
        last -= 1
    beside = next((i for i in range(first, last) if closed and parsed.lower(i) == ","), last)
    return first, beside


def subject(parsed: Parsed, clause: Clause) -> str | None:
    """The words of a subject, where it is a noun phrase of its own, and short."""
    if clause.subject is None or clause.kind not in {Kind.MAIN, Kind.COMPLEMENT, Kind.SUBORDINATE}:
        return None
    first, last = bounds(parsed, clause)
    plain = not any(parsed.tag(index) in {"PRO", "TIME", "REL", "PUNCT"} for index in range(first, last))
    plain = plain and parsed.lower(first) not in parsed.words.words["denying"]
    paired = any(parsed.lower(index) == "and" for index in range(first, last))
    longest = _LONGEST_PAIR if paired else LONGEST
    return parsed.words_of(first, last) if plain and 0 < last - first <= longest else None


def several(parsed: Parsed, clause: Clause) -> bool:
    """Whether a clause's subject is several."""
    return fits(parsed, clause, "they")


def fits(parsed: Parsed, clause: Clause, pronoun: str, *, speaker: bool = False) -> bool:
    """Whether a subject has the number that a pronoun asks for; "he" and "she" ask for a person's name, or an office.

    An office is enough where who says it speaks of himself: "the minister said that he had resigned".
    """
    first, last = bounds(parsed, clause)
    run = range(first, last)
    if not run:
        return False
    joined = any(parsed.lower(index) == "and" for index in run)
    head = next((i for i in run if parsed.tag(i + 1) in {"PREP", "PSUB"} or i + 1 == last), run[-1])
    if pronoun in {"they", "both"}:
        return joined or plural(parsed, head)
    names = [index for index in run if parsed.tag(index) == "NAME"]
    if pronoun in {"he", "she"}:
        titled = parsed.words.noun_lemma(parsed.lower(first)) in parsed.words.words["offices"]
        office = parsed.words.noun_lemma(parsed.lower(head)) in parsed.words.words["offices"]
        named = head in names or (titled and last - 1 in names)
        return not joined and (
            (speaker and office and not plural(parsed, head)) or (named and parsed.tag(first) != "DET")
        )
    return not joined and not plural(parsed, head)
