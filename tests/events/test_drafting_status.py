"""Status, attribution, anchors, names and kinds of drafted statements."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.model.event import EventLink, Statement, Status
from generator.model.mention import Signal, Tense

Drafter = Callable[..., tuple[Statement, ...]]

HISTORIES: list[tuple[str, list[tuple[str, str]]]] = [
    ("The two sides signed a truce in Jeddah on 20 May.", [("occurred", "signed")]),
    ("Iran and Oman were expected to send experts to Muscat this month.", [("planned", "were expected to")]),
    ("The envoys were set to meet in Rome on 3 May.", [("planned", "were set to")]),
    ("Egypt will host a summit on 4 March.", [("planned", "will host")]),
    ("The parties would have met on 3 May.", [("planned", "would have met")]),
    ("The council was to have voted on Thursday.", [("planned", "was to")]),
    ("The pact expires on 5 February 2026.", [("planned", "expires")]),
    (
        "The palace said the conference would now be held online on 9 June.",
        [("planned", "would now be held"), ("moved-online", "be held online")],
    ),
    (
        "The hearing will take place by video conference on 9 June.",
        [("planned", "will take"), ("moved-online", "take place by video")],
    ),
    ("The hearing was held by video link on 9 June.", [("occurred", "was held")]),
    ("The summit was called off on Friday.", [("cancelled", "called off")]),
    ("Both leaders postponed the signing on Monday.", [("occurred", "postponed")]),
    ("The rebels reportedly attacked a convoy near Bunia on Saturday.", [("unconfirmed", "reportedly")]),
    ("The army denied that it had shelled the market on Monday.", [("denied", "denied")]),
    ("Japan has been negotiating over car tariffs since April.", [("ongoing", "has been negotiating")]),
    ("For two years, the militia has blockaded the port.", [("ongoing", "has blockaded")]),
    (
        "The sides were supposed to swap prisoners on Tuesday, but the swap was delayed.",
        [("planned", "were supposed to"), ("postponed", "delayed")],
    ),
    (
        "The envoys were due to travel to Oslo in June to discuss a truce. However, the negotiations were derailed by the coup. "
        "Their participation was later cancelled.",
        [("planned", "were due to"), ("postponed", "derailed"), ("cancelled", "cancelled")],
    ),
    (
        "The sides planned to meet on 2 May. Norway chose to delay the talks. The talks were put off again.",
        [("planned", "planned to"), ("postponed", "delay")],
    ),
    ("The minister agreed on Monday to send a team.", [("occurred", "agreed")]),
    ("The minister agreed to send a team next week.", [("planned", "agreed to")]),
    ("Ministers may postpone the vote; they met on Monday.", [("occurred", "met")]),
]


@pytest.mark.parametrize(("text", "expected"), HISTORIES, ids=[text[:45] for text, _ in HISTORIES])
def test_status_is_told_with_its_history_and_words(
    drafted: Drafter, text: str, expected: list[tuple[str, str]]
) -> None:
    first = drafted(text)[0]
    assert [(change.status.value, change.words) for change in first.status_history] == expected
    for change in first.status_history:
        assert change.start is not None
        assert change.end is not None
        assert text[change.start : change.end] == change.words
        assert change.source == "s"


def test_a_meeting_held_online_on_its_own_day_leaves_another_plan_alone(drafted: Drafter) -> None:
    plan, online = drafted(
        "Delegations were expected to fly to Oslo in June for talks. The meeting would instead be held by video link on 9 July."
    )
    assert [change.status for change in plan.status_history] == [Status.PLANNED]
    assert online.status is Status.MOVED_ONLINE


ATTRIBUTIONS: list[tuple[str, tuple[str, bool, str | None] | None]] = [
    ("The convoy left on Monday.", None),
    ("The convoy left on Monday, officials said.", ("officials", True, None)),
    ("Officials said the convoy left on Monday.", ("Officials", True, None)),
    (
        "The convoy left on Monday, diplomats and officials familiar with the plan said.",
        ("diplomats and officials familiar with the plan", True, None),
    ),
    ("Two aides told the Daily Observer the convoy left on Monday.", ("Two aides", True, "the Daily Observer")),
    ("Two aides told reporters the convoy left on Monday.", ("Two aides", True, "reporters")),
    ("The convoy left on Monday, according to a diplomat.", ("a diplomat", True, None)),
    (
        "The convoy left on Monday, the Sudanese foreign ministry announced.",
        ("the Sudanese foreign ministry", False, None),
    ),
    (
        '"The convoy left on Monday," one official told the Daily Observer.',
        ("one official", True, "the Daily Observer"),
    ),
    (
        "Foreign Minister Sameh Shoukry told Reuters that the convoy left on Monday.",
        ("Foreign Minister Sameh Shoukry", False, "Reuters"),
    ),
    (
        "The convoy left on Monday, two aides said, according to the Evening Post.",
        ("two aides", True, "the Evening Post"),
    ),
    ("The convoy left on Monday, according to the Evening Post article.", ("the Evening Post article", False, None)),
]


@pytest.mark.parametrize(("text", "expected"), ATTRIBUTIONS, ids=[text[:50] for text, _ in ATTRIBUTIONS])
def test_who_says_it_is_kept_beside_the_title(
    drafted: Drafter, text: str, expected: tuple[str, bool, str | None] | None
) -> None:
    (statement,) = drafted(text)
    said = statement.attribution
    assert (said and (said.speaker, said.anonymous, said.via)) == expected
    assert statement.title == "The convoy left"


LINKS: list[tuple[str, str, Signal, str, tuple[int, str] | None]] = [
    (
        "But following the rebels' offensive in Goma, Rwandan officials postponed their participation.",
        "Rwandan officials postponed their participation",
        Signal.AFTER,
        "the rebels' offensive in Goma",
        None,
    ),
    ("The rebels balked after Kursk.", "The rebels balked after Kursk", Signal.AFTER, "Kursk", None),
    (
        "No ship has sailed since the grain deal.",
        "No ship has sailed since the grain deal",
        Signal.SINCE,
        "the grain deal",
        None,
    ),
    (
        "Two days after the signing, ECOWAS lifted its sanctions.",
        "ECOWAS lifted its sanctions",
        Signal.AFTER,
        "the signing",
        (2, "day"),
    ),
    ("Ahead of the summit, Peru freed the crew.", "Peru freed the crew", Signal.BEFORE, "the summit", None),
    (
        "In the wake of the coup, France closed its embassy.",
        "France closed its embassy",
        Signal.AFTER,
        "the coup",
        None,
    ),
]


@pytest.mark.parametrize(("text", "title", "signal", "words", "offset"), LINKS, ids=[link[0][:40] for link in LINKS])
def test_another_event_can_date_a_statement(
    drafted: Drafter, text: str, title: str, signal: Signal, words: str, offset: tuple[int, str] | None
) -> None:
    (statement,) = drafted(text)
    start = text.index(words)
    assert statement.title == title
    assert statement.mentions == ()
    assert statement.links == (EventLink(signal, words, start, start + len(words), offset),)


@pytest.mark.parametrize(
    "text",
    [
        "Officials spoke after months of silence.",
        "The sides could meet after the offensive.",
        "They may return before Congress votes.",
        "Nobody knows what comes after talks.",
        "After Lavrov, nobody spoke.",
    ],
)
def test_what_names_no_event_anchors_nothing(drafted: Drafter, text: str) -> None:
    assert drafted(text) == ()


def test_an_undated_clause_on_a_known_event_is_kept_for_it(drafted: Drafter) -> None:
    text = "Ministers argued. A cocoa export deal brokered by Ghana and the U.N. eventually fell apart."
    (statement,) = drafted(text, ("cocoa deal",))
    assert statement.mentions == ()
    assert statement.links == ()
    assert statement.title == "A cocoa export deal eventually fell apart"
    assert statement.heads == {"end"}
    assert {"cocoa", "deal"} <= statement.terms
    assert drafted(text) == ()


def test_a_known_event_named_in_passing_is_cited_without_a_date(drafted: Drafter) -> None:
    text = "As far as I know there have been no concessions since arguably the cocoa deal."
    (statement,) = drafted(text, ("Cocoa accord",))
    assert (statement.mentions, statement.links) == ((), ())
    assert statement.heads == {"agree"}
    assert "the cocoa deal" in statement.quote.exact


def test_the_same_time_is_shared_with_the_sentence_before(drafted: Drafter) -> None:
    first, second = drafted(
        "For more than two years, the army has shelled the port. Simultaneously, the rebels have targeted fuel depots."
    )
    assert second.title == "The rebels have targeted fuel depots"
    assert second.mentions == first.mentions


def test_meanwhile_shares_no_single_day(drafted: Drafter) -> None:
    (only,) = drafted("The army took the port on Monday. Meanwhile, the rebels targeted fuel depots.")
    assert only.title == "The army took the port"


def test_a_range_is_one_statement_with_both_ends(drafted: Drafter) -> None:
    (statement,) = drafted("Envoys met in Vienna from 9 to 11 September 2021.")
    assert [mention.text for mention in statement.mentions] == ["9", "11 September 2021"]
    assert statement.title == "Envoys met in Vienna"


def test_the_ends_of_a_range_told_apart_are_joined(drafted: Drafter) -> None:
    (statement,) = drafted("Kim met Moon three times between June 2018 and June 2019.")
    assert [(mention.text, mention.role.value) for mention in statement.mentions] == [
        ("June 2018", "begin"),
        ("June 2019", "end"),
    ]
    assert len({mention.group for mention in statement.mentions}) == 1


def test_an_announcement_too_long_for_its_title_keeps_its_speaker_beside_it(drafted: Drafter) -> None:
    length, statement = drafted(
        "Chad and Niger have agreed to the first phase of a truce after three days of indirect talks in a border town, "
        "Foreign Minister Ali Youssef announced on Wednesday."
    )
    assert statement.attribution is not None
    assert statement.attribution.speaker == "Foreign Minister Ali Youssef"
    assert statement.heads >= {"agree", "announce"}
    assert (length.title, length.lasting) == ("Three days of indirect talks", (3, "day"))


def test_names_kind_terms_and_tense(drafted: Drafter) -> None:
    (statement,) = drafted(
        "Moscow and President Volodymyr Zelenskyy's envoys will sign a pact in Ankara on 5 May 2031."
    )
    assert [actor.name for actor in statement.actors] == ["Russia", "Volodymyr Zelensky"]
    assert [place.name for place in statement.places] == ["Ankara"]
    assert statement.kind == "AGREE"
    assert statement.heads == {"agree"}
    assert {"russia", "deal", "ankara", "agree"} <= statement.terms
    assert statement.tense is Tense.FUTURE
    assert statement.status is Status.PLANNED


def test_a_negated_statement_is_not_taken_for_the_event(drafted: Drafter) -> None:
    (statement,) = drafted("Sudan's army has not sent a delegation since the raid on Gao.")
    assert "not" in statement.heads
    assert "not" in statement.title
    assert "has not" in statement.quote.exact


ACTS = [
    ("Officials in Kampala postponed their part in the talks on 3 May.", "occurred"),
    ("Qatar put the talks off on 3 May.", "occurred"),
    ("The talks were postponed on 3 May.", "postponed"),
    ("Qatar was to postpone the talks on 3 May.", "planned"),
]


@pytest.mark.parametrize(("text", "status"), ACTS, ids=[text for text, _ in ACTS])
def test_putting_off_occurs_and_what_is_put_off_is_postponed(drafted: Drafter, text: str, status: str) -> None:
    assert drafted(text)[0].status_history[0].status.value == status


def test_a_putting_off_postpones_the_plan_told_before_it(drafted: Drafter) -> None:
    plan, act = drafted("Chad and Mali were due to meet in Rome on 9 May. On 3 May Chad postponed the talks.")
    assert [change.status.value for change in plan.status_history] == ["planned", "postponed"]
    assert [change.status.value for change in act.status_history] == ["occurred"]


CLAIMS = [
    ('The rebels rejected as "a lie" a report that they had shelled Gao on 3 May.', "denied"),
    ("Mali dismissed claims that its army had shelled Gao on 3 May.", "denied"),
    ("Mali repeated the allegation that Chad had shelled Gao on 3 May.", "unconfirmed"),
    ("Mali confirmed the report that Chad had shelled Gao on 3 May.", "occurred"),
    ("Mali did not reject the claim that Chad had shelled Gao on 3 May.", "occurred"),
]


@pytest.mark.parametrize(("text", "status"), CLAIMS, ids=[text[:40] for text, _ in CLAIMS])
def test_a_claim_that_is_rejected_is_denied(drafted: Drafter, text: str, status: str) -> None:
    (statement,) = [statement for statement in drafted(text) if "attack" in statement.heads]
    assert statement.status.value == status


NOT_KEPT = [
    ("The summit planned for 3 May never took place.", ["planned", "cancelled"]),
    ("The summit planned for 3 May never materialised.", ["planned", "cancelled"]),
    ("The visit planned for 3 May came to nothing.", ["planned", "cancelled"]),
    ("An exchange of prisoners set for 3 May fell through.", ["planned", "cancelled"]),
    ("The talks were meant to open on 3 May but came to nothing.", ["planned", "cancelled"]),
    ("The envoys were to have met on 3 May but did not.", ["planned", "cancelled"]),
    ("The army was supposed to leave Gao on 3 May but did not do so.", ["planned", "cancelled"]),
    ("The truce was due to take effect on 3 May. It never did.", ["planned", "cancelled"]),
    ("The president was to have visited Gao on 3 May; the trip never took place.", ["planned", "cancelled"]),
    ("Parliament would have voted on 3 May, but the session was called off.", ["planned", "cancelled"]),
    ("A second round, pencilled in for 3 May, never happened.", ["planned", "cancelled"]),
    ("The withdrawal was to have begun on 3 May but has been put off.", ["planned", "postponed"]),
    ("The envoys had been due to meet on 3 May.", ["planned"]),
    ("The two sides met on 3 May but the talks came to nothing.", ["occurred"]),
    ("The deal fell through on 3 May.", ["occurred"]),
    ("The envoys were to meet on 3 May. The mayor did not wait.", ["planned"]),
]


@pytest.mark.parametrize(("text", "steps"), NOT_KEPT, ids=[text for text, _ in NOT_KEPT])
def test_a_plan_that_was_not_kept(drafted: Drafter, text: str, steps: list[str]) -> None:
    (statement,) = drafted(text)
    assert [change.status.value for change in statement.status_history] == steps
