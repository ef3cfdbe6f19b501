"""Auxiliaries before their subject: "Only on 7 April did the army admit the loss", "Hardly had the guns stopped"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.events.syntax.tokens import Token
from generator.events.vocabulary import Vocabulary

_BEFORE = {"ADV", "PREP", "PSUB", "TIME", "DET", "ADJ", "NOUN", "NAME", "NUM", "POS", "PUNCT"}
_SUBJECT = {"DET", "ADJ", "NOUN", "NAME", "NUM", "POS", "PRO", "PREP", "CC", "VBG"}
_HEADS = {"NOUN", "NAME", "PRO"}
_PARTICIPLES = {"VBN", "VBDN", "VBD"}
_FOLLOWS = {"when", "before", "than"}
"""What opens the clause behind "hardly had they" and "no sooner had they"."""


def straighten(tokens: list[Token], words: Vocabulary) -> None:
    """Set behind its subject the auxiliary that "only", "not until", "hardly" or "nor" sets before it.

    "Did" is taken out, and its verb for one in the past; "nor did they sign" and "never did they sign" deny, and stay
    as they are. What "nor" and "never" invert with another auxiliary is denied as well.
    """
    _hardly(tokens)
    _uncleft(tokens)
    for opening in range(len(tokens) - 1):
        size = _inverter(tokens, opening, words.words["inverting"]) if _opens(tokens, opening) else 0
        if size and _straightened(tokens, opening, opening + size, words):
            for token in tokens[opening : opening + size]:
                token.tag = "ADV"
            return
        denied = _inverter(tokens, opening, words.words["inverting_denials"]) if _opens(tokens, opening) else 0
        auxiliary = opening + denied
        if denied and tokens[auxiliary].lower != "did" and _moved(tokens, auxiliary, words, denied=True):
            return


def _straightened(tokens: list[Token], opening: int, first: int, words: Vocabulary) -> bool:
    """Straighten a clause whose opening words end at `first`; whether it is one."""
    if any(token.lower in _OPENERS for token in tokens[opening : first + 1]):
        # The clause ahead has auxiliaries of its own, which no subject stands behind.
        places = [at for at in range(first, len(tokens)) if tokens[at].tag in {"BE", "HAVE"}]
        if any(_moved(tokens, at, words, leads=True) for at in places):
            return True
    auxiliary = next((at for at in range(first, len(tokens)) if not _ahead(tokens[at])), len(tokens))
    if auxiliary + 1 < len(tokens) and tokens[auxiliary].lower != "did":
        leads = any(token.tag != "ADV" for token in tokens[first:auxiliary])
        if _moved(tokens, auxiliary, words, leads=leads):
            return True
    return _without_did(tokens, opening, words)


def _without_did(tokens: list[Token], opening: int, words: Vocabulary) -> bool:
    """Take out the "did" of a clause that "only" or "not until" inverts; whether there is one."""
    clause = tokens[opening + 1].lower in _OPENERS
    did = next((at for at in range(opening + 1, len(tokens)) if _stops(tokens[at], clause=clause)), len(tokens))
    if did + 1 >= len(tokens) or tokens[did].lower != "did" or tokens[did].tag != "DO":
        return False
    verb = _verb(tokens, did + 1, words)
    if verb is None:
        return False
    tokens[verb].tag, tokens[verb].lemma = "VBD", words.forms[tokens[verb].lower]["VB"]
    if any(not _ahead(token) for token in tokens[opening + 1 : did]) and tokens[did - 1].tag != "PUNCT":
        tokens[did] = _comma(tokens[did - 1])
    else:
        del tokens[did]
    return True


def _moved(
    tokens: list[Token], auxiliary: int, words: Vocabulary, *, leads: bool = False, denied: bool = False
) -> bool:
    """Set an auxiliary behind its subject, with "not" where that is `denied`; whether a subject and verb follow it.

    Where a phrase `leads` to it, a comma takes its place.
    """
    moved = tokens[auxiliary]
    verb = _verb(tokens, auxiliary + 1, words, moved.tag) if moved.tag in {"BE", "HAVE", "MOD"} else None
    if verb is None:
        return False
    place = tokens[verb].start
    behind = [replace(moved, start=place, end=place, text=f"{moved.text} ")]
    behind += [Token(place, place, "", "not", "NEG", "not")] if denied else []
    if tokens[verb].tag != "BE":
        form = "VB" if moved.tag == "MOD" else "VBN"
        tokens[verb].tag, tokens[verb].lemma = form, words.forms[tokens[verb].lower][form]
    tokens[verb:verb] = behind
    tokens[auxiliary : auxiliary + 1] = [_comma(tokens[auxiliary - 1])] if leads else []
    return True


def _uncleft(tokens: list[Token]) -> None:
    """Read "It was only after the vote that they left" as "Only after the vote, they left"."""
    if len(tokens) <= _CLEFT or (tokens[0].lower, tokens[1].lower) != ("it", "was"):
        return
    if tokens[2].lower != "only" and not (tokens[2].lower == "not" and tokens[3].lower in {"until", "till"}):
        return
    that = next((at for at in range(_CLEFT, len(tokens)) if tokens[at].lower == "that"), None)
    if that is None or any(token.tag == "TIME" for token in tokens[:that]):
        return
    tokens[that] = _comma(tokens[that - 1])
    tokens[2].tag = "ADV"
    del tokens[:2]


_CLEFT = 4
"""Tokens before "that", at least, where it ends what is set ahead by "it was"."""


def _comma(before: Token) -> Token:
    return Token(before.end, before.end, ",", ",", "PUNCT", ",")


_OPENERS = {"after", "when", "once", "until", "till", "as"}
"""What opens a clause ahead of the auxiliary: "only after the troops had left did they vote"."""


def _hardly(tokens: list[Token]) -> None:
    """Read "the guns had hardly stopped when", and the same inverted, as of what happened, and then what came then."""
    opening = next((at for at, token in enumerate(tokens) if token.lower in _JUST), len(tokens))
    sooner = opening + 1 < len(tokens) and tokens[opening].lower == "no" and tokens[opening + 1].lower == "sooner"
    if opening == len(tokens) or (tokens[opening].lower == "no" and not sooner):
        return
    had = range(max(0, opening - 1), min(len(tokens), opening + 2 + sooner))
    if not any(tokens[at].lower in {"had", "was", "were"} for at in had):
        return
    follows = next((at for at in range(opening + 2, len(tokens)) if tokens[at].lower in _FOLLOWS), 0)
    if not follows:
        return
    tokens[follows] = replace(tokens[follows], lower="when", tag="SUB", lemma="when")
    if tokens[follows - 1].tag == "TIME":
        tokens.insert(follows, _comma(tokens[follows - 1]))
    if tokens[opening - 1].tag == "HAVE" and not sooner:
        tokens[opening - 1 : opening + 1] = [replace(tokens[opening - 1], end=tokens[opening].end)]


_JUST = {"hardly", "scarcely", "barely", "no"}
"""What tells that one thing had just happened when another did; "no" as of "no sooner"."""


def _stops(token: Token, *, clause: bool) -> bool:
    """Whether a token ends what stands ahead of the auxiliary; a clause goes on to it, whatever verbs it has."""
    return token.tag == "DO" and token.lower == "did" if clause else not _ahead(token)


def _ahead(token: Token) -> bool:
    """Whether a token may stand between the word that inverts a clause and its auxiliary: "only after that did"."""
    return token.tag in _BEFORE or (token.tag == "PRO" and token.lower in {"that", "this"})


def _opens(tokens: Sequence[Token], index: int) -> bool:
    """Whether a clause can begin at `index`: a sentence does, or what follows a comma with "and" or a mark."""
    ahead = index
    while ahead and tokens[ahead - 1].tag in {"PUNCT", "CC"}:
        ahead -= 1
    return ahead == 0 or (ahead < index and tokens[ahead].tag == "PUNCT")


def _inverter(tokens: Sequence[Token], opening: int, phrases: frozenset[str]) -> int:
    """How many tokens the phrase at `opening` has that inverts what follows; 0 where none does."""
    for phrase in phrases:
        parts = phrase.split()
        if [token.lower for token in tokens[opening : opening + len(parts)]] == parts:
            return len(parts) - (parts[-1] in _OPENERS)
    return 0


def _verb(tokens: Sequence[Token], first: int, words: Vocabulary, auxiliary: str = "DO") -> int | None:
    """The verb behind the subject that begins at `first`: a bare one, or the participle that the auxiliary asks for."""
    for index in range(first, len(tokens)):
        token = tokens[index]
        if index > first and tokens[index - 1].tag in _HEADS and _completes(token, auxiliary, words):
            return index
        if token.tag not in _SUBJECT:
            return None
    return None


def _completes(token: Token, auxiliary: str, words: Vocabulary) -> bool:
    """Whether a token is the verb that an auxiliary of that tag asks for: "did sign", "had signed", "had been sent"."""
    if auxiliary in {"DO", "MOD"}:
        return "VB" in words.forms.get(token.lower, {}) or (auxiliary == "MOD" and token.lower == "be")
    been = auxiliary == "HAVE" and token.lower == "been"
    return been or ("VBN" in words.forms.get(token.lower, {}) and token.tag in _PARTICIPLES)
