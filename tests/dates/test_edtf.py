"""EDTF by examples: what each form means in days, and that it is written as it was read."""

import pytest

from generator.dates import days, edtf
from generator.model.time import Extent, Interval, Precision, TimeSpan


def _interval(text: str) -> Interval:
    """`2024-08-01..2024-08-31`, with nothing on a side that is not bounded."""
    first, _, last = text.partition("..")
    return Interval(days.parse_iso(first) if first else None, days.parse_iso(last) if last else None)


@pytest.mark.parametrize(
    ("text", "whole", "precision"),
    [
        ("2024-08-06", "2024-08-06..2024-08-06", Precision.DAY),
        ("2024-08", "2024-08-01..2024-08-31", Precision.MONTH),
        ("2024", "2024-01-01..2024-12-31", Precision.YEAR),
        ("2024-08-06T15:30:00", "2024-08-06..2024-08-06", Precision.MINUTE),
        ("2024-08-06T15:30:00Z", "2024-08-06..2024-08-06", Precision.MINUTE),
        ("2024-08-06T23:59:60+05:30", "2024-08-06..2024-08-06", Precision.MINUTE),
        ("2024-08-06T15:30:00-04", "2024-08-06..2024-08-06", Precision.MINUTE),
        ("2024-08-06T24:00:00", "2024-08-06..2024-08-07", Precision.MINUTE),
        ("0000", "+0000-01-01..+0000-12-31", Precision.YEAR),
        ("-0043-03-15", "-0043-03-15..-0043-03-15", Precision.DAY),
        ("Y17000", "+17000-01-01..+17000-12-31", Precision.YEAR),
        ("Y-17000", "-17000-01-01..-17000-12-31", Precision.YEAR),
        ("201X", "2010-01-01..2019-12-31", Precision.DECADE),
        ("20XX", "2000-01-01..2099-12-31", Precision.CENTURY),
        ("-004X", "-0049-01-01..-0040-12-31", Precision.DECADE),
        ("2004-XX", "2004-01-01..2004-12-31", Precision.YEAR),
        ("2004-XX-XX", "2004-01-01..2004-12-31", Precision.YEAR),
        ("2004-02-XX", "2004-02-01..2004-02-29", Precision.MONTH),
        ("2025-08-2X", "2025-08-20..2025-08-29", Precision.SPAN),
        ("2025-02-2X", "2025-02-20..2025-02-28", Precision.SPAN),
        ("2025-08-0X", "2025-08-01..2025-08-09", Precision.SPAN),
        ("2025-08-3X", "2025-08-30..2025-08-31", Precision.SPAN),
        ("2025-0X", "2025-01-01..2025-09-30", Precision.SPAN),
        ("2025-1X", "2025-10-01..2025-12-31", Precision.SPAN),
        ("2022-21", "2022-03-01..2022-05-31", Precision.SEASON),
        ("2022-22", "2022-06-01..2022-08-31", Precision.SEASON),
        ("2022-23", "2022-09-01..2022-11-30", Precision.SEASON),
        ("2023-24", "2022-12-01..2023-02-28", Precision.SEASON),
        ("2022-25", "2022-03-01..2022-05-31", Precision.SEASON),
        ("2023-28", "2022-12-01..2023-02-28", Precision.SEASON),
        ("2022-29", "2022-09-01..2022-11-30", Precision.SEASON),
        ("2023-30", "2022-12-01..2023-02-28", Precision.SEASON),
        ("2022-31", "2022-03-01..2022-05-31", Precision.SEASON),
        ("2022-32", "2022-06-01..2022-08-31", Precision.SEASON),
        ("2022-33", "2022-01-01..2022-03-31", Precision.QUARTER),
        ("2022-36", "2022-10-01..2022-12-31", Precision.QUARTER),
        ("2022-37", "2022-01-01..2022-04-30", Precision.SPAN),
        ("2022-39", "2022-09-01..2022-12-31", Precision.SPAN),
        ("2022-40", "2022-01-01..2022-06-30", Precision.SPAN),
        ("2022-41", "2022-07-01..2022-12-31", Precision.SPAN),
    ],
)
def test_a_single_date_is_somewhere_within_its_days_or_fills_them(text: str, whole: str, precision: Precision) -> None:
    date = edtf.parse(text)
    days_of_it = _interval(whole)
    assert str(date) == text
    assert date.precision is precision
    assert date.span() == TimeSpan(days_of_it, days_of_it)
    filled = date.span(Extent.THROUGHOUT)
    assert (filled.begin.exact, filled.end.exact) == (days_of_it.earliest, days_of_it.latest)


