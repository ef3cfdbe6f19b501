"""Which events the links of statements name: "after the offensive", "two days before the summit"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.chronology.timepoints import Relation
from generator.events.matching import Subject, Telling, Words, kindred, of_statement
from generator.events.matching_aliases import Aliases
from generator.model.event import Event, EventLink


def relations(events: Sequence[Event], words: Words) -> tuple[Relation, ...]:
    """Every link of every statement that names one event for certain; a link that could mean several names none."""
    editors = [event.editor for event in events if event.editor is not None]
    aliases = Aliases(editors, words)
    named = _Named(events, words)
    found = []
    for event in events:
        undated = {join.statement for join in event.joins if join.undated}
        for statement in event.statements:
            if statement.id in undated:
                continue
            for link in statement.links:
                anchor = _anchor(link, aliases, named, words, statement.source)
                if anchor is not None and anchor != event.id:
                    found.append(Relation(event.id, anchor, link, statement.id))
    return tuple(found)


def _anchor(link: EventLink, aliases: Aliases, named: _Named, words: Words, source: str) -> str | None:
    choice = aliases.linked(link)
    if choice is not None:
        return choice.event.id if choice.event is not None else None
    return named.by(words.terms(link.words), words.heads(link.words), source)


class _Named:
    """Events that the program drew, found by the words of their statements."""

    def __init__(self, events: Iterable[Event], words: Words) -> None:
        self._tellings: list[tuple[str, Telling]] = []
        subject = Subject((), (), words)
        for event in events:
            self._tellings += [(event.id, of_statement(statement, None, subject)) for statement in event.statements]
        self._by_term: dict[str, list[int]] = {}
        for place, (_, telling) in enumerate(self._tellings):
            for term in telling.terms:
                self._by_term.setdefault(term, []).append(place)

    def by(self, terms: frozenset[str], heads: frozenset[str], source: str) -> str | None:
        """The one event whose telling has all the words and the same kind of happening; the same source's first."""
        if not terms or not heads:
            return None
        rare = min(sorted(terms), key=lambda term: len(self._by_term.get(term, ())))
        found: dict[str, bool] = {}
        for place in self._by_term.get(rare, ()):
            event, telling = self._tellings[place]
            if terms <= telling.terms and kindred(heads, telling.heads):
                found[event] = found.get(event, False) or telling.source == source
        own = [event for event, near in found.items() if near]
        chosen = own or list(found)
        return chosen[0] if len(chosen) == 1 else None
