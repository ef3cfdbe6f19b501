"""PLOVER event types of drafted statements; `None` where the words tell none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.model.event import Statement

Drafter = Callable[..., tuple[Statement, ...]]

KINDS: list[tuple[str, str | None]] = [
    ("Chad and Mali signed a declaration in Rome", "AGREE"),
    ("The government declared a truce of its own", "AGREE"),
    ("The rebels resumed their air strikes", "ASSAULT"),
    ("The talks in Rome resumed", "CONSULT"),
    ("A new round of talks on prisoners began in Rome", "CONSULT"),
    ("The exchange of prisoners began", "COOPERATE"),
    ("The European Union suspended its sanctions against Mali", "RETREAT"),
    ("The European Union restored its sanctions against Mali", "SANCTION"),
    ("Chad suspended its talks with the rebels", "REJECT"),
    ("The general strike began in Gao", "PROTEST"),
    ("An air strike on Gao began", "ASSAULT"),
    ("The government declared martial law", "COERCE"),
    ("The movement gave up its demand for a vote", "RETREAT"),
    ("Voters backed the charter", "SUPPORT"),
    ("Rebels killed two soldiers in Gao", "ASSAULT"),
    ("Cholera killed 22 people in Gao", None),
    ("Mali held its election", None),
    ("The president walked along the front", None),
]


@pytest.mark.parametrize(("text", "kind"), KINDS, ids=[text for text, _ in KINDS])
def test_a_kind_is_what_is_done_to_what(drafted: Drafter, text: str, kind: str | None) -> None:
    (statement,) = drafted(f"{text} on 3 May 2005.")
    assert statement.kind == kind
