"""EDTF: round trips, monotony of bounds, and two other implementations where they are right."""

import datetime as dt
from itertools import pairwise
from typing import Any

import edtf as oracle_edtf
import undate
from hypothesis import assume, example, given
from hypothesis import strategies as st

from generator.dates import days, edtf
from generator.model.time import Extent, Interval, Precision, TimeSpan

_QUALIFIERS = st.sampled_from(["", "?", "~", "%"])


def _year_text(year: int) -> str:
    return f"{year:05d}" if year < 0 else f"{year:04d}"


@st.composite
def _calendar_dates(draw: st.DrawFn) -> str:
    """A year, month or day, perhaps with digits that are not specified."""
    year = draw(st.integers(-9999, 9999))
    text = _year_text(year)
    kind = draw(
        st.sampled_from(["year", "month", "day", "X", "XX", "month X", "day X", "day XX", "all X", "code", "long"])
    )
    month = draw(st.integers(1, 12))
    match kind:
        case "year":
            return text
        case "month":
            return f"{text}-{month:02d}"
        case "day":
            return f"{text}-{month:02d}-{draw(st.integers(1, days.month_length(year, month))):02d}"
        case "X" | "XX":
            width = len(kind)
            assume(text[:-width].strip("-0") or not text.startswith("-"))
            return text[:-width] + "X" * width
        case "month X":
            return f"{text}-{draw(st.sampled_from(['0X', '1X', 'XX']))}"
        case "day X":
            return f"{text}-{month:02d}-{draw(st.sampled_from(['0X', '1X', '2X']))}"
        case "day XX":
            return f"{text}-{month:02d}-XX"
        case "all X":
            return f"{text}-XX-XX"
        case "code":
            return f"{text}-{draw(st.integers(21, 41))}"
        case _:
            return f"Y{draw(st.one_of(st.integers(10_000, 10**9), st.integers(-(10**9), -10_000)))}"


@st.composite
def _dates(draw: st.DrawFn) -> str:
    return draw(_calendar_dates()) + draw(_QUALIFIERS)


@st.composite
def _ordered(draw: st.DrawFn) -> tuple[str, str]:
    """Two dates, the second not before the first."""
    a, b = (draw(_dates()), draw(_dates()))
    return (a, b) if _whole(a).earliest <= _whole(b).latest else (b, a)  # type: ignore[operator]


def _whole(text: str) -> Interval:
    return edtf.parse(text).span().whole


@st.composite
def _anything(draw: st.DrawFn) -> str:
    """A string of EDTF as this program reads it, in its canonical form."""
    form = draw(st.sampled_from(["date", "interval", "open begin", "open end", "set"]))
    match form:
        case "date":
            return draw(_dates())
        case "interval":
            first, last = draw(_ordered())
            return f"{first}/{last}"
        case "open begin":
            return draw(st.sampled_from(["", ".."])) + "/" + draw(_dates())
        case "open end":
            return draw(_dates()) + "/" + draw(st.sampled_from(["", ".."]))
        case _:
            members = draw(
                st.lists(
                    st.one_of(_dates(), _ordered().map(lambda pair: f"{pair[0]}..{pair[1]}")), min_size=1, max_size=4
                )
            )
            opening, closing = draw(st.sampled_from([("[", "]"), ("{", "}")]))
            return opening + ",".join(members) + closing


@given(_anything())
def test_what_is_parsed_is_written_back_and_equal(text: str) -> None:
    date = edtf.parse(text)
    assert str(date) == text
    assert edtf.parse(str(date)) == date
    assert hash(edtf.parse(text)) == hash(date)


@given(_anything(), _anything())
def test_two_dates_are_equal_only_if_they_are_written_alike(a: str, b: str) -> None:
    assert (edtf.parse(a) == edtf.parse(b)) is (a == b)


@given(_anything(), st.sampled_from(Extent), st.booleans())
def test_no_readable_date_is_empty(text: str, extent: Extent, southern: bool) -> None:
    span = edtf.parse(text).span(extent, southern=southern)
    assert span.known
    # "2000-21/2000-03" is in order in the north alone, and the parser does not know where the site is.
    assert not span.empty or (southern and any(f"-{season}" in text for season in range(21, 25)))


@given(_anything())
def test_throughout_says_more_than_within(text: str) -> None:
    date = edtf.parse(text)
    within, throughout = date.span(), date.span(Extent.THROUGHOUT)
    assert within.whole == throughout.whole


@given(st.integers(-9999, 9999), st.integers(1, 12), st.data())
def test_what_is_finer_lies_within_what_is_coarser(year: int, month: int, data: st.DataObject) -> None:
    day = data.draw(st.integers(1, days.month_length(year, month)))
    text = _year_text(year)
    chain = [f"{text}-{month:02d}-{day:02d}", f"{text}-{month:02d}-{day // 10}X", f"{text}-{month:02d}", text]
    chain += [text[:-1] + "X", text[:-2] + "XX"]
    if text.startswith("-") and not text[:-2].strip("-0"):
        chain = chain[:-2]
    for finer, coarser in pairwise(chain):
        assert _whole(coarser).holds(_whole(finer))


