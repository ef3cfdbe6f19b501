from __future__ import annotations

import importlib.util
import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.config import Extracted
from generator.model.event import Status
from generator.model.time import Basis, Interval, Precision, TimeSpan
from generator.pages import Site, view
from generator.pages.desk import Desk
from generator.pages.overview import WIDTHS, overview
from generator.pages.structured import structured
from generator.render import render

_FILE = Path(__file__).parents[1] / "render" / "fixtures" / "rich_dossier.py"
_SPEC = importlib.util.spec_from_file_location("rich_dossier", _FILE)
assert _SPEC is not None
assert _SPEC.loader is not None
rich: Any = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(rich)


@pytest.fixture(scope="module")
def site() -> Site:
    return view(rich.dossier())


def content(site: Site, path: str) -> Any:
    return next(page.content for page in site.pages if page.path == path)


def test_every_page_has_a_path_of_its_own_and_leads_back_to_the_root(site: Site) -> None:
    paths = [page.path for page in site.pages]

    assert len(paths) == len(set(paths))
    assert {"index.html", "404.html", "method/index.html", "about/index.html", "undated/index.html"} <= set(paths)
    for page in site.pages:
        if page.template == "fragment.html":
            assert page.root == "https://example.org/talks/"
            continue
        assert page.root == ("/talks/" if page.path == "404.html" else "../" * page.path.count("/") or "./")


def test_canonical_addresses_need_a_whole_address(site: Site) -> None:
    assert next(page for page in site.pages if page.path == "index.html").canonical == "https://example.org/talks/"
    for base in (None, "/"):
        config = replace(rich.CONFIG, base_url=None)
        pages = view(rich.dossier(config=config, base_url=base)).pages
        assert all(page.canonical is None for page in pages)


def test_events_are_filed_under_year_and_month_and_bare_years_under_no_month(site: Site) -> None:
    filed = [
        (year.label, month.name, [entry.id for entry in month.entries])
        for year in content(site, "index.html").years
        for month in year.months
    ]

    assert filed == [
        ("44 BC", "March", ["old-treaty"]),
        ("2023", "", ["canal-closed"]),
        ("2023", "August", ["shelling"]),
        ("2024", "June", ["talks-gather-pace"]),
        ("2024", "July", ["port-reopens"]),
        ("2024", "August", ["prisoner-exchange", "port-amity-meeting", "summit-by-video"]),
    ]


@pytest.mark.parametrize(
    ("id_", "marks"),
    [
        ("port-amity-meeting", ["Disputed"]),
        ("prisoner-exchange", ["Postponed", "Drawn by the program"]),
        ("summit-by-video", ["Moved online", "Date inferred", "Drawn by the program"]),
        ("talks-gather-pace", ["Date inferred"]),
        ("old-treaty", []),
    ],
)
def test_what_a_reader_must_know_stands_in_words(site: Site, id_: str, marks: list[str]) -> None:
    assert [mark.text for mark in site.entries[id_].marks] == marks


def test_the_label_of_unaccepted_events_goes_where_the_site_wants_it_gone() -> None:
    shown = view(rich.dossier(config=replace(rich.CONFIG, extracted=Extracted.ALL)))

    assert [mark.text for mark in shown.entries["prisoner-exchange"].marks] == ["Postponed"]


def test_a_plan_says_that_its_outcome_is_not_known(site: Site) -> None:
    assert site.entries["summit-by-video"].outcome == "No source here says whether it took place."
    assert site.entries["prisoner-exchange"].outcome is None
    assert site.entries["port-amity-meeting"].outcome is None


def test_drafts_are_marked_in_the_preview() -> None:
    shown = view(rich.dossier(preview=True))

    assert [mark.text for mark in shown.entries["draft-thing"].marks] == ["Draft"]
    assert [mark.text for mark in shown.entries["embargoed"].marks] == ["Under embargo"]


