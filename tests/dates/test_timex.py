"""TIMEX3 values: days, precision, softness, EDTF, and the parts of units that words name."""

import pytest

from generator.dates import days, timex
from generator.dates.timex import Part
from generator.model.time import Precision, TimeSpan


def _within(text: str) -> TimeSpan:
    first, _, last = text.partition("..")
    return TimeSpan.within(days.parse_iso(first), days.parse_iso(last or first))


@pytest.mark.parametrize(
    ("value", "expected", "precision", "edtf"),
    [
        ("2024-08-06", "2024-08-06", Precision.DAY, "2024-08-06"),
        ("2024-08", "2024-08-01..2024-08-31", Precision.MONTH, "2024-08"),
        ("2024-08-XX", "2024-08-01..2024-08-31", Precision.MONTH, "2024-08"),
        ("2024", "2024-01-01..2024-12-31", Precision.YEAR, "2024"),
        ("2024-XX", "2024-01-01..2024-12-31", Precision.YEAR, "2024"),
        ("2024-XX-XX", "2024-01-01..2024-12-31", Precision.YEAR, "2024"),
        ("2024-WXX", "2024-01-01..2024-12-31", Precision.YEAR, "2024"),
        ("2024-QX", "2024-01-01..2024-12-31", Precision.YEAR, "2024"),
        ("2024-HX", "2024-01-01..2024-12-31", Precision.YEAR, "2024"),
        ("2024-W32", "2024-08-05..2024-08-11", Precision.WEEK, "2024-08-05/2024-08-11"),
        ("2020-W53", "2020-12-28..2021-01-03", Precision.WEEK, "2020-12-28/2021-01-03"),
        ("2024-W32-3", "2024-08-07", Precision.DAY, "2024-08-07"),
        ("2024-W32-X", "2024-08-05..2024-08-11", Precision.WEEK, "2024-08-05/2024-08-11"),
        ("2024-W32-WE", "2024-08-10..2024-08-11", Precision.SPAN, "2024-08-10/2024-08-11"),
        ("193", "1930-01-01..1939-12-31", Precision.DECADE, "193X"),
        ("193X", "1930-01-01..1939-12-31", Precision.DECADE, "193X"),
        ("19", "1900-01-01..1999-12-31", Precision.CENTURY, "19XX"),
        ("19XX", "1900-01-01..1999-12-31", Precision.CENTURY, "19XX"),
        ("2024-Q3", "2024-07-01..2024-09-30", Precision.QUARTER, "2024-35"),
        ("2024-H1", "2024-01-01..2024-06-30", Precision.SPAN, "2024-40"),
        ("2024-H2", "2024-07-01..2024-12-31", Precision.SPAN, "2024-41"),
        ("BC0480", "-0479-01-01..-0479-12-31", Precision.YEAR, "-0479"),
        ("BC0001", "+0000-01-01..+0000-12-31", Precision.YEAR, "0000"),
        ("BC0044-03-15", "-0043-03-15", Precision.DAY, "-0043-03-15"),
        ("BC048", "-0488-01-01..-0479-12-31", Precision.DECADE, "-0488/-0479"),
        ("BC04", "-0498-01-01..-0399-12-31", Precision.CENTURY, "-0498/-0399"),
        ("2024-08-06T15:30", "2024-08-06", Precision.MINUTE, "2024-08-06"),
        ("2024-08-06T15:30:10Z", "2024-08-06", Precision.MINUTE, "2024-08-06"),
        ("2024-08-06T15:30+03:00", "2024-08-06", Precision.MINUTE, "2024-08-06"),
        ("2024-08-06T15", "2024-08-06", Precision.HOUR, "2024-08-06"),
        ("2024-08-06T15:XX", "2024-08-06", Precision.HOUR, "2024-08-06"),
        ("2024-08-06TMO", "2024-08-06", Precision.DAY, "2024-08-06"),
        ("2024-08-06TXX", "2024-08-06", Precision.DAY, "2024-08-06"),
        ("2024-08-10T24:00", "2024-08-10..2024-08-11", Precision.MINUTE, "2024-08-10/2024-08-11"),
    ],
)
def test_a_value_has_its_days(value: str, expected: str, precision: Precision, edtf: str) -> None:
    assert timex.span_of(value) == (_within(expected), precision, False)
    assert timex.to_edtf(value) == edtf


