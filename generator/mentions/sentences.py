"""Where sentences begin and end, in one pass, with exact offsets."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.model.mention import Sentence
from generator.sources import paragraphs

# Marks that may end a sentence with the closing quotes or brackets behind them, or a line's end. A run of marks is
# looked at from its first one only, and given back never, so that the scan stays linear. Every branch begins with a
# character of its own, which lets the search leap from one of them to the next.
_BEHIND = r"(?<![.!?…].)[.!?…]*+[\"'”’»)\]]*+(?=\s)"
_MARK = re.compile(rf"\.{_BEHIND}|!{_BEHIND}|\?{_BEHIND}|…{_BEHIND}|\n|\r\n")
_BLANK = re.compile(r"[ \t\r]*\n")
_NEXT = re.compile(r"[\s\"'“‘«(\[]{0,12}")
_WORD_BEFORE = re.compile(r"[^\s(\[\"'“‘–—-]{1,20}$")
_OPENER = re.compile(r"\s([^\W\d_]{1,8})(?![^\W\d_])")
_LIST_LINE = re.compile(r"[ \t]*(?:[-*•–—]|\d{1,4}(?:[.):]|(?=[ \t]+[A-Z])))[ \t]")
_SHORTEST_WRAP, _LONGEST_WRAP = 48, 140
_DATE = 40
"""Characters on either side of a line's end that are looked through for the two parts of a date."""


@dataclass(frozen=True, slots=True)
class Splitter:
    """Splits text at sentence ends; `abbreviations` are the words whose full stop does not end one."""

    abbreviations: frozenset[str]
    """Lower case, without the full stop."""
    openers: frozenset[str] = frozenset()
    """Words that have a capital only where they begin a sentence, lower case: "10 p.m. On Tuesday" is two."""
    date_breaks: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = ()
    """What stands before and behind a line's end that parts a date: "on 13" and "February"."""

    @classmethod
    def of(cls, context: Mapping[str, Any]) -> Splitter:
        """The splitter of a language's context data."""
        breaks = context.get("date_breaks", ())
        return cls(
            frozenset(context["abbreviations"]),
            frozenset(context.get("openers", ())),
            tuple((re.compile(each["before"]), re.compile(each["behind"])) for each in breaks),
        )

    def split(self, text: str) -> tuple[Sentence, ...]:
        """The sentences of a text, in order, not overlapping; what lies between them is white space."""
        found: list[Sentence] = []
        start = 0
        line_start = 0
        whole = paragraphs.ranges(text)
        begins = [first for first, _ in whole]
        for mark in _MARK.finditer(text):
            at, end = mark.span()
            if text[end - 1] == "\n":
                here, line_start = line_start, end
                around = bisect_right(begins, at) - 1
                within = around >= 0 and at < whole[around][1]
                if self._goes_on(text, here, at, end, within=within):
                    continue
            elif not self._ends(text, start, at, end):
                continue
            start = _add(found, text, start, end)
        _add(found, text, start, len(text))
        return tuple(found)

    def _ends(self, text: str, start: int, at: int, end: int) -> bool:
        """Whether the mark at `at` ends a sentence rather than an abbreviation or an initial."""
        ahead = _NEXT.match(text, end)
        following = text[ahead.end() : ahead.end() + 1] if ahead else ""
        if following.islower():
            return False
        closed = text[at + 1 : end] in (")", "]") and following.isdigit()
        if text[at] != "." or (at + 1 < end and not closed):
            return True
        before = _WORD_BEFORE.search(text, max(start, at - 20), at)
        if before is None:
            return True
        word = before.group().lower()
        if "." in word and (opener := _OPENER.match(text, end)) and opener.group(1).lower() in self.openers:
            return True
        if word in self.abbreviations or closed:
            return word not in self.abbreviations
        if len(word) == 1 and word.isalpha() and before.group().isupper():
            return False
        # "U.N." or "p.m." before a capital may end a sentence; before a digit it hardly does.
        return not ("." in word and (following.isdigit() or len(word) <= 3))

    def _goes_on(self, text: str, line_start: int, at: int, end: int, *, within: bool) -> bool:
        """Whether a sentence goes on over a line's end, where a paragraph was only wrapped at a margin.

        `within` tells that the line's end lies in a paragraph by the width at which the text's lines were broken. A
        text too short to show its width is judged by the length of the line alone.
        """
        if _BLANK.match(text, end) or end >= len(text):
            return False
        if self._parts_date(text, line_start, at, end):
            return True
        line = text[line_start:at].rstrip()
        if not line or line[-1] in '.!?:…"”)':
            return False
        if within:
            return True
        if not _SHORTEST_WRAP <= len(line) <= _LONGEST_WRAP or (line[-1] != "," and _LIST_LINE.match(text, end)):
            return False
        word = text[end : end + 30].split(maxsplit=1)
        return bool(word) and (word[0][0].islower() or len(line) + len(word[0]) >= _SHORTEST_WRAP + 14)

    def _parts_date(self, text: str, line_start: int, at: int, end: int) -> bool:
        """Whether a line's end stands between the parts of a date: "on 13" and "February"."""
        before, behind = text[max(line_start, at - _DATE) : at].rstrip(), text[end : end + _DATE].lstrip()
        return any(first.search(before) and second.match(behind) for first, second in self.date_breaks)


def _add(found: list[Sentence], text: str, start: int, end: int) -> int:
    first, last = start, end
    while first < last and text[first].isspace():
        first += 1
    while last > first and text[last - 1].isspace():
        last -= 1
    if first < last:
        found.append(Sentence(first, last))
    return end
