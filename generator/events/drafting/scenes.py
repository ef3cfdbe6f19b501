"""What is told of a day and belongs in no chronicle: scenes, counts up to a day, and what a text tells of texts."""

from __future__ import annotations

import re

from generator.events.drafting.remarks import remarks
from generator.events.syntax.analysis import Parsed
from generator.events.syntax.clauses.model import Clause, Kind
from generator.events.syntax.targets import Target
from generator.model.mention import Signal, TimexType
from generator.model.source import BlockKind, Source

_MANY = 100
"""What is told of so many people in the perfect is a count, and not one happening."""
_HOLLOW = {"come", "happen", "occur"}
_SCENE_MARKS = {"when", "as", "while", "once"}
_YEARS = re.compile(r"\d{4}")


def foreground(parsed: Parsed, target: Target) -> Target:
    """What a date dates where it stands in a scene that only leads up to it, else the target itself.

    "When the choir stopped singing on Friday, the premier walked to the table and signed" tells of a signing.
    """
    clause = target.clause
    if target.noun or clause.verb is None:
        return target
    place = parsed.clauses.index(clause)
    opening = clause.kind is Kind.SUBORDINATE and clause.mark in _SCENE_MARKS
    if not is_scene(parsed, clause) or not (opening or clause.kind in {Kind.MAIN, Kind.PREDICATE}):
        return target
    kinds = {Kind.PREDICATE} | ({Kind.MAIN} if opening else set())
    for later in parsed.clauses[place + 1 :]:
        dated = any(parsed.tag(i) == "TIME" for a, b in [*later.runs, later.lead or (0, 0)] for i in range(a, b))
        if later.kind in kinds and later.verb is not None and not dated and not is_scene(parsed, later):
            told = parsed.words.verb_class.get(later.verb.main)
            return Target(later) if told not in {None, "say"} else target
    return target


def alongside(parsed: Parsed, target: Target) -> Target | None:
    """What is told next, by "and", of the time that opens the sentence: "On 3 May I shut my folder, and they left"."""
    clause = target.clause
    place = parsed.clauses.index(clause)
    later = parsed.clauses[place + 1] if place + 1 < len(parsed.clauses) else None
    if target.noun or clause.kind is not Kind.MAIN or clause.lead is None or later is None or later.verb is None:
        return None
    dated = any(parsed.tag(i) == "TIME" for a, b in [*later.runs, later.lead or (0, 0)] for i in range(a, b))
    joined = later.kind is Kind.MAIN and parsed.lower((later.lead or later.runs[0])[0]) == "and"
    return Target(later) if joined and not dated and later.verb.past and not later.verb.perfect else None


def then(parsed: Parsed, index: int) -> Target | None:
    """The clause that says, right behind the date at `index`, what came then.

    "The breakthrough came on Sunday, when the army accepted the text" tells of what the army did, and so does "the
    crisis dates from 1998, when troops entered the town", whatever else the sentence tells of the date.
    """
    opener = index + 2
    if parsed.lower(index + 1) != "," or parsed.lower(opener) != "when":
        return None
    for clause in parsed.clauses:
        verb = clause.verb
        if clause.kind is not Kind.SUBORDINATE or verb is None or clause.runs[0][0] != opener:
            continue
        own = (i for first, last in clause.runs for i in range(first, last) if parsed.tag(i) == "TIME")
        dated = any(parsed.lower(i - 1) != "of" for i in own)
        acts = any(parsed.words.verb_class.get(lemma) not in {None, "say"} for lemma in verb.lemmas)
        acts = acts or (verb.main in parsed.words.light and _of_happening(parsed, clause))
        acts = acts or (_turning_point(parsed, parsed.clauses[0]) and verb.main not in parsed.words.stative)
        return Target(clause) if acts and verb.past and not verb.perfect and not verb.modal and not dated else None
    return None


def _of_happening(parsed: Parsed, clause: Clause) -> bool:
    """Whether a clause with a verb that tells little names a happening: "the truce took effect", "it held a vote"."""
    told = (index for first, last in clause.runs for index in range(first, last))
    return any(parsed.tag(i) == "NOUN" and parsed.words.event_class(parsed.lower(i), things=False) for i in told)


def hollow(target: Target) -> bool:
    """Whether a clause only says that something came about: "the breakthrough came", "the process began"."""
    verb = target.clause.verb
    return not target.noun and target.clause.kind is Kind.MAIN and verb is not None and verb.main in _HOLLOW


