"""The few words that exports put beside a title: status, who says it, how the date was found."""

from __future__ import annotations

from generator.interface import Catalogue
from generator.model.chronology import DatedEvent
from generator.model.event import Citation, Origin, Status
from generator.pages import labels
from generator.pages.quoting import quoted


def note(said: Catalogue, dated: DatedEvent) -> str:
    """Status, attribution, basis and origin in a line: "Planned. According to officials. Date inferred."."""
    parts = (
        status(said, dated),
        attribution(said, dated),
        said.gettext("Approximate") if approximate(dated) else "",
        basis(said, dated),
        origin(said, dated),
    )
    return " ".join(f"{part}." for part in parts if part)


def first_line(said: Catalogue, dated: DatedEvent, display: str) -> str:
    """The date as shown, and the note after it."""
    return " ".join(part for part in (f"{display}." if display else "", note(said, dated)) if part)


def headline(said: Catalogue, dated: DatedEvent) -> str:
    """The title, with the status before it where it did not simply take place."""
    told = status(said, dated)
    return f"[{told}] {dated.event.title}" if told else dated.event.title


def status(said: Catalogue, dated: DatedEvent) -> str:
    """The status in words, nothing for what simply took place."""
    value = dated.event.status
    return "" if value is Status.OCCURRED else said.gettext(labels.STATUS[value][0])


def attribution(said: Catalogue, dated: DatedEvent) -> str:
    """Who says it."""
    by = dated.event.attribution
    if by is None:
        return ""
    if by.via:
        return said.gettext("According to %(speaker)s, via %(via)s", speaker=by.speaker, via=by.via)
    return said.gettext("According to %(speaker)s", speaker=by.speaker)


def approximate(dated: DatedEvent) -> bool:
    """Whether an edge of the date is a convention's, or the date is marked as approximate."""
    return dated.soft or any(mark in (dated.edtf or "") for mark in "~%")


def basis(said: Catalogue, dated: DatedEvent) -> str:
    """How the date was found."""
    if dated.span is None or not dated.span.known:
        return said.gettext("No date")
    return said.gettext(labels.BASIS[dated.basis][0])


def origin(said: Catalogue, dated: DatedEvent) -> str:
    """Whether only the program drew it."""
    extracted = dated.event.origin is Origin.EXTRACTED and not dated.event.accepted
    return said.gettext(labels.ORIGIN[Origin.EXTRACTED][0]) if extracted else ""


def reference(citation: Citation, name: str, url: str | None) -> str:
    """A citation in one line of plain text; `name` is what its document is called."""
    parts = [quoted(citation.quote) if citation.quote else "", name, citation.container or ""]
    if citation.published is not None:
        parts.append(citation.published.edtf)
    parts.append(url or citation.archive or "")
    return ", ".join(part for part in parts if part)
