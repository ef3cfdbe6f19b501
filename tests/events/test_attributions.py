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
