"""Status of what a clause tells, from tense, modality and set phrases, each with the words that tell it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.events.syntax.analysis import Parsed
from generator.events.syntax.clauses.model import Clause, Kind
from generator.events.syntax.tokens import Token
from generator.events.syntax.verbs import Group
from generator.model.event import Status, StatusChange
from generator.model.mention import Signal, Tense
from generator.model.source import BlockKind

_ONLINE = Status.MOVED_ONLINE.value
_TAIL = 7
"""Words after the verb in which its set phrase may go on."""
_BE = {"be", "is", "are", "am", "was", "were", "been", "being", "'s", "'re"}


@dataclass(frozen=True, slots=True)
class Told:
    """A status with the characters that tell it."""

    status: Status
    start: int
    end: int

    def change(self, parsed: Parsed, source: str) -> StatusChange:
        """As a step of a history."""
        return StatusChange(self.status, parsed.text[self.start : self.end], source, self.start, self.end)


def history(parsed: Parsed, clause: Clause, *, throughout: bool = False) -> list[Told]:
    """The statuses that a clause tells, oldest first, never empty."""
    group = clause.verb
    if group is None:
        return [Told(Status.OCCURRED, *_extent(parsed, clause))]
    stream = _stream(parsed, group)
    planned = _planned(parsed, clause, group, stream)
    base = planned or Told(_base(parsed, clause, group, throughout), *_characters(parsed, group))
    turn = turned(parsed, clause)
    if turn is not None and planned is None and turn.status is Status.POSTPONED and _acts(parsed, clause, group):
        return [Told(Status.OCCURRED, turn.start, turn.end)]
    if turn is not None and planned is None and _came_to_nothing(parsed, group) is not None:
        return [base]
    if turn is not None and not (turn.status is Status.MOVED_ONLINE and planned is None):
        return [planned, turn] if planned else [turn]
    hearsay = _hearsay(parsed, clause)
    if hearsay is not None and base.status is Status.OCCURRED:
        return [hearsay]
    return [base]


def _acts(parsed: Parsed, clause: Clause, group: Group) -> bool:
    """Whether someone puts something off: the putting off occurs, and what is put off is another event, postponed."""
    if group.passive or clause.subject is None:
        return False
    happening = any(parsed.words.event_class(parsed.lower(index)) for index in range(*clause.subject))
    return not happening and parsed.tag(group.last) not in {"", "PUNCT", "CC"}


def turned(parsed: Parsed, clause: Clause) -> Told | None:
    """What a clause tells of a plan's fate: moved online, cancelled or postponed; `None` where it tells none."""
    group = clause.verb
    if group is None or _averted(parsed, group):
        return None
    nothing = _came_to_nothing(parsed, group)
    if nothing is not None:
        return nothing
    stream = _particle(parsed, group) or _stream(parsed, group)
    for status in (Status.MOVED_ONLINE, Status.CANCELLED, Status.POSTPONED):
        found = _match(parsed, status.value, stream, group)
        kept = found is not None and found[0][-1] == "hold" and not _may_be_held(parsed, clause)
        if found is not None and not kept and (not group.negated or "not" in found[0] or "never" in found[0]):
            return Told(status, found[1], found[2])
    return None


def _may_be_held(parsed: Parsed, clause: Clause) -> bool:
    """Whether a clause's subject is what one holds, and not people in prison: "the vote was never held"."""
    subject, words = range(*(clause.subject or (0, 0))), parsed.words
    occasions = words.words["occasions"] | words.words["sittings"]
    return any(
        parsed.lower(i) in {"it", "which", "that"}
        or words.event_class(parsed.lower(i), things=False) is not None
        or words.noun_lemma(parsed.lower(i)) in occasions
        for i in subject
    )


def _came_to_nothing(parsed: Parsed, group: Group) -> Told | None:
    """What tells that a plan was not kept, and of anything else that it failed: "fell through", "came to nothing"."""
    found = _match(parsed, "failed", _stream(parsed, group), group)
    if found is not None and not group.negated:
        return Told(Status.CANCELLED, found[1], found[2])
    behind = group.last + (parsed.tag(group.last) == "NEG")
    negated = group.negated or behind > group.last
    ends = parsed.tag(behind) in {"", "PUNCT"} or parsed.lower(behind) == "so"
    if group.lemmas == ("do",) and negated and ends:  # "were to meet but did not"
        return Told(Status.CANCELLED, parsed.tokens[group.first].start, parsed.tokens[behind - 1].end)
    return None


_TIMETABLED = {
    "meet", "begin", "host", "resume", "arrive", "visit", "end", "enter", "vote", "negotiate", "withdraw", "dine",
}  # fmt: skip
"""Classes whose simple present, with a date, is what a timetable says: "talks resume on Monday"."""


def _averted(parsed: Parsed, group: Group) -> bool:
    """Whether the turn is only talked of: "may postpone", "refused to cancel", "urged to delay"."""
    modal = group.modal in parsed.words.words["hypothetical_modals"]
    return modal or bool(parsed.words.words["averting"] & set(group.lemmas[:-1]))


def _base(parsed: Parsed, clause: Clause, group: Group, throughout: bool) -> Status:
    present = group.tense is Tense.PRESENT
    if (group.progressive and not group.past) or (throughout and not group.past and (group.perfect or present)):
        return Status.ONGOING
    if present and parsed.block is BlockKind.BODY and group.modal is None and group.lemmas != ("be",):
        due = parsed.words.verb_class.get(group.main) in _TIMETABLED and not group.passive
        due = due or (group.main == "take" and parsed.lower(group.last) in {"place", "effect", "office"})
        standing = clause.kind in {Kind.MAIN, Kind.PREDICATE, Kind.COMPLEMENT}
        return Status.PLANNED if due and standing else Status.OCCURRED
    return Status.OCCURRED


