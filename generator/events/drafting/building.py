"""Statements made whole: a target's title, quote, names, terms and kind gathered into one value."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from generator.events import quotes
from generator.events.assertions import attributions
from generator.events.attaching import attachment
from generator.events.drafting import histories, kinds, objects, phrases, references, roles, voices, writing
from generator.events.drafting.memory import Memory
from generator.events.drafting.writing import Writing
from generator.events.names import Found, Names
from generator.events.syntax.analysis import Parsed
from generator.events.syntax.clauses import pairs
from generator.events.syntax.clauses.model import Clause
from generator.events.syntax.targets import Target
from generator.events.terms import Terms
from generator.events.titles import cutting, titling, wording
from generator.events.vocabulary import Vocabulary
from generator.model.event import Actor, Attribution, EventLink, Statement, Status, StatusChange
from generator.model.mention import Mention, Tense
from generator.model.source import BlockKind, Source

_THESE = re.compile(r"^(?:These|Those|This|That) (?=[a-z])")
"""What points at something told before, which an entry by itself does not."""
_PHRASES = re.compile(r" (?:of|in|for|from|to) ")
_PLAN_HEADS = {"plan"}
_LONGEST_NAME = 4
"""Words of the longest name of a person."""


@dataclass(slots=True)
class Workshop:
    """What building statements of one source needs, and the ids already given."""

    source: Source
    names: Names
    terms: Terms
    words: Vocabulary
    writing: Writing
    taken: set[str] = field(default_factory=set)
    memory: Memory = field(init=False)
    """Whom the sentences before named, for pronouns and shortenings."""
    outlets: list[str] = field(default_factory=list)
    """The newspapers and agencies that the source has named so far."""
    persons: dict[str, str] = field(default_factory=dict)
    """Family name → the whole name by which the source first called someone."""

    def __post_init__(self) -> None:
        self.memory = Memory(self.names)

    def identify(self, *offsets: int) -> str:
        """An id that no other statement of the source has, from the first offset that is free."""
        for offset in offsets:
            key = f"{self.source.id}:{offset}"
            if key not in self.taken:
                self.taken.add(key)
                return key
        return self.identify(offsets[-1] + 1)

    def named(self, parsed: Parsed, start: int, end: int, leave_out: Sequence[tuple[int, int]]) -> list[Found]:
        """The names in a stretch of the text, those in `leave_out` (characters) set aside."""
        found = self.names.find(parsed.text, start, end)
        return [name for name in found if not any(a <= name.start < b for a, b in leave_out)]

    def subjects(self, parsed: Parsed, target: Target) -> list[Actor]:
        """Who acts under a name that no table has: two capitalised words or more as the subject of an active verb.

        A family name alone is someone's whom the source named in full before.
        """
        clause = target.clause
        if target.noun or clause.subject is None or clause.verb is None or clause.verb.passive:
            return []
        if any(parsed.tag(index) not in {"NAME", "CC", "PUNCT", "ADV", "TIME"} for index in range(*clause.subject)):
            return []
        found: list[Actor] = []
        run: list[int] = []
        for index in [*range(*clause.subject), -1]:
            if index >= 0 and parsed.tag(index) == "NAME" and not parsed.tokens[index].text.isupper():
                run.append(index)
            elif run:
                found += self._person(parsed, run)
                run = []
        return found

    def _person(self, parsed: Parsed, run: Sequence[int]) -> list[Actor]:
        office = parsed.words.noun_lemma(parsed.lower(run[0])) in parsed.words.words["offices"]
        run = run[1:] if office and len(run) > 1 else run
        name = parsed.words_of(run[0], run[-1] + 1)
        if self.names.find(name) or len(run) > _LONGEST_NAME:
            return []
        known = self.persons.get(name) if len(run) == 1 else name
        return [Actor(known)] if known else []

    def meant(self, words: str) -> tuple[Actor, ...]:
        """Who acts in the words that a pronoun or shortening stands for; a whole name that no table has is a person."""
        actors, _ = self.names.actors_and_places(words, self.names.find(words))
        return actors or ((Actor(words),) if words in self.persons.values() else ())

    def whole_names(self, actors: Iterable[Actor]) -> tuple[Actor, ...]:
        """Family names filled up with the given names that the source told before."""
        whole: dict[str, Actor] = {}
        for actor in actors:
            family = actor.name.rpartition(" ")[2]
            if " " in actor.name:
                self.persons.setdefault(family, actor.name)
            name = self.persons.get(actor.name, actor.name)
            whole.setdefault(name, Actor(name, actor.role))
        return tuple(whole.values())


def build(
    workshop: Workshop,
    parsed: Parsed,
    target: Target,
    mentions: Sequence[Mention] = (),
    links: Sequence[EventLink] = (),
    *,
    throughout: bool = False,
) -> Statement | None:
    """The statement of a target, or `None` where no title fit to be read comes of it."""
    spoken = attributions.of_clause(parsed, target.clause)
    saying = _dates_saying(parsed, target)
    attribution = spoken.attribution if spoken and not saying else None
    runs = spoken.runs if spoken and not saying else ()
    told = mentions or [token.mention for token in parsed.tokens if token.mention and links]
    came = writing.came_true(workshop.writing, parsed, target, mentions)
    arranged = target.planned and not _course(parsed, target) and histories.is_arranged(parsed, target, mentions)
    title = titling.of_target(parsed, target, [*runs, *_link_runs(parsed, links)], told, came=came, alone=arranged)
    title, meant = _named_subject(workshop, parsed, target, title)
    denial = not target.noun and voices.denies(workshop.names, parsed, target.clause)
    delayed = not target.noun and attachment.delayed(parsed, target.clause)
    title = _affirmed(parsed, target.clause, title, denial=denial, delayed=delayed)
    if not _readable(title) and not _entry(parsed, title) and not (arranged and title):
        return None
    if saying and spoken is None and parsed.beside(target.clause):
        spoken = attributions.of_clause(parsed, parsed.beside(target.clause)[0])
        told_in_title = spoken is None or spoken.attribution.speaker in title
        attribution = None if told_in_title or spoken is None else spoken.attribution
    spans = [(mention.start, mention.end) for mention in mentions if _inside(parsed, mention)]
    spans += [(link.start, link.end) for link in links if parsed.sentence.start <= link.start < parsed.sentence.end]
    changes = histories.changes(workshop.writing, parsed, target, mentions, throughout=throughout)
    changes = histories.denied(parsed, target, workshop.source.id) if denial and not delayed else changes
    if histories.belied(workshop.writing, parsed, target, mentions, changes):
        return None
    spans += [(at, end) for at, end in _told_at(changes[1:]) if parsed.sentence.start <= at]
    quote = quotes.of_target(parsed, target, workshop.source.id, spans)
    start, end = _stretch(parsed, target, quote.start, quote.end)
    said = [(parsed.tokens[a].start, parsed.tokens[b - 1].end) for a, b in runs]
    said += [(link.start, link.end) for link in links]
    said += [] if target.noun else pairs.of_other_days(parsed.tokens, parsed.clauses, target.clause)
    actors, places = workshop.names.actors_and_places(parsed.text, workshop.named(parsed, start, end, said))
    actors = (*workshop.subjects(parsed, target), *workshop.meant(meant), *actors)
    terms, heads = _terms_heads(workshop, parsed, target)
    heads -= {"not"} if denial or delayed else set()
    return Statement(
        id=workshop.identify(*_offsets(parsed, target), quote.start),
        source=workshop.source.id,
        quote=quote,
        title=title,
        mentions=tuple(mentions),
        links=tuple(links),
        tense=_tense(target),
        status_history=tuple(changes),
        attribution=attributions.by_name(attribution or _in_turn(parsed), workshop.outlets),
        actors=roles.given(parsed, workshop.names, workshop.whole_names(actors)),
        places=tuple(place for place in places if not any(place.name == actor.name for actor in actors)),
        kind=kinds.of_target(parsed, target, heads),
        terms=terms | heads | (workshop.terms.terms(meant) if meant else frozenset()),
        heads=heads,
    )


def _affirmed(parsed: Parsed, clause: Clause, title: str, *, denial: bool, delayed: bool) -> str:
    """A title as of what is denied, or came late: as if it were told to have happened."""
    if denial and voices.nobody(parsed, clause) is not None:
        return voices.somebody(parsed, clause, title)
    return wording.affirmed(parsed, clause, title) if denial or delayed else title


def _in_turn(parsed: Parsed) -> Attribution | None:
    """Who says it, where it stands in a turn of a conversation."""
    return None if parsed.speaker is None else Attribution(parsed.speaker, anonymous=False)


def mention_of_known(workshop: Workshop, parsed: Parsed, clause: Clause, first: int, last: int) -> Statement | None:
    """A statement that only names a known event in passing (tokens `first:last`), so that its words can be cited."""
    target = Target(clause, first, last, first)
    title = titling.of_target(parsed, target)
    quote = quotes.of_target(parsed, target, workshop.source.id, [])
    text = parsed.words_of(first, last)
    heads = workshop.terms.heads(text)
    found = workshop.names.find(parsed.text, parsed.tokens[first].start, parsed.tokens[last - 1].end)
    actors, places = workshop.names.actors_and_places(parsed.text, found)
    change = StatusChange(
        Status.OCCURRED, text, workshop.source.id, parsed.tokens[first].start, parsed.tokens[last - 1].end
    )
    return Statement(
        id=workshop.identify(parsed.tokens[first].start, quote.start),
        source=workshop.source.id,
        quote=quote,
        title=title,
        status_history=(change,),
        actors=workshop.whole_names(actors),
        places=places,
        terms=workshop.terms.terms(text) | heads,
        heads=heads,
    )


def _named_subject(workshop: Workshop, parsed: Parsed, target: Target, title: str) -> tuple[str, str]:
    """The title with a pronoun or shortening as subject replaced by whom it means, where plain, and those words."""
    subject = target.clause.subject
    if not target.noun:
        title = objects.named(parsed, target.clause, title, workshop.memory)
    if target.noun or subject is None:
        return title, ""
    title = _THESE.sub("The ", title)
    owned = references.owner(parsed, target.clause, workshop.memory)
    if owned is not None and title.lower().startswith(f"{owned[0]} "):
        first, last = phrases.bounds(parsed, target.clause)
        return _owned(title, *owned, parsed.words_of(first + 1, last), workshop.words)
    voice = voices.third_person(workshop.names, parsed, target.clause)
    if voice:
        return voices.retell(parsed, target.clause, title, voice), voice
    index = references.pronoun(parsed, target.clause)
    short = parsed.lower(index) if index is not None else _shortening(parsed, subject)
    found = (
        references.antecedent(parsed, target.clause, workshop.memory)
        if index is not None
        else workshop.memory.meant(parsed, subject)
    )
    if found is None or not title.lower().startswith(f"{short} "):
        return title, ""
    named = f"{found}{title[len(short) :]}"
    return (f"{named[:1].upper()}{named[1:]}" if len(named) <= cutting.WHOLE else title), found


def _owned(title: str, possessive: str, owner: str, thing: str, words: Vocabulary) -> tuple[str, str]:
    """A title that begins with a possessive, with whose it is in its place, and the words of the latter.

    An owner of several phrases stands behind the `thing`: "the chairman of the committee of both sides".
    """
    rest = title[len(possessive) + 1 :]
    if _PHRASES.search(owner) and rest.startswith(thing):
        named = f"The {thing.removeprefix('own ')} of {phrases.within(owner, words)}{rest[len(thing) :]}"
    else:
        named = f"{owner[:1].upper()}{owner[1:]}{'’' if owner.endswith('s') else '’s'} {rest}"
    return (named, owner) if len(named) <= cutting.LONGEST else (title, "")


def _shortening(parsed: Parsed, subject: tuple[int, int]) -> str:
    """The words of a subject as they stand at the head of a title."""
    words = [i for i in range(*subject) if parsed.tag(i) not in {"PUNCT", "ADV", "CC", "TIME", "PREP", "PSUB"}]
    return parsed.words_of(words[0], words[-1] + 1).lower() if words else ""


def _inside(parsed: Parsed, mention: Mention) -> bool:
    above = mention.end <= parsed.sentence.start and not re.search(
        r"\w", parsed.text[mention.end : parsed.sentence.start]
    )
    return above or (parsed.sentence.start <= mention.start and mention.end <= parsed.sentence.end)


def _dates_saying(parsed: Parsed, target: Target) -> bool:
    """Whether it is the saying itself that is dated ("said on Monday that …"), so that its title keeps who said it."""
    clause = target.clause
    told = parsed.complements(clause) or parsed.beside(clause)
    return not target.noun and parsed.reporting(clause) and bool(told)


def _course(parsed: Parsed, target: Target) -> bool:
    """Whether a noun tells a beginning or end, and by itself not of what: "the end was put off"."""
    return parsed.words.event_class(parsed.lower(target.head or 0)) in {"begin", "end"}


def _entry(parsed: Parsed, title: str) -> bool:
    """Whether one word is all that an entry of a list tells beside its date: "27 April 1994: Elections."."""
    named = parsed.words.event_class(title, things=False) not in {None, "begin", "end"}
    told = [token for token in parsed.tokens if token.tag not in {"PUNCT", "TIME", "DET"}]
    return parsed.block is BlockKind.ITEM and named and len(told) == 1


def _readable(title: str) -> bool:
    words = title.split()
    return (
        len(words) > 1
        and words[-1] not in {"was", "were"}
        and words[0].lower() not in {"it", "this", "that", "which", "what", "there"}
    )


def _link_runs(parsed: Parsed, links: Sequence[EventLink]) -> list[tuple[int, int]]:
    """Tokens of linking phrases, which a title leaves out like dates where they open the sentence."""
    runs = []
    for link in links:
        inside = [i for i, token in enumerate(parsed.tokens) if link.start <= token.start < link.end]
        lead = any(clause.lead and inside and clause.lead[0] <= inside[0] < clause.lead[1] for clause in parsed.clauses)
        if inside and lead:
            runs.append((max(0, inside[0] - 1), inside[-1] + 1))
    return runs


def _told_at(changes: Sequence[StatusChange]) -> list[tuple[int, int]]:
    return [(each.start, each.end) for each in changes if each.start is not None and each.end is not None]


def _stretch(parsed: Parsed, target: Target, start: int, end: int) -> tuple[int, int]:
    """Where the names of a target stand: its own phrase, else its quote."""
    if not target.noun:
        return start, end
    assert target.first is not None  # noqa: S101 - for the type checker; callers see to it
    assert target.last is not None  # noqa: S101 - for the type checker; callers see to it
    told = [target.last, *(index + 1 for index in titling.purpose(parsed, target))]
    return parsed.tokens[target.first].start, parsed.tokens[max(told) - 1].end


def _offsets(parsed: Parsed, target: Target) -> tuple[int, ...]:
    if target.noun:
        assert target.first is not None  # noqa: S101 - for the type checker; callers see to it
        return (parsed.tokens[target.first].start,)
    runs = target.clause.runs or [(0, 1)]
    return (parsed.tokens[runs[0][0]].start,)


def _tense(target: Target) -> Tense:
    if target.noun or target.clause.verb is None:
        return Tense.FUTURE if target.planned else Tense.PAST
    return target.clause.verb.tense


def _terms_heads(workshop: Workshop, parsed: Parsed, target: Target) -> tuple[frozenset[str], frozenset[str]]:
    if target.noun:
        assert target.first is not None  # noqa: S101 - for the type checker; callers see to it
        assert target.last is not None  # noqa: S101 - for the type checker; callers see to it
        assert target.head is not None  # noqa: S101 - for the type checker; callers see to it
        run = parsed.tokens[target.first : target.last]
        found = workshop.names.find(parsed.text, run[0].start, run[-1].end)
        named = workshop.words.event_class(parsed.lower(target.head))
        return workshop.terms.of_tokens(run, found), frozenset({named} if named else ())
    return clause_terms(workshop, parsed, target.clause)


def clause_terms(workshop: Workshop, parsed: Parsed, clause: Clause) -> tuple[frozenset[str], frozenset[str]]:
    """Terms of a clause with its subject and what it is said of, and the heads of its predicate."""
    indices = {i for first, last in parsed.runs(clause) for i in range(first, last)}
    indices |= set(range(*clause.antecedent)) if clause.antecedent else set()
    indices |= set(range(*clause.subject)) if clause.subject else set()
    indices |= set(range(*clause.lead)) if clause.lead else set()
    indices |= {index for first, last in clause.asides for index in range(first, last)}
    further = parsed.goes_on(clause)
    indices |= {index for first, last in (further.runs if further else ()) for index in range(first, last)}
    run = [parsed.tokens[index] for index in sorted(indices)]
    found = workshop.names.find(parsed.text, run[0].start, run[-1].end) if run else ()
    heads = frozenset().union(*(predicate_heads(parsed, each) for each in (clause, *parsed.beside(clause))))
    heads |= predicate_heads(parsed, further) if further else frozenset()
    denying = clause.subject is not None and parsed.lower(clause.subject[0]) in parsed.words.words["denying"]
    negated = denying or (clause.verb is not None and clause.verb.negated)
    return workshop.terms.of_tokens(run, found), heads | ({"not"} if negated else set())


def predicate_heads(parsed: Parsed, clause: Clause) -> frozenset[str]:
    """The classes of what a clause's verb tells; of a light verb ("held talks"), those of what it takes."""
    words, verb = parsed.words, clause.verb
    if verb is None:
        found = {words.event_class(parsed.lower(i), things=False) for a, b in clause.runs for i in range(a, b)}
        return frozenset(each for each in found if each)
    heads: set[str] = set()
    for lemma in verb.lemmas:
        particle = next((parsed.lower(i) for i in range(verb.last, min(verb.last + 3, len(parsed.tokens)))
                         if f"{lemma} {parsed.lower(i)}" in words.phrasal), None)  # fmt: skip
        named = words.phrasal[f"{lemma} {particle}"] if particle else words.verb_class.get(lemma)
        happens = not particle and lemma in words.words["occurring"] and _subject_heads(parsed, clause)
        if happens:
            heads |= happens
        elif named and not (named == "say" and verb.passive):
            heads.add(named)
        if lemma in words.light or lemma == "be":
            heads |= _taken(parsed, clause)
    heads = heads or _subject_heads(parsed, clause)
    return frozenset(heads - _PLAN_HEADS if len(heads) > 1 else heads)


def _subject_heads(parsed: Parsed, clause: Clause) -> set[str]:
    """The classes of the event nouns in a clause's subject."""
    places = range(*clause.subject) if clause.subject is not None else ()
    return {found for i in places for found in [parsed.words.event_class(parsed.lower(i))] if found}


def _taken(parsed: Parsed, clause: Clause) -> set[str]:
    """Classes of the event nouns that a light verb's clause is about: its object, else its subject."""
    assert clause.verb is not None  # noqa: S101 - for the type checker; callers see to it
    after = [i for a, b in clause.runs for i in range(max(a, clause.verb.last), b)][:8]
    before = list(range(*clause.subject)) if clause.subject else []
    for place in (before, after) if clause.verb.passive else (after, before):
        found = {parsed.words.event_class(parsed.lower(i)) for i in place if parsed.tag(i) == "NOUN"}
        if found - {None}:
            return {each for each in found if each}
    return set()
