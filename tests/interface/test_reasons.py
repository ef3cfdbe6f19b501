"""Reasons and explanations in the site's language: no English step on the pages or in the files of another one."""

from __future__ import annotations

import importlib.util
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from generator import interface, mentions
from generator.chronology import words
from generator.mentions.manner import length
from generator.model.message import Message, message
from generator.model.time import Interval, TimeSpan
from generator.pages import view
from generator.pages.telling import Teller
from generator.render import render

FIXTURE = Path(__file__).parents[1] / "render" / "fixtures" / "rich_dossier.py"
_SPEC = importlib.util.spec_from_file_location("rich_dossier", FIXTURE)
assert _SPEC is not None
assert _SPEC.loader is not None
rich: Any = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(rich)

TEXTS = (
    "They met last week.",
    "They met yesterday, and talks resumed two days later.",
    "For more than a year, it has grown.",
    "It grew over the past two months.",
    "It broke a year ago this week.",
    "It was agreed by the end of last year.",
    "They met earlier this month.",
    "They will meet on Friday.",
    "They meet every Monday.",
    "It took two days.",
    "They left recently.",
    "They met on 3 May 2024. They left in early June 2024.",
    "on 03/04/2024",
)
DAY = date(2024, 8, 14).toordinal()
PUBLISHED = (Interval.on(DAY), Interval(DAY - 2, DAY + 4), Interval(DAY, None), Interval())
FIELD = re.compile(r"%\(\w+\)s")


def messages() -> Iterator[Message]:
    """What a tagger tells of many kinds of expressions, and what a chronology tells."""
    for text in TEXTS:
        reading = mentions.read(text)
        for published in PUBLISHED:
            for resolution in mentions.resolve(reading, published):
                for step in resolution.steps:
                    assert isinstance(step.message, Message)
                    yield step.message
    for conflict in rich.CONFLICTS:
        if isinstance(conflict.message, Message):
            yield conflict.message


def pieces(told: Message) -> Iterator[str]:
    """What a message and the phrases in it say in English, apart from their fields."""
    yield from (piece for piece in FIELD.split(told.text) if len(piece) > 6)
    for field in told.fields.values():
        if isinstance(field, Message):
            yield from pieces(field)


@cache
def files(language: str) -> dict[str, str]:
    made = rich.dossier(config=replace(rich.CONFIG, language=language))
    return {path: data.decode("utf-8") for path, data in render(view(made)) if path.endswith((".html", ".json"))}


@pytest.mark.parametrize("language", interface.languages())
def test_every_reason_is_told_in_the_language(language: str) -> None:
    teller = Teller.of(language)
    for one in messages():
        told = teller.say(one)
        assert [piece for piece in pieces(one) if piece in told] == [], (str(one), told)


@pytest.mark.parametrize("language", interface.languages())
def test_no_english_step_stands_in_the_files_of_another_language(language: str) -> None:
    steps = [
        step
        for dated in (*rich.EVENTS, *rich.UNDATED)
        for step in (*dated.steps, *(step for one in dated.citations for step in one.steps))
        if isinstance(step.message, Message)
    ]
    assert steps
    for path, text in files(language).items():
        assert [step.text for step in steps if step.text in text] == [], path
    assert '<ol class="steps" lang=' not in files(language)["index.html"]


def test_files_for_programs_tell_what_the_pages_tell() -> None:
    events = json.loads(files("de")["events.json"])["events"]
    steps = [step["text"] for event in events for one in event["citations"] for step in one["steps"]]

    assert (
        "„this month“ bezieht sich auf den Tag, an dem der Text erschien (Dienstag, 20. August 2024): August 2024."
        in steps
    )


WEEK = message(
    "“%(words)s” is read against words written %(when)s: %(how)s, %(days)s.",
    words="last week",
    when=words.when(Interval(DAY - 2, DAY + 4)),
    how=message("that day"),
    days=words.span(TimeSpan.within(DAY - 9, DAY - 3)),
)


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            "en",
            "“last week” is read against words written between 12 and 18 August 2024: that day, 5 to 11 August 2024.",
        ),
        ("en-GB", str(WEEK)),
        ("eo", str(WEEK)),
        (
            "de",
            "„last week“ bezieht sich auf die Zeit der Niederschrift (12.–18. August 2024): dieser Tag, also "
            "5.–11. August 2024.",
        ),
        (
            "ar",
            "تُقرأ «\u2068last week\u2069» بالنسبة إلى زمن الكتابة (12–18 أغسطس 2024): ذلك اليوم، أي 5–11 أغسطس 2024.",
        ),
    ],
)
def test_a_message_is_told_with_its_fields_in_the_language(language: str, told: str) -> None:
    assert Teller.of(language).say(WEEK) == told


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", ["1 week", "2 weeks", "5 weeks"]),
        ("uk", ["1 тиждень", "2 тижні", "5 тижнів"]),
        ("ar", ["أسبوع واحد", "أسبوعان", "5 أسابيع"]),
    ],
)
def test_lengths_take_the_form_of_their_number(language: str, told: list[str]) -> None:
    assert [Teller.of(language).say(length(number, "week")) for number in (1, 2, 5)] == told


def test_words_that_are_no_message_stand_as_they_are() -> None:
    assert Teller.of("de").say("A title") == "A title"


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("de", "Montag, 5. August 2024|Montag, 5. – Sonntag, 11. August 2024|August 2024|5. März 44 v. Chr."),
        ("fr", "lundi 5 août 2024|lundi 5 – dimanche 11 août 2024|août 2024|5 mars 44 av. J.-C."),
    ],
)
def test_weekdays_are_told_where_they_are_wanted(language: str, told: str) -> None:
    teller, monday = Teller.of(language), DAY - 9
    spans = [(monday, monday), (monday, monday + 6), (DAY - 13, DAY + 17)]
    fields = [mentions.resolve(mentions.read(text), Interval.on(DAY))[0].steps[0] for text in ("on 5 March 44 BC",)]
    shown = [teller.say(rich.Dates(TimeSpan.within(*span), str, weekdays=True)) for span in spans]

    assert "|".join(shown) == told.rpartition("|")[0]
    assert told.rpartition("|")[2] in teller.say(fields[0].message)
