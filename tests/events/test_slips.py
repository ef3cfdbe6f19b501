"""What two newsrooms tell alike on different days: one event that one of them dates wrong, or two of a kind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from generator.config import Config
from generator.dates.days import ordinal
from generator.events.matching import Weights, words_of
from generator.events.matching_aliases import Aliases, dated, parted
from generator.events.matching_days import one_but_for_days
from generator.events.matching_passages import Passages
from generator.events.matching_rows import once, rows
from generator.events.matching_tellings import Subject, of_statement
from generator.events.merging import merge
from generator.events.merging_acts import join_acts
from generator.events.merging_groups import Groups
from generator.events.names import Names
from generator.events.terms import Terms
from generator.model.event import Actor, DateSpec, EditorEvent, Place, Quote, Statement, Status, StatusChange
from generator.model.mention import Derivation, Mention, Sentence, TimexType
from generator.model.time import Precision, TimeSpan

Drafter = Callable[[str], tuple[Statement, ...]]
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
        ("Amina Deng left Lima", "Deng left for Quito by way of Lima", 1, True),
        ("Amina Deng was arrested", "Obi was arrested", 1, False),
        ("Amina Deng spoke of peace", "Deng spoke of peace", 9, False),
        ("Amina Deng met reporters", "Deng met reporters", 20, False),
    ],
)
def test_what_befalls_a_person_befalls_one_of_that_name(first: str, second: str, apart: int, *, same: bool) -> None:
    assert one(first, second, apart, actors=("Amina Deng", "Obi")) is same


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("The mayors were taken to their rooms by force", "Mayors enter the halls under escort", True),
        ("The mediator met both leaders in Lima", "Talks of the leaders were held in Lima", True),
        ("The vote is to be held", "Voters went to the polls in the north", True),
        # One day is not one event.
        ("The mayors were taken to their rooms by force", "Floods hit the south", False),
        ("The truce began", "The truce ended", False),
        ("The third round was held in Lima", "The fourth round was held in Lima", False),
        ("Talks were held in Lima", "Talks were held in Quito", False),
        ("The army shelled the port", "The bishop praised the army", False),
    ],
)
def test_the_only_thing_that_two_sources_tell_of_a_day(first: str, second: str, *, same: bool) -> None:
    assert joined_by_day([tell(first, "a"), tell(second, "b")]) is same


def test_a_source_that_tells_more_of_a_day_is_not_asked() -> None:
    more = [tell("The mayors were taken to the halls", "a"), tell("Mayors enter under escort", "b")]
    assert joined_by_day(more)
    assert not joined_by_day([*more, replace(tell("The bridge was blown up", "b"), id="b2")])


def joined_by_day(statements: list[Statement]) -> bool:
    """Whether the first two of statements on one day become one event."""
    day = ordinal(2019, 3, 5)
    subject = Subject(statements, (), WORDS)
    tellings = [of_statement(each, TimeSpan.within(day, day), subject) for each in statements]
    groups = Groups([one.key for one in tellings], {one.key: one.span for one in tellings})
    join_acts(groups, tellings, Weights(tellings), Passages(statements, (), {}, subject))
    return groups.root(tellings[0].key) == groups.root(tellings[1].key)


@pytest.mark.parametrize(
    ("title", "apart", "joins"),
    [
        ("He signed that truce agreement without a word", 1, True),
        ("The truce agreement was signed", 300, True),
        ("The truce agreement was signed", 1200, False),
        ("Soldiers attacked after the truce agreement", 1, False),
    ],
)
def test_a_name_of_kinds_alone_stands_for_the_deal_whatever_its_day(title: str, apart: int, *, joins: bool) -> None:
    day = ordinal(2002, 2, 22)
    date = DateSpec("x", None, TimeSpan.within(day, day), Precision.DAY)
    event = EditorEvent(
        id="e", path="content/events/e.md", title="Both sides sign a ceasefire", aliases=("truce agreement",), date=date
    )
    mention = Mention(0, 0, 4, "then", TimexType.DATE, "r", None, Derivation("r", 0, 4), Sentence(0, 9))
    statement = replace(tell(title, "a"), mentions=(mention,))
    found = merge([statement], [event], (), {"a": TimeSpan.within(day + apart, day + apart)}, {})
    (editors,) = (one for one in found if one.id == "e")
    assert bool(editors.statements) is joins
    assert not any(join.forced for join in editors.joins)


STORY = tuple(
    EditorEvent(id=key, path=f"content/events/{key}.md", title=title, aliases=(*aliases, "grain deal"))
    for key, title, *aliases in (
        ("signed", "The Black Sea grain deal is signed"),
        ("left", "Russia suspends its part in the grain deal", "suspension of the grain deal"),
        ("back", "Russia resumes its part in the grain deal", "return to the grain deal"),
        ("over", "Russia ends its part in the grain deal", "end of the grain deal"),
    )
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Russia returned to the grain deal", "back"),
        ("Russia had suspended its part in the grain deal", "left"),
        ("The grain deal expired", "over"),
        ("The end of the grain deal hurt farmers", "over"),
        ("The grain deal was signed", "signed"),
        ("Farmers praised the grain deal", None),
    ],
)
def test_the_longest_name_is_meant(text: str, expected: str | None) -> None:
    choice = Aliases(STORY, WORDS).choose(TERMS.terms(text), TERMS.heads(text) - {"agree"}, text)
    assert choice is not None
    assert (choice.event.id if choice.event else None) == expected


@pytest.mark.parametrize(
    ("alias", "text", "expected"),
    [
        ("journey to Jerusalem", "Sadat's journey to Jerusalem in 1977 broke a taboo", True),
        ("Lima round", "The Lima round, 1977, ended badly", True),
        ("Lima round", "The Lima round broke up in 1977", False),
        ("Lima round", "A bomb went off before the Lima round; in 1977 another", False),
    ],
)
def test_a_date_right_behind_a_name_is_its_own(alias: str, text: str, *, expected: bool) -> None:
    assert dated(alias, text, "1977") is expected


@pytest.mark.parametrize(("term", "expected"), [("working-level", {"working", "level"}), ("il-76", {"il-76"})])
def test_what_hyphens_join(term: str, expected: set[str]) -> None:
    assert parted(frozenset({term})) == expected


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
        ("The two first met near the lake", True),
        ("The fourth and last handover of weapons", True),
        ("The first lady met them", False),
        ("They met last week", False),
    ],
)
def test_firsts_and_lasts(text: str, *, expected: bool) -> None:
    assert once(text) is expected


def test_one_source_that_tells_two_things_of_a_draft_keeps_them_apart() -> None:
    day = ordinal(1998, 4, 7)
    mention = Mention(0, 0, 4, "then", TimexType.DATE, "r", None, Derivation("r", 0, 4), Sentence(0, 9))
    told = [
        tell("Trimble rejects Mitchell's draft", "dates"),
        tell("Mitchell gave the draft to the parties", "wire"),
        replace(tell("Trimble rejected a draft of sixty pages", "wire"), id="wire2"),
    ]
    spans = {each.id: TimeSpan.within(day, day) for each in told}
    found = merge([replace(each, mentions=(mention,)) for each in told], (), (), spans, {})
    assert sorted(sorted(each.id for each in event.statements) for event in found) == [["dates", "wire2"], ["wire"]]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The talks came to a halt on 16 February 2017.", "suspend"),
        ("The mission came to an end on 3 May 2017.", "end"),
        ("The junta came to power on 3 May 2017.", "office"),
        ("Amina Deng became president on 3 May 2017.", "office"),
        ("Amina Deng took command of the guard on 3 May 2017.", "office"),
        ("Amina Deng came home on 3 May 2017.", "arrive"),
        ("The envoys came to Lima on 3 May 2017.", "arrive"),
        ("Three soldiers died in Lima on 3 May 2017.", "die"),
    ],
)
def test_set_phrases_are_of_the_kind_that_they_tell(drafted: Drafter, text: str, kind: str) -> None:
    (statement,) = drafted(text)
    assert kind in statement.heads
