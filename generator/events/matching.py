"""Telling whether two tellings are of one event: by names, actors, places, kind of happening and words, then by dates.

Everything here compares values; who is joined with whom is decided in `generator.events.merging`.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Protocol

from generator.config import Config
from generator.dates import days
from generator.events.names import Names
from generator.events.terms import Terms
from generator.model.event import EditorEvent, EventLink, Statement
from generator.model.mention import Signal
from generator.model.time import TimeSpan

THRESHOLD = 0.5
"""Likeness from which two tellings by different sources are of one event, where nothing speaks against it."""
SAME_SOURCE = 0.62
"""The same for two tellings in one text, whose sentences share their words anyway."""
_KEYS = 12
"""Rarest terms of a telling by which candidates are found."""
_CROWD = 150
"""Tellings that may share a pair of terms before the pair stops telling them apart."""

_KINDRED = (
    frozenset({"end", "suspend", "cancel", "withdraw"}),
    frozenset({"begin", "resume", "enter"}),
    frozenset({"meet", "negotiate", "host", "visit", "arrive", "send"}),
    frozenset({"attack", "kill", "damage", "capture"}),
    frozenset({"agree", "truce", "extend"}),
)
"""Classes of happenings that newsrooms use for one another."""
_PHASES = (
    frozenset({"end", "suspend", "cancel", "withdraw"}),
    frozenset({"extend", "continue"}),
    frozenset({"postpone"}),
)
"""What becomes of a thing: talks that end are not the talks that met."""
_LIGHT = frozenset({"begin", "plan", "say", "announce", "enter", "continue", "host", "send", "take"})
"""Classes that add little to a name: an incursion "is launched", talks "are held"."""


class Words(Protocol):
    """How a text's words are normalised; the same way for statements, titles and aliases."""

    def terms(self, text: str) -> frozenset[str]:
        """Normalised content words."""

    def heads(self, text: str) -> frozenset[str]:
        """Classes of what happens."""


def default_words(events: Iterable[EditorEvent]) -> Words:
    """The language's own normalisation, with the names that editors' events bring."""
    return _Remembered(Terms(Names.of(Config(), tuple(events))))


class _Remembered:
    """Words that are normalised once."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._terms: dict[str, frozenset[str]] = {}
        self._heads: dict[str, frozenset[str]] = {}

    def terms(self, text: str) -> frozenset[str]:
        if text not in self._terms:
            self._terms[text] = self._words.terms(text)
        return self._terms[text]

    def heads(self, text: str) -> frozenset[str]:
        if text not in self._heads:
            self._heads[text] = self._words.heads(text)
        return self._heads[text]


@dataclass(frozen=True, slots=True)
class Telling:
    """What is compared: a statement, or an editor's event."""

    key: str
    source: str | None
    terms: frozenset[str]
    heads: frozenset[str]
    actors: frozenset[str]
    places: frozenset[str]
    span: TimeSpan | None
    own: frozenset[str]
    """Of `terms`, those that neither name who takes part nor a mere kind of happening."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two tellings are, from 0 to about 1.5, and the words that say why."""

    score: float
    reason: str


def of_statement(statement: Statement, span: TimeSpan | None, subject: Subject) -> Telling:
    """A statement as it is compared."""
    return Telling(
        statement.id,
        statement.source,
        statement.terms,
        statement.heads,
        frozenset(actor.name for actor in statement.actors),
        frozenset(place.name for place in statement.places),
        span,
        subject.own(statement.terms),
    )


def of_editor(event: EditorEvent, words: Words, subject: Subject) -> Telling:
    """An editor's event as it is compared: by its title, its names and its date."""
    terms = words.terms(event.title)
    return Telling(
        f"editor:{event.id}",
        None,
        terms,
        words.heads(event.title),
        frozenset(actor.name for actor in event.actors),
        frozenset(place.name for place in event.places),
        event.date.span if event.date else None,
        subject.own(terms),
    )


