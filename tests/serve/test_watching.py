"""Every save of a file that a build reads calls back; nothing else does."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.errors import MachineError
from generator.serve.watching import FolderWatcher

PATIENCE = 30
"""Seconds that a notice may take; they pass only where one is lost."""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name in ("seeds", "content/events", "site", ".venv"):
        (tmp_path / name).mkdir(parents=True)
    return tmp_path


@pytest.fixture
def called(site: Path) -> Iterator[threading.Event]:
    event = threading.Event()
    watcher = FolderWatcher(site)
    assert watcher.start(event.set)
    yield event
    watcher.stop()


def saved(called: threading.Event, path: Path, text: str = "x") -> bool:
    called.clear()
    path.write_text(text, encoding="utf-8")
    return called.wait(PATIENCE)


def test_saves_are_seen_at_every_depth(site: Path, called: threading.Event) -> None:
    assert saved(called, site / "seeds" / "a.txt")
    assert saved(called, site / "content" / "events" / "e.md")
    assert saved(called, site / "dateline.toml")
    (site / "content" / "new").mkdir()
    assert saved(called, site / "content" / "new" / "e.md")


def test_a_save_by_renaming_is_seen(site: Path, called: threading.Event) -> None:
    assert saved(called, site / "content" / "e.md.part")
    called.clear()
    (site / "content" / "e.md.part").rename(site / "content" / "e.md")
    assert called.wait(PATIENCE)


def test_a_folder_that_appears_is_watched_from_then_on(site: Path, called: threading.Event) -> None:
    (site / "templates").mkdir()
    assert called.wait(PATIENCE)
    for number in range(3):
        assert saved(called, site / "templates" / "base.html", str(number))


def test_what_no_build_reads_does_not_call(site: Path, called: threading.Event) -> None:
    for name in ("site/index.html", ".venv/x.py", "README.md"):
        (site / name).write_text("x", encoding="utf-8")
    assert not called.wait(1.5)


def test_a_folder_that_cannot_be_watched_is_the_machines_fault(tmp_path: Path) -> None:
    with pytest.raises(MachineError, match="cannot be watched"):
        FolderWatcher(tmp_path / "missing").start(lambda: None)
