"""Whom a text has named so far: what "both sides", "the ministry", "the envoy" or "he" of a later sentence can mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from generator.events.names import Found, Names
from generator.events.names.tables import NameKind
from generator.events.syntax.analysis import Parsed
from generator.model.source import BlockKind

_NEAR = 4
"""Sentences within which a shortening still means whom it named."""
_NOMINAL = {"ADJ", "NOUN", "NAME", "NUM", "POS"}
_BOTH = 2
_LONGEST = 7
"""Words of the longest name that takes a shortening's place."""
_LONGEST_PERSON = 4


@dataclass(slots=True)
class Memory:
    """The pairs of parties, the holders of offices and the bodies that a text has named, sentence by sentence."""

    names: Names
    sentence: int = 0
    pairs: dict[str, int] = field(default_factory=dict)
    """Subjects that joined two parties ("Kenya and Uganda") → the sentence that told them last."""
    parties: set[str] = field(default_factory=set)
    """The countries and bodies that act anywhere so far: where they are more than two, no two are the two."""
    called: dict[str, dict[str, int]] = field(default_factory=dict)
    """Noun ("envoy", "ministry") → each name it stood with → the sentence that told it last."""
    earlier: tuple[Parsed, ...] = ()
    """The last few sentences, the nearest first."""
    families: set[str] = field(default_factory=set)
    """Last names of the persons told so far."""

    def note(self, parsed: Parsed) -> None:
        """Remember whom a sentence names."""
        self.sentence += 1
        start, end = parsed.sentence.start, parsed.sentence.end
        found = self.names.find(parsed.text, start, end)
        self.families.update(parsed.lower(last - 1) for _, last in self._persons(parsed, found))
        self.earlier = (parsed, *self.earlier[: _NEAR - 2])
        told = [name for name in found if name.entry.kind is not NameKind.PERSON]
        self.parties.update(actor.name for actor in self.names.actors_and_places(parsed.text, told)[0])
        for clause in parsed.clauses:
            pair = self._pair(parsed, clause.subject) if clause.subject else None
            if pair:
                self.pairs[pair] = self.sentence
        for index in range(len(parsed.tokens)):
            noun = parsed.words.noun_lemma(parsed.lower(index))
            if noun in parsed.words.words["offices"] | parsed.words.words["bodies"]:
                named = _holder(parsed, index) or self._body(parsed, index)
                if named:
                    self.called.setdefault(noun, {})[named] = self.sentence

    def persons(self, parsed: Parsed) -> list[tuple[int, int]]:
        """The tokens of each name in a sentence that is somebody's; a last name alone only where it was told before."""
        return self._persons(parsed, self.names.find(parsed.text, parsed.sentence.start, parsed.sentence.end))

    def before(self) -> Memory:
        """What was remembered when the sentence before the one in hand was read."""
        return replace(self, earlier=self.earlier[1:])

    def place(self) -> str | None:
        """Where "there" is: the one place that the sentence before names, with its preposition, unless it names two."""
        told = next(iter(self.earlier), None)
        if told is None:
            return None
        found = self.names.find(told.text, told.sentence.start, told.sentence.end)
        places = {where for run in _name_runs(told) for where in [_where(told, run, found)] if where}
        return places.pop() if len(places) == 1 else None

    def stranger(self, parsed: Parsed, *, ship: bool = False) -> tuple[int, int] | None:
        """The one name of a sentence that no table knows and nothing tells for a place's or thing's; else `None`.

        Where a `ship` may be meant, the name may have an article: "the Amandine".
        """
        found = self.names.find(parsed.text, parsed.sentence.start, parsed.sentence.end)
        runs = [run for run in _name_runs(parsed) if not _overlapping(parsed, run, found)]
        runs = [run for run in runs if parsed.lower(run[0] - 1) not in parsed.words.words["placing"]]
        if len(runs) != 1 or parsed.block is BlockKind.HEADING:
            return None
        first, last = runs[0]
        if ship and parsed.lower(first - 1) == "the" and parsed.tag(last) != "NOUN":
            return first - 1, last
        return (first, last) if _bare(parsed, first) and not parsed.tokens[last - 1].text.isupper() else None

    def _persons(self, parsed: Parsed, found: Sequence[Found]) -> list[tuple[int, int]]:
        return [run for run in _name_runs(parsed) if self._is_person(parsed, *run, found)]

    def _is_person(self, parsed: Parsed, first: int, last: int, found: Sequence[Found]) -> bool:
        kinds = {name.entry.kind for name in _overlapping(parsed, (first, last), found)}
        known = parsed.lower(last - 1) in self.families
        if kinds or known:
            return NameKind.PERSON in kinds or (known and not kinds)
        titled = parsed.words.noun_lemma(parsed.lower(first)) in parsed.words.words["offices"]
        whole = 2 <= last - first <= _LONGEST_PERSON + titled
        return _bare(parsed, first) and whole and not parsed.tokens[last - 1].text.isupper()

    def meant(self, parsed: Parsed, subject: tuple[int, int]) -> str | None:
        """Whom a shortening as a subject stands for, where the text leaves one reading alone.

        "The two sides" are the one pair of parties told of late; "the envoy" is the only one whom the text so calls.
        """
        first, last = subject
        while first < last and parsed.tag(first) in {"PUNCT", "CC", "ADV", "TIME", "PREP", "PSUB"}:
            first += 1
        while first < last and parsed.tag(last - 1) in {"PUNCT", "ADV", "TIME", "PREP", "PSUB"}:
            last -= 1
        phrase = " ".join(parsed.lower(index) for index in range(first, last))
        if phrase in parsed.words.words["both_parties"]:
            return (
                None
                if len(self.parties) > _BOTH
                else self._only({pair: at for pair, at in self.pairs.items() if self.sentence - at < _NEAR})
            )
        if last - first != 2 or parsed.lower(first) != "the":
            return None
        return self._only(self.called.get(parsed.lower(last - 1), {}))

    def _only(self, told: dict[str, int]) -> str | None:
        if len(told) != 1:
            return None
        ((named, at),) = told.items()
        return named if self.sentence - at < _NEAR else None

    def _pair(self, parsed: Parsed, subject: tuple[int, int]) -> str | None:
        """The words of a subject that joins two names and nothing else."""
        first, last = subject
        while first < last and parsed.tag(first) in {"PUNCT", "CC", "ADV"}:
            first += 1
        middle = [index for index in range(first, last) if parsed.lower(index) == "and"]
        if len(middle) != 1 or any(parsed.tag(i) not in {"NAME", "DET", "NOUN", "CC"} for i in range(first, last)):
            return None
        sides = ((first, middle[0]), (middle[0] + 1, last))
        return parsed.words_of(first, last) if all(self._parties(parsed, *side) == 1 for side in sides) else None

    def _parties(self, parsed: Parsed, first: int, last: int) -> int:
        if first >= last:
            return 0
        found = self.names.find(parsed.text, parsed.tokens[first].start, parsed.tokens[last - 1].end)
        return sum(name.entry.kind is not NameKind.PLACE for name in found)

    def _body(self, parsed: Parsed, index: int) -> str | None:
        """A body with its name around it: "the Foreign Ministry of Chad", "Chad's foreign ministry"."""
        if parsed.words.noun_lemma(parsed.lower(index)) not in parsed.words.words["bodies"]:
            return None
        first, last = index, index + 1
        while first > 0 and parsed.tag(first - 1) in _NOMINAL:
            first -= 1
        if parsed.lower(last) == "of" and parsed.tag(last + 1) in {"NAME", "DET"}:
            last = parsed.noun_phrase_end(last + 1, len(parsed.tokens))
        if parsed.lower(first - 1) == "the":
            first -= 1
        if not 1 < last - first <= _LONGEST or not self._parties(parsed, first, last):
            return None
        words = parsed.words_of(first, last)
        return f"The {words[4:]}" if parsed.lower(first) == "the" else words


