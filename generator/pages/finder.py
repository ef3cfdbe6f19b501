"""What a reader can search and filter a chronology by: the choices of the form, and the entries of its index."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.interface import gettext_noop
from generator.model.event import Status
from generator.model.time import Basis
from generator.pages import labels
from generator.pages.desk import Desk
from generator.pages.parts import Entry, Link, Note

EVENT_KINDS: dict[str, str] = {
    "ACCUSE": gettext_noop("Accusation"),
    "AGREE": gettext_noop("Agreement"),
    "AID": gettext_noop("Aid"),
    "ASSAULT": gettext_noop("Attack"),
    "COERCE": gettext_noop("Coercion"),
    "CONSULT": gettext_noop("Talks"),
    "COOPERATE": gettext_noop("Cooperation"),
    "MOBILIZE": gettext_noop("Mobilisation"),
    "PROTEST": gettext_noop("Protest"),
    "REJECT": gettext_noop("Refusal"),
    "REQUEST": gettext_noop("Request"),
    "RETREAT": gettext_noop("Withdrawal"),
    "SANCTION": gettext_noop("Sanctions"),
    "SUPPORT": gettext_noop("Support"),
    "THREATEN": gettext_noop("Threat"),
    "YIELD": gettext_noop("Concession"),
}
"""PLOVER event types in words."""
_REPORTS = (2, 3, 4, 5, 10, 20)


@dataclass(frozen=True, slots=True)
class Choices:
    """One filter: the field's name, and value and label of each choice."""

    name: str
    options: tuple[tuple[str, str], ...]

    @property
    def shown(self) -> bool:
        """Whether there is anything to choose; a filter of one choice is only kept for addresses that name it."""
        return len(self.options) > 1 or self.name == "reports"


@dataclass(frozen=True, slots=True)
class Finder:
    """The form for a chronology; a filter without any choice is left out."""

    filters: tuple[Choices, ...]
    indexed: tuple[Entry, ...] = ()
    """What is found by an index, where the chronology goes on over many pages."""


def finder(desk: Desk, entries: Sequence[Entry], notes: Iterable[Note], *, indexed: bool = False) -> Finder:
    """The form for some entries of a list; `notes` name their sources."""
    _ = desk.words.gettext
    statuses = {one.status for one in entries}
    bases = {one.basis for one in entries}
    kinds = {one.kind for one in entries if one.kind}
    most = max((one.reports for one in entries), default=0)
    found = (
        Choices("actor", _named(link for one in entries for link in one.actors)),
        Choices("place", _named(link for one in entries for link in one.places)),
        Choices("tag", _named(link for one in entries for link in one.tags)),
        Choices("source", _sorted((note.key, note.name) for note in notes)),
        Choices("status", tuple((one.value, _(labels.STATUS[one][0])) for one in Status if one.value in statuses)),
        Choices("basis", tuple((one.value, _(labels.BASIS[one][0])) for one in Basis if one.value in bases)),
        Choices("kind", _sorted((kind, _(EVENT_KINDS.get(kind, kind.capitalize()))) for kind in kinds)),
        Choices("reports", tuple((str(least), _reports(desk, least)) for least in _REPORTS if least <= most)),
    )
    return Finder(tuple(one for one in found if one.options), tuple(entries) if indexed else ())


def _reports(desk: Desk, least: int) -> str:
    return desk.words.ngettext("%(num)s independent report or more", "%(num)s independent reports or more", least)


def _named(links: Iterable[Link]) -> tuple[tuple[str, str], ...]:
    return _sorted((link.key or link.text, link.text) for link in links)


def _sorted(options: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(dict(options).items(), key=lambda one: (one[1].casefold(), one)))
