"""Editors' events, decisions and pages: every key, and every mistake at its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import content
from generator.config import Config
from generator.content import Content, PhraseProblem, PhraseReading
from generator.dates import edtf
from generator.errors import Problems
from generator.model.event import (
    Actor,
    Attribution,
    DateSpec,
    DecisionKind,
    OrderLink,
    Place,
    Status,
    Supports,
)
from generator.model.time import Extent, Precision


def read_date(text: str) -> PhraseReading:
    """EDTF alone, with the two refusals that the room above makes."""
    if text == "2021-22":
        return PhraseProblem("'2021-22' could be two years or a month", ("2021/2022", "2021-12"))
    try:
        found = edtf.parse(text)
    except edtf.EdtfError as error:
        return PhraseProblem(f"'{text}' is not a date: {error}")
    return DateSpec(text, str(found), found.span(), found.precision, found.approximate, found.uncertain)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "site" / "content").mkdir(parents=True)
    return tmp_path / "site"


def put(site: Path, name: str, text: str | bytes) -> None:
    path = site / "content" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())


def load(site: Path) -> tuple[Content, list[str]]:
    problems = Problems()
    return content.load(site, Config(), problems, read_date), [str(problem) for problem in sorted(problems)]


FULL = """\
---
title: "Harbour accord: signed"
formerly: [harbour-deal, accord]
date: 2022-03-29
end: 2022-04-02
extent: throughout
time: 9:30
timezone: Africa/Khartoum
status: Moved-online
attribution: {speaker: an official, anonymous: yes, via: The Harbour Post}
aliases: [harbour accord, the accord]
actors:
  - Sudan
  - {name: Amina Deng, role: mediator}
places:
  - Juba
  - {name: Old Harbour, lat: 15.6, lon: "-32"}
tags: talks
sources:
  - {source: report, quote: They signed., prefix: "Then ", supports: date, credibility: 2, locator: p. 3}
  - url: https://example.org/a
    title: Accord signed
    container: Post
    published: 30 March 2022
    accessed: 2024-01-02
    archive: https://archive.example/a
    quote: signiert
    translation: signed
    sha256: ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789
  - report
  - https://example.org/b
after: [{first-round: 3}, {event: opening, days: 2}, opening]
before: last-round
merge: accord-1a2b3c4d
apart: [accord-5e6f7a8b]
hide: [noise-00112233, noise-00112233]
draft: true
embargo: 2030-01-01
added: 2024-01-01
updated: 2024-02-01
corrections:
  - {date: 2024-02-01, kind: date, note: The day was wrong.}
---

