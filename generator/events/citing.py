"""Citations: a statement's words with how they were dated, and an editor's quote found in its source."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from generator.errors import Problems
from generator.events.quotes import around
from generator.model.event import Citation, EditorEvent, SourceRef, Statement, Status, Supports
from generator.model.mention import Resolution
from generator.model.source import Source

_MARKS = {
    "“": '"',
    "”": '"',
    "„": '"',
    "«": '"',
    "»": '"',
    "‟": '"',
    "‘": "'",
    "’": "'",
    "‚": "'",
    "‛": "'",
    "‹": "'",
    "›": "'",
    "`": "'",
    "´": "'",
}
_IGNORED = frozenset("\u00ad\u200b\u2060\ufeff")
_SHOWN = 80
"""Characters of the nearest passage that an error names."""
_ALIKE = 60
"""Likeness (0–100) from which a passage is worth naming."""


def cite(statement: Statement, source: Source, resolutions: Sequence[Resolution] = ()) -> Citation:
    """What an event's page shows of a statement: its quote, its source, and how the words that date it were resolved.

    `resolutions` are the source's, in any order; the one of the statement's first date is told.
    """
    meta, quote = source.metadata, statement.quote
    mention = statement.mentions[0] if statement.mentions else None
    resolution = next((one for one in resolutions if mention is not None and one.mention.index == mention.index), None)
    return Citation(
        source=source.id,
        quote=quote.exact,
        prefix=quote.prefix,
        suffix=quote.suffix,
        start=quote.start,
        end=quote.end,
        sha256=source.sha256,
        verified=True,
        url=meta.url,
        title=meta.title,
        container=meta.container,
        published=meta.published,
        accessed=meta.accessed,
        archive=meta.archive,
        supports=Supports.DENIES if statement.status is Status.DENIED else Supports.EVENT,
        expression=_expression(statement, source),
        value=resolution.value if resolution else None,
        steps=resolution.steps if resolution else (),
        statement=statement.id,
    )


def _expression(statement: Statement, source: Source) -> str | None:
    """The words that date a statement: its expression, a range from first to last, or the event it is anchored on."""
    if statement.mentions:
        first, last = statement.mentions[0], statement.mentions[-1]
        return source.text[first.start : last.end]
    return statement.links[0].words if statement.links else None


def cite_editor(
    ref: SourceRef, event: EditorEvent, sources: Mapping[str, Source], problems: Problems
) -> Citation | None:
    """The citation of a source that an editor names.

    A quote is looked for in its source after white space, quotation marks and Unicode form are normalised, and given
    back in the source's own characters. Faults are added to `problems` at the reference's place, and there is no
    citation: an unknown source, a hash that is another text's, a quote that is not there or is there twice. A bare URL
    was checked against nothing (`verified` is false).
    """
    if ref.source is None:
        return _unverified(ref)
    source = sources.get(ref.source)
    if source is None:
        _fault(
            problems,
            event,
            ref,
            "unknown-source",
            f"no source in seeds/ has the id “{ref.source}”{_nearest_id(ref.source, sources)}",
        )
        return None
    if ref.sha256 is not None and ref.sha256.lower() != source.sha256:
        _fault(
            problems,
            event,
            ref,
            "hash-mismatch",
            f"the text of “{source.id}” is not the one cited; check the quote and put its SHA-256, {source.sha256}",
        )
        return None
    found = _locate(ref, event, source, problems) if ref.quote else None
    if ref.quote and found is None:
        return None
    return _verified(ref, source, found)


def _verified(ref: SourceRef, source: Source, found: tuple[int, int] | None) -> Citation:
    meta = source.metadata
    quote = around(source.text, source.id, *found, [found]) if found else None
    if quote is not None and found is not None and (quote.start, quote.end) != found:
        quote = None
    return Citation(
        source=source.id,
        quote=source.text[found[0] : found[1]] if found else None,
        prefix=quote.prefix if quote else "",
        suffix=quote.suffix if quote else "",
        start=found[0] if found else None,
        end=found[1] if found else None,
        sha256=source.sha256,
        verified=found is not None,
        url=ref.url or meta.url,
        title=ref.title or meta.title,
        container=ref.container or meta.container,
        published=ref.published or meta.published,
        accessed=ref.accessed or meta.accessed,
        archive=ref.archive or meta.archive,
        locator=ref.locator,
        translation=ref.translation,
        supports=ref.supports,
        credibility=ref.credibility,
    )


def _unverified(ref: SourceRef) -> Citation:
    return Citation(
        source=None,
        quote=ref.quote,
        url=ref.url,
        title=ref.title,
        container=ref.container,
        published=ref.published,
        accessed=ref.accessed,
        archive=ref.archive,
        locator=ref.locator,
        translation=ref.translation,
        language=ref.language,
        supports=ref.supports,
        credibility=ref.credibility,
    )


@dataclass(frozen=True, slots=True)
class _Normal:
    """A text in the form in which quotes are compared, and for each of its characters where it came from."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def _normal(text: str) -> _Normal:
    """NFC, straight quotation marks, runs of white space as one space, invisible characters left out."""
    chars: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    while at < len(text):
        end = at + 1
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1
        for char in unicodedata.normalize("NFC", text[at:end]):
            folded = " " if char.isspace() else _MARKS.get(char, char)
            if folded == " " and chars and chars[-1] == " ":
                ends[-1] = end
            elif folded not in _IGNORED:
                chars.append(folded)
                starts.append(at)
                ends.append(end)
        at = end
    return _Normal("".join(chars), tuple(starts), tuple(ends))


