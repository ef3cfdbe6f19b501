"""Saved web pages: the article's text by trafilatura, and what the page says of itself.

Trusted in this order: JSON-LD (schema.org), `<meta>` (Open Graph, Dublin Core, Parsely), `<link rel="canonical">`,
`<time>`, `<title>`. A date that cannot be read is passed over for the next; none is ever guessed from the text, the
address or the clock. Needs the extra `html`.
"""

from __future__ import annotations

import json
import logging
import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from importlib import resources
from typing import TYPE_CHECKING, Any

from generator.config import is_web_address
from generator.errors import MissingExtraError, Problems
from generator.sources import dates, files, markup

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
_SAVED_FROM = re.compile(
    r"<!--\s*saved from url=\(\d+\)(https?://\S+)\s*-->|<!--\s*\n?\s*Page saved with SingleFile\s+url:\s*(\S+)"
)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*")

_TOLD = tomllib.loads((resources.files("generator.sources") / "data" / "pages.toml").read_text("utf-8"))
_ARTICLES = frozenset(_TOLD["articles"])
_PAGES = frozenset(_TOLD["pages"])
_MAX_NODES = 2_000


@dataclass(frozen=True, slots=True)
class Page:
    """A page's article, and the metadata keys (CONTRACT.md) that it gives itself."""

    text: str
    values: dict[str, str | list[str]] = field(default_factory=dict)


def read(raw: bytes, name: str, problems: Problems) -> Page | None:
    """Read a page's bytes; `None` and a problem where it is hostile, not readable, or holds no article.

    Raises `MissingExtraError` without trafilatura.
    """
    page = _decode(raw, name, problems)
    if page is None:
        return None
    if not page.strip():
        return Page("")
    if reason := markup.refuse(page):
        problems.error("page-refused", f"{reason}; save the article alone, or as text", name)
        return None
    try:
        import trafilatura  # noqa: PLC0415 (half a second to import)
        from lxml import html as lxml_html  # noqa: PLC0415
    except ImportError as fault:
        raise MissingExtraError("html", "reading saved pages") from fault
    # It warns of what it leaves out; ours to tell is whether an article was found.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    tree = _parse(page, lxml_html)
    if tree is not None:
        values = _Head(tree, page).values()
        # The tree, not the text: of text, trafilatura refuses what does not begin as a whole document does.
        text = trafilatura.extract(tree, include_comments=False, include_tables=True, deduplicate=False)
        if text and text.strip():
            return Page(text, values)
    problems.error("page-empty", "no article was found in the page; save its text as .txt or .md instead", name)
    return None


def _decode(raw: bytes, name: str, problems: Problems) -> str | None:
    """The page as text: UTF-8, else what it declares."""
    declared = _CHARSET.search(raw[:4096])
    if declared and not raw.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        try:
            raw.decode("utf-8")
        except UnicodeDecodeError:
            try:
                raw = raw.decode(declared[1].decode("ascii")).encode("utf-8")
            except (LookupError, UnicodeError):
                problems.error(
                    "not-utf8", f"is neither UTF-8 nor {declared[1].decode()}, as it says; save it again", name
                )
                return None
    return files.decode(raw, name, problems)


def _parse(page: str, lxml_html: Any) -> HtmlElement | None:
    # As bytes, since lxml refuses text that declares an encoding.
    try:
        parser = lxml_html.HTMLParser(encoding="utf-8", no_network=True)
        tree: HtmlElement | None = lxml_html.document_fromstring(page.encode("utf-8"), parser=parser)
    except (ValueError, AssertionError, lxml_html.etree.LxmlError):
        return None
    return tree


