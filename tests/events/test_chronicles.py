"""Chronologies whose dates stand on lines of their own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.model.event import Statement
from generator.sources import blocks

Drafter = Callable[..., tuple[Statement, ...]]

LISTS: list[tuple[str, list[tuple[str, str]]]] = [
    (
        "How it went\n\n2 April 2025\n\nThe president of Chad announces duties on goods.\n\n"
        "12 May 2025\n\nEnvoys of both states meet in Rome. They part without a word.\n",
        [
            ("2 April 2025", "The president of Chad announces duties on goods"),
            ("12 May 2025", "Envoys of both states meet in Rome"),
        ],
    ),
    (
        "- 2 April 2025\n- The army leaves Gao.\n- The governor resigns.\n- 3 May 2025\n- The army returns to Gao.\n",
        [
            ("2 April 2025", "The army leaves Gao"),
            ("2 April 2025", "The governor resigns"),
            ("3 May 2025", "The army returns to Gao"),
        ],
    ),
    (
        "2 April 2025\n\nThe army left Gao on 1 April.\n\n3 May 2025\n\nThe army returned to Gao.\n",
        [("1 April", "The army left Gao"), ("3 May 2025", "The army returned to Gao")],
    ),
    # A date alone at the head is the day of writing.
    ("The long way home\n\n2 April 2025\n\nThe army left Gao, and nobody waved.\n", []),
]


@pytest.mark.parametrize(("text", "expected"), LISTS, ids=["paragraphs", "items", "own-dates", "byline"])
def test_a_date_on_a_line_of_its_own_dates_what_is_below_it(
    drafted: Drafter, text: str, expected: list[tuple[str, str]]
) -> None:
    found = drafted(text, (), blocks.divide(text))
    assert [(statement.mentions[0].text, statement.title) for statement in found] == expected


def test_the_quote_holds_the_line_of_the_date(drafted: Drafter) -> None:
    text = "- 9-10 June 2025\n- Envoys meet in Rome.\n- 3 May 2026\n- The army leaves Gao.\n"
    first, second = drafted(text, (), blocks.divide(text))
    assert [mention.text for mention in first.mentions] == ["9", "10 June 2025"]
    assert second.quote.exact == "3 May 2026\n- The army leaves Gao"
