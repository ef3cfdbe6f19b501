"""What was not done until a day was done on it; words that only set a date off; dates that somebody spends."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.model.event import Statement
from generator.model.mention import Signal

Drafter = Callable[..., tuple[Statement, ...]]

DELAYED = [
    ("The rebels did not leave Gao until 3 May 2005.", "The rebels left Gao", "occurred"),
    ("The parties had not met until 3 May 2005.", "The parties met", "occurred"),
    ("The accord was not signed until 3 May 2005.", "The accord was signed", "occurred"),
    ("The talks did not begin until 3 May 2005.", "The talks began", "occurred"),
    ("It was not until 3 May 2005 that the parties signed.", "The parties signed", "occurred"),
    ("The talks will not resume until 3 May 2035.", "The talks will resume", "planned"),
]


@pytest.mark.parametrize(("text", "title", "status"), DELAYED, ids=[text for text, *_ in DELAYED])
def test_what_was_not_done_until_a_day_was_done_on_it(drafted: Drafter, text: str, title: str, status: str) -> None:
    (statement,) = drafted(text)
    assert (statement.title, statement.status.value) == (title, status)
    assert [mention.signal for mention in statement.mentions] == [Signal.AT]
    assert "not" not in statement.heads


NOTHING = [
    "The truce did not last until 3 May 2005.",
    "The rebels did not hold Gao until 3 May 2005.",
    "The parties have not met since 3 May 2005.",
    "The delegates spent 3 May 2005 in their rooms.",
    "On 3 May 2005 things began to move.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_did_not_go_on_until_then_dates_nothing(drafted: Drafter, text: str) -> None:
    assert [statement.title for statement in drafted(text) if statement.mentions] == []


TITLES = [
    ("The accord was signed only on 3 May 2005.", ["The accord was signed"]),
    ("Five men died on 3 May 2005 alone.", ["Five men died"]),
    (
        "The men were caught on 3 May 2005, tried on 5 May 2005 and freed on 7 July 2005.",
        ["The men were caught", "The men were tried", "The men were freed"],
    ),
    ("The rebels are believed to have shelled Gao on 3 May 2005.", ["The rebels shelled Gao"]),
]


@pytest.mark.parametrize(("text", "titles"), TITLES, ids=[text for text, _ in TITLES])
def test_titles_keep_their_auxiliary_and_no_word_of_the_date(drafted: Drafter, text: str, titles: list[str]) -> None:
    assert [statement.title for statement in drafted(text)] == titles
