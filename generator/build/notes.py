"""What an editor is told of the finished chronology: inferred dates, sources without one, contradictions.

All of it is advice; a note never fails a build.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from generator import interface
from generator.chronology import words
from generator.chronology.claims import statement_span
from generator.config import FILE, Config
from generator.dates import days
from generator.errors import Problems
from generator.events.merging.joining import Stray, Tie
from generator.mentions import dateline
from generator.model.chronology import Chronology, Conflict, DatedEvent, PublicationDate
from generator.model.event import Decision, DecisionKind, Statement, Status
from generator.model.mention import AnchorKind, Reading, Resolution, Tense
from generator.model.source import Source
from generator.model.time import Day


def report(
    chronology: Chronology,
    sources: Mapping[str, Source],
    resolutions: Mapping[str, tuple[Resolution, ...]],
    problems: Problems,
) -> None:
    """Add the notes on a finished chronology."""
    for source_id in sorted(chronology.published):
        if source_id in sources:
            _report_date(chronology.published[source_id], sources[source_id], resolutions.get(source_id, ()), problems)
    _report_doubtful(chronology, sources, resolutions, problems)
    known = {dated.event.id: dated for dated in (*chronology.events, *chronology.undated)}
    for conflict in chronology.conflicts:
        _report_conflict(conflict, known, sources, problems)


def report_language(config: Config, problems: Problems) -> None:
    """Add a note where the interface does not speak the site's language."""
    if interface.load(config.language).language.partition("-")[0] == config.language.partition("-")[0]:
        return
    message = (
        f"the interface has no words in '{config.language}' yet: dates are written in it, all else is English; "
        "docs/languages.md tells how to translate it"
    )
    problems.note("no-catalogue", message, FILE)


def report_datelines(sources: Mapping[str, Source], readings: Mapping[str, Reading], problems: Problems) -> None:
    """Add a note for each source whose metadata name another day than the dateline at the head of its text."""
    for name, source in sources.items():
        stamp = source.metadata.published
        day = stamp.days.exact if stamp is not None else None
        told = None if day is None or name not in readings else dateline(readings[name], day)
        if day is None or told is None:
            continue
        message = (
            f"'published' says {days.iso(day)}, the text's own dateline {days.iso(told)}; it is read as of that. "
            "Correct 'published', if it is the one at fault"
        )
        problems.note("dateline-differs", message, source.path)


def report_ties(ties: Iterable[Tie], sources: Mapping[str, Source], problems: Problems) -> None:
    """Add a note for each statement that names one of several events, and nothing in its words says which."""
    for tie in ties:
        source = sources[tie.statement.source]
        message = (
            f"“{tie.alias}” may mean {', '.join(tie.candidates)}, and nothing here says which; none was chosen. "
            "An event's 'sources' with this quote, or a 'merge', decides"
        )
        problems.note("ambiguous-alias", message, source.path, line_of(source, tie.statement.quote.start))


def report_strays(strays: Iterable[Stray], decisions: Iterable[Decision], problems: Problems) -> None:
    """Add a warning for each id that an editor asks something of and that nothing here goes by.

    What is hidden as of a date was published and is taken back; nothing has to go by its id any more.
    """
    withdrawn = {decision.path for decision in decisions if decision.kind is DecisionKind.HIDE and decision.date}
    for stray in strays:
        if stray.path in withdrawn:
            continue
        hint = f" (did you mean '{stray.nearest}'?)" if stray.nearest else ""
        message = (
            f"no event here goes by '{stray.id}', so what '{stray.key}' asks of it is not done{hint}; "
            "its source may have changed, or is not published"
        )
        problems.warning("unknown-event", message, stray.path, stray.line)


def report_rulings(conflicts: Iterable[Conflict], decisions: Iterable[Decision], problems: Problems) -> None:
    """Add a warning for each contradiction that an editor rules on and that is not there."""
    known = {conflict.id for conflict in conflicts}
    for decision in decisions:
        for each in decision.targets if decision.kind is DecisionKind.RULING else ():
            if each not in known:
                message = (
                    f"there is no contradiction '{each}' here, so this ruling is shown nowhere; "
                    "its sources may have changed, or are not published"
                )
                problems.warning("unknown-conflict", message, decision.path)


