"""Verbs whose forms follow no rule, and those that look like nouns, make events of their own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.model.event import Statement

Drafter = Callable[..., tuple[Statement, ...]]

TOLD = [
    ("A lorry was burnt near Gao on 3 May 2005.", "A lorry was burnt near Gao"),
    ("Dozens of soldiers were hurt in Gao on 3 May 2005.", "Dozens of soldiers were hurt in Gao"),
    ("On 3 May 2005 thieves stole the text of the accord.", "Thieves stole the text of the accord"),
    ("The mayor says three people were killed in Gao on 3 May 2005.", "Three people were killed in Gao"),
    ("The envoy, Ada Obi, arrives in Maputo on 3 May 2035.", "The envoy, Ada Obi, arrives in Maputo"),
    ("They'll all meet again in Rome in May 2035.", "They'll all meet again in Rome"),
    (
        "On 3 May 2005 the House voted to have the schools remember the siege of Gao.",
        "The House voted to have the schools remember the siege of Gao",
    ),
    (
        "The second round in Rome will deal with trade and takes place in May 2035.",
        "The second round in Rome takes place",
    ),
]


@pytest.mark.parametrize(("text", "title"), TOLD, ids=[text for text, _ in TOLD])
def test_verbs_are_found(drafted: Drafter, text: str, title: str) -> None:
    assert [statement.title for statement in drafted(text) if statement.mentions] == [title]


NOUNS = [
    "Nothing was done on 3 May 2005.",
    "Prices, costs and takes of the fleet in May 2005",
]


@pytest.mark.parametrize("text", NOUNS)
def test_nouns_are_no_verbs(drafted: Drafter, text: str) -> None:
    assert [statement.title for statement in drafted(text) if statement.mentions] == []
