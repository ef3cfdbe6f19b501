"""Paragraphs: the runs of lines of a text that belong together.

Most texts have a paragraph a line, or blank lines between them. Where lines were broken at a fixed width (plain-text
mail, PDF), a line goes on in the next one when that one's first word would not have fitted, the rule by which such
breaks are made. In a chronology a line that opens with a date is an entry, however wide the lines are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.sources.lexicon import LEXICON

_BREAK = re.compile(r"\r\n|[\r\n\u2028\u2029]")
_STARTS_ANEW = re.compile(r"(?:[-*•·‣◦▪–—#>|]|\(?\d{1,3}[.)]\s|\(?[a-z]\)\s)")
_ENDS = re.compile(r"[.!?…:;)\]。！？؟۔।][\"'”’»)\]]*$|[\"”»]$")
_STOPS = re.compile(r"[.!?…。！？؟۔।][\"'”’»)]*$")

_NARROWEST, _WIDEST = 40, 130
_SLACK = 4
"""Characters by which a ragged edge may differ from the width."""
_FULL_SHARE = 0.6
_INDENT = 2

_Line = tuple[int, int, int]
"""Start and end without white space around, and how far the line is indented."""


def ranges(text: str) -> tuple[tuple[int, int], ...]:
    """Half-open ranges of the paragraphs, white space at both ends left out; together they hold all but white space."""
    chunks = list(_chunks(text))
    width = _width(text, chunks)
    found: list[tuple[int, int]] = []
    for chunk in chunks:
        start = chunk[0][0]
        entries = _entries(text, chunk)
        for here, there in pairwise(chunk):
            if there in entries or not _goes_on(text, here, there, width):
                found.append((start, here[1]))
                start = there[0]
        found.append((start, chunk[-1][1]))
    return tuple(found)


def _entries(text: str, chunk: Sequence[_Line]) -> frozenset[_Line]:
    """The lines of a chronology that open an entry: with a date set apart, as its first line or its second does."""
    found = [line for line in chunk if LEXICON.has_date_label(text[line[0] : line[1]])]
    return frozenset(found) if len(found) > 1 and found[0] in chunk[:2] else frozenset()


def _chunks(text: str) -> Iterator[list[_Line]]:
    """The lines between blank lines."""
    chunk: list[_Line] = []
    position = 0
    breaks = [(match.start(), match.end()) for match in _BREAK.finditer(text)]
    for end, after in [*breaks, (len(text), len(text))]:
        line = text[position:end]
        if bare := line.strip():
            indent = len(line) - len(line.lstrip())
            chunk.append((position + indent, position + indent + len(bare), indent))
        elif chunk:
            yield chunk
            chunk = []
        position = after
    if chunk:
        yield chunk


def _width(text: str, chunks: Sequence[Sequence[_Line]]) -> int | None:
    """The width at which lines were broken, or `None` where they were not."""
    pairs = [pair for chunk in chunks for pair in pairwise(chunk) if not _STARTS_ANEW.match(text, pair[1][0])]
    if len(pairs) < 2:
        return None
    lengths = sorted(here[2] + here[1] - here[0] for here, _ in pairs)
    width = lengths[(len(lengths) - 1) * 9 // 10]
    if not _NARROWEST <= width <= _WIDEST or lengths[-1] > 2 * _WIDEST:
        return None
    full = [here for here, there in pairs if _is_full(text, here, there, width)]
    # Lines that are paragraphs end with a full stop; of lines that were broken, few do.
    stopped = sum(_ENDS.search(text, max(here[0], here[1] - 8), here[1]) is not None for here in full)
    return width if len(full) >= _FULL_SHARE * len(pairs) and 2 * stopped < len(full) else None


def _is_full(text: str, here: _Line, there: _Line, width: int) -> bool:
    """Whether the next line's first word would not have fitted."""
    word = text[there[0] : there[1]].split(None, 1)[0]
    return here[2] + (here[1] - here[0]) + 1 + len(word) > width - _SLACK


def _goes_on(text: str, here: _Line, there: _Line, width: int | None) -> bool:
    before = text[max(here[0], here[1] - 8) : here[1]]
    length = here[1] - here[0]
    if _STARTS_ANEW.match(text, there[0]) or text[here[0]] == "#":
        return False
    if _ENDS.search(before) and there[1] - there[0] < _NARROWEST // 2:
        return False
    if width is not None and length >= _NARROWEST // 2 and _is_full(text, here, there, width):
        return there[2] < here[2] + _INDENT or not _ENDS.search(before)
    if not _NARROWEST <= length <= _WIDEST or not text[there[0]].islower() or _ENDS.search(before):
        return False
    # Within a text of no fixed width a name or a control may follow, too; neither is indented or ends with a full stop.
    after = text[max(there[0], there[1] - 8) : there[1]]
    return width is not None or there[2] > here[2] or _STOPS.search(after) is not None
