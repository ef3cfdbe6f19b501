"""Classes of happenings: those that newsrooms use for one another, and those that come again and again."""

from __future__ import annotations

from generator.model.event import Status

_KINDRED = (
    frozenset({"end", "suspend", "cancel", "withdraw"}),
    frozenset({"begin", "resume", "enter"}),
    frozenset({"meet", "negotiate", "host", "visit", "arrive", "send"}),
    frozenset({"attack", "kill", "die", "damage", "capture"}),
    frozenset({"agree", "truce", "extend"}),
    frozenset({"postpone", "cancel", "suspend"}),
)
"""Classes of happenings that newsrooms use for one another."""
PHASES = (
    frozenset({"end", "suspend", "cancel", "withdraw"}),
    frozenset({"extend", "continue"}),
    frozenset({"postpone"}),
)
"""What becomes of a thing: talks that end are not the talks that met."""
BEGINNING = frozenset({"begin", "enter", "resume"})
"""Classes of what the first day of a thing is told by: it began, it took effect."""
ENDING = frozenset({"end", "suspend", "cancel", "lift"})
"""Classes of what its last day is told by."""
_FALL = frozenset({"surrender", "capture"})
"""Classes that end an attack on a place: a siege lasts until the town surrenders or is taken."""
_SEIZED, _FREED = frozenset({"capture", "detain"}), frozenset({"release"})
"""Classes that begin and end it that somebody is held."""
_SHUT, _OPENED = frozenset({"end", "suspend"}), frozenset({"resume", "begin"})
"""Classes that begin and end it that something is shut or stands still."""
RECURRING = frozenset(
    {
        "accuse", "announce", "arrive", "attack", "damage", "exchange", "extend", "host", "kill", "meet", "mobilise",
        "negotiate", "postpone", "propose", "protest", "release", "request", "resume", "say", "send", "suspend", "test",
        "threaten", "visit", "vote",
    }
)  # fmt: skip
"""Classes of what may happen again under the same name."""
LIGHT = frozenset({"begin", "plan", "say", "announce", "enter", "continue", "host", "send", "take"})
"""Classes that add little to a name: an incursion "is launched", talks "are held"."""


NOT = "not"
"""Among heads: the words say that it did not happen."""
_UNDONE = frozenset({Status.DENIED, Status.CANCELLED, Status.POSTPONED, Status.MOVED_ONLINE})
"""Statuses that tell what became of an event, so that "will not be held" is of the event that was to be."""


def kindred(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two sets of heads name the same kind of happening, or kinds used for one another."""
    return bool(a & b) or any(a & family and b & family for family in _KINDRED)


def same_phase(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two sets of heads tell the same thing of what becomes of something, or neither tells any."""
    return all(bool(a & phase) == bool(b & phase) for phase in PHASES)


def begins(heads: frozenset[str]) -> frozenset[str]:
    """Classes of what begins something of some classes."""
    if heads <= _SHUT:
        return _SHUT
    return _SEIZED if "detain" in heads else BEGINNING


def ends(heads: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Classes of what ends something of some classes, and of what does so where its other words are told as well."""
    if "detain" in heads:
        return _FREED, frozenset()
    if heads <= _SHUT:
        return _OPENED, frozenset()
    return ENDING, _FALL if "attack" in heads else frozenset()


def denied(heads: frozenset[str], status: Status) -> bool:
    """Whether words say that something did not happen, and do not tell a plan of it that was given up."""
    return NOT in heads and status not in _UNDONE


def once(heads: frozenset[str]) -> frozenset[str]:
    """Of classes of happenings, those of what hardly happens again under one name: a truce takes effect once."""
    return heads - RECURRING - LIGHT
