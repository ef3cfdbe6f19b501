"""How alike two tellings are: by days without a year, by the numbers of documents, by what is said in full."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.config import Config
from generator.dates.days import ordinal
from generator.events.matching import THRESHOLD, Telling, Weights, likeness, words_of
from generator.events.matching_days import one_but_for_days
from generator.events.matching_tellings import Subject, of_statement
from generator.events.names import Names
from generator.events.terms import Terms
from generator.mentions import read
from generator.model.event import Actor, Quote, Statement, Status, StatusChange
from generator.model.time import TimeSpan

NAMES = Names.of(Config())
TERMS, WORDS = Terms(NAMES), words_of(NAMES)
OTHERS = ("The ministers travelled to Lima", "Troops occupied a bridge", "Aid workers were freed", "Floods hit Peru")


def tell(title: str, source: str, when: str, actors: tuple[str, ...]) -> Statement:
    return Statement(
        id=source,
        source=source,
        quote=Quote(source, 0, len(title), title),
        title=title,
        mentions=read(f"It came {when}.").mentions,
        status_history=(StatusChange(Status.OCCURRED, source=source),),
        actors=tuple(map(Actor, actors)),
        terms=TERMS.terms(title),
        heads=TERMS.heads(title),
    )


def compared(first: Statement, second: Statement, *spans: TimeSpan | None) -> tuple[Telling, Telling, Weights]:
    told = [first, second, *(tell(each, f"c{n}", "in May", ()) for n, each in enumerate(OTHERS))]
    subject = Subject(told, (), WORDS)
    tellings = [of_statement(each, span, subject) for each, span in zip(told, [*spans, *[None] * 4], strict=True)]
    return tellings[0], tellings[1], Weights(tellings)


DAY = TimeSpan.within(ordinal(2003, 7, 6), ordinal(2003, 7, 6))
LATER = TimeSpan.within(ordinal(2003, 7, 11), ordinal(2003, 7, 11))


@pytest.mark.parametrize(
    ("when", "alike"),
    [("on July 6", True), ("on 6 July", True), ("on July 7", False), ("on Sunday", False), ("in July", False)],
)
def test_a_day_of_the_year_speaks_for_one_event_before_the_year_is_known(when: str, alike: bool) -> None:
    known = tell("The rebels accept the peace plan", "a", "on 6 July 2003", ("Rebels",))
    undated = tell("The rebels accepted the plan, to the amazement of their friends", "b", when, ("Rebels",))
    a, b, weights = compared(known, undated, DAY, None)
    assert (likeness(a, b, weights) >= THRESHOLD) is alike


@pytest.mark.parametrize(
    ("first", "second", "alike"),
    [
        ("The council adopts Resolution 1495", "The council unanimously adopted Resolution 1495", True),
        ("The council adopts Resolution 1495", "Resolution 1495 was adopted without a vote", True),
        ("The council adopts Resolution 1495", "The council unanimously adopted Resolution 1541", False),
        ("The commission publishes the second list", "The third list was published", False),
    ],
)
def test_the_number_of_a_document_tells_which_it_is(first: str, second: str, alike: bool) -> None:
    a, b, weights = compared(tell(first, "a", "on 6 July 2003", ()), tell(second, "b", "last week", ()), DAY, None)
    assert (likeness(a, b, weights) >= THRESHOLD) is alike


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        ("The Rebel Front accepts the peace plan", "The Rebel Front accepted the plan", True),
        ("The Rebel Front accepts the peace plan", "The Rebel Front rejected the plan", False),
        ("The Rebel Front met the mediators", "The Rebel Front met", False),
    ],
)
def test_who_what_and_of_what_said_in_full_is_one_whose_day_one_has_wrong(first: str, second: str, one: bool) -> None:
    who = ("Rebel Front",)
    a, b, weights = compared(
        tell(first, "a", "on 6 July 2003", who), tell(second, "b", "on 11 July 2003", who), DAY, LATER
    )
    assert (one_but_for_days(a, b, weights) > 0) is one
    assert one_but_for_days(replace(a, denied=True), b, weights) == 0


@pytest.mark.parametrize(
    ("first", "second", "apart", "one"),
    [
        ("Libya accepted the ornate offer", "Libya accepted the offer in principle", 1, True),
        ("Libya accepted the ornate offer", "Libya accepted the offer in principle", 40, False),
        ("Libya accepted the ornate offer", "Libya rejected the offer in principle", 1, False),
        ("Libya accepted the ornate offer", "Chad accepted the offer in principle", 1, False),
    ],
)
def test_one_act_told_with_words_of_its_own_is_one_on_the_next_day(
    first: str, second: str, apart: int, one: bool
) -> None:
    after = ordinal(2003, 7, 6) + apart
    a, b, weights = compared(
        tell(first, "a", "on 6 July 2003", (first.split(maxsplit=1)[0],)),
        tell(second, "b", "on another day", (second.split(maxsplit=1)[0],)),
        DAY,
        TimeSpan.within(after, after),
    )
    assert (one_but_for_days(a, b, weights) > 0) is one
