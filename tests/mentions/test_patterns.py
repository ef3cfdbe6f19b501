"""No pattern of the program, in code or in a language's data, can take more than its share of time.

A repetition without an end within another one is what makes time explode, unless each turn of the outer one has a mark
that the inner one cannot run over: `\\w+(?:-\\w+)*` is told apart by its hyphens.
"""

from __future__ import annotations

import re
from re import _constants as codes  # type: ignore[attr-defined]
from typing import Any

import pytest

from bench import patterns

NAMED = patterns.collect()
CHARACTERS = [chr(number) for number in range(9, 0x250)] + list("–—‘’“”…")


def characters(code: Any, value: Any) -> frozenset[str]:
    """What a node for one character matches."""
    if code is codes.LITERAL:
        return frozenset({chr(value), chr(value).swapcase()})
    if code is codes.IN:
        members = [patterns._written(*each) for each in value if each[0] is not codes.NEGATE]
        negated = "^" if value[0][0] is codes.NEGATE else ""
        found = re.compile(f"[{negated}{''.join(members)}]", re.IGNORECASE)
        return frozenset(each for each in CHARACTERS if found.match(each))
    return frozenset(CHARACTERS) if code in (codes.ANY, codes.NOT_LITERAL) else frozenset()


def repeated(tree: Any) -> frozenset[str]:
    """The characters that repetitions without an end run over, anywhere in a tree."""
    found: frozenset[str] = frozenset()
    for code, value in tree:
        if code in patterns.REPEATS:
            found |= every(value[2]) if value[1] == codes.MAXREPEAT else repeated(value[2])
        else:
            found = found.union(*(repeated(part) for part in patterns.parts(code, value)))
    return found


def every(tree: Any) -> frozenset[str]:
    """All characters that a tree may match."""
    found: frozenset[str] = frozenset()
    for code, value in tree:
        inner = [value[2]] if code in patterns.REPEATS else patterns.parts(code, value)
        found = found.union(characters(code, value), *(every(part) for part in inner))
    return found


def marked(tree: Any, inner: frozenset[str]) -> bool:
    """Whether each way through a tree has a character that is not among those repeated in it."""
    for code, value in tree:
        if code in (codes.LITERAL, codes.IN) and characters(code, value).isdisjoint(inner):
            return True
        if code is codes.BRANCH and all(marked(part, inner) for part in value[1]):
            return True
        if code is codes.SUBPATTERN and marked(value[3], inner):
            return True
        if code in patterns.REPEATS and value[0] > 0 and marked(value[2], inner):
            return True
    return False


def unmarked(tree: Any) -> bool:
    """Whether a repetition without an end holds another one, with nothing that tells its turns apart."""
    for code, value in tree:
        if code in patterns.REPEATS:
            inner = repeated(value[2])
            if value[1] == codes.MAXREPEAT and code is not codes.POSSESSIVE_REPEAT and inner:
                bodies = [value[2]]
                if len(value[2]) == 1 and value[2][0][0] is codes.SUBPATTERN:
                    bodies = [value[2][0][1][3]]
                if len(bodies[0]) == 1 and bodies[0][0][0] is codes.BRANCH:
                    bodies = [part for part in bodies[0][0][1][1] if repeated(part)]
                if not all(marked(body, inner) for body in bodies):
                    return True
            if unmarked(value[2]):
                return True
        elif any(unmarked(part) for part in patterns.parts(code, value)):
            return True
    return False


def test_patterns_of_code_and_data_are_found() -> None:
    names = {named.name for named in NAMED}
    assert "generator.mentions.islands._PIECE" in names
    assert any(named.windowed for named in NAMED)
    assert len(names) > 150


def test_no_pattern_has_nested_repetitions_without_end() -> None:
    assert [named.name for named in NAMED if unmarked(patterns.parsed(named.pattern))] == []


@pytest.mark.parametrize("bad", [r"(?:a+)+", r"(\w+\s*)*x", r"(?:a|b+)*", r"(?:\s*\w+)+", r"x(?:(?:a-?)*b?)+"])
def test_the_check_knows_a_bad_pattern(bad: str) -> None:
    assert unmarked(patterns.parsed(re.compile(bad)))


@pytest.mark.parametrize("good", [r"\w+(?:-\w+)*", r"(?:\d+ |all )*", r"(?:[ \t]*>)+", r"a+b+", r"(?:\d+[YM])*"])
def test_the_check_lets_a_good_pattern_be(good: str) -> None:
    assert not unmarked(patterns.parsed(re.compile(good)))
