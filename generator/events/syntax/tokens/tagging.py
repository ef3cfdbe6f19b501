"""Words of a sentence with their places and coarse parts of speech.

A temporal expression is one token (`TIME`), and so is a function word written as several ("ahead of"). Tags are those
of the Penn treebank where it has them, coarser where nothing here tells the difference; `VBDN` is a form that may be
past or participle.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.events.syntax.tokens.days import join_days
from generator.events.syntax.tokens.splitting import Token, join_phrases, split
from generator.events.vocabulary import Vocabulary, singular
from generator.model.mention import Mention

__all__ = ["Token", "tokenize"]

_OPEN = frozenset('“"«„‘')
_CLOSE = frozenset("”\"»’'")
_ADJECTIVE = ("ous", "ful", "ive", "ical", "able", "ible", "less", "ary", "ional", "ential", "ish")
_NOMINAL = frozenset({"DET", "POS", "ADJ", "PREP", "NUM"})


def tokenize(text: str, start: int, end: int, mentions: Sequence[Mention], words: Vocabulary) -> list[Token]:
    """The tagged tokens of `text[start:end]`; `mentions` are those that lie in it, in order of `start`."""
    tokens: list[Token] = []
    at = start
    for mention in mentions:
        if mention.start < at or mention.end > end:
            continue
        tokens += split(text, at, mention.start)
        tokens.append(Token(mention.start, mention.end, mention.text, mention.text.lower(), "TIME", mention=mention))
        at = mention.end
    tokens += split(text, at, end)
    tokens = join_phrases(tokens, text, words)
    _tag(tokens, words)
    join_days(tokens, text)
    return tokens


def _tag(tokens: list[Token], words: Vocabulary) -> None:
    for index, token in enumerate(tokens):
        if token.tag in {"NUM", "PUNCT", "TIME", "NEG", "POS", "VB"}:
            continue
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        if token.lower == "to" and following is not None and _unknown_infinitive(tokens, index + 1, words):
            token.tag, following.tag, following.lemma = "TO", "VB", following.lower
            continue
        before = _before(tokens, index)
        if before is not None and _stands_alone(tokens, index, words):
            tokens[index - 1].tag = "PRO" if before.tag == "DET" else before.tag
            before = replace(before, tag="PRO")
        token.tag, token.lemma = _tag_of(token, before, following, words, index == 0)
        if token.tag == "ADJ" and token.lower.endswith("ing") and _ends_phrase(tokens, index, words):
            token.tag, token.lemma = "NOUN", token.lower
    if _opens_as_subject(tokens):
        tokens[0].tag = "NOUN"
    verbal, before = False, None
    for index, token in enumerate(tokens):
        if token.tag == "THAT" and _stands_for_noun(tokens, index):
            token.tag = "PRO"
        if token.tag == "PRO" and token.lower == "that" and before is not None and before.tag == "PSUB":
            before.tag = "PREP"  # "after that" opens no clause
        token.lemma = token.lemma or token.lower
        verbal = verbal or token.tag.startswith("V") or token.tag in {"BE", "HAVE", "DO", "MOD"}
        if token.tag == "THAT" and not verbal and not _has_content(before, words):
            token.tag = "REL"
        before = token


def _opens_as_subject(tokens: Sequence[Token]) -> bool:
    """Whether a form in -ing is what a relative clause speaks of: "Fighting that broke out on Monday has spread"."""
    opening = [token.tag for token in tokens[:3]]
    return opening[:2] == ["VBG", "THAT"] and opening[2:] in (["VBD"], ["VBDN"], ["VBZ"], ["HAVE"], ["BE"])


def _ends_phrase(tokens: Sequence[Token], index: int, words: Vocabulary) -> bool:
    """Whether no noun follows a form in -ing, so that it is one: "the hearing opened", not "the warring sides"."""
    first, second = (tokens[at] if at < len(tokens) else None for at in (index + 1, index + 2))
    if first is None or first.tag in {"PUNCT", "TIME"}:
        return True
    if (closed := _closed(first, None, second, words)) is not None:
        return closed in {"MOD", "BE", "HAVE", "PREP", "PSUB", "REL"}
    if "VBD" not in words.forms.get(first.lower, {}):
        return False
    return second is None or second.tag in {"PUNCT", "TIME"} or _closed(second, first, None, words) is not None


_SHORTEST_VERB = 4


def _unknown_infinitive(tokens: Sequence[Token], index: int, words: Vocabulary) -> bool:
    """Whether a word that no table has, after "to" and with an object, is a verb: "to jettison its arsenal"."""
    token, after = tokens[index], tokens[index + 1] if index + 1 < len(tokens) else None
    if after is None or not token.text.islower() or not token.text.isalpha() or len(token.text) < _SHORTEST_VERB:
        return False
    taken = any(after.lower in words.words[kind] for kind in ("determiners", "possessives", "object_pronouns"))
    known = token.lower in words.forms or words.noun_lemma(token.lower) in words.noun_class
    return taken and not known and _closed(token, None, after, words) is None


_ALONE = {"both", "all", "each", "neither", "either", "none"}


def _stands_alone(tokens: Sequence[Token], index: int, words: Vocabulary) -> bool:
    """Whether what stands before a past is its subject without a noun: "the two signed a page", "we all left"."""
    if "VBD" not in words.forms.get(tokens[index].lower, {}) or index == 0:
        return False
    before, earlier = tokens[index - 1], tokens[index - 2].lower if index > 1 else ""
    counted = before.tag == "NUM" and earlier in {"the", "these", "those", "all"}
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    closed = after is None or after.tag in {"PUNCT", "TIME"} or _closed(after, tokens[index], None, words) is not None
    return (counted or before.lower in _ALONE) and closed


def _stands_for_noun(tokens: Sequence[Token], index: int) -> bool:
    """Whether "that" after a comma stands for a noun told before: ", that on power sharing in December"."""
    if index < 1 or index + 2 >= len(tokens) or tokens[index - 1].lower != ",":
        return False
    if tokens[index + 1].tag != "PREP" or tokens[index + 2].tag == "TIME":
        return False
    end = next((at for at in range(index, len(tokens)) if tokens[at].tag == "PUNCT"), len(tokens))
    return all(t.tag in {"NOUN", "NAME", "ADJ", "DET", "PREP", "TIME", "CC", "NUM"} for t in tokens[index + 1 : end])


def _has_content(noun: Token | None, words: Vocabulary) -> bool:
    """Whether "that" after a noun tells what it says: "reports that …", not "the deal that …"."""
    return noun is not None and words.noun_lemma(noun.lower) in words.words["content_nouns"]


def _before(tokens: list[Token], index: int) -> Token | None:
    """The token before, adverbs, negations and dates left out."""
    index -= 1
    while index >= 0 and tokens[index].tag in {"ADV", "NEG", "TIME"}:
        dated = tokens[index].tag == "TIME"
        index -= 1
        if dated and index >= 0 and tokens[index].tag in {"PREP", "PSUB"}:
            index -= 1
    return tokens[index] if index >= 0 else None


def _tag_of(token: Token, before: Token | None, after: Token | None, words: Vocabulary, first: bool) -> tuple[str, str]:
    lower = token.lower
    closed = "NAME" if _within_name(token, before, after, words) else _closed(token, before, after, words)
    if closed:
        return closed, lower
    if token.capital and not first and (before is None or before.tag != "PUNCT" or before.lower not in _OPEN):
        return "NAME", lower
    known = words.noun_lemma(lower) in words.noun_class
    forms = _forms(lower, words) or (None if known else _unknown_forms(lower, before))
    if forms is None and before is not None and before.tag == "MOD":
        return "VB", lower
    if forms and (lower not in words.words["never_verbs"] or _takes_object(lower, before, after, words)):
        return _verb(token, forms, before, after, words)
    if first and token.capital and after and (after.capital or after.tag == "POS" or after.lower == "'s"):
        return "NAME", lower
    if first and len(lower) > 1 and token.text.isupper() and token.text.isalpha():
        return "NAME", lower
    if first and token.capital and after and after.lower == "," and _unheard(lower, words):
        return "NAME", lower
    if first and token.capital and after and _begins_predicate(after, words) and singular(lower) == lower:
        return ("NOUN" if lower in words.noun_class else "NAME"), words.noun_lemma(lower)
    if lower.endswith("ly") and lower not in words.words["not_adverbs"]:
        return "ADV", lower
    if words.noun_lemma(lower) in words.noun_class:
        return "NOUN", words.noun_lemma(lower)
    if lower in words.words["adjectives"] or (
        lower.endswith(_ADJECTIVE) and lower not in words.words["not_adjectives"]
    ):
        return "ADJ", lower
    return "NOUN", words.noun_lemma(lower)


def _takes_object(lower: str, before: Token | None, after: Token | None, words: Vocabulary) -> bool:
    """Whether a form in -ed that mostly is an adjective has a noun on either side: "the court limited the pickets"."""
    if before is None or after is None or before.tag not in {"NOUN", "NAME", "PRO"} or not lower.endswith("ed"):
        return False
    return any(after.lower in words.words[kind] for kind in ("determiners", "possessives"))


def _within_name(token: Token, before: Token | None, after: Token | None, words: Vocabulary) -> bool:
    """Whether a small word stands between two parts of a name: "Ada van der Velde"."""
    particles = words.words["name_particles"]
    if token.lower not in particles or before is None or before.tag != "NAME" or after is None:
        return False
    return after.capital or after.lower in particles


def _forms(lower: str, words: Vocabulary) -> dict[str, str] | None:
    """The verb forms that a word can be, with or without a prefix that makes another verb."""
    return words.forms.get(lower) or words.forms.get(_PREFIX.sub("", lower))


def _unheard(lower: str, words: Vocabulary) -> bool:
    """Whether a word that opens a sentence is in no table and no plural, so that it is a name."""
    known = words.noun_lemma(lower) in words.noun_class or lower in words.words["connectives"]
    return not known and not lower.endswith(("s", "ly")) and lower not in words.words["adjectives"]


def _begins_predicate(token: Token, words: Vocabulary) -> bool:
    """Whether a word is an auxiliary or a verb's past, so that what stands before it is its whole subject."""
    auxiliary = any(token.lower in words.words[kind] for kind in ("be", "have", "do", "modals"))
    return auxiliary or "VBD" in words.forms.get(token.lower, {})


