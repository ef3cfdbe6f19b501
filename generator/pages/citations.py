"""Citations as a page shows them: the words, whose they are, where they stand, and how far they were checked."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit

from generator.config import is_web_address
from generator.model.event import Citation
from generator.model.source import Source
from generator.pages import labels
from generator.pages.desk import Desk, direction, publisher
from generator.pages.fragments import with_fragment
from generator.pages.naming import source_name
from generator.pages.parts import CitationView, Link, Note

_STOPS = (".", "!", "?", "…", "؟", "。")
"""What a sentence ends with."""
_QUOTES = "\"'”’»“)"
"""What may close behind that."""
_NEAR = 40
"""How many characters before a context tell whether a sentence ends there."""


def cite(
    desk: Desk, citation: Citation, number: int, *, event: Link | None = None, note: int | None = None
) -> CitationView:
    """One citation in words and links."""
    _ = desk.words.gettext
    source = desk.sources.get(citation.source) if citation.source is not None else None
    meta = source.metadata if source is not None else None
    url = citation.url or (meta.url if meta is not None else None)
    archive = citation.archive or (meta.archive if meta is not None else None)
    address = url if is_web_address(url) else None
    language = citation.language or (meta.language if meta is not None else None) or None
    withdrawn = meta is not None and meta.url_status in ("dead", "withdrawn")
    live = None
    if address is not None and not withdrawn:
        live = with_fragment(address, citation.quote or "")
    title = citation.title or (source_name(source) if source is not None else None)
    house = _house(citation, source)
    return CitationView(
        number=number,
        event=event,
        source=desk.source_link(source.id) if source is not None else None,
        title=title,
        named=title or house or host(url),
        byline=byline(desk, citation, source, named=title is not None),
        quote=citation.quote,
        prefix=_opening(citation, source),
        suffix=_closing(citation),
        lang=language,
        dir=direction(language),
        translation=citation.translation,
        locator=citation.locator,
        live=live,
        archive=archive if is_web_address(archive) else None,
        address=address,
        url_status=_(labels.URL_STATUS.get(meta.url_status or "", "")) if withdrawn and meta is not None else None,
        sha256=citation.sha256,
        checked=_("Checked against our copy")
        if citation.verified
        else _("As given by the editor, not checked against a copy"),
        supports=_supports(desk, citation),
        rating=_rating(desk, citation, source),
        expression=citation.expression,
        value=citation.value,
        steps=desk.steps(citation.steps),
        digest=meta is not None and meta.kind == "digest",
        note=note,
    )


def _opening(citation: Citation, source: Source | None) -> str:
    """The words before a quote, with a sign of omission where they begin within a sentence."""
    prefix = citation.prefix
    if source is None or citation.start is None or not prefix.strip():
        return prefix
    before = source.text[: citation.start - len(prefix)][-_NEAR:]
    told = before.rstrip()
    whole = not told or told.rstrip(_QUOTES).endswith(_STOPS) or "\n" in before[len(told) :]
    return prefix if whole else f"… {prefix.lstrip()}"


def _closing(citation: Citation) -> str:
    """The words after a quote, with a sign of omission where they end within a sentence."""
    suffix = citation.suffix.rstrip()
    return f"{suffix} …" if suffix[-1:].isalnum() else suffix


def _supports(desk: Desk, citation: Citation) -> str | None:
    label = labels.SUPPORTS[citation.supports]
    return None if label is None else desk.words.gettext(label)


def _house(citation: Citation | None, source: Source | None) -> str | None:
    """Who published the document cited."""
    return (citation.container if citation is not None else None) or (publisher(source) if source is not None else None)


def host(url: str | None) -> str | None:
    """The name of the site where a page lies, for want of anything else to call it."""
    return urlsplit(url).hostname if url is not None and is_web_address(url) else None


def byline(desk: Desk, citation: Citation | None, source: Source | None, *, named: bool = True) -> str:
    """Who published it and when; a date that was inferred is said to be.

    Where the document is not `named` by a title, the publisher stands in its place and is not told again.
    """
    parts: list[str] = []
    _ = desk.words.gettext
    house = _house(citation, source)
    if source is not None and source.metadata.kind == "digest":
        parts.append(_("digest by %(publisher)s", publisher=house) if house else _("digest"))
    elif house and named:
        parts.append(house)
    if citation is not None and citation.published is not None:
        parts.append(desk.stamp(citation.published).text)
    elif source is not None:
        date = desk.published(source.id)
        if date is not None and date.basis == "inferred":
            parts.append(_("written %(date)s (inferred)", date=desk.writer.interval(date.days).text))
        elif date is not None:
            parts.append(desk.writer.interval(date.days).text)
        elif source.metadata.published is not None:
            parts.append(desk.stamp(source.metadata.published).text)
    return desk.words.comma.join(parts)


def key(citation: Citation) -> str:
    """What tells the document of one citation from another's."""
    return citation.source or citation.url or citation.title or ""


def note_numbers(citations: Iterable[Citation]) -> dict[str, int]:
    """A number for each document, in the order in which they are first cited."""
    numbers: dict[str, int] = {}
    for citation in citations:
        numbers.setdefault(key(citation), len(numbers) + 1)
    return numbers


def notes(desk: Desk, citations: Iterable[Citation]) -> tuple[Note, ...]:
    """The documents cited, numbered, as notes for print."""
    found: dict[str, Note] = {}
    for citation in citations:
        name = key(citation)
        if name in found:
            continue
        shown = cite(desk, citation, len(found) + 1)
        text = desk.words.comma.join(part for part in (shown.named, shown.byline) if part)
        found[name] = Note(len(found) + 1, name, shown.named or name, f"{text}." if text else "", shown.address)
    return tuple(found.values())


def _rating(desk: Desk, citation: Citation, source: Source | None) -> str | None:
    """The Admiralty rating spelled out, where the site's configuration wants it."""
    if not desk.config.show_reliability:
        return None
    letter = source.metadata.reliability if source is not None else None
    said = [
        f"{letter} – {desk.words.gettext(labels.RELIABILITY[letter])}" if letter in labels.RELIABILITY else None,
        f"{citation.credibility} – {desk.words.gettext(labels.CREDIBILITY[citation.credibility])}"
        if citation.credibility in labels.CREDIBILITY
        else None,
    ]
    return "; ".join(part for part in said if part) or None
