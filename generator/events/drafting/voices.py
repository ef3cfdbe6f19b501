"""First person in what someone is quoted with, told in the third: "we signed", said Chad's envoy; so Chad signed."""

from __future__ import annotations

import re

from generator.events.assertions import attributions
from generator.events.names import Names
from generator.events.names.tables import NameKind
from generator.events.syntax.analysis import Parsed
from generator.events.syntax.clauses.model import Clause, Kind

_VERB = re.compile(r"\s*([’'][a-z]+|[a-z]+)", re.IGNORECASE)


def third_person(names: Names, parsed: Parsed, clause: Clause) -> str | None:
    """Who is meant by "we", "I" or "our" as a clause's subject; `None` where the words do not tell it for certain.

    "I" is the speaker, in a conversation whose turn it is; "we" is the one country or body that the speaker is told to
    speak for.
    """
    word = _first_person(parsed, clause)
    if word is None or _others(parsed, clause):
        return None
    spoken = attributions.reporter(parsed, clause)
    if spoken is None:
        return parsed.speaker if word in {"i", "my"} else None
    if spoken.subject is None:
        return None
    first, last = spoken.subject
    if any(parsed.lower(index) in parsed.words.words["first_second"] for index in range(first, last)):
        return None
    while first < last and parsed.tag(first) in {"PUNCT", "CC", "ADV"}:
        first += 1
    if parsed.tag(first) == "PRO" or first >= last:
        return None
    if word in {"i", "my"}:
        return parsed.words_of(first, last).strip(" ,")
    if parsed.lower(last) == "," and parsed.tag(last + 1) in {"DET", "NAME", "NOUN", "ADJ"}:
        last = parsed.noun_phrase_end(last + 1, len(parsed.tokens))  # The office behind the name.
    if parsed.lower(last) in {"of", "for"}:
        last = parsed.noun_phrase_end(last + 1, len(parsed.tokens))
    if parsed.tag(last) == "CC":
        return None
    return _side(names, parsed, first, last)


def denies(names: Names, parsed: Parsed, clause: Clause) -> bool:
    """Whether somebody says that he or his side did not do it: "we did not shell Gao", "it says that it never did"."""
    verb = clause.verb
    if nobody(parsed, clause) is not None:
        return True
    if verb is None or not verb.negated or verb.modal or not (verb.past or verb.perfect):
        return False
    if third_person(names, parsed, clause) is not None:
        return True
    spoken = attributions.reporter(parsed, clause)
    if clause.kind is not Kind.COMPLEMENT or clause.subject is None or spoken is None or spoken.verb is None:
        return False
    words = _subject(parsed, clause.subject)
    own = bool(words) and parsed.lower(words[0]) in _OWN and (len(words) == 1) == (parsed.tag(words[0]) == "PRO")
    return own and spoken.verb.main in parsed.words.words["avowing"]


def nobody(parsed: Parsed, clause: Clause) -> int | None:
    """The "no" by which somebody says that nobody did it: "insisted that no missile was launched"; else `None`.

    That nothing was agreed, planned or said is no denial of a happening.
    """
    verb, spoken = clause.verb, attributions.reporter(parsed, clause)
    if verb is None or verb.negated or verb.modal or clause.subject is None or not (verb.past or verb.perfect):
        return None
    if spoken is None or spoken.verb is None or spoken.verb.main not in parsed.words.words["avowing"]:
        return None
    words = _subject(parsed, clause.subject)
    noun = len(words) > 1 and parsed.tag(words[1]) in {"NOUN", "NAME", "ADJ"}
    if not noun or parsed.lower(words[0]) != "no" or parsed.lower(words[1]) in _FEWER:
        return None
    told = {parsed.words.verb_class.get(verb.main)}
    told |= {parsed.words.event_class(parsed.lower(index)) for index in words}
    unsettled = any(parsed.words.noun_lemma(parsed.lower(index)) in parsed.words.words["unsettled"] for index in words)
    return None if unsettled or told & _SETTLING or told == {None} else words[0]


