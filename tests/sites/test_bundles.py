"""The bundles of this folder, scored together, stay above a floor; `make quality` prints each score and every error.

Those of `forms/` are of harder prose, and their contradictions are told in every form of reporting: by another day, an
order, a count of days, a length, a caption against the text. They have floors of their own.
"""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

HERE = Path(__file__).parent
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
FLOORS_OF_FORMS = {
    "recall": 0.87,
    "precision": 0.79,
    "dates": 0.96,
    "order": 0.97,
    "status": 0.95,
    "merge": 0.80,
    "bcubed": 0.86,
    "conflict_precision": 0.82,
    "conflict_recall": 0.60,
    "traps": 0.82,
}


def load_scoring() -> ModuleType:
    path = HERE / "scoring.py"
    spec = importlib.util.spec_from_file_location("bundle_scoring", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.no_cover
@pytest.mark.parametrize(("folder", "floors"), [(HERE, FLOORS), (HERE / "forms", FLOORS_OF_FORMS)])
def test_quality_stays_above_its_floors(folder: Path, floors: dict[str, float]) -> None:
    """One test a folder, so that its bundles are read once, by whichever process has it."""
    scoring = load_scoring()
    whole = scoring.Score()
    sites = scoring.bundles(folder)
    for site in sites:
        whole.add(scoring.score_bundle(site))
    rates: dict[str, float] = whole.rates()
    assert sites
    assert {measure: rates[measure] for measure, floor in floors.items() if rates[measure] < floor} == {}
