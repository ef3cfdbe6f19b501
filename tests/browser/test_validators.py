"""Every page of three sites, held against the HTML standard by two checkers: Nu, and html-validate.

The sites are the repository's own, one of 300 events, and one in a language that is written from right to left. Both
checkers are put into tests/tools by `make test`; where they or their Java and Node.js are missing these tests fail.
"""

from __future__ import annotations

import importlib.util
import json
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from generator.build import pipeline
from generator.build.options import Options
from generator.errors import Problems
from generator.pages import Dossier, view
from generator.render import render

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
    """A folder with every page."""
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
            if path.endswith(".html"):
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
