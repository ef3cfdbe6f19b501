"""Creating files: all of a command's, or none, and never over one that is there."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from generator.errors import Problems, UsageError
from generator.sources import ids
from generator.sources import yaml as front_matter

_LONGEST = 60


def create_all(files: Mapping[Path, bytes]) -> None:
    """Create every file with its bytes, and their folders.

    Raises `UsageError`, with nothing created, where one is there already or its folder is a file, and `OSError` where
    the system refuses; what this call had created until then is removed again.
    """
    for path in files:
        if path.exists() or path.is_symlink():
            raise UsageError(f"{path} is there already; nothing was written")
    created: list[Path] = []
    try:
        for path, data in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("xb") as file:
                created.append(path)
                file.write(data)
    except FileExistsError as error:
        _remove(created)
        raise UsageError(f"{error.filename} is there already; nothing was written") from error
    except BaseException:
        _remove(created)
        raise


def _remove(created: list[Path]) -> None:
    for path in created:
        with contextlib.suppress(OSError):
            path.unlink()


def name_for(words: str) -> str:
    """An id made of some words, cut between two of them; empty where no letter of them can be written in ASCII."""
    whole = ids.slug(words)
    if len(whole) <= _LONGEST:
        return whole
    return whole[: _LONGEST + 1].rpartition("-")[0] or whole[:_LONGEST]


def to_yaml(values: Mapping[str, Any]) -> str:
    """Values as YAML that a person would write; strings that YAML would take for something else are quoted.

    Raises `UsageError` for what could not be read again, such as a control character.
    """
    written = yaml.safe_dump(dict(values), allow_unicode=True, sort_keys=False, width=10**6, default_flow_style=False)
    problems = Problems()
    front_matter.load_mapping(written, "", problems)
    if len(problems):
        raise UsageError("; ".join(problem.message for problem in problems))
    return written


def markdown(front: Mapping[str, Any], body: str = "", hints: str = "") -> bytes:
    """A Markdown file with front matter; `hints` are YAML comments below the values."""
    return f"---\n{to_yaml(front)}{hints}---\n\n{body}".encode()
