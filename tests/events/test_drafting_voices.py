"""What someone says of himself or his side, told in the third person; without a side that is certain, nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.model.event import Statement

Drafter = Callable[..., tuple[Statement, ...]]

SAID: list[tuple[str, str, list[str]]] = [
    (
        '"We signed the paper on 3 May," said Foreign Minister Ivo Lund of Russia.',
        "Russia signed the paper",
        ["Russia"],
    ),
    (
        '"We released 40 prisoners on 3 May in Goma," said M23 spokesman Ivo Lund.',
        "M23 released 40 prisoners in Goma",
        ["M23"],
    ),
    (
        '"I met the president in Cairo on 3 May," the envoy Ada Obi told reporters.',
        "The envoy Ada Obi met the president in Cairo",
        ["Ada Obi"],
    ),
    ('"We’ll meet again in Doha on 3 May," a Qatari official said.', "Qatar will meet again in Doha", ["Qatar"]),
    (
        '"Our troops left the town of Kidal on 5 June," Mali\'s army said.',
        "Mali’s troops left the town of Kidal",
        ["Mali"],
    ),
    (
        "The Kremlin's spokesman said that we had signed the paper on 3 May.",
        "Russia signed the paper",
        ["Russia"],
    ),
]


@pytest.mark.parametrize(("text", "title", "actors"), SAID, ids=[case[1] for case in SAID])
def test_the_first_person_becomes_whoever_speaks(drafted: Drafter, text: str, title: str, actors: list[str]) -> None:
    (statement,) = drafted(text)
    assert statement.title == title
    assert [actor.name for actor in statement.actors] == actors
    assert statement.attribution is not None


NOBODY = [
    '"We signed the paper on 3 May," said the minister.',
    '"We signed the paper on 3 May," said the envoys of Iran and Oman.',
    '"You signed the paper on 3 May," said Iran\'s envoy.',
    '"We made good progress on 3 May," said Iran\'s envoy.',
    "I told Iran's envoy that we met on 3 May.",
    "We signed the paper on 3 May.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_where_the_side_is_not_certain_nothing_is_told(drafted: Drafter, text: str) -> None:
    assert drafted(text) == ()


DENIALS = [
    ('"I did not sign the text on 3 May," the commander Ada Obi said.', "The commander Ada Obi signed the text"),
    ('"I never met the king in Rome on 3 May," said the envoy Ada Obi.', "The envoy Ada Obi met the king in Rome"),
    ('"We did not shell Gao on 3 May," said Ada Obi, a spokesman for Mali.', "Mali shelled Gao"),
    ("Mali's army said that it had not shelled Gao on 3 May.", "Mali's army shelled Gao"),
    ("Mali's army says that its guns did not shell Gao on 3 May.", "Mali's army’s guns shelled Gao"),
    ("The rebels insist that they did not break the truce on 3 May.", "The rebels broke the truce"),
    ("The minister said that he had not been warned of the raid on 3 May.", "The minister was warned of the raid"),
    ("The army insisted that no missile had been launched on 3 May.", "A missile was launched"),
    ("A spokesman said no troops had entered Gao on 3 May.", "Troops entered Gao"),
    ("No aircraft bombed Gao on 3 May, the army said.", "Aircraft bombed Gao"),
]


@pytest.mark.parametrize(("text", "title"), DENIALS, ids=[title for _, title in DENIALS])
def test_what_somebody_says_not_to_have_done_is_denied(drafted: Drafter, text: str, title: str) -> None:
    (statement,) = drafted(text)
    assert statement.title == title
    assert [change.status.value for change in statement.status_history] == ["denied"]
    assert statement.attribution is not None
    assert "not" not in statement.heads


NO_DENIALS = [
    "The minister said that the rebels had not come to Rome on 3 May.",
    "The minister said that he could not come on 3 May.",
    "The rebels did not come to Rome on 3 May.",
    "The rebels never came to Rome on 3 May.",
    "The army does not say that it shelled Gao.",
]


@pytest.mark.parametrize("text", NO_DENIALS)
def test_what_did_not_happen_is_no_denial(drafted: Drafter, text: str) -> None:
    assert [statement.title for statement in drafted(text) if statement.mentions] == []


TALK = """With us is Ada Obi, who led the delegation.

HOST: What happened then?

OBI: I met the king in Rome on 3 May. The army left Gao on 5 May.

HOST: And the annex?

OBI: I did not sign the annex on 6 May. We ate well.
"""


def test_a_turn_of_a_conversation_is_that_of_its_speaker(drafted: Drafter) -> None:
    told = drafted(TALK)
    assert [(each.title, each.status.value) for each in told] == [
        ("Ada Obi met the king in Rome", "occurred"),
        ("The army left Gao", "occurred"),
        ("Ada Obi signed the annex", "denied"),
    ]
    assert {each.attribution.speaker for each in told if each.attribution is not None} == {"Ada Obi"}
    assert told[0].actors[0].name == "Ada Obi"


SOLILOQUIES = [
    # One label is no conversation, and nobody is told by a role or by a letter.
    "OBI: I met the king in Rome on 3 May.",
    "Q: And then?\nA: I met the king in Rome on 3 May.\nQ: And then?\nA: I left Gao on 5 May.",
    "HOST: And then?\nGUEST: I met the king in Rome on 3 May.\nHOST: And then?\nGUEST: I left Gao on 5 May.",
]


@pytest.mark.parametrize("text", SOLILOQUIES)
def test_without_a_conversation_of_named_people_nobody_speaks(drafted: Drafter, text: str) -> None:
    assert drafted(text) == ()


NO_DENIALS = [
    "The minister said no decision had been taken on 3 May.",
    "Officials said no talks were planned for 3 May.",
    "The ministry said no casualties were reported on 3 May.",
    "The rebels insisted that no agreement would be signed without a truce by 3 May.",
    "The general insisted that no soldier would leave Gao before 3 May.",
    "No planes landed in Gao on 3 May.",
]


@pytest.mark.parametrize("text", NO_DENIALS)
def test_that_nothing_was_settled_denies_no_happening(drafted: Drafter, text: str) -> None:
    assert drafted(text) == ()


def test_no_fewer_than_denies_nothing(drafted: Drafter) -> None:
    (statement,) = drafted("The ministry said that no fewer than 40 people were killed on 3 May.")
    assert statement.status.value == "occurred"


def test_what_denies_it_is_cited_from_its_no_on(drafted: Drafter) -> None:
    (statement,) = drafted("The army insisted that no missile had been launched on 3 May.")
    assert statement.status_history[0].words == "no missile had been launched"
