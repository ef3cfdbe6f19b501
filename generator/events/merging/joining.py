"""Joining statements with one another and with the editor's events: which of them tell of one event.

Names, actors, places, kind, words and aliases decide; dates only forbid, and only what no alias or editor forces
(TIME.md, "From words to the network"). Every join keeps its reason in words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.config import nearest
from generator.events.matching import likeness
from generator.events.matching.aliases import Aliases, Choice, anchored, dated
from generator.events.matching.kinds import denied, once
from generator.events.matching.likeness import Words
from generator.events.matching.linkage import days_apart
from generator.events.matching.tellings import Subject
from generator.events.merging.alike import join_alike
from generator.events.merging.corrections import corrects, retracts
from generator.events.merging.drawing import draw
from generator.events.merging.groups import EDITOR, Groups
from generator.events.merging.ids import event_id, normalised, statement_ids
from generator.events.merging.lengths import join_lengths
from generator.model.event import Decision, DecisionKind, EditorEvent, Event, Statement
from generator.model.source import Source
from generator.model.time import TimeSpan

_SAYING = frozenset({"say"})
"""Classes of a statement that only tells what somebody said; what is spoken of then need not be what happened."""
_NARROW = frozenset({"truce"})
"""Classes of accords that are told apart from an accord at large; a story often has one of each in one place."""


_OF_ANOTHER_TIME = 31
"""Days beyond which what has the words of a name, but not the name, is told of another event."""
_MISTAKEN = 400
"""Days, at most, by which a text that names an event mistakes its date."""


@dataclass(frozen=True, slots=True)
class Tie:
    """A statement that names one of several events, and nothing in its words says which."""

    statement: Statement
    alias: str
    candidates: tuple[str, ...]
    """Ids of the editors' events that the alias may mean."""


@dataclass(frozen=True, slots=True)
class Stray:
    """An id in an editor's list or decision that nothing here goes by, so that what it asks for is not done."""

    path: str
    key: str
    """Where it is written: "merge", "apart", "hide", "accept" or "status"."""
    id: str
    line: int = 1
    nearest: str | None = None
    """The id that is spelled most like it, if one is close."""


@dataclass(frozen=True, slots=True)
class Merged:
    """Events, and what could not be decided or done."""

    events: tuple[Event, ...]
    ties: tuple[Tie, ...]
    strays: tuple[Stray, ...] = ()


def merge(
    statements: Sequence[Statement],
    editor_events: Sequence[EditorEvent],
    decisions: Sequence[Decision],
    spans: Mapping[str, TimeSpan | None],
    sources: Mapping[str, Source],
) -> tuple[Event, ...]:
    """The events that the statements and the editors tell, in order of their ids.

    `spans` are the statements' bounds as far as they are known, by statement id. What an editor hid is not among the
    events. The order of the arguments' items changes nothing.
    """
    return merge_all(statements, editor_events, decisions, spans, sources).events


def merge_all(
    statements: Sequence[Statement],
    editor_events: Sequence[EditorEvent],
    decisions: Sequence[Decision],
    spans: Mapping[str, TimeSpan | None],
    sources: Mapping[str, Source],
    words: Words | None = None,
) -> Merged:
    """As `merge`, with the ties that it leaves undecided; `words` normalises titles and aliases."""
    told = {
        statement.id: statement
        for statement in sorted(statements, key=lambda one: (one.source, one.quote.start, one.id))
    }
    written = {event.id: event for event in sorted(editor_events, key=lambda event: event.id)}
    words = words or likeness.default_words(written.values())
    ids = statement_ids(told.values())
    say = _EditorsSay(told, written, decisions, ids)
    keys = [*told, *(EDITOR + key for key in written)]
    known = {key: None if _undated(told[key]) else spans.get(key) for key in told}
    known |= {EDITOR + key: event.date.span if event.date else None for key, event in written.items()}
    groups = Groups(keys, known)
    say.apply(groups)
    _join_cited(groups, told, written, sources)
    dropped, ties = _join_named(groups, told, written, known, words)
    dropped |= {key for key in told if retracts(told[key], sources.get(told[key].source))}
    correcting = {key for key in told if corrects(told[key], sources.get(told[key].source))}
    remaining = [told[key] for key in told if key not in dropped]
    subject = Subject(remaining, written.values(), words)
    join_alike(groups, remaining, written, known, subject, correcting)
    join_lengths(groups, remaining, subject)
    dropped |= {key for key, statement in told.items() if statement.length_only and groups.alone(key)}
    events = []
    for members in groups.groups():
        tellers = [told[key] for key in members if key in told and key not in dropped]
        editor = next((written[key.removeprefix(EDITOR)] for key in members if key.startswith(EDITOR)), None)
        if not tellers and editor is None:
            continue
        if editor is not None:
            tellers = [statement for statement in tellers if ids[statement.id] not in say.hidden]
        name = editor.id if editor else event_id(tellers, ids)
        everything = {name, *(ids[statement.id] for statement in tellers)}
        if editor is None and everything & say.hidden:
            continue
        joins = tuple(groups.joins[statement.id] for statement in tellers if statement.id in groups.joins)
        event = draw(name, tellers, editor, joins, say.status(everything), name in say.accepted, sources)
        events.append(replace(event, alone={statement.id: ids[statement.id] for statement in event.statements}))
    strays = say.strays(written.values(), decisions)
    return Merged(tuple(sorted(events, key=lambda event: event.id)), ties, strays)


