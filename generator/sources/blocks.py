"""Blocks: what each paragraph of a source is, so that navigation, user names and lists of other articles tell no event.

A paragraph is judged by its shape (length, full stop, bullets, a date or a picture's credit at its edge), by words that
are data (`data/furniture.toml`), and by its place: what stands alone before the first or after the last paragraph of
prose is something else than the same line between two of them. Each rule looks at most at the neighbours, so that the
whole takes time in proportion to the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from sys import intern

from generator.model.source import Block, BlockKind
from generator.sources import paragraphs, repeats
from generator.sources.lexicon import LEXICON

_WORD = re.compile(r"\w+(?:['’.-]\w+)*")
_STOP = re.compile(r"[.!…。！۔।]+[\"'”’»)\]]*(?:\s*\[[^\]\s]{1,12}\])*$")
_QUESTION = re.compile(r"[?？؟][\"'”’»)\]]*$")
_CREDIT = re.compile(
    r"^(?P<told>.*?[^\s(\[])(?P<gap>[.!?…]?[\"”’]?\s*)[(\[](?P<who>[^()\[\]]{2,80})[)\]]\s*$", re.DOTALL
)
_SLASH_CREDIT = re.compile(
    r"(?:^|\s)[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){0,3}\s?[/|]\s?[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,3}$"
)
_BULLET = re.compile(r"(?:[-*•·‣◦▪–—]|\(?\d{1,3}[.)]|\(?[a-z]\)|\(?[ivx]{1,5}\))\s+\S")
_ROW = re.compile(r"\S\s*(?:\||\t)\s*\S[^|\t]*(?:\||\t)\s*\S|^\|.*\|$")
_ENCLOSED = re.compile(r"[“\"«][^“”\"«»]+[”\"»][.,]?$")
_USER = re.compile(r"(?=\S*[_\d])(?=\S*[A-Za-z])[\w.-]{3,30}$")
_SHORTEST_PROSE = 12
_LONGEST_HEADING = 14
_LONGEST_LINE = 400
_TEASER = 35
_SHORT_HEADING = 5
_SHORTEST_HEADLINE = 4
_APPARATUS_FROM = 0.4


@dataclass(slots=True)
class _Line:
    """A paragraph while it is being judged."""

    start: int
    end: int
    text: str
    words: tuple[str, ...]
    kind: BlockKind | None = None
    listed: bool = False
    """Whether words or shape, not its place, made it furniture."""

    @property
    def key(self) -> str:
        """Lower case, without the marks at its ends."""
        return " ".join(self.text.lower().removesuffix("[edit]").split()).strip(" \t:;,.!|>»›→←▼▲•·*#–—-…\"'“”")

    @property
    def alone(self) -> bool:
        """Whether it is a line without a full stop: a heading, a headline, a control."""
        return self.kind is None

    @property
    def prose(self) -> bool:
        """Whether it is a paragraph, or an item with a date, that tells, however short."""
        if self.kind is BlockKind.ITEM:
            return LEXICON.names_day(self.text)
        return self.kind in {BlockKind.BODY, BlockKind.QUOTE} and len(self.words) >= 3


def divide(text: str) -> tuple[Block, ...]:
    """The blocks of a text, in order; together they hold all but white space."""
    lines = [_line(text, start, end) for start, end in paragraphs.ranges(text)]
    for line in lines:
        line.kind = _shape(line)
        line.listed = line.kind is BlockKind.FURNITURE
    _cut_end(lines)
    _place(lines)
    kinds = [line.kind or BlockKind.BODY for line in lines]
    again = repeats.find([line.text for line in lines])
    return tuple(
        Block(line.start, line.end, kind, repeats=first) for line, kind, first in zip(lines, kinds, again, strict=True)
    )


def _line(text: str, start: int, end: int) -> _Line:
    run = text[start:end]
    return _Line(start, end, run, tuple(intern(match[0]) for match in _WORD.finditer(run)))


def _shape(line: _Line) -> BlockKind | None:
    """What a paragraph is wherever it stands; `None` for a line whose place has to decide."""
    if not any(word[0].isalnum() for word in line.words):
        return BlockKind.FURNITURE
    if len(line.text) > _LONGEST_LINE:
        return _of_prose(line)
    if marked := _markup(line):
        return marked
    if LEXICON.is_date(line.key):
        return None
    if all(word.isdecimal() for word in line.words):
        return BlockKind.FURNITURE
    if _is_furniture(line):
        return BlockKind.FURNITURE
    if _is_caption(line):
        return BlockKind.CAPTION
    if bullet := _BULLET.match(line.text):
        inner = _line(line.text, bullet.end() - 1, len(line.text))
        return BlockKind.FURNITURE if _is_furniture(inner) else BlockKind.ITEM
    if LEXICON.has_date_label(line.text) or _ROW.search(line.text):
        return BlockKind.ITEM
    if _is_byline(line):
        return BlockKind.BYLINE
    return _of_prose(line)


def _markup(line: _Line) -> BlockKind | None:
    """What Markdown says of it."""
    if line.text.startswith("#"):
        return BlockKind.HEADING
    if line.text.startswith("!["):
        return BlockKind.CAPTION
    if line.text.startswith(">") and len(line.words) > 3:
        return BlockKind.QUOTE
    return None


def _of_prose(line: _Line) -> BlockKind | None:
    """Body and quotation by their full stop, or by a length that no headline has."""
    if _ENCLOSED.match(line.text) and len(line.words) > 5:
        return BlockKind.QUOTE
    count = len(line.words)
    if _STOP.search(line.text[-40:]) or (_QUESTION.search(line.text[-8:]) and count >= _SHORTEST_PROSE):
        return BlockKind.BODY
    if line.text.endswith(":") and count > 4:
        return BlockKind.BODY
    starts_low = line.text[0].islower() and count > 3
    return BlockKind.BODY if starts_low or count > 24 or (count > _LONGEST_HEADING and not _is_titled(line)) else None


def _is_titled(line: _Line) -> bool:
    """Whether most words begin with a capital, as in English headlines and lists of names."""
    long = [word for word in line.words if len(word) > 3]
    return bool(long) and sum(word[0].isupper() or word[0].isdigit() for word in long) >= 0.7 * len(long)


def _is_furniture(line: _Line) -> bool:
    key, count = line.key, len(line.words)
    if key in LEXICON.lines or any(pattern.fullmatch(key) for pattern in LEXICON.furniture):
        return count <= _SHORTEST_PROSE or "©" in key or key.startswith("(c)")
    if all(word.lower() in LEXICON.lines for word in line.words):
        return True
    if _is_user(line) and not LEXICON.is_date(key):
        return True
    if any(notice in line.text.lower() for notice in LEXICON.notices):
        return True
    if LEXICON.refers(key) and count <= _TEASER:
        return True
    if count <= _LONGEST_HEADING and LEXICON.begins_furniture(key) and not _reports(line):
        return True
    return _is_menu(line) or _is_call(line)


def _is_user(line: _Line) -> bool:
    """A name under which somebody writes on a site: one word with digits or underscores, or all in lower case."""
    return _USER.match(line.text) is not None or (line.text.isalpha() and line.text.islower())


def _is_menu(line: _Line) -> bool:
    """A row of links: short parts between bars."""
    parts = [part.split() for part in re.split(r"\s*[|•·»›]\s*", line.text) if part.strip()]
    return len(parts) >= 3 and all(len(part) <= 3 for part in parts) and not any(map(str.isdigit, line.text))


def _is_call(line: _Line) -> bool:
    """A call to the reader to do something on the site: no such sentence reports what was said, or on which day."""
    words = [word.lower() for word in line.words]
    if len(words) > 60 or not LEXICON.reader_words.intersection(words) or _reports(line):
        return False
    return len(LEXICON.site_words.intersection(words)) >= (1 if len(words) <= 8 else 2 if len(words) <= 25 else 3)


def _reports(line: _Line) -> bool:
    return not LEXICON.reporting_words.isdisjoint(word.lower() for word in line.words) or LEXICON.names_day(line.text)


def _is_caption(line: _Line) -> bool:
    if len(line.words) > 80:
        return False
    if line.text.lower().startswith(LEXICON.credit_begins):
        return True
    match = _CREDIT.match(line.text)
    if match is None or len(match["told"].split()) < 3:
        return bool(_SLASH_CREDIT.search(line.text)) and len(line.words) > 5
    who = _WORD.findall(match["who"])
    if who and who[0].lower() in LEXICON.credit_words and re.match(r"\S+(?: by|:)\s", match["who"]):
        return True
    names = [word for word in who if word.lower() not in LEXICON.credit_words]
    if not who or len(who) > 10 or not all(word[0].isupper() for word in names):
        return False
    after_stop = match["gap"].strip(" \t\r\n") != "" and len(who) > 1
    return len(names) < len(who) or "/" in match["who"] or after_stop


def _is_byline(line: _Line) -> bool:
    key = line.key
    if not any(pattern.fullmatch(key) for pattern in LEXICON.byline):
        return False
    return _is_titled(line) or not key.startswith("by ")


def _cut_end(lines: list[_Line]) -> None:
    """Make furniture of the lists of other articles, and of the apparatus, that follow the story to the end."""
    total = lines[-1].end if lines else 0
    lists = _lists(lines)
    for index, line in enumerate(lines):
        late = line.start >= _APPARATUS_FROM * total
        heads = line.alone and LEXICON.begins_list(line.key)
        apparatus = late and line.kind in {None, BlockKind.HEADING} and line.key in LEXICON.apparatus
        if apparatus or ((line.listed or heads) and lists[index + 1]):
            _drop(lines[index:])
            return
        if heads and len(line.words) <= _SHORT_HEADING:
            line.kind = BlockKind.FURNITURE
            line.listed = True


def _lists(lines: list[_Line]) -> list[bool]:
    """For each line whether it and all that follow, furniture apart, are headlines with at most a teaser under each."""
    found = [False] * (len(lines) + 1)
    alone_after, fits, headlines = True, True, 0
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        if line.kind is not BlockKind.FURNITURE:
            fits = fits and (line.alone or alone_after) and len(line.words) <= _TEASER
            headlines += line.alone and len(line.words) >= _SHORTEST_HEADLINE and not LEXICON.names_day(line.text)
            alone_after = line.alone
        found[index] = fits and alone_after and headlines >= 2
    return found


def _drop(lines: list[_Line]) -> None:
    for line in lines:
        line.kind = BlockKind.FURNITURE


def _place(lines: list[_Line]) -> None:
    """Decide by their place what the lines without a full stop are."""
    prose = [index for index, line in enumerate(lines) if line.prose]
    first = prose[0] if prose else len(lines)
    last = prose[-1] if prose else len(lines)
    index = 0
    while index < len(lines):
        if not lines[index].alone:
            index += 1
            continue
        stop = index
        while stop < len(lines) and (lines[stop].alone or (lines[stop].listed and stop > index)):
            stop += 1
        run = [line for line in lines[index:stop] if line.alone]
        before = lines[index - 1] if index else None
        _place_run(run, stop - index, before, head=index < first, tail=index > last)
        index = stop


def _place_run(run: list[_Line], length: int, before: _Line | None, *, head: bool, tail: bool) -> None:
    """A run of lines without a full stop; `length` counts the furniture between them, too."""
    introduced = before is not None and before.text.endswith(":") and before.kind is BlockKind.BODY
    under_link = before is not None and before.listed and LEXICON.begins_list(before.key)
    dated = [line for line in run if LEXICON.names_day(line.text) and not LEXICON.is_date(line.key)]
    chronicle = len(dated) > 1 and 2 * len(dated) >= len(run)
    for line in run:
        last = line is run[-1]
        # Of several short ones the last may be the heading of what follows; the others are a menu.
        menu = not last and ((length >= 3 and len(line.words) <= 3) or (len(run) > 3 and not head))
        if introduced or (chronicle and line in dated):
            line.kind = BlockKind.ITEM
        elif LEXICON.is_date(line.key):
            line.kind = BlockKind.BYLINE if head and not line.key.isdecimal() else BlockKind.HEADING
        elif tail or menu or (under_link and line is run[0]):
            line.kind = BlockKind.FURNITURE
        else:
            line.kind = BlockKind.HEADING
