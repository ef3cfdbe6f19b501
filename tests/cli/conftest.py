"""Running the command in this process, and a small site to run it on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.cli import main

FILES = {
    "dateline.toml": 'title = "The Port Talks"\nbase_url = "https://www.example.org/"\n',
    "seeds/gazette.txt": (
        "---\ntitle: Envoys meet in Jeddah\npublished: 2023-05-20\n---\n"
        "Envoys of Sudan met in Jeddah last week. Egypt opened the Argeen crossing on 17 May 2023.\n"
    ),
    "content/events/opening.md": "---\ntitle: The talks open\ndate: 2023-05-06\n---\n\nWords.\n",
}


@dataclass(frozen=True, slots=True)
class Outcome:
    status: int
    out: str
    err: str


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site folder"
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def dateline(capfd: pytest.CaptureFixture[str]) -> Callable[..., Outcome]:
    def run(*arguments: object) -> Outcome:
        with pytest.raises(SystemExit) as caught:
            main([str(argument) for argument in arguments])
        out, err = capfd.readouterr()
        return Outcome(int(caught.value.code or 0), out, err)

    return run
