"""Score dateline on the bundles of this folder: `python tests/sites/scoring.py [-v] [FOLDER]` (also `make quality`).

A bundle is a small site and a gold list of what must come out of it. Recall counts gold events that are there, dates
and statuses count those that are there *and* right; precision counts what must not be told.
"""

from __future__ import annotations

import json
import sys
import tempfile
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.build.options import Options
from generator.build.site import build

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
    errors: list[str] = field(default_factory=list)

    def add(self, other: Score) -> None:
        for name in self.__dataclass_fields__:
            setattr(self, name, getattr(self, name) + getattr(other, name))

    def rates(self) -> dict[str, float]:
        return {
            "recall": self.found / max(self.gold, 1),
            "precision": self.wanted / max(self.drawn, 1),
            "dates": self.dates / max(self.dated, 1),
            "status": self.status_right / max(self.statuses, 1),
            "merge": self.sources_right / max(self.sources, 1),
            "traps": self.traps_right / max(self.traps, 1),
        }


def bundles(folder: Path = HERE) -> list[Path]:
    return sorted(gold.parent.parent for gold in folder.glob("*/expected/gold.toml"))


def built(site: Path) -> tuple[Json, Json, Json]:
    with tempfile.TemporaryDirectory() as out:
        target = Path(out) / "site"
        build(site, target, Options())
        read = [json.loads((target / f"{name}.json").read_text("utf-8")) for name in ("events", "sources", "conflicts")]
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


def score_bundle(site: Path) -> Score:
    gold = tomllib.loads((site / "expected" / "gold.toml").read_text("utf-8"))
    events_json, sources_json, conflicts_json = built(site)
    events: list[Json] = events_json["events"]
    score = Score()
    kept = [score_event(events, want, score) for want in gold.get("event", [])]
    kept_ids = {event["id"] for event in kept if event}
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
    for want in gold.get("conflict", []):
        score.traps += 1
        there = any(all(w in c["explanation"].lower() for w in want["words"]) for c in conflicts_json["conflicts"])
        score.traps_right += there
        if not there:
            score.errors.append(f"no conflict told of {want['words']}")
    published = {source["id"]: source["published"] for source in sources_json["sources"]}
    for source, bounds in gold.get("published", {}).items():
        score.dated += 1
        got = [published[source]["earliest"], published[source]["latest"]]
        score.dates += got == bounds
        if got != bounds:
            score.errors.append(f"published: {source}: {got}")
    return score


def main() -> None:
    whole = Score()
    folders = [Path(argument) for argument in sys.argv[1:] if argument != "-v"] or [HERE]
    for site in (site for folder in folders for site in bundles(folder)):
        score = score_bundle(site)
        whole.add(score)
        print(f"{site.name:12}", "  ".join(f"{name} {rate:.2f}" for name, rate in score.rates().items()))
        if "-v" in sys.argv:
            print("\n".join(f"    {error}" for error in score.errors))
    print(f"{'all':12}", "  ".join(f"{name} {rate:.2f}" for name, rate in whole.rates().items()))


if __name__ == "__main__":
    main()
