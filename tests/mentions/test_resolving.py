"""Resolving: anchors known, bounded and unknown; conventions of a source; spans and their ends."""

import pickle
from datetime import date

import pytest

from generator.dates import days
from generator.mentions import Settings, read, resolve
from generator.model.mention import Anchor, AnchorKind, Resolution, Role, Signal
from generator.model.time import Basis, Extent, Interval, Precision, TimeSpan

WEDNESDAY = Interval.on(date(2024, 8, 14).toordinal())
UNKNOWN = Interval()
USUAL = Settings()


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def one(text: str, published: Interval = WEDNESDAY, settings: Settings = USUAL) -> Resolution:
    found = resolve(read(text), published, settings)
    assert len(found) == 1, [each.mention.text for each in found]
    return found[0]


def within(first: str, last: str) -> TimeSpan:
    return TimeSpan.within(day(first), day(last))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("They met last week.", "2024-08-05", "2024-08-11"),
        ("early August 2024", "2024-08-01", "2024-08-10"),
        ("mid-August 2024", "2024-08-11", "2024-08-20"),
        ("late August 2024", "2024-08-21", "2024-08-31"),
        ("early 2024", "2024-01-01", "2024-04-30"),
        ("mid-2024", "2024-05-01", "2024-08-31"),
        ("late 2024", "2024-09-01", "2024-12-31"),
        ("the beginning of 2024", "2024-01-01", "2024-03-31"),
        ("the end of 2024", "2024-10-01", "2024-12-31"),
        ("the start of August 2024", "2024-08-01", "2024-08-07"),
        ("the end of August 2024", "2024-08-25", "2024-08-31"),
        ("the early 1930s", "1930-01-01", "1933-12-31"),
        ("the late 1930s", "1937-01-01", "1939-12-31"),
        ("in the winter of 2022-23", "2022-12-01", "2023-02-28"),
        ("in winter 2022", "2022-01-01", "2023-02-28"),
        ("in the winter of 2022", "2022-01-01", "2023-02-28"),
        ("They met earlier this month.", "2024-08-01", "2024-08-14"),
        ("They meet later this month.", "2024-08-14", "2024-08-31"),
        ("They met earlier this year.", "2024-01-01", "2024-08-14"),
        ("It began three weeks ago.", "2024-07-22", "2024-07-28"),
        ("It began five years ago.", "2019-01-01", "2019-12-31"),
        ("It fell at midnight on Saturday.", "2024-08-10", "2024-08-11"),
        ("the first week of May 2024", "2024-05-01", "2024-05-07"),
        ("the last week of May 2024", "2024-05-25", "2024-05-31"),
        ("the first ten months of 1915", "1915-01-01", "1915-10-31"),
        ("the last two weeks of May 1951", "1951-05-18", "1951-05-31"),
        ("during Ramadan 2024", "2024-03-11", "2024-04-09"),
    ],
)
def test_bounds(text: str, first: str, last: str) -> None:
    assert one(text).span == within(first, last)


@pytest.mark.parametrize(
    ("text", "value", "written"),
    [
        ("during Ramadan 2024", "2024", "2024-03-11~/2024-04-09~"),
        ("They fasted during Ramadan.", "2024", "2024-03-11~/2024-04-09~"),
        ("They were freed in Holy Week.", "2024-03", "2024-03-24/2024-03-30"),
        ("during Passover 2016", "2016-04", "2016-04-23/2016-04-30"),
        # A feast of one day, and what its value says in full.
        ("on Good Friday", "2024-03-29", "2024-03-29"),
        ("the first day of Ramadan 2024", "2024-03-11", "2024-03-11"),
        ("in March 2024", "2024-03", "2024-03"),
        ("the second half of 2023", "2023-H2", "2023-07/2023-12"),
        ("in 2024", "2024", "2024"),
    ],
)
def test_a_feast_of_several_days_is_written_with_its_days(text: str, value: str, written: str) -> None:
    found = one(text)
    assert (found.value, found.edtf) == (value, written)


