"""The first invariant: what does not hold is found, whatever part of a citation it is in."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.build.verify import is_too_long, verify
from generator.errors import DatelineError, Exit
from generator.model.chronology import DatedEvent
from generator.model.event import Citation, EditorEvent, Event, Origin
from generator.model.source import Metadata, Publish, Source
from generator.model.time import Basis, Extent, Precision

TEXT = "The envoys met on Tuesday. They agreed on nothing. " + "Nobody was surprised. " * 20
SOURCE = Source("cable", "seeds/cable.txt", TEXT, "cafe")
GOOD = Citation(
    source="cable", quote="met on Tuesday", prefix="The envoys ", suffix=". They", start=11, end=25, sha256="cafe",
    verified=True, statement="cable:11",
)  # fmt: skip
BARE = Citation(source=None, quote="words", url="https://www.example.org/")


def dated(*citations: Citation, origin: Origin = Origin.EXTRACTED) -> DatedEvent:
    event = Event("envoys", "The envoys met", origin, editor=EditorEvent("envoys", "e.md", "The envoys met"))
    return DatedEvent(event, None, None, Extent.WITHIN, Precision.UNKNOWN, Basis.STATED, citations=citations)


def check(*events: DatedEvent, source: Source = SOURCE) -> None:
    verify(events, {source.id: source})


def test_what_holds_passes() -> None:
    check(dated(GOOD, BARE), dated(BARE, origin=Origin.EDITOR), dated(origin=Origin.EDITOR))
    check(dated(replace(GOOD, quote=None, prefix="", suffix="", start=None, end=None)))


@pytest.mark.parametrize(
    ("broken", "told"),
    [
        (replace(GOOD, quote="met on Monday!"), "does not hold 'met on Monday!' from 11 to 25"),
        (replace(GOOD, start=12), "does not hold"),
        (replace(GOOD, end=26), "does not hold"),
        (replace(GOOD, start=-40), "does not hold"),
        (replace(GOOD, start=None), "has no place"),
        (replace(GOOD, prefix="the envoys "), "the context of"),
        (replace(GOOD, suffix="! They"), "the context of"),
        (replace(GOOD, sha256="beef"), "the hash of cable"),
        (replace(GOOD, source="telegram"), "there is no source telegram"),
        (replace(BARE, verified=True), "was checked against nothing"),
        (replace(BARE, start=0), "was checked against nothing"),
        (replace(BARE, sha256="cafe"), "was checked against nothing"),
    ],
)
def test_what_does_not_hold_is_a_fault_of_the_program(broken: Citation, told: str) -> None:
    with pytest.raises(DatelineError, match=told) as caught:
        check(dated(broken))
    assert caught.value.exit_status is Exit.FAULT


LONG = replace(GOOD, suffix=TEXT[25:320])


def test_what_the_program_quotes_has_a_longest_length() -> None:
    drawn = dated(LONG)
    with pytest.raises(DatelineError, match="more than 300 characters of cable"):
        check(replace(drawn, event=replace(drawn.event, editor=None)))
    check(drawn)


def test_a_source_that_may_be_shown_whole_has_no_longest_quote() -> None:
    assert is_too_long(LONG, {"cable": SOURCE})
    assert not is_too_long(LONG, {"cable": replace(SOURCE, metadata=Metadata(publish=Publish.FULL))})
    assert not is_too_long(GOOD, {"cable": SOURCE})
    assert not is_too_long(BARE, {"cable": SOURCE})


@pytest.mark.parametrize("origin", [Origin.EXTRACTED, Origin.MERGED])
def test_an_event_drawn_from_sources_cites_one(origin: Origin) -> None:
    with pytest.raises(DatelineError, match="envoys was drawn from a source and cites none"):
        check(dated(origin=origin))


def test_every_fault_is_told() -> None:
    with pytest.raises(DatelineError, match=r"telegram.*cites none"):
        check(dated(replace(GOOD, source="telegram")), dated())
