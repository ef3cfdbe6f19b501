"""Which dates date something that happens: what was not done, comparisons and phases make no entry with a date."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.model.event import Statement
from generator.model.source import Block, BlockKind

Drafter = Callable[..., tuple[Statement, ...]]

NOTHING = [
    "Sudan's army did not send a delegation to Geneva in August.",
    "In June 2004 the law was not even drafted.",
    "Over the past two months no ship has left Odesa.",
    "Neither side moved its guns in June 2004.",
    "Chad controls more wells than at any time since 2001.",
    "Rebels hold fewer towns in Mali than in May 2005.",
    "The rebels have struck the port for the first time since 2001.",
    "The vote has been put off until after 3 May 2005.",
    "The last half-year of the war",
    "Since taking office in May 2005, the president has ruled out talks.",
    "Had the envoy flown to Rome on 3 May 2005, a deal would have been signed.",
    "Officials said that more would follow on 3 May 2031.",
    "He was speaking in Oslo on 3 May 2005.",
    "Inspectors have found no breach since May 2005.",
    "The seizure of two lorries nearly led to war in May 2005.",
    "There is a rumour that the price of maize will be halved by May 2035.",
    "The writer reported from Beira in May 2005.",
    "Accreditation closes on 3 May 2035.",
    "Turkey would keep 650 men there, like in 1960.",
    "Five things to know about Eurovision 2023",
    "The leaders signed the text of Agenda 2030 at last.",
    "Guterres, asked on 3 May 2005, said that he did not know.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_told_to_have_happened_then(drafted: Drafter, text: str) -> None:
    assert [statement.title for statement in drafted(text) if statement.mentions] == []


TOLD = [
    ("No fewer than 40 people were killed in Gao on 3 May 2005.", "No fewer than 40 people were killed in Gao"),
    ("The two sides made no less than 40 calls on 3 May 2005.", "The two sides made no less than 40 calls"),
    ("The talks in Rome did not take place on 3 May 2005.", "The talks in Rome did not take place"),
    ("The envoys met in May 2005 for the first time since 2001.", "The envoys met for the first time since 2001"),
    ("The rebels have attacked Gao since May 2005.", "The rebels have attacked Gao"),
    ("A truce was signed on 3 May 2005, not in June.", "A truce was signed"),
    ("It was in May 2005 that the rebels signed a truce in Gao.", "The rebels signed a truce in Gao"),
    ("There is a presidential election next February.", "Presidential election"),
    ("There will be a round of talks in Rome in May 2035.", "Round of talks in Rome"),
    ("It took a dinner in Rome on 3 May 2005 to bring the envoys together.", "Dinner in Rome"),
    ("In May 2005 he had the two leaders to dinner in Rome.", "He had the two leaders to dinner in Rome"),
    ("The elections, first planned for May 2005, had to be moved back by a year.", "The elections"),
    (
        "The leaders, as a diplomat likes to call them, met in Rome on 3 May 2005 and came out nine hours later.",
        "The leaders met in Rome",
    ),
    ("Almost 40 people were killed in Gao on 3 May 2005.", "Almost 40 people were killed in Gao"),
    ("Elections for a governor are planned for May 2031.", "Elections for a governor"),
    (
        "A meeting that was to open in Rome on 3 May has been put off until after Easter, Chad said.",
        "A meeting was to open in Rome",
    ),
]


@pytest.mark.parametrize(("text", "title"), TOLD, ids=[text for text, _ in TOLD])
def test_what_happened_keeps_its_date(drafted: Drafter, text: str, title: str) -> None:
    (statement,) = [statement for statement in drafted(text) if statement.mentions]
    assert statement.title == title


SUBJECTS = [
    (
        "A week after the signing the two sides agreed on seven camps for the rebels.",
        "The two sides agreed on seven camps for the rebels",
    ),
    ("Born in 1962, Deng joined the movement in May 1983.", "Deng joined the movement"),
    ("In a note issued on 3 May 2005, the ministry rejected the claim.", "The ministry rejected the claim"),
    ("The accord signed in Rome on 3 May 2005 has held.", "The accord was signed in Rome"),
    (
        "Chad, Mali and Niger, meeting in Bamako on 3 May 2005, agreed to form a force.",
        "Chad, Mali and Niger agreed to form a force",
    ),
    ("Chad, which left the pact, and Mali met in Rome on 3 May 2005.", "Chad and Mali met in Rome"),
    ("After the raid on Gao the army left Mopti.", "The army left Mopti"),
    (
        "By nightfall on 3 May 2005 the president, Ada Obi, had left the country.",
        "The president, Ada Obi, left the country",
    ),
    (
        "On 3 May 2005 the rebel chief told reporters that the war was over.",
        "The rebel chief told reporters that the war was over",
    ),
    (
        "Last week the rebels captured Gao and Mopti, two towns that were thought safe.",
        "The rebels captured Gao and Mopti",
    ),
    ("Three days ago forces stormed Gao.", "Forces stormed Gao"),
    ("Two weeks ago rebels loyal to Obi left Mopti.", "Rebels loyal to Obi left Mopti"),
    (
        "The movement halted its patrols in May 2005, during the second round.",
        "The movement halted its patrols during the second round",
    ),
]


@pytest.mark.parametrize(("text", "title"), SUBJECTS, ids=[text[:40] for text, _ in SUBJECTS])
def test_a_title_begins_with_its_subject_and_ends_with_its_phrase(drafted: Drafter, text: str, title: str) -> None:
    assert [statement.title for statement in drafted(text)] == [title]


@pytest.mark.parametrize(("text", "count"), [("They left Gao on 3 May 2005", 0), ("Rebels left Gao on 3 May 2005", 1)])
def test_a_heading_without_a_name_tells_nobody_what_happened(drafted: Drafter, text: str, count: int) -> None:
    assert len(drafted(text, blocks=(Block(0, len(text), BlockKind.HEADING),))) == count
