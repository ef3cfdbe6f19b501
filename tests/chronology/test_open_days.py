"""Days without their year or week, held against what else is told of their event."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from generator.model.chronology import Certainty
from generator.model.event import Decision, DecisionKind, Status

TALKS = ("talks", "The Lindau talks collapse")
"""15 September 1978 was a Friday."""


def told(site: Any, date: str | None, phrase: str, words: str, **more: Any) -> Any:
    """An editor's event, and an undated text that tells it with a phrase."""
    site.event(*TALKS, date, "Lindau talks")
    site.text("notebook", f"The Lindau talks collapsed {phrase}.", title="A notebook")
    return site.tell("notebook", f"The Lindau talks collapsed {phrase}", words, **more)


@pytest.mark.parametrize(
    ("date", "phrase", "words"),
    [
        ("1978-09-15", "on Thursday", "Thursday"),
        ("1978-09-15", "on September 14", "September 14"),
        ("1978-09-15", "in August", "August"),
        ("1978-09-15/1978-09-16", "on Monday", "Monday"),
        ("1978-09", "on 3 October", "3 October"),
        ("1978-09-15", "at Christmas", "Christmas"),
    ],
)
def test_a_day_that_fits_nothing_told_contradicts(site: Any, date: str, phrase: str, words: str) -> None:
    statement = told(site, date, phrase, words)
    (conflict,) = site.chronology().conflicts
    assert conflict.certainty is Certainty.CERTAIN
    assert conflict.statements == ("editor:talks", statement.id)
    assert conflict.explanation.endswith(f"“A notebook” says “{words}”. Both cannot be true.")

    site.decisions.append(Decision("x.md", DecisionKind.RULING, (conflict.id,), "E.", "The notebook errs."))
    assert site.chronology().conflicts == (replace(conflict, ruling="The notebook errs."),)


@pytest.mark.parametrize(
    ("date", "phrase", "words"),
    [
        ("1978-09-15", "on Friday", "Friday"),
        ("1978-09-15", "on September 15", "September 15"),
        ("1978-09-15", "in September", "September"),
        ("1978-09-15/1978-09-18", "on Monday", "Monday"),
        ("1978-09", "on Monday", "Monday"),
        ("1977/1980", "on 3 September", "3 September"),
        ("1978-09-15", "by Thursday", "Thursday"),
        ("1978-09-15", "last year", "last year"),
    ],
)
def test_a_day_that_may_fit_contradicts_nothing(site: Any, date: str, phrase: str, words: str) -> None:
    told(site, date, phrase, words)
    assert site.chronology().conflicts == ()


def test_a_soft_date_excludes_nothing(site: Any) -> None:
    site.text("a", "The Lindau talks collapsed in early August 1978.", "1980-01-01")
    site.tell("a", "The Lindau talks collapsed in early August 1978", "early August 1978")
    told(site, None, "on September 3", "September 3")
    assert site.chronology().conflicts == ()


def test_a_plan_that_was_not_kept_contradicts_nothing(site: Any) -> None:
    told(site, "1978-09-15", "on Thursday", "Thursday", status=Status.PLANNED)
    assert site.chronology().conflicts == ()


def test_two_days_of_one_text_are_its_own_account(site: Any) -> None:
    site.text("notebook", "The Lindau talks collapsed on September 15, 1978. The Lindau talks collapsed on Thursday.")
    site.tell("notebook", "The Lindau talks collapsed on September 15, 1978", "September 15, 1978")
    site.tell("notebook", "The Lindau talks collapsed on Thursday", "Thursday")
    assert site.chronology().conflicts == ()


def test_a_day_that_fits_one_of_two_dates_bears_it_out(site: Any) -> None:
    for key, day in (("a", 11), ("b", 6)):
        site.text(key, f"The Lindau talks collapsed on {day} July 2000.", "2003-01-01")
        site.tell(key, f"The Lindau talks collapsed on {day} July 2000", f"{day} July 2000")
    site.text("notebook", "The Lindau talks collapsed on July 6.")
    site.tell("notebook", "The Lindau talks collapsed on July 6", "July 6")
    site.event(*TALKS, None, "Lindau talks")
    found = site.dated("Lindau")
    assert found.edtf == "2000-07-06"
    assert any("2 independent reports bear it out" in step.text for step in found.steps)


def test_what_is_told_in_other_words_is_said_in_them(site: Any) -> None:
    site.event("talks", "The two sides meet at Lindau", "1978-09-15", "Lindau talks")
    site.text("a", "The Lindau talks were held on 16 September 1978.", "2003-01-01", title="A list")
    clause = "The Lindau talks were held on 16 September 1978"
    site.tell("a", clause, "16 September 1978", title="The Lindau talks were held")

    (conflict,) = site.chronology().conflicts
    assert conflict.explanation == (
        "“The two sides meet at Lindau”: the editor dates it 15 September 1978; "
        "of “The Lindau talks were held”, “A list” says “16 September 1978”. Both cannot be true."
    )
