"""What two newsrooms tell alike on different days: one event that one of them dates wrong, or two of a kind."""

from __future__ import annotations

import pytest

from generator.config import Config
from generator.dates.days import ordinal
from generator.events.matching import Weights, words_of
from generator.events.matching_days import one_but_for_days
from generator.events.matching_rows import once, rows
from generator.events.matching_tellings import Subject, of_statement
from generator.events.names import Names
from generator.events.terms import Terms
from generator.model.event import Actor, Place, Quote, Statement, Status, StatusChange
from generator.model.time import TimeSpan

NAMES = Names.of(Config())
TERMS, WORDS = Terms(NAMES), words_of(NAMES)
BACKGROUND = (
    "The ministers travelled to Lima",
    "Troops occupied a bridge",
    "Aid workers were freed",
    "Floods hit Peru",
)


def tell(title: str, source: str, actors: tuple[str, ...] = (), places: tuple[str, ...] = ()) -> Statement:
    return Statement(
        id=source,
        source=source,
        quote=Quote(source, 0, len(title), title),
        title=title,
        mentions=(),
        links=(),
        status_history=(StatusChange(Status.OCCURRED, source=source),),
        actors=tuple(map(Actor, actors)),
        places=tuple(map(Place, places)),
        terms=TERMS.terms(title),
        heads=TERMS.heads(title),
    )


def one(first: str, second: str, apart: int, actors: tuple[str, ...] = ()) -> bool:
    """Whether two sources' tellings, `apart` days from each other, are taken for one event."""
    told = [tell(first, "a", actors), tell(second, "b"), *(tell(each, f"c{n}") for n, each in enumerate(BACKGROUND))]
    subject = Subject(told, (), WORDS)
    day = ordinal(2019, 3, 5)
    spans = [TimeSpan.within(day, day), TimeSpan.within(day + apart, day + apart), *(None for _ in BACKGROUND)]
    tellings = [of_statement(each, span, subject) for each, span in zip(told, spans, strict=True)]
    return one_but_for_days(tellings[0], tellings[1], Weights(tellings)) > 0


@pytest.mark.parametrize(
    ("first", "second", "apart"),
    [
        ("The Kivu road was reopened", "The road to Kivu was reopened by engineers", 48),
        ("The parties agreed to explore a federal structure", "The parties agreed to explore a federal solution", 1),
        ("The war began in the village of Badme", "The war began", 6),
        ("The monitors began their work", "The monitors began their work", 16),
        ("The cease-fire in Arawa took effect", "The ceasefire took effect in Arawa", 28),
        ("The delegations initialled the fishing treaty in Lima", "The fishing treaty was initialled in Lima", 300),
        ("The rebels destroyed their last mortars", "The last mortars of the rebels were destroyed", 1),
        ("The leaders met for the first time near the lake", "The leaders meet for the first time", 20),
        ("The envoy landed at Robertsfield", "The envoy landed at Robertsfield", 2),
    ],
)
def test_one_event_that_is_dated_twice(first: str, second: str, apart: int) -> None:
    assert one(first, second, apart)


@pytest.mark.parametrize(
    ("first", "second", "apart"),
    [
        # Which one of a row.
        ("Both sides sign Protocol I on borders", "Both sides sign Protocol II on borders", 20),
        ("The council adopts Resolution 782 on Lima", "The council adopted Resolution 797 on Lima", 20),
        ("The third round of talks ended in Lima", "The fourth round of talks ended in Lima", 2),
        # What comes day after day, or again after a while.
        ("Rebels attacked the port of Lima", "Rebels attacked the port of Lima", 9),
        ("The leaders met in Lima", "The leaders met in Lima", 8),
        ("The leaders met", "The leaders met", 1),
        ("The Kivu road was reopened", "The Kivu road was reopened", 200),
        ("The fishing treaty was signed in Lima", "The fishing treaty was signed in Lima", 2000),
        # Other things, other places, and what became of it.
        ("The fishing treaty was signed in Lima", "The border treaty was signed in Quito", 2),
        ("The parties signed an accord on land", "The parties signed an accord on the army", 2),
        ("The fishing treaty was signed", "The fishing treaty collapsed", 2),
        ("The truce began", "The truce ended", 3),
    ],
)
def test_two_events_of_a_kind(first: str, second: str, apart: int) -> None:
    assert not one(first, second, apart)


@pytest.mark.parametrize(
    ("first", "second", "apart", "same"),
    [
        ("Amina Deng was arrested", "Deng was arrested", 1, True),
        ("Amina Deng resigned", "Deng resigned", 25, True),
        ("Amina Deng was arrested", "Obi was arrested", 1, False),
        ("Amina Deng spoke of peace", "Deng spoke of peace", 9, False),
        ("Amina Deng met reporters", "Deng met reporters", 20, False),
    ],
)
def test_what_befalls_a_person_befalls_one_of_that_name(first: str, second: str, apart: int, *, same: bool) -> None:
    assert one(first, second, apart, actors=("Amina Deng", "Obi")) is same


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the third round", {3}),
        ("Protocol III is signed", {3}),
        ("Protocol IV is signed", {4}),
        ("Resolution 797", {797}),
        ("Resolution No. 242", {242}),
        ("phase 2 of the deal", {2}),
        ("1,500 prisoners", set()),
        ("the second-largest party", set()),
        ("Pope Pius IX", set()),
        ("30 seconds", set()),
    ],
)
def test_places_in_a_row(text: str, expected: set[int]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met for the first time", True),
        ("The fourth and last handover of weapons", True),
        ("The first lady met them", False),
        ("They met last week", False),
    ],
)
def test_firsts_and_lasts(text: str, *, expected: bool) -> None:
    assert once(text) is expected
