"""What joined statements come to: their status with its history, and how many independent voices tell them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from generator.model.event import EditorEvent, SourceRef, Statement, Status, StatusChange, Supports
from generator.model.source import Source

_COPY = 85
"""Likeness (0–100) from which two sources' words are taken for one text."""
_BEFOREHAND = frozenset({Status.PLANNED, Status.UNCONFIRMED})
"""What is told of an event before its outcome; retold later, it does not undo the outcome."""
_PUTTING_OFF = "postpone"
"""The class of statements that tell how something was put off."""
_SETTLED = frozenset({Status.OCCURRED, Status.ONGOING})


def published_order(statement: Statement, sources: Mapping[str, Source]) -> tuple[bool, int, str, int]:
    """A key that orders statements as they were published, as far as their sources state it; the rest come last."""
    source = sources.get(statement.source)
    stamp = source.metadata.published if source else None
    day = None if stamp is None else (stamp.days.latest if stamp.days.latest is not None else stamp.days.earliest)
    return day is None, day or 0, statement.source, statement.quote.start


def unite(
    statements: Iterable[Statement], sources: Mapping[str, Source], *, named: bool = False
) -> tuple[StatusChange, ...]:
    """The histories of statements on one event as one: plans first, then what became of them, in order of telling.

    Of neighbours with the same status the first is kept. A statement that plainly tells the event as done, published
    after others or not, settles it: a plan stays a plan only until somebody tells. `named`: an editor wrote it, too.
    """
    told = sorted(_put_off(tuple(statements), named), key=lambda statement: published_order(statement, sources))
    changes = [change for statement in told for change in statement.status_history]
    plans = [change for change in changes if change.status in _BEFOREHAND]
    changed = [change for change in changes if change.status not in _BEFOREHAND and change.status not in _SETTLED]
    settled = [change for change in changes if change.status in _SETTLED]
    if settled and changed and told[-1].status not in _SETTLED and _later(told, sources):
        settled, changed = changed, settled
    history: list[StatusChange] = []
    for change in (*plans, *changed, *settled):
        if not history or history[-1].status is not change.status:
            history.append(change)
    return tuple(history)


def _put_off(statements: Sequence[Statement], named: bool) -> Iterable[Statement]:
    """Statements as they tell of one event: a putting off that is joined to what was put off leaves that postponed."""
    acts = [_PUTTING_OFF in one.heads and one.status is Status.OCCURRED for one in statements]
    if all(acts) and not named:
        return statements
    return [
        replace(one, status_history=tuple(replace(step, status=Status.POSTPONED) for step in one.status_history))
        if act
        else one
        for one, act in zip(statements, acts, strict=True)
    ]


def _later(told: Sequence[Statement], sources: Mapping[str, Source]) -> bool:
    """Whether the last of several statements is known to be published last."""
    unknown, *_ = published_order(told[-1], sources)
    return not unknown


def status_of(
    editor: EditorEvent | None, decided: Status | None, history: Sequence[StatusChange]
) -> tuple[Status, tuple[StatusChange, ...]]:
    """The status that leads and the whole history: a decision's, else the editor's, else the last one told.

    An editor's event without a status is one that took place, unless a source tells of a postponement or the like.
    """
    given = decided or (editor.status if editor else None)
    if given is None and editor is not None and (not history or history[-1].status in _BEFOREHAND):
        given = Status.OCCURRED
    if given is None:
        return history[-1].status, tuple(history)
    if history and history[-1].status is given:
        return given, tuple(history)
    return given, (*history, StatusChange(given))


def origins(statements: Iterable[Statement], references: Iterable[SourceRef], sources: Mapping[str, Source]) -> int:
    """How many independent voices tell an event: retellings of one report and copies of one text count once."""
    return len(set(voices(statements, references, sources).values()))


def voices(
    statements: Iterable[Statement], references: Iterable[SourceRef], sources: Mapping[str, Source]
) -> dict[str, str]:
    """Whose report each source (its id, or "url:…") carries: one name for those that carry the same one."""
    roots: dict[str, str] = {}
    told: dict[str, list[str]] = {}
    for statement in sorted(statements, key=lambda one: (one.source, one.quote.start)):
        roots[statement.source] = root_of(statement.source, sources)
        told.setdefault(roots[statement.source], []).append(statement.quote.exact)
    for reference in references:
        if reference.supports in (Supports.EVENT, Supports.DATE, Supports.STATUS):
            name = reference.source or (f"url:{reference.url}" if reference.url is not None else None)
            if name is not None:
                roots[name] = root_of(name, sources)
                told.setdefault(roots[name], [])
    distinct: dict[str, str] = {}
    for root in sorted(told):
        same = (other for other, first in distinct.items() if other == first and _copied(told[root], told[other]))
        distinct[root] = next(same, root)
    return {name: distinct[root] for name, root in roots.items()}


def root_of(source_id: str, sources: Mapping[str, Source]) -> str:
    """Whose report a source retells in the end: a source's id, or the words of `derived_from`."""
    seen = {source_id}
    while (source := sources.get(source_id)) is not None and (derived := source.metadata.derived_from):
        if derived not in sources:
            return "words:" + " ".join(derived.casefold().split())
        if derived in seen:
            return min(seen)
        seen.add(derived)
        source_id = derived
    return source_id


def _copied(quotes: Sequence[str], others: Sequence[str]) -> bool:
    return any(
        len(one) > 60 and len(other) > 60 and fuzz.ratio(one, other) >= _COPY for one in quotes for other in others
    )
