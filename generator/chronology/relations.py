"""Which events the links of statements name: "after the offensive", "two days before the summit"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.chronology.timepoints import Relation
from generator.events.matching.aliases import Aliases
from generator.events.matching.kinds import kindred
from generator.events.matching.likeness import Words
from generator.events.matching.tellings import Subject
from generator.model.event import Event, EventLink, Statement

_TOLD_WHOLE = 2
"""Words by which an event is known though they are of no kind of happening: "the buses left Foua"."""


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
                anchor = _anchor(link, aliases, named, statement.source)
                if anchor is not None and anchor != event.id:
                    found.append(Relation(event.id, anchor, link, statement.id))
    return tuple(found)


def _anchor(link: EventLink, aliases: Aliases, named: _Named, source: str) -> str | None:
    choice = aliases.linked(link)
    if choice is not None:
        return choice.event.id if choice.event is not None else None
    return named.by(link, source)


class _Named:
    """Events that the program drew, found by the words of their statements."""

    def __init__(self, events: Iterable[Event], words: Words) -> None:
        self._words = words
        self._subject = Subject((), (), words)
        self._told = [
            (event.id, self._subject.told(statement), statement) for event in events for statement in event.statements
        ]
        self._by_term: dict[str, list[int]] = {}
        for place, (_, told, _) in enumerate(self._told):
            for term in told:
                self._by_term.setdefault(term, []).append(place)

    def by(self, link: EventLink, source: str) -> str | None:
        """The one event whose telling has all the words of a link, and the same kind of happening or act.

        The one that the same source told before the link first, then any that it tells.
        """
        heads, acts = self._words.heads(link.words), self._words.acts(link.words)
        terms = self._subject.folded(self._words.terms(link.words))
        # "The meeting" is of those who "met": a mere kind of happening is told by any word for it.
        content = frozenset(term for term in terms - heads if not self._words.heads(term) & heads) or terms
        if not content or not (heads or acts or len(content) >= _TOLD_WHOLE):
            return None
        rare = min(sorted(content), key=lambda term: len(self._by_term.get(term, ())))
        found: dict[str, bool] = {}
        before: set[str] = set()
        for place in self._by_term.get(rare, ()):
            event, told, statement = self._told[place]
            if content <= told and self._one_kind(heads, acts, statement):
                found[event] = found.get(event, False) or statement.source == source
                if statement.source == source and statement.quote.end <= link.start:
                    before.add(event)
        if content <= heads and not before:
            return None  # "the offensive" is the one that the text told, or nobody knows which
        own = [event for event, near in found.items() if near]
        chosen = sorted(before) if len(before) == 1 else own or list(found)
        return chosen[0] if len(chosen) == 1 else None

    def _one_kind(self, heads: frozenset[str], acts: frozenset[str], statement: Statement) -> bool:
        if not acts.isdisjoint(self._words.acts(statement.title)):
            return True
        return kindred(heads, statement.heads) if heads else not statement.heads or not acts
