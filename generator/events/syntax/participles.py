"""Forms in -ed that may be past or participle ("the deal brokered by Oman fell apart"), settled by their sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.events.syntax.tokens import Token
from generator.events.syntax.verbs import Form, Group
from generator.events.vocabulary import Vocabulary

NOMINAL = frozenset({"NOUN", "NAME", "PRO", "NUM", "DET", "ADJ", "POS", "TIME"})
BREAKS = frozenset(";:—–()[]…|")
QUOTES = frozenset('“”„«»"')


def is_reporting(group: Group | None, words: Vocabulary) -> bool:
    """Whether a verb group reports what someone said or thought."""
    return group is not None and not group.passive and group.main in words.words["reporting"]["verbs"]


def settle(tokens: Sequence[Token], verbs: Sequence[Group], words: Vocabulary) -> list[Group]:
    """Decide forms in -ed that may be past or participle by what stands before, after and between them."""
    settled: list[Group] = []
    for position, group in enumerate(verbs):
        if _proposed(tokens, group, words):
            settled.append(replace(group, form=Form.FINITE, modal="would"))
            continue
        if group.form is not Form.AMBIGUOUS:
            settled.append(group)
            continue
        behind = [other for other in verbs[position + 1 :] if not joined(tokens, group, other)]
        later = next((other for other in behind if other.finite and not _agent(tokens, other)), None)
        earlier = next((other for other in reversed(settled) if other.form is Form.FINITE), None)
        before = settled[-1] if settled else None
        follows = before is not None and before.form is Form.PARTICIPLE and joined(tokens, before, group)
        participle = (follows and group.main not in words.intransitive) or _is_participle(
            tokens, group, earlier, later, words
        )
        settled.append(replace(group, form=Form.PARTICIPLE if participle else Form.FINITE))
    return settled


def joined(tokens: Sequence[Token], one: Group, other: Group) -> bool:
    """Whether a form in -ed goes on with another that is dated as well: "signed in May and extended in July"."""
    coordinator = skip_back(tokens, other.first - 1)
    if coordinator is None or tokens[coordinator].lower not in {"and", "but", "then"} or coordinator <= one.last:
        return False
    forms = one.form in _PASSIVE and other.form in _PASSIVE and len(one.lemmas) == len(other.lemmas) == 1
    between = tokens[one.last : coordinator]
    phrases = {"TIME", "PREP", "PSUB", "ADV", "NAME", "DET", "NOUN", "ADJ"}
    own = other.last
    while own < len(tokens) and tokens[own].tag == "ADV":
        own += 1
    own += own < len(tokens) and tokens[own].tag in {"PREP", "PSUB"}
    dated = own < len(tokens) and tokens[own].tag == "TIME" and any(token.tag == "TIME" for token in between)
    return forms and dated and between[0].tag in phrases - {"DET"} and all(t.tag in phrases for t in between)


_PASSIVE = (Form.AMBIGUOUS, Form.PARTICIPLE)


def _proposed(tokens: Sequence[Token], group: Group, words: Vocabulary) -> bool:
    """Whether a bare "be" tells what is proposed, not demanded: "has proposed that the round be held in May"."""
    index = group.first - 1
    while index >= 0 and tokens[index].tag in NOMINAL | {"PREP", "ADV"}:
        index -= 1
    opened = 0 < index < group.first - 1 and tokens[index].tag == "THAT"
    opened = opened and tokens[index - 1].lemma in words.words["proposing"]
    return opened and group.form is Form.PARTICIPLE and tokens[group.first].lower == "be"


def _agent(tokens: Sequence[Token], group: Group) -> bool:
    """Whether "by" and an agent follow a form in -ed, which is then a participle: not "voted to be bound by"."""
    after = tokens[group.last].lower if group.last < len(tokens) else ""
    alone = not any(token.tag == "TO" for token in tokens[group.first : group.last])
    return group.form is Form.AMBIGUOUS and after == "by" and alone and not _clock(tokens, group.last)


def _is_participle(
    tokens: Sequence[Token], group: Group, earlier: Group | None, later: Group | None, words: Vocabulary
) -> bool:
    before = skip_back(tokens, group.first - 1)
    particle = group.last < len(tokens) and f"{group.main} {tokens[group.last].lower}" in words.phrasal
    after = tokens[group.last + particle] if group.last + particle < len(tokens) else None
    done = _agent(tokens, group) and (group.main not in words.intransitive or group.main == "agree")
    done = done or (earlier is None and later is not None and _without_subject(tokens, group.last, later.first))
    if before is None or tokens[before].tag in {"PREP", "DET"} or done or _of_writing(tokens, before, group, words):
        return True
    if group.main in words.intransitive or _reports_that(group, after, words):
        return False
    if later is not None and (
        (_of_purpose(tokens, group, words) and not _joint(tokens, group.last, later.first))
        or (_opening(tokens, group, later) and not _object(after))
    ):
        return True
    if tokens[before].lower == ",":
        return later is not None and _closed_by(tokens, later) and not _object(after)
    if tokens[before].tag == "CC":
        return False
    if earlier is not None and not _joint(tokens, earlier.last, group.first):
        if is_reporting(earlier, words) or (later is None and _within_subject(tokens, earlier)):
            return False
        return not any(t.tag == "REL" for t in tokens[earlier.last : group.first])
    if _relative_subject(tokens, before, of=True) and (later is None or _joint(tokens, group.last, later.first)):
        return False
    if later is not None and _interrupted(tokens, group, later) and not _object(after):
        between = range(group.last, later.first)
        return not any(tokens[i].tag == "CC" and named_subject(tokens, i + 1, later.first) for i in between)
    if _relative_subject(tokens, before):
        return False
    if later is not None and not _joint(tokens, group.last, later.first) and tokens[before].tag in NOMINAL:
        return not is_reporting(group, words) and not _object(after)
    return False


def _without_subject(tokens: Sequence[Token], start: int, verb: int) -> bool:
    """Whether nothing but a date stands before the next verb, whose subject must be told: "announced in 2019 was"."""
    between = tokens[start:verb]
    dated = any(token.tag == "TIME" for token in between)
    return dated and all(token.tag in {"PREP", "PSUB", "TIME"} for token in between) and tokens[verb].tag == "BE"


def _within_subject(tokens: Sequence[Token], verb: Group) -> bool:
    """Whether a verb is that of a relative clause within the subject: "clashes that began on Monday left nine dead"."""
    opener = verb.first - 1
    while opener > 0 and tokens[opener].tag in NOMINAL | {"ADV"}:
        opener -= 1
    before = NOMINAL | {"PREP", "PSUB", "ADV", "PUNCT", "CC"}
    return opener > 0 and tokens[opener].tag == "REL" and all(token.tag in before for token in tokens[:opener])


_OPENING = {"a", "an", "its", "their", "his", "her"}


def _of_writing(tokens: Sequence[Token], noun: int, group: Group, words: Vocabulary) -> bool:
    """Whether a form follows a piece of writing in which something was said: "said in a note issued on Monday"."""
    first = noun
    while first > 0 and tokens[first - 1].tag in {"ADJ", "NOUN", "NAME", "POS"}:
        first -= 1
    opened = first > 1 and tokens[first - 1].lower in _OPENING and tokens[first - 2].tag == "PREP"
    return opened and words.noun_lemma(tokens[noun].lower) in words.words["writings"] and group.first == noun + 1


def _of_purpose(tokens: Sequence[Token], group: Group, words: Vocabulary) -> bool:
    """Whether a form says what something is for, so that its verb is still to come: "talks meant to end the war"."""
    after = tokens[group.first + 1].tag if group.first + 1 < len(tokens) else ""
    return after == "TO" and tokens[group.first].lemma in words.words["purposes"]


def _reports_that(group: Group, after: Token | None, words: Vocabulary) -> bool:
    """Whether what was said follows, so that who said it stands before: "the court ruled that"."""
    return is_reporting(group, words) and after is not None and after.tag == "THAT"


def _opening(tokens: Sequence[Token], group: Group, later: Group) -> bool:
    """Whether a form stands with the one noun of an opening phrase: "In a statement issued on 3 May, …"."""
    phrase = [token.tag for token in tokens[1 : group.first] if token.tag != "ADJ"]
    comma = any(token.lower == "," for token in tokens[group.last : later.first])
    return tokens[0].tag == "PREP" and phrase == ["DET", "NOUN"] and comma


def _relative_subject(tokens: Sequence[Token], index: int, *, of: bool = False) -> bool:
    """Whether the noun phrase that ends at `index` is the subject of a relative or subordinate clause.

    `of` says that the phrase may be completed by others: "when the choir of the school stopped".
    """
    while index > 0 and (tokens[index].tag in NOMINAL or (of and tokens[index].tag == "PREP")):
        index -= 1
    return tokens[index].tag in {"REL", "SUB"}


def _interrupted(tokens: Sequence[Token], group: Group, later: Group) -> bool:
    """Whether only an insertion between commas parts a form from the verb: "a deal focused on …, like …, could …"."""
    commas = sum(token.lower == "," for token in tokens[group.last : later.first])
    return commas >= 2 and _closed_by(tokens, later)


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


def skip_back(tokens: Sequence[Token], index: int) -> int | None:
    """The last token at or before `index` that is neither adverb nor date, a date's own preposition left out too."""
    while index >= 0 and tokens[index].tag in {"ADV", "NEG", "TIME"}:
        dated = tokens[index].tag == "TIME"
        index -= 1
        if dated and index >= 0 and tokens[index].tag in {"PREP", "PSUB"}:
            index -= 1
    return index if index >= 0 else None


