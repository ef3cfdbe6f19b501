"""The names that editors give to events, and which event a run of words names by one of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from generator.events.acts import other_stage
from generator.events.matching.kinds import LIGHT, kindred, same_phase
from generator.events.matching.likeness import Words, agree_closely
from generator.events.matching.rows import forms
from generator.language import lexicon
from generator.model.event import EditorEvent, EventLink
from generator.model.mention import Signal
from generator.model.time import TimeSpan

_TITLE_WORDS = 2
"""Words of its own that a title needs to serve as a name; "Talks open" has none."""
_SHORT = 2
"""Letters of a part of a word that tells nothing by itself."""
_YEAR, _MONTH = 366, 31
"""Days within which a date is known that bears out a name told in other words; a month where only the place is told."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What an alias came to: the event it names here, or the candidates between which nothing decides."""

    event: EditorEvent | None
    alias: str
    candidates: tuple[EditorEvent, ...]
    distinctive: bool
    """Whether the alias has a word that is neither an actor nor a kind of happening."""


@dataclass(frozen=True, slots=True)
class _Alias:
    words: str
    terms: frozenset[str]
    heads: frozenset[str]
    event: EditorEvent
    acts: frozenset[str] = frozenset()
    """What it tells as done, as an editor tells acts apart: none of a bare name, "the Istanbul talks"."""
    title: bool = False
    forms: frozenset[str] = frozenset()
    """The form of what it names, where that tells it from others: no accord of Minsk is the Minsk memorandum."""

    def tells_another(self, acts: frozenset[str]) -> bool:
        """Whether it tells one act, and words another: a government sworn in is not one that resigns."""
        return bool(self.acts and acts) and self.acts.isdisjoint(acts)


