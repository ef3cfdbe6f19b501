"""What two sources tell of one day in words of their own: one act, or two."""

from __future__ import annotations

import pytest

from generator.config import Config
from generator.dates.days import ordinal
from generator.events.matching import Weights, words_of
from generator.events.matching_passages import Passages
from generator.events.matching_tellings import Subject, of_statement
from generator.events.merging import merge
from generator.events.merging_acts import join_acts
from generator.events.merging_groups import Groups
from generator.events.names import Names
from generator.events.terms import Terms
from generator.model.event import Actor, DateSpec, EditorEvent, EventLink, Place, Quote, Statement, Status, StatusChange
from generator.model.mention import Derivation, Mention, Sentence, Signal, TimexType
from generator.model.source import Source
from generator.model.time import Precision, TimeSpan

NAMES = Names.of(Config())
TERMS, WORDS = Terms(NAMES), words_of(NAMES)
DAY = ordinal(2019, 3, 5)
BACKGROUND = (
    "[The ministers travelled to Lima] [Troops occupied a bridge] [Floods hit Peru] "
    "[The parties met again] [The parties quarrelled] [The parties went home]"
)


def statements(source: str, marked: str, status: Status = Status.OCCURRED) -> tuple[list[Statement], Source]:
    """A source, and a statement of each run of its text in brackets; each line is one sentence."""
    found, text = [], ""
    for line in marked.splitlines():
        first = len(text)
        spans = []
        for part in line.replace("]", "[").split("["):
            spans.append((len(text), len(text) + len(part), part))
            text += part
        sentence = Sentence(first, len(text))
        found += [tell(source, start, end, words, sentence, status) for start, end, words in spans[1::2]]
        text += "\n"
    return found, Source(source, f"seeds/{source}.txt", text, "0" * 64)


def tell(source: str, start: int, end: int, words: str, sentence: Sentence, status: Status) -> Statement:
    mention = Mention(0, start, end, words, TimexType.DATE, "r", None, Derivation("r", start, end), sentence)
    after = words.find(" after ")
    link = EventLink(Signal.AFTER, words[after + 7 :], start + after, end)
    return Statement(
        id=f"{source}:{start}",
        source=source,
        quote=Quote(source, start, end, words),
        title=words if after < 0 else words[:after],
        mentions=(mention,),
        links=() if after < 0 else (link,),
        status_history=(StatusChange(status, source=source),),
        actors=tuple(Actor(name) for name in ("Obi", "Deng") if name in words),
        places=tuple(Place(name) for name in ("Lima", "Quito") if name in words),
        terms=TERMS.terms(words),
        heads=TERMS.heads(words if after < 0 else words[:after]),
    )


def one(first: str, second: str, status: Status = Status.OCCURRED) -> bool:
    """Whether the first statements of two texts, told of one day, become one event; `status` is the second's."""
    read = [statements("a", first), statements("b", second, status)]
    other, elsewhere = statements("c", BACKGROUND)
    told = [each for found, _ in read for each in found]
    subject = Subject([*told, *other], (), WORDS)
    span = TimeSpan.within(DAY, DAY)
    tellings = [of_statement(each, span, subject) for each in told]
    tellings += [of_statement(each, TimeSpan.within(DAY + 9, DAY + 9), subject) for each in other]
    groups = Groups([each.key for each in tellings], {each.key: each.span for each in tellings})
    sources = {source.id: source for source in (read[0][1], read[1][1], elsewhere)}
    join_acts(groups, tellings, Weights(tellings), Passages([*told, *other], (), sources, subject))
    return groups.root(read[0][0][0].id) == groups.root(read[1][0][0].id)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # What leads to the act is dated, the act is told further on in the sentence.
        ("[Massacre in Kivu]", "[Men went from hut to hut in Kivu] and killed nine people"),
        ("[The treaty is signed at Orvala Palace]", "[Obi came to Orvala Palace in the rain] and signed the treaty"),
        (
            "[Prisoners freed at the Mbari bridge]",
            "[The buses arrived at the Mbari bridge], where prisoners were freed",
        ),
        # The object is named by the one, and told by the other in its next lines.
        ("[The parties initial the Act of Orvala]", "[The rebels agreed to a peace]\nTheir act has two pages"),
        ("[The Tembo Accord is signed]", "[Both sides signed a truce at a camp] near a dam\nThe camp lies at Tembo"),
    ],
)
def test_one_act_in_two_newsrooms_words(first: str, second: str) -> None:
    assert one(first, second)
    assert one(second, first)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # Other things of the same kind.
        ("[The parties sign an accord on land]", "[The parties sign an accord on borders]"),
        ("[The parties sign an accord on land in Lima]", "[The parties sign an accord on land in Quito]"),
        ("[Protocol I on borders is signed]", "[Protocol II on borders is signed]"),
        # What is told beside an act, or said of it, or comes after it.
        ("[The Tembo Accord is signed]", "[Crowds filled the square of Tembo]"),
        ("[Rebels attack a base at Tembo]", "[Obi said that the attack at Tembo had closed the door]"),
        ("[Deng rejects the Tembo draft]", "[Obi flew in after Deng rejected the Tembo draft]"),
        # Opposite acts.
        ("[The Tembo conference opens]", "[The Tembo conference broke up]"),
        ("[The Tembo truce is extended]", "[The Tembo truce was called off]"),
        # The act has a statement of its own, and that is it.
        ("[The Tembo Accord is signed]", "[Obi came to Tembo] and [the fishing council was formed]"),
    ],
)
def test_two_things_of_one_day(first: str, second: str) -> None:
    assert not one(first, second)
    assert not one(second, first)


