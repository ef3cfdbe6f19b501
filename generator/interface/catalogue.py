"""Gettext catalogues: one `.po` file a language, read as it is written; nothing is compiled beforehand.

A message is English text with named values, "%(num)s events"; a percent sign of its own is doubled. Templates and
Python use it in the same way, so that one extraction (`make catalogues`) finds all of them.
"""

from __future__ import annotations

import gettext
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path

FOLDER = Path(__file__).resolve().parent / "catalogues"
SOURCE = "en"
"""The language that messages are written in."""


def gettext_noop(message: str) -> str:
    """The message as it is, marked for extraction: for tables that are translated where they are used."""
    return message


def pgettext_noop(context: str, message: str) -> tuple[str, str]:
    """The same for a message with its context: both, as `Catalogue.pgettext` takes them."""
    return context, message


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The messages of one language. What it does not translate stays English."""

    language: str
    """The language that the words are in: the one asked for, or English where it has no catalogue."""
    translations: gettext.NullTranslations
    """As Jinja's i18n extension takes it."""

    def gettext(self, message: str, **values: object) -> str:
        """A message in this language, with its values filled in; no message stays none."""
        return self.translations.gettext(message) % values if message else ""

    def pgettext(self, context: str, message: str, **values: object) -> str:
        """A message that reads otherwise elsewhere, told apart by its context."""
        return self.translations.pgettext(context, message) % values

    def ngettext(self, singular: str, plural: str, num: int, **values: object) -> str:
        """A message that depends on a number, in the form that the language has for it; `num` is among its values."""
        return self.translations.ngettext(singular, plural, num) % {"num": num, **values}

    @property
    def comma(self) -> str:
        """What stands between the parts of a line, as in a reference."""
        return self.pgettext("between the parts of a line", ", ")

    def npgettext(self, context: str, singular: str, plural: str, num: int, **values: object) -> str:
        """The same, within a context."""
        return self.translations.npgettext(context, singular, plural, num) % {"num": num, **values}


@lru_cache(maxsize=32)
def load(language: str) -> Catalogue:
    """The catalogue of a BCP 47 language tag: its own, else that of the language without region or script."""
    own = language.replace("_", "-")
    for tag in (own, own.split("-")[0]):
        if tag in languages():
            return Catalogue(language, _read(tag))
    return Catalogue(language if own.split("-")[0].casefold() == SOURCE else SOURCE, gettext.NullTranslations())


def languages() -> tuple[str, ...]:
    """The languages that have a catalogue, apart from English."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.po")))


def _read(tag: str) -> gettext.GNUTranslations:
    # Babel takes a moment to import, and an English site needs none of it.
    from babel.messages.mofile import write_mo  # noqa: PLC0415
    from babel.messages.pofile import read_po  # noqa: PLC0415

    with (FOLDER / f"{tag}.po").open("rb") as file:
        catalogue = read_po(file, locale=tag.replace("-", "_"), abort_invalid=True)
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    return gettext.GNUTranslations(BytesIO(compiled.getvalue()))
