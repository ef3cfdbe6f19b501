"""Lists of events too long for one page, as the leaves that they go on over: a year each, or a month of a full year.

What a page holds is bounded by what a browser takes in at once: parsing is the greater part of loading a list, and no
style sheet or script makes that shorter (`python -m bench.pages` measures it).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.pages.addresses import Address
from generator.pages.desk import Desk
from generator.pages.finder import finder
from generator.pages.parts import Entry, Link, MonthGroup, Note, YearGroup
from generator.pages.views import YearView

LONGEST = 200
"""Events that a leaf holds."""
HIGHLIGHTS = 20
"""Events that stand for those of a list where it goes on over leaves."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page that a list goes on over."""

    key: str
    """Its `id` in a list of leaves."""
    address: Address
    label: str
    """"2015", "March 2015" or "March 2015, part 2 of 3"."""
    group: YearGroup
    """All of its events."""
    leaves: tuple[Leaf, ...] = ()
    """What it goes on over itself, where it holds too many."""

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All of its events, in the order of the list."""
        return tuple(one for month in self.group.months for one in month.entries)

    @property
    def link(self) -> Link:
        """The link to it, noted with how many events it holds."""
        return Link(self.label, self.address.href, str(self.group.count), self.key)


def leaves(desk: Desk, years: Iterable[YearGroup], folder: str) -> tuple[Leaf, ...]:
    """The leaves of a list below a folder (with a slash at its end), one for each year."""
    return tuple(_year(desk, year, folder) for year in years)


def _year(desk: Desk, year: YearGroup, folder: str) -> Leaf:
    full = year.count > LONGEST
    parts = tuple(part for month in year.months for part in _month(desk, year, month, folder)) if full else ()
    return Leaf(year.id, Address(f"{folder}{year.id}/"), year.label, year, parts)


def _month(desk: Desk, year: YearGroup, month: MonthGroup, folder: str) -> Iterator[Leaf]:
    """A month's leaf, or leaves of equal parts where it holds too many events; the first stands at its address."""
    name = month.label or desk.words.gettext("%(year)s, month not known", year=year.label)
    count = -(-len(month.entries) // LONGEST)
    size = -(-len(month.entries) // count)
    for index in range(count):
        held = replace(year, months=(replace(month, entries=month.entries[index * size : (index + 1) * size]),))
        number = index + 1
        label = name
        if count > 1:
            label = desk.words.gettext("%(period)s, part %(num)s of %(all)s", period=name, num=number, all=count)
        key, place = (month.id, "") if index == 0 else (f"{month.id}-{number}", f"{number}/")
        yield Leaf(key, Address(f"{folder}{month.id}/{place}"), label, held)


def standing(found: Iterable[Leaf]) -> dict[str, str]:
    """For each event, by id, the `href` of the page on which its entry stands."""
    return {one.id: part.address.href for leaf in found for part in leaf.leaves or (leaf,) for one in part.entries}


def most_reported(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """The events that most independent origins tell, in the order of the list."""
    ranked = sorted(range(len(entries)), key=lambda index: (-entries[index].reports, index))[:HIGHLIGHTS]
    return tuple(entries[index] for index in sorted(ranked))


def pages(
    desk: Desk, found: Sequence[Leaf], whole: Link, notes: Iterable[Note], *, searched: bool
) -> Iterator[tuple[Leaf, YearView]]:
    """Each leaf with what its page is given, years first.

    `whole` leads to the list, `notes` are its numbered sources, and `searched` tells whether leaves have a form to
    search and filter by.
    """
    numbered = {note.number: note for note in notes}
    for before, leaf, after in _in_a_row(found):
        yield leaf, _view(desk, leaf, (whole, before, after), numbered, searched)
    years = {part.address: leaf.link for leaf in found for part in leaf.leaves}
    parts = [part for leaf in found for part in leaf.leaves or (leaf,)]
    for before, part, after in _in_a_row(parts):
        if part.address in years:
            yield part, _view(desk, part, (years[part.address], before, after), numbered, searched)


def _in_a_row(row: Sequence[Leaf]) -> Iterator[tuple[Link | None, Leaf, Link | None]]:
    """Each leaf between links to its neighbours."""
    for index, leaf in enumerate(row):
        yield (
            row[index - 1].link if index else None,
            leaf,
            row[index + 1].link if index + 1 < len(row) else None,
        )


def _view(
    desk: Desk, leaf: Leaf, around: tuple[Link, Link | None, Link | None], notes: Mapping[int, Note], searched: bool
) -> YearView:
    shown = most_reported(leaf.entries) if leaf.leaves else leaf.entries
    cited = tuple(notes[number] for number in sorted({number for one in shown for number in one.notes}))
    above, before, after = around
    return YearView(
        year=leaf.group,
        notes=cited,
        finder=finder(desk, shown, cited) if searched and not leaf.leaves else None,
        above=above,
        before=before,
        after=after,
        months=tuple(part.link for part in leaf.leaves),
        highlights=shown if leaf.leaves else (),
        found=f"?from={leaf.group.number}&to={leaf.group.number}" if searched and leaf.leaves else None,
    )
