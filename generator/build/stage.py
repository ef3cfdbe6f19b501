"""The stage: a private folder beside `site/` in which a new site is written before it takes the old one's place.

For a site `OUT` everything lies in `.dateline/OUT/` beside it, on the same file system: `new/` (the site being
written), `old/` (the one that was replaced, until it is removed) and `journal` (see `generator.build.swap`). The
folder ignores itself in git, so that a build that was killed leaves no noise there.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.errors import DatelineError, MachineError

if sys.platform != "win32":
    import fcntl

FOLDER = ".dateline"


@dataclass(frozen=True, slots=True)
class Stage:
    """The places that belong to one output folder."""

    out: Path

    @property
    def folder(self) -> Path:
        """The private folder of this output folder."""
        return self.out.parent / FOLDER / self.out.name

    @property
    def new(self) -> Path:
        """The site being written."""
        return self.folder / "new"

    @property
    def old(self) -> Path:
        """The site that was replaced."""
        return self.folder / "old"

    @property
    def journal(self) -> Path:
        """Written where the exchange takes two steps, removed after the second."""
        return self.folder / "journal"

    def prepare(self) -> None:
        """Make an empty stage."""
        self.new.mkdir(parents=True)
        (self.folder.parent / ".gitignore").write_bytes(b"*\n")

    def clear(self) -> None:
        """Remove the stage and whatever a killed run left in it; raises `OSError`."""
        if self.folder.is_symlink():
            self.folder.unlink()
        if self.folder.exists():
            shutil.rmtree(self.folder)
        with contextlib.suppress(OSError):  # another output folder's stage may live beside this one
            if [entry.name for entry in self.folder.parent.iterdir()] == [".gitignore"]:
                (self.folder.parent / ".gitignore").unlink()
            self.folder.parent.rmdir()


@contextlib.contextmanager
def machine(doing: str) -> Iterator[None]:
    """Turn an operating system's refusal into a `MachineError` that says what was being done."""
    try:
        yield
    except OSError as error:
        what = error.strerror or str(error)
        where = f": {error.filename}" if error.filename else ""
        raise MachineError(f"{doing}: {what}{where}; the site is as it was") from error


@contextlib.contextmanager
def locked(out: Path) -> Iterator[None]:
    """Hold the lock of the folder that `out` lies in, waiting for another build to end.

    The system frees it with the process, so that a killed build leaves no lock behind. Where the system or the file
    system has no such locks, two builds of one site at the same time are the user's to avoid.
    """
    out.parent.mkdir(parents=True, exist_ok=True)
    if sys.platform == "win32":
        yield
        return
    descriptor = os.open(out.parent, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def write(folder: Path, files: Iterable[tuple[str, bytes]]) -> dict[str, bytes]:
    """Write files below `folder` and return the SHA-256 of each, by path.

    Raises `DatelineError` where a path is not a plain relative one or is given twice (a fault of the program), and
    `OSError` where the system refuses.
    """
    digests: dict[str, bytes] = {}
    made: set[Path] = {folder}
    for name, data in files:
        _check(name, digests)
        target = folder.joinpath(*PurePosixPath(name).parts)
        if target.parent not in made:
            target.parent.mkdir(parents=True, exist_ok=True)
            made.add(target.parent)
        with target.open("xb") as file:
            file.write(data)
        digests[name] = hashlib.sha256(data).digest()
    return digests


def _check(name: str, written: Iterable[str]) -> None:
    parts = PurePosixPath(name).parts
    if not parts or name.startswith("/") or "\\" in name or "\0" in name or any(part in {".", ".."} for part in parts):
        raise DatelineError(f"a page cannot be written to {name!r}: it is not a path inside the site")
    if name in written:
        raise DatelineError(f"two pages want the address {name!r}")
