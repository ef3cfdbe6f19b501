"""Drafting from whole sources: blocks, repetition, furniture, captions, lists, datelines and quotes."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.config import Config
from generator.events import Names, draft
from generator.events.quotes import around
from generator.mentions import read
from generator.model.event import Statement
from generator.model.source import Block, BlockKind, Source

Drafter = Callable[..., tuple[Statement, ...]]
NAMES = Names.of(Config(), (), "en")


def _blocks(*parts: tuple[str, BlockKind, int | None]) -> tuple[str, tuple[Block, ...]]:
    text, blocks = "", []
    for words, kind, repeats in parts:
        blocks.append(Block(len(text), len(text) + len(words), kind, repeats))
        text += words + "\n\n"
    return text, tuple(blocks)


def test_a_repeated_block_brings_no_second_statement(drafted: Drafter) -> None:
    caption = "A bridge is destroyed in an airstrike near Marib on March 9."
    text, blocks = _blocks(
        (caption, BlockKind.CAPTION, None),
        (caption, BlockKind.CAPTION, 0),
        ("The envoys left Sanaa on 11 March.", BlockKind.BODY, None),
    )
    first, second = drafted(text, (), blocks)
    assert first.title == "A bridge is destroyed in an airstrike near Marib"
    assert first.status.value == "occurred"
    (again,) = first.repeats
    assert again.start == len(caption) + 2
    assert text[again.start : again.end] == again.exact == first.quote.exact
    assert second.title == "The envoys left Sanaa"
    assert second.repeats == ()


def test_what_is_said_twice_without_being_marked_is_folded_too(drafted: Drafter) -> None:
    (only,) = drafted("The envoys left Sanaa on 11 March.\n\nSomething else.\n\nThe envoys left Sanaa on 11 March.")
    assert len(only.repeats) == 1


@pytest.mark.parametrize("kind", [BlockKind.FURNITURE, BlockKind.BYLINE])
def test_furniture_and_bylines_tell_nothing(drafted: Drafter, kind: BlockKind) -> None:
    text, blocks = _blocks(("Published by staff on 9 March 2020, the day talks resumed.", kind, None))
    assert drafted(text, (), blocks) == ()


def test_a_photo_credit_is_no_part_of_a_caption(drafted: Drafter) -> None:
    text, blocks = _blocks(("Delegates arrive in Juba on 4 May. (Jane Doe for The Observer)", BlockKind.CAPTION, None))
    (statement,) = drafted(text, (), blocks)
    assert statement.title == "Delegates arrive in Juba"
    assert "Doe" not in statement.quote.exact


def test_items_of_a_list_tell_events_in_the_present_tense(drafted: Drafter) -> None:
    lines = [
        "14 July 2015: Iran and six powers sign the plan in Vienna.",
        "8 May 2018 – The United States withdraws from the deal.",
        "April 2021: Indirect talks begin in Vienna",
        "12 May 2022: Prisoner exchange at the Allenby crossing",
    ]
    text, blocks = _blocks(*((line, BlockKind.ITEM, None) for line in lines))
    found = drafted(text, (), blocks)
    assert [statement.title for statement in found] == [
        "Iran and six powers sign the plan in Vienna",
        "The United States withdraws from the deal",
        "Indirect talks begin in Vienna",
        "Prisoner exchange at the Allenby crossing",
    ]
    assert {statement.status.value for statement in found} == {"occurred"}


def test_headings_tell_events(drafted: Drafter) -> None:
    text, blocks = _blocks(("Turkey hosts talks between Ethiopia and Somalia on Tuesday", BlockKind.HEADING, None))
    (statement,) = drafted(text, (), blocks)
    assert statement.title == "Turkey hosts talks between Ethiopia and Somalia"


@pytest.mark.parametrize(
    "text",
    [
        "CAIRO, 3 March (Agency) — Egypt's envoy left Gaza on Monday.",
        "ADDIS ABABA (Agency) - Egypt's envoy left Gaza on Monday.",
        "UPDATE: Egypt's envoy left Gaza on Monday.",
        "SS: Egypt's envoy left Gaza on Monday.",
        "Photo: Egypt's envoy left Gaza on Monday.",
    ],
)
def test_datelines_and_labels_are_left_aside(drafted: Drafter, text: str) -> None:
    (statement,) = drafted(text)
    assert statement.title == "Egypt's envoy left Gaza"
    assert [mention.text for mention in statement.mentions] == ["Monday"]


def test_ids_are_unique_and_made_from_the_offset_of_the_clause(drafted: Drafter) -> None:
    text = "Envoys met in Rome on 3 May. However, the talks were derailed by Iran's raid on the port last week."
    found = drafted(text)
    assert found[0].id == "s:0"
    assert found[1].id == f"s:{text.index('Iran')}"


def test_a_quote_is_the_clause_and_its_context_is_the_texts_own(drafted: Drafter) -> None:
    text = "Nobody slept. The army and the rebels met in Juba on 3 May, but the shelling went on, a monitor said."
    (statement,) = drafted(text)
    quote = statement.quote
    assert quote.exact == "The army and the rebels met in Juba on 3 May"
    assert text[: quote.start].endswith(quote.prefix)
    assert text[quote.end :].startswith(quote.suffix)
    assert quote.prefix == "Nobody slept. "


def test_a_denial_stays_in_the_quote(drafted: Drafter) -> None:
    (statement,) = drafted("The army denied that it had shelled the market in Nyala on Monday.")
    assert statement.quote.exact.startswith("The army denied")
    assert statement.status.value == "denied"


def test_a_long_sentence_is_cut_at_words_around_its_date(drafted: Drafter) -> None:
    filler = "with the help of many hundreds of patient observers from the countries of the region " * 4
    text = f"The two armies {filler}did not sign on 3 May 2021 the truce {filler}that was hoped for."
    for statement in drafted(text):
        quote = statement.quote
        assert len(quote.prefix + quote.exact + quote.suffix) <= 300
        assert "not sign on 3 May 2021" in quote.exact
        assert text[quote.start - 1 : quote.start] in {"", " "}


WORDS = st.lists(
    st.sampled_from(
        [
            "the",
            "army",
            "and",
            "rebels",
            "met",
            "in",
            "Juba",
            "on",
            "3",
            "May",
            "2021",
            ",",
            "not",
            "signed",
            "that",
            "who",
            "by",
            "a",
            "truce",
            ".",
            "Monday\n",
        ]
    ),
    min_size=1,
    max_size=60,
)


@settings(max_examples=150, deadline=None)
@given(WORDS)
def test_any_words_make_statements_that_keep_the_promises(words: list[str]) -> None:
    text = " ".join(words)
    found = draft(Source("s", "s.txt", text, "0" * 64), read(text), NAMES, ("Juba truce",))
    assert len({statement.id for statement in found}) == len(found)
    for statement in found:
        for quote in (statement.quote, *statement.repeats):
            assert text[quote.start : quote.end] == quote.exact
            assert text[: quote.start].endswith(quote.prefix)
            assert text[quote.end :].startswith(quote.suffix)
            assert len(quote.prefix + quote.exact + quote.suffix) <= 300
        assert statement.title
        assert statement.heads <= statement.terms
        assert statement.status_history


@given(st.text(alphabet="ab c\n\r\u2028", max_size=900), st.data())
def test_context_is_exact_within_the_budget_and_whole_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    quote = around(text, "s", start, end, [(start, min(end, start + 10))])
    assert start <= quote.start <= quote.end <= end
    assert text[quote.start : quote.end] == quote.exact
    assert text[: quote.start].endswith(quote.prefix)
    assert text[quote.end :].startswith(quote.suffix)
    assert len(quote.prefix) + len(quote.exact) + len(quote.suffix) <= 300
    assert not re.search(r"[\r\n\u2028]", quote.prefix + quote.suffix)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\u2029"])
def test_context_stays_in_its_paragraph_however_lines_end(end: str) -> None:
    caption, told = "A harbour at dusk (Photograph: staff)", "It rained. The envoys met on 5 May. They parted."
    text = end.join(["The talks", caption, told, caption])
    start = text.index("The envoys")
    quote = around(text, "s", start, start + len("The envoys met on 5 May"), [])
    assert (quote.prefix, quote.suffix) == ("It rained. ", ". They parted.")


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "The talks came after a firefight near Gao on 3 May 2009, in which four men were killed.",
            "The talks came after a firefight near Gao on 3 May 2009",
        ),
        (
            "Fighting broke out on 3 May 2009 in Gao, which lies on the river.",
            "Fighting broke out on 3 May 2009 in Gao",
        ),
        ("The army pulled out on 3 May 2009.", "The army pulled out on 3 May 2009"),
    ],
)
def test_no_quote_ends_in_the_preposition_of_a_relative_clause(drafted: Drafter, text: str, quote: str) -> None:
    assert quote in {statement.quote.exact for statement in drafted(text)}
