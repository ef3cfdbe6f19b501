"""Statements without a date of their own: anchored on another event by its words, or naming a known one."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from generator.events.names import Names
from generator.events.names.tables import NameKind
from generator.events.syntax.analysis import Parsed
from generator.events.syntax.clauses.model import Clause, Kind
from generator.events.terms import Terms
from generator.mentions import length_of, shift_of
from generator.model.event import EventLink
from generator.model.mention import AnchorKind, Signal, TimexType


def links(
    parsed: Parsed, clause: Clause, names: Names, before: Parsed | None = None
) -> list[tuple[EventLink, int, int]]:
    """The events that a clause is anchored on, each with the tokens `first:last` that name it.

    `before` is the sentence before, for "After that, …".
    """
    found: list[tuple[EventLink, int, int]] = []
    for index in _own(clause):
        signal = parsed.words.words["anchors"].get(parsed.lower(index))
        if _condition(parsed, clause, index):
            continue
        if signal is None or parsed.tag(index) not in {"PREP", "PSUB", "VBG"} or _opens(clause, index):
            continue
        if parsed.tag(index + 1) == "PRO" and parsed.lower(index + 1) in {"that", "this"}:
            found += _told_before(parsed, clause, index, Signal(signal), before)
            continue
        last = _name_end(parsed, index + 1, clause)
        if last > index + 1 and _names_event(parsed, index + 1, last, names):
            start, end = parsed.tokens[index + 1].start, parsed.tokens[last - 1].end
            owned = parsed.lower(index + 1) in parsed.words.words["possessives"]
            words = _of_subject(parsed, clause, index + 2, last) if owned else parsed.text[start:end]
            link = EventLink(Signal(signal), words or parsed.text[start:end], start, end, _offset(parsed, index))
            found.append((link, index + 1, last))
    return [*found, *_clausal(parsed, clause), *_overtaken(parsed, clause)]


def counted(
    parsed: Parsed, clause: Clause, names: Names, before: Parsed | None, placed: Collection[int]
) -> list[EventLink]:
    """The events from which a clause with a date of its own says how long it was: "on 9 May, a day after the raid".

    `placed` are the mentions that the text itself gives a place on the calendar. What is counted from something else
    is counted from what was told right before: "they signed, and a week later he left".
    """
    found = [link for link, _, _ in links(parsed, clause, names) if link.offset is not None]
    return found or list(_counted_on(parsed, clause, before, placed))


def _counted_on(parsed: Parsed, clause: Clause, before: Parsed | None, placed: Collection[int]) -> Iterator[EventLink]:
    """The undated act told right before, where a clause is "a week later"."""
    dates = [mention for index in _own(clause) if (mention := parsed.tokens[index].mention) is not None]
    shift = shift_of(dates[0]) if len(dates) == 1 and dates[0].index not in placed else None
    if shift is None:
        return
    earlier = parsed.clauses[: parsed.clauses.index(clause)]
    told = _last_act(parsed, earlier)
    if not earlier and before is not None and all(token.mention is None for token in before.tokens):
        told = _last_act(before, before.clauses)
    if told and shift[0] and sum(token.mention is not None for token in parsed.tokens) == 1:
        signal = Signal.AFTER if shift[0] > 0 else Signal.BEFORE
        yield EventLink(signal, told, dates[0].start, dates[0].end, (abs(shift[0]), shift[1]))


def _told_before(
    parsed: Parsed, clause: Clause, index: int, signal: Signal, before: Parsed | None
) -> Iterator[tuple[EventLink, int, int]]:
    """The event of the clause before, where a pronoun stands for it: "they signed, and a week after that he left"."""
    told = _last_act(parsed, parsed.clauses[: parsed.clauses.index(clause)])
    opens = not told and before is not None and not parsed.clauses.index(clause)
    if opens and before is not None and (_offset(parsed, index) or parsed.lower(index - 1) == "only"):
        told = _last_act(before, before.clauses)  # a mere "After that" goes on with the tale
    if told:
        start, end = parsed.tokens[index].start, parsed.tokens[index + 1].end
        yield EventLink(signal, told, start, end, _offset(parsed, index)), index, index + 2


def _last_act(parsed: Parsed, clauses: Sequence[Clause]) -> str:
    """The words of the last of some clauses that tells an act of the past for itself; none where none does."""
    clause = next((one for one in reversed(clauses) if one.kind in {Kind.MAIN, Kind.PREDICATE}), None)
    if clause is None or clause.subject is None or not _happened(parsed, clause) or _of_the_writer(parsed, clause):
        return ""
    first, last = clause.runs[0][0], clause.runs[-1][1]
    while last > first and parsed.tag(last - 1) in {"PUNCT", "CC", "ADV"}:
        last -= 1
    places = [*range(*clause.subject), *(place for place in range(first, last) if place >= clause.subject[1])]
    dated = {place for place in places if parsed.tag(place) == "TIME"}
    dated |= {place - 1 for place in dated if parsed.tag(place - 1) == "PREP"}
    return " ".join(parsed.tokens[place].text for place in places if place not in dated)


def _clausal(parsed: Parsed, clause: Clause) -> Iterator[tuple[EventLink, int, int]]:
    """The events that a clause is anchored on by a clause of its own: "before the toll came into force"."""
    for place, other in enumerate(parsed.clauses):
        signal = parsed.words.words["anchors"].get(other.mark or "")
        if other.mark == "when" and parsed.lower(other.runs[0][0] - 1) == "only":
            signal = Signal.AFTER.value  # "only when they had left did the guns open up"
        if signal is None or other.kind is not Kind.SUBORDINATE or not _whole(other):
            continue
        opens = clause.kind is Kind.MAIN and parsed.clauses[place + 1 : place + 2] == [clause]
        if not (opens if other.parent is None else parsed.clauses[other.parent] is clause):
            continue
        told = _happened(parsed, other)
        first, last = other.runs[0][0] + 1, other.runs[0][1]
        dated = any(parsed.tag(index) == "TIME" for index in range(first, last))
        while last > first and parsed.tag(last - 1) in {"PUNCT", "PREP", "CC"}:
            last -= 1
        if not told or other.subject is None or dated or _condition(parsed, clause, first - 1):
            continue
        start, end = parsed.tokens[first].start, parsed.tokens[last - 1].end
        by_pronoun = all(parsed.tag(index) == "PRO" for index in range(*other.subject))
        words = _of_subject(parsed, clause, other.subject[1], last) if by_pronoun else parsed.text[start:end]
        waited = parsed.lower(first - 2) == "not" and Signal(signal) is Signal.UNTIL
        told_as = Signal.AFTER if waited else Signal(signal)
        yield EventLink(told_as, words, start, end, _offset(parsed, first - 1)), first, last


def _overtaken(parsed: Parsed, clause: Clause) -> Iterator[tuple[EventLink, int, int]]:
    """What came later than a clause in the pluperfect: "when the monitors came, the army had already left"."""
    verb, openers = clause.verb, parsed.words.words["overtaken"]
    if clause.kind is not Kind.MAIN or verb is None or not (verb.perfect and verb.past):
        return
    place = parsed.clauses.index(clause)
    behind = (one for one in parsed.clauses if one.kind is Kind.SUBORDINATE and one.parent == place)
    other = next((one for one in behind if one.mark in openers), parsed.clauses[place - 1] if place else None)
    if other is None or other.verb is None or other.subject is None:
        return
    lead = parsed.words_of(*other.lead).lower() if other.lead is not None else ""
    opened = other.kind is Kind.SUBORDINATE and other.mark in openers
    opened = opened or (other.kind is Kind.MAIN and lead in openers)
    plain = _happened(parsed, other) and not other.verb.perfect and not other.verb.negated
    first, last = other.subject[0], other.runs[0][1]
    dated = any(parsed.tag(index) == "TIME" for index in range(first, last))
    while last > first and parsed.tag(last - 1) in {"PUNCT", "PREP", "CC"}:
        last -= 1
    if not opened or not plain or dated or not _whole(other):
        return
    by_pronoun = all(parsed.tag(index) == "PRO" for index in range(*other.subject))
    words = _of_subject(parsed, clause, other.subject[1], last) if by_pronoun else parsed.words_of(first, last)
    yield EventLink(Signal.BEFORE, words, parsed.tokens[first].start, parsed.tokens[last - 1].end), first, last


def _of_subject(parsed: Parsed, clause: Clause, first: int, last: int) -> str:
    """The tokens `first:last` as told of the subject of a clause: "two days after it had been closed".

    Nothing where that is a pronoun itself.
    """
    if clause.subject is None or all(parsed.tag(index) == "PRO" for index in range(*clause.subject)):
        return ""
    return f"{parsed.words_of(*clause.subject).strip(' ,')} {parsed.words_of(first, last)}"


def _happened(parsed: Parsed, clause: Clause) -> bool:
    """Whether a clause tells an act of the past: no plan ("was to meet"), and nothing that merely was ("was light")."""
    verb = clause.verb
    if verb is None or verb.modal or verb.main == "be" or not (verb.past or verb.perfect):
        return False
    return (
        verb.lemmas[0] != "be"
        or verb.passive
        or not any(parsed.tag(index) == "TO" for index in range(verb.first, verb.last))
    )


def _of_the_writer(parsed: Parsed, clause: Clause) -> bool:
    """Whether a clause tells of him who speaks, or whom he speaks to."""
    return clause.subject is not None and any(
        parsed.lower(index) in parsed.words.words["first_second"] for index in range(*clause.subject)
    )


def _whole(clause: Clause) -> bool:
    """Whether a clause stands in one piece, what is added to it behind a comma aside: "…, a delay that cost lives"."""
    return clause.verb is not None and clause.verb.last <= clause.runs[0][1]


def _condition(parsed: Parsed, clause: Clause, index: int) -> bool:
    """Whether "only after" says on what something depends that is still to come, and not when it was done."""
    ahead = clause.verb is not None and clause.verb.modal in {"will", "would", "'ll", "'d", "can", "shall"}
    return ahead and parsed.lower(index - 1) == "only"


def _own(clause: Clause) -> Iterator[int]:
    runs = ([clause.lead] if clause.lead else []) + clause.runs
    for first, last in runs:
        yield from range(first, last)


def _opens(clause: Clause, index: int) -> bool:
    """Whether the word at `index` opens the clause itself: "after an attack killed two"."""
    return clause.kind is Kind.SUBORDINATE and bool(clause.runs) and clause.runs[0][0] == index


def _name_end(parsed: Parsed, first: int, clause: Clause) -> int:
    """The end of the noun phrase that names the event, with a place or a party that completes it."""
    stop = next((b for a, b in [*clause.runs, *([clause.lead] if clause.lead else [])] if a <= first < b), first)
    end = parsed.noun_phrase_end(first, stop)
    while end < stop and parsed.lower(end) in {"in", "into", "at", "of", "on", "between", "against", "with"}:
        further = parsed.noun_phrase_end(end + 1, stop)
        if further == end + 1 or parsed.tag(end + 1) == "TIME":
            break
        if parsed.lower(end) == "between" and parsed.lower(further) == "and":
            further = parsed.noun_phrase_end(further + 1, stop)
        end = further
    while end > first and parsed.tag(end - 1) in {"TIME", "ADV", "DET"}:
        end -= 1
    return end


def _names_event(parsed: Parsed, first: int, last: int, names: Names) -> bool:
    """Whether a noun phrase names a happening, or is the bare name of a place that stands for one ("after Kursk")."""
    head = first
    while head < last and parsed.tag(head) not in {"PREP", "PSUB"}:
        head += 1
    if any(parsed.tag(index) == "TIME" for index in range(first, head)):
        return False
    for index in range(head - 1, first - 1, -1):
        if parsed.tag(index) in {"NOUN", "NAME"} and parsed.words.event_class(parsed.lower(index)):
            return _definite(parsed, first, index)
        if parsed.tag(index) == "NOUN":
            break
    if head != last or any(parsed.tag(index) != "NAME" for index in range(first, last)):
        return False
    found = names.find(parsed.text, parsed.tokens[first].start, parsed.tokens[last - 1].end)
    if found:
        return all(name.entry.kind is NameKind.PLACE for name in found)
    return _told_as_place(parsed.text, parsed.words_of(first, last))


def _told_as_place(text: str, name: str) -> bool:
    """Whether the text speaks elsewhere of a name that no table has as of a place: "in Bucha"."""
    return re.search(rf"\b(?:in|near|into|around|outside) {re.escape(name)}\b", text) is not None


def _definite(parsed: Parsed, first: int, head: int) -> bool:
    """Whether the phrase means one happening: "the raid", "Iran's offensive", not "months of talks" or "talks"."""
    return any(parsed.tag(index) in {"DET", "POS", "NAME", "ADJ"} for index in range(first, head)) and parsed.lower(
        first
    ) not in {"any", "some", "many", "several", "no", "such", "more", "other", "another"}


def _offset(parsed: Parsed, index: int) -> tuple[int, str] | None:
    """The amount and unit before a link: "two days" in "two days after the signing"."""
    mention = parsed.tokens[index - 1].mention if index else None
    counts = mention is not None and (mention.type is TimexType.DURATION or mention.anchor is AnchorKind.EVENT)
    return length_of(mention) if mention is not None and counts else None


def names_known(terms: frozenset[str], known: Sequence[frozenset[str]]) -> bool:
    """Whether terms hold all content words of a known event's name."""
    return any(alias <= terms for alias in known)


def alias_terms(aliases: Sequence[str], terms: Terms) -> tuple[frozenset[str], ...]:
    """The content words of each alias; one that has a single common word names nothing by itself."""
    found = {terms.terms(alias) for alias in aliases}
    return tuple(sorted((each for each in found if len(each) > 1), key=sorted))


def known_phrases(parsed: Parsed, terms: Terms, known: Sequence[frozenset[str]]) -> Iterator[tuple[Clause, int, int]]:
    """Noun phrases after "since", "after", "like" … that name a known event in a clause that tells nothing itself."""
    for clause in parsed.clauses:
        for index in _own(clause):
            if parsed.lower(index) not in parsed.words.words["anchors"] or clause.kind is Kind.FRAGMENT:
                continue
            first = index + 1
            while parsed.tag(first) == "ADV":
                first += 1
            last = _name_end(parsed, first, clause)
            if last > first and names_known(terms.terms(parsed.words_of(first, last)), known):
                yield clause, first, last
