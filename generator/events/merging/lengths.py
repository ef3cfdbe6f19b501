"""Joining what tells how long something lasted with what tells of its beginning, or of all of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from generator.events.matching import kinds
from generator.events.matching.likeness import share_word
from generator.events.matching.tellings import Subject
from generator.events.merging.groups import Groups
from generator.model.event import Statement
from generator.model.message import message


def join_lengths(groups: Groups, statements: Sequence[Statement], subject: Subject) -> None:
    """Join each statement of a length with the one event that it is the length of; where several may be meant, none.

    Of what has all its words, that is what begins; else what the same source told of it before.
    """
    told = [statement for statement in statements if not statement.length_only]
    by_term: dict[str, list[Statement]] = defaultdict(list)
    terms: Mapping[str, frozenset[str]] = {statement.id: subject.told(statement) for statement in told}
    for statement in told:
        for term in terms[statement.id]:
            by_term[term].append(statement)
    for length in statements:
        if not length.length_only or not groups.alone(length.id):
            continue
        content = subject.folded(length.terms)
        rare = min(sorted(content), key=lambda term: len(by_term[term]))
        found = [each for each in by_term[rare] if content <= terms[each.id] and _may_last(each, length)]
        meant = _meant(groups, length, found)
        if meant is not None:
            groups.join(meant, length.id, message("it tells how long that lasted"), forced=False, undated=True)


def _may_last(told: Statement, length: Statement) -> bool:
    """Whether a length may be that of what is told: of no end, and called by the same word: no siege is a strike."""
    ends = told.heads & kinds.ends(length.heads)[0] or kinds.denied(told.heads, told.status)
    return not ends and bool(length.terms - length.heads or share_word(told.title, length.title))


def _meant(groups: Groups, length: Statement, found: Collection[Statement]) -> str | None:
    """The group that is meant: the only one that begins, the only one of the same source before, the only one."""
    begins = [each for each in found if each.heads & kinds.begins(length.heads)]
    before = [each for each in found if each.source == length.source and each.quote.end <= length.quote.start]
    for some in (begins, before, found):
        roots = {groups.root(each.id) for each in some}
        if len(roots) == 1:
            return roots.pop()
    return None
