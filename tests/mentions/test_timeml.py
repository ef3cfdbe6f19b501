"""TimeML that every reader of it accepts: valid by the attributes of version 1.2.1, and the text as it was."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from generator.dates import edtf
from generator.mentions import read, resolve, timeml
from generator.model.source import Metadata, Source, Stamp
from generator.model.time import Interval

_DTD = etree.DTD(str(Path(__file__).with_name("timeml.dtd")))
_DAY = date(2024, 8, 14).toordinal()
_PUBLISHED = Stamp("2024-08-14", Interval.on(_DAY))


def written(text: str, published: Stamp | None = _PUBLISHED, title: str | None = "A & B") -> Any:
    """The document of a text as it is read again, after it was found valid."""
    reading = read(text)
    source = Source("a<b", "seeds/a.txt", text, "", Metadata(title=title, published=published), first_line=1)
    resolutions = resolve(reading, published.days if published else Interval())
    root = etree.fromstring(timeml.write(source, reading, resolutions).encode())
    assert _DTD.validate(root), _DTD.error_log
    return root


def marked(root: Any) -> list[dict[str, str]]:
    return [{**{str(k): str(v) for k, v in each.attrib.items()}, "text": each.text or ""} for each in root.find("TEXT")]


TEXT = (
    "They met last week & parted.\nOn 03/04/2024 they meet <again>, now for more than a day, early in 2025, every Monday, "
    "at 3 p.m. on Friday, in the 1930s, in 480 BC, in fiscal 2023 and over the past two months.\x0b"
)


@pytest.mark.parametrize("published", [_PUBLISHED, None], ids=["dated", "undated"])
def test_it_is_valid_and_holds_the_text(published: Stamp | None) -> None:
    root = written(TEXT, published)
    assert "".join(root.find("TEXT").itertext()) == TEXT.replace("\x0b", "\ufffd")
    found = marked(root)
    assert [each["text"] for each in found] == [each.text for each in read(TEXT).mentions]
    assert [each["tid"] for each in found] == [f"t{number}" for number in range(1, len(found) + 1)]


def test_what_an_expression_is_read_against() -> None:
    found = marked(written("They met last week. On 5 May 2023 they signed; two days later they left."))
    assert found == [
        {"tid": "t1", "type": "DATE", "value": "2024-W32", "temporalFunction": "true", "anchorTimeID": "t0", "text": "last week"},
        {"tid": "t2", "type": "DATE", "value": "2023-05-05", "temporalFunction": "false", "text": "5 May 2023"},
        {"tid": "t3", "type": "DATE", "value": "2023-05-07", "temporalFunction": "true", "anchorTimeID": "t2", "text": "two days later"},
    ]  # fmt: skip


def test_a_length_that_reaches_its_anchor_ends_or_begins_there() -> None:
    past, ahead = marked(written("It rained over the past two months. It will over the next two weeks."))
    assert (past.get("endPoint"), past.get("beginPoint")) == ("t0", None)
    assert (ahead.get("endPoint"), ahead.get("beginPoint")) == (None, "t0")


@pytest.mark.parametrize(
    ("published", "value"),
    [
        (_PUBLISHED, "2024-08-14"),
        (Stamp("2024-08", edtf.parse("2024-08").span().whole), "2024-08"),
        (Stamp("2024-08-12/2024-08-18", Interval(_DAY - 2, _DAY + 4)), "XXXX-XX-XX"),
        (None, "XXXX-XX-XX"),
    ],
)
def test_the_creation_time(published: Stamp | None, value: str) -> None:
    created = written("Nothing.", published).find("DCT/TIMEX3")
    assert created is not None
    assert (created.get("value"), created.get("functionInDocument")) == (value, "CREATION_TIME")


def test_a_title_is_left_out_where_there_is_none() -> None:
    assert written("Nothing.", title=None).find("TITLE") is None


@given(st.lists(st.sampled_from([*TEXT.split(), "later", "that", "year,", "<b>", "]]>", "é\u0000"]), max_size=30))
def test_any_text_makes_a_valid_document(words: list[str]) -> None:
    written(" ".join(words))
