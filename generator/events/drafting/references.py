"""Pronouns at the head of a title, replaced by what they stand for where the sentence before says it plainly."""

from __future__ import annotations

from collections.abc import Container, Sequence

from generator.events.drafting import phrases
from generator.events.drafting.memory import Memory
from generator.events.syntax.analysis import Parsed
from generator.events.syntax.clauses.model import Clause, Kind

_PRONOUNS = {"they", "he", "she", "it", "both"}
_COURSES = {"begin", "end", "resume", "enter", "continue"}


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


def antecedent(parsed: Parsed, clause: Clause, memory: Memory) -> str | None:
    """The noun phrase that the pronoun subject of a clause stands for: the nearest subject told before that fits it.

    Nothing where what was done to another thing or person may as well be meant. Sentences that name nobody whom the
    pronoun could mean are looked past.
    """
    index = pronoun(parsed, clause)
    if index is None or (
        parsed.lower(index) == "it" and (clause.kind is Kind.SUBORDINATE or _impersonal(parsed, clause))
    ):
        return None
    return _stands_for(parsed, clause, parsed.lower(index), memory, memory.earlier)


def _someone(parsed: Parsed, clause: Clause, memory: Memory) -> bool:
    """Whether a person's name is a clause's subject, which "it" cannot stand for."""
    first, last = phrases.bounds(parsed, clause)
    return (first, last) in memory.persons(parsed) or (last - first == 1 and parsed.lower(first) in memory.families)


def _impersonal(parsed: Parsed, clause: Clause) -> bool:
    """Whether "it" stands for nothing: "it took him one evening", "it took twenty months"."""
    verb = clause.verb
    if verb is None or verb.passive or not {verb.main} & parsed.words.words["impersonal"]:
        return False
    return parsed.tag(verb.last) in {"PRO", "TIME", "NUM"} or parsed.lower(verb.last) in {"him", "them", "her", "us"}


def person(parsed: Parsed, clause: Clause, word: str, memory: Memory) -> str | None:
    """Whom "him" or "her" behind a clause's verb stands for, as a subject `word` ("he", "she") of the clause would."""
    return _stands_for(parsed, clause, word, memory, memory.earlier)


def group(parsed: Parsed, clause: Clause, memory: Memory) -> str | None:
    """Whom "them" in a clause's subject stands for: "some of them"."""
    return _stands_for(parsed, clause, "they", memory, memory.earlier)


def _stands_for(parsed: Parsed, clause: Clause, word: str, memory: Memory, earlier: Sequence[Parsed]) -> str | None:
    place = parsed.clauses.index(clause)
    if word == "it" and place == 0 and earlier:
        asked = _asked_about(earlier[0]) or (_made(earlier[0]) if _undergone(parsed, clause) else None)
        if asked is not None:
            return asked
    for other in reversed(parsed.clauses[:place]):
        found = phrases.subject(parsed, other)
        speaker = clause.kind is Kind.COMPLEMENT and clause.parent == parsed.clauses.index(other)
        if word == "it" and _someone(parsed, other, memory):
            continue
        if found is not None and phrases.fits(parsed, other, word, speaker=speaker):
            return None if not speaker and _rivalled(parsed, other, word, clause, memory) else phrases.again(found)
    for far, sentence in enumerate(earlier):
        told = [
            other
            for other in sentence.clauses
            if phrases.subject(sentence, other) and phrases.fits(sentence, other, word)
        ]
        if told:
            return (
                None
                if _rivalled(sentence, told[0], word, clause, memory)
                else phrases.again(phrases.subject(sentence, told[0]) or "")
            )
        same = next((other for other in sentence.clauses if _pronoun_of(sentence, other) == word), None)
        if same is not None and word != "it" and not _rivalled(sentence, same, word, clause, memory):
            return _stands_for(sentence, same, word, memory, earlier[far + 1 :])
        if word not in _LOOKED_PAST:
            return None
        near = None if far else _only_group(sentence, clause)
        only = near if word == "they" else _only_person(sentence, word, memory)
        if only or same is not None or _speaks_of(sentence, word, memory):
            return only
    return None


_LOOKED_PAST = {"he": {"she", "her"}, "she": {"he", "his", "him"}, "they": {"they", "them", "their", "we"}}
"""Pronoun → the others by which a sentence speaks of someone else whom it may mean."""


_SAME = {"he": {"him", "his"}, "she": {"her"}}
"""Pronoun → the others that stand for the same."""


def _pronoun_of(parsed: Parsed, clause: Clause) -> str | None:
    index = pronoun(parsed, clause)
    return None if index is None else parsed.lower(index)


def _speaks_of(parsed: Parsed, word: str, memory: Memory) -> bool:
    """Whether a sentence speaks of any whom "he", "she" or "they" may mean."""
    if any(parsed.lower(i) in _LOOKED_PAST[word] for i in range(len(parsed.tokens))):
        return True
    return bool(_groups(parsed)) if word == "they" else bool(memory.persons(parsed)) or _in_office(parsed, ())


def _in_office(parsed: Parsed, own: Container[int]) -> bool:
    """Whether a sentence speaks of an office that somebody holds, but for the tokens of `own`."""
    return any(
        parsed.words.noun_lemma(parsed.lower(i)) in parsed.words.words["offices"]
        for i in range(len(parsed.tokens))
        if i not in own
    )


