"""The few words that exports put beside a title: status, who says it, how the date was found."""

from __future__ import annotations

from generator.model.event import Citation, DatedEvent, Origin, Status
from generator.model.time import Basis

_BASIS = {
    Basis.STATED: "date stated by the source",
    Basis.RECKONED: "date reckoned from the source's words and its publication date",
    Basis.INFERRED: "date inferred",
    Basis.EDITOR: "date from the editor",
}


def note(dated: DatedEvent) -> str:
    """Status, attribution, basis and origin in a line: "planned; according to officials; date inferred"."""
    return "; ".join(part for part in (status(dated), attribution(dated), basis(dated), origin(dated)) if part)


def status(dated: DatedEvent) -> str:
    """The status in words, nothing for what simply took place."""
    value = dated.event.status
    return "" if value is Status.OCCURRED else value.value.replace("-", " ")


def attribution(dated: DatedEvent) -> str:
    """Who says it."""
    said = dated.event.attribution
    if said is None:
        return ""
    return f"according to {said.speaker}" + (f", via {said.via}" if said.via else "")


def basis(dated: DatedEvent) -> str:
    """How the date was found, and whether its edges are a convention's."""
    if dated.span is None or not dated.span.known:
        return "no date"
    approximate = dated.soft or "~" in (dated.edtf or "") or "%" in (dated.edtf or "")
    return ("approximate " if approximate else "") + _BASIS[dated.basis]


def origin(dated: DatedEvent) -> str:
    """Whether only the program drew it."""
    return "drawn by the program" if dated.event.origin is Origin.EXTRACTED and not dated.event.accepted else ""


def reference(citation: Citation, url: str | None) -> str:
    """A citation in one line of plain text."""
    quoted = f"“{citation.quote}”" if citation.quote else ""
    parts = [quoted, citation.title or citation.source or "", citation.container or ""]
    if citation.published is not None:
        parts.append(citation.published.edtf)
    parts.append(url or citation.archive or "")
    return ", ".join(part for part in parts if part)
