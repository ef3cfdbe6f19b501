"""Saved pages and PDF files."""

from __future__ import annotations

import builtins
from typing import Any

import pypdf
import pytest
from fpdf import FPDF
from pypdf.errors import DependencyError

from generator.errors import MissingExtraError, Problems
from generator.sources import html, markup, pdf

SENTENCES = [
    "Negotiators of both sides met on Monday in the capital, and the mediator promised a second round for the autumn.",
    "Nobody had expected the delegation of the north to arrive, since its leader had refused to speak to the army in May.",
    "A first exchange of prisoners is to follow before the end of the month, as both delegations told the mediator in writing.",
]
ARTICLE = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)


def page(head: str = "", body: str = "", attributes: str = "") -> bytes:
    return f"<!DOCTYPE html><html {attributes}><head><meta charset='utf-8'>{head}</head><body><nav><a href='/'>Home</a></nav><article><h1>Talks in the capital</h1>{body}{ARTICLE}</article><footer>Imprint</footer></body></html>".encode()


def read(raw: bytes) -> html.Page:
    problems = Problems()
    found = html.read(raw, "seeds/a.html", problems)
    assert found is not None, [str(problem) for problem in problems]
    assert list(problems) == []
    return found


def test_the_article_is_the_text() -> None:
    text = read(page()).text
    assert all(sentence in text for sentence in SENTENCES)
    assert "Imprint" not in text


LINKED = """<script type="application/ld+json">{"@graph": [{"@type": "WebPage", "datePublished": "2020-01-01"},
{"@type": ["NewsArticle"], "headline": "Second  round", "datePublished": "2024-05-03T08:15:00+0300", "dateModified": "2024-05-04",
"author": [{"@type": "Person", "name": "Amina Deng"}, {"name": "Paul Okello"}], "publisher": {"name": "Harbour Post"}, "inLanguage": "en"}]}</script>"""


@pytest.mark.parametrize(
    ("head", "body", "expected"),
    [
        (LINKED, "", {"title": "Second round", "authors": ["Amina Deng", "Paul Okello"], "container": "Harbour Post", "published": "2024-05-03T08:15:00+0300", "updated": "2024-05-04", "language": "en"}),
        ('<script type="application/ld+json">{broken</script>', "", {"title": "Talks in the capital"}),
        ('<script type="application/ld+json">{"@type": "Article", "author": "Jo Doe", "mainEntityOfPage": {"@type": "WebPage", "url": "https://example.org/x"}}</script>', "", {"authors": ["Jo Doe"], "url": "https://example.org/x"}),
        ('<meta property="og:title" content="Round two"><meta property="article:published_time" content="2024-05-03"><meta property="og:site_name" content="Post"><meta name="author" content="Jo Doe"><meta property="article:modified_time" content="2024-05-05T10:00:00Z">', "", {"title": "Round two", "published": "2024-05-03", "container": "Post", "authors": ["Jo Doe"], "updated": "2024-05-05T10:00:00Z"}),
        ('<meta name="DC.date.issued" content="May 2024"><meta name="author" content="https://example.org/jo">', "", {"published": "May 2024", "authors": None}),
        ('<meta name="pubdate" content="soon"><meta name="date" content="2024-05-06">', "", {"published": "2024-05-06"}),
        ("", "<time datetime='2024-05-07T10:00'>7 May</time><time datetime='2024-05-09'>9 May</time>", {"published": "2024-05-07T10:00"}),
        ("", "<time datetime='2024-05-07'>x</time><time pubdate datetime='2024-05-08'>8 May</time>", {"published": "2024-05-08"}),
        ("", "", {"published": None, "url": None}),
        ('<link rel="canonical" href="https://example.org/talks"><meta property="og:url" content="https://example.org/other">', "", {"url": "https://example.org/talks"}),
        ('<link rel="canonical" href="/talks"><meta property="og:url" content="https://example.org/other">', "", {"url": "https://example.org/other"}),
        ("<!-- saved from url=(0025)https://example.org/saved -->", "", {"url": "https://example.org/saved"}),
        ("<!--\n Page saved with SingleFile \n url: https://example.org/single \n-->", "", {"url": "https://example.org/single"}),
        ("<meta property='og:locale' content='pt_BR'>", "", {"language": "pt-BR"}),
        ("<meta property='og:locale' content='not a language'>", "", {"language": None}),
    ],
)  # fmt: skip
def test_what_a_page_says_of_itself(head: str, body: str, expected: dict[str, object]) -> None:
    values = read(page(head, body)).values
    assert {key: values.get(key) for key in expected} == expected


