"""What a grammar is compiled to: rules as leaves of tries, and which way from a node can lead anywhere.

A token is seen by the kind it is of, and always together with the kind of the token behind it: what cannot go on over
both is not tried. What is found of a pair of kinds is kept, since a text has few of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from generator.mentions.tokens import Token

Bindings = Mapping[str, Any]
Meaning = Callable[[Bindings], Any]

SOUGHT = ("timex", "group")
"""The symbols that a text is searched for: an expression, and a range or list of several."""

_MOST_PAIRS = 4096
"""Pairs of kinds that are kept; prose has about a thousand."""


@dataclass(frozen=True, slots=True)
class Member:
    """One expression of a range or list: from the start of one part to the end of another."""

    first: str
    last: str
    means: Meaning
    role: str
    cut: tuple[int, int] = (0, 0)
    """Characters of the part that are its own, where one token holds two years: (0, 4) the first four, (-2, 0) the last
    two."""


@dataclass(slots=True)
class Context:
    """A pattern over the characters around a phrase, compiled when it is first asked for."""

    source: str
    pattern: re.Pattern[str] | None = None

    def compiled(self) -> re.Pattern[str]:
        """The pattern, which is compiled for good."""
        self.pattern = re.compile(self.source)
        return self.pattern


@dataclass(slots=True, eq=False)
class Rule:
    """A compiled rule."""

    name: str
    makes: str
    rank: int
    means: Meaning
    members: tuple[Member, ...] = ()
    left: Context | None = None
    right: Context | None = None
    not_left: Context | None = None
    not_right: Context | None = None

    @property
    def anywhere(self) -> bool:
        """Whether it asks nothing of what stands around."""
        return self.left is self.right is self.not_left is self.not_right is None

    def fits(self, text: str, start: int, end: int) -> bool:
        """Whether what stands around a run of text allows this rule; looks at 48 characters on each side.

        At the head of a paragraph nothing stands before it but the end of a line.
        """
        low, high = (start - 48 if start > 48 else 0), end + 48
        if text[start - 2 : start] == "\n\n":
            low = start - 1
        # What stands behind is asked first: it begins at a known place, and what stands before is sought.
        if (side := self.right) is not None and (side.pattern or side.compiled()).match(text, end, high) is None:
            return False
        if (side := self.not_right) is not None and (side.pattern or side.compiled()).match(text, end, high):
            return False
        if (side := self.left) is not None and (side.pattern or side.compiled()).search(text, low, start) is None:
            return False
        return (side := self.not_left) is None or not (side.pattern or side.compiled()).search(text, low, start)


@dataclass(slots=True, eq=False)
class Node:
    """A state of a trie: what may come next, and the rules that are complete here with the labels they bind."""

    categories: dict[str, Node] = field(default_factory=dict)
    words: dict[str, Node] = field(default_factory=dict)
    symbols: dict[str, Node] = field(default_factory=dict)
    leaves: list[tuple[Rule, tuple[tuple[str, int], ...]]] = field(default_factory=list)


Ways: TypeAlias = tuple[tuple[tuple[str, Node], ...], tuple[tuple[str, Node], ...]]
"""The ways on from a node: over one token, by category ("" for the word itself), and over a symbol."""


@dataclass(slots=True, eq=False)
class Kind:
    """Tokens that a grammar cannot tell apart: of the same categories, and the same word where the grammar names it."""

    categories: tuple[str, ...]
    word: str
    names: frozenset[str]
    """Its categories, and the word in quotation marks."""
    alone: dict[str, bool] = field(default_factory=dict)
    """Symbol → whether it can be just this token."""


@dataclass(slots=True, eq=False)
class Pair:
    """The kind of a token and of the one behind it, `None` at an island's end, with what was found of them."""

    kind: Kind
    behind: Kind | None
    sought: tuple[str, ...] = ()
    """The symbols a text is searched for that can begin here."""
    ways: dict[Node, Ways] = field(default_factory=dict)
    longer: dict[str, bool] = field(default_factory=dict)
    """Symbol → whether it can go over both tokens."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """All rules of a language by the symbol they make."""

    roots: Mapping[str, Node]
    firsts: Mapping[str, frozenset[str]]
    """Symbol → categories and 'words' that it can begin with."""
    literals: frozenset[str]
    kinds: dict[tuple[tuple[str, ...], str], Kind] = field(default_factory=dict)
    known: dict[tuple[Kind, Kind | None], Pair] = field(default_factory=dict)

    @classmethod
    def of(cls, roots: Mapping[str, Node], literals: frozenset[str]) -> Grammar:
        """The grammar of filled tries."""
        return cls(roots, _first_sets(roots), literals)

    def opening(self) -> frozenset[str]:
        """The categories and 'words' that what a text is searched for can begin with."""
        return frozenset().union(*(self.firsts[symbol] for symbol in SOUGHT if symbol in self.roots))

    def pairs(self, tokens: list[Token]) -> list[Pair]:
        """Each token of an island with the one behind it, by their kinds."""
        found: list[Pair] = []
        behind: Kind | None = None
        known = self.known
        for token in reversed(tokens):
            kind = self._kind(token)
            pair = known.get((kind, behind))
            if pair is None:
                if len(known) >= _MOST_PAIRS:
                    known.clear()
                pair = known[kind, behind] = Pair(kind, behind)
                pair.sought = tuple(symbol for symbol in SOUGHT if symbol in self.roots and self._viable(symbol, pair))
            found.append(pair)
            behind = kind
        found.reverse()
        return found

    def _kind(self, token: Token) -> Kind:
        word = token.low if token.low in self.literals else ""
        key = (tuple(token.cats), word)
        kind = self.kinds.get(key)
        if kind is None:
            kind = self.kinds[key] = Kind(*key, frozenset((*key[0], f"'{word}'") if word else key[0]))
        return kind

    def ways(self, node: Node, pair: Pair) -> Ways:
        """The ways on from a node that a token, and then the one behind it, can take."""
        found = pair.ways.get(node)
        if found is None:
            found = pair.ways[node] = (
                tuple(
                    (name, following) for name, following in _over(node, pair.kind) if self._goes_on(following, pair)
                ),
                tuple(
                    (symbol, following)
                    for symbol, following in node.symbols.items()
                    if (self._alone(symbol, pair.kind) and self._goes_on(following, pair)) or self._longer(symbol, pair)
                ),
            )
        return found

    def _goes_on(self, node: Node, pair: Pair) -> bool:
        return bool(node.leaves) or self._takes(node, pair.behind)

    def _takes(self, node: Node, kind: Kind | None) -> bool:
        """Whether a token of that kind can come next."""
        if kind is None:
            return False
        return (
            kind.word in node.words
            or not node.categories.keys().isdisjoint(kind.categories)
            or any(not self.firsts[symbol].isdisjoint(kind.names) for symbol in node.symbols)
        )

    def _viable(self, symbol: str, pair: Pair) -> bool:
        return self._alone(symbol, pair.kind) or self._longer(symbol, pair)

    def _alone(self, symbol: str, kind: Kind) -> bool:
        known = kind.alone.get(symbol)
        if known is None:
            if self.firsts[symbol].isdisjoint(kind.names):
                known = False
            else:
                # A symbol that begins with itself is taken to fit, so that too much is tried rather than too little.
                kind.alone[symbol] = True
                root = self.roots[symbol]
                known = any(following.leaves for _, following in _over(root, kind)) or any(
                    following.leaves and self._alone(other, kind) for other, following in root.symbols.items()
                )
            kind.alone[symbol] = known
        return known

    def _longer(self, symbol: str, pair: Pair) -> bool:
        known = pair.longer.get(symbol)
        if known is None:
            if pair.behind is None or self.firsts[symbol].isdisjoint(pair.kind.names):
                known = False
            else:
                pair.longer[symbol] = True
                root = self.roots[symbol]
                known = any(self._takes(following, pair.behind) for _, following in _over(root, pair.kind)) or any(
                    (self._alone(other, pair.kind) and self._takes(following, pair.behind)) or self._longer(other, pair)
                    for other, following in root.symbols.items()
                )
            pair.longer[symbol] = known
        return known


def _over(node: Node, kind: Kind) -> list[tuple[str, Node]]:
    """The nodes behind a token of that kind, by its categories in their order, then by the word itself."""
    found = [(name, node.categories[name]) for name in kind.categories if name in node.categories]
    if kind.word in node.words:
        found.append(("", node.words[kind.word]))
    return found


def _first_sets(roots: Mapping[str, Node]) -> dict[str, frozenset[str]]:
    firsts: dict[str, frozenset[str]] = {symbol: frozenset() for symbol in roots}
    changed = True
    while changed:
        changed = False
        for symbol, root in roots.items():
            found = {*root.categories, *(f"'{word}'" for word in root.words)}
            for other in root.symbols:
                found |= firsts[other]
            if found != firsts[symbol]:
                firsts[symbol] = frozenset(found)
                changed = True
    return firsts
