"""What belongs to which verb: names within names, participles and pasts, subjects after an opening clause."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.model.event import Statement

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
    # Short verbs that no class of happenings names.
    ("In May 2005 the government of Ada Obi hired pilots.", ["The government of Ada Obi hired pilots"]),
]


@pytest.mark.parametrize(("text", "titles"), TITLES, ids=[text[:50] for text, _ in TITLES])
def test_words_belong_to_the_right_verb(drafted: Drafter, text: str, titles: list[str]) -> None:
    assert [statement.title for statement in drafted(text) if statement.mentions] == titles