def tells_nothing(parsed: Parsed, target: Target) -> bool:
    """Whether what is dated is a scene, a count, what somebody told the writer, or what a text tells of texts."""
    if _apparatus(parsed) or remarks(parsed, target):
        return True
    if target.noun or target.clause.verb is None:
        return False
    return (
        is_scene(parsed, target.clause)
        or _count(parsed, target.clause)
        or _befallen(parsed, target.clause)
        or _told_me(parsed, target.clause)
        or _of_texts(parsed, target.clause)
        or _of_pictures(parsed, target.clause)
        or _of_posts(parsed, target.clause)
        or _trend(parsed, target.clause)
        or _turning_point(parsed, target.clause)
        or _sitting(parsed, target.clause)
    )


def _turning_point(parsed: Parsed, clause: Clause) -> bool:
    """Whether a clause says only that a turn came about, and not by what: "the breakthrough came in September"."""
    verb, words = clause.verb, parsed.words
    if verb is None or clause.subject is None or verb.main not in _HOLLOW:
        return False
    first = next((i for i in range(*clause.subject) if parsed.tag(i) not in _OPENING), clause.subject[0])
    return words.noun_lemma(_head(parsed, first)) in words.words["turning_points"]


_OPENING = {"PUNCT", "CC", "ADV", "TIME", "PREP", "PSUB"}


def is_scene(parsed: Parsed, clause: Clause) -> bool:
    """Whether a clause tells an everyday act, how somebody stood or moved in a room, or of a thing of the house."""
    verb, words = clause.verb, parsed.words
    if verb is None:
        return False
    then = parsed.tokens[verb.last] if verb.last < len(parsed.tokens) else None
    if verb.main in words.words["everyday"]:
        return True
    if then is not None and then.tag == "VBG" and then.lemma in words.words["everyday"]:
        return True
    if verb.main in words.words["postures"] and _head(parsed, verb.last + 1) in words.words["furnishings"]:
        return parsed.tag(verb.last) in {"PREP", "PSUB"}
    if words.kinds.get(words.verb_class.get(verb.main, "")) == "ASSAULT":
        return False
    taken = _head(parsed, clause.subject[0]) if verb.passive and clause.subject else _head(parsed, verb.last)
    done = _head(parsed, clause.subject[0]) if clause.subject else ""
    spoken_of = _head(parsed, clause.antecedent[0]) if clause.antecedent else ""
    return bool({taken, done, spoken_of} & words.words["household"])


def _head(parsed: Parsed, first: int) -> str:
    """The head of the noun phrase that begins at `first`, in the singular; empty where none begins there."""
    while parsed.tag(first) in {"PUNCT", "CC"}:
        first += 1
    end = parsed.noun_phrase_end(first, len(parsed.tokens))
    while end > first and parsed.tag(end - 1) in {"TIME", "ADV"}:
        end -= 1
    named = end > first and parsed.tag(end - 1) == "NOUN"
    return parsed.words.noun_lemma(parsed.lower(end - 1)) if named else ""


def _count(parsed: Parsed, clause: Clause) -> bool:
    """Whether somebody only says how many or how much: "he put the number of deaths since May at 15,000"."""
    verb, words = clause.verb, parsed.words.words
    if verb is None or verb.main not in words["counting"]:
        return False
    counted = _head(parsed, clause.subject[0]) if verb.passive and clause.subject else _head(parsed, verb.last)
    rest = range(verb.last, max(last for _, last in clause.runs))
    return counted in words["counts"] and any(parsed.lower(i) == "at" and parsed.tag(i + 1) == "NUM" for i in rest)


def _befallen(parsed: Parsed, clause: Clause) -> bool:
    """Whether a clause counts up to the writing what befell many people: "2,600 have been killed this year"."""
    verb, words = clause.verb, parsed.words
    if verb is None or clause.subject is None or not verb.perfect or verb.past or verb.modal:
        return False
    if words.verb_class.get(verb.main) not in words.words["befallen"]:
        return False
    numbers = [parsed.tokens[i].text.replace(",", "") for i in range(*clause.subject) if parsed.tag(i) == "NUM"]
    return any(number.isdigit() and int(number) >= _MANY for number in numbers)


