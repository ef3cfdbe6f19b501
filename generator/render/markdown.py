"""An editor's Markdown as HTML that can do no harm: rendered by `markdown`, sanitised by nh3 to our own list."""

from __future__ import annotations

import re
from functools import lru_cache

import markdown as markdown_library
import nh3
from markupsafe import Markup, escape

TAGS = frozenset(
    {
        "a", "abbr", "b", "blockquote", "br", "cite", "code", "dd", "del", "dfn", "dl", "dt", "em", "h2", "h3", "h4",
        "h5", "h6", "hr", "i", "ins", "kbd", "li", "ol", "p", "pre", "q", "s", "samp", "small", "span", "strong", "sub",
        "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul", "var",
    }
)  # fmt: skip
ATTRIBUTES = {
    "*": {"lang", "dir", "id", "title"},
    "a": {"href", "hreflang"},
    "ol": {"start"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
}
SCHEMES = frozenset({"http", "https", "mailto"})
DEEPEST = 24
"""Levels of nesting that are kept: sanitising takes time in the square of them."""
LONGEST_RUN = 100
"""Brackets and the like in a row that are read as Markdown; rendering takes time in the square of longer runs."""
_RUNS = re.compile(rf"(\[|\]|`|\(|<|>|\*|_|~|<!\[CDATA\[)\1{{{LONGEST_RUN},}}")
MOST_OPEN = 200
"""Beginnings of links and tags in one paragraph that may stay without an end, for the same reason."""
_OPEN = re.compile(r"\[(?![^\[\]]{0,1000}\])|\](?=\[(?![^\[\]]{0,1000}\])|\((?![^()]{0,2000}\)))|<(?![^<>]{0,2000}>)")
_INDENT = re.compile(rf"^((?:\t| {{4}}){{{DEEPEST}}})[ \t]+", re.MULTILINE)
_PARAGRAPH_END = re.compile(r"(\n[ \t]*\n)")
_QUOTE_MARKS = re.compile(rf"^((?:[ \t]*>){{{DEEPEST}}})(?:[ \t]*>)+", re.MULTILINE)
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)\b[^<>]*?(/?)>")
_HEADING = re.compile(r"(</?)h([1-6])\b")
_DEAD_LINK = re.compile(r"<a(?![^>]*\shref=)[^>]*>(.*?)</a>", re.DOTALL)
"""A link whose address was refused: as nh3 writes it, without nesting."""
_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)


def to_html(text: str, prefix: str = "text-", top: int = 2) -> Markup:
    """Safe HTML of a Markdown text.

    `prefix` is put before every `id`, so that none can shadow the page's own. Its highest headings get the level `top`,
    and none below skips a level, so that they fit under the page's.
    """
    return Markup(_cached(text, prefix, top))  # noqa: S704 -- nh3 has sanitised it


def plain(text: str) -> str:
    """The words of a Markdown text, without any markup, as one line."""
    return " ".join(Markup(_cached(text, "text-", 2)).striptags().split())  # noqa: S704 -- only to strip its tags


@lru_cache(maxsize=512)
def _cached(text: str, prefix: str, top: int) -> str:
    if not text.strip():
        return ""
    try:
        raw = markdown_library.markdown(_bounded(text), extensions=["tables", "sane_lists", "def_list"])
    except RecursionError:  # nested in a way that no bound foresaw: shown as it was written
        raw = f"<pre>{escape(text)}</pre>"
    safe = nh3.clean(
        _levelled(_shallow(raw), top),
        tags=set(TAGS),
        attributes={tag: set(names) for tag, names in ATTRIBUTES.items()},
        attribute_filter=_own_host,
        url_schemes=set(SCHEMES),
        link_rel="noopener",
        id_prefix=prefix,
    )
    return _DEAD_LINK.sub(r"\1", safe)


def _levelled(html: str, top: int) -> str:
    """HTML whose headings begin at the level `top` and go down by one at a time."""
    levels = [int(found[2]) for found in _HEADING.finditer(html) if found[1] == "<"]
    if not levels:
        return html
    highest = min(levels)
    last = top - 1

    def move(found: re.Match[str]) -> str:
        nonlocal last
        if found[1] == "<":
            last = min(int(found[2]) - highest + top, last + 1, 6)
        return f"{found[1]}h{last}"

    return _HEADING.sub(move, html)


def _own_host(tag: str, attribute: str, value: str) -> str | None:
    """An address without a scheme must not lead to another host: no `//host`, nor what browsers read as that."""
    if tag == "a" and attribute == "href" and re.match(r"[\s\x00-\x20]*[/\\]{2}", value):
        return None
    return value


def _bounded(text: str) -> str:
    """The text with runs of brackets and levels of nesting cut to what can be read in linear time."""
    text = _QUOTE_MARKS.sub(r"\1", _RUNS.sub(lambda found: found[1] * LONGEST_RUN, text))
    return "".join(_closed(part) for part in _PARAGRAPH_END.split(_INDENT.sub(r"\1", text)))


def _closed(paragraph: str) -> str:
    """A paragraph in which what begins many links or tags, and ends none of them, is text."""
    if sum(1 for _ in _OPEN.finditer(paragraph)) <= MOST_OPEN:
        return paragraph
    return paragraph.replace("[", "&#91;").replace("<", "&lt;")


def _shallow(html: str) -> str:
    """HTML without the tags that lie deeper than is kept; their text stays."""
    open_tags: list[tuple[str, bool]] = []

    def keep(found: re.Match[str]) -> str:
        closing, name = found[1], found[2].lower()
        if name in _VOID or found[3]:
            return found[0]
        if not closing:
            kept = len(open_tags) < DEEPEST
            open_tags.append((name, kept))
            return found[0] if kept else ""
        for index in range(len(open_tags) - 1, max(-1, len(open_tags) - 200), -1):
            if open_tags[index][0] == name:
                kept = open_tags[index][1]
                del open_tags[index:]
                return found[0] if kept else ""
        return ""

    return _TAG.sub(keep, html)
