"""Sources named in an event's front matter: `{source, quote}` for a text in seeds/, `{url, title, …}` for a page."""

from __future__ import annotations

import re

from generator.config import is_web_address
from generator.model.event import SourceRef, Supports
from generator.sources import ids
from generator.sources.fields import Fields
from generator.sources.yaml import Node, Table, Text

_SHARED = ("quote", "prefix", "locator", "translation", "supports", "credibility", "sha256")
_PAGE = ("title", "container", "published", "accessed", "archive", "language")
KEYS = ("source", "url", *_PAGE, *_SHARED)

SYNONYMS = {
    "id": "source", "link": "url", "work": "container", "newspaper": "container", "website": "container",
    "date": "published", "access-date": "accessed", "access_date": "accessed", "archive-url": "archive",
    "archive_url": "archive", "page": "locator", "pages": "locator", "support": "supports",
}  # fmt: skip


def read(fields: Fields) -> tuple[SourceRef, ...]:
    """The entries of `sources:` that are in order."""
    found = (_one(node, fields) for node in fields.nodes("sources"))
    return tuple(ref for ref in found if ref is not None)


def _one(node: Node, fields: Fields) -> SourceRef | None:
    mark = node.mark
    if isinstance(node, Text):
        text = node.text.strip()
        if is_web_address(text):
            return SourceRef(url=text, line=mark.line, column=mark.column)
        if ids.is_id(text):
            return SourceRef(source=text, line=mark.line, column=mark.column)
        message = f"'{text}' is neither the id of a source nor a web address; write an address whole, with https://"
        fields.error("bad-url", message, mark)
        return None
    if not isinstance(node, Table):
        fields.error("wrong-type", "a source is written as {source, quote} or {url, title, …}", mark)
        return None
    entry = Fields(node, fields.problems)
    entry.check_keys(KEYS, SYNONYMS)
    source, url = entry.text("source"), entry.url("url")
    if source is None and entry.node("url") is None:
        entry.error("missing-key", "a source needs 'source' (an id of seeds/) or 'url'", mark)
        return None
    if source is not None:
        _refuse_page_keys(entry)
    return SourceRef(
        source=source,
        url=url,
        title=entry.text("title"),
        container=entry.text("container"),
        published=entry.stamp("published"),
        accessed=entry.stamp("accessed"),
        archive=entry.url("archive"),
        quote=entry.text("quote"),
        prefix=entry.text("prefix"),
        locator=entry.text("locator"),
        translation=entry.text("translation"),
        language=entry.language("language"),
        supports=entry.choice("supports", Supports) or Supports.EVENT,
        credibility=entry.whole("credibility", 1, 6),
        sha256=_hash(entry),
        line=mark.line,
        column=mark.column,
    )


def _refuse_page_keys(entry: Fields) -> None:
    for key in ("url", *_PAGE):
        if entry.node(key) is not None:
            entry.error(
                "key-misplaced",
                f"'{key}' is for a page that is not in seeds/; for a source with an id it stands in the source's own "
                "metadata",
                entry.mark(key),
            )


def _hash(entry: Fields) -> str | None:
    text = entry.text("sha256")
    if text is None or re.fullmatch(r"[0-9a-fA-F]{64}", text):
        return text and text.lower()
    entry.error("bad-hash", "'sha256' is 64 hexadecimal digits", entry.table.values["sha256"].mark)
    return None
