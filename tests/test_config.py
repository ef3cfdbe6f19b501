"""`dateline.toml`: every setting, and every mistake at its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import config
from generator.config import Config, Extracted, KnownName, is_base, is_web_address
from generator.errors import Problems

FULL = '''\
title = "Talks on the river"
description = """
Who met when:
title = "not this one"
"""
language = "pt-BR"
timezone = "Africa/Khartoum"
base_url = "https://example.org/talks"
repository = "https://git.example/us/talks/"
licence = "CC-BY-4.0"
hemisphere = "southern"
numeric_dates = "dmy"

[publish]
extracted = "approved"
possible_conflicts = true
reliability = true
event_pictures = true
map_coasts = false

[search]
engine = "pagefind"

[theme]
accent = "#235"
columns = 2
dense = false

[[actors]]
name = "Amina Deng"
aliases = ["Deng", "Minister Deng"]
kind = "person"
of = "Sudan"

[[actors]]
name = "Nile Union"
kind = "organisation"
aliases = ["NU"]

[[places]]
name = "Old Harbour"
aliases = "the Harbour"
lat = 15.6
lon = 32
'''


def load(folder: Path, text: str | bytes | None) -> tuple[Config, list[str]]:
    if text is not None:
        (folder / "dateline.toml").write_bytes(text.encode() if isinstance(text, str) else text)
    problems = Problems()
    return config.load(folder, problems), [str(problem) for problem in problems]


def test_every_setting(tmp_path: Path) -> None:
    found, problems = load(tmp_path, FULL)
    assert problems == []
    assert found == Config(
        title="Talks on the river",
        description='Who met when:\ntitle = "not this one"',
        language="pt-BR",
        timezone="Africa/Khartoum",
        base_url="https://example.org/talks/",
        repository="https://git.example/us/talks",
        licence="CC-BY-4.0",
        southern=True,
        numeric_dates="dmy",
        show_reliability=True,
        extracted=Extracted.APPROVED,
        possible_conflicts=True,
        event_pictures=True,
        map_coasts=False,
        search="pagefind",
        theme={"accent": "#235", "columns": "2", "dense": "false"},
        actors=(
            KnownName("Amina Deng", ("Deng", "Minister Deng"), "person", "Sudan"),
            KnownName("Nile Union", ("NU",), "organisation"),
        ),
        places=(KnownName("Old Harbour", ("the Harbour",), lat=15.6, lon=32.0),),
    )


@pytest.mark.parametrize("folder", ["seeds", "content"])
def test_a_site_needs_no_settings(tmp_path: Path, folder: str) -> None:
    (tmp_path / folder).mkdir()
    assert load(tmp_path, None) == (Config(), [])


def test_a_folder_that_is_no_site(tmp_path: Path) -> None:
    found, problems = load(tmp_path, None)
    assert found == Config()
    assert problems == [
        "dateline.toml:1:1: error no-site: no dateline.toml, seeds/ or content/ here; make a site with 'dateline init'"
    ]


def test_an_empty_file_has_every_default(tmp_path: Path) -> None:
    assert load(tmp_path, "\ufeff# nothing\n") == (Config(), [])


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("title = 1", "1:1: error wrong-type: 'title' takes a text in quotation marks"),
        ("\n  titel = 'x'", "2:3: error unknown-key: there is no setting 'titel'; did you mean 'title'?"),
        ("qqqqq = 'x'", "1:1: error unknown-key: there is no setting 'qqqqq'; known are actors, base_url"),
        ("license = 'MIT'", "1:1: warning key-synonym: 'license' is read as 'licence'; write 'licence'"),
        ("title = 'a'\ntitle = 'b'", "2:12: error toml-broken: Cannot overwrite a value; check"),
        ("title = 'a", "1:11: error toml-broken"),
        ("title = \"\"\"a", "1:13: error toml-broken"),
        ("timezone = 'Europe/Kiew'", "1:1: error bad-timezone: there is no time zone 'Europe/Kiew'; did you mean 'Europe/Kiev'?"),
        ("timezone = '/etc/passwd'", "1:1: error bad-timezone"),
        ("language = 'english language'", "1:1: error unknown-value: 'language': 'english language' is not a language code"),
        ("base_url = 'example.org'", "1:1: error unknown-value: 'base_url': 'example.org' is not a web address"),
        ("base_url = 'https://example.org/?q=1'", "1:1: error unknown-value"),
        ("base_url = 'https://[x'", "1:1: error unknown-value"),
        ("hemisphere = 'south'", "1:1: error unknown-value: 'south' is no hemisphere; did you mean 'southern'?"),
        ("numeric_dates = 'ymd'", "1:1: error unknown-value: 'ymd' is no numeric_dates; did you mean"),
        ("publish = 'all'", "1:1: error wrong-type: 'publish' is a table: write [publish] on a line of its own"),
        ("[publish]\nextracted = 'labeled'", "2:1: error unknown-value: 'labeled' is no extracted; did you mean 'labelled'?"),
        ("[publish]\npossible_conflicts = 'yes'", "2:1: error wrong-type: 'publish.possible_conflicts' takes true or false"),
        ("[publish]\nextractd = 'all'", "2:1: error unknown-key: there is no setting 'publish.extractd'; did you mean 'extracted'?"),
        ("publish.extractd = 'all'", "1:1: error unknown-key"),
        ("theme = 'dark'", "1:1: error wrong-type: 'theme' is a table"),
        ("[theme]\ncolours = ['a']", "2:1: error wrong-type: 'theme.colours' takes a text"),
        ("actors = 'x'", "1:1: error wrong-type: 'actors' is a list of tables: write [[actors]] above each"),
        ("[[actors]]\nname = 'A'\n[[actors]]\nkind = 'person'", "3:1: error missing-key: [[actors]] needs a 'name'"),
        ("[[actors]]\nname = 'A'\n[[actors]]\nname = 'A'", "3:1: error duplicate-name: 'A' stands in [[actors]] twice"),
        ("[[actors]]\nname = 'A'\n[[actors]]\nname = 'B'\nkind = 'persona'", "5:1: error unknown-value: 'persona' is no kind; did you mean 'person'?"),
        ("[[actors]]\nname = 'A'\nlat = 1", "3:1: error unknown-key: there is no setting 'actors.lat'"),
        ("[[places]]\nname = 'A'\naliases = [1]", "3:1: error wrong-type: 'aliases' takes a list of texts"),
        ("[[places]]\nname = 'A'\nlat = 95.0", "3:1: error bad-number: 'lat' is a number from -90 to 90"),
        ("[[places]]\nname = 'A'\nlon = true", "3:1: error bad-number: 'lon' is a number from -180 to 180"),
    ],
)  # fmt: skip
def test_mistakes_are_told_at_their_line(tmp_path: Path, text: str, line: str) -> None:
    _, problems = load(tmp_path, text)
    assert len(problems) == 1
    assert problems[0].startswith(f"dateline.toml:{line}")


def test_a_title_over_several_lines_is_one_line(tmp_path: Path) -> None:
    found, told = load(tmp_path, 'title = """Talks\nin  Geneva"""\n')
    assert told == []
    assert found.title == "Talks in Geneva"


def test_all_mistakes_are_told_and_the_rest_counts(tmp_path: Path) -> None:
    found, problems = load(tmp_path, "title = 'Talks'\nlanguage = 5\nfoo = 1\n[publish]\nextracted = 'some'\n")
    assert found == Config(title="Talks")
    assert [problem.split(":")[1] for problem in sorted(problems)] == ["2", "3", "5"]


def test_bytes_that_are_no_utf8(tmp_path: Path) -> None:
    assert load(tmp_path, b"title = 'a'\ndescription = 'caf\xe9'")[1] == [
        "dateline.toml:2:1: error not-utf8: byte 30 is not UTF-8; save the file as UTF-8"
    ]


def test_settings_linked_from_elsewhere_are_not_read(tmp_path: Path) -> None:
    (tmp_path / "other.toml").write_text("title = 'x'", encoding="utf-8")
    site = tmp_path / "site"
    site.mkdir()
    (site / "dateline.toml").symlink_to(tmp_path / "other.toml")
    assert load(site, None) == (
        Config(),
        ["dateline.toml:1:1: error link-out: is a link out of the site's folder; put the file itself here"],
    )


def test_nearest_knows_when_nothing_is_near() -> None:
    assert config.nearest("Titel", ["title", "date"]) == "title"
    assert config.nearest("zzz", ["title", "date"]) is None


@pytest.mark.parametrize(
    ("url", "fits"),
    [
        ("https://example.org/", True),
        ("http://example.org", True),
        ("HTTPS://example.org", True),
        ("javascript:alert(1)", False),
        ("java\nscript:alert(1)", False),
        ("data:text/html,x", False),
        ("//example.org/x", False),
        ("https:///nowhere", False),
        ("ftp://example.org/", False),
        ("https://[broken", False),
        ("https://example.org/a b", False),
        ('https://example.org/"x', False),
        ("", False),
        (None, False),
    ],
)
def test_only_web_addresses_become_links(url: str | None, fits: bool) -> None:
    assert is_web_address(url) is fits


@pytest.mark.parametrize(
    ("url", "fits"),
    [
        ("https://example.org", True),
        ("http://localhost:8000/talks/", True),
        ("https://example.org/?page=1", False),
        ("https://example.org/#top", False),
        ("https://user:password@example.org/", False),
        ("example.org", False),
        ("/", False),
    ],
)
def test_where_a_site_can_stand(url: str, fits: bool) -> None:
    assert is_base(url) is fits
