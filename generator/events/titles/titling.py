"""Titles: the words of a clause as a careful sub-editor leaves them, without connective, attribution and date."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from generator.events.attaching.attachment import names_a_season, phrase_start
from generator.events.attaching.qualifying import qualifies, row
from generator.events.syntax.analysis import Parsed
from generator.events.syntax.clauses.model import Clause, Kind
from generator.events.syntax.targets import Target
from generator.events.titles.cutting import LONGEST, finish, join, particle, shorten, trim, trim_end
from generator.events.titles.pieces import asked_for, loose, named_after, qualifying, sentence_after
from generator.events.titles.wording import agreeing, plainly, plural
from generator.model.mention import AnchorKind, Mention, TimexType

_ARTICLE_AND_NOUN = 2
_PLACE = 6
"""Words of the longest leading place that a title takes over."""
_ABSOLUTE = re.compile(r"\d|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)")


def of_target(
    parsed: Parsed,
    target: Target,
    leave_out: Iterable[tuple[int, int]] = (),
    used: Collection[Mention] = (),
    *,
    came: bool = False,
    alone: bool = False,
) -> str:
    """The title of what a date dates; empty where nothing fit to be read is left.

    `leave_out` are runs of tokens that tell the attribution, `used` the dates that the page shows beside the title;
    `came` says that what the clause tells to come had happened when it was written; `alone`, that one noun with its
    article ("the vote") is a title.
    """
    dropped = _dropped(parsed, leave_out, used)
    if target.noun:
        assert target.first is not None  # noqa: S101 - for the type checker; callers see to it
        assert target.last is not None  # noqa: S101 - for the type checker; callers see to it
        kept = [*range(target.first, target.last), *purpose(parsed, target)]
        vote = target.planned and parsed.words.event_class(parsed.lower(target.head or 0)) == "vote"
        return _noun_title(parsed, [index for index in kept if index not in dropped], alone=alone or vote)
    planned = _planned_title(parsed, target.clause, dropped)
    return planned or plainly(parsed, target.clause, _clause_title(parsed, target.clause, dropped), came=came)


def _planned_title(parsed: Parsed, clause: Clause, dropped: set[int]) -> str:
    """What a clause only tells to be planned, without "was scheduled"; empty where it tells more."""
    verb, words = clause.verb, parsed.words.words
    if verb is None or not verb.passive or verb.main not in words["planning"] - {"expect"} or clause.subject is None:
        return ""
    rest = [i for a, b in parsed.runs(clause) for i in range(max(a, verb.last), b) if i not in dropped]
    if any(parsed.tag(i) not in {"PREP", "PSUB", "TIME", "PUNCT", "ADV"} for i in rest) or clause.antecedent:
        return ""
    subject = [index for index in range(*clause.subject) if index not in dropped]
    if not any(parsed.words.event_class(parsed.lower(i), things=False) for i in subject if parsed.tag(i) == "NOUN"):
        return ""
    title = _noun_title(parsed, subject)
    return title if " " in title else ""


def _clause_title(parsed: Parsed, clause: Clause, dropped: set[int]) -> str:
    """The title of a clause, its tokens in `dropped` left out."""
    if clause.kind is Kind.PARTICIPIAL and clause.subject is not None and clause.verb is not None:
        return _passive(parsed, clause, dropped)
    if clause.kind is Kind.GAPPED:
        return _gapped(parsed, clause, dropped)
    beside = qualifying(parsed, clause, dropped)
    if beside:
        return beside
    dropped = dropped | loose(parsed, clause, dropped)
    dropped -= set(range(*clause.subject)) if clause.subject is not None and _lent(clause) else set()
    kept = trim(parsed, _order(parsed, clause, dropped) + sentence_after(parsed, clause))
    if clause.subject is not None and clause.verb is not None and dropped.issuperset(range(*clause.subject)):
        return ""
    told = [other.verb.first for other in parsed.complements(clause) if other.verb] if parsed.reporting(clause) else []
    if told and kept and kept[-1] < min(told):
        return ""
    if clause.antecedent is not None and kept:
        return _relative(parsed, clause, kept, dropped)
    if parsed.beside(clause):
        return _said(parsed, clause, dropped)
    if _shares_auxiliary(parsed, clause):
        return _passive(parsed, clause, dropped)
    kept = named_after(parsed, clause, kept)
    both = _both_verbs(parsed, clause, kept, dropped)
    if both:
        return both
    title = join(parsed, shorten(parsed, _without_attendant(parsed, kept), clause))
    if clause.verb is not None and clause.verb.modal == "would" and parsed.lower(clause.verb.first) == "be":
        title = title.replace(" be ", " to be ", 1)
    place = "" if parsed.complements(clause) else _leading_place(parsed, clause, dropped)
    return finish(title + place if len(title + place) <= LONGEST else title)


def _both_verbs(parsed: Parsed, clause: Clause, kept: list[int], dropped: set[int]) -> str:
    """A clause with the verb by which it goes on, or that alone where the first tells little; empty without one."""
    further = parsed.goes_on(clause)
    if further is None or clause.verb is None or parsed.reporting(clause):
        return ""
    rest = [i for a, b in further.runs for i in range(a, b)]
    rest = trim_end(parsed, [i for i in [*rest, *asked_for(parsed, rest)] if i not in dropped])
    whole = finish(join(parsed, [*kept, *rest]))
    if len(whole) <= LONGEST:
        return whole
    little = parsed.words.verb_class.get(clause.verb.main) in {None, "visit", "arrive"}
    return _clause_title(parsed, further, dropped) if little else ""


def _without_attendant(parsed: Parsed, kept: list[int]) -> list[int]:
    """Without what is left of a phrase like "with Oman mediating", whose participle begins another clause."""
    if not kept or parsed.tag(kept[-1] + 1) != "VBG":
        return kept
    start = next(
        (at for at in range(len(kept) - 1, 0, -1) if parsed.tag(kept[at]) not in {"DET", "NAME", "NOUN", "ADJ"}), 0
    )
    return trim(parsed, kept[:start]) if start and parsed.lower(kept[start]) == "with" else kept


def _said(parsed: Parsed, clause: Clause, dropped: set[int]) -> str:
    """What was said, and who said it where there is room: "The text was accepted, the mediator told reporters"."""
    content = [i for other in parsed.beside(clause) for a, b in other.runs for i in range(a, b) if i not in dropped]
    speaker = [index for a, b in clause.runs for index in range(a, b) if index not in dropped]
    told = join(parsed, shorten(parsed, trim(parsed, sorted(content)), parsed.beside(clause)[0]))
    whole = f"{told}, {join(parsed, trim(parsed, speaker))}"
    named = clause.subject is not None and clause.subject[0] in speaker
    return finish(whole if len(whole) <= LONGEST and named else told)


def _gapped(parsed: Parsed, clause: Clause, dropped: set[int]) -> str:
    """The title of a clause that leaves out its verb: of "the second in June", "the second protocol was signed"."""
    owner = next(other for other in parsed.clauses if other is not clause and other.verb is clause.verb)
    if clause.subject is None or clause.verb is None or owner.subject is None:
        return ""
    verb = [i for i in range(clause.verb.first, clause.verb.last) if parsed.tag(i) not in {"TIME", "ADV"}]
    if clause.subject == owner.subject:
        told = [i for i in [*range(*owner.subject), *verb, *range(*clause.runs[0])] if i not in dropped]
        return finish(join(parsed, shorten(parsed, trim(parsed, told), None)))
    own = [index for index in range(*owner.subject) if parsed.tag(index) not in {"PUNCT", "CC", "ADV", "TIME"}]
    until = next((place for place, index in enumerate(own) if parsed.tag(index) in {"PREP", "PSUB"}), len(own))
    subject = list(range(*clause.subject))
    if parsed.tag(subject[-1]) in {"PREP", "PSUB"}:
        return ""  # It only tells when: "agreed on Tuesday, minutes before midnight".
    verbal = "VBD" in parsed.words.forms.get(parsed.lower(subject[-1]), {})  # "The third opened in May."
    own_verb = subject.pop() if len(subject) > 1 and verbal else 0
    placed = next((place for place, i in enumerate(subject) if parsed.tag(i) == "PREP" and place), len(subject))
    if parsed.lower(subject[0]) == "that":
        words, place = f"{join(parsed, own[:until])} {join(parsed, subject[1:])}", []
    elif parsed.lower(subject[placed - 1]) == "one" or parsed.tag(subject[placed - 1]) in {"ADJ", "ADV", "NUM"}:
        subject, place = subject[:placed], subject[placed:]
        told = subject[:-1] if parsed.lower(subject[-1]) == "one" else subject
        noun = parsed.words_of(own[until - 1], own[until - 1] + 1) if until else ""
        words = f"{join(parsed, told)} {noun.lower() if parsed.words.event_class(noun) else noun}"
    else:
        words, place = join(parsed, subject), []
    told_so = agreeing(parsed, clause, join(parsed, verb))
    if own_verb:
        return finish(f"{words} {parsed.tokens[own_verb].text} {join(parsed, place)}")
    rest = [i for a, b in clause.runs for i in range(max(a, clause.subject[1]), b) if i not in dropped]
    end = parsed.noun_phrase_end(clause.verb.last, owner.runs[-1][1])
    taken = [] if clause.verb.passive else [i for i in range(clause.verb.last, end) if i not in dropped]
    return finish(f"{words} {told_so} {join(parsed, [*taken, *place, *trim(parsed, rest)])}")


def _shares_auxiliary(parsed: Parsed, clause: Clause) -> bool:
    """Whether a second verb goes on with the passive of the first: "were expelled and readmitted"."""
    owner = parsed.clauses[clause.parent] if clause.parent is not None else None
    if clause.kind is not Kind.PREDICATE or owner is None or owner.verb is None or clause.verb is None:
        return False
    bare = len(clause.verb.lemmas) == 1 and parsed.tag(clause.verb.first) in {"VBDN", "VBN"}
    taken = parsed.tag(clause.verb.last) in {"DET", "NOUN", "NAME", "PRO", "NUM", "ADJ"}
    passive = owner.verb.passive or _shares_auxiliary(parsed, owner)
    return passive and bare and not taken and clause.verb.main not in parsed.words.intransitive


def _passive(parsed: Parsed, clause: Clause, dropped: set[int]) -> str:
    """A participle that qualifies a noun, as a sentence: "the accord signed in Pretoria" was signed there."""
    assert clause.subject is not None  # noqa: S101 - for the type checker; callers see to it
    assert clause.verb is not None  # noqa: S101 - for the type checker; callers see to it
    subject = trim(parsed, [index for index in range(*clause.subject) if index not in dropped])
    own = [index for first, last in clause.runs for index in range(first, last) if index not in dropped]
    rest = trim(parsed, [index for index in own if index >= clause.verb.first])
    if not subject or not rest:
        return ""
    auxiliary = "were" if plural(parsed, clause) else "was"
    room = [*subject, *rest]
    rest = [index for index in shorten(parsed, room, clause) if index in rest]
    return finish(f"{join(parsed, subject)} {auxiliary} {join(parsed, rest)}")


def _relative(parsed: Parsed, clause: Clause, kept: list[int], dropped: set[int]) -> str:
    """A relative clause with a subject gets back what it speaks of: "the deal that Iran signed", "Rome, where …"."""
    assert clause.antecedent is not None  # noqa: S101 - for the type checker; callers see to it
    assert clause.verb is not None  # noqa: S101 - for the type checker; callers see to it
    antecedent = join(parsed, [index for index in range(*clause.antecedent) if index not in dropped])
    if parsed.tag(clause.antecedent[0]) == "DET":
        antecedent = antecedent[:1].lower() + antecedent[1:]
    if clause.mark == "whose":
        return finish(f"{antecedent}{'’' if antecedent.endswith('s') else '’s'} {join(parsed, kept)}")
    if parsed.tag(clause.verb.last) in {"VBG", "VB"}:
        return ""  # Whom or what its verb has, the rest tells: "which they promised to stop using".
    if clause.mark == "where":
        return finish(f"{join(parsed, kept)} in {antecedent}")
    given = clause.verb.last + (parsed.lower(clause.verb.last) in parsed.words.words["object_pronouns"])
    until = [index for index in kept if index < given]
    after = [index for index in kept if index >= given]
    return finish(f"{join(parsed, until)} {antecedent} {join(parsed, after)}")


def purpose(parsed: Parsed, target: Target) -> list[int]:
    """What else is told of something planned: "talks scheduled for Friday in Geneva" are talks in Geneva."""
    if not target.planned or target.last is None:
        return []
    verb = target.last + (parsed.lower(target.last) == ",")
    if parsed.tag(verb) not in {"VBN", "VBDN"}:
        return []
    planning = next((c for c in parsed.clauses if c.kind is Kind.PARTICIPIAL and c.holds(verb)), None)
    if planning is None or planning.verb is None:
        return []
    return [i for a, b in planning.runs for i in range(max(a, planning.verb.last), b) if parsed.tag(i) != "PUNCT"]


def _noun_title(parsed: Parsed, kept: list[int], *, alone: bool = False) -> str:
    """The title of a noun phrase, without its article unless it is one noun and `alone` says that it may be."""
    while kept and parsed.tag(kept[0]) in {"CC", "PREP", "PUNCT", "ADV"}:
        kept.pop(0)
    if (
        kept
        and parsed.lower(kept[0]) in {"the", "a", "an", "its", "their", "his", "her", "this", "that"}
        and len(kept) > (_ARTICLE_AND_NOUN if alone else 1)
    ):
        kept.pop(0)
    kept = trim(parsed, kept)
    return finish(join(parsed, shorten(parsed, kept, None)))


def _range(parsed: Parsed, used: Collection[Mention]) -> range:
    """The tokens of a range or list of dates, with what joins them."""
    of_dates = [i for i, t in enumerate(parsed.tokens) if t.mention and any(t.mention.index == m.index for m in used)]
    return range(phrase_start(parsed, of_dates[0]), of_dates[-1] + 1) if len(of_dates) > 1 else range(0)


def _dropped(parsed: Parsed, leave_out: Iterable[tuple[int, int]], used: Collection[Mention]) -> set[int]:
    """Tokens that no title keeps: what dates it, hearsay and adverbs of time, reasons cited, and `leave_out`."""
    dropped = {index for first, last in leave_out for index in range(first, last)}
    dropped.update(_range(parsed, used))
    words = parsed.words.words
    for index, token in enumerate(parsed.tokens):
        if token.mention is not None and _tells_when(parsed, index, token.mention, used):
            begin = index if qualifies(parsed, index) else phrase_start(parsed, index)
            begin += particle(parsed, begin)
            begin -= parsed.lower(begin - 1) == "of"
            begin -= parsed.lower(begin - 1) in words["focusing"]
            dropped.update(range(_with_amount(parsed, begin), index + 1))
            if parsed.tag(index + 1) == "POS" or parsed.lower(index + 1) == "alone":
                dropped.add(index + 1)
            dropped.update(_second_date(parsed, index))
            dropped.update(_of_an_event(parsed, index))
        elif token.mention is not None and parsed.tag(phrase_start(parsed, index) - 1) == "NEG":
            dropped.update(range(phrase_start(parsed, index) - 1, index + 1))
        if token.tag == "ADV" and token.lower in words["unconfirmed"] | words["time_adverbs"] | words["vague"]:
            dropped.update(() if _joins_verbs(parsed, index) else (index,))
        if parsed.lower(index - 1) == ",":
            end = _tail(parsed, index)
            dropped.update(range(index - 1, end) if end > index else ())
    return dropped


def _joins_verbs(parsed: Parsed, index: int) -> bool:
    """Whether an adverb parts two acts: "they threw stones, then fired"."""
    return parsed.lower(index - 1) == "," and parsed.tag(index + 1).startswith("V")


def _with_amount(parsed: Parsed, begin: int) -> int:
    """Where the phrase of a date begins with how long before or after it: "minutes before midnight on Tuesday"."""
    if parsed.lower(begin) not in {"before", "after"} or parsed.lower(begin - 1) not in parsed.words.words["units"]:
        return begin
    first = begin - 1
    while parsed.tag(first - 1) in {"NUM", "DET", "ADJ"}:
        first -= 1
    return first


def _of_an_event(parsed: Parsed, index: int) -> range:
    """The tokens of the event that a date is told by: "the eve of the talks"."""
    if parsed.lower(index + 1) != "of" or parsed.tag(index + 2) != "DET":
        return range(0)
    return range(index + 1, parsed.noun_phrase_end(index + 2, len(parsed.tokens)))


def _second_date(parsed: Parsed, index: int) -> range:
    """The tokens of another date joined to the one at `index`: "in March and in December"."""
    if parsed.tag(index + 1) != "CC":
        return range(0)
    end = index + 2 if parsed.tag(index + 2) == "TIME" else index + 3
    joined = parsed.tag(end) == "TIME" and (end == index + 2 or parsed.tag(index + 2) in {"PREP", "PSUB"})
    return range(index + 1, end + 1) if joined else range(0)


def _tail(parsed: Parsed, index: int) -> int:
    """Where what a comma adds, and no title needs, ends: ", citing …", ", a day after …", ", their first meeting"."""
    stops = {"PUNCT"} if parsed.lower(index) == "citing" else {"PUNCT", "PSUB", "SUB", "REL"}
    end = index
    citing = parsed.lower(index) == "citing"
    while end < len(parsed.tokens) and (
        parsed.tag(end) not in stops or parsed.tag(end + 1) == "TIME" or (citing and parsed.tag(end + 1) == "REL")
    ):
        end += 1
    if citing or parsed.tag(index) == "TIME":
        first, last = row(parsed, index)
        return end if first == index else last + 1
    told = any(group.first < index for group in parsed.groups if group.finite)
    within = {parsed.tag(i) for i in range(index, end)}
    plain = not within & {"CC", "BE", "HAVE", "MOD", "DO"} and not any(tag.startswith("V") for tag in within)
    standing = (clause for clause in parsed.clauses if clause.kind not in {Kind.RELATIVE, Kind.PARTICIPIAL})
    if any(clause.subject is not None and clause.subject[0] == index for clause in standing):
        return index
    apposed = parsed.tag(index) == "DET" or (parsed.tag(index) == "NUM" and parsed.tag(end) == "REL")
    return end if apposed and told and plain else index


def _tells_when(parsed: Parsed, index: int, mention: Mention, used: Collection[Mention]) -> bool:
    """Whether a title leaves a date out: the one it is dated by, and any that means nothing without a day of writing.

    What stays is part of what is told: "the 2015 accord", "for two weeks", "until 5 May".
    """
    if parsed.tokens[index].text.isdigit() and parsed.tag(index - 1) in {"DET", "POS"}:
        return parsed.tag(index + 1) not in {"NOUN", "NAME", "ADJ"}
    if names_a_season(parsed, index):
        return False
    if parsed.lower(index) in parsed.words.words["relative_leaders"]:
        return True
    if any(mention.index == one.index for one in used):
        return True
    if mention.type is TimexType.DURATION:
        return mention.anchor is not AnchorKind.NONE
    return mention.anchor is AnchorKind.NARRATIVE or not _ABSOLUTE.search(mention.text)


def _order(parsed: Parsed, clause: Clause, dropped: set[int]) -> list[int]:
    """The tokens of a clause in the order of its title: subject, verb and what follows."""
    own = [index for first, last in parsed.runs(clause) for index in range(first, last)]
    lent = clause.kind in {Kind.RELATIVE, Kind.PARTICIPIAL, Kind.PREDICATE} or _lent(clause)
    if lent and clause.subject is not None:
        subject = list(range(*clause.subject))
        own = subject + [index for index in _without_opener(parsed, clause, own) if index not in subject]
    own += asked_for(parsed, own)
    kept = [index for index in own if index not in dropped and index < _second_infinitive(parsed, clause)]
    while kept and parsed.tag(kept[-1]) == "PUNCT":
        kept.pop()
    return kept


def _lent(clause: Clause) -> bool:
    """Whether what is reported has its subject from who reports it: "denied shelling Gao"."""
    return clause.kind is Kind.COMPLEMENT and clause.subject is not None and clause.subject[1] <= clause.runs[0][0]


def _second_infinitive(parsed: Parsed, clause: Clause) -> int:
    """Where a clause with "would" or "will" goes on with another bare verb: "would flee Gao in May and die in June"."""
    end = len(parsed.tokens)
    if clause.verb is None or clause.verb.modal is None:
        return end
    words = parsed.words
    for index in range(clause.verb.last, end - 1):
        after = parsed.lower(index + 1)
        verb = "VB" in words.forms.get(after, {}) and after not in words.noun_class
        if parsed.tag(index) == "CC" and verb and parsed.tag(index - 1) == "TIME":
            return index
    return end


def _without_opener(parsed: Parsed, clause: Clause, own: list[int]) -> list[int]:
    assert clause.verb is not None  # noqa: S101 - for the type checker; callers see to it
    start = clause.verb.first
    while start - 1 in own and parsed.tag(start - 1) in {"ADV", "NEG"}:
        start -= 1
    return [index for index in own if index >= start]


def _leading_place(parsed: Parsed, clause: Clause, dropped: set[int]) -> str:
    """The place at the head of a sentence ("In Geneva, …"), to stand last; other adverbials are left out."""
    if clause.lead is None:
        return ""
    kept = [index for index in range(*clause.lead) if index not in dropped]
    while kept and parsed.tag(kept[0]) in {"CC", "ADV", "PUNCT"}:
        kept.pop(0)
    until = next((place for place, index in enumerate(kept) if parsed.tag(index) == "PUNCT"), len(kept))
    kept = kept[:until]
    if not 2 <= len(kept) <= _PLACE or parsed.lower(kept[0]) not in {"in", "at", "near", "outside"}:
        return ""
    named = any(parsed.tokens[index].capital for index in kept[1:])
    words = join(parsed, kept)
    return f" {words[:1].lower()}{words[1:]}" if named else ""
