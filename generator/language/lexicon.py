"""Word tables for telling statements, read from the language's own folder."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


class UnknownTableError(LookupError):
    """No table of that name is kept for the language."""


@cache
def table(language: str, name: str) -> dict[str, Any]:
    """The table `name` (such as `events_words`) of `language` (a code such as `en`, whose subtags are left aside).

    Raises `UnknownTableError` where the language has no such table.
    """
    folder = language.lower().replace("_", "-").partition("-")[0]
    file = files("generator.language").joinpath(folder, f"{name}.toml")
    if not file.is_file():
        raise UnknownTableError(f"no table {name!r} for the language {language!r}")
    return tomllib.loads(file.read_text(encoding="utf-8"))
