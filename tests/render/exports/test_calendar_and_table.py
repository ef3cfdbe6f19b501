"""events.ics read again with icalendar, events.csv with csv."""

import csv
import io
from datetime import UTC, date, datetime
from typing import Any

import icalendar
import pytest

from generator.dates import days, edtf
from generator.model.chronology import DatedEvent, PublicationDate
from generator.model.event import Actor, Citation, Correction, EditorEvent, Event, Origin, Place, Status
from generator.model.source import Source, Stamp
from generator.model.time import Basis, Extent, Precision
from generator.render.exports.icalendar_file import events_ics
from generator.render.exports.tables import events_csv
from generator.render.exports.view import ExportEvent, ExportSite, ExportSource


def _entry(id_: str, title: str, date_: str | None, display: str = "", **fields: Any) -> ExportEvent:
    parsed = edtf.parse(date_) if date_ else None
    event = {name: fields.pop(name) for name in tuple(fields) if name in Event.__dataclass_fields__}
    dated: dict[str, Any] = {"basis": Basis.STATED, "extent": Extent.WITHIN, **fields}
    return ExportEvent(
        DatedEvent(
            Event(id_, title, **{"origin": Origin.EXTRACTED, **event}),
            span=parsed.span() if parsed else None,
            edtf=date_,
            precision=parsed.precision if parsed else Precision.UNKNOWN,
            **dated,
        ),
        display=display,
        url=f"events/{id_}/",
    )


def _site(*events: ExportEvent, base_url: str | None = "https://atlas.example/talks/") -> ExportSite:
    letter = Source("letter", "seeds/letter.txt", "A second round is due.", "00" * 32)
    written = PublicationDate("letter", edtf.parse("2021-05-10/2021-05-16").span().whole, None, "inferred")
    return ExportSite(
        title="Talks",
        description="",
        language="en",
        base_url=base_url,
        licence=None,
        as_of=days.parse_iso("2021-07-10"),
        events=tuple(event for event in events if event.dated.span),
        undated=tuple(event for event in events if not event.dated.span),
        sources=(ExportSource(letter, written),),
    )


def _vevents(site: ExportSite) -> dict[str, Any]:
    calendar = icalendar.Calendar.from_ical(events_ics(site))
    assert calendar["version"] == "2.0"
    return {str(event["uid"]).partition("@")[0]: event for event in calendar.walk("VEVENT")}


def _rows(site: ExportSite) -> dict[str, dict[str, str]]:
    text = events_csv(site).decode("utf-8")
    return {row["id"]: row for row in csv.DictReader(io.StringIO(text, newline=""))}


@pytest.mark.parametrize(
    ("date_", "first", "after"),
    [
        ("2021-05-06", date(2021, 5, 6), date(2021, 5, 7)),
        ("2021-05", date(2021, 5, 1), date(2021, 6, 1)),
        ("2021-05-21~/2021-05-31~", date(2021, 5, 21), date(2021, 6, 1)),
        ("2021-07-01/..", date(2021, 7, 1), date(2021, 7, 2)),
        ("2021-07/..", date(2021, 7, 1), date(2021, 8, 1)),
        ("0001", date(1, 1, 1), date(2, 1, 1)),
    ],
)
def test_an_event_stands_from_its_earliest_to_its_latest_day(date_: str, first: date, after: date) -> None:
    event = _vevents(_site(_entry("e", "E", date_)))["e"]
    assert (event["dtstart"].dt, event["dtend"].dt) == (first, after)
    assert event["dtstart"].params["value"] == "DATE"
    assert event["transp"] == "TRANSPARENT"


@pytest.mark.parametrize("date_", [None, "-0430", "../2020", "0000/0001", "9999-12-31", "Y12000"])
def test_what_icalendar_cannot_date_is_left_out(date_: str | None) -> None:
    assert not _vevents(_site(_entry("e", "E", date_)))


def test_the_stamp_follows_the_content_and_no_clock() -> None:
    day = days.parse_iso("2021-06-03")
    correction = Correction(Stamp("2021-06-03", edtf.parse("2021-06-03").span().whole), "date", "June.")
    edited = EditorEvent("edited", "content/events/edited.md", "Edited", corrections=(correction,))
    found = _vevents(
        _site(
            _entry("told", "Told", "2021-05-06", citations=(Citation("letter", None),)),
            _entry("edited", "Edited", "2021-05-06", editor=edited),
            _entry("bare", "Bare", "2021-05-06"),
        )
    )
    assert date.fromordinal(day) == date(2021, 6, 3)
    assert {name: event["dtstamp"].dt for name, event in found.items()} == {
        "told": datetime(2021, 5, 16, tzinfo=UTC),
        "edited": datetime(2021, 6, 3, tzinfo=UTC),
        "bare": datetime(2021, 7, 10, tzinfo=UTC),
    }


