"""The day that plans are judged against."""

from __future__ import annotations

import pytest

from generator.build.asof import EPOCH, as_of
from generator.dates import days
from generator.errors import UsageError
from generator.model.event import EditorEvent, SourceRef
from generator.model.source import Metadata, Source, Stamp
from generator.model.time import Interval


def stamp(*day: int) -> Stamp:
    return Stamp("x", Interval.on(days.ordinal(*day)))


SOURCE = Source("a", "seeds/a.txt", "", "", Metadata(published=stamp(2024, 8, 18), updated=stamp(2024, 8, 20)))
EVENT = EditorEvent("e", "content/events/e.md", "E", added=stamp(2024, 8, 19), updated=stamp(2024, 9, 1))
CITING = EditorEvent("f", "content/events/f.md", "F", sources=(SourceRef(url="x", accessed=stamp(2024, 10, 2)),))


def test_the_day_given_leads() -> None:
    assert as_of(7, {"SOURCE_DATE_EPOCH": "0"}, [SOURCE], [EVENT]) == 7


@pytest.mark.parametrize(
    ("seconds", "day"),
    [
        ("0", EPOCH),
        ("86399", EPOCH),
        ("86400", EPOCH + 1),
        ("-1", EPOCH - 1),
        (" 1723939200 ", days.ordinal(2024, 8, 18)),
    ],
)
def test_the_epoch_comes_next(seconds: str, day: int) -> None:
    assert as_of(None, {"SOURCE_DATE_EPOCH": seconds}, [SOURCE], [EVENT]) == day


@pytest.mark.parametrize("seconds", ["yesterday", "1.5", "--1", "١"])
def test_an_epoch_that_is_no_number_is_wrong_usage(seconds: str) -> None:
    with pytest.raises(UsageError, match="SOURCE_DATE_EPOCH"):
        as_of(None, {"SOURCE_DATE_EPOCH": seconds}, [], [])


@pytest.mark.parametrize(
    ("sources", "events", "expected"),
    [
        ([SOURCE], [], (2024, 8, 20)),
        ([SOURCE], [EVENT], (2024, 9, 1)),
        ([SOURCE], [EVENT, CITING], (2024, 10, 2)),
        ([Source("b", "seeds/b.txt", "", "", Metadata(published=Stamp("2024/..", Interval(5, None))))], [], None),
    ],
)
def test_else_the_newest_day_that_is_told(
    sources: list[Source], events: list[EditorEvent], expected: tuple[int, int, int] | None
) -> None:
    assert as_of(None, {"SOURCE_DATE_EPOCH": ""}, sources, events) == (days.ordinal(*expected) if expected else 5)


def test_where_nobody_tells_a_day_there_is_none() -> None:
    assert as_of(None, {}, [Source("a", "seeds/a.txt", "", "")], [EditorEvent("e", "e.md", "E")]) is None
