"""Themes: tokens in one file, single templates and files overridden one by one, the site's own over a bundled one's."""

from __future__ import annotations

import gzip
import re
from dataclasses import replace
from pathlib import Path

import pytest

from generator.pages import view
from generator.render import render, themes
from generator.render.environment import bundled
from tests.render.test_sizes import rich

DOCUMENT = Path(__file__).parents[2] / "docs" / "theming.md"
SET = re.compile(r"(--[\w-]+)\s*:")
USED = re.compile(r"var\((--[\w-]+)\)")


def _made(theme: str, *own: Path) -> dict[str, bytes]:
    return dict(render(view(rich.dossier(config=replace(rich.CONFIG, theme={"name": theme}))), own))


@pytest.fixture(scope="module", params=themes())
def made(request: pytest.FixtureRequest) -> dict[str, bytes]:
    return _made(request.param)


def test_a_theme_brings_tokens_and_templates_of_its_own_and_keeps_the_rest() -> None:
    plain, other = _made("default"), _made("broadsheet")

    assert other["assets/theme.css"] != plain["assets/theme.css"]
    assert other["assets/site.css"] == plain["assets/site.css"]
    assert b'class="masthead nameplate"' in other["method/index.html"]
    assert b"nameplate" not in plain["method/index.html"]
    assert other.keys() == plain.keys()


def test_the_site_s_own_files_win_over_a_theme_s(tmp_path: Path) -> None:
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets/theme.css").write_text(":root { --ink: #000 }", encoding="utf-8")
    marked = "utf-8-sig"  # as some editors save: the byte-order mark is none of the page
    (tmp_path / "missing.html").write_text("own {{ site.theme.name }}", encoding=marked)
    found = _made("broadsheet", tmp_path)

    assert found["assets/theme.css"] == b":root { --ink: #000 }"
    assert found["404.html"] == b"own broadsheet"
    assert b'class="masthead nameplate"' in found["method/index.html"]


def test_every_token_that_a_style_uses_is_set_by_the_theme(made: dict[str, bytes]) -> None:
    tokens = set(SET.findall(made["assets/theme.css"].decode()))
    rules = made["assets/site.css"].decode() + made["assets/embed.css"].decode()

    assert set(USED.findall(rules)) <= tokens
    assert not SET.findall(rules)


def test_the_theme_is_read_after_the_rules(made: dict[str, bytes]) -> None:
    text = made["index.html"].decode()

    assert text.index("assets/site.css") < text.index("assets/theme.css")


def test_all_styles_of_a_theme_stay_under_12_kilobytes(made: dict[str, bytes]) -> None:
    weight = sum(len(gzip.compress(data)) for path, data in made.items() if path.endswith(".css"))

    assert 5_000 < weight < 12_000


def test_the_document_names_every_token_template_and_theme() -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    root = bundled()
    own = [path for path in root.rglob("*") if path.is_file() and "themes" not in path.parts]
    names = {path.relative_to(root).as_posix() for path in own}
    tokens = set(SET.findall((root / "assets/theme.css").read_text(encoding="utf-8")))

    assert {name for name in names | tokens if f"`{name}`" not in text} == set()
    assert {name for name in themes() if f"`{name}`" not in text} == set()
