"""What is known of a source beside its text: the keys of front matter and sidecar files, checked and typed."""

from __future__ import annotations

import tomllib
from importlib import resources

from generator.errors import Problems
from generator.model.source import Metadata, Name, Publish
from generator.sources.fields import Fields
from generator.sources.yaml import Items, Mark, Node, Table, Text

_DATA = tomllib.loads((resources.files("generator.sources") / "data" / "metadata.toml").read_text("utf-8"))
KEYS: tuple[str, ...] = tuple(_DATA["keys"])
KINDS: tuple[str, ...] = tuple(_DATA["kinds"])
SYNONYMS: dict[str, str] = _DATA["synonyms"]
OWN = "x-"
"""Keys that begin so are the editor's own; they are kept in `Metadata.extra`."""


def read(table: Table, problems: Problems) -> Metadata:
    """Check and type a source's metadata (its `id` apart); each mistake is an error at its own place."""
    fields = Fields(table, problems)
    fields.check_keys(KEYS, SYNONYMS, free=OWN)
    zone = fields.timezone("timezone")
    return Metadata(
        title=fields.text("title"),
        title_translated=fields.text("title_translated"),
        authors=_authors(fields),
        container=fields.text("container"),
        publisher=fields.text("publisher"),
        agency=fields.text("agency"),
        published=fields.stamp("published", zone),
        updated=fields.stamp("updated", zone),
        accessed=fields.stamp("accessed", zone),
        url=fields.url("url"),
        url_status=fields.one_of("url_status", ("live", "dead", "withdrawn")),
        archive=fields.url("archive"),
        archived=fields.stamp("archived", zone),
        access=fields.one_of("access", ("free", "registration", "subscription")),
        language=fields.language("language"),
        timezone=zone,
        kind=fields.one_of("kind", KINDS),
        reliability=_letter(fields),
        derived_from=fields.text("derived_from"),
        supersedes=fields.text("supersedes"),
        withdrawn=fields.stamp("withdrawn", zone),
        publish=fields.choice("publish", Publish) or Publish.QUOTE,
        aliases=fields.texts("aliases"),
        week_starts=fields.one_of("week_starts", ("sunday", "monday")),
        extra={key: fields.text(key) or "" for key in sorted(table.values) if key.startswith(OWN)},
    )


def _letter(fields: Fields) -> str | None:
    letter = fields.one_of("reliability", ("a", "b", "c", "d", "e", "f"))
    return letter.upper() if letter else None


def _authors(fields: Fields) -> tuple[Name, ...]:
    names = (_name(node, fields) for node in fields.nodes("authors"))
    return tuple(name for name in names if name is not None)


def _name(node: Node, fields: Fields) -> Name | None:
    if isinstance(node, Text):
        return Name(" ".join(node.text.split()))
    if not isinstance(node, Table):
        fields.error("wrong-type", "an author is a name, or {family, given}", node.mark)
        return None
    parts = Fields(node, fields.problems)
    parts.check_keys(("family", "given", "literal", "name"), {})
    family, given = parts.text("family"), parts.text("given")
    literal = parts.text("literal") or parts.text("name") or " ".join(part for part in (given, family) if part)
    if not literal:
        fields.error("missing-key", "an author needs 'family' or 'literal'", node.mark)
        return None
    return Name(literal, family, given)


def merge(under: Table, over: Table) -> Table:
    """One table of two; where both have a key (under whatever name), `over` wins."""
    merged = Table(over.mark if over.values else under.mark)
    taken = {SYNONYMS.get(key, key) for key in over.values}
    for table in (under, over):
        for key, value in table.values.items():
            if table is over or SYNONYMS.get(key, key) not in taken:
                merged.values[key] = value
                merged.keys[key] = table.keys[key]
    return merged


def table(values: dict[str, str | list[str]], path: str) -> Table:
    """A table of values that a document itself gives (HTML, PDF), which have no line of their own."""
    mark = Mark(path, 1, 1)
    made = Table(mark)
    for key, value in values.items():
        made.keys[key] = mark
        made.values[key] = Text(value, mark) if isinstance(value, str) else _items(value, mark)
    return made


def _items(values: list[str], mark: Mark) -> Node:
    return Items(tuple(Text(value, mark) for value in values), mark)