def _only_person(parsed: Parsed, word: str, memory: Memory) -> str | None:
    """The one person whom a sentence names, wherever it does: "That was what Obi had waited for.", "And Obi?"."""
    stranger = memory.stranger(parsed, ship=word == "she")
    runs = memory.persons(parsed) or ([stranger] if stranger else [])
    own = {i for first, last in runs for i in range(first, last)}
    others = any(parsed.lower(i) in _LOOKED_PAST[word] for i in range(len(parsed.tokens)))
    before = min(own, default=0)
    others = others or any(parsed.lower(i) in {word, *_SAME[word]} for i in range(before))
    if others or len({parsed.lower(last - 1) for _, last in runs}) != 1 or _in_office(parsed, own):
        return None
    return parsed.words_of(*max(runs, key=lambda run: run[1] - run[0]))


def _only_group(parsed: Parsed, clause: Clause) -> str | None:
    """The only several of whom a sentence speaks, where the clause tells what such do, or what was done to them."""
    found = _groups(parsed)
    if len(found) != 1 or any(parsed.lower(i) in _LOOKED_PAST["they"] for i in range(len(parsed.tokens))):
        return None
    first, last = found[0]
    lemma = parsed.words.noun_lemma(parsed.lower(last - 1))
    acting = any(lemma in parsed.words.words[kind] for kind in ("agents", "parties", "offices", "bodies"))
    whose = parsed.lower(first) in _OWNERS or parsed.lower(first) in {"no", "any"}
    told = parsed.words_of(first, last)
    if whose or last - first > phrases.LONGEST or not (acting or _undergone(parsed, clause)):
        return None
    return told if parsed.tag(first) == "DET" else f"The {told[:1].lower()}{told[1:]}"


def _groups(parsed: Parsed) -> list[tuple[int, int]]:
    """The tokens of each noun phrase of a sentence that tells of several, or joins two names."""
    found = []
    for index in range(len(parsed.tokens)):
        joined = parsed.lower(index) == "and" and parsed.tag(index - 1) == "NAME"
        time = parsed.words.noun_lemma(parsed.lower(index)) in parsed.words.words["units"] | {"time"}
        if joined or (phrases.plural(parsed, index) and not time and parsed.tag(index + 1) != "NOUN"):
            first = index
            while first and parsed.tag(first - 1) in phrases.NOMINAL:
                first -= 1
            found.append((first, index + 1))
    return found


_OWNERS = {"his": "he", "her": "she", "its": "it", "their": "they"}
"""Possessive → the pronoun that stands for the same."""


def owner(parsed: Parsed, clause: Clause, memory: Memory) -> tuple[str, str] | None:
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
    before = [(sentence, sentence.clauses) for sentence in memory.earlier[:1]]
    for sentence, clauses in [(parsed, parsed.clauses[:place][::-1]), *before]:
        for other in clauses:
            found = phrases.subject(sentence, other)
            if found is None or not phrases.fits(sentence, other, word):
                continue
            rivals = word in {"he", "she"} and _rivalled(sentence, other, word, clause, memory)
            return None if rivals or found.lower().startswith(possessive) else (possessive, phrases.again(found))
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
        if asks and last - first <= _LONGEST_ASKED and not phrases.plural(before, head)
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
    while before.tag(last) in phrases.NOMINAL:
        last += 1
    head = last - 1
    named = head >= first and before.tag(head) == "NOUN" and not phrases.plural(before, head)
    if not named or before.words.event_class(before.lower(head)) is None or last - first > phrases.LONGEST:
        return None
    return phrases.definite(before.words_of(first, last))


def _undergone(parsed: Parsed, clause: Clause) -> bool:
    """Whether a clause tells the course of something, or what was done to it: "it entered into force"."""
    verb = clause.verb
    if verb is None or verb.passive:
        return verb is not None
    return parsed.words.verb_class.get(verb.main) in _COURSES and parsed.tag(verb.last) not in phrases.NOMINAL


def _rivalled(parsed: Parsed, owner: Clause, word: str, clause: Clause, memory: Memory) -> bool:
    """Whether another than the subject of `owner` may be meant by `word`, as the subject of `clause`."""
    if word in {"he", "she"}:
        own = {i for first, last in [owner.subject or (0, 0), *owner.asides] for i in range(first, last)}
        named = [run for run in memory.persons(parsed) if run[0] not in own]
        same = {parsed.lower(last - 1) for first, last in memory.persons(parsed) if first in own}
        told = own | {i for first, last in named for i in range(first, last)}
        return any(parsed.lower(last - 1) not in same for _, last in named) or _in_office(parsed, told)
    verb, telling = clause.verb, owner.verb
    if verb is None or telling is None or telling.passive or owner.subject is None:
        return False
    acts = any(parsed.tag(i) == "NAME" or parsed.words.noun_lemma(parsed.lower(i)) in parsed.words.words["agents"]
               for i in range(*owner.subject))  # fmt: skip
    if not _undergone(parsed, clause) or (word == "it" and not acts):
        return False
    end = telling.last
    while parsed.tag(end) in phrases.NOMINAL:
        end += 1
    head = end - 1
    return (
        head >= telling.last and parsed.tag(head) in {"NOUN", "NAME"} and phrases.plural(parsed, head) == (word != "it")
    )
