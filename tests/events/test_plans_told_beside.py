"""Plans told beside their noun, or of it: "the vote due on 12 October", "a truce agreed for 3 May", "is foreseen for"."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.model.event import Statement

Dater = Callable[..., list[tuple[Statement, str]]]
Told = list[tuple[str, str, str]]

BESIDE: list[tuple[str, Told]] = [
    ("The vote due on 12 October is in doubt.", [("2005-10-12", "planned", "The vote")]),
    ("The minister praised the vote due on 12 October.", [("2005-10-12", "planned", "The vote")]),
    ("The vote slated for 12 October is in doubt.", [("2005-10-12", "planned", "The vote")]),
    ("A round of talks pencilled in for 12 October is in doubt.", [("2005-10-12", "planned", "Round of talks")]),
    ("A vote foreseen for 12 October is in doubt.", [("2005-10-12", "planned", "A vote")]),
    ("A hearing in Oslo booked for 12 October is in doubt.", [("2005-10-12", "planned", "Hearing in Oslo")]),
    ("The vote agreed for 12 October is in doubt.", [("2005-10-12", "planned", "The vote")]),
    ("A hearing in Oslo set for 3 May was cancelled.", [("2005-05-03", "cancelled", "Hearing in Oslo")]),
    # What became of it.
    (
        "The summit in Oslo due on 3 May was called off.",
        [("2005-05-03", "cancelled", "Summit in Oslo")],
    ),
    ("The peace summit in Oslo due on 3 May collapsed.", [("2005-05-03", "planned", "Peace summit in Oslo")]),
    ("The summit set for 3 May did not happen.", [("2005-05-03", "cancelled", "The summit")]),
    # The verb of the sentence tells that it lies ahead, whatever year is told beside.
    (
        "The elections due in October will be the first since 1998.",
        [("2005-10-01/2005-10-31", "planned", "The elections")],
    ),
]

PREDICATED: list[tuple[str, Told]] = [
    ("The vote is slated for 12 October.", [("2005-10-12", "planned", "The vote is slated")]),
    ("A vote has been pencilled in for 12 October.", [("2005-10-12", "planned", "A vote has been pencilled in")]),
    ("Elections are foreseen for 12 October.", [("2005-10-12", "planned", "Elections are foreseen")]),
    ("The truce has been agreed for 12 October.", [("2005-10-12", "planned", "The truce has been agreed")]),
    ("The vote was foreseen for 3 May.", [("2005-05-03", "planned", "The vote was foreseen")]),
    ("The sides agreed a truce for 12 October.", [("2005-10-12", "planned", "A truce")]),
    ("The court put the hearing off to 12 October.", [("2005-10-12", "planned", "The hearing")]),
    ("The hearing was put off to Friday.", [("2005-09-02", "planned", "The hearing")]),
]

KEPT: list[tuple[str, Told]] = [
    ("The accord agreed on 3 May is in doubt.", [("2005-05-03", "occurred", "The accord was agreed")]),
    ("The sides agreed on 3 May to meet.", [("2005-05-03", "occurred", "The sides agreed to meet")]),
    ("A man jailed for two years was freed on 3 May.", [("2005-05-03", "occurred", "A man was freed")]),
    ("The rent due on 3 May was paid.", []),
    (
        "The army left Goma due to shelling on 3 May.",
        [("2005-05-03", "occurred", "The army left Goma due to shelling")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [*BESIDE, *PREDICATED, *KEPT], ids=lambda each: str(each)[:50])
def test_a_plan_lies_on_the_day_told_beside_it(dated: Dater, text: str, expected: Told) -> None:
    assert [(day, one.status.value, one.title) for one, day in dated(text)] == expected