def test_what_one_source_tells_apart_stays_two_and_the_likeliest_is_joined() -> None:
    told = "[The Tembo Accord is signed at Orvala Palace]"
    act, dinner = "[Obi signed the Tembo Accord in Orvala Palace]", "[Deng dined at Orvala Palace]"
    assert one(told, f"{act}\n{dinner}")
    assert not one(told, f"{dinner}\n{act}")


@pytest.mark.parametrize(
    ("done", "plan", "same"),
    [
        ("[A lasting ceasefire is signed in Lima]", "[The ceasefire will take effect]", True),
        ("[The accord on land is signed]", "[The accord on borders is to be signed]", False),
        ("[The ceasefire begins]\n[The bridge reopens]", "[The truce will be signed]", False),
    ],
)
def test_what_was_planned_for_a_day_and_what_it_brought(done: str, plan: str, *, same: bool) -> None:
    assert one(done, plan, Status.PLANNED) is same


def test_a_passage_is_what_no_other_statement_tells() -> None:
    found, source = statements("a", "The envoys wept. [Obi sat down in Lima], signed the map and [left the room]")
    passages = Passages(found, (), {"a": source}, Subject(found, (), WORDS))
    first, second = (passages.of(each.id) for each in found)
    assert {"map", "envoy"} <= first.terms
    assert "agree" in first.heads
    assert "agree" not in second.heads
    assert "room" not in first.terms


@pytest.mark.parametrize(
    ("said", "alias", "names"),
    [
        ("The leaders signed the peace agreement in Lima", "Lima agreement", True),
        ("The leaders signed the ceasefire agreement in Lima", "Lima ceasefire agreement", True),
        # One place sees a ceasefire and, years later, the peace; the text has no date of its own to tell.
        ("The leaders signed a lasting ceasefire in Lima", "Lima agreement", False),
        ("The leaders signed a truce in Lima", "Lima agreement", False),
    ],
)
def test_a_truce_is_not_the_accord_of_its_place(said: str, alias: str, *, names: bool) -> None:
    date = DateSpec("x", None, TimeSpan.within(DAY, DAY), Precision.DAY)
    event = EditorEvent(
        id="e",
        path="content/events/e.md",
        title="The peace agreement is signed in Lima",
        aliases=(alias,),
        places=(Place("Lima"),),
        date=date,
    )
    (statement,), source = statements("a", f"[{said}]")
    (earlier,), listing = statements("b", "[A lasting ceasefire is signed in Lima]")
    spans = {statement.id: None, earlier.id: TimeSpan.within(DAY - 900, DAY - 900)}
    found = merge([statement, earlier], [event], (), spans, {"a": source, "b": listing})
    (editors,) = (each for each in found if each.id == "e")
    assert (statement in editors.statements) is names
    assert any({statement, earlier} <= set(each.statements) for each in found) is not names
