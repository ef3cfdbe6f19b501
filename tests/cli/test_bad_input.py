"""Bad input: a message and a status of its own for each, the last site in place, and no file of the editor's touched."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
QUOTING = "---\ntitle: Quoting\ndate: 2023-05-09\nsources:\n  - source: gazette\n    quote: {}\n---\n"


@dataclass(frozen=True, slots=True)
class Case:
    """Files added to a good site, and what a build tells of them."""

    name: str
    files: dict[str, str | bytes]
    told: tuple[str, ...]
    """What the line of the problem begins with, and holds."""
    status: int = 1
    removed: tuple[str, ...] = field(default=())


CASES = [
    Case("empty seeds", {}, ("seeds:1:1: note ", "no source texts"), 0, ("seeds/gazette.txt",)),
    Case("unreadable bytes in a source", {"seeds/a.txt": b"caf\xe9"}, ("seeds/a.txt:1:4: error ", "0xE9")),
    Case("unreadable bytes in an event", {"content/events/a.md": b"---\ntitle: caf\xe9\n---\n"}, ("content/events/a.md:2:", "UTF-8")),
    Case("front matter that is no YAML", {"content/events/a.md": "---\ntitle: [A\n---\n"}, ("content/events/a.md:", " error ")),
    Case("front matter that is not closed", {"content/events/a.md": "---\ntitle: A\n"}, ("content/events/a.md:1:1: error ", "---")),
    Case("a source's front matter that is not closed", {"seeds/a.txt": "---\ntitle: A\n"}, ("seeds/a.txt:1:1: error ", "---")),
    Case("a key twice", {"content/events/a.md": "---\ntitle: A\ntitle: B\n---\n"}, ("content/events/a.md:3:1: error ", "title")),
    Case("an unknown key", {"content/events/a.md": "---\ntitle: A\nactos: B\n---\n"}, ("content/events/a.md:3:1: error ", "'actors'")),
    Case("an unknown setting", {"dateline.toml": "titel = 'x'\n"}, ("dateline.toml:1:1: ", "'title'")),
    Case("settings that are no TOML", {"dateline.toml": "title = \n"}, ("dateline.toml:1:", " error ")),
    Case("30 February", {"content/events/a.md": "---\ntitle: A\ndate: 2023-02-30\n---\n"}, ("content/events/a.md:3:", " error ")),
    Case("an end before its beginning", {"content/events/a.md": "---\ntitle: A\ndate: 2023-05-09\nend: 2023-05-01\n---\n"}, ("content/events/a.md:4:", " error ")),
    Case("a relative date", {"content/events/a.md": "---\ntitle: A\ndate: last week\n---\n"}, ("content/events/a.md:3:", " error ")),
    Case("a date that could be two things", {"content/events/a.md": "---\ntitle: A\ndate: 2021-22\n---\n"}, ("content/events/a.md:3:", "2021/2022")),
    Case("an event's id twice", {"content/events/a.md": "---\ntitle: A\nid: opening\ndate: 2023\n---\n"}, ("content/events/", "opening")),
    Case("a source's id twice", {"seeds/a.txt": "---\nid: gazette\npublished: 2023\n---\nText.\n"}, ("seeds/", "gazette")),
    Case("a quote that is not in its source", {"content/events/a.md": QUOTING.format("Nobody met")}, ("content/events/a.md:", " error ")),
    Case("a quote that is there twice", {"content/events/a.md": QUOTING.format("in")}, ("content/events/a.md:", "prefix")),
    Case("a quote that is too long", {"seeds/a.txt": "---\npublished: 2023\n---\n" + "Envoys " + "talked and " * 30 + "left.\n", "content/events/a.md": QUOTING.replace("gazette", "a").format("Envoys " + "talked and " * 29 + "talked")}, ("content/events/a.md:5:", "quote-too-long")),
    Case("a source that is not there", {"content/events/a.md": QUOTING.replace("gazette", "gazete").format("x")}, ("content/events/a.md:", "gazette")),
    Case("a source that cannot be dated", {"seeds/a.txt": "They met last week.\n"}, ("seeds/a.txt:1:1: note undated-source: ", "1 relative date in it stays unresolved"), 0),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_bad_input_is_told_and_nothing_is_lost(dateline: Run, site: Path, case: Case) -> None:
    assert dateline("-C", site, "build").status == 0
    before = {path: path.read_bytes() for path in (site / "site").rglob("*") if path.is_file()}
    for name in case.removed:
        (site / name).unlink()
    for name, content in case.files.items():
        (site / name).write_bytes(content.encode() if isinstance(content, str) else content)
    given = {
        path: path.read_bytes()
        for path in site.rglob("*")
        if path.is_file() and "site" not in path.relative_to(site).parts[:1]
    }
    done = dateline("-C", site, "build")
    begins, holds = case.told
    assert done.status == case.status, done.err
    assert [line for line in done.err.splitlines() if line.startswith(begins) and holds in line], done.err
    assert {path: path.read_bytes() for path in given} == given
    if case.status:
        assert {path: path.read_bytes() for path in (site / "site").rglob("*") if path.is_file()} == before
        assert done.out == ""


@pytest.mark.parametrize(
    ("template", "line"),
    [
        ('{% extends "base.html" %}\n{% if %}\n', 2),
        ('{% extends "base.html" %}\n{% block main %}\n{{ nothing.at.all }}{% endblock %}\n', 3),
        ('\n{% extends "no-such-page.html" %}\n', 2),
        ("{{ 1 / 0 }}", 1),
    ],
)
def test_a_template_of_ones_own_that_fails_is_told_at_its_line(
    dateline: Run, site: Path, template: str, line: int
) -> None:
    assert dateline("-C", site, "build").status == 0
    before = {path: path.read_bytes() for path in (site / "site").rglob("*") if path.is_file()}
    (site / "templates").mkdir()
    (site / "templates" / "home.html").write_text(template, encoding="utf-8")
    for command in ("build", "check"):
        done = dateline("-C", site, command)
        assert done.status == 1, done.err
        assert done.err.startswith(f"templates/home.html:{line}:1: error template-failed: fails: ")
    assert {path: path.read_bytes() for path in (site / "site").rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("name", ["seeds/a.txt", "content/events/a.md", "content/pages/a.md", "templates/home.html"])
def test_a_link_out_of_the_folder_is_not_followed(dateline: Run, site: Path, name: str) -> None:
    outside = site.parent / "outside.txt"
    outside.write_text("---\ntitle: Very secret\ndate: 2023\n---\nThey met on 9 May 2023.\n", encoding="utf-8")
    (site / name).parent.mkdir(parents=True, exist_ok=True)
    (site / name).symlink_to(outside)
    done = dateline("-C", site, "build")
    assert done.status == 1
    assert done.err.startswith(f"{name}:1:1: error link-out: ")
    assert not (site / "site").exists()


def test_a_site_that_something_else_lives_in_is_kept(dateline: Run, site: Path) -> None:
    (site / "site").mkdir()
    (site / "site" / "thesis.docx").write_text("years of work", encoding="utf-8")
    done = dateline("-C", site, "build")
    assert done.status == 1
    assert done.err.startswith("site/thesis.docx:1:1: error site-not-ours: holds what no build made (thesis.docx)")
    assert (site / "site" / "thesis.docx").read_text(encoding="utf-8") == "years of work"


def test_a_folder_that_may_not_be_written_is_the_machines_fault(
    dateline: Run, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Path.mkdir

    def refuse(self: Path, *arguments: Any, **named: Any) -> None:
        if ".dateline" in self.parts:
            raise PermissionError(13, "Permission denied", str(self))
        real(self, *arguments, **named)

    monkeypatch.setattr(Path, "mkdir", refuse)
    done = dateline("-C", site, "build")
    assert (done.status, done.out) == (4, "")
    assert "site/ cannot be written: Permission denied" in done.err
