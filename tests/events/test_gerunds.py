"""What somebody denies or owns to have done, told by a form in -ing, with its own date: "denied shelling Gao on 3 May"."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.model.event import Statement

Dater = Callable[..., list[tuple[Statement, str]]]
Told = list[tuple[str, str, str]]

OWNED: list[tuple[str, Told]] = [
    ("The army denied shelling Gao on 3 May.", [("2005-05-03", "denied", "The army shelled Gao")]),
    ("The army has denied shelling Gao on 3 May.", [("2005-05-03", "denied", "The army shelled Gao")]),
    ("The minister denied having met the rebels on 3 May.", [("2005-05-03", "denied", "The minister met the rebels")]),
    ("The army, which denied shelling Gao on 3 May, has left.", [("2005-05-03", "denied", "The army shelled Gao")]),
    ("The army admitted shelling Gao on 3 May.", [("2005-05-03", "occurred", "The army shelled Gao")]),
    (
        "The general acknowledged having ordered the raid on 3 May.",
        [("2005-05-03", "occurred", "The general ordered the raid")],
    ),
    ("Chad denied that its troops had crossed the river on 3 May.", [("2005-05-03", "denied", "Chad’s troops crossed the river")]),
    ("Chad rejected claims that troops had crossed the river on 3 May.", [("2005-05-03", "denied", "Troops crossed the river")]),
]  # fmt: skip

KEPT: list[tuple[str, Told]] = [
    # A date before the form is that of the denial.
    ("On 3 May the army denied shelling Gao.", [("2005-05-03", "occurred", "The army denied shelling Gao")]),
    ("The army denied on 3 May shelling Gao.", [("2005-05-03", "occurred", "The army denied shelling Gao")]),
    ("The army did not deny shelling Gao on 3 May.", []),
    ("The army denied the raid on 3 May.", [("2005-05-03", "occurred", "The army denied the raid")]),
    ("The army stopped shelling Gao on 3 May.", [("2005-05-03", "occurred", "The army stopped shelling Gao")]),
]


@pytest.mark.parametrize(("text", "expected"), [*OWNED, *KEPT], ids=lambda each: str(each)[:50])
def test_what_is_denied_or_owned_has_its_own_date(dated: Dater, text: str, expected: Told) -> None:
    assert [(day, one.status.value, one.title) for one, day in dated(text)] == expected


def test_who_owns_to_it_says_it(dated: Dater) -> None:
    ((statement, _),) = dated("The army admitted shelling Gao on 3 May.")
    assert statement.attribution is not None
    assert statement.attribution.speaker == "The army"
