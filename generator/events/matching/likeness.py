"""What tellings of events are compared by: their words, who takes part, where, what happens, and when.

How much each of it speaks for one event is weighed in `linkage`; who is joined with whom is decided in
`generator.events.merging`.
"""

from __future__ import annotations

import math
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from generator.config import Config
from generator.dates import days
from generator.events.matching.kinds import RECURRING
from generator.events.names import Names
from generator.events.terms import Terms
from generator.model.event import EditorEvent
from generator.model.message import Message, Said, joined, message
from generator.model.time import Interval, TimeSpan

_KEYS = 12
"""Rarest terms of a telling by which candidates are found."""


class Words(Protocol):
    """How a text's words are normalised; the same way for statements, titles and aliases."""

    def terms(self, text: str) -> frozenset[str]:
        """Normalised content words."""

    def heads(self, text: str) -> frozenset[str]:
        """Classes of what happens."""

    def acts(self, text: str) -> frozenset[str]:
        """What happens as an editor tells it apart, finer than classes."""


_LONG = 4
"""Letters of a word from which it may be the name of a thing."""


def share_word(a: str, b: str) -> bool:
    """Whether two titles share a word by which a thing may be called: "The strike began" and "The strike lasted"."""
    words, others = ({word for word in title.casefold().split() if len(word) >= _LONG} for title in (a, b))
    return bool(words & others)


def default_words(events: Iterable[EditorEvent]) -> Words:
    """The language's own normalisation, with the names that editors' events bring."""
    return words_of(Names.of(Config(), tuple(events)))


def words_of(names: Names, language: str = "en") -> Words:
    """A language's normalisation with a site's own names; each text is normalised once."""
    return _Remembered(Terms(names, language))


class _Remembered:
    """Words that are normalised once."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._terms: dict[str, frozenset[str]] = {}
        self._heads: dict[str, frozenset[str]] = {}
        self._acts: dict[str, frozenset[str]] = {}

    def terms(self, text: str) -> frozenset[str]:
        if text not in self._terms:
            self._terms[text] = self._words.terms(text)
        return self._terms[text]

    def heads(self, text: str) -> frozenset[str]:
        if text not in self._heads:
            self._heads[text] = self._words.heads(text)
        return self._heads[text]

    def acts(self, text: str) -> frozenset[str]:
        if text not in self._acts:
            self._acts[text] = self._words.acts(text)
        return self._acts[text]


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
    matter: frozenset[str] = frozenset()
    """Of `terms`, those of what it is done to, with or about, and not where: the plan that is rejected."""
    denied: bool = False
    """Whether it says that something did not happen."""
    scene: frozenset[str] = frozenset()
    """The words of its places."""
    somewhere: frozenset[str] = frozenset()
    """Of `own`, names after words for where, of places that no table has."""
    planned: bool = False
    """Whether it tells only that something was to happen."""
    off: bool = False
    """Whether it tells that something was put off or called off."""
    side: str | None = None
    """Whose side it speaks of, where it is one alone and not named: "state" or "rebels"."""
    who: frozenset[str] = frozenset()
    """Of `terms`, those that name who takes part."""
    persons: frozenset[str] = frozenset()
    """Of `who`, those that name persons, as far as is known."""
    bodies: frozenset[str] = frozenset()
    """Of `who`, those that are known to name states and bodies."""
    acts: frozenset[str] = frozenset()
    """What happens, as an editor tells it apart (`generator.events.acts`)."""
    figures: frozenset[int] = frozenset()
    """How many it tells of: two Libyans, 1,500 prisoners."""
    rows: frozenset[int] = frozenset()
    """Which one of a row it is of: the third round."""
    year_day: tuple[int, int] | None = None
    """Its month and day, which may be known without the year."""


def plain(term: str) -> str:
    """A term without accents."""
    return "".join(letter for letter in unicodedata.normalize("NFKD", term) if not unicodedata.combining(letter))


def compatible(a: TimeSpan | None, b: TimeSpan | None) -> bool:
    """Whether one event can have both bounds; what is not known forbids nothing."""
    if a is None or b is None:
        return True
    apart = _ends_before(a, b) or _ends_before(b, a) or not (_meet(a.begin, b.begin) and _meet(a.end, b.end))
    return not apart and _possible(a) and _possible(b)


def _possible(span: TimeSpan) -> bool:
    """The opposite of `TimeSpan.empty`, with nothing made: this is asked of millions."""
    return _meet(span.begin, span.begin) and _meet(span.end, span.end) and not _ends_before(span, span)


def _meet(a: Interval, b: Interval) -> bool:
    """Whether some day lies in both; as `Interval.overlaps`, with nothing made."""
    return (a.latest is None or b.earliest is None or b.earliest <= a.latest) and (
        b.latest is None or a.earliest is None or a.earliest <= b.latest
    )


def _ends_before(a: TimeSpan, b: TimeSpan) -> bool:
    """Whether one ends before the other can begin; most pairs are told apart by this, and cheaply."""
    return a.end.latest is not None and b.begin.earliest is not None and a.end.latest < b.begin.earliest


def set_apart(a: Telling, b: Telling) -> bool:
    """Whether two tellings of one text each have words of their own that the other lacks, and no common date."""
    return bool(a.own - b.own and b.own - a.own) and not agree_closely(a.span, b.span)


class Weights:
    """How much each term tells, from how few tellings have it (inverse document frequency)."""

    def __init__(self, tellings: Sequence[Telling]) -> None:
        self._count = Counter(term for telling in tellings for term in telling.terms)
        self._all = max(len(tellings), 1)
        self._weights: dict[str, float] = {}
        self._squares: dict[frozenset[str], float] = {}

    def of(self, term: str) -> float:
        """The weight of a term; the rarer, the greater."""
        known = self._weights.get(term)
        if known is None:
            known = self._weights[term] = math.log(1.0 + (self._all + 1) / (self._count[term] + 1))
        return known

    def count(self, term: str) -> int:
        """How many tellings have a term."""
        return self._count[term]

    def rarest(self, telling: Telling) -> tuple[str, ...]:
        """A telling's terms that tell most, of those that any other has, in order of the alphabet."""
        ranked = sorted((self._count[term], term) for term in telling.terms)[:_KEYS]
        return tuple(sorted(term for count, term in ranked if count > 1))

    def cosine(self, a: frozenset[str], b: frozenset[str]) -> float:
        """Likeness of two sets of terms, from 0 to 1."""
        shared = self._sum(a & b)
        if not shared:
            return 0.0
        return shared / math.sqrt(self._square(a) * self._square(b))

    def contained(self, a: frozenset[str], b: frozenset[str]) -> float:
        """The share of the shorter of two sets of terms that the other has, by weight, from 0 to 1; of nothing, 1."""
        shorter = min(self._square(a), self._square(b))
        return self._sum(a & b) / shorter if shorter else 1.0

    def _square(self, terms: frozenset[str]) -> float:
        known = self._squares.get(terms)
        if known is None:
            known = self._squares[terms] = self._sum(terms)
        return known

    def _sum(self, terms: frozenset[str]) -> float:
        """The weights' squares added up; an exact sum, so that the set's order does not matter."""
        return math.fsum([self.of(term) ** 2 for term in terms])