def test_the_review_is_a_page_of_the_preview_alone() -> None:
    shown = view(rich.dossier(preview=True))
    review = content(shown, "review/index.html")

    assert review.count == sum(len(questions) for _, questions in review.groups)
    assert next(heading for heading, _ in review.groups) == "Contradictions"
    (ruling, *_) = review.groups[0][1][0].answers
    assert ruling.file.startswith("---\nruling: c-")
    assert "Review" in [item.text for item in shown.meta.navigation]
    plain = view(rich.dossier())
    assert not [page for page in plain.pages if page.path.startswith("review/")]
    assert "Review" not in [item.text for item in plain.meta.navigation]


def test_two_questions_about_one_event_are_told_apart_by_their_numbers() -> None:
    twice = replace(rich.CONFLICTS[0], id="c-again", statements=("editor:port-amity-meeting", "gazette:0"), ruling=None)
    open_ = replace(rich.CONFLICTS[0], ruling=None)
    made = rich.dossier(preview=True)
    made = replace(made, chronology=replace(made.chronology, conflicts=(open_, twice)))
    files = dict(render(view(made)))

    names = re.findall(r"<summary[^>]*>(.*?)</summary>", files["review/index.html"].decode())
    assert len(names) > 4
    assert len(names) == len(set(names))
    assert sum("1. " in name or "2. " in name for name in names) >= 2


def test_a_list_shows_the_words_in_the_language_of_the_site_where_it_has_them(site: Site) -> None:
    lead = site.entries["port-amity-meeting"].citation

    assert lead is not None
    assert lead.source is not None
    assert lead.source.key == "harbour-news"
    assert lead.byline == "digest by Harbour News, written 12–18 August 2024 (inferred)"
    assert lead.digest


def test_an_event_page_has_every_citation_and_its_reasons(site: Site) -> None:
    page = content(site, "events/port-amity-meeting/index.html")

    assert [one.number for one in page.citations] == [1, 2, 3, 4]
    arabic, digest, ledger, elsewhere = page.citations
    assert (arabic.lang, arabic.dir) == ("ar", "rtl")
    assert arabic.live.startswith("https://gazette.example/a?b=1&c=2#top:~:text=")
    assert arabic.rating == "B – usually reliable"
    assert digest.live is None
    assert ledger.archive == "https://archive.example/ledger"
    assert ledger.rating == "3 – possibly true"
    assert (elsewhere.sha256, elsewhere.checked) == (None, "As given by the editor, not checked against a copy")
    assert elsewhere.supports == "gives context"
    assert page.previous.link.key == "prisoner-exchange"
    assert page.following.link.key == "summit-by-video"
    assert page.edit == "https://git.example/talks/edit/HEAD/content/events/port-amity-meeting.md"
    assert page.report.startswith("https://git.example/talks/issues/new?title=")
    assert [one.key for one in page.before] == ["quiet-talks-end"]


def test_without_a_repository_there_is_nothing_to_edit_or_report() -> None:
    shown = view(rich.dossier(config=replace(rich.CONFIG, repository="javascript:alert(1)")))
    page = content(shown, "events/port-amity-meeting/index.html")

    assert (page.edit, page.report) == (None, None)


def test_a_contradiction_has_its_sides_beside_each_other(site: Site) -> None:
    [conflict] = content(site, "disagreements/index.html").conflicts
    editor, source = conflict.sides

    assert (editor.by_editor, editor.says) == (True, "6 August 2024, 15:30 (Europe/Oslo)")
    assert (source.by_editor, source.says) == (False, "7 August")
    assert conflict.ruling == "The gazette’s date is kept."