def _told_me(parsed: Parsed, clause: Clause) -> bool:
    """Whether somebody only told the writer what he thought: "an officer told me that it would not hold"."""
    verb = clause.verb
    return verb is not None and parsed.reporting(clause) and parsed.lower(verb.last) in {"me", "us"}


def _sitting(parsed: Parsed, clause: Clause) -> bool:
    """Whether minutes tell by the clock when a sitting opened and rose: "the meeting was adjourned at 3.55 p.m."."""
    verb, words = clause.verb, parsed.words
    if verb is None or clause.subject is None:
        return False
    course = words.verb_class.get(verb.main) in {"begin", "end", "resume", "suspend"} or verb.main == "call"
    clock = any(
        token.mention is not None and token.mention.type is TimexType.TIME and token.text[:1].isdigit()
        for first, last in clause.runs
        for token in parsed.tokens[max(first, verb.last) : last]
    )
    subject = [i for i in range(*clause.subject) if parsed.tag(i) not in {"PUNCT", "ADV", "CC", "TIME"}]
    bare = len(subject) == _ARTICLE_AND_NOUN and parsed.lower(subject[0]) == "the"
    return course and clock and bare and parsed.lower(subject[1]) in words.words["sittings"]


_ARTICLE_AND_NOUN = 2


def _of_texts(parsed: Parsed, clause: Clause) -> bool:
    """Whether a clause tells how a piece or letter words something: "a letter on Monday quoted Article 12"."""
    verb, words = clause.verb, parsed.words.words
    if verb is None or clause.subject is None or verb.modal:
        return False
    return _head(parsed, clause.subject[0]) in words["pieces"] and verb.main in words["wording"]


def _of_pictures(parsed: Parsed, clause: Clause) -> bool:
    """Whether a caption says of its picture when it was made: "The photograph was taken at the pier in 2019"."""
    verb, words = clause.verb, parsed.words.words
    if verb is None or clause.subject is None or not verb.passive:
        return False
    return _head(parsed, clause.subject[0]) in words["pictures"] and verb.main in {"take", "make", "shoot", "film"}


def _of_posts(parsed: Parsed, clause: Clause) -> bool:
    """Whether readers' words were put in order: "two comments were deleted on Friday"; a border post is no comment."""
    verb, words = clause.verb, parsed.words.words
    if verb is None or clause.subject is None or not verb.passive or verb.main not in words["moderating"]:
        return False
    first, last = clause.subject
    end = next((i for i in range(first, last) if parsed.tag(i) in {"PREP", "PSUB"}), last)
    first = next((i + 1 for i in range(first, end) if parsed.lower(i) == ":"), first)
    nouns = [i for i in range(first, end) if parsed.tag(i) in {"NOUN", "NAME"}]
    return len(nouns) == 1 and parsed.words.noun_lemma(parsed.lower(nouns[0])) in words["posts"]


def _trend(parsed: Parsed, clause: Clause) -> bool:
    """Whether a clause only says how much more or less there is since a day: "the catch has fallen by half since"."""
    verb = clause.verb
    if verb is None or not verb.perfect or verb.main not in parsed.words.words["trending"]:
        return False
    mentions = (parsed.tokens[i].mention for first, last in clause.runs for i in range(first, last))
    return any(mention is not None and mention.signal is Signal.SINCE for mention in mentions)


def _apparatus(parsed: Parsed) -> bool:
    """Whether a line only says what the text rests on: "Sources: press, United Nations documents"."""
    first = next((i for i in range(len(parsed.tokens)) if parsed.tag(i) != "PUNCT"), 0)
    colon = next((i for i in range(first, min(first + 3, len(parsed.tokens))) if parsed.lower(i) == ":"), 0)
    opening = " ".join(parsed.lower(i) for i in range(first, colon))
    return opening in parsed.words.words["apparatus"]


def names_the_text(source: Source, parsed: Parsed) -> bool:
    """Whether a heading is the text's own title, with the years that it tells of: "The talks, 1990 to 1994"."""
    if parsed.block is not BlockKind.HEADING or any(clause.verb is not None for clause in parsed.clauses):
        return False
    dates = [token.text for token in parsed.tokens if token.mention is not None]
    own = _words(parsed.text[parsed.sentence.start : parsed.sentence.end]) == _words(source.metadata.title or "")
    return (own or len(dates) > 1) and bool(dates) and all(_YEARS.fullmatch(date) for date in dates)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())
