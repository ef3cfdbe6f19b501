"""Twins: one event in two newsrooms' words, drafted and joined the whole way; and two events that sound like one.

The sentences are in `twins.md`, by what makes them twins or tells them apart.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from generator.config import Config
from generator.events import Names, draft
from generator.events.merging.joining import merge
from generator.mentions import read, resolve
from generator.model.event import Statement
from generator.model.source import Source
from generator.model.time import TimeSpan

pytestmark = pytest.mark.no_cover

NAMES = Names.of(Config())
STORY = """
On 7 January 2018 the war began with an attack on a police post.
The two presidents spoke on the telephone on 1 February 2018.
A ship with grain reached Port Salu on 9 February 2018.
On 19 March 2018 the Kenyan government rejected a plan for a federation.
On 6 June 2018 the talks in Nairobi were suspended.
The general's widow sued the newspaper on 8 July 2018.
The mediator visited the rebels in their camp on 22 August 2018.
On 13 September 2018 Uganda recalled its ambassador.
A truce of ten days took effect on 24 December 2018.
On 11 January 2019 prisoners were exchanged at the lake.
On 3 February 2019 the foreign ministers of Kenya and Uganda met in Geneva.
On 20 February 2019 the rebels shelled the harbour of Port Salu and killed nine dockers.
President Amina Deng flew to Kampala on 2 April 2019.
The second round of talks ended in Lima on 14 April 2019.
On 9 May 2019 the parliament voted on the border law.
On 6 June 2019 the Security Council extended the mandate of the observers.
President James Obi dissolved the parliament on 21 October 2019.
On 2 November 2019 foreign minister Peter Obura visited Rome.
"""


@cache
def told(name: str, text: str) -> tuple[tuple[Statement, ...], dict[str, TimeSpan | None]]:
    """What a text tells, and when, by its statements' ids."""
    reading = read(text)
    spans = {resolution.mention.index: resolution.span for resolution in resolve(reading)}
    statements = draft(Source(name, f"seeds/{name}.txt", text, "0" * 64), reading, NAMES, ())
    return statements, {each.id: spans[each.mentions[0].index] for each in statements if each.mentions}


def one(first: str, second: str) -> bool:
    """Whether two newsrooms' sentences become one event, in a story of some twenty others."""
    texts = {"a": f"{first}\n", "b": f"{second}\n", "c": STORY}
    found = [told(name, text) for name, text in texts.items()]
    statements = [each for drafted, _ in found for each in drafted]
    spans = {key: span for _, held in found for key, span in held.items()}
    sources = {name: Source(name, f"seeds/{name}.txt", text, "0" * 64) for name, text in texts.items()}
    events = merge(statements, (), (), spans, sources)
    return any({"a", "b"} <= {each.source for each in event.statements} for event in events)


def pairs(heading: str) -> list[tuple[str, str]]:
    """The pairs of sentences below a heading of `twins.md`."""
    section = (
        Path(__file__).with_name("twins.md").read_text("utf-8").partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    )
    found = [line.removeprefix("- ").partition(" | ") for line in section.splitlines() if line.startswith("- ")]
    return [(first, second) for first, _, second in found]


@pytest.mark.parametrize(("heading", "same", "floor"), [("One event", True, 0.93), ("Two events", False, 0.84)])
def test_twins_are_joined_and_what_only_sounds_like_one_is_not(heading: str, *, same: bool, floor: float) -> None:
    """Evidence is weighed, so that some pairs come out wrong; which, is told where they are too many."""
    told = pairs(heading)
    wrong = [pair for pair in told if one(*pair) is not same]
    assert len(told) > 90
    assert 1 - len(wrong) / len(told) >= floor, wrong
