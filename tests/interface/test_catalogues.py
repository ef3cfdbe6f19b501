"""The catalogues that are carried: complete, up to date, and safe to put into a page."""

from __future__ import annotations

import importlib.util
import re
import sys
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from generator import interface

ROOT = Path(__file__).parents[2]
LANGUAGES = interface.languages()
MORE_VALUES = {"genitive", "last", "number", "roman"}
"""What phrases of dates offer beyond the values of the English message (docs/languages.md)."""
VALUES = re.compile(r"%\((\w+)\)s")
SLOTS = re.compile(r"\{\w+\}")
TAGS = re.compile(r"</?\w+>")


def read(language: str) -> Catalog:
    with (interface.FOLDER / f"{language}.po").open("rb") as file:
        return read_po(file, locale=language)


def messages() -> list[tuple[str, Message]]:
    return [(language, one) for language in LANGUAGES for one in read(language) if one.id]


def sides(message: Message) -> list[tuple[str, str]]:
    """English and its translation, for each form of a plural."""
    if isinstance(message.id, tuple):
        return [(message.id[1], form) for form in message.string or ()]
    return [(str(message.id), str(message.string))]


def test_the_promised_languages_are_there() -> None:
    assert set(LANGUAGES) >= {"ar", "de", "fr", "uk"}


def test_catalogues_are_renewed_and_complete(capsys: pytest.CaptureFixture[str]) -> None:
    spec = importlib.util.spec_from_file_location("catalogues", ROOT / "tools" / "catalogues.py")
    assert spec is not None
    assert spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    sys.modules["catalogues"] = tool
    spec.loader.exec_module(tool)

    status = tool.main(["--check"])

    assert (status, capsys.readouterr().out.strip()) == (0, "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_form_of_every_message_is_translated(language: str) -> None:
    catalogue = read(language)
    empty = [
        one.id
        for one in catalogue
        if one.id and not all(one.string if isinstance(one.string, tuple) else (one.string,))
    ]
    short = [
        one.id for one in catalogue if isinstance(one.id, tuple) and len(one.string or ()) != catalogue.num_plurals
    ]

    assert (empty, short) == ([], [])


def test_values_of_messages_match() -> None:
    wrong = []
    for language, message in messages():
        more = MORE_VALUES if (message.context or "").startswith("of ") else set()
        for english, translated in sides(message):
            here, there = set(VALUES.findall(english)), set(VALUES.findall(translated))
            left_out = here - there - (here if more else set())
            if isinstance(message.id, tuple):
                left_out -= {"num"}
            if left_out or there - here - more or SLOTS.findall(english) != SLOTS.findall(translated):
                wrong.append((language, english, translated))
    assert wrong == []


def test_translations_bring_no_markup_of_their_own() -> None:
    wrong = []
    for language, message in messages():
        for english, translated in sides(message):
            bare = TAGS.sub("", translated)
            if sorted(TAGS.findall(english)) != sorted(TAGS.findall(translated)) or re.search(r'[<>"]', bare):
                wrong.append((language, translated))
    assert wrong == []


def test_no_translation_holds_an_ampersand_or_stray_space() -> None:
    wrong = [
        (language, translated)
        for language, message in messages()
        if message.context != "between the parts of a line"
        for _, translated in sides(message)
        if "&" in translated or translated != translated.strip() or "  " in translated
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("language", "counts"),
    [
        ("en", ["0 events", "1 event", "2 events"]),
        ("de", ["0 Ereignisse", "1 Ereignis", "2 Ereignisse"]),
        ("fr", ["0 événement", "1 événement", "2 événements"]),
        ("uk", ["0 подій", "1 подія", "2 події", "5 подій", "11 подій", "21 подія", "104 події", "112 подій"]),
        (
            "ar",
            ["لا أحداث", "حدث واحد", "حدثان", "3 أحداث", "10 أحداث", "11 حدثًا", "99 حدثًا", "100 حدث", "102 حدث", "103 أحداث"],
        ),
    ],
)  # fmt: skip
def test_numbers_choose_their_form(language: str, counts: list[str]) -> None:
    words = interface.load(language)
    numbers = {"لا أحداث": 0, "حدث واحد": 1, "حدثان": 2}
    for text in counts:
        number = numbers[text] if text in numbers else int(text.split()[0])

        assert words.ngettext("%(num)s event", "%(num)s events", number) == text


def test_a_region_takes_its_languages_catalogue() -> None:
    assert interface.load("de-AT").gettext("Sources") == "Quellen"
    assert interface.load("de_CH").gettext("Sources") == "Quellen"


def test_a_language_without_a_catalogue_speaks_english_and_says_so() -> None:
    words = interface.load("eo")

    assert (words.gettext("Sources"), words.language) == ("Sources", "en")
    assert interface.load("en-GB").language == "en-GB"


def test_no_message_stays_none() -> None:
    assert interface.load("de").gettext("") == ""