def test_places_tags_and_addresses_are_kept() -> None:
    places = (Place("Geneva", 46.2, 6.15), Place("Bern"))
    entry = _entry("e", "E", "2021-05-06", places=places, tags=("talks", "a, b; c"))
    event = _vevents(_site(entry))["e"]
    assert event["geo"].to_ical() == "46.2;6.15"
    assert event["location"] == "Geneva, Bern"
    assert str(event["url"]) == "https://atlas.example/talks/events/e/"
    assert list(map(str, event["categories"].cats)) == ["talks", "a, b; c"]
    assert str(event["uid"]) == "e@atlas.example"


def test_without_an_address_there_is_no_link_and_the_name_stays_unique() -> None:
    event = _vevents(_site(_entry("e", "E", "2021-05-06", places=(Place("Bern"),)), base_url=None))["e"]
    assert "url" not in event
    assert "geo" not in event
    assert str(event["uid"]).endswith(".dateline")


def test_what_is_not_exact_or_not_certain_is_marked() -> None:
    quote = "a second round is due"
    planned = _entry(
        "next",
        "Second round",
        "2021-05-21~/2021-05-31~",
        "late May 2021",
        status=Status.PLANNED,
        basis=Basis.INFERRED,
        soft=True,
        citations=(Citation("letter", quote, url="https://letter.example/"),),
    )
    about = _entry("about", "About", "2021-05-06~", "about 6 May 2021")
    exact = _entry("exact", "Exact", "2021-05-06", "6 May 2021")
    found = _vevents(_site(planned, about, exact))
    assert {name: str(event["summary"]) for name, event in found.items()} == {
        "next": "[Planned] Second round (late May 2021)",
        "about": "About (about 6 May 2021)",
        "exact": "Exact",
    }
    description = str(found["next"]["description"])
    assert description.startswith("late May 2021. Planned. Approximate. Date inferred. Drawn by the program.")
    assert description.endswith(f"“{quote}”, letter, https://letter.example/")
    assert str(found["next"]["x-dateline-basis"]) == "inferred"
    assert str(found["next"]["x-dateline-edtf"]) == "2021-05-21~/2021-05-31~"


@pytest.mark.parametrize("status", list(Status))
def test_every_status_has_one_in_the_calendar(status: Status) -> None:
    event = _vevents(_site(_entry("e", "E", "2021-05-06", status=status)))["e"]
    assert event["status"] in ("CONFIRMED", "TENTATIVE", "CANCELLED")
    assert (event["status"] == "CANCELLED") is (status is Status.CANCELLED)
    assert (event["status"] == "CONFIRMED") is (status in (Status.OCCURRED, Status.ONGOING))


def test_the_table_has_a_row_for_every_event() -> None:
    met = _entry(
        "met",
        "Envoys meet",
        "2021-05",
        "May 2021",
        actors=(Actor("Freedonia"), Actor("Sylvania")),
        citations=(Citation("letter", "met\nin May", url="https://letter.example/"),),
        conflicts=("c1", "c2"),
        accepted=True,
    )
    rows = _rows(_site(_entry("war", "War", "-0430", "431 BC"), met, _entry("rumour", "Rumour", None)))
    assert list(rows) == ["war", "met", "rumour"]
    row = rows["met"]
    assert (row["date"], row["edtf"], row["precision"], row["accepted"]) == ("May 2021", "2021-05", "month", "yes")
    bounds = [row[name] for name in ("start_earliest", "start_latest", "end_earliest", "end_latest")]
    assert bounds == ["2021-05-01", "2021-05-31"] * 2
    assert (row["actors"], row["conflicts"], row["citations"]) == ("Freedonia; Sylvania", "c1; c2", "1")
    assert (row["source"], row["source_url"], row["quote"]) == ("letter", "https://letter.example/", "met\nin May")
    assert row["url"] == "https://atlas.example/talks/events/met/"
    assert rows["war"]["edtf"] == "-0430"
    assert rows["rumour"]["basis"] == rows["rumour"]["start_earliest"] == ""


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t"])
def test_free_text_starts_no_formula(start: str) -> None:
    rows = _rows(_site(_entry("e", f"{start}cmd", "2021")))
    assert rows["e"]["title"] == f"'{start}cmd"
