"""`python -m bench.lighthouse`: Lighthouse's scores of the home page of 300 events, as a phone would load it.

Lighthouse slows the processor four times and the network to a slow 4G. The bars are 100 in accessibility, best
practices and SEO, and 98 in performance. `tools/programs.sh` installs Lighthouse. Performance depends on what else the
machine does, so that the best of some runs counts; the other three do not.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from bench.pages import chronology
from bench.serving import served
from generator.pages import view
from generator.render import render

EVENTS = 300
BARS = {"accessibility": 100, "best-practices": 100, "seo": 100, "performance": 98}
_TIMES = ("first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift")
_PROGRAM = Path(__file__).parent / "tools" / "node_modules" / "lighthouse" / "cli" / "index.js"


def main() -> int:
    """Print the scores, and what kept any from 100; the exit status is 1 where one is under its bar."""
    parser = argparse.ArgumentParser(prog="python -m bench.lighthouse", description=__doc__)
    parser.add_argument("--site", type=Path, help="a built site to look at, instead of 300 made-up events")
    parser.add_argument("--times", type=int, default=3, help="runs, of which the best counts (default: 3)")
    options = parser.parse_args()
    if not _PROGRAM.exists() or shutil.which("node") is None:
        print("Lighthouse is not installed: run sh tools/programs.sh", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        site = options.site or _made_up(Path(folder))
        with served(site) as server:
            reports = [_report(server.address) for _ in range(options.times)]
    best = {name: max(_score(report, name) for report in reports) for name in BARS}
    for name, bar in BARS.items():
        print(f"{name:<16}{best[name]:>4}   (bar {bar})")
    last = reports[-1]["audits"]
    for name in (
        "first-contentful-paint",
        "largest-contentful-paint",
        "total-blocking-time",
        "cumulative-layout-shift",
    ):
        print(f"{last[name]['title']:<28}{last[name]['displayValue']}")
    for line in _faults(reports[-1]):
        print(line)
    return int(any(best[name] < bar for name, bar in BARS.items()))


def _made_up(folder: Path) -> Path:
    for path, data in render(view(chronology(EVENTS))):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return folder


def _report(address: str) -> dict[str, Any]:
    chromium = shutil.which("chromium") or shutil.which("google-chrome") or ""
    command = ["node", str(_PROGRAM), address, "--quiet", "--output=json", "--no-enable-error-reporting"]
    flags = "--chrome-flags=--headless=new --no-sandbox --disable-dev-shm-usage"
    found = subprocess.run(
        [*command, flags, f"--only-categories={','.join(BARS)}"],
        check=True, capture_output=True, text=True, timeout=180, env={**os.environ, "CHROME_PATH": chromium},
    )  # fmt: skip
    report: dict[str, Any] = json.loads(found.stdout)
    return report


def _score(report: dict[str, Any], category: str) -> int:
    return round(100 * (report["categories"][category]["score"] or 0))


def _faults(report: dict[str, Any]) -> list[str]:
    """What kept a score from 100: the audits that count in it and did not pass whole."""
    return [
        f"  {name}: {report['audits'][ref['id']]['title']} ({report['audits'][ref['id']].get('displayValue', '')})"
        for name, category in report["categories"].items()
        for ref in category["auditRefs"]
        if ref["weight"] and (report["audits"][ref["id"]]["score"] or 0) < 0.995
        if report["audits"][ref["id"]]["scoreDisplayMode"] not in {"notApplicable", "manual", "informative"}
    ]


if __name__ == "__main__":
    sys.exit(main())
