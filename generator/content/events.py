"""An event's file: front matter, checked key by key, and its Markdown."""

from __future__ import annotations

import re

from generator.content import dating, references
from generator.content.types import DateReader
from generator.errors import Problems
from generator.model.event import Actor, Attribution, Correction, EditorEvent, OrderLink, Place, Status
from generator.model.time import Extent
from generator.sources import ids
from generator.sources.fields import Fields
from generator.sources.frontmatter import Parts
from generator.sources.yaml import Node, Table, Text

KEYS = (
    "title", "id", "formerly", "date", "end", "extent", "time", "timezone", "status", "attribution", "aliases",
    "actors", "places", "tags", "sources", "after", "before", "merge", "apart", "hide", "draft", "embargo", "added",
    "updated", "corrections",
)  # fmt: skip

SYNONYMS = {
    "actor": "actors", "place": "places", "tag": "tags", "source": "sources", "alias": "aliases", "correction":
    "corrections", "former": "formerly", "start": "date", "end_date": "end", "end-date": "end", "names": "aliases",
    "location": "places", "locations": "places", "people": "actors", "keywords": "tags",
}  # fmt: skip

_TIME = re.compile(r"([01]?\d|2[0-4]):([0-5]\d)(?::([0-5]\d))?")


def read(parts: Parts, path: str, stem: str, read_date: DateReader, problems: Problems) -> EditorEvent | None:
    """The event of one file; mistakes are told. `None` where not even its id or title can be known."""
    fields = Fields(parts.table, problems)
    fields.check_keys(KEYS, SYNONYMS)
    title = fields.text("title")
    if title is None:
        fields.error("missing-key", "an event needs a 'title'", fields.mark("title"))
    name = identity(fields, path, stem)
    extent = fields.choice("extent", Extent) or Extent.WITHIN
    zone = fields.timezone("timezone")
    event = EditorEvent(
        id=name or stem,
        path=path,
        title=title or "",
        body=parts.text.strip("\r\n"),
        date=dating.read(fields, read_date, extent),
        extent=extent,
        time=_time(fields),
        timezone=zone,
        status=fields.choice("status", Status),
        attribution=_attribution(fields),
        formerly=_ids(fields, "formerly"),
        aliases=fields.texts("aliases"),
        actors=_actors(fields),
        places=_places(fields),
        tags=fields.texts("tags"),
        sources=references.read(fields),
        after=_links(fields, "after"),
        before=_links(fields, "before"),
        merge=_ids(fields, "merge"),
        apart=_ids(fields, "apart"),
        hide=_ids(fields, "hide"),
        draft=fields.flag("draft"),
        embargo=fields.stamp("embargo", zone),
        added=fields.stamp("added", zone),
        updated=fields.stamp("updated", zone),
        corrections=_corrections(fields),
        lines={key: (mark.line, mark.column) for key, mark in parts.table.keys.items()},
    )
    return event if title and name else None


def identity(fields: Fields, path: str, stem: str) -> str | None:
    """The `id` told, else the file's name; `None`, and a problem, where it cannot be an id."""
    told = fields.text("id")
    if told is not None:
        if ids.is_id(told):
            return told
        better = ids.slug(told) or "event-1"
        fields.error("bad-id", f"'{told}' cannot be an id: {ids.RULE}; write '{better}', for example",
                     fields.table.values["id"].mark)  # fmt: skip
        return None
    if ids.is_id(stem):
        return stem
    better = ids.slug(stem) or "event-1"
    fields.problems.error(
        "bad-id", f"the name '{stem}' cannot be an id: {ids.RULE}; rename the file, or write 'id: {better}'", path
    )
    return None


def _time(fields: Fields) -> str | None:
    text = fields.text("time")
    if text is None:
        return None
    match = _TIME.fullmatch(text)
    if match and (match[1] != "24" or text.startswith("24:00")):
        if fields.node("date") is None:
            fields.error("missing-key", "'time' needs a 'date'", fields.mark("time"))
        return f"{int(match[1]):02d}:{match[2]}" + (f":{match[3]}" if match[3] else "")
    fields.error("bad-time", f"'{text}' is no time of day; write it as 15:30", fields.table.values["time"].mark)
    return None


def _attribution(fields: Fields) -> Attribution | None:
    node = fields.node("attribution")
    if node is None:
        return None
    if isinstance(node, Text):
        return Attribution(" ".join(node.text.split()))
    if not isinstance(node, Table):
        fields.error("wrong-type", "'attribution' is a speaker, or {speaker, anonymous, via}", node.mark)
        return None
    parts = Fields(node, fields.problems)
    parts.check_keys(("speaker", "anonymous", "via"), {"name": "speaker"})
    speaker = parts.text("speaker")
    if speaker is None:
        parts.error("missing-key", "an attribution needs a 'speaker'", node.mark)
        return None
    return Attribution(speaker, parts.flag("anonymous"), parts.text("via"))


