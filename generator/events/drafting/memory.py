"""Whom a text has named so far: what "both sides", "the ministry" or "the envoy" of a later sentence can only mean."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.events.names import Names
from generator.events.names.tables import NameKind
from generator.events.syntax.analysis import Parsed

_NEAR = 4
"""Sentences within which a shortening still means whom it named."""
_NOMINAL = {"ADJ", "NOUN", "NAME", "NUM", "POS"}
_BOTH = 2
_LONGEST = 7
"""Words of the longest name that takes a shortening's place."""


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

    def note(self, parsed: Parsed) -> None:
        """Remember whom a sentence names."""
        self.sentence += 1
        start, end = parsed.sentence.start, parsed.sentence.end
        told = [name for name in self.names.find(parsed.text, start, end) if name.entry.kind is not NameKind.PERSON]
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
