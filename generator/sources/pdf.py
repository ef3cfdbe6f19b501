"""PDF files: the text of all pages by pypdf, joined, and the document's own title and authors.

Where a page's lines end and how its letters are joined is the printer's work, and none of the text: a paragraph is one
line, whatever the width of its column, and a ligature is its letters.

A PDF's creation date is when the file was made, often long after the words were written, so it is not taken for the
date of publication. Needs the extra `pdf`; pypdf's own limits guard against streams that unpack without end.
"""

from __future__ import annotations

import io
import logging
import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.errors import MissingExtraError, Problems
from generator.sources import paragraphs

if TYPE_CHECKING:
    from pypdf import PdfReader

MAX_PAGES = 2_000
MAX_CHARACTERS = 8 * 1024 * 1024

_BROKEN_WORD = re.compile(r"(?P<head>[^\W\d_]+)[-\u2010](?P<end>[ \t]*\n[ \t]*)(?P<tail>[^\W\d_]+)")
_SOFT_HYPHEN = re.compile("\u00ad(?:[ \t]*\n[ \t]*)?")
_BROKEN_NUMBER = re.compile(r"(?<=\d)([-–])[ \t]*\n[ \t]*(?=\d)")
_COMPOUND = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)+")
_PAGE_NUMBER = re.compile(r"[-–—\s]*(?:(?:page|p\.)\s*)?\d{1,3}(?:\s*(?:of|/)\s*\d{1,4})?[-–—\s]*", re.IGNORECASE)
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
"""Unicode's Latin ligatures, as characters: joined letters for which a font has one shape."""
_MARGIN = 2
"""Lines that a running title and a page number take at most."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A document's text, and the metadata keys (CONTRACT.md) that it gives itself."""

    text: str
    values: dict[str, str | list[str]] = field(default_factory=dict)


def read(raw: bytes, name: str, problems: Problems) -> Paper | None:
    """Read a PDF's bytes; `None` and a problem where it is damaged, locked, too long, or holds pictures alone.

    Raises `MissingExtraError` without pypdf.
    """
    try:
        import pypdf  # noqa: PLC0415 (an extra)
        from pypdf.errors import DependencyError, PyPdfError  # noqa: PLC0415
    except ImportError as fault:
        raise MissingExtraError("pdf", "reading PDF files") from fault
    # It logs each oddity of a file; ours to tell is whether the text could be read.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = pypdf.PdfReader(io.BytesIO(raw), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            problems.error("pdf-locked", "is locked by a password; save it without one", name)
            return None
        pages = _pages(reader, name, problems)
        values = None if pages is None else _values(reader)
    except DependencyError:  # what it would take to read AES; most such files open without a password in any viewer
        problems.error("pdf-locked", "is encrypted; open it in a viewer, and save or print it without protection", name)
        return None
    except (
        PyPdfError,
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        IndexError,
        RecursionError,
        OverflowError,
        NotImplementedError,
    ) as fault:
        problems.error("pdf-broken", f"cannot be read as PDF ({type(fault).__name__}); save it again, or as text", name)
        return None
    if pages is None or values is None:
        return None
    text = join(pages)
    if not text.strip():
        problems.error("pdf-empty", "holds no text, only pictures; put it through text recognition first", name)
        return None
    return Paper(text, values)


def join(pages: list[str]) -> str:
    """The pages as one text: a sentence goes on over a line's and a page's end, a word broken there is whole again.

    Page numbers and running titles are left out. A hyphen at a line's end stays where the same compound stands whole
    elsewhere in the text ("cease-fire").
    """
    lines = [page.replace("\r\n", "\n").replace("\r", "\n").strip().split("\n") for page in pages]
    text = "\n".join("\n".join(page) for page in _without_margins(lines) if page)
    text = _BROKEN_NUMBER.sub(r"\1", _SOFT_HYPHEN.sub("", text.translate(_LIGATURES)))
    compounds = {match[0].replace("\u2010", "-").lower() for match in _COMPOUND.finditer(text)}
    return _flowing(_BROKEN_WORD.sub(lambda match: _whole(match, compounds), text))


def _flowing(text: str) -> str:
    """A text with each paragraph on a line of its own."""
    pieces: list[str] = []
    last = 0
    for start, end in paragraphs.ranges(text):
        pieces += text[last:start], " ".join(text[start:end].split())
        last = end
    return "".join([*pieces, text[last:]])


def _without_margins(pages: list[list[str]]) -> list[list[str]]:
    """The pages without first and last lines that are page numbers, or stand on half of the pages.

    Of two pages, both have to have the line, and more than margins: a page of three lines may well begin as the other.
    """
    if len(pages) < 2:
        return pages
    tellable = len(pages) > 2 or all(len(page) > 2 * _MARGIN for page in pages)
    for edge in (0, -1):
        for _ in range(_MARGIN):
            shapes = Counter(_shape(page[edge]) for page in pages if page)
            often = {shape for shape, count in shapes.items() if count >= max(2, len(pages) / 2) and tellable}
            for page in pages:
                if page and (_PAGE_NUMBER.fullmatch(page[edge].strip()) or _shape(page[edge]) in often):
                    del page[edge]
    return pages


def _shape(line: str) -> str:
    """A line with its numbers made alike."""
    return re.sub(r"\d+", "0", " ".join(line.split()).casefold())


def _whole(match: re.Match[str], compounds: set[str]) -> str:
    head, tail = match["head"], match["tail"]
    if f"{head}-{tail}".lower() in compounds or not tail[0].islower():
        return f"{head}-{tail}"
    return head + tail


def _pages(reader: PdfReader, name: str, problems: Problems) -> list[str] | None:
    if len(reader.pages) > MAX_PAGES:
        problems.error("too-large", f"has more than {MAX_PAGES} pages; split it", name)
        return None
    pages: list[str] = []
    size = 0
    for page in reader.pages:
        # NUL and lone surrogates come out of damaged character maps.
        text = page.extract_text().replace("\0", "").encode("utf-8", "ignore").decode("utf-8")
        size += len(text)
        if size > MAX_CHARACTERS:
            problems.error("too-large", f"holds more than {MAX_CHARACTERS} characters; split it", name)
            return None
        pages.append(text)
    return pages


def _values(reader: PdfReader) -> dict[str, str | list[str]]:
    told = reader.metadata
    values: dict[str, str | list[str]] = {}
    if told is not None and isinstance(told.title, str) and (title := " ".join(told.title.split())):
        values["title"] = title
    if told is not None and isinstance(told.author, str):
        authors = [" ".join(author.split()) for author in re.split(r"[;\n]", told.author) if author.strip()]
        if authors:
            values["authors"] = authors
    return values
