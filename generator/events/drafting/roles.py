"""The parts that a sentence's words give to those it names: who mediates, hosts or denies, and who is only alleged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.events.names import Names
from generator.events.syntax.analysis import Parsed
from generator.model.event import Actor

_NAMED = {"DET", "NAME", "CC", "POS"}
_NOMINAL = _NAMED | {"ADJ", "NOUN", "NUM"}


def given(parsed: Parsed, names: Names, actors: Iterable[Actor]) -> tuple[Actor, ...]:
    """The actors, each with the first role that the words of the sentence give it, if any."""
    roles: dict[str, str] = {}
    told: list[tuple[str, str]] = []
    for first, last, role in _spans(parsed):
        start, end = parsed.tokens[first].start, parsed.tokens[last - 1].end
        told.append((parsed.text[start:end], role))
        for name in names.find(parsed.text, start, end):
            roles.setdefault(name.entry.name, role)
    return tuple(_with(actor, roles, told) for actor in actors)


def _with(actor: Actor, roles: dict[str, str], told: list[tuple[str, str]]) -> Actor:
    role = actor.role or roles.get(actor.name) or next((role for words, role in told if actor.name in words), None)
    return Actor(actor.name, role)


def _spans(parsed: Parsed) -> Iterator[tuple[int, int, str]]:
    """Runs of tokens, each with the role of those named in it."""
    for first, last, role in (*_of_verbs(parsed), *_of_words(parsed)):
        if first < last:
            yield first, last, role


def _of_verbs(parsed: Parsed) -> Iterator[tuple[int, int, str]]:
    """The subject of "mediated", "hosted" or "denies"; after a passive, those whom "by" names."""
    verbs = parsed.words.words["roles"]["verbs"]
    for clause in parsed.clauses:
        verb = clause.verb
        role = None if verb is None else verbs.get(verb.main)
        if verb is None or role is None or verb.negated:
            continue
        if parsed.lower(verb.last) == "by":
            yield verb.last + 1, _end(parsed, verb.last + 1, _NOMINAL), role
        elif clause.subject is not None and not verb.passive:
            yield *clause.subject, role


def _of_words(parsed: Parsed) -> Iterator[tuple[int, int, str]]:
    """Those whom a noun such as "mediator" stands beside, and those whom "alleged" stands before."""
    roles = parsed.words.words["roles"]
    for index, token in enumerate(parsed.tokens):
        if token.lower in roles["adjectives"]:
            yield index + 1, _end(parsed, index + 1, _NOMINAL - {"CC"}), roles["adjectives"][token.lower]
        role = roles["nouns"].get(parsed.words.noun_lemma(token.lower)) if token.tag in {"NOUN", "NOUN?"} else None
        if role is None:
            continue
        after = index + 1 + (parsed.lower(index + 1) == "from")
        yield after, _end(parsed, after, _NAMED), role
        before = _before(parsed, index)
        yield _begin(parsed, before), before, role


def _before(parsed: Parsed, index: int) -> int:
    """Where those end who stand before a noun: "Qatari mediators", "Qatar, the mediator", "Qatar as a mediator"."""
    article = index - (parsed.tag(index - 1) == "DET")
    return article - 1 if parsed.lower(article - 1) in {"as", ","} else index


def _end(parsed: Parsed, first: int, tags: set[str]) -> int:
    last = first
    while parsed.tag(last) in tags:
        last += 1
    return last


def _begin(parsed: Parsed, last: int) -> int:
    first = last
    while first > 0 and (parsed.tag(first - 1) in {"NAME", "POS"} or _adjective(parsed, first - 1)):
        first -= 1
    return first


def _adjective(parsed: Parsed, index: int) -> bool:
    """Whether a capital begins what may be a people's name as an adjective: "Qatari mediators"."""
    return parsed.tokens[index].capital and parsed.tag(index) in {"ADJ", "NOUN"}
