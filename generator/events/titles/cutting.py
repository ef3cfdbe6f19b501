"""Words of a title put together: nothing loose at its ends, cut at a phrase where it is too long, marks in pairs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.events.syntax.analysis import Parsed
from generator.events.syntax.clauses.model import Clause

LONGEST = 110
"""Characters of the longest title that is cut."""
WHOLE = 124
"""Characters of the longest title that is left whole, for a few words that would be missed."""
_SHORTEST = 24
_DANGLING = {"PREP", "PSUB", "CC", "DET", "TO", "SUB", "REL", "THAT", "PUNCT", "MOD", "POS", "HAVE"}
_CUT_VERBS = {"VBD", "VBDN", "VBN", "VBG", "VBZ", "VBP", "VB", "BE", "HAVE", "MOD", "REL", "SUB", "THAT"}
_CUT_TAGS = {"PREP", "PSUB", "TO", "CC", "REL", "SUB", "THAT", "VBN", "VBG"}
_OBJECT = {"DET", "ADJ", "NOUN", "NAME", "NUM", "POS"}
_INSERTING = {"(", "[", "–", "—"}
"""Marks that open what is left out."""
_PRONOUN_BETWEEN = 2
_REMNANT = 6
_LABEL = 2
"""Place of the bracket behind the letter of an item."""


_EMPHASIS = re.compile(r"\*\*|__")
"""Marks of emphasis that a source without markup has left as they are."""


def trim(parsed: Parsed, kept: list[int]) -> list[int]:
    """Take connectives and marks off the front, and what hangs loose off the end."""
    connectives = parsed.words.words["connectives"]
    if _labelled(parsed):
        kept = [index for index in kept if index > _LABEL]
    while kept:
        if not _of_the_date(parsed, kept):
            loose = parsed.tag(kept[0]) in {"PUNCT", "CC", "SUB", "REL", "THAT", "ADV"}
            if not loose and parsed.lower(kept[0]) not in connectives:
                break
            if parsed.tag(kept[0]) in {"ADJ", "NOUN", "NAME", "DET", "PRO", "NUM"} or _amount(parsed, kept[0]):
                break
        kept.pop(0)
    return trim_end(parsed, kept)


def _labelled(parsed: Parsed) -> bool:
    """Whether a sentence has its letter in a list before it: "(a) The gates will be opened"."""
    return parsed.lower(0) == "(" and parsed.lower(_LABEL) == ")" and len(parsed.lower(1)) == 1


def _of_the_date(parsed: Parsed, kept: Sequence[int]) -> bool:
    """Whether a participle leads to the date that is left out: "Beginning in May, they met"."""
    # "Beginning" and "meeting" may have been read as nouns; a bare noun before a comma begins no title either.
    participle = parsed.lower(kept[0]).endswith("ing")
    return participle and len(kept) > 1 and kept[1] > kept[0] + 1 and parsed.lower(kept[1]) == ","


def trim_end(parsed: Parsed, kept: list[int]) -> list[int]:
    """Take off the end what hangs loose there."""
    while kept and (_dangles(parsed, kept) or _loose_unit(parsed, kept)):
        kept.pop()
    return kept


def particle(parsed: Parsed, index: int) -> bool:
    """Whether a word before a date belongs to the verb before it: "was sworn in yesterday"."""
    verb = f"{parsed.tokens[index - 1].lemma} {parsed.lower(index)}" if 0 < index < len(parsed.tokens) else ""
    named = parsed.words.phrasal.get(verb)
    leader = parsed.lower(index + 1).split(" ")[0]
    return named is not None and (named == "office" or leader in parsed.words.words["relative_leaders"])


def _amount(parsed: Parsed, index: int) -> bool:
    """Whether an adverb belongs to a number: "almost 40 people"."""
    return parsed.tag(index) == "ADV" and parsed.tag(index + 1) == "NUM"


def _loose_unit(parsed: Parsed, kept: Sequence[int]) -> bool:
    """Whether "…, hours" is left of "…, hours after", or ", first" of ", first on Monday"."""
    loose = parsed.words.words["units"] | {"first", "last"}
    return len(kept) > 1 and parsed.lower(kept[-1]) in loose and parsed.lower(kept[-2]) == ","


def _dangles(parsed: Parsed, kept: Sequence[int]) -> bool:
    last, words = kept[-1], parsed.words.words
    if len(kept) > 1 and parsed.lower(last) in words["clause_openers"]:
        return True
    if parsed.lower(last) in words["date_prepositions"] and parsed.tag(last + 1) == "TIME":
        return not particle(parsed, last)
    if parsed.tag(last) == "NEG" or _asks(parsed, kept):
        return parsed.tag(last + 1) != "PUNCT"
    if parsed.tag(last) in {"PREP", "PSUB"}:
        if len(kept) > _PRONOUN_BETWEEN and parsed.tag(kept[-2]) == "PRO" and parsed.tag(kept[-3])[:1] == "V":
            return parsed.lower(last) not in words["particles"]  # "He read it out."
        before = [parsed.tokens[index] for index in kept[:-1] if parsed.tag(index).startswith("V")]
        if len(kept) > 1 and kept[-2] == last - 1 and parsed.tag(last - 1) == "VBN" and parsed.tag(last + 1) == "PUNCT":
            return False  # It has no object: "how they would be dealt with".
        phrasal = parsed.lower(last) in words["particles"] and len(kept) > 1 and parsed.tag(kept[-2])[:1] in {"V", "B"}
        phrasal = phrasal or (
            parsed.lower(last) in words["particles"] - words["date_prepositions"] and _closes(parsed, last)
        )  # "Talks break down."
        return not phrasal and not any(f"{verb.lemma} {parsed.lower(last)}" in parsed.words.phrasal for verb in before)
    if parsed.tag(last) == "NOUN" and parsed.lower(last) in words["relative_leaders"]:
        return True  # "From today."
    owned = parsed.tag(last + 1) not in {"PREP", "TIME", "PUNCT"}
    if parsed.lower(last) in words["possessives"] and not owned:
        return False  # "They seized her on Monday."
    return parsed.tag(last) == "PUNCT" or parsed.tag(last) in _DANGLING


def _closes(parsed: Parsed, index: int) -> bool:
    """Whether nothing but marks follows a word in its sentence."""
    return all(parsed.tag(after) == "PUNCT" for after in range(index + 1, len(parsed.tokens)))


def _asks(parsed: Parsed, kept: Sequence[int]) -> bool:
    """Whether an infinitive at the end leads to a question that is left out: "to settle how the guns are laid down"."""
    last = kept[-1]
    leads = parsed.tag(last - 1) == "TO" and parsed.tag(last + 1) in {"SUB", "REL", "THAT"}
    return parsed.tag(last) == "VB" and leads


def shorten(parsed: Parsed, kept: list[int], clause: Clause | None) -> list[int]:
    """Leave out what stands in brackets, then cut at the last place before a phrase where the title is short enough."""
    bare = _without_brackets(parsed, kept)
    for whole in (kept, bare):
        if len(join(parsed, whole)) <= WHOLE:
            return whole
    kept = bare
    verb_end = clause.verb.last if clause is not None and clause.verb is not None else 0
    # What was done may be all that is told: "the session was held"; one that acts, acts somewhere or on something.
    first = verb_end if clause is not None and clause.verb is not None and clause.verb.passive else verb_end + 1
    places = [
        place
        for place in range(1, len(kept))
        if kept[place] >= first and (parsed.tag(kept[place]) in _CUT_TAGS or parsed.lower(kept[place]) == ",")
        if not _completes_verb(parsed, kept, place) and not _in_front(parsed, kept, place)
    ]
    whole = [place for place in places if parsed.lower(kept[place]) != "of" or parsed.tag(kept[place - 1]) != "TIME"]
    places = [place for place in whole if not _within_list(parsed, kept, place)]
    cuts = [trim(parsed, list(kept[:place])) for place in reversed(places)]
    fitting = [cut for cut in cuts if _SHORTEST <= len(join(parsed, cut)) <= WHOLE]
    fitting = [_before_remnant(parsed, cut, verb_end) for cut in fitting]
    short = next((cut for cut in fitting if len(join(parsed, cut)) <= LONGEST), None)
    if short is not None and (short[-1] >= verb_end or parsed.tag(verb_end) not in _OBJECT):
        return short
    told = [cut for cut in fitting if cut[-1] >= verb_end - 1]
    return told[-1] if verb_end and told else short or _fit(parsed, kept)


def _before_remnant(parsed: Parsed, cut: list[int], verb_end: int) -> list[int]:
    """A cut title without the beginning of a piece between commas that tells nothing by itself: ", ten million"."""
    comma = next((at for at in range(len(cut) - 1, 0, -1) if parsed.lower(cut[at]) == ","), 0)
    rest = cut[comma + 1 :]
    if not comma or cut[comma] < verb_end or len(rest) > _REMNANT or any(parsed.tag(i)[:1] == "V" for i in rest):
        return cut
    counted = parsed.tag(rest[0]) == "NUM" or parsed.tag(cut[comma - 1]) == "CC"
    return trim_end(parsed, cut[:comma]) if counted else cut


def _without_brackets(parsed: Parsed, kept: Sequence[int]) -> list[int]:
    """A title without what stands in round brackets, where each is closed."""
    left: list[int] = []
    opened: list[int] = []
    for index in kept:
        mark = parsed.lower(index)
        if mark == "(":
            opened.append(len(left))
        left.append(index)
        if mark == ")" and opened:
            del left[opened.pop() :]
    return left


def _completes_verb(parsed: Parsed, kept: Sequence[int], place: int) -> bool:
    """Whether a participle belongs to an auxiliary before it: "would not be held"."""
    if parsed.tag(kept[place]) not in {"VBN", "VBG"}:
        return False
    before = place - 1
    while before > 0 and parsed.tag(kept[before]) == "ADV":
        before -= 1
    return parsed.tag(kept[before]) in {"BE", "HAVE"}


def _in_front(parsed: Parsed, kept: Sequence[int], place: int) -> bool:
    """Whether an "of" closes a preposition of several words: "in front of"."""
    bare = parsed.tag(kept[place - 1]) == "NOUN" and parsed.tag(kept[place - 2]) in {"PREP", "PSUB"}
    return parsed.lower(kept[place]) == "of" and bare


def _within_list(parsed: Parsed, kept: Sequence[int], place: int) -> bool:
    """Whether a cut here would leave a list unfinished: before its "and", or at a comma that parts two of its items."""
    if parsed.tag(kept[place]) != "CC" and parsed.lower(kept[place]) != ",":
        return False
    stop = {"PREP", "PSUB", "TO"} | _CUT_VERBS
    first = next((at for at in range(place - 1, -1, -1) if parsed.tag(kept[at]) in stop), 0)
    last = next((at for at in range(place + 1, len(kept)) if parsed.tag(kept[at]) in stop), len(kept))
    marks = [parsed.tag(kept[at]) == "CC" or parsed.lower(kept[at]) == "," for at in range(first, last)]
    return sum(marks) > 1


def _fit(parsed: Parsed, kept: list[int]) -> list[int]:
    """No phrase ends in time: whole words as far as they go, nothing left dangling."""
    cut = list(kept)
    while cut and (len(join(parsed, cut)) > LONGEST or _dangles(parsed, cut)):
        cut.pop()
    return cut


def join(parsed: Parsed, kept: Sequence[int]) -> str:
    """The words with the spaces that the text has between neighbours, and one between words brought together."""
    parts: list[str] = []
    for place, index in enumerate(kept):
        token = parsed.tokens[index]
        apart = place + 1 < len(kept) and kept[place + 1] != index + 1
        before_dropped = bool(place) and kept[place - 1] != index - 1
        named = token.lower == "," and apart and _closes_name(parsed, kept, place)
        if (
            token.lower == ","
            and not named
            and (apart or (before_dropped and parsed.lower(index + 1) in parsed.words.words["without_comma"]))
        ):
            continue
        if token.lower in _INSERTING and apart and place + 1 < len(kept):
            continue
        if place:
            before = parsed.tokens[kept[place - 1]]
            gap = parsed.text[before.end : token.start]
            if kept[place - 1] == index - 1:
                parts.append(" " if gap.strip() == "" and gap else gap)
            elif token.lower not in {",", ".", ";", ":", ")", "'s", "’s"}:
                parts.append(" ")
        parts.append(_day(parsed, index))
    return "".join(parts)


def _day(parsed: Parsed, index: int) -> str:
    """A word as a title has it: of "27 April next year" the day, for a title is read in another year."""
    text = parsed.tokens[index].text
    if parsed.tag(index) != "TIME":
        return text
    said = text.split(" ")
    leaders = parsed.words.words["relative_leaders"]
    at = next((place for place, word in enumerate(said) if word.lower() in leaders), len(said))
    return " ".join(said[:at]) if any(word.isdigit() for word in said[:at]) else text


def _closes_name(parsed: Parsed, kept: Sequence[int], place: int) -> bool:
    """Whether a comma closes a name that another, kept as well, opens: "the president, Ada Obi, said"."""
    at = place - 1
    while at >= 0 and parsed.tag(kept[at]) == "NAME":
        at -= 1
    return 0 < at < place - 1 and parsed.lower(kept[at]) == "," and place + 1 < len(kept)


def finish(title: str) -> str:
    """The title with marks in pairs, one space between words, a capital, and no full stop."""
    title = re.sub(r"\s*\|\s*", ", ", _EMPHASIS.sub("", title))  # The cells of a row.
    title = re.sub(r"\s+", " ", title).strip(" ,;:—–-…")
    title = re.sub(r" ([,.;:)])", r"\1", title)
    title = re.sub(r",(?:\s*,)+", ",", title)
    if title.count("(") == title.count(")") + 1 and " " in title[: title.rfind("(")].strip():
        title = title[: title.rfind("(")].strip()  # What stood in the brackets was cut.
    for one, other in (("“", "”"), ("(", ")"), ("«", "»")):
        if title.count(one) != title.count(other):
            title = re.sub(r"\s+", " ", title.replace(one, "").replace(other, ""))
    if title.count('"') % 2:
        title = title.replace('"', "")
    title = title.strip(" ,;:—–-…")
    if title.endswith(".") and not re.search(r"\b(?:[A-Za-z]\.)+$|\b(?:Inc|Ltd|Co|Corp|Jr|Sr)\.$", title):
        title = title[:-1]
    return title[:1].upper() + title[1:]
