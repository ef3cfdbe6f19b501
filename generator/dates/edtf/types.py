"""The forms an EDTF string can take. `str()` of each is canonical; qualifiers are part of equality."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from generator.dates.edtf import bounds
from generator.model.time import Extent, Interval, Precision, TimeSpan


class Unbound(StrEnum):
    """An end of an interval that is no date."""

    OPEN = ".."
    """It goes on; there is no such end."""
    UNKNOWN = ""
    """There is an end; it is not known."""


@dataclass(frozen=True, slots=True)
class Date:
    """A single date, in the digits of its canonical form.

    `month` may be a code from 21 to 41 (season, quarter, third or half of the year), and `X` stands for a digit that is
    not specified.
    """

    year: str
    """Four digits, with `-` before years before 0000; or `Y` and more than four."""
    month: str | None = None
    day: str | None = None
    time: str | None = None
    """Clock time with its offset, as written, without the `T`."""
    qualifier: str = ""
    """`?` uncertain, `~` approximate, `%` both, or nothing."""

    def __str__(self) -> str:
        date = "-".join(part for part in (self.year, self.month, self.day) if part is not None)
        return date + (f"T{self.time}" if self.time else "") + self.qualifier

    def interval(self, *, southern: bool = False) -> Interval:
        """First and last day; `southern` as in `Edtf.span`."""
        return bounds.date_interval(self.year, self.month, self.day, self.time, southern=southern)


@dataclass(frozen=True, slots=True)
class Period:
    """An interval: from one date to another."""

    begin: Date | Unbound
    end: Date | Unbound

    def __str__(self) -> str:
        return f"{self.begin}/{self.end}"


@dataclass(frozen=True, slots=True)
class Range:
    """A member of a set that stands for all dates from one to another; a side that is `None` is open."""

    first: Date | None
    last: Date | None

    def __str__(self) -> str:
        return f"{self.first or ''}..{self.last or ''}"


@dataclass(frozen=True, slots=True)
class SetOf:
    """Several dates: `[…]` one of them, `{…}` all of them."""

    members: tuple[Date | Range, ...]
    every: bool

    def __str__(self) -> str:
        inside = ",".join(str(member) for member in self.members)
        return f"{{{inside}}}" if self.every else f"[{inside}]"


@dataclass(frozen=True, slots=True)
class Edtf:
    """A date, an interval or a set."""

    form: Date | Period | SetOf

    def __str__(self) -> str:
        return str(self.form)

    def span(self, extent: Extent = Extent.WITHIN, *, southern: bool = False) -> TimeSpan:
        """The four bounds in days.

        `extent` says whether it happened at some time in the date or lasted throughout it; an interval `a/b` begins
        within a and ends within b, or throughout: from the first day of a to the last of b. `southern` moves the season
        codes 21–24 (and only those) to the southern hemisphere's months. A winter (in the south, a summer) is named by
        the year of its January. The span is `empty` where an interval of seasons is in order in the other hemisphere
        only.
        """
        throughout = extent is Extent.THROUGHOUT
        match self.form:
            case Date() as date:
                return bounds.single(date.interval(southern=southern), throughout=throughout)
            case Period(begin, end):
                first = begin.interval(southern=southern) if isinstance(begin, Date) else None
                last = end.interval(southern=southern) if isinstance(end, Date) else None
                return bounds.period(first, last, throughout=throughout)
            case SetOf(members, every):
                spans = tuple(_member(member, southern) for member in members)
                return (bounds.all_of if every else bounds.one_of)(spans, throughout=throughout)

    @property
    def precision(self) -> Precision:
        """How finely the date is known; an interval or a set is a `SPAN`."""
        if isinstance(self.form, Date):
            return bounds.date_precision(self.form.year, self.form.month, self.form.day, self.form.time)
        return Precision.SPAN

    @property
    def uncertain(self) -> bool:
        """Whether any part carries `?` or `%`."""
        return any(date.qualifier in ("?", "%") for date in self.dates())

    @property
    def approximate(self) -> bool:
        """Whether any part carries `~` or `%`."""
        return any(date.qualifier in ("~", "%") for date in self.dates())

    def dates(self) -> Iterator[Date]:
        """Every single date in it, in the order written."""
        match self.form:
            case Date() as date:
                yield date
            case Period(begin, end):
                yield from (part for part in (begin, end) if isinstance(part, Date))
            case SetOf(members):
                for member in members:
                    sides = (member,) if isinstance(member, Date) else (member.first, member.last)
                    yield from (side for side in sides if side is not None)


def _member(member: Date | Range, southern: bool) -> tuple[Interval | None, Interval | None]:
    if isinstance(member, Date):
        days = member.interval(southern=southern)
        return days, days
    return (
        None if member.first is None else member.first.interval(southern=southern),
        None if member.last is None else member.last.interval(southern=southern),
    )
