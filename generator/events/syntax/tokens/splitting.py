"""Words, numbers and marks of a text, and function words that are written as several."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.events.vocabulary import Vocabulary
from generator.model.mention import Mention

_WORD = re.compile(
    r"(?P<number>[$€£¥]?\d+(?:[.,]\d+)*(?:st|nd|rd|th|%)?)"
    r"|(?P<abbreviation>(?:[A-Za-z]\.){2,}|(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Maj|Adm|Sen|Rep|Gov|St|Sgt|Capt)\.)"
    r"|(?P<word>[^\W\d_][^\W_]*(?:[’'‘-](?!s\b|re\b|ve\b|ll\b|d\b|m\b|t\b)[^\W_]+)*)"
    r"|(?P<clitic>[’'](?:s|re|ve|ll|d|m|t)\b|[’'](?=\s))"
    r"|(?P<punctuation>\.{3}|--|\S)"
)


@dataclass(slots=True)
class Token:
    """A word, number, mark or temporal expression: `text[start:end]` of the document, and its tag."""

    start: int
    end: int
    text: str
    lower: str
    tag: str = "NOUN"
    lemma: str = ""
    mention: Mention | None = None

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[:1].isupper()


def split(text: str, start: int, end: int) -> list[Token]:
    """The words, numbers and marks of `text[start:end]`; numbers, marks and negations have their tags."""
    found: list[Token] = []
    for match in _WORD.finditer(text, start, end):
        kind = match.lastgroup
        word = match.group()
        tag = {"number": "NUM", "punctuation": "PUNCT"}.get(kind or "", "")
        lower = word.lower().replace("’", "'").replace("‘", "'")
        if kind == "word" and lower.endswith("n") and text[match.end() : match.end() + 2].lower() in {"'t", "’t"}:
            found.append(Token(match.start(), match.end() - 1, word[:-1], lower[:-1]))
            found.append(Token(match.end() - 1, match.end() + 2, text[match.end() - 1 : match.end() + 2], "n't", "NEG"))
            continue
        if kind == "clitic" and lower == "'t":
            continue
        if kind == "clitic" and lower == "'":
            tag = "POS" if found and found[-1].lower.endswith("s") else "PUNCT"
        found.append(Token(match.start(), match.end(), word, lower, tag))
    return found


def join_phrases(tokens: list[Token], text: str, words: Vocabulary) -> list[Token]:
    """The tokens with function words of several words ("ahead of") as one each."""
    joined: list[Token] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        size = 1
        predicate = token.lower == "due" and index > 0 and tokens[index - 1].lower in words.words["be"]
        for phrase in () if predicate else words.phrases.get(token.lower, ()):
            if tuple(t.lower for t in tokens[index : index + len(phrase)]) == phrase:
                size = len(phrase)
                last = tokens[index + size - 1]
                token = Token(token.start, last.end, text[token.start : last.end], " ".join(phrase))
                break
        joined.append(token)
        index += size
    return joined