def test_a_length_that_reaches_the_anchor_lasts_throughout() -> None:
    found = one("It grew over the past two months.")
    assert found.extent is Extent.THROUGHOUT
    assert found.span == TimeSpan.throughout(day("2024-06-14"), day("2024-08-14"))
    ahead = one("within the next six weeks")
    assert ahead.span == TimeSpan.throughout(day("2024-08-14"), day("2024-09-25"))


def test_more_than_leaves_the_beginning_open() -> None:
    found = one("For more than a year, the army has shelled the grid.")
    assert found.mod == "MORE_THAN"
    assert found.mention.signal is Signal.THROUGHOUT
    assert found.span == TimeSpan(Interval(None, day("2023-08-14")), Interval.on(day("2024-08-14")))


def test_a_bare_length_has_no_place() -> None:
    assert one("a two-month ceasefire").span is None
    assert one("They talked for three days.").span is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They met last week.", "XXXX-WXX"),
        ("They met this month.", "XXXX-XX"),
        ("They met last year.", "XXXX"),
        ("They met on Aug. 22.", "XXXX-08-22"),
        ("They met in March.", "XXXX-03"),
        ("They met on Tuesday.", "XXXX-WXX-2"),
        ("They met yesterday.", "XXXX-XX-XX"),
        ("They met in the spring.", "XXXX-SP"),
        ("It began two days later.", "XXXX-XX-XX"),
        ("It began three weeks ago.", "XXXX-WXX"),
        ("They met this weekend.", "XXXX-WXX-WE"),
        ("in the third quarter", "XXXX-Q3"),
        ("in '98", "XX98"),
        ("on the morning of 6 June", "XXXX-06-06TMO"),
    ],
)
def test_an_unknown_day_of_publication_leaves_an_x(text: str, value: str) -> None:
    found = one(text, UNKNOWN)
    assert found.value == value
    assert found.span is None
    assert found.edtf is None


def test_dates_in_full_need_no_anchor() -> None:
    found = one("They met on 6 August 2024.", UNKNOWN)
    assert (found.value, found.basis, found.anchor.kind) == ("2024-08-06", Basis.STATED, AnchorKind.NONE)
    story = resolve(read("They met on 6 August 2024 and parted two days later."), UNKNOWN)
    assert [each.value for each in story] == ["2024-08-06", "2024-08-08"]
    assert story[1].anchor.kind is AnchorKind.NARRATIVE


_WAR = (
    "The war of 1904 began on 8 February 1904. The fort fell in January 1905, the city in March 1905 and the fleet on "
    "27 May 1905. They sat down on 5 August, broke off on the 9th, met again on 12 August and on 20 August, agreed on "
    "the 29th, signed on 5 September, told the troops on the 7th and ratified in October. In December all were home."
)


@pytest.mark.parametrize(
    ("text", "value"),
    [(_WAR, "1905-09-05"), (_WAR + " She came back last week.", "XXXX-09-05")],
)
def test_a_history_needs_no_day_of_publication_unless_it_counts_from_one(text: str, value: str) -> None:
    assert value in [each.value for each in resolve(read(text), UNKNOWN)]


def test_several_days_of_publication_that_agree_keep_the_value() -> None:
    found = one("They met last week.", Interval(day("2024-08-12"), day("2024-08-18")))
    assert (found.value, found.span) == ("2024-W32", within("2024-08-05", "2024-08-11"))


def test_several_days_of_publication_that_differ_give_the_hull() -> None:
    found = one("They met last week.", Interval(day("2024-08-12"), day("2024-08-20")))
    assert found.span == within("2024-08-05", "2024-08-18")
    assert (found.value, found.precision) == ("2024-WXX", Precision.SPAN)
    assert "each day" in found.steps[0].text


def test_several_days_of_publication_and_a_length() -> None:
    found = one("It grew over the past two months.", Interval(day("2024-08-12"), day("2024-08-18")))
    assert found.span == TimeSpan(
        Interval(day("2024-06-12"), day("2024-06-18")), Interval(day("2024-08-12"), day("2024-08-18"))
    )
    assert found.edtf is None


def test_a_reading_can_be_sent_to_another_process() -> None:
    reading = read("In 1812, they lost. They met last week, and two days later.")
    assert resolve(pickle.loads(pickle.dumps(reading)), WEDNESDAY) == resolve(reading, WEDNESDAY)


