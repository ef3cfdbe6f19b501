"""What of a dossier is published, and how much of each source (`[publish]` and the sources' own `publish`).

A source that is not to be published leaves no trace: what only it tells is left out, and what others tell too is told
without it. Nothing after this step looks at the dossier again.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import chain

from generator.config import Extracted
from generator.model.chronology import Certainty, Conflict, DatedEvent, PublicationDate
from generator.model.event import Citation, Decision, DecisionKind, EditorEvent, Event, Origin, Statement, StatusChange
from generator.model.mention import Step
from generator.model.source import Metadata, Publish, Source, Stamp
from generator.model.time import Day, Interval
from generator.pages.dossier import Dossier


@dataclass(frozen=True, slots=True)
class Tombstone:
    """An event that an editor took back: its id stays, with the reason."""

    id: str
    reason: str
    date: Stamp | None = None
    """The day on which it was taken back, where the editor tells it."""


@dataclass(frozen=True, slots=True)
class Published:
    """The part of a dossier that readers get to see."""

    events: tuple[DatedEvent, ...]
    undated: tuple[DatedEvent, ...]
    sources: tuple[Source, ...]
    published: dict[str, PublicationDate]
    conflicts: tuple[Conflict, ...]
    notes: tuple[Conflict, ...]
    """Small contradictions that a soft edge explains."""
    redirects: tuple[tuple[str, str], ...]
    """Old event ids, each with the id that stands for it now; sorted."""
    tombstones: tuple[Tombstone, ...]


def select(dossier: Dossier) -> Published:
    """The published part of a dossier."""
    secrets = _Secrets.of(dossier)
    events = tuple(secrets.redacted(dated) for dated in dossier.chronology.events if secrets.may_show(dated))
    undated = tuple(secrets.redacted(dated) for dated in dossier.chronology.undated if secrets.may_show(dated))
    sources = tuple(source for source in dossier.sources if source.id in secrets.known)
    conflicts = secrets.conflicts(dossier.chronology.conflicts, (*events, *undated))
    shown = frozenset(conflict.id for conflict in conflicts if not conflict.note_only)
    return Published(
        events=tuple(_linked(dated, shown, secrets.withheld) for dated in events),
        undated=tuple(_linked(dated, shown, secrets.withheld) for dated in undated),
        sources=tuple(secrets.source(source) for source in sources),
        published={
            source.id: secrets.publication(dossier.chronology.published[source.id])
            for source in sources
            if source.id in dossier.chronology.published
        },
        conflicts=tuple(conflict for conflict in conflicts if not conflict.note_only),
        notes=tuple(conflict for conflict in conflicts if conflict.note_only),
        redirects=_redirects(dossier, secrets, {dated.event.id for dated in (*events, *undated)}),
        tombstones=_tombstones(dossier, secrets, {dated.event.id for dated in (*events, *undated)}),
    )


@dataclass(frozen=True, slots=True)
class _Secrets:
    """What must not be seen, and the tests for it."""

    dossier: Dossier
    known: frozenset[str]
    """Ids of the sources that may be named; of all others no trace is left."""
    wordless: frozenset[str]
    """Ids of sources that are named, but whose words are not shown."""
    withheld: frozenset[str]
    """Ids of events that are not shown."""
    words: tuple[str, ...]
    """Names and titles that no text may carry."""

    @classmethod
    def of(cls, dossier: Dossier) -> _Secrets:
        hidden = [source for source in dossier.sources if source.metadata.publish is Publish.NONE]
        known = frozenset(source.id for source in dossier.sources) - {source.id for source in hidden}
        everything = (*dossier.chronology.events, *dossier.chronology.undated)
        withheld = [dated for dated in everything if not _is_due(dated.event.editor, dossier)]
        words = chain(
            chain.from_iterable((source.id, source.metadata.title or "") for source in hidden),
            chain.from_iterable((dated.event.id, dated.event.title) for dated in withheld),
        )
        wordless = (source.id for source in dossier.sources if source.metadata.publish is Publish.CITATION)
        bare = cls(dossier, known, frozenset(wordless), frozenset(), tuple(sorted({w for w in words if len(w) > 2})))
        gone = frozenset(dated.event.id for dated in everything if not bare.may_show(dated))
        return replace(bare, withheld=gone)

    def may_show(self, dated: DatedEvent) -> bool:
        """Whether an event is published at all."""
        event = dated.event
        if not _is_due(event.editor, self.dossier):
            return False
        if event.editor is not None:
            return True
        if self.dossier.config.extracted is Extracted.APPROVED and not event.accepted and not self.dossier.preview:
            return False
        return any(not self._hides(citation.source) for citation in dated.citations)

    def may_name(self, source: str) -> bool:
        """Whether an address may be made of a source's words."""
        return source in self.known and source not in self.wordless

    def redacted(self, dated: DatedEvent) -> DatedEvent:
        """An event told without the sources that are not to be named and the words that are not to be shown."""
        citations = tuple(self._citation(one) for one in dated.citations if not self._hides(one.source))
        event = self._event(dated.event, citations, whole=len(citations) == len(dated.citations))
        expression = dated.expression
        if expression is not None and all(one.expression != expression for one in citations):
            expression = None
        return replace(dated, event=event, citations=citations, expression=expression, steps=self._steps(dated.steps))

    def source(self, source: Source) -> Source:
        """A source whose metadata name no hidden one."""
        meta = source.metadata
        gone = {
            key: None
            for key, value in (("derived_from", meta.derived_from), ("supersedes", meta.supersedes))
            if value is not None and self.tells(value)
        }
        return replace(source, metadata=_replaced(meta, gone)) if gone else source

    def publication(self, date: PublicationDate) -> PublicationDate:
        """A publication date with the steps that may be shown."""
        return replace(date, steps=self._steps(date.steps))

    def conflicts(self, conflicts: Iterable[Conflict], events: Iterable[DatedEvent]) -> tuple[Conflict, ...]:
        """The contradictions all of whose events and statements are published."""
        ids = {dated.event.id for dated in events}
        possible = self.dossier.config.possible_conflicts or self.dossier.preview
        hidden = {
            statement.id
            for dated in (*self.dossier.chronology.events, *self.dossier.chronology.undated)
            for statement in dated.event.statements
            if self._hides(statement.source)
        }
        return tuple(
            replace(conflict, message="") if self.tells(conflict.explanation) else conflict
            for conflict in conflicts
            if ids.issuperset(conflict.events)
            and not hidden.intersection(conflict.statements)
            and (possible or conflict.certainty is Certainty.CERTAIN or conflict.ruling is not None)
        )

    def _citation(self, citation: Citation) -> Citation:
        if citation.source in self.wordless:
            return replace(citation, quote=None, prefix="", suffix="", expression=None, translation=None, steps=())
        return replace(citation, steps=self._steps(citation.steps))

    def _steps(self, steps: tuple[Step, ...]) -> tuple[Step, ...]:
        """The steps that rest on no hidden words; where one does, those that name no source may speak of it too."""
        hidden = any(self._hides(step.source) for step in steps)
        return tuple(
            step
            for step in steps
            if not self._hides(step.source)
            and step.source not in self.wordless
            and not (hidden and step.source is None)
            and not self.tells(step.text)
        )

    def _event(self, event: Event, citations: tuple[Citation, ...], *, whole: bool) -> Event:
        """The event as the remaining citations tell it; `whole`: none was taken from it."""
        statements = tuple(one for one in event.statements if not self._hides(one.source))
        if whole and statements == event.statements:
            return event
        history = tuple(change for change in event.status_history if not self._hides(change.source))
        origins = _origins(citations, {one.id: one for one in self.dossier.sources})
        if statements == event.statements:
            return replace(event, status_history=history, salience=min(event.salience, origins))
        return _told_by(event, statements, history, origins)

    def _hides(self, source: str | None) -> bool:
        return source is not None and source not in self.known

    def tells(self, text: str) -> bool:
        """Whether a text names what must not be seen."""
        return any(word in text for word in self.words)


