"""Grammar rules as data, compiled into tries that share their beginnings.

A rule is a table of a language's `grammar-*.toml`:

- `name`: what the rule is called in derivations, named by the phrase it catches;
- `makes`: the symbol it makes; `timex` is what a text is searched for;
- `form`: the phrase. A bare word is a category of the lexicon or a symbol that rules make; 'quoted' words stand for
  themselves; `label:category` names a part; `( | )` are alternatives; a `?` behind something makes it optional;
- `means`: a call of an operator (`generator.mentions.actions`) over the labels, numbers and 'texts'; without it the
  rule means what its first labelled or named part means;
- `left`, `right`, `not_left`, `not_right`: patterns over the characters around, where the phrase alone does not decide;
  `{name}` in them stands for a named context of `context.toml`;
- `members`: for ranges and lists, the expressions that the phrase holds, each with `from`, `to` (labels) and `means`.
"""

from __future__ import annotations

import ast
import itertools
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

Bindings = Mapping[str, Any]
Meaning = Callable[[Bindings], Any]
Element = tuple[str, str]
"""Symbol (`'word'` for a literal) and label."""


SOUGHT = ("timex", "group")
"""The symbols that a text is searched for: an expression, and a range or list of several."""


class GrammarError(Exception):
    """A rule that cannot be compiled; the message names it."""


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


@dataclass(frozen=True, slots=True)
class Rule:
    """A compiled rule."""

    name: str
    makes: str
    rank: int
    means: Meaning
    members: tuple[Member, ...] = ()
    left: re.Pattern[str] | None = None
    right: re.Pattern[str] | None = None
    not_left: re.Pattern[str] | None = None
    not_right: re.Pattern[str] | None = None

    def fits(self, text: str, start: int, end: int) -> bool:
        """Whether what stands around a run of text allows this rule; looks at 48 characters on each side."""
        low = start - 48 if start > 48 else 0
        if self.left is not None and self.left.search(text, low, start) is None:
            return False
        if self.not_left is not None and self.not_left.search(text, low, start) is not None:
            return False
        high = end + 48
        if self.right is not None and self.right.match(text, end, high) is None:
            return False
        return self.not_right is None or self.not_right.match(text, end, high) is None


@dataclass(slots=True)
class Node:
    """A state of a trie: what may come next, and the rules that are complete here with the labels they bind."""

    categories: dict[str, Node] = field(default_factory=dict)
    words: dict[str, Node] = field(default_factory=dict)
    symbols: dict[str, Node] = field(default_factory=dict)
    leaves: list[tuple[Rule, tuple[tuple[str, int], ...]]] = field(default_factory=list)
    known: dict[tuple[str, ...], tuple[tuple[str, Node], ...]] = field(default_factory=dict)
    """What `Grammar.ahead` found, by a token's keys."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """All rules of a language by the symbol they make."""

    roots: Mapping[str, Node]
    firsts: Mapping[str, frozenset[str]]
    """Symbol → categories and 'words' that it can begin with."""
    literals: frozenset[str]
    known: dict[tuple[str, ...], tuple[str, ...]] = field(default_factory=dict)
    """What `begun` found, by a token's keys."""

    def begun(self, keys: tuple[str, ...]) -> tuple[str, ...]:
        """Which of the symbols that a text is searched for a token with these keys can begin."""
        found = self.known.get(keys)
        if found is None:
            found = tuple(
                symbol for symbol in SOUGHT if symbol in self.roots and not self.firsts[symbol].isdisjoint(keys)
            )
            self.known[keys] = found
        return found

    def ahead(self, node: Node, keys: tuple[str, ...]) -> tuple[tuple[str, Node], ...]:
        """The symbols that may come next and that a token with these keys can begin."""
        found = node.known.get(keys)
        if found is None:
            firsts = self.firsts
            found = tuple(
                (symbol, following) for symbol, following in node.symbols.items() if not firsts[symbol].isdisjoint(keys)
            )
            node.known[keys] = found
        return found


_LEX = re.compile(r"'[^']+'|[\w-]+:|[\w-]+|[()|?,/~-]|\S")


def compile_rules(
    rules: tuple[Mapping[str, Any], ...], operators: Mapping[str, Callable[..., Any]], contexts: Mapping[str, str]
) -> Grammar:
    """Compile a language's rules. Raises `GrammarError` on a rule that is malformed or names an unknown operator."""
    made = frozenset(str(rule["makes"]) for rule in rules)
    roots: dict[str, Node] = {symbol: Node() for symbol in made}
    literals: set[str] = set()
    for rank, data in enumerate(rules):
        rule = _rule(data, rank, operators, contexts)
        for form in _forms(str(data["form"]), rule.name):
            literals.update(symbol[1:-1] for symbol, _ in form if symbol[0] == "'")
            _insert(roots[rule.makes], form, rule, made)
    return Grammar(roots, _first_sets(roots), frozenset(literals))


