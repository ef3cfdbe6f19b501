"""Parts of the calendar that come round again: a weekday, a month, "22 August", spring, the third quarter, Easter."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from generator.dates import calendars
from generator.dates import days as calendar
from generator.mentions import periods
from generator.mentions.periods import Period, containing
from generator.model.time import Day

_LOOK = 9
"""How many turns of a cycle are looked through for an instance: 29 February may be eight years away."""


_BACK = 1.25
_YEAR = 366
_WEEKDAYS = 6
"""Years back and ahead among which a day of the year falls on each weekday."""


@dataclass(frozen=True, slots=True)
class Recurring:
    """Something that comes once in every turn of a cycle.

    What it is, `kind` and `numbers` tell: `weekday` (1–7), `weekend`, `day` (of the month, and the weekday it must be),
    `month`, `monthday` (month, day, and the weekday that the words name), `season` (index into WI SP SU FA), `quarter`,
    `half`, `holiday` (its key is `name`).
    """

    kind: str
    numbers: tuple[int, ...] = ()
    name: str = ""

    @property
    def cycle(self) -> str:
        """The unit in which it comes round."""
        return {"weekday": "week", "weekend": "week", "day": "month"}.get(self.kind, "year")

    @property
    def unit(self) -> str:
        """The unit of its instances."""
        return self.kind if self.kind in ("month", "season", "quarter", "half", "weekend") else "day"

    @property
    def lasts(self) -> int:
        """Days from the first day of an instance to its last; a feast may last more than the day its instance is."""
        return 1 if self.kind != "holiday" or turn_is_unknown(self.name) else calendars.HOLIDAYS[self.name].length

    def agrees(self, period: Period) -> bool:
        """Whether an instance is of the weekday that the words name, if they name one: "Saturday 29 April"."""
        told = self.numbers[2:] if self.kind == "monthday" else ()
        return not told or calendar.weekday(period.index) == told[0]

    def within(self, turn: Period) -> Period | None:
        """Its instance in one turn of the cycle, or `None` where that turn has none (29 February)."""
        match self.kind:
            case "weekday":
                return Period("day", turn.days()[0] + self.numbers[0] - 1)
            case "weekend":
                return Period("weekend", turn.index)
            case "day":
                found = periods.day(turn.index // 12, turn.index % 12 + 1, self.numbers[0])
                told = self.numbers[1:]
                return found if found and (not told or calendar.weekday(found.index) == told[0]) else None
            case "month":
                return periods.month(turn.index, self.numbers[0])
            case "monthday":
                return periods.day(turn.index, self.numbers[0], self.numbers[1])
            case "season":
                return Period("season", turn.index * 4 + self.numbers[0])
            case "quarter":
                return Period("quarter", turn.index * 4 + self.numbers[0] - 1)
            case "half":
                return Period("half", turn.index * 2 + self.numbers[0] - 1)
            case _:
                return holiday(self.name, turn.index)

    def instances(self, turn: Period) -> list[Period]:
        """All its instances in one turn, in order: a holiday of the moon may come twice in a year."""
        if self.kind == "holiday" and not turn_is_unknown(self.name):
            return [Period("day", day) for day in calendars.occurrences(self.name, turn.index)]
        found = self.within(turn)
        return [] if found is None else [found]

    def around(self, day: Day) -> list[Period]:
        """Instances in the turns around a day, in order."""
        return list(_around(self, containing(self.cycle, day)))

    def preceding(self, day: Day, *, including: bool) -> Period:
        """The last instance that has begun by a day; without `including`, that has ended before it."""
        middle = containing(self.cycle, day)
        for back in range(2 * _LOOK):
            for found in reversed(self.instances(middle.shift(-back))):
                if found.days()[0] <= day if including else found.days()[1] < day:
                    return found
        return self.around(day)[0]

    def following(self, day: Day, *, including: bool) -> Period:
        """The first instance that has not ended before a day; without `including`, that begins after it."""
        middle = containing(self.cycle, day)
        for ahead in range(2 * _LOOK):
            for found in self.instances(middle.shift(ahead)):
                if found.days()[1] >= day if including else found.days()[0] > day:
                    return found
        return self.around(day)[-1]

    def nearest(self, told: Period) -> Period:
        """The instance with the fewest days between it and a period; of two as near, the later one.

        An account goes forward more often than back: a day before the period counts as one and a quarter. Another
        weekday than the words name counts as a year.
        """
        return _nearest(self, told)

    def unknown(self) -> str:
        """The TIMEX3 value with an X for what is not known."""
        match self.kind:
            case "weekday":
                return f"XXXX-WXX-{self.numbers[0]}"
            case "weekend":
                return "XXXX-WXX-WE"
            case "day":
                return f"XXXX-XX-{self.numbers[0]:02d}"
            case "month":
                return f"XXXX-{self.numbers[0]:02d}"
            case "monthday":
                return f"XXXX-{self.numbers[0]:02d}-{self.numbers[1]:02d}"
            case "season":
                return f"XXXX-{periods.SEASONS[self.numbers[0]]}"
            case "quarter" | "half":
                return f"XXXX-{'Q' if self.kind == 'quarter' else 'H'}{self.numbers[0]}"
            case _:
                return "XXXX-XX-XX"


def holiday(name: str, year: int) -> Period | None:
    """A holiday's day in a year; `None` where it has none, or two, or is not known."""
    if turn_is_unknown(name):
        return None
    day = calendars.holiday(name, year)
    return None if day is None else Period("day", day)


def turn_is_unknown(name: str) -> bool:
    """Whether no calendar tells the day of a holiday."""
    return name not in calendars.HOLIDAYS


@lru_cache(maxsize=4096)
def _around(what: Recurring, middle: Period) -> tuple[Period, ...]:
    """The instances in a turn of the cycle and in those around it; an account asks for the same again and again."""
    if what.kind == "holiday":
        return tuple(each for count in range(-_LOOK, _LOOK + 1) for each in what.instances(middle.shift(count)))
    reach = 2
    if what.numbers[:2] == (2, 29) or (what.kind == "day" and len(what.numbers) > 1):
        reach = _LOOK
    elif what.kind == "monthday" and len(what.numbers) > 2:
        reach = _WEEKDAYS
    turns = (middle.shift(count) for count in range(-reach, reach + 1))
    return tuple(found for turn in turns if (found := what.within(turn)) is not None)


@lru_cache(maxsize=4096)
def _nearest(what: Recurring, told: Period) -> Period:
    first, last = told.days()

    def apart(found: Period) -> tuple[float, int]:
        begin, end = found.days()
        return max(begin - last, (first - end) * _BACK, 0) + (0 if what.agrees(found) else _YEAR), -begin

    found = what.around((first + last) // 2)
    if what.kind == "day":
        # "On the 5th … on the 24th": of the month told, or the next.
        month = containing("month", first).days()[0]
        found = [each for each in found if each.days()[0] >= month] or found
    return min(found, key=apart)
