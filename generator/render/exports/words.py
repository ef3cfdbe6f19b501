"""The few words that exports put beside a title: status, who says it, how the date was found."""

from __future__ import annotations

from generator.model.chronology import DatedEvent
from generator.model.event import Citation, Origin, Status
from generator.pages import labels


def note(dated: DatedEvent) -> str:
    """Status, attribution, basis and origin in a line: "Planned. According to officials. Date inferred."."""
    parts = (
        status(dated),
        attribution(dated),
        "Approximate" if approximate(dated) else "",
        basis(dated),
        origin(dated),
    )
    return " ".join(f"{part}." for part in parts if part)


def first_line(dated: DatedEvent, display: str) -> str:
    """The date as shown, and the note after it."""
    return " ".join(part for part in (f"{display}." if display else "", note(dated)) if part)


def headline(dated: DatedEvent) -> str:
    """The title, with the status before it where it did not simply take place."""
    return f"[{status(dated)}] {dated.event.title}" if status(dated) else dated.event.title


def status(dated: DatedEvent) -> str:
    """The status in words, nothing for what simply took place."""
    value = dated.event.status
    return "" if value is Status.OCCURRED else labels.STATUS[value][0]


def attribution(dated: DatedEvent) -> str:
    """Who says it."""
    said = dated.event.attribution
    if said is None:
        return ""
    return f"According to {said.speaker}" + (f", via {said.via}" if said.via else "")


def approximate(dated: DatedEvent) -> bool:
    """Whether an edge of the date is a convention's, or the date is marked as approximate."""
    return dated.soft or any(mark in (dated.edtf or "") for mark in "~%")


def basis(dated: DatedEvent) -> str:
    """How the date was found."""
    return labels.BASIS[dated.basis][0] if dated.span is not None and dated.span.known else "No date"


def origin(dated: DatedEvent) -> str:
    """Whether only the program drew it."""
    extracted = dated.event.origin is Origin.EXTRACTED and not dated.event.accepted
    return labels.ORIGIN[Origin.EXTRACTED][0] if extracted else ""


def reference(citation: Citation, url: str | None) -> str:
    """A citation in one line of plain text."""
    quoted = f"“{citation.quote}”" if citation.quote else ""
    parts = [quoted, citation.title or citation.source or "", citation.container or ""]
    if citation.published is not None:
        parts.append(citation.published.edtf)
    parts.append(url or citation.archive or "")
    return ", ".join(part for part in parts if part)
