"""docs/sources.md and docs/events.md keep what they promise."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator import content, sources
from generator.config import Config
from generator.content import PhraseProblem, PhraseReading, decisions, events, references
from generator.dates import edtf
from generator.errors import Level, Problems
from generator.model.event import DateSpec
from generator.sources import dates, metadata

DOCS = Path(__file__).parents[2] / "docs"


def read_date(text: str) -> PhraseReading:
    try:
        found = edtf.parse(text)
    except edtf.EdtfError as error:
        return PhraseProblem(str(error))
    return DateSpec(text, str(found), found.span(), found.precision)


def blocks(name: str) -> list[str]:
    return re.findall(r"^```\w*\n(.*?)^```", (DOCS / name).read_text("utf-8"), re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("sources.md", metadata.KEYS),
        ("events.md", events.KEYS),
        ("events.md", references.KEYS),
        ("events.md", decisions.KEYS),
    ],
)
def test_every_key_is_explained(name: str, keys: tuple[str, ...]) -> None:
    words = set(re.findall(r"[\w-]+", (DOCS / name).read_text("utf-8")))
    assert set(keys) <= words


@pytest.mark.parametrize(
    ("name", "rooms"), [("sources.md", ["sources"]), ("events.md", ["content"])], ids=["sources", "events"]
)
def test_every_code_is_explained(name: str, rooms: list[str]) -> None:
    told = set(re.findall(r"`([a-z0-9-]+)`", (DOCS / name).read_text("utf-8")))
    code = "".join(
        path.read_text("utf-8") for room in rooms for path in sorted((DOCS.parent / "generator" / room).glob("*.py"))
    )
    given = set(re.findall(r"\.(?:error|warning|note)\(\s*\"([a-z0-9-]+)\"", code))
    assert given
    assert given <= told


def test_the_examples_of_sources_are_read_without_a_problem(tmp_path: Path) -> None:
    text, sidecar, *_ = blocks("sources.md")
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "harbour-talks.txt").write_text(text, encoding="utf-8")
    (tmp_path / "seeds" / "harbour-talks.yaml").write_text(sidecar, encoding="utf-8")
    problems = Problems()
    (source,) = sources.load_all(tmp_path, Config(), problems)
    assert list(problems) == []
    assert (source.metadata.published and source.metadata.published.edtf) == "2024-08-17"


def test_the_examples_of_dates_are_dates() -> None:
    table = (DOCS / "sources.md").read_text("utf-8").split("## Dates")[1].split("## Ids")[0]
    forms = [
        form for row in re.findall(r"^\| (`.*?) \|", table, re.MULTILINE) for form in re.findall(r"`([^`]+)`", row)
    ]
    assert len(forms) > 8
    for form in forms:
        if form != "03/04/2024":
            assert dates.stamp(form).days.known


def test_the_examples_of_content_are_read_without_a_problem(tmp_path: Path) -> None:
    event, decision, page, *_ = blocks("events.md")
    for room, text in (("events", event), ("decisions", decision), ("pages", page)):
        (tmp_path / "content" / room).mkdir(parents=True)
        (tmp_path / "content" / room / "one.md").write_text(text, encoding="utf-8")
    problems = Problems()
    found = content.load(tmp_path, Config(), problems, read_date)
    assert [problem for problem in problems if problem.level is not Level.NOTE] == []
    assert (len(found.events), len(found.decisions), len(found.pages)) == (1, 1, 1)
