"""events.json, sources.json and conflicts.json."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from generator.dates import days
from generator.model.chronology import Conflict
from generator.model.event import Citation
from generator.model.mention import Step
from generator.model.source import Stamp
from generator.model.time import Day, Interval
from generator.render.exports import records
from generator.render.exports.view import ExportEvent, ExportSite, ExportSource, source_url

_EDITOR = "editor:"


def events_json(site: ExportSite) -> bytes:
    """The whole timeline, then the events without a date."""
    return _encode(
        records.EventsFile(
            schema=records.schema_id("events"),
            site=records.SiteRecord(site.title, site.description, site.language, site.canonical),
            license=site.licence,
            events=tuple(event_record(site, entry) for entry in site.everything),
            moved=dict(site.moved),
            withdrawn=tuple(
                records.WithdrawnRecord(stone.id, _edtf(stone.date), stone.reason) for stone in site.withdrawn
            ),
        )
    )


def sources_json(site: ExportSite) -> bytes:
    """Every published source."""
    found = tuple(_source(site, each) for each in site.sources)
    return _encode(records.SourcesFile(schema=records.schema_id("sources"), sources=found))


def conflicts_json(site: ExportSite) -> bytes:
    """Every published contradiction, each statement as the citation that was made from it."""
    cited: dict[str, records.CitationRecord] = {}
    edited: dict[str, list[records.CitationRecord]] = {}
    for entry in site.everything:
        for index, citation in enumerate(entry.dated.citations):
            record = _citation(site, citation, entry.fragment_url(index))
            if citation.statement is None:
                edited.setdefault(entry.id, []).append(record)
            else:
                cited[citation.statement] = record
    found = tuple(_conflict(site, conflict, cited, edited) for conflict in site.conflicts)
    return _encode(records.ConflictsFile(schema=records.schema_id("conflicts"), conflicts=found))


def event_record(site: ExportSite, entry: ExportEvent) -> records.EventRecord:
    """One event as `events.json` has it."""
    dated, event = entry.dated, entry.dated.event
    begin, end = (dated.span.begin, dated.span.end) if dated.span else (Interval(), Interval())
    said = event.attribution
    return records.EventRecord(
        id=event.id,
        title=event.title,
        summary=entry.summary,
        html=entry.html,
        edtf=dated.edtf,
        earliest=_iso(begin.earliest),
        latest=_iso(end.latest),
        start=records.Bounds(_iso(begin.earliest), _iso(begin.latest)),
        end=records.Bounds(_iso(end.earliest), _iso(end.latest)),
        extent=dated.extent,
        display=entry.display,
        precision=dated.precision,
        basis=dated.basis if dated.span is not None and dated.span.known else None,
        status=event.status,
        status_history=tuple(
            records.StatusRecord(each.status, each.words, each.source, each.start, each.end)
            for each in event.status_history
        ),
        attribution=records.AttributionRecord(said.speaker, said.anonymous, said.via) if said else None,
        origin=event.origin,
        accepted=event.accepted,
        kind=event.kind,
        salience=event.salience,
        actors=tuple(records.ActorRecord(actor.name, actor.role) for actor in event.actors),
        places=tuple(records.PlaceRecord(place.name, place.lat, place.lon) for place in event.places),
        tags=event.tags,
        url=site.link(entry.url),
        citations=tuple(
            _citation(site, citation, entry.fragment_url(index)) for index, citation in enumerate(dated.citations)
        ),
        conflicts=dated.conflicts,
        updated=_edtf(event.editor.updated) if event.editor else None,
        corrections=tuple(
            records.CorrectionRecord(each.date.edtf, each.kind, each.note)
            for each in (event.editor.corrections if event.editor else ())
        ),
    )


def _citation(site: ExportSite, citation: Citation, url: str | None) -> records.CitationRecord:
    return records.CitationRecord(
        source=citation.source,
        quote=citation.quote,
        prefix=citation.prefix,
        suffix=citation.suffix,
        start=citation.start,
        end=citation.end,
        sha256=citation.sha256,
        verified=citation.verified,
        url=url,
        archive=citation.archive,
        locator=citation.locator,
        supports=citation.supports,
        expression=citation.expression,
        value=citation.value,
        steps=_steps(site, citation.steps),
        title=citation.title,
        container=citation.container,
        published=_edtf(citation.published),
        accessed=_edtf(citation.accessed),
        translation=citation.translation,
        language=citation.language,
        credibility=citation.credibility,
    )


def _source(site: ExportSite, each: ExportSource) -> records.SourceRecord:
    meta, published = each.source.metadata, each.published
    when = published.days if published else Interval()
    return records.SourceRecord(
        id=each.source.id,
        title=meta.title,
        title_translated=meta.title_translated,
        authors=tuple(records.AuthorRecord(name.literal, name.family, name.given) for name in meta.authors),
        container=meta.container,
        publisher=meta.publisher,
        agency=meta.agency,
        published=records.PublishedRecord(
            edtf=published.edtf if published else None,
            earliest=_iso(when.earliest),
            latest=_iso(when.latest),
            basis=published.basis if published else "unknown",
            steps=_steps(site, published.steps if published else ()),
        ),
        updated=_edtf(meta.updated),
        accessed=_edtf(meta.accessed),
        url=meta.url,
        url_status=meta.url_status,
        archive=meta.archive,
        archived=_edtf(meta.archived),
        access=meta.access,
        language=meta.language,
        kind=meta.kind,
        reliability=meta.reliability if site.show_reliability else None,
        sha256=each.source.sha256,
        derived_from=meta.derived_from,
        supersedes=meta.supersedes,
        withdrawn=_edtf(meta.withdrawn),
        page=site.link(source_url(each.source)),
        events=each.events,
    )


def _conflict(
    site: ExportSite,
    conflict: Conflict,
    cited: dict[str, records.CitationRecord],
    edited: dict[str, list[records.CitationRecord]],
) -> records.ConflictRecord:
    found: list[records.CitationRecord] = []
    for statement in conflict.statements:
        if statement in cited:
            found.append(cited[statement])
        elif statement.startswith(_EDITOR):
            found.extend(edited.get(statement.removeprefix(_EDITOR), ()))
    return records.ConflictRecord(
        id=conflict.id,
        certainty=conflict.certainty,
        events=conflict.events,
        citations=tuple(found),
        explanation=site.teller.say(conflict.message),
        ruling=conflict.ruling,
    )


def _steps(site: ExportSite, steps: Iterable[Step]) -> tuple[records.StepRecord, ...]:
    say = site.teller.say
    return tuple(records.StepRecord(say(step.message), step.source, step.start, step.end) for step in steps)


def _iso(day: Day | None) -> str | None:
    return None if day is None else days.iso(day)


def _edtf(stamp: Stamp | None) -> str | None:
    return None if stamp is None else stamp.edtf


def _encode(record: records.Record) -> bytes:
    """Fields in the order of the record, UTF-8, a newline at the end."""
    return msgspec.json.format(msgspec.json.encode(record), indent=2) + b"\n"
