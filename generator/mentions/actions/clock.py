"""Times of day."""

from __future__ import annotations

from dataclasses import replace

from generator.mentions import operators as ops
from generator.mentions import periods
from generator.mentions.actions.relative import from_today
from generator.mentions.operators import Meaning
from generator.model.mention import TimexType


def day_part(code: str, base: Meaning | None = None) -> Meaning:
    """As in "Friday morning"."""
    return ops.Clock(f"T{code}", from_today(base))


def clock(
    parts: tuple[int, int] | int, meridian: int | None = None, zone: str | None = None, base: Meaning | None = None
) -> Meaning | None:
    """A clock time; `meridian` is 0 before noon and 12 after, `zone` what `zone_text` gives."""
    hour, minute = parts if isinstance(parts, tuple) else (parts, None)
    if meridian is not None:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + meridian
    if hour > 24 or (hour == 24 and minute):
        return None
    text = f"T{hour:02d}" + (f":{minute:02d}" if minute is not None else "")
    if minute is None:
        text += ":00"
    half = True if meridian is not None else None if zone or not 1 <= hour <= 12 else False
    return ops.Clock(text + (zone or ""), from_today(base), half=half)


def oclock(hour: int, part_: str | None = None) -> Meaning | None:
    """As in "five o'clock", "five o'clock in the afternoon"."""
    if part_ is None:
        return clock(hour) if hour <= 12 else None
    return clock(hour, 0 if part_ == "MO" else 12)


def past_hour(minutes: int, hour: int, meridian: int | None = None, part_: str | None = None) -> Meaning | None:
    """As in "half past five" (30), "a quarter to six in the morning" (-15)."""
    if not 1 <= hour <= 12 or not -60 < minutes < 60:
        return None
    if meridian is None and part_ is not None:
        meridian = 0 if part_ == "MO" else 12
    if minutes < 0:
        hour, minutes = hour - 1 or 12, minutes + 60
    return clock((hour, minutes), meridian)


def iso_time(parts: tuple[tuple[int, int, int], str, str]) -> Meaning | None:
    """2024-08-06T10:15:00Z: day, time and zone."""
    day = periods.day(*parts[0])
    return None if day is None else ops.Clock(f"T{parts[1]}{parts[2]}", ops.Exactly(day))


def negative(number: int) -> int:
    """The number below nought."""
    return -number


def overnight() -> Meaning:
    """The night that ends on the day of writing, or the one that follows it where the verb tells the future."""
    return ops.Clock("TNI", ops.Today(-1, ahead=0), through=True)


def at_hour(hour: int | None, zone: str | None = None) -> Meaning | None:
    """Noon (12), or midnight (24): the night that ends the day."""
    return None if hour is None else ops.Clock(f"T{hour:02d}:00{zone or ''}", half=True)


def twelve(told: tuple[int, int] | int, hour: int) -> int | None:
    """The hour of "12 noon", "12:00 midnight"; nothing where the number is another."""
    return hour if told in (12, (12, 0)) else None


def oclock_part(told: tuple[int, int] | int, part_: str) -> Meaning | None:
    """As in "8 in the morning", "3.30 in the afternoon", "10 at night", "8 tonight"."""
    hour = told[0] if isinstance(told, tuple) else told
    night = part_ in ("NI", "night")
    if night and hour == 12:
        return None
    return clock(told, 0 if part_ == "MO" or (night and hour < 6) else 12)


def zone_text(minutes: int, sign: str | None = None, hours: int | None = None) -> str:
    """A zone as the value writes it: `Z`, `-05`, `+05:30`."""
    if hours is not None:
        minutes += hours * 60 * (-1 if sign in ("-", "–") else 1)
    if minutes == 0:
        return "Z"
    whole, rest_ = divmod(abs(minutes), 60)
    return f"{'-' if minutes < 0 else '+'}{whole:02d}" + (f":{rest_:02d}" if rest_ else "")


def zone_clock(sign: str, distance: tuple[int, int]) -> str:
    """A zone told by hours and minutes: "UTC+05:30"."""
    minutes = distance[0] * 60 + distance[1]
    return zone_text(minutes if sign == "+" else -minutes)


def zone_only(word: str) -> str | None:
    """What `zone_text` gave; nothing for a word such as "hours"."""
    return word if word[:1] in ("Z", "+", "-") else None


def in_part(base: Meaning | None, part_: str) -> Meaning | None:
    """A clock time in a part of the day: "10 o'clock" of a night is 22:00, "5:45" of a morning stays."""
    if not isinstance(base, ops.Clock) or not base.suffix[1:3].isdigit():
        return None
    hour = int(base.suffix[1:3])
    if part_ == "MO" or not 1 <= hour < 12 or (part_ == "NI" and hour < 6):
        return replace(base, half=True)
    return replace(base, suffix=f"T{hour + 12}{base.suffix[3:]}", half=True)


def maybe_part(base: Meaning, part_: str | None) -> Meaning | None:
    """A clock time, in a part of the day where one is told."""
    return base if part_ is None else in_part(base, part_)


def maybe_about(mod: str | None, base: Meaning | None) -> Meaning | None:
    """A clock time, told as not quite certain where a word says so."""
    return base if base is None or mod is None else ops.About(mod, base)


def timed_day(base: Meaning, dated: Meaning) -> Meaning | None:
    """A clock time of a day told by another: "noon the next day"."""
    return timed(base, dated) if isinstance(dated, ops.Shift) and dated.unit == "day" else None


def timed(base: Meaning | None, dated: Meaning) -> Meaning | None:
    """A clock time with its day told after or before it."""
    return replace(base, base=from_today(dated)) if isinstance(base, ops.Clock) and base.base is None else None


def timed_zone(base: Meaning, dated: Meaning, zone: str | None = None) -> Meaning | None:
    """A clock time, its day, and a zone told last: "9:34 p.m., March 19 EST"."""
    found = timed(base, dated)
    return replace(found, suffix=found.suffix + zone) if zone and isinstance(found, ops.Clock) else found


def time_type(code: str) -> Meaning:
    """A part of the day of no day: "night"."""
    return ops.Unknown(f"XXXX-XX-XXT{code}", TimexType.TIME)
