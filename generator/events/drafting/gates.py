"""Which dates can date an event, and which clauses tell that something happens."""

from __future__ import annotations

import re

from generator.events.assertions import attributions, claims, statuses
from generator.events.attaching.attachment import delayed, past_span, waits_for
from generator.events.drafting import figures, references, scenes
from generator.events.syntax.analysis import Parsed
from generator.events.syntax.clauses.model import Clause, Kind
from generator.events.syntax.targets import Target
from generator.model.mention import Mention, Signal, TimexType
from generator.model.source import BlockKind

_NO_PLACE = re.compile(r"_REF$|^X*-?(?:SP|SU|FA|WI)$|^P[TX]?X|^T(?:MO|MI|AF|EV|NI|\d)")
"""TIMEX3 values without a place on a calendar: a season of no year, an amount not told, a mere time of day."""
_NO_AMOUNT = re.compile(
    r"^(?:(?:the|many|several|some|few|a few|a couple of) )?"
    r"(?:hours|days|weeks|months|years|decades|centuries|generations)$"
)
_PLACED_SIZE = re.compile(
    r"\d|\b(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|past|last|dozen)\b"
)


_UNTIL = {"until", "till"}
_FEWER = {"fewer", "less", "sooner"}
"""After "no", words of an amount or a time: "no fewer than 40 people" is no denial."""
_INVERTED = {"had", "were", "should"}
"""What opens a condition without "if": "Had the envoy come on 3 May, …"."""
_TALKING = {"speak", "talk"}
_TELLING_WHEN = {"when", "since", "after", "before", "until", "till"}
"""What opens a clause that dates another by a fact: "I wrote it when the truce took effect on 3 May"."""


def dates_events(mention: Mention, value: str) -> bool:
    """Whether an expression of that TIMEX3 value can date anything; durations are looked at in their clause again."""
    return mention.type is not TimexType.SET and not _NO_PLACE.search(value)


def spans(parsed: Parsed, index: int, target: Target) -> bool:
    """Whether a duration spans something: up to the day of writing, or from it on for what is planned."""
    mention = parsed.tokens[index].mention
    assert mention is not None  # noqa: S101 - for the type checker; callers see to it
    if mention.type is not TimexType.DURATION:
        until = mention.signal is Signal.UNTIL or {parsed.lower(index - 1), parsed.lower(index - 2)} & _UNTIL
        return not until or _lasts(parsed, target) or waits_for(parsed, index)
    text = mention.text.lower()
    if _NO_AMOUNT.match(text) or not _PLACED_SIZE.search(text):
        return False
    if past_span(parsed, index, target.clause):
        return True
    ahead = set(text.split()) & parsed.words.words["future_span"]
    verb = target.clause.verb
    return bool(ahead) and verb is not None and verb.modal in {"will", "would", "'ll"}


def _lasts(parsed: Parsed, target: Target) -> bool:
    """Whether "until" says when something ended, and not to when it was put off or extended."""
    verb = target.clause.verb
    return target.noun or verb is None or verb.main in parsed.words.durative or verb.progressive


def tells(parsed: Parsed, target: Target, *, voiced: bool = False, dated: bool = True, denied: bool = False) -> bool:
    """Whether what is dated is told as happening, planned or not happening, and not asked, supposed or wished.

    `voiced` says that it is known who speaks of himself there; `dated`, that it would be an entry with a date, as what
    never happened is none; `denied`, that somebody denies to have done it, which is told of what others say he did.
    """
    if parsed.text[parsed.sentence.start : parsed.sentence.end].rstrip("\"”’' )").endswith("?"):
        return False
    if parsed.tokens[0].lower in _INVERTED and parsed.tag(1) in {"DET", "NAME", "PRO", "NOUN"}:
        return False
    if parsed.block is BlockKind.HEADING and references.pronoun(parsed, target.clause) is not None:
        return False
    if _listed(parsed, target) or _of_the_text(parsed, target.clause) or scenes.tells_nothing(parsed, target):
        return False
    if (_personal(parsed, target.clause) and not voiced) or _passes_on_dated(parsed, target):
        return False
    if not target.noun and dated and (_only_reported(parsed, target.clause) or _spelt_out(parsed, target.clause)):
        return False
    if target.noun:
        return not (target.planned and _supposed(parsed, target.clause))
    if dated and not denied and not delayed(parsed, target.clause) and _fails_to_happen(parsed, target.clause):
        return False
    return not _supposed(parsed, target.clause) and _happens(parsed, target.clause)


