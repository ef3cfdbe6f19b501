"""What is arranged, put off or given time until a day: the plan lies on that day, and what was done is not dated by it."""

from __future__ import annotations

from datetime import date

import pytest

from generator.events import Names, draft
from generator.mentions import read, resolve
from generator.model.source import Metadata, Source, Stamp
from generator.model.time import Interval

SATURDAY = date(1995, 6, 10)
Told = list[tuple[str, str, str]]


def told(names: Names, text: str) -> Told:
    """Status, title and first day of each dated statement of a text written on Saturday 10 June 1995."""
    written = Interval.on(SATURDAY.toordinal())
    source = Source("s", "seeds/s.txt", text, "0" * 64, Metadata(published=Stamp(SATURDAY.isoformat(), written)))
    reading = read(text)
    spans = [one.span for one in resolve(reading, written)]
    found: Told = []
    for statement in draft(source, reading, names):
        days = [span.whole.earliest for mention in statement.mentions if (span := spans[mention.index]) is not None]
        found += [(statement.status.value, statement.title, date.fromordinal(day or 1).isoformat()) for day in days[:1]]
    return found


ARRANGED: list[tuple[str, Told]] = [
    ("The king called elections for June 12.", [("planned", "Elections", "1995-06-12")]),
    ("The king has called a snap election for 3 July.", [("planned", "Snap election", "1995-07-03")]),
    ("The junta called a referendum for 5 June.", [("planned", "A referendum", "1995-06-05")]),
    ("Norway is preparing a ceremony for 3 July.", [("planned", "A ceremony", "1995-07-03")]),
    ("The court fixed the hearing for 3 July.", [("planned", "The hearing", "1995-07-03")]),
    ("The mediators scheduled the signing for Tuesday.", [("planned", "The signing", "1995-06-13")]),
    ("The mediators pencilled in a further round for 3 July.", [("planned", "Further round", "1995-07-03")]),
    ("The two sides set 3 July as the date for elections.", [("planned", "Elections", "1995-07-03")]),
    ("The parties agreed on 3 July as the day of the vote.", [("planned", "The vote", "1995-07-03")]),
    (
        "On Friday the two sides chose 3 July as the day of the signing.",
        [
            ("occurred", "The two sides chose 3 July as the day of the signing", "1995-06-09"),
            ("planned", "The signing", "1995-07-03"),
        ],
    ),
    # What is arranged for a day and is no happening has not been done on it.
    ("The army ordered new shells for May.", []),
    ("The army ordered new shells in May.", [("occurred", "The army ordered new shells", "1995-05-01")]),
    ("The rebels called for elections on 3 May.", [("occurred", "The rebels called for elections", "1995-05-03")]),
    ("The king called elections on 3 May.", [("occurred", "The king called elections", "1995-05-03")]),
]

PUT_OFF: list[tuple[str, Told]] = [
    (
        "On Monday mediators postponed the talks until 3 July.",
        [
            ("occurred", "Mediators postponed the talks until 3 July", "1995-06-05"),
            ("planned", "The talks", "1995-07-03"),
        ],
    ),
    ("Parliament put off the vote to 3 July.", [("planned", "The vote", "1995-07-03")]),
    ("Parliament put the vote off until 3 July.", [("planned", "The vote", "1995-07-03")]),
    ("The court adjourned the hearing to 3 July.", [("planned", "The hearing", "1995-07-03")]),
    (
        "The army moved the handover from Monday to Wednesday.",
        [("planned", "The handover", "1995-06-07"), ("postponed", "The handover", "1995-06-12")],
    ),
    (
        "The conference was put off from 3 July to 5 September.",
        [("postponed", "The conference", "1995-07-03"), ("planned", "The conference", "1995-09-05")],
    ),
    # What moves people or things puts nothing off.
    ("The army moved two brigades to Gao in May.", [("occurred", "The army moved two brigades to Gao", "1995-05-01")]),
    (
        "The rebels put the prisoners on a bus on 3 May.",
        [("occurred", "The rebels put the prisoners on a bus", "1995-05-03")],
    ),
]

BOUNDED: list[tuple[str, Told]] = [
    ("The truce was extended to 3 July.", []),
    ("The truce has been extended to the end of June.", []),
    ("The council extended the mandate until 31 May 1998.", []),
    ("The council gave the rebels until 15 June to withdraw.", []),
    ("The rebels were given until Tuesday to leave the town.", []),
    (
        "On 3 June the council gave the rebels until 15 June to withdraw.",
        [("occurred", "The council gave the rebels until 15 June to withdraw", "1995-06-03")],
    ),
    (
        "On 5 June the council extended the mandate until 3 December.",
        [("occurred", "The council extended the mandate until 3 December", "1995-06-05")],
    ),
    ("The truce was extended on 3 June.", [("occurred", "The truce was extended", "1995-06-03")]),
]

REPEATED: list[tuple[str, Told]] = [
    (
        "The rebels refused a second time to sign on Tuesday.",
        [("occurred", "The rebels refused a second time to sign", "1995-06-06")],
    ),
    (
        "The rebels declined once more to meet on Tuesday.",
        [("occurred", "The rebels declined once more to meet", "1995-06-06")],
    ),
    (
        "The king flew with two ministers to Rome to sign on Tuesday.",
        [("occurred", "The king flew with two ministers to Rome to sign", "1995-06-06")],
    ),
    (
        "The rebels agreed a second time to meet on Tuesday.",
        [("planned", "The rebels agreed a second time to meet", "1995-06-13")],
    ),
    # What is asked for a day to come has not been asked on it.
    ("The king asked the rebels to sign on Tuesday.", []),
    (
        "The king asked the rebels on Tuesday to sign.",
        [("occurred", "The king asked the rebels to sign", "1995-06-06")],
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [*ARRANGED, *PUT_OFF, *BOUNDED, *REPEATED],
    ids=lambda each: each[:50] if isinstance(each, str) else "",
)
def test_a_plan_lies_on_its_day_and_what_was_done_does_not(names: Names, text: str, expected: Told) -> None:
    assert told(names, text) == expected