def test_a_date_that_names_a_thing_does_not_carry_the_account() -> None:
    text = "On 10 June 1793, they ruled. In 1794, they fell. He led the August 1792 rising. On 24 June, they voted."
    assert resolve(read(text), Interval.on(day("2009-12-19")))[-1].value == "1794-06-24"


def test_one_end_of_the_days_of_publication() -> None:
    found = one("They met last week.", Interval(day("2024-08-12"), None))
    assert found.span == TimeSpan.within(day("2024-08-05"), None)
    found = one("They met last week.", Interval(None, day("2024-08-12")))
    assert found.span == TimeSpan.within(None, day("2024-08-11"))
    assert one("in 1994", Interval(None, day("2024-08-12"))).value == "1994"


def test_only_some_mentions() -> None:
    reading = read("Last week they met. In 1994 they met. On 6 August 2024 they met, and two days later.")
    every = resolve(reading, WEDNESDAY)
    assert resolve(reading, WEDNESDAY, only=[0]) == every[:1]
    assert resolve(reading, WEDNESDAY, only=[3, 1]) == (every[1], every[3])
    assert resolve(reading, WEDNESDAY, only=[]) == ()


def test_conventions_of_a_source() -> None:
    assert one("in the summer of 2022", settings=Settings(southern=True)).span == within("2021-12-01", "2022-02-28")
    sunday = Settings(sunday_weeks=True)
    assert one("They met last week.", settings=sunday).span == within("2024-08-04", "2024-08-10")
    assert one("They met this week.", Interval.on(day("2024-08-11")), sunday).span == within("2024-08-11", "2024-08-17")
    assert one("in winter 2022", settings=Settings(southern=True)).span == within("2022-06-01", "2022-08-31")
    assert one("on 03/04/2024", settings=Settings(numeric_dates="dmy")).value == "2024-04-03"
    assert one("in winter 2022", settings=Settings(southern=True)).span == within("2022-06-01", "2022-08-31")
    assert one("on 03/04/2024", settings=Settings(numeric_dates="mdy")).value == "2024-03-04"


def test_an_ambiguous_date_keeps_both_readings() -> None:
    found = one("on 03/04/2024")
    assert found.alternatives == (within("2024-04-03", "2024-04-03"), within("2024-03-04", "2024-03-04"))
    assert found.span == within("2024-03-04", "2024-04-03")
    assert found.edtf == "[2024-03-04,2024-04-03]"


def test_another_date_of_the_text_decides_an_ambiguous_one() -> None:
    assert resolve(read("on 03/04/2024 and on 25/12/2023"), WEDNESDAY)[0].value == "2024-04-03"
    assert resolve(read("on 03/04/2024 and on 12/25/2023"), WEDNESDAY)[0].value == "2024-03-04"


def test_ranges_name_their_ends() -> None:
    begin, end = resolve(read("It was held from 9 to 11 September 2023."), WEDNESDAY)
    assert (begin.mention.role, end.mention.role) == (Role.BEGIN, Role.END)
    assert begin.mention.group == end.mention.group is not None
    assert begin.mention.signal is Signal.SINCE


@pytest.mark.parametrize(
    ("words", "signal"),
    [
        ("before", Signal.BEFORE),
        ("by", Signal.BY),
        ("after", Signal.AFTER),
        ("since", Signal.SINCE),
        ("until", Signal.UNTIL),
        ("during", Signal.DURING),
        ("throughout", Signal.THROUGHOUT),
        ("ahead of", Signal.BEFORE),
        ("on", Signal.AT),
    ],
)
def test_signals(words: str, signal: Signal) -> None:
    text = f"They met {words} 6 August 2024."
    mention = one(text).mention
    assert mention.signal is signal
    assert mention.text == "6 August 2024"
    assert mention.signal_start == (None if signal is Signal.AT else text.index(words))


def test_two_digit_years_and_years_before_christ() -> None:
    assert one("in '98").value == "1998"
    assert one("in 480 BC").span == TimeSpan.within(days.ordinal(-479), days.ordinal(-479, 12, 31))
    history = resolve(
        read("In 1812, they lost. In 1813, they lost. In 1814, they won. In '15, they ended it."), WEDNESDAY
    )
    assert history[-1].value == "1815"


