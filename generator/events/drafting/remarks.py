"""Clauses that only remark on something: of mere pronouns, head counts, accounts of a year, callings."""

from __future__ import annotations

from generator.events.syntax.analysis import Parsed
from generator.events.syntax.clauses.model import Clause, Kind
from generator.events.syntax.targets import Target
from generator.model.mention import Mention, Signal, TimexType
from generator.model.source import BlockKind

_MONEY = {"$", "€", "£", "¥"}


def remarks(parsed: Parsed, target: Target) -> bool:
    """Whether what is dated is a remark, or the heading of a written piece, and tells no event."""
    clause = target.clause
    if clause.verb is None or target.noun:
        return clause.verb is None and _heads_a_piece(parsed, clause)
    return (
        _mere_pronouns(parsed, clause)
        or _head_count(parsed, clause)
        or _account(parsed, clause)
        or _visits_the_writer(parsed, clause)
        or _calling(parsed, clause)
    )


def _behind(parsed: Parsed, clause: Clause) -> list[int]:
    """The tokens of a clause behind its verb, without dates, their prepositions and marks."""
    assert clause.verb is not None  # noqa: S101 - for the type checker; callers see to it
    rest = [i for first, last in clause.runs for i in range(max(first, clause.verb.last), last)]
    dated = {"PREP", "PSUB", "DET"}
    return [
        i
        for i in rest
        if parsed.tag(i) not in {"PUNCT", "ADV", "TIME"}
        and not (parsed.tag(i) in dated and parsed.tag(i + 1) == "TIME")
    ]


def _subject(parsed: Parsed, clause: Clause) -> list[int]:
    """The tokens of a clause's subject, without what stands around it."""
    around = {"PUNCT", "ADV", "TIME", "CC"}
    return [i for i in range(*(clause.subject or (0, 0))) if parsed.tag(i) not in around]


def _mere_pronouns(parsed: Parsed, clause: Clause) -> bool:
    """Whether people that only a pronoun names do to "it" what no class of happenings has: "They proved it".

    What they do of themselves may well be one: "He retired".
    """
    verb, words, subject = clause.verb, parsed.words, _subject(parsed, clause)
    if verb is None or verb.passive or clause.kind is not Kind.MAIN or len(parsed.clauses) > 1:
        return False
    alone = len(subject) == 1 and parsed.lower(subject[0]) in {"he", "she", "they"}
    acts = any(words.verb_class.get(lemma) not in {None, "say"} for lemma in verb.lemmas) or verb.main in words.light
    behind = _behind(parsed, clause)
    return alone and not acts and bool(behind) and all(parsed.tag(i) == "PRO" for i in behind)


def _head_count(parsed: Parsed, clause: Clause) -> bool:
    """Whether a clause only counts who was there, and not at what: "seventeen parties attend"."""
    verb, subject = clause.verb, _subject(parsed, clause)
    if verb is None or not subject or verb.main not in parsed.words.words["attending"]:
        return False
    return parsed.tag(subject[0]) == "NUM" and not verb.modal and not _behind(parsed, clause)


def _account(parsed: Parsed, clause: Clause) -> bool:
    """Whether a clause tells what somebody earned, and no more: "Acme made a profit of $40 million in 2011"."""
    verb, words = clause.verb, parsed.words.words
    if verb is None or verb.passive or verb.main not in words["accounting"]:
        return False
    behind = _behind(parsed, clause)
    first = next((i for i in behind if parsed.tag(i) not in {"DET", "ADJ", "VBG"}), None)
    if first is None:
        return False
    result = parsed.words.noun_lemma(parsed.lower(first)) in words["balances"]
    return (result or verb.main == "earn") and any(_of_money(parsed, i) for i in behind)


def _of_money(parsed: Parsed, index: int) -> bool:
    text = parsed.tokens[index].text
    return text[:1] in _MONEY or parsed.words.noun_lemma(text.lower()) in parsed.words.words["currencies"]


def _visits_the_writer(parsed: Parsed, clause: Clause) -> bool:
    """Whether somebody comes to see the writers: "the bishop will come to us in June", "the envoy visited us"."""
    verb, words = clause.verb, parsed.words
    if verb is None or verb.passive or words.verb_class.get(verb.main) not in {"visit", "arrive", None}:
        return False
    at = verb.last + (parsed.lower(verb.last) in {"to", "with", "among"})
    ends = not [i for i in _behind(parsed, clause) if i > at]
    came = words.verb_class.get(verb.main) in {"visit", "arrive"} or verb.main == "come"
    return came and ends and parsed.lower(at) == "us"


def _calling(parsed: Parsed, clause: Clause) -> bool:
    """Whether a person has done something for years as his calling: "he has carried letters between them for years"."""
    verb, words = clause.verb, parsed.words
    if verb is None or verb.past or not verb.perfect or verb.passive or verb.modal or verb.progressive:
        return False
    subject = _subject(parsed, clause)
    single = len(subject) == 1 and parsed.lower(subject[0]) in {"he", "she"}
    named = words.verb_class.get(verb.main) is not None
    dates = (parsed.tokens[i].mention for first, last in clause.runs for i in range(first, last))
    return single and not named and any(date is not None and _of_years(date) for date in dates)


def _of_years(mention: Mention) -> bool:
    years = mention.text.lower().endswith(("years", "decades"))
    return years and mention.type is TimexType.DURATION and mention.signal is Signal.THROUGHOUT


def _heads_a_piece(parsed: Parsed, clause: Clause) -> bool:
    """Whether a heading is that of a written piece, with its day: "Statement to members, 18 April 2014"."""
    if parsed.block is not BlockKind.HEADING:
        return False
    told = [
        i for first, last in clause.runs for i in range(first, last) if parsed.tag(i) not in {"PUNCT", "DET", "ADJ"}
    ]
    first, behind = (told[0], told[1]) if len(told) > 1 else (0, 0)
    headed = parsed.words.noun_lemma(parsed.lower(first)) in parsed.words.words["headed"]
    return headed and parsed.lower(behind) in {"to", "for", "from"}
