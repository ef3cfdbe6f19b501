"""Happenings of which a participle or relative clause speaks; subjects and objects that share a verb told before."""

from __future__ import annotations

from collections.abc import Sequence

from generator.events.syntax.subjects import noun_phrase_before
from generator.events.syntax.tokens import Token
from generator.events.syntax.verbs import Form, Group
from generator.events.vocabulary import Vocabulary
from generator.model.mention import TimexType

_COURSES = {"begin", "end", "resume", "continue", "enter"}
"""Classes of what a happening does: it begins, it goes on, it ends."""
_FATES = _COURSES | {"agree", "host", "suspend", "postpone", "cancel", "extend", "plan"}
"""Classes of what is done to a happening."""
_ORDINAL = {"first", "second", "third", "fourth", "fifth", "sixth", "last", "next", "other", "former", "latter"}
_TIMES = {"anniversary", "day", "date", "deadline", "eve", "time"}
"""Nouns by which a date is described: "on Friday, the anniversary of the truce in May"."""
_NOMINAL = {"DET", "NOUN", "NAME", "ADJ", "NUM", "POS", "PREP", "PSUB", "CC", "PRO", "VBG"}


def happening(
    tokens: Sequence[Token], words: Vocabulary, first: int, verb: Group, begin: int
) -> tuple[int, int] | None:
    """Of "talks between the two armies, which were broken off", the whole phrase: only talks are broken off.

    The clause begins at `first` and has `verb`; the phrase lies between `begin` and it.
    """
    nearest = noun_phrase_before(tokens, first)
    if nearest is None or not _done_to_happenings(verb, words):
        return None
    start, end = nearest
    while not _names_happening(tokens, words, start, nearest[1] if start == nearest[0] else end):
        end = start
        while end > begin and tokens[end - 1].tag in {"PREP", "CC"}:
            end -= 1
        if end == start or end <= begin:
            return None
        before = noun_phrase_before(tokens, end)
        if before is None or before[0] < begin or before[1] != end:
            return None
        start, end = before
    if tokens[start - 1].lower == "of" and start - 1 > begin:
        whole = noun_phrase_before(tokens, start - 1)
        if whole is not None and whole[1] == start - 1 and _names_happening(tokens, words, *whole):
            start = whole[0]
    return (start, nearest[1]) if start < nearest[0] else None


def _done_to_happenings(verb: Group, words: Vocabulary) -> bool:
    """Whether a verb tells the fate of happenings, and not of people or places: planned, signed, broken off."""
    if verb.passive or verb.form is Form.PARTICIPLE:
        planned = bool((words.words["planning"] | words.words["arranging_for"]) & set(verb.lemmas))
        return planned or words.verb_class.get(verb.main) in _FATES or verb.main in {"reach", "call", "strike"}
    return bool({"due", "set"} & set(verb.lemmas)) or words.verb_class.get(verb.main) in _COURSES


def _names_happening(tokens: Sequence[Token], words: Vocabulary, start: int, end: int) -> bool:
    head = next((at for at in range(end - 1, start - 1, -1) if tokens[at].tag in {"NOUN", "NAME"}), None)
    if head is None or tokens[head].tag != "NOUN":
        return False
    lower = tokens[head].lower
    return words.event_class(lower) is not None or words.noun_lemma(lower) in words.words["occasions"]


def gapped_subject(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int] | None:
    """The subject of a clause that leaves out its verb: of "and the second in June", "the second".

    Between subject and end stands nothing but a date, with or without a preposition. An apposition ("their first
    meeting in May", "the worst raid in June") is none.
    """
    start, end = first, last
    while start < end and tokens[start].tag in {"PUNCT", "CC"}:
        start += 1
    while end > start and tokens[end - 1].tag == "PUNCT":
        end -= 1
    mention = tokens[end - 1].mention if end > start else None
    if mention is None or mention.type is TimexType.DURATION:
        return None
    stop = end - 1
    if tokens[stop - 1].tag in {"PREP", "PSUB"} and tokens[stop - 1].lower in {"in", "on", "at", "by"}:
        stop -= 1
    plain = stop > start and all(token.tag in _NOMINAL for token in tokens[start:stop])
    if not plain or not _subject_like(tokens, start, stop):
        return None
    return start, stop


_OF_ITSELF = {"place", "effect", "office", "part", "shape", "power", "command"}
"""What a verb takes that tells one thing with it: "took place", "took office"."""


def takes_it(tokens: Sequence[Token], verb: Group, phrase: tuple[int, int], words: Vocabulary) -> bool:
    """Whether a phrase is a second object of the verb: "seized the port on Monday and the airport on Tuesday"."""
    taken = (
        not verb.passive and verb.last < len(tokens) and tokens[verb.last].tag in {"DET", "NOUN", "NAME", "ADJ", "NUM"}
    )
    taken = taken and tokens[verb.last].lower not in _OF_ITSELF
    acting = words.words["agents"] | words.words["bodies"] | {"rebel", "side", "party"}
    head = next((at for at in range(*phrase) if tokens[at].tag in {"PREP", "PSUB"}), phrase[1]) - 1
    acts = tokens[phrase[0]].tag == "NAME" or words.noun_lemma(tokens[head].lower) in acting
    return taken and not acts


def _subject_like(tokens: Sequence[Token], start: int, stop: int) -> bool:
    """Whether `start:stop` names something that is set beside another subject, and describes none."""
    opening, after = tokens[start], tokens[start + 1] if start + 1 < stop else None
    bare = opening.tag == "NOUN" and not opening.text[:1].isupper() and not opening.lower.endswith("s")
    if bare or opening.lower in _ORDINAL or any(token.lower in _TIMES for token in tokens[start:stop]):
        return False
    ordinal = after is not None and after.lower in _ORDINAL
    if ordinal and start + 2 < stop and tokens[start + 2].tag in {"NOUN", "NAME"}:
        return False
    superlative = any(t.lower in {"worst", "most", "best"} or (t.tag == "ADJ" and t.lower.endswith("est"))
                      for t in tokens[start:stop])  # fmt: skip
    if superlative or opening.lower in {"a", "an", "its", "their", "his", "her", "both", "one"}:
        return ordinal and opening.lower in {"a", "an"} and not superlative
    named = any(
        token.tag in {"NOUN", "NAME"} or token.lower in {"one", "that", *_ORDINAL} for token in tokens[start:stop]
    )
    return named and opening.tag in {"DET", "NOUN", "NAME", "ADJ", "PRO"}
