"""Pieces between commas: what a title does without, as another clause or who says it; names in a subject's place."""

from __future__ import annotations

from collections.abc import Collection

from generator.events.syntax.analysis import Parsed
from generator.events.syntax.clauses.model import Clause, Kind
from generator.events.titles.cutting import finish, join, trim

_Run = tuple[int, int]
_VERBAL = {"BE", "HAVE", "MOD", "DO"}


def loose(parsed: Parsed, clause: Clause, dropped: Collection[int]) -> set[int]:
    """The tokens of a clause's pieces behind its verb that tell nothing by themselves."""
    if clause.verb is None:
        return set()
    found: set[int] = set()
    for before, run in zip(clause.runs, clause.runs[1:], strict=False):
        if run[0] < clause.verb.last:
            continue
        rest = {i for first, last in clause.runs for i in range(first, last) if i >= run[0]}
        if _opens_another(parsed, clause, before, run):
            return found | rest
        if parsed.tag(run[0]) == "NEG" or _speaker(parsed, run) or _beside_the_speaker(parsed, before, run, dropped):
            found.update(range(*run))
    return found


def _opens_another(parsed: Parsed, clause: Clause, before: _Run, run: _Run) -> bool:
    """Whether a piece begins a clause that is told elsewhere: "the convoy left, and the driver, who …, owes a beer".

    The last of a list has others before it ("Rome, Oslo, and Lima"), and what ends the sentence tells something.
    """
    assert clause.verb is not None  # noqa: S101 - for the type checker; callers see to it
    last = parsed.tag(before[0]) in {"PREP", "PSUB"} and parsed.tag(run[0] + 1) != parsed.tag(before[0])
    told = (before[0] < clause.verb.last or last) and parsed.lower(run[0] - 1) == ","
    goes_on = parsed.lower(run[1] - 1) == "," or parsed.tag(run[1]) not in {"", "PUNCT"}
    return parsed.tag(run[0]) == "CC" and told and goes_on and run[1] - run[0] > 1 and not _verbal(parsed, run)


def _speaker(parsed: Parsed, run: _Run) -> bool:
    """Whether a piece only says who says it: ", residents" of ", residents said by telephone"."""
    told = [other for other in parsed.clauses if other.kind is Kind.PARTICIPIAL and other.subject == run]
    passing_on = parsed.words.words["reporting"]["passing_on"]
    return any(other.verb is not None and other.verb.main in passing_on for other in told)


def _beside_the_speaker(parsed: Parsed, before: _Run, run: _Run, dropped: Collection[int]) -> bool:
    """Whether a piece says more of someone who is left out: "according to Ada Obi, Chad's foreign minister"."""
    left = [i for i in range(*before) if parsed.tag(i) != "PUNCT"]
    nominal = parsed.tag(run[0]) in {"DET", "NAME", "NOUN", "ADJ"} and not _verbal(parsed, run)
    return bool(left) and nominal and all(i in dropped for i in left)


def _verbal(parsed: Parsed, run: _Run) -> bool:
    return any(parsed.tag(i) in _VERBAL or parsed.tag(i).startswith("V") for i in range(*run))


def qualifying(parsed: Parsed, clause: Clause, dropped: Collection[int]) -> str:
    """The title of a participle that qualifies the noun before its comma, as a sentence; empty where it goes on.

    "The board regards the rate, set in May, as low" tells that the rate was set: no present goes on in the past.
    """
    owner = parsed.clauses[clause.parent] if clause.kind is Kind.PREDICATE and clause.parent is not None else None
    if owner is None or owner.verb is None or clause.verb is None or owner.verb.past or owner.verb.perfect:
        return ""
    first, last = clause.verb.first, clause.runs[0][1]
    if clause.runs[0][0] != first or parsed.tag(first) != "VBDN" or parsed.lower(first - 1) != ",":
        return ""
    noun = [i for i in range(owner.verb.last, first - 1) if i not in dropped]
    head = next((i for i in noun if parsed.tag(i + 1) in {"PREP", "PSUB", "PUNCT"}), first)
    if parsed.tag(head) not in {"NOUN", "NAME"}:
        return ""
    several = parsed.words.noun_lemma(parsed.lower(head)) != parsed.lower(head)
    rest = trim(parsed, [i for i in range(first, last) if i not in dropped])
    return finish(f"{join(parsed, noun)} {'were' if several else 'was'} {join(parsed, rest)}")


def named_after(parsed: Parsed, clause: Clause, kept: list[int]) -> list[int]:
    """The tokens of a title with the name set beside an indefinite subject: "an earlier deal, the Juba accord, …"."""
    if clause.subject is None or clause.verb is None:
        return kept
    opening = parsed.lower(clause.subject[0])
    if opening in parsed.words.words["possessives"]:
        return _by_name(parsed, clause, kept)
    if opening not in {"a", "an"}:
        return kept
    aside = next((run for run in clause.asides if parsed.lower(run[0]) == "the"), None)
    if aside is None or not any(parsed.words.event_class(parsed.lower(i)) for i in range(*aside)):
        return kept
    name = [index for index in range(*aside) if parsed.tag(index) != "PUNCT"]
    return name + [index for index in kept if index not in range(*clause.subject)]


def _by_name(parsed: Parsed, clause: Clause, kept: list[int]) -> list[int]:
    """The tokens of a title with the name set beside "his predecessor" or "their commander" in its place."""
    assert clause.verb is not None  # noqa: S101 - for the type checker; callers see to it
    pieces = [*clause.asides, *(run for run in clause.runs if run[1] <= clause.verb.first)]
    bare = [[i for i in range(*run) if parsed.tag(i) != "PUNCT"] for run in pieces]
    name = next((piece for piece in bare if piece and all(parsed.tag(i) == "NAME" for i in piece)), None)
    return kept if name is None else name + [index for index in kept if index >= clause.verb.first]


def sentence_after(parsed: Parsed, clause: Clause) -> list[int]:
    """The rest of an entry that its first words do not tell alone: "3 May: The board that runs the port meets"."""
    end = clause.runs[-1][1]
    opens = clause.kind is Kind.FRAGMENT and parsed.tag(end) in {"REL", "THAT"}
    return list(range(end, len(parsed.tokens))) if opens else []


def asked_for(parsed: Parsed, own: list[int]) -> list[int]:
    """What is asked to be done, behind whom or what it is done to: "demanded that the gates be opened"."""
    told = next((c for c in parsed.clauses if c.kind is Kind.PARTICIPIAL and own and c.runs[0][0] == own[-1] + 1), None)
    if told is None or parsed.tag(told.runs[0][0]) != "BE" or not any(parsed.tag(index) == "THAT" for index in own):
        return []
    return [index for first, last in told.runs for index in range(first, last)]
