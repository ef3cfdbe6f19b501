"""Whether the files that a build reads stay the same while it reads them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.build import inputs
from generator.errors import Problems


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name in ("dateline.toml", "seeds/a.txt", "seeds/deep/b.txt", "content/events/e.md", "templates/base.html"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")
    (tmp_path / "site").mkdir()
    return tmp_path


def changes(site: Path, before: inputs.Snapshot) -> list[tuple[str, str]]:
    problems = Problems()
    inputs.report_changes(before, inputs.snapshot(site), problems)
    assert {problem.code for problem in problems} <= {"changed-while-building"}
    return [(problem.path, problem.message.split(" while")[0]) for problem in problems]


def test_what_belongs_to_the_site_is_seen_and_nothing_else(site: Path) -> None:
    assert set(inputs.snapshot(site)) == {
        "dateline.toml", "seeds/a.txt", "seeds/deep/b.txt", "content/events/e.md", "templates/base.html",
    }  # fmt: skip


def test_nothing_changed(site: Path) -> None:
    before = inputs.snapshot(site)
    (site / "site" / "index.html").write_text("built", encoding="utf-8")
    assert changes(site, before) == []


def test_changes_additions_and_removals_are_told(site: Path) -> None:
    before = inputs.snapshot(site)
    (site / "seeds/a.txt").write_text("longer", encoding="utf-8")
    (site / "content/events/new.md").write_text("x", encoding="utf-8")
    (site / "templates/base.html").unlink()
    assert changes(site, before) == [
        ("content/events/new.md", "was added"),
        ("seeds/a.txt", "was changed"),
        ("templates/base.html", "was removed"),
    ]


def test_a_file_of_the_same_size_and_time_put_in_its_place_is_told(site: Path) -> None:
    before = inputs.snapshot(site)
    old = (site / "seeds/a.txt").stat()
    (site / "seeds/new").write_text("y", encoding="utf-8")
    os.utime(site / "seeds/new", ns=(old.st_atime_ns, old.st_mtime_ns))
    (site / "seeds/new").rename(site / "seeds/a.txt")
    assert changes(site, before) == [("seeds/a.txt", "was changed")]


def test_templates_that_are_links_out_of_the_folder_are_refused(
    site: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside") / "secret.html"
    outside.write_text("x", encoding="utf-8")
    (site / "templates" / "out.html").symlink_to(outside)
    (site / "templates" / "in.html").symlink_to(site / "templates" / "base.html")
    problems = Problems()
    inputs.report_templates(site, problems)
    assert [(problem.code, problem.path) for problem in problems] == [("link-out", "templates/out.html")]


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (b"<p>\n caf\xe9", "templates/own.html:2:5: error not-utf8: byte 8 (0xE9) is not UTF-8"),
        ("words".encode("utf-16"), "templates/own.html:1:1: error not-utf8: is UTF-16"),
        (b"a\0b", "templates/own.html:1:2: error nul-byte: "),
    ],
)
def test_a_template_that_is_no_text_is_told_at_its_place(site: Path, raw: bytes, told: str) -> None:
    (site / "templates" / "own.html").write_bytes(raw)
    (site / "templates" / "picture.png").write_bytes(raw)
    problems = Problems()
    inputs.report_templates(site, problems)
    (problem,) = problems
    assert str(problem).startswith(told)