class _Head:
    """Gathers what a page says of itself."""

    def __init__(self, tree: HtmlElement, page: str) -> None:
        self._tree = tree
        self._page = page
        self._linked = list(_linked_data(tree))
        self._meta = _meta(tree)

    def values(self) -> dict[str, str | list[str]]:
        """The metadata keys that the page fills."""
        found: dict[str, str | list[str] | None] = {
            "title": self._title(),
            "authors": self._authors(),
            "container": self._container(),
            "published": self._date(["datePublished", "dateCreated"], _TOLD["published"]) or self._time_element(),
            "updated": self._date(["dateModified"], _TOLD["updated"]),
            "url": self._url(),
            "language": self._language(),
        }
        return {key: value for key, value in found.items() if value}

    def _title(self) -> str | None:
        return _first(
            [*self._linked_texts("headline"), self._meta.get("og:title"), *self._texts("//h1"), *self._texts("//title")]
        )

    def _authors(self) -> list[str]:
        for node in self._linked:
            if names := [*_names(node.get("author"))]:
                return names
        name = _first([self._meta.get(key) for key in _TOLD["author"]])
        # Some sites put the address of the author's page there.
        return [name] if name and not name.startswith("http") else []

    def _container(self) -> str | None:
        publishers = [name for node in self._linked for name in _names(node.get("publisher"))]
        return _first([self._meta.get("og:site_name"), *publishers, self._meta.get("application-name")])

    def _date(self, keys: list[str], meta: Iterable[str]) -> str | None:
        linked = [value for key in keys for value in self._linked_texts(key)]
        return _readable([*linked, *(self._meta.get(key) for key in meta)])

    def _time_element(self) -> str | None:
        marked = "//time[@pubdate or @itemprop='datePublished']/@datetime | //*[@itemprop='datePublished']/@content"
        inside = "//article//time/@datetime | //header//time/@datetime"
        return _readable(map(str, [*self._tree.xpath(marked), *self._tree.xpath(inside)[:1]]))

    def _url(self) -> str | None:
        canonical = [str(value).strip() for value in self._tree.xpath("//link[@rel='canonical']/@href")]
        saved = _SAVED_FROM.search(self._page[:4096])
        told = [*canonical, self._meta.get("og:url"), *self._linked_texts("url"), saved and (saved[1] or saved[2])]
        return next((url for url in told if url and is_web_address(url)), None)

    def _language(self) -> str | None:
        told = _first(
            [*map(str, self._tree.xpath("/html/@lang")), *self._linked_texts("inLanguage"), self._meta.get("og:locale")]
        )
        return told.replace("_", "-") if told and _LANGUAGE.fullmatch(told) else None

    def _linked_texts(self, key: str) -> list[str]:
        return [value for node in self._linked if isinstance(value := node.get(key), str)]

    def _texts(self, path: str) -> list[str]:
        return [" ".join(element.text_content().split()) for element in self._tree.xpath(path)[:1]]


def _meta(tree: HtmlElement) -> dict[str, str]:
    """Content of `<meta>` by lower-case name or property; the first of each counts."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        key = element.get("property") or element.get("name") or element.get("itemprop")
        content = " ".join((element.get("content") or "").split())
        if key and content:
            found.setdefault(key.lower(), content)
    return found


def _linked_data(tree: HtmlElement) -> Iterator[dict[str, Any]]:
    """Articles told in JSON-LD blocks, those proper before mere web pages."""
    articles: list[dict[str, Any]] = []
    for element in tree.xpath("//script[@type='application/ld+json']"):
        try:
            data = json.loads(element.text or "")
        except (ValueError, RecursionError):
            continue
        articles.extend(node for node in _nodes(data) if _types(node) & _ARTICLES)
    yield from sorted(articles, key=lambda node: _types(node) <= _PAGES)


def _nodes(data: object) -> Iterator[dict[str, Any]]:
    """Every object of a JSON value, outermost first, up to a limit."""
    waiting = [data]
    for _ in range(_MAX_NODES):
        if not waiting:
            return
        node = waiting.pop(0)
        if isinstance(node, dict):
            yield node
            waiting.extend(value for key, value in node.items() if key in {"@graph", "mainEntity", "mainEntityOfPage"})
        elif isinstance(node, list):
            waiting.extend(node)


def _types(node: dict[str, Any]) -> set[str]:
    kinds = node.get("@type")
    return {kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)}


def _names(value: object) -> Iterator[str]:
    """Names of persons or bodies in any of the forms that schema.org allows."""
    for member in value if isinstance(value, list) else [value]:
        name = member.get("name") if isinstance(member, dict) else member
        if isinstance(name, str) and name.strip() and not name.startswith("http"):
            yield " ".join(name.split())


def _first(texts: Iterable[str | None]) -> str | None:
    return next((" ".join(text.split()) for text in texts if text and text.strip()), None)


def _readable(texts: Iterable[str | None]) -> str | None:
    """The first text that is a date."""
    for text in texts:
        try:
            if text and dates.stamp(text).days.known:
                return text
        except dates.StampError:
            continue
    return None
