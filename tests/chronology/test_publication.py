"""When words were written, from what they say of events known otherwise."""

from __future__ import annotations

from typing import Any

import pytest

from generator.chronology.evidence import combine
from generator.model.event import Status
from generator.model.mention import Tense

RAID = ("raid", "Chadian troops raid Bardai", "2024-08-06", "raid on Bardai", "Bardai raid")


def test_what_is_stated_is_kept(site: Any) -> None:
    site.event(*RAID)
    site.text("a", "The raid on Bardai began last week.", "2024-09-01")
    site.tell("a", "The raid on Bardai began last week", "last week")
    found = site.published()["a"]
    assert (found.basis, found.edtf, found.steps) == ("stated", "2024-09-01", ())


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("last week", "2024-08-12/2024-08-18"),
        ("yesterday", "2024-08-07/2024-08-07"),
        ("on Tuesday", "2024-08-06/2024-08-12"),
        ("this month", "2024-08-06/2024-08-31"),
        ("last year", "2025-01-01/2025-12-31"),
        ("three weeks ago", "2024-08-26/2024-09-01"),
    ],
)
def test_one_known_event_dates_the_words(site: Any, expression: str, expected: str) -> None:
    site.event(*RAID)
    site.text("a", f"The raid on Bardai began {expression}.")
    site.tell("a", f"The raid on Bardai began {expression}", expression.removeprefix("on "))
    found = site.published()["a"]
    assert site.days("a") == expected
    assert found.basis == "inferred"
    step = next(step for step in found.steps if "is told of" in step.text)
    assert expression.removeprefix("on ") in step.text
    assert "6 August 2024" in step.text
    assert "by the editor" in step.text
    assert site.sources["a"].text[step.start : step.end] == expression.removeprefix("on ")


def test_several_words_narrow_one_another(site: Any) -> None:
    site.event(*RAID)
    site.event("accord", "Niger signs the Bilma accord", "2024-07-03", "Bilma accord")
    site.text("a", "The raid on Bardai began last week. The Bilma accord was signed six weeks ago.")
    site.tell("a", "The raid on Bardai began last week", "last week")
    site.tell("a", "The Bilma accord was signed six weeks ago", "six weeks ago")
    assert site.days("a") == "2024-08-12/2024-08-18"


def test_nothing_known_stays_unknown(site: Any) -> None:
    site.text("a", "The ferry sank last week.")
    site.tell("a", "The ferry sank last week", "last week")
    found = site.published()["a"]
    assert (found.basis, found.edtf, found.days.known) == ("unknown", None, False)


def test_a_source_dated_by_an_event_dates_another_source(site: Any) -> None:
    site.event(*RAID)
    site.text("a", "The raid on Bardai began yesterday. Envoys of Peru landed in Zinder today.")
    site.tell("a", "The raid on Bardai began yesterday", "yesterday")
    site.tell("a", "Envoys of Peru landed in Zinder today", "today", actors=("Peru",))
    site.text("b", "Envoys of Peru landed in Zinder last week.")
    site.tell("b", "Envoys of Peru landed in Zinder last week", "last week", actors=("Peru",))
    assert site.days("a") == "2024-08-07/2024-08-07"
    assert site.days("b") == "2024-08-12/2024-08-18"


def test_a_telling_without_date_only_says_not_before(site: Any) -> None:
    site.event(*RAID)
    site.text("a", "The raid on Bardai has failed, he said.")
    site.tell("a", "The raid on Bardai")
    found = site.published()["a"]
    assert site.days("a") == "2024-08-06/.."
    assert found.basis == "inferred"


def test_the_documents_life_bounds_it_above(site: Any) -> None:
    site.event(*RAID)
    site.text("a", "The raid on Bardai began this year.", accessed="2024-10-05")
    site.tell("a", "The raid on Bardai began this year", "this year")
    assert site.days("a") == "2024-08-06/2024-10-05"
    assert any("read" in step.text for step in site.published()["a"].steps)


def test_full_dates_bound_by_their_tense(site: Any) -> None:
    site.event(*RAID)
    text = "The raid on Bardai began this year. A bridge fell on 10 September 2024. Both sides will vote on 1 October 2024."
    site.text("a", text)
    site.tell("a", "The raid on Bardai began this year", "this year")
    site.tell("a", "A bridge fell on 10 September 2024", "10 September 2024")
    site.tell("a", "Both sides will vote on 1 October 2024", "1 October 2024", status=Status.PLANNED)
    assert site.days("a") == "2024-09-10/2024-10-01"


