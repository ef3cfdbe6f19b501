"""Lists too long for one page: a page a year, a page a month of a full year, and parts of a full month."""

from __future__ import annotations

import importlib.util
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.model.time import TimeSpan
from generator.pages import Dossier, view
from generator.pages.leaves import HIGHLIGHTS, LONGEST
from generator.pages.overview.bars import MOST
from generator.pages.views import PageView, Site
from generator.render import render

_SPEC = importlib.util.spec_from_file_location(
    "rich_dossier", Path(__file__).parents[1] / "render" / "fixtures" / "rich_dossier.py"
)
assert _SPEC is not None
assert _SPEC.loader is not None
rich: Any = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(rich)

YEARS = {2021: {3: 30}, 2022: {1: 90, 6: 450, 12: 10}, 2023: {5: 40}}
"""Events of each month of each year: one year is full, and one of its months."""


def uneven() -> Dossier:
    """A chronology of 620 events, spread as `YEARS` has it."""
    days = [
        rich.day(f"{year}-{month:02d}-01") + index % 28
        for year, months in YEARS.items()
        for month, count in months.items()
        for index in range(count)
    ]
    made = rich.busy(len(days), base_url="/")
    events = tuple(
        replace(dated, span=TimeSpan.within(day, day))
        for dated, day in zip(made.chronology.events, sorted(days), strict=True)
    )
    dossier: Dossier = replace(made, chronology=replace(made.chronology, events=events))
    return dossier


@pytest.fixture(scope="module")
def site() -> Site:
    return view(uneven())


@pytest.fixture(scope="module")
def pages(site: Site) -> dict[str, PageView]:
    return {page.path.removesuffix("index.html"): page for page in site.pages}


def test_a_full_year_goes_on_over_months_and_a_full_month_over_parts(pages: dict[str, PageView]) -> None:
    assert [path for path in pages if path.startswith("years/")] == [
        "years/y2021/", "years/y2022/", "years/y2023/",
        "years/y2022-01/", "years/y2022-06/", "years/y2022-06/2/", "years/y2022-06/3/", "years/y2022-12/",
    ]  # fmt: skip
    assert [pages[f"years/{name}/"].title.split(": ")[1] for name in ("y2021", "y2022", "y2022-01", "y2022-06/2")] == [
        "2021", "2022", "January 2022", "June 2022, part 2 of 3",
    ]  # fmt: skip


@pytest.mark.parametrize("folder", ["years/", "tags/talks/", "actors/veland/"])
def test_each_event_stands_on_one_page_of_a_list_and_none_holds_too_many(
    pages: dict[str, PageView], folder: str
) -> None:
    leaves = [page.content for path, page in pages.items() if path.startswith(f"{folder}y")]
    listed = [one.id for leaf in leaves if not leaf.months for month in leaf.year.months for one in month.entries]

    assert len(listed) == len(set(listed)) == 620
    assert all(leaf.year.count <= LONGEST for leaf in leaves if not leaf.months)
    full = next(leaf for leaf in leaves if leaf.months)
    assert (full.year.count, len(full.highlights), full.finder) == (550, HIGHLIGHTS, None)
    assert [(link.text, link.note) for link in full.months] == [
        ("January 2022", "90"), ("June 2022, part 1 of 3", "150"), ("June 2022, part 2 of 3", "150"),
        ("June 2022, part 3 of 3", "150"), ("December 2022", "10"),
    ]  # fmt: skip


def test_leaves_lead_on_in_time_and_up_to_what_they_are_part_of(pages: dict[str, PageView]) -> None:
    def around(path: str) -> tuple[str | None, ...]:
        leaf = pages[path].content
        return tuple(None if link is None else link.href for link in (leaf.above, leaf.before, leaf.after))

    assert around("years/y2021/") == ("", None, "years/y2022/")
    assert around("years/y2022/") == ("", "years/y2021/", "years/y2023/")
    assert around("years/y2022-01/") == ("years/y2022/", "years/y2021/", "years/y2022-06/")
    assert around("years/y2022-06/3/") == ("years/y2022/", "years/y2022-06/2/", "years/y2022-12/")
    assert around("years/y2022-12/") == ("years/y2022/", "years/y2022-06/3/", "years/y2023/")
    assert around("tags/talks/y2022-01/")[0] == "tags/talks/y2022/"
    assert around("tags/talks/y2021/")[0] == "tags/talks/"


def test_what_is_searched_where(pages: dict[str, PageView]) -> None:
    """The home page finds the events of all; a leaf finds its own; a full year leads to the home page."""
    assert pages["years/y2022/"].content.found == "?from=2022&to=2022"
    assert pages["years/y2022-06/2/"].content.finder is not None
    assert pages["years/y2021/"].content.found is None
    assert pages["tags/talks/y2021/"].content.finder is None
    assert pages["tags/talks/y2022/"].content.found is None


def test_a_topic_of_few_events_stays_one_page_and_its_feed_has_all(site: Site) -> None:
    for page in site.pages:
        if page.template == "topic.html":
            split = page.content.count > LONGEST
            assert bool(page.content.year_pages) is split
            assert bool(page.content.years) is not split
            assert len(page.content.ids) == page.content.count


def test_every_link_within_the_lists_leads_to_a_page_and_a_place_in_it() -> None:
    """Those of the overview's columns too, which name an entry or a year of some page."""
    made = {path: data.decode() for path, data in render(view(uneven())) if path.endswith(".html")}
    checked = 0
    for path, text in made.items():
        if path != "index.html" and not re.match(r"years/|tags/talks/", path):
            continue
        for href in re.findall(r'href="((?:\./|\.\./)[^":]*|(?:years|#)[^":]*)"', text):
            place, _, anchor = href.partition("#")
            folder = Path(path).parent
            parts: list[str] = list(folder.parts)
            for part in place.split("?")[0].split("/"):
                if part == "..":
                    parts.pop()
                elif part not in ("", "."):
                    parts.append(part)
            target = "/".join(parts)
            if place.split("?")[0].endswith("/") or not place:
                target = f"{target}/index.html".lstrip("/") if place else path
            if target.endswith(".html"):
                assert target in made, (path, href)
                assert not anchor or f'id="{anchor}"' in made[target], (path, href)
                checked += 1
    assert checked > 2000


def test_of_very_many_long_events_the_most_reported_have_bars() -> None:
    made = uneven()
    events = tuple(
        replace(
            dated,
            span=TimeSpan.throughout(dated.sort_day or 0, (dated.sort_day or 0) + 100),
            event=replace(dated.event, salience=9 if number % 20 == 7 else 1),
        )
        for number, dated in enumerate(made.chronology.events)
    )
    home = view(replace(made, chronology=replace(made.chronology, events=events))).pages[0].content
    wide = home.overview.figures[0]

    assert 8 < len(wide.bars) <= MOST
    assert home.overview.left_out == 620 - len(wide.bars)
    told = {bar.href for bar in wide.bars}
    reported = {f"events/{dated.event.id}/" for dated in events if dated.event.salience == 9}
    assert len(told & reported) >= len(told) / 3
