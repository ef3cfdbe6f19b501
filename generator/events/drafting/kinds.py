"""Kinds of happenings: event types of PLOVER (https://github.com/openeventdata/PLOVER), from what is done to what."""

from __future__ import annotations

from generator.events.syntax.analysis import Parsed
from generator.events.syntax.clauses.model import Clause
from generator.events.syntax.targets import Target

_THROUGH = {"begin", "resume", "continue", "extend", "plan", "announce", "carry", "host", "propose", "postpone"}
"""Classes of verbs whose happening is the one that they begin, go on with or announce: "resumed its strikes"."""
_CEASING = {"suspend", "end", "lift", "cancel", "postpone"}
_HOSTILE = {"SANCTION", "COERCE", "ASSAULT", "MOBILIZE", "THREATEN"}
_STOPS = {"PREP", "PSUB", "PUNCT", "TO", "SUB", "REL", "THAT"}


def of_target(parsed: Parsed, target: Target, heads: frozenset[str]) -> str | None:
    """The PLOVER type of what is dated, where its words tell one; `heads` are the classes that it is matched by."""
    words = parsed.words
    if target.head is not None:
        return words.kinds.get(_noun_class(parsed, target.head) or "")
    verb = target.clause.verb
    if verb is None:
        return _first(parsed, heads)
    further = parsed.goes_on(target.clause)
    if further is not None and words.verb_class.get(verb.main) in {None, "visit", "arrive"}:
        return of_target(parsed, Target(further), heads)
    of_verb = _verb_class(parsed, target.clause)
    if of_verb == "withdraw" and (_of_civilians(parsed, target.clause) or parsed.tag(verb.last) == "VBG"):
        return None
    if verb.passive and verb.main == "call" and not parsed.words.event_class(parsed.lower(verb.last)):
        return None
    if verb.negated and len(verb.lemmas) > 1:
        return words.kinds.get(words.verb_class.get(verb.lemmas[0], ""))
    done_to = _object(parsed, target.clause)
    kind = words.kinds.get(done_to or "")
    if _natural(parsed, target.clause):
        return None
    if of_verb in _CEASING and kind in _HOSTILE:
        return "RETREAT"
    if done_to is not None and (of_verb is None or of_verb in _THROUGH or words.light & {verb.main}):
        return kind if kind or of_verb in _THROUGH else words.kinds.get(of_verb or "")
    return words.kinds.get(of_verb) if of_verb else _first(parsed, heads)


def _first(parsed: Parsed, heads: frozenset[str]) -> str | None:
    return next((parsed.words.kinds[head] for head in sorted(heads) if head in parsed.words.kinds), None)


def _verb_class(parsed: Parsed, clause: Clause) -> str | None:
    """The class of the last verb of a group that has one, with its particle."""
    assert clause.verb is not None  # noqa: S101 - for the type checker; callers see to it
    words, last = parsed.words, clause.verb.last
    for lemma in reversed(clause.verb.lemmas):
        particles = (f"{lemma} {parsed.lower(i)}" for i in range(last, min(last + 3, len(parsed.tokens))))
        phrase = next((phrase for phrase in particles if phrase in words.phrasal), None)
        named = words.phrasal[phrase] if phrase else words.verb_class.get(lemma)
        if named and not (named == "say" and clause.verb.passive):
            return named
    return None


def _object(parsed: Parsed, clause: Clause) -> str | None:
    """The class of what a verb is about: its object, or where it has none, or is passive, its subject."""
    assert clause.verb is not None  # noqa: S101 - for the type checker; callers see to it
    end = max((last for _, last in clause.runs), default=clause.verb.last)
    taken = None if clause.verb.passive else _phrase_class(parsed, clause.verb.last, end)
    return taken or (_phrase_class(parsed, *clause.subject) if clause.subject else None)


def _phrase_class(parsed: Parsed, first: int, last: int) -> str | None:
    """The class of the last noun before a preposition or mark: of "a round of talks" that of the round."""
    while first < last and parsed.tag(first) in {"CC", "PUNCT", "ADV", "TIME"}:
        first += 1
    found = None
    for index in range(first, last):
        if parsed.tag(index) in _STOPS:
            break
        if parsed.tag(index) in {"NOUN", "NAME"}:
            found = _noun_class(parsed, index)
    return found


def _noun_class(parsed: Parsed, index: int) -> str | None:
    compound = f"{parsed.lower(index - 1)} {parsed.words.noun_lemma(parsed.lower(index))}"
    return parsed.words.words["compounds"].get(compound) or parsed.words.event_class(parsed.lower(index))


def _of_civilians(parsed: Parsed, clause: Clause) -> bool:
    """Whether those who leave, or are brought away, are no soldiers: "civilians left the works"."""
    assert clause.verb is not None  # noqa: S101 - for the type checker; callers see to it
    taken = range(clause.verb.last, parsed.noun_phrase_end(clause.verb.last, len(parsed.tokens)))
    leaving = clause.subject if clause.subject is not None else (0, 0)
    words = [*range(*leaving), *(taken if clause.verb.main == "evacuate" else ())]
    return any(parsed.words.noun_lemma(parsed.lower(i)) in parsed.words.words["civilian"] for i in words)


def _natural(parsed: Parsed, clause: Clause) -> bool:
    """Whether it was a disease or disaster that killed or destroyed, and nobody."""
    return clause.subject is not None and _phrase_class(parsed, *clause.subject) == "disaster"