def lasts(parsed: Parsed, clause: Clause) -> bool:
    """Whether a clause tells as a fact how long something lasted, whatever else it tells."""
    asked = parsed.text[parsed.sentence.start : parsed.sentence.end].rstrip("\"”’' )").endswith("?")
    return not asked and not _personal(parsed, clause) and not _supposed(parsed, clause)


def _passes_on_dated(parsed: Parsed, target: Target) -> bool:
    """Whether a bare "officials said on Sunday" stands beside a clause that has a date of its own."""
    told = [] if target.noun else parsed.beside(target.clause)
    verb = target.clause.verb
    denies = verb is not None and verb.main in parsed.words.words["status"]["denied"] and not verb.negated
    passes = not target.noun and (denies or parsed.passing_on(target.clause))
    told += _dated_complements(parsed, target.clause) if passes else []
    return any(_personal(parsed, other) or _has_date(parsed, other) for other in told)


_COARSE = re.compile(r"[A-Z][a-z]+(?: \d{4})?|\d{4}")
"""A month or a year, and no day."""


def _spelt_out(parsed: Parsed, clause: Clause) -> bool:
    """Whether a colon leads from a clause with a coarse date to one with a finer: "in May they met: on the 3rd, …"."""
    end = max((last for _, last in clause.runs), default=0)
    colon = end - 1 if parsed.lower(end - 1) == ":" else end
    own = [parsed.tokens[i].mention for a, b in [*clause.runs, clause.lead or (0, 0)] for i in range(a, b)]
    dates = [mention.text for mention in own if mention is not None]
    if parsed.lower(colon) != ":" or len(dates) != 1 or not _COARSE.fullmatch(dates[0]):
        return False
    later = (token.mention for token in parsed.tokens[colon:])
    return any(mention is not None and not _COARSE.fullmatch(mention.text) for mention in later)


def _only_reported(parsed: Parsed, clause: Clause) -> bool:
    """Whether a date is that of a newspaper's report on how things are or will be: "…, the Post reported on Monday".

    What it reports as done has no better date than that; what is or will be has none.
    """
    told = parsed.complements(clause) or parsed.beside(clause)
    if not told or not attributions.by_outlet(parsed, clause):
        return False
    verb = told[0].verb
    return verb is None or not (verb.past or verb.perfect)


def _dated_complements(parsed: Parsed, clause: Clause) -> list[Clause]:
    """What a bare "said in May that …" reports where that has a date of its own and is told as a fact or plan."""
    return [
        other
        for other in parsed.complements(clause)
        if other.verb is not None and _has_date(parsed, other) and not _supposed(parsed, other)
    ]


def _has_date(parsed: Parsed, clause: Clause) -> bool:
    runs = [*clause.runs, *([clause.lead] if clause.lead else [])]
    mentions = [parsed.tokens[index].mention for first, last in runs for index in range(first, last)]
    return any(mention is not None and _dates(parsed, mention) for mention in mentions)


def _dates(parsed: Parsed, mention: Mention) -> bool:
    past = set(mention.text.lower().split()) & parsed.words.words["past_span"]
    return mention.type is not TimexType.DURATION or bool(past)


def _personal(parsed: Parsed, clause: Clause) -> bool:
    """Whether a writer or speaker talks of himself, or of the reader: a comment, not an account."""
    subject = range(*clause.subject) if clause.subject else range(0)
    if any(parsed.lower(i) in parsed.words.words["first_second"] and parsed.tag(i) != "NAME" for i in subject):
        return True
    outer = parsed.clauses[clause.parent] if clause.parent is not None else None
    fact = clause.kind is Kind.SUBORDINATE and clause.mark in _TELLING_WHEN
    return outer is not None and outer is not clause and not fact and _personal(parsed, outer)


