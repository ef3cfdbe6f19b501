"""Claims that somebody leaves open, or says to be false: what they tell is unconfirmed, or denied."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.model.event import Statement

Drafter = Callable[..., tuple[Statement, ...]]

JUDGED: list[tuple[str, str, str]] = [
    # Who does not confirm it, with the words that say so.
    ("Neither side has confirmed a report that", "unconfirmed", "Neither side has confirmed"),
    ("The ministry would neither confirm nor deny that", "unconfirmed", "would neither confirm"),
    ("The ministry neither confirmed nor denied that", "unconfirmed", "neither confirmed"),
    ("The army declined to confirm that", "unconfirmed", "declined to confirm"),
    ("The palace would not confirm that", "unconfirmed", "would not confirm"),
    ("The government could not confirm that", "unconfirmed", "could not confirm"),
    ("The army had yet to confirm that", "unconfirmed", "had yet to confirm"),
    ("The ministry confirmed that", "occurred", "shelled"),
    ("Both sides have confirmed reports that", "occurred", "shelled"),
    # What it is called.
    ("Unverified footage showed that", "unconfirmed", "Unverified"),
    ("Unconfirmed reports said that", "unconfirmed", "Unconfirmed"),
    ("According to unconfirmed reports,", "unconfirmed", "unconfirmed"),
    ("There were reports that", "unconfirmed", "There were reports"),
    ("Rumours spread that", "unconfirmed", "Rumours spread"),
    ("The report said that", "occurred", "shelled"),
    # Who says that it is not so.
    ("The ministry rejected as false reports that", "denied", "rejected"),
    ("The general scoffed at claims that", "denied", "scoffed"),
    ("The ministry contradicted reports that", "denied", "contradicted"),
    ("The army described as a fabrication reports that", "denied", "described"),
    ("It was not true that", "denied", "was not true"),
    ("It is untrue that", "denied", "is untrue"),
    ("It was true that", "occurred", "shelled"),
    ("The ministry did not deny that", "occurred", "shelled"),
    ("The general called off the raid because", "occurred", "shelled"),
]


@pytest.mark.parametrize(("opening", "status", "words"), JUDGED, ids=[opening for opening, _, _ in JUDGED])
def test_who_speaks_of_a_claim_settles_its_status(drafted: Drafter, opening: str, status: str, words: str) -> None:
    told = drafted(f"{opening} rebels shelled Gao on 3 May 2005.")
    (statement,) = [one for one in told if one.title == "Rebels shelled Gao"]
    assert statement.status.value == status
    assert statement.status_history[-1].words == words


SUBJECTS = [
    ("A claim that rebels shelled Gao on 3 May 2005 could not be independently verified.", "unconfirmed"),
    ("Claims that rebels shelled Gao on 3 May 2005 have not been verified.", "unconfirmed"),
    ("Reports that rebels shelled Gao on 3 May 2005 were false, a minister said.", "denied"),
    ("Reports that rebels shelled Gao on 3 May 2005 were dismissed by a minister.", "denied"),
    ("Reports that rebels shelled Gao on 3 May 2005 were not false, a minister said.", "occurred"),
    ("Reports that rebels shelled Gao on 3 May 2005 were confirmed by a minister.", "occurred"),
]


@pytest.mark.parametrize(("text", "status"), SUBJECTS, ids=[text[-34:] for text, _ in SUBJECTS])
def test_a_claim_as_subject_is_judged_by_its_predicate(drafted: Drafter, text: str, status: str) -> None:
    (statement,) = drafted(text)
    assert (statement.title, statement.status.value) == ("Rebels shelled Gao", status)


BEHIND = [
    (", a claim that could not be independently confirmed.", "unconfirmed"),
    (", which the army would not confirm.", "unconfirmed"),
    (". The Herald could not independently verify the claim.", "unconfirmed"),
    (". The Herald was unable to verify the claim.", "unconfirmed"),
    (". It was not possible to verify the account.", "unconfirmed"),
    (". Their account could not be checked independently.", "unconfirmed"),
    (", but there was no independent confirmation of the claim.", "unconfirmed"),
    ("; the army would neither confirm nor deny it.", "unconfirmed"),
    (". The Herald was able to verify the claim.", "occurred"),
    (". There was no confirmation of the date of the talks.", "occurred"),
    (". The council was unable to confirm the judge.", "occurred"),
    (". The ministry has not confirmed its attendance at the summit.", "occurred"),
    (". The lorries could not be checked.", "occurred"),
]


@pytest.mark.parametrize(("behind", "status"), BEHIND, ids=[behind.strip(",.; ") for behind, _ in BEHIND])
def test_what_is_told_behind_it_leaves_a_claim_open(drafted: Drafter, behind: str, status: str) -> None:
    statement = drafted(f"Villagers said that rebels shelled Gao on 3 May 2005{behind}")[0]
    assert (statement.title, statement.status.value) == ("Rebels shelled Gao", status)


def test_who_does_not_confirm_a_claim_is_not_the_one_who_makes_it(drafted: Drafter) -> None:
    (statement,) = drafted("The ministry would neither confirm nor deny that rebels shelled Gao on 3 May 2005.")
    assert statement.attribution is None


TWO = [
    (
        "Rebels shelled Gao on 3 May 2005. Neither side has confirmed a report that Lagos was bombed on 4 May 2005.",
        ["occurred", "unconfirmed"],
    ),
    ("Rebels shelled Gao on 3 May 2005. Neither side has confirmed the report.", ["unconfirmed"]),
]


@pytest.mark.parametrize(("text", "statuses"), TWO)
def test_a_claim_that_is_told_itself_leaves_open_nothing_before_it(
    drafted: Drafter, text: str, statuses: list[str]
) -> None:
    assert [one.status.value for one in drafted(text)] == statuses
