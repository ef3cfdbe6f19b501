"""Every word of the interface passes through the catalogue: pages in a language that brackets each message."""

from __future__ import annotations

import gettext
import importlib.util
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from babel import Locale

from generator import interface
from generator.model.message import Message
from generator.pages import view
from generator.render import render

FIXTURE = Path(__file__).parents[1] / "render" / "fixtures" / "rich_dossier.py"
_SPEC = importlib.util.spec_from_file_location("rich_dossier", FIXTURE)
assert _SPEC is not None
assert _SPEC.loader is not None
rich: Any = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(rich)

SHOWN = {"aria-label", "title", "alt", "placeholder", "aria-roledescription"}
"""Attributes that are read out or shown. Those for scripts (`data-…`) count where they hold several words."""
CODES = {"en", "ar"}
"""Codes of languages in the dossier."""
EDITORS = {"prose", "dateline-text"}
"""Classes of what editors wrote, drawn from Markdown."""
VOID = {"meta", "link", "input", "br", "hr", "img", "rect", "line", "path", "circle", "use", "polyline", "polygon"}
UNREAD = {"script", "style", "pre", "code"}
NAMES = re.compile(r"\b(Chicago|APA|BibTeX|CSL-JSON|SHA-256|PLOVER|Natural Earth|dateline|UTC)\b")
"""What is called so in every language."""
BRACKETED = re.compile(r"⟦[^⟦⟧]*⟧")
ADDRESS = re.compile(r"https?://\S+|\b[0-9a-f]{12,}\b")
WORD = re.compile(r"[^\W\d_]{2,}")


class Bracketing(gettext.NullTranslations):
    """A language that says everything as English does, in brackets."""

    def gettext(self, message: str) -> str:
        return f"⟦{message}⟧"

    def pgettext(self, context: str, message: str) -> str:
        return f"⟦{message}⟧"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return f"⟦{msgid1 if n == 1 else msgid2}⟧"

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:
        return self.ngettext(msgid1, msgid2, n)


class Words(HTMLParser):
    """What a page says in its own language: its text as one, and each of its shown attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, bool]] = []
        self.parts: list[str] = []
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        other = tag != "html" and given.get("lang") == interface.SOURCE
        foreign = other or tag in UNREAD or given.get("class") in EDITORS
        if tag not in VOID:
            self.open.append((tag, foreign))
        if not self.silent:
            self.found += [
                value
                for name, value in attrs
                if value and (name in SHOWN or (name.startswith("data-") and " " in value.strip()))
            ]

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.parts.append(data)

    @property
    def silent(self) -> bool:
        return any(foreign for _, foreign in self.open)


def texts(value: object) -> Iterator[str]:
    """Every text that sources, editors and the steps before the pages have written."""
    if isinstance(value, str):
        yield " ".join(value.split())
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from texts(key)
            yield from texts(one)
    elif isinstance(value, tuple | list | frozenset | set):
        for one in value:
            yield from texts(one)
    elif isinstance(value, Enum):
        return
    elif isinstance(value, Message):
        yield from texts(value.fields)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from texts(getattr(value, field.name))


def unbracketed(text: str) -> str:
    """What is left of a text without its messages, innermost brackets first."""
    previous = ""
    while previous != text:
        previous, text = text, BRACKETED.sub(" | ", text)
    return text


def own_words(text: str, content: list[str], known: set[str]) -> set[str]:
    """The words of a text that no message, no content and no calendar accounts for."""
    left = NAMES.sub(" ", ADDRESS.sub(" ", " ".join(unbracketed(text).split()))).casefold()
    for one in content:
        left = left.replace(one, " | ")
    return {word for word in WORD.findall(left) if word not in known}


@cache
def pages(language: str = "en") -> dict[str, str]:
    """The preview's pages, which are the site's and the review."""
    made = rich.dossier(preview=True, config=replace(rich.CONFIG, language=language))
    return {path: content.decode("utf-8") for path, content in render(view(made)) if path.endswith(".html")}


@pytest.fixture
def bracketed(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    monkeypatch.setattr(interface, "load", lambda language: interface.Catalogue(language, Bracketing()))
    return pages.__wrapped__("eo")


def test_no_word_of_the_interface_goes_unmarked(bracketed: dict[str, str]) -> None:
    made, locale = rich.dossier(), Locale.parse("eo")
    content = sorted({one.casefold() for one in texts(made) if len(one) > 3}, key=len, reverse=True)
    months = [name for form in ("wide", "abbreviated") for name in locale.months["format"][form].values()]
    months += locale.days["format"]["wide"].values()
    authors = [one.literal for source in made.sources for one in source.metadata.authors]
    known = {*WORD.findall(" ".join([*months, *locale.languages.values(), *authors]).casefold()), *CODES}
    unmarked = set()
    for path, page in bracketed.items():
        reader = Words()
        reader.feed(page)
        for text in ("".join(reader.parts), *reader.found):
            unmarked |= {(path.split("/")[0], word) for word in own_words(text, content, known)}
    assert sorted(unmarked) == []


def test_the_check_finds_what_is_not_marked() -> None:
    text = "⟦As of ⟦2 August⟧.⟧ Made by hand, ⟦5 events⟧ Talks in Port Amity"

    assert own_words(text, ["port amity"], {"talks"}) == {"made", "by", "hand", "in"}


def test_scripts_say_nothing_of_their_own() -> None:
    said = re.compile(r"""(?:textContent|innerText|ariaLabel|title|placeholder)\s*=\s*["'`][^"'`$]*[A-Za-z]{2}""")
    scripts = sorted((FIXTURE.parents[3] / "templates" / "assets").glob("*.js"))

    assert scripts
    assert [(path.name, found) for path in scripts for found in said.findall(path.read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize("language", interface.languages())
def test_no_english_message_stands_on_the_pages_of_another_language(language: str) -> None:
    catalogue = interface.load(language).translations
    assert isinstance(catalogue, gettext.GNUTranslations)
    known = catalogue._catalog  # type: ignore[attr-defined]
    messages = {
        key: text
        for key, text in known.items()
        if isinstance(key, str) and key and "%" not in key and "\x04" not in key and text != key
    }
    allowed = {*messages.values(), *texts(rich.dossier())}
    found = set()
    for path, page in pages(language).items():
        reader = Words()
        reader.feed(page)
        shown = {" ".join(one.split()) for one in (*reader.found, *reader.parts)}
        found |= {(path, text) for text in shown if text in messages and text not in allowed}
    assert found == set()


@pytest.mark.parametrize(("language", "direction"), [("de", "ltr"), ("ar", "rtl"), ("en", "ltr"), ("eo", "ltr")])
def test_pages_say_their_language_and_direction_and_where_reasons_are_english(language: str, direction: str) -> None:
    page = pages(language)["index.html"]

    assert f'<html lang="{language}" dir="{direction}">' in page
    assert ('<ol class="steps" lang="en" dir="ltr">' in page) == (language == "eo")
