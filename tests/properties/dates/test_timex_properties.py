"""TIMEX3 values and signals: what holds for all of them, whatever the date."""

from hypothesis import given
from hypothesis import strategies as st

from generator.dates import days, edtf, signals, timex
from generator.model.mention import Signal
from generator.model.time import Interval, TimeSpan

_YEARS = st.integers(1, 9998)
_MODS = st.sampled_from(["START", "MID", "END"])


@st.composite
def _values(draw: st.DrawFn) -> str:
    year = draw(_YEARS)
    month = draw(st.integers(1, 12))
    day = draw(st.integers(1, days.month_length(year, month)))
    week = days.iso_week(days.ordinal(year, month, day))
    forms = [
        f"{year:04d}",
        f"{year:04d}-{month:02d}",
        f"{year:04d}-{month:02d}-{day:02d}",
        f"{year:04d}-{month:02d}-{day:02d}T15:30",
        f"{year:04d}-{month:02d}-{day:02d}TEV",
        f"{week[0]:04d}-W{week[1]:02d}" if week[0] > 0 else f"{year:04d}",
        f"{year:04d}-{draw(st.sampled_from(['SP', 'SU', 'FA', 'WI', 'Q1', 'Q4', 'H1', 'H2']))}",
        f"{year:04d}"[:3],
        f"{year:04d}"[:2],
        f"BC{year:04d}",
        f"BC{year:04d}-{month:02d}",
    ]
    return draw(st.sampled_from(forms))


def _span(value: str, mod: str | None = None) -> TimeSpan:
    span, _, _ = timex.span_of(value, mod)
    assert span is not None
    return span


@given(_values())
def test_edtf_and_value_mean_the_same_days(value: str) -> None:
    text = timex.to_edtf(value)
    assert text is not None
    assert edtf.parse(text).span().whole == _span(value).whole


@given(_values(), _MODS)
def test_a_part_lies_within_its_unit(value: str, mod: str) -> None:
    assert _span(value).whole.holds(_span(value, mod).whole)
    text = timex.to_edtf(value, mod)
    assert text is not None
    assert edtf.parse(text).span().whole == _span(value, mod).whole


@given(_values())
def test_parts_follow_each_other(value: str) -> None:
    early, mid, late = (_span(value, mod).whole for mod in ("START", "MID", "END"))
    assert early.earliest == _span(value).whole.earliest
    assert late.latest == _span(value).whole.latest
    assert early.earliest <= mid.earliest <= late.earliest  # type: ignore[operator]
    assert early.latest <= mid.latest <= late.latest  # type: ignore[operator]


@given(_values(), st.sampled_from(timex.Part))
def test_beginnings_and_ends_lie_within_early_and_late(value: str, part: timex.Part) -> None:
    wider = {timex.Part.BEGINNING: "START", timex.Part.END: "END"}.get(part)
    found = timex.part_of(value, part)
    assert found is not None
    assert _span(value, wider).whole.holds(found.whole)


@given(st.text(alphabet="0123456789XPTWSUFABCQH-:_REF.", max_size=16))
def test_any_string_is_a_value_or_refused(value: str) -> None:
    try:
        span, _, _ = timex.span_of(value)
    except timex.TimexError:
        return
    assert span is None or not span.empty


_DAY = st.one_of(st.none(), st.integers(-1000, 1000))
_INTERVALS = st.tuples(_DAY, _DAY).map(lambda pair: Interval(*pair))
_SPANS = st.tuples(_INTERVALS, _INTERVALS).map(lambda pair: TimeSpan(*pair))
_UNITS = st.tuples(st.integers(-1000, 1000), st.integers(0, 400)).map(lambda pair: TimeSpan.within(pair[0], sum(pair)))


@given(_UNITS, st.sampled_from(Signal))
def test_signals_never_contradict_themselves(unit: TimeSpan, signal: Signal) -> None:
    related = signals.relate(signal, unit)
    assert not related.empty
    assert related.known


@given(_UNITS)
def test_before_during_and_after_share_no_day(unit: TimeSpan) -> None:
    before, during, after = (signals.relate(each, unit).whole for each in (Signal.BEFORE, Signal.DURING, Signal.AFTER))
    assert not before.overlaps(during)
    assert not during.overlaps(after)
    assert not before.overlaps(after)


@given(_UNITS)
def test_since_until_and_throughout_begin_or_end_within_the_expression(unit: TimeSpan) -> None:
    assert unit.whole.holds(signals.relate(Signal.SINCE, unit).begin)
    assert unit.whole.holds(signals.relate(Signal.UNTIL, unit).end)
    lasting = signals.relate(Signal.THROUGHOUT, unit)
    assert (lasting.begin.exact, lasting.end.exact) == (unit.whole.earliest, unit.whole.latest)


@given(_SPANS, _SPANS, _SPANS)
def test_meeting_is_a_semilattice(a: TimeSpan, b: TimeSpan, c: TimeSpan) -> None:
    assert a.meet(a) == a
    assert a.meet(b) == b.meet(a)
    assert a.meet(b).meet(c) == a.meet(b.meet(c))
    assert a.meet(TimeSpan()) == a


@given(_SPANS, _SPANS, _SPANS)
def test_the_hull_is_a_semilattice(a: TimeSpan, b: TimeSpan, c: TimeSpan) -> None:
    assert a.hull(a) == a
    assert a.hull(b) == b.hull(a)
    assert a.hull(b).hull(c) == a.hull(b.hull(c))
    assert a.hull(TimeSpan()) == TimeSpan()


@given(_INTERVALS, _INTERVALS)
def test_the_meet_lies_within_both_and_the_hull_holds_both(a: Interval, b: Interval) -> None:
    assert a.holds(a.meet(b))
    assert b.holds(a.meet(b))
    assert a.hull(b).holds(a)
    assert a.hull(b).holds(b)
    assert a.meet(a.hull(b)) == a
    assert a.hull(a.meet(b)) == a


@given(_INTERVALS, _INTERVALS, st.integers(-500, 500))
def test_moving_keeps_what_intervals_have_in_common(a: Interval, b: Interval, by: int) -> None:
    assert a.shift(by).meet(b.shift(by)) == a.meet(b).shift(by)
    assert a.shift(by).shift(-by) == a
    assert a.overlaps(b) is a.shift(by).overlaps(b.shift(by))
