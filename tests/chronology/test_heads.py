"""Lines at the head and the foot of a text that say when it was written, and lines that do not."""

from __future__ import annotations

import pytest

from generator.chronology.heads import of_head
from generator.dates import days
from generator.mentions import read
from generator.model.source import Source

DAY = "2011-05-03"


def told(text: str) -> list[str]:
    """The days that the head and foot of a text say it was written on."""
    found = of_head(Source("s", "seeds/s.txt", text, "0" * 64), read(text))
    return [days.iso(run[0]) for one in found for run in one.days.runs]


@pytest.mark.parametrize(
    "head",
    [
        "MUD AND LETTERS\nA teacher's notes\n\nTuesday 3 May 2011\n",
        "*3 May 2011*\n",
        "MINISTRY\nStatement No. 41/11\nGao, 3 May 2011\n",
        "REPUBLIC\nStatement no. 41, Port Gao, 3 May 2011\n",
        "RADIO GAO\nBroadcast on Tuesday 3 May 2011, ten years to the day after the guns fell silent.\n",
        "SUNDAY REVIEW\nTranscript of the edition of Tuesday, 3 May 2011\nNot for quotation\n",
        "A talk\nPosted by Ada Obi on May 3, 2011 at 10:12\n",
        "A talk\nPublished: 3 May 2011\n",
        "Minutes of 3 May 2011\n",
    ],
)
def test_a_head_line_is_the_day_of_writing(head: str) -> None:
    assert told(f"{head}\nThe envoys met in Zenda last week, and nobody smiled.\n") == [DAY]


def test_so_is_the_line_above_a_signature() -> None:
    text = (
        "To all missions\n\n"
        + "Our enemies speak of hunger. " * 8
        + "\n\nPort Gao, 3 May 2011\nFor the bureau: A. Obi\n"
    )

    assert told(text) == [DAY]


@pytest.mark.parametrize(
    "text",
    [
        # A title that tells an event.
        "The accord was signed on 3 May 2011\n\nIt was a long day.\n",
        "Zenda, 3 May 2011: a battle and what came of it\n\nIt was a long day.\n",
        # A life.
        "Ada Obi, engineer, 3 May 1931 - 9 June 2011\n\nShe liked bridges.\n",
        # Entries of a chronology.
        "How it went\n\n3 May 2011\n\nThe king opens a bridge.\n\n9 June 2011\n\nEnvoys meet in Rome.\n",
        # The text itself.
        "On 3 May 2011\nthe envoys met.\n\nThe rest is known.\n",
    ],
)
def test_other_lines_are_not(text: str) -> None:
    assert told(text) == []
