"""Whole builds of a small site, in the process and as the command."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import textwrap
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator import render
from generator.build import editorial, pipeline
from generator.build import site as building
from generator.build.options import Options
from generator.dates import days
from generator.errors import DatelineError, Level, Problem, Problems, SiteError
from generator.model.chronology import Chronology, DatedEvent
from generator.pages.dossier import Dossier


def write(site: Path, name: str, text: str) -> None:
    path = site / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def tree(out: Path) -> dict[str, bytes]:
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*") if path.is_file()}


USUAL = Options()


def run(site: Path, options: Options = USUAL) -> tuple[Dossier, dict[str, Problem]]:
    problems = Problems()
    dossier = pipeline.run(site, options, problems)
    return dossier, {problem.code: problem for problem in problems}


def events(told: Chronology) -> dict[str, DatedEvent]:
    return {dated.event.id: dated for dated in (*told.events, *told.undated)}


def test_sources_and_editors_make_one_chronology(site: Path) -> None:
    dossier, problems = run(site)
    told = events(dossier.chronology)
    declaration = told["jeddah-declaration"]
    assert declaration.edtf == "2023-05-11"
    assert {citation.source for citation in declaration.citations} == {"gazette", "courier"}
    assert dossier.chronology.published["gazette"].basis == "stated"
    assert dossier.chronology.published["courier"].basis == "inferred"
    assert dossier.chronology.published["courier"].edtf == "2023-06"
    assert problems["inferred-date"].path == "seeds/courier.txt"
    assert (
        "between 1 and 30 June 2023" in problems["inferred-date"].message
        or "June 2023" in problems["inferred-date"].message
    )
    assert problems["undated-source"].path == "seeds/notes.md"
    assert "1 relative date in it stays unresolved" in problems["undated-source"].message
    assert dossier.as_of == days.ordinal(2023, 5, 20)


def test_an_id_that_nothing_goes_by_is_told(site: Path) -> None:
    write(site, "content/decisions/a.md", "---\nhide: jeddah-declarations\nby: E.\nreason: noise\n---\n")
    _, problems = run(site)
    assert problems["unknown-event"].path == "content/decisions/a.md"
    assert "did you mean 'jeddah-declaration'?" in problems["unknown-event"].message


def test_a_ruling_on_no_contradiction_is_told(site: Path) -> None:
    write(site, "content/decisions/a.md", "---\nruling: conflict-0000000000\nby: E.\nreason: a slip\n---\n")
    _, problems = run(site)
    assert (problems["unknown-conflict"].level, problems["unknown-conflict"].path) == (
        Level.WARNING,
        "content/decisions/a.md",
    )


def test_a_build_writes_the_whole_site_and_its_mark(site: Path) -> None:
    result = building.build(site, site / "site", Options())
    built = tree(site / "site")
    assert result.files == len(built) - 2
    assert {"index.html", "404.html", "events.json", "events/jeddah-declaration/index.html", "about/index.html"} <= set(
        built
    )
    mark = json.loads(built["dateline-build.json"])
    assert mark["as_of"] == "2023-05-20"
    assert [problem.code for problem in result.problems].count("no-base-url") == 1
    assert sorted(path.name for path in site.iterdir()) == ["content", "dateline.toml", "seeds", "site"]


def test_with_a_base_url_there_is_no_note_on_it(site: Path) -> None:
    result = building.build(site, site / "site", Options(base_url="https://www.example.org/talks"))
    assert "no-base-url" not in {problem.code for problem in result.problems}
    assert "sitemap.xml" in tree(site / "site")


def test_a_check_writes_nothing(site: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in site.rglob("*")}
    assert not building.check(site, Options()).problems.fatal()
    assert {path: path.stat().st_mtime_ns for path in site.rglob("*")} == before


def test_a_check_looks_at_what_a_build_would_replace(site: Path) -> None:
    write(site, "site/thesis.docx", "years of work")
    assert "site-not-ours" in {problem.code for problem in building.check(site, Options()).problems}


def test_a_check_of_broken_files_tells_all_and_does_not_raise(site: Path) -> None:
    write(site, "content/events/a.md", "---\ntitle: A\ndate: 2023-02-30\n---\n")
    write(site, "content/events/b.md", "---\ntitel: B\n---\n")
    result = building.check(site, Options())
    assert {problem.path for problem in result.problems if problem.level == "error"} == {
        "content/events/a.md", "content/events/b.md",
    }  # fmt: skip


def test_errors_leave_the_last_site_in_place(site: Path) -> None:
    building.build(site, site / "site", Options())
    before = tree(site / "site")
    write(site, "content/events/a.md", "---\ntitle: A\ndate: 2023-02-30\n---\n")
    with pytest.raises(SiteError):
        building.build(site, site / "site", Options())
    assert tree(site / "site") == before


def test_warnings_fail_where_that_is_asked_for(site: Path) -> None:
    write(site, "seeds/extra.txt", "---\nauthor: A. Writer\n---\nNothing happened.\n")
    building.build(site, site / "site", Options())
    with pytest.raises(SiteError, match="key-synonym"):
        building.build(site, site / "site", Options(strict=True))


def test_drafts_and_embargoed_events_take_no_part_unless_asked_for(site: Path) -> None:
    write(site, "content/events/draft.md", "---\ntitle: A draft\ndate: 2023-05-01\ndraft: true\n---\n")
    write(site, "content/events/later.md", "---\ntitle: Later\ndate: 2023-05-02\nembargo: 2023-07-01\n---\n")
    dossier, problems = run(site)
    assert not {"draft", "later"} & set(events(dossier.chronology))
    assert "withheld until 2023-07-01, and this build is as of 2023-05-20" in problems["embargoed"].message
    assert {"draft", "later"} <= set(events(run(site, Options(drafts=True))[0].chronology))
    due = run(site, Options(as_of=days.ordinal(2023, 7, 1)))[0]
    assert set(events(due.chronology)) & {"draft", "later"} == {"later"}


def test_a_source_that_is_not_to_be_published_leaves_no_trace(site: Path) -> None:
    write(
        site,
        "seeds/secret-cable.txt",
        "---\npublish: none\n---\nThe Jeddah declaration was signed. Envoys met on 9 May 2023.\n",
    )
    write(
        site,
        "seeds/retold.txt",
        "---\nderived_from: secret-cable\nsupersedes: secret-cable\n---\nEnvoys met on 9 May 2023.\n",
    )
    write(
        site,
        "content/events/meeting.md",
        "---\ntitle: A meeting\ndate: 2023-05-09\nsources:\n  - source: secret-cable\n    quote: Envoys met on 9 May 2023\n---\n",
    )
    building.build(site, site / "site", Options())
    traces = [name for name, data in tree(site / "site").items() if b"secret-cable" in data or "secret-cable" in name]
    assert traces == []
    assert b"A meeting" in tree(site / "site")["events.json"]


def test_an_editors_quote_is_checked_even_where_its_source_is_secret(site: Path) -> None:
    write(site, "seeds/secret-cable.txt", "---\npublish: none\n---\nNobody met.\n")
    reference = "sources:\n  - source: secret-cable\n    quote: Everybody met\n"
    write(site, "content/events/meeting.md", f"---\ntitle: A meeting\ndate: 2023-05-09\n{reference}---\n")
    with pytest.raises(SiteError) as caught:
        building.build(site, site / "site", Options())
    assert [problem.path for problem in caught.value.problems if problem.level == "error"] == [
        "content/events/meeting.md"
    ]


def test_a_language_without_a_grammar_is_told_and_the_rest_goes_on(site: Path) -> None:
    write(site, "seeds/depeche.txt", "---\nlanguage: pt\n---\nEles encontraram-se na semana passada.\n")
    dossier, problems = run(site)
    assert problems["no-grammar"].path == "seeds/depeche.txt"
    assert "depeche" in {source.id for source in dossier.sources}


def test_without_any_date_told_the_newest_possible_day_of_writing_counts(site: Path) -> None:
    (site / "seeds/gazette.txt").unlink()
    event = site / "content/events/jeddah-declaration.md"
    event.write_text(event.read_text(encoding="utf-8").split("sources:")[0] + "---\n", encoding="utf-8")
    assert run(site)[0].as_of == days.ordinal(2023, 6, 30)
    (site / "seeds/courier.txt").unlink()
    assert run(site)[0].as_of == days.ordinal(1970)


def test_a_file_changed_while_building_fails_the_build(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    building.build(site, site / "site", Options())
    before = tree(site / "site")
    real = render.render

    def saving(*arguments: Any) -> Any:
        yield from real(*arguments)
        write(site, "seeds/notes.md", "Something else was saved meanwhile.\n")

    monkeypatch.setattr(render, "render", saving)
    with pytest.raises(SiteError, match=r"seeds/notes\.md:1:1: error changed-while-building: was changed"):
        building.build(site, site / "site", Options())
    assert tree(site / "site") == before


def test_a_citation_that_does_not_hold_ends_the_build(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = editorial.cite

    def spoiled(*arguments: Any) -> Chronology:
        told: Chronology = real(*arguments)
        first = told.events[0]
        citations = tuple(replace(one, quote="never said") if one.source else one for one in first.citations)
        return replace(told, events=(replace(first, citations=citations), *told.events[1:]))

    monkeypatch.setattr(editorial, "cite", spoiled)
    with pytest.raises(DatelineError, match="does not hold 'never said'"):
        building.build(site, site / "site", Options())
    assert set(tree(site / "site")) == {".gitignore"}


BROKEN = "---\ntitle: Broken\ndate: 2023-02-30\n---\n"


def test_new_events_that_are_broken_can_be_left_out(site: Path) -> None:
    write(site, "content/events/broken.md", BROKEN)
    write(site, "content/events/refers.md", "---\ntitle: Refers\ndate: 2023-05-03\nafter: [broken]\n---\n")
    result = building.build(site, site / "site", Options(leave_out_broken=True))
    left = {problem.path: problem for problem in result.problems if problem.code == "left-out"}
    assert "content/events/broken.md" in left
    assert "line 3" in left["content/events/broken.md"].message
    assert "broken" not in json.loads(tree(site / "site")["events.json"])
    assert not result.problems.fatal()


def test_an_event_that_readers_know_is_not_left_out(site: Path) -> None:
    building.build(site, site / "site", Options())
    write(site, "content/events/jeddah-declaration.md", BROKEN)
    with pytest.raises(SiteError):
        building.build(site, site / "site", Options(leave_out_broken=True))


def test_other_errors_fail_where_broken_events_are_left_out(site: Path) -> None:
    write(site, "content/pages/about.md", "---\ntitle: About\nunknown: key\n---\n")
    with pytest.raises(SiteError, match="unknown-key"):
        building.build(site, site / "site", Options(leave_out_broken=True))


def command(site: Path, *arguments: str, cwd: Path | None = None, **environment: str) -> dict[str, bytes]:
    inherited = {
        key: value for key, value in os.environ.items() if key not in {"SOURCE_DATE_EPOCH", "TZ", "PYTHONHASHSEED"}
    }
    subprocess.run(
        [sys.executable, "-m", "generator", "-q", "-C", str(site), "build", *arguments],
        cwd=cwd, env={**inherited, "PYTHONPATH": str(Path(__file__).parents[2]), **environment}, check=True, timeout=300,
    )  # fmt: skip
    return tree(site / "site")


CLOCK = """
import datetime, time
ahead = 10 * 365 * 86400
real, real_ns = time.time, time.time_ns
time.time = lambda: real() + ahead
time.time_ns = lambda: real_ns() + ahead * 10**9

