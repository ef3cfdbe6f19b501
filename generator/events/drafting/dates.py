"""What a clause's dates are to it: when a plan begins, both ends of a range; and whose doings need no date."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.events.attaching import attachment, plans
from generator.events.drafting import references
from generator.events.drafting.memory import Memory
from generator.events.syntax.analysis import Parsed
from generator.events.syntax.clauses.model import Kind
from generator.events.syntax.targets import Target
from generator.mentions import resolve
from generator.model.mention import AnchorKind, Mention, Reading, Resolution, Role, Signal, TimexType
from generator.model.source import Source
from generator.model.time import Interval, Precision

_HELD = {"hold", "run", "be", "stay", "remain", "continue", "apply"}
_NAMED = re.compile(r"\b[A-Z][\w’'-]+[ ][A-Z][\w’'-]+|\b(?:President|Minister|Mr|Mrs|Ms)\b")


_ANY_DAY = Interval.on(730_000)
"""A day on which words might have been written, where only whether a date can be reckoned is asked."""


def placed(reading: Reading) -> frozenset[int]:
    """The mentions counted from an event whose day the text tells: with its year, or right behind, in its own words.

    A day without a year is taken only where it cannot be another's: "two days after the army left on 3 April".
    """
    counted = [one.index for one in reading.mentions if one.anchor is AnchorKind.EVENT]
    if not counted:
        return frozenset()
    whole = {one.mention.index for one in resolve(reading, only=counted) if one.anchor.value is not None}
    behind = [at for at in counted if at + 1 < len(reading.mentions)]
    behind = [at for at in behind if reading.mentions[at + 1].sentence == reading.mentions[at].sentence]
    days = {one.mention.index: one for one in resolve(reading, _ANY_DAY, only=[*behind, *(at + 1 for at in behind)])}
    return frozenset(whole.union(at for at in behind if days[at].anchor.value == days[at + 1].value))


def planned_for(parsed: Parsed, target: Target, mention: Mention) -> Mention:
    """A date after "for" says when what is planned is to be, not how long: "is planned for November"."""
    verbs = [target.clause.verb, *(clause.verb for clause in parsed.clauses if clause.kind is Kind.PARTICIPIAL)]
    planned = parsed.words.words["planning"] | parsed.words.words["arranging_for"]
    planning = any(verb and planned & set(verb.lemmas) for verb in verbs)
    planning = planning or (target.noun and target.planned)
    lasting = mention.signal in {Signal.THROUGHOUT, Signal.UNTIL} and mention.type is not TimexType.DURATION
    return replace(mention, signal=Signal.AT) if planning and lasting else mention


def begins(target: Target, mention: Mention) -> Mention:
    """A date after "from" is the day on which what is planned begins, unless it is to last: "will sail from noon"."""
    verb = target.clause.verb
    ahead = verb is not None and verb.modal in {"will", "would", "'ll"} and not target.noun
    lasting = verb is None or "last" in verb.lemmas or verb.main in _HELD or verb.progressive
    dated = mention.signal is Signal.SINCE and mention.type is not TimexType.DURATION
    return replace(mention, signal=Signal.AT) if ahead and dated and not lasting else mention


def only_then(parsed: Parsed, mention: Mention) -> Mention:
    """A date after "not until" is the day on which it happened: "did not sign until May"."""
    index = next((at for at, token in enumerate(parsed.tokens) if token.mention is mention), None)
    waits = index is not None and mention.signal is Signal.UNTIL and attachment.waits_for(parsed, index)
    return replace(mention, signal=Signal.AT) if waits else mention


def when(parsed: Parsed, target: Target, mention: Mention) -> Mention:
    """A date is that of what came then, whatever else it begins or ends: "since March, when the shelling stopped"."""
    if target.noun or target.clause.mark != "when":
        return mention
    opener = target.clause.runs[0][0]
    behind = opener > 1 and parsed.lower(opener - 1) == "," and parsed.tokens[opener - 2].mention is mention
    return replace(mention, signal=Signal.AT) if behind else mention


def ends(mentions: list[Mention]) -> list[Mention]:
    """Two dates of one range as its beginning and end, where the reading has them each alone."""
    if len(mentions) != 2 or any(mention.role is not Role.ALONE for mention in mentions):
        return mentions
    first, last = mentions
    return [
        replace(first, role=Role.BEGIN, group=-first.index - 1),
        replace(last, role=Role.END, group=-first.index - 1),
    ]


def spanned(parsed: Parsed, one: int, other: int) -> bool:
    """Whether two dates are the ends of one range: "between June 2018 and June 2019"."""
    opened = parsed.lower(one - 1) in {"from", "between"}
    return opened and other == one + 2 and parsed.lower(one + 1) in {"and", "to", "until", "till", "through"}


_COARSE = {Precision.WEEK, Precision.MONTH, Precision.SEASON, Precision.YEAR}
_FINE = {Precision.DAY, Precision.HOUR, Precision.MINUTE}


def narrows(parsed: Parsed, places: tuple[int, int], one: Resolution, other: Resolution) -> bool:
    """Whether a second date of a clause is a day within the first: "this week in Rome, on Tuesday".

    `places` are their tokens. The day of something that is named or planned between them is its own: "agreed last week
    to meet on 3 June", "announced last week the vote on 3 June".
    """
    within = {Signal.AT, Signal.DURING}
    opens = other.mention.signal in within or other.mention.role is Role.BEGIN
    if one.precision not in _COARSE or other.precision not in _FINE or one.mention.signal not in within or not opens:
        return False
    if one.span is not None and other.span is not None and not one.span.whole.holds(other.span.whole):
        return False
    clause, start = parsed.clause_at(places[1]), attachment.phrase_start(parsed, places[1])
    if clause is None or clause.verb is None:
        return False
    between = range(max(places[0] + 1, clause.verb.last), start)
    if any(parsed.tag(at) == "TO" or parsed.tag(at).startswith("V") for at in between):
        return False
    named = parsed.tag(start - 1) == "NOUN" and parsed.words.event_class(parsed.lower(start - 1)) is not None
    return not (named and start - 1 in between) or clause.verb.main in parsed.words.light


def moved(parsed: Parsed, target: Target, index: int) -> bool:
    """Whether the date at `index` is the one from which the target was put off, so that it has another one as well."""
    start = attachment.phrase_start(parsed, index)
    return target.noun and target.planned and plans.taken_from(parsed, target.clause, index, start)


def of_the_outlet(source: Source, parsed: Parsed, target: Target, memory: Memory) -> bool:
    """Whether a clause tells of the outlet itself, or of someone unnamed so far: "She left the service in 2018"."""
    subject = target.clause.subject
    if subject is None or target.noun:
        return False
    if _to_the_outlet(parsed, target):
        return True
    words = [parsed.lower(i) for i in range(*subject) if parsed.tag(i) not in {"PUNCT", "ADV", "TIME", "CC"}]
    outlet = (source.metadata.container or "").lower().split()
    acting = parsed.words.words["agents"] | parsed.words.words["bodies"]
    if len(words) == len(("the", "desk")) and words[0] in {"the", "this"} and outlet and words[1] == outlet[-1]:
        return words[1] not in acting
    first = words in (["he"], ["she"]) and parsed.clauses.index(target.clause) == 0
    if not first or _NAMED.search(source.text, 0, parsed.tokens[subject[0]].start):
        return False
    return references.antecedent(parsed, target.clause, memory) is None


def _to_the_outlet(parsed: Parsed, target: Target) -> bool:
    """Whether somebody only speaks to those who write, or receives them: "she spoke to us on Saturday in Rome"."""
    verb, words = target.clause.verb, parsed.words.words
    if verb is None or verb.main not in words["interviewing"] or parsed.complements(target.clause):
        return False
    first = verb.last + (parsed.lower(verb.last) in {"to", "with"})
    return parsed.lower(first) in {"us", "me"} or (
        parsed.lower(first) in {"this", "our"} and parsed.words.noun_lemma(parsed.lower(first + 1)) in words["outlets"]
    )
