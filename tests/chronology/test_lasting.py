"""Ends that follow from a beginning and a length, told together."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "clause", "date", "edtf"),
    [
        ("The envoy began a three-day visit to Bardai on 5 May 2023.", None, "5 May 2023", "2023-05-05/2023-05-07"),
        ("The general's three-day visit began on 5 May 2023.", None, "5 May 2023", "2023-05-05/2023-05-07"),
        ("Rebels shelled Ounianga for three days from 7 May 2023.", None, "7 May 2023", "2023-05-07/2023-05-09"),
        ("A two-week truce from 10 May 2023 was agreed.", None, "10 May 2023", "2023-05-10/2023-05-23"),
        ("A two-month strike began on 31 January 2023.", None, "31 January 2023", "2023-01-31/2023-03-30"),
        ("The talks opened on 12 May 2023 and lasted two weeks.", "The talks opened on 12 May 2023", "12 May 2023",
         "2023-05-12/2023-05-25"),
        ("The talks opened on 12 May 2023 and lasted for ten days.", "The talks opened on 12 May 2023", "12 May 2023",
         "2023-05-12/2023-05-21"),
        ("The talks opened on 5 May 2023 after a two-week delay.", None, "5 May 2023", "2023-05-05"),
        ("After a three-day march the talks opened on 5 May 2023.", None, "5 May 2023", "2023-05-05"),
        ("The talks opened on 5 May 2023 and the rains lasted two weeks.", "The talks opened on 5 May 2023",
         "5 May 2023", "2023-05-05"),
        ("The talks opened on 5 May 2023 and lasted more than two weeks.", "The talks opened on 5 May 2023",
         "5 May 2023", "2023-05-05"),
        ("The talks opened in Bilma on 5 May 2023. The talks lasted ten days.", "The talks opened in Bilma on 5 May 2023",
         "5 May 2023", "2023-05-05/2023-05-14"),
        ("A siege of Aouzou began on 5 May 2023. It lasted for two weeks.", "A siege of Aouzou began on 5 May 2023",
         "5 May 2023", "2023-05-05/2023-05-18"),
        ("The talks opened on 5 May 2023. The rains lasted ten days.", "The talks opened on 5 May 2023",
         "5 May 2023", "2023-05-05"),
        ("The talks opened on 5 May 2023. Nobody had slept. They lasted ten days.", "The talks opened on 5 May 2023",
         "5 May 2023", "2023-05-05"),
        ("She signed a two-year contract on 5 May 2023.", None, "5 May 2023", "2023-05-05"),
    ],
)  # fmt: skip
def test_a_length_bounds_the_end(site: Any, text: str, clause: str | None, date: str, edtf: str) -> None:
    site.text("paper", text, "2024-01-01")
    site.tell("paper", clause or text.rstrip("."), date)
    (found,) = site.chronology().events
    assert found.edtf == edtf
    assert any("counted with its first and last day" in step.text for step in found.steps) == ("/" in edtf)


def test_a_day_told_elsewhere_of_what_lasted_contradicts_nothing(site: Any) -> None:
    site.event("visit", "The envoy visits Bardai", None, "visit to Bardai")
    site.text("paper", "The envoy began a three-day visit to Bardai on 5 May 2023.", "2024-01-01")
    site.tell("paper", "The envoy began a three-day visit to Bardai on 5 May 2023", "5 May 2023")
    site.text("wire", "The envoy's visit to Bardai went on on 6 May 2023.", "2023-05-06")
    site.tell("wire", "The envoy's visit to Bardai went on on 6 May 2023", "6 May 2023")
    assert site.chronology().conflicts == ()
