"""Every export of one small site, read again by other programs."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import icalendar
import msgspec
import pytest

from generator.dates import days, edtf
from generator.model.chronology import Certainty, Conflict, DatedEvent, PublicationDate
from generator.model.event import (
    Actor,
    Attribution,
    Citation,
    Correction,
    EditorEvent,
    Event,
    Origin,
    Place,
    Status,
    StatusChange,
)
from generator.model.mention import Step
from generator.model.source import Metadata, Name, Publish, Source, Stamp
from generator.model.time import Basis, Extent, Precision, TimeSpan
from generator.render import exports
from generator.render.exports import records, schemas
from generator.render.exports.view import ExportEvent, ExportSite, ExportSource

_ATOM = "{http://www.w3.org/2005/Atom}"
_TEXT = "Envoys met on 6 May <in> Geneva & agreed; a second round was planned for late May."


def _stamp(text: str) -> Stamp:
    return Stamp(text, edtf.parse(text).span().whole)


def _citation(quote: str, statement: str | None, **more: Any) -> Citation:
    start = _TEXT.index(quote)
    return Citation(
        source="gazette",
        quote=quote,
        start=start,
        end=start + len(quote),
        sha256="ab" * 32,
        verified=True,
        url="https://gazette.example/talks?a=1&b=2",
        statement=statement,
        **more,
    )


def _dated(id_: str, title: str, date_: str | None, **more: Any) -> DatedEvent:
    """An event of the program's own, with a day, a month or whatever EDTF says."""
    parsed = edtf.parse(date_) if date_ else None
    event_fields = {name: more.pop(name) for name in tuple(more) if name in Event.__dataclass_fields__}
    given: dict[str, Any] = {"origin": Origin.EXTRACTED, **event_fields}
    fields: dict[str, Any] = {
        "span": parsed.span() if parsed else None,
        "edtf": date_,
        "extent": Extent.WITHIN,
        "precision": parsed.precision if parsed else Precision.UNKNOWN,
        "basis": Basis.STATED,
        **more,
    }
    return DatedEvent(Event(id=id_, title=title, **given), **fields)


