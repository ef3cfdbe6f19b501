"""Parsing an island of tokens: every symbol at every place, each way it can end, once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

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


class Chart:
    """The parses of one island, found on demand and remembered."""

    def __init__(self, grammar: Grammar, text: str, tokens: list[Token]) -> None:
        self._grammar = grammar
        self._text = text
        self._tokens = tokens
        self._found: dict[tuple[str, int], tuple[Parse, ...]] = {}

    def at(self, symbol: str, first: int) -> tuple[Parse, ...]:
        """The parses of a symbol that begin at a token, one for each place they end, longest first."""
        key = (symbol, first)
        known = self._found.get(key)
        if known is not None:
            return known
        self._found[key] = ()
        best: dict[int, Parse] = {}
        self._walk(self._grammar.roots[symbol], first, first, [], [], [], best)
        found = tuple(best[last] for last in sorted(best, reverse=True))
        self._found[key] = found
        return found

    def can_begin(self, symbol: str, first: int) -> bool:
        """Whether the token at a place can begin a symbol at all."""
        token = self._tokens[first]
        firsts = self._grammar.firsts[symbol]
        return not firsts.isdisjoint(token.cats) or f"'{token.low}'" in firsts

    def _walk(
        self,
        node: Node,
        first: int,
        place: int,
        values: list[Any],
        places: list[tuple[int, int]],
        parts: list[Parse],
        best: dict[int, Parse],
    ) -> None:
        if node.leaves and place > first:
            self._complete(node, first, place, values, places, parts, best)
        if place >= len(self._tokens) or place - first >= _DEEPEST:
            return
        token = self._tokens[place]
        if node.categories:
            for category, value in token.cats.items():
                following = node.categories.get(category)
                if following is not None:
                    self._walk(
                        following, first, place + 1, [*values, value], [*places, (place, place + 1)], parts, best
                    )
        following = node.words.get(token.low)
        if following is not None:
            self._walk(following, first, place + 1, [*values, token.low], [*places, (place, place + 1)], parts, best)
        for symbol, following in node.symbols.items():
            if self.can_begin(symbol, place):
                for part in self.at(symbol, place):
                    self._walk(
                        following,
                        first,
                        part.last,
                        [*values, part.value],
                        [*places, (place, part.last)],
                        [*parts, part],
                        best,
                    )

    def _complete(
        self,
        node: Node,
        first: int,
        place: int,
        values: list[Any],
        places: list[tuple[int, int]],
        parts: list[Parse],
        best: dict[int, Parse],
    ) -> None:
        known = best.get(place)
        start, end = self._tokens[first].start, self._tokens[place - 1].end
        for rule, labels in node.leaves:
            if known is not None and known.rule.rank <= rule.rank:
                continue
            if not rule.fits(self._text, start, end):
                continue
            bound = {label: values[index] for label, index in labels}
            value = rule.means(bound)
            if value is None:
                continue
            spans = {label: places[index] for label, index in labels} if rule.members else {}
            known = best[place] = Parse(rule, first, place, value, tuple(parts), bound, spans)
