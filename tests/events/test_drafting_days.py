"""Which of a clause's days are its own: days with places of their own, days within a month, and days of other things."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.model.event import Statement
from generator.model.mention import Signal
from generator.model.source import Block, BlockKind

Drafter = Callable[..., tuple[Statement, ...]]
Told = list[tuple[str, list[str]]]

PAIRS: list[tuple[str, Told]] = [
    (
        "They met on 3 May 2005 in Oslo, on 9 May 2005 in Geneva and on 20 May 2005 in Vienna.",
        [
            ("They met in Oslo", ["3 May 2005"]),
            ("They met in Geneva", ["9 May 2005"]),
            ("They met in Vienna", ["20 May 2005"]),
        ],
    ),
    (
        "Rallies were held in Bamako on 3 May and in Gao on 4 May.",
        [("Rallies were held in Bamako", ["3 May"]), ("Rallies were held in Gao", ["4 May"])],
    ),
    (
        "The Front will sign the pact in Gao on 3 June and on 4 June in Lagos.",
        [("The Front will sign the pact in Gao", ["3 June"]), ("The Front will sign the pact in Lagos", ["4 June"])],
    ),
    (
        "The council, which met in Gao on 3 May and in Lagos on 5 May, lifted the ban on 9 May.",
        [
            ("The council met in Gao", ["3 May"]),
            ("The council met in Lagos", ["5 May"]),
            ("The council lifted the ban", ["9 May"]),
        ],
    ),
    (
        "Three rounds followed: in Gao in May, in Lagos in June and in Rome in July.",
        [
            ("Three rounds followed in Gao", ["May"]),
            ("Three rounds followed in Lagos", ["June"]),
            ("Three rounds followed in Rome", ["July"]),
        ],
    ),
    (
        "Chad ratified the pact in May, Mali in June and Niger in July.",
        [
            ("Chad ratified the pact", ["May"]),
            ("Mali ratified the pact", ["June"]),
            ("Niger ratified the pact", ["July"]),
        ],
    ),
    (
        "The first round took place in Gao in May, the second in Lagos in June.",
        [("The first round took place in Gao", ["May"]), ("The second round took place in Lagos", ["June"])],
    ),
    # A place without a day, or a day without a place, belongs to the one pair.
    ("The Front met in Gao on 3 May and in Lagos.", [("The Front met in Gao and in Lagos", ["3 May"])]),
    ("The Front met in Gao on 3 and 5 May.", [("The Front met in Gao", ["3", "5 May"])]),
    (
        "Obi left Gao on 3 May and reached Lagos on 5 May.",
        [("Obi left Gao", ["3 May"]), ("Obi reached Lagos", ["5 May"])],
    ),
]

NARROWED: list[tuple[str, Told]] = [
    (
        "The two sides met this week in Vienna, on Wednesday and Thursday.",
        [("The two sides met in Vienna", ["Wednesday", "Thursday"])],
    ),
    ("Last month the ministers met in Rome, on 12 and 14 April.", [("The ministers met in Rome", ["12", "14 April"])]),
    ("In 2019 the ministers met in Rome on 12 April.", [("The ministers met in Rome", ["12 April"])]),
    (
        "The Front met in May 2005 in Rome, from 12 to 14 May.",
        [("The Front met in May 2005 in Rome", ["12", "14 May"])],
    ),
    # The day is another's, lies elsewhere, or is what the clause is compared with.
    (
        "The ministers agreed last week in Rome to meet on 3 June.",
        [("The ministers agreed in Rome to meet on 3 June", ["last week"])],
    ),
    (
        "The ministers met last year in Rome for the first time since 3 May 2017.",
        [("The ministers met in Rome for the first time since 3 May 2017", ["last year"])],
    ),
]

INVERTED: list[tuple[str, Told]] = [
    ("Only on 7 April did the army admit the loss.", [("The army admitted the loss", ["7 April"])]),
    ("Not until 9 April did the junta release the prisoners.", [("The junta released the prisoners", ["9 April"])]),
    ("Not until May 2019 did the two sides sign a truce.", [("The two sides signed a truce", ["May 2019"])]),
    ("Only in May 2019 did Chad and Mali begin talks.", [("Chad and Mali began talks", ["May 2019"])]),
    ("Only last week did the court hear the case.", [("The court heard the case", ["last week"])]),
    ("It was not until 9 April that the army left Gao.", [("The army left Gao", ["9 April"])]),
    # What "nor" and "never" invert is denied, and what "did" asks is a question.
    ("Never did the army leave Gao on 3 May.", []),
    ("Nor did the army leave Gao on 3 May.", []),
    ("Did the army leave Gao only on 3 May?", []),
]

QUALIFYING: list[tuple[str, Told]] = [
    # What was done at a dated happening was done on its day …
    (
        "Voters rejected the charter in Sunday's plebiscite.",
        [("Voters rejected the charter in plebiscite", ["Sunday"])],
    ),
    ("At Tuesday's session the council approved the budget.", [("The council approved the budget", ["Tuesday"])]),
    ("In last week's talks the two sides agreed on a truce.", [("The two sides agreed on a truce", ["last week"])]),
    ("Chad left the club at the 3 May meeting.", [("Chad left the club at the meeting", ["3 May"])]),
    ("Obi attended Monday's talks with the rebels.", [("Obi attended talks with the rebels", ["Monday"])]),
    ("Norway will host the 20 June summit on the war.", [("Norway will host the summit on the war", ["20 June"])]),
    # … but not what was thought of it, or done to something else of it.
    ("Chad condemned Sunday's coup in Mali.", [("Coup in Mali", ["Sunday"])]),
    ("The court rejected claims of fraud in Sunday's vote.", []),
    ("Obi did not attend Monday's talks with the rebels.", [("Talks with the rebels", ["Monday"])]),
    ("The parties returned to the 1994 agreement at the talks.", []),
    ("The court upheld the 2015 accord in its ruling.", []),
]

FATED: list[tuple[str, list[tuple[str, str, str]]]] = [
    ("The presidency cancelled the June 12 meeting.", [("The meeting", "June 12", "cancelled")]),
    ("Mali called off the June 12 summit with Chad.", [("Summit with Chad", "June 12", "cancelled")]),
    ("The army postponed Saturday's vote on the charter.", [("Vote on the charter", "Saturday", "postponed")]),
    ("The meeting of 12 June was cancelled.", [("The meeting", "12 June", "cancelled")]),
    (
        "Thursday's talks between the two ministers were put off.",
        [("Talks between the two ministers", "Thursday", "postponed")],
    ),
    ("The army ended Saturday's talks with the rebels.", [("Talks with the rebels", "Saturday", "occurred")]),
]

QUALIFIED: list[tuple[str, Told]] = [
    ("Fighting that erupted in Gao on 3 May has killed 50 people.", [("Fighting erupted in Gao", ["3 May"])]),
    (
        "Talks that began on 3 May ended without a deal on 9 May.",
        [("Talks began", ["3 May"]), ("Talks ended without a deal", ["9 May"])],
    ),
    (
        "A convoy that left Gao on 3 May reached Lagos on 5 May.",
        [("A convoy left Gao", ["3 May"]), ("A convoy reached Lagos", ["5 May"])],
    ),
    ("Clashes that started on 3 May left nine dead.", [("Clashes started", ["3 May"])]),
    (
        "The two sides extended a deal signed in May 2019 and renewed in July 2020.",
        [("A deal was signed", ["May 2019"]), ("A deal was renewed", ["July 2020"])],
    ),
    (
        "The port, captured on 2 March and lost again on 9 March, is in ruins.",
        [("The port was captured", ["2 March"]), ("The port was lost again", ["9 March"])],
    ),
    (
        "The pact, signed in 2015 and broken in 2017, was renewed on 3 May.",
        [("The pact was signed", ["2015"]), ("The pact was broken", ["2017"]), ("The pact was renewed", ["3 May"])],
    ),
    # Here it is the subject of the sentence that went on.
    (
        "The army attacked Gao on 2 March and withdrew on 9 March.",
        [("The army attacked Gao", ["2 March"]), ("The army withdrew", ["9 March"])],
    ),
    (
        "The bridge was opened in May and closed in July.",
        [("The bridge was opened", ["May"]), ("The bridge was closed", ["July"])],
    ),
    (
        "A deal that covered goods shipped in March fell apart on 3 May.",
        [("A deal fell apart", ["3 May"]), ("Goods were shipped", ["March"])],
    ),
    ("Knowing that rebels held Gao, Obi fled on 3 May.", [("Obi fled", ["3 May"])]),
    ("Hours after the shelling stopped, rebels entered Gao on 12 April.", [("Rebels entered Gao", ["12 April"])]),
]

DESCRIBED: list[tuple[str, Told]] = [
    (
        "Obi died on 7 May, the day the truce took effect.",
        [("Obi died", ["7 May"]), ("The truce took effect", ["7 May"])],
    ),
    (
        "Obi left on 7 May, the day on which Chad held elections.",
        [("Obi left", ["7 May"]), ("Chad held elections", ["7 May"])],
    ),
    (
        "On 7 May, the day that Obi died, rebels took Gao.",
        [("Rebels took Gao", ["7 May"]), ("Obi died", ["7 May"])],
    ),
    # What belongs in no chronicle, lies on another day, or is named by a noun.
    ("Obi left on 7 May, the day he turned forty.", [("Obi left", ["7 May"])]),
    ("Obi left on 7 May, the day after the army shelled Gao.", [("Obi left", ["7 May"])]),
    ("Obi left on 7 May, the day of the vote.", [("Obi left", ["7 May"])]),
]

COUNTED: list[tuple[str, Told]] = [
    (
        "Two days after the army left Gao on 3 April, rebels took Lagos.",
        [("The army left Gao", ["3 April"]), ("Rebels took Lagos", ["Two days"])],
    ),
    (
        "Rebels took Lagos a day after the army left Gao on 3 April.",
        [("Rebels took Lagos", ["a day"]), ("The army left Gao", ["3 April"])],
    ),
    # The day is told outright, or of what it is counted from no day is told.
    (
        "Two days after the army left Gao on 3 April, rebels took Lagos on 5 April.",
        [("The army left Gao", ["3 April"]), ("Rebels took Lagos", ["5 April"])],
    ),
    ("The embassy closed on 9 March, two weeks before the ministers met.", [("The embassy closed", ["9 March"])]),
    ("Two days after the army left Gao, rebels took Lagos.", [("Rebels took Lagos", [])]),
    (
        "Envoys came on 3 April 1994 and left by May. Four days after they had left, rebels took Gao.",
        [("Envoys came", ["3 April 1994"]), ("Envoys left", ["May"]), ("Rebels took Gao", [])],
    ),
    ("Rebels took Lagos the day after the army left Gao.", [("Rebels took Lagos", [])]),
]

NUMBERED: list[tuple[str, Told]] = [
    ("Chad broke UN Resolution 1701.", []),
    ("The families of Flight 1993 sued the airline.", []),
    ("Under Law 1975 the army seized the farms.", []),
    ("Rebels took Hill 1950 and Camp 2005.", []),
    ("The army used Mig 1985 jets against Gao.", []),
    ("Chad rejected the 2010 and 2014 texts.", []),
    ("The rebels of the March 23 Movement took Goma.", []),
    ("The 4 August Regime fell on 12 April 1941.", [("The 4 August Regime fell", ["12 April 1941"])]),
    # Years behind a preposition, and days behind a name, are dates.
    ("In 2010 and 2014 Chad held votes.", [("Chad held votes", ["2010", "2014"])]),
    ("Rebels took Gao in 1950.", [("Rebels took Gao", ["1950"])]),
    ("Rebels took Gao 3 May 1950.", [("Rebels took Gao", ["3 May 1950"])]),
]

ELSEWHERE: list[tuple[str, Told]] = [
    # What opens with "after" dates another happening, even where that has no entry of its own.
    ("After raids on 3 and 5 May, the army closed the road.", []),
    ("At talks in Gao on 3 May, the army agreed to leave.", [("The army agreed to leave at talks in Gao", ["3 May"])]),
    ("After midnight on 3 May, the army closed the road.", [("The army closed the road", ["midnight on 3 May"])]),
    # What is told of the day itself.
    ("Monday marked the tenth anniversary of the truce.", []),
    ("Last year brought a truce in Gao.", []),
    ("Yesterday rebels took Gao.", [("Rebels took Gao", ["Yesterday"])]),
]

ROWS: list[tuple[str, Told]] = [
    ("May 2009: first round of talks, Moscow", [("First round of talks, Moscow", ["May 2009"])]),
    ("4-6 June 1994: talks, Oslo, with three envoys", [("Talks, Oslo, with three envoys", ["4", "6 June 1994"])]),
    ("12 June 2009 — Envoys meet in Geneva", [("Envoys meet in Geneva", ["12 June 2009"])]),
    ("1997-03-02 | ceasefire", [("Ceasefire", ["1997-03-02"])]),
    ("May 2009 | first round of talks, Moscow", [("First round of talks, Moscow", ["May 2009"])]),
    ("| May 2009 | signing of the pact | Gao |", [("Signing of the pact, Gao", ["May 2009"])]),
    ("August 2016. Second round of talks in Kuwait.", [("Second round of talks in Kuwait", ["August 2016"])]),
    ("3 May 2017: five things to know about the talks, Gao", []),
    ("3 May 2017: no talks, no truce", []),
]


def told(drafted: Drafter, text: str) -> Told:
    """Title and dates of each statement of a text."""
    return [(statement.title, [mention.text for mention in statement.mentions]) for statement in drafted(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [*PAIRS, *NARROWED, *INVERTED, *QUALIFYING, *QUALIFIED, *DESCRIBED, *COUNTED, *NUMBERED, *ELSEWHERE],
)
def test_days_of_a_clause(drafted: Drafter, text: str, expected: Told) -> None:
    assert told(drafted, text) == expected


def test_places_of_other_days_are_not_its_own(drafted: Drafter) -> None:
    statements = drafted(
        "Israel and Egypt met on 3 May 2005 in Oslo, on 9 May 2005 in Geneva and in Vienna on 20 May 2005."
    )
    assert [[place.name for place in one.places] for one in statements] == [["Oslo"], ["Geneva"], ["Vienna"]]


def test_not_until_a_day_is_on_that_day(drafted: Drafter) -> None:
    (statement,) = drafted("Not until 9 April did the junta release the prisoners.")
    assert statement.mentions[0].signal is Signal.AT


@pytest.mark.parametrize(("text", "expected"), FATED)
def test_what_is_called_off_lay_on_the_day_before_its_noun(
    drafted: Drafter, text: str, expected: list[tuple[str, str, str]]
) -> None:
    found = [(one.title, one.mentions[0].text, one.status.value) for one in drafted(text)]
    assert found == expected


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_a_row_of_a_chronology_needs_no_verb(drafted: Drafter, text: str, expected: Told) -> None:
    statements = drafted(text, blocks=(Block(0, len(text), BlockKind.ITEM),))
    assert [(one.title, [mention.text for mention in one.mentions]) for one in statements] == expected