def test_by_a_date_may_lie_ahead_though_the_verb_is_past() -> None:
    assert one("It wanted the plants closed by early October.").value == "2024-10"
    assert one("It is to be closed by 29 February.").value == "2028-02-29"


def test_a_dateline_makes_a_text_news() -> None:
    text = "14 August 2024\n\nThe party, founded in 1917, ruled until 1991. In March, its leader resigned."
    assert [each.value for each in resolve(read(text), WEDNESDAY)][-1] == "2024-03"


@pytest.mark.parametrize(
    "head",
    [
        "GENEVA, 3 November 2016 — ",
        "GENEVA (Reuters), 3 November 2016 - ",
        "3 November 2016\n\n",
        "Published 3 November 2016\n\n",
        "By Jane Alder, 3 November 2016\n\n",
        "Geneva, 3 November 2016. ",
    ],
)
def test_a_dateline_stands_in_for_an_unknown_day_of_publication(head: str) -> None:
    found = resolve(read(head + "Talks ended yesterday. They will resume in March."), UNKNOWN)[1:]
    assert [each.value for each in found] == ["2016-11-02", "2017-03"]
    assert found[0].steps[0].text.startswith("“yesterday” is read against the day its dateline names, Thursday 3 Nov")


@pytest.mark.parametrize(
    "head",
    [
        "The Treaty of Paris, 3 September 1783\n\n",
        "He died on 3 September 1783\n\n",
        "He died, 3 September 1783. ",
    ],
)
def test_a_title_is_no_dateline(head: str) -> None:
    assert resolve(read(head + "It was signed yesterday."), UNKNOWN)[1].value == "XXXX-XX-XX"


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("GENEVA, Aug. 13 (Own Wire) - ", "2024-08-13"),
        ("GENEVA, 13 August 2024 — ", "2024-08-13"),
        ("GENEVA, Aug. 14 - ", "2024-08-14"),
        ("GENEVA, Aug. 11 - ", "2024-08-14"),
        ("GENEVA, Aug. 5 (Own Wire) - ", "2024-08-05"),
        ("GENEVA, July 30 - ", "2024-07-30"),
        ("GENEVA, Aug. 30 - ", "2024-08-14"),
        ("GENEVA, May 1 - ", "2024-08-14"),
        ("On Aug. 13 - a hot day - they met. ", "2024-08-14"),
        ("On Aug. 2 - a hot day - they met. ", "2024-08-14"),
    ],
)
def test_a_dispatch_of_the_day_before_or_of_weeks_before_is_read_as_of_its_dateline(head: str, day: str) -> None:
    assert resolve(read(head + "They signed today."), WEDNESDAY)[-1].value == day


def test_a_year_told_in_passing_is_told_to_be_so() -> None:
    text = "On 2 August 1764, they met. A study printed in 1905 says so. On 4 August, they parted."
    steps = [each.text for each in resolve(read(text), WEDNESDAY)[-1].steps]
    assert "the date told before it, Thursday 2 August 1764" in steps[0]
    assert steps[1] == "What is told in passing in between (1905) does not count."


@pytest.mark.parametrize(
    ("feast", "value"),
    [
        ("on Christmas Day, 25 December 1978, with", "1978-12-25"),
        ("on Christmas Day (25 December 1978) with", "1978-12-25"),
        ("on Good Friday, 10 April 1998, with", "1998-04-10"),
    ],
)
def test_a_feast_is_of_the_year_of_the_date_behind_it(feast: str, value: str) -> None:
    text = f"Obi died in Rome on Thursday, aged 77. He had met the generals in 1978. He came {feast} one suitcase."
    found = resolve(read(text), Interval.on(days.ordinal(1983 if value < "1990" else 2003, 2, 5)))
    assert next(each.value for each in found if each.mention.text in ("Christmas Day", "Good Friday")) == value


def test_a_year_that_what_follows_tells_says_so() -> None:
    text = "They came in December 1898.\n\nAt the end of March, they left. On 31 March 1898, they signed."
    assert "the date told after it, Thursday 31 March 1898" in resolve(read(text), WEDNESDAY)[1].steps[0].text


