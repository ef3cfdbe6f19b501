"""Bad input: a message and a status of its own for each, the last site in place, and no file of the editor's touched."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
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
    Case("a lone surrogate", {"content/events/a.md": '---\ntitle: "a\\ud800b"\n---\n'}, ("content/events/a.md:2:12: error front-matter-broken: ", "Unicode")),
    Case("a lone surrogate in the settings", {"dateline.toml": 'title = "a\\ud800"\n'}, ("dateline.toml:1:", "error toml-broken: ")),
    Case("a NUL in a source", {"seeds/a.txt": b"They\0met"}, ("seeds/a.txt:1:5: error nul-byte: ", "NUL")),
    Case("a NUL in an event", {"content/events/a.md": b"---\ntitle: a\0b\n---\n"}, ("content/events/a.md:2:9: error nul-byte: ", "NUL")),
    Case("a control character, escaped", {"content/events/a.md": '---\ntitle: "a\\x07b"\n---\n'}, ("content/events/a.md:2:8: error control-character: ", "remove it")),
    Case("a control character in an event", {"content/events/a.md": "---\ntitle: A\n---\r\n\r\nThey\x1bmet.\n"}, ("content/events/a.md:5:5: error control-character: ", "remove it")),
    Case("a control character in a setting", {"dateline.toml": '[theme]\naccent = "a\\u0000"\n'}, ("dateline.toml:1:1: error control-character: ", "'theme'")),
    Case("settings nested without end", {"dateline.toml": "a = " + "[" * 3000 + "]" * 3000}, ("dateline.toml:1:1: error toml-broken: ", "too deep")),
    Case("settings that are a folder", {"dateline.toml/x": ""}, ("dateline.toml:1:1: error unreadable: ", "cannot be read"), removed=("dateline.toml",)),
    Case("front matter nested without end", {"content/events/a.md": "---\ntitle: A\ntags: " + "[" * 3000 + "]" * 3000 + "\n---\n"}, ("content/events/a.md:3:", "yaml-too-deep")),
    Case("UTF-16", {"seeds/a.txt": "They met".encode("utf-16")}, ("seeds/a.txt:1:1: error not-utf8: ", "UTF-16")),
    Case("an address that is a script", {"content/events/a.md": "---\ntitle: A\nsources: [{url: 'javascript:alert(1)'}]\n---\n"}, ("content/events/a.md:3:17: error bad-url: ", "https://")),
    Case("an address that is a script, alone", {"content/events/a.md": "---\ntitle: A\nsources: ['javascript:alert(1)']\n---\n"}, ("content/events/a.md:3:11: error bad-url: ", "https://")),
    Case("ids that differ by case alone", {"content/events/Opening.md": "---\ntitle: A\n---\n"}, ("content/events/opening.md:1:1: error id-twice: ", "content/events/Opening.md")),
    Case("an id that leads elsewhere", {"content/events/a.md": "---\ntitle: A\nid: ../x\n---\n"}, ("content/events/a.md:3:5: error bad-id: ", "write 'x'")),
    Case("a file's name that is no id", {"seeds/Überfall é.txt": "They met."}, ("seeds/Überfall é.txt:1:1: error bad-id: ", "id: uberfall-e")),
    Case("a page in the place of the program's", {"content/pages/events.md": "Words.\n"}, ("content/pages/events.md:1:1: error id-taken: ", "another 'id:'")),
    Case("a page in the place of a file", {"content/pages/events.json.md": "Words.\n"}, ("content/pages/events.json.md:1:1: error id-taken: ", "another 'id:'")),
    Case("an event after itself", {"content/events/a.md": "---\ntitle: A\nafter: a\n---\n"}, ("content/events/a.md:3:8: error unknown-event: ", "itself")),
    Case("a PDF that is none", {"seeds/a.pdf": b"%PDF-1.4 rubbish"}, ("seeds/a.pdf:1:1: error pdf-broken: ", "save it again")),
    Case("an empty page", {"seeds/a.html": b""}, ("seeds/a.html:1:1: warning empty-source: ", "no text"), 0),
    Case("a link round in a circle", {}, ("seeds/again:1:1: warning link-folder: ", "not followed"), 0),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_bad_input_is_told_and_nothing_is_lost(dateline: Run, site: Path, case: Case) -> None:
    assert dateline("-C", site, "build").status == 0
    before = {path: path.read_bytes() for path in (site / "site").rglob("*") if path.is_file()}
    for name in case.removed:
        (site / name).unlink()
    for name, content in case.files.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_bytes(content.encode() if isinstance(content, str) else content)
    if "circle" in case.name:
        (site / "seeds" / "again").symlink_to(site)
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


@pytest.mark.parametrize("name", ["content", "content/site", "seeds/a/b", "templates"])
def test_no_site_is_built_among_what_it_is_built_from(dateline: Run, site: Path, name: str) -> None:
    before = sorted(site.rglob("*"))
    done = dateline("-C", site, "build", "--out", site / name)
    assert done.status == 1
    folder = name.split("/", maxsplit=1)[0]
    assert f"{name}:1:1: error site-among-sources: lies in {folder}/, which a build reads" in done.err
    assert sorted(site.rglob("*")) == before


def test_a_folder_that_is_named_by_a_dot_is_told_by_its_name(
    dateline: Run, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(site)
    done = dateline("build", "--out", ".")
    assert done.status == 1
    assert f"{site.name}/content:1:1: error site-not-ours: " in done.err


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


LINE_ENDS = {"Windows": "\r\n", "old Macintosh": "\r", "Unix": "\n"}


@pytest.mark.parametrize("end", LINE_ENDS.values(), ids=LINE_ENDS)
def test_line_ends_of_every_system_are_read_alike(dateline: Run, site: Path, end: str) -> None:
    source = "---\ntitle: A round\npublished: 2023-05-20\n---\nThe envoys met in\nJeddah on 9 May 2023.\n\nThey left last week.\n"
    event = (
        "---\ntitle: They meet\ndate: 2023-05-09\nsources:\n  - source: a\n    quote: met in Jeddah\n---\n\nWords.\n"
    )
    (site / "seeds" / "a.txt").write_bytes(source.replace("\n", end).encode())
    (site / "content" / "events" / "meet.md").write_bytes(event.replace("\n", end).encode())
    assert dateline("-C", site, "build").status == 0
    events = json.loads((site / "site" / "events.json").read_text(encoding="utf-8"))["events"]
    (met,) = (one for one in events if one["id"] == "meet")
    assert next(one["quote"] for one in met["citations"] if one["source"] == "a") == f"met in{end}Jeddah"
    assert "2023-05-08/2023-05-14" in {one["edtf"] for one in events}


SCRIPT = "<script>alert(1)</script>"
FIELDS = {
    "dateline.toml": f"title = '{SCRIPT}'\ndescription = '{SCRIPT}'\nlicence = '{SCRIPT}'\nbase_url = 'https://www.example.org/'\n",
    "seeds/a.txt": (
        f"---\ntitle: '{SCRIPT}'\npublished: 2023-05-20\ncontainer: '{SCRIPT}'\nauthors: '{SCRIPT}'\n---\n"
        f"Envoys {SCRIPT} met in Jeddah on 9 May 2023. {SCRIPT}\n"
    ),
    "content/events/a.md": (
        f"---\ntitle: '{SCRIPT}'\ndate: 2023-05-09\ntags: ['{SCRIPT}', 'a/b', '..', '{'x' * 300}']\n"
        f"actors: ['{SCRIPT}', '..', {{name: x, role: '{SCRIPT}'}}]\nplaces: ['{SCRIPT}', '../../y']\n"
        f"attribution: '{SCRIPT}'\nsources:\n  - {{source: gazette, locator: '{SCRIPT}', quote: Envoys of Sudan}}\n"
        f"  - {{url: 'https://example.org/x', title: '{SCRIPT}', quote: '{SCRIPT}', translation: '{SCRIPT}'}}\n"
        f"corrections: [{{date: 2024-01-01, kind: '{SCRIPT}', note: '{SCRIPT}'}}]\n---\n"
        f"{SCRIPT} [a](javascript:alert(1)) <img src=x onerror=alert(1)>\n"
    ),
    "content/pages/p.md": f"---\ntitle: '{SCRIPT}'\n---\n{SCRIPT}\n",
}


def test_no_field_becomes_a_script_or_leads_out_of_the_site(dateline: Run, site: Path) -> None:
    for name, text in FIELDS.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text, encoding="utf-8")
    done = dateline("-C", site, "build")
    assert done.status == 0, done.err
    pages = sorted((site / "site").rglob("*.html"))
    assert len(pages) > 20
    for page in pages:
        text = page.read_text(encoding="utf-8").lower()
        assert "<script>" not in text
        assert not re.search(r"<[^>]*\s(?:onerror|(?:href|src)=[\"']?javascript:)", text), page
    assert {path.name for path in site.iterdir()} == {"dateline.toml", "seeds", "content", "site"}
    assert not list(site.parent.glob("y*"))


def test_pages_and_feeds_hold_any_script_of_the_world(dateline: Run, site: Path) -> None:
    title = "اتفاق 🕊️ السلام"
    (site / "content" / "events" / "a.md").write_text(
        f"---\ntitle: {title}\ndate: 2023-05-09\ntags: ['🕊️', 'سلام', '🤝']\nactors: ['فلسطين']\n---\n", encoding="utf-8"
    )
    (site / "seeds" / "a.txt").write_text("Envoys\x07 met\x0c in Jeddah\x1b on 9 May 2023. \ufffe\n", encoding="utf-8")
    assert dateline("-C", site, "build").status == 0
    feed = ET.fromstring((site / "site" / "feed.xml").read_bytes())
    assert title in {one.text for one in feed.iter("{http://www.w3.org/2005/Atom}title")}
    assert len(list((site / "site" / "tags").glob("*/index.html"))) == 3


@pytest.mark.parametrize(
    "body",
    [
        "[" * 20_000,
        "[a](" * 20_000,
        "<b " * 20_000,
        "\n".join("    " * level + "- a" for level in range(300)),
        "> - " * 300,
    ],
    ids=["brackets", "links", "tags", "lists", "quotations"],
)
def test_markdown_of_ill_will_is_shown_and_harms_nothing(dateline: Run, site: Path, body: str) -> None:
    (site / "content" / "events" / "a.md").write_text(f"---\ntitle: A\ndate: 2023\n---\n{body} end\n", encoding="utf-8")
    assert dateline("-C", site, "check").status == 0


@pytest.mark.skipif(sys.platform == "win32", reason="needs limits on a process")
def test_no_space_left_is_the_machines_fault(site: Path) -> None:
    def run(limit: str) -> subprocess.CompletedProcess[str]:
        command = f'ulimit -f {limit}; trap \'\' XFSZ; exec "$0" -m generator -C "$1" build'
        return subprocess.run(
            ["bash", "-c", command, sys.executable, site], cwd=Path(__file__).parents[2], capture_output=True, text=True,
            encoding="utf-8", check=False, env=os.environ | {"COVERAGE_PROCESS_START": "", "PYTHONDONTWRITEBYTECODE": "1"},
        )  # fmt: skip

    assert run("unlimited").returncode == 0
    before = {path: path.read_bytes() for path in (site / "site").rglob("*") if path.is_file()}
    done = run("8")
    assert done.returncode == 4
    assert done.stderr.startswith("dateline: error: site/ cannot be written: File too large; ")
    assert "the site is as it was" in done.stderr
    assert "Traceback" not in done.stderr
    assert {path: path.read_bytes() for path in (site / "site").rglob("*") if path.is_file()} == before
    assert not (site / ".dateline").exists()
