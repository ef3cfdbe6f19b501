"""Tellings of statements and of editors' events: what `generator.events.matching.likeness` compares.

All newsrooms' spellings are brought to one here: accents, and the part of a name that stands for a person.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from generator.config import Config
from generator.dates import days
from generator.events.acts import words as words_of_acts
from generator.events.matching.kinds import denied
from generator.events.matching.likeness import Telling, Words, plain
from generator.events.matching.participants import side, somewhere, unnamed
from generator.events.matching.persons import Persons
from generator.events.matching.rows import documents, figures, rows
from generator.events.names import Names
from generator.mentions import day_of_year
from generator.model.event import EditorEvent, Statement, Status
from generator.model.mention import Signal
from generator.model.time import TimeSpan

_OFF = frozenset({Status.POSTPONED, Status.CANCELLED})


def of_statement(statement: Statement, span: TimeSpan | None, subject: Subject) -> Telling:
    """A statement as it is compared, without the words of what it is only told to come before or after."""
    place_in_row, span = rows(statement.title), _began(statement, span)
    terms = subject.told(statement) | documents(place_in_row)
    # A list's "the leaders meet in Brussels" may have been read as a name for a thing; the title has its words.
    heads = statement.heads or subject.heads(statement.title)
    who, told = subject.who(terms), subject.acts(statement.title)
    own = subject.own(terms - heads) - words_of_acts(told)
    scene = subject.scene(place.name for place in statement.places)
    return Telling(
        statement.id,
        statement.source,
        terms,
        heads,
        subject.names(actor.name for actor in statement.actors),
        subject.names(place.name for place in statement.places),
        span,
        own,
        subject.matter(terms, heads) - words_of_acts(told) - scene,
        denied=denied(heads, statement.status),
        scene=scene,
        somewhere=subject.one(own & subject.terms(" ".join(somewhere(statement.title)))),
        planned=statement.status is Status.PLANNED,
        off=statement.status in _OFF,
        side=side(statement.title),
        who=subject.one(who),
        persons=subject.one(subject.persons(who)),
        bodies=subject.one(subject.bodies(who)),
        acts=subject.one(told),
        figures=figures(statement.title),
        rows=place_in_row,
        year_day=_year_day(statement, span),
    )


def of_editor(event: EditorEvent, subject: Subject) -> Telling:
    """An editor's event as it is compared: by its title, its names and its date."""
    place_in_row, heads = rows(event.title), subject.heads(event.title)
    terms = subject.terms(event.title) | documents(place_in_row)
    who = subject.who(terms)
    scene = subject.scene(place.name for place in event.places)
    return Telling(
        f"editor:{event.id}",
        None,
        terms,
        heads,
        frozenset(actor.name for actor in event.actors),
        frozenset(place.name for place in event.places),
        event.date.span if event.date else None,
        subject.own(terms - heads),
        subject.matter(terms, heads) - scene,
        scene=scene,
        who=who,
        persons=subject.persons(who),
        bodies=subject.bodies(who),
        acts=subject.acts(event.title),
        rows=place_in_row,
    )


def _began(statement: Statement, span: TimeSpan | None) -> TimeSpan | None:
    """When it happened that something has been so since: "the border has been shut since 5 May"."""
    since = bool(statement.mentions) and all(mention.signal is Signal.SINCE for mention in statement.mentions)
    return TimeSpan(span.begin, span.begin) if since and span is not None and span.begin.exact is not None else span


def _year_day(statement: Statement, span: TimeSpan | None) -> tuple[int, int] | None:
    """The month and day of what is told, of whatever year."""
    if span is not None and span.whole.exact is not None:
        at = days.civil(span.whole.exact)
        return at.month, at.day
    named = [day_of_year(mention) for mention in statement.mentions]
    return named[0] if span is None and len(named) == 1 else None


