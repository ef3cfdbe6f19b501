"""Score dateline on bundles, those here and in `forms/`: `python tests/sites/scoring.py [-v] [FOLDER]` (`make quality`).

A bundle is a small site and a gold list of what must come out of it. It is built as an editor sees it in the preview,
so that possible contradictions are told as well. What each printed number is:

`recall`, `precision`
    Of gold's events, those that are there; of the dated events drawn from sources, those that gold has (van Rijsbergen,
    "Information Retrieval", 1979, chapter 7).
`dates`
    Exactness: of the found events that gold dates, those whose earliest and latest day are both gold's. Inferred
    publication dates count as well.
`order`
    Kendall's tau (M. G. Kendall, "A New Measure of Rank Correlation", Biometrika 30, 1938): over the pairs of found
    events of which gold has one end before the other begins, (pairs in gold's order - pairs in reverse) / pairs. An
    event without a place in the timeline, or two gold events told as one, are in neither order.
`status`
    Accuracy: of the found events whose status gold tells, those that have it.
`merge`
    Of the sources that gold wants cited for an event, those that are.
`bcubed`
    B-cubed F1 (A. Bagga and B. Baldwin, "Algorithms for Scoring Coreference Chains", 1998): each telling - a gold event
    in one of the sources that gold names for it, or in the editor's file, or wherever it is where gold names no source -
    has a precision, the share of the tellings in its event that are of its gold event, and a recall, the share of its
    gold event's tellings that are in its event; F1 is the harmonic mean of the two averages. Tellings that gold does not
    list count nowhere.
`conflict_precision`, `conflict_recall`
    Of the contradictions told, those that gold has; of gold's, those that are told. Possible ones count like certain.
`traps`
    Of what must not be told, and of the contradictions that must, those that are right.
"""

from __future__ import annotations

import json
import sys
import tomllib
from collections import Counter
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Any

from generator import pages, render
from generator.build import pipeline
from generator.build.options import Options
from generator.errors import Problems, SiteError

HERE = Path(__file__).parent
Json = dict[str, Any]


@dataclass
class Score:
    """Counts over gold events, and what went wrong in words."""

    gold: int = 0
    found: int = 0
    dated: int = 0
    dates: int = 0
    statuses: int = 0
    status_right: int = 0
    sources: int = 0
    sources_right: int = 0
    traps: int = 0
    traps_right: int = 0
    drawn: int = 0
    wanted: int = 0
    pairs: int = 0
    in_order: int = 0
    reversed: int = 0
    tellings: int = 0
    bcubed_precision: float = 0.0
    bcubed_recall: float = 0.0
    conflicts_told: int = 0
    conflicts_right: int = 0
    conflicts_gold: int = 0
    conflicts_found: int = 0
    errors: list[str] = field(default_factory=list)

    def add(self, other: Score) -> None:
        for name in self.__dataclass_fields__:
            setattr(self, name, getattr(self, name) + getattr(other, name))

    def rates(self) -> dict[str, float]:
        return {
            "recall": self.found / max(self.gold, 1),
            "precision": self.wanted / max(self.drawn, 1),
            "dates": self.dates / max(self.dated, 1),
            "order": (self.in_order - self.reversed) / max(self.pairs, 1),
            "status": self.status_right / max(self.statuses, 1),
            "merge": self.sources_right / max(self.sources, 1),
            "bcubed": self.bcubed(),
            "conflict_precision": self.conflicts_right / self.conflicts_told if self.conflicts_told else 1.0,
            "conflict_recall": self.conflicts_found / self.conflicts_gold if self.conflicts_gold else 1.0,
            "traps": self.traps_right / max(self.traps, 1),
        }

    def bcubed(self) -> float:
        """The harmonic mean of the tellings' average precision and recall."""
        total = self.bcubed_precision + self.bcubed_recall
        return 2 * self.bcubed_precision * self.bcubed_recall / (total * self.tellings) if total else 0.0


def bundles(folder: Path = HERE) -> list[Path]:
    return sorted(gold.parent.parent for gold in folder.glob("*/expected/gold.toml"))


def built(site: Path) -> tuple[Json, Json, Json]:
    """The three files that a build writes for programs; its pages are not scored."""
    problems = Problems()
    view = pages.view(pipeline.run(site, Options(preview=True), problems))
    if problems.fatal():
        raise SiteError(problems)
    read = [json.loads(render.export(view, f"{name}.json") or b"") for name in ("events", "sources", "conflicts")]
    return read[0], read[1], read[2]


def told(event: Json, words: list[str]) -> bool:
    texts = [event["title"], *(c["quote"] or "" for c in event["citations"])]
    return any(all(word in text.lower().replace("’", "'") for word in words) for text in texts)


def matching(events: list[Json], want: Json) -> list[Json]:
    """Candidates for a gold event, the best first: by title, then by quote; the right date before a wrong one."""
    if "id" in want:
        return [event for event in events if event["id"] == want["id"]]
    found = [event for event in events if told(event, want["words"])]
    return sorted(
        found,
        key=lambda e: (
            (e["earliest"], e["latest"]) != (want.get("earliest"), want.get("latest")),
            not all(word in e["title"].lower() for word in want["words"]),
        ),
    )


