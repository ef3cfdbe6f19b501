"""Which events the links of statements name: "after the offensive", "two days before the summit"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.chronology.timepoints import Relation
from generator.events.matching import Words
from generator.events.matching_aliases import Aliases
from generator.events.matching_kinds import kindred
from generator.events.matching_tellings import Subject
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
    return named.by(words.terms(link.words), words.heads(link.words), source, link.start)


class _Named:
    """Events that the program drew, found by the words of their statements."""

    def __init__(self, events: Iterable[Event], words: Words) -> None:
        subject = Subject((), (), words)
        self._told = [
            (event.id, subject.told(statement), statement) for event in events for statement in event.statements
        ]
        self._by_term: dict[str, list[int]] = {}
        for place, (_, told, _) in enumerate(self._told):
            for term in told:
                self._by_term.setdefault(term, []).append(place)

    def by(self, terms: frozenset[str], heads: frozenset[str], source: str, at: int) -> str | None:
        """The one event whose telling has all the words and the same kind of happening.

        The one that the same source told before the words at `at` first, then any that it tells.
        """
        if not terms or not heads:
            return None
        rare = min(sorted(terms), key=lambda term: len(self._by_term.get(term, ())))
        found: dict[str, bool] = {}
        before: set[str] = set()
        for place in self._by_term.get(rare, ()):
            event, told, statement = self._told[place]
            if terms <= told and kindred(heads, statement.heads):
                found[event] = found.get(event, False) or statement.source == source
                if statement.source == source and statement.quote.end <= at:
                    before.add(event)
        own = [event for event, near in found.items() if near]
        chosen = sorted(before) if len(before) == 1 else own or list(found)
        return chosen[0] if len(chosen) == 1 else None
