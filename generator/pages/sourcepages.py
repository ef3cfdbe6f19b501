"""The pages of sources: what is known of each, when it was written, and what was taken from it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.config import is_web_address
from generator.model.chronology import DatedEvent
from generator.model.event import Citation
from generator.model.mention import Step
from generator.model.source import Publish, Source
from generator.pages import addresses, citations, labels
from generator.pages.citing import source_reference
from generator.pages.dates import DateWords
from generator.pages.desk import Desk, direction, publisher
from generator.pages.naming import alphabetical, source_name
from generator.pages.parts import CitationView, Link
from generator.pages.references import apa, chicago
from generator.pages.views import (
    Passage,
    SourceLine,
    SourceView,
)

EXCERPTS = 50
"""Excerpts that a page of a source holds."""


def source_view(desk: Desk, source: Source) -> SourceView:
    """The page of one source."""
    meta = source.metadata
    date = desk.published(source.id)
    reference = source_reference(desk, source)
    used = _used(desk, source)
    excerpts: list[CitationView] = []
    for number, (dated, citation) in enumerate(used, 1):
        excerpts.append(citations.cite(desk, citation, number, event=desk.event_link(dated.event.id)))
    return SourceView(
        id=source.id,
        title=source_name(source),
        title_translated=meta.title_translated,
        lang=meta.language,
        dir=direction(meta.language),
        facts=_facts(desk, source),
        published=_published(desk, source),
        published_basis=_basis(desk, source),
        steps=() if date is None else desk.steps(_without_itself(date.steps, source)),
        digest=meta.kind == "digest",
        withdrawn=None if meta.withdrawn is None else desk.stamp(meta.withdrawn).text,
        quotes_shown=meta.publish in (Publish.QUOTE, Publish.FULL),
        excerpts=tuple(excerpts),
        passages=_passages(source, used) if meta.publish is Publish.FULL else (),
        chicago=chicago(desk, reference),
        apa=apa(desk, reference),
        record=source,
        date=desk.records.published.get(source.id),
    )


def source_pages(desk: Desk, source: Source) -> Iterator[tuple[addresses.Address, str, SourceView]]:
    """A source's pages with their titles: one, or as many as its excerpts need; the first stands at its address."""
    whole = source_view(desk, source)
    first = addresses.source(source.id)
    held = [whole.excerpts[at : at + EXCERPTS] for at in range(0, len(whole.excerpts), EXCERPTS)] or [()]
    places = [first, *(addresses.Address(f"{first.folder}{number + 1}/") for number in range(1, len(held)))]
    links = [
        Link(f"{some[0].number}–{some[-1].number}", at.href) for at, some in zip(places, held, strict=True) if some
    ]
    for number, (place, some) in enumerate(zip(places, held, strict=True), 1):
        title = whole.title
        if number > 1:
            title = desk.words.gettext("%(period)s, part %(num)s of %(all)s", period=title, num=number, all=len(held))
        yield place, title, replace(whole, excerpts=some, parts=tuple(links) if len(links) > 1 else (), part=number)


def _without_itself(steps: Iterable[Step], source: Source) -> Iterator[Step]:
    """The steps without a link from the source's page to that same page."""
    return (replace(step, source=None) if step.source == source.id else step for step in steps)


def source_lines(desk: Desk) -> tuple[SourceLine, ...]:
    """The list of all sources, by title."""
    ordered = sorted(desk.records.sources, key=lambda source: (alphabetical(source_name(source)), source.id))
    return tuple(_line(desk, source) for source in ordered)


def _line(desk: Desk, source: Source) -> SourceLine:
    events = {dated.event.id for dated, _ in _used(desk, source)}
    return SourceLine(
        desk.source_link(source.id) or Link(source_name(source)),
        publisher(source) or "",
        desk.words.comma.join((_published(desk, source).text, _basis(desk, source)))
        if _known(desk, source)
        else desk.words.gettext("Date not known"),
        len(events),
        source.metadata.kind == "digest",
    )


def cited_pages(desk: Desk) -> tuple[SourceLine, ...]:
    """The pages that editors cite by their address, with no text of them in seeds/; by title."""
    events: dict[str, set[str]] = {}
    found: dict[str, CitationView] = {}
    for dated in desk.events.values():
        for citation in dated.citations:
            if citation.source is None:
                name = citations.key(citation)
                events.setdefault(name, set()).add(dated.event.id)
                found.setdefault(name, citations.cite(desk, citation, 1))
    ordered = sorted(found.items(), key=lambda item: (alphabetical(item[1].named or item[0]), item[0]))
    return tuple(
        SourceLine(Link(one.named or name, one.address), one.byline, "", len(events[name]), False)
        for name, one in ordered
    )


