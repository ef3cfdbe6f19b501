"""Years without their era in a text whose years are told before Christ: "in 418", "July 413".

A number of one to three digits is a year only where the text tells years BC near it, in words and on the number line,
and where nothing is counted by it. Each gap between two expressions is looked through once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from generator.dates import days
from generator.mentions import operators as ops
from generator.mentions import periods
from generator.mentions.chains import core
from generator.mentions.periods import Period

_NEAR = 60
"""Years from one that is told with its era, at most."""
_EARLY = 1000
"""Years from this one on need no era."""
_NUMBER = 24
"""Characters behind an expression without a year that are looked at, at most."""


@dataclass(frozen=True, slots=True)
class Eras:
    """A language's words around a year that is told without its era."""

    alone: re.Pattern[str]
    """A year by itself; its group `year` holds the digits."""
    behind: re.Pattern[str]
    """A year behind a day, month or season."""

    @classmethod
    def of(cls, data: Mapping[str, str]) -> Eras:
        """The words of a language's `[eras]` table."""
        return cls(re.compile(data["alone"]), re.compile(data["behind"]))

    def completed(self, text: str, meaning: Any, end: int, told: frozenset[int]) -> tuple[Any, int] | None:
        """A day, month or season with the year behind it, and where that ends."""
        base = getattr(meaning, "base", None)
        if base is not None and not isinstance(meaning, ops.Within):
            complete = self.completed(text, base, end, told)
            return None if complete is None else (replace(meaning, base=complete[0]), complete[1])
        if isinstance(meaning, ops.Exactly):
            number = _bare(text, meaning.period, end)
            earlier = None if number is None or _year(number, told) is None else _before_christ(meaning.period)
            return None if earlier is None else (ops.Exactly(earlier), end)
        if not isinstance(meaning, ops.Toward) or meaning.what.cycle != "year":
            return None
        found = self.behind.match(text, end, end + _NUMBER)
        period = None if found is None else _year(found["year"], told)
        within = None if period is None else meaning.what.within(period)
        return None if found is None or within is None else (ops.Exactly(within), found.end("year"))

    def between(self, text: str, start: int, end: int, told: frozenset[int]) -> list[tuple[int, int, Any]]:
        """The years alone in a gap between two expressions: first and last character, and meaning."""
        return [
            (found.start("year"), found.end("year"), ops.Exactly(period))
            for found in self.alone.finditer(text, start, end)
            if (period := _year(found["year"], told)) is not None
        ]


def told_before_christ(text: str, told: Iterable[tuple[Any, int]]) -> frozenset[int]:
    """The years BC near those that a text tells, as they are written; none where it tells early ones of our era too.

    `told` are the meanings of its expressions, each with where it ends.
    """
    periods_ = [(base.period, end) for each, end in told if isinstance(base := core(each), ops.Exactly)]
    if any(0 < period.year < _EARLY and _bare(text, period, end) is None for period, end in periods_):
        return frozenset()
    years = {1 - period.year for period, _ in periods_ if period.year <= 0}
    return frozenset(near for year in years for near in range(year - _NEAR, year + _NEAR + 1) if 0 < near < _EARLY)


def _bare(text: str, period: Period, end: int) -> str | None:
    """The digits of an early year that ends its expression behind a month or season; `None` where it has its era."""
    number = str(period.year)
    if not 0 < period.year < _EARLY or period.unit == "year" or not text.endswith(number, 0, end):
        return None
    before = text[max(0, end - len(number) - 2) : end - len(number)]
    return number if before.rstrip(" ,")[-1:].islower() else None


def _before_christ(period: Period) -> Period | None:
    """The same part of the year of that number before Christ."""
    away = 1 - 2 * period.year
    match period.unit:
        case "day":
            civil = days.civil(period.index)
            return periods.day(1 - period.year, civil.month, civil.day)
        case "month" | "season" | "year":
            return period.shift(away * {"month": 12, "season": 4}.get(period.unit, 1))
        case _:
            return None


def _year(digits: str, told: frozenset[int]) -> Period | None:
    number = int(digits)
    return Period("year", 1 - number) if number in told else None
