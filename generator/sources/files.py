"""Reading a site's files: whole, unchanged while being read, inside of the folder, as UTF-8."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from generator.errors import Problems

MAX_BYTES = 64 * 1024 * 1024
_BOM = b"\xef\xbb\xbf"


def shown(path: Path, folder: Path) -> str:
    """A path as problems tell it: POSIX, relative to the site's folder where it lies in there."""
    inside = _inside(os.path.abspath(path), os.path.abspath(folder))  # noqa: PTH100 (links stay as they are)
    return path.as_posix() if inside is None else inside.replace(os.sep, "/")


def leads_out(path: Path, folder: Path) -> bool:
    """Whether a path that stands in `folder` leads out of it by a symbolic link."""
    if _inside(os.path.abspath(path), os.path.abspath(folder)) is None:  # noqa: PTH100 (links stay as they are)
        return False
    return _inside(os.path.realpath(path), os.path.realpath(folder)) is None


def _inside(path: str, folder: str) -> str | None:
    """The way from a folder to a path in it, both absolute; `None` where it lies elsewhere."""
    # Strings, since this is asked several times of every file: `Path` takes ten times as long.
    if path == folder:
        return "."
    root = folder if folder.endswith(os.sep) else folder + os.sep
    return path.removeprefix(root) if path.startswith(root) else None


def walk(top: Path, folder: Path, problems: Problems) -> Iterator[Path]:
    """Every file under `top`, by name; hidden ones and folders of a saved page's parts (`NAME_files`) left out.

    A link to a file inside the site's folder is followed, one that leads out is an error, and no link to a folder is
    followed.
    """
    if leads_out(top, folder):
        problems.error(
            "link-out", "is a link out of the site's folder; put the files themselves here", shown(top, folder)
        )
        return
    try:
        entries = sorted(top.iterdir(), key=lambda entry: entry.name)
    except FileNotFoundError:
        return
    except OSError as fault:
        problems.error("unreadable", f"cannot be read: {fault.strerror}", shown(top, folder))
        return
    pages = {entry.stem for entry in entries if entry.suffix.lower() in {".html", ".htm"}}
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_symlink() and (leads_out(entry, folder) or entry.is_dir()):
            _refuse_link(entry, folder, problems)
        elif entry.is_dir():
            if entry.name.removesuffix("_files") not in pages:
                yield from walk(entry, folder, problems)
        else:
            yield entry


def _refuse_link(entry: Path, folder: Path, problems: Problems) -> None:
    if leads_out(entry, folder):
        problems.error("link-out", "is a link out of the site's folder; put the file itself here", shown(entry, folder))
    else:
        problems.warning("link-folder", "links to folders are not followed; its files are read where they are",
                         shown(entry, folder))  # fmt: skip


def read(path: Path, folder: Path, problems: Problems) -> bytes | None:
    """A file's bytes, or `None` and a problem: a link out of the folder, no plain file, too large, just changed."""
    name = shown(path, folder)
    if leads_out(path, folder):
        problems.error("link-out", "is a link out of the site's folder; put the file itself here", name)
        return None
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            problems.error("unreadable", "is no plain file", name)
            return None
        with path.open("rb") as handle:
            before = os.fstat(handle.fileno())
            raw = handle.read(MAX_BYTES + 1)
            after = os.fstat(handle.fileno())
        now = path.stat()
    except OSError as fault:
        problems.error("unreadable", f"cannot be read: {fault.strerror or fault}", name)
        return None
    if len(raw) > MAX_BYTES:
        problems.error("too-large", f"is larger than {MAX_BYTES // 1024 // 1024} MB; split it", name)
        return None
    if not _same(before, after) or not _same(after, now) or len(raw) != after.st_size:
        problems.error("changed-meanwhile", "was changed while being read; run the command again", name)
        return None
    return raw


def _same(one: os.stat_result, other: os.stat_result) -> bool:
    return (one.st_size, one.st_mtime_ns, one.st_ino, one.st_dev) == (
        other.st_size, other.st_mtime_ns, other.st_ino, other.st_dev,
    )  # fmt: skip


def decode(raw: bytes, name: str, problems: Problems) -> str | None:
    """Bytes as text, a byte-order mark left out, line ends as they are; `None` and a problem where it is not UTF-8."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        problems.error("not-utf8", "is UTF-16; save it as UTF-8", name)
        return None
    raw = raw.removeprefix(_BOM)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as fault:
        line = raw.count(b"\n", 0, fault.start) + 1
        begin = raw.rfind(b"\n", 0, fault.start) + 1
        column = len(raw[begin : fault.start].decode("utf-8", "replace")) + 1
        byte = f"byte {fault.start} (0x{raw[fault.start]:02X})"
        problems.error("not-utf8", f"{byte} is not UTF-8; save the file as UTF-8", name, line, column)
        return None
    nul = text.find("\0")
    if nul >= 0:
        line, column = text.count("\n", 0, nul) + 1, nul - text.rfind("\n", 0, nul)
        problems.error("nul-byte", "a NUL byte stands here; this is no text file, or a damaged one", name, line, column)
        return None
    return text