_CLOSED_ORDER = (
    ("negations", "NEG"),
    ("modals", "MOD"),
    ("be", "BE"),
    ("have", "HAVE"),
    ("do", "DO"),
    ("coordinators", "CC"),
    ("relatives", "REL"),
    ("possessives", "DET"),
)


def _closed(token: Token, before: Token | None, after: Token | None, words: Vocabulary) -> str | None:
    lower = token.lower
    floating = lower in {"all", "both"} and before is not None and before.tag == "MOD"
    if floating and after is not None and "VB" in words.forms.get(after.lower, {}):
        return "ADV"
    special = _special(token, before, after, words) or _counting(token, after, words)
    if special:
        return special
    for kind, tag in _CLOSED_ORDER:
        if lower in words.words[kind]:
            return tag
    if token.text == "US":
        return None
    if lower in words.words["numerals"]:
        return "NUM"
    prep, sub = lower in words.words["prepositions"], lower in words.words["subordinators"]
    if lower in words.words["according"] or (" " in lower and lower in words.words["cause_prepositions"]):
        return "PREP"
    if prep or sub:
        return "PSUB" if prep and sub else "PREP" if prep else "SUB"
    if lower in words.words["determiners"] and (after is None or after.tag != "PUNCT" or lower in {"the", "a", "an"}):
        return "DET"
    if lower in words.words["subject_pronouns"] or lower in words.words["object_pronouns"]:
        return "PRO"
    return "ADV" if lower in words.words["adverbs"] else None


