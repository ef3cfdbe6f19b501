"""Every regular expression of the program: those of its modules and those made from the languages' data.

A pattern is slow in one way only: how its time grows with the text. That is measured on text made to keep it busy: what
each of its open repetitions repeats, again and again, and a few strings that are bad for many.
"""

from __future__ import annotations

import gc
import importlib
import math
import pkgutil
import re
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import generator
from generator import language
from generator.mentions.reader import engine
from generator.mentions.tries import Context

WINDOW = 48
"""Characters that a rule's contexts look at (`generator.mentions.tries.Rule.fits`)."""
LINEAR = 1.4
"""The highest power that is still taken for linear, for what clocks get wrong."""
REPEATS = (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT)
_SIZES = (100, 400, 1600)
"""Characters; the next size is tried only where the one before took no longer than `_ENOUGH` seconds."""
_ENOUGH = 0.01
_BAD = (
    " ",
    "\n",
    "1",
    "a",
    "A",
    "Aa ",
    "a.",
    ".",
    "-",
    "'",
    "(",
    "[1]",
    "*",
    ", ",
    "1990-",
    "May ",
    "the ",
    "<a ",
    "=",
)
_WORTH = 0.0005
"""Seconds from which on a growth is more than noise."""


@dataclass(frozen=True, slots=True)
class Named:
    """A pattern, where it is from, and whether it only ever sees a window of the text."""

    name: str
    pattern: re.Pattern[str]
    windowed: bool = False


@dataclass(frozen=True, slots=True)
class Growth:
    """How the time of a pattern grows on the text that is worst for it: with this power of the text's length."""

    name: str
    power: float
    milliseconds: float
    """For 1,600 characters, or as many as were tried."""
    unit: str
    """What that text repeats."""


def collect() -> tuple[Named, ...]:
    """All patterns, each once, by name."""
    found: dict[tuple[str, int, bool], Named] = {}
    for named in (*_of_modules(), *_of_languages()):
        found.setdefault((named.pattern.pattern, named.pattern.flags, named.windowed), named)
    return tuple(sorted(found.values(), key=lambda named: named.name))


def _of_modules() -> Iterator[Named]:
    for module in pkgutil.walk_packages(generator.__path__, "generator."):
        if not module.name.endswith("__main__"):
            for name, value in sorted(vars(importlib.import_module(module.name)).items()):
                if not name.startswith("__"):
                    yield from _within(f"{module.name}.{name}", value)


def _of_languages() -> Iterator[Named]:
    for code in language.known():
        yield from _within(code, engine(code))


def _within(name: str, root: Any) -> Iterator[Named]:
    """The patterns that a value holds, however deep."""
    seen: set[int] = set()
    todo: list[tuple[str, Any]] = [(name, root)]
    while todo:
        where, value = todo.pop()
        if id(value) in seen:
            continue
        seen.add(id(value))
        match value:
            case re.Pattern() if isinstance(value.pattern, str):
                yield Named(where, value)
            case Context():
                yield Named(where, value.pattern or value.compiled(), windowed=True)
            case dict():
                todo += [(f"{where}[{key}]", each) for key, each in value.items()]
            case list() | tuple() | set() | frozenset():
                todo += [(where, each) for each in value]
            case _ if is_dataclass(value) and not isinstance(value, type):
                own = getattr(value, "name", None)
                here = f"{name}: {own}" if isinstance(own, str) else where
                todo += [(f"{here}, {field.name}", getattr(value, field.name)) for field in fields(value)]


def worst(named: Named) -> Growth:
    """The growth of a pattern's time on the worst of the texts."""
    units = dict.fromkeys((*_BAD, *pumps(named.pattern)))
    return max((_growth(named, unit) for unit in units), key=lambda growth: (growth.power, growth.milliseconds))


def _growth(named: Named, unit: str) -> Growth:
    taken = [_seconds(named, (unit * _SIZES[0])[: _SIZES[0]])]
    for size in _SIZES[1:]:
        if taken[-1] > _ENOUGH:
            break
        taken.append(_seconds(named, (unit * size)[:size]))
    if len(taken) == 1 or taken[-1] < _WORTH:
        return Growth(named.name, math.inf if len(taken) == 1 else 0.0, taken[-1] * 1000, unit)
    return Growth(named.name, math.log(taken[-1] / taken[-2]) / math.log(4), taken[-1] * 1000, unit)