def _joint(tokens: Sequence[Token], a: int, b: int) -> bool:
    """Whether something between two tokens can begin a clause."""
    for index in range(a, b):
        token = tokens[index]
        if token.lower == "," or token.lower in BREAKS or token.lower in QUOTES:
            return True
        if token.tag in {"REL", "SUB", "THAT", "PSUB"}:
            return True
        if token.tag == "CC" and (index + 1 == b or token.lower in {"but", "so"} or bare_subject(tokens, index + 1, b)):
            return True
        # "The post at Gao opened on 10 April and the post at Kell opened a week later."
        dated = token.tag == "CC" and any(each.tag == "TIME" for each in tokens[a:index])
        if dated and tokens[index + 1].tag == "DET" and all(t.tag in NOMINAL | {"PREP"} for t in tokens[index + 1 : b]):
            return True
    return False


def bare_subject(tokens: Sequence[Token], a: int, b: int) -> bool:
    """Whether what stands in `a:b` is a bare subject that leads up to the verb at `b`."""
    return all(t.tag in NOMINAL | {"ADV"} for t in tokens[a:b])


def named_subject(tokens: Sequence[Token], start: int, verb: int) -> bool:
    """Whether a subject with its name between commas begins here: "and a Nigerian, Ada Obi, takes over"."""
    commas = [at for at in range(start, verb) if tokens[at].lower == ","]
    if len(commas) != len(("before", "after")) or commas[1] != verb - 1 or commas[0] == start:
        return False
    named = all(token.tag == "NAME" for token in tokens[commas[0] + 1 : commas[1]])
    return named and commas[1] > commas[0] + 1 and bare_subject(tokens, start, commas[0])