def _special(token: Token, before: Token | None, after: Token | None, words: Vocabulary) -> str | None:
    """Words whose class hangs on their neighbours."""
    lower = token.lower
    next_forms = words.forms.get(after.lower, {}) if after else {}
    if lower == "may" and token.capital:
        return "NAME"
    if lower == "'s":
        owner = before is not None and before.lower in words.words["anyone"] and _noun_after(after, words)
        return "BE" if before is not None and before.tag in {"PRO", "REL"} and not owner else "POS"
    if lower == "to":
        prefixed = (_forms(after.lower, words) or {}) if after and after.text.islower() else next_forms
        return "TO" if after and ("VB" in prefixed or after.lower in {"be", "have", "do", "not"}) else "PREP"
    if lower == "that":
        return _that(before, after, words)
    if lower == "what" and before is not None and after is not None and after.lower in words.words["subject_pronouns"]:
        return "REL"
    if lower in {"earlier", "later"} and before is not None and before.tag == "DET":
        return "ADJ"
    if lower in {"last", "first"}:
        return _ordinal(lower, before, next_forms)
    if lower == "so" and after is not None and after.lower in words.words["subject_pronouns"] | {"far"}:
        return "ADV"
    if lower == "set" and before is not None and before.tag in {"BE", "HAVE", "MOD", "TO"}:
        return "VBN" if before.tag in {"BE", "HAVE"} else "VB"
    if lower == "due" and before is not None and (before.tag == "BE" or _of_noun(before, after, words)):
        return "VBN"
    if (
        lower in {"following", "including", "according", "pending"}
        and before is not None
        and before.tag in {"DET", "BE"}
    ):
        return "ADJ" if before.tag == "DET" else "VBG"
    return None