@pytest.mark.parametrize(
    ("value", "expected", "precision", "edtf"),
    [
        ("2022-SP", "2022-03-01..2022-05-31", Precision.SEASON, "2022-21"),
        ("2022-SU", "2022-06-01..2022-08-31", Precision.SEASON, "2022-22"),
        ("2022-FA", "2022-09-01..2022-11-30", Precision.SEASON, "2022-23"),
        ("2023-WI", "2022-12-01..2023-02-28", Precision.SEASON, "2023-24"),
        ("BC0044-SP", "-0043-03-01..-0043-05-31", Precision.SEASON, "-0043-21"),
        ("FY2007", "2006-04-01..2008-03-31", Precision.YEAR, "2006-04~/2008-03~"),
        ("2024-08-06TNI", "2024-08-06", Precision.DAY, "2024-08-06"),
    ],
)
def test_edges_that_only_a_convention_draws_are_soft(
    value: str, expected: str, precision: Precision, edtf: str
) -> None:
    assert timex.span_of(value) == (_within(expected), precision, True)
    assert timex.to_edtf(value) == edtf


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2022-SP", "2022-09-01..2022-11-30"),
        ("2023-SU", "2022-12-01..2023-02-28"),
        ("2022-FA", "2022-03-01..2022-05-31"),
        ("2022-WI", "2022-06-01..2022-08-31"),
        ("2022-Q1", "2022-01-01..2022-03-31"),
    ],
)
def test_seasons_of_the_south(value: str, expected: str) -> None:
    span, _, _ = timex.span_of(value, southern=True)
    assert span == _within(expected)


@pytest.mark.parametrize(
    ("value", "precision"),
    [
        ("PAST_REF", Precision.UNKNOWN),
        ("PRESENT_REF", Precision.UNKNOWN),
        ("FUTURE_REF", Precision.UNKNOWN),
        ("P2M", Precision.UNKNOWN),
        ("PT72H", Precision.UNKNOWN),
        ("PXD", Precision.UNKNOWN),
        ("XXXX", Precision.UNKNOWN),
        ("XXXX-XX-XX", Precision.UNKNOWN),
        ("XXXX-08-06", Precision.DAY),
        ("XXXX-08", Precision.MONTH),
        ("XXXX-WXX", Precision.WEEK),
        ("XXXX-WXX-1", Precision.DAY),
        ("XXXX-WXX-WE", Precision.DAY),
        ("XXXX-SU", Precision.SEASON),
        ("XXXX-Q1", Precision.QUARTER),
        ("XXXX-H1", Precision.SPAN),
        ("XXXX-XX-XXT15:30", Precision.MINUTE),
        ("TMO", Precision.DAY),
        ("T15:30", Precision.MINUTE),
        ("T24:00", Precision.MINUTE),
    ],
)
def test_what_has_no_place_on_the_calendar_has_no_days(value: str, precision: Precision) -> None:
    assert timex.span_of(value) == (None, precision, False)
    assert timex.to_edtf(value) is None
    assert timex.part_of(value, Part.EARLY) is None


