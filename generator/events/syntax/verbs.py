"""Verb groups: auxiliaries, adverbs and main verb taken as one, with the tense, modality and voice that they tell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from generator.events.syntax.subjects import past_phrase
from generator.events.syntax.tokens import Token
from generator.events.vocabulary import Vocabulary
from generator.model.mention import Tense


class Form(StrEnum):
    """What kind of verb group it is."""

    FINITE = "finite"
    AMBIGUOUS = "ambiguous"
    """One form in -ed, past or participle; the clause around it decides."""
    PARTICIPLE = "participle"
    GERUND = "gerund"


@dataclass(frozen=True, slots=True)
class Group:
    """A verb group: tokens `first` to `last` (half-open) of a sentence."""

    first: int
    last: int
    form: Form
    lemmas: tuple[str, ...]
    """`be` of a passive or copula, then each verb of the chain: "were expected to send" is (be, expect, send)."""
    modal: str | None = None
    past: bool = False
    perfect: bool = False
    progressive: bool = False
    passive: bool = False
    negated: bool = False

    @property
    def main(self) -> str:
        """The lemma of the last verb of the chain: what the clause tells."""
        return self.lemmas[-1]

    @property
    def finite(self) -> bool:
        """Whether it may carry a clause of its own."""
        return self.form in {Form.FINITE, Form.AMBIGUOUS}

    @property
    def tense(self) -> Tense:
        """The direction in time that the group tells."""
        if self.modal in {"will", "shall", "'ll", "wo"}:
            return Tense.FUTURE
        if self.past or self.perfect or self.form is not Form.FINITE:
            return Tense.PAST
        return Tense.PRESENT


_AUXILIARY = {"MOD", "BE", "HAVE", "DO"}
_FINITE_TAGS = {"VBD", "VBDN", "VBZ", "VBP", "BE", "HAVE", "MOD", "DO"}
_EDGES = {"PUNCT", "CC", "SUB", "REL", "THAT"}
_BETWEEN = {"ADV", "NEG", "TIME"}
_OPENING_SUBJECT = {"DET", "NAME", "PRO", "NUM"}
_QUESTIONS = {"how", "why", "whether", "when", "where"}
_VERBS = {"VB", "VBZ", "VBP", "VBD", "VBN", "VBDN", "VBG"}


def groups(tokens: Sequence[Token], words: Vocabulary) -> list[Group]:
    """The verb groups of a sentence in order, but for those within a clause that stands for a thing.

    Tokens left undecided (`VBZ?`) are first settled by their neighbours.
    """
    _settle_present(tokens, words)
    _settle_that(tokens, words)
    _settle_neither(tokens)
    found: list[Group] = []
    index = 0
    while index < len(tokens):
        group = _group(tokens, index)
        if group is None:
            index += 1
        else:
            before = tokens[index - 1] if index else None
            denied = before is not None and before.lower in words.words["never"] and before.tag in {"NEG", "CC"}
            group = replace(group, first=index - 1, negated=True) if denied else group
            part = _stands_for_a_thing(tokens, group.first, words) or _asked_after(tokens, group.first)
            if not part and not _describes_speaker(tokens, group, words):
                found.append(group)
            index = group.last
    return found


def _stands_for_a_thing(tokens: Sequence[Token], verb: int, words: Vocabulary) -> bool:
    """Whether the verb is that of a free relative after a preposition or verb: "15 % of what they can process".

    Such a clause is part of its host's noun phrase, and tells no happening of its own.
    """
    opener = next((at for at in range(verb - 1, 0, -1) if tokens[at].lower in words.words["free_relatives"]), 0)
    if not opener or any(t.tag in _EDGES or t.tag in _VERBS for t in tokens[opener + 1 : verb]):
        return False
    before = tokens[opener - 1].tag
    return before in {"PREP", "PSUB"} or before in _VERBS


def _describes_speaker(tokens: Sequence[Token], group: Group, words: Vocabulary) -> bool:
    """Whether a participle only says who the nameless speaker is: ", a person briefed on the talks said".

    One with a date tells what happened to him.
    """
    before, after = tokens[group.first - 1] if group.first else None, tokens[group.last : group.last + 1]
    if group.form is Form.FINITE or before is None or before.lower not in words.words["anonymous"]:
        return False
    if not after or after[0].tag not in {"PREP", "PSUB"}:
        return False
    ends = (token for token in tokens[group.last :] if token.tag in _EDGES | _FINITE_TAGS | {"TIME"})
    verb = next(ends, None)
    return verb is not None and verb.tag in {"VBD", "VBDN"} and verb.lemma in words.words["reporting"]["verbs"]


def _asked_after(tokens: Sequence[Token], verb: int) -> bool:
    """Whether the verb is that of a question after a preposition, which opens no clause: "agreed on how to vote"."""
    opener = next((at for at in range(verb - 1, 0, -1) if tokens[at].lower in _QUESTIONS), 0)
    if not opener or any(t.tag in _EDGES or t.tag in _VERBS for t in tokens[opener + 1 : verb]):
        return False
    if tokens[opener - 1].tag != "PREP":
        return False
    tokens[opener].tag = "PRO"
    return True


def _settle_present(tokens: Sequence[Token], words: Vocabulary) -> None:
    """Present forms that may be nouns are verbs where their stretch has a subject before them and no other verb."""
    for index, token in enumerate(tokens):
        if token.tag not in {"VBZ?", "VBP?", "NOUN?"}:
            continue
        first, last = _stretch(tokens, index)
        last = next((at for at in range(index, last) if tokens[at].lower in words.words["free_relatives"]), last)
        others = any(t.tag in _FINITE_TAGS for i, t in enumerate(tokens[first:last], first) if i != index)
        before = tokens[index - 1] if index > first else None
        subject = before is not None and before.tag in {"NOUN", "NAME", "PRO", "ADV"}
        opens = tokens[first].tag in {"PREP", "TO", "VBG", "VBN"} and past_phrase(tokens, first, index) == first
        plural = before is not None and (before.lower.endswith("s") or _plural_subject(tokens, first, index))
        joined = first > 1 and tokens[first - 1].lower == "and" and tokens[first - 2].tag in {"NAME", "NOUN"}
        plural = plural or (joined and token.tag == "VBP?")
        after = tokens[index + 1].tag if index + 1 < len(tokens) else ""
        unlikely = token.tag == "NOUN?" and (plural or after not in {"DET", "NAME", "NUM"})
        reported = index + 1 < len(tokens) and tokens[index + 1].tag == "THAT"
        taking = token.lemma in words.words["reporting"]["verbs"] or token.lemma in words.words["content_verbs"]
        unlikely = unlikely or (reported and not taking)
        reports = token.tag == "VBP?" and token.lemma in words.words["reporting"]["verbs"] and plural
        reports = reports or (token.tag == "VBZ?" and token.lemma in words.words["reporting"]["verbs"] and not plural)
        unnamed = before is not None and before.lower in words.words["anonymous"] and before.tag == "NOUN"
        others = others and not (reports and after in (_OPENING_SUBJECT | ({"NOUN", "ADJ"} if unnamed else set())))
        subject = subject or (
            token.tag == "VBZ?" and (_after_subject(tokens, index) or _after_insertion(tokens, index))
        )
        if others or opens or not subject or unlikely or (token.tag == "VBP?" and not plural):
            token.tag, token.lemma = "NOUN", words.noun_lemma(token.lower)
        else:
            token.tag = "VBP" if token.tag == "VBP?" else "VBZ"


def _after_subject(tokens: Sequence[Token], index: int) -> bool:
    """Whether a verb goes on after a name between commas, or after "and": ", Ada Obi, arrives", "and takes place"."""
    before, after = tokens[index - 1] if index else None, tokens[index + 1] if index + 1 < len(tokens) else None
    if before is None or after is None or after.tag in {"PUNCT", "CC"}:
        return False
    verbs = any(token.tag in _FINITE_TAGS for token in tokens[:index])
    if before.tag == "CC":
        return verbs and (after.tag == "DET" or (after.lemma or after.lower) in {"place", "effect", "office"})
    comma = next((at for at in range(index - 2, -1, -1) if tokens[at].lower == ","), None)
    apposed = comma is not None and comma > 0 and all(token.tag == "NAME" for token in tokens[comma + 1 : index - 1])
    own = next((at + 1 for at in range(index - 2, -1, -1) if tokens[at].tag == "CC"), 0)
    verbs = any(token.tag in _FINITE_TAGS for token in tokens[own:index])
    return before.lower == "," and apposed and not verbs and index - 2 > (comma or 0)


def _after_insertion(tokens: Sequence[Token], index: int) -> bool:
    """Whether a verb goes on after a participle between commas: "the accord, drawn up by Obi, commits the army"."""
    after = tokens[index + 1].tag if index + 1 < len(tokens) else ""
    first = next((at for at in range(index - 1) if tokens[at].lower == ","), 0)
    if not first or tokens[index - 1].lower != "," or after not in {"DET", "NAME", "NUM", "PRO"}:
        return False
    head = tokens[first - 1]
    alone = head.tag in {"NOUN", "NAME"} and not head.lower.endswith("s")
    verbs = any(token.tag in _FINITE_TAGS for token in tokens[:first])
    return alone and not verbs and tokens[first + 1].tag in {"VBN", "VBDN"}


def _plural_subject(tokens: Sequence[Token], first: int, verb: int) -> bool:
    """Whether a plural with a phrase after it leads up to a verb with one: "trucks with aid cross into"."""
    head = next((at for at in range(first, verb) if tokens[at].tag in {"PREP", "PSUB"}), first) - 1
    after = tokens[verb + 1].tag if verb + 1 < len(tokens) else ""
    return (
        head >= first and tokens[head].tag == "NOUN" and tokens[head].lower.endswith("s") and after in {"PREP", "DET"}
    )


def _settle_that(tokens: Sequence[Token], words: Vocabulary) -> None:
    """After a noun, "that" is a relative pronoun unless something is reported, or the noun itself has a content."""
    reporting = False
    for index, token in enumerate(tokens):
        if token.tag == "REL" and reporting and token.lower == "that" and _subject_of_next(tokens, index):
            token.tag, tokens[index + 1].tag = "THAT", "NOUN"
        if token.lower == "that" and index > 1 and _convinced(tokens, index):
            token.tag, tokens[index - 1].tag = "THAT", "ADJ"
        if token.lower == "that" and index > 1 and _phrase_reports(tokens, index, words):
            token.tag, tokens[index - 1].tag = "THAT", "ADV"
        if token.tag.startswith("V"):
            reporting = token.lemma in words.words["reporting"]["verbs"]
        if token.tag == "THAT" and _points(tokens, index, words):
            token.tag = "DET"
        if token.tag == "THAT" and index and tokens[index - 1].tag in {"NOUN", "NAME"} and not reporting:
            token.tag = "THAT" if words.noun_lemma(tokens[index - 1].lower) in words.words["content_nouns"] else "REL"
        if token.lower in {",", ";"}:
            reporting = False


def _settle_neither(tokens: Sequence[Token]) -> None:
    """Let "nor" go on with a second verb after "neither" ("neither confirmed nor denied"), and "yet" lead to "to"."""
    pasts, opened = {"VBD", "VBDN"}, False
    for token, after in pairwise(tokens):
        if token.lower == "neither" and after.tag in pasts:
            token.tag, opened = "NEG", True
        elif token.lower == "yet" and after.tag == "TO":
            token.tag = "ADV"
        elif token.lower == "nor" and opened and after.tag in pasts:
            token.tag = "CC"


def _convinced(tokens: Sequence[Token], index: int) -> bool:
    """Whether "that" follows how somebody or something is: "the soldiers are certain that", "it is clear that"."""
    before, verb = tokens[index - 1], index - 2
    while verb > 0 and tokens[verb].tag in {"ADV", "NEG"}:
        verb -= 1
    return before.tag in {"NOUN", "ADJ"} and not before.capital and tokens[verb].tag == "BE"


def _phrase_reports(tokens: Sequence[Token], index: int, words: Vocabulary) -> bool:
    """Whether "that" follows a verb and a word that report together: "let slip that", "pointed out that"."""
    verb, word = tokens[index - 2], tokens[index - 1]
    return verb.tag.startswith("V") and f"{verb.lemma} {word.lower}" in words.words["reporting"]["phrases"]


def _points(tokens: Sequence[Token], index: int, words: Vocabulary) -> bool:
    """Whether "that" after a verb only points at its object: "called that round off" reports nothing."""
    verb = tokens[index - 1] if index else None
    taking = words.words["proposing"] | words.words["content_verbs"] | set(words.words["reporting"]["verbs"])
    if verb is None or not verb.tag.startswith("V") or verb.lemma in taking or index + 1 >= len(tokens):
        return False
    _, last = _stretch(tokens, index + 1)
    end = next((at for at in range(index + 1, last) if tokens[at].tag == "PSUB"), last)
    return tokens[index + 1].tag in {"NOUN", "ADJ"} and not any(t.tag in _FINITE_TAGS for t in tokens[index + 1 : end])


def _subject_of_next(tokens: Sequence[Token], index: int) -> bool:
    """Whether what looks like a verb after "that" has an auxiliary after it: "said on Monday that ships would sail"."""
    if index + 2 >= len(tokens):
        return False
    return tokens[index + 1].tag in {"VBZ", "VBP"} and tokens[index + 2].tag in {"MOD", "BE", "HAVE", "DO"}


def _stretch(tokens: Sequence[Token], index: int) -> tuple[int, int]:
    first = index
    while first > 0 and tokens[first - 1].tag not in _EDGES:
        first -= 1
    last = index + 1
    while last < len(tokens) and tokens[last].tag not in _EDGES:
        last += 1
    return first, last


def _group(tokens: Sequence[Token], start: int) -> Group | None:
    first = tokens[start]
    if first.tag in {"VBD", "VBZ", "VBP"}:
        return _chain(tokens, start, start + 1, Form.FINITE, [first.lemma], past=first.tag == "VBD")
    if first.tag == "VBDN":
        return _chain(tokens, start, start + 1, Form.AMBIGUOUS, [first.lemma], past=True)
    if first.tag in {"VBN", "VBG"}:
        form = Form.PARTICIPLE if first.tag == "VBN" else Form.GERUND
        return _chain(tokens, start, start + 1, form, [first.lemma])
    return _auxiliaries(tokens, start) if first.tag in _AUXILIARY else None


def _auxiliaries(tokens: Sequence[Token], start: int) -> Group | None:
    index, last = start, start
    seen: list[Token] = []
    negated = False
    while index < len(tokens) and (tokens[index].tag in _AUXILIARY | _BETWEEN or (seen and _quoted(tokens, index))):
        if tokens[index].tag in _AUXILIARY:
            seen.append(tokens[index])
            last = index + 1
        negated = negated or tokens[index].tag == "NEG"
        index += 1
    form = Form.GERUND if seen[0].lower in {"being", "having"} else Form.FINITE
    if seen[0].lower in {"be", "been"}:
        form = Form.PARTICIPLE
    tags = [token.tag for token in seen]
    modal = seen[0].lower if tags[0] == "MOD" else None
    past = any(token.lower in {"was", "were", "had", "did"} for token in seen[:1])
    head = tokens[index] if index < len(tokens) else None
    passive = progressive = False
    lemmas: list[str] = []
    if head is not None and head.tag in _VERBS and (head.tag != "VBD" or tags[-1] != "BE"):
        passive = tags[-1] == "BE" and head.tag in {"VBN", "VBDN"}
        progressive = tags[-1] == "BE" and head.tag == "VBG"
        lemmas = [*(["be"] if passive else []), head.lemma]
        last = index + 1
    else:
        lemmas = [{"BE": "be", "HAVE": "have", "DO": "do"}.get(tags[-1], "be")]
    perfect = "HAVE" in tags and (bool(head and head.tag in {"VBN", "VBDN"}) or tags[-1] == "BE")
    built = _chain(tokens, start, last, form, lemmas, past=past)
    return Group(
        built.first,
        built.last,
        form,
        built.lemmas,
        modal,
        past,
        perfect,
        progressive,
        passive or built.passive,
        negated or built.negated,
    )


def _quoted(tokens: Sequence[Token], index: int) -> bool:
    """Whether a quotation mark opens before the rest of a verb: "had “practically ended” the talks"."""
    after = next((t for t in tokens[index + 1 : index + 3] if t.tag != "ADV"), None)
    return tokens[index].lower in {"“", '"', "„", "«"} and after is not None and after.tag in {"VBN", "VBDN", "VBG"}


def _chain(
    tokens: Sequence[Token],
    first: int,
    last: int,
    form: Form,
    lemmas: list[str],
    *,
    past: bool = False,
) -> Group:
    """Follow "to" and an infinitive after the main verb: "agreed to meet", "was expected to be held"."""
    index, passive, negated = last, False, False
    while index < len(tokens):
        at = index
        while at < len(tokens) and tokens[at].tag in _BETWEEN:
            negated = negated or (tokens[at].tag == "NEG" and at + 1 < len(tokens) and tokens[at + 1].tag == "TO")
            at += 1
        if at + 1 >= len(tokens) or tokens[at].tag != "TO":
            break
        at += 1
        while at < len(tokens) and tokens[at].tag in _BETWEEN:
            at += 1
        verb, passive, at = _infinitive(tokens, at)
        if verb is None:
            break
        lemmas.append(verb)
        index = last = at
    return Group(first, last, form, tuple(lemmas), past=past, passive=passive, negated=negated)


def _infinitive(tokens: Sequence[Token], at: int) -> tuple[str | None, bool, int]:
    """The verb of an infinitive at `at`, whether it is passive, and where it ends."""
    if at < len(tokens) and tokens[at].tag == "HAVE":
        at += 1
        if at < len(tokens) and tokens[at].tag in {"DET", "NAME", "NOUN", "ADJ", "NUM"}:
            return "have", False, at
    if at < len(tokens) and tokens[at].tag == "BE":
        if at + 1 < len(tokens) and tokens[at + 1].tag in {"VBN", "VBDN"}:
            return tokens[at + 1].lemma, True, at + 2
        return "be", False, at + 1
    if at < len(tokens) and tokens[at].tag in {"VB", "VBP", "VBN", "VBDN"}:
        return tokens[at].lemma, False, at + 1
    return None, False, at
