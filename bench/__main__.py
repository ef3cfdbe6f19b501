"""`python -m bench`: speed and memory of taggers on made-up text, each in its own process, and whether hard input and
every regular expression of the program stay linear."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from dataclasses import asdict

from bench import hard, patterns, tagger

_SHOWN = 12


def main() -> int:
    """Print what was measured as tables, or as JSON with `--json`."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--megabytes", type=float, default=2.0, help="size of the text read (default: 2)")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--one", choices=sorted(tagger.TAGGERS), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        print(json.dumps(tagger.measure(options.one, options.megabytes)))
        return 0
    found = [_in_own_process(name, options.megabytes) for name in tagger.TAGGERS]
    if not options.json:
        _print_taggers(found)
    lines = hard.measure()
    growths = sorted(map(patterns.worst, patterns.collect()), key=lambda growth: -growth.power)
    if options.json:
        hard_lines = [{**asdict(line), "ratio": line.ratio} for line in lines]
        print(json.dumps({"taggers": found, "hard": hard_lines, "patterns": list(map(asdict, growths))}, indent=2))
        return 0
    _print_hard(lines)
    _print_patterns(growths)
    return 0


def _print_taggers(found: list[dict[str, object]]) -> None:
    print(f"{'tagger':<12}{'KB':>8}{'found':>8}{'a KB':>7}{'seconds':>9}{'KB/s':>8}{'MB peak':>9}")
    for each in found:
        if "missing" in each:
            print(f"{each['name']:<12}not measured: {each['missing']}")
            continue
        print(
            f"{each['name']:<12}{each['kilobytes']:>8.0f}{each['found']:>8}{each['density']:>7.1f}{each['seconds']:>9.2f}"
            f"{each['speed']:>8.0f}{each['peak']:>9.0f}"
        )


def _print_hard(lines: list[hard.Line]) -> None:
    print(f"\n{'hard input':<24}{'20 KB, ms':>10}{'40 KB, ms':>10}{'times':>7}")
    for line in lines:
        print(f"{line.name:<24}{line.once:>10.1f}{line.twice:>10.1f}{line.ratio:>7.1f}")
    print(f"{'worst':<44}{max(line.ratio for line in lines):>7.1f}")


def _print_patterns(growths: list[patterns.Growth]) -> None:
    print(f"\n{len(growths)} patterns, each searched for from every place of the text that is worst for it")
    linear = sum(1 for growth in growths if growth.power <= patterns.LINEAR)
    print(
        f"{linear} of them take time that grows no faster than the text; the others are only ever matched at one place"
    )
    print(f"{'power':>6}{'ms':>9}  {'text':<16}pattern")
    for growth in growths[:_SHOWN]:
        print(f"{growth.power:>6.1f}{growth.milliseconds:>9.2f}  {growth.unit[:14]!r:<16}{growth.name}")


def _in_own_process(name: str, megabytes: float) -> dict[str, object]:
    command = [sys.executable, "-m", "bench", "--one", name, "--megabytes", str(megabytes)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        last = done.stderr.strip().splitlines()[-1:] or ["failed"]
        return {"name": name, "missing": last[0]}
    answer: dict[str, object] = json.loads(done.stdout.splitlines()[-1])
    return answer


if __name__ == "__main__":
    sys.exit(main())