class Subject:
    """What a whole site is about: who takes part in its events, so that these names tell no event from another."""

    def __init__(self, statements: Iterable[Statement], events: Collection[EditorEvent], words: Words) -> None:
        statements = tuple(statements)
        actors = {actor.name for statement in statements for actor in statement.actors}
        actors |= {actor.name for event in events for actor in event.actors}
        told = [statement.terms for statement in statements]
        self._persons = Persons(actors, told, words)
        self._words = words
        self._met: set[str] = set()
        self._respelled: dict[str, str] = {}
        self._classed: set[str] = set()
        self._kinds: set[str] = set()
        self._ones: dict[frozenset[str], frozenset[str]] = {}
        self._sets: dict[tuple[str, ...], frozenset[str]] = {}
        self._scenes: dict[tuple[str, ...], frozenset[str]] = {}
        self._names = self.folded(frozenset(term for name in actors for term in words.terms(name)))
        known = Names.of(Config())
        self._bodies = self.folded(frozenset(name.lower() for name in actors if known.canonical(name) is not None))

    def heads(self, text: str) -> frozenset[str]:
        """The classes of what a text tells."""
        return self._words.heads(text)

    def acts(self, text: str) -> frozenset[str]:
        """What a text tells, as an editor tells it apart."""
        return self._words.acts(text)

    def terms(self, text: str) -> frozenset[str]:
        """The content words of a text, as all newsrooms write them."""
        return self.folded(self._words.terms(text))

    def folded(self, terms: frozenset[str]) -> frozenset[str]:
        """Terms as all newsrooms write them: without accents, and a person by one part of the name."""
        respelled = self._respelled
        for term in terms - self._met:
            if (spelled := self._persons.short(term if term.isascii() else plain(term))) != term:
                respelled[term] = spelled
        self._met |= terms
        if not respelled.keys().isdisjoint(terms):
            terms = frozenset(respelled.get(term, term) for term in terms)
        return self._persons.without_rest(terms)  # the same set where nothing is to fold: there are many

    def own(self, terms: frozenset[str]) -> frozenset[str]:
        """Of terms, those that neither name who takes part nor a mere kind of happening."""
        self._kinds.update(term for term in terms - self._classed if self._kind(term))
        self._classed |= terms
        return terms - self._names - self._kinds

    def matter(self, terms: frozenset[str], heads: frozenset[str]) -> frozenset[str]:
        """Of terms, those of what it is done to, with or about: no party, and no word for what happens itself."""
        kept = terms - heads - self._names
        return kept - unnamed(kept) - frozenset(term for term in kept & self._kinds if self._words.heads(term) & heads)

    def _kind(self, term: str) -> bool:
        """Whether a term stands for a kind of happening; "land" as a term is the noun, since the verb is "arrive"."""
        return bool(self._words.heads(term)) and term in self._words.terms(term)

    def who(self, terms: frozenset[str]) -> frozenset[str]:
        """Of terms, those that name who takes part anywhere in the site."""
        return terms & self._names

    def persons(self, who: frozenset[str]) -> frozenset[str]:
        """Of terms that name who takes part, those that name persons whose full names the site has."""
        return self._persons.among(who)

    def bodies(self, who: frozenset[str]) -> frozenset[str]:
        """Of terms that name who takes part, those that the language's own tables have for a state or body."""
        return who & self._bodies

    def told(self, statement: Statement) -> frozenset[str]:
        """A statement's terms, those left out that only name what it comes before or after."""
        terms = statement.terms
        for link in statement.links:
            if link.signal in (Signal.AFTER, Signal.BEFORE) and (named := terms & self._words.terms(link.words)):
                terms -= named - self._words.terms(statement.title.replace(link.words, ""))
        return self.folded(terms)

    def one(self, few: frozenset[str]) -> frozenset[str]:
        """The one set for all that are equal to it: most tellings have one of a few, and are many."""
        return self._ones.setdefault(few, few)

    def names(self, names: Iterable[str]) -> frozenset[str]:
        """A set of names, made once for all that tell of the same."""
        named = tuple(names)
        if named not in self._sets:
            self._sets[named] = frozenset(named)
        return self._sets[named]

    def scene(self, places: Iterable[str]) -> frozenset[str]:
        """The words that places bring: their names, and the countries that seats stand for."""
        named = tuple(places)
        if named not in self._scenes:
            self._scenes[named] = self.folded(frozenset(term for place in named for term in self._words.terms(place)))
        return self._scenes[named]