@pytest.mark.parametrize(
    ("text", "begin", "end"),
    [
        ("2024-08-06/2024-08-09", "2024-08-06..2024-08-06", "2024-08-09..2024-08-09"),
        ("2024-08/2024-09", "2024-08-01..2024-08-31", "2024-09-01..2024-09-30"),
        ("2024-08/2024-08-02", "2024-08-01..2024-08-31", "2024-08-02..2024-08-02"),
        ("2004-06-XX/2004-07-03", "2004-06-01..2004-06-30", "2004-07-03..2004-07-03"),
        ("2022-21/2022-23", "2022-03-01..2022-05-31", "2022-09-01..2022-11-30"),
        ("2024-08-06/..", "2024-08-06..2024-08-06", "2024-08-06.."),
        ("2024-08-06/", "2024-08-06..2024-08-06", "2024-08-06.."),
        ("../2024-05", "..2024-05-31", "2024-05-01..2024-05-31"),
        ("/2024-05", "..2024-05-31", "2024-05-01..2024-05-31"),
        ("-0100/Y12000", "-0100-01-01..-0100-12-31", "+12000-01-01..+12000-12-31"),
        ("[1667,1668]", "1667-01-01..1668-12-31", "1667-01-01..1668-12-31"),
        ("[1667,1670..1672]", "1667-01-01..1672-12-31", "1667-01-01..1672-12-31"),
        ("[..1760-12-03]", "..1760-12-03", "..1760-12-03"),
        ("[1760-12..]", "1760-12-01..", "1760-12-01.."),
        ("{1667,1668}", "1667-01-01..1667-12-31", "1668-01-01..1668-12-31"),
        ("{1960,1961-12}", "1960-01-01..1960-12-31", "1961-12-01..1961-12-31"),
        ("{1667..1672}", "1667-01-01..1667-12-31", "1672-01-01..1672-12-31"),
        ("{..1984}", "..1984-12-31", "1984-01-01..1984-12-31"),
        ("{1984,1990..}", "1984-01-01..1984-12-31", "1990-01-01.."),
    ],
)
def test_intervals_and_sets_begin_and_end_within_their_dates(text: str, begin: str, end: str) -> None:
    date = edtf.parse(text)
    assert str(date) == text
    assert date.precision is Precision.SPAN
    assert date.span() == TimeSpan(_interval(begin), _interval(end))


@pytest.mark.parametrize(
    ("text", "begin", "end"),
    [
        ("2024-08/2024-09", "2024-08-01..2024-08-01", "2024-09-30..2024-09-30"),
        ("2024-08/..", "2024-08-01..2024-08-01", "2024-08-01.."),
        ("[1667,1670]", "1667-01-01..1670-01-01", "1667-12-31..1670-12-31"),
        ("[1667..1670]", "1667-01-01..1670-01-01", "1667-12-31..1670-12-31"),
        ("[..1670]", "..1670-01-01", "..1670-12-31"),
        ("{1667,1670}", "1667-01-01..1667-01-01", "1670-12-31..1670-12-31"),
    ],
)
def test_throughout_fills_intervals_and_sets(text: str, begin: str, end: str) -> None:
    assert edtf.parse(text).span(Extent.THROUGHOUT) == TimeSpan(_interval(begin), _interval(end))


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("2022-21", "2022-09-01..2022-11-30"),
        ("2022-22", "2021-12-01..2022-02-28"),
        ("2022-23", "2022-03-01..2022-05-31"),
        ("2022-24", "2022-06-01..2022-08-31"),
        ("2022-25", "2022-03-01..2022-05-31"),
        ("2022-32", "2022-06-01..2022-08-31"),
        ("2022-33", "2022-01-01..2022-03-31"),
    ],
)
def test_in_the_south_only_the_seasons_without_a_hemisphere_move(text: str, whole: str) -> None:
    assert edtf.parse(text).span(southern=True).whole == _interval(whole)