def _planned(parsed: Parsed, clause: Clause, group: Group, stream: Sequence[tuple[str, Token]]) -> Told | None:
    """Whether what the clause tells was a plan: a future, "would (have)", or a set phrase such as "was due to"."""
    if group.modal in {"will", "would", "'ll", "wo", "'d", "shall"}:
        return Told(Status.PLANNED, *_characters(parsed, group))
    found = _match(parsed, "planned", stream, group)
    if found is None and _dated_ahead(parsed, clause, group):
        found = _match(parsed, "promised", stream, group)
    return Told(Status.PLANNED, found[1], found[2]) if found else None


_AHEAD = re.compile(r"\b(?:next|coming|tomorrow|later this)\b", re.IGNORECASE)


def _dated_ahead(parsed: Parsed, clause: Clause, group: Group) -> bool:
    """Whether the date after a promise lies ahead: "agreed to meet next week", not "agreed on Monday to meet"."""
    settled = [*range(group.first, group.last), *range(*(clause.lead or (0, 0))), *range(*(clause.subject or (0, 0)))]
    if any(parsed.tag(index) == "TIME" for index in settled):
        return False
    for first, last in clause.runs:
        for index in range(max(first, group.last), last):
            mention = parsed.tokens[index].mention
            if mention and (mention.signal in {Signal.BY, Signal.UNTIL, Signal.BEFORE} or _AHEAD.search(mention.text)):
                return True
    return False


def rumoured(parsed: Parsed, clause: Clause) -> bool:
    """Whether something is only said to be so, by nobody: "rebels are reported to have crossed the border"."""
    verb = clause.verb
    if verb is None or verb.negated or verb.modal is not None:
        return False
    return verb.lemmas[:1] == ("be",) and len(verb.lemmas) > 2 and verb.lemmas[1] in parsed.words.words["rumouring"]


def _hearsay(parsed: Parsed, clause: Clause) -> Told | None:
    if rumoured(parsed, clause) and clause.verb is not None:
        return Told(Status.UNCONFIRMED, *_characters(parsed, clause.verb))
    for first, last in clause.runs:
        for token in parsed.tokens[first:last]:
            if token.lower in parsed.words.words["unconfirmed"]:
                return Told(Status.UNCONFIRMED, token.start, token.end)
    return None


def in_present(group: Group) -> bool:
    """Whether a verb stands in the present, which may tell what is to come, and what a headline tells as done."""
    return group.tense is Tense.PRESENT


def of_verb(parsed: Parsed, group: Group, status: Status) -> Told:
    """A status that a verb as a whole tells."""
    return Told(status, *_characters(parsed, group))


def _characters(parsed: Parsed, group: Group) -> tuple[int, int]:
    return parsed.tokens[group.first].start, parsed.tokens[group.last - 1].end


def _extent(parsed: Parsed, clause: Clause) -> tuple[int, int]:
    runs = clause.runs or [(0, len(parsed.tokens))]
    return parsed.tokens[runs[0][0]].start, parsed.tokens[runs[-1][1] - 1].end


def _stream(parsed: Parsed, group: Group) -> list[tuple[str, Token]]:
    """Lemmas of the verb group and of the words after it, adverbs of degree and dates left out."""
    stream: list[tuple[str, Token]] = []
    for index in range(group.first, min(len(parsed.tokens), group.last + _TAIL)):
        token = parsed.tokens[index]
        if token.tag == "TIME" or (token.tag == "ADV" and token.lower not in _TELLING):
            continue
        if index >= group.last and token.lower in {"it", "them"}:
            continue
        if index >= group.last and (token.tag == "PUNCT" and token.lower != "-"):
            break
        lemma = (
            "be"
            if token.lower in _BE and token.tag == "BE"
            else "not"
            if token.tag == "NEG" and token.lower != "never"
            else token.lemma
        )
        stream.append((lemma, token))
    return stream


def _particle(parsed: Parsed, group: Group) -> list[tuple[str, Token]]:
    """The verb and its particle, where the object stands between them: "put the talks off"; else nothing."""
    end = parsed.noun_phrase_end(group.last, len(parsed.tokens))
    phrase = f"{group.main} {parsed.lower(end)}"
    if end == group.last or phrase not in parsed.words.phrasal:
        return []
    return [(group.main, parsed.tokens[group.last - 1]), (parsed.lower(end), parsed.tokens[end])]


_TELLING = {"online", "virtually", "remotely", "due", "set", "back", "off", "away", "ahead", "forward"}
"""Adverbs that are part of a set phrase: "moved online", "was put back"."""


def _match(
    parsed: Parsed, kind: str, stream: Sequence[tuple[str, Token]], group: Group
) -> tuple[tuple[str, ...], int, int] | None:
    """The longest set phrase of a kind in the stream: its words, and where they begin and end in the text.

    It begins in the verb group, but for how a meeting is held ("by video link"), which may follow.
    """
    verb_end = parsed.tokens[group.last - 1].end
    lemmas = [lemma for lemma, _ in stream]
    found: list[tuple[int, tuple[str, ...], int]] = []
    for start, lemma in enumerate(lemmas):
        if kind != _ONLINE and stream[start][1].start >= verb_end:
            break
        begun = parsed.words.statuses[kind].get(lemma, ())
        found += [(-len(one), one, start) for one in begun if tuple(lemmas[start : start + len(one)]) == one]
    if not found:
        return None
    _, pattern, start = min(found)
    return pattern, stream[start][1].start, stream[start + len(pattern) - 1][1].end
