"""Every phrase of `tests/corpora/<language>/*.md` is read as its table says, and no other is found.

In a phrase ¶ stands for the end of a line, and " · " parts one phrase from the next.
"""

import re
from datetime import date
from pathlib import Path

import pytest

from generator.mentions import read, resolve
from generator.model.time import Interval

_CORPORA = Path(__file__).parents[1] / "corpora"
_REFERENCE = re.compile(r"Reference: (\d{4}-\d\d-\d\d)")
_BRACKET = re.compile(r"\[([^\]]+)\]")


def _cases() -> list[tuple[str, int, str, str, str]]:
    """Language, reference day, phrase with brackets, what is expected, and the place it is written at."""
    found = []
    for path in sorted(_CORPORA.glob("*/*.md")):
        text = path.read_text(encoding="utf-8")
        reference = _REFERENCE.search(text)
        assert reference, path
        day = date.fromisoformat(reference[1]).toordinal()
        for number, line in enumerate(text.splitlines(), start=1):
            place = f"{path.parent.name}/{path.name}:{number}"
            if line.startswith("- "):
                found.append((path.parent.name, day, line[2:], "", place))
            elif line.startswith("| ") and not line.startswith("| value"):
                expected, phrases = (cell.strip() for cell in line.strip("| ").split(" | ", 1))
                found.extend((path.parent.name, day, each.strip(), expected, place) for each in phrases.split(" · "))
    return found


_CASES = _cases()


def _found(language: str, day: int, text: str) -> list[str]:
    return [
        f"{each.mention.text}: {' '.join(part for part in (each.mention.type, each.value, each.mod) if part)}"
        for each in resolve(read(text, language), Interval.on(day))
    ]


@pytest.mark.parametrize(
    ("language", "day", "phrase", "expected"),
    [case[:4] for case in _CASES],
    ids=[f"{case[4]} {case[2]}" for case in _CASES],
)
def test_phrase(language: str, day: int, phrase: str, expected: str) -> None:
    phrase = phrase.replace("¶", "\n")
    text = _BRACKET.sub(r"\1", phrase)
    values = [each.strip() for each in expected.split(",")] if expected else []
    wanted = [f"{words}: {value}" for words, value in zip(_BRACKET.findall(phrase), values, strict=True)]
    assert _found(language, day, text) == wanted


def test_corpus_is_large_enough() -> None:
    assert sum(1 for case in _CASES if case[3]) >= 3000
    assert sum(1 for case in _CASES if not case[3]) >= 800
