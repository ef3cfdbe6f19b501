"""A review's questions as the preview shows them: what is unsure, what sources say, and the file that settles it."""

from __future__ import annotations

from itertools import count

from generator.chronology.doubts import Answer, Doubt, DoubtKind, doubts
from generator.interface import gettext_noop
from generator.model.event import Statement
from generator.pages.desk import Desk
from generator.pages.views import AnswerView, QuestionView, QuoteView, ReviewView

_HEADINGS = {
    DoubtKind.CONTRADICTION: gettext_noop("Contradictions"),
    DoubtKind.MERGE: gettext_noop("Taken for one event"),
    DoubtKind.STATUS: gettext_noop("Outcome not told"),
    DoubtKind.UNDATED: gettext_noop("Without a date"),
    DoubtKind.UNACCEPTED: gettext_noop("Not accepted yet"),
}


def review_view(desk: Desk) -> ReviewView:
    """Every open question by kind, in the order of `generator.chronology.doubts`."""
    dossier = desk.dossier
    found = doubts(dossier.chronology, dossier.content.decisions, dossier.as_of)
    numbers = count(1)
    groups = tuple(
        (
            desk.words.gettext(heading),
            tuple(_question(desk, doubt, next(numbers)) for doubt in found if doubt.kind is kind),
        )
        for kind, heading in _HEADINGS.items()
    )
    return ReviewView(len(found), tuple(group for group in groups if group[1]))


def _question(desk: Desk, doubt: Doubt, number: int) -> QuestionView:
    return QuestionView(
        number,
        desk.event_link(doubt.event) if doubt.event in desk.events else None,
        doubt.title,
        "" if doubt.days is None else desk.say(doubt.days),
        desk.say(doubt.why),
        tuple(_quote(desk, one) for one in doubt.statements),
        tuple(AnswerView(desk.say(answer.label), _lines(answer)) for answer in doubt.answers),
    )


def _quote(desk: Desk, statement: Statement) -> QuoteView:
    source = desk.sources.get(statement.source)
    return QuoteView(
        " ".join(statement.quote.exact.split()),
        desk.source_link(statement.source),
        source.metadata.language if source is not None else None,
    )


def _lines(answer: Answer) -> str:
    """The front matter of the decision's file, with what its editor fills in."""
    targets = answer.targets[0] if len(answer.targets) == 1 else f"[{', '.join(answer.targets)}]"
    what = f"event: {targets}\nstatus: {answer.status}" if answer.status is not None else f"{answer.kind}: {targets}"
    return f"---\n{what}\nby: \nreason: \n---\n"
