"""Several dates in one noun phrase ("the raids of 3, 9 and 12 May"), and one of something that has several days."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.model.event import Statement

Dater = Callable[..., list[tuple[Statement, str]]]
Told = list[tuple[str, str]]

ROWS: list[tuple[str, Told]] = [
    ("The raids of 3, 9 and 12 May killed forty people.", [("2005-05-03/2005-05-12", "The raids killed forty people")]),
    (
        "The raids of 3 May, 9 May and 12 June killed forty people.",
        [("2005-05-03/2005-06-12", "The raids killed forty people")],
    ),
    ("The 3 and 9 May raids killed forty people.", [("2005-05-03/2005-05-09", "Raids killed forty people")]),
    ("The talks of 3 and 4 May in Oslo began late.", [("2005-05-03/2005-05-04", "The talks in Oslo began late")]),
    ("The delegates held meetings on 3, 9 and 12 May.", [("2005-05-03/2005-05-12", "The delegates held meetings")]),
    ("The two sides signed truces on 3 May and 9 June.", [("2005-05-03/2005-06-09", "The two sides signed truces")]),
    # What is in force lies on its day, and not what is told of it: neither does the clause around it.
    ("The truce of 3 May broke down.", []),
    ("The truces of 3 May and 9 June broke down.", []),
    ("The truces of 3 May and 9 June were broken by both sides.", []),
    ("The 3 May and 9 June truces broke down.", []),
    ("Chad accused the army of breaking the truces of 3 May and 9 June.", []),
    # Dates of two clauses are no row.
    (
        "The rebels left Gao on 3 May, and on 9 June the army took it.",
        [("2005-05-03", "The rebels left Gao"), ("2005-06-09", "The army took Gao")],
    ),
]

OUTRIGHT: list[tuple[str, Told]] = [
    ("On the last day of the talks, 9 May, leaders signed the accord.", [("2005-05-09", "Leaders signed the accord")]),
    ("Leaders signed the accord on the last day of the talks, 9 May.", [("2005-05-09", "Leaders signed the accord")]),
    ("On the eve of the talks, on 8 May, rebels shelled Gao.", [("2005-05-08", "Rebels shelled Gao")]),
    ("On the last day of May rebels shelled Gao.", [("2005-05-31", "Rebels shelled Gao")]),
    ("On the final day of 2004 rebels shelled Gao.", [("2004-12-31", "Rebels shelled Gao")]),
    # What no words date.
    ("On the last day of the talks, leaders signed the accord.", [("", "Leaders signed the accord")]),
]


@pytest.mark.parametrize(("text", "expected"), [*ROWS, *OUTRIGHT], ids=lambda each: str(each)[:50])
def test_dates_in_a_row_are_of_their_noun(dated: Dater, text: str, expected: Told) -> None:
    assert [(day, statement.title) for statement, day in dated(text)] == expected
