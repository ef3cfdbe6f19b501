"""Whether a claim stands: who denies or rejects what a clause of its own tells, and who leaves it open."""

from __future__ import annotations

from generator.events.assertions.statuses import Told
from generator.events.syntax.analysis import Parsed
from generator.events.syntax.clauses.model import Clause, Kind
from generator.model.event import Status


def judged(parsed: Parsed, clause: Clause) -> Told | None:
    """The status that the clause around a reported one gives it; `None` where that one says that it is so.

    It is denied ("rejected as false reports that …"), or left open ("neither side confirmed a report that …").
    """
    outer = _outer(parsed, clause)
    if outer is None or outer.verb is None:
        return None
    noun = _claim(parsed, clause)
    if leaves_open(parsed, outer):
        return _verb(parsed, outer, Status.UNCONFIRMED)
    words = parsed.words.words
    denying = words["status"]["denied"] + (words["status"]["rejected"] if noun is not None else [])
    if outer.verb.main in denying and not outer.verb.negated:
        return _verb(parsed, outer, Status.DENIED)
    return _called_false(parsed, clause, outer, noun) or _doubtful(parsed, outer, noun)


def leaves_open(parsed: Parsed, clause: Clause) -> bool:
    """Whether a clause says that somebody, or nobody, does not confirm what is told: "declined to confirm"."""
    verb = clause.verb
    if verb is None or verb.main not in parsed.words.words["confirming"]["verbs"]:
        return False
    subject = [i for i in range(*(clause.subject or (0, 0))) if parsed.tag(i) not in {"PUNCT", "CC", "ADV", "TIME"}]
    nobody = any(parsed.lower(i) in parsed.words.words["denying"] for i in subject[:1])
    shying = set(parsed.words.words["confirming"]["shying"]) & set(verb.lemmas[:-1])
    yet = verb.lemmas[0] == "have" and any(parsed.lower(i) == "yet" for i in range(verb.first, verb.last))
    return verb.negated or nobody or bool(shying) or yet


def _outer(parsed: Parsed, clause: Clause) -> Clause | None:
    if clause.kind is not Kind.COMPLEMENT or clause.parent is None:
        return None
    return parsed.clauses[clause.parent]


def _claim(parsed: Parsed, clause: Clause) -> int | None:
    """The noun whose content a clause tells: "the report that"."""
    noun = clause.runs[0][0] - 1
    named = parsed.words.noun_lemma(parsed.lower(noun)) in parsed.words.words["content_nouns"]
    return noun if named and parsed.tag(noun) in {"NOUN", "ADJ"} else None


def _called_false(parsed: Parsed, clause: Clause, outer: Clause, noun: int | None) -> Told | None:
    """What says that a claim is not so: "reports that … were false", "called reports that … a lie", "it is untrue"."""
    verb = outer.verb
    assert verb is not None  # noqa: S101 - for the type checker; callers see to it
    truth = parsed.words.words["confirming"]
    false = set(truth["true"] if verb.negated else truth["false"])
    after = [i for a, b in outer.runs for i in range(max(a, verb.last), b)]
    found = next((i for i in after if parsed.lower(i) in false), None)
    if verb.lemmas == ("be",):
        about = noun is not None and outer.subject is not None and outer.subject[0] <= noun < outer.subject[1]
        about = about or clause.runs[0][0] - 1 == found
        return _stretch(parsed, verb.first, found + 1, Status.DENIED) if found is not None and about else None
    if noun is None or verb.negated or verb.main not in truth["calling"]:
        return None
    ends = parsed.lower(clause.runs[-1][1] - 1 - (parsed.tag(clause.runs[-1][1] - 1) == "PUNCT")) in false
    return _verb(parsed, outer, Status.DENIED) if found is not None or ends else None


def _doubtful(parsed: Parsed, outer: Clause, noun: int | None) -> Told | None:
    """What leaves a claim open by what it is called: a rumour, an unconfirmed report, or reports that there were."""
    verb = outer.verb
    assert verb is not None  # noqa: S101 - for the type checker; callers see to it
    truth = parsed.words.words["confirming"]
    telling = [i for a, b in outer.runs for i in range(a, b) if parsed.lower(i) in truth["open"]]
    if telling and (noun is not None or parsed.reporting(outer)):
        return _stretch(parsed, telling[0], telling[0] + 1, Status.UNCONFIRMED)
    rumours = parsed.words.words["rumours"]
    if noun is not None and parsed.words.noun_lemma(parsed.lower(noun)) in rumours:
        return _stretch(parsed, noun, noun + 1, Status.UNCONFIRMED)
    subject = range(*(outer.subject or (0, 0)))
    if any(parsed.words.noun_lemma(parsed.lower(i)) in rumours for i in subject):
        return _stretch(parsed, subject[0], verb.last, Status.UNCONFIRMED)
    there = verb.lemmas == ("be",) and not verb.negated and any(parsed.lower(i) == "there" for i in subject)
    if there and noun is not None and parsed.words.noun_lemma(parsed.lower(noun)) in truth["hearsay"]:
        return _stretch(parsed, subject[0], noun + 1, Status.UNCONFIRMED)
    return None


def _verb(parsed: Parsed, outer: Clause, status: Status) -> Told:
    """A status told by a verb, with the "neither side" before it."""
    assert outer.verb is not None  # noqa: S101 - for the type checker; callers see to it
    first, subject = outer.verb.first, outer.subject
    nobody = subject is not None and parsed.lower(subject[0]) in parsed.words.words["denying"]
    if status is Status.UNCONFIRMED and nobody and subject is not None:
        first = subject[0]
    return _stretch(parsed, first, outer.verb.last, status)


def _stretch(parsed: Parsed, first: int, last: int, status: Status) -> Told:
    return Told(status, parsed.tokens[first].start, parsed.tokens[last - 1].end)
