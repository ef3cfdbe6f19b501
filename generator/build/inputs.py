"""What a build reads: the files of the site's own folders, and whether they are still the same at its end."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from generator.errors import Problems
from generator.sources.files import decode, leads_out, read

FOLDERS = ("content", "seeds", "templates")
SETTINGS = "dateline.toml"

Snapshot = dict[str, tuple[int, int, int]]
"""POSIX path relative to the site's folder → size, time of the last change in nanoseconds, inode."""


def snapshot(folder: Path) -> Snapshot:
    """The state of every file that a build of this site may read. Links are noted as links and not followed."""
    found: Snapshot = {}
    for path in _files(folder):
        try:
            state = path.lstat()
        except FileNotFoundError:
            continue
        found[path.relative_to(folder).as_posix()] = (state.st_size, state.st_mtime_ns, state.st_ino)
    return found


def _files(folder: Path) -> Iterator[Path]:
    yield folder / SETTINGS
    for name in FOLDERS:
        for parent, folders, files in os.walk(folder / name):
            folders.sort()
            for file in sorted(files):
                yield Path(parent, file)


def report_changes(before: Snapshot, after: Snapshot, problems: Problems) -> None:
    """Add an error for each file that was changed, added or removed between two snapshots."""
    for path in sorted(before.keys() | after.keys()):
        if before.get(path) != after.get(path):
            happened = "was removed" if path not in after else "was added" if path not in before else "was changed"
            problems.error(
                "changed-while-building",
                f"{happened} while the site was being built; nothing was replaced, build again",
                path,
            )


def report_output(folder: Path, out: Path, problems: Problems) -> None:
    """Add an error where a site would be built into one of the folders that it is built from."""
    target, site = out.resolve(), folder.resolve()
    for name in FOLDERS:
        if target.is_relative_to(site / name):
            advice = f"lies in {name}/, which a build reads; name another folder with --out"
            problems.error("site-among-sources", advice, target.relative_to(site).as_posix())


def report_templates(folder: Path, problems: Problems) -> None:
    """Add an error for each template that is a link out of the site's folder, or no text; other files are bytes."""
    for parent, folders, files in os.walk(folder / "templates"):
        folders.sort()
        for path in (Path(parent, name) for name in sorted((*folders, *files))):
            if leads_out(path, folder):
                advice = "is a link out of the site's folder; put the file itself here"
                problems.error("link-out", advice, path.relative_to(folder).as_posix())
            elif path.suffix == ".html" and not path.is_dir() and (raw := read(path, folder, problems)) is not None:
                decode(raw, path.relative_to(folder).as_posix(), problems)
