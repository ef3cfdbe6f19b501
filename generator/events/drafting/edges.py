"""Where a sentence's own words begin and end: past headings, datelines, labels, notes, credits and marks of status."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.events.syntax.analysis import Mark
from generator.events.vocabulary import Vocabulary
from generator.model.event import Status
from generator.model.source import Block, BlockKind

_DATELINE = re.compile(
    r"(?:[A-Z][A-Z.’'/ -]{2,}(?:, [A-Z][\w.’' ]+)?|[A-Z][\w.’-]+(?: [A-Z][\w.’-]+)?)"
    r"(?:,? (?:\d{1,4}(?:st|nd|rd|th)?|[A-Z][\w.’-]*|d[aeiou]s?|of|the|la|al|el|am)){0,6}(?: \([^)]{2,30}\))?"
    r"\s+(?:—|–|--|-)\s+"
)
_LABEL = re.compile(r"(?:[*_]{1,2})?([A-Z]{1,9}|[A-Za-z][a-z;']+(?: [a-z]+)?)\.?:(?:[*_]{1,2})?\s+(?=\S)")
"""A mark of what follows ("SS:", "UPDATE:", "BREAKING:"), which tells nothing."""
_DATED_LABEL = re.compile(
    r"(?:[*_]{1,2})?([A-Za-z][a-z]+(?: [a-z]+)?)(?:,|\s\(|\son|\s[–—-])\s?(?=[^:\n]{0,24}\d)[^:;\n()–—]{3,24}\)?"
    r"(?::|\s[–—-])(?:[*_]{1,2})?\s+(?=\S)"
)
"""The mark of a notice with its own date, which is that of nothing it tells: "Correction, 6 February: …"."""
_EMPHASISED = re.compile(r"([*_]{2})(?:(?!\1)[^\n]){1,80}(?:[?:.]\1|\1:)\s+(?=\S)")
"""A heading or a question that runs into its paragraph, between marks of emphasis: "**What next?** …"."""
_NOTE = re.compile(r"(?:\[?\d{1,3}\]\s*)+")
"""Numbers of notes, where they stand at the head of a sentence: they belong to the one before."""
_NOTES_AFTER = re.compile(r"(?<=[.!?”\"’])(?:\[\d{0,3}\]?)+(?=\s|\d|$)")
"""Numbers of notes after a full stop, which a sentence may wrongly run over."""
_BEARABLE = 1500
"""Characters of the longest sentence read as one: reading one takes time with the square of its length."""
_STRETCH = 500
"""Characters of the pieces in which a longer one is read."""
_CREDIT = re.compile(r"\s*\((?:[^()]*\b(?:for|via|Photo|photo|Reuters|AFP|AP|Getty|Images|EPA|Press)\b[^()]*)\)\s*$")
_BRACKETED = re.compile(r"\s*(?:\(([^()\n]{3,80})\)|\[([^\[\]\n]{3,80})\])\s*[.;]?\s*$")
"""What stands in brackets at the end of a line: "Signing in Rome (postponed)"."""
_TAIL = 90
"""Characters at the end of a sentence in which such brackets are looked for."""
_PARTING = re.compile(r"\s*(?:[;,/]|\band\b|\bthen\b|\blater\b)\s*")


def own_words(text: str, start: int, end: int, block: Block, words: Vocabulary) -> tuple[int, int]:
    """Where the words of the sentence `text[start:end]` that tell something begin and end."""
    opening = start
    note = _NOTE.match(text, start, end)
    start = note.end() if note and note.end() < end else start
    start = _after_heading(text, block.start, start, end)
    start = _after_label(text, start, end, words, block_opens=opening == block.start)
    start = _after_dateline(text, start, end) if start == block.start else start
    credit = _CREDIT.search(text, start, end) if block.kind is BlockKind.CAPTION else None
    return start, credit.start() if credit else end


def marks(text: str, start: int, end: int, words: Vocabulary) -> tuple[int, tuple[Mark, ...]]:
    """Where the sentence ends before a mark of status in brackets, and what that tells: "(planned)", "(called off)"."""
    found = _BRACKETED.search(text, max(start, end - _TAIL), end)
    if found is None or not re.search(r"\w", text[start : found.start()]):
        return end, ()
    group = 1 if found.group(1) is not None else 2
    told: list[Mark] = []
    at = found.start(group)
    for part in _PARTING.split(found.group(group)):
        at = text.index(part, at)
        status = _status(part.lower(), words)
        told += [(status, at, at + len(part))] if status is not None else []
        at += len(part)
    return (found.start(), tuple(told)) if told else (end, ())


def _status(part: str, words: Vocabulary) -> Status | None:
    """The status that a phrase in brackets begins with."""
    for status, phrases in words.words["marks"].items():
        if any(part == phrase or part.startswith(f"{phrase} ") for phrase in phrases):
            return Status(status)
    return None


def told_apart(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence without the numbers of notes, cut where they part two."""
    for note in _NOTES_AFTER.finditer(text, start, end):
        if note.start() > start:
            yield from _stretches(text, start, note.start())
        start = note.end()
        while start < end and text[start].isspace():
            start += 1
    if start < end:
        yield from _stretches(text, start, end)


def _stretches(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence, or what a text without full stops has instead of sentences, in stretches of bearable length."""
    while end - start > _BEARABLE:
        cut = max(text.rfind(mark, start, start + _STRETCH) for mark in (" ", "\n"))
        cut = start + _STRETCH if cut <= start else cut
        yield start, cut
        start = cut
    yield start, end


def _after_heading(text: str, opening: int, start: int, end: int) -> int:
    """Where a sentence begins past a heading that runs into its paragraph, which begins at `opening`."""
    found = _EMPHASISED.match(text, opening, end)
    return max(start, found.end()) if found else start


def _after_label(text: str, start: int, end: int, words: Vocabulary, *, block_opens: bool) -> int:
    """Where a sentence begins past "UPDATE: ", or a known label: "Answer: ", "Correction, 6 February: "."""
    notice = _DATED_LABEL.match(text, start, end)
    if notice is not None and notice.group(1).lower() in words.words["notices"]:
        return notice.end()
    label = _LABEL.match(text, start, end)
    known = label is not None and label.group(1).lower() in words.words["labels"]
    return label.end() if label and (known or (block_opens and label.group(1).isupper())) else start


def _after_dateline(text: str, start: int, end: int) -> int:
    """Where a paragraph's own words begin, after "CAIRO, 3 March (Agency) — "."""
    found = _DATELINE.match(text, start, min(end, start + 90))
    if found is None:
        return start
    place = re.split(r"[,(]", found.group())[0]
    return found.end() if place.isupper() or "(" in found.group() or "—" in found.group() else start
