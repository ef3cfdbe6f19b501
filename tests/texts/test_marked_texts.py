"""The marked texts of this folder, read together, stay above a floor; `make quality` prints each score and every error."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

FLOORS = {"strict": 0.97, "relaxed": 0.985, "type": 0.98, "value": 0.97}
_HERE = Path(__file__).parent


def _load() -> ModuleType:
    spec = importlib.util.spec_from_file_location("text_scoring", _HERE / "scoring.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


scoring = _load()


@pytest.fixture(scope="module")
def rates() -> dict[str, float]:
    score = scoring.Score()
    for path in sorted(_HERE.glob("*/*.md")):
        for text in scoring.texts(path):
            score.add(text)
    assert score.counts["gold"] >= 500
    found: dict[str, float] = score.rates()
    return found


@pytest.mark.parametrize("measure", sorted(FLOORS))
def test_quality_stays_above_its_floor(rates: dict[str, float], measure: str) -> None:
    assert rates[measure] >= FLOORS[measure]


def test_a_marked_text_is_its_words_and_its_marks(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(
        "## one · 2024-08-14\nThey met [last week]{DATE 2024-W32}.\n\n## two ·\n[May]{DATE XXXX-05 START} [1]\n"
    )
    one, two = scoring.texts(path)
    assert one.words == "They met last week.\n"
    assert [(each.start, each.end, each.value) for each in one.gold] == [(9, 18, "2024-W32")]
    assert (two.published, two.words) == (None, "May [1]\n")


def test_errors_lower_the_score() -> None:
    right = scoring.Timex(9, 18, "DATE", "2024-W32")
    text = scoring.Text("a", None, "They met last week.\n", (right, scoring.Timex(0, 4, "DATE", "2024")))
    score = scoring.Score()
    score.add(text)
    assert score.counts["relaxed"] == score.counts["strict"] == 1
    assert score.counts["value"] == 0
    assert 0 < score.rates()["relaxed"] < 1
    assert len(score.errors) == 2


def test_a_malformed_mark_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("## one · 2024-08-14\nThey met [last week]{DATUM 2024-W32}.\n")
    with pytest.raises(ValueError, match="DATUM"):
        scoring.texts(path)