def _supposed(parsed: Parsed, clause: Clause) -> bool:
    """Whether a clause is hypothetical: by its modal, its subordinator, a hedge, or a verb of opinion over it."""
    words = parsed.words.words
    if clause.verb is not None and clause.verb.modal in words["hypothetical_modals"]:
        return True
    if clause.mark in words["conditional"] or _rumoured(parsed, clause):
        return True
    if any(_hedged(parsed, i) for a, b in clause.runs for i in range(a, b)):
        return True
    if clause.verb is not None and clause.verb.modal in {"would", "'d"} and _conditional_beside(parsed, clause):
        return True
    if _unreal(parsed, clause):
        return True
    outer = parsed.clauses[clause.parent] if clause.parent is not None else None
    if outer is None or outer is clause:
        return False
    if clause.kind is Kind.COMPLEMENT and outer.verb is not None and outer.verb.main in words["opinion"]:
        return True
    if claims.judged(parsed, clause) is not None:
        return False
    return clause.kind in {Kind.COMPLEMENT, Kind.PREDICATE} and _supposed(parsed, outer)


_PLANNABLE = {
    "meet", "dine", "negotiate", "host", "visit", "arrive", "begin", "enter", "resume", "extend", "agree", "vote",
    "office", "release", "exchange", "withdraw", "send", "aid", "lift", "announce", "cooperate", "surrender",
}  # fmt: skip
"""Classes of what is planned, so that "would have" tells of a plan that came to nothing."""


def _unreal(parsed: Parsed, clause: Clause) -> bool:
    """Whether "would have" tells what nobody had planned: "either side would have shot him"."""
    verb = clause.verb
    if verb is None or verb.modal not in {"would", "'d"} or not verb.perfect:
        return False
    words = parsed.words
    classes = {words.verb_class.get(lemma) for lemma in verb.lemmas}
    about = any(words.event_class(parsed.lower(i), things=False) for i in range(*(clause.subject or (0, 0))))
    carried = about and (words.light & {verb.main} or verb.lemmas == ("be",))
    return not (classes & _PLANNABLE or carried or parsed.lower(verb.last - 1) == "expired")


def _rumoured(parsed: Parsed, clause: Clause) -> bool:
    """Whether what is to come is only rumoured: "a rumour that the price will be halved"."""
    ahead = clause.kind is Kind.COMPLEMENT and clause.verb is not None and clause.verb.modal in {"will", "would", "'ll"}
    noun = clause.runs[0][0] - 1 if clause.runs else -1
    return ahead and parsed.words.noun_lemma(parsed.lower(noun)) in parsed.words.words["rumours"]


def _listed(parsed: Parsed, target: Target) -> bool:
    """Whether a line without a verb tells of nothing, or of the paper: "Five things to know about …", "No talks"."""
    if target.clause.verb is not None or target.noun:
        return False
    words = parsed.words
    opening = next((i for i in range(len(parsed.tokens)) if parsed.tag(i) not in {"PUNCT", "TIME", "PREP"}), 0)
    if parsed.lower(opening) in words.words["denying"] and parsed.lower(opening + 1) not in _FEWER:
        return True
    paper = (words.noun_lemma(token.lower) in words.words["practical"] for token in parsed.tokens)
    if parsed.block is BlockKind.BODY and any(paper):
        return True
    first = next((i for i in range(len(parsed.tokens)) if parsed.tag(i) not in {"PUNCT", "DET", "TIME"}), 0)
    return parsed.tag(first) == "NUM" and any(
        words.noun_lemma(parsed.lower(i)) in words.words["listed"] for i in (first + 1, first + 2)
    )


def _of_the_text(parsed: Parsed, clause: Clause) -> bool:
    """Whether a clause tells of who wrote the text, or of what serves its readers: "the writer reported from"."""
    if clause.subject is None or clause.verb is None:
        return False
    if any(parsed.lower(i) == "page" and _paged(parsed, i) for a, b in clause.runs for i in range(a, b)):
        return True
    subject = [i for i in range(*clause.subject) if parsed.tag(i) not in {"PUNCT", "ADV", "TIME", "CC"}]
    if not subject:
        return False
    end = next((i for i in subject if parsed.tag(i) in {"PREP", "PSUB"}), subject[-1] + 1)
    head = parsed.words.noun_lemma(parsed.lower(end - 1))
    written = head in parsed.words.words["writers"] and len(subject) == _ARTICLE_AND_NOUN
    return (written and parsed.lower(subject[0]) in {"the", "this"}) or head in parsed.words.words["practical"]


