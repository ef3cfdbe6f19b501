"""Guard before a page's markup is parsed: counts of tags and attributes, in one pass over its characters.

Parsers compare each attribute of a tag with every other, so that one tag of 100,000 attributes takes minutes. Nothing
of this kind is ever an article; such a page is refused.
"""

from __future__ import annotations

import re

MAX_CHARACTERS = 16 * 1024 * 1024
MAX_ATTRIBUTES = 1_000
MAX_TAGS = 200_000
MAX_NESTING = 2_000

_NAME = re.compile(r"[^\s/>]+")
_ATTRIBUTE = re.compile(r"[\s/]*[^\s/>=][^\s/>=]*\s*")
_VALUE = re.compile(r"=\s*")
_BARE = re.compile(r"[^\s>]*")
_RAW = {"script", "style", "textarea", "title", "template"}
_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
         "p", "li", "td", "th", "tr", "dt", "dd", "option"}  # fmt: skip
"""Without an end tag, always or at will; they do not nest in themselves."""


def refuse(page: str) -> str | None:
    """Why a page is not parsed, or `None` where nothing speaks against it."""
    if len(page) > MAX_CHARACTERS:
        return f"has more than {MAX_CHARACTERS // 1024 // 1024} million characters"
    position = tags = depth = 0
    while (position := page.find("<", position)) >= 0:
        if page.startswith("<!--", position):
            position = _after(page, "-->", position)
            continue
        closing = page.startswith("</", position)
        name = _NAME.match(page, position + (2 if closing else 1))
        if name is None or not name[0][0].isalpha():
            position += 1
            continue
        tags += 1
        word = name[0].lower()
        if word not in _VOID:
            depth = max(depth - 1, 0) if closing else depth + 1
        if tags > MAX_TAGS or depth > MAX_NESTING:
            return f"has more than {MAX_TAGS} tags" if tags > MAX_TAGS else f"nests more than {MAX_NESTING} tags"
        position, attributes = _attributes(page, name.end())
        if attributes > MAX_ATTRIBUTES:
            return f"has a tag with more than {MAX_ATTRIBUTES} attributes"
        if word in _RAW - {"template"} and not closing:
            position = _after(page, f"</{word}", position)
            depth -= 1
    return None


def _attributes(page: str, position: int) -> tuple[int, int]:
    """Where a tag ends, and how many attributes it has (counted no further than the limit)."""
    count = 0
    while count <= MAX_ATTRIBUTES and (match := _ATTRIBUTE.match(page, position)):
        count += 1
        position = match.end()
        if equals := _VALUE.match(page, position):
            position = _value(page, equals.end())
    return position, count


def _value(page: str, position: int) -> int:
    quote = page[position : position + 1]
    if quote in {'"', "'"}:
        return _after(page, quote, position + 1)
    bare = _BARE.match(page, position)
    return bare.end() if bare else position


def _after(page: str, mark: str, position: int) -> int:
    """The place behind the next `mark`, or the end of the page; HTML's own reading of what is never closed."""
    found = page.find(mark, position)
    return len(page) if found < 0 else found + len(mark)
