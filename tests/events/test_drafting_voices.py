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
