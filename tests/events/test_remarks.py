"""Remarks, which tell no event, and the sentences beside them that do."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.model.event import Statement
from generator.model.source import Block, BlockKind

Drafter = Callable[..., tuple[Statement, ...]]

REMARKS = [
    # Mere pronouns.
    "They proved it on 3 May 2005.",
    "Ada Obi lives in Gao. She doubted it in May 2005.",
    "Tom Obi lives in Gao. He regretted it on 3 May 2005.",
    # Head counts.
    "Seventeen parties attend on 3 May 2005.",
    "Forty delegates attended on 3 May 2005.",
    "Nine states participated in May 2005.",
    # Accounts of a year.
    "Acme earned $312 million on sales of $2.4 billion in 2005.",
    "The company made a profit of 40 million dollars in 2005.",
    "The railway posted a loss of €40 million in 2005.",
    "Acme reported revenues of 7 million euros in 2005.",
    # Who comes to see the writers.
    "The bishop will come to us in June 2035.",
    "The minister visited us on 3 May 2005.",
    # What somebody has done for years.
    "Tom Obi lives in Gao. He has carried letters between Chad and Mali for nine years.",
    "Ada Obi lives in Gao. She has ferried pilgrims to Gao for twenty years.",
    # How old a quarrel is.
    "The dispute goes back to November 2003.",
    "The feud between Chad and Mali reaches back to 1904.",
    "The claim can be traced back to May 1904.",
]

TOLD = [
    ("They signed it on 3 May 2005.", "They signed it"),
    ("Tom Obi lives in Gao. He retired on 3 May 2005.", "Tom Obi retired"),
    ("Seventeen parties attended the talks on 3 May 2005.", "Seventeen parties attended the talks"),
    ("The king attended the talks on 3 May 2005.", "The king attended the talks"),
    ("The rebels made an offer of $40 million in 2005.", "The rebels made an offer of $40 million"),
    ("Chad reported a breach of the truce in 2005.", "Chad reported a breach of the truce"),
    ("The bishop came to Gao on 3 May 2005.", "The bishop came to Gao"),
    ("The delegation gave us its terms on 3 May 2005.", "The delegation gave us its terms"),
    ("The report said that the army left Gao on 3 May 2005.", "The army left Gao"),
    ("An earlier version of the accord was signed on 3 May 2005.", "An earlier version of the accord was signed"),
    ("Chad and Mali have fought for nine years.", "Chad and Mali have fought"),
    ("The king went back to Rome in November 2003.", "The king went back to Rome"),
]

HEADINGS = [
    ("Statement to members, Good Friday, 18 April 2014", []),
    ("Letter to our readers, 3 May 2014", []),
    ("Report for the council, 3 May 2014", []),
    ("Signing of the accord, 3 May 2014", ["Signing of the accord"]),
    ("Speech to the nation, 3 May 2014", ["Speech to the nation"]),
    ("Report to the council published on 3 May 2014", ["Report to the council published"]),
]


@pytest.mark.parametrize("text", REMARKS)
def test_a_remark_is_no_event(drafted: Drafter, text: str) -> None:
    assert [statement.title for statement in drafted(text)] == []


@pytest.mark.parametrize(("text", "title"), TOLD, ids=lambda each: each[:50])
def test_what_only_looks_like_a_remark_is_told(drafted: Drafter, text: str, title: str) -> None:
    assert [statement.title for statement in drafted(text)] == [title]


@pytest.mark.parametrize(("text", "titles"), HEADINGS, ids=lambda each: str(each)[:40])
def test_the_heading_of_a_written_piece_is_no_event(drafted: Drafter, text: str, titles: list[str]) -> None:
    told = drafted(text, blocks=(Block(0, len(text), BlockKind.HEADING),))
    assert [statement.title for statement in told] == titles
