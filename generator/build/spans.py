"""The bounds of a statement, from the resolutions of the expressions that date it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import reduce

from generator.dates import signals
from generator.model.event import Statement
from generator.model.mention import Resolution, Role
from generator.model.time import TimeSpan


def statement_spans(
    statements: Iterable[Statement], resolutions: Mapping[str, Sequence[Resolution]]
) -> dict[str, TimeSpan | None]:
    """Statement id → its bounds as far as they are known, `None` where nothing dates it yet.

    `resolutions` are, by source id, parallel to that source's mentions.
    """
    return {statement.id: _span(statement, resolutions[statement.source]) for statement in statements}


def _span(statement: Statement, resolutions: Sequence[Resolution]) -> TimeSpan | None:
    resolved = [resolutions[mention.index] for mention in statement.mentions]
    known = [(one, signals.relate(one.mention.signal, one.span)) for one in resolved if one.span is not None]
    if not known:
        return None
    begins = [span for one, span in known if one.mention.role is Role.BEGIN]
    ends = [span for one, span in known if one.mention.role is Role.END]
    if begins or ends:
        begin = begins[0].begin if begins else TimeSpan().begin
        end = ends[-1].end if ends else TimeSpan().end
        return TimeSpan(begin, end)
    members = [span for one, span in known if one.mention.role is Role.MEMBER]
    if members:
        return reduce(TimeSpan.hull, members)
    return reduce(TimeSpan.meet, (span for _, span in known))
