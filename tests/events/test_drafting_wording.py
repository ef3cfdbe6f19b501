"""Titles in the plain past, plans by their names, and what other words of the text make of a statement."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.config import Config, KnownName
from generator.events import Names
from generator.model.event import Statement
from generator.model.source import Block, BlockKind

Drafter = Callable[..., tuple[Statement, ...]]

TITLES = [
    ("Ten foreigners had been handed over to Chad on 3 May 2005.", "Ten foreigners were handed over to Chad"),
    ("On 3 May 2005 the envoy had already flown to Rome.", "The envoy flew to Rome"),
    ("The envoys had never met before 3 May 2005.", None),
    ("The summit would take place in Rome on 3 May 2035.", "The summit was to take place in Rome"),
    ("Ada Obi said on 3 May 2005 that ships would sail.", "Ada Obi said that ships would sail"),
    ("Chad told reporters that ships would sail on 3 May 2035.", "Ships were to sail"),
    ("An earlier arrangement, the Juba accord, expired on 3 May 2005.", "The Juba accord expired"),
    ("An earlier envoy, a Swede, resigned on 3 May 2005.", "An earlier envoy resigned"),
    ("Elections in two towns are scheduled for May 2035.", "Elections in two towns"),
    ("Ada Obi was scheduled for surgery on 3 May 2005.", "Ada Obi was scheduled for surgery"),
    ("Seven lorries arrived in Gao on 3 May 2005.", "Seven lorries arrived in Gao"),
]


@pytest.mark.parametrize(("text", "title"), TITLES, ids=[text for text, _ in TITLES])
def test_a_title_is_in_plain_words(drafted: Drafter, text: str, title: str | None) -> None:
    titles = [statement.title for statement in drafted(text) if statement.mentions]
    assert titles == ([title] if title else [])


def test_what_was_fixed_and_called_off_shows_both(drafted: Drafter) -> None:
    text = "The signing of the accord, which had been fixed for 3 May 2005, was put off."
    (plan,) = [statement for statement in drafted(text) if statement.mentions]
    assert plan.title == "Signing of the accord"
    assert [change.status.value for change in plan.status_history] == ["planned", "postponed"]
    assert "put off" in plan.quote.exact


@pytest.mark.parametrize(
    ("denial", "status"),
    [
        ("The rebels denied it.", "denied"),
        ("The rebels did not deny it.", "occurred"),
        ("The rebels denied entry to reporters.", "occurred"),
        ("It rained. The rebels denied it.", "occurred"),
    ],
)
def test_a_claim_that_the_next_sentence_denies_is_denied(drafted: Drafter, denial: str, status: str) -> None:
    told, *_ = drafted(f"State radio said that rebels attacked Gao on 3 May 2005. {denial}")
    assert told.status.value == status


def test_a_list_line_dates_all_its_sentences(drafted: Drafter) -> None:
    text = "- 3 May 2005: The accord enters into force. Ada Obi arrives in Gao.\n- The envoy arrives in Rome."
    second = text.index("\n") + 1
    blocks = (Block(0, second, BlockKind.ITEM), Block(second, len(text), BlockKind.ITEM))
    told = [statement.title for statement in drafted(text, blocks=blocks) if statement.mentions]
    assert told == ["The accord enters into force", "Ada Obi arrives in Gao"]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("- 3 May 2005: The board that runs the port meets in Gao.", "The board that runs the port meets in Gao"),
        ("- 3 May 2005: The observers report that all is quiet.", "The observers report that all is quiet"),
        ("- 3 May 2005: Talks in Gao break down", "Talks in Gao break down"),
        ("- 3 May 2005: Talks in Gao on", "Talks in Gao"),
    ],
)
def test_a_list_line_tells_all_that_it_says(drafted: Drafter, line: str, title: str) -> None:
    assert [told.title for told in drafted(line, blocks=(Block(0, len(line), BlockKind.ITEM),))] == [title]


def test_someone_whom_nothing_names_does_nothing(drafted: Drafter) -> None:
    assert [s.title for s in drafted("She left the service in May 2005 and agreed to talk.")] == []
    _, left = drafted("Ada Obi resigned on 2 May 2005. She left for Chad on 3 May 2005.")
    assert left.title == "Ada Obi left for Chad"


def test_a_capital_among_the_sites_places_stays_a_government() -> None:
    names = Names.of(Config(places=(KnownName("Kyiv", kind=None, lat=50.45, lon=30.52),)), (), "en")
    text = "Kyiv said that talks had been held in Kyiv"
    actors, places = names.actors_and_places(text, names.find(text))
    assert [actor.name for actor in actors] == ["Ukraine"]
    assert [(place.name, place.lat) for place in places] == [("Kyiv", 50.45)]


MEANT = [
    ("The ice was broken at a dinner that Chad gave in Gao on 3 May 2005.", "The ice was broken at a dinner"),
    ("A man whom Chad met on 3 May 2005 was hurt.", None),
    (
        "And the central bank's ban on the dinar? It came into force on 3 May 2005.",
        "The central bank's ban on the dinar",
    ),
    ("The minister intends to come for two days, first on 3 May 2035.", "The minister intends to come for two days"),
]


@pytest.mark.parametrize(("text", "opening"), MEANT, ids=[text for text, _ in MEANT])
def test_a_title_says_what_is_meant(drafted: Drafter, text: str, opening: str | None) -> None:
    titles = [statement.title for statement in drafted(text) if statement.mentions]
    assert not opening or (len(titles) == 1 and titles[0].startswith(opening))
    assert opening or "A man was hurt" not in titles


def test_what_a_timetable_says_is_planned(drafted: Drafter) -> None:
    (told,) = drafted("The first of the meetings will deal with trade and takes place on 3 May 2035.")
    assert told.status.value == "planned"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Civilians left the works in Gao on 3 May 2005.", None),
        ("Chad's army left Gao on 3 May 2005.", "RETREAT"),
        ("The army evacuated children from Gao on 3 May 2005.", None),
    ],
)
def test_only_soldiers_retreat(drafted: Drafter, text: str, kind: str | None) -> None:
    (told,) = drafted(text)
    assert told.kind == kind