def _seconds(named: Named, text: str) -> float:
    run = _in_windows if named.windowed else _over_all
    best = math.inf
    gc.disable()
    try:
        for _ in range(2):
            began = time.process_time()
            run(named.pattern, text)
            best = min(best, time.process_time() - began)
            if best > _ENOUGH:
                break
    finally:
        gc.enable()
    return best


def _over_all(pattern: re.Pattern[str], text: str) -> None:
    """All matches: each place is tried unless a match runs over it."""
    for _ in pattern.finditer(text):
        pass


def _in_windows(pattern: re.Pattern[str], text: str) -> None:
    """What a rule's context does, at every tenth place: as often as there are expressions in a dense text."""
    for place in range(0, len(text), 10):
        pattern.search(text, max(0, place - WINDOW), place)


def pumps(pattern: re.Pattern[str]) -> Iterator[str]:
    """What the open repetitions of a pattern repeat: one sample of each, with what a match needs before it."""
    for before, body in _repeated(parsed(pattern), ""):
        sample = _sample(body)
        if sample:
            yield sample
            yield before[-8:] + sample


def parsed(pattern: re.Pattern[str]) -> Any:
    """A pattern's tree, as the library's own parser has it."""
    return parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG)


def _repeated(tree: Iterable[Any], before: str) -> Iterator[tuple[str, Any]]:
    for code, value in tree:
        if code in REPEATS:
            _, most, body = value
            if most == codes.MAXREPEAT:
                yield before, body
            yield from _repeated(body, before)
        else:
            for part in parts(code, value):
                yield from _repeated(part, before)
        before += _sample([(code, value)])


def parts(code: Any, value: Any) -> list[Any]:
    """The trees below a node that is no repetition."""
    if code is codes.SUBPATTERN:
        return [value[3]]
    if code is codes.BRANCH:
        return list(value[1])
    if code is codes.ATOMIC_GROUP:
        return [value]
    if code in (codes.ASSERT, codes.ASSERT_NOT):
        return [value[1]]
    if code is codes.GROUPREF_EXISTS:
        return [each for each in value[1:] if each is not None]
    return []


def _sample(tree: Iterable[Any]) -> str:
    """Some text that a tree matches, near enough."""
    found = ""
    for code, value in tree:
        if code is codes.LITERAL:
            found += chr(value)
        elif code is codes.IN:
            found += _member(value)
        elif code in (codes.ANY, codes.NOT_LITERAL):
            found += "a"
        elif code in REPEATS:
            found += _sample(value[2]) * max(1, value[0])
        elif code in (codes.SUBPATTERN, codes.BRANCH, codes.ATOMIC_GROUP):
            found += _sample(parts(code, value)[0])
    return found


_OF_CATEGORY = {codes.CATEGORY_DIGIT: "1", codes.CATEGORY_SPACE: " ", codes.CATEGORY_WORD: "a"}


def _member(members: list[tuple[Any, Any]]) -> str:
    """A character of a set: of one that leaves characters out, the first usual one that it does not."""
    code, value = members[0]
    if code is codes.NEGATE:
        source = re.compile("[" + "".join(_written(*each) for each in members[1:]) + "]")
        return next((each for each in "a1 -.(\n" if not source.match(each)), "~")
    if code is codes.LITERAL:
        return chr(value)
    return chr(value[0]) if code is codes.RANGE else _OF_CATEGORY.get(value, "-")


def _written(code: Any, value: Any) -> str:
    if code is codes.LITERAL:
        return re.escape(chr(value))
    if code is codes.RANGE:
        return f"{re.escape(chr(value[0]))}-{re.escape(chr(value[1]))}"
    return {
        codes.CATEGORY_DIGIT: r"\d",
        codes.CATEGORY_NOT_DIGIT: r"\D",
        codes.CATEGORY_SPACE: r"\s",
        codes.CATEGORY_NOT_SPACE: r"\S",
        codes.CATEGORY_WORD: r"\w",
        codes.CATEGORY_NOT_WORD: r"\W",
    }[value]
