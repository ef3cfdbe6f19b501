"""New decision files: one for each answer that an editor gives."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from generator.authoring.files import create_all, markdown, name_for
from generator.errors import UsageError
from generator.model.event import DecisionKind, Status

DECISIONS = Path("content", "decisions")
_MANY = 1000


def new_decision(
    folder: Path, kind: DecisionKind, targets: tuple[str, ...], by: str, reason: str, status: Status | None = None
) -> Path:
    """Create a file of `content/decisions/` in a site's folder and return its path.

    It is named after the kind and the first id, with a number where that name is taken. Raises `UsageError` where `by`
    or `reason` is empty.
    """
    if not by.strip() or not reason.strip():
        raise UsageError("a decision needs who decides and why")
    told: str | list[str] = targets[0] if len(targets) == 1 else list(targets)
    front: dict[str, Any] = {"event": told, "status": str(status)} if status is not None else {str(kind): told}
    data = markdown({**front, "by": by.strip(), "reason": reason.strip()})
    name = name_for(f"{kind} {targets[0]}")
    for number in range(1, _MANY):
        path = folder / DECISIONS / (f"{name}.md" if number == 1 else f"{name}-{number}.md")
        if not path.exists() and not path.is_symlink():
            create_all({path: data})
            return path
    raise UsageError(f"{folder / DECISIONS} holds {_MANY} files called {name} already")
