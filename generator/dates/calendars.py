"""Other calendars, and the holidays whose day they fix.

Hebrew, Islamic (tabular) and Julian days follow Reingold and Dershowitz, *Calendrical Calculations* (4th ed., 2018),
chapters 3, 7 and 8; the Persian new year follows the 33-year cycle of leap years, from 1925, when the calendar became
law, to 2100. Easter is `dateutil.easter`. A day that begins at sunset is given as the civil day that holds most of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from dateutil import easter

from generator.dates import days
from generator.dates.holiday_tables import DIWALI, LUNAR_NEW_YEAR, NATIONAL_DAYS
from generator.model.time import Day

_HEBREW_EPOCH = -1373427
_ISLAMIC_EPOCH = 227015
_EASTER_YEARS = range(1583, 4100)
_JULIAN_EASTER_YEARS = range(326, 1583)
_NOWRUZ_YEARS = range(1925, 2101)
_DIGITS = "0123456789abcdefghijklmnopqrstuv"


def julian_day(year: int, month: int, day: int) -> Day:
    """The day of a Julian date; years are astronomical (0 is 1 BC). Raises `ValueError` where there is no such date."""
    leap = year % 4 == 0
    length = 29 if month == 2 and leap else days.month_length(1, month)
    if not (1 <= month <= 12 and 1 <= day <= length):
        raise ValueError(f"no such Julian day: {year}-{month}-{day}")
    before = year - 1
    turn = 0 if month <= 2 else -1 if leap else -2
    return -2 + 365 * before + before // 4 + (367 * month - 362) // 12 + turn + day


def hebrew_leap(year: int) -> bool:
    """Whether a Hebrew year has thirteen months."""
    return (7 * year + 1) % 19 < 7


def hebrew_day(year: int, month: int, day: int) -> Day:
    """The day of a Hebrew date; months are counted from Nisan (1), so that Tishri is 7 and Adar 12 (Adar II 13)."""
    last = 13 if hebrew_leap(year) else 12
    passed = [*range(7, month)] if month >= 7 else [*range(7, last + 1), *range(1, month)]
    return _hebrew_new_year(year) + sum(_hebrew_month_length(year, each) for each in passed) + day - 1


def islamic_day(year: int, month: int, day: int) -> Day:
    """The day of a date in the tabular Islamic calendar (civil epoch, 16 July 622).

    The sighting of the moon may make it a day or two different in use.
    """
    return (
        _ISLAMIC_EPOCH - 1 + (year - 1) * 354 + (3 + 11 * year) // 30 + 29 * (month - 1) + (6 * month - 1) // 11 + day
    )


def western_easter(year: int) -> Day | None:
    """Easter Sunday of the Western churches, from 326 to 4099.

    Before 1583 it is the date of the Julian calendar, as the time wrote it, like any other date of that time.
    """
    if year in _JULIAN_EASTER_YEARS:
        return easter.easter(year, easter.EASTER_JULIAN).toordinal()
    return easter.easter(year, easter.EASTER_WESTERN).toordinal() if year in _EASTER_YEARS else None


def orthodox_easter(year: int) -> Day | None:
    """Easter Sunday of the Orthodox churches as a Gregorian day, from 1583 to 4099."""
    return easter.easter(year, easter.EASTER_ORTHODOX).toordinal() if year in _EASTER_YEARS else None


def nowruz(year: int) -> Day | None:
    """The Persian new year in a Gregorian year, from 1925 to 2100."""
    if year not in _NOWRUZ_YEARS:
        return None
    persian, origin = year - 621, _NOWRUZ_YEARS.start - 621
    leaps = sum((25 * each + 11) % 33 < 8 for each in range(origin, persian))
    return days.ordinal(_NOWRUZ_YEARS.start, 3, 21) + 365 * (persian - origin) + leaps


@dataclass(frozen=True, slots=True)
class Fixed:
    """The same date every year of a calendar: `gregorian`, `julian`, `hebrew` or `islamic`."""

    month: int
    day: int
    calendar: str = "gregorian"


@dataclass(frozen=True, slots=True)
class FromEaster:
    """So many days after Easter Sunday (before it, where negative)."""

    offset: int
    orthodox: bool = False


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """The nth weekday (ISO: Monday is 1) of a month; -1 is the last one."""

    month: int
    weekday: int
    nth: int
    offset: int = 0
    """Days after it."""


@dataclass(frozen=True, slots=True)
class WeekdayBefore:
    """The last such weekday (ISO: Monday is 1) before a date that is the same every year of a calendar."""

    date: Fixed
    weekday: int


@dataclass(frozen=True, slots=True)
class Nowruz:
    """The Persian new year, or a day counted from it."""

    offset: int = 0


@dataclass(frozen=True, slots=True)
class Listed:
    """A day that a table gives for each year from `first` on: how many days it lies after a date of that year."""

    first: int
    month: int
    day: int
    table: str
    """A digit of base 32 for each year, as in `generator.dates.holiday_tables`."""


@dataclass(frozen=True, slots=True)
class Holiday:
    """A holiday: what fixes its first day, how many days it lasts, and whether usage may differ by a day or two."""

    rule: Fixed | FromEaster | NthWeekday | WeekdayBefore | Nowruz | Listed
    length: int = 1
    soft: bool = False


def _islamic(month: int, day: int, length: int = 1) -> Holiday:
    return Holiday(Fixed(month, day, "islamic"), length, soft=True)


HOLIDAYS: Mapping[str, Holiday] = MappingProxyType(
    {
        "new-year": Holiday(Fixed(1, 1)),
        "new-year-eve": Holiday(Fixed(12, 31)),
        "epiphany": Holiday(Fixed(1, 6)),
        "valentine": Holiday(Fixed(2, 14)),
        "womens-day": Holiday(Fixed(3, 8)),
        "twelfth-night": Holiday(Fixed(1, 5)),
        "holocaust-day": Holiday(Fixed(1, 27)),
        "candlemas": Holiday(Fixed(2, 2)),
        "fatherland-day": Holiday(Fixed(2, 23)),
        "st-patrick": Holiday(Fixed(3, 17)),
        "ides-of-march": Holiday(Fixed(3, 15)),
        "annunciation": Holiday(Fixed(3, 25)),
        "land-day": Holiday(Fixed(3, 30)),
        "earth-day": Holiday(Fixed(4, 22)),
        "st-george": Holiday(Fixed(4, 23)),
        "anzac-day": Holiday(Fixed(4, 25)),
        "cinco-de-mayo": Holiday(Fixed(5, 5)),
        "ve-day": Holiday(Fixed(5, 8)),
        "europe-day": Holiday(Fixed(5, 9)),
        "nakba-day": Holiday(Fixed(5, 15)),
        "russia-day": Holiday(Fixed(6, 12)),
        "flag-day": Holiday(Fixed(6, 14)),
        "midsummer": Holiday(Fixed(6, 24)),
        "canada-day": Holiday(Fixed(7, 1)),
        "vj-day": Holiday(Fixed(8, 15)),
        "michaelmas": Holiday(Fixed(9, 29)),
        "un-day": Holiday(Fixed(10, 24)),
        "all-souls": Holiday(Fixed(11, 2)),
        "guy-fawkes": Holiday(Fixed(11, 5)),
        "martinmas": Holiday(Fixed(11, 11)),
        "st-andrew": Holiday(Fixed(11, 30)),
        "pearl-harbor-day": Holiday(Fixed(12, 7)),
        "human-rights-day": Holiday(Fixed(12, 10)),
        "australia-day": Holiday(Fixed(1, 26)),
        "nowruz": Holiday(Nowruz()),
        "sizdah-bedar": Holiday(Nowruz(12)),
        "lunar-new-year": Holiday(Listed(1900, 1, 20, LUNAR_NEW_YEAR), soft=True),
        "diwali": Holiday(Listed(1951, 10, 15, DIWALI), soft=True),
        "april-fools": Holiday(Fixed(4, 1)),
        "may-day": Holiday(Fixed(5, 1)),
        "victory-day": Holiday(Fixed(5, 9)),
        "juneteenth": Holiday(Fixed(6, 19)),
        "independence-day-us": Holiday(Fixed(7, 4)),
        "bastille-day": Holiday(Fixed(7, 14)),
        "assumption": Holiday(Fixed(8, 15)),
        "independence-day-ukraine": Holiday(Fixed(8, 24)),
        "republic-day-india": Holiday(Fixed(1, 26)),
        "halloween": Holiday(Fixed(10, 31)),
        "all-saints": Holiday(Fixed(11, 1)),
        "armistice-day": Holiday(Fixed(11, 11)),
        "christmas-eve": Holiday(Fixed(12, 24)),
        "christmas": Holiday(Fixed(12, 25)),
        "boxing-day": Holiday(Fixed(12, 26)),
        "orthodox-christmas": Holiday(Fixed(12, 25, "julian")),
        "orthodox-christmas-eve": Holiday(Fixed(12, 24, "julian")),
        "mlk-day": Holiday(NthWeekday(1, 1, 3)),
        "presidents-day": Holiday(NthWeekday(2, 1, 3)),
        "memorial-day": Holiday(NthWeekday(5, 1, -1)),
        "labor-day": Holiday(NthWeekday(9, 1, 1)),
        "columbus-day": Holiday(NthWeekday(10, 1, 2)),
        "election-day": Holiday(NthWeekday(11, 1, 1, offset=1)),
        "thanksgiving": Holiday(NthWeekday(11, 4, 4)),
        "black-friday": Holiday(NthWeekday(11, 4, 4, offset=1)),
        "patriots-day": Holiday(NthWeekday(4, 1, 3)),
        "mothers-day": Holiday(NthWeekday(5, 7, 2)),
        "remembrance-sunday": Holiday(NthWeekday(11, 7, 2)),
        "victoria-day": Holiday(WeekdayBefore(Fixed(5, 25), 1)),
        "shrove-tuesday": Holiday(FromEaster(-47)),
        "ash-wednesday": Holiday(FromEaster(-46)),
        "palm-sunday": Holiday(FromEaster(-7)),
        "holy-week": Holiday(FromEaster(-7), length=7),
        "maundy-thursday": Holiday(FromEaster(-3)),
        "good-friday": Holiday(FromEaster(-2)),
        "easter": Holiday(FromEaster(0)),
        "holy-saturday": Holiday(FromEaster(-1)),
        "easter-monday": Holiday(FromEaster(1)),
        "ascension": Holiday(FromEaster(39)),
        "pentecost": Holiday(FromEaster(49)),
        "whit-monday": Holiday(FromEaster(50)),
        "trinity-sunday": Holiday(FromEaster(56)),
        "corpus-christi": Holiday(FromEaster(60)),
        "orthodox-palm-sunday": Holiday(FromEaster(-7, orthodox=True)),
        "orthodox-good-friday": Holiday(FromEaster(-2, orthodox=True)),
        "orthodox-easter": Holiday(FromEaster(0, orthodox=True)),
        "orthodox-pentecost": Holiday(FromEaster(49, orthodox=True)),
        "orthodox-epiphany": Holiday(Fixed(1, 6, "julian")),
        "orthodox-new-year": Holiday(Fixed(1, 1, "julian")),
        "passover": Holiday(Fixed(1, 15, "hebrew"), length=8),
        "independence-day-israel": Holiday(Fixed(2, 5, "hebrew"), soft=True),
        "shavuot": Holiday(Fixed(3, 6, "hebrew"), length=2),
        "tisha-bav": Holiday(Fixed(5, 9, "hebrew"), soft=True),
        "rosh-hashanah": Holiday(Fixed(7, 1, "hebrew"), length=2),
        "yom-kippur": Holiday(Fixed(7, 10, "hebrew")),
        "sukkot": Holiday(Fixed(7, 15, "hebrew"), length=7),
        "simchat-torah": Holiday(Fixed(7, 22, "hebrew"), length=2),
        "hanukkah": Holiday(Fixed(9, 25, "hebrew"), length=8),
        "purim": Holiday(Fixed(-1, 14, "hebrew")),
        "islamic-new-year": _islamic(1, 1),
        "ashura": _islamic(1, 10),
        "arbaeen": _islamic(2, 20),
        "mawlid": _islamic(3, 12),
        "ramadan": _islamic(9, 1, 30),
        "eid-al-fitr": _islamic(10, 1, 3),
        "eid-al-adha": _islamic(12, 10, 4),
        "arafat-day": _islamic(12, 9),
        "isra-miraj": _islamic(7, 27),
        "quds-day": Holiday(WeekdayBefore(Fixed(9, 29, "islamic"), 5), soft=True),
        **{f"national-{state}": Holiday(Fixed(month, day)) for state, (month, day) in NATIONAL_DAYS.items()},
    }
)
"""The holidays known, by key. Purim is on 14 of the last month of the Hebrew year (month -1). Quds Day is kept on the
last Friday that is sure to lie in Ramadan."""


def holiday(key: str, year: int) -> Day | None:
    """The first day of a holiday in a Gregorian year; `None` where the year has none, the first where it has two.

    Raises `KeyError` for a key that is not in `HOLIDAYS`.
    """
    return next(iter(occurrences(key, year)), None)


def occurrences(key: str, year: int) -> tuple[Day, ...]:
    """Every first day of a holiday in a Gregorian year, in order: of a lunar one there may be none or two."""
    rule = HOLIDAYS[key].rule
    match rule:
        case Nowruz(offset):
            spring = nowruz(year)
            found = [None if spring is None else spring + offset]
        case Listed():
            found = [_listed(rule, year)]
        case WeekdayBefore(date, weekday):
            found = [days.first_weekday(day - 7, weekday) for day in _fixed(date, year) if day is not None]
        case FromEaster(offset, orthodox):
            sunday = orthodox_easter(year) if orthodox else western_easter(year)
            found = [None if sunday is None else sunday + offset]
        case NthWeekday():
            found = [_nth_weekday(rule, year)]
        case Fixed():
            found = _fixed(rule, year)
    first, last = days.year_span(year)
    return tuple(day for day in found if day is not None and first <= day <= last)


def _listed(rule: Listed, year: int) -> Day | None:
    place = year - rule.first
    if not 0 <= place < len(rule.table):
        return None
    return days.ordinal(year, rule.month, rule.day) + _DIGITS.index(rule.table[place])


def _fixed(rule: Fixed, year: int) -> list[Day | None]:
    if rule.calendar == "gregorian":
        return [days.ordinal(year, rule.month, rule.day)]
    if rule.calendar == "julian":
        return [julian_day(each, rule.month, rule.day) for each in (year - 1, year)]
    if rule.calendar == "hebrew":
        years = (each for each in (year + 3760, year + 3761) if each >= 1)
        return [hebrew_day(each, rule.month if rule.month > 0 else _adar(each), rule.day) for each in years]
    around = (year - 622) * 33 // 32
    return [islamic_day(each, rule.month, rule.day) for each in range(max(around - 1, 1), around + 3)]


def _nth_weekday(rule: NthWeekday, year: int) -> Day:
    if rule.nth > 0:
        return days.first_weekday(days.ordinal(year, rule.month), rule.weekday) + 7 * (rule.nth - 1) + rule.offset
    last = days.month_span(year, rule.month)[1]
    return days.first_weekday(last - 6, rule.weekday) + 7 * (rule.nth + 1) + rule.offset


def _adar(year: int) -> int:
    return 13 if hebrew_leap(year) else 12


def _hebrew_elapsed(year: int) -> int:
    months = (235 * year - 234) // 19
    day = 29 * months + (12084 + 13753 * months) // 25920
    return day + 1 if 3 * (day + 1) % 7 < 3 else day


def _hebrew_new_year(year: int) -> Day:
    before, this, after = (_hebrew_elapsed(year + step) for step in (-1, 0, 1))
    delay = 2 if after - this == 356 else 1 if this - before == 382 else 0
    return _HEBREW_EPOCH + this + delay


def _hebrew_month_length(year: int, month: int) -> int:
    length = _hebrew_new_year(year + 1) - _hebrew_new_year(year)
    short = (
        month in (2, 4, 6, 10, 13)
        or (month == 12 and not hebrew_leap(year))
        or (month == 8 and length not in (355, 385))
        or (month == 9 and length in (353, 383))
    )
    return 29 if short else 30