The accord was **signed**.
"""


def test_every_key(site: Path) -> None:
    put(site, "events/harbour-accord.md", FULL)
    for other in ("first-round", "opening", "last-round"):
        put(site, f"events/{other}.md", f"---\ntitle: {other}\n---\n")
    found, problems = load(site)
    assert problems == []
    assert [event.id for event in found.events] == ["first-round", "harbour-accord", "last-round", "opening"]
    event = found.events[1]
    assert (event.title, event.path, event.body) == (
        "Harbour accord: signed",
        "content/events/harbour-accord.md",
        "The accord was **signed**.",
    )
    assert event.formerly == ("harbour-deal", "accord")
    assert event.date is not None
    assert (event.date.edtf, event.date.precision, event.extent) == (
        "2022-03-29/2022-04-02",
        Precision.SPAN,
        Extent.THROUGHOUT,
    )
    assert event.date.span.begin.exact == edtf.parse("2022-03-29").span().whole.exact
    assert event.date.span.end.exact == edtf.parse("2022-04-02").span().whole.exact
    assert (event.time, event.timezone, event.status) == ("09:30", "Africa/Khartoum", Status.MOVED_ONLINE)
    assert event.attribution == Attribution("an official", anonymous=True, via="The Harbour Post")
    assert (event.aliases, event.tags) == (("harbour accord", "the accord"), ("talks",))
    assert event.actors == (Actor("Sudan"), Actor("Amina Deng", "mediator"))
    assert event.places == (Place("Juba"), Place("Old Harbour", 15.6, -32.0))
    assert event.after == (
        OrderLink("first-round", 3, 32, 10),
        OrderLink("opening", 2, 32, 35),
        OrderLink("opening", None, 32, 54),
    )
    assert event.before == (OrderLink("last-round", None, 33, 9),)
    assert (event.merge, event.apart, event.hide) == (("accord-1a2b3c4d",), ("accord-5e6f7a8b",), ("noise-00112233",))
    assert event.draft
    assert [stamp and stamp.edtf for stamp in (event.embargo, event.added, event.updated)] == [
        "2030-01-01",
        "2024-01-01",
        "2024-02-01",
    ]
    assert [(correction.date.edtf, correction.kind, correction.note) for correction in event.corrections] == [
        ("2024-02-01", "date", "The day was wrong.")
    ]
    assert event.lines["title"] == (2, 1)


def test_every_kind_of_source(site: Path) -> None:
    put(
        site,
        "events/a.md",
        FULL.replace("after: [{first-round: 3}, {event: opening, days: 2}, opening]\nbefore: last-round\n", ""),
    )
    first, second, third, fourth = load(site)[0].events[0].sources
    assert (first.source, first.quote, first.prefix, first.supports) == (
        "report",
        "They signed.",
        "Then",
        Supports.DATE,
    )
    assert (first.credibility, first.locator, first.line, first.column) == (2, "p. 3", 20, 5)
    assert (second.url, second.title, second.container) == ("https://example.org/a", "Accord signed", "Post")
    assert (second.published and second.published.edtf, second.accessed and second.accessed.edtf) == (
        "2022-03-30",
        "2024-01-02",
    )
    assert (second.archive, second.quote, second.translation) == ("https://archive.example/a", "signiert", "signed")
    assert second.sha256 == "abcdef0123456789" * 4
    assert second.supports is Supports.EVENT
    assert (third.source, third.url) == ("report", None)
    assert (fourth.source, fourth.url) == (None, "https://example.org/b")


def test_the_language_of_a_page_that_is_quoted(site: Path) -> None:
    put(site, "events/a.md", "---\ntitle: A\nsources: [{url: https://example.org/a, quote: x, language: uk}]\n---\n")
    found, problems = load(site)
    assert problems == []
    assert [ref.language for ref in found.events[0].sources] == ["uk"]


@pytest.mark.parametrize(
    ("front", "line"),
    [
        ("titel: x", "3:1: error unknown-key: there is no key 'titel'; did you mean 'title'?"),
        ("place: Juba", "3:1: warning key-synonym: 'place' is read as 'places'; write 'places'"),
        ("date: 2022-02-30", "3:7: error bad-date: 'date': '2022-02-30': the calendar has no such day"),
        ("date: 30 February 2022", "3:7: error bad-date: 'date': '30 February 2022': the calendar has no such day"),
        ("date: last week", "3:7: error bad-date: 'date': 'last week' is not a date"),
        (
            "date: 2021-22",
            "3:7: error ambiguous-date: 'date': '2021-22' could be two years or a month (2021/2022 or 2021-12)",
        ),
        (
            "date: 2022-05-01\nend: 2022-04-01",
            "4:6: error end-before-beginning: the event ends (2022-04-01) before it begins (2022-05-01)",
        ),
        ("end: 2022-04-01", "3:1: error missing-key: 'end' needs a 'date' before it"),
        ("date: [a]", "3:7: error wrong-type: 'date' takes one text"),
        ("extent: through", "3:9: error unknown-value: 'through' is no extent; did you mean 'throughout'?"),
        ("status: ocurred", "3:9: error unknown-value: 'ocurred' is no status; did you mean 'occurred'?"),
        ("date: 2022-05-01\ntime: half past nine", "4:7: error bad-time: 'half past nine' is no time of day"),
        ("date: 2022-05-01\ntime: '24:30'", "4:7: error bad-time"),
        ("time: 15:30", "3:1: error missing-key: 'time' needs a 'date'"),
        ("timezone: Kyiv", "3:11: error bad-timezone"),
        ("attribution: [a]", "3:14: error wrong-type: 'attribution' is a speaker"),
        ("attribution: {via: x}", "3:14: error missing-key: an attribution needs a 'speaker'"),
        ("actors: [{role: x}]", "3:10: error missing-key: 'name' is missing: an actor is a name"),
        ("actors: [[x]]", "3:10: error wrong-type: an actor is a name"),
        ("actors: [{name: x, roll: y}]", "3:20: error unknown-key: there is no key 'roll'; did you mean 'role'?"),
        ("places: [{name: x, lat: 5}]", "3:10: error missing-key: a place has both 'lat' and 'lon'"),
        ("places: [{lat: 5, lon: 6}]", "3:10: error missing-key: 'name' is missing: a place is"),
        ("places: [{name: x, lat: 95, lon: 6}]", "3:25: error bad-number: 'lat' is a number from -90 to 90"),
        ("places: [{name: x, lat: north, lon: 6}]", "3:25: error bad-number"),
        ("sources: [{quote: x}]", "3:11: error missing-key: a source needs 'source' (an id of seeds/) or 'url'"),
        ("sources: [[x]]", "3:11: error wrong-type: a source is written as"),
        ("sources: [{url: example.org}]", "3:17: error bad-url"),
        ("sources: [{source: a, qoute: x}]", "3:23: error unknown-key: there is no key 'qoute'; did you mean 'quote'?"),
        ("sources: [{url: https://example.org/a, language: Deutsch bitte}]", "3:50: error bad-language: "),
        ("sources: [{source: a, language: de}]", "3:23: error key-misplaced: 'language' is for a page"),
        ("sources: [{source: a, title: x}]", "3:23: error key-misplaced: 'title' is for a page that is not in seeds/"),
        ("sources: [{source: a, credibility: 7}]", "3:36: error bad-number: 'credibility' is a number from 1 to 6"),
        ("sources: [{source: a, credibility: 1.5}]", "3:36: error bad-number: 'credibility' is a whole number"),
        (
            "sources: [{source: a, supports: dat}]",
            "3:33: error unknown-value: 'dat' is no supports; did you mean 'date'?",
        ),
        ("sources: [{source: a, sha256: abc}]", "3:31: error bad-hash"),
        (
            "sources: [{url: https://e.org/, published: soon}]",
            "3:44: error bad-date: 'published': 'soon' is not a date",
        ),
        ("after: nowhere", "3:8: error unknown-event: 'after': there is no event 'nowhere'"),
        ("before: [othr]", "3:10: error unknown-event: 'before': there is no event 'othr'; did you mean 'other'?"),
        ("after: a", "3:8: error unknown-event: 'after': an event does not come after itself"),
        ("after: {other: soon}", "3:16: error bad-number: 'after: {ID: N}' takes a whole number of days"),
        ("after: {event: other, dys: 3}", "3:23: error unknown-key: there is no key 'dys'; did you mean 'days'?"),
        ("after: [[other]]", "3:9: error bad-id: 'after' takes ids of events"),
        ("merge: not an id", "3:8: error bad-id: 'merge' takes ids of events: 'not an id' is none"),
        ("id: Not an id", "3:5: error bad-id: 'Not an id' cannot be an id"),
        ("draft: perhaps", "3:8: error unknown-value: 'perhaps' is no draft; it is one of true, false, yes, no"),
        ("embargo: some day", "3:10: error bad-date"),
        ("corrections: [wrong]", "3:15: error wrong-type: a correction is written as"),
        ("corrections: [{date: 2024, kind: x}]", "3:15: error missing-key: a correction needs a 'note'"),
        ("formerly: other", "3:1: error id-twice: 'formerly': the id 'other' is content/events/other.md's"),
        ("title: b", "3:1: error duplicate-key: 'title' stands in line 2 already"),
        ("tags: *x", "3:7: error yaml-alias"),
    ],
)
def test_mistakes_in_events(site: Path, front: str, line: str) -> None:
    put(site, "events/a.md", f"---\ntitle: A\n{front}\n---\n")
    put(site, "events/other.md", "---\ntitle: Other\n---\n")
    found, problems = load(site)
    assert len(problems) == 1
    assert problems[0].startswith(f"content/events/a.md:{line}")
    kept = " warning " in problems[0] or " unknown-event" in problems[0]
    assert [event.id for event in found.events] == (["a", "other"] if kept else ["other"])


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        ("events/a.md", "---\ntags: x\n---\n", "events/a.md:2:1: error missing-key: an event needs a 'title'"),
        ("events/a.md", "---\ntitle: ''\n---\n", "events/a.md:2:1: error missing-key: an event needs a 'title'"),
        ("events/a.md", "Talks", "events/a.md:1:1: error front-matter-missing"),
        ("events/a.md", "---\ntitle: x\n", "events/a.md:1:1: error front-matter-unclosed"),
        ("events/a.md", "---\ntitle: [x\n---\n", "events/a.md:3:1: error front-matter-broken"),
        ("events/a.md", b"---\ntitle: caf\xe9\n---\n", "events/a.md:2:11: error not-utf8"),
        (
            "events/first talks.md",
            "---\ntitle: x\n---\n",
            "events/first talks.md:1:1: error bad-id: the name 'first talks' cannot be an id",
        ),
        ("events/a.txt", "x", "events/a.txt:1:1: warning unknown-format"),
        ("event/a.md", "x", "event:1:1: warning stray-file: is not read; did you mean content/events?"),
        ("notes.md", "x", "notes.md:1:1: warning stray-file: is not read; "),
        ("events/other.markdown", "x", "events/other.markdown:1:1: warning unknown-format"),
    ],
)
def test_files_at_fault(site: Path, name: str, text: str | bytes, line: str) -> None:
    put(site, name, text)
    put(site, "events/sound.md", "---\ntitle: Sound\n---\n")
    found, problems = load(site)
    assert [event.id for event in found.events] == ["sound"]
    assert len(problems) == 1
    assert problems[0].startswith(f"content/{line}")


def test_all_problems_of_all_files_are_told(site: Path) -> None:
    put(site, "events/a.md", "---\ntitle: A\nstatus: x\ndate: y\n---\n")
    put(site, "events/b.md", "---\ntitel: B\n---\n")
    assert [line.split(" ")[0] for line in load(site)[1]] == [
        "content/events/a.md:3:9:", "content/events/a.md:4:7:", "content/events/b.md:2:1:", "content/events/b.md:2:1:",
    ]  # fmt: skip


def test_an_id_twice_names_both_files(site: Path) -> None:
    put(site, "events/a.md", "---\ntitle: A\n---\n")
    put(site, "events/b.md", "---\ntitle: B\nid: A\n---\n")
    found, problems = load(site)
    assert [event.path for event in found.events] == ["content/events/a.md"]
    assert problems == [
        "content/events/b.md:3:1: error id-twice: the id 'A' is content/events/a.md's already; give one of the two another"
    ]


def test_old_ids_may_be_linked_to_and_belong_to_one_event(site: Path) -> None:
    put(site, "events/a.md", "---\ntitle: A\nformerly: old\n---\n")
    put(site, "events/b.md", "---\ntitle: B\nafter: old\n---\n")
    put(site, "events/c.md", "---\ntitle: C\nformerly: old\n---\n")
    found, problems = load(site)
    assert [event.id for event in found.events] == ["a", "b"]
    assert [line.split(" ")[:3] for line in problems] == [["content/events/c.md:3:1:", "error", "id-twice:"]]


def test_an_extracted_event_may_be_linked_to(site: Path) -> None:
    put(site, "events/a.md", "---\ntitle: A\nafter: talks-begin-0a1b2c3d\n---\n")
    assert load(site)[1] == []


@pytest.mark.parametrize(
    ("front", "edtf_text", "begin", "end"),
    [
        ("date: 2024-08", "2024-08", ("2024-08-01", "2024-08-31"), ("2024-08-01", "2024-08-31")),
        ("date: 2024-08\nextent: throughout", "2024-08", ("2024-08-01", "2024-08-01"), ("2024-08-31", "2024-08-31")),
        ("date: 2024-08\nend: 2024-09", "2024-08/2024-09", ("2024-08-01", "2024-08-31"), ("2024-09-01", "2024-09-30")),
        (
            "date: 2024-08\nend: 2024-08-20",
            "2024-08/2024-08-20",
            ("2024-08-01", "2024-08-31"),
            ("2024-08-20", "2024-08-20"),
        ),
    ],
)
def test_spans(site: Path, front: str, edtf_text: str, begin: tuple[str, str], end: tuple[str, str]) -> None:
    put(site, "events/a.md", f"---\ntitle: A\n{front}\n---\n")
    date = load(site)[0].events[0].date
    assert date is not None
    told = [edtf.parse(text).span().whole.exact for text in (*begin, *end)]
    assert date.edtf == edtf_text
    assert [date.span.begin.earliest, date.span.begin.latest, date.span.end.earliest, date.span.end.latest] == told


@pytest.mark.parametrize(
    ("front", "kind", "targets", "status"),
    [
        ("accept: a", DecisionKind.ACCEPT, ("a",), None),
        ("hide: [a, b, a]", DecisionKind.HIDE, ("a", "b"), None),
        ("merge: [a, b]", DecisionKind.MERGE, ("a", "b"), None),
        ("apart: [a, b]", DecisionKind.APART, ("a", "b"), None),
        ("status: postponed\nevent: a", DecisionKind.STATUS, ("a",), Status.POSTPONED),
        ("status: {event: a, status: denied}", DecisionKind.STATUS, ("a",), Status.DENIED),
        ("ruling: conflict-1", DecisionKind.RULING, ("conflict-1",), None),
    ],
)
def test_decisions(site: Path, front: str, kind: DecisionKind, targets: tuple[str, ...], status: Status | None) -> None:
    put(site, "decisions/one.md", f"---\n{front}\nby: A. Deng\nreason: It is so.\n---\nWords.\n")
    found, problems = load(site)
    assert problems == []
    decision = found.decisions[0]
    assert (decision.kind, decision.targets, decision.status) == (kind, targets, status)
    assert (decision.by, decision.reason, decision.body, decision.path) == (
        "A. Deng",
        "It is so.",
        "Words.",
        "content/decisions/one.md",
    )


@pytest.mark.parametrize(
    ("front", "line"),
    [
        ("accept: a\nhide: b", "3:1: error decision-unclear: a file holds one decision, here are 'accept' and 'hide'"),
        ("acept: a", "2:1: error unknown-key: there is no key 'acept'; did you mean 'accept'?"),
        ("merge: a", "2:1: error missing-key: 'merge' needs the ids of two events or more"),
        ("accept: [not an id]", "2:10: error bad-id: 'accept' takes ids"),
        ("status: postponed", "2:1: error missing-key: 'status' needs an id in 'event'"),
        ("status: lost\nevent: a", "2:9: error unknown-value: 'lost' is no status"),
        ("status: {evnt: a, status: denied}", "2:10: error unknown-key: there is no key 'evnt'; did you mean 'event'?"),
    ],
)
def test_mistakes_in_decisions(site: Path, front: str, line: str) -> None:
    put(site, "decisions/one.md", f"---\n{front}\nby: A\nreason: B\n---\n")
    found, problems = load(site)
    assert found.decisions == ()
    assert any(problem.startswith(f"content/decisions/one.md:{line}") for problem in problems)


def test_a_decision_is_signed_and_reasoned(site: Path) -> None:
    put(site, "decisions/one.md", "---\naccept: a\n---\n")
    found, problems = load(site)
    assert found.decisions == ()
    assert [problem.split("error ")[1] for problem in problems] == [
        "missing-key: a decision needs 'by'", "missing-key: a decision needs 'reason'",
    ]  # fmt: skip


def test_an_empty_decision(site: Path) -> None:
    put(site, "decisions/one.md", "---\nby: A\nreason: B\n---\n")
    assert load(site)[1][0].startswith("content/decisions/one.md:2:1: error decision-unclear: nothing is decided here")


@pytest.mark.parametrize(
    ("name", "text", "page"),
    [
        ("about.md", "---\ntitle: About us\n---\n\nWords.\n", ("about", "About us", "Words.")),
        ("about.md", "# Of this site #\n\nWords.", ("about", "Of this site", "# Of this site #\n\nWords.")),
        ("who-we_are.md", "Words.", ("who-we_are", "Who we are", "Words.")),
        ("x.md", "---\nid: method\n---\nWords.", ("method", "X", "Words.")),
    ],
)
def test_pages(site: Path, name: str, text: str, page: tuple[str, str, str]) -> None:
    put(site, f"pages/{name}", text)
    found, problems = load(site)
    assert problems == []
    assert [(one.id, one.title, one.body) for one in found.pages] == [page]


def test_mistakes_in_pages(site: Path) -> None:
    put(site, "pages/a b.md", "Words.")
    put(site, "pages/c.md", "---\ntitel: x\n---\n")
    put(site, "pages/d.md", "---\nid: e\n---\n")
    put(site, "pages/e.md", "Words.")
    problems = Problems()
    found = content.load(site, Config(), problems, read_date)
    assert [one.path for one in found.pages] == ["content/pages/d.md"]
    assert [(problem.path, problem.code) for problem in sorted(problems)] == [
        ("content/pages/a b.md", "bad-id"),
        ("content/pages/c.md", "unknown-key"),
        ("content/pages/e.md", "id-twice"),
    ]


def test_a_site_without_content(tmp_path: Path) -> None:
    assert load(tmp_path) == (Content(), [])


def test_no_link_out_is_followed_and_nothing_is_written(site: Path) -> None:
    secret = site.parent / "secret.md"
    secret.write_text("---\ntitle: Secret\n---\n", encoding="utf-8")
    (site / "content" / "events").mkdir()
    (site / "content" / "events" / "link.md").symlink_to(secret)
    before = sorted(site.rglob("*"))
    found, problems = load(site)
    assert found.events == ()
    assert [problem.split(" ")[2] for problem in problems] == ["link-out:"]
    assert sorted(site.rglob("*")) == before
