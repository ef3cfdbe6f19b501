"""The command line: options in both places, exit statuses, problems in order, nothing imported too early."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.build import site as building
from generator.build import stage, swap
from generator.errors import DatelineError, Level, MachineError, MissingExtraError, Problem, SiteError
from generator.errors import Problems as Found

Run = Callable[..., Any]


def test_the_version_is_quick_and_imports_no_room(dateline: Run) -> None:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "generator", "--version"],
        capture_output=True, text=True, check=True, encoding="utf-8", cwd=Path(__file__).parents[2],
    )  # fmt: skip
    imported = {line.rsplit("|", 1)[-1].strip() for line in done.stderr.splitlines()}
    assert done.stdout.startswith("dateline ")
    assert "generator.cli.app" in imported
    for heavy in ("generator.build", "generator.mentions", "jinja2", "livereload", "markdown", "rich", "babel", "yaml"):
        assert heavy not in imported
    assert dateline("--version").status == 0


@pytest.mark.parametrize("arguments", [["--help"], ["-h"], ["build", "--help"], ["new", "event", "-h"]])
def test_help(dateline: Run, arguments: list[str]) -> None:
    done = dateline(*arguments)
    assert done.status == 0
    assert done.out.startswith("Usage: dateline")


def test_the_folder_is_named_before_the_command_or_after_it(dateline: Run, site: Path) -> None:
    for arguments in (
        ["--directory", site, "check"],
        ["check", "--directory", site],
        ["-C", site, "check"],
        ["-C", site.parent, "check", "-C", site],
    ):
        done = dateline(*arguments)
        assert (done.status, done.out) == (0, "fine: 3 events from 1 source\n")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["bild"], "No such command 'bild'"),
        (["build", "--jobs", "0"], "--jobs"),
        (["build", "--base-url", "javascript:alert(1)"], "'javascript:alert(1)' is not a web address"),
        (["check", "--base-url", "https://[::1"], "'https://[::1' is not a web address"),
        (["build", "--as-of", "yesterday"], "'yesterday' is not a day; write it as 2024-08-06"),
        (["build", "--as-of", "2023-02-30"], "the calendar has no 2023-02-30"),
        (["-C", "/no/such/folder", "check"], "does not exist"),
        (["extract", "--format", "xml"], "xml"),
        (["adopt"], "EVENT-ID"),
    ],
)
def test_wrong_usage_is_2(dateline: Run, arguments: list[str], told: str) -> None:
    done = dateline(*arguments)
    assert (done.status, done.out) == (2, "")
    assert told in done.err


def test_a_folder_without_a_site_is_wrong_usage(dateline: Run, tmp_path: Path) -> None:
    for arguments in (["build"], ["check"], ["extract"], ["new", "event", "T"], ["serve"], ["adopt", "x"], ["publish"]):
        done = dateline("-C", tmp_path, *arguments)
        assert done.status == 2
        assert "holds no site" in done.err
        assert "dateline init" in done.err
    assert list(tmp_path.iterdir()) == []


def test_a_build_says_what_it_built(dateline: Run, site: Path) -> None:
    done = dateline("-C", site, "build")
    assert done.status == 0
    assert done.out.startswith(f"built {site / 'site'}: 3 events from 1 source, ")
    assert done.err == ""
    assert (site / "site" / "index.html").is_file()
    quiet = dateline("-q", "-C", site, "build", "--out", site.parent / "elsewhere", "--as-of", "2024-01-01")
    assert (quiet.status, quiet.out, quiet.err) == (0, "", "")
    assert (
        json.loads((site.parent / "elsewhere" / "dateline-build.json").read_text(encoding="utf-8"))["as_of"]
        == "2024-01-01"
    )


def test_all_problems_are_told_once_in_the_order_of_their_places(dateline: Run, site: Path) -> None:
    (site / "seeds" / "b.txt").write_text("---\nauthor: A. W.\n---\nNobody met last month.\n", encoding="utf-8")
    (site / "content/events/a.md").write_text("---\ntitle: A\ndaet: 2023\n---\n", encoding="utf-8")
    (site / "content/events/c.md").write_text("---\ntitle: C\ndate: 2023-02-30\n---\n", encoding="utf-8")
    done = dateline("-C", site, "check")
    assert (done.status, done.out) == (1, "")
    lines = done.err.splitlines()
    assert lines[0].startswith("content/events/a.md:3:1: error unknown-key: ")
    assert lines[1].startswith("content/events/c.md:3:")
    assert any(line.startswith("seeds/b.txt:2:1: warning key-synonym: ") for line in lines)
    assert lines[:-1] == sorted(lines[:-1])
    assert lines[-1].startswith("2 errors, 1 warning")
    quiet = dateline("-C", site, "check", "-q")
    assert quiet.err.splitlines()[-1] == "2 errors"
    assert dateline("-C", site, "build").err.splitlines()[-1] == lines[-1]


def test_warnings_fail_with_strict(dateline: Run, site: Path) -> None:
    (site / "seeds" / "b.txt").write_text("---\nauthor: A. W.\npublished: 2023\n---\nNobody met.\n", encoding="utf-8")
    assert dateline("-C", site, "check").status == 0
    assert dateline("-C", site, "check", "--strict").status == 1
    assert dateline("-C", site, "build", "--strict").status == 1
    assert not (site / "site").exists()


FAULTS: list[tuple[BaseException, int, str]] = [
    (SiteError(Found([Problem("a.md", 2, 3, Level.ERROR, "c", "what\nand what")])), 1, "a.md:2:3: error c: what and what\n1 error\n"),
    (MissingExtraError("pdf", "a PDF"), 2, "dateline: error: a PDF needs the extra 'pdf': pip install 'dateline[pdf]'\n"),
    (DatelineError("no good"), 3, "dateline: error: no good (--verbose shows where)\n"),
    (ZeroDivisionError("by\nzero"), 3, "dateline: error: a fault of the program: ZeroDivisionError: by zero (--verbose shows where)\n"),
    (MachineError("no space"), 4, "dateline: error: no space\n"),
    (OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "x"), 4, "dateline: error: No space left on device: x\n"),
    (PermissionError(errno.EACCES, os.strerror(errno.EACCES)), 4, "dateline: error: Permission denied\n"),
    (KeyboardInterrupt(), 130, "\ninterrupted\n"),
]  # fmt: skip


@pytest.mark.parametrize(("error", "status", "told"), FAULTS, ids=lambda value: type(value).__name__)
def test_every_kind_of_fault_has_its_status(
    dateline: Run, site: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException, status: int, told: str
) -> None:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(building, "check", fail)
    done = dateline("-C", site, "check")
    assert (done.status, done.out, done.err) == (status, "", told)
    if status not in {1, 130}:
        assert "Traceback" in dateline("-v", "-C", site, "check").err


def test_a_reader_that_goes_away_is_no_fault(site: Path) -> None:
    script = f"exec {sys.executable} -m generator -C '{site}' extract --format jsonl"
    (site / "seeds" / "long.txt").write_text("They met on 9 May 2023.\n" * 20_000, encoding="utf-8")
    reading, writing = os.pipe()
    process = subprocess.Popen(
        ["sh", "-c", script], stdout=writing, stderr=subprocess.PIPE, cwd=Path(__file__).parents[2]
    )
    os.close(writing)
    os.read(reading, 100)
    os.close(reading)
    _, err = process.communicate(timeout=300)
    assert (process.returncode, err) == (0, b"")


def test_the_next_command_completes_what_a_killed_build_began(dateline: Run, site: Path) -> None:
    dateline("-C", site, "build")
    held = stage.Stage(site / "site")
    held.prepare()
    stage.write(held.new, [("index.html", b"newer"), (swap.MARK, b'{"generator": "dateline"}')])
    held.journal.write_text("whole", encoding="utf-8")
    (site / "site").rename(held.old)
    assert dateline("-C", site, "extract").status == 0
    assert (site / "site" / "index.html").read_bytes() == b"newer"
    assert not (site / ".dateline").exists()


@pytest.mark.parametrize("locale", ["C", "C.UTF-8", "POSIX"])
def test_output_is_utf8_with_plain_line_ends_in_every_locale(site: Path, locale: str) -> None:
    (site / "seeds" / "accents.txt").write_text(
        "Ils « se » sont vus le 9 May 2023 à Genève — “oui”.\n", encoding="utf-8"
    )
    done = subprocess.run(
        [sys.executable, "-m", "generator", "-C", str(site), "extract", "--format", "jsonl"],
        capture_output=True, check=True, cwd=Path(__file__).parents[2],
        env={**os.environ, "LC_ALL": locale, "PYTHONUTF8": "0", "PYTHONIOENCODING": "latin-1:strict"},
    )  # fmt: skip
    rows = [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]
    assert any("Genève — “oui”" in row["sentence"] for row in rows)
    assert b"\r" not in done.stdout
