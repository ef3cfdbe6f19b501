"""Clauses of a sentence: found by their marks and verbs in one pass from left to right, without a parse tree.

A comma, a relative pronoun, a subordinator, a coordinator before a new subject or verb, and a reporting verb each begin
a piece (`cutting`). Pieces are then joined: one that brings a subject without a verb waits for its verb, one that
brings neither belongs to the clause before it.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.events.syntax.clauses.cutting import cuts, only_adverbs
from generator.events.syntax.clauses.entries import entry
from generator.events.syntax.clauses.happenings import gapped_subject, happening, takes_it
from generator.events.syntax.clauses.model import Clause, Kind
from generator.events.syntax.clauses.pairs import set_apart
from generator.events.syntax.clauses.pieces import (
    Piece,
    awaits,
    counts_from,
    cut_up,
    finite,
    inserted,
    interrupted,
    own_start,
    parenthesis,
    resumes,
    speaks,
    stands,
)
from generator.events.syntax.participles import is_reporting, settle
from generator.events.syntax.subjects import noun_phrase_before, past_dates, past_opening, phrase_end, spoken_of
from generator.events.syntax.tokens import Token
from generator.events.syntax.verbs import Form, Group
from generator.events.vocabulary import Vocabulary


def find(tokens: Sequence[Token], verbs: Sequence[Group], words: Vocabulary) -> list[Clause]:
    """The clauses of a sentence in order of their first word; one fragment where it has no finite verb.

    What one clause tells of further dates with places of their own (`clauses_pairs`) stands at the end.
    """
    verbs = settle(tokens, verbs, words)
    cut = cuts(tokens, verbs, words)
    return set_apart(tokens, _Assembly(tokens, words).run(list(cut_up(tokens, verbs, cut))), words)


class _Assembly:
    """Joins pieces to clauses."""

    def __init__(self, tokens: Sequence[Token], words: Vocabulary) -> None:
        self.tokens = tokens
        self.words = words
        self.clauses: list[Clause] = []
        self.pending: int | None = None
        """A clause that has its subject and waits for its verb."""
        self.lead: tuple[int, int] | None = None
        self.current = 0
        """The clause that was last begun or completed: what stands after it belongs to it."""
        self.resumes = False
        """Whether the next piece is a verb without a subject, right after a comma."""
        self.resumes_after_insertion = False
        """The same of the piece after what is inserted next."""
        self.qualified = False
        """Whether a relative clause follows, and right behind it a verb of what stands before."""
        self.alone = self.leads = False
        """Whether no later piece can be the main clause."""
        self.interrupted = False
        """Whether the piece is a subject after "and" whose verb comes only after another insertion."""
        self.speaks = False
        """Whether the next verb of the sentence is a bare "…, said"."""

    def run(self, pieces: Sequence[Piece]) -> list[Clause]:
        row = entry(self.tokens, pieces)
        if row is not None:
            return [row]
        for position, piece in enumerate(pieces):
            self.speaks = speaks(pieces[position + 1 :], self.words)
            self.interrupted = interrupted(pieces[position:], self.tokens)
            self.resumes = position + 1 < len(pieces) and resumes(pieces[position + 1])
            self.resumes_after_insertion = inserted(pieces[position + 1 :])
            self.qualified = [later.opener for later in pieces[position + 1 : position + 3]] == ["rel", "resume"]
            standing = [later.opener for later in pieces[position + 1 :] if stands(later)]
            self.alone = not standing
            self.leads = not standing or standing[0] in {"cc", "cc-verb"}
            following = pieces[position + 1] if position + 1 < len(pieces) else None
            if piece.verb is None:
                self._verbless(piece, following)
            elif not piece.verb.finite:
                self._participial(piece)
            else:
                self._finite(piece)
        if not self.clauses and self.lead is not None:
            self.clauses.append(Clause(Kind.FRAGMENT, [self.lead]))
        elif self.lead is not None and self.clauses[0].kind is Kind.SUBORDINATE:
            self.clauses[0].lead = self.clauses[0].lead or self.lead
        for clause in self.clauses:
            if clause.verb is None:
                clause.kind = Kind.FRAGMENT
            if not clause.runs:  # an adverbial, and nothing that it belongs to: "In March, checked by volunteers."
                first = clause.subject[0] if clause.subject is not None else 0
                clause.runs, clause.lead = [clause.lead or (first, first)], None
        return self.clauses

    def _verbless(self, piece: Piece, following: Piece | None) -> None:
        start = own_start(self.tokens, piece)
        if start >= piece.last:
            if self.clauses:
                self.clauses[-1].runs.append((piece.first, piece.last))
            return
        if self._goes_on(piece, start) or self._gapped(piece) or self._aside(piece) or self._opened(piece, start):
            return
        inner = self.pending is not None and self.clauses[-1].verb is not None
        if inner and any(token.tag == "CC" for token in self.tokens[start : piece.last]):
            self.clauses[-1].runs.append((piece.first, piece.last))
            return
        if self.pending is not None:
            self.clauses[self.pending].asides.append((piece.first, piece.last))
            return
        if self._dated_subject(piece, start, following):
            return
        adverbial = self.tokens[start].tag in {"PREP", "PSUB", "TIME", "ADV", "SUB", "TO", "VBG", "VBN", "ADJ"}
        adverbial = adverbial or counts_from(self.tokens, start, piece.last)
        after_lead = self.lead is not None and piece.last - start <= 2 and self.tokens[start].tag == "NAME"
        after_lead = after_lead and following is not None and following.opener != "part"  # "3 May: Draft rejected"
        awaited = following is not None and piece.opener in {"start", "comma", "break"}
        listed = self.tokens[start].tag == "PREP" and piece.opener == "break" and self.alone
        awaited = awaited and not (self.clauses and listed)  # "Three rounds followed: in Gao in May, …"
        if (not self.clauses or piece.opener == "break") and awaited and (adverbial or after_lead):
            self.lead = (self.lead[0] if self.lead else piece.first, piece.last)
        elif piece.opener == "comp" and following is not None and following.opener in {"part", "comma"}:
            begin = start + 1 if self.tokens[start].tag == "THAT" else start
            parent = self._reporter(piece.first)
            self.clauses.append(
                Clause(Kind.COMPLEMENT, [(piece.first, piece.last)], None, (begin, piece.last), parent=parent)
            )
            self.pending = len(self.clauses) - 1
        elif (self.speaks or (self.interrupted and self.clauses)) and self._subject_next(start):
            self.clauses.append(Clause(Kind.MAIN, [(start, piece.last)], subject=(start, piece.last)))
            self.pending = len(self.clauses) - 1
        elif self.clauses and self.clauses[-1].verb is None and piece.opener == "break" and following is None:
            self.clauses[-1].runs.append((piece.first, piece.last))
        elif not self.clauses or (piece.opener == "break" and awaited) or self._awaits(piece, following):
            clause = Clause(Kind.MAIN, [(piece.first, piece.last)], subject=(start, piece.last), lead=self._take_lead())
            self.clauses.append(clause)
            self.pending = len(self.clauses) - 1
        else:
            last = self.clauses[-1]
            follows = last.kind is Kind.PARTICIPIAL and last.runs[-1][1] == piece.first
            (last if follows else self.clauses[self.current]).runs.append((piece.first, piece.last))

    def _aside(self, piece: Piece) -> bool:
        """Set apart what stands between brackets or dashes; what follows goes on with the words before it."""
        if self.pending is not None:
            return False
        if parenthesis(self.tokens, piece) and self.clauses and self.clauses[-1].verb is not None:
            self.clauses[self.current].asides.append((piece.first, piece.last))
        elif parenthesis(self.tokens, piece) and not self.clauses and self.lead is not None:
            self.lead = (self.lead[0], piece.last)
        elif self.clauses and any(end == piece.first for _, end in self.clauses[self.current].asides):
            self.clauses[self.current].runs.append((piece.first, piece.last))
        else:
            return False
        return True

    def _opened(self, piece: Piece, start: int) -> bool:
        """Begin a clause whose subordinator and subject are parted from its verb: "when the king, an old man, left"."""
        if piece.opener != "sub":
            return False
        mark, subject = self.tokens[start].lower, (start + 1, piece.last)
        run = (piece.first, piece.last)
        self.clauses.append(Clause(Kind.SUBORDINATE, [run], None, subject, mark, self._outer()))
        self.pending = len(self.clauses) - 1
        return True

    def _awaits(self, piece: Piece, following: Piece | None) -> bool:
        """Whether a subject after "and", or after an opening clause, is parted from its verb: by a clause or a name."""
        opened = piece.opener == "comma" and all(clause.kind is Kind.SUBORDINATE for clause in self.clauses)
        opened = opened and self._subject_next(own_start(self.tokens, piece))
        inserted = (opened or piece.opener == "cc") and following is not None and following.verb is None
        return awaits(piece, following) or (inserted and self.resumes_after_insertion) or (opened and self.qualified)

    def _goes_on(self, piece: Piece, start: int) -> bool:
        """Give a waiting clause a name that goes on with its subject: "the envoy, Ada Obi,", "Chad, Mali and"."""
        if self.pending is None:
            return False
        clause = self.clauses[self.pending]
        tags = {token.tag for token in self.tokens[start : piece.last]}
        named = all(token.tag in {"NAME", "PUNCT"} for token in self.tokens[piece.first : piece.last])
        listed = clause is self.clauses[-1] and self.tokens[start].tag == "NAME" and "CC" in tags
        listed = listed and tags <= {"NAME", "PUNCT", "CC", "DET"}
        if named or listed:
            clause.runs.append((piece.first, piece.last))
        if listed:
            clause.subject = (clause.subject[0] if clause.subject else start, piece.last)
        return named or listed

    def _subject_next(self, start: int) -> bool:
        return self.pending is None and self.tokens[start].tag in {"DET", "NAME", "NOUN"}

    def _dated_subject(self, piece: Piece, start: int, following: Piece | None) -> bool:
        """Begin a clause whose subject follows a date and waits for its verb: "In May a summit, planned …"."""
        begin = past_dates(self.tokens, start, piece.last)
        waits = following is not None and (
            following.opener in {"part", "rel"} or not finite(following.verb) or self._inserted_words(following)
        )
        if self.clauses or self.lead is not None or begin == start or not waits:
            return False
        if self.tokens[begin].tag not in {"DET", "NAME", "NOUN", "ADJ", "NUM"}:
            return False
        whole = (begin, piece.last)
        self.clauses.append(Clause(Kind.MAIN, [whole], subject=whole, lead=(piece.first, begin)))
        self.pending = 0
        return True

    def _inserted_words(self, piece: Piece) -> bool:
        """Whether a piece without a verb stands between a subject and its verb: ", Ada Obi,", ", then a minister,"."""
        return piece.verb is None and piece.opener == "comma" and self.resumes_after_insertion

    def _take_lead(self) -> tuple[int, int] | None:
        lead, self.lead = self.lead, None
        return lead

    def _participial(self, piece: Piece) -> None:
        subject = self._participant(piece)
        parent = len(self.clauses) - 1 if self.clauses else None
        if parent is None and piece.opener in {"start", "comma"}:
            self.lead = (self.lead[0] if self.lead else piece.first, piece.last)
            return
        if parent is None:
            self.clauses.append(Clause(Kind.MAIN, [], subject=subject, lead=self._take_lead()))
            self.pending = parent = 0
        self.clauses.append(Clause(Kind.PARTICIPIAL, [(piece.first, piece.last)], piece.verb, subject, parent=parent))

    def _participant(self, piece: Piece) -> tuple[int, int] | None:
        """Of whom a participle tells: the noun before it, or after a comma, in -ing, the subject of the clause."""
        assert piece.verb is not None  # noqa: S101 - for the type checker; callers see to it
        comma = piece.first > 0 and self.tokens[piece.first - 1].lower == ","
        if comma and piece.verb.form is Form.GERUND and self.clauses:
            return self.clauses[-1].subject
        first = piece.first
        while first > 0 and self.tokens[first - 1].tag == "ADV":
            first -= 1
        last = self.clauses[-1] if self.clauses else None
        if self.tokens[first - 1].tag == "CC" and last is not None and last.kind is Kind.PARTICIPIAL:
            return last.subject
        return self._whole(piece) or noun_phrase_before(self.tokens, first)

    def _whole(self, piece: Piece) -> tuple[int, int] | None:
        """The whole happening that a participle or relative clause speaks of, and not the last name in its phrase."""
        begin = max((run[0] for clause in self.clauses[-1:] for run in clause.runs), default=0)
        return happening(self.tokens, self.words, piece.first, piece.verb, begin) if piece.verb else None

    def _gapped(self, piece: Piece) -> bool:
        """Begin a clause that leaves out the verb told before: "the first was signed in May, the second in June"."""
        owner = self.clauses[self.current] if self.current < len(self.clauses) else None
        if owner is None or owner.verb is None or self.pending is not None or owner.verb.form is not Form.FINITE:
            return False
        dated = any(self.tokens[i].tag == "TIME" for a, b in owner.runs for i in range(max(a, owner.verb.last), b))
        subject = gapped_subject(self.tokens, piece.first, piece.last) if dated else None
        if subject is not None:
            other = owner.subject if takes_it(self.tokens, owner.verb, subject, self.words) else subject
            self.clauses.append(Clause(Kind.GAPPED, [(subject[0], piece.last)], owner.verb, other))
        return subject is not None

    def _finite(self, piece: Piece) -> None:
        assert piece.verb is not None  # noqa: S101 - for the type checker; callers see to it
        start = own_start(self.tokens, piece)
        bare = only_adverbs(self.tokens, start, piece.verb.first)
        run = (piece.first, piece.last)
        if piece.opener == "rel":
            antecedent = self._whole(piece) or spoken_of(self.tokens, piece.first, self._subjects())
            own = None if only_adverbs(self.tokens, start + 1, piece.verb.first) else (start + 1, piece.verb.first)
            clause = Clause(
                Kind.RELATIVE, [run], piece.verb, own or antecedent, self.tokens[start].lower, self._outer()
            )
            clause.antecedent = antecedent if own else None
            self._add(clause)
        elif piece.opener == "sub" and (begin := self._past_opening(piece, start)) > start:
            opening = self._take_lead()
            whole = (opening[0] if opening else piece.first, begin)
            self._add(Clause(Kind.MAIN, [(begin, piece.last)], piece.verb, (begin, piece.verb.first), lead=whole))
        elif piece.opener == "sub":
            mark = self.tokens[start].lower
            clause = Clause(Kind.SUBORDINATE, [run], piece.verb, (start + 1, piece.verb.first), mark, self._outer())
            if self.alone or not self._set_apart(piece):
                clause.lead = self._take_lead()
            self._add(clause)
        elif piece.opener == "comp":
            begin = start + 1 if self.tokens[start].tag == "THAT" else start
            parent = self._reporter(piece.first)
            own = (begin, piece.verb.first)
            subject = self.clauses[parent].subject if parent is not None and begin == piece.verb.first else own
            self._add(Clause(Kind.COMPLEMENT, [run], piece.verb, subject, parent=parent))
        elif self._inserted(piece, bare) or self._inverted(piece, bare):
            after = (piece.verb.last, min(piece.last, phrase_end(self.tokens, piece.verb.last)))
            self._add(Clause(Kind.MAIN, [run], piece.verb, after if bare else (start, piece.verb.first)))
        elif self._within_relative(piece):
            self._predicate(piece, self.clauses[-1])
        elif self.pending is not None and (bare or piece.opener != "start"):
            self._complete(piece, bare)
        elif bare and self.clauses:
            self._predicate(piece)
        else:
            begin = past_dates(self.tokens, start, piece.verb.first)
            lead = self._take_lead()
            if lead is None and any(token.tag == "PREP" for token in self.tokens[start:begin]):
                lead, run = (piece.first, begin), (begin, piece.last)
            clause = Clause(Kind.MAIN, [run], piece.verb, (begin, piece.verb.first), lead=lead)
            self._add(clause)

    def _subjects(self) -> set[int]:
        """Where a subject begins that waits for its verb, or may begin after an opening clause."""
        waiting = self.clauses[self.pending].subject if self.pending is not None else None
        opening = self.clauses[-1].runs[-1][1] if self.clauses and self.clauses[-1].kind is Kind.SUBORDINATE else 0
        return {waiting[0] if waiting else 0, opening}

    def _set_apart(self, piece: Piece) -> bool:
        """Whether a comma parts an opening clause from a date before it: "On Monday, when the guards slept, rebels"."""
        if self.lead is None or self.lead[1] != piece.first:
            return False
        own = piece.first
        while own > self.lead[0] and self.tokens[own - 1].lower != ",":
            own -= 1
        # "In May, long before the vote was held, rebels", "In May, two days after the vote was held, rebels"
        between = self.tokens[own : piece.first]
        counted = all(token.tag in {"ADV", "TIME"} for token in between) or counts_from(self.tokens, own, piece.first)
        return own > self.lead[0] and counted

    def _past_opening(self, piece: Piece, start: int) -> int:
        """Where the sentence's first subject begins, if "after" opens a phrase, else `start`: "After the vote they"."""
        assert piece.verb is not None  # noqa: S101 - for the type checker; callers see to it
        opens = not self.clauses and self.leads and self.tokens[start].tag == "PSUB"
        return past_opening(self.tokens, start, piece.verb.first, alone=self.alone) if opens else start

    def _within_relative(self, piece: Piece) -> bool:
        """Whether a second verb goes on with the relative clause before: "the talks, which opened and broke off,"."""
        last = self.clauses[-1] if self.clauses else Clause(Kind.FRAGMENT, [])
        inner = last.kind is Kind.RELATIVE and last.verb is not None and last.runs[-1][1] == piece.first
        return inner and piece.opener == "cc-verb" and self.tokens[piece.first - 1].lower != ","

    def _inserted(self, piece: Piece, bare: bool) -> bool:
        """Whether a piece is a bare ", the report said," between a subject and its verb."""
        return self.pending is not None and not bare and self.resumes and is_reporting(piece.verb, self.words)

    def _inverted(self, piece: Piece, bare: bool) -> bool:
        """Whether the speaker follows the verb: "…," said the mediator."""
        if not bare or piece.verb is None or not self.clauses or self.tokens[piece.verb.last - 1].lower != "said":
            return False
        before = self.tokens[piece.verb.first - 1]
        return before.tag == "PUNCT" and phrase_end(self.tokens, piece.verb.last) > piece.verb.last

    def _add(self, clause: Clause) -> None:
        self.clauses.append(clause)
        self.current = len(self.clauses) - 1

    def _outer(self) -> int | None:
        return len(self.clauses) - 1 if self.clauses else None

    def _reporter(self, first: int) -> int | None:
        """The clause whose verb or adjective "that" follows, else the nearest that reports, else the last one."""
        if self.clauses and self.clauses[self.current].runs[-1][1] == first and self.tokens[first - 1].tag == "ADJ":
            return self.current
        if self.clauses and self.clauses[-1].verb is not None and self.clauses[-1].verb.last == first:
            return self._outer()
        places = range(len(self.clauses) - 1, -1, -1)
        return next((at for at in places if is_reporting(self.clauses[at].verb, self.words)), self._outer())

    def _complete(self, piece: Piece, bare: bool) -> None:
        """Give the waiting clause its verb; a piece with a subject of its own goes on with the list of subjects."""
        assert self.pending is not None  # noqa: S101 - for the type checker; callers see to it
        assert piece.verb is not None  # noqa: S101 - for the type checker; callers see to it
        clause = self.clauses[self.pending]
        clause.verb = piece.verb
        if not bare:
            first = clause.subject[0] if clause.subject else piece.first
            clause.subject = (first, piece.verb.first)
            clause.runs.extend(clause.asides)
            clause.asides = []
        clause.runs.append((piece.first, piece.last))
        self.current, self.pending = self.pending, None

    def _predicate(self, piece: Piece, owner: Clause | None = None) -> None:
        """A verb without a subject of its own: `owner`, else the last clause of full standing, lends its subject."""
        if owner is not None:
            pass
        elif piece.opener == "resume":
            owner = next((c for c in reversed(self.clauses[:-1]) if c.kind is not Kind.PARTICIPIAL), self.clauses[-1])
        else:
            standing = [c for c in self.clauses if c.kind not in {Kind.PARTICIPIAL, Kind.RELATIVE}]
            nearest = self.clauses[self.current] if self.current < len(self.clauses) else self.clauses[-1]
            completed = nearest in standing and nearest.runs[-1][1] == piece.first
            owner = nearest if completed else standing[-1] if standing else self.clauses[-1]
        clause = Clause(Kind.PREDICATE, [(piece.first, piece.last)], piece.verb, owner.subject, owner.mark)
        clause.parent = self.clauses.index(owner)
        self._add(clause)