def _undated(statement: Statement) -> bool:
    return not statement.mentions and not statement.links


class _EditorsSay:
    """What the editors' lists and decisions ask for, by event id."""

    def __init__(
        self,
        told: Mapping[str, Statement],
        written: Mapping[str, EditorEvent],
        decisions: Iterable[Decision],
        ids: Mapping[str, str],
    ) -> None:
        self._keys = {ids[key]: key for key in told} | {key: EDITOR + key for key in written}
        for key, event in written.items():
            self._keys |= {old: EDITOR + key for old in event.formerly if old not in self._keys}
        self._together: list[tuple[str, str, str]] = []
        self._apart: list[tuple[str, str]] = []
        self._status: list[Decision] = []
        self.hidden: set[str] = set()
        self.accepted: set[str] = set(written)
        for key, event in written.items():
            self._together += [
                (key, other, f"the editor's event lists it under merge: {other}") for other in event.merge
            ]
            self._apart += [(key, other) for other in event.apart]
            self.hidden.update(event.hide)
        for decision in sorted(decisions, key=lambda one: one.path):
            self._take(decision)

    def _take(self, decision: Decision) -> None:
        targets = decision.targets
        match decision.kind:
            case DecisionKind.ACCEPT:
                self.accepted.update(targets)
            case DecisionKind.HIDE:
                self.hidden.update(targets)
            case DecisionKind.MERGE:
                reason = f"a decision by {decision.by} joins them: {decision.reason}"
                self._together += [(targets[0], other, reason) for other in targets[1:]]
            case DecisionKind.APART:
                self._apart += [(one, other) for place, one in enumerate(targets) for other in targets[place + 1 :]]
            case DecisionKind.STATUS:
                self._status.append(decision)
            case DecisionKind.RULING:
                pass

    def status(self, names: Collection[str]) -> Decision | None:
        """The decision on the status of an event that goes by these ids; the last file's, where there are several."""
        found = [decision for decision in self._status if not set(decision.targets).isdisjoint(names)]
        return found[-1] if found else None

    def strays(self, written: Iterable[EditorEvent], decisions: Iterable[Decision]) -> tuple[Stray, ...]:
        """The ids asked for that nothing goes by, in order of file and list."""
        asked = [
            (event.path, key, each, event.lines.get(key, (1, 1))[0])
            for event in written
            for key, ids in (("merge", event.merge), ("apart", event.apart), ("hide", event.hide))
            for each in ids
        ]
        asked += [
            (decision.path, decision.kind.value, each, 1)
            for decision in decisions
            if decision.kind is not DecisionKind.RULING
            for each in decision.targets
        ]
        return tuple(
            Stray(path, key, each, line, nearest(each, self._keys))
            for path, key, each, line in sorted(asked, key=lambda one: (one[0], one[3]))
            if each not in self._keys
        )

    def apply(self, groups: Groups) -> None:
        """Join what is to be one and keep apart what is not; ids that nothing has are passed over."""
        for one, other in self._apart:
            if one in self._keys and other in self._keys:
                groups.keep_apart(self._keys[one], self._keys[other])
        for one, other, reason in self._together:
            a, b = self._keys.get(one), self._keys.get(other)
            if a is not None and b is not None:
                groups.join(a, b, reason, forced=True)


def _join_cited(
    groups: Groups,
    told: Mapping[str, Statement],
    written: Mapping[str, EditorEvent],
    sources: Mapping[str, Source],
) -> None:
    """Join the statements whose words an editor quotes as a source of the event."""
    by_source: dict[str, list[Statement]] = defaultdict(list)
    for statement in told.values():
        by_source[statement.source].append(statement)
    for key, event in written.items():
        for reference in event.sources:
            source = sources.get(reference.source or "")
            if source is None or reference.quote is None:
                continue
            quoted = normalised(reference.quote)
            within = [
                statement.id
                for statement in by_source[source.id]
                if any(
                    normalised(mention.text) in quoted and _overlap(quoted, normalised(statement.quote.exact))
                    for mention in statement.mentions
                )
            ]
            if len(within) == 1:
                groups.join(
                    EDITOR + key, within[0], "the editor quotes these words as a source of the event", forced=True
                )


