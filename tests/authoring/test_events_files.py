"""Event files made from extracted events: everything that is known of them, and nothing that is not."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.authoring.events import adopt
from generator.errors import UsageError
from generator.model.chronology import DatedEvent
from generator.model.event import Actor, Attribution, Citation, EditorEvent, Event, Origin, Place, Status, Supports
from generator.model.mention import Step
from generator.model.source import Source
from generator.model.time import Basis, Extent, Precision

SOURCES = {"cable": Source("cable", "seeds/cable.txt", "Envoys met. Then envoys met again, as envoys met.", "cafe")}


def dated(event: Event, *citations: Citation, edtf: str | None = None, steps: tuple[Step, ...] = ()) -> DatedEvent:
    return DatedEvent(event, None, edtf, Extent.WITHIN, Precision.DAY, Basis.STATED, steps=steps, citations=citations)


def front(path: Path) -> dict[str, object]:
    values = yaml.load(path.read_text(encoding="utf-8").split("---\n")[1], Loader=yaml.BaseLoader)
    assert isinstance(values, dict)
    return values


def test_everything_known_is_written(tmp_path: Path) -> None:
    event = Event(
        "envoys-met-1234", "Envoys met", Origin.EXTRACTED, status=Status.PLANNED,
        attribution=Attribution("officials", anonymous=True, via="The Gazette"),
        actors=(Actor("Sudan"), Actor("Egypt", "host")), places=(Place("Jeddah"),),
    )  # fmt: skip
    citations = (
        Citation("cable", "Envoys met", prefix="", start=0, end=10, supports=Supports.STATUS),
        Citation("cable", "envoys met", prefix="Then ", start=17, end=27),
        Citation(None, "elsewhere", url="https://www.example.org/"),
    )
    path = adopt(tmp_path, dated(event, *citations, edtf="2023-05-09", steps=(Step("Because\nso."),)), SOURCES)
    assert path == tmp_path / "content/events/envoys-met-1234.md"
    assert front(path) == {
        "title": "Envoys met",
        "date": "2023-05-09",
        "status": "planned",
        "attribution": {"speaker": "officials", "anonymous": "true", "via": "The Gazette"},
        "actors": ["Sudan", {"name": "Egypt", "role": "host"}],
        "places": ["Jeddah"],
        "sources": [
            {"source": "cable", "quote": "Envoys met", "supports": "status"},
            {"source": "cable", "quote": "envoys met", "prefix": "Then "},
        ],
        "merge": ["envoys-met-1234"],
    }
    assert "# Because so.\n" in path.read_text(encoding="utf-8")


def test_what_is_not_known_is_not_written(tmp_path: Path) -> None:
    event = Event("envoys-met-1234", "Envoys met", Origin.EXTRACTED, attribution=Attribution("the ministry"))
    path = adopt(tmp_path, dated(event), SOURCES)
    assert front(path) == {
        "title": "Envoys met", "attribution": "the ministry", "sources": [], "merge": ["envoys-met-1234"],
    }  # fmt: skip


@pytest.mark.parametrize("editor", [EditorEvent("talks", "content/events/talks.md", "Talks"), None])
def test_an_editors_event_is_not_adopted(tmp_path: Path, editor: EditorEvent | None) -> None:
    with pytest.raises(UsageError, match="talks is an editor's event already"):
        adopt(tmp_path, dated(Event("talks", "Talks", Origin.MERGED, editor=editor)), SOURCES)
    assert list(tmp_path.iterdir()) == []
