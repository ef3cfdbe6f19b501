"""Clauses of a sentence: found by their marks and verbs in one pass from left to right, without a parse tree.

A comma, a relative pronoun, a subordinator, a coordinator before a new subject or verb, and a reporting verb each begin a
piece. Pieces are then joined: one that brings a subject without a verb waits for its verb, one that brings neither belongs
to the clause before it. The method is linear in the sentence's words.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from generator.events.tokens import Token
from generator.events.verbs import Form, Group
from generator.events.vocabulary import Vocabulary


class Kind(StrEnum):
    """What a clause is in its sentence."""

    MAIN = "main"
    PREDICATE = "predicate"
    """A second verb of the same subject: "met and signed"."""
    RELATIVE = "relative"
    SUBORDINATE = "subordinate"
    PARTICIPIAL = "participial"
    COMPLEMENT = "complement"
    """What a reporting verb reports."""
    FRAGMENT = "fragment"
    """No verb at all: a heading, an item, a caption."""


@dataclass(slots=True)
class Clause:
    """A clause: the runs of tokens it is made of (half-open, in order), its verb and its subject."""

    kind: Kind
    runs: list[tuple[int, int]]
    verb: Group | None = None
    subject: tuple[int, int] | None = None
    mark: str | None = None
    """The subordinator that opens it."""
    parent: int | None = None
    lead: tuple[int, int] | None = None
    """An adverbial before the subject: "On Monday," "In Geneva,"."""
    antecedent: tuple[int, int] | None = None
    """The noun phrase that a relative clause with a subject of its own speaks of."""
    asides: list[tuple[int, int]] = field(default_factory=list)
    """Appositions set between commas."""

    def holds(self, index: int) -> bool:
        """Whether the token at `index` is one of its own."""
        runs = self.runs if self.lead is None else [self.lead, *self.runs]
        return any(a <= index < b for a, b in [*runs, *self.asides])


@dataclass(frozen=True, slots=True)
class _Piece:
    first: int
    last: int
    opener: str
    verb: Group | None


_NOMINAL = {"NOUN", "NAME", "PRO", "NUM", "DET", "ADJ", "POS", "TIME"}
_BREAKS = frozenset(";:—–()[]…")
_QUOTES = frozenset('“”„«»"')


def find(tokens: Sequence[Token], verbs: Sequence[Group], words: Vocabulary) -> list[Clause]:
    """The clauses of a sentence in order of their first word; one fragment where it has no finite verb."""
    verbs = _settle(tokens, verbs, words)
    cuts = _cuts(tokens, verbs, words)
    pieces = list(_pieces(tokens, verbs, cuts))
    return _Assembly(tokens, words).run(pieces)


def is_reporting(group: Group | None, words: Vocabulary) -> bool:
    """Whether a verb group reports what someone said or thought."""
    return group is not None and not group.passive and group.main in words.words["reporting"]["verbs"]


def _settle(tokens: Sequence[Token], verbs: Sequence[Group], words: Vocabulary) -> list[Group]:
    """Decide forms in -ed that may be past or participle by what stands before, after and between them."""
    settled: list[Group] = []
    for position, group in enumerate(verbs):
        if group.form is not Form.AMBIGUOUS:
            settled.append(group)
            continue
        later = next((other for other in verbs[position + 1 :] if other.finite and not _agent(tokens, other)), None)
        earlier = next((other for other in reversed(settled) if other.form is Form.FINITE), None)
        participle = _is_participle(tokens, group, earlier, later, words)
        settled.append(_as(group, Form.PARTICIPLE if participle else Form.FINITE))
    return settled


def _agent(tokens: Sequence[Token], group: Group) -> bool:
    """Whether "by" and an agent follow a form in -ed, which is then a participle."""
    after = tokens[group.last].lower if group.last < len(tokens) else ""
    return group.form is Form.AMBIGUOUS and after == "by" and not _clock(tokens, group.last)


def _as(group: Group, form: Form) -> Group:
    return Group(
        group.first, group.last, form, group.lemmas, group.modal, group.past, group.perfect, group.progressive,
        group.passive, group.negated,
    )  # fmt: skip


def _is_participle(
    tokens: Sequence[Token], group: Group, earlier: Group | None, later: Group | None, words: Vocabulary
) -> bool:
    before = _skip_back(tokens, group.first - 1)
    after = tokens[group.last] if group.last < len(tokens) else None
    if before is None or tokens[before].tag in {"PREP", "DET"}:
        return True
    if _agent(tokens, group):
        return True
    if group.main in words.intransitive:
        return False
    if tokens[before].lower == ",":
        pending = earlier is None or _break_between(tokens, earlier.last, before)
        return pending and later is not None and _closed_by(tokens, later) and not _object(after)
    if tokens[before].tag == "CC":
        return False
    if earlier is not None and not _joint(tokens, earlier.last, group.first):
        if is_reporting(earlier, words):
            return False
        return not any(t.tag == "REL" for t in tokens[earlier.last : group.first])
    if later is not None and not _joint(tokens, group.last, later.first) and tokens[before].tag in _NOMINAL:
        return not is_reporting(group, words) and not _object(after)
    return False


def _closed_by(tokens: Sequence[Token], later: Group) -> bool:
    """Whether a comma stands right before the later verb, which then goes on with the clause that was interrupted."""
    before = later.first - 1
    while before >= 0 and tokens[before].tag == "ADV":
        before -= 1
    return before >= 0 and tokens[before].lower == ","


def _object(token: Token | None) -> bool:
    """Whether a verb's object begins here, which a participle after a noun does not have."""
    return token is not None and token.tag in {"DET", "NAME", "NOUN", "PRO", "NUM", "ADJ"}


