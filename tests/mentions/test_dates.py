"""Dates whose characters a table of phrases cannot hold: broken over lines, with odd spaces, in square brackets."""

import pytest

from generator.mentions import read, resolve
from generator.model.time import Interval

_DAY = Interval.on(735357)
"""2014-05-01."""


def _values(text: str) -> list[tuple[str, str]]:
    return [(each.mention.text, each.value) for each in resolve(read(text), _DAY)]


_WORDS = (
    (("6", "August", "1945"), "1945-08-06"),
    (("August", "6,", "1945"), "1945-08-06"),
    (("the", "6th", "of", "August", "1945"), "1945-08-06"),
    (("Monday,", "6", "August", "1945"), "1945-08-06"),
    (("early", "August", "1945"), "1945-08"),
    (("the", "summer", "of", "1945"), "1945-SU"),
    (("the", "19th", "century"), "18"),
    (("480", "BC"), "BC0480"),
    (("Christmas", "Eve", "1914"), "1914-12-24"),
)


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\u2009", "  ", "\t"])
@pytest.mark.parametrize(("words", "value"), _WORDS)
def test_a_date_with_other_spaces_between(space: str, words: tuple[str, ...], value: str) -> None:
    phrase = space.join(words)
    assert _values(f"It was told of {phrase} there.") == [(phrase, value)]


@pytest.mark.parametrize("end", ["\n", " \n", "\n  ", "\r\n"])
@pytest.mark.parametrize(("words", "value"), _WORDS)
def test_a_date_in_a_wrapped_paragraph(end: str, words: tuple[str, ...], value: str) -> None:
    for place in range(1, len(words)):
        phrase = " ".join(words[:place]) + end + " ".join(words[place:])
        text = f"The envoys who had come down to the old town by the sea spoke of {phrase} as if it had been the day before the war."
        assert _values(text)[0] == (phrase, value)


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\t"])
def test_a_range_with_other_spaces_between(space: str) -> None:
    text = f"It met from 9{space}to 11{space}September 1995."
    assert _values(text) == [("9", "1995-09-09"), (f"11{space}September 1995", "1995-09-11")]


@pytest.mark.parametrize("dash", ["-", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", " \u2013 ", "\u2212"])
def test_a_range_with_other_dashes(dash: str) -> None:
    text = f"The war (1912{dash}1913) was short."
    assert _values(text) == [("1912", "1912"), ("1913", "1913")]


def test_no_date_goes_over_a_paragraph() -> None:
    assert _values("It met on 6\n\nAugust 1945 was hot.") == [("August 1945", "1945-08")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("on 7 November [O.S. 25 October] 1917", "7 November [O.S. 25 October] 1917"),
        ("on 7 November 1917 [O.S. 25 October]", "7 November 1917 [O.S. 25 October]"),
        ("on 7 November [25 October O.S.] 1917", "7 November [25 October O.S.] 1917"),
    ],
)
def test_the_other_calendar_in_square_brackets(text: str, found: str) -> None:
    assert _values(text) == [(found, "1917-11-07")]


def test_a_note_in_square_brackets_is_no_date() -> None:
    assert _values("It fell.[12] In 1945 [13] it rose.") == [("1945", "1945")]