def test_some_time_later_has_the_date_before_it_as_a_bound() -> None:
    later = resolve(read("They met on 5 May 2020. A few days later it failed."), WEDNESDAY)[1]
    assert (later.value, later.edtf) == ("FUTURE_REF", None)
    assert later.span == TimeSpan.within(day("2020-05-05"), None)
    assert "only which side of the date told before it, Tuesday 5 May 2020" in later.steps[0].text
    earlier = resolve(read("They met on 5 May 2020. Months earlier it had failed."), WEDNESDAY)[1]
    assert (earlier.value, earlier.span) == ("PAST_REF", TimeSpan.within(None, day("2020-05-05")))


def test_a_day_of_a_year_or_month_that_is_told_lies_in_it() -> None:
    found = resolve(read("They met in March 2020. The next day they left."), WEDNESDAY)[1]
    assert (found.value, found.span) == ("2020-XX-XX", within("2020-03-01", "2020-04-01"))


def test_steps_say_what_was_done() -> None:
    steps = [each.text for each in one("They met last week.").steps]
    assert steps == [
        "“last week” is read against the day the text was published, Wednesday 14 August 2024: "
        "the whole week before, Monday 5 to Sunday 11 August 2024."
    ]
    assert "points to the future" in one("They will meet on Friday.").steps[1].text


def test_steps_say_when_the_words_were_written_where_only_bounds_are_known() -> None:
    week = Interval(days.ordinal(2024, 8, 12), days.ordinal(2024, 8, 18))
    found = resolve(read("They met last week."), week)[0]
    assert found.value == "2024-W32"
    assert found.anchor.value == "2024-08-12/2024-08-18"
    assert [each.text for each in found.steps] == [
        "“last week” is read against words written between 12 and 18 August 2024: "
        "the whole week before, Monday 5 to Sunday 11 August 2024."
    ]


def test_steps_do_not_call_an_inferred_day_the_one_of_publication() -> None:
    found = resolve(read("They met last week."), WEDNESDAY, Settings(inferred=True))[0]
    assert found.steps[0].text.startswith("“last week” is read against the day the words were written, Wednesday 14")


def test_one_quoted_speaker_does_not_make_a_history_news() -> None:
    years = " ".join(f"On 3 May {year}, the town was besieged." for year in range(1701, 1741))
    text = f"{years} “You promised us help two years ago,” the mayor said. On 5 June, the town fell."
    assert [each.value for each in resolve(read(text), WEDNESDAY)][-2:] == ["XXXX", "1740-06-05"]


def test_a_length_counted_from_an_event_says_so() -> None:
    found = resolve(read("It was lost two days after the signing."), WEDNESDAY)[0]
    assert found.mention.anchor is AnchorKind.EVENT
    assert (found.value, found.mention.type, found.span) == ("P2D", "DURATION", None)
    assert "counted from what is named after it" in found.steps[0].text
    dated = resolve(read("The signing took place on 3 May 2020. It was lost two days after the signing."), WEDNESDAY)[1]
    assert (dated.value, dated.anchor) == ("2020-05-05", Anchor(AnchorKind.EVENT, "2020-05-03"))
    assert "the date that the text tells of what is named after it, Sunday 3 May 2020" in dated.steps[0].text
    assert one("It took two days.").mention.anchor is AnchorKind.NONE


def test_a_holiday_that_comes_twice_in_a_year_keeps_both_readings() -> None:
    found = one("during Eid al-Fitr 2000")
    assert found.value == "2000-XX-XX"
    assert found.alternatives == (within("2000-01-08", "2000-01-10"), within("2000-12-28", "2000-12-30"))
    later = resolve(read("They met at Eid al-Fitr."), Interval.on(day("2000-12-31")))[0]
    assert later.span == within("2000-12-28", "2000-12-30")


def test_overnight_goes_on_into_the_next_day() -> None:
    assert one("Shells fell overnight.").span == within("2024-08-13", "2024-08-14")
    assert one("It stopped 36 hours ago.").value == "2024-08-13"


