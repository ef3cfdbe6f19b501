"""`dateline export` and `dateline check --published` as they are called."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.cli import main
from generator.cli.commands.export import FORMATS


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A site of one event."""
    events = tmp_path / "site-of-one/content/events"
    events.mkdir(parents=True)
    (events / "accord.md").write_text(
        "---\ntitle: The accord\ndate: 2024-08\nadded: 2024-09-01\n---\n", encoding="utf-8"
    )
    return tmp_path / "site-of-one"


def call(*arguments: str) -> int:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    return int(ended.value.code or 0)


@pytest.mark.parametrize("form", FORMATS)
def test_what_is_printed_is_the_file_of_a_build(
    folder: Path, form: str, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    at = ("-q", "-C", str(folder), "--base-url", "https://example.org/t/")
    assert call("build", *at) == 0
    capfdbinary.readouterr()
    assert call("export", form, *at) == 0
    assert capfdbinary.readouterr().out == (folder / "site" / FORMATS[form]).read_bytes()


def test_a_file_is_made_and_none_is_replaced(folder: Path, tmp_path: Path) -> None:
    made = tmp_path / "out" / "t.mw"
    assert call("export", "markwhen", "-q", "-C", str(folder), "--out", str(made)) == 0
    assert "2024-08: The accord" in made.read_text(encoding="utf-8")
    assert call("export", "json", "-q", "-C", str(folder), "--out", str(made)) == 2
    assert "2024-08: The accord" in made.read_text(encoding="utf-8")


def test_a_format_that_is_none_and_a_site_at_fault_are_told(folder: Path) -> None:
    assert call("export", "docx", "-C", str(folder)) == 2
    (folder / "content/events/bad.md").write_text("---\ntitle: Bad\ndate: 2024-02-30\n---\n", encoding="utf-8")
    assert call("export", "json", "-q", "-C", str(folder)) == 1


def test_an_id_that_would_be_lost_fails_a_check(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    last = tmp_path / "events.json"
    assert call("export", "json", "-q", "-C", str(folder), "--out", str(last)) == 0
    assert call("check", "-q", "-C", str(folder), "--published", str(last)) == 0
    whole = json.loads(last.read_text(encoding="utf-8"))
    whole["moved"] = {"pact": "accord"}
    last.write_text(json.dumps(whole), encoding="utf-8")
    capsys.readouterr()
    assert call("check", "-q", "-C", str(folder), "--published", str(last)) == 1
    assert "error id-lost: 'pact' was published" in capsys.readouterr().err
    assert call("check", "-q", "-C", str(folder), "--published", str(tmp_path / "none.json")) == 2


def test_only_the_most_told_events_are_exported_where_asked(
    folder: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    references = "sources:\n  - {url: 'https://example.org/1'}\n  - {url: 'https://example.net/2'}\n"
    for name, day, told in (("raid", "2024-05-01", references), ("truce", "2024-06-01", "")):
        (folder / f"content/events/{name}.md").write_text(
            f"---\ntitle: The {name}\ndate: {day}\n{told}---\n", encoding="utf-8"
        )
    assert call("export", "json", "--top", "2", "-q", "-C", str(folder)) == 0
    events = json.loads(capfdbinary.readouterr().out)["events"]
    assert [event["id"] for event in events] == ["raid", "truce"]
    assert call("export", "json", "--top", "0", "-q", "-C", str(folder)) == 2
