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
