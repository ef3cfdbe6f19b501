"""Who says it, named or not, and through whom."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.model.event import Attribution, Statement

Drafter = Callable[..., tuple[Statement, ...]]

SPEAKERS: list[tuple[str, Attribution]] = [
    ("the home minister, Ada Krishna Obi, said.", Attribution("the home minister, Ada Krishna Obi")),
    ("a spokesman for the army, Ivo Lund, said.", Attribution("a spokesman for the army, Ivo Lund")),
    ("a spokesman said.", Attribution("a spokesman", anonymous=True)),
    ("doctors said.", Attribution("doctors", anonymous=True)),
    ("Chad's spokesman said.", Attribution("Chad's spokesman")),
    ("residents told the BBC.", Attribution("residents", anonymous=True, via="the BBC")),
    ("a spokesman said, the Sea Courier reported.", Attribution("a spokesman", anonymous=True, via="the Sea Courier")),
    ("the envoy Ada Obi said, according to the wire.", Attribution("the envoy Ada Obi", via="the wire")),
    (
        "the Post reported, citing two officials who asked not to be named.",
        Attribution("two officials", anonymous=True, via="the Post"),
    ),
    ("the Post reported, citing fears of war.", Attribution("the Post")),
    ("said Ada Obi, the mediator.", Attribution("Ada Obi")),
]


@pytest.mark.parametrize(("told", "attribution"), SPEAKERS, ids=[told for told, _ in SPEAKERS])
def test_who_says_it(drafted: Drafter, told: str, attribution: Attribution) -> None:
    (statement,) = drafted(f"Rebels attacked a church in Gao on 3 May 2005, {told}")
    assert statement.attribution == attribution
    assert statement.title == "Rebels attacked a church in Gao"


def test_the_paper_is_the_one_that_the_text_named(drafted: Drafter) -> None:
    _, plan = drafted(
        "The truce was signed on 3 May 2005, the Harbour Post reported. "
        "Talks will open in Rome on 6 June 2005, an envoy told the paper."
    )
    assert plan.attribution == Attribution("an envoy", anonymous=True, via="the Harbour Post")


def test_the_paper_stays_one_where_none_was_named(drafted: Drafter) -> None:
    (plan,) = drafted("Talks will open in Rome on 6 June 2005, an envoy told the paper.")
    assert plan.attribution == Attribution("an envoy", anonymous=True, via="the paper")


RETOLD = [
    ("The general repeated that rebels had shelled Gao on 3 May 2005.", "The general"),
    ("The general conceded on Friday that rebels had shelled Gao on 3 May 2005.", "The general"),
    ("The ministry restated that rebels had shelled Gao on 3 May 2005.", "The ministry"),
    ("The envoy recalled that rebels had shelled Gao on 3 May 2005.", "The envoy"),
    ("The mayor echoed the warning that rebels had shelled Gao on 3 May 2005.", "The mayor"),
    ("The driver volunteered that rebels had shelled Gao on 3 May 2005.", "The driver"),
    ("The minister let slip that rebels had shelled Gao on 3 May 2005.", "The minister"),
    ("The minister made it known that rebels had shelled Gao on 3 May 2005.", "The minister"),
    ("The ministry pointed out that rebels had shelled Gao on 3 May 2005.", "The ministry"),
    ("The envoy reminded reporters that rebels had shelled Gao on 3 May 2005.", "The envoy"),
    ("The captain testified that rebels had shelled Gao on 3 May 2005.", "The captain"),
    ("The army reaffirmed on 6 June 2005 that rebels had shelled Gao on 3 May 2005.", "The army"),
]


@pytest.mark.parametrize(("text", "speaker"), RETOLD, ids=[text[:32] for text, _ in RETOLD])
def test_what_somebody_recalls_or_repeats_keeps_its_date_and_is_his(drafted: Drafter, text: str, speaker: str) -> None:
    (statement,) = drafted(text)
    assert statement.title == "Rebels shelled Gao"
    assert statement.status.value == "occurred"
    assert [mention.text for mention in statement.mentions] == ["3 May 2005"]
    assert statement.attribution is not None
    assert statement.attribution.speaker == speaker


DONE = [
    ("Mali recalled its envoy on 3 May 2005.", "Mali recalled its envoy"),
    ("The vote was repeated on 3 May 2005.", "The vote was repeated"),
    ("The government conceded the province on 3 May 2005.", "The government conceded the province"),
    ("Three hundred students volunteered on 3 May 2005.", "Three hundred students volunteered"),
    ("Police charged the crowd on 3 May 2005.", "Police charged the crowd"),
]


@pytest.mark.parametrize(("text", "title"), DONE, ids=[title for _, title in DONE])
def test_the_same_verbs_without_a_clause_report_nothing(drafted: Drafter, text: str, title: str) -> None:
    (statement,) = drafted(text)
    assert (statement.title, statement.attribution) == (title, None)


CHAINED = [
    ("The minister was quoted by the Herald as saying that {}.", Attribution("The minister", via="the Herald")),
    ("The minister was quoted as saying that {}.", Attribution("The minister")),
    ("The Herald quoted the minister as saying that {}.", Attribution("the minister", via="The Herald")),
    ("It was reported by the Herald that {}.", Attribution("the Herald")),
    ("As the Herald reported, {}.", Attribution("the Herald")),
    ("In the words of the ministry, {}.", Attribution("the ministry")),
    ("In a statement carried by the state agency, the ministry said that {}.", Attribution("the ministry")),
    ("According to a readout, {}.", Attribution("a readout")),
    ("{}, a person briefed on the raid said.", Attribution("a person briefed on the raid", anonymous=True)),
    (
        "{}, two officials involved in the talks told the Courier.",
        Attribution("two officials involved in the talks", anonymous=True, via="the Courier"),
    ),
    ("Sources close to the mayor said that {}.", Attribution("Sources close to the mayor", anonymous=True)),
    ("It emerged that {}.", None),
    ("As the envoys told jokes, {}.", None),
]


@pytest.mark.parametrize(("frame", "attribution"), CHAINED, ids=[frame for frame, _ in CHAINED])
def test_chained_and_nameless_voices(drafted: Drafter, frame: str, attribution: Attribution | None) -> None:
    (statement,) = drafted(frame.format("rebels shelled Gao on 3 May 2005"))
    assert (statement.title, statement.attribution) == ("Rebels shelled Gao", attribution)


def test_a_participle_with_a_date_is_no_mark_of_a_speaker(drafted: Drafter) -> None:
    (statement,) = drafted("Officials expelled from Mali on 3 May 2005 said that they would return.")
    assert statement.title.startswith("Officials")
    assert "expelled" in statement.title
