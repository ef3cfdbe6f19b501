"""The words around a quote: where they are cut within a sentence, they say so."""

from __future__ import annotations

import importlib.util
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.model.event import Citation
from generator.pages.citations import cite
from generator.pages.desk import Desk

_FILE = Path(__file__).parents[1] / "render" / "fixtures" / "rich_dossier.py"
_SPEC = importlib.util.spec_from_file_location("rich_dossier", _FILE)
assert _SPEC is not None
assert _SPEC.loader is not None
rich: Any = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(rich)


@pytest.mark.parametrize(
    ("text", "prefix", "suffix"),
    [
        ("A word. It was [then that |they met|, as mediators] said.", "… then that ", ", as mediators …"),
        (
            "It rained. [It was then that |they met|, as mediators said.] Later",
            "It was then that ",
            ", as mediators said.",
        ),
        ("[It was then that |they met|.]", "It was then that ", "."),
        ("A heading\n[It was then that |they met|]", "It was then that ", ""),
        ("He asked “why?” [It was then that |they met|!]", "It was then that ", "!"),
        ("[|They met|]. Later", "", ""),
        ("قال إنه [سافر ثم |التقيا| في] الميناء", "… سافر ثم ", " في …"),
    ],
)
def test_a_context_that_is_cut_within_a_sentence_says_so(text: str, prefix: str, suffix: str) -> None:
    """In the text, square brackets hold the context and bars the quote."""
    before, rest = text.split("[")
    held, after = rest.split("]")
    opening, quote, closing = held.split("|")
    source = replace(rich.BY_ID["ledger"], text=before + opening + quote + closing + after)
    start = len(before + opening)
    cited = Citation(
        "ledger", quote, prefix=opening, suffix=closing, start=start, end=start + len(quote), verified=True
    )
    told = cite(Desk.of(rich.dossier(sources=(source,))), cited, 1)

    assert (told.prefix, told.suffix) == (prefix, suffix)


def test_a_quote_that_an_editor_gives_has_no_context() -> None:
    told = cite(Desk.of(rich.dossier()), Citation(None, "They met", url="https://other.example/story"), 1)

    assert (told.prefix, told.suffix) == ("", "")
