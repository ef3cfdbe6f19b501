"""What untitled sources are called, by example, and that it is the same on pages, in references and in exports."""

from __future__ import annotations

import hashlib
import importlib.util
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.model.source import Metadata, Publish, Source
from generator.pages import view
from generator.pages.naming import alphabetical, first_words, source_name
from generator.render import render

_FILE = Path(__file__).parents[1] / "render" / "fixtures" / "rich_dossier.py"
_SPEC = importlib.util.spec_from_file_location("rich_dossier", _FILE)
assert _SPEC is not None
assert _SPEC.loader is not None
rich: Any = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(rich)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Envoys meet", "Envoys meet"),
        ("Envoys   meet\tagain\nin the port", "Envoys meet again"),
        ("\n — \n***\n  Envoys meet", "Envoys meet"),
        (
            "The envoys of both islands met in the old customs house, where they stayed until the evening.",
            "The envoys of both islands met in the old customs house …",
        ),
        ("x" * 59 + " y", "x" * 59 + " …"),
        ("x" * 58 + " y", "x" * 58 + " y"),
        ("代" * 70, "代" * 60 + " …"),
        ("", ""),
        ("— … —\n\n!", ""),
    ],
)
def test_the_first_words_of_a_text(text: str, words: str) -> None:
    assert first_words(text) == words


def test_names_are_put_in_order_by_their_letters() -> None:
    names = ["“Zeal” at sea", "envoys meet", "'Énvoys' part", "75 return", "Envoys leave", "…"]

    assert sorted(names, key=alphabetical) == [
        "75 return",
        "Envoys leave",
        "envoys meet",
        "“Zeal” at sea",
        "'Énvoys' part",
        "…",
    ]


def untitled(text: str, **meta: Any) -> Source:
    return Source("k7", "seeds/k7.txt", text, hashlib.sha256(text.encode()).hexdigest(), Metadata(**meta))


@pytest.mark.parametrize(
    ("source", "name"),
    [
        (untitled("Envoys meet.\nMore."), "Envoys meet."),
        (untitled("Envoys meet.", title="A title"), "A title"),
        (untitled("Envoys meet.", publish=Publish.FULL), "Envoys meet."),
        (untitled("Envoys meet.", publish=Publish.CITATION), "k7"),
        (untitled("Envoys meet.", publish=Publish.NONE), "k7"),
        (untitled("\n\n"), "k7"),
    ],
)
def test_a_source_is_called_by_its_title_or_its_first_words_where_they_may_be_shown(source: Source, name: str) -> None:
    assert source_name(source) == name


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    """A site one of whose sources has no title."""
    sources = tuple(
        replace(one, metadata=replace(one.metadata, title=None)) if one.id == "ledger" else one for one in rich.SOURCES
    )
    return dict(render(view(rich.dossier(sources=sources))))


def test_an_untitled_source_has_the_same_name_wherever_it_is_told(files: dict[str, bytes]) -> None:
    name = first_words(next(one.text for one in rich.SOURCES if one.id == "ledger"))
    page = files["sources/ledger/index.html"].decode()
    items = {one["id"]: one for one in json.loads(files["sources.csl.json"])}

    assert len(name) > 10
    assert f"<h1>{name}</h1>" in page
    assert f"“{name}" in page
    assert items["ledger"]["title"] == name
    assert f"title = {{{name}}}" in files["sources.bib"].decode()
    calendar = files["events.ics"].decode().replace("\r\n ", "").replace("\\,", ",")
    assert name in calendar
    assert ", ledger, " not in calendar
    assert name in files["timeline.mw"].decode()
    assert name in files["feed.xml"].decode()
