"""Reading typed values out of front matter, with a problem at its place for each that does not fit."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from enum import StrEnum
from typing import TypeVar

from generator.config import is_web_address, nearest
from generator.dates import zones
from generator.errors import Problems
from generator.model.source import Stamp
from generator.sources import dates
from generator.sources.yaml import Items, Mark, Node, Table, Text

Choice = TypeVar("Choice", bound=StrEnum)

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")


class Fields:
    """A table's values by key, each told as a problem where it is not of the kind asked for; an empty value is none."""

    def __init__(self, table: Table, problems: Problems) -> None:
        self.table = table
        self.problems = problems

    def check_keys(self, known: Collection[str], synonyms: Mapping[str, str] | None = None, *, free: str = "") -> None:
        """Refuse unknown keys, naming the nearest known one; put synonyms under their right key, with a warning.

        Keys that begin with `free` (where given) are the editor's own.
        """
        for key in list(self.table.values):
            right = (synonyms or {}).get(key, key)
            if right != key:
                self._rename(key, right)
            elif key not in known and not (free and key.startswith(free)):
                self.unknown(key, known)

    def unknown(self, key: str, known: Collection[str]) -> None:
        """Refuse a key."""
        close = nearest(key, known)
        advice = f"did you mean '{close}'?" if close else f"known are {', '.join(sorted(known))}"
        self.error("unknown-key", f"there is no key '{key}'; {advice}", self.table.keys[key])

    def _rename(self, key: str, right: str) -> None:
        mark = self.table.keys[key]
        if right in self.table.values:
            self.error("duplicate-key", f"'{key}' says the same as '{right}'; keep '{right}'", mark)
            return
        self.problems.warning(
            "key-synonym", f"'{key}' is read as '{right}'; write '{right}'", mark.path, mark.line, mark.column
        )
        self.table.values[right] = self.table.values.pop(key)
        self.table.keys[right] = self.table.keys.pop(key)

    def error(self, code: str, message: str, mark: Mark) -> None:
        """Note an error at a place."""
        self.problems.error(code, message, mark.path, mark.line, mark.column)

    def mark(self, key: str) -> Mark:
        """Where a key stands; the table's own place where it is missing."""
        return self.table.keys.get(key, self.table.mark)

    def node(self, key: str) -> Node | None:
        """What stands behind a key, or `None` where that is missing or empty."""
        node = self.table.values.get(key)
        if isinstance(node, Text) and not node.text.strip():
            return None
        return node

    def text(self, key: str) -> str | None:
        """One text."""
        node = self.node(key)
        if node is None:
            return None
        if isinstance(node, Text):
            return node.text.strip()
        self.error("wrong-type", f"'{key}' takes one text, not a list or a table", node.mark)
        return None

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; one text alone is a list of one."""
        found = (self._member(key, node) for node in self.nodes(key))
        return tuple(text for text in found if text is not None)

    def nodes(self, key: str) -> tuple[Node, ...]:
        """The members of a list; one value alone is a list of one. Empty members are left out."""
        node = self.node(key)
        if node is None:
            return ()
        members: Iterable[Node] = node.items if isinstance(node, Items) else (node,)
        return tuple(member for member in members if not (isinstance(member, Text) and not member.text.strip()))

    def _member(self, key: str, node: Node) -> str | None:
        if isinstance(node, Text):
            return node.text.strip()
        self.error("wrong-type", f"'{key}' takes a list of texts", node.mark)
        return None

    def choice(self, key: str, kinds: type[Choice]) -> Choice | None:
        """One of an enumeration's values."""
        text = self.one_of(key, [kind.value for kind in kinds])
        return kinds(text) if text is not None else None

    def one_of(self, key: str, values: Collection[str]) -> str | None:
        """One of some words, in lower case."""
        text = self.text(key)
        if text is None:
            return None
        if text.lower() in values:
            return text.lower()
        close = nearest(text.lower(), values)
        advice = f"did you mean '{close}'?" if close else "it is one of " + ", ".join(values)
        self.error("unknown-value", f"'{text}' is no {key}; {advice}", self.table.values[key].mark)
        return None

    def flag(self, key: str) -> bool:
        """Yes or no; no where it is missing."""
        text = self.one_of(key, ("true", "false", "yes", "no"))
        return text in {"true", "yes"}

    def number(self, key: str, low: float, high: float) -> float | None:
        """A number within closed bounds."""
        text = self.text(key)
        if text is None:
            return None
        if re.fullmatch(r"[+-]?\d{1,9}(\.\d{1,12})?", text) and low <= float(text) <= high:
            return float(text)
        self.error("bad-number", f"'{key}' is a number from {low:g} to {high:g}", self.table.values[key].mark)
        return None

    def whole(self, key: str, low: int, high: int) -> int | None:
        """A whole number within closed bounds."""
        number = self.number(key, low, high)
        if number is None or number == int(number):
            return None if number is None else int(number)
        self.error("bad-number", f"'{key}' is a whole number", self.table.values[key].mark)
        return None

    def stamp(self, key: str, timezone: str | None = None) -> Stamp | None:
        """A document's date."""
        text = self.text(key)
        if text is None:
            return None
        try:
            return dates.stamp(text, timezone)
        except dates.StampError as fault:
            code = "ambiguous-date" if fault.readings else "bad-date"
            self.error(code, f"'{key}': {fault}", self.table.values[key].mark)
            return None

    def url(self, key: str) -> str | None:
        """A web address."""
        return self._checked(key, is_web_address, "bad-url", "is no web address; write it whole, with https://")

    def timezone(self, key: str) -> str | None:
        """A time zone's IANA name, or an offset."""
        text = self.text(key)
        try:
            if text is not None:
                zones.zone(text)
        except zones.ZoneError as fault:
            self.error("bad-timezone", f"'{key}': {fault}", self.table.values[key].mark)
            return None
        return text

    def language(self, key: str) -> str | None:
        """A language's BCP 47 tag."""
        advice = "is no language code; write one such as en, uk or pt-BR"
        return self._checked(key, lambda text: _LANGUAGE.fullmatch(text) is not None, "bad-language", advice)

    def _checked(self, key: str, fits: Callable[[str], bool], code: str, advice: str) -> str | None:
        text = self.text(key)
        if text is None or fits(text):
            return text
        self.error(code, f"'{key}': '{text}' {advice}", self.table.values[key].mark)
        return None
