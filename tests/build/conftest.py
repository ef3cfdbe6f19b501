"""A small site on talks that nobody here was at: two dated sources, one that only the network can date, one event."""

from __future__ import annotations

from pathlib import Path

import pytest

FILES = {
    "dateline.toml": 'title = "The Port Talks"\ndescription = "A small timeline."\n',
    "seeds/gazette.txt": (
        "---\ntitle: Envoys meet in Jeddah\npublished: 2023-05-20\ncontainer: The Gazette\n"
        "url: https://www.example.org/jeddah\n---\n"
        "Envoys of Sudan and Egypt met in Jeddah last week.\n\n"
        "The two sides signed a declaration on 11 May 2023. A second round was planned for 2 June 2023, officials said.\n"
    ),
    "seeds/courier.txt": (
        "The Jeddah declaration was signed last month. Two days later, Egypt opened the border crossing at Argeen.\n"
    ),
    "seeds/notes.md": "Nothing in here says when anybody met. They will meet next week.\n",
    "content/events/jeddah-declaration.md": (
        "---\ntitle: The Jeddah declaration is signed\ndate: 2023-05-11\naliases: [Jeddah declaration]\n"
        "places: [Jeddah]\nsources:\n  - source: gazette\n    quote: signed a declaration on 11 May 2023\n---\n\nWords.\n"
    ),
    "content/pages/about.md": "---\ntitle: About\n---\n\nAbout this.\n",
    "site/.gitignore": "*\n!.gitignore\n",
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A folder of its own, for this test to spoil."""
    folder = tmp_path / "port-talks"
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder
