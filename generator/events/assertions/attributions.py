"""Who says it: the speaker of a reporting clause or of "according to", and through whom."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.events.assertions import claims
from generator.events.syntax.analysis import Parsed
from generator.events.syntax.clauses.model import Clause, Kind
from generator.model.event import Attribution

_OUTLET = re.compile(
    r"\b(?:[Pp]ost|Times|[Nn]ewspaper|[Aa]gency|Reuters|AFP|AP|BBC|CNN|News|Journal|Guardian|Tribune|Press|TASS|Xinhua|"
    r"Jazeera|Bloomberg|Politico|Axios|[Aa]rticle|[Bb]roadcaster|[Mm]agazine|[Rr]adio|[Tt]elevision|Daily|Gazette|Herald|"
    r"Interfax|Anadolu|Courier|Weekly|[Ww]ire|reporters|journalists|paper|outlet|website)\b"
)
_BARE_OUTLET = re.compile(r"the (?:news)?(?:paper|agency|magazine|broadcaster|outlet|website|wire|station)")
_NAMED = re.compile(r"\b[A-Z]")
_HEARING = {"tell", "inform", "brief"}
_SOME = {"a", "an", "one", "two", "three", "some", "several", "many"}
_NO_SPEAKER = {"it", "there", "this", "that", "which"}
_CARRYING = {"report", "write"}


@dataclass(frozen=True, slots=True)
class Spoken:
    """An attribution and the tokens that tell it, for a title to leave out."""

    attribution: Attribution
    runs: tuple[tuple[int, int], ...]


def of_clause(parsed: Parsed, clause: Clause) -> Spoken | None:
    """To whom the sentence attributes what a clause tells, or `None` where its author says it."""
    outer = reporter(parsed, clause)
    according = _according(parsed) or _told_by(parsed, clause)
    if outer is None:
        return according
    speaker = None if claims.leaves_open(parsed, outer) else _speaker(parsed, outer)
    if speaker is None:
        return according
    carrier = _carrier(parsed, outer)
    via = _hearer(parsed, outer) or (_speaker(parsed, carrier) if carrier else None)
    if _quotes(outer):
        return _quoted(parsed, outer, speaker)
    runs = [*outer.runs, *outer.asides, *(carrier.runs if carrier else ())]
    cited = _cited(parsed) if outer.verb is not None and outer.verb.main in _CARRYING | {"say"} else None
    if cited is not None:
        return Spoken(
            Attribution(cited.attribution.speaker, cited.attribution.anonymous, speaker), (*runs, *cited.runs)
        )
    if according is not None:
        via = via or (according.attribution.speaker if _OUTLET.search(according.attribution.speaker) else None)
        runs += according.runs
    return Spoken(Attribution(speaker, _anonymous(parsed, outer.subject, speaker), via), tuple(runs))


def by_outlet(parsed: Parsed, clause: Clause) -> bool:
    """Whether a reporting clause's subject is a newspaper, an agency or the like."""
    speaker = _speaker(parsed, clause) if parsed.reporting(clause) else None
    return speaker is not None and _OUTLET.search(speaker) is not None


def note_outlets(parsed: Parsed, outlets: list[str]) -> None:
    """Add to `outlets` the newspapers and agencies that a sentence names as reporting."""
    for clause in parsed.clauses:
        speaker = _speaker(parsed, clause) if by_outlet(parsed, clause) else None
        if speaker is not None and _NAMED.search(speaker):
            outlets.append(speaker)


def reporter(parsed: Parsed, clause: Clause) -> Clause | None:
    """The reporting clause that a clause depends on: as its complement, or set beside it between commas."""
    seen: Clause | None = clause
    while seen is not None:
        parent = parsed.clauses[seen.parent] if seen.parent is not None else None
        if seen.kind is Kind.COMPLEMENT and parent is not None and (parsed.reporting(parent) or _quotes(parent)):
            return parent
        seen = parent
    for other in parsed.clauses:
        if other is not clause and _set_beside(parsed, other):
            return other
    return None


def _set_beside(parsed: Parsed, clause: Clause) -> bool:
    """Whether a clause is a bare "officials said" after or between commas, with nothing that it reports after it."""
    if (
        clause.kind is not Kind.MAIN
        or not (parsed.reporting(clause) or _quotes(clause))
        or clause.verb is None
        or clause is parsed.clauses[0]
    ):
        return _as_reported(parsed, clause)
    if parsed.complements(clause) or clause.subject is None or parsed.joined(clause):
        return False
    last = clause.verb.last
    if clause.subject is not None and clause.subject[0] >= clause.verb.last:
        return True
    left = [
        i
        for a, b in clause.runs
        for i in range(max(a, last), b)
        if parsed.tag(i) not in {"PUNCT", "TIME", "ADV", "PREP"}
    ]
    heard = clause.verb.main in _HEARING
    return heard or len(left) <= 4