def _actors(fields: Fields) -> tuple[Actor, ...]:
    actors: list[Actor] = []
    for node in fields.nodes("actors"):
        if isinstance(node, Text):
            actors.append(Actor(" ".join(node.text.split())))
            continue
        parts = _named(node, fields, "an actor is a name, or {name, role}", ("name", "role"))
        if parts is not None and (name := parts.text("name")):
            actors.append(Actor(name, parts.text("role")))
    return tuple(actors)


def _places(fields: Fields) -> tuple[Place, ...]:
    places: list[Place] = []
    for node in fields.nodes("places"):
        if isinstance(node, Text):
            places.append(Place(" ".join(node.text.split())))
            continue
        parts = _named(node, fields, "a place is a name, or {name, lat, lon}", ("name", "lat", "lon"))
        if parts is None or (name := parts.text("name")) is None:
            continue
        lat, lon = parts.number("lat", -90, 90), parts.number("lon", -180, 180)
        if (parts.node("lat") is None) != (parts.node("lon") is None):
            parts.error("missing-key", "a place has both 'lat' and 'lon', or neither", node.mark)
        places.append(Place(name, lat, lon))
    return tuple(places)


def _named(node: Node, fields: Fields, form: str, keys: tuple[str, ...]) -> Fields | None:
    """A table that has a `name`."""
    if not isinstance(node, Table):
        fields.error("wrong-type", form, node.mark)
        return None
    parts = Fields(node, fields.problems)
    parts.check_keys(keys)
    if parts.text("name") is None:
        parts.error("missing-key", f"'name' is missing: {form}", node.mark)
    return parts


def _ids(fields: Fields, key: str) -> tuple[str, ...]:
    found: list[str] = []
    for node in fields.nodes(key):
        name = _id(node, key, fields)
        if name is not None and name not in found:
            found.append(name)
    return tuple(found)


def _id(node: Node, key: str, fields: Fields) -> str | None:
    if isinstance(node, Text) and ids.is_id(node.text.strip()):
        return node.text.strip()
    said = f": '{node.text.strip()}' is none" if isinstance(node, Text) else ""
    fields.error("bad-id", f"'{key}' takes ids of events{said}", node.mark)
    return None


def _links(fields: Fields, key: str) -> tuple[OrderLink, ...]:
    """Ids, `{ID: days}` or `{event: ID, days: N}`, alone or in a list."""
    links: list[OrderLink] = []
    for node in fields.nodes(key):
        if isinstance(node, Table) and "event" not in node.values:
            for name, value in node.values.items():
                _link(Text(name, node.keys[name]), _days(value, key, fields), key, fields, links)
        elif isinstance(node, Table):
            parts = Fields(node, fields.problems)
            parts.check_keys(("event", "days"))
            _link(node.values["event"], parts.whole("days", 0, 1_000_000), key, fields, links)
        else:
            _link(node, None, key, fields, links)
    return tuple(links)


def _link(node: Node, days: int | None, key: str, fields: Fields, links: list[OrderLink]) -> None:
    name = _id(node, key, fields)
    if name is not None:
        links.append(OrderLink(name, days, node.mark.line, node.mark.column))


def _days(node: Node, key: str, fields: Fields) -> int | None:
    if isinstance(node, Text) and re.fullmatch(r"\d{1,6}", text := node.text.strip().removesuffix("days").strip()):
        return int(text)
    fields.error("bad-number", f"'{key}: {{ID: N}}' takes a whole number of days", node.mark)
    return None


def _corrections(fields: Fields) -> tuple[Correction, ...]:
    corrections: list[Correction] = []
    for node in fields.nodes("corrections"):
        if not isinstance(node, Table):
            fields.error("wrong-type", "a correction is written as {date, kind, note}", node.mark)
            continue
        parts = Fields(node, fields.problems)
        parts.check_keys(("date", "kind", "note"))
        date, kind, note = parts.stamp("date"), parts.text("kind"), parts.text("note")
        for key in ("date", "note"):
            if parts.node(key) is None:
                parts.error("missing-key", f"a correction needs a '{key}'", node.mark)
        if date is not None and note is not None:
            corrections.append(Correction(date, kind or "correction", note))
    return tuple(corrections)