_FEWER = {"fewer", "less"}
_SETTLING = {"agree", "plan", "say", "announce", "propose", "request", "support", "aid", "truce", "continue", "grow"}
"""Classes of what is settled, said or goes on: that there was none of it tells no happening that is denied."""


def somebody(parsed: Parsed, clause: Clause, title: str) -> str:
    """A title that "no" opens, of what is denied: "No missile was launched" → "A missile was launched"."""
    assert clause.subject is not None  # noqa: S101 - for the type checker; callers see to it
    rest = title.removeprefix("No ")
    if rest == title:
        return ""
    end = next((i for i in range(*clause.subject) if parsed.tag(i) in {"PREP", "PSUB"}), clause.subject[1])
    head = parsed.lower(end - 1)
    many = parsed.words.noun_lemma(head) != head or head in parsed.words.words["plural_nouns"]
    return _capital(rest) if many else f"{'An' if rest[:1].lower() in 'aeiou' else 'A'} {rest}"


def _subject(parsed: Parsed, subject: tuple[int, int]) -> list[int]:
    """The tokens of a subject without what stands around it."""
    return [i for i in range(*subject) if parsed.tag(i) not in _AROUND]


_AROUND = {"PUNCT", "ADV", "CC", "TIME", "PREP", "PSUB", "NEG"}
_OWN = {"he", "she", "it", "they", "his", "her", "its", "their"}
"""Words by which a reported clause speaks of who reports it."""


def retell(parsed: Parsed, clause: Clause, title: str, meant: str) -> str:
    """A title in the first person, with who is meant as its subject; empty where it does not begin with that."""
    word = _first_person(parsed, clause) or ""
    if not title.lower().startswith(word):
        return ""
    rest = title[len(word) :]
    if word in {"our", "my"}:
        return f"{_capital(meant)}’s{rest}" if not meant.endswith("s") else f"{_capital(meant)}’{rest}"
    verb = _VERB.match(rest)
    agreeing = parsed.words.words["third_person"]
    if verb and verb.group(1).lower().replace("’", "'") in agreeing:
        rest = f" {agreeing[verb.group(1).lower().replace('’', chr(39))]}{rest[verb.end() :]}"
    return f"{_capital(meant)}{rest}"


def _capital(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"


def _first_person(parsed: Parsed, clause: Clause) -> str | None:
    """The word of the first person that a clause's subject is, or begins with."""
    if clause.subject is None or clause.verb is None:
        return None
    words = _subject(parsed, clause.subject)
    if not words:
        return None
    word = parsed.lower(words[0])
    alone = word in {"we", "i"} and len(words) == 1
    return word if alone or (word in {"our", "my"} and len(words) > 1) else None


def _others(parsed: Parsed, clause: Clause) -> bool:
    """Whether the first or second person, or a verb in the plain present, stands in the rest of a clause."""
    assert clause.verb is not None  # noqa: S101 - for the type checker; callers see to it
    rest = {parsed.lower(i) for a, b in clause.runs for i in range(max(a, clause.verb.last), b)}
    plain = parsed.tag(clause.verb.first) in {"VBP", "VB"}
    return bool(rest & parsed.words.words["first_second"]) or plain


def _side(names: Names, parsed: Parsed, first: int, last: int) -> str | None:
    """The one country or body among the names of a speaker, as a title calls it."""
    found = names.find(parsed.text, parsed.tokens[first].start, parsed.tokens[last - 1].end)
    sides = {name.entry.name for name in found if name.entry.kind not in {NameKind.PERSON, NameKind.PLACE}}
    if len(sides) != 1:
        return None
    (side,) = sides
    article = side.rpartition(" ")[2].lower() in parsed.words.words["with_article"]
    return f"the {side}" if article else side
