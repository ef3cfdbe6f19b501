"""Notices that correct a date, and what they only repeat."""

from __future__ import annotations

import pytest

from generator.events import Names, draft
from generator.events.merging.corrections import corrects, retracts
from generator.mentions import read
from generator.model.source import Metadata, Source


def judged(names: Names, text: str, title: str | None = None) -> dict[str, str]:
    """Each date of a text, and whether it corrects, repeats what was wrong, or merely tells."""
    source = Source("s", "seeds/s.txt", text, "0" * 64, Metadata(title=title))
    return {
        statement.mentions[0].text: "corrects"
        if corrects(statement, source)
        else "repeats"
        if retracts(statement, source)
        else "tells"
        for statement in draft(source, read(text), names, ())
        if statement.mentions
    }


@pytest.mark.parametrize(
    ("text", "title", "expected"),
    [
        (
            "CORRECTION. A report in our Saturday edition said that Chad's envoys left Lima on 4 August 1992. "
            "They left on 5 August 1992.",
            None,
            {"5 August 1992": "corrects"},
        ),
        (
            "The envoys arrived in Lima on 3 August 1992, not on 4 August.",
            "Corrections",
            {"3 August 1992": "corrects"},
        ),
        (
            "A map wrongly dated the ceasefire to May 1995. The ceasefire was signed in Lima in May 1994.",
            "Corrections and clarifications",
            {"May 1994": "corrects"},
        ),
        (
            "An earlier version of this article said that talks opened in Lima on 4 May 1994; they opened on 5 May 1994.",
            None,
            {"4 May 1994": "repeats"},
        ),
        (
            "A story on the fisheries round (“Envoys stay away”, front page of our Monday edition) stated that the envoys "
            "left Lima on 4 August 1992. They left on 5 August 1992.",
            "Corrections",
            {"5 August 1992": "corrects"},
        ),
        # A notice has a date of its own, which is that of nothing it tells.
        (
            "Correction, 6 February: an earlier version of this article said that the pact was signed in Lima on "
            "3 February; it was signed on 2 February.",
            None,
            {"3 February": "repeats", "2 February": "corrects"},
        ),
        (
            "Correction (6 February 1992): A report said that Chad's envoys left Lima on 3 February. They left on "
            "2 February.",
            None,
            {"3 February": "repeats", "2 February": "corrects"},
        ),
        (
            "Clarification, Feb. 6: The talks opened in Lima on 2 February, not on 3 February.",
            None,
            {"2 February": "corrects"},
        ),
        (
            "Corrected on 6 February: an earlier version said that talks opened in Lima on 3 February; they opened on "
            "2 February.",
            None,
            {"3 February": "repeats", "2 February": "corrects"},
        ),
        (
            "This article was amended on 6 February 1992 to correct a date. The pact was signed in Lima on 2 February, "
            "not on 3 February.",
            None,
            {"6 February 1992": "repeats", "2 February": "corrects"},
        ),
        # What is no correction.
        ("On 6 February 1992 the cabinet amended the pact.", None, {"6 February 1992": "tells"}),
        ("Raid, 6 February 1992: Chad's envoys left Lima.", None, {"6 February 1992": "tells"}),
        ("A report said that the envoys left Lima on 4 August 1992.", None, {"4 August 1992": "tells"}),
        (
            "The cabinet amended the law. A report said that the envoys left Lima on 4 August 1992.",
            "Envoys leave",
            {"4 August 1992": "tells"},
        ),
        ("Deng was wrongly arrested in Lima on 4 August 1992.", "A judge resigns", {"4 August 1992": "tells"}),
    ],
)
def test_what_a_notice_puts_right_and_what_it_repeats(
    names: Names, text: str, title: str | None, expected: dict[str, str]
) -> None:
    found = judged(names, text, title)
    assert {date: found.get(date) for date in expected} == expected
