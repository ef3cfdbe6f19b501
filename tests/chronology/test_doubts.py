"""What an editor is asked, in which order, and what settles it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.chronology.doubts import Doubt, DoubtKind, doubts
from generator.dates.days import ordinal
from generator.model.chronology import Certainty, Chronology, Conflict, DatedEvent
from generator.model.event import (
    Decision,
    DecisionKind,
    EditorEvent,
    Event,
    Join,
    Origin,
    Quote,
    Statement,
    Status,
    StatusChange,
)
from generator.model.time import Basis, Extent, Precision, TimeSpan

AS_OF = ordinal(2024, 9, 1)
MAY = TimeSpan.within(ordinal(2024, 5, 1), ordinal(2024, 5, 31))


def say(key: str, source: str = "a") -> Statement:
    return Statement(
        key, source, Quote(source, 0, 4, "They"), "They met", status_history=(StatusChange(Status.OCCURRED),)
    )


def event(key: str, *statements: Statement, salience: int = 1, **more: object) -> Event:
    found = Event(
        key,
        f"Title of {key}",
        Origin.EXTRACTED,
        statements,
        alone={one.id: f"{one.id}-alone" for one in statements},
        salience=salience,
    )
    return replace(found, **more)  # type: ignore[arg-type]


def dated(of: Event, span: TimeSpan | None = MAY) -> DatedEvent:
    return DatedEvent(of, span, None, Extent.WITHIN, Precision.MONTH, Basis.STATED)


def told(*events: DatedEvent, undated: tuple[DatedEvent, ...] = (), conflicts: tuple[Conflict, ...] = ()) -> Chronology:
    return Chronology(events, undated, {}, conflicts)


def decide(kind: DecisionKind, *targets: str) -> Decision:
    return Decision("content/decisions/a.md", kind, targets, "E.", "because", None)


def asked(chronology: Chronology, *decisions: Decision) -> list[tuple[str, str]]:
    return [(one.kind.value, one.event) for one in doubts(chronology, decisions, AS_OF)]


def only(chronology: Chronology, kind: DoubtKind) -> Doubt:
    (found,) = [one for one in doubts(chronology, (), AS_OF) if one.kind is kind]
    return found


JOINED = dated(event("joined", say("s1"), say("s2"), joins=(Join("s1", "both tell"), Join("s2", "both tell"))))


def test_events_that_nobody_accepted_are_asked_about_by_their_origins() -> None:
    few, many = dated(event("few", say("s1"))), dated(event("many", say("s2"), salience=3))
    lost = dated(event("lost", say("s3")), None)
    assert asked(told(few, many, undated=(lost,))) == [
        ("undated", "lost"),
        ("unaccepted", "many"),
        ("unaccepted", "few"),
    ]
    assert asked(told(dated(event("few", say("s1"), accepted=True)))) == []
    accept, hide = only(told(few), DoubtKind.UNACCEPTED).answers
    assert (accept.kind, accept.targets) == (DecisionKind.ACCEPT, ("few",))
    assert (hide.kind, hide.targets) == (DecisionKind.HIDE, ("few",))


def test_a_join_is_asked_once_a_pair_and_no_more_when_decided() -> None:
    doubt = only(told(JOINED), DoubtKind.MERGE)
    assert [one.id for one in doubt.statements] == ["s1", "s2"]
    assert {answer.kind for answer in doubt.answers} == {DecisionKind.MERGE, DecisionKind.APART}
    assert set(doubt.answers[0].targets) == {"s1-alone", "s2-alone"}
    assert "both tell" in str(doubt.why)
    merged = decide(DecisionKind.MERGE, "s1-alone", "s2-alone", "more")
    assert ("merge", "joined") not in asked(told(JOINED), merged)
    assert ("merge", "joined") not in asked(told(JOINED), decide(DecisionKind.ACCEPT, "joined"))


def test_a_join_with_an_editors_event_names_that_event() -> None:
    editor = EditorEvent("talks", "content/events/talks.md", "Talks")
    held = event("talks", say("s1"), editor=editor, origin=Origin.MERGED, accepted=True, joins=(Join("s1", "alike"),))
    assert set(only(told(dated(held)), DoubtKind.MERGE).answers[0].targets) == {"talks", "s1-alone"}


def test_what_an_editor_forced_is_no_question() -> None:
    held = event("one", say("s1"), say("s2"), joins=(Join("s1", "an alias", forced=True),), accepted=True)
    assert asked(told(dated(held))) == []


@pytest.mark.parametrize(
    ("status", "span", "wanted"),
    [
        (Status.PLANNED, MAY, True),
        (Status.PLANNED, TimeSpan.within(AS_OF, AS_OF), False),
        (Status.PLANNED, None, False),
        (Status.UNCONFIRMED, MAY, True),
        (Status.OCCURRED, MAY, False),
    ],
)
def test_plans_whose_day_has_passed_are_asked_about(status: Status, span: TimeSpan | None, wanted: bool) -> None:
    plan = dated(event("plan", say("s1"), status=status, accepted=True), span)
    assert (("status", "plan") in asked(told(plan))) is wanted
    assert asked(told(plan), decide(DecisionKind.STATUS, "s1-alone")) == []


def test_contradictions_come_first_until_they_are_ruled_on() -> None:
    one, two = (
        dated(event("one", say("s1"), accepted=True)),
        dated(event("two", say("s2"), accepted=True, status=Status.UNCONFIRMED)),
    )
    possible = Conflict("c1", Certainty.POSSIBLE, ("one", "two"), ("s1", "s2"), "Both cannot be.")
    certain = Conflict("c2", Certainty.CERTAIN, ("two",), ("editor:two", "s2"), "Nor these.")
    whole = told(one, two, conflicts=(possible, certain))
    assert asked(whole) == [("contradiction", "two"), ("contradiction", "one"), ("status", "two")]
    first, second = doubts(whole, (), AS_OF)[:2]
    assert [answer.key for answer in first.answers] == ["r"]
    assert [(answer.key, answer.targets) for answer in second.answers] == [
        ("r", ("c1",)),
        ("a", ("s1-alone", "s2-alone")),
    ]
    settled = told(
        one, two, conflicts=(replace(possible, ruling="so"), replace(certain, note_only=True), replace(certain, events=("gone",)))
    )  # fmt: skip
    assert asked(settled) == [("status", "two")]


def test_a_doubt_says_when() -> None:
    assert str(only(told(dated(event("one", say("s1")))), DoubtKind.UNACCEPTED).days) == "May 2024"
