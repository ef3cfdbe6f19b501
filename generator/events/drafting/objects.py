"""Pronouns behind the verb of a title, and "there": replaced by what they stand for where the text says it plainly."""

from __future__ import annotations

import re

from generator.events.drafting import phrases, references
from generator.events.drafting.memory import Memory
from generator.events.syntax.analysis import Parsed
from generator.events.syntax.clauses.model import Clause, Kind

_THINGS = {"it": "it", "them": "they"}
_PERSONS = {"him": "he", "her": "she"}
"""Object → the pronoun that stands for the same as a subject."""
_OWNERS = {"his": "he", "her": "she"}
_TWO_NAMES = re.compile(r" and (?:the )?[A-Z]")
"""Two who are named: none is one "of them"."""
_GOING = {Kind.MAIN, Kind.PREDICATE}
_BESIDE = {Kind.RELATIVE, Kind.PARTICIPIAL}
"""Clauses that only qualify what another tells."""


def named(parsed: Parsed, clause: Clause, title: str, memory: Memory) -> str:
    """The title with the pronoun behind its clause's verb, and "there", replaced by what they stand for."""
    index = _pronoun(parsed, clause)
    found = _stands_for(parsed, clause, index, memory) if index is not None else None
    if index is not None and found:
        title = _replaced(_particle_first(parsed, title, index), parsed.lower(index), found)
    whose = _owner(parsed, clause, memory)
    title = re.sub(rf"(?<=\S ){whose[0]} ", lambda _: f"{whose[1]} ", title, count=1) if whose else title
    where = memory.place() if _there(parsed, clause) else None
    return _replaced(title, "there", where) if where else title


def _particle_first(parsed: Parsed, title: str, index: int) -> str:
    """The title with the particle behind a pronoun before it, as it stands before a noun: "gave up the boycott"."""
    verb = f"{parsed.tokens[index - 1].lemma} {parsed.lower(index + 1)}"
    if verb not in parsed.words.phrasal:
        return title
    said, turned = (
        f" {parsed.words_of(index, index + 2)}",
        f" {parsed.words_of(index + 1, index + 2)} {parsed.lower(index)}",
    )
    return title.replace(said, turned, 1)


def _replaced(title: str, word: str, phrase: str) -> str:
    """The title with a word behind others told by a phrase."""
    return re.sub(rf"(?<=\S )(?:{word})(?= |,|$)", lambda _: phrase, title, count=1)


def _pronoun(parsed: Parsed, clause: Clause) -> int | None:
    """The first pronoun behind a clause's verb, unless a noun that it may stand for is told between them.

    A pronoun in the subject counts where it is joined to a noun: "talks with it", "some of them".
    """
    before = [i for i in range(*(clause.subject or (0, 0))) if parsed.tag(i - 1) in {"PREP", "PSUB"}]
    start = clause.verb.last if clause.verb is not None else 0
    after = [i for a, b in clause.runs for i in range(max(a, start), b)]
    index = next((i for i in [*before, *after] if parsed.lower(i) in _THINGS or _person(parsed, i)), None)
    if index is None or index in before:
        return index
    told = [i for i in after if i < index and parsed.tag(i) in {"NOUN", "NAME"}]
    several = parsed.lower(index) == "them"
    rivals = [i for i in told if parsed.tag(i) == "NAME" or phrases.plural(parsed, i) == several]
    return None if rivals else index


def _person(parsed: Parsed, index: int) -> bool:
    """Whether "him" stands there, or "her" without a noun of hers."""
    alone = parsed.tag(index + 1) not in {"NOUN", "NAME", "ADJ", "NUM", "VBG", "VBN", "VBDN"}
    return parsed.lower(index) in _PERSONS and alone


def _owner(parsed: Parsed, clause: Clause, memory: Memory) -> tuple[str, str] | None:
    """The "his" or "her" behind the verb of a clause that names nobody before it, and whose it is, as an owner."""
    start = clause.verb.last if clause.verb is not None else 0
    after = [i for a, b in clause.runs for i in range(max(a, start), b)]
    index = next((i for i in after if parsed.lower(i) in _OWNERS and not _person(parsed, i)), None)
    if index is None or clause.subject is None or any(first < index for first, _ in memory.persons(parsed)):
        return None
    if phrases.fits(parsed, clause, "he", speaker=True) or parsed.tag(clause.subject[0]) == "PRO":
        return None
    found = references.person(parsed, clause, _OWNERS[parsed.lower(index)], memory)
    if found is None:
        return None
    return parsed.lower(index), f"{phrases.within(found, parsed.words)}{'’' if found.endswith('s') else '’s'}"


def _there(parsed: Parsed, clause: Clause) -> bool:
    """Whether "there" ends what a clause tells, and no place is told before it."""
    start = clause.verb.last if clause.verb is not None else 0
    after = [i for a, b in clause.runs for i in range(max(a, start), b)]
    index = next((i for i in after if parsed.lower(i) == "there"), None)
    return index is not None and not any(parsed.tag(i) == "NAME" for i in after if i < index)


def _stands_for(parsed: Parsed, clause: Clause, index: int, memory: Memory) -> str | None:
    word = parsed.lower(index)
    if word in _PERSONS:
        someone = references.person(parsed, clause, _PERSONS[word], memory)
        return phrases.within(someone, parsed.words) if someone else None
    if clause.subject is not None and index in range(*clause.subject):
        found = references.group(parsed, clause, memory) if word == "them" else None
        return phrases.those(found, parsed.words) if found and not _TWO_NAMES.search(found) else None
    if clause.kind is Kind.RELATIVE:
        return None
    within = _told_within(parsed, clause, several=word == "them")
    return within or (_told_before(memory, several=word == "them") if parsed.clauses.index(clause) == 0 else None)