def _paged(parsed: Parsed, index: int) -> bool:
    """Whether "page" is one of the paper's own: "on page 7", "on the back page"."""
    return parsed.tag(index + 1) == "NUM" or parsed.lower(index - 1) in {"back", "front", "this", "next", "facing"}


_ARTICLE_AND_NOUN = 2


def _hedged(parsed: Parsed, index: int) -> bool:
    """Whether a word doubts what is told, and not an amount or place: "perhaps 40 lorries", ", probably in Rome"."""
    placed = parsed.lower(index - 1) in {",", "("} and parsed.tag(index + 1) in {"PREP", "PSUB"}
    return parsed.lower(index) in parsed.words.words["hedges"] and parsed.tag(index + 1) != "NUM" and not placed


def _conditional_beside(parsed: Parsed, clause: Clause) -> bool:
    return any(other is not clause and other.mark in parsed.words.words["conditional"] for other in parsed.clauses)


def _happens(parsed: Parsed, clause: Clause) -> bool:
    verb = clause.verb
    if verb is None:
        return parsed.block is not BlockKind.BODY or clause.kind is Kind.FRAGMENT
    if clause.subject is None or all(parsed.tag(index) in {"TIME", "ADV"} for index in range(*clause.subject)):
        return False
    if verb.progressive and verb.main in _TALKING:
        return False
    if verb.lemmas == ("call",) and parsed.tag(verb.last) == "ADJ":
        return False
    if verb.lemmas == ("be",):
        return _held(parsed, clause) or _gone(parsed, clause)
    if parsed.lower(clause.subject[0]) == "there":
        return False
    if verb.lemmas[0] in parsed.words.words["wanting"] or _bare_plan(parsed, clause) or figures.tells(parsed, clause):
        return False
    if verb.main == "have" and _guests(parsed, clause):
        return True
    if (clause.kind is Kind.PREDICATE and verb.main == "last") or _trivial(parsed, clause):
        return False
    return not (verb.main in parsed.words.stative and len(verb.lemmas) == 1)


def _trivial(parsed: Parsed, clause: Clause) -> bool:
    """Whether a thing that is no happening does, or undergoes, what no class names: "the table was laid for six"."""
    assert clause.verb is not None  # noqa: S101 - for the type checker; callers see to it
    words, verb = parsed.words, clause.verb
    named = any(words.verb_class.get(lemma) for lemma in verb.lemmas)
    phrasal = any(f"{verb.main} {parsed.lower(i)}" in words.phrasal for i in range(verb.last, verb.last + 3))
    if named or phrasal or verb.main in words.light or parsed.block is not BlockKind.BODY:
        return False
    told = [i for a, b in [*clause.runs, clause.subject or (0, 0)] for i in range(a, b)]
    if any(parsed.tag(i) == "NAME" or words.event_class(parsed.lower(i)) for i in told):
        return False
    acting = words.words["agents"] | words.words["offices"] | words.words["bodies"] | words.words["anonymous"]
    return not any(
        parsed.tag(i) in {"PRO", "NUM"} or words.noun_lemma(parsed.lower(i)) in acting | words.words["parties"]
        for i in range(*(clause.subject or (0, 0)))
    )


def _guests(parsed: Parsed, clause: Clause) -> bool:
    """Whether "had" tells of a meeting: "he had the two leaders to dinner", "they had talks"."""
    assert clause.verb is not None  # noqa: S101 - for the type checker; callers see to it
    end = parsed.noun_phrase_end(clause.verb.last, len(parsed.tokens))
    if parsed.lower(end) == "to":
        end = parsed.noun_phrase_end(end + 1, len(parsed.tokens))
    return parsed.words.event_class(parsed.lower(end - 1), things=False) in {"meet", "dine", "visit"}


