"""What a sentence's own words are: its heading left out, and with the clause that tells what was settled or asked."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.model.event import Statement
from generator.model.mention import Signal

Drafter = Callable[..., tuple[Statement, ...]]

QUESTIONS = [
    ("They settled on 3 May 2005 how the ballots would be counted.", "They settled how the ballots would be counted"),
    (
        "The two sides agreed in Oslo on 3 May 2005 how many judges there would be.",
        "The two sides agreed in Oslo how many judges there would be",
    ),
    ("The parties fixed on 3 May 2005 when the count should begin.", "The parties fixed when the count should begin"),
    ("They settled on 3 May 2005 how guns would be dealt with.", "They settled how guns would be dealt with"),
    ("The parties decided on 3 May 2005 who may vote.", "The parties decided who may vote"),
    ("The rebels announced on 3 May 2005 where they would camp.", "The rebels announced where they would camp"),
    ("The court explained on 3 May 2005 why it had freed him.", "The court explained why it had freed him"),
    # What follows a date in other ways tells another thing.
    ("The envoys met on 3 May 2005 when the truce broke down.", "The envoys met"),
    ("The envoys met on 3 May 2005, how late it was.", "The envoys met"),
    ("The envoys met in Gao on 3 May 2005 where a truce held.", "The envoys met in Gao"),
]

HEADINGS = [
    ("**1. What happened?** Chad held local elections on 3 May 2005.", "Chad held local elections"),
    ("**Why now?** The army left Gao on 3 May 2005.", "The army left Gao"),
    ("__2. The vote.__ Chad held local elections on 3 May 2005.", "Chad held local elections"),
    ("**What happened:** On 3 May 2005 the army left Gao.", "The army left Gao"),
    ("The **truce** was signed on 3 May 2005.", "The truce was signed"),
    ("The army left **Gao** on 3 May 2005.", "The army left Gao"),
]

NOUNS = [
    ("The bloodshed in Gao on 26 January 2005 was the worst in years.", "Bloodshed in Gao"),
    ("The bloodshed in Gao ended on 26 January 2005.", "The bloodshed in Gao ended"),
    ("A bearded envoy left Gao on 26 January 2005.", "A bearded envoy left Gao"),
]


@pytest.mark.parametrize(("text", "title"), [*QUESTIONS, *HEADINGS, *NOUNS], ids=lambda each: each[:60])
def test_a_title_has_the_words_of_its_sentence(drafted: Drafter, text: str, title: str) -> None:
    assert [statement.title for statement in drafted(text) if statement.mentions][:1] == [title]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("On 4 March 2021, hours after they had opened the talks, a shell hit the mill.", "A shell hit the mill"),
        ("On 4 March 2021, minutes after the guards had changed, rebels freed two pilots.", "Rebels freed two pilots"),
        ("On 4 March 2021, two days after the envoys had left, a shell hit the mill.", "A shell hit the mill"),
        ("In May 2021, a year after he was elected, Obi dismissed the government.", "Obi dismissed the government"),
        ("In May 2021, long before the vote was held, rebels took the town.", "Rebels took the town"),
        ("Two days after the vote was held on 4 May 2021, rebels took the town.", "The vote was held"),
    ],
)
def test_a_date_before_an_inserted_clause_is_that_of_the_main_one(drafted: Drafter, text: str, title: str) -> None:
    """What is inserted tells how long it was from something else, and the date goes past it."""
    assert [each.title for each in drafted(text) if any("2021" in mention.text for mention in each.mentions)] == [title]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Since March 2021, when the rebels halted their attacks, few had died.", "The rebels halted their attacks"),
        ("He led the party until March 2021, when he resigned.", "He resigned"),
        ("The bridge has been closed since 3 May 2021, when a shell hit it.", "A shell hit the bridge"),
        ("By 3 May 2021, when the vote was held, two parties had left.", "The vote was held"),
    ],
)
def test_what_came_when_something_began_or_ended_came_then(drafted: Drafter, text: str, title: str) -> None:
    (statement,) = (each for each in drafted(text) if each.title == title)
    assert [mention.signal for mention in statement.mentions] == [Signal.AT]


AFTER_THAT = [
    (
        "The ministers signed the treaty in Rome, and only after that did Argentines approve the text.",
        "Argentines approved the text",
        [("The ministers signed the treaty in Rome", None)],
    ),
    (
        "The plane landed in Gao on 3 May 2021, and a week after that the commanders agreed on a truce.",
        "The commanders agreed on a truce",
        [("The plane landed in Gao", (1, "week"))],
    ),
    (
        "Managers relit the furnace. Only after that did the minister name Ada Obi as mediator.",
        "The minister named Ada Obi as mediator",
        [("Managers relit the furnace", None)],
    ),
    (
        "The army took the town. Two weeks after that the rebels agreed to talks.",
        "The rebels agreed to talks",
        [("The army took the town", (2, "week"))],
    ),
    (
        "Twelve days after the meeting at Gao they met again in Oran, and there Obi said something to the cameras.",
        "They met again in Oran",
        [("the meeting at Gao", (12, "day"))],
    ),
    (
        "After the talks the two sides met again and the army withdrew.",
        "The two sides met again",
        [("the talks", None)],
    ),
]


@pytest.mark.parametrize(("text", "title", "links"), AFTER_THAT)
def test_that_stands_for_what_was_told_before(
    drafted: Drafter, text: str, title: str, links: list[tuple[str, tuple[int, str] | None]]
) -> None:
    (statement,) = (each for each in drafted(text) if each.title == title)
    assert [(link.words, link.offset) for link in statement.links] == links
    assert statement.attribution is None


@pytest.mark.parametrize(
    "text",
    [
        "The army took the town. After that, the war moved into hotels.",  # goes on with the tale, and dates nothing
        "After that meeting, the rebels agreed to talks, it is hoped.",
    ],
)
def test_that_need_not_stand_for_anything(drafted: Drafter, text: str) -> None:
    assert not [link for statement in drafted(text) for link in statement.links if "town" in link.words]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("In July 2012 a court limited the pickets to eight.", "A court limited the pickets to eight"),
        ("In July 2012 they armed their drivers.", "They armed their drivers"),
        ("In May 2012 the parties signed a limited agreement.", "The parties signed a limited agreement"),
    ],
)
def test_what_mostly_is_an_adjective_may_take_an_object(drafted: Drafter, text: str, title: str) -> None:
    assert [each.title for each in drafted(text)] == [title]
