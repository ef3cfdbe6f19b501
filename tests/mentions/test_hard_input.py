"""Twice as much of a text made to be slow is twice as much work, counted and not timed."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from bench.hard import UNITS
from generator.config import Config
from generator.events import draft
from generator.events.names import Names
from generator.mentions import read, resolve
from generator.model.source import Source
from generator.model.time import Interval

SIZE = 3000
DAY = Interval.on(739112)


class Counted(str):
    """A text that counts the characters of the slices taken of it."""

    __slots__ = ()
    sliced = 0

    def __getitem__(self, key: Any) -> str:
        found = super().__getitem__(key)
        Counted.sliced += len(found)
        return found


def work(run: Callable[[str], object], text: str) -> tuple[int, int]:
    """The calls made, and the characters copied, once everything that is kept between texts is there."""
    run(text)
    calls = 0

    def count(_frame: FrameType, event: str, _value: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    Counted.sliced = 0
    counted = Counted(text)
    before = sys.getprofile()
    sys.setprofile(count)
    try:
        run(counted)
    finally:
        sys.setprofile(before)
    return calls, Counted.sliced


def reads(text: str) -> object:
    return resolve(read(text), DAY)


def drafts(text: str) -> object:
    return draft(Source("hard", "hard.txt", text, ""), read(text), Names.of(Config(), (), "en"))


def grows_no_faster_than_the_text(run: Callable[[str], object], unit: str) -> None:
    once, twice = (work(run, (unit * size)[:size]) for size in (SIZE, 2 * SIZE))
    for small, large in zip(once, twice, strict=True):
        assert large <= 2.3 * small + 2000


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS)
def test_reading_is_linear(unit: str) -> None:
    grows_no_faster_than_the_text(reads, unit)


def test_drafting_from_a_sentence_without_an_end_is_linear() -> None:
    grows_no_faster_than_the_text(drafts, "the envoys met in Geneva on 5 May 1994 and signed the accord last week ")


@pytest.mark.parametrize("gap", [" ", "\n", "\n\n", " \n", ", ", "-", "(", "…", ".", '!"', "“"])
def test_a_date_is_found_behind_much_of_nothing(gap: str) -> None:
    text = gap * 100_000 + "\n\nIt was signed on 5 May 1994."
    assert [mention.text for mention in read(text).mentions] == ["5 May 1994"]


def test_one_line_of_a_megabyte_is_read() -> None:
    text = "the envoys spoke of ports and pipelines and of " * 21_000 + "5 May 1994"
    assert len(read(text).mentions) == 1