def _as_reported(parsed: Parsed, clause: Clause) -> bool:
    """Whether a clause only names who reports it: "As the Herald reported, …"."""
    if clause.kind is not Kind.SUBORDINATE or clause.mark != "as" or not parsed.reporting(clause):
        return False
    last = clause.verb.last if clause.verb is not None else 0
    left = [i for a, b in clause.runs for i in range(max(a, last), b)]
    return clause.subject is not None and all(parsed.tag(i) in {"PUNCT", "TIME", "PREP", "ADV"} for i in left)


def _quotes(clause: Clause) -> bool:
    """Whether somebody is quoted: "was quoted by the Post as saying", "the Post quoted him as saying"."""
    return clause.verb is not None and clause.verb.main == "quote" and not clause.verb.negated


def _quoted(parsed: Parsed, clause: Clause, subject: str) -> Spoken:
    """Who is quoted there, and by whom: the subject of a passive by its agent, else the object by the subject."""
    assert clause.verb is not None  # noqa: S101 - for the type checker; callers see to it
    runs = (*clause.runs, *clause.asides)
    last = clause.verb.last
    if clause.verb.passive:
        agent = _agent(parsed, clause)
        via = agent if agent is not None and _OUTLET.search(agent) else None
        return Spoken(Attribution(subject, _anonymous(parsed, clause.subject, subject), via), runs)
    end = next((i for i in range(last, len(parsed.tokens)) if parsed.lower(i) == "as" or i == clause.runs[-1][1]), last)
    speaker = parsed.words_of(last, end).strip(" ,")
    if not speaker or parsed.lower(end) != "as":
        return Spoken(Attribution(subject, _anonymous(parsed, clause.subject, subject)), runs)
    return Spoken(Attribution(speaker, _anonymous(parsed, (last, end), speaker), subject), runs)


def _agent(parsed: Parsed, clause: Clause) -> str | None:
    """Whom "by" names after a passive."""
    assert clause.verb is not None  # noqa: S101 - for the type checker; callers see to it
    first, last = clause.verb.last, max(end for _, end in clause.runs)
    by = next((i for i in range(first, last) if parsed.lower(i) == "by"), None)
    return parsed.words_of(by + 1, parsed.noun_phrase_end(by + 1, last)) if by is not None else None


def _told_by(parsed: Parsed, clause: Clause) -> Spoken | None:
    """Who reports in the passive: "it was reported by the Post that …"."""
    outer = parsed.clauses[clause.parent] if clause.kind is Kind.COMPLEMENT and clause.parent is not None else None
    if outer is None or outer.verb is None or not outer.verb.passive or outer.subject is None:
        return None
    it = parsed.lower(outer.subject[1] - 1) == "it"
    agent = _agent(parsed, outer) if it and outer.verb.main in parsed.words.words["reporting"]["verbs"] else None
    return Spoken(Attribution(agent, anonymous=False), tuple(outer.runs)) if agent else None


def _carrier(parsed: Parsed, outer: Clause) -> Clause | None:
    """Who passes on what another said: "…, the minister said, the Daily Post reported"."""
    place = parsed.clauses.index(outer)
    later = (other for other in parsed.clauses[place + 1 :] if _set_beside(parsed, other) and not other.asides)
    return next((other for other in later if other.verb is not None and other.verb.main in _CARRYING), None)


def _speaker(parsed: Parsed, clause: Clause) -> str | None:
    """The words of a reporting clause's subject, without marks and connectives; `None` for "it" or "there"."""
    if clause.subject is None:
        return None
    first, last = clause.subject
    if clause.lead is not None and first < clause.lead[1]:  # "In a statement carried by the agency, the ministry said"
        first = next((i + 1 for i in range(last - 1, first, -1) if parsed.lower(i) == ","), first)
    while first < last and parsed.tag(first) in {"PUNCT", "CC", "ADV"}:
        first += 1
    while first < last and parsed.tag(last - 1) in {"PUNCT", "ADV", "TIME", "PREP", "PSUB", "NEG"}:
        last -= 1
    spoken = parsed.words_of(first, _end_of_name(parsed, clause, last)).strip(" ,")
    nobody = parsed.lower(first) in parsed.words.words["denying"]
    return spoken if spoken and not nobody and spoken.lower() not in _NO_SPEAKER else None


