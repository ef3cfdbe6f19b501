"""The bounds of statements, from the resolutions of the expressions that date them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from generator.chronology.claims import statement_span
from generator.model.event import Statement
from generator.model.mention import Resolution
from generator.model.time import TimeSpan


def statement_spans(
    statements: Iterable[Statement], resolutions: Mapping[str, Sequence[Resolution]]
) -> dict[str, TimeSpan | None]:
    """Statement id → its bounds as far as they are known, `None` where nothing dates it yet.

    `resolutions` are, by source id, parallel to that source's mentions.
    """
    return {
        statement.id: statement_span(
            statement, [resolutions[statement.source][mention.index] for mention in statement.mentions]
        )
        for statement in statements
    }
