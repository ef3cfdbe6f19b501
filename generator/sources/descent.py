"""Sources that name other sources: whose report one retells, and which one it replaces."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from generator.config import nearest
from generator.errors import Problems
from generator.model.source import Place, Source
from generator.sources import ids, metadata, yaml

Key = Literal["derived_from", "supersedes"]
KEYS: tuple[Key, ...] = ("derived_from", "supersedes")


def places(table: yaml.Table) -> dict[str, Place]:
    """Where a source's metadata name other sources, by key."""
    named = {metadata.SYNONYMS.get(key, key): node.mark for key, node in table.values.items()}
    return {key: (mark.path, mark.line, mark.column) for key in KEYS if (mark := named.get(key)) is not None}


def check(sources: Mapping[str, Source], problems: Problems) -> None:
    """Tell of names that no source has, and of sources that name themselves or one another in a circle.

    `sources` are by id, case folded. Words are welcome in `derived_from`; what differs little from an id is hardly one
    of them.
    """
    names = {source.id: source for source in sources.values()}
    for source in names.values():
        for key in KEYS:
            other = getattr(source.metadata, key)
            if other is not None and other not in names:
                _tell_unknown(source, key, other, sources, problems)
    for key in KEYS:
        for circle in _circles(names, key):
            first, place = circle[0], names[circle[0]].places.get(key, (names[circle[0]].path, 1, 1))
            if len(circle) == 1:
                message = f"'{key}': '{first}' names itself; name the other source, or leave the line out"
            else:
                round_about = " → ".join((*circle, first))
                message = f"'{key}': sources name one another in a circle ({round_about}); one of them comes first"
            problems.warning("circular-source", message, *place)


def _tell_unknown(source: Source, key: Key, other: str, sources: Mapping[str, Source], problems: Problems) -> None:
    if key == "supersedes" and other.casefold() in sources:
        return
    if key == "derived_from" and not ids.is_id(other):
        return
    near = nearest(other, sources)
    hint = f"; the nearest is '{sources[near].id}'" if near else ""
    place = source.places.get(key, (source.path, 1, 1))
    if key == "supersedes":
        problems.warning("unknown-source", f"'{key}': there is no source '{other}'{hint}", *place)
    elif near:
        message = f"'{key}': there is no source '{other}', so that it counts as words{hint}"
        problems.warning("unknown-source", message, *place)


def _circles(sources: Mapping[str, Source], key: Key) -> list[tuple[str, ...]]:
    """Each circle once, from its smallest id on, in order."""
    follows = {name: getattr(source.metadata, key) for name, source in sources.items()}
    done: set[str] = set()
    found = []
    for start in sorted(follows):
        path: dict[str, int] = {}
        name: str | None = start
        while name in follows and name not in done and name not in path:
            path[name] = len(path)
            name = follows[name]
        if name in path:
            circle = tuple(path)[path[name] :]
            turn = circle.index(min(circle))
            found.append(circle[turn:] + circle[:turn])
        done.update(path)
    return sorted(found)