def test_the_language_of_the_page() -> None:
    assert read(page(attributes="lang='en-GB'")).values["language"] == "en-GB"


def test_an_older_encoding_is_read_as_declared() -> None:
    raw = f"<html><head><meta charset='windows-1251'></head><body><article><p>Переговоры</p>{ARTICLE}</article></body></html>".encode(
        "cp1251"
    )
    assert "Переговоры" in read(raw).text


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"<meta charset='utf-8'><p>caf\xe9</p>", "not-utf8"),
        (b"<meta charset='no-such-code'><p>caf\xe9</p>", "not-utf8"),
        (b"<p>caf\xe9</p>", "not-utf8"),
        (b"<p></p>", "page-empty"),
        (b"<!-- nothing -->", "page-empty"),
        (b"<p " + b" ".join(b"a%d=1" % number for number in range(5000)) + b">x</p>", "page-refused"),
    ],
)
def test_pages_at_fault(raw: bytes, code: str) -> None:
    problems = Problems()
    assert html.read(raw, "seeds/a.html", problems) is None
    assert [problem.code for problem in problems] == [code]


def test_an_empty_page_is_an_empty_text() -> None:
    assert read(b" \n").text == ""


@pytest.mark.parametrize(
    ("markup_text", "says"),
    [
        ("<a " + "x " * 1001 + ">", "attributes"),
        ("<a y='>' " + "x=1 " * 1001 + ">", "attributes"),
        ("<a y='<b' " + "x='2' " * 1001 + ">", "attributes"),
        ("<script>if (a > b) {}</script><a " + "x " * 1001 + ">", "attributes"),
        ("<b>" * 2001, "nests"),
        ("<br>" * 200_001, "tags"),
        ("<script>" + "x < y " * 5000 + "</script>", None),
        ("<!-- " + "<a x x x> " * 500 + " -->", None),
        ("<p>" * 3000, None),
        ("<b></b>" * 3000, None),
        ("1 < 2 and 3 > 2, " * 1000, None),
        ("<a href='open", None),
        ("<", None),
    ],
)
def test_the_guard_counts_what_parsers_stumble_over(markup_text: str, says: str | None) -> None:
    reason = markup.refuse(markup_text)
    assert (reason is None) if says is None else (reason is not None and says in reason)


def test_the_guard_refuses_a_page_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(markup, "MAX_CHARACTERS", 10)
    assert "characters" in (markup.refuse("x" * 11) or "")


def paper(*pages: str, title: str = "", author: str = "", password: str = "") -> bytes:
    made = FPDF()
    made.set_title(title)
    made.set_author(author)
    made.set_font("Helvetica", size=12)
    if password:
        made.set_encryption(owner_password="owner", user_password=password)
    for text in pages:
        made.add_page()
        if text:
            made.multi_cell(0, 8, text)
    return bytes(made.output())


def test_pages_of_a_pdf_are_joined() -> None:
    problems = Problems()
    found = pdf.read(
        paper("The talks be-\ngan in May", "and ended in June.", title="Report", author="A. Deng; P. Okello"),
        "a.pdf",
        problems,
    )
    assert found is not None
    assert " ".join(found.text.split()) == "The talks began in May and ended in June."
    assert found.values == {"title": "Report", "authors": ["A. Deng", "P. Okello"]}
    assert list(problems) == []


