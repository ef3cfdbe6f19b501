"""Happenings that a noun phrase names, with a date of its own: told only with a place or who took part."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.model.event import Statement

Drafter = Callable[..., tuple[Statement, ...]]

NAMED: list[tuple[str, list[tuple[str, str]]]] = [
    ("Before it there had been the summit in Rome, in July 2018.", [("Summit in Rome", "July 2018")]),
    ("After it came the failure in Lomé, in May 2019.", [("Failure in Lomé", "May 2019")]),
    (
        "The 12 June 2018 summit in Rome between Chad and Mali raised hopes.",
        [("Summit in Rome between Chad and Mali", "The 12 June 2018")],
    ),
    ("After the November 2020 ceasefire in Chad, monitors drove there.", [("Ceasefire in Chad", "November 2020")]),
    ("Few forget the 2014 seizure of Gao by Mali's rebels.", [("Seizure of Gao by Mali's rebels", "2014")]),
    ("The Rome summit of 12 May ended without a text.", [("The Rome summit ended without a text", "12 May")]),
]


@pytest.mark.parametrize(("text", "told"), NAMED, ids=[text[:40] for text, _ in NAMED])
def test_a_dated_noun_phrase_with_a_place_is_an_event(drafted: Drafter, text: str, told: list[tuple[str, str]]) -> None:
    assert [(one.title, one.mentions[0].text) for one in drafted(text)] == told


NOT_TOLD = [
    "The 2015 agreement limited what the plants may do.",
    "The 2015 agreement with Chad has been violated by both sides.",
    "The 2020 war changed the map.",
    "After the November 2020 ceasefire, monitors drove there.",
    "There was no summit in Rome in May 2018.",
    "There may be a summit in Rome in May 2031.",
]


@pytest.mark.parametrize("text", NOT_TOLD)
def test_a_date_that_only_qualifies_a_noun_makes_no_event(drafted: Drafter, text: str) -> None:
    assert drafted(text) == ()


GERUNDS = [
    ("The hearing opened at the Peace Palace on 27 January 2005.", ["The hearing opened at the Peace Palace"]),
    ("The sentencing was put off in Gao on 3 May 2005.", ["The sentencing was put off in Gao"]),
    ("The voting began in Mali on 3 May 2005.", ["The voting began in Mali"]),
    ("The looting of the depot stopped on 3 May 2005.", ["The looting of the depot stopped"]),
    ("The opposing delegations met on 3 May 2005.", ["The opposing delegations met"]),
    ("The remaining contested villages fell on 3 May 2005.", ["The remaining contested villages fell"]),
]


@pytest.mark.parametrize(("text", "titles"), GERUNDS)
def test_a_form_in_ing_is_a_noun_where_none_follows(drafted: Drafter, text: str, titles: list[str]) -> None:
    assert [one.title for one in drafted(text)] == titles
