"""The folder of sources: files, front matter, sidecars, ids, and every way in which a file can be at fault."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest
import yaml as pyyaml
from hypothesis import given
from hypothesis import strategies as st

from generator import sources
from generator.config import Config
from generator.errors import Problems
from generator.model.source import Name, Publish, Source
from generator.sources import files, frontmatter, ids


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "site" / "seeds").mkdir(parents=True)
    return tmp_path / "site"


def put(site: Path, name: str, content: str | bytes) -> Path:
    path = site / "seeds" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def load(site: Path) -> tuple[dict[str, Source], list[str]]:
    problems = Problems()
    found = sources.load_all(site, Config(), problems)
    return {source.id: source for source in found}, [str(problem) for problem in sorted(problems)]


def test_plain_text_is_kept_to_the_letter(site: Path) -> None:
    put(site, "000_d829f82e9c77e8a8.txt", b"\xef\xbb\xbfOne.\r\nTwo \xe2\x80\x93 three.\rFour.\n")
    found, problems = load(site)
    source = found["000_d829f82e9c77e8a8"]
    assert source.text == "One.\r\nTwo – three.\rFour.\n"
    assert source.sha256 == hashlib.sha256(source.text.encode()).hexdigest()
    assert (source.path, source.first_line, problems) == ("seeds/000_d829f82e9c77e8a8.txt", 1, [])
    assert [source.text[block.start : block.end] for block in source.blocks] == ["One.", "Two – three.", "Four."]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_front_matter_is_taken_off(site: Path, end: str) -> None:
    put(site, "a.md", end.join(["---", "title: NO", "---", "", "Talks began.", ""]))
    source = load(site)[0]["a"]
    assert (source.metadata.title, source.text, source.first_line) == ("NO", f"{end}Talks began.{end}", 4)


@given(
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=80),
    st.dictionaries(st.sampled_from(["title", "x-a", "x-b"]), st.text("ab: -#'\"é", max_size=8)),
)
def test_what_stands_below_the_front_matter_is_the_text(body: str, values: dict[str, str]) -> None:
    front = pyyaml.safe_dump(values, default_style='"', allow_unicode=True) if values else ""
    problems = Problems()
    parts = frontmatter.split(f"---\n{front}---\n{body}", "a.md", problems)
    assert parts is not None
    assert (parts.text, parts.table.plain(), list(problems)) == (body, values, [])
    assert parts.first_line == front.count("\n") + 3


METADATA = """\
---
id: harbour-talks
title: "Talks: the second round"
title_translated: Переговоры
authors:
  - Amina Deng
  - {family: Okello, given: Paul}
