"""Content words as they are compared: lemmas, with demonyms and seats as countries and synonyms as one word."""

from __future__ import annotations

import re

from generator.config import Config
from generator.events import vocabulary
from generator.events.acts import THINGS, acts, all_words, told_by
from generator.events.names import Found, Names
from generator.events.names.tables import NameKind
from generator.events.syntax.senses import tell_apart
from generator.events.syntax.tokens import Token, tokenize
from generator.events.syntax.verbs import groups
from generator.events.vocabulary import Vocabulary

_SHORT = 2
_LETTERS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_STOP_TAGS = frozenset(
    {
        "DET",
        "PREP",
        "PSUB",
        "SUB",
        "CC",
        "REL",
        "THAT",
        "PRO",
        "MOD",
        "BE",
        "HAVE",
        "DO",
        "TO",
        "NEG",
        "PUNCT",
        "POS",
        "TIME",
        "ADV",
        "NUM",
    }
)
_SUBJECTS = frozenset({"NOUN", "NAME", "NUM"})
"""What may be the subject of a verb that looks like a noun."""
_GENERIC = frozenset(
    {
        "side",
        "official",
        "people",
        "time",
        "part",
        "way",
        "day",
        "week",
        "month",
        "year",
        "region",
        "country",
        "government",
        "area",
        "event",
        "move",
        "place",
        "thing",
        "number",
    }
)


class Terms:
    """Normalises words of texts, titles and aliases alike; the same words give the same terms anywhere."""

    def __init__(self, names: Names | None = None, language: str = "en") -> None:
        """`names` may be the site's; without them the language's own tables are used."""
        self._names = names or Names.of(Config(), (), language)
        self._words = vocabulary.load(language)
        self._language = language
        self._acting = _written(all_words(language), self._words)

    def terms(self, text: str) -> frozenset[str]:
        """Normalised content words of a short text."""
        tokens = self._tokens(text)
        return self.of_tokens(tokens, self._names.find(text))

    def heads(self, text: str) -> frozenset[str]:
        """The classes of what happens that a short text names, by verbs and by event nouns."""
        tokens = self._tokens(text)
        found = {self.head_of(token) for token in tokens if token.tag != "NAME" or token.start == 0}
        found |= {self._words.event_class(token.lower) for token in tokens if token.tag == "NAME"}
        if not any(token.tag.startswith("VB") for token in tokens):
            nouns = [place for place, token in enumerate(tokens) if token.tag == "NOUN" and _may_be_verb(tokens, place)]
            found |= {self._words.verb_class.get(tokens[place].lower) for place in nouns}
        return frozenset(head for head in found if head)

    def acts(self, text: str) -> frozenset[str]:
        """The acts that a short text tells (`generator.events.acts`)."""
        written = [self._acting[word] for word in _LETTERS.findall(text.lower()) if word in self._acting]
        if not told_by(frozenset().union(*written), self._language):
            return frozenset()  # most tell none, and tagging takes its time
        return acts([self._forms(token) for token in self._tokens(text)], self._language)

    def _forms(self, token: Token) -> frozenset[str]:
        """What a word is known by among those of an act; what acts are done to, also by the term of its class."""
        if token.tag.startswith("VB"):
            return frozenset((token.lemma, token.lower))
        lemma = self._words.noun_lemma(token.lower)
        of_class = _noun_term(self._words, self._words.noun_class[lemma]) if lemma in self._words.noun_class else lemma
        return frozenset((token.lower, lemma, *({of_class} & THINGS)))

    def _tokens(self, text: str) -> list[Token]:
        tokens = tokenize(text, 0, len(text), (), self._words)
        tell_apart(tokens, self._words)
        groups(tokens, self._words)
        return tokens

    def head_of(self, token: Token) -> str | None:
        """The class of happenings that one word names, as the verb or the noun that it is."""
        if token.tag in {"NOUN", "NAME"}:
            return self._words.event_class(token.lower)
        if token.tag.startswith("VB") or token.tag == "ADJ":
            return self._words.verb_class.get(token.lemma) or self._words.event_class(token.lower)
        return None

    def of_tokens(self, tokens: list[Token], found: tuple[Found, ...]) -> frozenset[str]:
        """Terms of tagged words; `found` are the names among them."""
        terms: set[str] = set()
        for place, token in enumerate(tokens):
            name = next((name for name in found if name.start <= token.start < name.end), None)
            if name is not None:
                terms.update(_of_name(name))
            elif token.tag not in _STOP_TAGS and token.tag != "TIME":
                terms.add(self._of_word(token, may_be_verb=_may_be_verb(tokens, place)))
        return frozenset(term for term in terms if _tells(term))

    def _of_word(self, token: Token, *, may_be_verb: bool) -> str:
        if token.tag in {"NOUN", "NAME"}:
            lemma = self._words.noun_lemma(token.lower)
            found = self._words.noun_class.get(lemma)
            if found:
                return _noun_term(self._words, found)
            # A plural's present tense looks like a noun: "the leaders meet" is told like "the leaders met".
            return self._words.verb_class.get(lemma, lemma) if may_be_verb else lemma
        found = self._words.verb_class.get(token.lemma)
        return found or self._words.noun_lemma(token.lemma)


def _written(lemmas: frozenset[str], words: Vocabulary) -> dict[str, frozenset[str]]:
    """All that may be written for lemmas of verbs and nouns, and for the nouns of classes, each with the lemmas."""
    found: dict[str, set[str]] = {}
    for lemma in lemmas:
        of_class = {noun for noun, name in words.noun_class.items() if words.class_terms[name] == lemma}
        for noun in of_class | {lemma}:
            for form in (noun, f"{noun}s", f"{noun}es", f"{noun.removesuffix('y')}ies"):
                found.setdefault(form, set()).add(lemma)
    for form, tags in words.forms.items():
        if verbs := lemmas & set(tags.values()):
            found.setdefault(form, set()).update(verbs)
    return {form: frozenset(stood_for) for form, stood_for in found.items()}


def _tells(term: str) -> bool:
    """Whether a term tells anything: no general word, and longer than two letters unless a figure is one (the A9)."""
    named = term.isalnum() and not term.isalpha() and not term.isdigit()
    return (named or len(term) > _SHORT) and term not in _GENERIC


def _may_be_verb(tokens: list[Token], place: int) -> bool:
    """Whether a word may be a verb that looks like a noun: not in "the annex" or "land rights", but in "they arm"."""
    before = tokens[place - 1].tag if place else "PUNCT"
    after = tokens[place + 1].tag if place + 1 < len(tokens) else "PUNCT"
    return before in _SUBJECTS or (before in {"CC", "PUNCT"} and after not in {"NOUN", "NAME"})


def _noun_term(words: Vocabulary, name: str) -> str:
    return words.class_terms[name]


def _of_name(name: Found) -> set[str]:
    entry = name.entry
    if entry.kind is NameKind.PLACE:
        return set(re.findall(r"[^\W_]+", entry.name.lower()))
    if entry.kind is NameKind.SEAT and entry.place:
        return {entry.name.lower(), entry.place.lower()}
    if entry.kind is NameKind.PERSON:
        return {entry.name.lower().rpartition(" ")[2]}
    return {entry.name.lower()}
