"""Days that are told without their year or their week: "on July 6", "on Thursday", "in June", "at Easter"."""

from __future__ import annotations

from generator.mentions import operators as ops
from generator.mentions.periods import Period, containing
from generator.mentions.recurring import Recurring
from generator.model.mention import Mention
from generator.model.time import Day


def recurring(mention: Mention) -> Recurring | None:
    """What an expression names that comes round again, whichever is meant; `None` where it names nothing such."""
    match mention.meaning:
        case ops.Toward(what=what) | ops.Within(what=what):
            return what
        case _:
            return None


def day_of_year(mention: Mention) -> tuple[int, int] | None:
    """The month (1-12) and day (1-31) that an expression names, of whatever year; `None` where it names none.

    Two texts that name the same one in different words are likely of one day, long before the year of either is known.
    """
    what = recurring(mention)
    if what is None or what.kind != "monthday":
        return None
    month, day, *_ = what.numbers
    return month, day


def instances(what: Recurring, first: Day, last: Day) -> list[Period]:
    """Each time that it comes round on some day from `first` to `last`, in order."""
    # What comes round on the edge of one turn may reach into the next, as winter does.
    turn, end = containing(what.cycle, first).shift(-1), containing(what.cycle, last)
    found: list[Period] = []
    while turn.index <= end.index:
        found += [one for one in what.instances(turn) if what.agrees(one)]
        turn = turn.shift(1)
    return [one for one in found if one.days()[0] <= last and first <= one.days()[1]]