def _overlap(one: str, other: str) -> bool:
    return one in other or other in one


def _join_named(
    groups: Groups,
    told: Mapping[str, Statement],
    written: Mapping[str, EditorEvent],
    spans: Mapping[str, TimeSpan | None],
    words: Words,
) -> tuple[frozenset[str], tuple[Tie, ...]]:
    """Join statements with the editor's event that they name; those without date or link that name none are dropped.

    What `likeness.another_of_the_name` takes for a later round is left to likeness, as is a truce where the event is
    some other accord, and what has the words of a name only here and there, and another date.
    """
    if not written:
        undated = (key for key, statement in told.items() if _undated(statement) and not statement.length_only)
        return frozenset(key for key in undated if groups.alone(key)), ()
    aliases = Aliases(written.values(), words)
    dropped: set[str] = set()
    ties: list[Tie] = []
    for statement in told.values():
        choice = _choice(statement, aliases, words, spans[statement.id])
        if choice is not None and choice.event is not None:
            heads = statement.heads & (aliases.title_heads(choice.event) | words.heads(choice.alias))
            span, known = spans[statement.id], spans[EDITOR + choice.event.id]
            another = likeness.another_of_the_name(heads, span, known)
            another = another or _in_other_words(statement, choice, span, known, aliases)
            if not (another or _narrower(statement, choice.event, words)):
                slip = bool(once(heads)) and days_apart(span, known) <= _MISTAKEN
                _join_by_alias(groups, statement, choice, choice.event, slip=slip)
        elif choice is not None and len(choice.candidates) > 1:
            ties.append(Tie(statement, choice.alias, tuple(sorted(event.id for event in choice.candidates))))
        if _undated(statement) and not statement.length_only and groups.alone(statement.id):
            dropped.add(statement.id)
    return frozenset(dropped), tuple(ties)


def _choice(statement: Statement, aliases: Aliases, words: Words, span: TimeSpan | None) -> Choice | None:
    """The event that a statement's own words name, those of its links to other events left out.

    What is told not to have happened is no telling of the event that did.
    """
    if denied(statement.heads, statement.status):
        return None
    terms, titled = statement.terms, words.terms(statement.title)
    for link in statement.links:
        terms -= words.terms(link.words) - titled
    choice = aliases.choose(terms, statement.heads, statement.quote.exact)
    if choice is not None and statement.mentions and anchored(choice.alias, statement.quote.exact):
        return None
    if choice is not None and len(choice.candidates) == 1 and _dates_it(statement, choice.alias):
        return replace(choice, event=choice.candidates[0])
    if choice is None and statement.mentions:
        choice = aliases.nearly(terms | titled, statement.heads, span)
    return choice


def _in_other_words(
    statement: Statement, choice: Choice, span: TimeSpan | None, known: TimeSpan | None, aliases: Aliases
) -> bool:
    """Whether a statement of another time has the words of a name, but not the name.

    "A truce begins in Gao" in March is not the Gao truce of May.
    """
    return days_apart(span, known) > _OF_ANOTHER_TIME and not aliases.spoken(choice.alias, statement.quote.exact)


def _narrower(statement: Statement, event: EditorEvent, words: Words) -> bool:
    """Whether a statement tells of a truce, and no name of the event does: Lima's ceasefire is not its peace accord."""
    named = frozenset().union(*(words.heads(name) for name in (event.title, *event.aliases)))
    return "agree" in named and bool((statement.heads & _NARROW) - named)


def _dates_it(statement: Statement, alias: str) -> bool:
    """Whether a statement's date is that of what it names, whatever else it tells of it."""
    return len(statement.mentions) == 1 and dated(alias, statement.quote.exact, statement.mentions[0].text)


def _join_by_alias(groups: Groups, statement: Statement, choice: Choice, event: EditorEvent, *, slip: bool) -> None:
    """Join a statement with the event that it names; `slip`: a wrong day does not make it another one of that name."""
    if len(choice.candidates) > 1:
        reason = f"it tells of “{choice.alias}”, a name of several events; what it says of it fits “{event.title}”"
    else:
        reason = f"it tells of “{choice.alias}”, a name of “{event.title}”"
    forced = (choice.distinctive or _in_its_place(statement, event)) and statement.heads != _SAYING
    undated = _undated(statement)
    groups.join(EDITOR + event.id, statement.id, reason, forced=forced, undated=undated, whatever_day=slip)


def _in_its_place(statement: Statement, event: EditorEvent) -> bool:
    """Whether a statement tells of a place of the event, which with an alias makes it that event whatever the year."""
    return not {place.name for place in statement.places}.isdisjoint(place.name for place in event.places)
