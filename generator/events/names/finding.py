"""Who and where: countries, bodies, persons and places named in a text, each under one spelling.

Countries come from the CLDR through Babel; demonyms, capitals and seats of government, bodies and cities from tables of
the language; whatever the site's own list or its editors' events name comes before all of these.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.config import Config
from generator.events.names.persons import Persons
from generator.events.names.tables import Entry, NameKind, has_tables, known, own, told
from generator.language import lexicon
from generator.model.event import Actor, EditorEvent, Place

_WORD = re.compile(r"[^\W_]+(?:[.’'‘&+-][^\W_]+)*(?:(?<=\.[A-Za-z])\.)?\+?")
_WORD_LENGTH = 4
"""Letters from which a word in capitals is stressed rather than an abbreviation."""
_POSSESSIVE = re.compile(r"[’'](?:s|S)?$")


_OFFICIALS = re.compile(
    r"(?:^|\n|[.,;:] |\b(?:and|by|but|senior|some) )"
    r"(?:[Oo]fficials|[Dd]iplomats|[Aa]uthorities|[Ll]awmakers|[Mm]inisters) in $"
)
"""Before a capital, these make it the government that they serve."""
_MODIFIES = re.compile(r"[’']|[- ]([a-z]+)")
_SUBJECT = re.compile(r" (?:said|says|told|has|had|is|was|were|would|will|also|did|does|\w+(?<!r)ed)\b")
"""What follows a government that acts rather than a place where others do."""


@dataclass(frozen=True, slots=True)
class Found:
    """A name in a text: its characters and what it is."""

    start: int
    end: int
    entry: Entry


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    key: str
    text: str


def _key(word: str) -> str:
    """A word as names are compared: dots, possessive and accents left aside, its capitals kept."""
    bare = _POSSESSIVE.sub("", word).replace(".", "").replace("’", "'").replace("‘", "'")
    decomposed = unicodedata.normalize("NFD", bare)
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def _words(text: str, start: int, end: int) -> list[_Word]:
    found = []
    for match in _WORD.finditer(text, start, end):
        stop = match.end()
        possessive = _POSSESSIVE.search(match.group())
        if possessive:
            stop = match.start() + possessive.start()
        found.append(_Word(match.start(), stop, _key(match.group()), match.group()))
    return found


class Names:
    """The names that a site knows. Make one with `Names.of`; looking up changes nothing."""

    def __init__(self, entries: Iterable[tuple[str, Entry]], language: str = "en") -> None:
        """Take (spelling, entry) pairs; of two with the same spelling the first holds."""
        tables = lexicon.table(language, "names_bodies")
        self._table: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
        known: set[tuple[str, ...]] = set()
        for spelling, entry in entries:
            keys = tuple(word.key for word in _words(spelling, 0, len(spelling)))
            keys = keys[1:] if len(keys) > 1 and keys[0] in {"the", "The"} else keys
            if not keys or keys in known:
                continue
            known.add(keys)
            self._table.setdefault(keys[0], []).append((keys, entry))
        for candidates in self._table.values():
            candidates.sort(key=lambda pair: -len(pair[0]))
        self._locative = frozenset(tables["locative"]["prepositions"])
        self._senders = frozenset(tables["locative"]["senders"])
        self._leaving = frozenset(tables["locative"]["leaving"])
        self._called_after = frozenset(tables["locative"]["called_after"])
        self._function_words = frozenset(tables["locative"]["function_words"])
        self._of_nouns = frozenset(tables["locative"]["of_nouns"])
        self._region_nouns = frozenset(tables["regions"]["nouns"])
        self._body_heads = frozenset(tables["body"]["heads"])
        self._persons = Persons(tables["persons"])

    @classmethod
    def of(cls, config: Config, editor_events: Iterable[EditorEvent] = (), language: str = "en") -> Names:
        """The names of a site: its own list first, then its editors' events, then the language's tables."""
        code = language if has_tables(language) else "en"
        tables = list(known(code))
        seats = {spelling: entry for spelling, entry in tables if entry.kind is NameKind.SEAT}
        places = [(spelling, _as_seat(entry, seats)) for spelling, entry in own(config.places, NameKind.PLACE)]
        listed = [*own(config.actors, NameKind.BODY), *places]
        edited = list(told(editor_events, {spelling for spelling, _ in [*listed, *tables]}))
        return cls([*listed, *edited, *tables], code)

    def find(self, text: str, start: int = 0, end: int | None = None) -> tuple[Found, ...]:
        """The names in `text[start:end]`, in order, none within another; persons by title included."""
        words = _words(text, start, len(text) if end is None else end)
        found: list[Found] = []
        index = 0
        while index < len(words):
            if words[index].text == "The":
                # It opens a sentence and no name: "The Security Council" is known by the rest.
                index += 1
                continue
            size, entry = self._match(words, index)
            if entry is None:
                size, entry = self._person(words, index, text)
            if entry is None:
                size, entry = self._body(words, index, text)
            if entry is not None:
                first, last = words[index], words[index + size - 1]
                found.append(Found(first.start, last.end, self._region(entry, words, index + size)))
            index += max(size, 1)
        return tuple(found)

    def canonical(self, spelling: str) -> str | None:
        """The one name for a spelling, a demonym or a seat of government; `None` where it is not known."""
        words = _words(spelling, 0, len(spelling))
        if not words:
            return None
        first = 1 if len(words) > 1 and words[0].key in {"the", "The"} else 0
        size, entry = self._match(words, first)
        return entry.name if entry is not None and first + size == len(words) else None

    def actors_and_places(self, text: str, found: Sequence[Found]) -> tuple[tuple[Actor, ...], tuple[Place, ...]]:
        """Sort names into who acts and where: "in Cairo" is a place, "Cairo said" a government."""
        actors: dict[str, Actor] = {}
        places: dict[str, Place] = {}
        was_place = False
        for position, name in enumerate(found):
            entry = name.entry
            before = text[max(0, name.start - 40) : name.start]
            joined = position > 0 and _joins(text[found[position - 1].end : name.start])
            after = text[name.end : name.end + 24]
            speaks = entry.kind is NameKind.SEAT and _OFFICIALS.search(before) is not None
            somewhere = (self._is_place(before) and not speaks) or (was_place and joined and not _SUBJECT.match(after))
            was_place = False
            if entry.kind is NameKind.PLACE:
                places.setdefault(entry.name, Place(entry.name, entry.lat, entry.lon))
                was_place = True
            elif entry.kind is NameKind.SEAT and (somewhere or self._names_thing(after)):
                city = entry.place or entry.name
                places.setdefault(city, Place(city, entry.lat, entry.lon))
                was_place = True
            elif entry.kind is NameKind.COUNTRY and somewhere and not self._modifies(after):
                places.setdefault(entry.name, Place(entry.name))
                was_place = True
            else:
                actors.setdefault(entry.name, Actor(entry.name))
        return tuple(actors.values()), tuple(places.values())

    def _modifies(self, after: str) -> bool:
        """Whether a country's name qualifies what follows: "Israel's army", "the U.S. plan"."""
        found = _MODIFIES.match(after)
        return found is not None and found.group(1) not in self._function_words

    def _names_thing(self, after: str) -> bool:
        """Whether what follows a city is called after it: "the Algiers accord"."""
        word = re.match(r" ([a-zA-Z]+)", after)
        return word is not None and word.group(1).lower() in self._called_after

    def _is_place(self, before: str) -> bool:
        words = re.findall(r"[\w’'-]+", before.lower())
        if len(words) > 1 and words[-1] == "from" and words[-2] in self._senders:
            return False
        if len(words) > 1 and words[-1] == "for" and words[-2] in self._leaving:
            return True
        while words and words[-1] in {
            "the",
            "northern",
            "southern",
            "eastern",
            "western",
            "central",
            "nearby",
            "southwestern",
            "northeastern",
        }:
            words.pop()
        if not words:
            return False
        if words[-1] == "of":
            return len(words) > 1 and words[-2] in self._of_nouns
        return words[-1] in self._locative

    def _match(self, words: Sequence[_Word], index: int) -> tuple[int, Entry | None]:
        for keys, entry in self._candidates(words[index].key):
            rest = tuple(word.key for word in words[index : index + len(keys)])
            if (
                rest == keys
                or _in_capitals(rest, keys)
                or (rest[:-1] == keys[:-1] and rest and _plural_of(rest[-1], keys[-1], entry))
            ):
                return len(keys), entry
        return 1, None

    def _candidates(self, key: str) -> list[tuple[tuple[str, ...], Entry]]:
        found = self._table.get(key, [])
        if not found and key.endswith("s"):
            found = [pair for pair in self._table.get(key[:-1], []) if pair[1].kind is NameKind.DEMONYM]
        if not found and len(key) >= _WORD_LENGTH and key.isupper():
            found = [pair for pair in self._table.get(key.capitalize(), []) if len(pair[0]) == 1]
        return found

    def _region(self, entry: Entry, words: Sequence[_Word], after: int) -> Entry:
        """A capital or city before "region" or "province" is that region."""
        if (
            after < len(words)
            and words[after].text in self._region_nouns
            and entry.kind in {NameKind.SEAT, NameKind.PLACE}
        ):
            base = entry.place or entry.name
            return Entry(base if entry.kind is NameKind.PLACE else f"{base} {words[after].text}", NameKind.PLACE)
        return entry

    def _person(self, words: Sequence[_Word], index: int, text: str) -> tuple[int, Entry | None]:
        size, name = self._persons.read([word.text for word in words[index : index + 9]], self._is_known)
        adjoining = name is not None and not re.search(
            r"[,;:!?()]", text[words[index].start : words[index + size - 1].end]
        )
        return (size, Entry(name, NameKind.PERSON)) if name and adjoining else (1, None)

    def _is_known(self, word: str) -> bool:
        return any(len(keys) == 1 for keys, _ in self._candidates(_key(word)))

    def _body(self, words: Sequence[_Word], index: int, text: str) -> tuple[int, Entry | None]:
        """A run of capitalised words that ends in "Council", "Front", …: a body that no table has."""
        size = 0
        for offset, word in enumerate(words[index : index + 5]):
            gap = text[words[index + offset - 1].end : word.start] if offset else " "
            if not word.text[:1].isupper() or (offset and gap != " "):
                break
            if offset and word.key in self._body_heads:
                size = offset + 1
        if size and not (size == 2 and words[index].text in {"A", "This", "Its", "Their"}):
            return size, Entry(text[words[index].start : words[index + size - 1].end], NameKind.BODY)
        return 1, None


def _as_seat(entry: Entry, seats: dict[str, Entry]) -> Entry:
    """A place of the site's own list, which stays the seat of its government: "Kyiv said"."""
    seat = seats.get(entry.name) if entry.kind is NameKind.PLACE else None
    return entry if seat is None else Entry(seat.name, NameKind.SEAT, entry.name, entry.lat, entry.lon)


def _in_capitals(words: tuple[str, ...], keys: tuple[str, ...]) -> bool:
    """Whether a one-word name is written in capitals only, as headings do."""
    return len(keys) == 1 and len(words[0]) >= _WORD_LENGTH and words[0].isupper() and words[0].capitalize() == keys[0]


def _joins(between: str) -> bool:
    return between.strip().lower() in {"and", ",", ", and", "or"}


def _plural_of(word: str, key: str, entry: Entry) -> bool:
    return entry.kind is NameKind.DEMONYM and word == f"{key}s"
