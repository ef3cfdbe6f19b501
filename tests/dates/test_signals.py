"""What a preposition makes of "August 2024"."""

import pytest

from generator.dates import days, signals
from generator.model.mention import Signal
from generator.model.time import Interval, TimeSpan

_FIRST, _LAST = days.month_span(2024, 8)
_AUGUST = TimeSpan.within(_FIRST, _LAST)


@pytest.mark.parametrize(
    ("signal", "expected"),
    [
        (Signal.AT, _AUGUST),
        (Signal.BEFORE, TimeSpan.within(None, _FIRST - 1)),
        (Signal.BY, TimeSpan.within(None, _LAST)),
        (Signal.AFTER, TimeSpan.within(_LAST + 1, None)),
        (Signal.SINCE, TimeSpan(Interval(_FIRST, _LAST), Interval(_FIRST, None))),
        (Signal.UNTIL, TimeSpan(Interval(None, _LAST), Interval(_FIRST, _LAST))),
        (Signal.DURING, _AUGUST),
        (Signal.THROUGHOUT, TimeSpan(Interval.on(_FIRST), Interval.on(_LAST))),
    ],
)
def test_each_signal_bounds_the_event(signal: Signal, expected: TimeSpan) -> None:
    assert signals.relate(signal, _AUGUST) == expected


@pytest.mark.parametrize("signal", [each for each in Signal if each is not Signal.AT])
def test_nothing_known_leaves_nothing_known(signal: Signal) -> None:
    assert not signals.relate(signal, TimeSpan()).known


def test_during_a_period_with_two_ends_is_between_them() -> None:
    period = TimeSpan.throughout(_FIRST, _LAST)
    assert signals.relate(Signal.DURING, period) == _AUGUST
    assert signals.relate(Signal.BEFORE, period) == TimeSpan.within(None, _FIRST - 1)
