"""Short passages as newsrooms write them, each with what a careful editor would want of it, scored together.

The passages, in `passages.toml`, were written by somebody who had seen nothing of the program. A statement is found by
the words that any title of the event must have, in its title or its quote; one that is wanted by no event is false.
"""

from __future__ import annotations

import sys
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from generator.build.spans import statement_spans
from generator.config import Config
from generator.dates import days
from generator.dates.edtf import parse
from generator.events import Names, draft
from generator.mentions import read, resolve
from generator.model.event import Statement
from generator.model.source import Source
from generator.model.time import Interval, TimeSpan

HERE = Path(__file__).parent
NAMES = Names.of(Config())
FLOORS = {"recall": 0.82, "precision": 0.85, "dates": 0.88, "status": 0.89}
Json = dict[str, Any]


def told(passage: Json) -> list[tuple[Statement, TimeSpan | None]]:
    """What is drafted of a passage, and when it happened."""
    reading = read(passage["text"])
    day = days.parse_iso(str(passage["written"]))
    statements = draft(Source("p", "seeds/p.txt", passage["text"], "0" * 64), reading, NAMES)
    spans = statement_spans(statements, {"p": resolve(reading, Interval(day, day))})
    return [(one, spans[one.id]) for one in statements if one.mentions]


def matches(statement: Statement, event: Json) -> bool:
    """Whether a statement has all words of an event."""
    texts = (statement.title.lower(), statement.quote.exact.lower())
    return any(all(word.lower() in text for word in event["words"]) for text in texts)


def score(passages: list[Json], *, tell: bool = False) -> dict[str, float]:
    """Recall and precision of events; of those found, the shares with the date and the status wanted."""
    count: Counter[str] = Counter()
    for passage in passages:
        left, wrong = told(passage), []
        for event in passage.get("event", []):
            count["wanted"] += 1
            found = [pair for pair in left if matches(pair[0], event)]
            wanted = parse(event["date"]).span().whole
            found.sort(key=lambda pair: pair[1] is None or pair[1].whole != wanted)
            if not found:
                wrong.append(f"missing: {event}")
                continue
            statement, span = found[0]
            left.remove(found[0])
            count["found"] += 1
            count["dates"] += span is not None and span.whole == wanted
            count["status"] += statement.status.value == event["status"]
            if span is None or span.whole != wanted:
                wrong.append(f"date: {event} but {[mention.text for mention in statement.mentions]}")
            if statement.status.value != event["status"]:
                wrong.append(f"status: {event} but {statement.status.value}")
        count["false"] += len(left)
        wrong += [f"not wanted: {statement.title} [{statement.status.value}]" for statement, _ in left]
        if tell and wrong:
            print(passage["id"], passage["written"], passage["text"], *wrong, sep="\n    ")
    found_all = max(count["found"], 1)
    return {
        "recall": count["found"] / max(count["wanted"], 1),
        "precision": count["found"] / max(count["found"] + count["false"], 1),
        "dates": count["dates"] / found_all,
        "status": count["status"] / found_all,
    }


@pytest.mark.parametrize("measure", FLOORS)
def test_passages_are_drafted_as_an_editor_would(measure: str) -> None:
    passages = tomllib.loads((HERE / "passages.toml").read_text("utf-8"))["passage"]
    assert len(passages) > 50
    assert score(passages)[measure] >= FLOORS[measure]


if __name__ == "__main__":
    for path in sys.argv[1:]:
        print(path, score(tomllib.loads(Path(path).read_text("utf-8"))["passage"], tell=True))
