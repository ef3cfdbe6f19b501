"""Documents as users have them, `tests/documents/<language>/*.md`: what is found in each is what is marked, and no more.

The marks are those of `tests/texts`: `[words]{TYPE value}`. The texts of `not-yet.md` tell what should be read and is not.
"""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from generator.mentions import read, resolve
from generator.model.time import Interval

_TESTS = Path(__file__).parents[1]


def _load() -> ModuleType:
    spec = importlib.util.spec_from_file_location("document_marks", _TESTS / "texts" / "scoring.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def _documents() -> list[Any]:
    marks = _load()
    return [
        pytest.param(
            path.parent.name,
            text,
            id=f"{path.stem}: {text.name}",
            marks=[pytest.mark.xfail(reason="not read yet")] if path.stem == "not-yet" else [],
        )
        for path in sorted((_TESTS / "documents").glob("*/*.md"))
        for text in marks.texts(path)
    ]


@pytest.mark.parametrize(("language", "document"), _documents())
def test_document(language: str, document: Any) -> None:
    published = Interval.on(document.published.toordinal()) if document.published else Interval()
    found = [
        f"{each.mention.start} {each.mention.text}: {each.mention.type} {each.value}"
        for each in resolve(read(document.words, language), published)
    ]
    assert found == [
        f"{each.start} {document.words[each.start : each.end]}: {each.type} {each.value}" for each in document.gold
    ]


def test_there_are_documents_of_every_kind() -> None:
    assert len(_documents()) >= 40
