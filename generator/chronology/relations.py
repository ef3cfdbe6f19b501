"""Which events the links of statements name: "after the offensive", "two days before the summit"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.chronology.timepoints import Relation
from generator.events.matching.aliases import Aliases
from generator.events.matching.kinds import kindred
from generator.events.matching.likeness import Words
from generator.events.matching.tellings import Subject
from generator.model.event import Event, EventLink, Statement

_NONE: frozenset[str] = frozenset()
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
        self._names: dict[str, set[str]] = {}
        """Names of several words, by the last of them."""
        for name in [term for term in self._by_term if " " in term]:
            self._names.setdefault(name.rpartition(" ")[2], set()).add(name)
            self._by_term.setdefault(name.rpartition(" ")[2], []).extend(self._by_term[name])

    def by(self, link: EventLink, source: str) -> str | None:
        """The one event whose telling has all the words of a link, and the same kind of happening or act.

        The one that the same source told before the link first, then any that it tells. Where no telling has all the
        words, the one that has most of them: "the instruments had changed hands" is their exchange.
        """
        heads, acts = self._words.heads(link.words), self._words.acts(link.words)
        terms = self._subject.folded(self._words.terms(link.words))
        # "The meeting" is of those who "met": a mere kind of happening is told by any word for it.
        content = frozenset(term for term in terms - heads if not self._words.heads(term) & heads) or terms
        if not content or not (heads or acts or len(content) >= _TOLD_WHOLE):
            return None
        found: dict[str, bool] = {}
        before: set[str] = set()
        for place in self._having(content):
            event, _, statement = self._told[place]
            if self._one_kind(heads, acts, statement):
                found[event] = found.get(event, False) or statement.source == source
                if statement.source == source and statement.quote.end <= link.start:
                    before.add(event)
        if content <= heads and not before and len(content) < _TOLD_WHOLE:
            return None  # "the offensive" is the one that the text told, or nobody knows which
        if not found:
            return self._with_most(terms, heads, acts)
        own = [event for event, near in found.items() if near]
        chosen = sorted(before) if len(before) == 1 else own or list(found)
        return chosen[0] if len(chosen) == 1 else None

    def _having(self, content: frozenset[str]) -> Iterator[int]:
        """The tellings that have all of some terms; "the bank" may be a name that ends so."""
        rare = min(sorted(content), key=lambda term: len(self._by_term.get(term, ())))
        for place in self._by_term.get(rare, ()):
            told = self._told[place][1]
            if all(term in told or self._names.get(term, _NONE) & told for term in content):
                yield place

    def _with_most(self, terms: frozenset[str], heads: frozenset[str], acts: frozenset[str]) -> str | None:
        """The one event that has most words of a link, and half of them at least; none where another has as many."""
        shared: dict[str, int] = {}
        for place in sorted({place for term in terms for place in self._by_term.get(term, ())}):
            event, told, statement = self._told[place]
            count = len(terms & told)
            own = self._subject.own((terms & told) - self._names_of(statement))
            if count >= _TOLD_WHOLE and own and self._one_kind(heads, acts, statement):
                shared[event] = max(shared.get(event, 0), count)
        most = max(shared.values(), default=0)
        best = [event for event, count in shared.items() if count == most]
        return best[0] if len(best) == 1 and most >= len(terms) / 2 else None

    def _names_of(self, statement: Statement) -> frozenset[str]:
        """The terms of who takes part in what a statement tells, and of where."""
        named = [*(one.name for one in statement.actors), *(one.name for one in statement.places)]
        return self._subject.folded(self._words.terms(" ".join(named)))

    def _one_kind(self, heads: frozenset[str], acts: frozenset[str], statement: Statement) -> bool:
        if not acts.isdisjoint(self._words.acts(statement.title)):
            return True
        return kindred(heads, statement.heads) if heads else not statement.heads or not acts