def reason(a: Telling, b: Telling, weights: Weights) -> Said:
    """What two tellings have in common, in words."""
    reasons: list[Message] = []
    shared = sorted(a.terms & b.terms, key=lambda term: (-weights.of(term), term))
    if shared:
        reasons.append(message("both tell of %(terms)s", terms=", ".join(f"“{term}”" for term in shared[:4])))
    if a.actors & b.actors:
        reasons.append(message("actors in common: %(names)s", names=", ".join(sorted(a.actors & b.actors))))
    if a.places & b.places:
        reasons.append(message("places in common: %(names)s", names=", ".join(sorted(a.places & b.places))))
    if agree_closely(a.span, b.span):
        reasons.append(message("the dates agree"))
    return joined(reasons)


def agree_closely(a: TimeSpan | None, b: TimeSpan | None, width: int = 31) -> bool:
    """Whether both are dated within `width` days, and to days in common."""
    if a is None or b is None:
        return False
    one, other = width_of(a), width_of(b)
    return one is not None and other is not None and max(one, other) <= width and compatible(a, b)


def another_of_the_name(heads: frozenset[str], told: TimeSpan | None, known: TimeSpan | None) -> bool:
    """Whether a telling that uses an event's name tells of another one of that name: a later round of the talks.

    An alias forces a join, and a date that cannot be the event's is then a contradiction. Only what comes again and
    again (meetings, visits, attacks) is taken for another one where its exact date lies half a year or more away; a
    deal is signed once. The same month of another year is a slip of the pen whatever is told. `heads` are the classes
    of happenings that both tell.
    """
    return _far_apart(told, known) and not heads - RECURRING and not _months_of(told) & _months_of(known)


def _far_apart(a: TimeSpan | None, b: TimeSpan | None, least: int = 183) -> bool:
    """Whether two dates, each known within a month, lie more than `least` days from each other."""
    if a is None or b is None or not a.meet(b).empty:
        return False
    one, other, widths = a.whole, b.whole, (width_of(a), width_of(b))
    if any(width is None or width > 31 for width in widths):
        return False
    gap = max((one.earliest or 0) - (other.latest or 0), (other.earliest or 0) - (one.latest or 0))
    return gap > least


def _months_of(span: TimeSpan | None) -> set[int]:
    """The months (1-12) of a span's first and last day."""
    ends = () if span is None else (span.whole.earliest, span.whole.latest)
    return {days.civil(day).month for day in ends if day is not None}


def width_of(span: TimeSpan) -> int | None:
    """Days from the earliest beginning to the latest end; `None` where a side is open."""
    first, last = span.begin.earliest, span.end.latest
    return None if first is None or last is None else last - first + 1
