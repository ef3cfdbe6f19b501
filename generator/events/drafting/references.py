"""Pronouns at the head of a title, replaced by what they stand for where the sentence before says it plainly."""

from __future__ import annotations

import re

from generator.events.syntax.analysis import Parsed
from generator.events.syntax.clauses.model import Clause, Kind

_OBJECT = {"DET", "ADJ", "NOUN", "NAME", "NUM", "POS"}
_LONGEST = 7
"""Words of the longest noun phrase that takes a pronoun's place."""


_PRONOUNS = {"they", "he", "she", "it", "both"}
_COURSES = {"begin", "end", "resume", "enter", "continue"}
_PLACING = {"in", "at", "to", "from", "near", "into", "outside", "of"}
"""Prepositions after which a name is a place's, or part of another's."""


def pronoun(parsed: Parsed, clause: Clause) -> int | None:
    """The token of the pronoun that is a clause's subject, alone or first of two ("she and Ada Obi")."""
    if clause.subject is None:
        return None
    words = [
        i for i in range(*clause.subject) if parsed.tag(i) not in {"PUNCT", "ADV", "CC", "TIME", "PREP", "PSUB", "NEG"}
    ]
    if not words or parsed.lower(words[0]) not in _PRONOUNS:
        return None
    joined = len(words) > 1 and parsed.lower(words[0]) in {"he", "she"} and parsed.lower(words[0] + 1) == "and"
    return words[0] if len(words) == 1 or joined else None


def antecedent(parsed: Parsed, clause: Clause, before: Parsed | None) -> str | None:
    """The noun phrase that the pronoun subject of a clause stands for: the nearest subject told before that fits it.

    Nothing where what was done to another thing or person may as well be meant.
    """
    index = pronoun(parsed, clause)
    if index is None or (parsed.lower(index) == "it" and clause.kind is Kind.SUBORDINATE):
        return None
    word = parsed.lower(index)
    place = parsed.clauses.index(clause)
    if word == "it" and place == 0 and before is not None:
        asked = _asked_about(before)
        if asked is not None:
            return asked
        made = _made(before) if _undergone(parsed, clause) else None
        if made is not None:
            return made
    for sentence, clauses in ((parsed, parsed.clauses[:place]), (before, before.clauses if before else [])):
        if sentence is None:
            continue
        for other in clauses if sentence is before else reversed(clauses):
            found = _subject(sentence, other)
            if found is None:
                continue
            speaker = clause.kind is Kind.COMPLEMENT and sentence is parsed and clause.parent == clauses.index(other)
            if _fits(sentence, other, word, speaker=speaker):
                return None if not speaker and _rivalled(sentence, other, word, clause) else _again(found)
    return None


_OWNERS = {"his": "he", "her": "she", "its": "it", "their": "they"}
"""Possessive → the pronoun that stands for the same."""


def owner(parsed: Parsed, clause: Clause, before: Parsed | None) -> tuple[str, str] | None:
    """The possessive that opens a clause's subject, and whose it is where the words tell it: "its report", the army's.

    He or she is someone of whom nobody else is named beside; "its" and "their" are those of the nearest subject told
    before in the sentence, else of the first in the sentence before.
    """
    if clause.subject is None:
        return None
    words = [i for i in range(*clause.subject) if parsed.tag(i) not in {"PUNCT", "ADV", "CC", "TIME", "PREP", "PSUB"}]
    possessive = parsed.lower(words[0]) if words else ""
    word = _OWNERS.get(possessive)
    if word is None:
        return None
    place = parsed.clauses.index(clause)
    for sentence, clauses in ((parsed, parsed.clauses[:place][::-1]), (before, before.clauses if before else [])):
        for other in clauses:
            found = _subject(sentence, other) if sentence is not None else None
            if sentence is None or found is None or not _fits(sentence, other, word):
                continue
            rivals = word in {"he", "she"} and _rivalled(sentence, other, word, clause)
            return None if rivals or found.lower().startswith(possessive) else (possessive, _again(found))
    return None


