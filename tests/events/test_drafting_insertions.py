"""Brackets, dashes, pieces of writing and origins: what stands between a verb and its date, and what dates nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.model.event import Statement
from generator.model.source import Block, BlockKind

Drafter = Callable[..., tuple[Statement, ...]]

INSERTED = [
    ("The rebels left Gao (a town on the river) on 3 May 2005.", ["The rebels left Gao"]),
    ("The rebels (about 400 men) left Gao on 3 May 2005.", ["The rebels left Gao"]),
    ("The rebels left Gao – a town on the river – on 3 May 2005.", ["The rebels left Gao"]),
    ("The rebels signed the pact (the fourth) in Gao on 3 May 2005.", ["The rebels signed the pact in Gao"]),
    ("The rebels signed a pact in Gao (3 May 2005).", ["The rebels signed a pact in Gao"]),
    (
        "The Front met the king (an old friend) in Rome on 3 May 2005 and left on 5 May 2005.",
        ["The Front met the king in Rome", "The Front left"],
    ),
    (
        "At a round without two members (Chad and Mali), the council lifted the ban on 3 May 2005.",
        ["The council lifted the ban"],
    ),
    # A dash within a sentence makes no dateline of what stands before it.
    ("Obi left Gao on 3 May 2005 — too late.", ["Obi left Gao — too late"]),
    ("GAO, 4 May (Agency) — Obi left Rome on 3 May 2005.", ["Obi left Rome"]),
    ("Gao, 4 May — Obi left Rome on 3 May 2005.", ["Obi left Rome"]),
]

WRITINGS = [
    (
        "Chad accepted the blame in a letter delivered to the court on 15 August 2003.",
        ["Chad accepted the blame in a letter"],
    ),
    (
        "The rebels announced a truce in a statement issued in Gao on 15 August 2003.",
        ["The rebels announced a truce in a statement"],
    ),
    (
        "The army admitted its losses in its report released on 15 August 2003.",
        ["The army admitted its losses in its report"],
    ),
    # Of other things, it is what was done to them that is dated.
    ("Ten men were killed in a raid launched on 15 August 2003.", ["A raid was launched"]),
    ("A letter delivered to the court on 15 August 2003 blamed Chad.", ["A letter was delivered to the court"]),
]

UNDATED = [
    "Adopting resolution 1506 (2003), the Council dissolved the committee.",
    "The council, in decree 40 (2003), lifted the ban.",
    "Chad kept its sanctions, some dating from 1986, in place.",
    "A feud dating back to 1986 split the army.",
    "The laws, which date back to 1986, stand.",
    "The meeting opened at 3.10 p.m. on 3 May 2005.",
    "The session was adjourned at 10 p.m. on 3 May 2005.",
]

DATED = [
    ("The Council adopted resolution 1506 (2003) on 12 September 2003.", "The Council adopted resolution 1506"),
    ("The truce began at 3.10 p.m. on 3 May 2005.", "The truce began"),
    ("The meeting of the two kings opened at 10 a.m. on 3 May 2005.", "The meeting of the two kings opened"),
    ("The meeting was adjourned on 3 May 2005.", "The meeting was adjourned"),
    ("A letter dated 3 May 2005 arrived on 5 May 2005.", "A letter arrived"),
]

MARKS = [
    ("3 May 2005: Signing in Rome (postponed)", "Signing in Rome", ["postponed"]),
    ("3 May 2005: Signing in Rome (planned)", "Signing in Rome", ["planned"]),
    ("3 May 2005: Elections (cancelled)", "Elections", ["cancelled"]),
    ("3 May 2005: Elections (called off after the raid)", "Elections", ["cancelled"]),
    ("3 May 2005: Talks in Oslo (planned; did not take place)", "Talks in Oslo", ["planned", "cancelled"]),
    ("3 May 2005: Talks in Oslo [planned, then put off]", "Talks in Oslo", ["planned", "postponed"]),
    ("3 May 2005: Raid on Gao (unconfirmed)", "Raid on Gao", ["unconfirmed"]),
    ("3 May 2005: Raid on Gao (denied by the rebels)", "Raid on Gao", ["denied"]),
    ("The rebels shelled Gao on 3 May 2005 (later denied).", "The rebels shelled Gao", ["denied"]),
    # Other brackets tell of something else.
    ("3 May 2005: Signing in Rome (Italy)", "Signing in Rome", ["occurred"]),
    ("The rebels left Gao on 3 May 2005 (the planned day).", "The rebels left Gao", ["occurred"]),
]


@pytest.mark.parametrize(("text", "titles"), [*INSERTED, *WRITINGS], ids=lambda each: str(each)[:50])
def test_a_date_belongs_past_what_is_inserted(drafted: Drafter, text: str, titles: list[str]) -> None:
    assert [statement.title for statement in drafted(text) if statement.mentions] == titles


@pytest.mark.parametrize("text", UNDATED)
def test_numbers_origins_and_minutes_date_nothing(drafted: Drafter, text: str) -> None:
    assert [statement.title for statement in drafted(text) if statement.mentions] == []


@pytest.mark.parametrize(("text", "title"), DATED, ids=[text[:50] for text, _ in DATED])
def test_what_looks_like_those_is_dated(drafted: Drafter, text: str, title: str) -> None:
    assert title in [statement.title for statement in drafted(text) if statement.mentions]


@pytest.mark.parametrize(("text", "title", "statuses"), MARKS, ids=[text[:60] for text, *_ in MARKS])
def test_a_mark_behind_a_line_tells_its_status(drafted: Drafter, text: str, title: str, statuses: list[str]) -> None:
    kind = BlockKind.BODY if text.startswith("The") else BlockKind.ITEM
    (statement,) = drafted(text, (), (Block(0, len(text), kind),))
    assert statement.title == title
    assert [change.status.value for change in statement.status_history] == statuses
    for change in statement.status_history:
        assert text[change.start : change.end] == change.words


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "He praised the treaty, which France, Italy and Spain had ratified on 3 May 2021.",
            "France, Italy and Spain ratified the treaty",
        ),
        (
            "The ministry welcomed the truce, which Chad, Niger and the rebels of the north agreed in Gao on 3 May 2021.",
            "Chad, Niger and the rebels of the north agreed the truce in Gao",
        ),
        (
            "The envoy, who met the general, the bishop and the mayor in Gao on 3 May 2021, left.",
            "The envoy met the general, the bishop and the mayor in Gao",
        ),
        ("He said that in Gao, where the army had camped, fighting broke out on 3 May 2021.", "Fighting broke out"),
        ("The bridge, which the army had mined, and the road were reopened on 3 May 2021.", "The bridge and the road were reopened"),
    ],
)  # fmt: skip
def test_a_relative_clause_has_all_its_subjects(drafted: Drafter, text: str, title: str) -> None:
    assert [each.title for each in drafted(text) if each.mentions] == [title]


def test_a_relative_clause_tells_of_what_it_is_said_of(drafted: Drafter) -> None:
    (statement,) = drafted("He praised the salt treaty, which France, Italy and Spain had ratified on 3 May 2021.")
    assert {"salt", "deal", "france", "italy", "spain"} <= statement.terms


@pytest.mark.parametrize(
    "text",
    [
        "The prisoners were exchanged two days after the first convoy had left Gao.",
        "The prisoners were exchanged two days after the first convoy had left Gao, a delay that cost lives.",
        "The prisoners were exchanged two days after the first convoy had left Gao, on which the rebels had insisted.",
    ],
)
def test_what_is_added_behind_a_clause_does_not_hide_what_it_anchors(drafted: Drafter, text: str) -> None:
    (statement,) = drafted(text)
    assert [link.words for link in statement.links] == ["the first convoy had left Gao"]
