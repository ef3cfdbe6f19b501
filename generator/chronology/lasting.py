"""How long something lasted, told with its beginning or its end, and so a bound for the other.

"A three-day visit that began on 5 May"; "the talks opened on 12 May and lasted two weeks"; "… on 12 May. The talks
lasted two weeks".
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.chronology import words
from generator.chronology.claims import Claim
from generator.dates import days, edtf
from generator.events import vocabulary
from generator.language import lexicon
from generator.model.event import Event, Statement
from generator.model.mention import Resolution, Role, Signal, Step, TimexType
from generator.model.message import message
from generator.model.source import Source
from generator.model.time import Day, Extent, Interval, Precision, TimeSpan

_LENGTH = re.compile(r"P([0-9]+)([DWMY])")
_WORD = re.compile(r"\w+(?:['’]\w*)?")
_NEAR = 200
"""Letters after a statement's sentence within which another one is looked for that tells how long it took."""
_BEGINS = "begin"
"""The class of happenings whose day is the first of what lasts."""


def lasting(
    events: Mapping[str, Event],
    claims: Mapping[str, Sequence[Claim]],
    resolutions: Mapping[str, Sequence[Resolution]],
    sources: Mapping[str, Source],
) -> dict[str, tuple[Claim, ...]]:
    """The claims, with an end where a statement gives the beginning and the length, and the other way round."""
    found = {}
    for name, held in claims.items():
        told = {statement.id: statement for statement in events[name].statements}
        found[name] = tuple(
            _bounded(claim, told[claim.label], resolutions.get(claim.source or "", ()), sources)
            if claim.label in told
            else claim
            for claim in held
        )
    return found


def _bounded(
    claim: Claim, statement: Statement, resolutions: Sequence[Resolution], sources: Mapping[str, Source]
) -> Claim:
    source = sources.get(statement.source)
    if source is None or len(statement.mentions) != 1 or statement.mentions[0].role is not Role.ALONE:
        return claim
    first, last = claim.span.begin.exact, claim.span.end.exact
    signal = statement.mentions[0].signal
    begins = first is not None and (signal is Signal.SINCE or (signal is Signal.AT and _BEGINS in statement.heads))
    ends = last is not None and signal is Signal.UNTIL
    if begins == ends:
        return claim
    length = _length(statement, resolutions, source)
    if length is None:
        return claim
    if begins and first is not None:
        last = _moved(first, length.value, 1)
    elif last is not None:
        first = _moved(last, length.value, -1)
    if first is None or last is None or last <= first:
        return claim
    span = TimeSpan(Interval.on(first), Interval.on(last))
    text = message(
        "“%(words)s” is told of it: counted with its first and last day, that is %(days)s.",
        words=length.mention.text,
        days=words.span(span),
    )
    return replace(
        claim,
        span=span,
        edtf=edtf.from_span(span, Precision.DAY),
        precision=Precision.SPAN,
        extent=Extent.THROUGHOUT,
        soft=True,
        steps=(*claim.steps, Step(text, statement.source, length.mention.start, length.mention.end)),
    )


def _moved(day: Day, value: str, way: int) -> Day:
    """The other end of a length, counted with the day it begins or ends on."""
    amount, unit = _LENGTH.fullmatch(value).groups()  # type: ignore[union-attr]
    number = int(amount)
    if unit in "MY":
        return days.add_months(day, way * number * (12 if unit == "Y" else 1)) - way
    return day + way * (number * (7 if unit == "W" else 1) - 1)


def _length(statement: Statement, resolutions: Sequence[Resolution], source: Source) -> Resolution | None:
    """The one length in a statement's sentence, if it is the event's own, or that of a sentence on it that follows."""
    quote, sentence = statement.quote, statement.mentions[0].sentence
    end = max(quote.end, sentence.end)
    lengths = _lengths(resolutions, quote.start, end)
    if not lengths:
        following = _lengths(resolutions, end, end + _NEAR)
        lengths = [each for each in following[:1] if _told_next(each, statement, source)]
        return lengths[0] if lengths and _plain(lengths[0]) else None
    if len(lengths) != 1:
        return None
    (length,) = lengths
    return length if _plain(length) and _its_own(length, statement, source) else None


def _lengths(resolutions: Sequence[Resolution], start: int, end: int) -> list[Resolution]:
    return [
        each
        for each in _within(resolutions, start, end)
        if each.mention.type is TimexType.DURATION and each.span is None
    ]


def _plain(length: Resolution) -> bool:
    return _LENGTH.fullmatch(length.value) is not None and length.mod is None


def _told_next(length: Resolution, statement: Statement, source: Source) -> bool:
    """Whether the sentence after a statement's tells how long that took: "The talks lasted ten days", "It lasted …".

    Its subject is a pronoun or has no word but those of the statement; its verb is one of lasting.
    """
    sentence, told = length.mention.sentence, statement.mentions[0].sentence
    table = _table(source)
    if table is None or source.text[told.end : sentence.start].strip() or sentence.start < told.end:
        return False
    before = [word.casefold() for word in _WORD.findall(source.text[sentence.start : length.mention.start])]
    while before and before[-1] in table["joining"]:
        before.pop()
    if not before or before.pop() not in table["verbs"]:
        return False
    if len(before) == 1:
        return before[0] in table["pronouns"]
    said = {word.casefold() for word in _WORD.findall(statement.quote.exact)}
    return len(before) > 1 and before[0] in table["definite"] and said.issuperset(before[1:])


def _table(source: Source) -> Mapping[str, Sequence[str]] | None:
    try:
        return lexicon.table(source.metadata.language or "en", "events_lasting")
    except lexicon.UnknownTableError:
        return None


def _within(resolutions: Sequence[Resolution], start: int, end: int) -> list[Resolution]:
    low, high = 0, len(resolutions)
    while low < high:
        middle = (low + high) // 2
        if resolutions[middle].mention.start < start:
            low = middle + 1
        else:
            high = middle
    found = []
    while low < len(resolutions) and resolutions[low].mention.start < end:
        found.append(resolutions[low])
        low += 1
    return found


def _its_own(length: Resolution, statement: Statement, source: Source) -> bool:
    """Whether a length is of what the statement tells: "for three days", "and lasted two weeks", "a three-day visit".

    What stands after a preposition is of something else: "after a two-week delay".
    """
    signal, at, quote = length.mention.signal, length.mention.start, statement.quote
    table = _table(source)
    if table is None or signal not in (Signal.AT, Signal.THROUGHOUT):
        return False
    if at >= quote.end:
        between = _words(source.text[quote.end : at])
        return not between.isdisjoint(table["verbs"]) and between <= {*table["verbs"], *table["joining"]}
    if signal is Signal.THROUGHOUT:
        return True
    before = [word.casefold() for word in _WORD.findall(source.text[quote.start : at])]
    if not before:
        return False
    if before[-1] in table["verbs"] or before[-1].endswith(tuple(table["possessives"])):
        return True
    prepositions = vocabulary.load(source.metadata.language or "en").words["prepositions"]
    return before[-1] in table["articles"] and (len(before) == 1 or before[-2] not in prepositions)


def _words(text: str) -> set[str]:
    return {word.casefold() for word in _WORD.findall(text)}
