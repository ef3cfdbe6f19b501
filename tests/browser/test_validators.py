"""Every page of three sites, held against the HTML standard by two checkers: Nu, and html-validate; links and feeds too.

The sites are the repository's own, one of 300 events, and one in a language that is written from right to left. Both
checkers are put into tests/tools by `make test`; where they or their Java and Node.js are missing these tests fail.
"""

from __future__ import annotations

import importlib.util
import json
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote, urljoin, urlsplit
from xml.etree import ElementTree as ET

import pytest

from generator.build import pipeline
from generator.build.options import Options
from generator.errors import Problems
from generator.pages import Dossier, view
from generator.render import render

pytestmark = pytest.mark.no_cover

ROOT = Path(__file__).parents[2]
PROGRAMS = ROOT / "tests" / "tools"
MODULES = PROGRAMS / "node_modules"
_SPEC = importlib.util.spec_from_file_location(
    "rich_dossier", ROOT / "tests" / "render" / "fixtures" / "rich_dossier.py"
)
assert _SPEC is not None
assert _SPEC.loader is not None
rich: Any = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(rich)


def _sites() -> Iterator[tuple[str, Dossier]]:
    yield "own", pipeline.run(ROOT, Options(base_url="https://example.org/own/"), Problems())
    yield "long", rich.busy(300)
    yield "right-to-left", rich.dossier(config=replace(rich.CONFIG, language="ar"))


@dataclass(frozen=True, slots=True)
class _Pages:
    """The pages of the three sites. What is made for pages of others stands in a plain page here."""

    all: Path
    """A folder with every page, and every file that one could lead to."""
    kinds: Path
    """A folder for a slow checker: five of a kind are enough of 300 events alike, of redirects and of fragments."""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> _Pages:
    found = _Pages(tmp_path_factory.mktemp("all"), tmp_path_factory.mktemp("kinds"))
    for name, dossier in _sites():
        site = view(dossier)
        kinds: dict[str, list[str]] = {}
        for page in site.pages:
            kinds.setdefault(page.template, []).append(page.path)
        alike = {"moved.html", "fragment.html"}
        few = {
            path for kind, paths in kinds.items() for path in (paths[:5] if name == "long" or kind in alike else paths)
        }
        for path, data in render(site):
            if not path.endswith(".html"):
                _put(found.all / name / path, data)
            else:
                whole = _whole(data) if path.endswith("/fragment.html") else data
                _put(found.all / name / path, whole)
                if path in few:
                    _put(found.kinds / name / path, whole)
    assert len(list(found.all.rglob("*.html"))) > 900
    assert len(list(found.kinds.rglob("*.html"))) > 200
    return found


def _put(page: Path, data: bytes) -> None:
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_bytes(data)


def _whole(fragment: bytes) -> bytes:
    head = '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>Of another site</title></head>'
    return head.encode() + b"<body><h1>Of another site</h1>\n" + fragment + b"</body></html>\n"


def _found(messages: Iterable[tuple[str, str]]) -> list[str]:
    """Each message once, with the first page that it is told of."""
    first: dict[str, str] = {}
    for message, place in messages:
        first.setdefault(message, place)
    return [f"{place}: {message}" for message, place in first.items()]


def _nu(folder: Path) -> list[str]:
    """What the Nu HTML checker finds wrong, in one run for all pages."""
    jar = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
    command = ["java", "-jar", str(jar), "--errors-only", "--format", "json", "--skip-non-html", str(folder)]
    done = subprocess.run(command, capture_output=True, check=False, timeout=300)
    return _found(
        (one["message"], f"{one.get('url')}:{one.get('lastLine')}") for one in json.loads(done.stderr)["messages"]
    )


def _html_validate(folder: Path) -> list[str]:
    """What html-validate finds wrong by its recommended rules.

    Those left out: titles are as long as the names in them; scripts and styles are the site's own, and its policy lets
    in no others; what scrolls by itself is a region that the keyboard reaches; filters act as they are changed, and need
    no button to send them.
    """
    told = folder / "told.json"
    script = MODULES / "html-validate" / "bin" / "html-validate.mjs"
    command = ["node", str(script), "--config", "html-validate.json", "--formatter", f"json={told}"]
    subprocess.run([*command, f"{folder}/**/*.html"], cwd=PROGRAMS, capture_output=True, check=False, timeout=300)
    return _found(
        (f"{one['ruleId']}: {one['message']}", f"{page['filePath']}:{one['line']}")
        for page in json.loads(told.read_bytes())
        for one in page["messages"]
    )


