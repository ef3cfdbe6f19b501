"""Where things stand in a TOML file, which `tomllib` does not tell."""

from __future__ import annotations

import re
from collections.abc import Mapping

_HEADER = re.compile(r"\s*(\[\[?)\s*([A-Za-z0-9_.\"'-]+)\s*\]")
_KEY = re.compile(r"(\s*)([A-Za-z0-9_.\"'-]+)\s*=")


def key_places(text: str) -> dict[tuple[str, ...], tuple[int, int]]:
    """Line and column of each key, by its path (`("actors", "1", "name")`).

    A scan of line beginnings, since `tomllib` tells no places. Keys inside of inline tables have their table's place;
    lines inside of multi-line strings are skipped.
    """
    places: dict[tuple[str, ...], tuple[int, int]] = {}
    counts: dict[str, int] = {}
    table: tuple[str, ...] = ()
    quoted: str | None = None
    for number, line in enumerate(text.split("\n"), 1):
        if quoted is None:
            if match := _HEADER.match(line):
                name = match[2].strip("\"'")
                table = (name,)
                places.setdefault(table, (number, match.start(1) + 1))
                if match[1] == "[[":
                    table = (name, str(counts.get(name, 0)))
                    counts[name] = counts.get(name, 0) + 1
                    places[table] = (number, match.start(1) + 1)
            elif match := _KEY.match(line):
                path = (*table, *(part.strip("\"' ") for part in match[2].split(".")))
                places.setdefault(path, (number, match.start(2) + 1))
        quoted = _open_quote(line, quoted)
    return places


def nearest_place(places: Mapping[tuple[str, ...], tuple[int, int]], path: tuple[str, ...]) -> tuple[int, int]:
    """Line and column of a key, else of the innermost table around it, else of the file's beginning."""
    while path and path not in places:
        path = path[:-1]
    return places.get(path, (1, 1))


def _open_quote(line: str, quoted: str | None) -> str | None:
    """Which multi-line string is open after a line."""
    for match in re.finditer(r'"""|\'\'\'', line):
        if quoted is None:
            quoted = match[0]
        elif quoted == match[0]:
            quoted = None
    return quoted


def fault_place(message: str, text: str) -> tuple[int, int]:
    """Line and column of a fault, out of the message of `tomllib`; the end of the text where it tells none."""
    if match := re.search(r"\(at line (\d+), column (\d+)\)", message):
        return int(match[1]), int(match[2])
    body = text.rstrip()
    return body.count("\n") + 1, len(body) - body.rfind("\n")