def _site(base_url: str | None = "https://atlas.example/talks/") -> ExportSite:
    met = _dated(
        "talks-1a2b",
        "Envoys meet <in> Geneva",
        "2021-05-06",
        citations=(
            _citation(
                "Envoys met on 6 May <in> Geneva & agreed",
                "gazette:0",
                expression="6 May",
                value="2021-05-06",
                steps=(Step("“6 May” is the one nearest before 10 May 2021.", "gazette", 14, 19),),
            ),
        ),
        conflicts=("c1",),
        actors=(Actor("Freedonia", "host"),),
        places=(Place("Geneva", 46.2, 6.15),),
        tags=("talks", "a, b; c"),
        attribution=Attribution("officials", anonymous=True, via="the Gazette"),
        salience=1,
        status_history=(StatusChange(Status.OCCURRED, "met", "gazette", 7, 10),),
    )
    planned = _dated(
        "second-round",
        "=Second round",
        "2021-05-21~/2021-05-31~",
        soft=True,
        basis=Basis.INFERRED,
        status=Status.PLANNED,
        citations=(_citation("a second round was planned for late May", "gazette:42"),),
    )
    editor = EditorEvent(
        "treaty",
        "content/events/treaty.md",
        "Treaty signed",
        updated=_stamp("2021-06-02"),
        corrections=(Correction(_stamp("2021-06-03"), "date", "It was June, not May & July."),),
    )
    treaty = _dated(
        "treaty",
        "Treaty signed",
        "2021-06",
        origin=Origin.EDITOR,
        basis=Basis.EDITOR,
        editor=editor,
        citations=(
            Citation(None, None, url="javascript:alert(1)", title="A bare page"),
            Citation(
                None, "“signed”", url="https://b.example/", title="B", container="Post", published=_stamp("2021-06")
            ),
        ),
        conflicts=("c1",),
    )
    before = _dated("exile", "Exile begins", "../2020-08", status=Status.DENIED)
    since = _dated("truce", "Truce", "2021-07-01/..", status=Status.ONGOING)
    ancient = _dated("war", "An old war\x00", "-0430", basis=Basis.EDITOR, origin=Origin.EDITOR)
    undated = _dated("rumour", "A rumour", None)
    gazette = Source(
        "gazette",
        "seeds/gazette.txt",
        _TEXT,
        "ab" * 32,
        Metadata(
            title="Talks & tables",
            authors=(Name("Ann Roe", "Roe", "Ann"), Name("Staff")),
            container="The Gazette",
            url="https://gazette.example/talks?a=1&b=2",
            accessed=_stamp("2021-07-01"),
            reliability="B",
        ),
    )
    written = PublicationDate(
        "gazette", _stamp("2021-05-10/2021-05-16").days, "2021-05-10/2021-05-16", "inferred", (Step("Why.", "gazette"),)
    )
    shown = [
        ExportEvent(ancient, display="431 BC", url="events/war/"),
        ExportEvent(before, display="before September 2020", url="events/exile/"),
        ExportEvent(
            met,
            display="6 May 2021",
            url="events/talks-1a2b/",
            fragment_urls=("https://gazette.example/#:~:text=Envoys",),
        ),
        ExportEvent(planned, display="late May 2021", url="events/second-round/"),
        ExportEvent(treaty, "<p>Signed by <em>both</em> &amp; sealed.</p><p>More.</p>", "June 2021", "events/treaty/"),
        ExportEvent(since, display="since 1 July 2021", url="events/truce/"),
    ]
    conflict = Conflict(
        "c1", Certainty.CERTAIN, ("talks-1a2b", "treaty"), ("gazette:0", "editor:treaty"), "Both cannot be."
    )
    return ExportSite(
        title="Talks <& more>",
        description="What happened",
        language="en",
        base_url=base_url,
        licence="CC-BY-4.0",
        as_of=days.parse_iso("2021-07-10"),
        events=tuple(shown),
        undated=(ExportEvent(undated, url="events/rumour/"),),
        conflicts=(conflict,),
        sources=(ExportSource(gazette, written, ("talks-1a2b", "second-round")),),
        pages=("about/", "actors/freedonia/"),
    )


def _files(site: ExportSite) -> dict[str, bytes]:
    files = list(exports.all_files(site))
    assert len(files) == len(dict(files))
    return dict(files)


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return _files(_site())


def test_the_files_are_those_of_the_contract(files: dict[str, bytes]) -> None:
    assert set(files) == {
        "events.json",
        "sources.json",
        "conflicts.json",
        "feed.xml",
        "events.ics",
        "events.csv",
        "timelinejs.json",
        "sitemap.xml",
        "oembed.json",
        "timeline.mw",
        "sources.csl.json",
        "sources.bib",
        "sources/gazette/source.csl.json",
        "sources/gazette/source.bib",
    }
    assert "sitemap.xml" not in _files(_site(None))


def test_the_same_site_gives_the_same_bytes(files: dict[str, bytes]) -> None:
    assert _files(_site()) == files


@pytest.mark.parametrize("name", ["events", "sources", "conflicts"])
def test_json_files_keep_to_their_published_shape(files: dict[str, bytes], name: str) -> None:
    content = files[f"{name}.json"]
    read = msgspec.json.decode(content, type=records.FILES[name])
    assert json.loads(msgspec.json.encode(read)) == json.loads(content)
    assert content.endswith(b"}\n")
    assert json.loads(content)["schema"] == json.loads(dict(schemas.schemas())[f"{name}.schema.json"])["$id"]


def test_the_published_schemas_are_those_of_the_code(tmp_path: Path) -> None:
    published = Path(__file__).parents[3] / "docs" / "schemas"
    schemas.main(tmp_path)
    made = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert made == {path.name: path.read_bytes() for path in published.iterdir()}
    assert made == dict(schemas.schemas())