def _asked_about(before: Parsed) -> str | None:
    """What a question without a verb asks about: "And the ban on trade?", to which "It lapsed" is an answer."""
    words = before.text[before.sentence.start : before.sentence.end].rstrip()
    if not words.endswith("?") or any(clause.verb is not None for clause in before.clauses):
        return None
    first = next((i for i in range(len(before.tokens)) if before.tag(i) not in {"CC", "PUNCT"}), 0)
    last = len(before.tokens)
    while last > first and before.tag(last - 1) == "PUNCT":
        last -= 1
    head = before.noun_phrase_end(first, last) - 1
    asks = first > 0 and before.lower(first) in {"the", "its", "their"} and before.tag(head) == "NOUN"
    return (
        _capital(before.words_of(first, last))
        if asks and last - first <= _LONGEST_ASKED and not _plural(before, head)
        else None
    )


def _capital(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"


_LONGEST_ASKED = 9


def _made(before: Parsed) -> str | None:
    """The accord or meeting that the sentence before tells of as its object, which then begins or ends."""
    told = before.clauses[0] if len(before.clauses) == 1 else None
    if told is None or told.verb is None or told.verb.passive or told.kind is not Kind.MAIN:
        return None
    first = last = told.verb.last
    while before.tag(last) in _OBJECT:
        last += 1
    head = last - 1
    named = head >= first and before.tag(head) == "NOUN" and not _plural(before, head)
    if not named or before.words.event_class(before.lower(head)) is None or last - first > _LONGEST:
        return None
    return _definite(before.words_of(first, last))


def _undergone(parsed: Parsed, clause: Clause) -> bool:
    """Whether a clause tells the course of something, or what was done to it: "it entered into force"."""
    verb = clause.verb
    if verb is None or verb.passive:
        return verb is not None
    return parsed.words.verb_class.get(verb.main) in _COURSES and parsed.tag(verb.last) not in _OBJECT


def _again(phrase: str) -> str:
    """A noun phrase told before as the subject of a new sentence: "a delegation" is then "the delegation"."""
    return re.sub(r"^(?:[Aa]n?) (?=[a-z])(?!(?:group|number|handful|series|majority|dozen|few|total) )", "The ", phrase)


def _rivalled(parsed: Parsed, owner: Clause, word: str, clause: Clause) -> bool:
    """Whether another than the subject of `owner` may be meant by `word`, as the subject of `clause`."""
    if word in {"he", "she"}:
        own = {i for first, last in [owner.subject or (0, 0), *owner.asides] for i in range(first, last)}
        return any(_person(parsed, i) for i in range(len(parsed.tokens)) if i not in own)
    verb, told = clause.verb, owner.verb
    if verb is None or told is None or told.passive or owner.subject is None:
        return False
    acts = any(parsed.tag(i) == "NAME" or parsed.words.noun_lemma(parsed.lower(i)) in parsed.words.words["agents"]
               for i in range(*owner.subject))  # fmt: skip
    if not _undergone(parsed, clause) or (word == "it" and not acts):
        return False
    end = told.last
    while parsed.tag(end) in _OBJECT:
        end += 1
    head = end - 1
    return head >= told.last and parsed.tag(head) in {"NOUN", "NAME"} and _plural(parsed, head) == (word != "it")


def _person(parsed: Parsed, index: int) -> bool:
    """Whether a word begins the name of someone, or says what office he or she holds."""
    if parsed.words.noun_lemma(parsed.lower(index)) in parsed.words.words["offices"]:
        return True
    if parsed.tag(index) != "NAME" or parsed.tag(index - 1) in {"NAME", "DET"} or parsed.lower(index - 1) in _PLACING:
        return False
    return parsed.tag(index + 1) == "NAME"


def _plural(parsed: Parsed, index: int) -> bool:
    lower = parsed.lower(index)
    return parsed.tag(index) == "NOUN" and parsed.words.noun_lemma(lower) != lower


def object_before(parsed: Parsed, clause: Clause, told: Parsed | None) -> str | None:
    """What "it" or "them" after a clause's verb stands for: the object, or passive subject, of the clause before.

    Of the sentence before, `told`, only where it tells in one clause what was done to a single thing.
    """
    place = parsed.clauses.index(clause)
    if place == 0 and told is not None and len(told.clauses) == 1:
        only = told.clauses[0]
        single = only.verb is not None and only.verb.passive and only.subject is not None and _fits(told, only, "it")
        return _definite(_subject(told, only)) if single else None
    own = clause.parent if clause.kind is Kind.PREDICATE else place - 1
    before = parsed.clauses[own] if own is not None and own >= 0 else None
    if before is None or before.verb is None or before.kind is Kind.PARTICIPIAL:
        return None
    if before.verb.passive:
        return _definite(_subject(parsed, before))
    if clause.verb is not None and parsed.words.verb_class.get(clause.verb.main) in _TELLING and _told(parsed, before):
        return f"the {before.verb.main}"
    first = last = before.verb.last
    limit = max(end for _, end in before.runs)
    while (last < limit and parsed.tag(last) in _OBJECT) or (last < limit and parsed.lower(last) == "of"):
        last += 1
    if first == last and before.kind is Kind.MAIN and clause.kind is Kind.MAIN:
        return _thing(parsed, before)
    return _definite(parsed.words_of(first, last)) if 0 < last - first <= _LONGEST else None


_TELLING = {"announce", "say"}


def _told(parsed: Parsed, clause: Clause) -> bool:
    """Whether what a clause tells is called by its verb: who "exchanged prisoners, and announced it" told of that."""
    return clause.verb is not None and clause.verb.main in parsed.words.noun_class


def _thing(parsed: Parsed, clause: Clause) -> str | None:
    """The subject of a clause, where it is a single thing that nobody takes for an actor: "the draft came"."""
    found = _subject(parsed, clause)
    if found is None or clause.subject is None or not _fits(parsed, clause, "it"):
        return None
    acting = parsed.words.words["agents"] | parsed.words.words["offices"] | parsed.words.words["bodies"]
    acts = any(parsed.tag(i) == "NAME" or parsed.lower(i) in acting for i in range(*clause.subject))
    return None if acts else _definite(found)


def _definite(phrase: str | None) -> str | None:
    """A noun phrase told before, as one speaks of it again: "a final text" is "the final text"."""
    return re.sub(r"^(?:[Aa]n?|[Tt]he) ", "the ", phrase) if phrase else None


def _subject(parsed: Parsed, clause: Clause) -> str | None:
    if clause.subject is None or clause.kind not in {Kind.MAIN, Kind.COMPLEMENT, Kind.SUBORDINATE}:
        return None
    first, last = clause.subject
    while first < last and parsed.tag(first) in {"CC", "PUNCT", "ADV"}:
        first += 1
    while first < last and parsed.tag(last - 1) in {"PUNCT", "ADV", "TIME", "PREP"}:
        last -= 1
    plain = not any(parsed.tag(index) in {"PRO", "TIME", "REL", "PUNCT"} for index in range(first, last))
    return parsed.words_of(first, last) if plain and 0 < last - first <= _LONGEST else None


def _fits(parsed: Parsed, clause: Clause, pronoun: str, *, speaker: bool = False) -> bool:
    """Whether a subject has the number that a pronoun asks for; "he" and "she" ask for a person's name, or an office.

    An office is enough where who says it speaks of himself: "the minister said that he had resigned".
    """
    assert clause.subject is not None  # noqa: S101 - for the type checker; callers see to it
    run = range(*clause.subject)
    joined = any(parsed.lower(index) == "and" for index in run)
    head = next((i for i in run if parsed.tag(i + 1) in {"PREP", "PSUB"} or i + 1 == clause.subject[1]), run[-1])
    plural = joined or (
        parsed.tag(head) == "NOUN" and parsed.words.noun_lemma(parsed.lower(head)) != parsed.lower(head)
    )
    if pronoun in {"they", "both"}:
        return plural
    names = [index for index in run if parsed.tag(index) == "NAME"]
    if pronoun in {"he", "she"}:
        office = speaker and not plural and parsed.words.noun_lemma(parsed.lower(head)) in parsed.words.words["offices"]
        return not joined and (office or (bool(names) and head in names and parsed.tag(run[0]) != "DET"))
    return not plural
