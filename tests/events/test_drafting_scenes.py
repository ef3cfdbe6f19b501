"""Scenes, counts and texts about texts are no events; what they lead up to is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.events import Names, draft
from generator.mentions import read
from generator.model.event import Statement
from generator.model.source import Block, BlockKind, Metadata, Source

Drafter = Callable[..., tuple[Statement, ...]]

TITLES: list[tuple[str, list[str]]] = [
    # What bodies do every day, and things of the house.
    ("On 3 May 2005 Obi and Deng drank tea in the garden.", []),
    ("The delegates slept in the hall on 3 May 2005.", []),
    ("The band stopped playing on 3 May 2005.", ["The band stopped playing"]),
    ("The choir stopped singing on 3 May 2005.", []),
    ("In May 2005 the envoys bought suits in Rome.", []),
    ("In May 2005 the army bought rifles in Rome.", ["The army bought rifles in Rome"]),
    ("The minister closed his folder on 3 May 2005.", []),
    ("The minister closed the border on 3 May 2005.", ["The minister closed the border"]),
    ("The clock in the hall was stopped on 3 May 2005.", []),
    ("The convoy was stopped on 3 May 2005.", ["The convoy was stopped"]),
    ("A bomb destroyed the canteen on 3 May 2005.", ["A bomb destroyed the canteen"]),
    ("The men, in coats that they had bought on 3 May 2005, signed.", []),
    ("On 3 May 2005 rebels burned the kitchen of the camp.", ["Rebels burned the kitchen of the camp"]),
    # How people move in a room, and what that leads up to.
    ("Ada Obi rose from the dais on 3 May 2005.", []),
    ("Ada Obi walked to the table on 3 May 2005 and signed the accord.", ["Ada Obi signed the accord"]),
    ("Ada Obi walked out on 3 May 2005.", ["Ada Obi walked out"]),
    ("Rebels climbed the hill on 3 May 2005.", ["Rebels climbed the hill"]),
    (
        "When the choir stopped singing on 3 May 2005, the premier walked to the table and signed an accord.",
        ["The premier signed an accord"],
    ),
    (
        "When the army crossed the border on 3 May 2005, the premier signed an accord.",
        ["The army crossed the border"],
    ),
    (
        "The breakthrough came on 3 May 2005, when the army accepted the text.",
        ["The army accepted the text"],
    ),
    ("The envoy arrived on 3 May 2005, when the truce had ended.", ["The envoy arrived"]),
    # Counts up to the day of writing.
    ("Obi put the number of deaths since May 2005 at 15,000.", []),
    ("Obi put the rebels under arrest on 3 May 2005.", ["Obi put the rebels under arrest"]),
    ("Some 2,600 people have been killed in raids since May 2005.", []),
    ("The raid killed 2,600 people on 3 May 2005.", ["The raid killed 2,600 people"]),
    ("Two ministers have been killed since May 2005.", ["Two ministers have been killed"]),
    # What somebody told the writer, and what a text tells of texts.
    ("An officer told me in May 2005 that the truce would not hold.", []),
    ("An article on 3 May 2005 misstated the number of monitors.", []),
    ("A letter on 3 May 2005 quoted Article 12 of the accord.", []),
    ("A letter from the king reached Rome on 3 May 2005.", ["A letter from the king reached Rome"]),
    ("Sources: press, reports of the United Nations of May 2005, own notes.", []),
    ("Chad: a new cabinet takes office on 3 May 2035.", ["Chad: a new cabinet takes office"]),
    # What was accepted follows the verb.
    (
        "On 3 May 2005 the army accepted that the police be dissolved.",
        ["The army accepted that the police be dissolved"],
    ),
]


@pytest.mark.parametrize(("text", "titles"), TITLES, ids=[text[:50] for text, _ in TITLES])
def test_scenes_and_counts_are_no_events(drafted: Drafter, text: str, titles: list[str]) -> None:
    assert [statement.title for statement in drafted(text) if statement.mentions] == titles


@pytest.mark.parametrize(
    ("heading", "title", "count"),
    [
        ("The peace talks of Chad, 1990–1994", "", 0),
        ("The peace talks of Chad, 1990", "The peace talks of Chad, 1990", 0),
        ("The peace talks in Rome, 3 May 1990", "The peace talks in Rome, 3 May 1990", 1),
        ("Peace talks fail in May 1990", "Peace talks fail in May 1990", 1),
    ],
)
def test_the_years_of_a_text_are_no_event(names: Names, heading: str, title: str, count: int) -> None:
    blocks = (Block(0, len(heading), BlockKind.HEADING),)
    source = Source("s", "seeds/s.md", heading, "0" * 64, metadata=Metadata(title=title or None), blocks=blocks)
    assert len(draft(source, read(heading), names)) == count


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("The observers would come only after the ceasefire.", 0),
        ("The observers came only after the ceasefire.", 1),
        ("The observers would come after the ceasefire.", 1),
    ],
)
def test_what_a_thing_depends_on_dates_nothing(drafted: Drafter, text: str, links: int) -> None:
    assert sum(len(statement.links) for statement in drafted(text)) == links


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        # What came on a date, told right behind it, whatever the sentence tells of the date.
        ("The crisis dates from 17 June 2003, when the Government, LURD and MODEL signed a truce.",
         ["The Government, LURD and MODEL signed a truce"]),
        ("The turning point came on 4 May 2001, when the president, a former general, freed his rivals.",
         ["The president freed his rivals"]),
        ("The breakthrough came in September 2003, when both ministers agreed to use the maps of 1991.",
         ["Both ministers agreed to use the maps of 1991"]),
        ("The crisis began in 1998, when Eritrean troops entered Badme.",
         ["The crisis began", "Eritrean troops entered Badme"]),
        ("The talks date back to May 1999, when envoys met in Oslo.", ["Envoys met in Oslo"]),
        # What only set the scene, was so, or has a date of its own.
        ("On 12 May 2000, when the rain had stopped, Ethiopia began its offensive.", ["Ethiopia began its offensive"]),
        ("The bridge collapsed on 3 May 2004, when nobody was there.", ["The bridge collapsed"]),
        # A season that says which thing is meant dates nothing.
        ("Tarvia began the summer release on 6 May 2020.", ["Tarvia began the summer release"]),
        ("The spring talks in Lima ended on 3 May 2020.", ["The spring talks in Lima ended"]),
        ("The army halted the winter offensive.", []),
        # Captions and figures.
        ("The photograph was taken at the pier in 2019.", []),
        ("The photograph of the treaty was released on 3 May 2019.", ["The photograph of the treaty was released"]),
        ("The catch has fallen by half since 1992.", []),
        ("The government fell on 3 May 2019.", ["The government fell"]),
        # What somebody is sure of, and what a phrase is for.
        ("Veterans are certain that the town fell on 8 May 2000.", ["The town fell"]),
        ("Villagers remember that the army crossed the river on 8 May 2000.", ["The army crossed the river"]),
        ("Soldiers whom I met are sure that Ethiopia began its offensive on 8 May 2000.", ["Ethiopia began its offensive"]),
        ("Peace talks meant to end the war opened in Ghana on 4 June 2003.", ["Peace talks opened in Ghana"]),
        ("The rebels vowed to end the siege imposed in May 2003.", ["The siege was imposed"]),
        # What readers wrote, and what came of it.
        ("Two comments about the mayor were deleted on 3 May 2004.", []),
        ("Moderator: two messages on the price of maize were removed on 3 May 2004.", []),
        ("The border post was removed on 3 May 2004.", ["The border post was removed"]),
        # Words that lead up to a noun or a clause, and take no verb from it.
        ("Peru's largest remaining rebel group freed a mayor on 3 May 2004.",
         ["Peru's largest remaining rebel group freed a mayor"]),
        ("In May 1963, long before anybody spoke of peace, rebels seized Gao.", ["Rebels seized Gao"]),
        ("The guards exchanged fire before a truce agreed by their chiefs on 3 May 2004 began to hold.",
         ["A truce was agreed by their chiefs"]),
    ],
)  # fmt: skip
def test_what_is_told_of_a_date(drafted: Drafter, text: str, titles: list[str]) -> None:
    assert [statement.title for statement in drafted(text)] == titles


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # A plan of one noun that is called off or put off.
        ("The march planned for 3 May 2004 was called off.", [("The march", "cancelled")]),
        ("The strike set for 3 May 2004 has been postponed.", [("The strike", "postponed")]),
        ("A march planned for 3 May 2004 was called off.", []),
        ("The army signed the plan for the march.", []),
        # A turn that is not told by what it came about.
        ("The breakthrough came in September 2003.", []),
        ("But the turning point came on 3 May 2004.", []),
        ("The breakthrough came on 3 May 2004, when both envoys put their names to the text.",
         [("Both envoys put their names to the text", "occurred")]),
        ("The attack came on 3 May 2004.", [("The attack came", "occurred")]),
        ("The envoys came to Rome on 3 May 2004.", [("The envoys came to Rome", "occurred")]),
        # Who acts, by what it is.
        ("The tribunal handed down its ruling on 3 May 2004.", [("The tribunal handed down its ruling", "occurred")]),
        ("The skippers handed over their licences on 3 May 2004.",
         [("The skippers handed over their licences", "occurred")]),
        ("The table was laid for six on 3 May 2004.", []),
        # How far from a clause another one lies is no date of it.
        ("Five days after the Post had published the letter, the minister resigned on 3 May 2004.",
         [("The minister resigned", "occurred")]),
        ("Three weeks before the rebels attacked Lima, the envoys met on 3 May 2004.", [("The envoys met", "occurred")]),
        ("On 3 May 2004 after the army left, rebels took the town.",
         [("The army left", "occurred"), ("Rebels took the town", "occurred")]),
        # What is denied right behind it, and what is not.
        ("Police detained Obi on 3 May 2004, his lawyer said; the ministry denied that.",
         [("Police detained Obi", "denied")]),
        ("The army shelled Lima on 3 May 2004, villagers said, but the ministry denied it.",
         [("The army shelled Lima", "denied")]),
        ("Villagers said that the army shelled Lima on 3 May 2004, which the ministry denied.",
         [("The army shelled Lima", "denied")]),
        ("The army shelled Lima on 3 May 2004, villagers said. The minister resigned; the ministry denied that.",
         [("The army shelled Lima", "occurred")]),
        ("The army shelled Lima on 3 May 2004, villagers said; the ministry denied that the mayor had fled.",
         [("The army shelled Lima", "occurred")]),
        ("The army shelled Lima on 3 May 2004, villagers said; the ministry did not deny it.",
         [("The army shelled Lima", "occurred")]),
        # Who says it without a name, and what follows without an article.
        ("Residents say troops entered the village on 3 May 2004.", [("Troops entered the village", "occurred")]),
        ("Local officials say armed men took the town on 3 May 2004.", [("Armed men took the town", "occurred")]),
    ],
)  # fmt: skip
def test_what_became_of_it(drafted: Drafter, text: str, told: list[tuple[str, str]]) -> None:
    assert [(statement.title, statement.status.value) for statement in drafted(text)] == told
