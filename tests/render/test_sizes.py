"""What pages weigh, compressed as a web server would: the bars of scripts, styles and a home page of 300 events."""

from __future__ import annotations

import gzip
import importlib.util
import random
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.pages import view
from generator.render import render

_SPEC = importlib.util.spec_from_file_location("rich_dossier", Path(__file__).parent / "fixtures" / "rich_dossier.py")
assert _SPEC is not None
assert _SPEC.loader is not None
rich: Any = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(rich)


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    """A site of 300 events whose titles and quotes are long and unlike each other, as those of true ones are."""
    chance = random.Random(1)
    words = ["".join(chance.choices("aeioulnrstdmpk", k=chance.randrange(2, 11))) for _ in range(4000)]
    made = rich.busy(300, base_url="/")
    events = tuple(
        replace(
            dated,
            event=replace(dated.event, title=" ".join(chance.choices(words, k=9))),
            citations=tuple(replace(one, quote=" ".join(chance.choices(words, k=30))) for one in dated.citations),
        )
        for dated in made.chronology.events
    )
    return dict(render(view(replace(made, chronology=replace(made.chronology, events=events)))))


def _weight(files: dict[str, bytes], ending: str) -> int:
    return sum(len(gzip.compress(data)) for path, data in files.items() if path.endswith(ending))


def test_all_scripts_together_stay_under_15_kilobytes(files: dict[str, bytes]) -> None:
    assert 5_000 < _weight(files, ".js") < 15_000


def test_no_reader_fetches_what_is_only_told_to_those_who_read_the_code(files: dict[str, bytes]) -> None:
    script = files["assets/timeline.js"].decode()

    assert "Searching and filtering a chronology" not in script
    assert not [line for line in script.splitlines() if line.lstrip().startswith("//")]
    assert '"http://www.w3.org/2000/svg"' in script
    assert "const LEAST = 24; //" in script


def test_the_styles_of_a_page_stay_under_12_kilobytes(files: dict[str, bytes]) -> None:
    assert 2_000 < _weight(files, "assets/site.css") < 12_000


def test_the_home_page_of_300_events_stays_under_100_kilobytes(files: dict[str, bytes]) -> None:
    weight = len(gzip.compress(files["index.html"]))

    assert files["index.html"].count(b'class="entry"') == 300
    assert 40_000 < weight < 100_000