@pytest.mark.parametrize(
    ("pages", "text"),
    [
        (["the negoti-\nations began"], "the negotiations began"),
        (["a cease-\nfire and a cease-fire"], "a cease-fire and a cease-fire"),
        (["the Saudi-\nAmerican plan"], "the Saudi-American plan"),
        (["in 2022-\n2023 and 1990–\n94"], "in 2022-2023 and 1990–94"),
        (["soft\u00ad\nhyphen and in\u00adside"], "softhyphen and inside"),
        (["one -\ntwo"], "one -\ntwo"),
        (["end of page", "next page\r\n"], "end of page\nnext page"),
        (["began on\n1", "Monday.\n- 2 -", "Page 3 of 3"], "began on\nMonday."),
        (["Report 5\nThe talks\n1", "Report 5\nbegan in\n2", "Report 5\nMay.\n3"], "The talks\nbegan in\nMay."),
        (["The talks", "The talks began"], "The talks\nThe talks began"),
        (["The o\ufb03ce \ufb01rst o\ufb00ered to \ufb02y in Augu\ufb06"], "The office first offered to fly in August"),
        (
            ["Post\nThe talks\nwent\non\nand", "Post\nwere\nbroken\noff\nat noon"],
            "The talks\nwent\non\nand\nwere\nbroken\noff\nat noon",
        ),
        (
            ["The talks\nbegan\nin May", "The talks\nended\nin June"],
            "The talks\nbegan\nin May\nThe talks\nended\nin June",
        ),
    ],
)
def test_lines_and_letters_as_they_were_written(pages: list[str], text: str) -> None:
    assert pdf.join(pages) == text


COLUMN = """After the round in Berlin
The foreign ministers met on 28 and 29
February, and said that they would meet
again in the spring. They did so on 10
May, in Almaty.
Four soldiers had been killed there on 13
February 2024, two weeks before the talks
were to begin.
What comes next
Both sides have named 14 October as the
day of a summit."""


def test_a_paragraph_of_a_narrow_column_is_one_line() -> None:
    assert pdf.join([COLUMN]).split("\n") == [
        "After the round in Berlin",
        "The foreign ministers met on 28 and 29 February, and said that they would meet again in the spring. They did so on 10 May, in Almaty.",
        "Four soldiers had been killed there on 13 February 2024, two weeks before the talks were to begin.",
        "What comes next",
        "Both sides have named 14 October as the day of a summit.",
    ]


@pytest.mark.parametrize(
    "text", ["First line\nSecond line\nThird line", "1. The border\n2. The prisoners\n3. The road"]
)
def test_lines_that_are_paragraphs_stay(text: str) -> None:
    assert pdf.join([text]) == text


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"%PDF-1.7 garbage", "pdf-broken"),
        (b"", "pdf-broken"),
        (paper(""), "pdf-empty"),
        (paper("x", password="secret"), "pdf-locked"),
    ],
)
def test_pdfs_at_fault(raw: bytes, code: str) -> None:
    problems = Problems()
    assert pdf.read(raw, "a.pdf", problems) is None
    assert [problem.code for problem in problems] == [code]


def test_a_filter_that_nothing_knows_is_a_broken_pdf() -> None:
    problems = Problems()
    assert pdf.read(paper("They met.").replace(b"/FlateDecode", b"/FlateDacode"), "a.pdf", problems) is None
    assert [problem.code for problem in problems] == ["pdf-broken"]


def test_a_pdf_in_a_cipher_that_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def open_(*_: object, **__: object) -> None:
        raise DependencyError("cryptography>=3.1 is required for AES algorithm")

    monkeypatch.setattr(pypdf, "PdfReader", open_)
    problems = Problems()
    assert pdf.read(b"%PDF-1.7", "a.pdf", problems) is None
    assert [problem.code for problem in problems] == ["pdf-locked"]


def test_limits_of_a_pdf(monkeypatch: pytest.MonkeyPatch) -> None:
    problems = Problems()
    monkeypatch.setattr(pdf, "MAX_PAGES", 1)
    assert pdf.read(paper("a", "b"), "a.pdf", problems) is None
    monkeypatch.setattr(pdf, "MAX_CHARACTERS", 3)
    assert pdf.read(paper("four"), "a.pdf", problems) is None
    assert [problem.code for problem in problems] == ["too-large", "too-large"]


@pytest.mark.parametrize(("library", "extra"), [("trafilatura", "html"), ("pypdf", "pdf")])
def test_a_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch, library: str, extra: str) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any) -> Any:
        if name == library:
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(MissingExtraError, match=rf"dateline\[{extra}\]"):
        html.read(page(), "a.html", Problems()) if extra == "html" else pdf.read(paper("x"), "a.pdf", Problems())
