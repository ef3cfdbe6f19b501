"""Input made to be slow: twice as much of it should take about twice as long, to read, to resolve and to draft from."""

from __future__ import annotations

import gc
import math
import time
from collections.abc import Callable
from dataclasses import dataclass

from generator.config import Config
from generator.events import draft
from generator.events.names import Names
from generator.mentions import read, resolve
from generator.model.source import Metadata, Source
from generator.model.time import Interval

UNITS = {
    "spaces": " ",
    "newlines": "\n",
    "digits": "1",
    "commas": ",",
    "brackets": "(",
    "dashes": "-",
    "quotes": '"',
    "apostrophes": "'",
    "full stops": ".",
    "ellipses": "…",
    "exclamations": "! ",
    "initials": "a. ",
    "letters": "a",
    "letters and digits": "1a",
    "numbers": "12 ",
    "years": "1990 ",
    "years, joined": "1990-",
    "months": "may ",
    "months, capitals": "May ",
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
    "later": "later that year, ",
    "earlier": "a week earlier, ",
    "clock": "5:30 ",
    "events": "two days after the fall of the city, ",
    "verbs": "will have been ",
    "one sentence": "They met on 5 May 1994 and again last week ",
}
_SENTENCE = "the envoys met in Geneva on 5 May 1994 and signed the accord last week while talks went on "
_SMALL = 20_000
_DAY = Interval.on(739112)


@dataclass(frozen=True, slots=True)
class Line:
    """Milliseconds for an input and for twice as much of it."""

    name: str
    once: float
    twice: float

    @property
    def ratio(self) -> float:
        """How many times as long twice as much takes; where nothing was done, twice."""
        return self.twice / self.once if self.once > 0.05 else 2.0


def measure() -> list[Line]:
    """Each kind of input, read and resolved; and one endless sentence, drafted from."""
    read("in 1994")
    lines = [_line(name, _read, unit) for name, unit in UNITS.items()]
    return [*lines, _line("one sentence, drafted", _drafting(), _SENTENCE)]


def _line(name: str, run: Callable[[str], None], unit: str) -> Line:
    return Line(name, *(_milliseconds(run, (unit * size)[:size]) for size in (_SMALL, 2 * _SMALL)))


def _milliseconds(run: Callable[[str], None], text: str) -> float:
    """The better of two runs, without the collector, whose work does not follow the text."""
    best = math.inf
    gc.collect()
    gc.disable()
    try:
        for _ in range(2):
            began = time.process_time()
            run(text)
            best = min(best, (time.process_time() - began) * 1000)
    finally:
        gc.enable()
    return best


def _read(text: str) -> None:
    resolve(read(text), _DAY)


def _drafting() -> Callable[[str], None]:
    names = Names.of(Config(), (), "en")

    def run(text: str) -> None:
        draft(Source("hard", "hard.txt", text, "", Metadata(), ()), read(text), names)

    return run
