"""Plans that came to nothing, told of the date that stands before or behind their noun."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.model.event import Statement

Drafter = Callable[..., tuple[Statement, ...]]
Dater = Callable[..., list[tuple[Statement, str]]]
Told = list[tuple[str, str, str, str | None]]

UNDONE: list[tuple[str, Told]] = [
    # Never held.
    (
        "A meeting that was to open on 9 June 2005 was never held.",
        [("2005-06-09", "cancelled", "A meeting was to open", "was never held")],
    ),
    (
        "The referendum scheduled for 3 May 2005 was not held.",
        [("2005-05-03", "cancelled", "The referendum", "was not held")],
    ),
    (
        "The vote, which was due on 12 April 2005, was never held.",
        [("2005-04-12", "cancelled", "The vote was due", "was never held")],
    ),
    # A date before the noun.
    ("The 3 May summit was called off.", [("2005-05-03", "cancelled", "Summit", "called off")]),
    ("The May 3 ceremony was cancelled.", [("2005-05-03", "cancelled", "The ceremony", "cancelled")]),
    ("The planned 3 May vote did not take place.", [("2005-05-03", "cancelled", "Planned vote", "not take place")]),
    ("Monday's meeting never happened.", [("2005-08-29", "cancelled", "Meeting", "never happened")]),
    (
        "The June 2005 conference came to nothing.",
        [("2005-06-01/2005-06-30", "cancelled", "The conference", "came to nothing")],
    ),
    ("The 3 May summit was postponed.", [("2005-05-03", "postponed", "Summit", "postponed")]),
    ("Parliament cancelled the 3 May vote.", [("2005-05-03", "cancelled", "The vote", "cancelled")]),
]

NEVER_DONE: list[tuple[str, Told]] = [
    (
        "The troops were to leave on 3 May but never left.",
        [("2005-05-03", "cancelled", "The troops were to leave", "never left")],
    ),
    (
        "The troops were to leave on 3 May, but never left Gao.",
        [("2005-05-03", "cancelled", "The troops were to leave", "never left")],
    ),
    (
        "The accord was to be signed on 3 May, but never was.",
        [("2005-05-03", "cancelled", "The accord was to be signed", "never was")],
    ),
    (
        "The talks were due to begin on 3 May but they never began.",
        [("2005-05-03", "cancelled", "The talks were due to begin", "never began")],
    ),
    (
        "The summit was to open on 3 May. It never opened.",
        [("2005-05-03", "cancelled", "The summit was to open", "never opened")],
    ),
    (
        "The envoys, who were to arrive on 3 May, never came.",
        [("2005-05-03", "cancelled", "The envoys were to arrive", "never came")],
    ),
    (
        "The troops were due to leave on 3 May but did not.",
        [("2005-05-03", "cancelled", "The troops were due to leave", "did not")],
    ),
]

KEPT: list[str] = [
    "The rebels, who took Gao on 3 May 2005, never left.",
    "The troops were to leave on 3 May 2005 but did not leave until 9 June 2005.",
    "The troops were to leave on 3 May 2005. The rebels never left.",
    "The troops were to leave on 3 May 2005 but never shelled Gao.",
    "The accord was signed on 3 May 2005 but never ratified.",
    "The hostages were not held on 3 May 2005.",
    "Obi was never held by the rebels on 3 May 2005.",
    "The 3 May summit called off the strike.",
    "The May 3 ceremony drew crowds.",
    "The May 3 ceremony was held in Rome.",
]


@pytest.mark.parametrize(
    ("text", "expected"), [*UNDONE, *NEVER_DONE], ids=lambda each: each[:50] if isinstance(each, str) else ""
)
def test_a_plan_that_came_to_nothing_lies_on_its_day(dated: Dater, text: str, expected: Told) -> None:
    told = [(day, one.status.value, one.title, one.status_history[-1].words) for one, day in dated(text)]
    assert told == expected


@pytest.mark.parametrize("text", KEPT, ids=lambda each: each[:50])
def test_what_is_no_plan_was_not_called_off(drafted: Drafter, text: str) -> None:
    assert [one.title for one in drafted(text) if one.status.value == "cancelled"] == []
