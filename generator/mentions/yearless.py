"""Days that are told without their year: "on July 6"."""

from __future__ import annotations

from generator.mentions import operators as ops
from generator.model.mention import Mention


def day_of_year(mention: Mention) -> tuple[int, int] | None:
    """The month (1-12) and day (1-31) that an expression names, of whatever year; `None` where it names none.

    Two texts that name the same one in different words are likely of one day, long before the year of either is known.
    """
    match mention.meaning:
        case ops.Toward(what=what) | ops.Within(what=what) if what.kind == "monthday":
            month, day, *_ = what.numbers
            return month, day
        case _:
            return None