def _report_date(
    published: PublicationDate, source: Source, resolutions: Iterable[Resolution], problems: Problems
) -> None:
    if published.basis == "inferred":
        why = " ".join(step.text for step in published.steps)
        when = words.interval(published.days)
        message = f"states no date; its words were written {when}, as worked out: {why} Give 'published' to settle it"
        problems.note("inferred-date", message, source.path)
    elif published.basis == "unknown":
        count = sum(1 for one in resolutions if one.mention.anchor is AnchorKind.PUBLISHED and one.span is None)
        rest = f"; {count} relative date{'s' * (count != 1)} in it stay{'s' * (count == 1)} unresolved" if count else ""
        problems.note(
            "undated-source", f"cannot be dated, and nothing it tells dates it{rest}; give 'published'", source.path
        )


def _report_doubtful(
    chronology: Chronology,
    sources: Mapping[str, Source],
    resolutions: Mapping[str, tuple[Resolution, ...]],
    problems: Problems,
) -> None:
    """Add a note for each source that tells as past what lies after the day on which it says to have been published.

    Where the text's own dateline is another day, that is told instead (`report_datelines`).
    """
    latest: dict[str, tuple[int, Statement]] = {}
    for statement in (one for dated in (*chronology.events, *chronology.undated) for one in dated.event.statements):
        stamp = sources[statement.source].metadata.published if statement.source in sources else None
        published = chronology.published.get(statement.source)
        if stamp is None or published is None or published.days != stamp.days or stamp.days.latest is None:
            continue
        day = _named_day(statement, resolutions.get(statement.source, ()))
        if day is not None and day > max(stamp.days.latest, latest.get(statement.source, (0, None))[0]):
            latest[statement.source] = day, statement
    for name, (day, statement) in sorted(latest.items()):
        source, stated = sources[name], words.interval(chronology.published[name].days)
        message = (
            f"'published' says {stated}, but the text tells as past what it dates {words.day(day)}: "
            f"“{statement.title}”. Correct 'published', if it is the one at fault"
        )
        problems.note("doubtful-published", message, source.path, line_of(source, statement.quote.start))


def _named_day(statement: Statement, resolutions: Sequence[Resolution]) -> Day | None:
    """The first day on which what a statement tells as past can have begun, where its words name it in full."""
    past = statement.tense is Tense.PAST and statement.status is Status.OCCURRED
    full = all(mention.anchor is AnchorKind.NONE for mention in statement.mentions)
    if not past or not full or not statement.mentions or len(resolutions) <= statement.mentions[-1].index:
        return None
    span = statement_span(statement, [resolutions[mention.index] for mention in statement.mentions])
    return None if span is None else span.begin.earliest


def _report_conflict(
    conflict: Conflict, known: Mapping[str, DatedEvent], sources: Mapping[str, Source], problems: Problems
) -> None:
    path, line = _place(conflict, known, sources)
    ruled = f"; ruled: {conflict.ruling}" if conflict.ruling else ""
    code = f"{conflict.certainty}-conflict"
    problems.note(code, f"{conflict.explanation}{ruled} (conflict {conflict.id})", path, line)


def _place(conflict: Conflict, known: Mapping[str, DatedEvent], sources: Mapping[str, Source]) -> tuple[str, int]:
    """The editor's file that stands against a source, else the words of the first source."""
    for event_id in conflict.events:
        dated = known.get(event_id)
        if dated is not None and dated.event.editor is not None:
            editor = dated.event.editor
            return editor.path, editor.lines.get("date", (1, 1))[0]
    for statement in conflict.statements:
        source_id, _, start = statement.rpartition(":")
        if source_id in sources and start.isdigit():
            return sources[source_id].path, line_of(sources[source_id], int(start))
    return "", 1


def line_of(source: Source, offset: int) -> int:
    """The line of the source's file on which a character of its text stands."""
    return source.first_line + source.text.count("\n", 0, offset)
