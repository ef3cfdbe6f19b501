"""References in words, by the rules of Chicago (17th ed., bibliography) and APA (7th ed.), as runs of text.

Dates stand in the site's language, in the order of days and months that the style has in English.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.dates import days
from generator.model.source import Name, Stamp
from generator.pages import calendar
from generator.pages.desk import Desk
from generator.pages.parts import Run

_APA_MOST = 20
"""Authors that APA names; of more, the first 19 and the last."""
_CHICAGO_MOST = 10
"""Authors that Chicago names; of more, the first 7."""
_ENDS = re.compile(r"[.!?…][”’»\"]*$")
_INNER = str.maketrans("“”", "‘’")


@dataclass(frozen=True, slots=True)
class Reference:
    """What a style puts in order."""

    title: str
    authors: tuple[Name, ...] = ()
    container: str | None = None
    """Newspaper, site or publisher."""
    issued: Stamp | None = None
    """Stated, never inferred."""
    accessed: Stamp | None = None
    url: str | None = None
    note: str | None = None
    """What else tells the version: "As of 20 November 2024"."""
    untitled: bool = False
    """Whether `title` is a description of what has none: in no quotation marks."""


def chicago(desk: Desk, one: Reference) -> tuple[Run, ...]:
    """A reference as in "Penn, Ada. “Envoys Meet.” *Harbour News*, August 18, 2024. Accessed November 1, 2024. URL".

    Without a stated date: n.d., and the day on which it was read.
    """
    said = desk.words
    made = _Runs()
    made.sentence(_chicago_names(one.authors))
    made.sentence(one.title if one.untitled else said.gettext("“%(title)s”", title=_quotable(one.title)))
    date = said.gettext("n.d.") if one.issued is None else _date(desk, one.issued)
    if one.container:
        made.add(one.container, italic=True)
        made.sentence(f", {date}")
    else:
        made.sentence(date)
    if one.accessed is not None:
        made.sentence(said.gettext("Accessed %(day)s", day=_date(desk, one.accessed)))
    made.sentence(one.note or "")
    made.sentence(one.url or "", bare=True)
    return made.runs


def apa(desk: Desk, one: Reference) -> tuple[Run, ...]:
    """A reference as in "Penn, A. (2024, August 18). Envoys meet. *Harbour News*. URL".

    Without authors the title comes first; without a stated date: n.d., and the day on which it was retrieved.
    """
    said = desk.words
    made = _Runs()
    date = said.gettext("n.d.") if one.issued is None else _year_first(desk, one.issued)
    names = _apa_names(one.authors)
    if names:
        made.sentence(f"{_ended(names)} ({date})")
        made.sentence(one.title)
    else:
        made.sentence(one.title)
        made.sentence(f"({date})")
    if one.container:
        made.add(one.container, italic=True)
        made.sentence("")
    made.sentence(one.note or "")
    read = _date(desk, one.accessed) if one.issued is None and one.accessed is not None else None
    if read is None:
        made.sentence(one.url or "", bare=True)
    elif one.url is None:
        made.sentence(said.gettext("Retrieved %(day)s", day=read))
    else:
        made.sentence(said.gettext("Retrieved %(day)s, from %(address)s", day=read, address=one.url), bare=True)
    return made.runs


class _Runs:
    """Gathers the sentences of a reference."""

    def __init__(self) -> None:
        self._runs: list[Run] = []

    @property
    def runs(self) -> tuple[Run, ...]:
        """What was gathered, without the space at its end."""
        if not self._runs:
            return ()
        last = self._runs[-1]
        return (*self._runs[:-1], Run(last.text.rstrip(), last.italic))

    def add(self, text: str, *, italic: bool = False) -> None:
        """Words in the middle of a sentence."""
        self._runs.append(Run(text, italic))

    def sentence(self, text: str, *, bare: bool = False) -> None:
        """The end of a sentence, or a whole one, with its full stop unless it has one or is `bare`."""
        before = self._runs[-1].text if self._runs and self._runs[-1].italic else ""
        if not text and not before:
            return
        stop = "" if bare or _ENDS.search(text.rstrip() or before) else "."
        self._runs.append(Run(f"{text.rstrip()}{stop} "))


def _quotable(title: str) -> str:
    """A title as it stands within quotation marks: its own are single ones, and its full stop stands inside of all."""
    inner = title.strip().translate(_INNER)
    if inner.endswith("’") and title.rstrip().endswith("”") and not _ENDS.search(inner):
        return f"{inner[:-1]}.’"
    return _ended(inner)


def _ended(text: str) -> str:
    """A sentence with its full stop, where it has no end of its own."""
    return text if _ENDS.search(text) else f"{text}."


def _chicago_names(names: Sequence[Name]) -> str:
    """Penn, Ada, Bo Roe, and Staff of the Wire."""
    if not names:
        return ""
    listed = [_inverted(names[0]), *(name.literal for name in names[1:])]
    if len(listed) > _CHICAGO_MOST:
        return ", ".join(listed[:7]) + ", et al."
    if len(listed) == 1:
        return listed[0]
    # The comma before the last of two belongs to the first one's turned name.
    turned = len(listed) > 2 or listed[0] != names[0].literal
    return ", ".join(listed[:-1]) + (", and " if turned else " and ") + listed[-1]


def _apa_names(names: Sequence[Name]) -> str:
    """Penn, A., Roe, B., & Staff of the Wire."""
    listed = [_initials(name) for name in names]
    if len(listed) > _APA_MOST:
        return ", ".join([*listed[: _APA_MOST - 1], "… " + listed[-1]])
    return ", ".join([*listed[:-1], f"& {listed[-1]}"]) if len(listed) > 1 else "".join(listed)


def _inverted(name: Name) -> str:
    if name.family is None:
        return name.literal
    return f"{name.family}, {name.given}" if name.given else name.family


def _initials(name: Name) -> str:
    """A family name with initials; hyphens between given names stay."""
    if name.family is None or not name.given:
        return name.family or name.literal
    given = ("-".join(f"{part[0]}." for part in word.split("-") if part) for word in name.given.split())
    return f"{name.family}, {' '.join(given)}"


def _words(desk: Desk) -> calendar.CalendarWords:
    """The calendar of a reference: in English both styles have the month first."""
    language = desk.config.language
    return calendar.of("en-US") if language.split("-")[0] == "en" else calendar.of(language)


def _date(desk: Desk, stamp: Stamp) -> str:
    """August 18, 2024; what is no single day as the site writes it."""
    day = stamp.days.exact
    return desk.stamp(stamp).text if day is None else _words(desk).day(days.civil(day))


def _year_first(desk: Desk, stamp: Stamp) -> str:
    """2024, August 18; what is no single day as the site writes it."""
    day = stamp.days.exact
    if day is None:
        return desk.stamp(stamp).text
    at, words = days.civil(day), _words(desk)
    return f"{words.year(at.year)}, {words.day_of_year(at)}"