def _clock(tokens: Sequence[Token], at: int) -> bool:
    """Whether "by" is followed by a date or an amount, which a participle's agent never is."""
    return at + 1 < len(tokens) and tokens[at + 1].tag in {"TIME", "NUM"}


def _skip_back(tokens: Sequence[Token], index: int) -> int | None:
    """The last token at or before `index` that is neither adverb nor date, a date's own preposition left out too."""
    while index >= 0 and tokens[index].tag in {"ADV", "NEG", "TIME"}:
        dated = tokens[index].tag == "TIME"
        index -= 1
        if dated and index >= 0 and tokens[index].tag in {"PREP", "PSUB"}:
            index -= 1
    return index if index >= 0 else None


def _break_between(tokens: Sequence[Token], a: int, b: int) -> bool:
    return any(t.lower in _BREAKS or t.tag == "SUB" for t in tokens[a:b])


def _joint(tokens: Sequence[Token], a: int, b: int) -> bool:
    """Whether something between two tokens can begin a clause."""
    for index in range(a, b):
        token = tokens[index]
        if token.lower == "," or token.lower in _BREAKS or token.lower in _QUOTES:
            return True
        if token.tag in {"REL", "SUB", "THAT", "PSUB"}:
            return True
        if token.tag == "CC" and (
            index + 1 == b or token.lower in {"but", "so"} or _finite_ahead(tokens, index + 1, b)
        ):
            return True
    return False


def _finite_ahead(tokens: Sequence[Token], a: int, b: int) -> bool:
    """Whether what stands in `a:b` is a bare subject that leads up to the verb at `b`."""
    return all(t.tag in _NOMINAL | {"ADV"} for t in tokens[a:b])


def _cuts(tokens: Sequence[Token], verbs: Sequence[Group], words: Vocabulary) -> dict[int, str]:
    """Token index → why a piece begins there."""
    cuts: dict[int, str] = {0: "start"}
    finite = [group for group in verbs if group.finite]
    starts = {group.first: group for group in verbs}
    for index, token in enumerate(tokens):
        opener = _opener(tokens, index, finite, cuts)
        if opener and not (cuts.get(index) and opener == "part"):
            cuts[index] = opener
        group = starts.get(index)
        if group is not None and not group.finite and _reduced(tokens, index):
            cuts[index] = "part"
        if token.lower == "," or token.lower in _BREAKS:
            cuts[index + 1] = "comma" if token.lower == "," else "break"
    _cut_second_verbs(tokens, finite, cuts, words)
    return {index: opener for index, opener in cuts.items() if index < len(tokens)}


def _opener(tokens: Sequence[Token], index: int, finite: Sequence[Group], cuts: dict[int, str]) -> str | None:
    token = tokens[index]
    ahead = next((group for group in finite if group.first > index), None)
    if ahead is None:
        return None
    direct = not _stop(tokens, index + 1, ahead.first)
    if token.tag == "REL":
        return "rel"
    if token.tag == "SUB" and direct:
        return "sub"
    if token.tag == "PSUB" and direct and ahead.first > index + 1:
        own = next((g for g in finite if g.first <= index < g.last), None)
        return None if own else "sub"
    if token.tag == "THAT":
        return "comp"
    if token.tag == "CC" and direct:
        nominal = _finite_ahead(tokens, index + 1, ahead.first) or _subject_ahead(tokens, index + 1, ahead.first)
        if ahead.first == index + 1 or _adverbs(tokens, index + 1, ahead.first):
            return "cc-verb"
        previous = next((g for g in reversed(finite) if g.last <= index), None)
        list_before = previous is None or _no_verb_since(tokens, index, finite, cuts)
        return "cc" if nominal and not list_before else None
    return None


