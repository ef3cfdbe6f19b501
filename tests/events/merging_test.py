"""Which statements are of one event: by aliases and predicates, by likeness, and as editors say."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping
from dataclasses import replace

import pytest

from generator.config import Config
from generator.dates.days import ordinal
from generator.events.matching.aliases import Aliases
from generator.events.matching.likeness import Weights, default_words
from generator.events.matching.pairs import by_kind, candidates
from generator.events.matching.tellings import Subject, of_statement
from generator.events.merging import drawing
from generator.events.merging.ids import event_id, normalised, slug, statement_ids
from generator.events.merging.joining import merge, merge_all
from generator.events.names import Names
from generator.events.terms import Terms
from generator.model.event import (
    Actor,
    DateSpec,
    Decision,
    DecisionKind,
    EditorEvent,
    Event,
    EventLink,
    Origin,
    Place,
    Quote,
    SourceRef,
    Statement,
    Status,
    StatusChange,
)
from generator.model.mention import (
    Derivation,
    Mention,
    Sentence,
    Signal,
    TimexType,
)
from generator.model.source import Metadata, Source, Stamp
from generator.model.time import Interval, Precision, TimeSpan

D = ordinal
TERMS = Terms(Names.of(Config()))
starts = itertools.count(0, 1000)


def dated(text: str = "last week") -> Mention:
    return Mention(0, 0, len(text), text, TimexType.DATE, "r", None, Derivation("r", 0, len(text)), Sentence(0, 9))


def tell(
    title: str,
    source: str = "a",
    *,
    start: int = 0,
    when: str | None = "last week",
    statuses: Iterable[Status] = (Status.OCCURRED,),
    links: tuple[EventLink, ...] = (),
    actors: tuple[str, ...] = (),
    places: tuple[str, ...] = (),
    quote: str | None = None,
) -> Statement:
    return Statement(
        id=f"{source}:{start}",
        source=source,
        quote=Quote(source, start, start + len(quote or title), quote or title),
        title=title,
        mentions=(dated(when),) if when else (),
        links=links,
        status_history=tuple(StatusChange(status, source=source) for status in statuses),
        actors=tuple(Actor(name) for name in actors),
        places=tuple(Place(name) for name in places),
        terms=TERMS.terms(title),
        heads=TERMS.heads(title),
    )


def spec(first: int, last: int | None = None) -> DateSpec:
    return DateSpec("x", None, TimeSpan.within(first, last or first), Precision.DAY)


def written(key: str, title: str, *aliases: str, date: DateSpec | None = None, **more: object) -> EditorEvent:
    event = EditorEvent(id=key, path=f"content/events/{key}.md", title=title, aliases=aliases, date=date)
    return replace(event, **more)  # type: ignore[arg-type]


def source(key: str, published: int | None = None, **more: object) -> Source:
    stamp = Stamp("x", Interval.on(published)) if published is not None else None
    return Source(key, f"seeds/{key}.txt", "", "", Metadata(published=stamp, **more))  # type: ignore[arg-type]


def joined(
    statements: Iterable[Statement],
    events: Iterable[EditorEvent] = (),
    decisions: Iterable[Decision] = (),
    spans: Mapping[str, TimeSpan | None] | None = None,
    sources: Iterable[Source] = (),
) -> tuple[Event, ...]:
    return merge(tuple(statements), tuple(events), tuple(decisions), spans or {}, {one.id: one for one in sources})


def decide(kind: DecisionKind, *targets: str, status: Status | None = None) -> Decision:
    return Decision(f"content/decisions/{kind}.md", kind, targets, "E. Ditor", "because", status)


STORY = (
    written("signed", "The cereal corridor pact is signed in Ankara", "cereal pact", date=spec(D(2021, 3, 4))),
    written("extended", "The cereal corridor pact is extended for a month", "cereal pact", date=spec(D(2021, 9, 1))),
    written("ended", "Moldova ends its part in the cereal corridor pact", "cereal pact", date=spec(D(2022, 2, 2))),
)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("The cereal pact brokered by Chad fell apart", "ended"),
        ("Parties extended the cereal pact", "extended"),
        ("The cereal pact was renewed", "extended"),
        ("The cereal pact was signed", "signed"),
    ],
)
def test_the_predicate_chooses_among_events_of_one_name(title: str, expected: str) -> None:
    statement = tell(title, when=None)
    events = joined([statement], STORY)
    (holder,) = [event for event in events if event.statements]
    assert holder.id == expected
    (join,) = holder.joins
    assert join.forced
    assert join.undated
    assert "cereal pact" in join.reason


def test_a_tie_is_told_and_decides_nothing() -> None:
    statement = tell("Farmers praised the cereal pact", when=None)
    merged = merge_all([statement], STORY, (), {}, {})
    assert not any(event.statements for event in merged.events)
    (tie,) = merged.ties
    assert tie.candidates == ("ended", "extended", "signed")
    assert tie.alias == "cereal pact"


def test_an_undated_statement_that_names_nothing_is_no_event() -> None:
    assert joined([tell("Snow fell in Oslo", when=None)]) == ()


def test_a_name_by_synonym_and_demonym() -> None:
    raid = written("raid", "Chadian troops raid Bardai", "raid on Bardai", date=spec(D(2020, 5, 5)))
    (event,) = joined([tell("Chad's surprise assault on Bardai")], [raid])
    assert event.origin is Origin.MERGED
    assert event.joins[0].forced


def test_names_of_states_and_a_kind_alone_need_the_words_themselves() -> None:
    war = written("war", "Chad invades Libya", "invasion of Libya", actors=(Actor("Chad"), Actor("Libya")))
    told = joined([tell("Libya struck a depot in Chad"), tell("Chad's invasion of Libya began", start=500)], [war])
    (holder,) = [event for event in told if event.id == "war"]
    assert [statement.start for statement in (s.quote for s in holder.statements)] == [500]


def test_a_forced_join_stays_although_its_date_contradicts_but_an_alike_one_does_not() -> None:
    off = written("off", "The Bergen round is broken off", "Bergen round", date=spec(D(2021, 5, 5)))
    forced = tell("The Bergen round collapsed")
    (event,) = joined([forced], [off], spans={"a:0": TimeSpan.within(D(2022, 1, 1), D(2022, 12, 31))})
    assert event.joins[0].forced
    alike = [tell("Peru and Chile signed a fishing accord in Lima", key) for key in ("a", "b")]
    near = {"a:0": TimeSpan.within(5, 5), "b:0": TimeSpan.within(5, 9)}
    far = {"a:0": TimeSpan.within(5, 5), "b:0": TimeSpan.within(700, 720)}
    assert len(joined(alike, spans=near)) == 1
    assert len(joined(alike, spans=far)) == 2


def test_another_of_the_same_name_is_no_contradiction() -> None:
    met = written("met", "Delegations meet in Bergen", "Bergen talks", date=spec(D(2021, 5, 5)))
    again = tell("The Bergen talks were held", when="2 June 2023")
    events = joined([again], [met], spans={"a:0": TimeSpan.within(D(2023, 6, 2), D(2023, 6, 2))})
    assert len(events) == 2
    (event,) = joined([again], [met], spans={"a:0": TimeSpan.within(D(2021, 5, 6), D(2021, 5, 6))})
    assert event.joins[0].forced


def test_two_texts_plan_of_one_meeting_is_one_event_with_what_became_of_it() -> None:
    plan = tell(
        "Norway and Peru were set to send delegations to Bergen to negotiate a halt to herring bans",
        "a",
        when="this month",
        statuses=[Status.PLANNED],
        actors=("Norway", "Peru"),
        places=("Bergen",),
    )
    other = tell(
        "Peruvian and Norwegian delegations were expected in Bergen to discuss lifting herring bans",
        "b",
        when="this month",
        statuses=[Status.PLANNED, Status.POSTPONED],
        actors=("Norway", "Peru"),
        places=("Bergen",),
    )
    noise = [tell(f"Minister number {n} visited a school in town {n}", "c", start=n * 100) for n in range(5)]
    events = joined([plan, other, *noise])
    (event,) = [event for event in events if plan in event.statements]
    assert set(event.statements) == {plan, other}
    assert event.status is Status.POSTPONED
    assert [change.status for change in event.status_history] == [Status.PLANNED, Status.POSTPONED]
    assert not event.joins[0].forced
    assert "bergen" in event.joins[0].reason.lower()


def test_different_happenings_of_one_story_stay_apart() -> None:
    statements = [
        tell("Delegations of Peru and Norway met in Bergen", "a", actors=("Peru", "Norway"), places=("Bergen",)),
        tell("Talks between Peru and Norway in Bergen collapsed", "b", actors=("Peru", "Norway"), places=("Bergen",)),
        tell("Leaders of Peru and Norway to hold a summit by video", "b", start=90, actors=("Peru", "Norway")),
    ]
    days = {"a:0": TimeSpan.within(5, 5), "b:0": TimeSpan.within(7, 7), "b:90": TimeSpan.within(9, 9)}
    assert len(joined(statements, spans=days)) == 3


def test_the_title_comes_from_the_statement_that_says_most() -> None:
    short = tell("Ministers signed", "a")
    full = tell("Peru and Chile signed a fishing accord in Lima", "b", actors=("Peru", "Chile"), places=("Lima",))
    one, other = statement_ids([short, full]).values()
    (event,) = joined([short, full], decisions=[decide(DecisionKind.MERGE, one, other)])
    assert event.title == full.title
    assert event.id == min(one, other)


@pytest.mark.parametrize("given_up", [Status.PLANNED, Status.CANCELLED, Status.POSTPONED])
def test_the_words_of_what_was_given_up_do_not_head_what_took_place(given_up: Status) -> None:
    long = tell("The summit of Chad and Peru was planned in Lima", "a", statuses=(given_up,), actors=("Chad", "Peru"))
    held = tell("The two met at a summit in Lima", "b")
    best = drawing.best_statement([long, held], Status.OCCURRED, {})
    assert best is held


def test_editors_lists_join_part_and_hide() -> None:
    a, b = (tell("Peru and Chile signed a fishing accord in Lima", key) for key in ("a", "b"))
    c = tell("Snow fell in Oslo", "c")
    ids = statement_ids([a, b, c])
    d = tell("A hen crossed a road in Turku", "d")
    ids |= statement_ids([d])
    mine = written("mine", "A title that shares no word", merge=(ids["c:0"],), hide=(ids["d:0"],))
    events = joined([a, b, c, d], [mine])
    assert {event.id: [s.id for s in event.statements] for event in events} == {
        "mine": ["c:0"],
        min(ids["a:0"], ids["b:0"]): ["a:0", "b:0"],
    }
    (merged,) = [event for event in events if event.id == "mine"]
    assert merged.joins[0].forced
    assert merged.accepted
    hidden = written("mine", "A title that shares no word", merge=(ids["c:0"],), hide=(ids["b:0"], ids["c:0"]))
    (left,) = joined([a, b, c], [hidden])
    assert (left.id, left.statements) == ("mine", ())
    alone = written("own", "Peru and Chile sign a fishing accord in Lima", apart=(ids["a:0"], ids["b:0"]))
    assert all(not event.statements or event.id != "own" for event in joined([a, b], [alone]))


def test_decisions_accept_hide_merge_part_and_set_the_status() -> None:
    a, b = (tell("Peru and Chile signed a fishing accord in Lima", key) for key in ("a", "b"))
    c = tell("Snow fell in Oslo", "c")
    ids = statement_ids([a, b, c])
    apart = joined([a, b], decisions=[decide(DecisionKind.APART, ids["a:0"], ids["b:0"])])
    assert len(apart) == 2
    (hidden,) = joined([a, b, c], decisions=[decide(DecisionKind.HIDE, ids["c:0"])])
    assert hidden.id == min(ids["a:0"], ids["b:0"])
    (event,) = joined([c], decisions=[decide(DecisionKind.ACCEPT, ids["c:0"])])
    assert event.accepted
    (event,) = joined([c], decisions=[decide(DecisionKind.STATUS, ids["c:0"], status=Status.DENIED)])
    assert event.status is Status.DENIED
    assert [change.status for change in event.status_history] == [Status.OCCURRED, Status.DENIED]
    (event,) = joined([a, c], decisions=[decide(DecisionKind.MERGE, ids["a:0"], ids["c:0"], "nobody")])
    assert event.joins[0].forced
    assert "E. Ditor" in event.joins[0].reason


def test_an_editors_quote_of_a_source_joins_the_statement_it_is_from() -> None:
    text = "On Monday snow fell in Oslo, as it had to."
    statement = tell("Snow fell in Oslo", "a", when="Monday", quote=text[:27])
    mine = written("mine", "Winter begins", sources=(SourceRef(source="a", quote="On Monday snow fell in Oslo"),))
    (event,) = joined([statement], [mine], sources=[source("a")])
    assert event.joins[0].forced


def test_what_a_link_names_is_not_what_the_statement_tells() -> None:
    off = written("raid", "Chadian troops raid Bardai", "raid on Bardai", date=spec(D(2020, 5, 5)))
    text = "Niger postponed its visit following the raid on Bardai"
    link = EventLink(Signal.AFTER, "the raid on Bardai", 28, 46)
    statement = replace(tell("Niger postponed its visit", when=None, links=(link,)), terms=TERMS.terms(text))
    events = joined([statement], [off])
    assert len(events) == 2


def test_a_later_source_tells_the_outcome_and_a_retold_plan_does_not_undo_it() -> None:
    titles = "Peru and Chile hold a fishing summit in Lima"
    told = [
        tell(titles, "late", statuses=[Status.OCCURRED]),
        tell(titles, "early", statuses=[Status.PLANNED]),
        tell(titles, "retold", statuses=[Status.PLANNED]),
    ]
    sources = [source("late", D(2020, 5, 9)), source("early", D(2020, 5, 1)), source("retold")]
    (event,) = joined(told, sources=sources)
    assert event.status is Status.OCCURRED
    assert [change.status for change in event.status_history] == [Status.PLANNED, Status.OCCURRED]
    later = [told[0], tell(titles, "last", statuses=[Status.CANCELLED])]
    (event,) = joined(later, sources=[*sources, source("last", D(2020, 6, 1))])
    assert event.status is Status.CANCELLED


@pytest.mark.parametrize(
    ("title", "later", "status", "count"),
    [
        ("The Abuja truce takes effect", 2, Status.OCCURRED, 1),
        ("The Abuja truce takes effect", 40, Status.OCCURRED, 2),
        ("The Abuja truce takes effect", -2, Status.OCCURRED, 2),
        ("The Abuja truce takes effect", 2, Status.PLANNED, 2),
        ("Envoys of Peru meet in Abuja", 2, Status.OCCURRED, 2),
    ],
)
def test_a_plan_that_was_kept_late_is_joined_to_its_outcome(title: str, later: int, status: Status, count: int) -> None:
    """What comes but once, and some days after the day it was planned for; a meeting may be another one."""
    plan = tell(title, "a", statuses=(Status.PLANNED,))
    outcome = tell(title, "b", statuses=(status,))
    due = D(2024, 5, 10)
    spans = {"a:0": TimeSpan.within(due, due), "b:0": TimeSpan.within(due + later, due + later)}
    found = joined((plan, outcome), spans=spans, sources=(source("a", due - 5), source("b", due + 50)))
    assert len(found) == count
    if count == 1:
        assert found[0].status is Status.OCCURRED
        assert [change.status for change in found[0].status_history] == [Status.PLANNED, Status.OCCURRED]
        assert "later than planned" in found[0].joins[0].reason


def test_an_editors_event_took_place_unless_its_status_says_else() -> None:
    mine = written("mine", "Summit of Peru and Chile in Lima", "Lima summit")
    told = tell("A Lima summit of Peru and Chile was planned", statuses=[Status.PLANNED])
    (event,) = joined([told], [mine])
    assert event.status is Status.OCCURRED
    (event,) = joined([told], [replace(mine, status=Status.POSTPONED)])
    assert event.status is Status.POSTPONED


def test_salience_counts_independent_voices() -> None:
    title = "Peru and Chile signed a fishing accord in Lima"
    long = "On Friday, Peru and Chile signed a fishing accord in Lima, the ministry said in a note."
    told = [tell(title, key, quote=f"{key.upper()} wrote: {title}") for key in ("a", "b", "c", "d")]
    told += [tell(title, "e", quote=long), tell(title, "f", quote=long.replace("Friday", "Monday"))]
    sources = [
        source("a", derived_from="The Post's report"),
        source("b", derived_from="the post's  report"),
        source("c", derived_from="d"),
        source("d"),
        source("e"),
        source("f"),
    ]
    (event,) = joined(told, sources=sources)
    assert event.salience == 3  # the Post, d, and one text in two copies
    mine = written("mine", title, sources=(SourceRef(url="https://one.example/"), SourceRef(source="c")))
    (event,) = joined(told[:2], [mine], sources=sources)
    assert event.salience == 3  # the Post, d through c, and the page


def test_the_order_of_input_changes_nothing() -> None:
    statements = [
        tell("Peru and Chile signed a fishing accord in Lima", "a"),
        tell("Chile and Peru sign accord on fishing in Lima", "b"),
        tell("The cereal pact fell apart", "b", start=70),
        tell("Snow fell in Oslo", "c"),
    ]
    first = joined(statements, STORY)
    for order in itertools.permutations(statements):
        assert joined(order, reversed(STORY)) == first


def test_ids_are_of_the_quote_not_of_title_or_rules() -> None:
    one = tell("A title", "a", quote="“On Friday”  Zoë’s ministers met")
    same = replace(one, title="Another", quote=replace(one.quote, exact='"On Friday" Zoë\'s ministers met'))
    assert statement_ids([one]) == statement_ids([same])
    (key,) = statement_ids([one]).values()
    assert key.startswith("on-friday-zoes-ministers-met-")
    assert len(key.rpartition("-")[2]) == 8
    twice = statement_ids([one, replace(one, id="a:9", title="Second")])
    assert twice["a:9"] == f"{key}-2" or twice["a:0"] == f"{key}-2"
    assert event_id([one], {"a:0": key}) == key


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("…", "event"),
        ("Ministers’ talks, in Genève!", "ministers-talks-in-geneve"),
        ("w" * 90, "w" * 48),
        ("The delegations of the two states had been due to meet", "the-delegations-of-the-two-states-had-been-due"),
    ],
)
def test_slug(text: str, expected: str) -> None:
    assert slug(text) == expected


def test_quotes_are_normalised_in_space_and_marks_only() -> None:
    assert normalised("“a”\n ‘b’  C") == "\"a\" 'b' C"


@pytest.mark.parametrize(
    ("signal", "words", "expected"),
    [
        (Signal.SINCE, "the cereal pact", "signed"),
        (Signal.AFTER, "the cereal pact", "signed"),
        (Signal.BEFORE, "the cereal pact", "signed"),
        (Signal.AFTER, "the cereal pact collapsed", "ended"),
        (Signal.DURING, "the cereal pact", None),
    ],
)
def test_a_link_to_a_story_claims_no_more_than_its_words_bear_out(
    signal: Signal, words: str, expected: str | None
) -> None:
    choice = Aliases(STORY, default_words(STORY)).linked(EventLink(signal, words, 0, 5))
    assert choice is not None
    if signal is Signal.DURING:
        assert choice.event is None or choice.event.id == "signed"
    else:
        assert choice.event is not None
        assert choice.event.id == expected


@pytest.mark.no_cover
def test_many_statements_are_compared_in_blocks() -> None:
    names = ["".join(letters) for letters in itertools.product("bdfgk", "aeio", "lmnprst", "aou")]
    titles = [f"Ur{name} met Ka{name} in Zu{name}" for name in names]
    tellings = [of_statement(tell(title, "a", start=n), None, Subject((), (), TERMS)) for n, title in enumerate(titles)]
    tellings += [of_statement(tell(titles[7], "b"), None, Subject((), (), TERMS))]
    assert len(tellings) > 400
    assert list(candidates(tellings, Weights(tellings))) == [(7, len(titles))]


def test_only_what_can_be_of_one_time_is_compared() -> None:
    """Neither the years that a site spans nor the order of its texts change which tellings of a day are compared."""
    subject = Subject((), (), TERMS)
    on = [TimeSpan.within(D(year, 5, 5), D(year, 5, 6)) for year in range(1800, 2000)]
    tellings = [of_statement(tell("Ur met Ka in Zu", str(span), start=n), span, subject) for n, span in enumerate(on)]
    tellings.append(
        of_statement(tell("Ur met Ka in Zu", "again"), TimeSpan.within(D(1900, 5, 6), D(1900, 5, 9)), subject)
    )
    tellings.append(of_statement(tell("Ur met Ka in Zu", "some day", when=None), None, subject))
    undated = len(tellings) - 1
    found = sorted(candidates(tellings, Weights(tellings)))
    assert (100, 200) in found
    assert {pair for pair in found if undated not in pair} == {(100, 200)}
    last = len(tellings) - 1
    again = candidates(tellings[::-1], Weights(tellings))
    assert sorted(tuple(sorted((last - one, last - other))) for one, other in again) == found


def test_one_text_tells_alike_things_apart() -> None:
    """What differs in a name only is, in one text, two things, unless it is told with one date."""
    names = ("Ruden", "Vilm", "Greifswalder Oie")
    told = [tell(f"A ferry to the island of {name} sank in a storm", "d", start=n) for n, name in enumerate(names)]
    assert len(joined(told)) == 3
    twice = [tell("A ferry to the island of Vilm sank in a storm", "d", start=n) for n in (0, 500)]
    assert len(joined(twice)) == 1


def test_what_hardly_happens_twice_is_one_event_that_is_told_on_two_days_at_most() -> None:
    told = [tell("Peru and Chile signed a fishing accord in Lima", key) for key in ("a", "b", "c", "d")]
    days = {"a:0": TimeSpan.within(5, 5), "b:0": TimeSpan.within(7, 7), "c:0": TimeSpan.within(7, 7)}
    held = joined(told[:3], spans=days)
    assert len(held) == 1
    assert any("their dates differ" in str(join.reason) for join in held[0].joins)
    assert not any(join.forced for join in held[0].joins)
    assert len(joined(told, spans=days | {"d:0": TimeSpan.within(9, 9)})) == 2


def test_what_comes_again_is_two_events_a_week_apart_or_where_one_text_tells_both() -> None:
    told = [tell("Rebels attacked the barracks of Arlit", key) for key in ("a", "b")]
    assert len(joined(told, spans={"a:0": TimeSpan.within(5, 5), "b:0": TimeSpan.within(7, 7)})) == 1
    assert len(joined(told, spans={"a:0": TimeSpan.within(5, 5), "b:0": TimeSpan.within(12, 12)})) == 2
    again = tell("Rebels attacked the barracks of Arlit", "a", start=100)
    days = {"a:0": TimeSpan.within(5, 5), "a:100": TimeSpan.within(7, 7), "b:0": TimeSpan.within(6, 6)}
    assert len(joined([*told, again], spans=days)) > 1


def test_one_place_and_day_are_not_enough_where_the_kind_differs() -> None:
    told = [
        tell("The new round in Bergen opened", "a", places=("Bergen",)),
        tell("Fishermen blocked the harbour of Bergen", "c", places=("Bergen",)),
    ]
    day = TimeSpan.within(D(2021, 11, 29), D(2021, 11, 29))
    assert len(joined(told, spans={"a:0": day, "c:0": day})) == 2


PORT = written(
    "port", "Rebels of the Delta Front seize Maruga", "fall of Maruga", date=spec(D(2021, 5, 7)),
    actors=(Actor("Delta Front"),),
)  # fmt: skip
PACT = written(
    "pact", "Chad and Niger agree in Lindau to cut their duties for sixty days", "Lindau truce", "Lindau agreement",
    date=spec(D(2021, 8, 3)), actors=(Actor("Chad"), Actor("Niger")),
)  # fmt: skip


@pytest.mark.parametrize(
    ("title", "days", "expected"),
    [
        ("The militia captured Maruga", (D(2021, 5, 7), D(2021, 5, 7)), "port"),
        ("The militia captured Maruga", (D(2021, 5, 1), D(2021, 5, 31)), "port"),
        ("The militia captured Maruga", (D(2021, 7, 1), D(2021, 7, 31)), "port"),
        ("The militia stormed Maruga", (D(2021, 5, 7), D(2021, 5, 7)), "port"),
        ("The militia stormed Maruga", (D(2021, 7, 1), D(2021, 7, 31)), None),
        ("The militia left Maruga", (D(2021, 5, 7), D(2021, 5, 7)), None),
        ("Traders sold mangoes in Maruga", (D(2021, 5, 8), D(2021, 5, 8)), None),
        ("Both countries agreed in Lindau to cut their duties", (D(2021, 8, 3), D(2021, 8, 3)), "pact"),
        ("The Lindau truce was agreed", (D(2020, 8, 3), D(2020, 8, 3)), "pact"),
        ("The Lindau truce was extended", (D(2021, 11, 3), D(2021, 11, 3)), None),
    ],
)
def test_an_event_is_named_in_other_words_of_the_same_kind(
    title: str, days: tuple[int, int], expected: str | None
) -> None:
    statement = tell(title)
    events = joined([statement], [PORT, PACT], spans={statement.id: TimeSpan.within(*days)})
    (holder,) = [event for event in events if event.statements]
    assert (holder.id if holder.editor else None) == expected


def test_a_title_that_is_told_whole_joins_whatever_its_date() -> None:
    statement = tell("Rebels of the Delta Front seize Maruga")
    spans = {statement.id: TimeSpan.within(D(2021, 5, 8), D(2021, 5, 8))}
    (event,) = joined([statement], [PORT], spans=spans)
    assert event.joins[0].forced


@pytest.mark.parametrize(
    ("title", "named"), [("Both agreed in Lindau to cut their duties", True), ("Both agreed in Lindau", False)]
)
def test_words_without_a_date_need_one_more_word_of_the_title(title: str, named: bool) -> None:
    statement = tell(title)
    names = Aliases((PACT,), default_words((PACT,)))
    assert (names.nearly(statement.terms, statement.heads, None) is not None) is named


def test_a_hyphen_makes_no_other_word() -> None:
    event = written("level", "Envoys confer in Tulsk", "working-level forum of Tulsk", date=spec(D(2021, 5, 7)))
    statement = tell("The working level forum of Tulsk was held", when=None)
    (found,) = joined([statement], [event])
    assert found.statements


@pytest.mark.parametrize(("status", "count"), [(Status.OCCURRED, 2), (Status.CANCELLED, 1)])
def test_what_did_not_happen_is_no_telling_of_what_did(status: Status, count: int) -> None:
    denial = tell("Chad and Niger agreed in Lindau to cut their duties", statuses=[status])
    denial = replace(denial, heads=denial.heads | {"not"})
    day = TimeSpan.within(D(2021, 8, 3), D(2021, 8, 3))
    assert len(joined([denial], [PACT], spans={denial.id: day})) == count


@pytest.mark.parametrize(
    ("title", "other", "place", "joins"),
    [
        ("Envoys Aba and Bel meet in Tulsk and adopt a text on lost ships", "Envoys Aba and Bel meet", "Tulsk", True),
        ("Gunmen attack a depot", "A raid on an army depot killed nine", "Tulsk", True),
        ("Gunmen attack a depot", "Traders praise a depot", "Tulsk", False),
        ("Talks on the ferry open", "Talks on the ferry collapse", "Tulsk", False),
    ],
)
def test_one_day_one_place_and_one_kind_are_one_event(title: str, other: str, place: str, joins: bool) -> None:
    told = [tell(title, places=(place,)), tell(other, "b", places=(place,))]
    day = TimeSpan.within(D(2021, 5, 2), D(2021, 5, 2))
    events = joined(told, spans=dict.fromkeys((one.id for one in told), day))
    assert (len(events) == 1) is joins


@pytest.mark.parametrize(("place", "forced"), [("Lugano", True), ("Tulsk", False)])
def test_an_alias_without_words_of_its_own_is_borne_out_by_the_place(place: str, forced: bool) -> None:
    event = written(
        "swap", "Both sides agree to exchange prisoners", "agreement on prisoners", date=spec(D(2023, 3, 20)),
        places=(Place("Lugano"),),
    )  # fmt: skip
    statement = tell("The agreement on prisoners was signed", places=(place,))
    events = joined([statement], [event], spans={statement.id: TimeSpan.within(D(2022, 3, 20), D(2022, 3, 20))})
    assert any(join.forced for one in events for join in one.joins) is forced


def test_many_tellings_of_one_place_are_compared_in_good_number() -> None:
    told = [
        tell(f"Envoys confer on file {word}{number}", f"s{number}", places=("Tulsk",))
        for number, word in enumerate(f"q{chr(97 + n % 26)}x{n}" for n in range(2000))
    ]
    day = TimeSpan.within(D(2021, 5, 2), D(2021, 5, 2))
    subject = Subject(told, (), default_words(()))
    tellings = [of_statement(one, day, subject) for one in told]
    assert sum(1 for _ in candidates(tellings, Weights(tellings))) < 20 * len(told)


def test_deals_of_one_month_are_not_all_compared_for_a_slip_of_the_day() -> None:
    told = [tell(f"Envoys sign deal q{chr(97 + n % 26)}x{n} in Tulsk{n}", f"s{n}") for n in range(2000)]
    told.append(tell("Envoys sign deal qhx7 in Tulsk7", "t"))
    subject = Subject(told, (), default_words(()))
    tellings = [
        of_statement(one, TimeSpan.within(*[D(2021, 5, 2) + n % 20] * 2), subject) for n, one in enumerate(told)
    ]
    assert (7, 2000) in candidates(tellings, Weights(tellings), reach=31, keys_of=by_kind)
    assert sum(1 for _ in candidates(tellings, Weights(tellings), reach=31, keys_of=by_kind)) < 10 * len(told)


def test_a_deal_that_an_alias_names_is_agreed_once_whatever_its_title_calls_it() -> None:
    event = written("truce", "Both fronts sign a truce in Tulsk", "Tulsk agreement", date=spec(D(2022, 11, 2)))
    statement = tell("The Tulsk agreement was signed")
    (found,) = joined([statement], [event], spans={statement.id: TimeSpan.within(D(2021, 5, 1), D(2021, 5, 7))})
    assert found.joins[0].forced


def test_what_comes_before_an_event_is_not_the_event() -> None:
    event = written("fall", "Maruga falls to the Delta Front", "fall of Maruga", date=spec(D(2021, 5, 7)))
    link = EventLink(Signal.BEFORE, "the fall of Maruga", 0, 18, (3, "day"))
    statement = tell("The Delta Front took Sakry", links=(link,))
    more = TERMS.terms("fall of Maruga") | statement.terms
    events = joined([replace(statement, terms=more)], [event])
    assert [len(one.statements) for one in events if one.editor] == [0]


@pytest.mark.parametrize(
    ("quote", "joins"),
    [
        ("Two days after the regatta of Tulsk, bailiffs opened a file", False),
        ("The regatta of Tulsk was won by a smith, a day after the regatta of Tulsk had begun", True),
        ("The regatta of Tulsk was won by a smith", True),
    ],
)
def test_what_is_told_after_a_named_event_is_not_that_event(quote: str, joins: bool) -> None:
    event = written("race", "Sailors hold a regatta in Tulsk", "regatta of Tulsk", date=spec(D(2021, 5, 7)))
    statement = replace(tell("Bailiffs opened a file", quote=quote), terms=TERMS.terms(quote))
    events = joined([statement], [event])
    assert [len(one.statements) for one in events if one.editor] == [int(joins)]


def test_a_phase_may_be_told_by_a_word_that_heads_nothing() -> None:
    told = [tell("Chad and Niger prolong their customs truce"), tell("Chad and Niger extend customs truce", "b")]
    told[0] = replace(told[0], heads=frozenset({"truce"}), terms=told[0].terms | {"extend"})
    day = TimeSpan.within(D(2021, 8, 11), D(2021, 8, 11))
    assert len(joined(told, spans=dict.fromkeys((one.id for one in told), day))) == 1


@pytest.mark.parametrize(
    ("title", "days", "named"),
    [
        ("Chad and Niger agreed in Lindau", (D(2021, 8, 1), D(2021, 8, 31)), True),
        ("Chad and Niger agreed in Lindau", (D(2021, 1, 1), D(2021, 12, 31)), False),
        ("Chad and Niger agreed in Lindau to cut duties", (D(2021, 1, 1), D(2021, 12, 31)), True),
        ("Peru agreed in Lindau", (D(2021, 8, 3), D(2021, 8, 3)), False),
    ],
)
def test_a_place_alone_names_an_event_only_close_to_its_date_and_actors(
    title: str, days: tuple[int, int], named: bool
) -> None:
    other = written("other", "Peru signs a fishing pact", "fishing pact of Peru", actors=(Actor("Peru"),))
    event = replace(PACT, places=(Place("Lindau"),))
    names = Aliases((event, other), default_words((event, other)))
    statement = tell(title)
    assert (names.nearly(statement.terms, statement.heads, TimeSpan.within(*days)) is not None) is named


def test_ids_that_nothing_goes_by_are_told() -> None:
    statement = tell("Envoys met in Accra")
    (event,) = joined([statement])
    listing = written("signed", "The pact is signed", merge=("x-9",), hide=(event.id,), lines={"merge": (4, 1)})
    decisions = [decide(DecisionKind.ACCEPT, "signd"), decide(DecisionKind.RULING, "c-of-a-conflict")]
    strays = merge_all([statement], [listing], decisions, {}, {}).strays
    assert [(one.path, one.key, one.id, one.line, one.nearest) for one in strays] == [
        ("content/decisions/accept.md", "accept", "signd", 1, "signed"),
        ("content/events/signed.md", "merge", "x-9", 4, None),
    ]