container: The Harbour Post
publisher: Harbour House
agency: Nile Wire
published: 2024-08-17T09:30:00+03:00
updated: 18 August 2024
accessed: 2024-09
url: https://example.org/a?b=c
url_status: Dead
archive: https://archive.example/1
archived: 2024-09-01
access: free
language: en-GB
timezone: Africa/Juba
kind: article-newspaper
reliability: b
derived_from: wire-report
supersedes: old-talks
withdrawn: 2024-10-01
publish: full
aliases: [harbour report]
week_starts: sunday
x-desk: Africa
---
Text.
"""


def test_every_key_is_read(site: Path) -> None:
    put(site, "a.txt", METADATA)
    put(site, "old-talks.txt", "Old.")
    found, problems = load(site)
    known = found["harbour-talks"].metadata
    assert problems == []
    assert known.authors == (Name("Amina Deng"), Name("Paul Okello", "Okello", "Paul"))
    assert [stamp and stamp.edtf for stamp in (known.published, known.updated, known.accessed, known.archived, known.withdrawn)] == [
        "2024-08-17", "2024-08-18", "2024-09", "2024-09-01", "2024-10-01",
    ]  # fmt: skip
    assert (known.title, known.title_translated, known.container) == (
        "Talks: the second round",
        "Переговоры",
        "The Harbour Post",
    )
    assert (known.publisher, known.agency, known.url) == ("Harbour House", "Nile Wire", "https://example.org/a?b=c")
    assert (known.url_status, known.archive, known.access) == ("dead", "https://archive.example/1", "free")
    assert (known.language, known.timezone, known.kind) == ("en-GB", "Africa/Juba", "article-newspaper")
    assert (known.reliability, known.derived_from, known.supersedes) == ("B", "wire-report", "old-talks")
    assert (known.publish, known.aliases, known.week_starts) == (Publish.FULL, ("harbour report",), "sunday")
    assert known.extra == {"x-desk": "Africa"}


@pytest.mark.parametrize(
    ("front", "line"),
    [
        ("author: A", "2:1: warning key-synonym: 'author' is read as 'authors'; write 'authors'"),
        ("date: 2024", "2:1: warning key-synonym: 'date' is read as 'published'; write 'published'"),
        (
            "archive-url: https://a.example/",
            "2:1: warning key-synonym: 'archive-url' is read as 'archive'; write 'archive'",
        ),
        ("access-date: 2024", "2:1: warning key-synonym: 'access-date' is read as 'accessed'; write 'accessed'"),
        ("work: Post", "2:1: warning key-synonym: 'work' is read as 'container'; write 'container'"),
        ("titel: A", "2:1: error unknown-key: there is no key 'titel'; did you mean 'title'?"),
        ("qqqq: A", "2:1: error unknown-key: there is no key 'qqqq'; known are access, accessed,"),
        ("author: A\nauthors: B", "2:1: error duplicate-key: 'author' says the same as 'authors'"),
        (
            "published: 03/04/2024",
            "2:12: error ambiguous-date: 'published': '03/04/2024' can be read as 2024-03-04 or 2024-04-03",
        ),
        (
            "published: 30 February 2024",
            "2:12: error bad-date: 'published': '30 February 2024': the calendar has no such day",
        ),
        ("published: [2024]", "2:12: error wrong-type: 'published' takes one text"),
        ("title: {a: b}", "2:8: error wrong-type: 'title' takes one text"),
        ("aliases: [{a: b}]", "2:11: error wrong-type: 'aliases' takes a list of texts"),
        ("authors: [[A]]", "2:11: error wrong-type: an author is a name"),
        ("authors: [{family: ''}]", "2:11: error missing-key: an author needs"),
        (
            "authors: [{famly: X, literal: Y}]",
            "2:12: error unknown-key: there is no key 'famly'; did you mean 'family'?",
        ),
        ("url: www.example.org", "2:6: error bad-url: 'url': 'www.example.org' is no web address"),
        ("url: 'https://[bad'", "2:6: error bad-url"),
        ("url: javascript:alert(1)", "2:6: error bad-url"),
        (
            "timezone: Kyiv",
            "2:11: error bad-timezone: 'timezone': there is no time zone 'Kyiv'; did you mean 'Europe/Kyiv'?",
        ),
        ("language: English language", "2:11: error bad-language"),
        ("kind: articel", "2:7: error unknown-value: 'articel' is no kind; did you mean 'article'?"),
        ("kind: newspaper article", "2:7: error unknown-value: 'newspaper article' is no kind; it is one of article,"),
        ("publish: non", "2:10: error unknown-value: 'non' is no publish; did you mean 'none'?"),
        ("reliability: Z", "2:14: error unknown-value: 'Z' is no reliability; it is one of a, b"),
        ("id: my source", "2:5: error bad-id: 'my source' cannot be an id"),
        ("supersedes: nothing", "2:13: warning unknown-source: 'supersedes': there is no source 'nothing'"),
        ("title: x\nsupersedes: a", "3:13: warning circular-source: 'supersedes': 'a' names itself"),
        ("derived_from: a", "2:15: warning circular-source: 'derived_from': 'a' names itself"),
        ("a: 'b", "3:1: error front-matter-broken: found unexpected end of stream"),
        ("title: A: B", "2:9: error front-matter-broken: mapping values"),
    ],
)
def test_mistakes_in_metadata(site: Path, front: str, line: str) -> None:
    put(site, "a.md", f"---\n{front}\n---\nText.\n")
    put(site, "b.txt", "Sound.")
    found, problems = load(site)
    assert len(problems) == 1
    assert problems[0].startswith(f"seeds/a.md:{line}")
    assert set(found) == ({"b"} if " error " in problems[0] else {"a", "b"})


def test_sources_that_name_one_another_in_a_circle_are_told_once_at_their_line(site: Path) -> None:
    put(site, "wire.md", "---\ntitle: Wire\nderived_from: paper\n---\nText.\n")
    put(site, "paper.md", "---\nderived_from: radio\n---\nText.\n")
    put(site, "radio.txt", "Sound.")
    put(site, "radio.yaml", "derived_from: wire\n")
    put(site, "blog.md", "---\nderived_from: paper\n---\nText.\n")
    _, problems = load(site)
    assert problems == [
        "seeds/paper.md:2:15: warning circular-source: 'derived_from': sources name one another in a circle "
        "(paper → radio → wire → paper); one of them comes first"
    ]


def test_a_name_that_differs_little_from_an_id_is_told_and_words_are_not(site: Path) -> None:
    put(site, "wire-report.txt", "Text.")
    put(site, "blog.md", "---\nderived_from: wire-reprot\n---\nText.\n")
    put(site, "mail.md", "---\nderived_from: the wire's report\n---\nText.\n")
    put(site, "news.md", "---\nderived_from: Reuters\nsupersedes: blogg\n---\nText.\n")
    _, problems = load(site)
    assert problems == [
        "seeds/blog.md:2:15: warning unknown-source: 'derived_from': there is no source 'wire-reprot', so that it "
        "counts as words; the nearest is 'wire-report'",
        "seeds/news.md:3:13: warning unknown-source: 'supersedes': there is no source 'blogg'; the nearest is 'blog'",
    ]


@pytest.mark.parametrize(
    ("name", "content", "line"),
    [
        (
            "a.txt",
            b"Good.\nCaf\xe9 closed.",
            "seeds/a.txt:2:4: error not-utf8: byte 9 (0xE9) is not UTF-8; save the file as UTF-8",
        ),
        ("a.txt", "Caf\u00e9".encode("utf-16"), "seeds/a.txt:1:1: error not-utf8: is UTF-16"),
        ("a.txt", b"One.\nTwo\x00.", "seeds/a.txt:2:4: error nul-byte"),
        ("a.md", "---\ntitle: A\n\nText.", "seeds/a.md:1:1: error front-matter-unclosed"),
        ("my text.txt", "Text.", "seeds/my text.txt:1:1: error bad-id: the name 'my text' cannot be an id"),
        ("été.txt", "Text.", "seeds/été.txt:1:1: error bad-id"),
        ("a.txt", "", "seeds/a.txt:1:1: warning empty-source: holds no text"),
        ("a.docx", b"x", "seeds/a.docx:1:1: warning unknown-format"),
        ("a.yml", "title: x", "seeds/a.yml:1:1: warning sidecar-alone"),
        ("lone.yaml", "title: x", "seeds/lone.yaml:1:1: warning sidecar-alone"),
        ("a.html", "<p>", "seeds/a.html:1:1: error page-empty"),
        ("a.pdf", "no pdf", "seeds/a.pdf:1:1: error pdf-broken"),
    ],
)
def test_files_at_fault(site: Path, name: str, content: str | bytes, line: str) -> None:
    put(site, "sound.txt", "Sound.")
    put(site, name, content)
    found, problems = load(site)
    assert "sound" in found
    assert len(problems) == 1
    assert problems[0].startswith(line)


def test_an_empty_folder_is_a_note(site: Path) -> None:
    assert load(site) == (
        {},
        ["seeds:1:1: note no-sources: no source texts here; put one in, or call 'dateline add FILE'"],
    )
    (site / "seeds").rmdir()
    assert [line.split()[1:3] for line in load(site)[1]] == [["note", "no-sources:"]]


def test_two_files_of_one_id(site: Path) -> None:
    put(site, "a.md", "One.")
    put(site, "sub/A.txt", "Two.")
    found, problems = load(site)
    assert found["a"].text == "One."
    assert problems == [
        "seeds/sub/A.txt:1:1: error id-twice: the id 'A' is seeds/a.md's already; rename one of the files, or give it another 'id:'"
    ]


def test_the_sidecar_wins(site: Path) -> None:
    put(site, "a.md", "---\ntitle: Inside\ndate: 2024\nurl: https://example.org/\n---\nText.")
    put(site, "a.yaml", "title: Beside\npublished: 2023\n")
    found, problems = load(site)
    known = found["a"].metadata
    assert (known.title, known.published and known.published.edtf, known.url) == (
        "Beside",
        "2023",
        "https://example.org/",
    )
    assert problems == []


def test_the_sidecar_of_the_whole_name_wins_over_the_short_one(site: Path) -> None:
    put(site, "a.txt", "Text.")
    put(site, "a.txt.yaml", "title: Whole")
    put(site, "a.yaml", "title: Short")
    found, problems = load(site)
    assert found["a"].metadata.title == "Whole"
    assert [line.split(":")[0] + line.split()[2] for line in problems] == ["seeds/a.yamltwo-sidecars:"]


def test_mistakes_in_a_sidecar_are_told_there(site: Path) -> None:
    put(site, "a.txt", "Text.")
    put(site, "a.yaml", "title: x\npublishd: 2023\n")
    put(site, "b.txt", "Text.")
    put(site, "b.yaml", "- x\n")
    found, problems = load(site)
    assert found == {}
    assert [line.split(" error ")[0] for line in problems] == ["seeds/a.yaml:2:1:", "seeds/b.yaml:1:1:"]


def test_hidden_files_and_parts_of_saved_pages_are_left_out(site: Path) -> None:
    put(site, ".hidden.txt", "x")
    put(site, ".git/a.txt", "x")
    put(site, "page_files/script.js", "x")
    put(site, "page.html", "<p>" + "The envoys met in the old harbour on Monday and agreed to meet again. " * 5)
    found, problems = load(site)
    assert (list(found), problems) == (["page"], [])


def test_no_link_out_of_the_folder_is_followed(site: Path) -> None:
    outside = site.parent / "outside"
    outside.mkdir()
    (outside / "secret.txt").write_text("secret", encoding="utf-8")
    put(site, "real.txt", "Text.")
    (site / "seeds" / "link.txt").symlink_to(outside / "secret.txt")
    (site / "seeds" / "folder").symlink_to(outside)
    (site / "seeds" / "loop").symlink_to(site / "seeds")
    (site / "seeds" / "inside.txt").symlink_to(site / "seeds" / "real.txt")
    (site / "seeds" / "real.yaml").symlink_to(outside / "secret.txt")
    found, problems = load(site)
    assert set(found) == {"inside"}
    assert sorted({tuple(line.split()[:3]) for line in problems}) == [
        ("seeds/folder:1:1:", "error", "link-out:"),
        ("seeds/link.txt:1:1:", "error", "link-out:"),
        ("seeds/loop:1:1:", "warning", "link-folder:"),
        ("seeds/real.yaml:1:1:", "error", "link-out:"),
    ]


def test_a_linked_folder_of_sources_is_not_followed(site: Path) -> None:
    outside = site.parent / "outside"
    outside.mkdir()
    (outside / "secret.txt").write_text("secret", encoding="utf-8")
    (site / "seeds").rmdir()
    (site / "seeds").symlink_to(outside)
    found, problems = load(site)
    assert found == {}
    assert problems[0].startswith("seeds:1:1: error link-out")


def test_what_is_no_plain_file_is_not_opened(site: Path) -> None:
    os.mkfifo(site / "seeds" / "pipe.txt")
    (site / "seeds" / "broken.txt").symlink_to(site / "seeds" / "missing")
    assert [line.split(" error ")[1].split(":")[0] for line in load(site)[1]] == ["unreadable", "unreadable"]


def test_a_file_changed_while_being_read_is_an_error(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = put(site, "a.txt", "Text.")
    real = os.fstat

    def changing(handle: int) -> os.stat_result:
        state = real(handle)
        path.write_text("Another text.", encoding="utf-8")
        return state

    monkeypatch.setattr(os, "fstat", changing)
    found, problems = load(site)
    assert found == {}
    assert problems == ["seeds/a.txt:1:1: error changed-meanwhile: was changed while being read; run the command again"]


def test_a_file_too_large_is_refused(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MAX_BYTES", 4)
    put(site, "a.txt", "Text.")
    assert load(site)[1][0].startswith("seeds/a.txt:1:1: error too-large")


def test_a_named_file_is_read_alone_wherever_it_lies(site: Path) -> None:
    outside = site.parent / "own.txt"
    outside.write_text("Text.", encoding="utf-8")
    problems = Problems()
    source = sources.load_file(outside, site, Config(), problems)
    assert source is not None
    assert (source.id, source.path, list(problems)) == ("own", outside.as_posix(), [])
    assert sources.load_file(site.parent / "gone.txt", site, Config(), problems) is None
    assert sources.load_file(site.parent / "gone.csv", site, Config(), problems) is None
    assert [problem.code for problem in problems] == ["unreadable", "unknown-format"]


@pytest.mark.parametrize(
    ("text", "good"),
    [("000_d829f82e9c77e8a8", True), ("a", True), ("v1.2", True), ("Kyiv-2", True), ("", False), ("-a", False), ("a-", False),
     ("a..b", False), (".a", False), ("a b", False), ("a/b", False), ("é", False), ("a" * 101, False), ("a\n", False)],
)  # fmt: skip
def test_ids(text: str, *, good: bool) -> None:
    assert ids.is_id(text) is good


@pytest.mark.parametrize(
    ("words", "slug"),
    [("Été à Genève!", "ete-a-geneve"), ("  A  b ", "a-b"), ("переговоры", ""), ("x" * 120, "x" * 100)],
)
def test_slugs(words: str, slug: str) -> None:
    assert ids.slug(words) == slug
    assert not slug or ids.is_id(slug)
