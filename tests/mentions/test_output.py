"""What is made of a reading: rows, the table and the explanation."""

import json
from datetime import date

from generator.cli import explain, extract
from generator.mentions import read, resolve
from generator.model.mention import Reading, Resolution
from generator.model.source import Metadata, Source, Stamp
from generator.model.time import Interval

DAY = date(2024, 8, 14).toordinal()
TEXT = "They met last week & parted.\nOn 03/04/2024 they meet <again>, now for more than a day.\x0b"
PUBLISHED = Stamp("2024-08-14", Interval.on(DAY))


def material(published: Stamp | None = PUBLISHED) -> tuple[Source, Reading, tuple[Resolution, ...]]:
    reading = read(TEXT)
    source = Source("a", "seeds/a.txt", TEXT, "", Metadata(title="A & B", published=published), first_line=4)
    return source, reading, resolve(reading, published.days if published else Interval())


def test_rows_have_the_fields_of_the_contract() -> None:
    found = extract.rows(*material())
    assert list(found[0]) == [
        "source", "start", "end", "text", "type", "value", "mod", "earliest", "latest", "edtf", "anchor", "rule", "sentence",
    ]  # fmt: skip
    assert found[0] == {
        "source": "a",
        "start": 9,
        "end": 18,
        "text": "last week",
        "type": "DATE",
        "value": "2024-W32",
        "mod": None,
        "earliest": "2024-08-05",
        "latest": "2024-08-11",
        "edtf": "2024-08-05/2024-08-11",
        "anchor": {"kind": "published", "value": "2024-08-14"},
        "rule": "last week",
        "sentence": "They met last week & parted.",
    }
    assert [json.loads(line) for line in extract.jsonl(found).splitlines()] == found


def test_unknown_bounds_are_null() -> None:
    found = extract.rows(*material(None))
    assert (found[0]["earliest"], found[0]["latest"], found[0]["edtf"]) == (None, None, None)


def test_table() -> None:
    lines = extract.table(extract.rows(*material())).splitlines()
    assert lines[0] == "a"
    assert lines[1].split() == ["text", "type", "value", "mod", "earliest", "latest", "anchor"]
    assert lines[2].split() == [
        "last",
        "week",
        "DATE",
        "2024-W32",
        "–",
        "2024-08-05",
        "2024-08-11",
        "published",
        "2024-08-14",
    ]
    assert extract.table([]) == ""


def test_explain_says_each_step() -> None:
    source, reading, resolutions = material()
    text = explain.explain(source, reading, resolutions, published_note="stated in its metadata")
    assert text.startswith(
        "seeds/a.txt:4:10: “last week” → DATE 2024-W32\n"
        "  1. “last week” is read against the day the text was published, Wednesday 14 August 2024 "
        "(stated in its metadata): the whole week before, Monday 5 to Sunday 11 August 2024.\n"
        "  As EDTF: 2024-08-05/2024-08-11\n"
        "  Read by the rule “last week”.\n"
    )
    assert "→ DURATION P1D, MORE_THAN" in text
    assert "made of" in text


def test_explain_one_line() -> None:
    source, reading, resolutions = material()
    assert "last week" not in explain.explain(source, reading, resolutions, line=5)
    assert explain.explain(source, reading, resolutions, line=9) == "seeds/a.txt:9: no expression of time found.\n"
    assert explain.explain(source, read("Nothing."), ()) == "seeds/a.txt: no expression of time found.\n"


def test_explain_does_not_call_a_day_worked_out_the_one_of_publication() -> None:
    source, reading, resolutions = material()
    text = explain.explain(source, reading, resolutions, published_note="worked out: it tells of the summit")
    assert "the day the words were written, Wednesday 14 August 2024 (worked out: it tells of the summit)" in text
    assert "published" not in text.split("As EDTF")[0]
