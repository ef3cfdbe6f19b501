"""Status: what the day of writing, a new date, hearsay and doubts make of what is told."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.dates import days
from generator.events import Names, draft
from generator.mentions import read
from generator.model.event import Statement
from generator.model.source import Metadata, Source, Stamp
from generator.model.time import Interval

Drafter = Callable[..., tuple[Statement, ...]]
WRITTEN = Metadata(published=Stamp("2005-04-08", Interval.on(days.ordinal(2005, 4, 8))))
"""A source written on Friday 8 April 2005."""

OF_THE_DAY: list[tuple[str, list[tuple[str, str]]]] = [
    # What is told of a day after the writing is a plan, if the words can look ahead.
    ("The parties agreed to meet on 22 April in Rome.", [("planned", "The parties agreed to meet in Rome")]),
    ("The parties agreed to meet on 22 March 2005.", [("occurred", "The parties agreed to meet")]),
    ("The court has set oral arguments for next week.", [("planned", "Oral arguments")]),
    ("The opposition called mass rallies for 3 May 2005.", [("planned", "Mass rallies")]),
    ("A donors' conference has been promised for May 2005.", [("planned", "A donors' conference has been promised")]),
    ("The second round of the talks in Rome, on 3 May 2005", [("planned", "The second round of the talks in Rome")]),
    # Other verbs of the past do not: then it is rather the stated day that is wrong.
    ("Rebels shelled Gao on 3 May 2005.", [("occurred", "Rebels shelled Gao")]),
    # "Would" of the author's own looks back on what came, unless it is a plan's or somebody's.
    ("In 2001 he was a clerk. The minister would resign in May 2003.", [("occurred", "The minister resigned")]),
    ("The treaty would be signed on 3 May 2003.", [("occurred", "The treaty was signed")]),
    ("The accord would later be signed on 3 May 2003.", [("occurred", "The accord was signed")]),
    ("Under the accord, troops would leave Gao on 3 May 2003.", [("planned", "Troops were to leave Gao")]),
    ("The talks would open on 3 May 2003, the envoy said.", [("planned", "The talks were to open")]),
    ("The envoy said that the talks would open on 3 May 2003.", [("planned", "The talks were to open")]),
    ("The talks would open on 3 May 2005.", [("planned", "The talks were to open")]),
    # The present of a timetable lies ahead, but not in a history.
    ("The talks open on 3 May 2005.", [("planned", "The talks open")]),
    ("In May 1998 the envoys meet in Rome.", [("occurred", "The envoys meet in Rome")]),
    ("The mediator leaves today.", [("planned", "The mediator leaves")]),
]


@pytest.mark.parametrize(("text", "expected"), OF_THE_DAY, ids=[text[:45] for text, _ in OF_THE_DAY])
def test_a_status_fits_the_day_of_writing(names: Names, text: str, expected: list[tuple[str, str]]) -> None:
    source = Source("s", "seeds/s.txt", text, "0" * 64, WRITTEN)
    told = [statement for statement in draft(source, read(text), names) if statement.mentions]
    assert [(statement.status.value, statement.title) for statement in told] == expected


STATUSES: list[tuple[str, list[tuple[str, str]]]] = [
    # The day to which something is put off is that of a plan; the day of putting off is another matter.
    ("The signing was put off to 3 May 2035.", [("planned", "The signing")]),
    ("The round in Rome was brought forward to 3 May 2035.", [("planned", "Round in Rome")]),
    ("The council, meeting in Rome, postponed a vote until 3 May 2035.", [("planned", "A vote")]),
    ("The talks were postponed on 3 May 2005.", [("postponed", "The talks were postponed")]),
    ("The talks in Rome, planned for 3 May 2005, had to be moved back by a year.", [("postponed", "Talks in Rome")]),
    (
        "The round in Rome that was set for 3 May 2035 was brought forward to 1 May 2035.",
        [("postponed", "Round in Rome"), ("planned", "Round in Rome")],
    ),
    # What is fixed for a day.
    ("The king called early elections for 3 May 2035.", [("planned", "Early elections")]),
    ("The king called the rebels bandits on 3 May 2005.", [("occurred", "The king called the rebels bandits")]),
    ("The vote was called for 3 May 2035.", [("planned", "The vote was called")]),
    ("The committee was going to vote on 3 May 2005.", [("planned", "The committee was going to vote")]),
    # What was put off is the plan beside the words, and no other.
    (
        "The sides agreed to meet on 3 May 2005. The round in Rome planned for April 2005 had been postponed.",
        [("occurred", "The sides agreed to meet"), ("postponed", "Round in Rome")],
    ),
    # What is said by nobody is not confirmed, and neither is what a text takes back at once.
    ("Rebels are reported to have crossed the river on 3 May 2005.", [("unconfirmed", "Rebels crossed the river")]),
    (
        "Two envoys are said to have been killed in Gao on 3 May 2005.",
        [("unconfirmed", "Two envoys were killed in Gao")],
    ),
    (
        "The army said it took Gao on 3 May 2005. There was no independent confirmation.",
        [("unconfirmed", "The army took Gao")],
    ),
    ("Rebels shelled Gao on 3 May 2005. The claim could not be verified.", [("unconfirmed", "Rebels shelled Gao")]),
    (
        "Rebels shelled Gao on 3 May 2005, a newspaper claimed; this could not be confirmed.",
        [("unconfirmed", "Rebels shelled Gao")],
    ),
    ("Rebels shelled Gao on 3 May 2005. Nobody has confirmed the truce.", [("occurred", "Rebels shelled Gao")]),
    (
        "Rebels shelled Gao on 3 May 2005. There was no confirmation of a date for talks.",
        [("occurred", "Rebels shelled Gao")],
    ),
    (
        "Rebels shelled Gao on 3 May 2005. Reports that the port fell have not been confirmed.",
        [("occurred", "Rebels shelled Gao")],
    ),
    ("Rebels shelled Gao on 3 May 2005.\n\nThe claim could not be verified.", [("occurred", "Rebels shelled Gao")]),
    # Of a denial and what it denies, both dated, the latter is told.
    ("The army denied on 5 May 2005 that it had shelled Gao on 3 May 2005.", [("denied", "The army shelled Gao")]),
    (
        "The army on 5 May 2005 denied a report that its men had shelled Gao on 3 May 2005.",
        [("denied", "The army’s men shelled Gao")],
    ),
    ("The army denied on 5 May 2005 that it would attack.", [("occurred", "The army denied that it would attack")]),
    # To undertake not to do something is to do something.
    ("Both sides pledged on 3 May 2005 not to fire.", [("occurred", "Both sides pledged not to fire")]),
    ("The sides did not fire on 3 May 2005.", []),
    # What nobody had planned would not have happened.
    ("In May 2005 either side would have shot the man.", []),
    ("In May 2005 the talks would have collapsed.", []),
    ("The envoys would have met on 3 May 2005.", [("planned", "The envoys would have met")]),
    ("The talks would have taken place on 3 May 2005.", [("planned", "The talks would have taken place")]),
]


@pytest.mark.parametrize(("text", "expected"), STATUSES, ids=[text[:45] for text, _ in STATUSES])
def test_plans_rumours_and_denials_are_told_apart(drafted: Drafter, text: str, expected: list[tuple[str, str]]) -> None:
    told = [statement for statement in drafted(text) if statement.mentions]
    assert [(statement.status.value, statement.title) for statement in told] == expected
