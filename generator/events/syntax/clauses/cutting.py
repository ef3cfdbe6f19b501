"""Where a sentence's pieces begin: at marks, relative pronouns, subordinators, coordinators and reported clauses."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.events.syntax.clauses.happenings import gapped_subject
from generator.events.syntax.participles import (
    BREAKS,
    NOMINAL,
    bare_subject,
    is_reporting,
    joined,
    named_subject,
    skip_back,
)
from generator.events.syntax.tokens import Token
from generator.events.syntax.verbs import Group
from generator.events.vocabulary import Vocabulary


def cuts(tokens: Sequence[Token], verbs: Sequence[Group], words: Vocabulary) -> dict[int, str]:
    """Token index → why a piece begins there."""
    cuts: dict[int, str] = {0: "start"}
    finite = [group for group in verbs if group.finite]
    starts = {group.first: group for group in verbs}
    within, rows = _list_commas(tokens, finite), _date_rows(tokens)
    for index, token in enumerate(tokens):
        if index in rows:
            continue
        opener = _opener(tokens, index, finite, cuts)
        if opener and not (cuts.get(index) and opener == "part"):
            cuts[index] = opener
        group = starts.get(index)
        goes_on = group is not None and any(joined(tokens, one, group) for one in verbs if one.first < index)
        if group is not None and not group.finite and (goes_on or _reduced(tokens, index)):
            cuts[index] = "part"
        if token.tag == "CC" and index not in cuts and _gapped(tokens, index):
            cuts[index] = "comma"
        if (token.lower == "," and index not in within) or token.lower in BREAKS:
            cuts[index + 1] = "comma" if token.lower == "," else "break"
    _cut_second_verbs(tokens, finite, cuts, words)
    return {index: opener for index, opener in cuts.items() if index < len(tokens)}


def _list_commas(tokens: Sequence[Token], finite: Sequence[Group]) -> set[int]:
    """The commas between the subjects of a relative or reported clause: "a pact, which Chad, Mali and Togo signed"."""
    found: set[int] = set()
    for index in (at for at, token in enumerate(tokens) if token.tag in {"REL", "THAT"}):
        verb = next((group.first for group in finite if group.first > index), index)
        commas = [at for at in range(index + 1, verb) if tokens[at].lower == ","]
        if not commas or commas[0] == index + 1:
            continue
        parts = [tokens[a + 1 : b] for a, b in pairwise((index, *commas, verb))]
        *_, last = parts
        nominal = all(_subject_ahead(part, 0, len(part)) for part in parts)
        if nominal and any(one.tag == "CC" for one in last) and not any(one.tag == "CC" for one in parts[0]):
            found.update(commas)
    return found


def _date_rows(tokens: Sequence[Token]) -> set[int]:
    """The marks and words between the dates of a row that a noun has: "the raids of 3, 9 and 12 May"."""
    found: set[int] = set()
    dated = [(index, token.mention) for index, token in enumerate(tokens) if token.mention is not None]
    last = -1
    for (a, one), (b, other) in pairwise(dated):
        together = one.group is not None and one.group == other.group and b - a <= _IN_A_ROW
        if together and (a == last or (a and tokens[a - 1].lower == "of")):
            found.update(range(a + 1, b))
            last = b
    return found


_IN_A_ROW = 3
"""Tokens from one date of a row to the next, at most: ", and"."""


def _gapped(tokens: Sequence[Token], index: int) -> bool:
    """Whether "and" joins a subject with its own date and the same verb: "and the second in June"."""
    if not index or tokens[index - 1].tag != "TIME":
        return False
    end = next((at for at in range(index, len(tokens)) if tokens[at].tag == "PUNCT"), len(tokens))
    return gapped_subject(tokens, index, end) is not None


def _opener(tokens: Sequence[Token], index: int, finite: Sequence[Group], cuts: dict[int, str]) -> str | None:
    token = tokens[index]
    ahead = next((group for group in finite if group.first > index), None)
    if ahead is None:
        return None
    direct = not _stop(tokens, index + 1, ahead.first)
    if token.tag == "REL":
        return "rel"
    if token.tag == "SUB" and (direct or _when(tokens, index)):
        return "sub"
    if (
        token.tag == "PSUB"
        and direct
        and ahead.first > index + 1
        and not _dates_subject(tokens, index + 1, ahead.first)
    ):
        own = next((g for g in finite if g.first <= index < g.last), None)
        return None if own else "sub"
    if token.tag == "THAT":
        return "comp"
    if token.tag == "CC" and direct:
        nominal = bare_subject(tokens, index + 1, ahead.first) or _subject_ahead(tokens, index + 1, ahead.first)
        if ahead.first == index + 1 or only_adverbs(tokens, index + 1, ahead.first):
            return "cc-verb"
        previous = next((g for g in reversed(finite) if g.last <= index), None)
        list_before = previous is None or _no_verb_since(tokens, index, finite, cuts)
        return "cc" if nominal and not list_before else None
    named = token.tag == "CC" and named_subject(tokens, index + 1, ahead.first)
    if named or (token.tag == "CC" and _qualified_subject(tokens, index + 1, finite)):
        return None if _no_verb_since(tokens, index, finite, cuts) else "cc"
    return None


def _when(tokens: Sequence[Token], index: int) -> bool:
    """Whether a date is right before a "when" that tells what came then: ", when the president, a former general,"."""
    dated = index > 1 and tokens[index - 1].lower == "," and tokens[index - 2].tag == "TIME"
    return dated and tokens[index].lower == "when" and index + 1 < len(tokens) and tokens[index + 1].tag in NOMINAL


def _dates_subject(tokens: Sequence[Token], start: int, verb: int) -> bool:
    """Whether a date alone stands between a preposition and a subject: "since 2019 Iran has exceeded"."""
    after = tokens[start + 1].tag if start + 1 < verb else ""
    return tokens[start].tag == "TIME" and after in {"DET", "NAME", "NOUN", "PRO", "ADJ", "NUM"}


def _qualified_subject(tokens: Sequence[Token], start: int, finite: Sequence[Group]) -> bool:
    """Whether a subject with a relative clause between it and its verb begins here: "a deal that Oman drew up fell"."""
    end = next((at for at in range(start, len(tokens)) if tokens[at].tag in {"REL", "PUNCT", "SUB", "THAT"}), start)
    later = [group for group in finite if group.first > end]
    if end >= len(tokens) or tokens[end].tag != "REL" or not _subject_ahead(tokens, start, end) or len(later) <= 1:
        return False
    return not _stop(tokens, end + 1, later[1].first) and all(
        token.tag != "CC" for token in tokens[later[0].last : later[1].first]
    )


def _no_verb_since(tokens: Sequence[Token], index: int, finite: Sequence[Group], cuts: dict[int, str]) -> bool:
    """Whether the clause that the coordinator at `index` stands in has no verb yet: it then joins two subjects."""
    begin = max(at for at, opener in cuts.items() if at <= index and opener not in {"comma", "part"})
    comma = max((at for at, opener in cuts.items() if at < index and opener == "comma"), default=begin)
    if comma > begin and all(token.tag in NOMINAL for token in tokens[comma:index]):
        begin = comma
    return not any(begin <= group.first < index for group in finite)


def only_adverbs(tokens: Sequence[Token], a: int, b: int) -> bool:
    """Whether only adverbs, negations and dates stand in `a:b`."""
    return all(t.tag in {"ADV", "TIME", "NEG"} for t in tokens[a:b])


def _subject_ahead(tokens: Sequence[Token], a: int, b: int) -> bool:
    """Whether `a:b` is a noun phrase, with prepositional phrases in it: "the governor of the central bank"."""
    within = NOMINAL | {"ADV", "PREP", "TO", "CC", "PSUB", "VBDN", "VBN", "VBG"}
    return b > a and tokens[a].tag in NOMINAL and all(t.tag in within for t in tokens[a:b])


def _stop(tokens: Sequence[Token], a: int, b: int) -> bool:
    """Whether a mark stands between that keeps what follows from belonging to what opens at `a`."""
    return any(t.lower in BREAKS or t.lower == "," or t.tag in {"REL", "SUB", "THAT"} for t in tokens[a:b])


def _reduced(tokens: Sequence[Token], index: int) -> bool:
    """Whether the participle at `index` follows a noun or comma, so that it qualifies like a relative clause."""
    before = skip_back(tokens, index - 1)
    if before is None:
        return False
    return tokens[before].tag in {"NOUN", "NAME", "NUM"} or tokens[before].lower in {",", ")", "”", '"', "—", "–"}


def _cut_second_verbs(
    tokens: Sequence[Token], finite: Sequence[Group], cuts: dict[int, str], words: Vocabulary
) -> None:
    """Two finite verbs in one piece: the second belongs to what is reported, or goes on with the clause outside."""
    for one, two in pairwise(finite):
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
