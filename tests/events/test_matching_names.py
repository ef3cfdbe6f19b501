"""Names of one event in other words: aliases, rows, and what one source keeps apart."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from generator.config import Config
from generator.dates.days import ordinal
from generator.events.matching.aliases import Aliases, anchored, dated, parted
from generator.events.matching.likeness import words_of
from generator.events.matching.rows import rows
from generator.events.merging.joining import merge
from generator.events.names import Names
from generator.events.terms import Terms
from generator.model.event import Actor, DateSpec, EditorEvent, Place, Quote, Statement, Status, StatusChange
from generator.model.mention import Derivation, Mention, Sentence, TimexType
from generator.model.time import Precision, TimeSpan

Drafter = Callable[[str], tuple[Statement, ...]]
NAMES = Names.of(Config())
TERMS, WORDS = Terms(NAMES), words_of(NAMES)


def tell(title: str, source: str, actors: tuple[str, ...] = (), places: tuple[str, ...] = ()) -> Statement:
    return Statement(
        id=source,
        source=source,
        quote=Quote(source, 0, len(title), title),
        title=title,
        mentions=(),
        links=(),
        status_history=(StatusChange(Status.OCCURRED, source=source),),
        actors=tuple(map(Actor, actors)),
        places=tuple(map(Place, places)),
        terms=TERMS.terms(title),
        heads=TERMS.heads(title),
    )


@pytest.mark.parametrize(
    ("title", "apart", "joins"),
    [
        ("He signed that truce agreement without a word", 1, True),
        ("The truce agreement was signed", 300, True),
        ("The truce agreement was signed", 1200, False),
        ("Soldiers attacked after the truce agreement", 1, False),
    ],
)
def test_a_name_of_kinds_alone_stands_for_the_deal_whatever_its_day(title: str, apart: int, *, joins: bool) -> None:
    day = ordinal(2002, 2, 22)
    date = DateSpec("x", None, TimeSpan.within(day, day), Precision.DAY)
    event = EditorEvent(
        id="e", path="content/events/e.md", title="Both sides sign a ceasefire", aliases=("truce agreement",), date=date
    )
    mention = Mention(0, 0, 4, "then", TimexType.DATE, "r", None, Derivation("r", 0, 4), Sentence(0, 9))
    statement = replace(tell(title, "a"), mentions=(mention,))
    found = merge([statement], [event], (), {"a": TimeSpan.within(day + apart, day + apart)}, {})
    (editors,) = (one for one in found if one.id == "e")
    assert bool(editors.statements) is joins
    assert not any(join.forced for join in editors.joins)


STORY = tuple(
    EditorEvent(id=key, path=f"content/events/{key}.md", title=title, aliases=(*aliases, "grain deal"))
    for key, title, *aliases in (
        ("signed", "The Black Sea grain deal is signed"),
        ("left", "Russia suspends its part in the grain deal", "suspension of the grain deal"),
        ("back", "Russia resumes its part in the grain deal", "return to the grain deal"),
        ("over", "Russia ends its part in the grain deal", "end of the grain deal"),
    )
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Russia returned to the grain deal", "back"),
        ("Russia had suspended its part in the grain deal", "left"),
        ("The grain deal expired", "over"),
        ("The end of the grain deal hurt farmers", "over"),
        ("The grain deal was signed", "signed"),
        ("Farmers praised the grain deal", None),
    ],
)
def test_the_longest_name_is_meant(text: str, expected: str | None) -> None:
    choice = Aliases(STORY, WORDS).choose(TERMS.terms(text), TERMS.heads(text) - {"agree"}, text)
    assert choice is not None
    assert (choice.event.id if choice.event else None) == expected


@pytest.mark.parametrize(
    ("alias", "text", "expected"),
    [
        ("journey to Jerusalem", "Sadat's journey to Jerusalem in 1977 broke a taboo", True),
        ("Lima round", "The Lima round, 1977, ended badly", True),
        ("Lima round", "The Lima round broke up in 1977", False),
        ("Lima round", "A bomb went off before the Lima round; in 1977 another", False),
    ],
)
def test_a_date_right_behind_a_name_is_its_own(alias: str, text: str, *, expected: bool) -> None:
    assert dated(alias, text, "1977") is expected


@pytest.mark.parametrize(("term", "expected"), [("working-level", {"working", "level"}), ("il-76", {"il-76"})])
def test_what_hyphens_join(term: str, expected: set[str]) -> None:
    assert parted(frozenset({term})) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the third round", {3}),
        ("Protocol III is signed", {3}),
        ("Protocol IV is signed", {4}),
        ("Resolution 797", {797}),
        ("Resolution No. 242", {242}),
        ("phase 2 of the deal", {2}),
        ("1,500 prisoners", set()),
        ("the second-largest party", set()),
        ("Pope Pius IX", set()),
        ("30 seconds", set()),
    ],
)
def test_places_in_a_row(text: str, expected: set[int]) -> None:
    assert rows(text) == expected


def test_one_source_that_tells_two_things_of_a_draft_keeps_them_apart() -> None:
    day = ordinal(1998, 4, 7)
    mention = Mention(0, 0, 4, "then", TimexType.DATE, "r", None, Derivation("r", 0, 4), Sentence(0, 9))
    told = [
        tell("Trimble rejects Mitchell's draft", "dates"),
        tell("Mitchell gave the draft to the parties", "wire"),
        replace(tell("Trimble rejected a draft of sixty pages", "wire"), id="wire2"),
    ]
    spans = {each.id: TimeSpan.within(day, day) for each in told}
    found = merge([replace(each, mentions=(mention,)) for each in told], (), (), spans, {})
    assert sorted(sorted(each.id for each in event.statements) for event in found) == [["dates", "wire2"], ["wire"]]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The talks came to a halt on 16 February 2017.", "suspend"),
        ("The mission came to an end on 3 May 2017.", "end"),
        ("The junta came to power on 3 May 2017.", "office"),
        ("Amina Deng became president on 3 May 2017.", "office"),
        ("Amina Deng took command of the guard on 3 May 2017.", "office"),
        ("Amina Deng came home on 3 May 2017.", "arrive"),
        ("The envoys came to Lima on 3 May 2017.", "arrive"),
        ("Three soldiers died in Lima on 3 May 2017.", "die"),
    ],
)
def test_set_phrases_are_of_the_kind_that_they_tell(drafted: Drafter, text: str, kind: str) -> None:
    (statement,) = drafted(text)
    assert kind in statement.heads


@pytest.mark.parametrize(
    ("text", "rests"),
    [
        ("The buses left the villages under the Doha accord on Friday", True),
        ("Ships sailed on Monday in line with the Doha accord", True),
        ("It was a breach of trust, and the guns fired in defiance of the Doha accord", True),
        ("Prisoners were freed, as part of the Doha accord", True),
        ("Two days after the Doha accord the guns fired", True),
        ("The Doha accord was signed on Friday", False),
        ("Both sides signed the Doha accord under a tent", False),
        ("Under the Doha accord ships sailed until the Doha accord lapsed", False),
    ],
)
def test_words_that_only_rest_on_a_named_event_tell_another(text: str, rests: bool) -> None:
    assert anchored("Doha accord", text) == rests


@pytest.mark.parametrize(
    ("alias", "text", "named"),
    [
        ("Gao truce", "The Gao ceasefire held.", True),
        ("Gao truce", "The truce of Gao held.", True),
        ("Gao truce", "A first truce begins on the roads to Gao.", False),
        ("Gao truce", "The truce begins in Gao.", False),
        ("Gao agreement", "The accord in Gao was signed.", True),
    ],
)
def test_a_name_is_spoken_where_its_words_stand_together(alias: str, text: str, *, named: bool) -> None:
    assert Aliases((), WORDS).spoken(alias, text) is named


def test_what_an_actor_does_may_stand_apart_from_its_name() -> None:
    event = EditorEvent(id="e", path="e.md", title="NATO strikes", actors=(Actor("NATO"),))
    assert Aliases((event,), WORDS).spoken("NATO air campaign", "NATO began its air campaign against the army.")


@pytest.mark.parametrize(
    ("alias", "text", "named"),
    [
        ("Windhoek memorandum", "They signed the Windhoek memorandum in January.", True),
        ("Windhoek memorandum", "They signed the Accord in Windhoek.", False),
        ("Windhoek memorandum", "They signed the Windhoek protocol.", False),
        ("Windhoek accord", "They signed the Windhoek agreement.", True),
        ("Windhoek accord", "They signed the Windhoek memorandum.", True),
    ],
)
def test_a_form_of_writing_that_is_told_apart_by_name_must_be_told(alias: str, text: str, *, named: bool) -> None:
    event = EditorEvent(id="e", path="e.md", title="Envoys put an end to it", aliases=(alias,))
    choice = Aliases((event,), WORDS).choose(WORDS.terms(text), WORDS.heads(text), text)
    assert (choice is not None) is named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("The Gao accord was initialled in May.", False),
        ("Envoys put their initials to the Gao accord.", False),
        ("Parliament ratified the Gao accord.", False),
        ("The Gao accord was signed in June.", True),
        ("The Gao accord failed.", True),
    ],
)
def test_a_stage_of_an_accord_is_not_the_stage_that_an_event_tells(text: str, *, named: bool) -> None:
    event = EditorEvent(id="e", path="e.md", title="Both sides sign the Gao accord", aliases=("Gao accord",))
    choice = Aliases((event,), WORDS).choose(WORDS.terms(text), WORDS.heads(text), text)
    assert (choice is not None) is named