def test_a_caption_does_not_carry_the_account() -> None:
    text = "They held out until 11 November 1956.\n\n[Kelemen (1896–1958) at his desk, July 1953]\n\nHe left on 21 November."
    assert resolve(read(text), Interval.on(day("2006-10-20")))[-1].value == "1956-11-21"


def test_weekdays_told_after_a_stated_year_do_not_make_a_history_news() -> None:
    text = (
        "The council had fixed on Easter Sunday 1916. The ship left on 9 April with rifles taken in 1914. On Easter "
        "Monday they took the post office. Martial law was declared on Tuesday. He was wounded on Thursday, and gave up "
        "on the 29th. The shootings began on 3 May. He had raised a brigade in 1900. The papers of 1947 were kept."
    )
    found = {each.mention.text: each.value for each in resolve(read(text), Interval.on(day("2016-03-24")))}
    assert found["Thursday"] == "1916-04-27"
    assert found["the 29th"] == "1916-04-29"
    assert found["3 May"] == "1916-05-03"


def test_weekdays_told_before_any_stated_year_are_those_of_news() -> None:
    text = (
        "The council met on Monday to mark the rising of 1916. The rifles were taken in 1914. He had raised a brigade in "
        "1900, and the papers of 1947 were kept. It ended on Tuesday."
    )
    found = resolve(read(text), Interval.on(day("2016-03-24")))
    assert [each.value for each in found if each.mention.text in ("Monday", "Tuesday")] == ["2016-03-21", "2016-03-22"]


_LOOKING_BACK = "The map was drawn in June 1974. The line was laid in November 1998 and hardly used."


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        # What lies behind ends with its paragraph, where the text goes on with its news.
        (f"{_LOOKING_BACK}\n\nThe ministers met on 10 July. On Monday the bridge opened.", "10 July", "2024-07-10"),
        (f"{_LOOKING_BACK} Three miners died on 10 July. In 1999 they met.", "10 July", "1999-07-10"),
        # A paragraph for itself lies between two stated years by no more than chance.
        (
            "They broke off on Monday. On June 3, 2023, a note had come.\n\nThe first round opened on February 10.\n\n"
            "They rely on the pact of May 14, 1959.",
            "February 10",
            "2024-02-10",
        ),
        (
            "They broke off on Monday. On June 3, 2023, a note had come. On July 4 a second one came.\n\n"
            "They rely on the pact of May 14, 1959.",
            "July 4",
            "2023-07-04",
        ),
        # A life opens with its news; what it tells of long ago does not lie near the writing.
        ("He died on 9 August. He won in October 1964, and on 12 March 1969 he fell.", "9 August", "2024-08-09"),
        ("On 9 September he married. He won in October 1964, and fell on 12 March 1969.", "9 September", "1964-09-09"),
    ],
)
def test_what_lies_behind_is_left_again(text: str, words: str, value: str) -> None:
    found = {each.mention.text: each.value for each in resolve(read(text), WEDNESDAY)}
    assert found[words] == value


def test_an_account_without_a_day_of_writing_follows_the_date_it_states() -> None:
    text = "The port fell on 3 March 1911. In July it was burned; the winter was hard. By 4 May it was free."
    assert [each.value for each in resolve(read(text))] == ["1911-03-03", "1911-07", "1912-WI", "1912-05-04"]


def test_what_counts_from_an_unknown_day_of_writing_follows_nothing() -> None:
    text = "The port fell on 3 March 1911. Last week a book told of it. It is shown in May."
    assert [each.value for each in resolve(read(text))] == ["1911-03-03", "XXXX-WXX", "XXXX-05"]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Last month one of them told how.", "2024-07"),
        ("Thirty years ago nobody foresaw it.", "1994"),
        ("Thirty years earlier nobody had foreseen it.", "1938"),
    ],
)
def test_a_writer_looks_back_from_his_own_day_in_a_history_too(words: str, value: str) -> None:
    account = "The war began on 3 March 1961. In May 1965 it spread, and on 4 June 1966 again. It ended on 2 June 1967."
    assert resolve(read(f"{account} In July 1967 they met. In 1968 they signed. {words}"), WEDNESDAY)[-1].value == value
