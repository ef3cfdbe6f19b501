"""How sure it is that two newsrooms tell one event: what speaks for it and against, and what comes of it together."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.config import Config
from generator.dates.days import ordinal
from generator.events.matching import linkage
from generator.events.matching.likeness import Telling, Weights, words_of
from generator.events.matching.linkage import BIAS, WEIGHTS, evidence, log_odds, surely_two
from generator.events.matching.tellings import Subject, of_statement
from generator.events.names import Names
from generator.events.terms import Terms
from generator.mentions import read
from generator.model.event import Actor, Place, Quote, Statement, Status, StatusChange
from generator.model.time import TimeSpan

NAMES = Names.of(Config())
TERMS, WORDS = Terms(NAMES), words_of(NAMES)
OTHERS = ("The ministers travelled to Lima", "Troops occupied a bridge", "Aid workers were freed", "Floods hit Peru")
ACTORS, PLACES = ("Amina Deng", "Obi", "Libya", "Chad", "Rebel Front"), ("Lima", "Quito")
DAY = ordinal(2019, 3, 5)


def tell(title: str, source: str, when: str = "") -> Statement:
    return Statement(
        id=source,
        source=source,
        quote=Quote(source, 0, len(title), title),
        title=title,
        mentions=read(f"It came {when}.").mentions if when else (),
        status_history=(StatusChange(Status.OCCURRED, source=source),),
        actors=tuple(Actor(name) for name in ACTORS if name in title or name.split()[-1] in title),
        places=tuple(Place(name) for name in PLACES if name in title),
        terms=TERMS.terms(title),
        heads=TERMS.heads(title),
    )


def compared(
    first: str, second: str, apart: int | None = 0, when: tuple[str, str] = ("", "")
) -> tuple[Telling, Telling, Weights]:
    """Two sources' tellings, `apart` days from each other, or the second without a date, among some others."""
    told = [
        tell(first, "a", when[0]),
        tell(second, "b", when[1]),
        *(tell(each, f"c{n}") for n, each in enumerate(OTHERS)),
    ]
    later = None if apart is None else TimeSpan.within(DAY + apart, DAY + apart)
    spans = [TimeSpan.within(DAY, DAY), later, *(None for _ in OTHERS)]
    subject = Subject(told, (), WORDS)
    tellings = [of_statement(each, span, subject) for each, span in zip(told, spans, strict=True)]
    return tellings[0], tellings[1], Weights(tellings)


def one(first: str, second: str, apart: int) -> bool:
    a, b, weights = compared(first, second, apart)
    return not surely_two(a, b) and log_odds(evidence(a, b, weights, alone=False)) >= 0


@pytest.mark.parametrize(
    ("first", "second", "apart", "name"),
    [
        ("The rebels rejected the draft", "The draft was turned down", 0, "act"),
        ("The talks opened in Lima", "The talks in Lima opened", 2, "days apart"),
        ("The talks opened in Lima", "The talks in Lima opened", 6, "weeks apart"),
        ("The talks opened in Lima", "The talks in Lima opened", 32, "months apart"),
        ("The talks opened in Lima", "The talks in Lima opened", None, "day unknown"),
        ("Libya accepted the offer", "Libya took the offer", 0, "actor"),
        ("Libya accepted the offer", "Chad accepted the offer", 0, "others"),
        ("The rebels shelled Lima", "The rebels shelled Quito", 0, "elsewhere"),
        ("The rebels shelled Lima", "Shells fell on Lima", 0, "one place"),
        ("The rebels freed twenty soldiers", "The rebels freed ninety soldiers", 0, "another number"),
        ("The truce began", "The truce ended", 0, "phase"),
        ("The talks were suspended", "The bridge was shelled", 0, "other kind"),
        ("The rebels rejected the Baker plan", "The rebels rejected the Annan plan", 0, "but for a word"),
        ("The rebels rejected the Baker plan", "The rebels rejected the Annan plan", 1, "differs too"),
    ],
)
def test_what_is_evidence(first: str, second: str, apart: int | None, name: str) -> None:
    a, b, weights = compared(first, second, apart)
    assert evidence(a, b, weights, alone=False)[name] > 0


