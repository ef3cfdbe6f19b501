"""From joined statements to one event: its title, its status, who and where, and how many voices tell it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from generator.events.merging.status import origins, published_order, status_of, unite
from generator.model.event import (
    Actor,
    Attribution,
    Decision,
    EditorEvent,
    Event,
    Join,
    Origin,
    Place,
    Statement,
    Status,
)
from generator.model.source import Source

_SETTLED = frozenset({Status.OCCURRED, Status.ONGOING})
Named = TypeVar("Named", Actor, Place)


def draw(
    name: str,
    statements: Sequence[Statement],
    editor: EditorEvent | None,
    joins: tuple[Join, ...],
    decided: Decision | None,
    accepted: bool,
    sources: Mapping[str, Source],
) -> Event:
    """The event that these statements and perhaps an editor tell. What the editor wrote leads."""
    undated = {join.statement for join in joins if join.undated}
    telling = [statement for statement in statements if statement.id not in undated]
    history = unite(telling or statements, sources, named=editor is not None)
    status, history = status_of(editor, decided.status if decided else None, history)
    best = best_statement(telling or statements, status, sources) if statements else None
    drawn_by = (Origin.MERGED if statements else Origin.EDITOR) if editor else Origin.EXTRACTED
    return Event(
        id=name,
        title=editor.title if editor else (best.title if best else name),
        origin=drawn_by,
        statements=tuple(sorted(statements, key=lambda one: (one.source, one.quote.start, one.id))),
        editor=editor,
        joins=joins,
        status=status,
        status_history=history,
        attribution=_attribution(editor, best),
        actors=_united((*(editor.actors if editor else ()), *(actor for one in telling for actor in one.actors))),
        places=_united((*(editor.places if editor else ()), *(place for one in telling for place in one.places))),
        tags=editor.tags if editor else (),
        kind=_kind(telling, best),
        salience=origins(statements, editor.sources if editor else (), sources),
        accepted=accepted,
    )


def best_statement(statements: Sequence[Statement], status: Status, sources: Mapping[str, Source]) -> Statement:
    """The statement whose title says most: who, where and what, in a line's length; else the earliest.

    The words of a plan, kept or given up, do not head an event that has taken place.
    """

    def order(statement: Statement) -> tuple[bool, bool, int, bool, tuple[bool, int, str, int]]:
        names = min(len(statement.actors), 2) + min(len(statement.places), 1)
        says = names + bool(statement.heads) + bool(statement.kind)
        fits = 20 <= len(statement.title) <= 120
        outdated = statement.status not in _SETTLED and status in _SETTLED
        return outdated, not fits, -says, not statement.mentions, published_order(statement, sources)

    return min(statements, key=order)


def _attribution(editor: EditorEvent | None, best: Statement | None) -> Attribution | None:
    if editor is not None:
        return editor.attribution
    return best.attribution if best else None


def _kind(statements: Sequence[Statement], best: Statement | None) -> str | None:
    if best is not None and best.kind is not None:
        return best.kind
    return next((statement.kind for statement in statements if statement.kind is not None), None)


def _united(named: Iterable[Named]) -> tuple[Named, ...]:
    """Each name once, as it comes first, with the first detail that any of its tellings gives."""
    found: dict[str, Named] = {}
    for one in named:
        known = found.get(one.name)
        if known is None or known == type(one)(one.name):
            found[one.name] = one if known is None or one != type(one)(one.name) else known
    return tuple(found.values())
