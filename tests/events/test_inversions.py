"""Auxiliaries before their subject: "Only after the troops had left did the congresses vote", "Nor was it signed"."""

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

AUXILIARIES: list[tuple[str, Told]] = [
    ("Not until 9 June was the accord signed.", [("2005-06-09", "The accord was signed")]),
    ("Only on 9 June were the prisoners freed.", [("2005-06-09", "The prisoners were freed")]),
    ("Not until 9 June had the rebels left Gao.", [("2005-06-09", "The rebels left Gao")]),
    ("Only after the talks was the accord signed on 9 June.", [("2005-06-09", "The accord was signed")]),
    ("Not until October will the rebels leave Gao.", [("2005-10-01/2005-10-31", "The rebels will leave Gao")]),
    # What is denied.
    ("Nor was the accord signed on 3 May.", []),
    ("The king stayed, nor was the accord signed on 3 May.", []),
    ("Never had the army shelled the town before 3 May.", []),
    ("At no time was the town shelled on 3 May.", []),
]

JUST_THEN: list[tuple[str, Told]] = [
    (
        "Hardly had the guns stopped on 3 May when the rebels attacked Gao.",
        [("2005-05-03", "The guns stopped"), ("2005-05-03", "The rebels attacked Gao")],
    ),
    (
        "No sooner had the truce been signed on 3 May than the army attacked Gao.",
        [("2005-05-03", "The truce was signed"), ("2005-05-03", "The army attacked Gao")],
    ),
    (
        "No sooner was the truce signed on 3 May than fighting resumed.",
        [("2005-05-03", "The truce was signed"), ("2005-05-03", "Fighting resumed")],
    ),
    (
        "The guns had scarcely stopped on 3 May when the rebels attacked Gao.",
        [("2005-05-03", "The guns stopped"), ("2005-05-03", "The rebels attacked Gao")],
    ),
    ("The rebels had hardly any guns on 3 May.", []),
    ("The guns had hardly stopped by 3 May.", []),
    ("There had been no truce on 3 May when the rebels attacked Gao.", []),
]


@pytest.mark.parametrize(("text", "expected"), [*INVERTED, *AUXILIARIES, *JUST_THEN], ids=lambda each: str(each)[:50])
def test_an_inverted_clause_keeps_its_date(dated: Dater, text: str, expected: Told) -> None:
    assert [(day, statement.title) for statement, day in dated(text)] == expected


LINKED: list[tuple[str, str, tuple[str, str, tuple[int, str] | None]]] = [
    (
        "Only after the accord had been signed were the prisoners freed.",
        "The prisoners were freed",
        ("the accord had been signed", "after", None),
    ),
    ("Not until the envoys had left did the guns open up.", "The guns opened up", ("the envoys had left", "after", None)),
    ("It was only after the vote that the army withdrew.", "The army withdrew", ("the vote", "after", None)),
    (
        "It was only when the envoys had left that the guns opened up.",
        "The guns opened up",
        ("the envoys had left", "after", None),
    ),
    (
        "When the convoy reached Gao, the army had already left.",
        "The army left",
        ("the convoy reached Gao", "before", None),
    ),
    (
        "The ports had already been closed when the ban on tinned fish took effect.",
        "The ports were closed",
        ("the ban on tinned fish took effect", "before", None),
    ),
    (
        "The siege was lifted only once the envoys had met in Gao.",
        "The siege was lifted",
        ("the envoys had met in Gao", "after", None),
    ),
    (
        "The border reopened a fortnight after it had been closed.",
        "The border reopened",
        ("The border had been closed", "after", (2, "week")),
    ),
    (
        "Ninety days after its election the assembly adopted a budget.",
        "The assembly adopted a budget",
        ("the assembly election", "after", (90, "day")),
    ),
    (
        "The envoys met in Gao, and a week later rebels shelled the market.",
        "Rebels shelled the market",
        ("The envoys met in Gao", "after", (1, "week")),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "title", "link"), LINKED)
def test_order_is_read_whatever_stands_first(
    drafted: Callable[..., tuple[Statement, ...]], text: str, title: str, link: tuple[str, str, tuple[int, str] | None]
) -> None:
    (statement,) = drafted(text)
    (told,) = statement.links

    assert (statement.title, (told.words, told.signal.value, told.offset)) == (title, link)


@pytest.mark.parametrize(
    "text",
    [
        # A plan, and what merely was.
        "Obi left Gao the day before he was to meet the envoys.",
        "The guards closed the gate before it was light.",
        # A condition.
        "Once the talks begin, the guns will fall silent.",
        "It was clear that the envoys would leave.",
    ],
)
def test_no_act_of_the_past_no_link(drafted: Callable[..., tuple[Statement, ...]], text: str) -> None:
    assert [link.words for statement in drafted(text) for link in statement.links if link.words] == []