class Subject:
    """What a whole site is about: who takes part in its events, so that these names tell no event from another."""

    def __init__(self, statements: Iterable[Statement], events: Iterable[EditorEvent], words: Words) -> None:
        actors = {actor.name for statement in statements for actor in statement.actors}
        actors |= {actor.name for event in events for actor in event.actors}
        self._names = frozenset(term for name in actors for term in words.terms(name))
        self._words = words

    def own(self, terms: frozenset[str]) -> frozenset[str]:
        """Of terms, those that neither name who takes part nor a mere kind of happening."""
        return frozenset(term for term in terms - self._names if not self._words.heads(term))


def compatible(a: TimeSpan | None, b: TimeSpan | None) -> bool:
    """Whether one event can have both bounds; what is not known forbids nothing."""
    return a is None or b is None or not a.meet(b).empty


def kindred(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two sets of heads name the same kind of happening, or kinds used for one another."""
    return bool(a & b) or any(a & family and b & family for family in _KINDRED)


def same_phase(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two sets of heads tell the same thing of what becomes of something, or neither tells any."""
    return all(bool(a & phase) == bool(b & phase) for phase in _PHASES)


class Weights:
    """How much each term tells, from how few tellings have it (inverse document frequency)."""

    def __init__(self, tellings: Sequence[Telling]) -> None:
        self._count = Counter(term for telling in tellings for term in telling.terms)
        self._all = max(len(tellings), 1)

    def of(self, term: str) -> float:
        """The weight of a term; the rarer, the greater."""
        return math.log(1.0 + (self._all + 1) / (self._count[term] + 1))

    def rarest(self, telling: Telling) -> tuple[str, ...]:
        """A telling's terms that tell most, in order of the alphabet."""
        ranked = sorted(telling.terms, key=lambda term: (self._count[term], term))
        return tuple(sorted(ranked[:_KEYS]))

    def cosine(self, a: frozenset[str], b: frozenset[str]) -> float:
        """Likeness of two sets of terms, from 0 to 1."""
        shared = sum(self.of(term) ** 2 for term in sorted(a & b))
        if not shared:
            return 0.0
        return shared / math.sqrt(self._square(a) * self._square(b))

    def _square(self, terms: frozenset[str]) -> float:
        return sum(self.of(term) ** 2 for term in sorted(terms))


def candidates(tellings: Sequence[Telling], weights: Weights) -> Iterator[tuple[int, int]]:
    """Pairs worth comparing, as places in `tellings`: those that share two of their rarest terms, or kind and month."""
    buckets: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, telling in enumerate(tellings):
        for pair in (*combinations(weights.rarest(telling), 2), *_months(telling)):
            buckets[pair].append(place)
    pairs = {pair for bucket in buckets.values() if len(bucket) <= _CROWD for pair in combinations(bucket, 2)}
    yield from sorted(pairs)


def _months(telling: Telling) -> Iterator[tuple[str, ...]]:
    """Keys of what happens and in which month, where that is known: "pulled out of it in May 2018"."""
    span = telling.span
    if span is not None and (_width(span) or 99) <= 31 and span.whole.earliest is not None:
        first, last = (days.civil(day) for day in (span.whole.earliest, span.whole.latest or span.whole.earliest))
        for at in sorted({(first.year, first.month), (last.year, last.month)}):
            for head in sorted(telling.heads - _LIGHT):
                yield "month", head, str(at)


def compare(a: Telling, b: Telling, weights: Weights) -> Likeness:
    """How alike two tellings are, dates counted in their favour only; whether dates forbid is asked apart."""
    score = weights.cosine(a.terms, b.terms)
    reasons: list[str] = []
    shared = sorted(a.terms & b.terms, key=lambda term: (-weights.of(term), term))
    if shared:
        reasons.append("both tell of " + ", ".join(f"“{term}”" for term in shared[:4]))
    for ours, theirs, gain, loss, what in (
        (a.actors, b.actors, 0.08, 0.12, "actors"),
        (a.places, b.places, 0.08, 0.15, "places"),
    ):
        if ours and theirs:
            score += gain if ours & theirs else -loss
            if ours & theirs:
                reasons.append(f"{what} in common: {', '.join(sorted(ours & theirs))}")
    if a.heads and b.heads:
        if a.heads & b.heads:
            score += 0.1
        elif not kindred(a.heads, b.heads):
            score -= 0.35
    if not same_phase(a.heads, b.heads):
        score -= 0.6
    if agree_closely(a.span, b.span):
        score += 0.2 if a.own & b.own or not (a.own and b.own) else 0.05
        reasons.append("the dates agree")
    elif not a.own & b.own:
        score = 0.0
    return Likeness(score, "; ".join(reasons))


def agree_closely(a: TimeSpan | None, b: TimeSpan | None, width: int = 31) -> bool:
    """Whether both are dated within `width` days, and to days in common."""
    if a is None or b is None or a.meet(b).empty:
        return False
    widths = [each for each in (_width(a), _width(b)) if each is not None]
    return len(widths) == 2 and max(widths) <= width


def far_apart(a: TimeSpan | None, b: TimeSpan | None, least: int = 183) -> bool:
    """Whether two dates, each known within a month, lie more than `least` days from each other."""
    if a is None or b is None or not a.meet(b).empty:
        return False
    one, other, widths = a.whole, b.whole, (_width(a), _width(b))
    if any(width is None or width > 31 for width in widths):
        return False
    gap = max((one.earliest or 0) - (other.latest or 0), (other.earliest or 0) - (one.latest or 0))
    return gap > least


def _width(span: TimeSpan) -> int | None:
    whole = span.whole
    if whole.earliest is None or whole.latest is None:
        return None
    return whole.latest - whole.earliest + 1


@dataclass(frozen=True, slots=True)
class Choice:
    """What an alias came to: the event it names here, or the candidates between which nothing decides."""

    event: EditorEvent | None
    alias: str
    candidates: tuple[EditorEvent, ...]
    distinctive: bool
    """Whether the alias has a word that is neither an actor nor a kind of happening."""


@dataclass(frozen=True, slots=True)
class _Alias:
    words: str
    terms: frozenset[str]
    heads: frozenset[str]
    event: EditorEvent


class Aliases:
    """The names that editors give to events, and which of them a run of words uses."""

    def __init__(self, events: Iterable[EditorEvent], words: Words) -> None:
        self._words = words
        self._title_heads: dict[str, frozenset[str]] = {}
        self._by_term: dict[str, list[_Alias]] = defaultdict(list)
        self._by_own: dict[str, list[_Alias]] = defaultdict(list)
        self._names: frozenset[str] = frozenset()
        for event in events:
            self._title_heads[event.id] = words.heads(event.title)
            names = [actor.name for actor in event.actors]
            self._names |= frozenset(term for name in names for term in words.terms(name))
            for alias in event.aliases:
                terms = words.terms(alias)
                if terms:
                    named = _Alias(alias, terms, words.heads(alias), event)
                    self._by_term[min(terms)].append(named)
                    for term in sorted(terms):
                        self._by_own[term].append(named)

    def choose(self, terms: frozenset[str], heads: frozenset[str], text: str) -> Choice | None:
        """The event that a statement's words name; `None` where they hold no alias.

        An alias is there when all its content words are. Where several events share it, the predicate decides: the
        event whose title tells the same kind of happening, else, where the words add no predicate, the event whose
        title adds none either.
        """
        found = self._named(terms, text)
        if not found:
            return None
        longest = max(found.values(), key=lambda alias: _closeness(alias, text))
        events = tuple(alias.event for alias in found.values())
        chosen = self._by_predicate(found, heads)
        distinctive = any(bool(self._own(alias)) for alias in found.values() if chosen in (None, alias.event))
        name = found[chosen.id].words if chosen else longest.words
        return Choice(chosen, name, events, distinctive)

    def linked(self, link: EventLink) -> Choice | None:
        """The event that a link's words name ("after the Kursk offensive").

        "Since" a story is since its beginning. "After" one of several events is at least after the first of them, and
        "before" one at least before the last: so nothing more is claimed than the words bear out.
        """
        terms, heads = self._words.terms(link.words), self._words.heads(link.words)
        choice = self.choose(terms, heads, link.words) or self._by_own_words(terms)
        if choice is None:
            return None
        dated = [event for event in choice.candidates if event.date and event.date.span.whole.earliest is not None]
        if link.signal is Signal.SINCE or (choice.event is None and link.signal is Signal.AFTER):
            return _with(choice, min(dated, key=_beginning, default=choice.event))
        if choice.event is None and link.signal in (Signal.BEFORE, Signal.UNTIL, Signal.BY):
            return _with(choice, max(dated, key=_beginning, default=None))
        return choice

    def _by_own_words(self, terms: frozenset[str]) -> Choice | None:
        """The event whose alias has just these words of its own: "after Kursk" is after the Kursk offensive."""
        found = {
            alias.event.id: alias
            for term in sorted(terms)
            for alias in self._by_own.get(term, ())
            if self._own(alias) == terms
        }
        if len(found) != 1:
            return None
        (alias,) = found.values()
        return Choice(alias.event, alias.words, (alias.event,), distinctive=True)

    def _named(self, terms: frozenset[str], text: str) -> dict[str, _Alias]:
        """Event id → its longest alias that is in the terms."""
        found: dict[str, _Alias] = {}
        for term in sorted(terms):
            for alias in self._by_term.get(term, ()):
                if alias.terms <= terms and (self._own(alias) or _literally(alias.words, text)):
                    known = found.get(alias.event.id)
                    if known is None or _closeness(known, text) < _closeness(alias, text):
                        found[alias.event.id] = alias
        return dict(sorted(found.items()))

    def _own(self, alias: _Alias) -> frozenset[str]:
        """The words of an alias beyond actors and kinds of happening: "invasion of Ukraine" has none."""
        kinds = self._words.terms(" ".join(sorted(alias.heads))) | alias.heads
        return frozenset(term for term in alias.terms - self._names - kinds if not self._words.heads(term))

    def _by_predicate(self, found: Mapping[str, _Alias], heads: frozenset[str]) -> EditorEvent | None:
        told = {key: heads - alias.heads for key, alias in found.items()}
        titled = {key: self._title_heads[key] - alias.heads for key, alias in found.items()}
        for fits in (
            [key for key in found if told[key] & titled[key] - _LIGHT],
            [key for key in found if kindred(told[key] - _LIGHT, titled[key] - _LIGHT)],
            [key for key in found if told[key] & titled[key]],
            [key for key in found if not told[key] - _LIGHT and not titled[key] - _LIGHT],
        ):
            if len(fits) == 1:
                return found[fits[0]].event
            if fits:
                return None
        if len(found) == 1:
            (key,) = found
            return found[key].event if not told[key] - _LIGHT else None
        return None


def _with(choice: Choice, event: EditorEvent | None) -> Choice:
    return Choice(event, choice.alias, choice.candidates, choice.distinctive)


def _beginning(event: EditorEvent) -> tuple[float, str]:
    day = event.date.span.whole.earliest if event.date else None
    return float("inf") if day is None else day, event.id


def _closeness(alias: _Alias, text: str) -> tuple[int, float, str]:
    """How well an alias names what a text says: the more terms, then the more of its words literally, the better."""
    return len(alias.terms), _share(alias.words, text), alias.words


def _literally(alias: str, text: str) -> bool:
    """Whether every longer word of an alias begins a word of the text, endings aside."""
    return _share(alias, text) == 1.0


def _share(alias: str, text: str) -> float:
    """The share of an alias's longer words that begin a word of the text, endings aside."""
    there = {_stem(word.strip("“”\"'’.,;:()").casefold()) for word in text.split()}
    wanted = [_stem(word.casefold()) for word in alias.split() if len(word) > 2]
    return sum(word in there for word in wanted) / len(wanted) if wanted else 0.0


def _stem(word: str) -> str:
    return word[: max(4, len(word) - 3)]
