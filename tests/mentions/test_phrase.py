"""An editor's dates: EDTF and absolute phrases taken, everything else refused with a reason."""

import pytest

from generator.content import PhraseProblem
from generator.mentions.phrase import read_date
from generator.model.event import DateSpec
from generator.model.time import Extent, Interval


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("2022-03-29", "2022-03-29"),
        ("2022~", "2022~"),
        ("../2022", "../2022"),
        ("29 March 2022", "2022-03-29"),
        ("on 29 March 2022", "2022-03-29"),
        ("March 2022", "2022-03"),
        ("late March 2022", "2022-03-21~/2022-03-31~"),
        ("spring 2022", "2022-21"),
        ("about 2022", "2022~"),
        ("the 1990s", "199X"),
        ("480 BC", "-0479"),
        ("March 29 to April 3, 2022", "2022-03-29/2022-04-03"),
        ("1914-1918", "1914/1918"),
        ("from 2020 to 2022", "2020/2022"),
        ("between 2020 and 2022", "2020/2022"),
        ("25/12/2022", "2022-12-25"),
        ("2010-11", "2010-11"),
    ],
)
def test_dates(text: str, edtf: str) -> None:
    found = read_date(text)
    assert isinstance(found, DateSpec)
    assert found.edtf == edtf
    assert not found.span.empty


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("last week", "depends on the day it was written"),
        ("Tuesday", "depends on the day it was written"),
        ("two days later", "depends on the day it was written"),
        ("every Monday", "is not one date"),
        ("two months", "is not one date"),
        ("now", "is not one date"),
        ("2021-22", "could be the years 2021 to 2022"),
        ("2021/22", "could be the years 2021 to 2022"),
        ("03/04/2022", "can be read in two ways"),
        ("2022-02-30", "is not a date"),
        ("soonish", "is not a date"),
        ("", "is not a date"),
        ("talks of 2022 in Istanbul", "is not a date"),
        ("before 2022", "open on one side"),
        ("2022, 2023 and 2024", "names several dates"),
        ("3 April 2022 to 29 March 2022", "ends before it begins"),
    ],
)
def test_what_is_no_date(text: str, words: str) -> None:
    found = read_date(text)
    assert isinstance(found, PhraseProblem)
    assert words in found.message


def test_readings_are_offered() -> None:
    found = read_date("2021-22")
    assert isinstance(found, PhraseProblem)
    assert found.readings == ("2021/2022", "2021-22")
    found = read_date("03/04/2022")
    assert isinstance(found, PhraseProblem)
    assert found.readings == ("2022-04-03", "2022-03-04")


def test_extent_of_a_phrase() -> None:
    within, throughout = read_date("March 2022"), read_date("March 2022", extent=Extent.THROUGHOUT)
    assert isinstance(within, DateSpec)
    assert isinstance(throughout, DateSpec)
    assert within.span.begin == within.span.end
    assert throughout.span.begin == Interval.on(within.span.begin.earliest or 0)
