"""Score the tagger on the marked texts of this folder: `python tests/texts/scoring.py [-v] [FILE…]` (also `make quality`).

A file is Markdown. `## NAME · 2024-08-14` begins a text and tells the day it was published (nothing behind the dot where
nobody knows it); in it every temporal expression is marked as `[words]{DATE 2024-08-13}`, with a `mod` as a third word
where it has one. Scores are those of TempEval-3 (UzZaman et al., 2013): spans are paired one to one; strict counts equal
spans, relaxed overlapping ones, type and value those of the relaxed pairs that have the right one; each as F1.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from generator.mentions import read, resolve
from generator.model.time import Interval

HERE = Path(__file__).parent
MEASURES = ("strict", "relaxed", "type", "value")
_HEAD = re.compile(r"^## (?P<name>[^\n·]+?) ·[ ]?(?P<day>\d{4}-\d\d-\d\d)?$", re.MULTILINE)
_MARK = re.compile(r"\[(?P<words>[^\[\]]+)\]\{(?P<type>DATE|TIME|DURATION|SET) (?P<value>\S+)(?: (?P<mod>[A-Z_]+))?\}")


@dataclass(frozen=True)
class Timex:
    """An expression as it was marked, or found: half-open span, type, value."""

    start: int
    end: int
    type: str
    value: str


@dataclass(frozen=True)
class Text:
    """A marked text: its name, its day of publication, its words without the marks, and what is marked in them."""

    name: str
    published: date | None
    words: str
    gold: tuple[Timex, ...]


@dataclass
class Score:
    """Counts over texts, and what went wrong in words."""

    counts: Counter[str] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)

    def add(self, text: Text) -> None:
        """Read a text, and count what was found in it."""
        found = _found(text)
        pairs = _pairs(text.gold, found)
        self.counts.update(gold=len(text.gold), found=len(found), relaxed=len(pairs))
        for gold, other in pairs:
            self.counts["strict"] += (gold.start, gold.end) == (other.start, other.end)
            self.counts["type"] += gold.type == other.type
            self.counts["value"] += gold.value == other.value
            if gold.value != other.value:
                self._error(text, gold, f"{gold.type} {gold.value}, read as {other.type} {other.value}")
        for each in text.gold:
            if not any(each is gold for gold, _ in pairs):
                self._error(text, each, f"{each.type} {each.value}, missed")
        for each in found:
            if not any(each is other for _, other in pairs):
                self._error(text, each, f"no expression, read as {each.type} {each.value}")

    def _error(self, text: Text, timex: Timex, what: str) -> None:
        around = text.words[max(0, timex.start - 40) : timex.start], text.words[timex.end : timex.end + 30]
        shown = f"…{around[0]}[{text.words[timex.start : timex.end]}]{around[1]}…".replace("\n", " ")
        self.errors.append(f"{text.name}: {what}: {shown}")

    def rates(self) -> dict[str, float]:
        """F1 by measure, from 0 to 1."""
        both = self.counts["gold"] + self.counts["found"]
        return {measure: 2 * self.counts[measure] / both if both else 1.0 for measure in MEASURES}


def texts(path: Path) -> list[Text]:
    """The marked texts of a file. Raises `ValueError` where a mark is malformed."""
    whole = path.read_text(encoding="utf-8")
    heads = list(_HEAD.finditer(whole))
    ends = [head.start() for head in heads[1:]] + [len(whole)]
    return [
        _text(head["name"], head["day"], whole[head.end() : end].strip("\n") + "\n")
        for head, end in zip(heads, ends, strict=True)
    ]


def _text(name: str, day: str | None, marked: str) -> Text:
    words, gold, place = "", [], 0
    for mark in _MARK.finditer(marked):
        words += marked[place : mark.start()]
        gold.append(Timex(len(words), len(words) + len(mark["words"]), mark["type"], mark["value"]))
        words += mark["words"]
        place = mark.end()
    words += marked[place:]
    if "]{" in words:
        raise ValueError(f"{name}: a mark that is none near {words[max(0, words.index(']{') - 30) :][:60]!r}")
    return Text(name, date.fromisoformat(day) if day else None, words, tuple(gold))


def _found(text: Text) -> list[Timex]:
    published = Interval.on(text.published.toordinal()) if text.published else Interval()
    return [
        Timex(each.mention.start, each.mention.end, each.mention.type.value, each.value)
        for each in resolve(read(text.words), published)
    ]


def _pairs(gold: tuple[Timex, ...], found: list[Timex]) -> list[tuple[Timex, Timex]]:
    """Gold and found expressions one to one: equal spans first, then those that share the most characters."""
    shared = []
    for each in gold:
        for other in found:
            overlap = min(each.end, other.end) - max(each.start, other.start)
            if overlap > 0:
                shared.append(((each.start, each.end) != (other.start, other.end), -overlap, each.start, each, other))
    taken: set[int] = set()
    pairs = []
    for *_, each, other in sorted(shared, key=lambda item: item[:3]):
        if id(each) not in taken and id(other) not in taken:
            taken.update((id(each), id(other)))
            pairs.append((each, other))
    return pairs


def main(arguments: list[str]) -> None:
    """Print a line of scores for each file and for all; with `-v` every error."""
    verbose = "-v" in arguments
    paths = [Path(each) for each in arguments if each != "-v"] or sorted(HERE.glob("*/*.md"))
    whole = Score()
    print(f"{'':<28}{'gold':>6}{'found':>7}" + "".join(f"{measure:>9}" for measure in MEASURES))
    for path in paths:
        score = Score()
        for text in texts(path):
            score.add(text)
        whole.counts.update(score.counts)
        _line(f"{path.parent.name}/{path.stem}", score)
        if verbose:
            print("".join(f"  {error}\n" for error in score.errors), end="")
    _line("all", whole)


def _line(name: str, score: Score) -> None:
    rates = "".join(f"{100 * rate:>9.1f}" for rate in score.rates().values())
    print(f"{name:<28}{score.counts['gold']:>6}{score.counts['found']:>7}{rates}")


if __name__ == "__main__":
    main(sys.argv[1:])
