"""YAML as editors write it: text, lists and tables of text, each with its place in the file.

The subset is small on purpose. Every scalar is a string (`NO` stays "NO", `12:30:45` stays "12:30:45", an empty value
is ""); keys are told once; anchors, aliases, tags and several documents in one file are refused, and so is what is
nested or long beyond reason. The tree is built from the events of libyaml, which reads YAML 1.1.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from generator.config import control_character
from generator.errors import Problems

MAX_CHARACTERS = 256 * 1024
MAX_DEPTH = 12
MAX_NODES = 20_000

_PARSER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in a file: POSIX path, line and column, both counted from 1."""

    path: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Text:
    """A scalar, as text."""

    text: str
    mark: Mark

    def plain(self) -> str:
        """The text alone."""
        return self.text


@dataclass(frozen=True, slots=True)
class Items:
    """A sequence."""

    items: tuple[Node, ...]
    mark: Mark

    def plain(self) -> list[object]:
        """A list of plain values."""
        return [item.plain() for item in self.items]


@dataclass(frozen=True, slots=True)
class Table:
    """A mapping; `keys` holds the place of each key, `values` what stands behind it."""

    mark: Mark
    values: dict[str, Node] = field(default_factory=dict)
    keys: dict[str, Mark] = field(default_factory=dict)

    def plain(self) -> dict[str, object]:
        """A dictionary of plain values."""
        return {key: value.plain() for key, value in self.values.items()}


Node = Text | Items | Table


class _RefusedError(Exception):
    """Something that ends the reading of one file."""

    def __init__(self, code: str, message: str, mark: Mark) -> None:
        super().__init__(message)
        self.code = code
        self.mark = mark


def load_mapping(
    text: str, path: str, problems: Problems, *, first_line: int = 1, code: str = "yaml-broken"
) -> Table | None:
    """Read a mapping of strings.

    `path` is told in problems, `first_line` is the line of the file on which `text` begins, `code` names a mistake in
    the YAML itself. An empty text is an empty mapping. Where the text cannot be read, one problem says why and the
    result is `None`.
    """
    try:
        return _Builder(text, path, first_line, code).document()
    except _RefusedError as refused:
        mark = refused.mark
        problems.error(refused.code, str(refused), mark.path, mark.line, mark.column)
        return None


class _Builder:
    """Builds the tree from the parser's events, with a limit on depth and size."""

    def __init__(self, text: str, path: str, first_line: int, code: str) -> None:
        self._text = text
        self._path = path
        self._shift = first_line
        self._code = code
        self._nodes = 0
        self._events: Iterator[yaml.Event] = iter(())

    def document(self) -> Table:
        start = Mark(self._path, self._shift, 1)
        if len(self._text) > MAX_CHARACTERS:
            raise _RefusedError("yaml-too-large", f"more than {MAX_CHARACTERS} characters; shorten it", start)
        try:
            self._events = yaml.parse(self._text, Loader=_PARSER)
            found = self._root(start)
        except yaml.MarkedYAMLError as fault:
            raise self._syntax(fault) from fault
        except (yaml.reader.ReaderError, UnicodeEncodeError) as fault:
            raise self._unprintable() from fault
        return found

    def _root(self, start: Mark) -> Table:
        next(self._events)
        event = next(self._events)
        if isinstance(event, yaml.StreamEndEvent):
            return Table(start)
        event = next(self._events)
        node = self._node(event, 1)
        next(self._events)
        after = next(self._events)
        if not isinstance(after, yaml.StreamEndEvent):
            raise _RefusedError(self._code, "a second YAML document begins here; keep one", self._mark(after))
        if isinstance(node, Text) and not node.text.strip():
            return Table(node.mark)
        if not isinstance(node, Table):
            raise _RefusedError(self._code, "expected lines of the form 'key: value'", node.mark)
        return node

    def _node(self, event: yaml.Event, depth: int) -> Node:
        mark = self._mark(event)
        self._refuse_strange(event, mark, depth)
        if isinstance(event, yaml.ScalarEvent):
            if control_character(event.value) is not None:
                raise _RefusedError("control-character", "a control character is written here; remove it", mark)
            return Text(event.value, mark)
        if isinstance(event, yaml.SequenceStartEvent):
            items = []
            while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
                items.append(self._node(event, depth + 1))
            return Items(tuple(items), mark)
        return self._table(mark, depth)

    def _table(self, mark: Mark, depth: int) -> Table:
        table = Table(mark)
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            at = self._mark(event)
            key = self._node(event, depth + 1)
            if not isinstance(key, Text):
                raise _RefusedError(self._code, "a key must be a plain word", at)
            name = key.text.strip()
            if name == "<<":
                raise _RefusedError("yaml-alias", "merge keys ('<<') are not read; write the values out", at)
            if name in table.values:
                first = table.keys[name].line
                raise _RefusedError(
                    "duplicate-key", f"'{name}' stands in line {first} already; keep one of the two", at
                )
            table.keys[name] = at
            table.values[name] = self._node(next(self._events), depth + 1)
        return table

    def _refuse_strange(self, event: yaml.Event, mark: Mark, depth: int) -> None:
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise _RefusedError(
                "yaml-alias", "anchors and aliases (&, *) are not read; write the value out, or put it in quotes", mark
            )
        if tag := getattr(event, "tag", None):
            raise _RefusedError("yaml-tag", f"tags such as '{tag}' are not read; put text in quotes", mark)
        if depth > MAX_DEPTH:
            raise _RefusedError("yaml-too-deep", f"nested more than {MAX_DEPTH} levels deep", mark)
        self._nodes += 1
        if self._nodes > MAX_NODES:
            raise _RefusedError("yaml-too-large", f"more than {MAX_NODES} values; shorten it", mark)

    def _mark(self, event: yaml.Event) -> Mark:
        at = event.start_mark
        if at is None:
            return Mark(self._path, self._shift, 1)
        return Mark(self._path, at.line + self._shift, at.column + 1)

    def _syntax(self, fault: yaml.MarkedYAMLError) -> _RefusedError:
        at = fault.problem_mark or fault.context_mark
        mark = Mark(self._path, at.line + self._shift, at.column + 1) if at else Mark(self._path, self._shift, 1)
        said = fault.problem or "not readable as YAML"
        advice = _ADVICE.get(said, "check indentation, colons and quotation marks here")
        return _RefusedError(self._code, f"{said}; {advice}", mark)

    def _unprintable(self) -> _RefusedError:
        bad = next(self._unreadable(), 0)
        line = self._text.count("\n", 0, bad) + self._shift
        column = bad - self._text.rfind("\n", 0, bad)
        return _RefusedError(self._code, "a control character stands here; remove it", Mark(self._path, line, column))

    def _unreadable(self) -> Iterator[int]:
        return (match.start() for match in yaml.reader.Reader.NON_PRINTABLE.finditer(self._text))


_ADVICE = {
    "mapping values are not allowed in this context": "put a value that holds ': ' in quotation marks",
    "found character that cannot start any token": "indent with spaces, not tabs, and put a value that begins with "
    "@, ` or % in quotation marks",
    "found a tab character that violates indentation": "indent with spaces, not tabs",
    "could not find expected ':'": "every line needs the form 'key: value'",
}