def _locate(ref: SourceRef, event: EditorEvent, source: Source, problems: Problems) -> tuple[int, int] | None:
    """Where the quote stands in the source, in the source's offsets; a fault is told where that is not one place."""
    wanted = _normal(ref.quote or "").text.strip()
    text = _normal(source.text)
    if not wanted:
        _fault(problems, event, ref, "empty-quote", "the quote is empty; give the source's words or leave `quote` out")
        return None
    places = [match.start() for match in re.finditer(f"(?={re.escape(wanted)})", text.text)]
    if len(places) > 1 and ref.prefix:
        before = _normal(ref.prefix).text.strip()
        places = [place for place in places if text.text[:place].rstrip().endswith(before)]
        if not places:
            _fault(
                problems,
                event,
                ref,
                "prefix-not-found",
                f"“{_short(wanted)}” is in “{source.id}”, but nowhere after “{_short(before)}”",
            )
            return None
    if len(places) == 1:
        return text.starts[places[0]], text.ends[places[0] + len(wanted) - 1]
    if places:
        _fault(
            problems,
            event,
            ref,
            "quote-ambiguous",
            f"“{_short(wanted)}” stands {len(places)} times in “{source.id}”; give the words before it as `prefix`",
        )
    else:
        nearest = _nearest(wanted, text.text)
        hint = f"; the nearest passage is “{_short(nearest)}”" if nearest else ""
        _fault(problems, event, ref, "quote-not-found", f"“{_short(wanted)}” is not in “{source.id}”{hint}")
    return None


def _nearest(wanted: str, text: str) -> str | None:
    """The passage of a text that is most like the words wanted, from word to word."""
    found = fuzz.partial_ratio_alignment(wanted, text, score_cutoff=_ALIKE)
    if found is None or found.dest_end <= found.dest_start:
        return None
    start, end = found.dest_start, found.dest_end
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return text[start:end].strip()


def _nearest_id(wanted: str, sources: Mapping[str, Source]) -> str:
    best = max(sorted(sources), key=lambda known: fuzz.ratio(wanted, known), default=None)
    return f"; the nearest is “{best}”" if best and fuzz.ratio(wanted, best) >= _ALIKE else ""


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN].rsplit(' ', 1)[0]} …"


def _fault(problems: Problems, event: EditorEvent, ref: SourceRef, code: str, message: str) -> None:
    problems.error(code, message, event.path, ref.line, ref.column)
