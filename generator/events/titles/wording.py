"""Verbs as a title has them: "had signed" is told as "signed", and "would meet" as "was to meet"."""

from __future__ import annotations

import re

from generator.events.assertions.statuses import rumoured
from generator.events.syntax.analysis import Parsed
from generator.events.syntax.clauses.model import Clause


def plainly(parsed: Parsed, clause: Clause, title: str, *, came: bool = False) -> str:
    """The title with its clause's verb in the plain past where that verb looks back or ahead from a past.

    `came` says that what it looks ahead to had happened when it was written: "would resign" is then "resigned".
    """
    verb = clause.verb
    if verb is None or clause.subject is None or verb.negated or verb.progressive:
        return title
    if rumoured(parsed, clause):
        return _without_rumour(parsed, clause, title)
    opening = parsed.lower(verb.first)
    if opening == "had" and verb.perfect:
        title = _second_past(parsed, clause, title)
    if verb.past and parsed.tag(verb.first) == "VBD" and opening == parsed.tokens[verb.first].lemma:
        return title.replace(
            opening, parsed.words.pasts.get(opening, opening), 1
        )  # Its "did" stood before the subject.
    if opening == "had" and verb.perfect:
        return _past(parsed, clause, title)
    if opening == "would" and not verb.perfect and " if " not in title:
        return _came(parsed, clause, title) if came else _ahead(parsed, clause, title)
    return title


def affirmed(parsed: Parsed, clause: Clause, title: str) -> str:
    """The title of what somebody denies to have done, without the denial; empty where the words do not allow it.

    "Mali did not shell Gao" is "Mali shelled Gao", which the status denies.
    """
    verb = clause.verb
    if verb is None:
        return ""
    first = verb.first - (parsed.tag(verb.first - 1) == "NEG")
    told = [
        i for i in range(first, verb.last) if parsed.tag(i) not in {"NEG", "DO", "HAVE"} and parsed.lower(i) != "been"
    ]
    if not told:
        return ""
    head = parsed.tokens[told[0]]
    if head.tag == "MOD":
        opening, told = head.text, told[1:]
    elif head.tag == "BE" or verb.passive:
        opening = "were" if plural(parsed, clause) else "was"
        told = told[1:] if head.tag == "BE" else told
    else:
        opening, told = parsed.words.pasts.get(head.lemma, ""), told[1:]
    rest = " ".join(parsed.tokens[index].text for index in told)
    denial = parsed.words_of(first, verb.last)
    return title.replace(denial, f"{opening} {rest}".strip(), 1) if opening and denial in title else ""


_NUMBERS = {"is": "are", "was": "were", "has": "have"}
"""Auxiliaries of one → of several."""


def agreeing(parsed: Parsed, clause: Clause, verb: str) -> str:
    """A verb told of another subject, in the number that a clause's own subject asks for."""
    auxiliary, _, rest = verb.partition(" ")
    several = _NUMBERS if plural(parsed, clause) else {many: one for one, many in _NUMBERS.items()}
    return f"{several.get(auxiliary, auxiliary)} {rest}".strip()


def _past(parsed: Parsed, clause: Clause, title: str) -> str:
    assert clause.verb is not None  # noqa: S101 - for the type checker; callers see to it
    told = [i for i in range(clause.verb.first, clause.verb.last) if parsed.tag(i) not in {"ADV", "TIME", "NEG"}]
    if len(told) < 2:
        return title
    participle = parsed.tokens[told[1]]
    if participle.lower == "been":
        return title.replace(" had been ", " were " if plural(parsed, clause) else " was ", 1)
    past = parsed.words.pasts.get(participle.lemma, participle.text)
    adverbs = [parsed.tokens[i].text for i in range(told[0] + 1, told[1])]
    for between in (" ".join(adverbs), ""):
        written = " ".join(word for word in ("had", between, participle.text) if word)
        if f" {written} " in f"{title} ":
            return title.replace(f" {written}", f" {between} {past}" if between else f" {past}", 1)
    return title


def _second_past(parsed: Parsed, clause: Clause, title: str) -> str:
    """The title with the second of two joined verbs in the plain past as well: "had set out and had come"."""

    def told(found: re.Match[str]) -> str:
        had, been, word = found.groups()
        if been or not had:
            return f" and {'were' if plural(parsed, clause) else 'was'} {word}"
        lemma = parsed.words.forms.get(word, {}).get("VBN")
        return f" and {parsed.words.pasts[lemma]}" if lemma in parsed.words.pasts else found.group()

    return _SECOND.sub(told, title, count=1)


_SECOND = re.compile(r" and (?:(had) (been )?|(?:been) )(\w+)")


def _without_rumour(parsed: Parsed, clause: Clause, title: str) -> str:
    """A title that tells what "is said to have" happened, which its status leaves open."""
    assert clause.verb is not None  # noqa: S101 - for the type checker; callers see to it
    verbs = range(clause.verb.first, clause.verb.last)
    perfect = next((index for index in verbs if parsed.lower(index) == "have"), None)
    whole = parsed.words_of(clause.verb.first, clause.verb.last)
    if perfect is None or whole not in title:
        return title
    been = any(parsed.lower(index) == "been" for index in verbs)
    past = parsed.words.pasts.get(clause.verb.main)
    auxiliary = "were" if plural(parsed, clause) else "was"
    told = f"{auxiliary} {parsed.words_of(clause.verb.last - 1, clause.verb.last)}" if been else past
    return title.replace(whole, told, 1) if told else title


def _ahead(parsed: Parsed, clause: Clause, title: str) -> str:
    return title.replace(" would ", " were to " if plural(parsed, clause) else " was to ", 1)


def _came(parsed: Parsed, clause: Clause, title: str) -> str:
    assert clause.verb is not None  # noqa: S101 - for the type checker; callers see to it
    told = [i for i in range(clause.verb.first, clause.verb.last) if parsed.tag(i) not in {"ADV", "TIME", "NEG"}]
    if len(told) < 2:
        return title
    verb = parsed.tokens[told[1]]
    if verb.lower == "be":
        return re.sub(r" would ((?:\w+ly )?)be ", rf" {'were' if plural(parsed, clause) else 'was'} \1", title, count=1)
    past = parsed.words.pasts.get(verb.lemma)
    return re.sub(rf" would ((?:\w+ly )?){verb.lower}\b", rf" \1{past}", title, count=1) if past else title


def plural(parsed: Parsed, clause: Clause) -> bool:
    """Whether a clause's subject asks for a plural verb."""
    assert clause.subject is not None  # noqa: S101 - for the type checker; callers see to it
    run = [i for i in range(*clause.subject) if parsed.tag(i) not in {"PUNCT", "ADV", "TIME"}]
    if not run or any(parsed.lower(index) == "and" for index in run):
        return bool(run)
    head = next((i for i in run if parsed.tag(i + 1) in {"PREP", "PSUB", "REL", "PUNCT"}), run[-1])
    word = parsed.lower(head)
    if parsed.tag(head) == "PRO" or word in parsed.words.words["plural_subjects"]:
        return word in parsed.words.words["plural_subjects"]
    if parsed.tag(head) == "NAME":
        return word.endswith("s") and parsed.lower(run[0]) == "the"
    if parsed.tag(head) == "NUM":
        return True
    return parsed.words.noun_lemma(word) != word or word in parsed.words.words["plural_nouns"]
