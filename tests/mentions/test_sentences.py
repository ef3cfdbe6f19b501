"""Sentences: exact offsets, abbreviations, headings and wrapped lines."""

import pytest

from generator.language import load
from generator.mentions.sentences import Splitter


def split(text: str) -> list[str]:
    found = Splitter.of(load("en").context).split(text)
    return [text[each.start : each.end] for each in found]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("They met. They parted.", ["They met.", "They parted."]),
        ("They met on Aug. 22 in Doha. It failed.", ["They met on Aug. 22 in Doha.", "It failed."]),
        ("The U.N. met. Gov. Smith spoke.", ["The U.N. met.", "Gov. Smith spoke."]),
        ("J. Smith spoke. He left.", ["J. Smith spoke.", "He left."]),
        ("It failed! Why? Nobody knew…", ["It failed!", "Why?", "Nobody knew…"]),
        ("“It failed.” He left.", ["“It failed.”", "He left."]),
        ("It rose 2.5 points. It fell.", ["It rose 2.5 points.", "It fell."]),
        ("A heading\n\nThe text begins.", ["A heading", "The text begins."]),
        ("A caption in Kyiv\nThe text begins.", ["A caption in Kyiv", "The text begins."]),
        ("12 May: it began\n13 May: it ended", ["12 May: it began", "13 May: it ended"]),
        ("It ended at 5 p.m. on Friday. All left.", ["It ended at 5 p.m. on Friday.", "All left."]),
        ("It ended at 10 p.m. On Tuesday it began.", ["It ended at 10 p.m.", "On Tuesday it began."]),
        ("It went to the U.N. The vote was late.", ["It went to the U.N.", "The vote was late."]),
        ("It ended at 10 p.m. Tuesday. Mr. No spoke.", ["It ended at 10 p.m. Tuesday.", "Mr. No spoke."]),
        ("", []),
        (" \n \n", []),
        ("They met.\r\nThey parted.", ["They met.", "They parted."]),
        ("He asked: what now? and left.", ["He asked: what now? and left."]),
    ],
)
def test_split(text: str, sentences: list[str]) -> None:
    assert split(text) == sentences


def test_a_wrapped_paragraph_is_not_cut_at_its_margin() -> None:
    text = "The two delegations had met for the first time that day in the\nold palace and parted without a word. They left."
    assert split(text) == [text[: text.index(" They left")], "They left."]


def test_a_list_line_after_a_long_line_begins_a_sentence() -> None:
    text = "The two delegations had met for the first time that day in the\n- old palace"
    assert split(text) == [text.splitlines()[0], "- old palace"]


_NARROW = """The envoys of both sides had come to the inn
on the lake, where the talks of last year had
been held, and asked for a longer truce. The
mayor of Lindau had told them on the road
that the bridge would be open, and so it was
for them until the Rhine rose and took half
of it away.
"""


def test_a_paragraph_is_wrapped_at_its_own_width() -> None:
    first, second = _NARROW.strip().split("truce.")
    assert split(_NARROW) == [f"{first}truce.", second.strip()]


@pytest.mark.parametrize(
    "lines",
    [
        ["The budget is voted on in Bern", "New rails for the line to Chur", "Who pays for the flood barriers?"],
        ["Lake levels in the east keep falling", "Schools open", "Strike at the port ends after a month of talks"],
        ["3 May: the envoys came to the old inn", "4 May: the bridge was opened again", "9 May: they parted"],
    ],
)
def test_lines_that_are_sentences_of_their_own(lines: list[str]) -> None:
    assert split("\n".join(lines)) == lines


@pytest.mark.parametrize(
    "text",
    [
        "The talks broke up on 13\nFebruary without a text.",
        "The strike lasted from 10\nMay to the winter.",
        "It was signed on Friday, 13\nFebruary.",
        "They parted on the 3rd of\nMarch.",
        "The vote was held on May\n6, in the rain.",
        "The war broke out in July\n1936 in the south.",
        "It was signed on 13 February\r\n1998 in Bern.",
        "It was signed on February 13,\n1998.",
    ],
)
def test_no_line_ends_within_a_date(text: str) -> None:
    assert split(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Chapter 10\nMay was cold.",
        "The score was 13\nFebruary was wet.",
        "It ended in May\n13 June: it began again.",
        "They met on May\n13 June: it began again.",
        "The war began in July\n1936: the first winter",
        "They parted on 13\n\nFebruary was wet.",
    ],
)
def test_a_line_that_only_looks_like_half_a_date(text: str) -> None:
    assert split(text) == [line for line in text.split("\n") if line]
