"""The day that plans and embargoes are judged against. Nothing in the program reads the clock."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.dates import days
from generator.errors import UsageError
from generator.model.event import EditorEvent
from generator.model.source import Source, Stamp
from generator.model.time import Day

EPOCH = days.ordinal(1970)
"""Where nobody tells any day at all."""
_SECONDS_A_DAY = 86_400


def as_of(
    given: Day | None,
    environment: Mapping[str, str],
    sources: Iterable[Source],
    events: Iterable[EditorEvent],
) -> Day | None:
    """The day given, else that of `SOURCE_DATE_EPOCH` (reproducible-builds.org), else the newest day that is told.

    Told is what sources state of their own publication, update or reading, and what editors state of an event's
    addition or update; `None` where nobody states anything. Raises `UsageError` on a malformed `SOURCE_DATE_EPOCH`.
    """
    if given is not None:
        return given
    epoch = environment.get("SOURCE_DATE_EPOCH", "").strip()
    if epoch:
        if not (epoch.isascii() and epoch.removeprefix("-").isdigit()):
            raise UsageError(f"SOURCE_DATE_EPOCH is a whole number of seconds since 1970, not {epoch!r}")
        return EPOCH + int(epoch) // _SECONDS_A_DAY
    return max((day for stamp in _stamps(sources, events) if (day := _newest(stamp)) is not None), default=None)


def _stamps(sources: Iterable[Source], events: Iterable[EditorEvent]) -> Iterator[Stamp | None]:
    for source in sources:
        yield from (source.metadata.published, source.metadata.updated, source.metadata.accessed)
    for event in events:
        yield from (event.added, event.updated)
        for reference in event.sources:
            yield from (reference.published, reference.accessed)


def _newest(stamp: Stamp | None) -> Day | None:
    """The latest day of a stamp; of one that is open towards the future, the day it begins."""
    if stamp is None:
        return None
    return stamp.days.latest if stamp.days.latest is not None else stamp.days.earliest