def _told_within(parsed: Parsed, clause: Clause, *, several: bool) -> str | None:
    """The object, or passive subject, of the clause before in the same sentence."""
    place = parsed.clauses.index(clause)
    had = next((each for each in parsed.clauses if _within_subject(clause, each)), None)
    if had is not None:
        return _taken(parsed, *_object(parsed, had), several=several)
    own = clause.parent if clause.kind is Kind.PREDICATE else place - 1
    before = parsed.clauses[own] if own is not None and own >= 0 else None
    if before is None or before.verb is None or before.kind is Kind.PARTICIPIAL:
        return None
    if before.verb.passive:
        return _passive_subject(parsed, before, several=several)
    if clause.verb is not None and parsed.words.verb_class.get(clause.verb.main) in _TELLING and _told(parsed, before):
        return None if several else f"the {before.verb.main}"
    first, last = _object(parsed, before)
    if first == last and before.kind in _GOING and clause.kind in {Kind.MAIN, Kind.SUBORDINATE}:
        owner = parsed.clauses[before.parent] if before.kind is Kind.PREDICATE and before.parent is not None else before
        return _thing(parsed, owner, several=several)
    return _taken(parsed, first, last, several=several)


def _within_subject(clause: Clause, other: Clause) -> bool:
    """Whether another clause tells what the subject of a clause had: "the board, which had drawn up the plan, …"."""
    if other.kind is not Kind.RELATIVE or other.verb is None or clause.verb is None or other.antecedent is not None:
        return False
    return clause.subject is not None and clause.subject[0] < other.verb.first < clause.verb.first


def _told_before(memory: Memory, *, several: bool) -> str | None:
    """What the sentence before tells, in one clause, was done to or by a thing, or to several where one acts."""
    told = next(iter(memory.earlier), None)
    standing = [each for each in told.clauses if each.kind not in _BESIDE] if told is not None else []
    # The last clause tells it where those before have no subject but a pronoun: "It took a year: the deal was signed".
    only = standing[-1] if standing else None
    if told is not None and any(phrases.subject(told, each) for each in standing[:-1]):
        only = None
    if told is None or only is None or only.verb is None:
        return None
    if only.verb.passive:
        again = references.antecedent(told, only, memory.before()) if several else None
        return phrases.those(again, told.words) if again else _passive_subject(told, only, several=several)
    first, last = _object(told, only)
    if first == last or only.verb.lemmas == ("be",):
        return _thing(told, only, several=several)
    return _taken(told, first, last, several=several) if phrases.several(told, only) != several else None


def _passive_subject(parsed: Parsed, clause: Clause, *, several: bool) -> str | None:
    found = phrases.subject(parsed, clause)
    fitting = found is not None and phrases.several(parsed, clause) == several
    return phrases.those(found or "", parsed.words) if fitting else None


def _object(parsed: Parsed, clause: Clause) -> tuple[int, int]:
    """The tokens of the object right behind a clause's verb; empty where none stands there."""
    assert clause.verb is not None  # noqa: S101 - for the type checker; callers see to it
    first = clause.verb.last
    first += f"{clause.verb.main} {parsed.lower(first)}" in parsed.words.phrasal
    last = first
    limit = max(end for _, end in clause.runs)
    while last < limit and (parsed.tag(last) in phrases.NOMINAL or parsed.lower(last) == "of"):
        last += 1
    joined = last < limit and parsed.tag(last) == "CC" and parsed.tag(last + 1) in phrases.NOMINAL
    return first, parsed.noun_phrase_end(last + 1, limit) if joined else last


def _taken(parsed: Parsed, first: int, last: int, *, several: bool) -> str | None:
    """The words of an object, told again; `None` where it is no noun phrase of the number asked for."""
    head = next((i for i in range(first, last) if parsed.lower(i + 1) == "of" or i + 1 == last), first)
    joined = any(parsed.tag(i) == "CC" and parsed.tag(i + 1) in {"DET", "NAME", "NUM"} for i in range(first, last))
    fitting = parsed.tag(head) in {"NOUN", "NAME"} and (joined or phrases.plural(parsed, head)) == several
    return phrases.definite(parsed.words_of(first, last)) if fitting and 0 < last - first <= phrases.LONGEST else None


_TELLING = {"announce", "say"}


def _told(parsed: Parsed, clause: Clause) -> bool:
    """Whether what a clause tells is called by its verb: who "exchanged prisoners, and announced it" told of that."""
    return clause.verb is not None and clause.verb.main in parsed.words.noun_class


def _thing(parsed: Parsed, clause: Clause, *, several: bool) -> str | None:
    """The subject of a clause, where it is a thing, or things, that nobody takes for an actor: "the draft came"."""
    found = phrases.subject(parsed, clause)
    if found is None or phrases.several(parsed, clause) != several:
        return None
    first, last = phrases.bounds(parsed, clause)
    acting = parsed.words.words["agents"] | parsed.words.words["offices"] | parsed.words.words["bodies"]
    acting |= parsed.words.words["parties"] if several else frozenset()
    lemmas = {parsed.words.noun_lemma(parsed.lower(i)) for i in range(first, last)}
    acts = bool(lemmas & acting) or any(parsed.tag(i) == "NAME" for i in range(first, last))
    return None if acts else phrases.definite(found)
