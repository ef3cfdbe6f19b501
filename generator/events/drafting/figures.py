"""Clauses that tell figures, and no happening: statistics, temperatures and forecasts, the scores of matches."""

from __future__ import annotations

from generator.events.syntax.analysis import Parsed
from generator.events.syntax.clauses.model import Clause

_DASHES = {"-", "–"}


def tells(parsed: Parsed, clause: Clause) -> bool:
    """Whether a clause only tells figures: "unemployment stood at 12 percent", "Chad beat Mali 3-1"."""
    return _measure(parsed, clause) or _rate(parsed, clause) or _forecast(parsed, clause) or _match(parsed, clause)


def _measure(parsed: Parsed, clause: Clause) -> bool:
    """Whether it tells how much or how many there was: "unemployment stood at 12 percent"."""
    verb = clause.verb
    if verb is None or verb.passive or verb.main not in parsed.words.words["measuring"]:
        return False
    return parsed.tag(_behind(parsed, verb.last)) == "NUM"


def _rate(parsed: Parsed, clause: Clause) -> bool:
    """Whether it tells by how many in the hundred, or to how many degrees: "exports fell 3 percent"."""
    verb, words = clause.verb, parsed.words.words
    if verb is None or verb.passive or verb.main not in words["trending"] | words["reaching"]:
        return False
    number = _behind(parsed, verb.last)
    unit = parsed.words.noun_lemma(parsed.lower(number + 1))
    return parsed.tag(number) == "NUM" and (parsed.lower(number).endswith("%") or unit in words["rates"])


def _forecast(parsed: Parsed, clause: Clause) -> bool:
    """Whether it foretells the weather: "rain is expected"."""
    verb, words = clause.verb, parsed.words.words
    if verb is None or clause.subject is None or not verb.passive or verb.main not in words["planning"]:
        return False
    return parsed.words.noun_lemma(parsed.lower(clause.subject[1] - 1)) in words["weather"]


def _match(parsed: Parsed, clause: Clause) -> bool:
    """Whether it tells the score of a match: "Chad beat Mali 3-1"."""
    verb = clause.verb
    if verb is None or verb.passive or verb.main not in parsed.words.words["matches"]:
        return False
    if parsed.tag(verb.last) == "ADV":
        return False  # "beat back the motion 5-4"
    told = (i for first, last in clause.runs for i in range(first, last))
    return any(parsed.lower(i) in _DASHES and parsed.tag(i - 1) == parsed.tag(i + 1) == "NUM" for i in told)


def _behind(parsed: Parsed, index: int) -> int:
    """The first word of weight behind a verb."""
    return next((i for i in range(index, index + 4) if parsed.tag(i) not in {"PREP", "PSUB", "ADV", "DET"}), 0)