@pytest.mark.parametrize(
    ("text", "uncertain", "approximate"),
    [
        ("2024", False, False),
        ("2024?", True, False),
        ("2024-08~", False, True),
        ("2024-08-06%", True, True),
        ("201X~", False, True),
        ("2022-21?", True, False),
        ("Y17000~", False, True),
        ("1984~/2004-06", False, True),
        ("1984/2004-06?", True, False),
        ("../2004-06%", True, True),
        ("[1984~,1985]", False, True),
        ("{1984,1985..1990?}", True, False),
    ],
)
def test_qualifiers_survive_and_take_part_in_equality(text: str, *, uncertain: bool, approximate: bool) -> None:
    date = edtf.parse(text)
    assert str(date) == text
    assert (date.uncertain, date.approximate) == (uncertain, approximate)
    bare = text.translate(str.maketrans("", "", "?~%"))
    assert (date == edtf.parse(bare)) is (bare == text)
    assert date.span() == edtf.parse(bare).span()


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        (" 2024-08 ", "2024-08"),
        ("[1667, 1668 ,1670 .. 1672]", "[1667,1668,1670..1672]"),
        ("2024-08 / 2024-09", "2024-08/2024-09"),
    ],
)
def test_white_space_is_no_part_of_a_date(written: str, canonical: str) -> None:
    assert str(edtf.parse(written)) == canonical


@pytest.mark.parametrize(
    ("text", "message", "column", "advice"),
    [
        ("", "no date", 1, "2024-08-06"),
        ("2024-02-30", "February 2024 has 29 days", 9, "01 to 29"),
        ("2023-02-29", "February 2023 has 28 days", 9, "01 to 28"),
        ("2024-04-31T10:00:00Z", "April 2024 has 30 days", 9, "01 to 30"),
        ("2024-08-00", "August 2024 has 31 days", 9, "01 to 31"),
        ("2024-02-3X", "February 2024 has 29 days", 9, "01 to 29"),
        ("2024-13", "no month 13", 6, "01 to 12"),
        ("2024-00", "no month 00", 6, "01 to 12"),
        ("2024-42", "no month 42", 6, "01 to 12"),
        ("2024-2X", "no month 2X", 6, "01 to 12"),
        ("2024-21-03", "season", 9, "leave the day out"),
        ("-0000", "-0000", 1, "0000 for 1 BC"),
        ("2024-09/2024-08", "the end 2024-08 lies before the beginning 2024-09", 9, "2024-08/2024-09"),
        ("2024-09-02/2024-09-01", "lies before the beginning", 12, "2024-09-01/2024-09-02"),
        ("[1990..1980]", "lies before the beginning", 8, "1980"),
        ("  2024/2023", "lies before", 8, "2023/2024"),
        ("../..", "without any date", 1, "at least one end"),
        ("/", "without any date", 1, "at least one end"),
        ("2024/08/06", "more than one slash", 8, "2024-08-06"),
        ("2024/[2025]", "a set inside an interval", 6, "one date"),
        ("2024/2025-02-29", "February 2025", 14, "28"),
        ("2024/ 2025-02-29", "February 2025", 15, "28"),
        ("2024-08-06/2024-08-07T10:00:00Z", "clock time inside an interval", 22, "dates alone"),
        ("2024-08-06T25:00:00Z", "no such clock time", 12, "24:00:00"),
        ("2024-08-06T24:00:01", "no such clock time", 12, "24:00:00"),
        ("2024-08-06T10:60:00", "no such clock time", 12, "23:59:59"),
        ("2024-08-06T10:00:00+19:00", "no such offset", 20, "+03:00"),
        ("[2014", "not closed", 6, "]"),
        ("{2014]", "not closed", 7, "}"),
        ("[", "not closed", 2, "]"),
        ("[]", "empty member", 2, "commas"),
        ("[2014,]", "empty member", 7, "commas"),
        ("[2014, 2013-02-30]", "February 2013", 16, "28"),
        ("[2014/2015]", "an interval inside a set", 6, ".."),
        ("[..]", "a range without any date", 2, "one side"),
        ("[2014..  2013-02-30]", "February 2013", 18, "28"),
    ],
)
def test_impossible_dates_say_what_is_wrong_and_where(text: str, message: str, column: int, advice: str) -> None:
    with pytest.raises(edtf.EdtfError) as caught:
        edtf.parse(text)
    assert message in caught.value.message
    assert caught.value.column == column
    assert advice in caught.value.advice
    assert str(caught.value) == f"{caught.value.message} (column {column}); {caught.value.advice}"


