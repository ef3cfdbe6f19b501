"""What belongs to which verb: names within names, participles and pasts, subjects after an opening clause."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.model.event import Statement
from generator.model.source import Block, BlockKind

Drafter = Callable[..., tuple[Statement, ...]]

TITLES: list[tuple[str, list[str]]] = [
    # "That" after a verb which reports nothing points at its object, which may part the verb from its particle.
    ("The rebels called that meeting off on 3 May 2005.", ["The rebels called that meeting off"]),
    ("The army put that exercise off on 3 May 2005.", ["The army put that exercise off"]),
    ("The envoy said that talks had failed on 3 May 2005.", ["Talks failed"]),
    # A past after the phrases of an opening clause's subject is its verb, whatever commas come later.
    (
        "When the crew of Port Radio stopped work on 3 May 2005, Chad's envoy, Ada Obi, walked out on 4 May 2005.",
        ["The crew of Port Radio stopped work", "Chad's envoy, Ada Obi, walked out"],
    ),
    # A subject after an opening clause may have its name between commas before its verb.
    (
        "When talks stalled, the two envoys, Ada van der Velde and Moses Deng, flew home on 3 May 2005.",
        ["The two envoys, Ada van der Velde and Moses Deng, flew home"],
    ),
    # A date before an opening clause, and parted from it by a comma, is that of the sentence.
    (
        "On 3 May 2005, when the army had shelled the pass, rebels attacked the harbour.",
        ["Rebels attacked the harbour"],
    ),
    # A name of several words is one, and a noun set beside a name stands for it.
    (
        "The Department of Northern Affairs, which closed on 3 May 2005, has no heir.",
        ["The Department of Northern Affairs closed"],
    ),
    (
        "The observers of UNOMAX, the mission that opened in Rome on 3 May 2005, will count the guns.",
        ["UNOMAX opened in Rome"],
    ),
    ("In Rome, the rebels that left on 3 May 2005 returned.", ["The rebels left"]),
    ("When he came to Rome, the rebels that left on 3 May 2005 returned.", ["The rebels left"]),
    # What was ruled follows, so that the court ruled; what "seemed" is no part of it.
    (
        "On 3 May 2005 the High Court ruled that Ada Obi, not the council, was the governor, and it seemed that all "
        "was lost.",
        ["The High Court ruled that Ada Obi was the governor"],
    ),
    # A number counts what a form in -ing only qualifies.
    ("The council will set up five working groups on 3 May 2035.", ["The council will set up five working groups"]),
    ("On 3 May 2005 police detained 40 demonstrating near the port.", ["Police detained 40"]),
    # Nouns with the endings of adjectives.
    ("The party's executive accepted the text on 3 May 2005.", ["The party's executive accepted the text"]),
    ("The emissary rejected the text on 3 May 2005.", ["The emissary rejected the text"]),
    ("The executive council accepted the text on 3 May 2005.", ["The executive council accepted the text"]),
    # The present after a participle between commas is the subject's.
    (
        "The accord, drawn up by Ada Obi of Chad, obliges Niger, Mali and Togo to disarm by 3 May 2035.",
        ["The accord obliges Niger, Mali and Togo to disarm"],
    ),
    ("The accord, drawn up by Ada Obi, was signed on 3 May 2005.", ["The accord was signed"]),
    # A question after a preposition is what was agreed on.
    (
        "On 3 May 2005 the two armies met in Gao and agreed on how prisoners would be exchanged.",
        ["The two armies met in Gao and agreed on how prisoners would be exchanged"],
    ),
    ("The envoys met in Gao when the truce ended on 3 May 2005.", ["The truce ended"]),
    # Who has gone by a day is told of a plan, and where somebody is of none.
    ("The troops will be out of Gao by 3 May 2035.", ["The troops will be out of Gao"]),
    ("The hostages will be back in Rome on 3 May 2035.", ["The hostages will be back in Rome"]),
    ("The text will be long on 3 May 2035.", []),
    # A pronoun in the subject is not the object.
    ("The rebels took the port. On 3 May 2005 some of them left Gao.", ["Some of the rebels left Gao"]),
    # Short verbs that no class of happenings names.
    ("In May 2005 the government of Ada Obi hired pilots.", ["The government of Ada Obi hired pilots"]),
]


@pytest.mark.parametrize(
    ("line", "titles"),
    [
        ("27 April 1994: Elections.", ["Elections"]),
        ("27 April 1994: Referendum", ["Referendum"]),
        ("27 April 1994: Breakfast at eight", ["Breakfast at eight"]),
        ("27 April 1994: Carpets.", []),
        ("27 April 1994: Start.", []),
    ],
)
def test_one_word_is_an_entry_where_it_names_a_happening(drafted: Drafter, line: str, titles: list[str]) -> None:
    blocks = (Block(0, len(line), BlockKind.ITEM),)
    assert [statement.title for statement in drafted(line, blocks=blocks)] == titles


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("In 2004 the end was put off to 15 December.", []),
        ("In 2004 the vote was put off to 15 December 2005.", ["The vote"]),
    ],
)
def test_a_bare_end_is_the_end_of_nothing(drafted: Drafter, text: str, titles: list[str]) -> None:
    assert [s.title for s in drafted(text) if s.title in {"The end", "The vote", "End"}] == titles


@pytest.mark.parametrize(("text", "titles"), TITLES, ids=[text[:50] for text, _ in TITLES])
def test_words_belong_to_the_right_verb(drafted: Drafter, text: str, titles: list[str]) -> None:
    assert [statement.title for statement in drafted(text) if statement.mentions] == titles