def _known(desk: Desk, source: Source) -> bool:
    return desk.published(source.id) is not None or source.metadata.published is not None


def _used(desk: Desk, source: Source) -> list[tuple[DatedEvent, Citation]]:
    """Where a source is cited, in the order of its text."""
    found = [(dated, one) for dated in desk.events.values() for one in dated.citations if one.source == source.id]
    return sorted(
        found, key=lambda pair: (pair[1].start is None, pair[1].start or 0, pair[1].end or 0, pair[0].event.id)
    )


def _published(desk: Desk, source: Source) -> DateWords:
    date = desk.published(source.id)
    if date is not None:
        return desk.writer.interval(date.days)
    if source.metadata.published is not None:
        return desk.stamp(source.metadata.published)
    unknown = desk.words.gettext(labels.PUBLISHED["unknown"])
    return DateWords(unknown, unknown)


def _basis(desk: Desk, source: Source) -> str:
    date = desk.published(source.id)
    basis = date.basis if date is not None else ("stated" if source.metadata.published is not None else "unknown")
    return desk.words.gettext(labels.PUBLISHED.get(basis, basis))


def _facts(desk: Desk, source: Source) -> tuple[tuple[str, Link], ...]:
    """What is known of a source, in the order of a reference."""
    meta, _ = source.metadata, desk.words.gettext
    rows: list[tuple[str, Link | str | None]] = [
        (_("Authors"), "; ".join(name.literal for name in meta.authors) or None),
        (_("Published in"), meta.container),
        (_("Publisher"), meta.publisher if meta.publisher != meta.container else None),
        (_("Agency"), meta.agency),
        (_("Kind"), _kind(desk, meta.kind)),
        (_("Language"), _language(desk, meta.language)),
        (_("Updated"), desk.stamp(meta.updated).text if meta.updated else None),
        (_("Page"), _web(meta.url)),
        (_("State of the page"), _(labels.URL_STATUS.get(meta.url_status or "", ""))),
        (_("Archived copy"), _web(meta.archive)),
        (_("Archived on"), desk.stamp(meta.archived).text if meta.archived else None),
        (_("Read on"), desk.stamp(meta.accessed).text if meta.accessed else None),
        (_("Access"), _(labels.ACCESS.get(meta.access or "", ""))),
        (_("Retells"), _other(desk, meta.derived_from)),
        (_("Replaces"), _other(desk, meta.supersedes)),
        (_("Reliability"), _reliability(desk, meta.reliability)),
        (_("SHA-256 of the text read"), source.sha256),
    ]
    return tuple((name, value if isinstance(value, Link) else Link(value)) for name, value in rows if value)


def _kind(desk: Desk, kind: str | None) -> str | None:
    """A CSL type in words; one that the interface has no word for as its name stands."""
    if kind is None:
        return None
    return desk.words.gettext(labels.KINDS[kind]) if kind in labels.KINDS else kind.replace("-", " ").capitalize()


def _language(desk: Desk, tag: str | None) -> str | None:
    if tag is None:
        return None
    names = desk.writer.calendar.locale.languages
    return str(names.get(tag.replace("-", "_"), names.get(tag.split("-")[0], tag)))


def _web(url: str | None) -> Link | None:
    return Link(url, url) if url is not None and is_web_address(url) else None


def _other(desk: Desk, named: str | None) -> Link | str | None:
    return None if named is None else desk.source_link(named) or named


def _reliability(desk: Desk, letter: str | None) -> str | None:
    if not desk.config.show_reliability or letter not in labels.RELIABILITY:
        return None
    return f"{letter} – {desk.words.gettext(labels.RELIABILITY[letter])}"


def _passages(source: Source, used: list[tuple[DatedEvent, Citation]]) -> tuple[Passage, ...]:
    """The whole text, the passages that were used linked to their events; of two that overlap the first is linked."""
    found: list[Passage] = []
    at = 0
    for dated, citation in used:
        if citation.start is None or citation.end is None or citation.start < at:
            continue
        if citation.start > at:
            found.append(Passage(source.text[at : citation.start]))
        found.append(Passage(source.text[citation.start : citation.end], addresses.event(dated.event.id).href))
        at = citation.end
    if at < len(source.text):
        found.append(Passage(source.text[at:]))
    return tuple(found)