class Later(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return super().now(tz) + datetime.timedelta(seconds=ahead)
    @classmethod
    def utcnow(cls):
        return super().utcnow() + datetime.timedelta(seconds=ahead)

class LaterDay(datetime.date):
    @classmethod
    def today(cls):
        return super().today() + datetime.timedelta(seconds=ahead)

datetime.datetime, datetime.date = Later, LaterDay
"""


def test_the_same_input_gives_the_same_bytes(site: Path, tmp_path: Path) -> None:
    """Two builds under another clock, time zone, hash seed, locale, working folder, folder and number of jobs."""
    shifted = tmp_path / "shifted"
    write(shifted, "sitecustomize.py", CLOCK)
    first = command(site, "--jobs", "1", TZ="UTC", PYTHONHASHSEED="1", LC_ALL="C", LANG="C")
    site.rename(tmp_path / "moved elsewhere")
    path = os.pathsep.join([str(shifted), str(Path(__file__).parents[2])])
    second = command(
        tmp_path / "moved elsewhere", "--jobs", "3", cwd=tmp_path, TZ="Pacific/Kiritimati", PYTHONHASHSEED="2",
        LC_ALL="C.UTF-8", LANG="tr_TR.UTF-8", PYTHONPATH=path,
    )  # fmt: skip
    assert second == first


AUDIT = """
    import os, sys
    seen = []
    def hook(event, arguments):
        if event.startswith("socket.") or event == "urllib.Request":
            seen.append(f"{event} {arguments}")
        elif event == "open" and isinstance(arguments[0], (str, bytes)):
            path = os.fsdecode(arguments[0])
            if os.path.isabs(path) or os.path.lexists(path):  # a name that is relative to an open folder is neither
                seen.append("open " + os.path.realpath(path))
    from generator.build import site
    from generator.build.options import Options
    from pathlib import Path
    from generator.cli import app
    folder = Path(sys.argv[1])
    site.check(folder, Options())  # what is imported late, and data files of libraries, are there after this
    sys.addaudithook(hook)
    site.build(folder, folder / "site", Options())
    print("\\n".join(seen))
"""


def test_a_build_opens_no_socket_and_reads_only_the_sites_folder(site: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(AUDIT), str(site)],
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )
    seen = done.stdout.splitlines()
    opened = [line.removeprefix("open ") for line in seen if line.startswith("open ")]
    assert [line for line in seen if not line.startswith("open ")] == []
    assert any(path.endswith("gazette.txt") for path in opened)
    roots = (str(site.resolve()), sys.prefix, sys.base_prefix, str(Path(__file__).parents[2] / "generator"),
             str(Path(__file__).parents[2] / "templates"))  # fmt: skip
    system = ("/usr/lib", "/usr/share/mime", "/etc/mime.types", "/dev/null")
    assert [path for path in opened if not path.startswith((*roots, *system))] == []


@pytest.mark.parametrize("jobs", [2, 7])
def test_sources_read_in_processes_read_the_same(site: Path, jobs: int) -> None:
    assert run(site, Options(jobs=jobs))[0].chronology == run(site, Options(jobs=1))[0].chronology


def _set_theme(site: Path, name: str) -> int:
    """Add a theme to a site's settings; the line of its name is returned."""
    settings = site / "dateline.toml"
    text = settings.read_text(encoding="utf-8") + f'\n[theme]\nname = "{name}"\n'
    settings.write_text(text, encoding="utf-8")
    return text.count("\n")


@pytest.mark.parametrize(
    ("name", "advice"),
    [
        ("brodsheet", "did you mean 'broadsheet'?"),
        ("zinc", "take one of default, broadsheet, or put your own into templates/themes/"),
        ("", "take one of default, broadsheet, or put your own into templates/themes/"),
    ],
)
def test_a_theme_that_is_not_there_is_told(site: Path, name: str, advice: str) -> None:
    line = _set_theme(site, name)

    with pytest.raises(SiteError) as caught:
        building.build(site, site / "site", Options())

    said = [str(one) for one in caught.value.problems if one.code == "unknown-theme"]
    assert said == [f"dateline.toml:{line}:1: error unknown-theme: there is no theme '{name}'; {advice}"]


def test_a_theme_is_named_in_the_settings(site: Path) -> None:
    _set_theme(site, "broadsheet")
    building.build(site, site / "site", Options())

    assert "nameplate" in (site / "site/index.html").read_text(encoding="utf-8")


def test_a_site_has_themes_of_its_own(site: Path) -> None:
    _set_theme(site, "harbour")
    for path, text in {"themes/harbour/missing.html": "harbour", "missing.html": "own", "undated.html": "own"}.items():
        (site / "templates" / path).parent.mkdir(parents=True, exist_ok=True)
        (site / "templates" / path).write_text(text, encoding="utf-8")
    building.build(site, site / "site", Options())

    assert (site / "site/404.html").read_text(encoding="utf-8") == "harbour"
    assert (site / "site/undated/index.html").read_text(encoding="utf-8") == "own"