@pytest.mark.parametrize(
    ("value", "mod", "expected", "edtf"),
    [
        ("2022-10", "START", "2022-10-01..2022-10-10", "2022-10-01~/2022-10-10~"),
        ("2022-10", "MID", "2022-10-11..2022-10-20", "2022-10-11~/2022-10-20~"),
        ("2022-02", "END", "2022-02-21..2022-02-28", "2022-02-21~/2022-02-28~"),
        ("2022", "START", "2022-01-01..2022-04-30", "2022-01~/2022-04~"),
        ("2022", "MID", "2022-05-01..2022-08-31", "2022-05~/2022-08~"),
        ("2022", "END", "2022-09-01..2022-12-31", "2022-09~/2022-12~"),
        ("193", "START", "1930-01-01..1933-12-31", "1930~/1933~"),
        ("193", "MID", "1934-01-01..1936-12-31", "1934~/1936~"),
        ("193", "END", "1937-01-01..1939-12-31", "1937~/1939~"),
        ("19", "START", "1900-01-01..1933-12-31", "1900~/1933~"),
        ("19", "MID", "1934-01-01..1966-12-31", "1934~/1966~"),
        ("19", "END", "1967-01-01..1999-12-31", "1967~/1999~"),
        ("2022-SP", "START", "2022-03-01..2022-03-31", "2022-03~"),
        ("2023-WI", "END", "2023-02-01..2023-02-28", "2023-02~"),
        ("2022-Q2", "MID", "2022-05-01..2022-05-31", "2022-05~"),
        ("2022-H2", "END", "2022-11-01..2022-12-31", "2022-11~/2022-12~"),
        ("2024-W32", "START", "2024-08-05..2024-08-07", "2024-08-05~/2024-08-07~"),
        ("2024-W32", "MID", "2024-08-06..2024-08-08", "2024-08-06~/2024-08-08~"),
        ("2024-W32", "END", "2024-08-08..2024-08-11", "2024-08-08~/2024-08-11~"),
        ("2024-08-06", "START", "2024-08-06", "2024-08-06"),
        ("2022-04", "APPROX", "2022-04-01..2022-04-30", "2022-04~"),
        ("2022-SP", "APPROX", "2022-03-01..2022-05-31", "2022-21~"),
        ("2022-04", "MORE_THAN", "2022-04-01..2022-04-30", "2022-04"),
    ],
)
def test_a_modifier_narrows_or_softens(value: str, mod: str, expected: str, edtf: str) -> None:
    span, precision, soft = timex.span_of(value, mod)
    assert span == _within(expected)
    assert precision is timex.span_of(value)[1]
    assert soft
    assert timex.to_edtf(value, mod) == edtf


@pytest.mark.parametrize(
    ("value", "part", "expected"),
    [
        ("2022", Part.BEGINNING, "2022-01-01..2022-03-31"),
        ("2022", Part.END, "2022-10-01..2022-12-31"),
        ("2022", Part.EARLY, "2022-01-01..2022-04-30"),
        ("2022-10", Part.BEGINNING, "2022-10-01..2022-10-07"),
        ("2022-10", Part.END, "2022-10-25..2022-10-31"),
        ("2022-10", Part.LATE, "2022-10-21..2022-10-31"),
        ("193", Part.BEGINNING, "1930-01-01..1933-12-31"),
        ("193", Part.END, "1937-01-01..1939-12-31"),
        ("2022-SP", Part.END, "2022-05-01..2022-05-31"),
        ("2024-W32", Part.END, "2024-08-08..2024-08-11"),
    ],
)
def test_a_beginning_is_narrower_than_early(value: str, part: Part, expected: str) -> None:
    assert timex.part_of(value, part) == _within(expected)


@pytest.mark.parametrize(
    "value",
    [
        "",
        "P",
        "PT",
        "2024-13",
        "2024-00-XX",
        "2024-02-30",
        "2023-W53",
        "2024-W00",
        "2024-XX-05",
        "193-05",
        "19-SU",
        "next week",
        "2024-08T15:30",
        "2024-08-06T25:00",
        "2024-08-06T24:30",
        "2024-08-06Tea",
        "24-8",
        "FY07",
        "２０２４",
    ],
)
def test_what_is_no_value_is_refused(value: str) -> None:
    with pytest.raises(timex.TimexError):
        timex.span_of(value)


def test_an_unknown_modifier_is_refused() -> None:
    with pytest.raises(timex.TimexError, match="EARLYISH"):
        timex.span_of("2024", "EARLYISH")