def test_structured_data_say_no_more_than_is_known() -> None:
    desk = Desk.of(rich.dossier())

    def data(id_: str) -> dict[str, Any]:
        return structured(desk, desk.events[id_], "https://example.org/e/")

    meeting = data("port-amity-meeting")
    assert meeting["startDate"] == "2024-08-06"
    assert meeting["location"][0]["geo"]["latitude"] == 59.9
    articles = {article["headline"]: article for article in meeting["subjectOf"]}
    assert "datePublished" not in articles["Envoys meet in “Port Amity”"]
    assert articles["Ledger of the talks"]["datePublished"] == "2024-08-20"
    assert data("prisoner-exchange")["eventStatus"] == "https://schema.org/EventPostponed"
    assert data("prisoner-exchange")["startDate"] == "2024-08"
    assert data("canal-closed")["startDate"] == "2023"
    assert data("old-treaty")["startDate"] == "-0043-03-15"
    assert "startDate" not in data("shelling")
    assert data("summit-by-video")["eventAttendanceMode"] == "https://schema.org/OnlineEventAttendanceMode"
    assert json.loads(json.dumps(meeting)) == meeting


def test_sources_are_dated_as_far_as_they_are(site: Site) -> None:
    digest = content(site, "sources/harbour-news/index.html")

    assert (digest.published.text, digest.published_basis) == ("12–18 August 2024", "inferred from its words")
    assert [step.text for step in digest.steps] == [rich.WRITTEN.text]
    assert [one.event.key for one in digest.excerpts] == [
        "port-amity-meeting", "quiet-talks-end", "talks-gather-pace", "summit-by-video", "shelling",
    ]  # fmt: skip
    assert "".join(run.text for run in digest.chicago) == (
        "Penn, Ada. “Envoys meet in ‘Port Amity.’” Harbour News, n.d. Accessed November 1, 2024. Digest."
    )


def test_the_list_of_sources_names_what_was_read_and_what_is_only_cited(site: Site) -> None:
    listed = content(site, "sources/index.html")

    assert [(one.link.key, one.events) for one in listed.sources] == [
        ("harbour-news", 5), ("ledger", 2), ("cited-wire", 1), ("gazette", 1),
    ]  # fmt: skip
    assert [(one.link.href, one.byline, one.events) for one in listed.pages] == [
        ("https://other.example/story", "Other, 7 August 2024", 1)
    ]


def test_a_whole_text_is_shown_only_where_the_source_allows_it(site: Site) -> None:
    ledger = content(site, "sources/ledger/index.html")

    assert "".join(passage.text for passage in ledger.passages) == rich.LEDGER
    assert [passage.href for passage in ledger.passages if passage.href] == [
        "events/port-amity-meeting/",
        "events/prisoner-exchange/",
    ]
    assert content(site, "sources/gazette/index.html").passages == ()


def test_references_to_entries_escape_what_their_format_reserves() -> None:
    odd = replace(rich.MEETING, event=replace(rich.MEETING.event, title="50% {of} A_B & C\\D"))
    shown = view(rich.dossier(chronology=rich.Chronology((odd,), (), rich.PUBLISHED, ())))
    cite = content(shown, "events/port-amity-meeting/index.html").cite

    assert r"title = {50\% \{of\} A\_B \& C\textbackslash{}D}" in cite.bibtex
    assert json.loads(cite.csl)[0]["URL"] == "https://example.org/talks/events/port-amity-meeting/"
    assert "issued" not in json.loads(cite.csl)[0]


def test_the_method_page_counts_what_was_built(site: Site) -> None:
    method = content(site, "method/index.html")

    assert [(row.label, row.count) for row in method.dates] == [
        ("Date stated", 1),
        ("Date reckoned", 1),
        ("Date inferred", 3),
        ("Editor’s date", 3),
    ]
    assert sum(row.count for row in method.origins) == method.events == 8
    assert [row.count for row in method.sources] == [3, 1, 0]


def test_conventions_follow_the_settings() -> None:
    south = replace(rich.CONFIG, southern=True, numeric_dates="mdy", timezone="Africa/Harare")
    sunday = replace(rich.BY_ID["ledger"], metadata=replace(rich.BY_ID["ledger"].metadata, week_starts="sunday"))
    said = dict(content(view(rich.dossier(config=south, sources=(sunday,))), "method/index.html").conventions)

    assert "summer December–February" in said["Seasons"]
    assert said["03/04/2024"] == "month first"
    assert "Sunday to Saturday" in said["Week"]
    assert said["Time zone"].startswith("Africa/Harare")


