"""Sets of days as runs of neighbours, and the search for the days that a test allows."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Self

from generator.model.time import Day, Interval


@dataclass(frozen=True, slots=True)
class DaySet:
    """Days as disjoint closed runs in order, none touching the next."""

    runs: tuple[tuple[Day, Day], ...] = ()

    @classmethod
    def of(cls, first: Day, last: Day) -> Self:
        """All days from first to last; none where last is before first."""
        return cls(((first, last),) if first <= last else ())

    @classmethod
    def joined(cls, runs: Iterable[tuple[Day, Day]]) -> Self:
        """The days of any runs, in any order."""
        done: list[tuple[Day, Day]] = []
        for first, last in sorted(runs):
            if done and first <= done[-1][1] + 1:
                done[-1] = (done[-1][0], max(done[-1][1], last))
            else:
                done.append((first, last))
        return cls(tuple(done))

    def __len__(self) -> int:
        return sum(last - first + 1 for first, last in self.runs)

    def __contains__(self, day: Day) -> bool:
        return any(first <= day <= last for first, last in self.runs)

    @property
    def hull(self) -> Interval:
        """From the first day to the last; nothing known where there is no day."""
        return Interval(self.runs[0][0], self.runs[-1][1]) if self.runs else Interval()

    def meet(self, other: DaySet) -> DaySet:
        """The days in both."""
        return DaySet(
            tuple(
                (max(first, low), min(last, high))
                for first, last in self.runs
                for low, high in other.runs
                if max(first, low) <= min(last, high)
            )
        )


def days_that(
    days: DaySet, may: Callable[[Interval], bool], same: Callable[[Interval], bool] = lambda _: False
) -> DaySet:
    """The days that a test allows, found by halving: a run of days that it rules out as a whole is not looked into.

    `may(interval)` is asked of runs of days and of single ones; it must allow a run whenever it allows a day in it.
    `same(interval)` says of a run that the test is known to say the same of each day in it, so that one is asked for
    all; it need not know.
    """
    runs: list[tuple[Day, Day]] = []
    waiting = list(days.runs)
    while waiting:
        first, last = waiting.pop()
        if not may(Interval(first, last)):
            continue
        if first == last or same(Interval(first, last)):
            if may(Interval(first, first)):
                runs.append((first, last))
        else:
            middle = (first + last) // 2
            waiting += [(first, middle), (middle + 1, last)]
    return DaySet.joined(runs)
