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


@pytest.mark.parametrize(
    ("entry", "title"),
    [
        ("- 9 June 2011: draft presented by the mediator.", "Draft was presented by the mediator"),
        ("- 14 June 2011: Draft rejected by rebels.", "Draft was rejected by rebels"),
        ("- 14 June 2011: Text adopted by congress.", "Text was adopted by congress"),
        ("- 15 June 2011: proposal tabled by the EU.", "Proposal was tabled by the EU"),
        ("- 16 June 2011: Ambassador summoned by the ministry.", "Ambassador was summoned by the ministry"),
        ("- 12 June 2011: ceasefire agreed.", "Ceasefire agreed"),
        ("- 15 June 2011: three soldiers killed near Kell.", "Three soldiers killed near Kell"),
        ("- 19 June 2011: opening of the talks.", "Opening of the talks"),
    ],
)
def test_an_entry_may_tell_by_a_participle_alone(drafted: Drafter, entry: str, title: str) -> None:
    (statement,) = drafted(entry, (), blocks.divide(entry))

    assert (statement.title, [mention.text for mention in statement.mentions]) == (
        title,
        [entry[2:].split(":", maxsplit=1)[0]],
    )
