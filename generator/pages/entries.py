"""Events as entries of a list, and lists under years and months."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.config import Extracted
from generator.dates import days
from generator.model.chronology import DatedEvent
from generator.model.event import Attribution, Citation, Origin, Status, Supports
from generator.model.time import Basis, Interval
from generator.pages import addresses, citations, labels
from generator.pages.corrections import corrections
from generator.pages.desk import Desk
from generator.pages.parts import Entry, Mark, MonthGroup, Why, YearGroup
from generator.pages.publishing import is_embargoed


def entry(desk: Desk, dated: DatedEvent, notes: Mapping[str, int] | None = None) -> Entry:
    """An event as an entry; `notes` numbers the documents of a printed list."""
    event = dated.event
    numbers = notes or {}
    lead = leading(desk, dated)
    return Entry(
        id=event.id,
        anchor=addresses.anchor(event.id),
        href=addresses.event(event.id).href,
        title=event.title,
        date=desk.date(dated),
        marks=marks(desk, dated),
        attribution=attribution(desk, event.attribution),
        outcome=_outcome(desk, event.status),
        actors=desk.actor_links(event.actors),
        places=desk.place_links(event.places),
        tags=tuple(desk.topic_link("tags", tag) for tag in event.tags),
        status=event.status.value,
        basis=dated.basis.value,
        citation=None if lead is None else citations.cite(desk, lead, 1, note=numbers.get(citations.key(lead))),
        more=max(0, len(dated.citations) - 1),
        notes=tuple(sorted({numbers[citations.key(one)] for one in dated.citations if citations.key(one) in numbers})),
        sources=tuple(sorted({citations.key(one) for one in dated.citations})),
        why=why(desk, dated),
        conflicts=len(dated.conflicts),
        corrections=corrections(desk, dated),
        days=_days(dated),
        kind=event.kind or "",
        reports=event.salience,
    )


def leading(desk: Desk, dated: DatedEvent) -> Citation | None:
    """The citation that stands in a list: one with words, that bears the event out and dates it as it is shown.

    Of several, one in the site's own language. Where the editor dates the event, the editor's own come first, and
    those that contradict that date last.
    """
    own = desk.config.language.split("-")[0]
    edited = dated.basis is Basis.EDITOR

    def rank(one: Citation) -> tuple[bool, ...]:
        source = desk.sources.get(one.source or "")
        language = one.language or (source.metadata.language if source is not None else None)
        return (
            one.supports in (Supports.DENIES, Supports.CONTEXT),
            edited and one.statement in desk.contested,
            one.quote is None,
            edited and one.statement is not None,
            dated.expression is not None and one.expression != dated.expression,
            one.supports is not Supports.EVENT,
            language is not None and language.split("-")[0] != own,
        )

    return min(dated.citations, key=rank, default=None)


def marks(desk: Desk, dated: DatedEvent) -> tuple[Mark, ...]:
    """The words that stand before a title: status first, then what a reader must know of the date and of its origin."""
    event, _ = dated.event, desk.words.gettext
    found: list[Mark] = []
    if event.editor is not None and event.editor.draft:
        found.append(Mark("draft", "draft", _("Draft"), _("Not published yet.")))
    if event.editor is not None and is_embargoed(event.editor, desk.dossier.as_of):
        found.append(Mark("draft", "embargo", _("Under embargo"), _("Not published yet.")))
    if event.status is not Status.OCCURRED:
        text, meaning = labels.STATUS[event.status]
        found.append(Mark("status", event.status.value, _(text), _(meaning)))
    if dated.conflicts:
        found.append(
            Mark("dispute", "disputed", _("Disputed"), _("Sources, or a source and the editor, disagree on it."))
        )
    if dated.basis is Basis.INFERRED and dated.span is not None:
        text, meaning = labels.BASIS[dated.basis]
        found.append(Mark("basis", dated.basis.value, _(text), _(meaning)))
    if event.origin is Origin.EXTRACTED and not event.accepted and desk.config.extracted is not Extracted.ALL:
        text, meaning = labels.ORIGIN[event.origin]
        found.append(Mark("origin", event.origin.value, _(text), _(meaning)))
    return tuple(found)


def _outcome(desk: Desk, status: Status) -> str | None:
    return desk.words.gettext(labels.UNKNOWN_OUTCOME) if status in (Status.PLANNED, Status.MOVED_ONLINE) else None


def attribution(desk: Desk, said: Attribution | None) -> str | None:
    """Who says it, to stand beside a title: "according to officials"."""
    if said is None:
        return None
    if said.via:
        return desk.words.gettext("according to %(speaker)s, through %(via)s", speaker=said.speaker, via=said.via)
    return desk.words.gettext("according to %(speaker)s", speaker=said.speaker)


def why(desk: Desk, dated: DatedEvent) -> Why:
    """Why an event has its date, as far as it can be told in the words of its sources."""
    sentence = _reason(desk, dated)
    told = dated.steps
    if dated.basis is Basis.EDITOR and told and told[0].source is None:
        told = told[1:]  # the chronology's own first step says what the sentence says
    steps = tuple(step for step in desk.steps(told) if step.text != sentence)
    return Why(sentence, dated.expression, steps, _bounds(desk, dated))


def _reason(desk: Desk, dated: DatedEvent) -> str:
    date, expression, _ = desk.date(dated).text, dated.expression, desk.words.gettext
    if dated.span is None:
        return _("No source here gives it a date.")
    if dated.basis is Basis.EDITOR:
        return _("The editor dates it %(date)s.", date=date)
    if expression is None:
        return _(labels.BASIS[dated.basis][1])
    if any(one.expression == expression and one.value is not None for one in dated.citations):
        return _("The source says “%(words)s”, taken to mean %(date)s.", words=expression, date=date)
    return _("The source places it by “%(words)s”: %(date)s.", words=expression, date=date)


def _bounds(desk: Desk, dated: DatedEvent) -> str | None:
    """The four bounds in words, where beginning and end were reckoned apart and neither is one day."""
    span = dated.span
    if span is None or span.begin == span.end or (span.begin.exact is not None and span.end.exact is not None):
        return None
    begin, end = _point(desk, span.begin), _point(desk, span.end)
    said = [
        None if begin is None else desk.words.gettext("begins %(date)s", date=begin),
        None if end is None else desk.words.gettext("ends %(date)s", date=end),
    ]
    return "; ".join(part for part in said if part is not None) or None


def _point(desk: Desk, window: Interval) -> str | None:
    if not window.known:
        return None
    if window.exact is not None:
        return desk.writer.day(window.exact)
    if window.earliest is None and window.latest is not None:
        return desk.words.gettext("at the latest %(day)s", day=desk.writer.day(window.latest))
    if window.latest is None and window.earliest is not None:
        return desk.words.gettext("at the earliest %(day)s", day=desk.writer.day(window.earliest))
    return desk.writer.interval(window).text


def group(desk: Desk, listed: Iterable[tuple[DatedEvent, Entry]]) -> tuple[YearGroup, ...]:
    """Entries under the year and month of the day that they are filed under, in the order given.

    Those of which only the year, or less, is known come first in their year, under no month.
    """
    years: dict[int, dict[int, list[Entry]]] = {}
    for dated, one in listed:
        if dated.sort_day is None:
            continue
        at = days.civil(dated.sort_day)
        month = 0 if _year_only(dated) else at.month
        years.setdefault(at.year, {}).setdefault(month, []).append(one)
    return tuple(
        YearGroup(
            id=period_id(year),
            label=desk.writer.calendar.year(year),
            number=year,
            months=tuple(
                MonthGroup(
                    period_id(year, month) if month else f"{period_id(year)}-00",
                    desk.writer.calendar.month(year, month) if month else "",
                    desk.writer.calendar.month_alone(month) if month else "",
                    tuple(found),
                )
                for month, found in sorted(months.items())
            ),
        )
        for year, months in sorted(years.items())
    )


def period_id(year: int, month: int | None = None) -> str:
    """The `id` of a year's or month's heading."""
    return f"y{year}" if month is None else f"y{year}-{month:02d}"


def _year_only(dated: DatedEvent) -> bool:
    """Whether a beginning is known no finer than that it falls in a year, or in its first months."""
    if dated.span is None or dated.span.begin.earliest is None:
        return False
    first = dated.span.begin.earliest
    last = dated.span.begin.latest
    at = days.civil(first)
    return (at.month, at.day) == (1, 1) and (last is None or last > days.month_span(at.year, 1)[1])


def _days(dated: DatedEvent) -> str:
    if dated.span is None:
        return ",,,,"
    begin, end = dated.span.begin, dated.span.end
    told = [
        "" if day is None else str(day)
        for day in (begin.earliest, begin.latest, end.earliest, end.latest, dated.sort_day)
    ]
    return told[0] if told[0] and len(set(told)) == 1 else ",".join(told)
