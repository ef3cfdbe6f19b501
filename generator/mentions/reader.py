"""Finding the temporal expressions of a text. It knows no date: a meaning is a function of its anchor."""

from __future__ import annotations

import gc
from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from generator.language import Language, load
from generator.mentions import operators as ops
from generator.mentions.actions import OPERATORS
from generator.mentions.background import Background
from generator.mentions.chains import NO_LINKS, Links, chained, core, in_year_told
from generator.mentions.entries import told_in_present
from generator.mentions.eras import Eras
from generator.mentions.grammar import compile_rules
from generator.mentions.happenings import Happenings, dates, undated
from generator.mentions.hours import settled
from generator.mentions.islands import Lexicon, islands
from generator.mentions.layout import paragraphs
from generator.mentions.parser import Parse, Parser
from generator.mentions.passages import Passages
from generator.mentions.quotations import Speech, spoken
from generator.mentions.ranges import Joints, joined
from generator.mentions.sentences import Splitter
from generator.mentions.signals import Signals
from generator.mentions.tense import Direction, Verbs
from generator.mentions.tokens import Token
from generator.mentions.tries import Member
from generator.model.mention import AnchorKind, Derivation, Mention, Reading, Role, Sentence, Signal, Tense, TimexType


@dataclass(frozen=True, slots=True)
class Engine:
    """A language compiled: everything that reading needs."""

    parser: Parser
    lexicon: Lexicon
    splitter: Splitter
    verbs: Verbs
    signals: Signals
    joints: Joints
    happenings: Happenings
    eras: Eras | None
    speech: Speech
    background: Background | None
    links: Links
    attributive: tuple[str, ...]
    """Words after which a date only names a thing."""


@lru_cache(maxsize=8)
def engine(code: str) -> Engine:
    """The engine of a language. Raises `generator.language.UnknownLanguageError`."""
    language: Language = load(code)
    grammar = compile_rules(language.rules, OPERATORS, language.context["contexts"])
    machine = Engine(
        Parser(grammar),
        Lexicon.of(language, grammar.literals, grammar.opening()),
        Splitter.of(language.context),
        Verbs.of(language.context["tense"]),
        Signals.of(language.context["signals"]),
        Joints.of(language.context["ranges"]),
        Happenings.of(language.context["happenings"]),
        Eras.of(language.context["eras"]) if "eras" in language.context else None,
        Speech.of(language.context["speech"]),
        Background.of(language.context["background"]) if "background" in language.context else None,
        Links.of(language.context["chains"]) if "chains" in language.context else NO_LINKS,
        tuple(f" {word} " for word in language.context["attributive"]),
    )
    # It lives as long as the process does: the garbage collector need not look it through again and again.
    gc.freeze()
    return machine


@dataclass(slots=True)
class _Draft:
    """An expression found, before it is numbered."""

    start: int
    end: int
    rule: str
    meaning: Any
    derivation: Derivation
    role: Role = Role.ALONE
    group: int | None = None


def read(text: str, language: str = "en") -> Reading:
    """The temporal expressions of a text, in order, not overlapping, each with its meaning and derivation.

    `language` is a BCP 47 code. Offsets count characters of `text`. Time and memory grow linearly with the text.
    Raises `generator.language.UnknownLanguageError` where there is no grammar for the language.
    """
    machine = engine(language)
    sentences = machine.splitter.split(text)
    starts = [sentence.start for sentence in sentences]
    drafts = _with_eras(machine, text, _drafts(machine, text, frozenset(starts)))
    mentions: list[Mention] = []
    foretold: set[int] = set()
    ahead: set[int] = set()
    anterior: set[int] = set()
    sentence, cues = None, None
    words = machine.verbs.plan_words
    for index, draft in enumerate(drafts):
        here = sentences[max(0, bisect_right(starts, draft.start) - 1)]
        if cues is None or here is not sentence:
            sentence, cues = here, machine.verbs.cues(text, here)
        direction = cues.direction(draft.derivation.start, max(draft.end, draft.derivation.end))
        turned = words.turned(text, draft.start, draft.end, direction.tense, foretold=direction.foretold)
        direction = direction if turned is None else Direction(*turned)
        if direction.foretold or (direction.governed and not _of_week(draft.meaning)):
            foretold.add(index)
        if direction.ahead:
            ahead.add(index)
        if direction.anterior:
            anterior.add(index)
        mentions.append(_mention(machine, text, index, draft, here, direction.tense))
    mentions = told_in_present(text, mentions, ahead)
    mentions = joined(text, settled(text, mentions, foretold, machine.speech.cues), machine.joints)
    mentions = in_year_told(text, mentions, machine.links)
    naming = frozenset(
        mention.index
        for mention in mentions
        if machine.signals.closed_off(text, mention.sentence.start, mention.start)
        or f" {text[max(0, mention.start - 8) : mention.start].lstrip().lower()}".endswith(machine.attributive)
    )
    told = dates(text, mentions, machine.happenings)
    mentions = undated(mentions, told)
    said = spoken(text, mentions, machine.speech)
    mentions = [replace(each, anchor=AnchorKind.NARRATIVE) if each.index in said.by else each for each in mentions]
    # The end of a range that was planned follows its beginning: "was to last from Saturday to Tuesday".
    foretold -= {each.index for each in mentions if each.role is Role.END and _of_week(each.meaning)}
    passages = Passages(
        tuple(mentions),
        naming,
        frozenset(foretold),
        told,
        said,
        chained(text, mentions, machine.links),
        frozenset(ahead),
        frozenset(anterior),
        frozenset() if machine.background is None else machine.background.among(text, mentions),
        paragraphs(text, mentions),
    )
    return Reading(text, language, sentences, tuple(mentions), passages)


