"""Front matter: YAML between two lines of `---` at the very beginning of a text file."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.errors import Problems
from generator.sources import yaml

_OPEN = re.compile(r"---[ \t]*(?:\r\n|\r|\n|$)")
_CLOSE = re.compile(r"(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|\Z)")
_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Parts:
    """A file taken apart: its front matter, the text after it, and the line on which that text begins."""

    table: yaml.Table
    text: str
    first_line: int
    present: bool


def split(text: str, path: str, problems: Problems) -> Parts | None:
    """Take the front matter off. `None`, and a problem, where it is not closed or cannot be read."""
    opening = _OPEN.match(text)
    if opening is None:
        return Parts(yaml.Table(yaml.Mark(path, 1, 1)), text, 1, present=False)
    closing = _close(text, opening.end())
    if closing is None:
        problems.error(
            "front-matter-unclosed",
            "front matter begins here and is never closed; end it with a line '---', or, if none is meant, "
            "put an empty line before this one",
            path,
        )
        return None
    inside = _LINE_END.sub("\n", text[opening.end() : closing.start()])
    table = yaml.load_mapping(inside, path, problems, first_line=2, code="front-matter-broken")
    if table is None:
        return None
    body = text[closing.end() :]
    return Parts(table, body, _lines(text[: closing.end()]) + 1, present=True)


def _close(text: str, start: int) -> re.Match[str] | None:
    # Not MULTILINE's ^, which does not know a lone "\r" as a line end.
    return next((match for match in _CLOSE.finditer(text, start) if text[match.start() - 1] in "\r\n"), None)


def _lines(text: str) -> int:
    return len(_LINE_END.findall(text))
