from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.render import markdown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("Plain *words* & more", "<p>Plain <em>words</em> &amp; more</p>"),
        ("<script>alert(1)</script>after", "<p>after</p>"),
        ("[x](javascript:alert(1))", "<p>x</p>"),
        ("[x](JaVaScRiPt:alert(1))", "<p>x</p>"),
        ("[x](data:text/html;base64,AAAA)", "<p>x</p>"),
        ("[x](//elsewhere.example/)", "<p>x</p>"),
        ("[x](/\\elsewhere.example/)", "<p>x</p>"),
        ("[x](https://example.org/)", '<p><a href="https://example.org/" rel="noopener">x</a></p>'),
        ("[x](../near/)", '<p><a href="../near/" rel="noopener">x</a></p>'),
        ('<p onclick="x()" style="color:red" class="skip">y</p>', "<p>y</p>"),
        ('<p id="main">y</p>', '<p id="text-main">y</p>'),
        ("<img src=x onerror=alert(1)>", "<p></p>"),
        ("<iframe src='https://example.org'></iframe>", ""),
    ],
)
def test_markdown_can_do_no_harm(text: str, expected: str) -> None:
    assert str(markdown.to_html(text)).strip() == expected


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("# One\n\n## Two\n\n# Three", ["2", "3", "2"]),
        ("## One\n\n### Two", ["2", "3"]),
        ("# One\n\n#### Two\n\n###### Three", ["2", "3", "4"]),
        ("###### One", ["2"]),
    ],
)
def test_headings_fit_under_the_page_and_skip_no_level(text: str, levels: list[str]) -> None:
    assert re.findall(r"<h(\d)", markdown.to_html(text)) == levels


def test_headings_can_start_lower() -> None:
    assert str(markdown.to_html("# One", top=4)) == "<h4>One</h4>"


def test_words_can_be_had_without_markup() -> None:
    assert markdown.plain("# One\n\nTwo *three*\n") == "One Two three"


class _Depth(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.now = self.most = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ("br", "hr"):
            self.now += 1
            self.most = max(self.most, self.now)

    def handle_endtag(self, tag: str) -> None:
        self.now -= 1


@pytest.mark.parametrize(
    "text", ["<b>" * 3000 + "deep", ">" * 3000 + " deep", "<div><span>" * 500 + "deep", "- " * 60 + "deep"]
)
def test_nesting_is_cut_and_its_words_stay(text: str) -> None:
    html = str(markdown.to_html(text))
    parser = _Depth()
    parser.feed(html)

    assert "deep" in html
    assert parser.most <= markdown.DEEPEST + 2


@pytest.mark.parametrize("text", ["[" * 50_000, "`" * 50_000, "<![CDATA[" * 20_000, "*" * 50_000, "](" * 20_000])
def test_long_runs_of_signs_end(text: str) -> None:
    assert isinstance(str(markdown.to_html(text)), str)


@given(st.text(alphabet="<>/=\"'& abijpsrctv:()[]!#*_`\n", max_size=120))
def test_nothing_active_survives(text: str) -> None:
    html = str(markdown.to_html(text)).lower()
    tags = re.findall(r"<([a-z][a-z0-9]*)", html)

    assert set(tags) <= markdown.TAGS
    assert not re.search(r"<[^>]*\son\w+\s*=", html)
    assert not re.search(r"""href\s*=\s*["']?\s*(javascript|data|vbscript):""", html)
