"""The exchange of `site/`: the last whole build, or the new whole build, whenever the process is killed.

On Linux the staged folder and `site/` change names in one step (`renameat2` with `RENAME_EXCHANGE`, Linux 3.15). Where
the system, the C library or the file system cannot do that, two renames follow each other, and a journal written before
them lets the next command finish what a killed one began.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import hashlib
import json
import os
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.build.stage import Stage, locked, machine, write
from generator.errors import Problems, SiteError

SITE = "site"
"""The built site's folder in a site's folder."""
MARK = "dateline-build.json"
IGNORE = ".gitignore"
IGNORED = b"*\n!.gitignore\n"
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_NOT_SUPPORTED = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EPERM}


def replace_site(out: Path, files: Iterable[tuple[str, bytes]], facts: Mapping[str, object]) -> int:
    """Put a new site in the place of `out` and return the number of its files.

    `files` are relative POSIX paths with their bytes; `facts` are written into the build's mark beside their number and
    a digest. Raises `SiteError` where `out` holds what no build made, `MachineError` where the system refuses; `out` is
    then as it was.
    """
    out = Path(os.path.abspath(out))  # noqa: PTH100 - not resolve(): a link at `out` has to be seen
    with machine(f"{out.name}/ cannot be written"), locked(out):
        _finish(out)
        check_replaceable(out)
        stage = Stage(out)
        try:
            stage.prepare()
            written = write(stage.new, files)
            write(stage.new, [(IGNORE, IGNORED), (MARK, _mark(written, facts))])
            _exchange(stage)
        finally:
            if not stage.journal.exists():
                with contextlib.suppress(OSError):  # what is left is removed by the next build
                    stage.clear()
    return len(written)


def recover(out: Path) -> None:
    """Complete an exchange that a killed run began, and remove what it left; nothing is done where nothing is left."""
    out = Path(os.path.abspath(out))  # noqa: PTH100
    if Stage(out).journal.exists():
        with machine(f"{out.name}/ cannot be put right after a build that was interrupted"), locked(out):
            _finish(out)


def check_replaceable(out: Path) -> None:
    """Raise `SiteError` unless `out` is absent, empty, holds only our `.gitignore`, or is marked as a build of ours."""
    problems = Problems()
    name = Path(os.path.abspath(out)).name  # noqa: PTH100 - "." has none
    if out.is_symlink():
        problems.error("site-is-link", "is a link; name the folder itself with --out", f"{name}")
    elif out.exists() and not out.is_dir():
        problems.error("site-not-folder", "is not a folder; move it away or name another one with --out", f"{name}")
    elif out.is_dir() and not _is_ours(out):
        others = sorted(entry.name for entry in out.iterdir() if entry.name != IGNORE)
        if others:
            shown = ", ".join(others[:5]) + (", …" if len(others) > 5 else "")
            advice = f"holds what no build made ({shown}); move it away or name another folder with --out"
            problems.error("site-not-ours", advice, f"{name}/{others[0]}")
    if len(problems):
        raise SiteError(problems)


def _is_ours(out: Path) -> bool:
    mark = out / MARK
    if mark.is_symlink() or not mark.is_file():
        return False
    try:
        facts = json.loads(mark.read_bytes())
    except ValueError:
        return False
    return isinstance(facts, dict) and facts.get("generator") == "dateline"


def _mark(written: Mapping[str, bytes], facts: Mapping[str, object]) -> bytes:
    digest = hashlib.sha256()
    for name in sorted(written):
        digest.update(name.encode() + b"\0" + written[name])
    content = {"generator": "dateline", **facts, "files": len(written), "sha256": digest.hexdigest()}
    return (json.dumps(content, indent=2, ensure_ascii=False) + "\n").encode()


def _exchange(stage: Stage) -> None:
    if not stage.out.exists():
        stage.new.rename(stage.out)
    elif not _exchange_at_once(stage.new, stage.out):
        _write_journal(stage)
        _finish(stage.out)


def _exchange_at_once(one: Path, other: Path) -> bool:
    """Let two names change places in one step; `False` where that is not possible here."""
    rename = _renameat2()
    if rename is None:
        return False
    if rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in _NOT_SUPPORTED:
        return False
    raise OSError(code, os.strerror(code), str(other))


def _renameat2() -> ctypes._NamedFuncPointer | None:
    if sys.platform != "linux":
        return None
    function = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if function is not None:
        function.argtypes = (ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_uint)
        function.restype = ctypes.c_int
    return function


def _write_journal(stage: Stage) -> None:
    """Say that `new/` is whole; written under another name first, so that a journal that exists is whole too."""
    draft = stage.folder / "journal.part"
    draft.write_text(f"new is whole and takes the place of {stage.out.name}\n", encoding="utf-8")
    draft.rename(stage.journal)


def _finish(out: Path) -> None:
    """Bring what a killed run left to one of its two ends, whole old or whole new, and clean up.

    Without a journal the stage is not known to be whole, and goes. With one, each step that is still to be done shows
    in which folders there are.
    """
    stage = Stage(out)
    if stage.journal.exists():
        if stage.new.exists():
            _change_names(stage)
        stage.journal.unlink()
    stage.clear()


def _change_names(stage: Stage) -> None:
    if stage.out.exists():
        check_replaceable(stage.out)
    try:
        if stage.out.exists():
            stage.out.rename(stage.old)
        stage.new.rename(stage.out)
    except OSError:
        if stage.old.exists() and not stage.out.exists():
            stage.old.rename(stage.out)
        stage.journal.unlink()
        raise