def _name_runs(parsed: Parsed) -> list[tuple[int, int]]:
    """The runs of tokens that are names."""
    named = [parsed.tag(index) == "NAME" for index in range(len(parsed.tokens))]
    firsts = [index for index, name in enumerate(named) if name and not (index and named[index - 1])]
    return [(first, next((i for i in range(first, len(named)) if not named[i]), len(named))) for first in firsts]


def _where(parsed: Parsed, run: tuple[int, int], found: Sequence[Found]) -> str | None:
    """The name of a place with the preposition that says that something is there: "at the Customs House", "in Rome"."""
    first, last = run
    article = parsed.lower(first - 1) == "the"
    preposition = parsed.lower(first - 1 - article)
    acting = {NameKind.PERSON, NameKind.BODY, NameKind.OFFICE, NameKind.DEMONYM}
    if preposition not in parsed.words.words["placing"] or acting & {
        name.entry.kind for name in _overlapping(parsed, run, found)
    }:
        return None
    if preposition in parsed.words.words["ways"]:
        preposition = "at" if article else "in"
    return f"{preposition} {parsed.words_of(first - article, last)}"


def _bare(parsed: Parsed, first: int) -> bool:
    """Whether the name that begins at `first` stands as a person's does: without article, number or word for where."""
    before = parsed.lower(first - 1)
    asked = before in parsed.words.words["questions"]
    return before not in parsed.words.words["placing"] and (asked or parsed.tag(first - 1) not in {"DET", "NUM"})


def _overlapping(parsed: Parsed, run: tuple[int, int], found: Sequence[Found]) -> list[Found]:
    start, end = parsed.tokens[run[0]].start, parsed.tokens[run[1] - 1].end
    return [name for name in found if name.start < end and start < name.end]


def _holder(parsed: Parsed, index: int) -> str | None:
    """The person whom an office names after it: "UN envoy Ada Obi", "the envoy, Ada Obi,"."""
    if parsed.words.noun_lemma(parsed.lower(index)) not in parsed.words.words["offices"]:
        return None
    first = index + 1 + (parsed.lower(index + 1) == ",")
    last = first
    while parsed.tag(last) == "NAME":
        last += 1
    apposed = first == index + 1 or parsed.lower(last) in {",", "."}
    return parsed.words_of(first, last) if 2 <= last - first <= 4 and apposed else None