def _no_verb_since(tokens: Sequence[Token], index: int, finite: Sequence[Group], cuts: dict[int, str]) -> bool:
    """Whether the clause that the coordinator at `index` stands in has no verb yet: it then joins two subjects."""
    begin = max(at for at, opener in cuts.items() if at <= index and opener not in {"comma", "part"})
    comma = max((at for at, opener in cuts.items() if at < index and opener == "comma"), default=begin)
    if comma > begin and all(token.tag in _NOMINAL for token in tokens[comma:index]):
        begin = comma
    return not any(begin <= group.first < index for group in finite)


def _adverbs(tokens: Sequence[Token], a: int, b: int) -> bool:
    return all(t.tag in {"ADV", "TIME", "NEG"} for t in tokens[a:b])


def _subject_ahead(tokens: Sequence[Token], a: int, b: int) -> bool:
    """Whether `a:b` is a noun phrase, with prepositional phrases in it: "the governor of the central bank"."""
    within = _NOMINAL | {"ADV", "PREP", "TO", "CC", "PSUB", "VBDN", "VBN", "VBG"}
    return b > a and tokens[a].tag in _NOMINAL and all(t.tag in within for t in tokens[a:b])


def _stop(tokens: Sequence[Token], a: int, b: int) -> bool:
    """Whether a mark stands between that keeps what follows from belonging to what opens at `a`."""
    return any(t.lower in _BREAKS or t.lower == "," or t.tag in {"REL", "SUB", "THAT"} for t in tokens[a:b])


def _reduced(tokens: Sequence[Token], index: int) -> bool:
    """Whether the participle at `index` follows a noun or comma, so that it qualifies like a relative clause."""
    before = _skip_back(tokens, index - 1)
    if before is None:
        return False
    return tokens[before].tag in {"NOUN", "NAME", "NUM"} or tokens[before].lower in {",", ")", "”", '"', "—", "–"}


def _cut_second_verbs(
    tokens: Sequence[Token], finite: Sequence[Group], cuts: dict[int, str], words: Vocabulary
) -> None:
    """Two finite verbs in one piece: the second belongs to what is reported, or goes on with the clause outside."""
    for one, two in itertools.pairwise(finite):
        inner = [index for index in cuts if one.last <= index <= two.first]
        opener = _opener_of(cuts, one.first)
        if [index for index in inner if cuts[index] != "part"]:
            continue
        adverbs = two.first
        while adverbs > one.last and tokens[adverbs - 1].tag == "ADV":
            adverbs -= 1
        if is_reporting(one, words) and not inner and adverbs > one.last:
            cuts[_after_hearer(tokens, one, two)] = "comp"
        elif opener in {"rel", "sub"} or inner or adverbs > one.last:
            cuts[adverbs] = "resume"
    for group in finite:
        part = max((index for index in cuts if index < group.first), default=None)
        if part is not None and cuts[part] == "part" and part not in {g.first for g in finite}:
            start = group.first
            while start - 1 > part and tokens[start - 1].tag == "ADV":
                start -= 1
            if not any(tokens[i].lower == "," for i in range(part, group.first)):
                cuts.setdefault(start, "resume")


def _opener_of(cuts: dict[int, str], index: int) -> str:
    return cuts[max(at for at in cuts if at <= index)]


def _after_hearer(tokens: Sequence[Token], verb: Group, second: Group) -> int:
    """Where the reported clause begins: after "told the newspaper", "said on Monday"."""
    index = verb.last
    while index < second.first and tokens[index].tag in {"TIME", "ADV"}:
        index += 1
    if verb.main in {"tell", "inform", "notify", "assure"}:
        while index + 1 < second.first and tokens[index].tag in {"DET", "ADJ", "POS"}:
            index += 1
        while index + 1 < second.first and tokens[index].tag in {"NAME", "NOUN"} and tokens[index + 1].tag != "DET":
            index += 1
            if tokens[index].tag not in {"NAME", "NOUN"} or tokens[index - 1].tag != tokens[index].tag:
                break
        if index + 1 < second.first and tokens[index].tag in {"NAME", "NOUN", "PRO"}:
            index += 1
    if index + 1 < second.first and tokens[index].lower in {"on", "in", "at"} and tokens[index + 1].tag == "TIME":
        index += 2
    return index


