"""Dates counted from one told before them, where an editor or another source knows that better."""

from __future__ import annotations

from typing import Any

import pytest

from generator.model.time import Basis

TEXT = (
    "Chad and Niger signed the Bardai accord in early May 2023. {expression} the envoys flew home. "
    "The following day the road reopened."
)
ACCORD = ("accord", "Chad and Niger sign the Bardai accord", "2023-05-03", "Bardai accord")


def told(site: Any, expression: str) -> None:
    site.text("paper", TEXT.format(expression=expression), "2023-09-01", title="The paper")
    site.tell("paper", "Chad and Niger signed the Bardai accord in early May 2023", "early May 2023")
    site.tell("paper", f"{expression} the envoys flew home", expression)
    site.tell("paper", "The following day the road reopened", "The following day")


def test_days_are_counted_from_the_day_that_the_editor_knows(site: Any) -> None:
    site.event(*ACCORD)
    told(site, "Ten days later")
    found = site.dated("envoys")
    assert (found.edtf, found.basis, found.expression) == ("2023-05-13", Basis.RECKONED, "Ten days later")
    better, counted = found.steps[-2:]
    assert "“Chad and Niger sign the Bardai accord”, which is known better: 3 May 2023 (the editor)" in better.text
    assert counted.text == "Counted from there, “Ten days later” is 13 May 2023."
    source = site.sources["paper"]
    assert source.text[counted.start : counted.end] == "Ten days later"
    assert site.dated("road").edtf == "2023-05-14"


def test_another_source_may_know_it(site: Any) -> None:
    site.text("wire", "Chad and Niger signed the Bardai accord on 4 May 2023.", "2023-05-05", title="The wire")
    site.tell("wire", "Chad and Niger signed the Bardai accord on 4 May 2023", "4 May 2023")
    told(site, "Ten days later")
    found = site.dated("envoys")
    assert found.edtf == "2023-05-14"
    assert "(“The wire”)" in found.steps[-2].text
    assert found.steps[-2].source == "wire"


@pytest.mark.parametrize("date", [None, "2023-05", "2023-09-02"])
def test_what_is_known_no_better_or_lies_elsewhere_changes_nothing(site: Any, date: str | None) -> None:
    told(site, "Ten days later")
    alone = site.dated("envoys")
    site.event("accord", "Chad and Niger sign the Bardai accord", date, "Bardai accord")
    found = site.dated("envoys")
    assert (found.span, found.steps) == (alone.span, alone.steps)


def test_what_follows_the_calendar_is_read_again_and_is_no_difference(site: Any) -> None:
    site.event(*ACCORD)
    told(site, "The following month")
    assert site.dated("envoys").edtf == "2023-06"


def test_a_day_that_another_source_denies_is_a_contradiction(site: Any) -> None:
    site.event(*ACCORD)
    told(site, "Ten days later")
    site.text("wire", "The envoys flew home on 20 May 2023.", "2023-05-21", title="The wire")
    site.tell("wire", "The envoys flew home on 20 May 2023", "20 May 2023")
    site.event("home", "The envoys fly home", "2023-05-20", "envoys flew home")
    found = site.dated("fly home")
    assert found.edtf == "2023-05-20"
    (conflict,) = site.chronology().conflicts
    assert "“Ten days later”, which was taken to mean 13 May 2023" in conflict.explanation
