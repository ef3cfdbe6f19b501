"""A new site: its settings, folders, an example and the workflow that publishes it."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

from generator import __version__
from generator.authoring.files import create_all

INSTALL = "python -m pip install --requirement requirements.txt"
"""How a new site's workflow gets this program."""
_SITE_IGNORE = "*\n!.gitignore\n"


def init(folder: Path) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Create what a site needs in `folder`, which is made where it is not there.

    Returns the POSIX paths, relative to `folder`, of the files created and of those that were there already and were
    left alone. Raises `OSError` where the system refuses.
    """
    wanted = skeleton()
    kept = tuple(name for name in wanted if (folder / name).exists() or (folder / name).is_symlink())
    created = {folder / name: text.encode() for name, text in wanted.items() if name not in kept}
    create_all(created)
    return tuple(name for name in wanted if name not in kept), kept


def skeleton() -> dict[str, str]:
    """Every file of a new site, by path."""
    return {
        "dateline.toml": _text("dateline.toml"),
        "README.md": _text("README.md"),
        "requirements.txt": _text("requirements.txt").replace("@VERSION@", __version__),
        "seeds/.gitkeep": "",
        "content/events/example.md": _text("example.md"),
        "content/decisions/.gitkeep": "",
        "content/pages/about.md": _text("about.md"),
        "site/.gitignore": _SITE_IGNORE,
        ".github/workflows/pages.yml": workflow(INSTALL),
    }


def workflow(install: str) -> str:
    """The workflow for GitHub Pages; `install` is the shell command that installs the program."""
    return _text("pages.yml").replace("@INSTALL@", install)


def _text(name: str) -> str:
    return resources.files(__package__).joinpath("skeleton", name).read_text(encoding="utf-8")