def test_every_field_that_the_contract_names_is_there(files: dict[str, bytes]) -> None:
    event = json.loads(files["events.json"])["events"][2]
    contract = """id title summary html edtf earliest latest start end extent display precision basis status
        status_history attribution origin accepted kind salience actors places tags url citations conflicts updated
        corrections"""
    assert set(event) == set(contract.split())
    citation = """source quote prefix suffix start end sha256 verified url archive locator supports expression value
        steps"""
    assert set(citation.split()) <= set(event["citations"][0])
    conflict = json.loads(files["conflicts.json"])["conflicts"][0]
    assert set(conflict) == {"id", "certainty", "events", "citations", "explanation", "ruling"}
    source = json.loads(files["sources.json"])["sources"][0]
    assert {"id", "title", "published", "url", "sha256", "derived_from", "events"} <= set(source)
    assert set(source["published"]) == {"edtf", "earliest", "latest", "basis", "steps"}


def test_events_json_tells_the_date_as_it_is_known(files: dict[str, bytes]) -> None:
    whole = json.loads(files["events.json"])
    events = {event["id"]: event for event in whole["events"]}
    assert [event["id"] for event in whole["events"]][-1] == "rumour"
    assert whole["license"] == "CC-BY-4.0"
    assert whole["site"]["url"] == "https://atlas.example/talks/"
    treaty = events["treaty"]
    assert (treaty["earliest"], treaty["latest"]) == ("2021-06-01", "2021-06-30")
    assert treaty["start"] == treaty["end"] == {"earliest": "2021-06-01", "latest": "2021-06-30"}
    assert (treaty["precision"], treaty["basis"], treaty["updated"]) == ("month", "editor", "2021-06-02")
    assert treaty["corrections"] == [{"date": "2021-06-03", "kind": "date", "note": "It was June, not May & July."}]
    assert treaty["summary"] == "Signed by both & sealed."
    assert treaty["citations"][0]["verified"] is False
    assert events["exile"]["earliest"] is None
    assert events["exile"]["start"] == {"earliest": None, "latest": "2020-08-31"}
    assert events["war"]["earliest"] == "-0430-01-01"
    assert (events["rumour"]["basis"], events["rumour"]["edtf"], events["rumour"]["earliest"]) == (None, None, None)
    met = events["talks-1a2b"]
    assert met["url"] == "https://atlas.example/talks/events/talks-1a2b/"
    assert met["summary"] == met["citations"][0]["quote"]
    assert met["citations"][0]["url"] == "https://gazette.example/#:~:text=Envoys"
    assert met["attribution"] == {"speaker": "officials", "anonymous": True, "via": "the Gazette"}
    assert met["status_history"][0]["words"] == "met"
    assert events["second-round"]["citations"][0]["url"] == "https://gazette.example/talks?a=1&b=2"


def test_a_conflict_shows_each_of_its_statements_as_a_citation(files: dict[str, bytes]) -> None:
    (conflict,) = json.loads(files["conflicts.json"])["conflicts"]
    assert [each["quote"] for each in conflict["citations"]] == [
        "Envoys met on 6 May <in> Geneva & agreed",
        None,
        "“signed”",
    ]


def test_reliability_is_kept_back_unless_the_site_wants_it() -> None:
    quiet = json.loads(_files(_site())["sources.json"])["sources"][0]
    told = json.loads(_files(replace(_site(), show_reliability=True))["sources.json"])["sources"][0]
    assert (quiet["reliability"], told["reliability"]) == (None, "B")


