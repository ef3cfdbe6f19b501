"""Fit the weights by which two tellings are taken for one event: `make weights`.

A bundle's gold says which statements tell of one event and which of two: those of a source that gold names for an event,
by gold's words for it, or by its date where the source tells nothing else of it. Over all pairs of such statements by
two sources a logistic regression with a small ridge is fitted (Newton's method: T. Hastie, R. Tibshirani, J. Friedman,
"The Elements of Statistical Learning", 2009, section 4.4). What is printed: the weights, and how well pairs of a bundle
are told apart by weights fitted to all the other bundles, so that no bundle is judged by what was learned from it.
The weights of what is told alone, for events of which one may be misdated, are fitted to the pairs of one event and to
those of two events on different days.
"""

from __future__ import annotations

import math
import sys
import tomllib
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

from generator import mentions
from generator.build import pipeline
from generator.build.options import Options
from generator.build.spans import statement_spans
from generator.dates import days
from generator.errors import Problems
from generator.events.matching import linkage
from generator.events.matching.likeness import Telling, Weights, words_of
from generator.events.matching.tellings import Subject, of_editor, of_statement
from generator.events.names import Names
from generator.model.event import Statement
from tests.events import test_twins
from tests.events.test_twins import STORY

HERE = Path(__file__).parent
NAMES = tuple(linkage.WEIGHTS)
AGAINST = frozenset(name for name, weight in linkage.WEIGHTS.items() if weight < 0)
RIDGE = 0.15
"""How much a weight's square costs: with a few hundred pairs, one that says little stays small."""
DATED = frozenset(
    {"alone", "but for a word", "differs too", "day unknown", "days apart", "weeks apart", "months apart"}
)
"""What tells of days, and what is the same in other words: no evidence of what is told alone."""
DAYS_APART = NAMES.index("days apart")
Pair = tuple[tuple[float, ...], bool]
Gold = dict[str, Any]


def pairs(site: Path) -> list[Pair]:
    """Evidence of each pair of tellings by two sources, and whether gold has them as one event."""
    gold = tomllib.loads((site / "expected" / "gold.toml").read_text("utf-8"))
    dossier = pipeline.run(site, Options(preview=True), Problems())
    told = [one.event for one in (*dossier.chronology.events, *dossier.chronology.undated)]
    statements = [statement for event in told for statement in event.statements if statement.mentions]
    written = dossier.content.events
    words = words_of(Names.of(dossier.config, written, dossier.config.language), dossier.config.language)
    resolutions = {
        source.id: mentions.resolve(mentions.read(source.text), dossier.chronology.published[source.id].days)
        for source in dossier.sources
    }
    spans = statement_spans(tuple(statements), resolutions)
    subject = Subject(statements, written, words)
    tellings = {one.id: of_statement(one, spans[one.id], subject) for one in statements}
    weights = Weights([*tellings.values(), *(of_editor(event, subject) for event in written)])
    alone = linkage.alone(tellings.values(), {key: key for key in tellings})
    label = labels(gold["event"], statements, tellings)
    found = []
    for one, other in combinations(sorted(label), 2):
        a, b = tellings[one], tellings[other]
        if (
            a.source != b.source
            and not linkage.surely_two(a, b)
            and (a.terms & b.terms or a.heads & b.heads or label[one] == label[other])
        ):
            told_of = linkage.evidence(a, b, weights, alone=one in alone and other in alone)
            found.append((tuple(float(told_of.get(name, 0.0)) for name in NAMES), label[one] == label[other]))
    return found


def twins() -> dict[str, list[Pair]]:
    """The same of the pairs of `tests/events/twins.md`, by what they are examples of, each in the story of its test."""
    found: dict[str, list[Pair]] = defaultdict(list)
    one, part = True, ""
    for line in (HERE.parent / "events" / "twins.md").read_text("utf-8").splitlines():
        if line.startswith("#"):
            one = one if line.startswith("###") else line == "## One event"
            part = line
        elif line.startswith("- "):
            first, _, second = line.removeprefix("- ").partition(" | ")
            told = [
                test_twins.told(name, text) for name, text in (("a", f"{first}\n"), ("b", f"{second}\n"), ("c", STORY))
            ]
            statements = [each for drafted, _ in told for each in drafted]
            words = words_of(test_twins.NAMES)
            subject = Subject(statements, (), words)
            spans = {key: span for _, held in told for key, span in held.items()}
            tellings = [of_statement(each, spans.get(each.id), subject) for each in statements]
            weights = Weights(tellings)
            a, b = ([each for each in tellings if each.source == name] for name in "ab")
            if len(a) == len(b) == 1 and not linkage.surely_two(a[0], b[0]):
                told_of = linkage.evidence(a[0], b[0], weights, alone=False)
                found[part].append((tuple(float(told_of.get(name, 0.0)) for name in NAMES), one))
    return dict(found)