def _of_noun(before: Token, after: Token | None, words: Vocabulary) -> bool:
    """Whether "due" tells like a participle that its noun is to come: "the summit due on 3 May"."""
    dated = after is not None and (after.tag == "TIME" or after.lower in words.words["date_prepositions"])
    return dated and (before.tag in {"NOUN", "NAME"} or before.lower == ",")


def _counting(token: Token, after: Token | None, words: Vocabulary) -> str | None:
    """Of "one": a number before a bare form, which is a noun; as a pronoun it takes a verb in -s: "at one table"."""
    forms = words.forms.get(after.lower, {}) if after is not None else {}
    return "NUM" if token.lower == "one" and "VB" in forms and "VBD" not in forms else None


def _noun_after(after: Token | None, words: Vocabulary) -> bool:
    """Whether a noun follows "everyone's", and not what somebody is or does: "everyone's surprise"."""
    if after is None or after.tag in {"PUNCT", "TIME", "NUM"} or after.lower.endswith(("ing", "ed", "ly")):
        return False
    return not any(after.lower in words.words[kind] for kind in ("determiners", "prepositions", "adverbs", "negations"))


def _ordinal(lower: str, before: Token | None, next_forms: dict[str, str]) -> str:
    """Of "last" and "first": a verb after "to", an adverb before a verb's past, else an adjective."""
    if lower == "last" and before is not None and before.tag == "TO":
        return "VB"
    alone = before is None or before.tag not in {"DET", "POS", "BE"}
    return "ADV" if alone and "VBD" in next_forms else "ADJ"


def _that(before: Token | None, after: Token | None, words: Vocabulary) -> str:
    if before is None or before.tag in {"PREP", "PSUB", "TO"}:
        return "PRO" if after is None or _begins_clause(after, words) else "DET"
    if after is not None and after.text in {":", ";", ".", "!", "?"}:
        return "PRO"
    if before.tag in {"NOUN", "NAME", "TIME", "NUM"} and after is not None:
        forms = words.forms.get(after.lower, {})
        verbal = after.lower in words.words["be"] | words.words["have"] | words.words["modals"]
        return "REL" if verbal or "VBD" in forms or "VBZ" in forms else "THAT"
    return "THAT"


def _begins_clause(after: Token, words: Vocabulary) -> bool:
    """Whether what follows "after that" is no noun of its: "after that the army", "after that did they"."""
    kinds = ("determiners", "possessives", "subject_pronouns", "be", "have", "do", "modals", "coordinators")
    return after.tag == "PUNCT" or any(after.lower in words.words[kind] for kind in kinds)


