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
from typing import Any

from generator.mentions.tries import Context, Grammar, Meaning, Member, Node, Rule

Element = tuple[str, str]
"""Symbol (`'word'` for a literal) and label."""


class GrammarError(Exception):
    """A rule that cannot be compiled; the message names it."""


_LEX = re.compile(r"'[^']+'|[\w-]+:|[\w-]+|[()|?,/~-]|\S")


def compile_rules(
    rules: tuple[Mapping[str, Any], ...], operators: Mapping[str, Callable[..., Any]], contexts: Mapping[str, str]
) -> Grammar:
    """Compile a language's rules. Raises `GrammarError` on a rule that is malformed or names an unknown operator."""
    made = frozenset(str(rule["makes"]) for rule in rules)
    roots: dict[str, Node] = {symbol: Node() for symbol in made}
    literals: set[str] = set()
    for rank, data in enumerate(rules):
        forms = _forms(str(data["form"]), str(data["name"]))
        rule = _rule(data, rank, forms[0], operators, contexts)
        for form in forms:
            literals.update(symbol[1:-1] for symbol, _ in form if symbol[0] == "'")
            _insert(roots[rule.makes], form, rule, made)
    return Grammar.of(roots, frozenset(literals))


def _rule(
    data: Mapping[str, Any],
    rank: int,
    form: tuple[Element, ...],
    operators: Mapping[str, Callable[..., Any]],
    contexts: Mapping[str, str],
) -> Rule:
    name = str(data["name"])

    def around(key: str, *, before: bool) -> Context | None:
        source = data.get(key)
        if source is None:
            return None
        for context, pattern in contexts.items():
            source = source.replace("{" + context + "}", f"(?:{pattern})")
        source = _CHOICE.sub(_by_first_letter, source)
        return Context(f"(?:{source})$" if before else source)

    members = tuple(_member(item, name, operators) for item in data.get("members", ()))
    named = (label for _, label in form if not label.startswith("'"))
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


_CHOICE = re.compile(r"(?<=\(\?:)[a-z][a-z ]*(?:\|[a-z][a-z ]*){4,}(?=\))")
"""A choice of five words or more in a pattern."""


def _by_first_letter(choice: re.Match[str]) -> str:
    """A choice of words by their first letters: whether any of them fits shows after fewer questions."""
    words: dict[str, list[str]] = {}
    for word in choice[0].split("|"):
        words.setdefault(word[0], []).append(word[1:])
    return "|".join(
        f"{first}(?:{'|'.join(rests)})" if len(rests) > 1 else first + rests[0] for first, rests in words.items()
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
            ways, name = node.words, symbol[1:-1]
        else:
            ways, name = node.symbols if symbol in made else node.categories, symbol
        following = ways.get(name)
        if following is None:
            following = ways[name] = Node()
        node = following
    node.leaves.append((rule, tuple([(label, index) for index, (_, label) in enumerate(form)])))
