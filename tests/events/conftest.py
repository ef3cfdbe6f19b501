"""Drafting from plain text, as the tests of this room do it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.config import Config
from generator.events import Names, draft
from generator.mentions import read
from generator.model.event import Statement
from generator.model.source import Block, Source

Drafter = Callable[..., tuple[Statement, ...]]


@pytest.fixture(scope="session")
def names() -> Names:
    return Names.of(Config(), (), "en")


@pytest.fixture(scope="session")
def drafted(names: Names) -> Drafter:
    def run(text: str, aliases: tuple[str, ...] = (), blocks: tuple[Block, ...] = ()) -> tuple[Statement, ...]:
        source = Source("s", "seeds/s.txt", text, "0" * 64, blocks=blocks)
        return draft(source, read(text), names, aliases)

    return run
