"""Clauses that "only" inverts behind a clause of time: "Only after the troops had left did the congresses vote"."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.model.event import Statement

Dater = Callable[..., list[tuple[Statement, str]]]
Told = list[tuple[str, str]]

INVERTED: list[tuple[str, Told]] = [
    ("Only after the troops had left did the congresses vote on 3 May 2005.", [("2005-05-03", "The congresses voted")]),
    (
        "Only once the mediators had flown home did the rebels sign on 3 May 2005.",
        [("2005-05-03", "The rebels signed")],
    ),
    ("Only when the army withdrew did the king return on 3 May 2005.", [("2005-05-03", "The king returned")]),
    (
        "Only after the troops had left, did the congresses vote on 3 May 2005.",
        [("2005-05-03", "The congresses voted")],
    ),
    ("Only then did the king return on 3 May 2005.", [("2005-05-03", "The king returned")]),
    # A date of the first clause stays its own.
    ("Only after the troops had left on 3 May 2005 did the congresses vote.", [("2005-05-03", "The troops left")]),
    # What nothing inverts, and what is denied.
    ("The congresses voted only after the troops had left on 3 May 2005.", [("2005-05-03", "The troops left")]),
    ("Nor did the congresses vote on 3 May 2005.", []),
]


@pytest.mark.parametrize(("text", "expected"), INVERTED, ids=lambda each: str(each)[:50])
def test_an_inverted_clause_keeps_its_date(dated: Dater, text: str, expected: Told) -> None:
    assert [(day, statement.title) for statement, day in dated(text)] == expected
