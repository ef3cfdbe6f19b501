"""Parsing an island of tokens: every symbol at every place, each way it can end, once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeAlias

from generator.mentions.grammar import Grammar, Node, Rule
from generator.mentions.tokens import Token
from generator.model.mention import Derivation

_DEEPEST = 40
"""Longest phrase in tokens; keeps the time for one place of an island bounded."""


@dataclass(frozen=True, slots=True)
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
            tuple(part.derivation(tokens) for part in self.parts),
        )


_Step: TypeAlias = "tuple[_Step | None, Any, int, int, Parse | None]"
"""The way to a place of a phrase: the step before, what this one means, its tokens, and the symbol it is, if any."""


class Chart:
    """The parses of one island, found on demand and remembered."""

    def __init__(self, grammar: Grammar, text: str, tokens: list[Token]) -> None:
        self._grammar = grammar
        self._text = text
        self._tokens = tokens
        self._end = len(tokens)
        self._found: dict[tuple[str, int], tuple[Parse, ...]] = {}

    def at(self, symbol: str, first: int) -> tuple[Parse, ...]:
        """The parses of a symbol that begin at a token, one for each place they end, longest first."""
        key = (symbol, first)
        known = self._found.get(key)
        if known is not None:
            return known
        self._found[key] = ()
        best: dict[int, Parse] = {}
        self._walk(self._grammar.roots[symbol], first, first, None, best)
        found = tuple(best[last] for last in sorted(best, reverse=True)) if best else ()
        self._found[key] = found
        return found

    def longest(self, first: int) -> Parse | None:
        """The longest expression or group that begins at a token; of two as long, the expression."""
        best: Parse | None = None
        for symbol in self._grammar.begun(self._tokens[first].names()):
            found = self.at(symbol, first)
            if found and (best is None or found[0].last > best.last):
                best = found[0]
        return best

    def _walk(self, node: Node, first: int, place: int, path: _Step | None, best: dict[int, Parse]) -> None:
        if node.leaves and path is not None:
            self._complete(node, first, place, path, best)
        if place >= self._end or place - first >= _DEEPEST:
            return
        token = self._tokens[place]
        behind = place + 1
        goes_on = behind < self._end
        if node.categories:
            for category, value in token.cats.items():
                following = node.categories.get(category)
                if following is not None and (goes_on or following.leaves):
                    self._walk(following, first, behind, (path, value, place, behind, None), best)
        following = node.words.get(token.low)
        if following is not None and (goes_on or following.leaves):
            self._walk(following, first, behind, (path, token.low, place, behind, None), best)
        if node.symbols:
            for symbol, following in self._grammar.ahead(node, token.names()):
                known = self._found.get((symbol, place))
                for part in self.at(symbol, place) if known is None else known:
                    if following.leaves or part.last < self._end:
                        self._walk(following, first, part.last, (path, part.value, place, part.last, part), best)

    def _complete(self, node: Node, first: int, place: int, path: _Step, best: dict[int, Parse]) -> None:
        known = best.get(place)
        start, end = self._tokens[first].start, self._tokens[place - 1].end
        steps: list[_Step] = []
        for rule, labels in node.leaves:
            if (known is not None and known.rule.rank <= rule.rank) or not rule.fits(self._text, start, end):
                continue
            if not steps:
                steps = _steps(path)
            bound = {label: steps[index][1] for label, index in labels}
            value = rule.means(bound)
            if value is None:
                continue
            places = {label: steps[index][2:4] for label, index in labels} if rule.members else {}
            parts = tuple(step[4] for step in steps if step[4] is not None)
            known = best[place] = Parse(rule, first, place, value, parts, bound, places)


def _steps(path: _Step | None) -> list[_Step]:
    found: list[_Step] = []
    while path is not None:
        found.append(path)
        path = path[0]
    found.reverse()
    return found
