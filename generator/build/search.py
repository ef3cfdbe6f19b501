"""Pagefind's index of a chronology of many pages: the extra `search`.

The program reads the events from a folder for temporary files and writes its index there; what the site needs of it is
handed to the one writer of `site/`. It opens no network connection, and the same events give the same bytes.
"""

from __future__ import annotations

import gzip
import importlib.util
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.config import FILE
from generator.errors import DatelineError, Problems
from generator.pages.dossier import Dossier
from generator.pages.views import Site
from generator.render.searching import ENGINE, FOLDER, documents, wanted

_PAGE = "{number}.html"
_LEFT_OUT = ("pagefind-ui", "pagefind-modular-ui", "pagefind-component-ui", "pagefind-highlight", "fragment/")
"""Interfaces that ours stands for, and copies of the events' words, which only they show."""
_HEAD = b"pagefind_dcd"


def available() -> bool:
    """Whether the extra `search` is installed."""
    return all(importlib.util.find_spec(name) is not None for name in ("pagefind", "pagefind_bin"))


def report_missing(dossier: Dossier, problems: Problems) -> None:
    """An error where the settings ask for Pagefind, and it is not there."""
    if dossier.config.search == ENGINE and not available():
        advice = "needs the extra 'search': pip install 'dateline[search]'"
        problems.error("no-search", f"'search.engine = \"{ENGINE}\"' {advice}", FILE)


def files(site: Site) -> Iterator[tuple[str, bytes]]:
    """Paths, relative to the site's root, and bytes of the index; none where the site does without.

    Raises `DatelineError` where Pagefind fails.
    """
    if not wanted(site):
        return
    with tempfile.TemporaryDirectory(prefix="dateline-") as name:
        folder = Path(name)
        ids = _write(documents(site), folder / "events")
        _index(folder)
        built = folder / "index"
        for path in sorted(one for one in built.rglob("*") if one.is_file()):
            part = path.relative_to(built).as_posix()
            if not part.startswith(_LEFT_OUT):
                yield f"{FOLDER}{part}", path.read_bytes()
        yield f"{FOLDER}events.json", _names(sorted(built.glob("fragment/*")), ids)


def _write(found: Iterator[tuple[str, str]], folder: Path) -> dict[str, str]:
    """A page for each event; gives the events' ids by the addresses that Pagefind makes of the pages."""
    folder.mkdir()
    ids = {}
    for number, (event, html) in enumerate(found):
        page = _PAGE.format(number=number)
        (folder / page).write_text(html, encoding="utf-8", newline="\n")
        ids[f"/{page}"] = event
    return ids


def _index(folder: Path) -> None:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")}
    command = [sys.executable, "-m", "pagefind", "--site", "events", "--output-path", "index", "--quiet"]
    ran = subprocess.run(command, cwd=folder, env=clean, capture_output=True, text=True, check=False)  # noqa: S603
    if ran.returncode:
        raise DatelineError(f"Pagefind failed: {(ran.stderr or ran.stdout).strip()[-500:]}")


def _names(fragments: Sequence[Path], ids: dict[str, str]) -> bytes:
    """The ids of events by what Pagefind calls them: the name of the file that tells a page's address."""
    names = {one.stem: ids[_address(one)] for one in fragments}
    return json.dumps(names, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode("utf-8")


def _address(fragment: Path) -> str:
    record = json.loads(gzip.decompress(fragment.read_bytes()).removeprefix(_HEAD))
    return str(record["url"])