def test_without_an_address_links_are_relative() -> None:
    files = _files(_site(None))
    whole = json.loads(files["events.json"])
    assert whole["site"]["url"] is None
    assert whole["events"][2]["url"] == "events/talks-1a2b/"
    feed = ET.fromstring(files["feed.xml"])
    assert feed.findtext(f"{_ATOM}id", "").startswith("urn:uuid:")
    assert {link.get("href") for link in feed.findall(f"{_ATOM}link")} == {"./", "feed.xml"}
    ids = [entry.findtext(f"{_ATOM}id", "") for entry in feed.findall(f"{_ATOM}entry")]
    assert len(set(ids)) == len(ids) == 8
    assert all(id_.startswith("urn:uuid:") for id_ in ids)
    calendar = icalendar.Calendar.from_ical(files["events.ics"])
    assert all("url" not in event for event in calendar.walk("VEVENT"))
    assert not any(
        b"/second-round" in json.dumps(slide).encode() for slide in json.loads(files["timelinejs.json"])["events"]
    )


def test_a_path_alone_is_no_address() -> None:
    assert _files(_site("/")) == _files(_site(None))


def test_the_feed_is_atom(files: dict[str, bytes]) -> None:
    feed = ET.fromstring(files["feed.xml"])
    assert feed.tag == f"{_ATOM}feed"
    assert feed.findtext(f"{_ATOM}title") == "Talks <& more>"
    assert feed.findtext(f"{_ATOM}author/{_ATOM}name")
    assert feed.findtext(f"{_ATOM}id") == "https://atlas.example/talks/"
    entries = {entry.findtext(f"{_ATOM}id"): entry for entry in feed.findall(f"{_ATOM}entry")}
    assert len(entries) == 8
    for entry in entries.values():
        datetime.fromisoformat(entry.findtext(f"{_ATOM}updated", ""))
    treaty = entries["https://atlas.example/talks/events/treaty/"]
    assert treaty.findtext(f"{_ATOM}updated") == "2021-06-03T00:00:00Z"
    content = treaty.find(f"{_ATOM}content")
    assert content is not None
    assert content.get("type") == "html"
    assert "<em>both</em>" in (content.text or "")
    assert "Corrected 2021-06-03 (date): It was June, not May &amp; July." in (content.text or "")
    assert "javascript:" not in (content.text or "")
    planned = entries["https://atlas.example/talks/events/second-round/"]
    assert planned.findtext(f"{_ATOM}title") == "[Planned] =Second round"
    assert (
        planned.findtext(f"{_ATOM}summary")
        == "late May 2021. Planned. Approximate. Date inferred. Drawn by the program."
    )
    met = entries["https://atlas.example/talks/events/talks-1a2b/"]
    assert "According to officials, via the Gazette." in met.findtext(f"{_ATOM}summary", "")
    assert "“Envoys met on 6 May &lt;in&gt; Geneva &amp; agreed”" in met.findtext(f"{_ATOM}content", "")
    assert [category.get("term") for category in met.findall(f"{_ATOM}category")] == ["talks", "a, b; c"]


def test_the_feed_follows_what_the_content_tells_and_no_clock(files: dict[str, bytes]) -> None:
    feed = ET.fromstring(files["feed.xml"])
    updated = [entry.findtext(f"{_ATOM}updated", "") for entry in feed.findall(f"{_ATOM}entry")]
    assert updated == sorted(updated, reverse=True)
    assert feed.findtext(f"{_ATOM}updated") == max(updated) == "2021-07-10T00:00:00Z"
    # Two events were written of in a text of the week before 16 May 2021.
    assert updated.count("2021-05-16T00:00:00Z") == 2


def test_an_empty_site_has_valid_files() -> None:
    files = _files(
        replace(_site(), events=(), undated=(), conflicts=(), sources=(), pages=(), licence=None, description="")
    )
    assert json.loads(files["events.json"])["events"] == []
    assert ET.fromstring(files["feed.xml"]).findtext(f"{_ATOM}updated") == "2021-07-10T00:00:00Z"
    assert not icalendar.Calendar.from_ical(files["events.ics"]).walk("VEVENT")
    assert json.loads(files["timelinejs.json"])["events"] == []
    assert files["sources.bib"] == b""


