"""`dateline review`: what is asked, and that each answer is a new file that settles it."""

from __future__ import annotations

import io
import os
import pty
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


def decisions(site: Path) -> dict[str, str]:
    return {path.name: path.read_text() for path in sorted((site / "content" / "decisions").glob("*.md"))}


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    def give(lines: str) -> None:
        monkeypatch.setattr(sys, "stdin", io.StringIO(lines))

    return give


def test_the_list_asks_nothing_and_writes_nothing(dateline: Run, site: Path) -> None:
    done = dateline("-C", site, "review", "--list")
    assert done.status == 0
    assert "[1 of 2] unaccepted: Egypt opened the Argeen crossing (17 May 2023)" in done.out
    assert "“Egypt opened the Argeen crossing on 17 May 2023” — Envoys meet in Jeddah" in done.out
    assert "y accept it · h hide it, it is noise · s skip · q quit" in done.out
    assert "2 questions open" in done.out
    assert not decisions(site)


def test_each_answer_is_a_new_file_that_settles_it(dateline: Run, site: Path, answer: Callable[[str], None]) -> None:
    answer("x\ny\nAda\nchecked with the archive\nh\n\n")
    done = dateline("-C", site, "review")
    assert done.status == 0
    assert "press one of y, h, s, q" in done.out
    assert "2 decisions written, 0 questions left" in done.out
    accept, hide = decisions(site).values()
    assert re.search(r"^accept: egypt-opened-[\w-]+$", accept, re.MULTILINE)
    assert "by: Ada\nreason: checked with the archive\n" in accept
    assert "by: Ada\nreason: hide it, it is noise\n" in hide
    assert "0 questions open" in dateline("-C", site, "review").out
    assert dateline("-C", site, "check", "--strict").status == 0


def test_what_is_skipped_is_asked_again(dateline: Run, site: Path, answer: Callable[[str], None]) -> None:
    answer("s\nq\n")
    assert "0 decisions written, 2 questions left" in dateline("-C", site, "review", "--by", "Ada").out
    assert not decisions(site)
    answer("")
    assert "2 questions left" in dateline("-C", site, "review").out


def test_one_kind_alone(dateline: Run, site: Path) -> None:
    assert "0 questions open" in dateline("-C", site, "review", "--only", "merge").out


def test_broken_files_are_told_before_anything_is_asked(dateline: Run, site: Path) -> None:
    (site / "content" / "events" / "bad.md").write_text("---\ntitle: [\n---\n")
    assert dateline("-C", site, "review").status == 1


def test_a_terminal_needs_a_single_key(site: Path) -> None:
    """A key is enough: no line is ended."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "generator", "-C", str(site), "review", "--by", "Ada"]
    running = subprocess.Popen(command, stdin=theirs, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    while running.poll() is None:
        # What is typed before the question is asked is dropped, so the key is pressed until it is heard.
        os.write(ours, b"q")
        time.sleep(0.1)
    told, _ = running.communicate()
    os.close(ours)
    os.close(theirs)
    assert running.returncode == 0
    assert b"0 decisions written, 2 questions left" in told