class Aliases:
    """The names that editors give to events, and which of them a run of words uses."""

    def __init__(self, events: Iterable[EditorEvent], words: Words) -> None:
        self._words = words
        self._title_heads: dict[str, frozenset[str]] = {}
        self._by_term: dict[str, list[_Alias]] = defaultdict(list)
        self._by_own: dict[str, list[_Alias]] = defaultdict(list)
        self._titles: dict[str, _Alias] = {}
        self._near: dict[str, list[tuple[_Alias, frozenset[str]]]] = defaultdict(list)
        known = sorted(events, key=lambda event: event.id)
        names = [actor.name for event in known for actor in event.actors]
        self._names = frozenset(term for name in names for term in parted(words.terms(name)))
        self._parts = frozenset(part for name in names for part in name.lower().split())
        """Parts of the names of actors: "Rupo" alone does not tell of the Di Rupo government."""
        for event in known:
            title = self._alias(event.title, event, title=True)
            self._title_heads[event.id] = title.heads
            self._titles[event.id] = title
            for alias in event.aliases:
                named = self._alias(alias, event)
                if named.terms:
                    self._by_term[min(named.terms)].append(named)
                    self._note_own(named, least=1)
                    for term in sorted(named.terms):
                        self._by_own[term].append(named)
            self._note_own(title, least=_TITLE_WORDS)

    def _alias(self, name: str, event: EditorEvent, *, title: bool = False) -> _Alias:
        words = self._words
        return _Alias(name, parted(words.terms(name)), words.heads(name), event, words.acts(name), title, forms(name))

    def _note_own(self, alias: _Alias, *, least: int) -> None:
        """Make a name findable by a word of its own, where it has enough of them."""
        own = self._own(alias)
        if len(own) >= least:
            self._near[min(own)].append((alias, own))

    def title_heads(self, event: EditorEvent) -> frozenset[str]:
        """The classes of what an event's title tells."""
        return self._title_heads[event.id]

    def choose(self, terms: frozenset[str], heads: frozenset[str], text: str) -> Choice | None:
        """The event that a statement's words name; `None` where they hold no alias.

        An alias is there when all its content words are. Where several events share it, the predicate decides: the
        event whose title tells the same kind of happening, else, where the words add no predicate, the event whose
        title adds none either.
        """
        found = self._named(parted(terms), text)
        if not found:
            return None
        longest = max(found.values(), key=lambda alias: _closeness(alias, text))
        events = tuple(alias.event for alias in found.values())
        chosen = self._by_predicate(found, heads)
        distinctive = any(bool(self._own(alias)) for alias in found.values() if chosen in (None, alias.event))
        name = found[chosen.id].words if chosen else longest.words
        return Choice(chosen, name, events, distinctive)

    def nearly(self, terms: frozenset[str], heads: frozenset[str], span: TimeSpan | None) -> Choice | None:
        """The event that a dated statement names in other words: "rebels took the port" is the fall of that port.

        Every word of its own that an alias or a title has must be told, and every actor that the alias names; what
        happens must be of a kindred kind, and nobody else the actor. A date known within a year, or a month where only
        the place is told, must be the event's as well. Where the words have no date yet, one more word of the title
        must be told; a title that is told whole needs no date.
        """
        terms = parted(terms)
        found: dict[str, tuple[bool, _Alias]] = {}
        for term in sorted(terms):
            for alias, own in self._near.get(term, ()):
                if own <= terms and (alias.title or alias.terms & self._names <= terms):
                    whole = alias.title and alias.terms <= terms and same_phase(heads, alias.heads)
                    if whole or self._told_in_other_words(alias, own, terms, heads, span):
                        known = found.get(alias.event.id)
                        found[alias.event.id] = max(known or (whole, alias), (whole, alias), key=lambda one: one[0])
        best = [alias for whole, alias in found.values() if whole] or [alias for _, alias in found.values()]
        if len(best) != 1:
            return None
        whole = any(whole for whole, _ in found.values())
        return Choice(best[0].event, best[0].words, (best[0].event,), distinctive=whole)

    def _told_in_other_words(
        self, alias: _Alias, own: frozenset[str], terms: frozenset[str], heads: frozenset[str], span: TimeSpan | None
    ) -> bool:
        event, title = alias.event, self._titles[alias.event.id]
        known = event.date.span if event.date else None
        scene = self._terms_of(place.name for place in event.places)
        who, ours = (terms & self._names) - scene, self._terms_of(actor.name for actor in event.actors)
        if who and ours and not who & ours:
            return False
        more = bool((terms & title.terms) - own - self._names - heads)
        only_place = own <= scene and not more
        dated = more if span is None else agree_closely(span, known, _MONTH if only_place else _YEAR)
        if not dated or not same_phase(heads, title.heads):
            return False
        weighty = heads - LIGHT
        if not weighty:
            rest = terms - own - self._names
            return bool(rest & title.terms) or (len(rest) <= 1 and agree_closely(span, known))
        return kindred(weighty, alias.heads | title.heads) or bool(weighty & title.terms)

    def _terms_of(self, names: Iterable[str]) -> frozenset[str]:
        return frozenset(term for name in names for term in parted(self._words.terms(name)))

    def linked(self, link: EventLink) -> Choice | None:
        """The event that a link's words name ("after the Kursk offensive").

        "Since" a story is since its beginning. "After" one of several events is at least after the first of them, and
        "before" one at least before the last: so nothing more is claimed than the words bear out.
        """
        terms, heads = parted(self._words.terms(link.words)), self._words.heads(link.words)
        choice = self.choose(terms, heads, link.words) or self._by_own_words(terms)
        if choice is None:
            return None
        dated = [event for event in choice.candidates if event.date and event.date.span.whole.earliest is not None]
        if link.signal is Signal.SINCE or (choice.event is None and link.signal is Signal.AFTER):
            return _with(choice, min(dated, key=_beginning, default=choice.event))
        if choice.event is None and link.signal in (Signal.BEFORE, Signal.UNTIL, Signal.BY):
            return _with(choice, max(dated, key=_beginning, default=None))
        return choice

    def spoken(self, alias: str, text: str) -> bool:
        """Whether a text has an alias as a name: its words, or others for them, one after the other.

        One more may be between, and actors may stand apart: "NATO began its air campaign". "The Gao ceasefire" and "the
        truce of Gao" name the Gao truce, and "the truce begins in Gao" need not.
        """
        terms, said = self._words.terms(alias), text.split()
        width = len(alias.split()) + 1
        runs = (" ".join(said[at : at + width]) for at in range(max(len(said) - width, 0) + 1))
        return any(terms - self._names <= self._words.terms(run) for run in runs)

    def _by_own_words(self, terms: frozenset[str]) -> Choice | None:
        """The event whose alias has just these words of its own: "after Kursk" is after the Kursk offensive."""
        found = {
            alias.event.id: alias
            for term in sorted(terms)
            for alias in self._by_own.get(term, ())
            if self._own(alias) == terms
        }
        if len(found) != 1:
            return None
        (alias,) = found.values()
        return Choice(alias.event, alias.words, (alias.event,), distinctive=True)

    def _named(self, terms: frozenset[str], text: str) -> dict[str, _Alias]:
        """Event id → its longest alias that is in the terms; "return to the grain deal" is no mere "grain deal"."""
        found: dict[str, _Alias] = {}
        acts = self._words.acts(text)
        for term in sorted(terms):
            for alias in self._by_term.get(term, ()):
                told = self._own(alias) - self._parts or _literally(alias.words, text)
                told = told and alias.forms <= forms(text) and not self._of_another_stage(alias.event, acts)
                if alias.terms <= terms and told and not alias.tells_another(acts):
                    known = found.get(alias.event.id)
                    if known is None or _closeness(known, text) < _closeness(alias, text):
                        found[alias.event.id] = alias
        kept = {
            key: alias for key, alias in found.items() if not any(alias.terms < other.terms for other in found.values())
        }
        return dict(sorted(kept.items()))

    def _of_another_stage(self, event: EditorEvent, told: frozenset[str]) -> bool:
        """Whether words tell another stage of what an event's title tells: initialled in May, signed in June."""
        return other_stage(self._titles[event.id].acts, told)

    def _own(self, alias: _Alias) -> frozenset[str]:
        """The words of an alias beyond actors and kinds of happening: "invasion of Ukraine" has none."""
        kinds = self._words.terms(" ".join(sorted(alias.heads))) | alias.heads
        return frozenset(term for term in alias.terms - self._names - kinds if not self._words.heads(term))

    def _by_predicate(self, found: Mapping[str, _Alias], heads: frozenset[str]) -> EditorEvent | None:
        told = {key: heads - alias.heads for key, alias in found.items()}
        titled = {key: self._title_heads[key] - alias.heads for key, alias in found.items()}
        for fits in (
            [key for key in found if told[key] & titled[key] - LIGHT],
            [key for key in found if _akin(told[key], titled[key])],
            [key for key in found if told[key] & titled[key]],
            [key for key in found if not told[key] - LIGHT and not titled[key] - LIGHT],
        ):
            if len(fits) == 1:
                return found[fits[0]].event
            if fits:
                return None
        if len(found) == 1:
            ((key, alias),) = found.items()
            kinds = alias.heads | self._title_heads[key]
            strange = [head for head in told[key] - LIGHT if not kindred(frozenset({head}), kinds)]
            if not told[key] - LIGHT or (not strange and same_phase(told[key], titled[key])):
                return alias.event
        return None


