"""References: what a source states, in two formats; what was inferred never passes for it."""

import json
from typing import Any

import pytest

from generator import interface
from generator.dates import edtf
from generator.model.chronology import PublicationDate
from generator.model.source import Metadata, Name, Source, Stamp
from generator.render.exports import references


def _stamp(text: str) -> Stamp:
    return Stamp(text, edtf.parse(text).span().whole)


def _source(id_: str = "wire-1", **metadata: Any) -> Source:
    return Source(id_, f"seeds/{id_}.txt", "Words.", "00" * 32, Metadata(**metadata))


def _published(text: str | None, basis: str = "stated") -> PublicationDate:
    days = edtf.parse(text).span().whole if text else edtf.parse("2021").span().whole
    return PublicationDate("wire-1", days, text, basis)


@pytest.mark.parametrize(
    ("text", "issued"),
    [
        ("2021-05-06", {"date-parts": [[2021, 5, 6]]}),
        ("2021-05", {"date-parts": [[2021, 5]]}),
        ("2021", {"date-parts": [[2021]]}),
        ("2021-05-06T10:00:00Z", {"date-parts": [[2021, 5, 6]]}),
        ("2021~", {"date-parts": [[2021]], "circa": True}),
        ("2021-05-06/2021-05-09", {"date-parts": [[2021, 5, 6], [2021, 5, 9]]}),
        ("-0043", {"date-parts": [[-43]]}),
        ("202X", {"literal": "202X"}),
        ("2021-21", {"literal": "2021-21"}),
        ("../2021", {"literal": "../2021"}),
        ("[2021,2022]", {"literal": "[2021,2022]"}),
    ],
)
def test_a_stated_date_is_issued(text: str, issued: dict[str, Any]) -> None:
    assert references.csl_item(_source(), _published(text))["issued"] == issued
    assert f"date = {{{text}}}" in references.bibtex_entry(_source(), _published(text))


@pytest.mark.parametrize("published", [None, _published("2021-05", "inferred"), _published(None, "unknown")])
def test_no_other_date_ever_is(published: PublicationDate | None) -> None:
    assert "issued" not in references.csl_item(_source(), published)
    assert " date =" not in references.bibtex_entry(_source(), published)


@pytest.mark.parametrize(
    ("metadata", "csl", "biblatex"),
    [
        ({}, "document", "misc"),
        ({"kind": "digest"}, "document", "misc"),
        ({"url": "https://a.example/"}, "webpage", "online"),
        ({"container": "The Wire"}, "article-newspaper", "article"),
        ({"agency": "AX"}, "article-newspaper", "article"),
        ({"kind": "report"}, "report", "report"),
        ({"kind": "press-release", "url": "https://a.example/"}, "webpage", "online"),
        ({"kind": "speech"}, "speech", "misc"),
        ({"kind": "treaty", "url": "https://a.example/"}, "treaty", "online"),
    ],
)
def test_kinds_become_types(metadata: dict[str, str], csl: str, biblatex: str) -> None:
    source = _source(**metadata)
    assert references.csl_item(source, None)["type"] == csl
    assert references.bibtex_entry(source, None).startswith(f"@{biblatex}{{wire-1,\n")


def test_a_whole_item_in_csl() -> None:
    source = _source(
        title="Talks",
        authors=(Name("Ann Roe", "Roe", "Ann"), Name("Plato", "Plato"), Name("Staff of the Wire")),
        container="The Wire",
        publisher="Wire Ltd",
        url="https://a.example/x",
        accessed=_stamp("2021-07-01"),
        language="fr",
        archive="https://archive.example/x",
    )
    (item,) = json.loads(references.csl_json([(source, _published("2021-05-06"))]))
    assert item == {
        "id": "wire-1",
        "type": "article-newspaper",
        "title": "Talks",
        "author": [{"family": "Roe", "given": "Ann"}, {"family": "Plato"}, {"literal": "Staff of the Wire"}],
        "container-title": "The Wire",
        "publisher": "Wire Ltd",
        "issued": {"date-parts": [[2021, 5, 6]]},
        "accessed": {"date-parts": [[2021, 7, 1]]},
        "URL": "https://a.example/x",
        "language": "fr",
        "archive_location": "https://archive.example/x",
    }


def test_a_whole_entry_in_biblatex() -> None:
    source = _source(
        title="100% of {talks} & more_ $5 #1 ~ ^ \\",
        authors=(Name("Ann Roe", "Roe", "Ann"), Name("Plato", "Plato"), Name("Staff and Wire")),
        container="The Wire",
        url="https://a.example/{x} y\\z",
        accessed=_stamp("2021-07-01T10:00:00Z"),
        language="fr",
        archive="https://archive.example/x",
    )
    assert references.bibtex_entry(source, _published("2021-05-06")).splitlines() == [
        "@article{wire-1,",
        "  author = {Roe, Ann and Plato and {Staff and Wire}},",
        r"  title = {100\% of \{talks\} \& more\_ \$5 \#1 \textasciitilde{} \textasciicircum{} \textbackslash{}},",
        "  journaltitle = {The Wire},",
        "  date = {2021-05-06},",
        "  url = {https://a.example/%7Bx%7D%20y%5Cz},",
        "  urldate = {2021-07-01},",
        "  langid = {fr},",
        "  note = {Archived at https://archive.example/x},",
        "}",
    ]


def test_the_note_is_in_the_words_of_the_site() -> None:
    source = _source(title="A", archive="https://archive.example/x")

    written = references.bibtex([(source, None)], interface.load("de")).decode()
    assert "note = {Archiviert unter https://archive.example/x}" in written


def test_keys_are_plain_and_no_two_alike() -> None:
    made = references.bibtex([(_source(each), None) for each in ("été 1", "ete-1", "ete.1", "路")]).decode("utf-8")
    assert [line for line in made.splitlines() if line.startswith("@")] == [
        "@misc{ete-1,",
        "@misc{ete-1-2,",
        "@misc{ete-1-3,",
        "@misc{source,",
    ]
