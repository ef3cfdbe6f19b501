"""What is no entry of a chronicle: frames of reporting, interviews, figures, lists of nothing, the paper's own pages."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.model.event import Statement

Drafter = Callable[..., tuple[Statement, ...]]

TITLES: list[tuple[str, list[str]]] = [
    # The day of a newspaper's report is no date of how things are or will be.
    ("Chad and Mali disagree about the border, the Gao Herald reported on 3 May 2005.", []),
    ("Chad will recognise Mali within days, the Gao Herald reported on 3 May 2005.", []),
    ("The Gao Herald reported on 3 May 2005 that Chad is losing patience.", []),
    (
        "The president said on 3 May 2005 that Chad is losing patience.",
        ["The president said that Chad is losing patience"],
    ),
    ("Rebels took Gao, the Gao Herald reported on 3 May 2005.", ["Rebels took Gao, the Gao Herald reported"]),
    # Whom the writer met, and who spoke to him.
    ("Ada Obi spoke to us on 3 May 2005 in Rome.", []),
    ("Ada Obi talked to this newspaper on 3 May 2005.", []),
    ("The mediator received us on 3 May 2005.", []),
    ("The mediator received the envoys on 3 May 2005.", ["The mediator received the envoys"]),
    # A figure that answers a question tells of what it counts from.
    ("More than 40 since the election in Chad on 3 May 2005.", ["Election in Chad"]),
    # Statistics, the weather, and the scores of matches.
    ("Exports fell 3% in May 2005.", []),
    ("Exports rose by 3 percent in May 2005.", []),
    ("The temperature reached 41 degrees in Gao on 3 May 2005.", []),
    ("Rain is expected in Gao on 3 May 2005.", []),
    ("Chad beat Mali 3-1 in Gao on 3 May 2005.", []),
    ("Heavy rain delayed the talks in Gao on 3 May 2005.", ["Heavy rain delayed the talks in Gao"]),
    ("Chad raised the toll by 10 percent on 3 May 2005.", ["Chad raised the toll by 10 percent"]),
    ("The rebels hit 20 posts in Gao on 3 May 2005.", ["The rebels hit 20 posts in Gao"]),
    ("The envoys are expected in Gao for talks on 3 May 2005.", ["The envoys are expected in Gao for talks"]),
    # What hardly anybody did.
    ("Hardly a shot was fired in Gao on 3 May 2005.", []),
    ("Scarcely anyone in Gao signed the petition on 3 May 2005.", []),
    ("Barely 40 delegates signed the accord on 3 May 2005.", ["Barely 40 delegates signed the accord"]),
    # Comparisons.
    ("First time that both sides have voted together since 1918!", []),
    ("The two sides voted together since May 2005.", ["The two sides voted together"]),
    # What was not, and what is in the paper.
    ("Adverts for May 2005 are on page 7.", []),
    ("The timetable of talks for May 2005 on the back page.", []),
    ("The mediator waited for the envoys on 3 May 2005.", []),
    # A doubt about the place is none about the event.
    (
        "A donors' meeting is planned for May 2035, probably in Rome.",
        ["A donors' meeting is planned, probably in Rome"],
    ),
    ("A donors' meeting probably took place in May 2005.", []),
    # What is thrown out is what came.
    (
        "The draft came and the rebels threw it out on 3 May 2005.",
        ["The rebels threw out the draft"],
    ),
    ("The mayor came and the rebels threw it out on 3 May 2005.", ["The rebels threw it out"]),
    # What happens to a thing that is no happening, in words that no class has, is no entry.
    ("The table in the hall was laid for six on 3 May 2005.", []),
    ("The kettle in the canteen broke on 3 May 2005.", ["The kettle in the canteen broke"]),
    ("The table in the hall of Gao was laid for six on 3 May 2005.", ["The table in the hall of Gao was laid for six"]),
    ("Crowds danced on 3 May 2005.", ["Crowds danced"]),
    ("Cyprus was divided in July 1974.", ["Cyprus was divided"]),
    # What others call it.
    ("It is a step that envoys call unlikely before 3 May 2005.", []),
    # A date that is what is spoken of.
    ("Monday, 3 May 2005, is the deadline. 3 May 2005 was a holiday.", []),
    ("The parties recommend that 3 May 2035 be set as the date.", []),
    # A noun's date where the verb tells nothing that happens.
    ("The clash in Gao on 3 May 2005 was the worst in years.", ["Clash in Gao"]),
    ("The march through Gao on 3 May 2005 cost them votes.", ["March through Gao"]),
    ("The colour of May 2005 was green.", []),
    # How long it lasts goes with when it begins.
    ("A truce begins on 3 May 2035 and is to last until 3 June 2035.", ["A truce begins"]),
    ("The talks, the minister said, are to decide it in May 2035.", ["The talks are to decide it"]),
    ("The king, Moses Obi, who fled, said on 3 May 2005 he was well.", ["The king, Moses Obi, said he was well"]),
    (
        "The pact was made in Rome in May 2005, where the two talked by a fire and agreed on a text.",
        ["The pact was made in Rome"],
    ),
    # Connectives that stand within a clause.
    ("The council nevertheless adopted the text on 3 May 2005.", ["The council adopted the text"]),
]


@pytest.mark.parametrize(("text", "titles"), TITLES, ids=[text[:50] for text, _ in TITLES])
def test_only_what_happens_is_an_entry(drafted: Drafter, text: str, titles: list[str]) -> None:
    assert [statement.title for statement in drafted(text) if statement.mentions] == titles


def test_a_paper_is_told_by_the_name_under_which_it_reported(drafted: Drafter) -> None:
    (statement,) = drafted(
        "Chad will recognise Mali, the Gao Herald reported on 3 May 2005. The paper said the text was signed on 4 May 2005."
    )
    assert statement.attribution is not None
    assert statement.attribution.speaker == "the Gao Herald"
