"""Which way the verb of a clause points."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any, NamedTuple

from generator.mentions.plans import Plans, PlanWords, phrases
from generator.model.mention import Sentence, Tense

_REACH = 400
"""Characters looked at on each side of an expression, within its sentence."""
_PERFECT_REACH = 400
_BESIDE = 4
"""Characters between a verb of saying and the day on which that was said, at most: "proposed on Monday"."""
_SUBJECT, _NEXT = 8, 4
"""Words before a verb in the present that are looked through for what shows it to be no headline, and to come next."""
_DATED = 12
"""Words behind a verb in the present that are looked through for the date it is set for."""
_ADVERBS = 2
"""Words between an auxiliary and its participle, at most: "had not yet begun"."""
_TOWN = 2
"""Words of the name of a town that a journey goes to, at most."""
_COMPANY = 4
"""Words between such a journey and where it goes, at most: "flew with two ministers to Vienna"."""
_MOST_QUIET = 50_000
"""Words without a say that are kept, about 5 MB."""

_TOLD_AHEAD = ("plans", "proposals", "wishes", "plurals")
"""Tables whose phrases point ahead, besides `planned` and `future`."""
_WORD_TABLES = (
    "not_past",
    "not_past_after",
    "lower_only",
    "perfect",
    "clause_words",
    "prepositions",
    "presents",
    "articles",
    "subjects",
    "coming",
    "anterior",
    "adverbs",
    "whither",
    "repeats",
    "not_plural_after",
    "dating",
    "calendar",
)


class Direction(NamedTuple):
    """What the verb of an expression says of where it lies."""

    tense: Tense
    foretold: bool = False
    """Whether it tells a plan of the past."""
    governed: bool = False
    """Whether it tells a plan that a verb of the past governs, which may lie behind, weekdays aside: "cancelled the
    talks set for 9 April"."""
    ahead: bool = False
    """Whether it surely lies ahead."""
    anterior: bool = False
    """Whether it lies before what is told: the pluperfect."""


_NOWHERE = Direction(Tense.NONE)


@dataclass(frozen=True, slots=True)
class Cues:
    """The verbs of one sentence and where its clauses part, in order, so that each expression finds its own at once."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    tenses: tuple[Tense, ...]
    boundaries: tuple[int, ...]
    foretold: frozenset[int] = frozenset()
    """The verbs, by their number, that tell a plan of the past: "was due to expire"."""
    governed: frozenset[int] = frozenset()
    """The verbs that tell a plan which a verb of the past before them governs."""
    uttered: frozenset[int] = frozenset()
    """Those of them that are sayings as well: "proposed a round on 3 May", but "proposed on 3 May that …"."""
    ahead: frozenset[int] = frozenset()
    """The verbs that lie ahead of the writing itself, whatever the text tells: "will be held"."""
    anterior: frozenset[int] = frozenset()
    """The verbs that lie before what is told: "had seceded"."""
    loose: frozenset[int] = frozenset()
    """The boundaries, by their number, that an expression right behind takes to the clause before: "will go on after
    Easter"."""

    def direction(self, start: int, end: int) -> Direction:
        """What the verb of the expression from `start` to `end` says."""
        verb = self._verb(start, end)
        if verb is None:
            return _NOWHERE
        if verb in self.uttered and 0 <= start - self.ends[verb] <= _BESIDE:
            return Direction(Tense.PAST)
        governed = verb in self.governed and verb not in self.foretold
        return Direction(self.tenses[verb], verb in self.foretold, governed, verb in self.ahead, verb in self.anterior)

    def _verb(self, start: int, end: int) -> int | None:
        """The verb nearest to an expression: in its own clause, before it, else behind it.

        Without one there, the last verb before it, else the first behind it, 400 characters away at most.
        """
        before, after = bisect_right(self.ends, start) - 1, bisect_left(self.starts, end)
        edge = bisect_right(self.boundaries, start) - 1
        left = self.boundaries[edge] if edge >= 0 else 0
        if edge in self.loose and start - left <= 1:
            left = self.boundaries[edge - 1] if edge else 0
        edge = bisect_left(self.boundaries, end + 2)
        right = self.boundaries[edge] if edge < len(self.boundaries) else end + _REACH
        near = before >= 0 and start - self.starts[before] <= _REACH
        if near and self.starts[before] >= left:
            return before
        ahead = after < len(self.starts) and self.starts[after] - end <= _REACH
        if ahead and self.starts[after] < right:
            return after
        if near:
            return before
        return after if ahead else None


