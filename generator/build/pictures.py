"""The pictures of earlier builds, kept in `.dateline-cache/` in the site's folder, so that only new ones are drawn."""

from __future__ import annotations

import contextlib
import hashlib
from dataclasses import dataclass, field
from pathlib import Path

from generator.config import FILE
from generator.errors import Problems
from generator.pages.dossier import Dossier
from generator.render.pictures import available

FOLDER = ".dateline-cache"
_DIGEST = 32


@dataclass(frozen=True, slots=True)
class PictureCache:
    """A store of files, each named by the hash of what it was made from and begun with the hash of what it holds.

    Nothing depends on it: a folder that cannot be written, or a file that was damaged, costs time and no more.
    """

    site: Path
    writes: bool = True
    """Whether new files are kept; a check writes nothing."""
    _used: set[str] = field(default_factory=set)

    @property
    def folder(self) -> Path:
        """Where the files lie. The folder ignores itself in git."""
        return self.site / FOLDER / "pictures"

    def get(self, key: str) -> bytes | None:
        """What was kept under a key, if it is whole."""
        self._used.add(key)
        try:
            raw = self._file(key).read_bytes()
        except OSError:
            return None
        data = raw[_DIGEST:]
        return data if raw[:_DIGEST] == hashlib.sha256(data).digest() else None

    def put(self, key: str, data: bytes) -> None:
        """Keep something under a key."""
        if not self.writes or self.folder.is_symlink() or self.folder.parent.is_symlink():
            return
        with contextlib.suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            (self.folder.parent / ".gitignore").write_bytes(b"*\n")
            self._file(key).write_bytes(hashlib.sha256(data).digest() + data)

    def prune(self) -> None:
        """Remove what nothing asked for since this store was made; a build without any pictures leaves all as it is."""
        if not self.writes or not self._used or self.folder.is_symlink() or self.folder.parent.is_symlink():
            return
        with contextlib.suppress(OSError):
            for path in sorted(self.folder.iterdir()):
                if path.name not in self._used:
                    path.unlink()

    def _file(self, key: str) -> Path:
        return self.folder / key


def report_missing(dossier: Dossier, problems: Problems) -> None:
    """Tell where pictures cannot be drawn: an error where the settings ask for them, else a note."""
    if available():
        return
    advice = "needs the extra 'pictures': pip install 'dateline[pictures]'"
    if dossier.config.event_pictures:
        problems.error("no-pictures", f"'publish.event_pictures' {advice}", FILE)
    elif dossier.canonical is not None:
        problems.note("no-pictures", f"pages that are shared have no picture; it {advice}", FILE)