def _rule(
    data: Mapping[str, Any], rank: int, operators: Mapping[str, Callable[..., Any]], contexts: Mapping[str, str]
) -> Rule:
    name = str(data["name"])

    def around(key: str, *, before: bool) -> re.Pattern[str] | None:
        source = data.get(key)
        if source is None:
            return None
        for context, pattern in contexts.items():
            source = source.replace("{" + context + "}", f"(?:{pattern})")
        return re.compile(f"(?:{source})$" if before else source)

    members = tuple(_member(item, name, operators) for item in data.get("members", ()))
    named = (label for _, label in _forms(str(data["form"]), name)[0] if not label.startswith("'"))
    source = data.get("means") or ("1" if members else next(named, "1"))
    return Rule(
        name,
        str(data["makes"]),
        rank,
        _meaning(source, name, operators),
        members,
        around("left", before=True),
        around("right", before=False),
        around("not_left", before=True),
        around("not_right", before=False),
    )


def _member(item: Mapping[str, Any], name: str, operators: Mapping[str, Callable[..., Any]]) -> Member:
    low, high = item.get("cut", (0, 0))
    return Member(
        item["from"],
        item.get("to", item["from"]),
        _meaning(item["means"], name, operators),
        item.get("role", "member"),
        (low, high),
    )


def _meaning(source: str, name: str, operators: Mapping[str, Callable[..., Any]]) -> Meaning:
    try:
        return _closure(ast.parse(source, mode="eval").body, operators)
    except (SyntaxError, KeyError, TypeError) as error:
        raise GrammarError(f"rule '{name}': cannot read its meaning '{source}': {error}") from error


def _closure(node: ast.expr, operators: Mapping[str, Callable[..., Any]]) -> Meaning:
    """A function from labels to a value: calls of operators over labels and constants, and nothing else."""
    match node:
        case ast.Constant(value=value):
            return lambda _: value
        case ast.Name(id=label):
            return lambda bound: bound.get(label)
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int(number))):
            return lambda _: -number
        case ast.Call(func=ast.Name(id=name), args=arguments, keywords=[]):
            operator = operators[name]
            parts = [_closure(argument, operators) for argument in arguments]
            return lambda bound: operator(*[part(bound) for part in parts])
        case _:
            raise TypeError(f"not a call, label or constant: {ast.dump(node)}")


def _forms(source: str, name: str) -> list[tuple[Element, ...]]:
    """Every sequence of elements that a form allows."""
    lexemes = _LEX.findall(source)
    position = 0

    def alternatives() -> list[tuple[Element, ...]]:
        nonlocal position
        found = sequence()
        while position < len(lexemes) and lexemes[position] == "|":
            position += 1
            found = found + sequence()
        return found

    def sequence() -> list[tuple[Element, ...]]:
        nonlocal position
        choices: list[list[tuple[Element, ...]]] = []
        while position < len(lexemes) and lexemes[position] not in ("|", ")"):
            choices.append(item())
        return [tuple(itertools.chain.from_iterable(parts)) for parts in itertools.product(*choices)]

    def item() -> list[tuple[Element, ...]]:
        nonlocal position
        lexeme = lexemes[position]
        position += 1
        if lexeme == "(":
            found = alternatives()
            if position >= len(lexemes) or lexemes[position] != ")":
                raise GrammarError(f"rule '{name}': '(' without ')' in '{source}'")
            position += 1
        else:
            label = lexeme[:-1] if lexeme.endswith(":") else ""
            if label:
                lexeme = lexemes[position]
                position += 1
            symbol = lexeme if lexeme[0] == "'" or lexeme[0].isalnum() else f"'{lexeme}'"
            found = [((symbol, label or symbol),)]
        if position < len(lexemes) and lexemes[position] == "?":
            position += 1
            found = [*found, ()]
        return found

    forms = alternatives()
    if position != len(lexemes) or any(not form for form in forms):
        raise GrammarError(f"rule '{name}': cannot read its form '{source}'")
    return list(dict.fromkeys(forms))


def _insert(root: Node, form: tuple[Element, ...], rule: Rule, made: frozenset[str]) -> None:
    node = root
    for symbol, _ in form:
        if symbol[0] == "'":
            node = node.words.setdefault(symbol[1:-1], Node())
        elif symbol in made:
            node = node.symbols.setdefault(symbol, Node())
        else:
            node = node.categories.setdefault(symbol, Node())
    node.leaves.append((rule, tuple((label, index) for index, (_, label) in enumerate(form))))


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
