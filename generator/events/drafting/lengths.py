"""How long a happening lasted, told with no date: "The truce held for six days", "after six weeks in captivity"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.events.drafting import gates
from generator.events.drafting.building import Workshop, build
from generator.events.syntax.analysis import Parsed
from generator.events.syntax.clauses.model import Clause, Kind
from generator.events.syntax.targets import Target
from generator.events.syntax.verbs import Group
from generator.model.event import Statement
from generator.model.mention import Resolution, TimexType

_VALUE = re.compile(r"P([0-9]+)([DWMY])")
_HELD = frozenset({"detain"})
_UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year"}
_HEAD_LAST = {"NOUN", "NAME"}


@dataclass(frozen=True, slots=True)
class _Lasting:
    """What lasted, as tokens `first` to `last` (half-open), and how long."""

    first: int
    last: int
    length: tuple[int, str]
    heads: frozenset[str] = frozenset()
    """Its classes, where no word of these names one."""
    title: tuple[int, int] | None = None
    """The tokens that say it, where the clause does not: "a six-week siege"."""
    names: tuple[int, ...] = ()
    """Tokens elsewhere that name it: the town that "fell after a six-week siege"."""


def lengths(
    workshop: Workshop, parsed: Parsed, clauses: Iterable[Clause], resolved: Sequence[Resolution]
) -> Iterator[Statement]:
    """The statements of some clauses that tell how long something lasted; their terms are of what lasted, and no more.

    `resolved` are the text's expressions as far as its own words tell.
    """
    for clause in clauses:
        told = _Reading(parsed, clause, resolved).told()
        if told is None or clause.subject is None or not gates.lasts(parsed, clause):
            continue
        named = [*range(told.first, told.last), *told.names]
        words = " ".join(parsed.tokens[i].text for i in named if parsed.tag(i) != "TIME")
        heads = told.heads or workshop.terms.heads(words)
        terms = workshop.terms.terms(words)
        statement = build(workshop, parsed, Target(clause)) if heads and terms else None
        if statement is not None:
            title = parsed.words_of(*told.title) if told.title else statement.title
            title = title[:1].upper() + title[1:]
            yield replace(statement, title=title, terms=terms, heads=heads, lasting=told.length)


@dataclass(frozen=True, slots=True)
class _Reading:
    """A clause as it may tell of a length."""

    parsed: Parsed
    clause: Clause
    resolved: Sequence[Resolution]

    def told(self) -> _Lasting | None:
        """What a clause in the past, and not denied, tells to have lasted how long, if one thing did."""
        verb = self.clause.verb
        if verb is None or self.clause.subject is None or verb.negated or verb.modal or not (verb.past or verb.perfect):
            return None
        ways = (self._held, self._lasted, self._stayed, self._in_keeping, self._after)
        return next((told for way in ways if (told := way(verb, self.clause.subject)) is not None), None)

    @property
    def _words(self) -> dict[str, list[str]]:
        words: dict[str, list[str]] = self.parsed.words.words["lasting"]
        return words

    def _held(self, verb: Group, subject: tuple[int, int]) -> _Lasting | None:
        """How long somebody was held: "for nine days they held the patrol"."""
        if verb.main not in self._words["holding"]:
            return None
        end = self.parsed.noun_phrase_end(verb.last, len(self.parsed.tokens))
        first, last = subject if verb.passive else (verb.last, end)
        told = [length for i in self._places() if self.parsed.lower(i - 1) == "for" and (length := self._exact(i))]
        return _Lasting(first, last, told[0], _HELD) if len(told) == 1 and first < last else None

    def _lasted(self, verb: Group, subject: tuple[int, int]) -> _Lasting | None:
        """A verb of lasting: "the truce held for six days", "the six days that the truce held"."""
        if not {verb.main, f"{verb.main} {self.parsed.lower(verb.last)}"} & set(self._words["verbs"]) or verb.passive:
            return None
        behind = self._exact(self._past_joining(verb.last)) if self.clause.kind in {Kind.MAIN, Kind.PREDICATE} else None
        return self._of_subject(subject, behind, frozenset())

    def _stayed(self, verb: Group, subject: tuple[int, int]) -> _Lasting | None:
        """A state that an act brought about: "the border remained shut for six days"."""
        told = self.parsed.lower(verb.last), self.parsed.lower(verb.last - 1)
        state = told[1] if verb.passive else told[0]
        if not {verb.main, verb.lemmas[0]} & set(self._words["staying"]) or state not in self._words["states"]:
            return None
        behind = self._exact(self._past_joining(verb.last + (not verb.passive)))
        return self._of_subject(subject, behind, frozenset(self._words["begun_by"]))

    def _in_keeping(self, _: Group, subject: tuple[int, int]) -> _Lasting | None:
        """Who was held, by the place or the part: "after six weeks in captivity", "spent six weeks as a prisoner"."""
        for index in self._places():
            kept = index + 2
            while self.parsed.tag(kept) in {"DET", "ADJ"}:
                kept += 1
            opened = self.parsed.lower(index - 1) in {*self._words["opening"], *self._words["spending"]}
            if opened and self.parsed.lower(kept) in self._words["keeping"] and (length := self._exact(index)):
                return _Lasting(*subject, length, _HELD)
        return None

    def _after(self, verb: Group, subject: tuple[int, int]) -> _Lasting | None:
        """A happening called by its length: "after a six-week siege", "after a strike of six weeks"."""
        for index in self._places():
            length = self._exact(index)
            named = self._named(index) if length else None
            if length and named and self.parsed.lower(self._opening(min(named[0], index))) in self._words["opening"]:
                title = min(named[0], index), max(named[1], index + 1)
                return _Lasting(*named, length, title=title, names=self._names(title[1], verb, subject))
        return None

    def _names(self, end: int, verb: Group, subject: tuple[int, int]) -> tuple[int, ...]:
        """The names behind "of", "in", "at", and those of what falls by it."""
        behind = end + 1 if self.parsed.lower(end) in {"of", "in", "at"} else end
        places = [*range(behind, self.parsed.noun_phrase_end(behind, len(self.parsed.tokens)))] if behind > end else []
        places += range(*subject) if self.parsed.lower(verb.last - 1) in self._words["falling"] else []
        return tuple(index for index in places if self.parsed.tag(index) == "NAME")

    def _named(self, index: int) -> tuple[int, int] | None:
        """The tokens of the noun phrase that a length stands in: the siege of "a six-week siege"."""
        if self.parsed.lower(index - 1) == "of" and self.parsed.tag(index - 2) == "NOUN":
            first = index - 2
            while self.parsed.tag(first - 1) in {"NOUN", "ADJ", "NAME"}:
                first -= 1
            return first, index - 1
        first = index + 2 if self.parsed.lower(index + 1) == "of" else index + 1
        first += self.parsed.tag(first) in {"DET", "POS"}
        last = first
        while self.parsed.tag(last) in {"NOUN", "ADJ", "NAME"}:
            last += 1
        return (first, last) if last > first and self.parsed.tag(last - 1) in _HEAD_LAST else None

    def _opening(self, first: int) -> int:
        """The token before a noun phrase and what determines it."""
        index = first - 1
        while self.parsed.tag(index) in {"DET", "ADJ", "POS"}:
            index -= 1
        return index

    def _places(self) -> list[int]:
        """The tokens of the clause that are expressions of time."""
        runs = [*([self.clause.lead] if self.clause.lead else []), *self.clause.runs]
        return [i for first, last in runs for i in range(first, last) if self.parsed.tag(i) == "TIME"]

    def _of_subject(
        self, subject: tuple[int, int], behind: tuple[int, str] | None, heads: frozenset[str]
    ) -> _Lasting | None:
        """What a clause says of its subject, the length behind it or before: "the six days that the truce held"."""
        first = subject[0] + (self.parsed.lower(subject[0]) == "that")
        link = self.parsed.lower(first - 1)
        before = self._exact(first - (3 if link == "which" else 2)) if link in {"that", "which"} else None
        if before is not None:
            return _Lasting(first, subject[1], before, heads, (first, self._end()))
        return _Lasting(*subject, behind, heads) if behind else None

    def _end(self) -> int:
        """The token behind the clause's last word."""
        end = self.clause.runs[-1][1]
        return end - (self.parsed.tag(end - 1) == "PUNCT")

    def _past_joining(self, index: int) -> int:
        while self.parsed.lower(index) in self._words["joining"]:
            index += 1
        return index

    def _exact(self, index: int) -> tuple[int, str] | None:
        """The length that a token is, where it is one, exact, and counted from nowhere."""
        mention = self.parsed.tokens[index].mention if 0 <= index < len(self.parsed.tokens) else None
        if mention is None or mention.type is not TimexType.DURATION:
            return None
        told = self.resolved[mention.index]
        value = _VALUE.fullmatch(told.value) if told.mod is None and told.span is None else None
        return (int(value[1]), _UNITS[value[2]]) if value else None
