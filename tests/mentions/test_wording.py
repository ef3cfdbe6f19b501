"""Reasons in plain words, for every kind of expression."""

from datetime import date

import pytest

from generator.mentions import read, resolve
from generator.mentions.wording import range_in_words, written_on
from generator.model.time import Interval

PUBLISHED = Interval.on(date(2024, 8, 14).toordinal())


def last_step(text: str, published: Interval = PUBLISHED) -> str:
    return resolve(read(text), published)[-1].steps[0].text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They met this month.", "the month it lies in, the whole of August 2024"),
        ("They will meet next year.", "the whole year after, the whole of the year 2025"),
        ("They met yesterday.", "the day before, Tuesday 13 August 2024"),
        ("They met today.", "that day, Wednesday 14 August 2024"),
        ("They will meet the day after tomorrow.", "2 days away, Friday 16 August 2024"),
        ("They met on Monday.", "the nearest that fits, Monday 12 August 2024"),
        ("They met last Tuesday.", "the last one before it, Tuesday 13 August 2024"),
        ("They met this Tuesday.", "the one of its own time, Tuesday 13 August 2024"),
        ("It began three weeks ago.", "3 weeks before it, Monday 22 to Sunday 28 July 2024"),
        ("It will end one month from now.", "1 month after it, the whole of September 2024"),
        (
            "It grew over the past two months.",
            "a length of 2 months that ends with it, Friday 14 June to Wednesday 14 August 2024",
        ),
        ("For more than a year, it has grown.", "begun by Monday 14 August 2023 at the latest, and lasting until"),
        (
            "It was agreed by the end of last year.",
            "the end part of the whole year before, Sunday 1 October to Sunday 31 December 2023",
        ),
        (
            "They met earlier this month.",
            "the month it lies in, up to that day, Thursday 1 to Wednesday 14 August 2024",
        ),
        ("They met on 6 August 2024.", "names the date itself: Tuesday 6 August 2024"),
        ("They met on 3 March 44 BC and on the next day.", "read against the date told before it"),
        ("They meet every Monday.", "comes again and again (XXXX-WXX-1)"),
        ("It took two days.", "is a length of time (P2D) with no place on the calendar"),
        ("They left recently.", "names no date and is given none"),
        ("during the winter months", "leaves its date open (XXXX-WI)"),
        ("in '98", "the nearest year that ends so, the whole of the year 1998"),
        ("in the winter of 2022-23", "Thursday 1 December 2022 to Tuesday 28 February 2023"),
    ],
)
def test_reason(text: str, words: str) -> None:
    assert words in last_step(text)


def test_an_unknown_anchor_is_said_to_be_unknown() -> None:
    assert "which is not known; its date stays open (XXXX-WXX)" in last_step("They met last week.", Interval())


def test_bounds_in_words() -> None:
    day = date(2024, 8, 14).toordinal()
    assert range_in_words((day, None)) == "not before Wednesday 14 August 2024"
    assert range_in_words((None, day)) == "not after Wednesday 14 August 2024"
    assert range_in_words((None, None)) == "no bounds known"


def test_both_readings_are_told() -> None:
    steps = resolve(read("on 03/04/2024"), PUBLISHED)[0].steps
    assert any("two ways" in step.text for step in steps)


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2024, 8, 12), date(2024, 8, 18), "between 12 and 18 August 2024"),
        (date(2024, 7, 28), date(2024, 8, 3), "between 28 July and 3 August 2024"),
        (date(2023, 12, 28), date(2024, 1, 3), "between 28 December 2023 and 3 January 2024"),
        (date(2024, 8, 12), None, "on 12 August 2024 or later"),
        (None, date(2024, 8, 18), "on 18 August 2024 or earlier"),
    ],
)
def test_when_words_were_written(first: date | None, last: date | None, words: str) -> None:
    days = Interval(first.toordinal() if first else None, last.toordinal() if last else None)
    assert str(written_on(days)) == words


def test_moved_dates_tell_the_way() -> None:
    assert "1 year before the week it lies in" in last_step("It broke a year ago this week.")


def test_an_amount_that_is_not_told_is_not_counted() -> None:
    assert last_step("They met a few hours ago.").endswith("Wednesday 14 August 2024: Wednesday 14 August 2024.")
