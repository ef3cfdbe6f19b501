"""What a source tells around a statement: the rest of its sentence, and the lines that follow on it.

One newsroom's first clause is another's second: "men went from house to house and killed nine people" is the massacre
of a chronology. What a passage tells is never what a statement is drawn from, and only borne in mind where two
statements are of one day anyway.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.events.matching_tellings import Subject
from generator.model.event import EditorEvent, EventLink, Statement
from generator.model.source import Source

_REACH = 320
"""Characters from the beginning of a statement's sentence within which its story is looked for."""


@dataclass(frozen=True, slots=True)
class Passage:
    """What is told around a statement, and in it."""

    terms: frozenset[str]
    """Content words of the sentence and of what follows on it."""
    heads: frozenset[str]
    """Classes of what happens in the sentence."""


class Passages:
    """The passages of statements, each read when it is first asked for."""

    def __init__(
        self,
        statements: Iterable[Statement],
        events: Iterable[EditorEvent],
        sources: Mapping[str, Source],
        subject: Subject,
    ) -> None:
        self._subject = subject
        self._sources = sources
        self._told: dict[str, list[Statement]] = defaultdict(list)
        self._place: dict[str, tuple[str, int]] = {}
        for statement in statements:
            self._told[statement.source].append(statement)
        for source, told in self._told.items():
            told.sort(key=lambda one: (one.quote.start, one.quote.end, one.id))
            self._place |= {statement.id: (source, place) for place, statement in enumerate(told)}
        self._names = {f"editor:{event.id}": " ; ".join((event.title, *event.aliases)) for event in events}
        self._read: dict[str, Passage] = {}

    def of(self, key: str) -> Passage:
        """The passage around a statement, or the names of an editor's event."""
        if key not in self._read:
            self._read[key] = self._editors(self._names[key]) if key in self._names else self._around(key)
        return self._read[key]

    def _editors(self, names: str) -> Passage:
        return Passage(self._subject.terms(names), self._subject.heads(names))

    def _around(self, key: str) -> Passage:
        source, place = self._place[key]
        statement = self._told[source][place]
        text = self._sources[source].text if source in self._sources else ""
        if not text:
            return Passage(self._subject.folded(statement.terms), statement.heads)
        start, end = statement.quote.start, statement.quote.end
        for mention in statement.mentions[:1]:
            start, end = min(start, mention.sentence.start), max(end, mention.sentence.end)
        first, last = self._borders(source, place, len(text))
        if start < first:
            start = statement.quote.start  # what stands between two statements goes on with the first
        end, last = min(end, last), min(last, start + _REACH)
        heads = self._subject.heads(_without(text, start, end, statement.links))
        terms = self._subject.terms(_without(text, start, max(end, last), statement.links))
        return Passage(terms | self._subject.folded(statement.terms), heads | statement.heads)

    def _borders(self, source: str, place: int, end: int) -> tuple[int, int]:
        """Where the nearest other statements end before one and begin after it: each has a passage of its own."""
        told, quote = self._told[source], self._told[source][place].quote
        before = (told[each].quote.end for each in range(place - 1, -1, -1))
        after = (told[each].quote.start for each in range(place + 1, len(told)))
        first = next((each for each in before if each <= quote.start), 0)
        return first, next((each for each in after if each >= quote.end), end)


def _without(text: str, start: int, end: int, links: Iterable[EventLink]) -> str:
    """A run of a text without the words of what it is only told to come before or after."""
    kept = []
    for link in sorted(links, key=lambda one: one.start):
        if start <= link.start < end:
            kept.append(text[start : link.start])
            start = max(start, link.end)
    return " ".join([*kept, text[start:end]])