class _Links(HTMLParser):
    """The addresses that a page leads to or loads, and the places in it that an address can name."""

    def __init__(self, page: Path) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.ids: set[str] = set()
        self.feed(page.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.ids.add(given.get("id") or "")
        self.found |= {address for name in ("href", "src") if (address := given.get(name)) is not None}
        if given.get("http-equiv") == "refresh":
            self.found.add((given.get("content") or "").partition("url=")[2])


def _broken(folder: Path, base: str) -> list[str]:
    """The links of a site that lead to none of its files, or to a place that its page has not; `base` is its address."""
    pages = {page: _Links(page) for page in folder.rglob("*.html")}
    found = []
    for page, links in pages.items():
        here = base + page.relative_to(folder).as_posix()
        for address in links.found:
            target = urlsplit(urljoin(here, address))
            if target.scheme not in ("http", "https") or target.netloc != urlsplit(base).netloc:
                continue
            path = unquote(target.path)
            inside = path.startswith(urlsplit(base).path)
            if not inside and urlsplit(address).netloc:
                continue  # a whole address of another site on the same host
            file = folder / (path.removeprefix(urlsplit(base).path) + ("index.html" if path.endswith("/") else ""))
            place = unquote(target.fragment.partition(":~:")[0])
            if not inside or not file.is_file() or (file in pages and place and place not in pages[file].ids):
                found.append(f"{here}: {address}")
    return sorted(found)


@pytest.mark.parametrize(
    ("name", "base"),
    [
        ("own", "https://example.org/own/"),
        ("long", "https://example.org/talks/"),
        ("right-to-left", "https://example.org/talks/"),
    ],
)
def test_every_link_within_a_site_leads_somewhere(pages: _Pages, name: str, base: str) -> None:
    assert (pages.all / name / "index.html").is_file()
    assert _broken(pages.all / name, base) == []


def test_a_link_that_leads_nowhere_is_found(tmp_path: Path) -> None:
    _put(tmp_path / "index.html", b'<a id="a" href="#a"></a><a href="./#b"></a><a href="c/"></a><a href="/d"></a>')

    assert [one.rsplit(" ", 1)[1] for one in _broken(tmp_path, "https://example.org/talks/")] == ["./#b", "/d", "c/"]


def test_feeds_hold_what_atom_asks_for(pages: _Pages) -> None:
    """RFC 4287, 4.1.1 and 4.1.2: one id, title and time each, an author, no id twice, and a link where nothing is told."""
    atom = "{http://www.w3.org/2005/Atom}"
    feeds = sorted(pages.all.rglob("feed.xml"))
    assert len(feeds) > 10
    for path in feeds:
        root = ET.parse(path).getroot()
        entries = root.findall(f"{atom}entry")
        for one in (root, *entries):
            for field in ("id", "title", "updated"):
                assert len([found for found in one.findall(f"{atom}{field}") if (found.text or "").strip()]) == 1, path
            assert datetime.fromisoformat(one.findtext(f"{atom}updated", "")).tzinfo is not None, path
        assert root.find(f"{atom}author/{atom}name") is not None, path
        assert [link.get("rel") for link in root.findall(f"{atom}link")].count("self") == 1, path
        ids = [one.findtext(f"{atom}id") for one in entries]
        assert len(ids) == len(set(ids)), path
        for one in entries:
            assert one.find(f"{atom}content") is not None or one.find(f"{atom}link[@rel='alternate']") is not None, path


def test_the_sitemap_lists_the_pages_that_are_to_be_found_and_no_other(pages: _Pages) -> None:
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    for name in ("own", "long", "right-to-left"):
        folder = pages.all / name
        root = ET.parse(folder / "sitemap.xml").getroot()
        listed = [one.findtext(f"{space}loc", "") for one in root.findall(f"{space}url")]
        home = min(listed, key=len)
        found = {
            home + quote(page.relative_to(folder).as_posix().removesuffix("index.html"), safe="/")
            for page in folder.rglob("*.html")
            if page.name != "fragment.html"
            and 'name="robots" content="noindex"' not in page.read_text(encoding="utf-8")
        }
        assert root.tag == f"{space}urlset"
        assert len(listed) == len(set(listed))
        assert set(listed) == found, name


def test_nu_finds_no_error_on_any_page(pages: _Pages) -> None:
    assert _nu(pages.all) == []


def test_html_validate_finds_no_error_on_any_page(pages: _Pages) -> None:
    assert _html_validate(pages.kinds) == []


def test_both_find_what_is_wrong(tmp_path: Path) -> None:
    _put(
        tmp_path / "page.html",
        _whole(b'<a href="x"><a href="y">z</a></a><p id="a"></p><p id="a"></p><ul><p>a</p></ul>'),
    )

    assert len(_nu(tmp_path)) >= 3
    assert len(_html_validate(tmp_path)) >= 3