@pytest.mark.parametrize(
    ("first", "second", "apart", "name"),
    [
        ("The rebels freed some thirty soldiers", "The rebels freed 37 soldiers", 0, "another number"),
        ("The siege of Tembo was lifted", "The siege of Tembo ended", 0, "but for a word"),
        ("The rebels rejected the Baker plan", "The rebels rejected the Annan plan", 0, "differs too"),
        ("The talks opened", "The talks resumed", 0, "other kind"),
    ],
)
def test_what_is_none(first: str, second: str, apart: int, name: str) -> None:
    a, b, weights = compared(first, second, apart)
    assert not evidence(a, b, weights, alone=False)[name]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Both sides sign Protocol I on borders", "Both sides sign Protocol II on borders"),
        ("The council adopts Resolution 782 on Lima", "The council adopted Resolution 797 on Lima"),
        ("The third round of talks ended in Lima", "The fourth round of talks ended in Lima"),
        ("Amina Deng was charged with fraud", "Amina Deng was convicted of fraud"),
        ("The rebels accepted the plan", "The rebels rejected the plan"),
        ("The talks opened in Lima", "The talks broke down in Lima"),
    ],
)
def test_of_a_row_or_of_two_stages_two_are_two(first: str, second: str) -> None:
    a, b, _ = compared(first, second)
    assert surely_two(a, b)
    assert surely_two(b, a)


def test_what_is_denied_is_not_what_was_done() -> None:
    a, b, _ = compared("Libya accepted the offer", "Libya accepted the offer")
    assert not surely_two(a, b)
    assert surely_two(replace(a, denied=True), b)


@pytest.mark.parametrize(
    ("first", "second", "apart"),
    [
        ("The council adopts Resolution 1495", "Resolution 1495 was adopted without a vote", 0),
        ("The parties agreed to explore a federal structure", "The parties agreed to explore a federal solution", 1),
        ("The rebels destroyed their last mortars", "The last mortars of the rebels were destroyed", 1),
        ("The cease-fire in Arawa took effect", "The ceasefire took effect in Arawa", 5),
        ("Amina Deng was arrested", "Deng was arrested", 1),
        ("Amina Deng left Lima", "Deng left for Quito by way of Lima", 1),
        ("The envoy landed at Robertsfield", "The envoy landed at Robertsfield", 2),
    ],
)
def test_one_event(first: str, second: str, apart: int) -> None:
    assert one(first, second, apart)
    assert one(second, first, apart)


@pytest.mark.parametrize(
    ("first", "second", "apart"),
    [
        ("The leaders met in Lima", "The leaders met in Lima", 15),
        ("The Kivu road was reopened", "The Kivu road was reopened", 200),
        ("The fishing treaty was signed in Lima", "The border treaty was signed in Quito", 2),
        ("The parties signed an accord on land", "The parties signed an accord on the army", 2),
        ("The fishing treaty was signed", "The fishing treaty collapsed", 2),
        ("The truce began", "The truce ended", 3),
        ("Amina Deng was arrested", "Obi was arrested", 1),
        ("Amina Deng spoke of peace", "Deng spoke of peace", 9),
        ("Libya accepted the ornate offer", "Libya accepted the offer in principle", 40),
        ("Libya accepted the ornate offer", "Chad accepted the offer in principle", 1),
        ("The army shelled the port", "The bishop praised the army", 0),
    ],
)
def test_two_events(first: str, second: str, apart: int) -> None:
    assert not one(first, second, apart)
    assert not one(second, first, apart)


