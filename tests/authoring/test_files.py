"""Creating files: all or none, and never over one that is there."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.authoring.files import create_all, markdown, name_for, to_yaml
from generator.config import control_character
from generator.errors import Problems, UsageError
from generator.sources import ids, yaml


def test_files_are_created_with_their_folders(tmp_path: Path) -> None:
    create_all({tmp_path / "a" / "b.txt": b"1", tmp_path / "c.txt": b"2"})
    assert (tmp_path / "a" / "b.txt").read_bytes() == b"1"
    assert (tmp_path / "c.txt").read_bytes() == b"2"


def test_nothing_is_written_where_one_of_them_is_there(tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_bytes(b"mine")
    with pytest.raises(UsageError, match=r"old\.txt is there already; nothing was written"):
        create_all({tmp_path / "new.txt": b"1", tmp_path / "old.txt": b"2"})
    assert not (tmp_path / "new.txt").exists()
    assert (tmp_path / "old.txt").read_bytes() == b"mine"


def test_a_link_that_leads_nowhere_is_there_too(tmp_path: Path) -> None:
    (tmp_path / "link.txt").symlink_to(tmp_path / "nowhere")
    with pytest.raises(UsageError):
        create_all({tmp_path / "link.txt": b"1"})
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize(("error", "raised"), [(OSError(28, "No space left"), OSError), (FileExistsError, UsageError)])
def test_what_was_begun_is_taken_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception, raised: type[Exception]
) -> None:
    opened = Path.open

    def failing(self: Path, mode: str = "r", *rest: object, **named: object) -> object:
        if self.name == "second":
            raise error
        return opened(self, mode, *rest, **named)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", failing)
    with pytest.raises(raised):
        create_all({tmp_path / "first": b"1", tmp_path / "second": b"2"})
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Talks open in Geneva", "talks-open-in-geneva"),
        ("  Élysée: “no” to §5! ", "elysee-no-to-5"),
        ("переговоры", ""),
        ("A" * 80, "a" * 60),
        ("word " * 20, "word-word-word-word-word-word-word-word-word-word-word-word"),
    ],
)
def test_names_of_files_come_from_words(words: str, name: str) -> None:
    assert name_for(words) == name


@given(st.text())
def test_a_name_is_an_id_or_empty(words: str) -> None:
    name = name_for(words)
    assert name == "" or ids.is_id(name)


@given(st.dictionaries(st.sampled_from(["title", "url", "quote"]), st.text(st.characters(codec="utf-8"), min_size=1)))
def test_what_is_written_is_read_back(values: dict[str, str]) -> None:
    """Whatever looks like another type to YAML ("NO", "12:30", "2024-08-06") stays the text that it was."""
    assume(all(control_character(text) is None for text in values.values()))
    problems = Problems()
    table = yaml.load_mapping(to_yaml(values), "x.yaml", problems)
    assert not list(problems)
    assert table is not None
    read = {key: node.text for key, node in table.values.items() if isinstance(node, yaml.Text)}
    assert read == values


@pytest.mark.parametrize("text", ["NO", "12:30:45", "2024-08-06", "012", "~", "a: b", "# no", "- x", "“q”\n\nline"])
def test_texts_that_yaml_would_take_for_something_else(text: str) -> None:
    problems = Problems()
    table = yaml.load_mapping(to_yaml({"title": text}), "x.yaml", problems)
    assert table is not None
    node = table.values["title"]
    assert isinstance(node, yaml.Text)
    assert node.text == text


def test_markdown_has_its_front_matter_and_hints() -> None:
    assert markdown({"title": "T"}, "Body.\n", "# hint\n") == b"---\ntitle: T\n# hint\n---\n\nBody.\n"


@pytest.mark.parametrize("text", ["a\x07b", "\x00", "\ufffe"])
def test_what_could_not_be_read_again_is_not_written(text: str) -> None:
    with pytest.raises(UsageError, match="control character"):
        to_yaml({"title": text})
