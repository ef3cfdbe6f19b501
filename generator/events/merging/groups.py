"""Groups of tellings that grow by joining, and what forbids a join."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from generator.events.matching.likeness import compatible
from generator.model.event import Join
from generator.model.message import Said
from generator.model.time import TimeSpan

EDITOR = "editor:"
"""Before an editor's event id, where it stands among statement ids."""


class Groups:
    """Disjoint sets of statement ids and editors' events, with what the joins so far rest on."""

    def __init__(self, keys: Iterable[str], spans: Mapping[str, TimeSpan | None]) -> None:
        self._parent = {key: key for key in keys}
        self._members = {key: [key] for key in self._parent}
        self._spans = {key: spans.get(key) for key in self._parent}
        self._edited = {key for key in self._parent if key.startswith(EDITOR)}
        self._apart: dict[str, set[str]] = defaultdict(set)
        self.joins: dict[str, Join] = {}
        """Statement id → why it was joined."""

    def root(self, key: str) -> str:
        """The group's name: the same for all its members."""
        while self._parent[key] != key:
            self._parent[key] = self._parent[self._parent[key]]
            key = self._parent[key]
        return key

    def members(self, key: str) -> tuple[str, ...]:
        """All that are joined with a key, in order."""
        return tuple(sorted(self._members[self.root(key)]))

    def alone(self, key: str) -> bool:
        """Whether nothing is joined with a key."""
        return len(self._members[self.root(key)]) == 1

    def groups(self) -> tuple[tuple[str, ...], ...]:
        """All groups, in order."""
        return tuple(sorted(tuple(sorted(members)) for members in self._members.values()))

    def keep_apart(self, a: str, b: str) -> None:
        """Say that two are never one event."""
        self._apart[a].add(b)
        self._apart[b].add(a)

    def allowed(self, a: str, b: str) -> bool:
        """Whether no editor and no second editor's event forbids to join the groups of two."""
        one, other = self.root(a), self.root(b)
        if one in self._edited and other in self._edited:
            return False
        if not self._apart:
            return True
        fewer, more = sorted((one, other), key=lambda root: len(self._members[root]))
        return not any(self.root(each) == more for key in self._members[fewer] for each in self._apart.get(key, ()))

    def fits(self, a: str, b: str) -> bool:
        """Whether the groups' dates can be of one event."""
        return compatible(self._spans[self.root(a)], self._spans[self.root(b)])

    def may_join(self, a: str, b: str, *, asked_of_dates: bool = True) -> bool:
        """Whether two are not one yet, and may be."""
        one, other = self.root(a), self.root(b)
        return one != other and self.allowed(one, other) and not (asked_of_dates and not self.fits(one, other))

    def join(
        self, a: str, b: str, reason: Said, *, forced: bool, undated: bool = False, whatever_day: bool = False
    ) -> bool:
        """Join the groups of two, if they are two and nothing forbids it; what is not forced asks the dates too.

        With `whatever_day` the days are not asked, and those of `a` go on: what came of a plan late, or one of two days
        that contradict each other.
        """
        if not self.may_join(a, b, asked_of_dates=not (forced or undated or whatever_day)):
            return False
        one, other = self.root(a), self.root(b)
        for key in (b,) if undated else (a, b):
            if not key.startswith(EDITOR) and key not in self.joins:
                self.joins[key] = Join(key, reason, forced, undated)
        keep, lose = sorted((one, other), key=lambda root: (root not in self._edited, root))
        span, more = self._spans[keep], self._spans[lose]
        if whatever_day:
            self._spans[keep] = self._spans[one]
        elif not (undated or (keep in self._edited and span is not None)):
            self._spans[keep] = more if span is None else span if more is None else _meeting(span, more)
        self._parent[lose] = keep
        self._members[keep].extend(self._members.pop(lose))
        return True


def _meeting(a: TimeSpan, b: TimeSpan) -> TimeSpan:
    """The days in both; where a forced join leaves none, the first span goes on."""
    both = a.meet(b)
    return a if both.empty else both
