"""Verbs whose sense hangs on what they are done to: which towns are taken and fall, and what else is taken and falls."""

from __future__ import annotations

import pytest

from generator.events.terms import Terms

TERMS = Terms()


@pytest.mark.parametrize(
    "text",
    [
        "Huambo fell",
        "Huambo fell to the rebels",
        "Huambo has fallen",
        "The port fell on Monday",
        "UNITA takes Huambo",
        "Rebels took Huambo after three weeks",
        "Rebels took the old town of Gao",
        "The town was taken by rebels",
        "Huambo was taken",
        "The army has overrun the base",
    ],
)
def test_a_place_is_captured(text: str) -> None:
    assert TERMS.heads(text) == {"capture"}
    assert "capture" in TERMS.terms(text)


@pytest.mark.parametrize(
    "text",
    [
        "Prices fell",
        "Prices fell by a third",
        "Exports fell to 30 million",
        "The government fell",
        "The bridge fell into the river",
        "He took office",
        "Rebels took the minister hostage",
        "Police took Obi into custody",
        "They took Obi to Gao",
        "The delegation took the train",
        "The talks took place in Gao",
    ],
)
def test_what_else_is_taken_or_falls_is_not(text: str) -> None:
    assert "capture" not in TERMS.heads(text)
