"""Input made to be slow: four times as much of it should take about four times as long."""

from __future__ import annotations

import time

from generator.mentions import read, resolve
from generator.model.time import Interval

_UNITS = {
    "spaces": " ",
    "digits": "1",
    "commas": ",",
    "brackets": "(",
    "dashes": "-",
    "numbers": "12 ",
    "years": "1990-",
    "months": "may ",
    "articles": "the ",
    "ordinals": "first ",
    "hundreds": "two hundred and ",
    "weekdays": "Monday ",
    "ranges": "May 4-6 ",
    "lengths": "2 days ",
    "list": "1 May, ",
    "joined": "1 May and 2 May to ",
    "instants": "2024-08-06T10:",
    "until": "until 1994 until ",
    "parts": "end of the ",
    "verbs": "will have been ",
    "one line": "They met on 5 May 1994 and again last week ",
}
_SMALL = 20_000
_TIMES = 4
_DAY = Interval.on(739112)


def measure() -> list[dict[str, object]]:
    """Milliseconds for 20,000 and for 80,000 characters of each kind."""
    read("in 1994")
    found: list[dict[str, object]] = []
    for name, unit in _UNITS.items():
        small, large = (_milliseconds(unit * (size // len(unit))) for size in (_SMALL, _SMALL * _TIMES))
        found.append({"name": name, "small": small, "large": large, "times": large / small if small else 0.0})
    return found


def _milliseconds(text: str) -> float:
    began = time.perf_counter()
    resolve(read(text), _DAY)
    return (time.perf_counter() - began) * 1000