def _end_of_name(parsed: Parsed, clause: Clause, last: int) -> int:
    """The end of a speaker with the name set after the office: "the home minister, Ada Obi, said"."""
    for first, end in [*clause.runs, *clause.asides]:
        named = all(parsed.tag(index) in {"NAME", "PUNCT"} for index in range(first, end))
        if named and first in {last, last + 1} and parsed.tag(first) == "NAME":
            return end
    return last


def _anonymous(parsed: Parsed, subject: tuple[int, int] | None, speaker: str) -> bool:
    """Whether the speaker has no name: officials, a diplomat, sources."""
    if subject is None:
        return False
    head: list[str] = []
    for index in range(*subject):
        if parsed.tag(index) in {"PREP", "PUNCT", "REL"} or parsed.lower(index) == "familiar":
            break
        head.append(parsed.lower(index))
    named = re.search(r"\b[A-Z][\w’'-]+ (?:al-)?[A-Z][\w’'-]+$", speaker)
    unnamed = parsed.words.words["unnamed_speakers"]
    some = (head[:1] == head or head[0] in _SOME) and any(word in unnamed for word in head)
    return not named and (some or any(word in parsed.words.words["anonymous"] for word in head))


def _hearer(parsed: Parsed, clause: Clause) -> str | None:
    """Through whom: the newspaper or agency that was told."""
    assert clause.verb is not None  # noqa: S101 - for the type checker; callers see to it
    if clause.verb.main not in _HEARING:
        return None
    first = clause.verb.last
    last = parsed.noun_phrase_end(first, max(end for _, end in clause.runs))
    article = (i for i in range(first + 1, last) if parsed.tag(i) == "DET" and parsed.tag(i - 1) != "DET")
    heard = parsed.words_of(first, next(article, last))
    return heard if _OUTLET.search(heard) else None


def _according(parsed: Parsed) -> Spoken | None:
    for index, token in enumerate(parsed.tokens):
        if token.lower not in {"according to", "as reported by", "in the words of"}:
            continue
        last = _with_name(parsed, _phrase(parsed, index + 1))
        speaker = parsed.words_of(index + 1, last)
        if not speaker:
            return None
        anonymous = _anonymous(parsed, (index + 1, last), speaker) and not _OUTLET.search(speaker)
        return Spoken(Attribution(speaker, anonymous), ((index, last),))
    return None


def _cited(parsed: Parsed) -> Spoken | None:
    """Whom an outlet cites: "…, the Post reported, citing two officials", and not "citing fears of war"."""
    for index in range(len(parsed.tokens)):
        if parsed.lower(index) != "citing":
            continue
        last = _phrase(parsed, index + 1)
        speaker = parsed.words_of(index + 1, last)
        anonymous = _anonymous(parsed, (index + 1, last), speaker)
        head = range(index + 1, parsed.noun_phrase_end(index + 1, last))
        office = any(parsed.words.noun_lemma(parsed.lower(i)) in parsed.words.words["offices"] for i in head)
        return Spoken(Attribution(speaker, anonymous), ((index, last),)) if anonymous or office else None
    return None


def _with_name(parsed: Parsed, last: int) -> int:
    """The end of a phrase with the name set after it: "the union's envoy, Ada Obi"."""
    end = last + 1
    while parsed.tag(end) == "NAME":
        end += 1
    named = parsed.lower(last) == "," and end > last + 2 and parsed.tag(last - 1) == "NOUN"
    return end if named and parsed.tag(end) in {"", "PUNCT"} else last


def _phrase(parsed: Parsed, first: int) -> int:
    """The end of a noun phrase with what follows it up to a comma or verb."""
    index = first
    while index < len(parsed.tokens) and parsed.tag(index) not in {
        "PUNCT",
        "BE",
        "HAVE",
        "MOD",
        "REL",
        "SUB",
        "THAT",
        "TIME",
    }:
        if parsed.tag(index) in {"VBD", "VBDN"} and parsed.tag(index - 1) == "PRO":
            break
        index += 1
    while index > first and parsed.tag(index - 1) in {"PREP", "PSUB", "CC"}:
        index -= 1
    return index


def speaking(spoken: Sequence[Spoken | None]) -> Attribution | None:
    """The first attribution among several."""
    return next((each.attribution for each in spoken if each is not None), None)


def by_name(attribution: Attribution | None, outlets: list[str]) -> Attribution | None:
    """The attribution with "the paper" told by the name that it went by in the words before, which `outlets` keeps."""
    if attribution is None:
        return None
    told = [attribution.speaker, attribution.via]
    for place, words in enumerate(told):
        if words and _BARE_OUTLET.fullmatch(words.lower()):
            told[place] = outlets[-1] if outlets else words
        elif words and _OUTLET.search(words) and _NAMED.search(words):
            outlets.append(words)
    return Attribution(told[0] or attribution.speaker, attribution.anonymous, told[1])