def test_corrections_stand_together_and_with_their_event(site: Site) -> None:
    [correction] = content(site, "corrections/index.html").corrections

    assert correction.event is not None
    assert correction.event.key == "port-amity-meeting"
    assert site.entries["port-amity-meeting"].corrections == (correction,)
    assert site.meta.corrections == 1


def test_a_page_of_the_editors_never_takes_the_place_of_another() -> None:
    pages = tuple(replace(rich.CONTENT.pages[0], id=id_) for id_ in ("events", "method", "about"))
    shown = view(rich.dossier(content=replace(rich.CONTENT, pages=pages)))
    paths = [page.path for page in shown.pages]

    assert len(paths) == len(set(paths))
    assert content(shown, "method/index.html").body == rich.CONTENT.pages[0].body
    assert [item.key for item in shown.meta.about] == ["about"]


def test_a_long_chronology_goes_on_a_page_a_year() -> None:
    shown = view(rich.busy(420))
    home = content(shown, "index.html")
    years = [page for page in shown.pages if page.path.startswith("years/")]

    assert home.years == ()
    assert [link.text for link in home.year_pages] == ["2022", "2023", "2024", "2025"]
    assert len(home.highlights) == 20
    assert sum(page.content.year.count for page in years) == 420
    assert years[0].content.before is None
    assert years[0].content.after.text == "2023"
    assert years[0].content.notes
    columns = [column for column in home.overview.figures[0].columns if column.href]
    assert columns[0].href.startswith("years/y2022/#")


@pytest.mark.parametrize("width", WIDTHS)
def test_every_target_of_the_overview_is_large_enough(width: str, site: Site) -> None:
    for dossier in (rich.dossier(), rich.busy(300)):
        drawn = overview(Desk.of(dossier), dossier.chronology.events)
        assert drawn is not None
        figure = next(one for one in drawn.figures if one.name == width)

        assert all(column.width >= 24 for column in figure.columns)
        assert all(bar.hit[1] >= 24 for bar in figure.bars)
        for bar in figure.bars:
            assert bar.margin[0] >= 0
            assert bar.margin[0] + bar.margin[1] <= figure.width + 0.2
            assert figure.base < bar.y <= figure.height - 24


def test_the_overview_counts_what_the_chronology_holds(site: Site) -> None:
    drawn = content(site, "index.html").overview

    for figure in drawn.figures:
        assert sum(column.total for column in figure.columns) == 8
    august = next(row for row in drawn.rows if row.label == "August 2024")
    assert (august.total, august.planned, august.disputed, august.loose) == (3, 2, 1, 0)
    assert [row.label for row in drawn.rows] == [
        "March 44 BC", "January 2023", "August 2023", "June 2024", "July 2024", "August 2024",
    ]  # fmt: skip


def test_the_overview_leaves_long_empty_times_out_and_says_so(site: Site) -> None:
    wide = content(site, "index.html").overview.figures[0]

    assert len(wide.breaks) == 2
    shelling = next(bar for bar in wide.bars if bar.href == "events/shelling/")
    assert shelling.core is not None
    canal = next(bar for bar in wide.bars if bar.href == "events/canal-closed/")
    assert canal.core is None
    assert canal.margin[1] > 400


def test_nothing_dated_draws_no_overview() -> None:
    bare = rich.dossier(chronology=rich.Chronology((), rich.UNDATED, rich.PUBLISHED, ()))

    assert content(view(bare), "index.html").overview is None


@pytest.mark.parametrize("status", list(Status))
def test_every_status_has_words(status: Status) -> None:
    dated = replace(rich.MEETING, event=replace(rich.MEETING.event, status=status), basis=Basis.STATED)
    shown = view(rich.dossier(chronology=rich.Chronology((dated,), (), rich.PUBLISHED, ())))

    labels = [mark.text for mark in shown.entries["port-amity-meeting"].marks if mark.group == "status"]
    assert bool(labels) is (status is not Status.OCCURRED)


