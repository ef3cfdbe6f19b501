"""Sources put into seeds/: read first, then copied, all or none."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from generator.authoring.add import Addition, add, read_table
from generator.cli import main
from generator.config import Config
from generator.errors import Problems, SiteError, UsageError
from generator.sources import load_all


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    (folder / "seeds").mkdir(parents=True)
    return folder


def names(site: Path) -> list[str]:
    return sorted(path.name for path in (site / "seeds").iterdir())


def test_a_text_is_copied_byte_for_byte_with_its_metadata_beside_it(site: Path) -> None:
    data = "Line one\r\nElle a dit « non ».\r\n".encode()
    metadata = {"title": "NO", "published": "2024-08-18", "authors": ["A. Writer", "B. Writer"], "id": "le-non"}
    problems = Problems()
    written = add(site, [Addition("Le Non.txt", data, metadata)], problems)
    assert written == (site / "seeds" / "le-non.txt", site / "seeds" / "le-non.yaml")
    assert (site / "seeds" / "le-non.txt").read_bytes() == data
    (source,) = load_all(site, Config(), problems)
    assert not list(problems)
    assert source.id == "le-non"
    assert source.metadata.title == "NO"
    assert source.metadata.published is not None
    assert source.metadata.published.edtf == "2024-08-18"
    assert [name.literal for name in source.metadata.authors] == ["A. Writer", "B. Writer"]


def test_without_metadata_there_is_no_sidecar(site: Path) -> None:
    add(site, [Addition("Le Non.MD", b"Text.")], Problems())
    assert names(site) == ["le-non.md"]


def test_many_are_added_at_once(site: Path) -> None:
    additions = [Addition("a.txt", b"One.", {"published": "2024"}), Addition("b.txt", b"Two.")]
    add(site, additions, Problems())
    assert names(site) == ["a.txt", "a.yaml", "b.txt"]


@pytest.mark.parametrize(
    ("additions", "told"),
    [
        ([Addition("thesis.docx", b"x")], r"thesis\.docx: files of this kind are not read; known are \.txt"),
        ([Addition("old.md", b"x")], r"seeds/ holds old\.txt already"),
        ([Addition("OLD.md", b"x")], r"seeds/ holds old\.txt already"),
        ([Addition("a.txt", b"x"), Addition("a.md", b"y")], r"seeds/ holds a\.txt already"),
        ([Addition("a.txt", b"x", {"id": "../a"})], "cannot be an id"),
        ([Addition("переговоры.txt", b"x")], "no id can be made"),
    ],
)
def test_wrong_usage_writes_nothing(site: Path, additions: list[Addition], told: str) -> None:
    (site / "seeds" / "old.txt").write_bytes(b"old")
    with pytest.raises(UsageError, match=told):
        add(site, [Addition("fine.txt", b"fine"), *additions], Problems())
    assert names(site) == ["old.txt"]


@pytest.mark.parametrize(
    ("addition", "code"),
    [
        (Addition("bytes.txt", b"caf\xe9"), "not-utf8"),
        (Addition("a.txt", b"Text.", {"published": "2024-02-30"}), None),
        (Addition("a.txt", b"Text.", {"publishd": "2024"}), "unknown-key"),
        (Addition("a.txt", b"---\ntitle: x\n", {}), None),
        (Addition("a.pdf", b"no PDF at all"), None),
    ],
)
def test_what_a_build_would_refuse_is_refused_here(site: Path, addition: Addition, code: str | None) -> None:
    with pytest.raises(SiteError) as caught:
        add(site, [Addition("fine.txt", b"fine"), addition], Problems())
    assert all(problem.path.startswith("seeds/") for problem in caught.value.problems)
    if code is not None:
        assert code in {problem.code for problem in caught.value.problems}
    assert names(site) == []


def test_warnings_are_handed_on(site: Path) -> None:
    problems = Problems()
    add(site, [Addition("a.txt", b"Text.", {"author": "A. Writer"})], problems)
    assert [problem.code for problem in problems] == ["key-synonym"]


def table(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "meta.csv"
    path.write_bytes(text.encode())
    return path


def test_a_table_of_metadata(tmp_path: Path) -> None:
    text = '\ufefffile,title,authors,published\r\na.html,"No, they said",A. One; B. Two,2024-08-18\r\nb.html,,,\r\n'
    assert read_table(table(tmp_path, text)) == {
        "a.html": {"title": "No, they said", "authors": ["A. One", "B. Two"], "published": "2024-08-18"},
        "b.html": {},
    }


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("title\nx\n", r"meta\.csv:1: there is no column 'file'"),
        ("", r"meta\.csv:1: there is no column 'file'"),
        ("file,title\na.txt\n", r"meta\.csv:2: this row has not as many cells"),
        ("file,title\na.txt,x,y\n", r"meta\.csv:2: this row has not as many cells"),
        ("file,title\n,x\n", r"meta\.csv:2: names no file"),
        ("file,title\na.txt,x\na.txt,y\n", r"meta\.csv:3: a row twice for a\.txt"),
        ('file,title\na.txt,"x"y"\n', r"meta\.csv:2: "),
    ],
)
def test_a_table_that_cannot_be_read_says_where(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(UsageError, match=told):
        read_table(table(tmp_path, text))


def test_a_table_that_is_not_utf8(tmp_path: Path) -> None:
    path = tmp_path / "meta.csv"
    path.write_bytes(b"file\ncaf\xe9.txt\n")
    with pytest.raises(SiteError, match="not-utf8"):
        read_table(path)


def run(*arguments: str) -> int:
    with pytest.raises(SystemExit) as caught:
        main(list(arguments))
    return int(caught.value.code or 0)


def test_the_command_adds_saved_pages_with_options(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "Saved Page.txt").write_text("The talks ended on Monday.", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    url = "https://www.example.org/talks"
    status = run("-C", "site", "add", "Saved Page.txt", "--url", url, "--published", "2024-08-18", "--author", "A. W.",
                 "--derived-from", "a report")  # fmt: skip
    assert status == 0
    both = [Path("site/seeds/saved-page.txt"), Path("site/seeds/saved-page.yaml")]
    assert capsys.readouterr().out.splitlines() == [f"wrote {path}" for path in both]
    (source,) = load_all(site, Config(), Problems())
    assert (source.metadata.url, source.metadata.derived_from) == (url, "a report")


def test_the_command_takes_a_pasted_text(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("Naïve words.".encode())))
    assert run("add", "-", "--title", "A pasted text", "-C", str(site)) == 0
    assert (site / "seeds" / "a-pasted-text.txt").read_text(encoding="utf-8") == "Naïve words."


def test_the_command_adds_what_a_table_names(site: Path, tmp_path: Path) -> None:
    folder = tmp_path / "saved"
    folder.mkdir()
    for name in ("a.txt", "b.txt"):
        (folder / name).write_text("Words.", encoding="utf-8")
    (folder / "meta.csv").write_text("file,published\na.txt,2024\nb.txt,\n", encoding="utf-8")
    assert run("-C", str(site), "add", "--csv", str(folder / "meta.csv"), "--container", "The Gazette") == 0
    sources = load_all(site, Config(), Problems())
    assert [(one.id, one.metadata.container, one.metadata.published is not None) for one in sources] == [
        ("a", "The Gazette", True),
        ("b", "The Gazette", False),
    ]


def test_a_table_gives_metadata_of_the_files_named(site: Path, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("Words.", encoding="utf-8")
    (tmp_path / "meta.csv").write_text("file,published\na.txt,2024\nb.txt,2023\n", encoding="utf-8")
    assert run("-C", str(site), "add", str(tmp_path / "b.txt"), "--csv", str(tmp_path / "meta.csv")) == 0
    (source,) = load_all(site, Config(), Problems())
    assert source.metadata.published is not None
    assert (source.id, source.metadata.published.edtf) == ("b", "2023")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "name a FILE"),
        (["missing.txt"], "missing.txt: No such file"),
        (["."], "Is a directory"),
        (["-"], "a pasted text needs --title"),
        (["a.txt", "b.txt", "--url", "https://www.example.org/"], "--url would say the same of 2 files"),
    ],
)
def test_the_command_tells_wrong_usage(
    site: Path, arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("-C", str(site), "add", *arguments) == 2
    assert told in capsys.readouterr().err
    assert names(site) == []
