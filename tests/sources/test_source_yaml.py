"""YAML of strings alone: what it reads, what it refuses, and where it says so."""

from __future__ import annotations

import pytest
import yaml as pyyaml
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import Problems
from generator.sources import yaml


def read(text: str, first_line: int = 1) -> tuple[dict[str, object] | None, list[str]]:
    problems = Problems()
    table = yaml.load_mapping(text, "f.md", problems, first_line=first_line)
    return None if table is None else table.plain(), [str(problem) for problem in problems]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: NO", {"a": "NO"}),
        ("a: yes\nb: true\nc: ~\nd: null", {"a": "yes", "b": "true", "c": "~", "d": "null"}),
        ("time: 12:30:45", {"time": "12:30:45"}),
        (
            "a: 012\nb: 1e3\nc: 0x1F\nd: 2024-08-06\ne: .inf",
            {"a": "012", "b": "1e3", "c": "0x1F", "d": "2024-08-06", "e": ".inf"},
        ),
        ("a:\nb: ''", {"a": "", "b": ""}),
        ("a: [x, 'y, z']\nb:\n  - c: d\n    e: f", {"a": ["x", "y, z"], "b": [{"c": "d", "e": "f"}]}),
        ("a: |\n  one\n  two\n", {"a": "one\ntwo\n"}),
        ("", {}),
        ("# nothing yet\n", {}),
        ("a: x # note", {"a": "x"}),
        ("a: Київ", {"a": "Київ"}),
    ],
)
def test_every_scalar_is_text(text: str, expected: dict[str, object]) -> None:
    assert read(text) == (expected, [])


@pytest.mark.parametrize(
    ("text", "place", "code", "says"),
    [
        ("a: 1\nb: 2\na: 3", "3:1", "duplicate-key", "line 1"),
        ("a:\n  b: 1\n  b: 2", "3:3", "duplicate-key", "line 2"),
        ("a: &x 1\nb: *x", "1:4", "yaml-alias", "anchors"),
        ("b: *x", "1:4", "yaml-alias", "anchors"),
        ("b: {<<: {a: 1}}", "1:5", "yaml-alias", "merge"),
        ("a: !!int 3", "1:4", "yaml-tag", "int"),
        ("a: Talks: the end", "1:9", "yaml-broken", "quotation marks"),
        ("a: 'open", "1:9", "yaml-broken", "end of stream"),
        ("a: 1\n\tb: 2", "2:1", "yaml-broken", "tabs"),
        ("a: @x", "1:4", "yaml-broken", "quotation marks"),
        ("a: 1\n---\nb: 2", "2:1", "yaml-broken", "second"),
        ("- a\n- b", "1:1", "yaml-broken", "key: value"),
        ("words only", "1:1", "yaml-broken", "key: value"),
        ("[a, b]: c", "1:1", "yaml-broken", "plain word"),
        ("a: é\x07", "1:5", "yaml-broken", "control character"),
        ("a: b\nc: x\ud800", "2:5", "yaml-broken", "control character"),
        ("a: " + "[" * 30, "1:15", "yaml-too-deep", "12"),
        ("a: [" + "1," * 30_000 + "]", "1:39999", "yaml-too-large", "20000"),
        ("a: " + "x" * 300_000, "1:1", "yaml-too-large", "262144"),
    ],
)
def test_refusals_have_a_place_and_a_code(text: str, place: str, code: str, says: str) -> None:
    table, problems = read(text)
    assert table is None
    assert len(problems) == 1
    assert problems[0].startswith(f"f.md:{place}: error {code}: ")
    assert says in problems[0]


def test_lines_are_counted_in_the_file() -> None:
    assert read("a: 1\na: 2", first_line=2)[1] == [
        "f.md:3:1: error duplicate-key: 'a' stands in line 2 already; keep one of the two"
    ]


def test_nodes_know_their_place() -> None:
    problems = Problems()
    table = yaml.load_mapping("a:\n  - b: c\n", "f.md", problems)
    assert table is not None
    items = table.values["a"]
    assert isinstance(items, yaml.Items)
    entry = items.items[0]
    assert isinstance(entry, yaml.Table)
    assert entry.keys["b"] == yaml.Mark("f.md", 2, 5)
    assert entry.values["b"].mark == yaml.Mark("f.md", 2, 8)


texts = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\n\t"), max_size=40)
keys = texts.map(str.strip).filter(lambda key: key != "<<")
trees = st.recursive(
    texts, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3), max_leaves=12
)


@given(st.dictionaries(keys, trees, max_size=5))
def test_strings_come_back_as_they_were_written(tree: dict[str, object]) -> None:
    written = pyyaml.safe_dump(tree, allow_unicode=True, default_style='"')
    assert read(written) == (tree, [])


@given(st.text(max_size=200))
def test_any_text_gives_a_table_or_one_problem(text: str) -> None:
    found, problems = read(text)
    assert (found is None) == (len(problems) == 1)
