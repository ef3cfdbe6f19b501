"""How long an expression says that something is, or lies from an event."""

from __future__ import annotations

from generator.mentions import operators as ops
from generator.model.mention import Mention

_UNITS = {"day": (1, "day"), "week": (1, "week"), "fortnight": (2, "week"), "month": (1, "month"), "year": (1, "year")}


def length_of(mention: Mention) -> tuple[int, str] | None:
    """The whole number of days, weeks, months or years that an expression names: "six days", "the day after".

    `None` for any other expression, for several units together, and for "about six days", which says no number.
    """
    meaning = mention.meaning
    if isinstance(meaning, ops.Offset) and isinstance(meaning.base, ops.OfEvent):
        if meaning.base.length is None:
            return _whole(str(meaning.amount), meaning.unit) if meaning.mod is None else None
        meaning = meaning.base.length
    if not isinstance(meaning, ops.Lasting) or meaning.mod is not None or len(meaning.amounts) != 1:
        return None
    return _whole(*meaning.amounts[0])


def shift_of(mention: Mention) -> tuple[int, str] | None:
    """How far an expression lies from what was told before it: (-2, "day") of "two days earlier"; `None` of others."""
    meaning = mention.meaning
    if isinstance(meaning, ops.Shift) and meaning.told:
        return meaning.count, meaning.unit
    if isinstance(meaning, ops.Offset) and meaning.told and meaning.base is None and meaning.mod is None:
        whole = _whole(str(meaning.amount), meaning.unit)
        return whole and (whole[0] * meaning.direction, whole[1])
    return None


def _whole(amount: str, unit: str) -> tuple[int, str] | None:
    if unit not in _UNITS or not amount.isdigit():
        return None
    factor, plain = _UNITS[unit]
    return int(amount) * factor, plain