def _akin(told: frozenset[str], titled: frozenset[str]) -> bool:
    """Whether what is told of a thing is of the kind that a title tells: a truce extended is not a truce agreed."""
    return kindred(told - LIGHT, titled - LIGHT) and same_phase(told, titled)


def parted(terms: frozenset[str]) -> frozenset[str]:
    """Terms with those that hyphens join taken apart: "working-level" is "working level", but the Il-76 stays one."""
    parts: set[str] = set()
    for term in terms:
        split = term.split("-")
        parts.update(split if all(len(part) > _SHORT for part in split) else (term,))
    return frozenset(parts)


def _with(choice: Choice, event: EditorEvent | None) -> Choice:
    return Choice(event, choice.alias, choice.candidates, choice.distinctive)


def _beginning(event: EditorEvent) -> tuple[float, str]:
    day = event.date.span.whole.earliest if event.date else None
    return float("inf") if day is None else day, event.id


def _closeness(alias: _Alias, text: str) -> tuple[int, float, str]:
    """How well an alias names what a text says: the more terms, then the more of its words literally, the better."""
    return len(alias.terms), _share(alias.words, text), alias.words


def anchored(alias: str, text: str, language: str = "en") -> bool:
    """Whether a text speaks of an alias only as of what something else comes after, or rests on or breaks.

    "A day after the summit" tells no summit, and "buses left under the evacuation deal" no deal.
    """
    name = _pattern(alias)
    said = text.casefold()
    after = re.findall(rf"\b(?:{_frames(language)})\s+(?:\w+\s+){{0,2}}?{name}", said)
    return bool(after) and len(re.findall(rf"\b{name}", said)) == len(after)


@cache
def _frames(language: str) -> str:
    """What stands before the name of an event that the words rest on, and do not tell, as a regular expression."""
    try:
        frames = lexicon.table(language, "events_words")["frames"]
    except lexicon.UnknownTableError:
        return _frames("en")
    return "|".join(map(re.escape, frames))


def dated(alias: str, text: str, expression: str) -> bool:
    """Whether a date stands right after an alias, as its own: "the journey to Jerusalem in 1977 broke a taboo"."""
    short_word = r",?\s(?:\w{1,3}\s)?"
    return re.search(rf"\b{_pattern(alias)}{short_word}{re.escape(expression.casefold())}", text.casefold()) is not None


def _pattern(alias: str) -> str:
    """What matches an alias in a text, endings and a few words between aside."""
    return r"\W+(?:\w+\W+){0,3}?".join(re.escape(_stem(word)) + r"\w*" for word in alias.casefold().split())


def _literally(alias: str, text: str) -> bool:
    """Whether every longer word of an alias begins a word of the text, endings aside."""
    return _share(alias, text) == 1.0


def _share(alias: str, text: str) -> float:
    """The share of an alias's longer words that begin a word of the text, endings aside."""
    there = {_stem(word.strip("“”\"'’.,;:()").casefold()) for word in text.split()}
    wanted = [_stem(word.casefold()) for word in alias.split() if len(word) > 2]
    return sum(word in there for word in wanted) / len(wanted) if wanted else 0.0


def _stem(word: str) -> str:
    return word[: max(4, len(word) - 3)]
