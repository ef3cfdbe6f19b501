"""What every operator is, and the anchors that times are read against."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol, runtime_checkable

from generator.dates import days as calendar
from generator.mentions.periods import FINENESS, Period
from generator.mentions.times import Env, Time, unplaced
from generator.model.mention import Anchor, AnchorKind


@runtime_checkable
class Meaning(Protocol):
    """What every operator is."""

    @property
    def needs(self) -> AnchorKind:
        """The kind of anchor that the meaning asks for."""

    def at(self, env: Env) -> Time:
        """The time that is meant, as far as the anchor is known."""


def published(env: Env) -> Anchor:
    """The publication date as an anchor."""
    return Anchor(AnchorKind.PUBLISHED, None if env.published is None else calendar.iso(env.published))


def narrative(period: Period | None) -> Anchor:
    """A date told before as an anchor."""
    return Anchor(AnchorKind.NARRATIVE, None if period is None else period.value())


UNKNOWN = {
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "half": "XXXX-HX",
    "season": "XXXX",
    "year": "XXXX",
    "fiscal": "XXXX",
    "decade": "XXX",
    "century": "XX",
    "millennium": "X",
}


PRECISION = {unit: Period(unit, 0).precision for unit in UNKNOWN}


def in_account(unit: str, env: Env, moved: int = 0) -> Time | None:
    """A day, week or month of which only the year or month is told, that of the account; `None` where none is told.

    `moved` is how many units away it lies: it may lie in the next month then, and its bounds are so much wider.
    """
    told = env.story.carried
    if told is None or unit not in _LENGTH or FINENESS[told.unit] <= FINENESS[unit]:
        return None
    first, last = told.days()
    value = told.value() if told.unit == "month" and not moved else calendar_year(told)
    rest = UNKNOWN[unit][4:] if len(value.removeprefix("BC")) == 4 else UNKNOWN[unit][7:]
    days = (first + min(0, moved) * _LENGTH[unit], last + max(0, moved) * _LENGTH[unit])
    return replace(unplaced(value + rest, PRECISION[unit], narrative(told)), days=days)


_LENGTH = {"day": 1, "week": 7, "month": 31}
"""Days of a unit, at most."""


def calendar_year(period: Period) -> str:
    """The value of the year in which a period begins."""
    return Period("year", period.year).value()


def unknown_unit(unit: str, anchor: Anchor) -> Time:
    """A period of a unit of which nothing more is known."""
    return unplaced(UNKNOWN[unit], PRECISION[unit], anchor)
