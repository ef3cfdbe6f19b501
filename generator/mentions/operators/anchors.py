"""What every operator is, and the anchors that times are read against."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from generator.dates import days as calendar
from generator.mentions.periods import Period
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


def unknown_unit(unit: str, anchor: Anchor) -> Time:
    """A period of a unit of which nothing more is known."""
    return unplaced(UNKNOWN[unit], PRECISION[unit], anchor)
