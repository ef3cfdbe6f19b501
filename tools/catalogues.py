"""Renews the interface's catalogues: `python tools/catalogues.py` extracts the messages and updates every language.

The same sources give the same files: neither the clock nor line numbers enter them. With `--new CODE` a language is
begun; with `--check` nothing is written, and what is out of date or not translated is told.
"""

from __future__ import annotations

import argparse
import sys
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "generator" / "interface" / "catalogues"
TEMPLATE = FOLDER / "messages.pot"
METHODS = (("**.py", "python"), ("**.html", "jinja2"))
KEYWORDS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    "_": None,
    "gettext": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_noop": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "message": (1,),
    "nmessage": (1, 2),
    "pmessage": ((1, "c"), 2),
}
OPTIONS = {"**.html": {"trimmed": "true", "silent": "false"}}
NOTE = "Translators:"
"""A comment that begins so, in the line above a message, goes into the catalogues."""
HEADER = "# Words of dateline's interface. docs/languages.md tells how to translate them."


def extracted() -> Catalog:
    """Every message of the package and of the default theme, with the files it stands in."""
    found = _empty(None)
    for folder in ("generator", "templates"):
        for path, _, message, comments, context in sorted(
            extract_from_dir(
                ROOT / folder, METHODS, OPTIONS, keywords=KEYWORDS, comment_tags=(NOTE,), strip_comment_tags=True
            ),
            key=lambda one: (one[0], one[1]),
        ):
            found.add(message, locations=[(f"{folder}/{path}", 0)], auto_comments=comments, context=context)
    return found


def updated(language: str, template: Catalog) -> Catalog:
    """A language's catalogue with the messages as they are now; its translations are kept, never guessed at."""
    path = FOLDER / f"{language}.po"
    if path.exists():
        with path.open("rb") as file:
            catalogue = read_po(file, locale=language)
    else:
        catalogue = _empty(language)
    catalogue.update(template, no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    _settle(catalogue)
    return catalogue


def _unflag(catalogue: Catalog) -> None:
    """No check of values for phrases of dates (context "of …"): they offer more values than English needs."""
    for message in catalogue:
        if (message.context or "").startswith("of "):
            message.flags.discard("python-format")


def _empty(language: str | None) -> Catalog:
    catalogue = Catalog(language, project="dateline", header_comment=HEADER, fuzzy=False)
    _settle(catalogue)
    return catalogue


def _settle(catalogue: Catalog) -> None:
    """The header without the clock, and nobody's name."""
    catalogue.creation_date = catalogue.revision_date = datetime(2024, 1, 1, tzinfo=UTC)
    catalogue.project, catalogue.version = "dateline", "interface"
    catalogue.header_comment = HEADER
    catalogue.fuzzy = False


def written(catalogue: Catalog) -> bytes:
    """The catalogue as a file."""
    _unflag(catalogue)
    file = BytesIO()
    write_po(file, catalogue, width=100, include_lineno=False, sort_by_file=True)
    kept = (b"POT-Creation-Date", b"PO-Revision-Date", b"Generated-By", b"Last-Translator", b"Report-Msgid")
    return b"".join(
        line for line in file.getvalue().splitlines(keepends=True) if not line.startswith(tuple(b'"' + k for k in kept))
    )


def untranslated(catalogue: Catalog) -> list[str]:
    """Messages that a language lacks a translation of, or a plural form."""
    return [
        str(message.id)
        for message in catalogue
        if message.id and not all(message.string if isinstance(message.string, tuple) else (message.string,))
    ]


def main(arguments: list[str] | None = None) -> int:
    """Write the files, or with `--check` tell what is amiss."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing, tell what is out of date or missing")
    parser.add_argument("--new", metavar="CODE", help="begin the catalogue of a language")
    options = parser.parse_args(arguments)
    template = extracted()
    files = {TEMPLATE: written(template)}
    missing: list[str] = []
    for language in sorted({path.stem for path in FOLDER.glob("*.po")} | ({options.new} if options.new else set())):
        catalogue = updated(language, template)
        files[FOLDER / f"{language}.po"] = written(catalogue)
        missing += [f"{language}: not translated: {text}" for text in untranslated(catalogue)]
    stale = [path for path, content in files.items() if not path.exists() or path.read_bytes() != content]
    for path in stale:
        if not options.check:
            path.write_bytes(files[path])
        print(f"{'out of date' if options.check else 'written'}: {path.relative_to(ROOT)}")
    for line in missing:
        print(line)
    return 1 if options.check and (stale or missing) else 0


if __name__ == "__main__":
    sys.exit(main())