def score_event(events: list[Json], want: Json, score: Score) -> Json | None:
    name = want.get("id") or " ".join(want["words"])
    found = matching(events, want)
    score.gold += 1
    if not found:
        score.errors.append(f"missing: {name}")
        return None
    event = found[0]
    score.found += 1
    if "earliest" in want:
        score.dated += 1
        right = (event["earliest"], event["latest"]) == (want["earliest"], want["latest"])
        score.dates += right
        if not right:
            score.errors.append(f"date: {name}: {event['earliest']}..{event['latest']} ({event['title']})")
    if "status" in want or "not_status" in want:
        score.statuses += 1
        right = event["status"] == want.get("status", event["status"]) and event["status"] != want.get("not_status")
        score.status_right += right
        if not right:
            score.errors.append(f"status: {name}: {event['status']}")
    for source in want.get("sources", []):
        score.sources += 1
        cited = {c["source"] for c in event["citations"]}
        score.sources_right += source in cited
        if source not in cited:
            score.errors.append(f"merge: {name}: {source} is not cited (only {sorted(filter(None, cited))})")
    return event


def score_order(events: list[Json], gold: list[tuple[Json, Json]], score: Score) -> None:
    """Kendall's tau over the found events whose order gold knows."""
    place = {event["id"]: number for number, event in enumerate(events) if event["earliest"] or event["latest"]}
    dated = [(want, event) for want, event in gold if "earliest" in want]
    for (one, a), (other, b) in combinations(sorted(dated, key=lambda pair: str(pair[0]["earliest"])), 2):
        if one["latest"] >= other["earliest"]:
            continue
        score.pairs += 1
        if a["id"] in place and b["id"] in place and a["id"] != b["id"]:
            right = place[a["id"]] < place[b["id"]]
            score.in_order += right
            score.reversed += not right
            if not right:
                score.errors.append(f"order: {b['title']} stands before {a['title']}")


def score_merges(gold: list[tuple[Json, Json | None]], score: Score) -> None:
    """B-cubed over gold's tellings; one that is nowhere, or in an event apart from the rest, is a cluster by itself."""
    clusters: dict[tuple[int, str], str] = {}
    for number, (want, event) in enumerate(gold):
        cited = {citation["source"] for citation in event["citations"]} if event else set()
        for source in (*want.get("sources", ()), *([""] if "id" in want or "sources" not in want else ())):
            there = event is not None and (not source or source in cited)
            clusters[number, source] = event["id"] if event and there else f"{number} in {source}"
    size = Counter(clusters.values())
    wanted = Counter(number for number, _ in clusters)
    both = Counter((cluster, number) for (number, _), cluster in clusters.items())
    for (number, _), cluster in clusters.items():
        score.tellings += 1
        score.bcubed_precision += both[cluster, number] / size[cluster]
        score.bcubed_recall += both[cluster, number] / wanted[number]
        if both[cluster, number] < size[cluster]:
            score.errors.append(
                f"merge: {gold[number][0].get('id') or gold[number][0]['words']}: told as one with more"
            )


def score_conflicts(told: list[Json], gold: list[Json], score: Score) -> None:
    """Contradictions told and wanted; each of gold's is also a trap."""

    def fits(conflict: Json, want: Json) -> bool:
        return all(word in conflict["explanation"].lower() for word in want["words"])

    score.conflicts_told += len(told)
    for conflict in told:
        right = any(fits(conflict, want) for want in gold)
        score.conflicts_right += right
        score.errors += [] if right else [f"no contradiction in gold: {conflict['explanation']}"]
    for want in gold:
        there = any(fits(conflict, want) for conflict in told)
        score.conflicts_gold += 1
        score.conflicts_found += there
        score.traps += 1
        score.traps_right += there
        if not there:
            score.errors.append(f"no conflict told of {want['words']}")


def score_bundle(site: Path) -> Score:
    gold = tomllib.loads((site / "expected" / "gold.toml").read_text("utf-8"))
    events_json, sources_json, conflicts_json = built(site)
    events: list[Json] = events_json["events"]
    score = Score()
    kept = [(want, score_event(events, want, score)) for want in gold.get("event", [])]
    kept_ids = {event["id"] for _, event in kept if event}
    score_order(events, [(want, event) for want, event in kept if event], score)
    score_merges(kept, score)
    drawn = [event for event in events if event["origin"] == "extracted" and event["earliest"]]
    score.drawn += len(drawn)
    score.wanted += sum(event["id"] in kept_ids for event in drawn)
    score.errors += [
        f"not in gold: {e['title']} [{e['display']}; {e['status']}]" for e in drawn if e["id"] not in kept_ids
    ]
    for trap in gold.get("absent", []):
        score.traps += 1
        bad = [event["title"] for event in events if all(word in event["title"].lower() for word in trap["words"])]
        score.traps_right += not bad
        score.errors += [f"told: {title}" for title in bad]
    score_conflicts(conflicts_json["conflicts"], gold.get("conflict", []), score)
    published = {source["id"]: source["published"] for source in sources_json["sources"]}
    for source, bounds in gold.get("published", {}).items():
        score.dated += 1
        got = [published[source]["earliest"], published[source]["latest"]]
        score.dates += got == bounds
        if got != bounds:
            score.errors.append(f"published: {source}: {got}")
    return score


def main() -> None:
    folders = [Path(argument) for argument in sys.argv[1:] if argument != "-v"] or [HERE, HERE / "forms"]
    for folder in folders:
        whole = Score()
        for site in bundles(folder):
            score = score_bundle(site)
            whole.add(score)
            print(f"{site.name:12}", "  ".join(f"{name} {rate:.2f}" for name, rate in score.rates().items()))
            if "-v" in sys.argv:
                print("\n".join(f"    {error}" for error in score.errors))
        print(f"{'all':12}", "  ".join(f"{name} {rate:.2f}" for name, rate in whole.rates().items()))


if __name__ == "__main__":
    main()
