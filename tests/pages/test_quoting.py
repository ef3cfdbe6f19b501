"""Which quotation marks a quotation stands in, by example."""

from __future__ import annotations

import pytest

from generator.pages.quoting import marks, quoted


@pytest.mark.parametrize(
    ("quote", "shown"),
    [
        ("the talks began", "“the talks began”"),
        ("the ‘talks’ began", "“the ‘talks’ began”"),
        ("the “talks” began", "‘the “talks” began’"),
        ('the "talks" began', '‘the "talks" began’'),
        ("“The talks” began, he said", "‘“The talks” began, he said’"),
        ("“We shall begin soon, and", "‘“We shall begin soon, and’"),
        ("it would begin ‘soon’, as “a test”", "‘it would begin ‘soon’, as “a test”’"),
        ("“We shall begin.”", "“We shall begin.”"),
        ("“We shall begin”.", "“We shall begin”."),
        ("«Переговори почалися»", "«Переговори почалися»"),
        ("„Wir beginnen“", "„Wir beginnen“"),
        ("“We shall begin,” he said, “soon.”", "‘“We shall begin,” he said, “soon.”’"),
        ("Russia’s answer", "“Russia’s answer”"),
        ("“”", "‘“”’"),
    ],
)
def test_a_quotation_alone(quote: str, shown: str) -> None:
    assert quoted(quote) == shown


@pytest.mark.parametrize(
    ("prefix", "quote", "suffix", "expected"),
    [
        ("The minister said: ", "the talks began", " on Friday.", "double"),
        # All that the source quotes: its own marks are enough.
        ("The minister said: “", "The talks began", "” and left.", "own"),
        ("The minister said: “", "The talks began", ",” and left.", "own"),
        ("The minister said: “", "The talks began", ".” He left.", "own"),
        ("The minister said: ‘", "The talks began", "’ and left.", "own"),
        ('The minister said: "', "The talks began", '" and left.', "own"),
        # A part of it: within its marks stand single ones.
        ("The minister said: “", "The talks began", " on Friday,” and left.", "single"),
        ("The minister said: “On Friday ", "the talks began", "” and left.", "single"),
        # Nothing of it: a mark that stands apart, and an apostrophe, open and close nothing here.
        ("The “envoys” ", "met", " in “secret”.", "double"),
        ("The talks with ", "Russia", "’s envoys", "double"),
        ("the minister’s ‘", "plan", " of talks’", "double"),
        ("", "met", "", "double"),
    ],
)
def test_a_quotation_in_its_context(prefix: str, quote: str, suffix: str, expected: str) -> None:
    assert marks(quote, prefix, suffix) == expected
