"""Years of less than four digits, in a text that tells such years: "in 418", "July 413".

A number of one to three digits is a year only where the text tells early years near it on the number line, and where
nothing is counted by it. It tells them with their era, or twice at least behind a day, month or season. Each gap
between two expressions is looked through once.
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

_NEAR, _NEAREST = 60, 15
"""Years from one that is told, at most; and of numbers of one or two digits of our era, which are mostly counts."""
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
    sure: re.Pattern[str]
    """The same, where no count can be meant."""

    @classmethod
    def of(cls, data: Mapping[str, str]) -> Eras:
        """The words of a language's `[eras]` table."""
        return cls(*(re.compile(data[part]) for part in ("alone", "behind", "sure")))

    def completed(self, text: str, meaning: Any, end: int, told: frozenset[int]) -> tuple[Any, int] | None:
        """A day, month or season with the year behind it, and where that ends."""
        base = getattr(meaning, "base", None)
        if base is not None and not isinstance(meaning, ops.Within):
            complete = self.completed(text, base, end, told)
            return None if complete is None else (replace(meaning, base=complete[0]), complete[1])
        if isinstance(meaning, ops.Exactly):
            number = _bare(text, meaning.period, end)
            year = None if number is None else _year(number, told)
            earlier = None if year is None or year.index > 0 else _before_christ(meaning.period)
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

    def told(self, text: str, found: Iterable[tuple[Any, int]]) -> frozenset[int]:
        """The early years (astronomical) near those that a text tells; none where it tells such of both eras.

        `found` are the meanings of its expressions, each with where it ends.
        """
        found = list(found)
        stated = [(base.period, end) for each, end in found if isinstance(base := core(each), ops.Exactly)]
        early = {period.year for period, end in stated if period.year < _EARLY and _bare(text, period, end) is None}
        if not any(year > 0 for year in early):
            # "January 395 the Goths": told behind a month once it may be a count, twice it is hardly one.
            behind = [year for each, end in found if (year := self._behind(text, each, end)) is not None]
            if len(behind) > 1 and not early:
                early.update(behind)
        if any(year > 0 for year in early) and any(year <= 0 for year in early):
            return frozenset()
        return frozenset(near for year in early for near in _around(year))

    def _behind(self, text: str, meaning: Any, end: int) -> int | None:
        """The year of three digits behind a day, month, season or feast, where no count can be meant."""
        base = core(meaning)
        if isinstance(base, ops.Exactly):
            number = _bare(text, base.period, end)
            return int(number) if number is not None and len(number) == 3 else None
        if not isinstance(base, ops.Toward) or base.what.cycle != "year":
            return None
        found = self.sure.match(text, end, end + _NUMBER)
        return None if found is None else int(found["year"])


def _around(year: int) -> range:
    """The years of the same era near one."""
    if year <= 0:
        return range(max(year - _NEAR, 2 - _EARLY), min(year + _NEAR, 0) + 1)
    near = _NEAR if year >= 100 else _NEAREST
    return range(max(year - near, 1 if year < 100 else 100), min(year + near, _EARLY - 1) + 1)


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
    return next((Period("year", year) for year in (number, 1 - number) if year in told), None)