@dataclass(frozen=True, slots=True)
class Verbs:
    """The verbs of a language, by words and phrases."""

    phrases: Mapping[str, tuple[tuple[tuple[str, ...], Tense], ...]]
    """First word → the phrases that begin with it, longest first."""
    endings: tuple[str, ...]
    not_past: frozenset[str]
    not_past_after: frozenset[str]
    lower_only: frozenset[str]
    perfect: frozenset[str]
    clause_words: frozenset[str]
    piece: re.Pattern[str]
    plan_words: PlanWords
    adverbs: frozenset[str] = frozenset()
    """Words that may stand between an auxiliary and its verb: "did not"."""
    denied: frozenset[tuple[str, ...]] = frozenset()
    """Words before a bare infinitive that make it one of the past: "did not take place"."""
    done: frozenset[tuple[str, ...]] = frozenset()
    """Verbs before an infinitive that do: "failed to meet"."""
    repeats: frozenset[str] = frozenset()
    """Words that may stand between such a verb and its infinitive: "refused a second time to meet"."""
    motions: frozenset[tuple[str, ...]] = frozenset()
    """Verbs of motion with whose purpose it is the same: "flew to Vienna to meet"."""
    whither: frozenset[str] = frozenset()
    """Words for where such a motion goes."""
    adverb_endings: tuple[str, ...] = ()
    """Endings of the words that may stand between an auxiliary and its participle: "to be formally signed"."""
    ahead: frozenset[tuple[str, ...]] = frozenset()
    """Phrases that lie ahead of the writing itself, in a history as well: "will be held"."""
    presents: frozenset[str] = frozenset()
    """Verbs in the present that tell what is to come."""
    headlines: frozenset[tuple[str, ...]] = frozenset()
    """Phrases that tell the past in headlines, which have no articles: "Iran holds drill Tuesday"."""
    articles: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()
    """Pronouns, which headlines do without."""
    plurals: frozenset[tuple[str, ...]] = frozenset()
    """Verbs in the present without an ending, which lie ahead where a date follows: "they choose a mayor in May"."""
    not_plural_after: frozenset[str] = frozenset()
    """Words behind which such a verb is an infinitive or a noun: "to go", "let them go"."""
    dating: frozenset[str] = frozenset()
    calendar: frozenset[str] = frozenset()
    """Names of months, and what stands before them except in headlines: "holds elections in October"."""
    coming: frozenset[str] = frozenset()
    """What comes next, of which a verb in the present lies ahead of the writing itself."""
    anterior: frozenset[str] = frozenset()
    """Auxiliaries of the pluperfect: "had"."""
    prepositions: frozenset[str] = frozenset()
    """Words that part clauses, unless an expression is all that follows: "will go on after Easter"."""
    quiet: set[str] = field(default_factory=set, init=False, compare=False)
    """Words met that say nothing of any of this; the first few thousand of them are most words of a text."""

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Verbs:
        """The verbs of a language's `[tense]` table."""
        marks = re.escape(data["clause_marks"])
        future = (*data["planned"], *data["future"], *(each for table in _TOLD_AHEAD for each in data.get(table, ())))
        return cls(
            phrases=_by_first(
                [(phrase, Tense.FUTURE) for phrase in future] + [(phrase, Tense.PAST) for phrase in data["past"]]
            ),
            endings=tuple(data["past_endings"]),
            # The search leaps to the first character of a piece, and what that is decides how it goes on. Plain
            # letters, which most words are made of, are told faster than letters.
            piece=re.compile(
                rf"([A-Za-z'’{marks}\xaa-\U0010ffff](?:(?<=[A-Za-z])[A-Za-z]*+[^\W\d_]*+(?:['’]t)?|(?<=[{marks}])"
                r"|(?<=[^\W\d_])[^\W\d_]*+(?:['’]t)?|(?<=['’])[^\W\d_]++(?:['’]t)?))"
            ),
            **{table: frozenset(data.get(table, ())) for table in _WORD_TABLES},
            plan_words=PlanWords.of(data),
            adverb_endings=tuple(data.get("adverb_endings", ())),
            ahead=phrases(data, "ahead"),
            headlines=phrases(data, "headlines"),
            denied=phrases(data, "denied"),
            done=phrases(data, "done"),
            plurals=phrases(data, "plurals"),
            motions=phrases(data, "motions"),
        )

    def cues(self, text: str, sentence: Sentence) -> Cues:
        """The verbs and clauses of a sentence, found in one pass."""
        # What stands between words and the words themselves, by turns.
        parts = self.piece.split(text[sentence.start : sentence.end])
        words = "\n".join(parts[1::2]).lower().replace("’", "'").split("\n") if len(parts) > 1 else []
        edges = list(accumulate(map(len, parts), initial=sentence.start))
        quiet = self.quiet
        verbs: list[tuple[int, int, Tense]] = []
        boundaries: list[int] = []
        loose: list[int] = []
        ahead: list[int] = []
        anterior: list[int] = []
        reach = 0
        plans = Plans(self.plan_words)
        for place in [place for place, word in enumerate(words) if word not in quiet]:
            word = words[place]
            if word in self.clause_words or not word[-1:].isalpha():
                if word in self.prepositions:
                    loose.append(len(boundaries))
                boundaries.append(edges[2 * place + 2])
                plans.governing = False
                continue
            if word not in self.phrases and not word.endswith(self.endings):
                if len(quiet) < _MOST_QUIET:
                    quiet.add(word)
                continue
            if place < reach:
                continue
            before = self._before(words, place)
            previous = "" if before < 0 or self._is_name(words[before], parts[2 * before + 1]) else words[before]
            found = self._verb(words, place, previous, governed=plans.governing)
            if found is not None and not self._is_name(word, parts[2 * place + 1]):
                last = place + found[0]
                plans.see(tuple(words[place:last]), place, found[1])
                # "will" + "be" is one verb.
                if self._lies_ahead(words, place, last) or (ahead[-1:] == [len(verbs) - 1] and place == reach):
                    ahead.append(len(verbs))
                if place - reach <= _ADVERBS and verbs and words[reach - 1] in self.anterior:
                    anterior += [len(verbs) - 1, len(verbs)]
                reach = last
                verbs.append((edges[2 * place + 1], edges[2 * last], found[1]))
        return Cues(
            tuple(verb[0] for verb in verbs),
            tuple(verb[1] for verb in verbs),
            tuple(verb[2] for verb in verbs),
            tuple(boundaries),
            plans.told(),
            plans.governed(),
            plans.uttered(),
            plans.coming().union(ahead),
            frozenset(anterior),
            frozenset(loose),
        )

    def _lies_ahead(self, words: list[str], place: int, last: int) -> bool:
        """Whether a verb lies ahead of the writing itself."""
        if tuple(words[place:last]) in self.ahead:
            return True
        return words[place] in self.presents and not self.coming.isdisjoint(words[max(0, place - _NEXT) : place])

    def _is_done(self, words: list[str], place: int) -> bool:
        """Whether an infinitive tells what was done, or was not: "failed to meet", "flew to Vienna to meet"."""
        if words[place] not in self.plan_words.infinitives:
            while place > 1 and not _ends(words, place, self.denied) and words[place - 1] in self.adverbs:
                place -= 1
            return _ends(words, place, self.denied)
        done = place
        while done > 1 and words[done - 1] in self.repeats:
            done -= 1
        if _ends(words, done, self.done) or _ends(words, place, self.motions):
            return True
        to = next((back for back in range(place - 2, max(-1, place - 2 - _TOWN), -1) if words[back] in self.whither), 0)
        return bool(to) and any(
            _ends(words, moved, self.motions)
            for moved in range(to, max(0, to - _COMPANY), -1)
            if self.clause_words.isdisjoint(words[moved:to])
        )

    def _no_headline(self, words: list[str], place: int) -> bool:
        """Whether a pronoun is the subject of a verb, or an article stands in the clause before it.

        Right before it, an article makes a noun of it.
        """
        if place and words[place - 1] in self.subjects:
            return True
        for back in range(place - 1, max(-1, place - 1 - _SUBJECT), -1):
            if words[back] in self.articles:
                return back < place - 1
            if words[back] in self.clause_words or not words[back][-1].isalpha():
                return False
        return False

    def _before(self, words: list[str], place: int) -> int:
        """The place of the word before a verb, adverbs left aside; -1 where there is none."""
        for back in range(place - 1, max(-1, place - 2 - _ADVERBS), -1):
            if not words[back].endswith(self.adverb_endings) and words[back] not in self.adverbs:
                return back
        return -1

    def _is_name(self, word: str, written: str) -> bool:
        """Whether a word is a name for its capital, and no verb: the month in "due on 3 May collapsed"."""
        return word in self.lower_only and written[0].isupper()

    def _is_dated(self, words: list[str], place: int) -> bool:
        """Whether the clause goes on behind its verb to a date that a preposition stands before."""
        for at in range(place + 1, min(len(words) - 1, place + _DATED)):
            if words[at] in self.clause_words or not words[at][-1].isalpha():
                return False
            if words[at] in self.dating and words[at + 1] in self.calendar:
                return True
        return False

    def _verb(self, words: list[str], place: int, previous: str, *, governed: bool) -> tuple[int, Tense] | None:
        """Length in words and direction of the verb at a place."""
        word = words[place]
        behind = words[place + 1] if place + 1 < len(words) else ""
        for phrase, tense in self.phrases.get(word, ()):
            if len(phrase) > 1 and (behind != phrase[1] or tuple(words[place : place + len(phrase)]) != phrase):
                continue
            if tense is Tense.PAST and len(phrase) == 1 and previous in self.not_past_after:
                continue
            if phrase in self.headlines and not (self._no_headline(words, place) or self._is_dated(words, place)):
                continue
            if phrase in self.plurals and (
                governed or previous in self.not_plural_after or not self._is_dated(words, place)
            ):
                continue
            if tense is Tense.FUTURE and self._is_done(words, place):
                return len(phrase), Tense.PAST
            return len(phrase), tense
        if (
            word.endswith(self.endings)
            and len(word) > 3
            and word not in self.not_past
            and previous not in self.not_past_after
        ):
            return 1, Tense.PAST
        return None

    def has_perfect(self, text: str, sentence: Sentence) -> bool:
        """Whether the sentence holds a perfect ("has bombarded"), in its first 400 characters."""
        end = min(sentence.end, sentence.start + _PERFECT_REACH)
        words = (found.group().lower().replace("’", "'") for found in self.piece.finditer(text, sentence.start, end))
        return any(word in self.perfect for word in words)


def _ends(words: list[str], place: int, said: frozenset[tuple[str, ...]]) -> bool:
    """Whether the words before a place end with one of the phrases, of two words at most."""
    return tuple(words[place - 1 : place]) in said or tuple(words[max(0, place - 2) : place]) in said


def _by_first(phrases: Iterable[tuple[str, Tense]]) -> dict[str, tuple[tuple[tuple[str, ...], Tense], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], Tense]]] = {}
    for phrase, tense in phrases:
        words = tuple(phrase.split())
        found.setdefault(words[0], []).append((words, tense))
    return {word: tuple(sorted(each, key=lambda item: -len(item[0]))) for word, each in found.items()}
