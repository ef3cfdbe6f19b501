"""The words that telling statements needs, prepared from the language's tables: verb forms, noun and closed classes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from generator.language import lexicon

_VOWELS = "aeiou"
_SIBILANTS = ("s", "x", "z", "ch", "sh")
_MIN_STEM = 3


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Word tables of one language, ready for look-up. Keys are lower-case; several words are joined by one space."""

    forms: dict[str, dict[str, str]]
    """Verb form → tag (`VB`, `VBZ`, `VBD`, `VBN`, `VBG`) → lemma."""
    pasts: dict[str, str]
    """Verb lemma → its past."""
    verb_class: dict[str, str]
    noun_class: dict[str, str]
    things: frozenset[str]
    """Of `noun_class`, the nouns for what comes of a happening (accord, tariff)."""
    kinds: dict[str, str]
    """Class → PLOVER event type."""
    class_terms: dict[str, str]
    words: dict[str, Any]
    """The closed classes, as sets and, for sub-tables, as they stand."""
    phrasal: dict[str, str]
    """Verb and particle → class, where it is another than the verb's alone."""
    capturing: dict[str, Any]
    """Verbs that tell a capture where they are done to a place or by one, and what they then stand for."""
    light: frozenset[str]
    stative: frozenset[str]
    durative: frozenset[str]
    intransitive: frozenset[str]
    statuses: dict[str, dict[str, tuple[tuple[str, ...], ...]]]
    """What tells a status → first lemma → the set phrases that begin with it, as lemmas."""
    phrases: dict[str, tuple[tuple[str, ...], ...]]
    """First word → the function words of several words that begin with it, longest first."""

    def has(self, kind: str, word: str) -> bool:
        """Whether `word`, in any case, belongs to the closed class `kind`."""
        return word.lower() in self.words[kind]

    def noun_lemma(self, word: str) -> str:
        """The singular of a noun, by the rules of English spelling."""
        return singular(word.lower(), self.noun_class)

    def event_class(self, noun: str, *, things: bool = True) -> str | None:
        """The class of happenings that a noun names, or `None`."""
        lemma = self.noun_lemma(noun)
        if not things and lemma in self.things:
            return None
        return self.noun_class.get(lemma)


def singular(word: str, known: dict[str, str] | None = None) -> str:
    """The singular of a lower-case English noun; a word that `known` has as it stands is left alone."""
    if known and word in known:
        return word
    if len(word) <= _MIN_STEM or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith("es") and word[:-2].endswith(_SIBILANTS):
        return word[:-2]
    return word[:-1]


def _third(lemma: str) -> str:
    if lemma.endswith((*_SIBILANTS, "o")):
        return f"{lemma}es"
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return f"{lemma[:-1]}ies"
    return f"{lemma}s"


def _suffixed(lemma: str, suffix: str, doubling: frozenset[str]) -> str:
    if lemma in doubling:
        return f"{lemma}{lemma[-1]}{suffix}"
    if lemma.endswith("ie") and suffix == "ing":
        return f"{lemma[:-2]}ying"
    if lemma.endswith("e") and not (suffix == "ing" and lemma.endswith(("ee", "oe"))):
        return f"{lemma[:-1]}{suffix}"
    if lemma.endswith("y") and suffix == "ed" and lemma[-2] not in _VOWELS:
        return f"{lemma[:-1]}ied"
    return f"{lemma}{suffix}"


def inflect(lemma: str, irregular: dict[str, list[str]], doubling: frozenset[str]) -> dict[str, str]:
    """Tag → form of one verb, by rule unless `irregular` names past and participle."""
    regular = _suffixed(lemma, "ed", doubling)
    past, participle = irregular.get(lemma, [regular, regular])
    return {
        "VB": lemma,
        "VBZ": _third(lemma),
        "VBD": past,
        "VBN": participle,
        "VBG": _suffixed(lemma, "ing", doubling),
    }


def _verb_forms(verbs: dict[str, Any], classes: dict[str, Any]) -> dict[str, dict[str, str]]:
    lemmas = {*verbs["plain"], *verbs["irregular"]}
    for entry in classes.values():
        lemmas.update(entry["verbs"])
    doubling = frozenset(verbs["doubling"]["lemmas"])
    forms: dict[str, dict[str, str]] = {}
    for lemma in sorted(lemmas - {"be", "do", "have"}):
        for tag, form in inflect(lemma, verbs["irregular"], doubling).items():
            forms.setdefault(form, {}).setdefault(tag, lemma)
        if lemma.endswith("l") and lemma in doubling:
            for tag, suffix in (("VBD", "ed"), ("VBN", "ed"), ("VBG", "ing")):
                forms.setdefault(f"{lemma}{suffix}", {}).setdefault(tag, lemma)
    for form, lemma in {**verbs["variants"], "done": "do"}.items():
        for tag in ("VBD", "VBN") if form in verbs["variants"] else ("VBN",):
            forms.setdefault(form, {}).setdefault(tag, lemma)
    return forms


def _phrases(words: dict[str, Any]) -> dict[str, tuple[tuple[str, ...], ...]]:
    several: set[tuple[str, ...]] = set()
    for kind in ("prepositions", "subordinators", "cause_prepositions", "according", "negations"):
        several.update(tuple(entry.split()) for entry in words[kind] if " " in entry)
    several.update(tuple(entry.split()) for entry in words["anchors"] if " " in entry)
    table: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(several, key=lambda entry: (-len(entry), entry)):
        table.setdefault(phrase[0], []).append(phrase)
    return {first: tuple(entries) for first, entries in table.items()}


def _by_first(phrases: list[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    table: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(phrases):
        table.setdefault(phrase.split()[0], []).append(tuple(phrase.split()))
    return {first: tuple(found) for first, found in table.items()}


@cache
def load(language: str) -> Vocabulary:
    """The vocabulary of a language; English where the language has no tables of its own."""
    try:
        closed, scenes, classes, verbs = (
            lexicon.table(language, f"events_{name}") for name in ("words", "scenes", "classes", "verbs")
        )
    except lexicon.UnknownTableError:
        return load("en")
    words = {**closed, **scenes}
    verb_class: dict[str, str] = {}
    noun_class: dict[str, str] = {}
    things: set[str] = set()
    for name, entry in classes.items():
        for lemma in entry["verbs"]:
            verb_class.setdefault(lemma, name)
        for lemma in (*entry["nouns"], *entry["things"]):
            noun_class.setdefault(lemma, name)
        things.update(entry["things"])
    forms = _verb_forms(verbs, classes)
    pasts: dict[str, str] = {}
    for form, tags in forms.items():
        if "VBD" in tags:
            pasts.setdefault(tags["VBD"], form)
    return Vocabulary(
        forms=forms,
        pasts=pasts,
        verb_class=verb_class,
        noun_class=noun_class,
        things=frozenset(things),
        kinds={name: entry["kind"] for name, entry in classes.items() if "kind" in entry},
        class_terms={name: entry.get("term", name) for name, entry in classes.items()},
        words={key: frozenset(value) if isinstance(value, list) else value for key, value in words.items()},
        phrasal=verbs["phrasal"],
        capturing={
            key: frozenset(each) if isinstance(each, list) else each for key, each in verbs["capturing"].items()
        },
        light=frozenset(verbs["light"]["lemmas"]),
        stative=frozenset(verbs["stative"]["lemmas"]),
        intransitive=frozenset(verbs["intransitive"]["lemmas"]),
        durative=frozenset(verbs["durative"]["lemmas"]),
        statuses={kind: _by_first(phrases) for kind, phrases in words["status"].items()},
        phrases=_phrases(words),
    )