def _drafts(machine: Engine, text: str, starts: frozenset[int]) -> list[_Draft]:
    found: list[_Draft] = []
    group = 0
    for tokens in islands(text, machine.lexicon, starts):
        for parse in machine.parser.parses(text, tokens):
            if parse.rule.members:
                group += 1
                found.extend(_members(parse, tokens, group))
            else:
                derivation = parse.derivation(tokens)
                start = derivation.start
                found.append(_Draft(start, _closed(text, start, derivation.end), _name(parse), parse.value, derivation))
    return found


def _with_eras(machine: Engine, text: str, drafts: list[_Draft]) -> list[_Draft]:
    """The expressions with the years that are told without their era, where the text tells others BC."""
    if machine.eras is None:
        return drafts
    told = machine.eras.told(text, [(draft.meaning, draft.end) for draft in drafts])
    if not told:
        return drafts
    found: list[_Draft] = []
    starts = [*(draft.start for draft in drafts[1:]), len(text)]
    end = 0
    for draft, following in zip(drafts, starts, strict=True):
        found += _years(machine.eras, text, end, draft.start, told)
        complete = machine.eras.completed(text, draft.meaning, draft.end, told)
        if complete is not None and complete[1] <= following:
            draft.meaning, draft.end = complete
            draft.rule = "July 413, an early year"
            draft.derivation = Derivation(draft.rule, draft.start, draft.end, (draft.derivation,))
        found.append(draft)
        end = draft.end
    return found + _years(machine.eras, text, end, len(text), told)


def _years(eras: Eras, text: str, start: int, end: int, told: frozenset[int]) -> list[_Draft]:
    rule = "in 418, an early year"
    return [
        _Draft(low, high, rule, meaning, Derivation(rule, low, high))
        for low, high, meaning in eras.between(text, start, end, told)
    ]


def _closed(text: str, start: int, end: int) -> int:
    """The end of an expression with the bracket that closes one opened in it: "6:40 p.m. (GMT +8)"."""
    opening = {")": "(", "]": "["}.get(text[end : end + 1])
    return end + 1 if opening is not None and opening in text[start:end] else end


def _name(parse: Parse) -> str:
    """The rule that says most: of a chain of rules with a single part, the innermost that is not only a name."""
    while len(parse.parts) == 1 and parse.parts[0].first == parse.first and parse.parts[0].last == parse.last:
        parse = parse.parts[0]
    return parse.rule.name


def _members(parse: Parse, tokens: list[Token], group: int) -> list[_Draft]:
    derivation = parse.derivation(tokens)
    drafts = []
    for member in parse.rule.members:
        meaning = member.means(parse.bound)
        bounds = _extent(member, parse)
        if meaning is None or bounds is None:
            continue
        start, end = tokens[bounds[0]].start, tokens[bounds[1] - 1].end
        low, high = member.cut
        start, end = (end + low if low else start), (start + high if high else end)
        drafts.append(_Draft(start, end, parse.rule.name, meaning, derivation, Role(member.role), group))
    if len(drafts) == 1:
        drafts[0].role, drafts[0].group = Role.ALONE, None
    return drafts


def _extent(member: Member, parse: Parse) -> tuple[int, int] | None:
    """First and last token of a member: from one label to the furthest of the others that the phrase has."""
    first = next((place for label in member.first.split() if (place := parse.places.get(label)) is not None), None)
    if first is None:
        return None
    lasts = [place[1] for label in member.last.split() if (place := parse.places.get(label)) is not None]
    return first[0], max([first[1], *lasts])


def _mention(machine: Engine, text: str, index: int, draft: _Draft, sentence: Sentence, tense: Tense) -> Mention:
    signal, signal_start = machine.signals.before(text, draft.start)
    meaning = draft.meaning
    if isinstance(meaning, ops.Lasting) and signal is Signal.THROUGHOUT and machine.verbs.has_perfect(text, sentence):
        meaning = ops.Reaching(meaning, -1)
    meaning = machine.happenings.counted(meaning, signal, text, draft.start, draft.end)
    counted = machine.happenings.named(meaning, text, draft.end)
    return Mention(
        index,
        draft.start,
        draft.end,
        text[draft.start : draft.end],
        kind_of(meaning),
        draft.rule,
        meaning,
        draft.derivation,
        sentence,
        signal,
        signal_start,
        draft.role,
        draft.group,
        tense,
        AnchorKind.EVENT if counted else meaning.needs,
    )


def _of_week(meaning: Any) -> bool:
    recurring = core(meaning)
    return isinstance(recurring, ops.Toward) and recurring.what.cycle == "week"


def kind_of(meaning: Any) -> TimexType:
    """The TIMEX3 type of a meaning, which no anchor changes."""
    match meaning:
        case ops.Lasting() | ops.Reaching() | ops.Stretch():
            return TimexType.DURATION
        case ops.Every():
            return TimexType.SET
        case ops.Clock():
            return TimexType.TIME
        case ops.Unknown():
            return meaning.type
        case ops.Nth(unit="week"):
            return TimexType.DURATION
        case ops.PartOf() | ops.Rest() | ops.About():
            return kind_of(meaning.base)
        case _:
            return TimexType.DATE