def test_the_odd_one_out_is_set_aside_and_told(site: Any) -> None:
    """Words that cannot stand beside the rest date nothing; the finer and better agreeing ones do."""
    site.event(*RAID)
    site.event("off", "The Bergen round is broken off", "2022-05-17", "Bergen round")
    site.text("a", "The raid on Bardai began last week. The Bergen round collapsed last year.")
    site.tell("a", "The raid on Bardai began last week", "last week")
    site.tell("a", "The Bergen round collapsed last year", "last year")
    found = site.published()["a"]
    assert site.days("a") == "2024-08-12/2024-08-18"
    (aside,) = [step for step in found.steps if step.text.startswith("Set aside")]
    assert "last year" in aside.text


def test_a_plan_does_not_say_that_it_was_written_after(site: Any) -> None:
    site.event("summit", "Summit of Peru and Chile in Lima", "2024-08-22", "Lima summit")
    site.text("a", "The Lima summit will open on Thursday.")
    site.tell("a", "The Lima summit will open on Thursday", "Thursday", status=Status.PLANNED, tense=Tense.FUTURE)
    assert site.days("a") == "2024-08-15/2024-08-21"


def test_nothing_to_combine_leaves_everything() -> None:
    from generator.chronology.dayset import DaySet  # noqa: PLC0415

    window = DaySet.of(1, 9)
    assert combine([], window) == (window, [], [])


def test_a_plan_told_without_its_year_is_not_a_year_ahead(site: Any) -> None:
    site.event(*RAID)
    site.text("a", "The raid on Bardai began last month. A vote will be held on Sept. 10.")
    site.tell("a", "The raid on Bardai began last month", "last month")
    site.tell("a", "A vote will be held on Sept. 10", "Sept. 10", status=Status.PLANNED)
    assert site.days("a") == "2024-09-01/2024-09-10"


@pytest.mark.parametrize(
    ("clause", "tense", "expected"),
    [
        ("The fair of Zouar had been planned for 15 August", Tense.PAST, "2024-08-12/2024-08-18"),
        ("The fair of Zouar will open on 15 August", Tense.FUTURE, "2024-08-12/2024-08-15"),
    ],
)
def test_a_plan_told_as_past_may_be_told_after_its_day(site: Any, clause: str, tense: Tense, expected: str) -> None:
    site.event(*RAID)
    site.event("fair", "The fair of Zouar opens", "2024-08-15", "fair of Zouar")
    site.text("a", f"The raid on Bardai began last week. {clause}.")
    site.tell("a", "The raid on Bardai began last week", "last week")
    site.tell("a", clause, "15 August", status=Status.PLANNED, tense=tense)
    assert site.days("a") == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("The court rose yesterday, 28 January 2025, after noon.", "2025-01-29/2025-01-29"),
        ("The court rose yesterday (28 January 2025) after noon.", "2025-01-29/2025-01-29"),
        ("The court rose on 28 January 2025, the day before yesterday, after noon.", "2025-01-30/2025-01-30"),
        ("The court rose today, 28 January 2025, at ten in the morning.", "2025-01-28/2025-01-28"),
        ("The court rose last month, on 28 January 2025, after noon.", "2025-02-01/2025-02-28"),
        ("The court rose last week – 28 January 2025 – after noon.", "2025-02-03/2025-02-09"),
    ],
)
def test_a_full_date_beside_a_counted_one_tells_when_the_words_were_written(
    site: Any, said: str, expected: str
) -> None:
    site.text("a", said)
    assert site.published()["a"].basis == "inferred"
    assert site.days("a") == expected


@pytest.mark.parametrize(
    "said",
    [
        "The court rose yesterday. 28 January 2025 had been set for it.",
        "The court rose yesterday and from 28 January 2025 to 3 May 2025 as well.",
        "The court rose on Tuesday; on 28 January 2025 it had sat.",
        "In 2025, in May, the court rose.",
    ],
)
def test_dates_that_stand_near_each_other_alone_tell_nothing_of_it(site: Any, said: str) -> None:
    site.text("a", said)
    assert site.published()["a"].basis == "unknown"
