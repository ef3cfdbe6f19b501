"""Growth of what comes after reading: joining statements, the network, the chronology; 1,000 to 100,000 events.

`python -m bench.growth [--to EVENTS] [--json]`. The statements are made up, the same at every run: three tell one event
on average, in words of which a few are everywhere and most are rare (Zipf's law), by some hundred actors in some
hundred places, three events a day. The network has a beginning and an end for each event, and five bounds each. The
chronology is made from the joined events: every tenth statement tells its event after another one.
Seconds are the processor's. `growth` is the exponent k of seconds ~ events^k from the line before: 1 is linear.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import resource
import subprocess
import sys
import time
from collections import defaultdict
from dataclasses import replace
from itertools import accumulate
from typing import Any

from generator.chronology.arrange import arrange
from generator.chronology.network import ORIGIN, Network
from generator.cli.app import collect_seldom
from generator.config import Config
from generator.events.matching.likeness import words_of
from generator.events.merging.joining import merge_all
from generator.events.names import Names
from generator.model.chronology import PublicationDate
from generator.model.event import Actor, EventLink, Place, Quote, Statement, Status, StatusChange
from generator.model.mention import (
    Anchor,
    AnchorKind,
    Derivation,
    Mention,
    Resolution,
    Sentence,
    Signal,
    TimexType,
)
from generator.model.source import Metadata, Source
from generator.model.time import Basis, Extent, Interval, Precision, TimeSpan

SIZES = (1_000, 10_000, 100_000)
_HEADS = ("meet", "agree", "attack", "visit", "release", "end", "begin", "propose", "withdraw", "say", "vote", "send")
_WORDS = 20_000
_NAMES = 120
_FIRST = 730_000
_A_DAY = 3
_BOUNDS = 5


class World:
    """Events with who, where, when and words, and statements on them by many sources."""

    def __init__(self, events: int) -> None:
        self._random = random.Random(20240806)
        self._words = tuple(f"word{number}" for number in range(_WORDS))
        self._often = tuple(accumulate(1 / (rank + 20) for rank in range(_WORDS)))
        self.statements: list[Statement] = []
        self.spans: dict[str, TimeSpan | None] = {}
        self.resolutions: dict[str, list[Resolution]] = defaultdict(list)
        self._before: tuple[str, str] | None = None
        for number in range(events):
            self._tell(number, events)
        names = sorted({statement.source for statement in self.statements})
        self.sources = {name: Source(name, f"seeds/{name}.txt", "", "0" * 64, Metadata()) for name in names}

    def _tell(self, number: int, events: int) -> None:
        dice = self._random
        own = dice.choices(self._words, cum_weights=self._often, k=7)
        head = dice.choice(_HEADS)
        actors = tuple(Actor(f"Actor {dice.randrange(_NAMES)}") for _ in range(dice.randint(0, 2)))
        places = (Place(f"Place {dice.randrange(_NAMES)}"),) if dice.random() < 0.6 else ()
        day = _FIRST + number // _A_DAY
        for source in dice.sample(range(max(events // 5, 5)), dice.choice((1, 2, 3, 4, 5))):
            terms = {word for word in own if dice.random() < 0.75} | set(
                dice.choices(self._words, cum_weights=self._often, k=2)
            )
            terms |= {name.name.casefold() for name in (*actors, *places)} | {head}
            key = f"s{source}:{number}"
            exact = " ".join(sorted(terms))
            vague = dice.random()
            width = 0 if vague < 0.7 else 6 if vague < 0.85 else 30
            span = TimeSpan.within(day - dice.randint(0, width), day + width)
            told = self.resolutions[f"s{source}"]
            mention = replace(_MENTION, index=len(told))
            precision = Precision.DAY if span.whole.exact is not None else Precision.SPAN
            told.append(
                Resolution(
                    mention, "", None, span, None, Extent.WITHIN, precision, Basis.STATED, Anchor(AnchorKind.NONE)
                )
            )
            self.spans[key] = span
            self.statements.append(
                Statement(
                    key,
                    f"s{source}",
                    Quote(f"s{source}", number, number + len(exact), exact),
                    exact,
                    (mention,),
                    self._links(number),
                    status_history=(StatusChange(Status.OCCURRED),),
                    actors=actors,
                    places=places,
                    terms=frozenset(terms),
                    heads=frozenset({head}),
                )
            )
        self._before = (head, " ".join(sorted(own)))

    def _links(self, number: int) -> tuple[EventLink, ...]:
        """Every tenth event is told to come after the one before it."""
        if self._before is None or number % 10:
            return ()
        return (EventLink(Signal.AFTER, " ".join(self._before), number, number + 1),)


_MENTION = Mention(0, 0, 1, "1", TimexType.DATE, "made up", None, Derivation("made up", 0, 1), Sentence(0, 1))


def merging(events: int) -> dict[str, object]:
    """Seconds to join the statements on so many events."""
    world = World(events)
    words = words_of(Names.of(Config(), ()))
    began = time.process_time()
    merged = merge_all(world.statements, (), (), world.spans, world.sources, words)
    seconds = time.process_time() - began
    return {"what": "merging", "events": events, "things": len(world.statements), "seconds": seconds,
            "found": len(merged.events)}  # fmt: skip


def arranging(events: int) -> dict[str, object]:
    """Seconds to make the chronology of so many events from what their statements say."""
    world = World(events)
    words = words_of(Names.of(Config(), ()))
    merged = merge_all(world.statements, (), (), world.spans, world.sources, words).events
    resolutions = {name: tuple(told) for name, told in world.resolutions.items()}
    published = {name: PublicationDate(name, Interval(), None, "unknown") for name in world.sources}
    began = time.process_time()
    made = arrange(merged, resolutions, published, world.sources, (), None, words)
    seconds = time.process_time() - began
    return {"what": "arranging", "events": events, "things": len(world.statements), "seconds": seconds,
            "found": len(made.conflicts)}  # fmt: skip


def network(events: int) -> dict[str, object]:
    """Seconds to solve a network of so many events, five bounds each, a few of which contradict."""
    dice = random.Random(20240806)
    net = Network()
    for number in range(events):
        begin, end, day = ("begin", number), ("end", number), _FIRST + number // _A_DAY
        net.add(begin, end, 0, None, ("span", number), weight=float("inf"))
        net.add(ORIGIN, begin, day - dice.randint(0, 9), day + 9, ("date", number), weight=30)
        net.add(ORIGIN, end, day, day + dice.randint(0, 30), ("end", number), weight=20)
        for again in range(_BOUNDS - 3):
            other = max(0, number - dice.randint(1, 200))
            gap = (number - other) // _A_DAY
            wrong = 100 if dice.random() < 0.001 else 0
            net.add(("begin", other), begin, gap - 12 + wrong, None, ("link", number, again), weight=15)
    began = time.process_time()
    solution = net.solve()
    seconds = time.process_time() - began
    return {"what": "network", "events": events, "things": events * _BOUNDS, "seconds": seconds,
            "found": len(solution.conflicts)}  # fmt: skip


_MEASURES = {"merging": merging, "network": network, "arranging": arranging}


def _exponent(fewer: dict[str, Any], more: dict[str, Any]) -> float:
    """By which power of the events the seconds grow from one size to the next."""
    return math.log(more["seconds"] / fewer["seconds"]) / math.log(more["events"] / fewer["events"])


def main() -> int:
    """Print seconds and memory for each size, each in its own process."""
    parser = argparse.ArgumentParser(prog="python -m bench.growth", description=__doc__.split("\n\n", maxsplit=1)[0])
    parser.add_argument("--to", type=int, default=SIZES[-1], help="the most events (default: 100,000)")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--one", nargs=2, metavar=("WHAT", "EVENTS"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        what, events = options.one
        collect_seldom()  # as the program does
        measured = _MEASURES[what](int(events))
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(json.dumps(measured | {"peak": peak}))
        return 0
    if not options.json:
        print(f"{'what':<10}{'events':>9}{'stated':>9}{'found':>9}{'seconds':>9}{'growth':>8}{'MB peak':>9}")
    lines: list[dict[str, Any]] = []
    for what in _MEASURES:
        for events in (size for size in SIZES if size <= options.to):
            command = [sys.executable, "-m", "bench.growth", "--one", what, str(events)]
            line = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
            line["growth"] = _exponent(lines[-1], line) if lines and lines[-1]["what"] == what else None
            lines.append(line)
            if not options.json:
                growth = "" if line["growth"] is None else f"{line['growth']:.2f}"
                print(
                    f"{line['what']:<10}{line['events']:>9}{line['things']:>9}{line['found']:>9}"
                    f"{line['seconds']:>9.2f}{growth:>8}{line['peak']:>9.0f}",
                    flush=True,
                )
    if options.json:
        print(json.dumps(lines, indent=2))
    return 0


if __name__ == "__main__":
    sys.exit(main())
