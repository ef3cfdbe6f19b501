from __future__ import annotations

from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pages.fragments import EDGE, WHOLE, text_directive, with_fragment

PAGE = "https://example.org/story"


@pytest.mark.parametrize(
    ("url", "quoted", "expected"),
    [
        (PAGE, "plain words", f"{PAGE}#:~:text=plain%20words"),
        (PAGE, "well-known, twice", f"{PAGE}#:~:text=well%2Dknown%2C%20twice"),
        (PAGE, "a & b = c? 50% #1", f"{PAGE}#:~:text=a%20%26%20b%20%3D%20c%3F%2050%25%20%231"),
        (PAGE, "  two   spaces ", f"{PAGE}#:~:text=two%20spaces"),
        (PAGE, "café", f"{PAGE}#:~:text=caf%C3%A9"),
        (PAGE, "“quoted” ‘words’", f"{PAGE}#:~:text=%E2%80%9Cquoted%E2%80%9D%20%E2%80%98words%E2%80%99"),
        (f"{PAGE}#part", "words", f"{PAGE}#part:~:text=words"),
        (f"{PAGE}#:~:text=old", "new words", f"{PAGE}#:~:text=new%20words"),
        (f"{PAGE}?a=1&b=2", "words", f"{PAGE}?a=1&b=2#:~:text=words"),
        (PAGE, " \n ", PAGE),
    ],
)
def test_every_sign_that_has_a_meaning_is_encoded(url: str, quoted: str, expected: str) -> None:
    assert with_fragment(url, quoted) == expected


def test_a_long_quotation_is_named_by_its_first_and_last_words() -> None:
    words = " ".join(f"word{number}" for number in range(60))

    assert text_directive(words) == "word0%20word1%20word2%20word3%20word4,word55%20word56%20word57%20word58%20word59"


def test_a_quotation_over_several_lines_starts_on_the_first_and_ends_on_the_last() -> None:
    assert text_directive("The first line\n\n  and the\nlast line here") == "The%20first%20line,last%20line%20here"


def test_few_long_words_are_shared_between_both_ends() -> None:
    assert text_directive(f"{'a' * 80} {'b' * 80}") == f"{'a' * 80},{'b' * 80}"
    assert text_directive("c" * 200) == "c" * 200


@given(st.text(min_size=1, max_size=400))
def test_a_directive_names_words_of_the_quotation_and_holds_no_raw_delimiter(quoted: str) -> None:
    directive = text_directive(quoted)
    parts = directive.split(",")

    assert "-" not in directive
    assert "&" not in directive
    assert len(parts) <= 2
    normal = " ".join(quoted.split())
    assert normal.startswith(unquote(parts[0]))
    assert normal.endswith(unquote(parts[-1]))
    if len(parts) == 2 and "\n" not in quoted:
        assert len(normal) > WHOLE
        assert all(len(unquote(part).split()) <= EDGE for part in parts)
