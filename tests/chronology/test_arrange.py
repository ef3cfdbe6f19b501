"""The chronology of small sites: which date leads, what a link says, what contradicts, and the order."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import Any

import pytest

from generator import mentions
from generator.chronology.claims import statement_span
from generator.dates.days import iso, ordinal
from generator.events.merging.ids import statement_ids
from generator.model.chronology import Certainty
from generator.model.event import Decision, DecisionKind, Status
from generator.model.mention import Signal
from generator.model.time import Basis, Interval, Precision, TimeSpan

RAID = ("raid", "Chadian troops raid Bardai", "2024-08-06", "raid on Bardai", "Bardai raid")


def shown(span: TimeSpan | None) -> str:
    assert span is not None
    return ", ".join(
        "/".join(".." if day is None else iso(day) for day in (part.earliest, part.latest))
        for part in (span.begin, span.end)
    )


def test_the_editors_date_leads_and_the_sources_words_stay(site: Any) -> None:
    site.event(*RAID)
    site.text("a", "The raid on Bardai began last week.")
    site.tell("a", "The raid on Bardai began last week", "last week")
    found = site.dated("raid")
    assert (found.basis, found.edtf, found.expression) == (Basis.EDITOR, "2024-08-06", None)
    assert found.precision is Precision.DAY
    assert not found.conflicts
    assert found.steps[0].text == "The editor dates it 6 August 2024."


@pytest.mark.parametrize(
    ("published", "clause", "expression", "basis", "precision", "edtf"),
    [
        ("2024-08-20", "A bridge fell on 10 May 2024", "10 May 2024", Basis.STATED, Precision.DAY, "2024-05-10"),
        ("2024-08-20", "A bridge fell last week", "last week", Basis.RECKONED, Precision.WEEK, "2024-08-12/2024-08-18"),
        ("2024-08-20", "A bridge fell this month", "this month", Basis.RECKONED, Precision.MONTH, "2024-08"),
        ("2024-08-20", "A bridge fell last year", "last year", Basis.RECKONED, Precision.YEAR, "2023"),
    ],
)
def test_a_date_is_as_fine_as_it_was_said(
    site: Any, published: str, clause: str, expression: str, basis: Basis, precision: Precision, edtf: str
) -> None:
    site.text("a", f"{clause}.", published)
    site.tell("a", clause, expression)
    found = site.dated("bridge")
    assert (found.basis, found.precision, found.edtf, found.expression) == (basis, precision, edtf, expression)


def test_a_date_reckoned_from_an_inferred_day_is_inferred(site: Any) -> None:
    site.event(*RAID)
    site.text("a", "The raid on Bardai began last week. A bridge fell this month.")
    site.tell("a", "The raid on Bardai began last week", "last week")
    site.tell("a", "A bridge fell this month", "this month")
    found = site.dated("bridge")
    assert (found.basis, found.edtf) == (Basis.INFERRED, "2024-08")


def test_a_stretch_counted_from_an_uncertain_day_has_uncertain_ends(site: Any) -> None:
    site.event(*RAID)
    site.text("a", "The raid on Bardai began last week. Talks have quickened over the past two months.")
    site.tell("a", "The raid on Bardai began last week", "last week")
    site.tell("a", "Talks have quickened over the past two months", "the past two months")
    found = site.dated("quickened")
    assert shown(found.span) == "2024-06-12/2024-06-18, 2024-08-12/2024-08-18"
    assert found.precision is Precision.SPAN


def test_more_than_a_year_has_an_open_beginning(site: Any) -> None:
    site.event(*RAID)
    site.text("a", "The raid on Bardai began last week. For more than a year, herders have blocked wells.")
    site.tell("a", "The raid on Bardai began last week", "last week")
    site.tell("a", "For more than a year, herders have blocked wells", "more than a year")
    found = site.dated("herders")
    assert found.span is not None
    assert found.span.begin.earliest is None
    assert found.span.begin.latest == ordinal(2023, 8, 18)


def test_an_event_told_after_another_lies_between_it_and_the_words(site: Any) -> None:
    site.event(*RAID)
    site.text("a", "The raid on Bardai began last week. Niger recalled its envoy after the Bardai raid.")
    site.tell("a", "The raid on Bardai began last week", "last week")
    site.tell("a", "Niger recalled its envoy", links={"the Bardai raid": Signal.AFTER})
    found = site.dated("envoy")
    assert shown(found.span) == "2024-08-06/2024-08-18, 2024-08-06/2024-08-18"
    assert found.basis is Basis.INFERRED
    assert found.after == ("raid",)
    assert any("Bardai raid" in step.text for step in found.steps)
    assert any("12 and 18 August 2024" in step.text for step in found.steps)


@pytest.mark.parametrize(
    ("signal", "expected"),
    [
        ((Signal.AFTER, (2, "day")), "2024-08-08/2024-08-08, 2024-08-08/2024-08-08"),
        ((Signal.BEFORE, (2, "days")), "2024-08-04/2024-08-04, 2024-08-04/2024-08-04"),
        ((Signal.AFTER, (2, "week")), "2024-08-17/2024-08-23, 2024-08-17/2024-08-23"),
        (Signal.BEFORE, "../2024-08-06, ../2024-08-06"),
        (Signal.SINCE, "2024-08-06/2024-09-30, 2024-08-06/.."),
        (Signal.AT, "2024-08-06/2024-08-06, 2024-08-06/2024-08-06"),
    ],
)
def test_offsets_and_other_signals(site: Any, signal: Any, expected: str) -> None:
    site.event(*RAID)
    site.text("a", "Niger recalled its envoy: told with the Bardai raid.", "2024-09-30")
    site.tell("a", "Niger recalled its envoy", links={"the Bardai raid": signal})
    assert shown(site.dated("envoy").span) == expected


def test_an_event_linked_to_nothing_known_is_undated(site: Any) -> None:
    site.text("a", "Niger recalled its envoy after the Murzuk riot.", "2024-09-30")
    site.tell("a", "Niger recalled its envoy", links={"the Murzuk riot": Signal.AFTER})
    told = site.chronology()
    (found,) = told.undated
    assert not told.events
    assert shown(found.span) if found.span else found.precision is Precision.UNKNOWN


def test_what_a_source_says_against_the_editor_is_a_certain_conflict(site: Any) -> None:
    site.event("off", "The Bergen round is broken off", "2022-05-17", "Bergen round")
    site.text("a", "The Bergen round collapsed last year.", "2024-08-15", title="A look back")
    statement = site.tell("a", "The Bergen round collapsed last year", "last year")
    told = site.chronology()
    (conflict,) = told.conflicts
    (found,) = told.events
    assert found.edtf == "2022-05-17"
    assert found.conflicts == (conflict.id,)
    assert conflict.certainty is Certainty.CERTAIN
    assert conflict.statements == (statement.id, "editor:off")
    assert not conflict.note_only
    for words in ("17 May 2022", "“last year”", "2023", "“A look back”", "Both cannot be true"):
        assert words in conflict.explanation
    site.decisions.append(Decision("x.md", DecisionKind.RULING, (conflict.id,), "E.", "The source errs."))
    (ruled,) = site.chronology().conflicts
    assert ruled == replace(conflict, ruling="The source errs.")


def test_a_day_off_is_a_conflict_too(site: Any) -> None:
    site.event("more", "The cereal pact is extended", "2023-05-18", "cereal pact")
    site.text("a", "The cereal pact was extended on Wednesday.", "2023-05-17")
    site.tell("a", "The cereal pact was extended on Wednesday", "Wednesday")
    (conflict,) = site.chronology().conflicts
    assert "17 May 2023" in conflict.explanation
    assert "18 May 2023" in conflict.explanation


def test_a_soft_edge_is_never_the_cause_of_a_contradiction(site: Any) -> None:
    site.event("off", "The Bergen round is broken off", "2022-05-12", "Bergen round")
    site.text("a", "The Bergen round collapsed in early May 2022.", "2024-08-15")
    site.tell("a", "The Bergen round collapsed in early May 2022", "early May 2022")
    (conflict,) = site.chronology().conflicts
    assert conflict.note_only
    assert conflict.certainty is Certainty.POSSIBLE
    assert not conflict.matched
    site.decisions.append(Decision("x.md", DecisionKind.RULING, (conflict.id,), "E.", "It was in the middle of May."))
    (ruled,) = site.chronology().conflicts
    assert ruled == replace(conflict, ruling="It was in the middle of May.", note_only=False)
    assert ruled.id in site.chronology().events[0].conflicts
    site.editors[0] = replace(site.editors[0], date=None)
    assert not site.chronology().conflicts


def test_beyond_what_a_convention_draws_it_is_a_contradiction(site: Any) -> None:
    site.event("off", "The Bergen round is broken off", "2022-09-12", "Bergen round")
    site.text("a", "The Bergen round collapsed in early May 2022.", "2024-08-15")
    site.tell("a", "The Bergen round collapsed in early May 2022", "early May 2022")
    told = site.chronology().conflicts
    assert [conflict.note_only for conflict in told] == [False]


def test_a_planned_day_that_was_not_kept_contradicts_nothing(site: Any) -> None:
    site.event("summit", "Summit of Peru and Chile in Lima", None, "Lima summit")
    site.text("a", "The Lima summit will open on 3 May 2024.", "2024-04-01")
    site.text("b", "The Lima summit opened on 9 May 2024.", "2024-05-10")
    site.tell("a", "The Lima summit will open on 3 May 2024", "3 May 2024", status=Status.PLANNED)
    site.tell("b", "The Lima summit opened on 9 May 2024", "9 May 2024")
    told = site.chronology()
    assert not told.conflicts
    assert told.events[0].edtf == "2024-05-09"
    assert told.events[0].event.status is Status.OCCURRED


def test_a_plan_without_outcome_says_so_against_the_newest_source(site: Any) -> None:
    site.text("a", "Envoys will meet in Lima on 3 May 2024.", "2024-04-01")
    site.tell("a", "Envoys will meet in Lima on 3 May 2024", "3 May 2024", status=Status.PLANNED)
    past = site.dated("Envoys", ordinal(2024, 6, 1))
    assert past.event.status is Status.PLANNED
    assert past.steps[-1].text == "Planned for 3 May 2024; no source here says whether it took place."
    assert "still to come" in site.dated("Envoys", ordinal(2024, 4, 1)).steps[-1].text


def test_stated_leads_before_reckoned_and_the_narrower_refines(site: Any) -> None:
    for key, words, published in (
        ("a", "in August 2024", "2024-12-01"),
        ("b", "on Tuesday", "2024-08-08"),
        ("c", "last month", "2024-09-20"),
    ):
        site.text(key, f"Peru and Chile signed a fishing accord in Lima {words}.", published)
        clause = f"Peru and Chile signed a fishing accord in Lima {words}"
        expression = words.removeprefix("in ").removeprefix("on ")
        site.tell(
            key, clause, expression, title="Peru and Chile signed a fishing accord in Lima", actors=("Peru", "Chile")
        )
    found = site.dated("accord")
    assert len(found.event.statements) == 3
    assert (found.edtf, found.basis, found.expression) == ("2024-08-06", Basis.RECKONED, "Tuesday")
    assert not found.conflicts


def test_an_editors_order_holds_against_the_rest(site: Any) -> None:
    site.event("first", "The dam in Zinder bursts", None, after=(("raid",),))
    site.event(*RAID)
    site.event("last", "Envoys go home from Bilma", None, after=(("first", 3),))
    told = site.chronology()
    assert [one.event.id for one in told.events] == ["raid", "first", "last"]
    assert told.events[1].after == ("raid",)
    assert told.events[1].before == ("last",)
    assert shown(told.events[2].span) == "2024-08-09/.., 2024-08-09/.."


def test_an_editors_order_against_an_editors_dates_is_a_conflict(site: Any) -> None:
    site.event("late", "Envoys go home from Bilma", "2024-08-01", after=(("raid",),))
    site.event(*RAID)
    (conflict,) = site.chronology().conflicts
    assert conflict.events == ("late", "raid")
    assert conflict.certainty is Certainty.CERTAIN


def test_timeline_order_is_by_day_then_the_finer(site: Any) -> None:
    site.event("month", "A dry month in Zinder", "2024-08")
    site.event("day", "A bridge falls in Bilma", "2024-08-01")
    site.event("before", "A flood in Agadez", "2023")
    site.event("none", "A wedding in Tahoua", None)
    told = site.chronology()
    assert [one.event.id for one in told.events] == ["before", "day", "month"]
    assert [one.event.id for one in told.undated] == ["none"]


def test_two_near_tellings_of_one_thing_that_differ_in_the_day_are_a_possible_conflict(site: Any) -> None:
    for key, day in (("a", "16"), ("b", "17"), ("c", "17")):
        clause = f"Rebels attacked a barracks near Arlit on {day} September 2024"
        site.text(key, f"{clause}, killing two soldiers.", "2024-09-20")
        site.tell(key, clause, f"{day} September 2024", title="Rebels attacked a barracks near Arlit")
    told = site.chronology()
    (conflict,) = told.conflicts
    assert conflict.certainty is Certainty.POSSIBLE
    assert conflict.matched
    assert "16 September 2024" in str(conflict.explanation)
    (event,) = (one.event for one in told.events)
    assert conflict.events == (event.id,)
    one, other, _ = event.alone.values()
    site.decisions.append(Decision("x.md", DecisionKind.APART, (one, other), "E.", "Two raids."))
    assert not site.chronology().conflicts


@pytest.mark.parametrize(
    ("deed", "days", "count"),
    [
        ("Chad and Niger signed the Bilma charter", ("2", "6"), 1),
        ("Chad and Niger signed the Bilma charter", ("2", "30"), 1),
        ("Rebels attacked a barracks near Arlit", ("2", "4"), 1),
    ],
)
def test_what_is_done_once_is_perhaps_one_event_within_a_month(
    site: Any, deed: str, days: tuple[str, str], count: int
) -> None:
    for key, day in zip("ab", days, strict=True):
        clause = f"{deed} on {day} September 2024"
        site.text(key, f"{clause}.", "2024-10-20")
        site.tell(key, clause, f"{day} September 2024", title=deed)
    assert len(site.chronology().conflicts) == count


def test_what_was_put_off_is_not_told_to_be_over(site: Any) -> None:
    site.text("a", "The fair has been put off until after 12 May 2024, the mayor said.", "2024-04-22")
    site.tell("a", "The fair has been put off until after 12 May 2024", "12 May 2024", status=Status.POSTPONED)
    assert not site.chronology().conflicts


def test_the_order_of_input_changes_nothing(site: Any) -> None:
    site.event(*RAID)
    site.event("off", "The Bergen round is broken off", "2022-05-17", "Bergen round")
    site.text("a", "The raid on Bardai began last week. The Bergen round collapsed last year. A bridge fell on Monday.")
    site.text("b", "A bridge fell in Bilma this month. Niger recalled its envoy after the Bardai raid.")
    site.tell("a", "The raid on Bardai began last week", "last week")
    site.tell("a", "The Bergen round collapsed last year", "last year")
    site.tell("a", "A bridge fell on Monday", "Monday")
    site.tell("b", "A bridge fell in Bilma this month", "this month")
    site.tell("b", "Niger recalled its envoy", links={"the Bardai raid": Signal.AFTER})
    first = site.chronology()
    for seed in range(5):
        random.Random(seed).shuffle(site.statements)
        site.editors.reverse()
        site.sources = dict(reversed(site.sources.items()))
        assert site.chronology() == first


def test_a_merge_against_dates_is_told_as_certain(site: Any) -> None:
    site.text("a", "A bridge fell in Bilma on 3 May 2024.", "2024-06-01")
    site.text("b", "Bilma lost its crossing on 5 May 2024.", "2024-06-01")
    one = site.tell("a", "A bridge fell in Bilma on 3 May 2024", "3 May 2024")
    other = site.tell("b", "Bilma lost its crossing on 5 May 2024", "5 May 2024")
    ids = statement_ids([one, other])
    site.decisions.append(Decision("x.md", DecisionKind.MERGE, tuple(ids.values()), "E.", "One bridge."))
    (conflict,) = site.chronology().conflicts
    assert conflict.certainty is Certainty.CERTAIN
    assert conflict.events == (min(ids.values()),)


@pytest.mark.parametrize(
    ("clause", "expression", "expected"),
    [
        ("Envoys went home after 5 May 2024", "5 May 2024", "2024-05-06/2024-05-20, 2024-05-06/2024-05-20"),
        ("Envoys went home before 5 May 2024", "5 May 2024", "../2024-05-04, ../2024-05-04"),
        ("Envoys have gone home since 5 May 2024", "5 May 2024", "2024-05-05/2024-05-05, 2024-05-05/.."),
    ],
)
def test_what_is_told_as_past_lies_before_the_words(site: Any, clause: str, expression: str, expected: str) -> None:
    site.text("a", f"{clause}.", "2024-05-20")
    site.tell("a", clause, expression)
    found = site.dated("Envoys")
    assert shown(found.span) == expected
    if "after" in clause:
        assert found.basis is Basis.INFERRED
        assert found.steps[-1].text == "It is told as past in words written on 20 May 2024."


def test_a_link_finds_an_event_that_only_sources_tell(site: Any) -> None:
    site.text(
        "a", "A riot shook Murzuk on 3 May 2024. Niger recalled its envoy two days after the Murzuk riot.", "2024-06-01"
    )
    site.tell("a", "A riot shook Murzuk on 3 May 2024", "3 May 2024", title="A riot in Murzuk")
    site.tell("a", "Niger recalled its envoy", links={"the Murzuk riot": (Signal.AFTER, (2, "day"))})
    found = site.dated("envoy")
    assert shown(found.span) == "2024-05-05/2024-05-05, 2024-05-05/2024-05-05"
    assert any("2 days after" in step.text for step in found.steps)


def test_a_link_means_what_its_text_told_before_it(site: Any) -> None:
    """A second riot that the text tells only later is not the one meant."""
    site.text(
        "a",
        "A riot shook Murzuk on 3 May 2024. Niger recalled its envoy two days after the riot. "
        "A riot shook Bilma on 9 April 2023.",
        "2024-06-01",
    )
    site.tell("a", "A riot shook Murzuk on 3 May 2024", "3 May 2024", title="A riot in Murzuk")
    site.tell("a", "Niger recalled its envoy", links={"the riot": (Signal.AFTER, (2, "day"))})
    site.tell("a", "A riot shook Bilma on 9 April 2023", "9 April 2023", title="A riot in Bilma")
    assert shown(site.dated("envoy").span) == "2024-05-05/2024-05-05, 2024-05-05/2024-05-05"


def test_a_date_dates_the_event_that_another_is_told_after(site: Any) -> None:
    """The anchor has no date of its own: it follows from the event that is told two days after it."""
    site.event("riot", "A riot in Murzuk", None, "Murzuk riot")
    site.text("a", "Niger recalled its envoy on 5 May 2024, two days after the Murzuk riot.", "2024-06-01")
    site.tell(
        "a",
        "Niger recalled its envoy on 5 May 2024",
        "5 May 2024",
        links={"the Murzuk riot": (Signal.AFTER, (2, "day"))},
    )
    found = site.dated("riot")
    assert shown(found.span) == "2024-05-03/2024-05-03, 2024-05-03/2024-05-03"
    assert (found.basis, found.precision, found.before != ()) == (Basis.INFERRED, Precision.DAY, True)


def test_a_link_against_the_dates_is_a_possible_conflict_in_words(site: Any) -> None:
    site.event(*RAID)
    site.text("a", "Niger recalled its envoy on 5 May 2024, following the raid on Bardai.", "2024-09-01")
    site.tell("a", "Niger recalled its envoy on 5 May 2024", "5 May 2024", links={"the raid on Bardai": Signal.AFTER})
    (conflict,) = site.chronology().conflicts
    assert conflict.certainty is Certainty.POSSIBLE
    assert "is told to come after “Chadian troops raid Bardai”" in conflict.explanation
    assert "5 May 2024" in conflict.explanation
    assert "6 August 2024" in conflict.explanation
    assert len(conflict.events) == 2


def test_a_name_that_could_be_two_events_anchors_nothing(site: Any) -> None:
    site.event("one", "Talks open in Bilma", "2024-03-01", "Bilma talks")
    site.event("two", "Talks in Bilma go on", "2024-04-01", "Bilma talks")
    site.text("a", "Niger recalled its envoy during the Bilma talks.", "2024-09-01")
    site.tell("a", "Niger recalled its envoy", links={"the Bilma talks": Signal.DURING})
    assert site.dated("envoy").after == ()


def test_what_rests_on_a_guessed_day_of_writing_is_only_a_possible_conflict(site: Any) -> None:
    """Only a likeness of words dates the second text, so that what its dates contradict is not certain."""
    site.text(
        "a", "Envoys of Peru landed in Zinder on 8 August 2024. A bridge fell in Bilma on 3 May 2024.", "2024-08-09"
    )
    site.text("b", "Envoys of Peru landed in Zinder last week. Bilma lost its crossing last month.")
    site.tell("a", "Envoys of Peru landed in Zinder on 8 August 2024", "8 August 2024", actors=("Peru",))
    one = site.tell("a", "A bridge fell in Bilma on 3 May 2024", "3 May 2024")
    site.tell("b", "Envoys of Peru landed in Zinder last week", "last week", actors=("Peru",))
    other = site.tell("b", "Bilma lost its crossing last month", "last month")
    ids = statement_ids([one, other])
    site.decisions.append(Decision("x.md", DecisionKind.MERGE, tuple(ids.values()), "E.", "One bridge."))
    told = site.chronology()
    assert not told.published["b"].certain
    assert site.days("b") == "2024-08-12/2024-08-18"
    (conflict,) = told.conflicts
    assert conflict.certainty is Certainty.POSSIBLE
    assert "“last month”" in conflict.explanation


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (Status.PLANNED, "2024-05-21/2024-05-31, 2024-05-21/2024-05-31"),
        (Status.POSTPONED, "2024-05-21/2024-05-31, 2024-05-21/2024-05-31"),
        (Status.OCCURRED, "2024-05-21/2024-05-21, 2024-05-31/2024-05-31"),
    ],
)
def test_what_is_planned_for_a_time_lies_in_it(site: Any, status: Status, expected: str) -> None:
    site.text("a", "The fair was set for late May.", "2024-05-02")
    told = site.tell("a", "The fair was set for late May", "late May", status=status)
    (resolved,) = mentions.resolve(site.readings["a"], Interval.on(ordinal(2024, 5, 2)))
    lasting = replace(resolved, mention=replace(resolved.mention, signal=Signal.THROUGHOUT))
    assert shown(statement_span(told, [lasting])) == expected


def test_the_mark_of_an_approximate_date_is_kept_where_a_signal_moves_it(site: Any) -> None:
    site.text("a", "The fair opened before late May 2024.", "2024-06-02")
    site.tell("a", "The fair opened before late May 2024", "late May 2024")
    assert site.dated("fair").edtf == "../2024-05-20~"
