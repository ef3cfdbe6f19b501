"""Lines of type for pictures: broken between words, joined where letters join, in the order in which they are drawn."""

from __future__ import annotations

import unicodedata
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

_RIGHT = frozenset({"R", "AL"})
_NUMBER = frozenset({"EN", "AN"})
_IN_NUMBER = frozenset({"CS", "ES", "ET"})
_MIRRORED = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")


def wrapped(text: str, font: FreeTypeFont, room: int, most: int | None = None) -> list[str]:
    """A text in lines of at most so many pixels, broken between words; what is over `most` lines ends in "…".

    A word that is wider than a line is broken within.
    """
    lines: list[str] = []
    for word in text.split():
        if lines and font.getlength(f"{lines[-1]} {word}") <= room:
            lines[-1] += f" {word}"
            continue
        while font.getlength(word) > room:
            fitting = next(end for end in range(len(word), 0, -1) if end == 1 or font.getlength(word[:end]) <= room)
            lines.append(word[:fitting])
            word = word[fitting:]  # noqa: PLW2901 -- what is left of it
        if word:
            lines.append(word)
    if most is None or len(lines) <= most:
        return lines
    last = lines[most - 1]
    while last and font.getlength(f"{last} …") > room:
        last = last.rpartition(" ")[0]
    return [*lines[: most - 1], f"{last} …".strip()]


def visual(line: str, *, rtl: bool = False) -> str:
    """A line as it is drawn from left to right.

    What the Unicode Bidirectional Algorithm (UAX 9) does to text without marks of its own: words of one direction stay
    together, numbers run from left to right, signs between two directions follow the line's.
    """
    if not rtl and not any(unicodedata.bidirectional(char) in _RIGHT for char in line):
        return line
    import arabic_reshaper  # type: ignore[import-untyped]  # noqa: PLC0415 (an extra)

    shaped = str(arabic_reshaper.reshape(line))
    levels = _levels(shaped, base=int(rtl))
    drawn = [char.translate(_MIRRORED) if level % 2 else char for char, level in zip(shaped, levels, strict=True)]
    for depth in range(max(levels, default=0), 0, -1):
        drawn, levels = _turned(drawn, levels, depth)
    return "".join(drawn)


def _turned(chars: list[str], levels: list[int], depth: int) -> tuple[list[str], list[int]]:
    """Every run of at least this level the other way round (UAX 9, rule L2)."""
    turned: list[tuple[str, int]] = []
    for deep, run in groupby(zip(chars, levels, strict=True), lambda pair: pair[1] >= depth):
        pairs = list(run)
        turned += reversed(pairs) if deep else pairs
    return [char for char, _ in turned], [level for _, level in turned]


def _levels(text: str, base: int) -> list[int]:
    """The embedding level of each character: even from left to right, odd from right to left."""
    classes = [unicodedata.bidirectional(char) for char in text]
    sides: list[int | None] = []
    strong = base
    for index, kind in enumerate(classes):
        around = classes[max(0, index - 1) : index + 2 : 2]
        if kind in _RIGHT or kind == "L":
            strong = int(kind != "L")
            sides.append(1 if strong else 2 * base)
        elif kind in _NUMBER or (kind in _IN_NUMBER and len(around) == 2 and all(one in _NUMBER for one in around)):
            sides.append(2 if strong or base else 0)
        elif kind == "NSM" and sides:
            sides.append(sides[-1])
        else:
            sides.append(None)
    return [_neutral(sides, index, base) if side is None else side for index, side in enumerate(sides)]


def _neutral(sides: list[int | None], index: int, base: int) -> int:
    """A space or sign: the direction of what stands on both of its sides, else the line's (UAX 9, rules N1 and N2)."""
    before = next((side for side in reversed(sides[:index]) if side is not None), base)
    after = next((side for side in sides[index + 1 :] if side is not None), base)
    # A number beside it counts as right to left, as words of that direction do.
    rights = [1 if side == 1 or (side == 2 and not base) else 0 for side in (before, after)]
    return before if before == after else 1 if base == 0 and all(rights) else base