_PREFIX = re.compile(r"^(?:co|re|pre|mis|over|under|out)-?")


def _unknown_forms(lower: str, before: Token | None) -> dict[str, str] | None:
    """Forms in -ed, and in -ing after "is", of verbs that no table has; other unknown words are taken for nouns."""
    if lower.endswith("ing") and len(lower) > len("going") and before is not None and before.tag == "BE":
        return {"VBG": lower[:-3]}
    shortest = 4 if before is not None and before.tag in {"HAVE", "PRO"} else 5
    if lower.endswith("ed") and len(lower) > shortest and "-" not in lower and not lower.endswith(("eed", "hundred")):
        return {"VBD": lower[:-2], "VBN": lower[:-2]}
    return None


def _verb(
    token: Token, forms: dict[str, str], before: Token | None, after: Token | None, words: Vocabulary
) -> tuple[str, str]:
    lower = token.lower
    previous = before.tag if before else ""
    noun = lower in words.noun_class or words.noun_lemma(lower) in words.noun_class
    if previous in {"MOD", "TO", "DO"} and "VB" in forms:
        return "VB", forms["VB"]
    if previous in {"HAVE", "BE"} and "VBN" in forms:
        return "VBN", forms["VBN"]
    if "VBG" in forms:
        return _gerund(forms["VBG"], lower, previous, after, noun, words)
    if previous in _NOMINAL or (before and before.lower in words.words["according"]):
        tag = "ADJ" if "VBN" in forms and "VB" not in forms else "NOUN"
        return tag, forms["VBN"] if tag == "ADJ" else words.noun_lemma(lower)
    if "VBD" in forms or "VBN" in forms:
        if noun and "VB" in forms and previous not in {"PRO", "REL"}:
            return _noun_or_past(forms, before, after, words, lower)
        tag = "VBDN" if "VBD" in forms and "VBN" in forms else "VBD" if "VBD" in forms else "VBN"
        return tag, forms.get("VBD") or forms["VBN"]
    if previous in {"PRO", "REL"} and (before is None or before.lower not in words.words["object_pronouns"] - {"one"}):
        return ("VBZ", forms["VBZ"]) if "VBZ" in forms else ("VBP", forms["VB"])
    if "VBZ" in forms:
        return ("NOUN?" if noun else "VBZ?"), forms["VBZ"]
    return ("NOUN" if noun else "VBP?"), words.noun_lemma(lower) if noun else forms["VB"]


def _noun_or_past(
    forms: dict[str, str], before: Token | None, after: Token | None, words: Vocabulary, lower: str
) -> tuple[str, str]:
    """A form that is noun, past and participle at once ("hit", "set", "split"): past before an object or a place."""
    objects = {"DET", "NAME", "NUM", "TIME", "PRO", "PREP"}
    if before is not None and before.tag in {"NOUN", "NAME"} and after is not None:
        tag = after.tag if after.tag != "NOUN" else ""
        likely = after.lower in words.words["determiners"] or after.capital or tag in objects
        if likely:
            return "VBDN", forms["VBD"]
    return "NOUN", words.noun_lemma(lower)


def _gerund(
    lemma: str, lower: str, previous: str, after: Token | None, noun: bool, words: Vocabulary
) -> tuple[str, str]:
    if previous == "BE":
        return "VBG", lemma
    takes_object = after is not None and (after.lower in words.words["determiners"] or after.capital)
    if noun and (previous in {*_NOMINAL, "NOUN", "NAME"} or not takes_object):
        return "NOUN", lower
    counted = previous == "NUM" and after is not None and _counted(after, words)
    if previous in {"DET", "POS", "ADJ"} or counted:
        return "ADJ", lower
    return "VBG", lemma


def _counted(token: Token, words: Vocabulary) -> bool:
    """Whether a word is a plural that a number before a form in -ing counts: "five working groups"."""
    plain = token.text.isalpha() and token.text.islower() and words.noun_lemma(token.lower) != token.lower
    return plain and _closed(token, None, None, words) is None
