"""An id once published stays: what the last publication showed, held against what the next one would."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz, process, utils

from generator.errors import Problems, UsageError
from generator.pages.publishing import Published

EVENTS = "events.json"
_LIKE = 60
"""Least likeness, of 100, of an id that is offered in place of a lost one."""


def read_ids(path: Path) -> frozenset[str]:
    """The ids of a publication: of its events, of those that moved and of those taken back.

    `path` is its `events.json` or the folder that holds it. Raises `UsageError` where there is none.
    """
    file = path / EVENTS if path.is_dir() else path
    try:
        whole = json.loads(file.read_bytes())
        return frozenset(_ids(whole))
    except FileNotFoundError as fault:
        raise UsageError(
            f"--published: there is no {file}; name the last publication's folder or its {EVENTS}"
        ) from fault
    except (ValueError, TypeError, KeyError, AttributeError) as fault:
        raise UsageError(f"--published: {file} is no {EVENTS} of a dateline site") from fault


def _ids(whole: Any) -> Iterator[str]:
    yield from (str(event["id"]) for event in whole["events"])
    yield from (str(old) for old in whole.get("moved", {}))
    yield from (str(stone["id"]) for stone in whole.get("withdrawn", ()))


def report_lost(before: frozenset[str], now: Published, path: str, problems: Problems) -> None:
    """Add an error for each id of the last publication that would have no page any more."""
    live = sorted(dated.event.id for dated in (*now.events, *now.undated))
    kept = {*live, *(old for old, _ in now.redirects), *(stone.id for stone in now.tombstones)}
    for lost in sorted(before - kept):
        near = process.extractOne(
            lost, live, scorer=fuzz.token_sort_ratio, processor=utils.default_process, score_cutoff=_LIKE
        )
        hint = f" (of '{near[0]}', perhaps)" if near else ""
        message = (
            f"'{lost}' was published and would have no page any more; put it into 'formerly' of the event that stands "
            f"for it{hint}, or take it back with a decision: 'hide: {lost}', with 'date', 'by' and 'reason'"
        )
        problems.error("id-lost", message, path)
