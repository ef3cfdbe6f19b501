"""The documents' pictures: each is made by the script, and shown by a document."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_every_picture_of_the_documents_is_made_by_the_script_and_shown() -> None:
    made = set(runpy.run_path(str(ROOT / "tools" / "screenshots.py"))["DOCS"])
    shown = {
        name
        for document in [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]
        for name in re.findall(r"images/([\w.-]+\.png)", document.read_text(encoding="utf-8"))
    }

    assert made == shown
    assert made == {path.name for path in (ROOT / "docs" / "images").iterdir()}