def _fails_to_happen(parsed: Parsed, clause: Clause) -> bool:
    """Whether a clause only says that something did not happen, or that "more" did, and not what.

    That a plan came to nothing is told of the plan.
    """
    verb = clause.verb
    if verb is None or clause.subject is None or statuses.turned(parsed, clause) is not None:
        return False
    subject = [i for i in range(*clause.subject) if parsed.tag(i) not in {"TIME", "PUNCT", "ADV", "CC"}]
    if len(subject) == 1 and parsed.lower(subject[0]) in parsed.words.words["indefinite"]:
        return True
    first = [*subject[:1], *([verb.last] if not verb.passive else [])]
    if _nearly(parsed, clause):
        return True
    denying = parsed.words.words["denying"]
    nothing = any(parsed.lower(i) in denying and parsed.lower(i + 1) not in _FEWER for i in first)
    return (verb.negated and not _bound(parsed, clause)) or nothing


def _bound(parsed: Parsed, clause: Clause) -> bool:
    """Whether someone undertakes, or is told, not to do something: "both sides pledged not to fire"."""
    verb = clause.verb
    if verb is None or len(verb.lemmas) == 1:
        return False
    told = verb.lemmas[1] if verb.passive and verb.lemmas[0] == "be" else verb.lemmas[0]
    until = next((i for i in range(verb.first, verb.last) if parsed.tag(i) == "TO"), verb.first)
    negations = [i for i in range(verb.first, verb.last) if parsed.tag(i) == "NEG"]
    return told in parsed.words.words["undertaking"] and all(i + 1 == until for i in negations)


def _nearly(parsed: Parsed, clause: Clause) -> bool:
    """Whether something nearly happened: "the plates almost led to war"."""
    assert clause.verb is not None  # noqa: S101 - for the type checker; callers see to it
    nearly = parsed.words.words["nearly"]
    return any(parsed.lower(i) in nearly for i in range(clause.verb.first - 1, clause.verb.last))


def _bare_plan(parsed: Parsed, clause: Clause) -> bool:
    """Whether someone is said to be expected, and not for what or where: "two leaders were expected on Thursday"."""
    verb, subject = clause.verb, clause.subject
    if verb is None or subject is None or not verb.passive or verb.main not in parsed.words.words["planning"]:
        return False
    people = parsed.words.words["offices"] | parsed.words.words["anonymous"]
    if verb.main != "expect" and parsed.tag(subject[1] - 1) == "PRO":
        return False
    end = next((i for i in range(*subject) if parsed.tag(i) in {"PREP", "PSUB"}), subject[1])
    if not any(parsed.words.noun_lemma(parsed.lower(index)) in people for index in range(subject[0], end)):
        return False
    rest = [index for a, b in clause.runs for index in range(max(a, verb.last), b)]
    empty = {"PUNCT", "ADV", "TIME"}
    return all(
        parsed.tag(i) in empty or (parsed.tag(i) in {"PREP", "PSUB"} and parsed.tag(i + 1) == "TIME") for i in rest
    )


def _held(parsed: Parsed, clause: Clause) -> bool:
    """Whether "was" tells that something took place: "the last meeting was in Geneva on 3 May"."""
    assert clause.verb is not None  # noqa: S101 - for the type checker; callers see to it
    assert clause.subject is not None  # noqa: S101 - for the type checker; callers see to it
    subject = any(parsed.words.event_class(parsed.lower(i), things=False) for i in range(*clause.subject))
    after = parsed.tag(clause.verb.last)
    return subject and after in {"PREP", "PSUB", "TIME"}


def _gone(parsed: Parsed, clause: Clause) -> bool:
    """Whether somebody will be gone from a place, or back there: "the troops will be out of the town by June"."""
    assert clause.verb is not None  # noqa: S101 - for the type checker; callers see to it
    last = clause.verb.last
    moved = parsed.lower(last) in {"out", "back", "gone", "home", "away"} and parsed.tag(last + 1) in {"PREP", "PSUB"}
    return moved and clause.verb.modal in {"will", "would", "'ll", "shall"}