def test_an_open_end_is_told_in_bounds() -> None:
    span = TimeSpan(Interval(None, rich.day("2023-08-18")), Interval(rich.day("2024-08-12"), None))
    dated = replace(rich.MEETING, span=span, precision=Precision.SPAN, basis=Basis.INFERRED)
    shown = view(rich.dossier(chronology=rich.Chronology((dated,), (), rich.PUBLISHED, ())))

    bounds = shown.entries["port-amity-meeting"].why.bounds
    assert bounds == "begins at the latest 18 August 2023; ends at the earliest 12 August 2024"


def test_a_statement_without_a_citation_still_stands_in_its_contradiction() -> None:
    bare = replace(rich.MEETING, citations=(), conflicts=("c",))
    conflict = rich.Conflict(
        "c",
        rich.Certainty.CERTAIN,
        ("port-amity-meeting",),
        ("gazette:0", "ledger:0", "editor:gone", "nobody:1"),
        "Why.",
    )
    shown = view(rich.dossier(chronology=rich.Chronology((bare,), (), rich.PUBLISHED, (conflict,))))
    [told] = content(shown, "disagreements/index.html").conflicts

    assert [(side.says, side.citation) for side in told.sides] == [("", None), ("", None)]
    assert told.event is not None


@pytest.mark.parametrize("matched", [True, False])
def test_only_what_rests_on_an_automatic_match_is_said_to(matched: bool) -> None:
    statements = ("gazette:0", "ledger:0")
    conflict = rich.Conflict("c", rich.Certainty.POSSIBLE, ("port-amity-meeting",), statements, "Why.", matched=matched)
    meeting = replace(rich.MEETING, conflicts=("c",))
    config = replace(rich.CONFIG, possible_conflicts=True)
    chronology = rich.Chronology((meeting,), (), rich.PUBLISHED, (conflict,))
    [told] = content(view(rich.dossier(config=config, chronology=chronology)), "disagreements/index.html").conflicts

    assert told.matched is matched


def test_a_dead_page_is_named_and_not_opened() -> None:
    meta = replace(rich.BY_ID["ledger"].metadata, url_status="dead")
    sources = tuple(replace(one, metadata=meta) if one.id == "ledger" else one for one in rich.SOURCES)
    shown = view(rich.dossier(sources=sources))
    ledger = content(shown, "events/port-amity-meeting/index.html").citations[2]

    assert (ledger.live, ledger.url_status) == (None, "No longer online")
    assert ledger.address == "https://ledger.example/talks-2024"
    assert shown.citation_urls["port-amity-meeting"][2] == ledger.address


def test_ratings_are_published_only_where_the_site_wants_them() -> None:
    shown = view(rich.dossier(config=replace(rich.CONFIG, show_reliability=False)))

    assert all(one.rating is None for one in content(shown, "events/port-amity-meeting/index.html").citations)
    assert "Reliability" not in dict(content(shown, "sources/gazette/index.html").facts)


def test_what_is_said_is_said_through_whom() -> None:
    said = rich.Attribution("two officials", True, "the Evening Post")
    dated = replace(
        rich.MEETING,
        event=replace(rich.MEETING.event, attribution=said, editor=replace(rich.MEETING_EDITOR, attribution=said)),
    )
    shown = view(rich.dossier(chronology=rich.Chronology((dated,), (), rich.PUBLISHED, ())))

    assert shown.entries["port-amity-meeting"].attribution == "according to two officials, through the Evening Post"


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"span": None}, "No source here gives it a date."),
        ({"basis": Basis.RECKONED, "expression": "7 August"}, "The source says “7 August”, taken to mean 6 August 2024, 15:30 (Europe/Oslo)."),
        ({"basis": Basis.STATED}, "The source’s words name the date."),
    ],
)  # fmt: skip
def test_the_reason_for_a_date_is_one_sentence(changes: dict[str, Any], sentence: str) -> None:
    dated = replace(rich.MEETING, **changes)
    shown = view(rich.dossier(chronology=rich.Chronology((dated,), (), rich.PUBLISHED, ())))

    assert shown.entries["port-amity-meeting"].why.sentence == sentence


