"""What an editor is told of a finished chronology, and where."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator.build import notes, pipeline
from generator.build.options import Options
from generator.config import Config
from generator.errors import Level, Problem, Problems
from generator.events.merging.joining import Stray, Tie
from generator.mentions import read
from generator.model.chronology import Certainty, Chronology, Conflict, DatedEvent, PublicationDate
from generator.model.event import EditorEvent, Event, Origin, Quote, Statement
from generator.model.mention import Step
from generator.model.source import Metadata, Source, Stamp
from generator.model.time import Basis, Extent, Interval, Precision

SOURCE = Source("cable", "seeds/cable.txt", "One line.\nThey met.\n", "cafe", first_line=4)
SOURCES = {"cable": SOURCE}
EDITOR = EditorEvent("talks", "content/events/talks.md", "Talks", lines={"date": (3, 1)})
EVENT = DatedEvent(
    Event("talks", "Talks", Origin.MERGED, editor=EDITOR), None, None, Extent.WITHIN, Precision.UNKNOWN, Basis.EDITOR
)
DRAWN = DatedEvent(
    Event("met", "They met", Origin.EXTRACTED), None, None, Extent.WITHIN, Precision.UNKNOWN, Basis.STATED
)


def told(chronology: Chronology) -> list[Problem]:
    problems = Problems()
    notes.report(chronology, SOURCES, {}, problems)
    assert all(problem.level is Level.NOTE for problem in problems)
    return list(problems)


def chronology(*conflicts: Conflict, published: PublicationDate | None = None) -> Chronology:
    return Chronology((EVENT,), (DRAWN,), {published.source: published} if published else {}, conflicts)


@pytest.mark.parametrize(
    ("events", "statements", "place"),
    [
        (("talks", "met"), ("editor:talks", "cable:10"), ("content/events/talks.md", 3)),
        (("met",), ("cable:10",), ("seeds/cable.txt", 5)),
        (("met",), ("cable:0", "cable:10"), ("seeds/cable.txt", 4)),
        (("gone",), ("gone:3",), ("", 1)),
    ],
)
def test_a_contradiction_is_told_at_the_editors_file_else_at_the_words(
    events: tuple[str, ...], statements: tuple[str, ...], place: tuple[str, int]
) -> None:
    conflict = Conflict("c1", Certainty.POSSIBLE, events, statements, "Both cannot be true.")
    (problem,) = told(chronology(conflict))
    assert (problem.code, problem.path, problem.line) == ("possible-conflict", *place)
    assert problem.message == "Both cannot be true. (conflict c1)"


def test_a_ruling_stands_with_it() -> None:
    conflict = Conflict("c1", Certainty.CERTAIN, ("talks",), (), "Both cannot be true.", ruling="the first")
    assert "; ruled: the first" in told(chronology(conflict))[0].message


@pytest.mark.parametrize(("language", "codes"), [("en", []), ("de-AT", []), ("pl", ["no-catalogue"])])
def test_a_language_that_the_interface_does_not_speak_is_told(language: str, codes: list[str]) -> None:
    problems = Problems()
    notes.report_language(Config(language=language), problems)
    assert [(one.level, one.code, one.path) for one in problems] == [
        (Level.NOTE, code, "dateline.toml") for code in codes
    ]


def test_an_inferred_date_is_told_with_its_reasons() -> None:
    date = PublicationDate("cable", Interval(738000, 738006), None, "inferred", (Step("Because of this."),))
    (problem,) = told(chronology(published=date))
    assert (problem.code, problem.path) == ("inferred-date", "seeds/cable.txt")
    assert "Because of this." in problem.message


@pytest.mark.parametrize(("day", "told"), [("2018-01-13", True), ("2017-01-14", False)])
def test_a_dateline_of_another_day_is_told(day: str, told: bool) -> None:
    text = "GENEVA, Jan. 13, 2017 (Wire) - The conference broke up on Thursday."
    at = Interval.on(date.fromisoformat(day).toordinal())
    source = Source("cable", "seeds/cable.txt", text, "", Metadata(published=Stamp(day, at)))
    problems = Problems()
    notes.report_datelines({"cable": source}, {"cable": read(text)}, problems)
    found = [(problem.code, problem.path) for problem in problems]
    assert found == ([("dateline-differs", "seeds/cable.txt")] if told else [])
    assert all("2018-01-13" in problem.message and "2017-01-13" in problem.message for problem in problems)


@pytest.mark.parametrize(
    ("text", "published", "told"),
    [
        ("The envoys signed the fishing accord in Lima on 19 September 1992.", "1992-09-12", True),
        ("The envoys signed the fishing accord in Lima on 19 September 1992.", "1992-09", False),
        ("The envoys signed the fishing accord in Lima on 19 September 1992.", "1992-09-19", False),
        ("The envoys will sign the fishing accord in Lima on 19 September 1992.", "1992-09-12", False),
        ("The envoys signed the fishing accord in Lima on Saturday.", "1992-09-12", False),
        ("The envoys signed an accord on fishing until 19 September 1992.", "1992-09-12", False),
        ("LIMA, Sept. 21, 1992 (Wire) - The envoys signed the accord on 19 September 1992.", "1992-09-12", False),
    ],
)
def test_a_day_of_publication_before_what_is_told_as_past_is_doubtful(
    tmp_path: Path, text: str, published: str, *, told: bool
) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "cable.txt").write_text(f"---\npublished: {published}\n---\nAn introduction.\n\n{text}\n")
    problems = Problems()
    pipeline.run(tmp_path, Options(), problems)
    found = [(problem.path, problem.line) for problem in problems if problem.code == "doubtful-published"]
    assert found == ([("seeds/cable.txt", 6)] if told else [])


def test_a_source_that_cannot_be_dated_is_told() -> None:
    (problem,) = told(chronology(published=PublicationDate("cable", Interval(), None, "unknown")))
    assert (problem.code, problem.path) == ("undated-source", "seeds/cable.txt")
    assert "relative date" not in problem.message


@pytest.mark.parametrize("source", ["cable", "elsewhere"])
def test_nothing_is_told_of_stated_dates_and_strange_sources(source: str) -> None:
    basis = "stated" if source == "cable" else "unknown"
    assert told(chronology(published=PublicationDate(source, Interval.on(1), "0001-01-01", basis))) == []


def test_an_alias_that_leaves_a_choice_open_is_told_at_the_words() -> None:
    statement = Statement("cable:10", "cable", Quote("cable", 10, 18, "They met"), "They met")
    problems = Problems()
    notes.report_ties([Tie(statement, "the talks", ("talks-1", "talks-2"))], SOURCES, problems)
    (problem,) = problems
    assert (problem.code, problem.path, problem.line) == ("ambiguous-alias", "seeds/cable.txt", 5)
    assert "may mean talks-1, talks-2" in problem.message


def test_an_id_that_nothing_goes_by_is_a_warning_at_its_place() -> None:
    problems = Problems()
    strays = (Stray("content/events/a.md", "hide", "mett", 4, "met"), Stray("content/decisions/b.md", "merge", "x"))
    notes.report_strays(strays, (), problems)
    first, second = problems
    assert (first.level, first.code, first.path, first.line) == (
        Level.WARNING,
        "unknown-event",
        "content/events/a.md",
        4,
    )
    assert "'mett', so what 'hide' asks of it is not done (did you mean 'met'?)" in first.message
    assert "did you mean" not in second.message