def _told_by(event: Event, statements: tuple[Statement, ...], history: tuple[StatusChange, ...], origins: int) -> Event:
    """An event as the remaining statements and the editor tell it."""
    editor = event.editor
    actors = {actor.name for one in statements for actor in one.actors} | {
        a.name for a in (editor.actors if editor else ())
    }
    places = {place.name for one in statements for place in one.places} | {
        p.name for p in (editor.places if editor else ())
    }
    title = event.title
    if editor is None and statements and title not in {one.title for one in statements}:
        title = statements[0].title
    attributions = [one.attribution for one in statements] + [editor.attribution if editor else None]
    status = editor.status if editor and editor.status else (history[-1].status if history else event.status)
    joined = {one.id for one in statements}
    return replace(
        event,
        title=title,
        origin=event.origin if statements or editor is None else Origin.EDITOR,
        statements=statements,
        joins=tuple(join for join in event.joins if join.statement in joined),
        status=status,
        status_history=history,
        attribution=event.attribution if event.attribution in attributions else None,
        actors=tuple(actor for actor in event.actors if actor.name in actors),
        places=tuple(place for place in event.places if place.name in places),
        kind=event.kind if any(one.kind == event.kind for one in statements) else None,
        salience=min(event.salience, origins),
    )


def _origins(citations: Iterable[Citation], sources: dict[str, Source]) -> int:
    """Independent origins among citations: copies and retellings of one report count once."""
    roots = set()
    for citation in citations:
        root = citation.source or citation.url or citation.title or ""
        seen = {root}
        while root in sources and (parent := sources[root].metadata.derived_from) and parent not in seen:
            root = parent
            seen.add(root)
        roots.add(root)
    return len(roots)


