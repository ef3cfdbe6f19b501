"""What `dateline extract` prints, as values: rows for jsonl and the table; nothing here reads or prints."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from generator.cli import texts
from generator.config import Config
from generator.dates import days
from generator.mentions import timeml
from generator.model.mention import Reading, Resolution
from generator.model.source import Source
from generator.model.time import Day

_JSON = json.JSONEncoder(ensure_ascii=False).encode
COLUMNS = ("text", "type", "value", "mod", "earliest", "latest", "anchor")
"""The columns of the table, from the fields of a row."""


def write(source: Source, config: Config, form: str) -> str:
    """What is printed of one source, read alone: `form` is `jsonl`, `table` or `timeml`."""
    text = texts.read(source, config, explained=False)
    if form == "timeml":
        return timeml.write(source, text.reading, text.resolutions)
    # Not kept in a list: a text of megabytes has rows of many more.
    found = (row(source, text.reading, each) for each in text.resolutions)
    return jsonl(found) if form == "jsonl" else table(found)


def rows(source: Source, reading: Reading, resolutions: Iterable[Resolution]) -> list[dict[str, Any]]:
    """One object a mention, with the fields that CONTRACT fixes, in the order of the text."""
    return [row(source, reading, each) for each in resolutions]


def row(source: Source, reading: Reading, resolution: Resolution) -> dict[str, Any]:
    """The fields of one mention. `earliest` and `latest` are ISO dates, `None` where unknown or open."""
    mention = resolution.mention
    whole = resolution.span.whole if resolution.span is not None else None
    return {
        "source": source.id,
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "type": str(mention.type),
        "value": resolution.value,
        "mod": resolution.mod,
        "earliest": _iso(whole.earliest) if whole else None,
        "latest": _iso(whole.latest) if whole else None,
        "edtf": resolution.edtf,
        "anchor": {"kind": str(resolution.anchor.kind), "value": resolution.anchor.value},
        "rule": mention.rule,
        "sentence": reading.text[mention.sentence.start : mention.sentence.end],
    }


def jsonl(found: Iterable[dict[str, Any]]) -> str:
    """Rows as lines of JSON."""
    return "".join([_JSON(each) + "\n" for each in found])


def table(found: Iterable[dict[str, Any]]) -> str:
    """Rows as a table of plain text, a heading for each source, columns as wide as what they hold."""
    lines: list[str] = []
    by_source: dict[str, list[list[str]]] = {}
    for each in found:
        by_source.setdefault(each["source"], []).append([_cell(each[column]) for column in COLUMNS])
    for source, cells in by_source.items():
        widths = [max(len(line[index]) for line in [list(COLUMNS), *cells]) for index in range(len(COLUMNS))]
        lines.append(source)
        lines.extend("  " + _line(line, widths) for line in [list(COLUMNS), *cells])
    return "".join(line.rstrip() + "\n" for line in lines)


def _line(cells: list[str], widths: list[int]) -> str:
    return "  ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True))


def _cell(value: Any) -> str:
    if isinstance(value, dict):
        return " ".join(str(part) for part in value.values() if part)
    return "–" if value is None else " ".join(str(value).split())


def _iso(day: Day | None) -> str | None:
    return None if day is None else days.iso(day)
