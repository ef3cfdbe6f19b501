"""The day of writing at the head of a text, or at its foot: "Brezna, 8 May 2009", "Posted on 3 May 2011"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from generator.chronology.dayset import DaySet
from generator.chronology.evidence import Evidence
from generator.language import lexicon
from generator.mentions import resolve
from generator.model.mention import AnchorKind, Mention, Reading, Step, TimexType
from generator.model.message import message
from generator.model.source import Source

_DAYS = frozenset({TimexType.DATE, TimexType.TIME})
_HEAD, _FOOT = 8, 4
"""Lines that hold something, from the beginning and from the end, among which such a line stands."""
_PROSE = 110
"""Characters of a line from which it is of the text itself, and no longer of its head."""
_BY = 5
"""Words, at most, of "Posted by Ada Obi"."""
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_MARKUP = ' \t#*_>|[("“'
_PLACES = re.compile(r"(?:(?!The |A |An |In |On |At )[A-Z][\w.'’/ -]{0,40}[,.]?\s+(?:-\s+)?){1,3}")
"""What stands before a date beside where it was written: "Brezna, ", "Statement no. 41, Porto Lume, "."""
_ENDS = re.compile(r"[\s.*_)\]|\"”]*")


def of_head(source: Source, reading: Reading) -> list[Evidence]:
    """What the lines at the head and the foot of a text say of the day on which it was written; the first that does.

    A line of the head says it by nothing but a full date and where it was written, or by a word for that: "Broadcast on
    Monday 5 October 1998, twenty years after …". Where dates on lines of their own head one entry after another, none
    is the day of writing.
    """
    table = _table(reading.language)
    lines = list(_LINE.finditer(source.text))
    bare = [mention for mention, line in _dated(reading, lines) if not _before(source.text, mention, line)]
    for mention, line in _dated(reading, [*_top(lines), *lines[-_FOOT:]]):
        before = _before(source.text, mention, line)
        ends = _ENDS.fullmatch(source.text, mention.end, line.end()) is not None
        alone = ends and ((not before and len(bare) == 1) or _PLACES.fullmatch(f"{before} ") is not None)
        if alone or _leads(before, table):
            span = resolve(reading, only=[mention.index])[0].span
            if span is not None and span.whole.exact is not None:
                text = message("“%(words)s” stands there as the day of writing.", words=mention.text)
                day = span.whole.exact
                return [Evidence(DaySet.of(day, day), Step(text, source.id, mention.start, mention.end), certain=True)]
    return []


def _table(language: str) -> Mapping[str, Sequence[str]]:
    try:
        return lexicon.table(language, "heads")
    except lexicon.UnknownTableError:
        return {"words": (), "particles": ()}


def _top(lines: Sequence[re.Match[str]]) -> Iterator[re.Match[str]]:
    """The first lines, up to where the text itself begins."""
    for line in lines[:_HEAD]:
        yield line
        if len(line.group()) > _PROSE:
            return


def _dated(reading: Reading, lines: Sequence[re.Match[str]]) -> Iterator[tuple[Mention, re.Match[str]]]:
    """Each full date of some lines, with its line."""
    full = [one for one in reading.mentions if one.anchor is AnchorKind.NONE and one.type in _DAYS]
    for line in lines:
        for mention in full:
            if line.start() <= mention.start and mention.end <= line.end():
                yield mention, line


def _before(text: str, mention: Mention, line: re.Match[str]) -> str:
    """What stands before a date on its line, markup and the day of the week left out."""
    return text[line.start() : mention.start].strip(_MARKUP)


def _leads(before: str, table: Mapping[str, Sequence[str]]) -> bool:
    """Whether the words before a date say that it is the day of writing."""
    told = before.casefold().rstrip(" :,").split()
    while told and told[-1] in table["particles"]:
        told.pop()
    by = len(told) <= _BY and "by" in told[1:2] and told[0] in table["words"]
    return bool(told) and (by or " ".join(told) in table["words"] or " ".join(told[-2:]) in table["words"])
