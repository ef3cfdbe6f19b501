"""What has been read before changes nothing of what is read after."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.mentions.islands import islands
from generator.mentions.parser import Parse, Parser
from generator.mentions.reader import Engine, engine

TEXTS = sorted(Path(__file__).parent.parent.glob("texts/en/*.md"))


def shapes(parses: tuple[Parse, ...]) -> list[object]:
    return [(each.rule.name, each.first, each.last, repr(each.value), shapes(each.parts)) for each in parses]


def read(machine: Engine, parser: Parser, text: str) -> list[object]:
    return [(shapes(parser.parses(text, tokens)), len(tokens)) for tokens in islands(text, machine.lexicon)]


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_what_is_remembered_is_what_would_be_read_anew(path: Path) -> None:
    machine = engine("en")
    used = Parser(machine.parser.grammar)
    paragraphs = path.read_text(encoding="utf-8").split("\n")
    for text in [*paragraphs, *reversed(paragraphs)]:
        assert read(machine, used, text) == read(machine, Parser(machine.parser.grammar), text)


def test_the_same_words_are_read_by_what_stands_around_them() -> None:
    machine = engine("en")
    used = Parser(machine.parser.grammar)
    texts = (
        "They met in May.",
        "They may meet.",
        "He said Ms. May spoke.",
        "The talks of May 2022 failed.",
        "They met in May.",
    )
    anew = [read(machine, Parser(machine.parser.grammar), text) for text in texts]
    assert [read(machine, used, text) for text in texts] == anew
    assert anew[0] != anew[2]