@pytest.mark.parametrize(
    ("text", "message", "column", "advice"),
    [
        ("Y17E7", "exponential year (EDTF level 2)", 4, "Y170000000"),
        ("1950S2", "significant digits of a year (EDTF level 2)", 5, "19XX"),
        ("Y171010000S3", "significant digits of a year (EDTF level 2)", 11, "interval"),
        ("2004-06~-11", "qualifier on one part of a date (EDTF level 2)", 8, "end of the whole date"),
        ("?2004-06-11", "qualifier on one part of a date (EDTF level 2)", 1, "end of the whole date"),
        ("2004-06-~01/2004-06-20", "qualifier on one part of a date (EDTF level 2)", 9, "end of the whole date"),
        ("156X-12-25", "unspecified digit before one that is given (EDTF level 2)", 4, "set"),
        ("2025-XX-12", "unspecified digit before one that is given (EDTF level 2)", 6, "set"),
        ("2025-08-X1", "unspecified digit before one that is given (EDTF level 2)", 9, "X up to the end"),
        ("1XXX", "century not specified (EDTF level 2)", 2, "1000/1999"),
        ("XXXX-12-25", "century not specified (EDTF level 2)", 1, "1000/1999"),
        ("2004-06-11?~", "two qualifiers", 11, "%"),
        ("199u", "lower case", 4, "capital X"),
        ("2004-uu", "lower case", 6, "capital X"),
        ("unknown/2004", "old EDTF draft", 1, ".."),
        ("2024-08-06T10:00", "without seconds", 11, "T15:30:00"),
        ("2024-08-06T", "not a clock time", 11, "T15:30:00"),
        ("2024-08-06T10:00:00~", "not a clock time", 11, "T15:30:00"),
        ("Y12000-03", "month after a year of more than four digits", 2, "alone"),
        ("Y2024", "Y before a year of four digits", 1, "leave the Y out"),
        ("Y02024", "Y before a year of four digits", 1, "leave the Y out"),
        ("Yes", "words", 1, "digits"),
        ("Y", "not a year of more than four digits", 1, "Y-12000"),
        ("+2024", "plus sign", 1, "leave the sign out"),
        ("12000", "more than four digits", 1, "Y12000"),
        ("20240806", "without hyphens", 1, "2024-08-06"),
        ("2024-8-6", "two digits", 1, "write 2024-08-06"),
        ("480", "four digits", 1, "0480"),
        ("98", "four digits", 1, "0480"),
        ("06.08.2024", "the year comes first", 1, "2024-08-06"),
        ("2024-W32", "week", 1, "2024-08-05/2024-08-11"),
        ("2024-W32-3", "week", 1, "2024-08-07"),
        ("2024-W53", "week", 1, "no week 53"),
        ("2024-220", "ordinal", 1, "2024-08-07"),
        ("2023-366", "ordinal", 1, "year-month-day"),
        ("P2M", "duration", 1, "interval"),
        ("August 2024", "words", 1, "digits"),
        ("2024–08", "dash", 5, "hyphen"),
        ("2024..2025", "range outside a set", 5, "/"),
        ("2014, 2015", "more than one date", 5, "[2014,2015]"),
        ("２０２４", "not an EDTF date", 1, "2024-08-06"),
        ("2024-08-06x", "not an EDTF date", 11, "2024-08-06"),
        ("Y" + "9" * 19, "not a year", 1, "Y"),
    ],
)
def test_what_is_not_supported_is_refused_by_name(text: str, message: str, column: int, advice: str) -> None:
    with pytest.raises(edtf.EdtfError) as caught:
        edtf.parse(text)
    assert message in caught.value.message
    assert caught.value.column == column
    assert advice in caught.value.advice


@pytest.mark.parametrize("unit", ["#", "x", "1", "X", "-", "?", ".", "/", "[", ",", "2024-", "T10:"])
def test_long_rubbish_is_refused_in_few_words(unit: str) -> None:
    with pytest.raises(edtf.EdtfError) as caught:
        edtf.parse(unit * 100_000)
    assert len(str(caught.value)) < 300


def test_a_single_date_tells_its_days() -> None:
    form = edtf.parse("2024-08").form
    assert isinstance(form, edtf.Date)
    assert form.interval() == _interval("2024-08-01..2024-08-31")


def test_seasons_in_order_in_either_hemisphere_are_read() -> None:
    autumn_to_spring = edtf.parse("2000-23/2000-21")
    assert autumn_to_spring.span().empty
    assert autumn_to_spring.span(southern=True).whole == _interval("2000-03-01..2000-11-30")