def _replaced(meta: Metadata, changes: dict[str, None]) -> Metadata:
    return replace(meta, **changes)  # type: ignore[arg-type]


def _is_due(editor: EditorEvent | None, dossier: Dossier) -> bool:
    """Whether an editor's event is neither a draft nor under an embargo, or those are to be shown."""
    if editor is None or dossier.drafts or dossier.preview:
        return True
    return not editor.draft and not is_embargoed(editor, dossier.as_of)


def is_embargoed(editor: EditorEvent, as_of: Day) -> bool:
    """Whether an event's embargo has not ended: it ends on the first day that its date allows."""
    if editor.embargo is None:
        return False
    days: Interval = editor.embargo.days
    first = days.earliest if days.earliest is not None else days.latest
    return first is None or as_of < first


def _linked(dated: DatedEvent, conflicts: frozenset[str], withheld: frozenset[str]) -> DatedEvent:
    """An event that points only at what is published."""
    return replace(
        dated,
        conflicts=tuple(one for one in dated.conflicts if one in conflicts),
        after=tuple(one for one in dated.after if one not in withheld),
        before=tuple(one for one in dated.before if one not in withheld),
        unordered=tuple(one for one in dated.unordered if one not in withheld),
    )


def _redirects(dossier: Dossier, secrets: _Secrets, shown: set[str]) -> tuple[tuple[str, str], ...]:
    """Old ids and merged ones, each to the event that stands for it.

    What an editor says comes first; then the ids under which the joined statements stood, or would have stood, before
    they were joined: one of them may have been published.
    """
    found: dict[str, str] = {}
    events = [dated.event for dated in (*dossier.chronology.events, *dossier.chronology.undated)]
    for event in events:
        if event.id in shown and event.editor is not None:
            for old in (*event.editor.formerly, *event.editor.merge):
                found.setdefault(old, event.id)
    for decision in dossier.content.decisions:
        kept = [target for target in decision.targets if target in shown]
        if decision.kind is DecisionKind.MERGE and len(kept) == 1:
            for old in decision.targets:
                found.setdefault(old, kept[0])
    gone = _taken_back(dossier).keys()
    for event in events:
        for one in event.statements if event.id in shown else ():
            alone = event.alone.get(one.id)
            if alone is not None and alone not in gone and secrets.may_name(one.source):
                found.setdefault(alone, event.id)
    return tuple(sorted((old, new) for old, new in found.items() if old not in shown))


def _taken_back(dossier: Dossier) -> dict[str, Decision]:
    """The ids that a decision hides, each with the last one that does."""
    return {
        target: decision
        for decision in dossier.content.decisions
        if decision.kind is DecisionKind.HIDE
        for target in decision.targets
    }


def _tombstones(dossier: Dossier, secrets: _Secrets, shown: set[str]) -> tuple[Tombstone, ...]:
    return tuple(
        Tombstone(id_, decision.reason, decision.date)
        for id_, decision in sorted(_taken_back(dossier).items())
        if id_ not in shown and not secrets.tells(f"{id_} {decision.reason}")
    )
