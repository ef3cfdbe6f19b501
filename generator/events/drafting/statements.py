"""Drafting: the statements that one source tells, each with its date or what stands for one."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.events import vocabulary
from generator.events.assertions import attributions, outcomes
from generator.events.attaching.attachment import attach
from generator.events.drafting import chronicles, edges, gates, lengths, linking, scenes, sequels, turns, voices
from generator.events.drafting import dates as drafting_dates
from generator.events.drafting.building import Workshop, build, clause_terms, mention_of_known, predicate_heads
from generator.events.drafting.writing import Writing
from generator.events.names import Names
from generator.events.quotes import around
from generator.events.syntax.analysis import Parsed, parse
from generator.events.syntax.clauses.model import Clause, Kind
from generator.events.syntax.targets import Target
from generator.events.terms import Terms
from generator.mentions import resolve
from generator.model.event import Actor, EventLink, Quote, Statement
from generator.model.mention import AnchorKind, Mention, Reading, Sentence, Signal, Tense, TimexType
from generator.model.source import Block, BlockKind, Source

_TELLING = {BlockKind.BODY, BlockKind.HEADING, BlockKind.CAPTION, BlockKind.ITEM, BlockKind.QUOTE}
_LASTING = re.compile(r"\bto last ")
"""A verb that a length follows ("is to last ten days"), not the last ten days."""


def draft(source: Source, reading: Reading, names: Names, aliases: tuple[str, ...] = ()) -> tuple[Statement, ...]:
    """The statements of one source: dated ones, ones anchored on another event, and undated ones of a known event.

    `reading` is what `generator.mentions.read` found in `source.text`; `aliases` are the names that editors give to
    their events. In order of their quotes; what the source says twice is one statement with its repetitions.
    """
    return _Drafting(source, reading, names, aliases).run()


class _Drafting:
    """The work on one source."""

    def __init__(self, source: Source, reading: Reading, names: Names, aliases: tuple[str, ...]) -> None:
        self.source, self.reading, self.names = source, reading, names
        self.words = vocabulary.load(reading.language)
        terms = Terms(names, reading.language)
        self.workshop = Workshop(source, names, terms, self.words, Writing(source, reading))
        self.known = linking.alias_terms(aliases, terms)
        resolved = resolve(reading)
        self.dating = [gates.dates_events(one.mention, one.value) for one in resolved]
        """For each mention, whether it can date anything, as far as its words tell."""
        self.resolved = resolved
        """Each mention as far as its words tell, without the day on which they were written."""
        self.placed = drafting_dates.placed(reading)
        datable = [one for one in reading.mentions if self.dating[one.index]]
        self.above = chronicles.dates_above(source, datable)
        """For the start of a block, the date on the line above it."""
        self.starts = [mention.start for mention in reading.mentions]
        self.turns = turns.turns(source.text)
        self.previous: Parsed | None = None
        self.workshop.whole_names(Actor(speaker) for speaker in self.turns.speakers if speaker is not None)
        self.anchored: tuple[EventLink, ...] = ()
        """The events after which the sentence before lies, by its own words."""
        self.since = 0
        """How many sentences ago that was told."""
        self.found: list[Statement] = []
        self.named: set[tuple[int, int]] = set()
        """The same of clauses in which a noun phrase is dated."""
        self.used: set[tuple[int, int]] = set()
        """Sentence start and clause place of clauses that are statements."""

    def run(self) -> tuple[Statement, ...]:
        parsed = list(self._sentences())
        before: list[Statement] = []
        for sentence in parsed:
            before = self._sentence(sentence, before)
            self.previous = sentence
            self.workshop.memory.note(sentence)
            attributions.note_outlets(sentence, self.workshop.outlets)
        statements = outcomes.follow(parsed, self.found, self.used)
        statements.sort(key=lambda statement: (statement.quote.start, statement.quote.end, statement.id))
        return tuple(self._fold(statements))

    def _sentences(self) -> Iterator[Parsed]:
        """Each sentence of a block that tells events and repeats none, cut to its block."""
        blocks = self.source.blocks or (Block(0, len(self.source.text), BlockKind.BODY),)
        starts = [block.start for block in blocks]
        mentions = self.reading.mentions
        places = [mention.start for mention in mentions]
        for sentence in self.reading.sentences:
            first = max(0, bisect_right(starts, sentence.start) - 1)
            for block in blocks[first:]:
                if block.start >= sentence.end:
                    break
                start, end = max(sentence.start, block.start), min(sentence.end, block.end)
                if start >= end or block.kind not in _TELLING or block.repeats is not None:
                    continue
                for first_char, last_char in edges.told_apart(self.source.text, start, end):
                    inside = mentions[bisect_right(places, first_char - 1) : bisect_right(places, last_char - 1)]
                    yield self._parse(Sentence(first_char, last_char), inside, block)

    def _parse(self, sentence: Sentence, mentions: Sequence[Mention], block: Block) -> Parsed:
        text = self.source.text
        start, end = edges.own_words(text, sentence.start, sentence.end, block, self.words)
        start = max(start, self.turns.past_label(sentence.start, end))
        end, marks = edges.marks(text, start, end, self.words)
        own = [mention for mention in mentions if self.dating[mention.index] and start <= mention.start]
        own = [mention for mention in own if not _LASTING.search(text[max(0, mention.start - 4) : mention.end])]
        own = [mention for mention in own if mention.end <= end]
        own = [self._as_told(mention) for mention in own]
        parsed = parse(text, Sentence(sentence.start, end), own, block.kind, self.words, start)
        return replace(parsed, marks=marks, speaker=self.turns.speaker(start))

    def _as_told(self, mention: Mention) -> Mention:
        """The mention; as a mere length where it is counted from an event whose day the text does not tell."""
        open_end = mention.anchor is AnchorKind.EVENT and mention.index not in self.placed
        return replace(mention, type=TimexType.DURATION) if open_end else mention

    def _sentence(self, parsed: Parsed, before: list[Statement]) -> list[Statement]:
        told = [*self._dated(parsed), *self._below_date(parsed), *self._same_time(parsed, before)]
        told += self._linked(parsed)
        told += self._known(parsed)
        self._anchor(told)
        told += self._sequel(parsed) if not told else []
        self.found += told
        self.found += lengths.lengths(
            self.workshop, parsed, [clause for _, clause in self._free(parsed)], self.resolved
        )
        return [statement for statement in told if statement.mentions] or (before if not told else [])

    def _dated(self, parsed: Parsed) -> Iterator[Statement]:
        for target, indices in self._targets(parsed):
            told = [mention for index in indices for mention in [parsed.tokens[index].mention] if mention]
            mentions = drafting_dates.ends([drafting_dates.only_then(parsed, mention) for mention in told])
            mentions = [
                drafting_dates.begins(target, drafting_dates.planned_for(parsed, target, mention))
                for mention in (drafting_dates.when(parsed, target, each) for each in mentions)
            ]
            lasting = any(
                mention.type is TimexType.DURATION or mention.signal in {Signal.SINCE, Signal.THROUGHOUT, Signal.UNTIL}
                for mention in mentions
            )
            counted = [] if target.noun else self._counted(parsed, target.clause)
            statement = build(self.workshop, parsed, target, mentions, counted, throughout=lasting)
            if statement is not None:
                places = self.named if target.noun and not target.planned else self.used
                places.add((parsed.sentence.start, parsed.clauses.index(target.clause)))
                yield statement

    def _counted(self, parsed: Parsed, clause: Clause) -> list[EventLink]:
        placed = {one.mention.index for one in self.resolved if one.span is not None}
        return linking.counted(parsed, clause, self.names, self.previous, placed)

    def _tells(self, parsed: Parsed, target: Target) -> bool:
        """Whether a target is told as happening; of what someone says of himself, only acts that a word class names."""
        voiced = not target.noun and voices.third_person(self.names, parsed, target.clause) is not None
        if scenes.names_the_text(self.source, parsed):
            return False
        acts = voiced and bool(predicate_heads(parsed, target.clause) - {"say"})
        denied = not target.noun and voices.denies(self.names, parsed, target.clause)
        return gates.tells(parsed, target, voiced=acts, denied=denied) and not drafting_dates.of_the_outlet(
            self.source, parsed, target, self.workshop.memory
        )

    def _targets(self, parsed: Parsed) -> list[tuple[Target, list[int]]]:
        """What the sentence's dates date, each with its dates: the first one and those of one range or list with it."""
        found: list[tuple[Target, list[int]]] = []
        for index, token in enumerate(parsed.tokens):
            mention = token.mention
            if mention is None:
                continue
            came = scenes.then(parsed, index)
            if came is not None and self._tells(parsed, came):
                found.append((came, [index]))
            target = attach(parsed, index)
            target = scenes.foreground(parsed, target) if target is not None else None
            if target is not None and not self._tells(parsed, target):
                target = scenes.alongside(parsed, target)
            if came is not None and target is not None and scenes.hollow(target):
                continue
            if target is None or not gates.spans(parsed, index, target) or not self._tells(parsed, target):
                continue
            same = next((entry for entry in found if _same(entry[0], target)), None)
            if same is None or drafting_dates.moved(parsed, target, same[1][0]):
                found.append((target, [index]))
            else:
                self._add(parsed, same[1], index)
        return found

    def _add(self, parsed: Parsed, indices: list[int], index: int) -> None:
        """Another date of the same target: part of its range, finer than the first or its duration, or left aside."""
        first, other = parsed.tokens[indices[0]].mention, parsed.tokens[index].mention
        assert first is not None  # noqa: S101 - for the type checker; callers see to it
        assert other is not None  # noqa: S101 - for the type checker; callers see to it
        if (other.group is not None and other.group == first.group) or drafting_dates.spanned(
            parsed, indices[0], index
        ):
            indices.append(index)
        elif other.type is not TimexType.DURATION and (
            first.type is TimexType.DURATION
            or drafting_dates.narrows(
                parsed, (indices[0], index), self.resolved[first.index], self.resolved[other.index]
            )
        ):
            indices[:] = [index]

    def _same_time(self, parsed: Parsed, before: list[Statement]) -> Iterator[Statement]:
        """Read "Meanwhile, …": a sentence without a date of its own that tells of the time of the one before it."""
        opening = " ".join(token.lower for token in parsed.tokens[:6] if token.tag != "PUNCT")
        opens = any(opening.startswith(f"{phrase} ") for phrase in self.words.words["same_time"])
        if not opens or not before or any(token.tag == "TIME" for token in parsed.tokens):
            return
        shared = before[-1]
        if not _lasting(shared) and not any(opening.startswith(word) for word in self.words.words["same_day"]):
            return
        clause = next(
            (clause for clause in parsed.clauses if clause.kind is Kind.MAIN and clause.verb is not None), None
        )
        if clause is None or not gates.tells(parsed, Target(clause)):
            return
        statement = build(self.workshop, parsed, Target(clause), shared.mentions, throughout=_lasting(shared))
        if statement is not None:
            self.used.add((parsed.sentence.start, parsed.clauses.index(clause)))
            yield statement

    def _below_date(self, parsed: Parsed) -> Iterator[Statement]:
        """What the first sentence below a line with a date tells without a date of its own."""
        dates = self.above.get(parsed.sentence.start) or self._heading_item(parsed)
        if not dates or any(token.tag == "TIME" for token in parsed.tokens):
            return
        clause = next((clause for clause in parsed.clauses if clause.kind in {Kind.MAIN, Kind.FRAGMENT}), None)
        if clause is None or not gates.tells(parsed, Target(clause)):
            return
        statement = build(self.workshop, parsed, Target(clause), dates)
        if statement is not None:
            self.used.add((parsed.sentence.start, parsed.clauses.index(clause)))
            yield statement

    def _heading_item(self, parsed: Parsed) -> tuple[Mention, ...]:
        """The date at the head of a list line in which a later sentence stands: "3 May: A truce begins. Obi …"."""
        if parsed.block is not BlockKind.ITEM:
            return ()
        text, start = self.source.text, self.source.text.rfind("\n", 0, parsed.sentence.start) + 1
        found: list[Mention] = []
        for mention in self.reading.mentions[bisect_right(self.starts, start - 1) :]:
            if re.search(r"\w", text[start : mention.start]) or not self.dating[mention.index]:
                break
            found.append(mention)
            start = mention.end
        return tuple(found) if found and re.match(r"\s*(?:[:–—|]|[.-]\s)", text[start:]) else ()

    def _anchor(self, told: Sequence[Statement]) -> None:
        """Remember what the sentence is anchored on, for those that go on with it."""
        self.since += 1
        if told:
            self.anchored, self.since = sequels.anchors(told), 0

    def _sequel(self, parsed: Parsed) -> Iterator[Statement]:
        """What became of a plan, told right after something anchored on an event: it lies after that event, too."""
        clause = sequels.clause(parsed, self.found) if self.anchored and self.since <= sequels.REACH else None
        if clause is None or not gates.tells(parsed, Target(clause)):
            return
        statement = build(self.workshop, parsed, Target(clause), (), self.anchored)
        if statement is not None:
            yield statement

    def _free(self, parsed: Parsed) -> Iterator[tuple[int, Clause]]:
        for place, clause in enumerate(parsed.clauses):
            usable = clause.verb is not None and clause.kind not in {Kind.FRAGMENT, Kind.PARTICIPIAL}
            if usable and (parsed.sentence.start, place) not in self.used:
                yield place, clause

    def _linked(self, parsed: Parsed) -> Iterator[Statement]:
        for place, clause in self._free(parsed):
            links = [] if parsed.beside(clause) else linking.links(parsed, clause, self.names, self.previous)
            if not links or _present(clause) or not gates.tells(parsed, Target(clause), dated=False):
                continue
            statement = build(self.workshop, parsed, Target(clause), (), [link for link, _, _ in links])
            if statement is not None:
                self.used.add((parsed.sentence.start, place))
                yield statement

    def _known(self, parsed: Parsed) -> Iterator[Statement]:
        """Clauses and phrases without a date that name a known event by one of the editors' aliases."""
        if not self.known:
            return
        for place, clause in self._free(parsed):
            if (parsed.sentence.start, place) in self.named:
                continue
            terms, heads = clause_terms(self.workshop, parsed, clause)
            if heads and linking.names_known(terms, self.known) and self._about(parsed, clause):
                statement = build(self.workshop, parsed, Target(clause))
                if statement is not None:
                    self.used.add((parsed.sentence.start, place))
                    yield statement
        for clause, first, last in linking.known_phrases(parsed, self.workshop.terms, self.known):
            place = parsed.clauses.index(clause)
            if (parsed.sentence.start, place) in self.used | self.named:
                continue
            statement = mention_of_known(self.workshop, parsed, clause, first, last)
            if statement is not None:
                yield statement

    def _about(self, parsed: Parsed, clause: Clause) -> bool:
        """Whether a clause tells something of the event that its subject or object names, as a fact of the past."""
        if not gates.tells(parsed, Target(clause), dated=False) or clause.verb is None:
            return False
        spoken = parsed.passing_on(clause) and bool(parsed.complements(clause))
        return not spoken and (clause.verb.past or clause.verb.perfect)

    def _fold(self, statements: Sequence[Statement]) -> Iterator[Statement]:
        """What is told again, word for word, in a repeated block or elsewhere: a repetition of the first."""
        seen: dict[tuple[str, str, tuple[str, ...]], int] = {}
        folded: list[Statement] = []
        for statement in statements:
            dates = tuple(mention.text for mention in statement.mentions)
            key = (_plain(statement.quote.exact), statement.title, dates)
            if key in seen:
                first = folded[seen[key]]
                folded[seen[key]] = replace(first, repeats=(*first.repeats, statement.quote))
            else:
                seen[key] = len(folded)
                folded.append(replace(statement, repeats=tuple(self._repeats(statement.quote))))
        yield from folded

    def _repeats(self, quote: Quote) -> Iterator[Quote]:
        """The same words in the blocks that repeat the quote's own."""
        blocks = self.source.blocks
        own = next((place for place, block in enumerate(blocks) if block.start <= quote.start < block.end), None)
        pattern = re.compile(r"\s+".join(re.escape(word) for word in quote.exact.split()))
        for block in blocks:
            match = (
                pattern.search(self.source.text, block.start, block.end) if block.repeats == own is not None else None
            )
            if match is not None:
                yield around(self.source.text, self.source.id, match.start(), match.end(), [match.span()])


def _same(one: Target, other: Target) -> bool:
    return one.clause is other.clause and one.head == other.head


def _present(clause: Clause) -> bool:
    """Whether a clause tells what is now: "ten years after the accord, a delegate remembers"."""
    return clause.verb is not None and clause.verb.tense is Tense.PRESENT and not clause.verb.modal


def _lasting(statement: Statement) -> bool:
    """Whether a statement tells of a stretch of time."""
    spanning = {Signal.SINCE, Signal.THROUGHOUT}
    return any(one.type is TimexType.DURATION or one.signal in spanning for one in statement.mentions)


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text).strip().lower()