def _pieces(tokens: Sequence[Token], verbs: Sequence[Group], cuts: dict[int, str]) -> Iterator[_Piece]:
    edges = sorted(cuts)
    for first, last in zip(edges, [*edges[1:], len(tokens)], strict=True):
        inside = [group for group in verbs if first <= group.first < last]
        verb = next((group for group in inside if group.finite), None)
        if verb is None and cuts[first] in {"part", "comma"}:
            verb = next((g for g in inside if _adverbs(tokens, first, g.first)), None)
        yield _Piece(first, last, cuts[first], verb)


def _awaits(piece: _Piece, following: _Piece | None) -> bool:
    """Whether a coordinated subject is followed by its own participle, so that its verb is still to come."""
    return piece.opener == "cc" and following is not None and following.opener == "part"


class _Assembly:
    """Joins pieces to clauses."""

    def __init__(self, tokens: Sequence[Token], words: Vocabulary) -> None:
        self.tokens = tokens
        self.words = words
        self.clauses: list[Clause] = []
        self.pending: int | None = None
        """A clause that has its subject and waits for its verb."""
        self.lead: tuple[int, int] | None = None

    def run(self, pieces: Sequence[_Piece]) -> list[Clause]:
        for position, piece in enumerate(pieces):
            following = pieces[position + 1] if position + 1 < len(pieces) else None
            if piece.verb is None:
                self._verbless(piece, following)
            elif not piece.verb.finite:
                self._participial(piece)
            else:
                self._finite(piece)
        if not self.clauses and self.lead is not None:
            self.clauses.append(Clause(Kind.FRAGMENT, [self.lead]))
        for clause in self.clauses:
            if clause.verb is None:
                clause.kind = Kind.FRAGMENT
        return self.clauses

    def _start(self, piece: _Piece) -> int:
        """Where the piece's own words begin: after marks, quotation marks and coordinators."""
        index = piece.first
        while index < piece.last and (self.tokens[index].tag in {"PUNCT", "CC"}):
            index += 1
        return index

    def _past_dates(self, start: int, end: int) -> int:
        """Where a subject begins after a date without a comma: "On Thursday the two ministers"."""
        index = start
        while index < end and self.tokens[index].tag in {"ADV", "TIME"}:
            index += 1
        if index + 1 < end and self.tokens[index].tag in {"PREP", "PSUB"} and self.tokens[index + 1].tag == "TIME":
            return self._past_dates(index + 2, end)
        return index if index < end else start

    def _verbless(self, piece: _Piece, following: _Piece | None) -> None:
        start = self._start(piece)
        if start >= piece.last:
            if self.clauses:
                self.clauses[-1].runs.append((piece.first, piece.last))
            return
        if self.pending is not None and all(t.tag in {"NAME", "PUNCT"} for t in self.tokens[piece.first : piece.last]):
            self.clauses[self.pending].runs.append((piece.first, piece.last))
            return
        if self.pending is not None:
            self.clauses[self.pending].asides.append((piece.first, piece.last))
            return
        adverbial = self.tokens[start].tag in {"PREP", "PSUB", "TIME", "ADV", "SUB", "TO", "VBG", "VBN", "ADJ"}
        after_lead = self.lead is not None and piece.last - start <= 2 and self.tokens[start].tag == "NAME"
        awaited = following is not None and piece.opener in {"start", "comma", "break"}
        if (not self.clauses or piece.opener == "break") and awaited and (adverbial or after_lead):
            self.lead = (self.lead[0] if self.lead else piece.first, piece.last)
        elif self.clauses and self.clauses[-1].verb is None and piece.opener == "break" and following is None:
            self.clauses[-1].runs.append((piece.first, piece.last))
        elif not self.clauses or (piece.opener == "break" and awaited) or _awaits(piece, following):
            clause = Clause(Kind.MAIN, [(piece.first, piece.last)], subject=(start, piece.last), lead=self._take_lead())
            self.clauses.append(clause)
            self.pending = len(self.clauses) - 1
        else:
            self.clauses[-1].runs.append((piece.first, piece.last))

    def _take_lead(self) -> tuple[int, int] | None:
        lead, self.lead = self.lead, None
        return lead

    def _participial(self, piece: _Piece) -> None:
        subject = self._participant(piece)
        parent = len(self.clauses) - 1 if self.clauses else None
        if parent is None and piece.opener in {"start", "comma"}:
            self.lead = (self.lead[0] if self.lead else piece.first, piece.last)
            return
        if parent is None:
            self.clauses.append(Clause(Kind.MAIN, [], subject=subject, lead=self._take_lead()))
            self.pending = parent = 0
        self.clauses.append(Clause(Kind.PARTICIPIAL, [(piece.first, piece.last)], piece.verb, subject, parent=parent))

    def _participant(self, piece: _Piece) -> tuple[int, int] | None:
        """Of whom a participle tells: the noun before it, or after a comma, in -ing, the subject of the clause."""
        assert piece.verb is not None  # noqa: S101
        comma = piece.first > 0 and self.tokens[piece.first - 1].lower == ","
        if comma and piece.verb.form is Form.GERUND and self.clauses:
            return self.clauses[-1].subject
        return self._antecedent(piece.first)

    def _finite(self, piece: _Piece) -> None:
        assert piece.verb is not None  # noqa: S101 - only called for pieces with a verb
        start = self._start(piece)
        bare = _adverbs(self.tokens, start, piece.verb.first)
        run = (piece.first, piece.last)
        if piece.opener == "rel":
            antecedent = self._antecedent(piece.first)
            own = None if _adverbs(self.tokens, start + 1, piece.verb.first) else (start + 1, piece.verb.first)
            clause = Clause(
                Kind.RELATIVE, [run], piece.verb, own or antecedent, self.tokens[start].lower, self._outer()
            )
            clause.antecedent = antecedent if own else None
            self._add(clause)
        elif piece.opener == "sub":
            mark = self.tokens[start].lower
            clause = Clause(Kind.SUBORDINATE, [run], piece.verb, (start + 1, piece.verb.first), mark, self._outer())
            clause.lead = self._take_lead()
            self._add(clause)
        elif piece.opener == "comp":
            begin = start + 1 if self.tokens[start].tag == "THAT" else start
            parent = self._reporter()
            self._add(Clause(Kind.COMPLEMENT, [run], piece.verb, (begin, piece.verb.first), parent=parent))
        elif self.pending is not None and (bare or piece.opener != "start"):
            self._complete(piece, bare)
        elif bare and self.clauses:
            self._predicate(piece)
        else:
            subject = (self._past_dates(start, piece.verb.first), piece.verb.first)
            clause = Clause(Kind.MAIN, [run], piece.verb, subject, lead=self._take_lead())
            self._add(clause)

    def _add(self, clause: Clause) -> None:
        self.clauses.append(clause)

    def _outer(self) -> int | None:
        return len(self.clauses) - 1 if self.clauses else None

    def _reporter(self) -> int | None:
        """The nearest clause before that reports something, else the last one."""
        places = range(len(self.clauses) - 1, -1, -1)
        return next((at for at in places if is_reporting(self.clauses[at].verb, self.words)), self._outer())

    def _complete(self, piece: _Piece, bare: bool) -> None:
        """Give the waiting clause its verb; a piece with a subject of its own goes on with the list of subjects."""
        assert self.pending is not None  # noqa: S101
        assert piece.verb is not None  # noqa: S101
        clause = self.clauses[self.pending]
        clause.verb = piece.verb
        if not bare:
            first = clause.subject[0] if clause.subject else piece.first
            clause.subject = (first, piece.verb.first)
            clause.runs.extend(clause.asides)
            clause.asides = []
        clause.runs.append((piece.first, piece.last))
        self.pending = None

    def _predicate(self, piece: _Piece) -> None:
        """A verb without a subject of its own: the last clause of full standing lends its subject."""
        if piece.opener == "resume":
            owner = next((c for c in reversed(self.clauses[:-1]) if c.kind is not Kind.PARTICIPIAL), self.clauses[-1])
        else:
            standing = (c for c in reversed(self.clauses) if c.kind not in {Kind.PARTICIPIAL, Kind.RELATIVE})
            owner = next(standing, self.clauses[-1])
        clause = Clause(Kind.PREDICATE, [(piece.first, piece.last)], piece.verb, owner.subject, owner.mark)
        clause.parent = self.clauses.index(owner)
        self._add(clause)

    def _antecedent(self, index: int) -> tuple[int, int] | None:
        """The noun phrase that ends before `index`: what a relative clause or participle speaks of."""
        end = index
        while end > 0 and (self.tokens[end - 1].tag in {"PUNCT", "PREP"}):
            end -= 1
        start = end
        while start > 0 and self.tokens[start - 1].tag in {"NOUN", "NAME", "ADJ", "NUM", "POS", "DET", "PRO"}:
            start -= 1
            if self.tokens[start].tag == "DET":
                if start > 0 and self.tokens[start - 1].tag == "DET":
                    start -= 1
                break
        return (start, end) if start < end else None
