"""The bundles of this folder, scored together, stay above a floor; `make quality` prints each score and every error."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

FLOORS = {
    "recall": 0.93,
    "precision": 0.90,
    "dates": 0.95,
    "order": 0.96,
    "status": 0.93,
    "merge": 0.88,
    "bcubed": 0.94,
    "conflict_precision": 0.94,
    "conflict_recall": 0.90,
    "traps": 0.94,
}


def load_scoring() -> ModuleType:
    path = Path(__file__).parent / "scoring.py"
    spec = importlib.util.spec_from_file_location("bundle_scoring", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_quality_stays_above_its_floors() -> None:
    """One test, so that the bundles are read once, by whichever process has it."""
    scoring = load_scoring()
    whole = scoring.Score()
    for site in scoring.bundles():
        whole.add(scoring.score_bundle(site))
    rates: dict[str, float] = whole.rates()
    assert {measure: rates[measure] for measure, floor in FLOORS.items() if rates[measure] < floor} == {}
