"""Parsing an island of tokens: every symbol at every place, each way it can end, once.

Texts say the same again and again, "last week", "on Tuesday", so what a run of words was parsed to is remembered with
what was asked, on the way, of the text around it; where the answers are the same, so is the outcome.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, TypeAlias

from generator.mentions.tokens import Token
from generator.mentions.tries import Grammar, Node, Rule
from generator.model.mention import Derivation

_DEEPEST = 40
"""Longest phrase in tokens; keeps the time for one place of an island bounded."""
_SHORT = 8
"""Tokens of the longest island that is remembered; longer ones are seldom said twice."""
_MOST = 8192
"""Islands that are remembered, about 10 MB."""


@dataclass(slots=True, eq=False)
class Parse:
    """A symbol found over the tokens `first` to `last` (exclusive), with what it means."""

    rule: Rule
    first: int
    last: int
    value: Any
    parts: tuple[Parse, ...]
    bound: dict[str, Any]
    places: dict[str, tuple[int, int]]

    def derivation(self, tokens: list[Token]) -> Derivation:
        """How this was read, with offsets into the text."""
        return Derivation(
            self.rule.name,
            tokens[self.first].start,
            tokens[self.last - 1].end,
            tuple([part.derivation(tokens) for part in self.parts]),
        )


_Step: TypeAlias = "tuple[_Step | None, Any, int, int, Parse | None]"
"""The way to a place of a phrase: the step before, what this one means, its tokens, and the symbol it is, if any."""


@dataclass(slots=True, eq=False)
class _Asked:
    """A question about the text around some tokens, and where each answer leads: a further question or the outcome."""

    rule: Rule
    first: int
    last: int
    ways: dict[bool, _Asked | tuple[Parse, ...]] = field(default_factory=dict)


_Key: TypeAlias = tuple[str | None, ...]
"""The words of an island, each with its categories."""


@dataclass(frozen=True, slots=True)
class Parser:
    """A grammar with what it has read already."""

    grammar: Grammar
    _known: dict[_Key, _Asked | tuple[Parse, ...]] = field(default_factory=dict)

    def parses(self, text: str, tokens: list[Token]) -> tuple[Parse, ...]:
        """The longest expressions and groups of an island, in order, none over another."""
        if len(tokens) > _SHORT:
            return Chart(self.grammar, text, tokens).all()
        names: list[str | None] = []
        for token in tokens:
            names += (token.low, *token.cats, None)
        key = tuple(names)
        known = self._known.get(key)
        trail: list[tuple[_Asked, bool]] = []
        while isinstance(known, _Asked):
            fits = known.rule.fits(text, tokens[known.first].start, tokens[known.last - 1].end)
            trail.append((known, fits))
            known = known.ways.get(fits)
        if known is not None:
            return known
        chart = Chart(self.grammar, text, tokens)
        found = chart.all()
        self._remember(key, trail, chart.asked, found)
        return found

    def _remember(
        self,
        key: _Key,
        trail: list[tuple[_Asked, bool]],
        asked: list[tuple[Rule, int, int, bool]],
        found: tuple[Parse, ...],
    ) -> None:
        """Keep an outcome behind the questions that led to it, of which those of `trail` are known."""
        node: _Asked | tuple[Parse, ...] = found
        for rule, first, last, fits in reversed(asked[len(trail) :]):
            node = _Asked(rule, first, last, {fits: node})
        if trail:
            trail[-1][0].ways[trail[-1][1]] = node
        else:
            if len(self._known) >= _MOST:
                self._known.clear()
            self._known[key] = node


class Chart:
    """The parses of one island, found on demand and remembered."""

    def __init__(self, grammar: Grammar, text: str, tokens: list[Token]) -> None:
        self.asked: list[tuple[Rule, int, int, bool]] = []
        """What was asked of the text around the tokens `first` to `last` (exclusive), and the answer, in order."""
        self._grammar = grammar
        self._text = text
        self._tokens = tokens
        self._pairs = grammar.pairs(tokens)
        self._end = len(tokens)
        self._found: list[dict[str, tuple[Parse, ...]]] = [{} for _ in tokens]

    def at(self, symbol: str, first: int) -> tuple[Parse, ...]:
        """The parses of a symbol that begin at a token, one for each place they end, longest first."""
        found = self._found[first].get(symbol)
        if found is None:
            # A symbol that begins with itself finds nothing there.
            self._found[first][symbol] = ()
            best: dict[int, Parse] = {}
            self._walk(self._grammar.roots[symbol], first, first, None, best)
            if len(best) > 1:
                found = tuple([best[last] for last in sorted(best, reverse=True)])
            else:
                found = tuple(best.values())
            self._found[first][symbol] = found
        return found

    def all(self) -> tuple[Parse, ...]:
        """The longest expression or group at each place, from the left, none over another."""
        found: list[Parse] = []
        place = 0
        while place < self._end:
            parse = self.longest(place)
            if parse is None:
                place += 1
            else:
                found.append(parse)
                place = parse.last
        return tuple(found)

    def longest(self, first: int) -> Parse | None:
        """The longest expression or group that begins at a token; of two as long, the expression."""
        best: Parse | None = None
        for symbol in self._pairs[first].sought:
            found = self.at(symbol, first)
            if found and (best is None or found[0].last > best.last):
                best = found[0]
        return best

    def _walk(self, node: Node, first: int, place: int, path: _Step | None, best: dict[int, Parse]) -> None:
        """Take every way on from a node; what is complete on the way goes to `best`, by the place where it ends."""
        if path is not None and node.leaves:
            self._complete(node, first, place, path, best)
        if place >= self._end or place - first >= _DEEPEST:
            return
        pair = self._pairs[place]
        over_token, over_symbol = pair.ways.get(node) or self._grammar.ways(node, pair)
        for category, following in over_token:
            token = self._tokens[place]
            value = token.cats[category] if category else token.low
            self._walk(following, first, place + 1, (path, value, place, place + 1, None), best)
        for symbol, following in over_symbol:
            for part in self._found[place].get(symbol) or self.at(symbol, place):
                last = part.last
                if following.leaves or (last < self._end and any(self._grammar.ways(following, self._pairs[last]))):
                    self._walk(following, first, last, (path, part.value, place, last, part), best)

    def _complete(self, node: Node, first: int, place: int, path: _Step, best: dict[int, Parse]) -> None:
        """The reading that stands first in the grammar, of those that end here and mean something."""
        known = best.get(place)
        start, end = self._tokens[first].start, self._tokens[place - 1].end
        steps: list[_Step] = []
        for rule, labels in node.leaves:
            if known is not None and known.rule.rank <= rule.rank:
                return
            if not rule.anywhere:
                fits = rule.fits(self._text, start, end)
                self.asked.append((rule, first, place, fits))
                if not fits:
                    continue
            if not steps:
                steps = _steps(path)
            bound = {label: steps[index][1] for label, index in labels}
            value = rule.means(bound)
            if value is None:
                continue
            places = {label: steps[index][2:4] for label, index in labels} if rule.members else {}
            parts = tuple([step[4] for step in steps if step[4] is not None])
            known = best[place] = Parse(rule, first, place, value, parts, bound, places)


def _steps(path: _Step | None) -> list[_Step]:
    found: list[_Step] = []
    while path is not None:
        found.append(path)
        path = path[0]
    found.reverse()
    return found