def test_timelinejs_says_no_month_or_day_that_is_not_known(files: dict[str, bytes]) -> None:
    whole = json.loads(files["timelinejs.json"])
    slides = {slide["unique_id"]: slide for slide in whole["events"]}
    assert whole["title"]["text"]["headline"] == "Talks &lt;&amp; more&gt;"
    assert set(slides) == {"war", "exile", "talks-1a2b", "second-round", "treaty", "truce"}
    assert slides["war"]["start_date"] == {"year": -431, "display_date": "431 BC"}
    assert slides["exile"]["start_date"] == {"year": 2020, "month": 8, "display_date": "before September 2020"}
    assert slides["treaty"]["start_date"] == {"year": 2021, "month": 6, "display_date": "June 2021"}
    assert slides["second-round"]["end_date"] == {"year": 2021, "month": 5, "day": 31}
    assert all("end_date" not in slides[name] for name in ("war", "exile", "talks-1a2b", "treaty", "truce"))
    text = slides["talks-1a2b"]["text"]
    assert text["headline"] == "Envoys meet &lt;in&gt; Geneva"
    assert "“Envoys met on 6 May &lt;in&gt; Geneva &amp; agreed”" in text["text"]
    assert "javascript:" not in slides["treaty"]["text"]["text"]
    assert slides["talks-1a2b"]["autolink"] is False


def test_the_sitemap_lists_every_page_once(files: dict[str, bytes]) -> None:
    found = [
        node.text
        for node in ET.fromstring(files["sitemap.xml"]).iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")
    ]
    assert len(found) == len(set(found))
    base = "https://atlas.example/talks/"
    expected = ["", "about/", "actors/freedonia/", "events/treaty/", "events/rumour/", "sources/gazette/"]
    assert {base + each for each in expected} <= set(found)


def test_control_characters_do_not_break_the_feed_or_the_calendar() -> None:
    event = ExportEvent(_dated("e", "Bell \x07 and null \x00", "2021-05-06"), display="6 May 2021", url="events/e/")
    files = _files(replace(_site(), events=(event,), undated=()))
    titles = [node.text for node in ET.fromstring(files["feed.xml"]).iter(f"{_ATOM}title")]
    assert "Bell  and null " in titles
    (entry,) = icalendar.Calendar.from_ical(files["events.ics"]).walk("VEVENT")
    assert str(entry["summary"]) == "Bell  and null "


def _hidden(site: ExportSite) -> ExportSite:
    source = replace(site.sources[0].source, metadata=Metadata(publish=Publish.NONE))
    return replace(site, sources=(replace(site.sources[0], source=source),))


def _unlisted(site: ExportSite) -> ExportSite:
    return replace(site, sources=())


def _step(site: ExportSite) -> ExportSite:
    entry = site.events[0]
    return replace(site, events=(replace(entry, dated=replace(entry.dated, steps=(Step("Hm.", "secret"),))),))


def _history(site: ExportSite) -> ExportSite:
    entry = site.events[0]
    event = replace(entry.dated.event, status_history=(StatusChange(Status.OCCURRED, "met", "secret"),))
    return replace(site, events=(replace(entry, dated=replace(entry.dated, event=event)),))


def _dating(site: ExportSite) -> ExportSite:
    listed = site.sources[0]
    assert listed.published is not None
    return replace(
        site, events=(), sources=(replace(listed, published=replace(listed.published, steps=(Step("Hm.", "secret"),))),)
    )


@pytest.mark.parametrize("leak", [_hidden, _unlisted, _step, _history, _dating])
def test_a_withheld_source_never_gets_out(leak: Callable[[ExportSite], ExportSite]) -> None:
    with pytest.raises(ValueError, match="publish"):
        list(exports.all_files(leak(_site())))


def test_a_span_of_nothing_known_is_no_date() -> None:
    event = ExportEvent(replace(_dated("e", "E", "2021"), span=TimeSpan(), edtf=None), url="events/e/")
    files = _files(replace(_site(), events=(event,)))
    assert json.loads(files["events.json"])["events"][0]["basis"] is None
    assert json.loads(files["timelinejs.json"])["events"] == []
