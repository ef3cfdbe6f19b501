"""General rules of drafting, each shown by sentences made for it: title, status, and what is left alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.model.event import Statement

Drafter = Callable[..., tuple[Statement, ...]]

PLANS: list[tuple[str, str, list[str]]] = [
    (
        "A meeting of ministers from Chad and Mali that was due to be held on May 16 was called off.",
        "A meeting of ministers from Chad and Mali was due to be held",
        ["planned", "cancelled"],
    ),
    (
        "Talks between the Malian parties, which were to begin in Rome on March 10, have been put off, envoys said.",
        "Talks between the Malian parties were to begin in Rome",
        ["planned", "postponed"],
    ),
    (
        "The envoys put off the round of talks that had been planned in Rabat for March 20.",
        "The round of talks was planned in Rabat",
        ["planned", "postponed"],
    ),
    (
        "A conference of experts, planned in Rome for June 6, will be held by video conference instead.",
        "Conference of experts in Rome",
        ["planned", "moved-online"],
    ),
    (
        "The two unions were to meet again on 15 May, and both sides put it off.",
        "The two unions were to meet again",
        ["planned", "postponed"],
    ),
    (
        "Chad and Mali were to sign a pact with Niger last Friday; it was cancelled.",
        "Chad and Mali were to sign a pact with Niger",
        ["planned", "cancelled"],
    ),
    ("The board has proposed that a second vote be held on March 4.", "A second vote to be held", ["planned"]),
    ("The next review is planned for November.", "The next review is planned", ["planned"]),
]


@pytest.mark.parametrize(("text", "title", "statuses"), PLANS, ids=[text[:40] for text, _, _ in PLANS])
def test_a_plan_keeps_its_name_and_learns_its_fate(
    drafted: Drafter, text: str, title: str, statuses: list[str]
) -> None:
    (plan,) = [statement for statement in drafted(text) if statement.mentions]
    assert plan.title == title
    assert [change.status.value for change in plan.status_history] == statuses


def test_for_a_date_is_when_a_plan_is_to_be_and_not_how_long(drafted: Drafter) -> None:
    (plan,) = drafted("A further review is scheduled for November 2031.")
    assert plan.mentions[0].signal.value == "at"


TITLES: list[tuple[str, list[str]]] = [
    (
        "The truce lapsed in May, and a pact on fishing rights that Oman and the Red Cross had brokered fell apart on 3 June.",
        ["The truce lapsed", "A pact on fishing rights fell apart"],
    ),
    (
        "A harbour in Yemen is left smoking after a rebel strike on May 9.",
        ["A harbour in Yemen is left smoking after a rebel strike"],
    ),
    (
        "In June a summit of the presidents of Chad and Mali, planned in Nairobi, was cancelled at the last minute.",
        ["A summit of the presidents of Chad and Mali was cancelled at the last minute"],
    ),
    ("The deal of Rabat, which was reached in May 2019, has held.", ["The deal of Rabat was reached"]),
    ("**Answer:** The rebels left Bamako on 3 May.", ["The rebels left Bamako"]),
    ("**And what came then?** Chad held its election on 3 May.", ["Chad held its election"]),
    ("tl;dr: The rebels left Bamako on 3 May.", ["The rebels left Bamako"]),
    ("BAMAKO/NIAMEY, Aug 12 - The two armies extended their truce on Monday.", ["The two armies extended their truce"]),
    (
        "The envoys met in Rome on 12 May 2018.[1] The army left Bamako on 3 June 2019.[2][3]",
        ["The envoys met in Rome", "The army left Bamako"],
    ),
    (
        "The foreign minister first met rebel envoys in Rome on 12 May.",
        ["The foreign minister first met rebel envoys in Rome"],
    ),
    (
        'The president said on Tuesday that the raid had "practically closed" the process.',
        ['The president said that the raid had "practically closed" the process'],
    ),
    ('The president said on Tuesday that the raid had "all but closed" the process.', []),
    ("Nine soldiers were injured in Gao on Monday.", ["Nine soldiers were injured in Gao"]),
    ("Trucks with flour cross into Chad at Adre on Feb. 10.", ["Trucks with flour cross into Chad at Adre"]),
    ("The army sent perhaps 40 lorries to Gao on 3 May.", ["The army sent perhaps 40 lorries to Gao"]),
    ("The vote had been called off on 3 May.", ["The vote was called off"]),
    ("Mali's foreign minister denied that he had resigned on Sunday.", ["Mali's foreign minister resigned"]),
    (
        "Reports that the two leaders had dined in Rome on 8 July were denied by both.",
        ["The two leaders dined in Rome"],
    ),
    ("A few hours before the vote, Chad had closed its border on Thursday.", ["Chad closed its border"]),
    ("Yes, the rebels left Gao on 3 May.", ["The rebels left Gao"]),
    ("Two diplomats were also expected on Thursday.", []),
    ("Others want to keep him until the vote of May.", []),
    ("The meeting, which is scheduled to last ten days, has its critics.", []),
    ("The bloc insisted that the president be released by Sunday.", []),
]


@pytest.mark.parametrize(("text", "expected"), TITLES, ids=[text[:40] for text, _ in TITLES])
def test_a_title_is_whole_and_free_of_what_surrounds_it(drafted: Drafter, text: str, expected: list[str]) -> None:
    assert sorted(statement.title for statement in drafted(text)) == sorted(expected)


def test_what_goes_on_at_the_same_time_shares_the_stretch_of_time(drafted: Drafter) -> None:
    first, second = drafted(
        "For more than a year, Chad has shelled the border towns. Simultaneously, Mali has struck depots in Chad "
        "and cut off perhaps a tenth of what they can send."
    )
    assert first.mentions == second.mentions
    assert second.title.startswith("Mali has struck depots in Chad")


def test_a_denial_of_reports_denies_what_they_told(drafted: Drafter) -> None:
    (told,) = drafted("Reports that the two leaders had dined in Rome on 8 July were denied by both.")
    assert told.status.value == "denied"


def test_a_speaker_keeps_the_name_set_after_the_office(drafted: Drafter) -> None:
    (told,) = drafted("In May 2020, 60 people died in Gao, according to the union's envoy, Ada Obi.")
    assert told.attribution is not None
    assert told.attribution.speaker == "the union's envoy, Ada Obi"
    assert told.title == "60 people died in Gao"


SEQUELS: list[tuple[str, list[str]]] = [
    (
        "While Mali asked for more time, Oman chose to delay the talks, declining to meet one side alone.",
        ["Oman chose to delay the talks"],
    ),
    (
        "Mali asked for more time. Oman refused to meet one side only, and put the talks off.",
        ["Oman put the talks off"],
    ),
    ("Mali asked for more time. Oman delayed a match of football.", []),
    ("Mali asked for more time. Oman may delay the talks.", []),
    ("One thing is known. Another is not. A third is doubted. Oman delayed the talks.", []),
]


@pytest.mark.parametrize(("text", "expected"), SEQUELS, ids=[text[-40:] for text, _ in SEQUELS])
def test_what_became_of_the_plan_lies_after_the_event_told_before(
    drafted: Drafter, text: str, expected: list[str]
) -> None:
    found = drafted(
        "Chad and Mali were due to hold talks in Rome in June 2019. After the raid on Gao, officials in Mali postponed "
        f"their part in the meeting, an envoy said.\n\n{text}"
    )
    assert [statement.title for statement in found[2:]] == expected
    for statement in found[2:]:
        assert [link.words for link in statement.links] == ["the raid on Gao"]
        assert "raid" not in statement.quote.exact


ACTORS: list[tuple[str, list[str], list[str]]] = [
    ("Amina Deby and Joao Salim met in Rome on 3 May.", ["Amina Deby", "Joao Salim"], ["Rome"]),
    ("The Grand Hotel closed its doors on 3 May.", [], []),
    ("Camp David was opened on 3 May.", [], ["Camp David"]),
    ("Sudan has shelled depots in Sudan since 2019.", ["Sudan"], []),
    ("Presidents Deby and Salim met in Rome on 3 May.", [], ["Rome"]),
    ("The army said that its men met French officials in Bamako on 3 May.", ["France"], ["Bamako"]),
    ("A conference of experts, planned in Rome for June 6, was cancelled.", [], ["Rome"]),
    ("Officials in Bamako met the envoys on 3 May.", ["Mali"], []),
    ("After the raid on Chad, officials in Bamako postponed the talks.", ["Mali"], []),
    ("The envoys left Bamako on 3 May.", [], ["Bamako"]),
]


@pytest.mark.parametrize(("text", "actors", "places"), ACTORS, ids=[text[:30] for text, _, _ in ACTORS])
def test_who_acts_is_an_actor_and_no_place(drafted: Drafter, text: str, actors: list[str], places: list[str]) -> None:
    (told,) = drafted(text)
    assert [actor.name for actor in told.actors] == actors
    assert [place.name for place in told.places] == places


def test_a_family_name_is_filled_up_from_the_whole_name_told_before(drafted: Drafter) -> None:
    _, second = drafted("Amina Deby met the envoys in Rome on 3 May. Deby left Mali on 4 May.")
    assert [actor.name for actor in second.actors] == ["Amina Deby"]


def test_it_is_the_one_thing_to_which_something_was_done_before(drafted: Drafter) -> None:
    first, second = drafted("A crossing at Adre was reopened on 3 May. The army had closed it in February.")
    assert first.title == "A crossing at Adre was reopened"
    assert second.title == "The army closed the crossing at Adre"


GATED: list[tuple[str, list[str]]] = [
    ("The president said in February that a vote would be held in 2027.", ["A vote was to be held"]),
    (
        "The president announced in February that a vote would be held in 2027.",
        ["A vote was to be held", "The president announced that a vote would be held in 2027"],
    ),
    ("I was reading what was written when the truce took effect on 3 May.", ["The truce took effect"]),
    ("Unemployment stood at 12 percent in March.", []),
    ("Exports totalled 300 million dollars in May 2019.", []),
    ("Ten years have gone by since the raid on Goma.", []),
    ("Analysts think that the truce will collapse by June.", []),
    (
        "Two weeks ago Chad resumed its raids on Gao, and most of us, to our shame, were silent.",
        ["Chad resumed its raids on Gao"],
    ),
    ("Q.: Five years ago this week, the talks in Rome collapsed.", ["The talks in Rome collapsed"]),
    ("The two unions last met in October, in Rome.", ["The two unions met in Rome"]),
]


@pytest.mark.parametrize(("text", "titles"), GATED, ids=[text[:40] for text, _ in GATED])
def test_only_what_happens_is_told(drafted: Drafter, text: str, titles: list[str]) -> None:
    assert sorted(statement.title for statement in drafted(text)) == titles
