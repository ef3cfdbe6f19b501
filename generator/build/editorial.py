"""What of the editor's and the sources' material goes into a build: drafts, embargoes, withheld files, secrets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from generator import events
from generator.build import verify
from generator.build.options import Options
from generator.content import Content
from generator.dates import days
from generator.errors import Level, Problem, Problems
from generator.model.chronology import Chronology, DatedEvent
from generator.model.event import Citation, EditorEvent
from generator.model.source import Publish, Source
from generator.model.time import Day

EVENTS = "content/events/"


def select(written: Content, options: Options, day: Day | None, problems: Problems) -> Content:
    """The content without what this build withholds: drafts, events under an embargo on `day`, and broken files.

    A preview (`options.preview`, or `options.drafts`) withholds neither drafts nor embargoed events.
    """
    kept = tuple(event for event in written.events if not _withheld(event, options, day, problems))
    return replace(written, events=kept)


def _withheld(event: EditorEvent, options: Options, day: Day | None, problems: Problems) -> bool:
    if event.path in options.without:
        return True
    if options.drafts or options.preview:
        return False
    until = _embargo(event)
    if until is not None and (day is None or day < until) and not event.draft:
        today = "no day is known" if day is None else f"this build is as of {days.iso(day)}"
        place = event.lines.get("embargo", (1, 1))
        message = f"is withheld until {days.iso(until)}, and {today}; --as-of DATE says which day it is"
        problems.note("embargoed", message, event.path, *place)
        return True
    return event.draft


def _embargo(event: EditorEvent) -> Day | None:
    """The first day on which an event may be shown, as its embargo's date allows; `None` where there is no embargo."""
    if event.embargo is None:
        return None
    return event.embargo.days.earliest if event.embargo.days.earliest is not None else event.embargo.days.latest


def leave_out(found: Iterable[Problem], without: frozenset[str]) -> Problems:
    """The problems of a build that withholds files: their errors become one warning for each file."""
    kept = [one for one in found if one.path not in without or one.level is not Level.ERROR]
    problems = Problems(kept)
    for path in sorted(without):
        reasons = "; ".join(
            f"line {one.line}: {one.message}"
            for one in sorted(set(found))
            if one.path == path and one.level is Level.ERROR
        )
        problems.warning("left-out", f"is left out of this build ({reasons})", path)
    return problems


def check_references(written: Content, found: Iterable[Source], problems: Problems) -> None:
    """Check every source that an editor's event names, and every quote, against the texts."""
    by_id = {source.id: source for source in found}
    for event in written.events:
        for reference in event.sources:
            citation = events.cite_editor(reference, event, by_id, problems)
            if citation is not None and verify.is_too_long(citation, by_id):
                message = (
                    f"a quote may have {verify.LONGEST} characters; shorten it, or set 'publish: full' in its source"
                )
                problems.error("quote-too-long", message, event.path, reference.line, reference.column)


def keep_secrets(found: Iterable[Source], written: Content) -> tuple[tuple[Source, ...], Content]:
    """Sources and content without any trace of the sources that are not to be published (`publish: none`).

    They are left out of the reasoning too: a date that rests on one of them would show that it is there.
    """
    everything = tuple(found)
    secret = {source.id for source in everything if source.metadata.publish is Publish.NONE}
    if not secret:
        return everything, written
    public = tuple(_without_mention(source, secret) for source in everything if source.id not in secret)
    cleaned = tuple(
        replace(event, sources=tuple(reference for reference in event.sources if reference.source not in secret))
        for event in written.events
    )
    return public, replace(written, events=cleaned)


def _without_mention(source: Source, secret: set[str]) -> Source:
    metadata = source.metadata
    if metadata.derived_from in secret:
        metadata = replace(metadata, derived_from=None)
    if metadata.supersedes in secret:
        metadata = replace(metadata, supersedes=None)
    return replace(source, metadata=metadata)


def cite(told: Chronology, sources: Mapping[str, Source]) -> Chronology:
    """The chronology with the editors' own citations before those that the program drew."""
    return replace(
        told,
        events=tuple(_cited(dated, sources) for dated in told.events),
        undated=tuple(_cited(dated, sources) for dated in told.undated),
    )


def _cited(dated: DatedEvent, sources: Mapping[str, Source]) -> DatedEvent:
    editor = dated.event.editor
    if editor is None or not editor.sources:
        return dated
    drawn = tuple(citation for citation in dated.citations if citation.statement is not None)
    reported = Problems()  # every reference was checked, and its problems told, before the events were joined
    found = (events.cite_editor(reference, editor, sources, reported) for reference in editor.sources)
    own = [citation for citation in found if citation is not None]
    joined = [_joined(citation, drawn) for citation in own]
    taken = {citation.statement for citation in joined}
    return replace(dated, citations=(*joined, *(one for one in drawn if one.statement not in taken)))


def _joined(own: Citation, drawn: Iterable[Citation]) -> Citation:
    """An editor's citation, with what the program read in the same words; itself where the program read none there."""
    same = next((one for one in drawn if _same_words(own, one)), None)
    if same is None:
        return own
    return replace(own, statement=same.statement, expression=same.expression, value=same.value, steps=same.steps)


def _same_words(own: Citation, drawn: Citation) -> bool:
    if own.source is None or own.source != drawn.source:
        return False
    if own.start is None or own.end is None or drawn.start is None or drawn.end is None:
        return False
    return own.start < drawn.end and drawn.start < own.end
