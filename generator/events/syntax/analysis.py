"""A sentence read once: its tokens, verbs and clauses, and small questions about them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.events.syntax import gerunds, inversions, participles, senses, verbs
from generator.events.syntax.clauses import finding
from generator.events.syntax.clauses.model import Clause, Kind
from generator.events.syntax.tokens import Token, tokenize
from generator.events.syntax.verbs import Group
from generator.events.vocabulary import Vocabulary
from generator.model.event import Status
from generator.model.mention import Mention, Sentence
from generator.model.source import BlockKind

Mark = tuple[Status, int, int]
"""A status told in brackets, with the characters that tell it: "(postponed)"."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """A sentence of a text with what the shallow analysis found in it."""

    text: str
    """The whole document's text; token offsets count in it."""
    sentence: Sentence
    block: BlockKind
    tokens: list[Token]
    groups: list[Group]
    clauses: list[Clause]
    words: Vocabulary
    marks: tuple[Mark, ...] = ()
    """What is told of the whole sentence in brackets behind it."""
    speaker: str | None = None
    """Who speaks, where it stands in a turn of a conversation."""

    def words_of(self, first: int, last: int) -> str:
        """The characters from token `first` to `last` (half-open)."""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end] if first < last else ""

    def clause_at(self, index: int) -> Clause | None:
        """The innermost clause that holds a token."""
        holding = [clause for clause in self.clauses if clause.holds(index)]
        return min(holding, key=lambda clause: sum(b - a for a, b in clause.runs), default=None)

    def reporting(self, clause: Clause) -> bool:
        """Whether a clause's verb passes on what someone said."""
        verb = clause.verb
        takes = verb is not None and not verb.passive and verb.main in self.words.words["reporting"]["with_clause"]
        return participles.is_reporting(verb, self.words) or (takes and bool(self.complements(clause)))

    def passing_on(self, clause: Clause) -> bool:
        """Whether its verb only passes on, so that a title can do without it."""
        return (
            clause.verb is not None
            and not clause.verb.passive
            and (clause.verb.main in self.words.words["reporting"]["passing_on"])
        )

    def complements(self, clause: Clause) -> list[Clause]:
        """The clauses that a reporting clause reports."""
        place = self.clauses.index(clause)
        return [other for other in self.clauses if other.kind is Kind.COMPLEMENT and other.parent == place]

    def questions(self, clause: Clause) -> list[Clause]:
        """What a clause settles, asks or explains: "they settled on 3 May how the ballots would be counted"."""
        place = self.clauses.index(clause)
        verb, later = clause.verb, self.clauses[place + 1] if place + 1 < len(self.clauses) else None
        if verb is None or later is None or later.parent != place or not later.runs:
            return []
        opener = later.runs[0][0]
        word, words = self.lower(opener), self.words.words
        told = word in words["questions"] or (word in words["doubtful_questions"] and verb.main in words["settling"])
        open_end = any(a < opener <= b for a, b in clause.runs) and self.tag(opener - 1) != "PUNCT"
        phrases = {"TIME", "PREP", "PSUB", "NAME", "DET", "ADV"}
        return [later] if told and open_end and all(self.tag(i) in phrases for i in range(verb.last, opener)) else []

    def runs(self, clause: Clause) -> list[tuple[int, int]]:
        """The tokens of what a clause tells; with what it reports, or what "that" right behind its verb tells."""
        told = self.complements(clause) or self.beside(clause)
        if not self.reporting(clause):
            told = [other for other in told if clause.verb is not None and other.runs[0][0] == clause.verb.last]
        told = told or self.questions(clause)
        return sorted([*clause.runs, *(run for other in told for run in other.runs)])

    def beside(self, clause: Clause) -> list[Clause]:
        """What a clause such as ", officials said" reports, where it stands after what it reports.

        ", and officials agreed to a vote" reports nothing that stands before it.
        """
        place = self.clauses.index(clause)
        if clause.kind is not Kind.MAIN or not self.reporting(clause) or self.complements(clause):
            return []
        if self.joined(clause) or (clause.verb is not None and len(clause.verb.lemmas) > 1):
            return []
        return [other for other in self.clauses[:place] if not self.passing_on(other)]

    def joined(self, clause: Clause) -> bool:
        """Whether a coordinator opens a clause: ", and officials said no" passes on nothing that stands before it."""
        opener = (clause.lead or clause.runs[0])[0]
        return "CC" in {self.tag(opener), self.tag(opener - 1)}

    def goes_on(self, clause: Clause) -> Clause | None:
        """The second verb by which a clause goes on at the same time: "they came down and signed the accord"."""
        place = self.clauses.index(clause)
        later = next((other for other in self.clauses[place + 1 :] if other.kind is not Kind.PARTICIPIAL), None)
        if clause.verb is None or later is None or later.verb is None or later.kind is not Kind.PREDICATE:
            return None
        tokens = [index for first, last in later.runs for index in range(first, last)]
        joined = later.parent == place and self.tag(tokens[0]) == "CC" and self.lower(tokens[0]) in {"and", "then"}
        alike = (later.verb.past, later.verb.perfect) == (clause.verb.past, clause.verb.perfect)
        plain = later.verb.modal is None and not later.verb.negated and not later.verb.passive
        dated = any(self.tag(index) == "TIME" for index in tokens)
        told = self.words.verb_class.get(later.verb.main)
        came = self.words.verb_class.get(clause.verb.main) in {None, "visit", "arrive"}
        taken = self.tag(later.verb.last) in {"DET", "NUM", "NAME", "NOUN", "ADJ"}
        tells = told not in {None, "say", "grow", "plan"} or (told is None and came and taken)
        return later if joined and alike and plain and tells and not dated else None

    def lower(self, index: int) -> str:
        """The word at `index` in lower case; empty outside the sentence."""
        return self.tokens[index].lower if 0 <= index < len(self.tokens) else ""

    def tag(self, index: int) -> str:
        """The tag at `index`; empty outside the sentence."""
        return self.tokens[index].tag if 0 <= index < len(self.tokens) else ""

    def noun_phrase_end(self, first: int, last: int) -> int:
        """Where the noun phrase that begins at `first` ends, prepositional phrases left out."""
        index = first
        while index < last and self.tag(index) in {"DET", "ADJ", "NOUN", "NAME", "NUM", "POS", "TIME", "VBG", "ADV"}:
            index += 1
        return index


def parse(
    text: str,
    sentence: Sentence,
    mentions: Sequence[Mention],
    block: BlockKind,
    words: Vocabulary,
    start: int | None = None,
) -> Parsed:
    """Read one sentence; `mentions` are those in it, `start` where its own words begin (after a dateline)."""
    tokens = tokenize(text, sentence.start if start is None else start, sentence.end, mentions, words)
    inversions.straighten(tokens, words)
    gerunds.spell_out(tokens, words)
    senses.tell_apart(tokens, words)
    groups = verbs.groups(tokens, words)
    found = finding.find(tokens, groups, words) if tokens else []
    return Parsed(text, sentence, block, tokens, groups, found, words)