@pytest.mark.parametrize(
    ("when", "same"),
    [("on 5 March", True), ("on March 5", True), ("on 6 March", False), ("on Tuesday", False), ("in March", False)],
)
def test_a_day_of_the_year_is_the_same_day_before_the_year_is_known(when: str, *, same: bool) -> None:
    a, b, weights = compared("Libya accepts the offer", "Libya takes it", None, ("on 5 March 2019", when))
    assert evidence(a, b, weights, alone=False)["day unknown"] is not same


@pytest.mark.parametrize(
    ("first", "second", "alone"),
    [
        ("The mayors were taken to their rooms", "Mayors enter the halls under escort", True),
        ("The mayors were taken to their rooms", "Floods hit the south", False),  # no word in common
    ],
)
def test_all_that_two_sources_tell_of_a_day_is_one_by_a_word(first: str, second: str, *, alone: bool) -> None:
    a, b, weights = compared(first, second)
    assert bool(evidence(a, b, weights, alone=True)["alone"]) is alone
    assert not evidence(a, b, weights, alone=False)["alone"]


def test_an_account_says_by_what_it_leaves_out_and_a_note_does_not() -> None:
    a, b, _ = compared("The talks opened in Lima", "The talks opened")
    rest = [
        replace(a, key=f"a{apart}", span=TimeSpan.within(DAY + apart, DAY + apart), source="a") for apart in (1, 2, 2)
    ]
    told = [a, b, *({one.key: one for one in rest}.values())]
    assert linkage.alone(told, {each.key: each.key for each in told}) == {"a", "a1", "a2"}
    twice = replace(a, key="again")
    assert "a" not in linkage.alone([*told, twice], {each.key: each.key for each in [*told, twice]})
    assert "a" in linkage.alone([*told, twice], {each.key: each.key for each in told} | {"again": "a"})


@given(st.sampled_from(OTHERS), st.sampled_from(OTHERS), st.integers(0, 500))
def test_neither_comes_first(first: str, second: str, apart: int) -> None:
    a, b, weights = compared(first, second, apart)
    assert evidence(a, b, weights, alone=False) == evidence(b, a, weights, alone=False)
    assert surely_two(a, b) is surely_two(b, a)


def test_nothing_speaks_by_itself_and_every_weight_has_its_evidence() -> None:
    a, b, weights = compared("The talks opened", "The bridge was shelled")
    assert evidence(a, b, weights, alone=False).keys() == WEIGHTS.keys()
    assert log_odds({}) == BIAS < 0


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The rebels rejected the draft in Lima", "The rebels rejected the draft in Lima"),
        ("Libya accepted the offer in Lima", "In Lima the offer was taken by Libya"),
        ("Libya accepted the offer", "Chad accepted the offer"),
        ("The talks opened in Lima", "The talks opened in Quito"),
        ("Amina Deng met rebels", "Floods hit Peru"),
    ],
)
@pytest.mark.parametrize("apart", [None, 0, 1, 2, 6, 32, 500])
@pytest.mark.parametrize("alone", [False, True])
def test_only_what_cannot_be_sure_enough_is_not_weighed(
    first: str, second: str, apart: int | None, *, alone: bool
) -> None:
    a, b, weights = compared(first, second, apart)
    odds = log_odds(evidence(a, b, weights, alone=alone))
    assert linkage.sure(a, b, weights, alone=alone, least=odds) == odds
    assert linkage.sure(a, b, weights, alone=alone, least=odds + 0.001) is None


def test_what_is_not_soon_found_out_never_adds_more_than_is_allowed_for() -> None:
    """Else `sure` would leave out what is likely enough: only what it takes to be all there may speak for one event."""
    late = {"other kind", "phase", "others", "elsewhere", "another number", "but for a word", "differs too"}
    assert all(WEIGHTS[name] <= 0 for name in late | {"day unknown"})
    assert all(WEIGHTS[name] >= 0 for name in ("contained", "matter", "alone"))
