"""`python -m bench`: speed and memory of the tagger on made-up text, each in its own process, and whether hard input
stays linear."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys

from bench import hard, tagger


def main() -> int:
    """Print what was measured as a table, or as JSON with `--json`."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--megabytes", type=float, default=2.0, help="size of the text read (default: 2)")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--one", choices=sorted(tagger.TAGGERS), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        print(json.dumps(tagger.measure(options.one, options.megabytes)))
        return 0
    found = [_in_own_process(name, options.megabytes) for name in sorted(tagger.TAGGERS)]
    lines = hard.measure()
    if options.json:
        print(json.dumps({"taggers": found, "hard": lines}, indent=2))
        return 0
    print(f"{'tagger':<12}{'KB':>8}{'found':>8}{'seconds':>9}{'KB/s':>8}{'MB peak':>9}")
    for each in found:
        if "missing" in each:
            print(f"{each['name']:<12}not measured: {each['missing']}")
            continue
        print(
            f"{each['name']:<12}{each['kilobytes']:>8.0f}{each['found']:>8}{each['seconds']:>9.2f}"
            f"{each['speed']:>8.0f}{each['peak']:>9.0f}"
        )
    print(f"\n{'hard input':<14}{'20 KB, ms':>10}{'80 KB, ms':>10}{'times':>7}")
    for line in lines:
        print(f"{line['name']:<14}{line['small']:>10.1f}{line['large']:>10.1f}{line['times']:>7.1f}")
    return 0


def _in_own_process(name: str, megabytes: float) -> dict[str, object]:
    command = [sys.executable, "-m", "bench", "--one", name, "--megabytes", str(megabytes)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        last = done.stderr.strip().splitlines()[-1:] or ["failed"]
        return {"name": name, "missing": last[0]}
    answer: dict[str, object] = json.loads(done.stdout)
    return answer


if __name__ == "__main__":
    sys.exit(main())
