"""Sources put into `seeds/`: copies of saved pages, PDFs and texts, each with its metadata in a sidecar.

Everything is read once as a build would read it before anything is written, so that what is wrong with a file or with
its metadata is told while nothing has changed.
"""

from __future__ import annotations

import csv
import io
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.authoring.files import create_all, name_for, to_yaml
from generator.config import Config
from generator.errors import Problems, SiteError, UsageError
from generator.sources import files, ids, load_file

SEEDS = "seeds"
SUFFIXES = (".txt", ".md", ".html", ".htm", ".pdf")
_LISTS = ("authors", "aliases")
"""Keys that take several values, separated by semicolons in a table."""


@dataclass(frozen=True, slots=True)
class Addition:
    """A document to put into `seeds/`."""

    name: str
    """The file's name as given, for messages and for its id."""
    data: bytes
    metadata: Mapping[str, Any] = field(default_factory=dict)
    """Keys and values of the sidecar."""


def add(folder: Path, additions: Sequence[Addition], problems: Problems) -> tuple[Path, ...]:
    """Create `seeds/ID.SUFFIX`, with `seeds/ID.yaml` where there are metadata, and return the paths of all.

    Warnings on what was added go to `problems`. Raises `UsageError` (an ending that is not read, an id that is taken)
    and `SiteError` (what cannot be read); nothing is then written.
    """
    taken = {path.stem.casefold(): path.name for path in (folder / SEEDS).glob("*") if not path.name.startswith(".")}
    new: dict[Path, bytes] = {}
    documents = []
    for addition in additions:
        name = _id(addition)
        if name.casefold() in taken:
            raise UsageError(f"{addition.name}: seeds/ holds {taken[name.casefold()]} already; give another --id")
        suffix = _suffix(addition)
        taken[name.casefold()] = name + suffix
        documents.append(folder / SEEDS / (name + suffix))
        new[documents[-1]] = addition.data
        told = {key: value for key, value in addition.metadata.items() if key != "id"}
        if told:
            new[folder / SEEDS / f"{name}.yaml"] = to_yaml(told).encode()
    _try(folder, new, documents, problems)
    create_all(new)
    return tuple(new)


def _id(addition: Addition) -> str:
    given = addition.metadata.get("id")
    if given is not None:
        if not ids.is_id(given):
            raise UsageError(f"{given!r} cannot be an id: {ids.RULE}")
        return str(given)
    name = name_for(Path(addition.name).stem)
    if not name:
        raise UsageError(f"no id can be made from the name {addition.name!r}; give one with --id: {ids.RULE}")
    return name


def _suffix(addition: Addition) -> str:
    suffix = Path(addition.name).suffix.lower()
    if suffix not in SUFFIXES:
        raise UsageError(f"{addition.name}: files of this kind are not read; known are {', '.join(SUFFIXES)}")
    return suffix


def _try(folder: Path, new: Mapping[Path, bytes], documents: Iterable[Path], problems: Problems) -> None:
    """Read the documents as a build would, in a folder of their own."""
    found = Problems()
    with tempfile.TemporaryDirectory(prefix="dateline-add-") as name:
        trial = Path(name)
        create_all({trial / path.relative_to(folder): data for path, data in new.items()})
        for path in documents:
            load_file(trial / path.relative_to(folder), trial, Config(), found)
    if found.fatal():
        raise SiteError(found)
    problems.extend(found)


def read_table(path: Path) -> dict[str, dict[str, Any]]:
    """A CSV of metadata: the column `file` (relative to the table) and a column for each key; empty cells say nothing.

    Keys that take several values (`authors`, `aliases`) have them separated by semicolons. Returns file → metadata, in
    the table's order; raises `UsageError` with the line of what is wrong, and `SiteError` where it is not UTF-8.
    """
    problems = Problems()
    text = files.decode(path.read_bytes(), path.as_posix(), problems)
    if text is None:
        raise SiteError(problems)
    reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    rows: dict[str, dict[str, Any]] = {}
    try:
        if "file" not in (reader.fieldnames or ()):
            raise UsageError(f"{path}:1: there is no column 'file', which says what a row is about")
        for row in reader:
            if None in row or None in row.values():
                raise UsageError(f"{path}:{reader.line_num}: this row has not as many cells as there are columns")
            name = row.pop("file").strip()
            if not name or name in rows:
                raise UsageError(f"{path}:{reader.line_num}: {'a row twice for ' + name if name else 'names no file'}")
            rows[name] = {key: _value(key, cell.strip()) for key, cell in row.items() if cell.strip()}
    except csv.Error as error:
        raise UsageError(f"{path}:{reader.line_num + 1}: {error}") from error
    return rows


def _value(key: str, cell: str) -> Any:
    return [part.strip() for part in cell.split(";") if part.strip()] if key in _LISTS else cell
