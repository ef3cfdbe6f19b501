"""Drafting from plain text, as the tests of this room do it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.chronology.claims import statement_span
from generator.config import Config
from generator.dates import days
from generator.events import Names, draft
from generator.mentions import read, resolve
from generator.model.event import Statement
from generator.model.source import Block, Source
from generator.model.time import Interval

Drafter = Callable[..., tuple[Statement, ...]]
Dater = Callable[..., list[tuple[Statement, str]]]


@pytest.fixture(scope="session")
def names() -> Names:
    return Names.of(Config(), (), "en")


@pytest.fixture(scope="session")
def drafted(names: Names) -> Drafter:
    def run(text: str, aliases: tuple[str, ...] = (), blocks: tuple[Block, ...] = ()) -> tuple[Statement, ...]:
        source = Source("s", "seeds/s.txt", text, "0" * 64, blocks=blocks)
        return draft(source, read(text), names, aliases)

    return run


@pytest.fixture(scope="session")
def dated(drafted: Drafter) -> Dater:
    """Statements each with the days of which they tell: "2005-05-03", "2005-05-03/2005-05-09", "" for none.

    Where a text gives no year, it was published on the last day of August 2005.
    """

    def run(text: str, published: str = "2005-08-31") -> list[tuple[Statement, str]]:
        reading, day = read(text), days.parse_iso(published)
        resolutions = resolve(reading, Interval.on(day))
        spans = (
            (one, statement_span(one, [resolutions[mention.index] for mention in one.mentions]))
            for one in drafted(text)
        )
        return [(one, "" if span is None else _days(span.whole)) for one, span in spans]

    return run


def _days(whole: Interval) -> str:
    ends = ["" if day is None else days.iso(day) for day in (whole.earliest, whole.latest)]
    return ends[0] if ends[0] == ends[1] else "/".join(ends)
