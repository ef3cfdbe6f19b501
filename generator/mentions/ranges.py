"""Ranges and lists between whole expressions: "from May 2019 to June 2020", "in March and in December 2023".

Each end and each member stays an expression of its own; they share a group, and know their place in it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from generator.mentions import operators as ops
from generator.mentions import periods
from generator.mentions.recurring import Recurring
from generator.model.mention import AnchorKind, Mention, Role, TimexType

_LONGEST_JOINT = 16
_LONGEST_LIST = 24
"""Members looked through for the "and" of a list, so that a line of ten thousand dates stays linear."""
_OPENER_REACH = 16
_CLAUSE_REACH = 80
_WRAPPED = ops.PartOf | ops.About | ops.Rest | ops.Clock


@dataclass(frozen=True, slots=True)
class Joints:
    """The words of a language that make ranges and lists."""

    openers: Mapping[str, frozenset[str]]
    """Word before the first end → the words that may stand between the two: "between" → "and"."""
    bare: frozenset[str]
    """What makes a range without an opener: "to", a dash."""
    lists: frozenset[str]
    """What stands before the last member of a list."""
    moved: tuple[str, ...]
    """Verbs after which "from … to …" tells two dates of one thing, and no range: "postponed from May to June"."""

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Joints:
        """The joints of a language's `[ranges]` table."""
        return cls(
            {opener: frozenset(words) for opener, words in data["openers"].items()},
            frozenset(data["bare"]),
            frozenset(data["lists"]),
            tuple(f" {verb}" for verb in data["moved"]),
        )


def joined(text: str, mentions: Sequence[Mention], joints: Joints) -> list[Mention]:
    """The mentions with their places in ranges and lists; an end that lacks its year has that of the other end."""
    found = list(mentions)
    group = max((mention.group or 0 for mention in mentions), default=0)
    place = 0
    while place + 1 < len(found):
        first, second = found[place : place + 2]
        between = _joint(text, first, second)
        if between is None:
            place += 1
        elif first.group is not None or second.group is not None:
            if first.group == second.group and between in joints.lists and not _opened(text, first, between, joints):
                found[place : place + 2] = [replace(each, role=Role.MEMBER) for each in (first, second)]
            elif _goes_on(first, second, between, joints):
                _take_in(found, place)
            place += 1
        elif _is_range(text, first, second, between, joints):
            group += 1
            found[place] = _with_year_of(replace(first, role=Role.BEGIN, group=group), second, ordered=True)
            found[place + 1] = replace(second, role=Role.END, group=group)
            place += 2
        else:
            last = _list_end(text, found, place, joints)
            if last > place:
                group += 1
                for index in range(place, last + 1):
                    member = replace(found[index], role=Role.MEMBER, group=group)
                    found[index] = _with_year_of(member, found[last], ordered=False)
            place = max(place + 1, last)
    return found


def _goes_on(first: Mention, second: Mention, between: str, joints: Joints) -> bool:
    """Whether a list goes on with a date that no list holds yet: "1 and 15 May and 3 June"."""
    alike = _kind(first) == _kind(second) is not None
    return first.role is Role.MEMBER and second.group is None and between in joints.lists and alike


def _take_in(found: list[Mention], place: int) -> None:
    """Add the mention behind a place to the list that ends there; its year is the others' too."""
    group, last = found[place].group, found[place + 1]
    found[place + 1] = replace(last, role=Role.MEMBER, group=group)
    for index in range(place, max(-1, place - _LONGEST_LIST), -1):
        if found[index].group != group:
            break
        found[index] = _with_year_of(found[index], last, ordered=False)


def _joint(text: str, first: Mention, second: Mention) -> str | None:
    """What stands between two expressions, in small letters; `None` where it is too long to join them."""
    if second.start - first.end > _LONGEST_JOINT or first.sentence != second.sentence:
        return None
    return " ".join(text[first.end : second.start].lower().split())


def _is_range(text: str, first: Mention, second: Mention, between: str, joints: Joints) -> bool:
    if {first.type, second.type} - {TimexType.DATE, TimexType.TIME}:
        return False
    if _opened(text, first, between, joints):
        before = f" {text[max(first.sentence.start, first.start - _CLAUSE_REACH) : first.start].lower()}"
        return not any(verb in before for verb in joints.moved)
    return between in joints.bare and _kind(first) == _kind(second) is not None


def _opened(text: str, first: Mention, between: str, joints: Joints) -> bool:
    words = text[max(first.sentence.start, first.start - _OPENER_REACH) : first.start].lower().split()
    return any(between in joints.openers.get(" ".join(words[-count:]), ()) for count in (1, 2) if count <= len(words))


def _list_end(text: str, mentions: Sequence[Mention], place: int, joints: Joints) -> int:
    """The last member of a list that begins at a place: of alike dates, with "and" or "or" before the last."""
    kind = _kind(mentions[place])
    last = place
    for index in range(place, min(place + _LONGEST_LIST, len(mentions)) - 1):
        one, other = mentions[index], mentions[index + 1]
        between = _joint(text, one, other)
        if kind is None or other.group is not None or _kind(other) != kind or between is None:
            return last
        if between in joints.lists:
            return index + 1
        if between != ",":
            return last
    return last


def _kind(mention: Mention) -> str | None:
    """What sort of date a mention is, so that only alike ones are listed together."""
    meaning = _core(mention.meaning)
    match meaning:
        case ops.Exactly(period=period):
            return period.unit
        case ops.Toward(what=what) | ops.Within(what=what):
            return what.kind if what.cycle != "year" else what.unit
        case _:
            return None


def _core(meaning: Any) -> Any:
    while isinstance(meaning, _WRAPPED) and meaning.base is not None:
        meaning = meaning.base
    return meaning


def _with_year_of(mention: Mention, other: Mention, *, ordered: bool) -> Mention:
    """A mention without a year, or month, of its own, in that of the last of its group.

    With `ordered` it lies before the other: "from November to February 2022" begins in 2021.
    """
    own, last = _core(mention.meaning), _core(other.meaning)
    if own is last or not isinstance(own, ops.Toward):
        return mention
    found: Any = None
    if isinstance(last, ops.Exactly) and last.period.unit in ("day", "month"):
        found = _in_time_of(own.what, last.period, ordered=ordered)
    elif own.what.kind == "day" and isinstance(last, ops.Toward) and last.what.kind == "monthday":
        found = ops.Toward(Recurring("monthday", (last.what.numbers[0], own.what.numbers[0])))
    if found is None:
        return mention
    meaning = _rebased(mention.meaning, found)
    anchor: AnchorKind = meaning.needs
    return replace(mention, meaning=meaning, anchor=anchor)


def _in_time_of(what: Recurring, period: periods.Period, *, ordered: bool) -> Any:
    if what.cycle not in ("year", "month"):
        return None
    turn = periods.containing(what.cycle, period.days()[0])
    found = what.within(turn)
    if ordered and what.cycle == "year" and found is not None and found.days()[0] > period.days()[1]:
        found = what.within(turn.shift(-1))
    return None if found is None else ops.Exactly(found)


def _rebased(meaning: Any, core: Any) -> Any:
    if isinstance(meaning, _WRAPPED) and meaning.base is not None:
        return replace(meaning, base=_rebased(meaning.base, core))
    return core