@given(st.text(alphabet="0123456789XYTZW-/.[]{},?~%: u", max_size=24))
@example("-000X")
@example("-00XX")
def test_any_string_is_read_or_refused_with_a_place(text: str) -> None:
    try:
        date = edtf.parse(text)
    except edtf.EdtfError as refusal:
        problem = refusal
    else:
        assert edtf.parse(str(date)) == date
        assert not date.span().empty
        return
    assert 1 <= problem.column <= len(text) + 1
    assert problem.advice


_DAYS = st.integers(days.ordinal(-9999), days.ordinal(9999, 12, 31))
_SPANS = st.one_of(
    st.tuples(_DAYS, _DAYS).map(lambda pair: TimeSpan.within(min(pair), max(pair))),
    st.tuples(_DAYS, _DAYS).map(lambda pair: TimeSpan.throughout(min(pair), max(pair))),
    _DAYS.map(lambda day: TimeSpan.within(None, day)),
    _DAYS.map(lambda day: TimeSpan.within(day, None)),
    _anything().map(lambda text: edtf.parse(text).span()),
)


@given(_SPANS, st.one_of(st.none(), st.sampled_from(Precision)), st.booleans(), st.booleans())
def test_a_composed_date_has_the_same_whole_bounds(
    span: TimeSpan, precision: Precision | None, approximate: bool, uncertain: bool
) -> None:
    text = edtf.from_span(span, precision, approximate=approximate, uncertain=uncertain)
    if text is None:
        assert any(
            day is not None and abs(days.civil(day).year) > 9999 for day in (span.whole.earliest, span.whole.latest)
        )
        return
    date = edtf.parse(text)
    assert date.span().whole == span.whole
    assert str(date) == text
    assert (date.approximate, date.uncertain) == (approximate, uncertain)


@given(_SPANS)
def test_a_composed_date_never_says_a_day_that_was_not_known(span: TimeSpan) -> None:
    """Where a bound is the edge of a month that may be meant, the month is written and not its first or last day."""
    text = edtf.from_span(span)
    if text is None:
        return
    date = edtf.parse(text)
    if isinstance(date.form, edtf.Period) and isinstance(date.form.begin, edtf.Date) and date.form.begin.day == "01":
        first, latest = span.begin.earliest, span.begin.latest if span.begin.latest is not None else span.end.latest
        assert first is not None
        assert latest is not None
        assert latest < days.month_span(days.civil(first).year, days.civil(first).month)[1]


@given(_calendar_dates())
def test_a_unit_is_found_again_from_its_days(text: str) -> None:
    date = edtf.parse(text)
    found = edtf.from_span(date.span(), date.precision)
    assert found is not None
    assert edtf.parse(found).span() == date.span() or date.precision is Precision.SPAN


@given(st.dates(), st.sampled_from(["day", "month", "year"]), _QUALIFIERS)
def test_bounds_and_flags_agree_with_edtf(date: dt.date, unit: str, qualifier: str) -> None:
    text = date.isoformat()[: {"day": 10, "month": 7, "year": 4}[unit]] + qualifier
    theirs = oracle_edtf.parse_edtf(text)
    ours = edtf.parse(text)
    span = ours.span().whole
    assert span == Interval(_ordinal(theirs.lower_strict()), _ordinal(theirs.upper_strict()))
    if qualifier:
        assert bool(theirs.is_uncertain) == (qualifier == "?")
        assert bool(theirs.is_approximate) == (qualifier == "~")
        assert bool(theirs.is_uncertain_and_approximate) == (qualifier == "%")
    assert (ours.uncertain, ours.approximate) == (qualifier in ("?", "%"), qualifier in ("~", "%"))


def _ordinal(time: object) -> int:
    year, month, day = tuple(time)[:3]  # type: ignore[arg-type,var-annotated]
    return days.ordinal(year, month, day)


@given(st.dates(), st.dates(), st.sampled_from([4, 7, 10]))
def test_closed_intervals_agree_with_both_oracles(a: dt.date, b: dt.date, width: int) -> None:
    first, last = (min(a, b).isoformat()[:width], max(a, b).isoformat()[:width])
    assume(first != last)
    ours = edtf.parse(f"{first}/{last}").span()
    theirs = oracle_edtf.parse_edtf(f"{first}/{last}")
    assert ours.whole == Interval(_ordinal(theirs.lower_strict()), _ordinal(theirs.upper_strict()))
    third = undate.Undate.parse(f"{first}/{last}", "EDTF")
    assert ours.whole == Interval(_undate(third.earliest.earliest), _undate(third.latest.latest))


@given(st.dates(), st.sampled_from([4, 7, 10]))
def test_single_dates_agree_with_undate(date: dt.date, width: int) -> None:
    text = date.isoformat()[:width]
    theirs = undate.Undate.parse(text, "EDTF")
    assert _whole(text) == Interval(_undate(theirs.earliest), _undate(theirs.latest))


def _undate(date: Any) -> int:
    return days.ordinal(int(date.year), int(date.month), int(date.day))
