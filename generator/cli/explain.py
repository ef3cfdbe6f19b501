"""What `dateline explain` prints, as text; nothing here reads or prints."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable

from generator.model.mention import Derivation, Reading, Resolution
from generator.model.source import Source


def explain(
    source: Source,
    reading: Reading,
    resolutions: Iterable[Resolution],
    line: int | None = None,
    published_note: str | None = None,
) -> str:
    """How each mention's value was reached, step by step. `line` is one of the source's file; without it, all.

    `published_note` says where the day of publication is known from ("stated in its metadata").
    """
    starts = _line_starts(reading.text)
    parts = []
    for each in resolutions:
        place = bisect_right(starts, each.mention.start)
        at = place - 1 + source.first_line
        if line is None or at == line:
            column = each.mention.start - starts[place - 1] + 1
            parts.append(_one(source, each, at, column, published_note))
    if not parts:
        where = f"{source.path}:{line}" if line is not None else source.path
        return f"{where}: no expression of time found.\n"
    return "\n".join(parts)


_PUBLISHED = re.compile(
    r"(the day the (?:text was published|words were written), [^:;.]+|words written (?:between|on) [^:;.]+)"
)


def _one(source: Source, each: Resolution, line: int, column: int, published_note: str | None) -> str:
    note = published_note.replace("\\", r"\\") if published_note else None
    words = " ".join(each.mention.text.split())
    modifier = f", {each.mod}" if each.mod else ""
    lines = [f"{source.path}:{line}:{column}: “{words}” → {each.mention.type} {each.value}{modifier}"]
    for number, step in enumerate(each.steps, start=1):
        text = step.text
        if note:
            text = _PUBLISHED.sub(rf"\1 ({note})", text, count=1)
        if note and note.startswith("worked out"):
            text = text.replace("the day the text was published", "the day the words were written")
        lines.append(f"  {number}. {text}")
    if each.edtf:
        lines.append(f"  As EDTF: {each.edtf}")
    lines.append(f"  Read by the rule “{each.mention.rule}”{_parts(each.mention.derivation)}.")
    return "\n".join(lines) + "\n"


def _parts(derivation: Derivation) -> str:
    """The rules of the parts that are shorter than the whole they are parts of."""
    names: list[str] = []
    todo = [(derivation, part) for part in reversed(derivation.parts)]
    while todo:
        whole, part = todo.pop()
        if (part.start, part.end) != (whole.start, whole.end):
            names.append(f"“{part.rule}”")
        todo.extend((part, each) for each in reversed(part.parts))
    return f", made of {', '.join(names)}" if names else ""


def _line_starts(text: str) -> list[int]:
    starts = [0]
    place = text.find("\n")
    while place >= 0:
        starts.append(place + 1)
        place = text.find("\n", place + 1)
    return starts
