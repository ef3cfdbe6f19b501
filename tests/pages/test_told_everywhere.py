"""What a site's settings and an editor tell once is told alike by the pages and by every file."""

from __future__ import annotations

import importlib.util
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.config import KnownName
from generator.model.event import Citation, Place
from generator.pages import Dossier, view
from generator.render import render

_SPEC = importlib.util.spec_from_file_location(
    "rich_dossier", Path(__file__).parents[1] / "render" / "fixtures" / "rich_dossier.py"
)
assert _SPEC is not None
assert _SPEC.loader is not None
rich: Any = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(rich)

LISTED = KnownName("Canal Town", aliases=("Canalton",), lat=51.5, lon=7.25)


def files_of(dossier: Dossier) -> dict[str, bytes]:
    return dict(render(view(dossier)))


def with_event(id_: str, **changes: Any) -> Dossier:
    """The made-up dossier, one event of it changed."""
    made = rich.dossier(config=replace(rich.CONFIG, places=(LISTED,)))
    events = tuple(
        replace(dated, **{name: change(dated) for name, change in changes.items()}) if dated.event.id == id_ else dated
        for dated in made.chronology.events
    )
    changed: Dossier = replace(made, chronology=replace(made.chronology, events=events))
    return changed


@pytest.mark.parametrize(
    ("place", "at"),
    [
        (Place("Canal Town"), (51.5, 7.25)),
        (Place("Canalton"), (51.5, 7.25)),
        (Place("Canal Town", 1.0, 2.0), (51.5, 7.25)),  # the site's list leads
        (Place("Port Amity"), (59.9, 10.7)),  # another event says where it lies
        (Place("Elsewhere"), (None, None)),
    ],
)
def test_a_place_lies_where_the_site_says_in_every_file(place: Place, at: tuple[float | None, float | None]) -> None:
    """Also where no source tells of the event: "canal-closed" is the editor's alone."""
    files = files_of(with_event("canal-closed", event=lambda dated: replace(dated.event, places=(place,))))

    events = {one["id"]: one for one in json.loads(files["events.json"])["events"]}
    assert events["canal-closed"]["places"] == [{"name": place.name, "lat": at[0], "lon": at[1]}]
    page = files["events/canal-closed/index.html"].decode()
    assert (f'"latitude":{at[0]},"longitude":{at[1]}' in page) is (at[0] is not None)
    assert (f"GEO:{at[0]};{at[1]}".encode() in files["events.ics"]) is (at[0] is not None)


@pytest.mark.parametrize(("language", "marked"), [("uk", ' lang="uk"'), ("ar", ' lang="ar" dir="rtl"'), ("en", "")])
def test_the_language_of_a_page_cited_by_its_address_marks_its_words(language: str, marked: str) -> None:
    words = Citation(None, "mots d’ailleurs", url="https://other.example/page", title="A page", language=language)
    files = files_of(with_event("canal-closed", citations=lambda _: (words,)))

    assert f"<blockquote{marked}>" in files["events/canal-closed/index.html"].decode()
    assert f"<blockquote{marked}>\n<p><q>mots d’ailleurs" in files["index.html"].decode()
    events = {one["id"]: one for one in json.loads(files["events.json"])["events"]}
    assert events["canal-closed"]["citations"][0]["language"] == language


def test_a_page_whose_language_is_not_told_takes_the_direction_of_its_words() -> None:
    words = Citation(None, "mots d’ailleurs", url="https://other.example/page", title="A page")
    files = files_of(with_event("canal-closed", citations=lambda _: (words,)))

    assert '<blockquote dir="auto">' in files["events/canal-closed/index.html"].decode()