def test_an_event_dated_by_another_ones_name_says_so() -> None:
    citation = replace(rich.MEETING.citations[1], expression="the armistice", value=None)
    dated = replace(rich.MEETING, basis=Basis.INFERRED, expression="the armistice", citations=(citation,))
    shown = view(rich.dossier(chronology=rich.Chronology((dated,), (), rich.PUBLISHED, ())))

    assert shown.entries["port-amity-meeting"].why.sentence.startswith("The source places it by “the armistice”: ")


def test_more_long_events_than_there_is_room_for_are_counted() -> None:
    start = rich.day("2024-01-01")
    events = tuple(
        replace(
            rich.MEETING,
            event=replace(rich.MEETING.event, id=f"e{number}"),
            span=TimeSpan.throughout(start, start + 300 + number),
        )
        for number in range(12)
    )
    drawn = overview(Desk.of(rich.dossier(chronology=rich.Chronology(events, (), rich.PUBLISHED, ()))), events)

    assert drawn is not None
    assert len(drawn.figures[0].bars) == 8
    assert drawn.left_out == 4


@pytest.mark.parametrize(("last", "label"), [("2060-06-01", "year"), ("-3000-01-01", "old")])
def test_the_overview_takes_periods_as_long_as_the_times_need(last: str, label: str) -> None:
    first = rich.day("1900-01-01")
    step = (rich.day(last) - first) // 150
    events = tuple(
        replace(
            rich.MEETING,
            event=replace(rich.MEETING.event, id=f"e{number}"),
            span=TimeSpan.within(first + step * number, first + step * number),
        )
        for number in range(150)
    )
    ordered = tuple(sorted(events, key=lambda one: one.sort_day or 0))
    drawn = overview(Desk.of(rich.dossier(chronology=rich.Chronology(ordered, (), rich.PUBLISHED, ()))), ordered)

    assert drawn is not None, label
    for figure in drawn.figures:
        assert sum(column.total for column in figure.columns) == 150
        assert all(column.width >= 24 for column in figure.columns)
        xs = [column.x for column in figure.columns]
        assert xs == sorted(xs)


@pytest.mark.parametrize(("count", "pages"), [(1, 1), (50, 1), (51, 2), (150, 3)])
def test_a_source_cited_often_goes_on_over_pages(count: int, pages: int) -> None:
    shown = view(rich.busy(count))
    parts = [page for page in shown.pages if page.path.startswith("sources/harbour-news/")]

    assert len(parts) == pages
    numbers = [one.number for page in parts for one in page.content.excerpts]
    assert numbers == list(range(1, count + 1))
    assert [link.href for link in parts[0].content.parts] == ([page.address for page in parts] if pages > 1 else [])
    assert len({page.title for page in parts}) == pages


def test_a_page_that_only_the_editor_cites_tells_how_to_cite_it(site: Site) -> None:
    cited = content(site, "events/port-amity-meeting/index.html").citations
    own, others = [one for one in cited if one.source is None], [one for one in cited if one.source is not None]

    assert [one.cite for one in others] == [None] * len(others)
    assert ["".join(run.text for run in one.cite.chicago) for one in own] == [
        "“A story elsewhere.” Other, August 7, 2024. https://other.example/story"
    ]
    assert json.loads(own[0].cite.csl)[0]["issued"] == {"date-parts": [[2024, 8, 7]]}
    assert "date = {2024-08-07}" in own[0].cite.bibtex


def test_a_page_without_a_title_is_cited_by_a_description() -> None:
    meeting = replace(rich.MEETING, citations=(replace(rich.MEETING.citations[-1], title=None),))
    shown = view(rich.dossier(chronology=rich.Chronology((meeting,), (), rich.PUBLISHED, ())))

    (one,) = content(shown, "events/port-amity-meeting/index.html").citations
    assert one.cite is not None
    assert one.cite.chicago[0].text == "[Untitled page]. "