def labels(events: Sequence[Gold], statements: Sequence[Statement], tellings: dict[str, Telling]) -> dict[str, int]:
    """The place in gold of what each statement tells, where gold says so and says it once."""
    found: dict[str, set[int]] = defaultdict(set)
    for number, want in enumerate(events):
        for source in want.get("sources") or sorted({one.source for one in statements}):
            told = [one for one in statements if one.source == source]
            named = [one for one in told if in_words(one, want)]
            dated = [one for one in told if on_days(tellings[one.id], want)]
            both = [one for one in named if one in dated]
            if want.get("sources"):
                both = both or named or (dated if len(dated) == 1 else [])
            for one in both:
                found[one.id].add(number)
    return {key: next(iter(numbers)) for key, numbers in found.items() if len(numbers) == 1}


def in_words(statement: Statement, want: Gold) -> bool:
    """Whether a statement has gold's words for an event."""
    texts = [text.lower().replace("’", "'") for text in (statement.title, statement.quote.exact)]
    return "words" in want and any(all(word in text for word in want["words"]) for text in texts)


def on_days(telling: Telling, want: Gold) -> bool:
    """Whether a telling is dated as gold dates an event."""
    if telling.span is None or "earliest" not in want:
        return False
    whole = telling.span.whole
    ends = [None if day is None else days.iso(day) for day in (whole.earliest, whole.latest)]
    return ends == [want["earliest"], want["latest"]]


def fit(told: Sequence[Pair], without: Collection[str] = ()) -> list[float]:
    """The bias, and a weight for each of `NAMES`, none of them against what its evidence can only speak for.

    Evidence that the fit does `without` has no weight.

    What would have the other sign says nothing, and the rest is fitted without it: else two of a day would be less sure
    than two of days that lie next to each other, since newsrooms seldom tell the like of both.
    """
    held = {place for place, name in enumerate(NAMES, 1) if name in without}
    while True:
        weights = newton(told, held)
        wrong = {place for place, name in enumerate(NAMES, 1) if weights[place] * (-1 if name in AGAINST else 1) < 0}
        if not wrong:
            return weights
        held |= wrong


def newton(told: Sequence[Pair], held: Collection[int]) -> list[float]:
    """The likeliest bias and weights, those in the places `held` being nothing."""
    size = len(NAMES) + 1
    rows = [((1.0, *evidence), one) for evidence, one in told]
    weights = [0.0] * size
    for _ in range(12):
        slope = [-RIDGE * weight if place else 0.0 for place, weight in enumerate(weights)]
        curve = [[RIDGE if row == column and row else 0.0 for column in range(size)] for row in range(size)]
        for row, one in rows:
            sure = chance(row, weights)
            there = [place for place, value in enumerate(row) if value and place not in held]
            for place in there:
                slope[place] += row[place] * (one - sure)
                for other in there:
                    curve[place][other] += row[place] * row[other] * sure * (1 - sure)
        weights = [weight + step for weight, step in zip(weights, solve(curve, slope), strict=True)]
    return weights


def chance(row: Sequence[float], weights: Sequence[float]) -> float:
    """How likely a pair is one event."""
    return 1 / (1 + math.exp(-math.fsum(value * weight for value, weight in zip(row, weights, strict=True) if value)))


def solve(matrix: list[list[float]], values: list[float]) -> list[float]:
    """The solution of a system of linear equations, by Gauss' elimination."""
    rows = [[*row, value] for row, value in zip(matrix, values, strict=True)]
    for place in range(len(rows)):
        best = max(range(place, len(rows)), key=lambda each: abs(rows[each][place]))
        rows[place], rows[best] = rows[best], rows[place]
        if not rows[place][place]:
            continue  # evidence that no pair has
        for other, row in enumerate(rows):
            if other != place and (share := row[place] / rows[place][place]):
                rows[other] = [mine - share * theirs for mine, theirs in zip(row, rows[place], strict=True)]
    return [row[-1] / row[place] if row[place] else 0.0 for place, row in enumerate(rows)]


def judged(told: dict[str, list[Pair]]) -> Iterator[tuple[bool, bool]]:
    """For each pair whether it is told as one by what the other bundles teach, and whether it is one."""
    for site, own in told.items():
        weights = fit([pair for other, found in told.items() if other != site for pair in found])
        yield from ((chance((1.0, *evidence), weights) >= 0.5, one) for evidence, one in own)


def show(weights: Sequence[float]) -> None:
    """Print a bias and weights, those that are nothing left out."""
    for name, weight in zip(("bias", *NAMES), weights, strict=True):
        if weight:
            print(f"{weight:6.1f}  {name}")


def main() -> None:
    folders = [Path(argument) for argument in sys.argv[1:]] or [HERE]
    sites = sorted(gold.parent.parent for folder in folders for gold in folder.glob("*/expected/gold.toml"))
    told = {str(site): pairs(site) for site in sites} | twins()
    everything = [pair for found in told.values() for pair in found]
    print(f"{len(told)} bundles, {len(everything)} pairs, {sum(one for _, one in everything)} of one event")
    show(fit(everything))
    print("what is told alone:")
    show(fit([(evidence, one) for evidence, one in everything if one or evidence[DAYS_APART]], without=DATED))
    verdicts = list(judged(told))
    right = sum(said and one for said, one in verdicts)
    precision, recall = right / max(sum(s for s, _ in verdicts), 1), right / max(sum(o for _, o in verdicts), 1)
    print(f"bundles left out: precision {precision:.3f}, recall {recall:.3f}")


if __name__ == "__main__":
    main()
