"""Citations of statements, and of the quotes that editors write."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import Problems
from generator.events import cite, cite_editor
from generator.mentions import read, resolve
from generator.model.event import Citation, EditorEvent, SourceRef, Statement, Supports
from generator.model.source import Metadata, Source
from generator.model.time import Interval

Drafter = Callable[..., tuple[Statement, ...]]
TEXT = "Both sides “agreed  to\na truce”, officials said. It didn’t hold. The talks in São Paulo ended; the talks in São Paulo began."
EVENT = EditorEvent("truce", "content/events/truce.md", "Truce")


def _source(text: str = TEXT) -> Source:
    return Source("wire", "seeds/wire.txt", text, "ab" * 32, Metadata(title="Wire", url="https://example.org/w"))


def _cite(ref: SourceRef, text: str = TEXT) -> tuple[Citation | None, list[str]]:
    problems = Problems()
    found = cite_editor(replace(ref, line=7, column=3), EVENT, {"wire": _source(text)}, problems)
    return found, [str(problem) for problem in problems]


def test_a_statements_citation_tells_how_it_was_dated(drafted: Drafter) -> None:
    text = "Envoys met in Rome from 9 to 11 September 2021. After the raid on Aden, Oman closed its embassy."
    source = replace(_source(text), id="s")
    met, closed = drafted(text)
    resolutions = resolve(read(text), Interval())
    first = cite(met, source, resolutions)
    assert (first.source, first.quote, first.verified) == ("s", met.quote.exact, True)
    assert (first.expression, first.value) == ("9 to 11 September 2021", "2021-09-09")
    assert first.steps
    assert (first.sha256, first.url, first.title) == ("ab" * 32, "https://example.org/w", "Wire")
    assert first.statement == met.id
    second = cite(closed, source, resolutions)
    assert (second.expression, second.value, second.steps) == ("the raid on Aden", None, ())


def test_a_statement_without_date_or_anchor_has_no_expression(drafted: Drafter) -> None:
    (statement,) = drafted("The cocoa deal fell apart.", ("cocoa deal",))
    assert cite(statement, _source("The cocoa deal fell apart."), ()).expression is None


def test_a_denied_statement_supports_its_denial(drafted: Drafter) -> None:
    text = "The army denied that it had shelled the market on 3 May 2021."
    (statement,) = drafted(text)
    assert cite(statement, _source(text), ()).supports is Supports.DENIES


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("“agreed  to\na truce”", "“agreed  to\na truce”"),
        ('"agreed to a truce"', "“agreed  to\na truce”"),
        ("It didn't hold", "It didn’t hold"),
        ("  officials said. ", "officials said."),
        ("ended; the talks in Sa\u0303o Paulo began", "ended; the talks in São Paulo began"),
    ],
)
def test_a_quote_is_found_and_given_back_in_the_sources_own_characters(quote: str, found: str) -> None:
    citation, problems = _cite(SourceRef(source="wire", quote=quote, credibility=2, locator="p. 3"))
    assert problems == []
    assert citation is not None
    assert citation.quote == found
    assert TEXT[citation.start : citation.end] == found
    assert (citation.verified, citation.sha256, citation.credibility, citation.locator) == (True, "ab" * 32, 2, "p. 3")
    assert TEXT[: citation.start].endswith(citation.prefix)
    assert TEXT[citation.end :].startswith(citation.suffix)


@pytest.mark.parametrize(
    ("ref", "code", "part"),
    [
        (SourceRef(source="wirre"), "unknown-source", "the nearest is “wire”"),
        (SourceRef(source="zzzzzzzz"), "unknown-source", "no source in seeds/"),
        (SourceRef(source="wire", sha256="cd" * 32), "hash-mismatch", "ab" * 32),
        (SourceRef(source="wire", quote="the talks in São Paulo"), "", ""),
        (SourceRef(source="wire", quote="talks in São Paulo"), "quote-ambiguous", "2 times"),
        (
            SourceRef(source="wire", quote="talks in São Paulo", prefix="no such words"),
            "prefix-not-found",
            "nowhere after",
        ),
        (SourceRef(source="wire", quote="Both sides agreed on a truce"), "quote-not-found", "nearest passage is"),
        (SourceRef(source="wire", quote="xyzzy plugh " * 12), "quote-not-found", "is not in “wire”"),
        (SourceRef(source="wire", quote=" \n"), "empty-quote", "leave `quote` out"),
    ],
)
def test_faults_are_told_at_the_references_place(ref: SourceRef, code: str, part: str) -> None:
    citation, problems = _cite(ref)
    if not code:
        assert citation is not None
        return
    assert citation is None
    (problem,) = problems
    assert problem.startswith(f"content/events/truce.md:7:3: error {code}: ")
    assert part in problem


def test_a_prefix_tells_two_places_apart() -> None:
    citation, problems = _cite(SourceRef(source="wire", quote="talks in São Paulo", prefix="ended;  the"))
    assert problems == []
    assert citation is not None
    assert citation.start == TEXT.rindex("talks in")


def test_a_source_without_a_quote_is_cited_but_not_verified() -> None:
    citation, problems = _cite(SourceRef(source="wire", supports=Supports.CONTEXT, sha256="AB" * 32))
    assert problems == []
    assert citation is not None
    assert (citation.quote, citation.start, citation.verified, citation.supports) == (
        None,
        None,
        False,
        Supports.CONTEXT,
    )


def test_a_bare_address_was_checked_against_nothing() -> None:
    citation, problems = _cite(SourceRef(url="https://example.org/a", title="A", quote="words", language="uk"))
    assert problems == []
    assert citation is not None
    assert (citation.source, citation.start, citation.end, citation.sha256, citation.verified) == (
        None,
        None,
        None,
        None,
        False,
    )
    assert (citation.url, citation.quote, citation.language) == ("https://example.org/a", "words", "uk")


def test_a_long_quote_is_published_whole() -> None:
    text = "word " * 100
    citation, problems = _cite(SourceRef(source="wire", quote=text), text)
    assert problems == []
    assert citation is not None
    assert citation.quote == text.strip()
    assert (citation.prefix, citation.suffix) == ("", "")


@given(st.text(alphabet="aé e\u0301“\"’' \n\t", min_size=1, max_size=60), st.data())
def test_any_run_of_a_text_is_found_again_in_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    wanted = text[start:end]
    citation, problems = _cite(SourceRef(source="wire", quote=wanted), text)
    if citation is None:
        assert any(code in problems[0] for code in ("quote-ambiguous", "empty-quote", "quote-not-found"))
    else:
        assert citation.quote == text[citation.start : citation.end]
