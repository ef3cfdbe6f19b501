from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.dates import days
from generator.model.time import Extent, Interval, Precision, TimeSpan
from generator.pages.dates import DateWriter, Known

ENGLISH = DateWriter.of("en")


def day(text: str | None) -> int | None:
    if text is None:
        return None
    year, month, number = text.rsplit("-", 2)
    return days.ordinal(int(year), int(month), int(number))


def within(first: str | None, last: str | None) -> TimeSpan:
    return TimeSpan.within(day(first), day(last))


def lasting(*bounds: str | None) -> TimeSpan:
    one, two, three, four = map(day, bounds)
    return TimeSpan(Interval(one, two), Interval(three, four))


def known(span: TimeSpan | None, precision: Precision = Precision.UNKNOWN, **more: object) -> Known:
    return Known(span, precision, **more)  # type: ignore[arg-type]


P = Precision
THROUGHOUT = {"extent": Extent.THROUGHOUT}
SOFT = {"soft": True}

CASES = [
    # What is known; as shown; as read aloud where that differs; the value in <time datetime>.
    (known(None), "date not known", None, None),
    (known(TimeSpan()), "date not known", None, None),
    (known(within("2024-08-06", "2024-08-06"), P.DAY), "6 August 2024", None, "2024-08-06"),
    (known(within("2024-08-06", "2024-08-06"), P.MINUTE, edtf="2024-08-06T15:30"), "6 August 2024, 15:30", None, "2024-08-06"),
    (known(within("2024-08-06", "2024-08-06"), P.DAY, clock="09:00 (UTC)"), "6 August 2024, 09:00 (UTC)", None, "2024-08-06"),
    (known(within("2024-08-05", "2024-08-11"), P.WEEK), "5–11 August 2024", "5 to 11 August 2024", "2024-W32"),
    (known(within("2024-08-10", "2024-08-11"), P.WEEK), "10–11 August 2024", "10 to 11 August 2024", None),
    (known(within("2024-07-29", "2024-08-04"), P.WEEK), "29 July – 4 August 2024", "29 July to 4 August 2024", "2024-W31"),
    (known(within("2024-08-12", "2024-08-18"), P.DAY), "between 12 and 18 August 2024", None, None),
    (known(within("2024-07-30", "2024-08-02")), "between 30 July and 2 August 2024", None, None),
    (known(within("2023-12-30", "2024-01-02")), "between 30 December 2023 and 2 January 2024", None, None),
    (known(within("2024-08-01", "2024-08-31"), P.MONTH), "August 2024", None, "2024-08"),
    (known(within("2024-06-01", "2024-08-31")), "between June and August 2024", None, None),
    (known(within("2023-01-01", "2023-12-31"), P.YEAR), "2023", None, "2023"),
    (known(within("2014-01-01", "2016-12-31")), "between 2014 and 2016", None, None),
    (known(within("2022-04-01", "2022-04-30"), P.MONTH, edtf="2022-04~"), "about April 2022", None, None),
    (known(within("2022-03-20", "2022-05-10"), P.MONTH, edtf="2022-04~"), "about April 2022", None, None),
    (known(within("2022-01-01", "2022-12-31"), P.YEAR, edtf="2022?"), "perhaps 2022", None, None),
    (known(within("2022-01-01", "2022-12-31"), P.YEAR, edtf="2022%"), "perhaps about 2022", None, None),
    (known(within(None, "2023-08-31")), "before September 2023", None, None),
    (known(within(None, "2023-12-31")), "before 2024", None, None),
    (known(within(None, "2024-08-18")), "by 18 August 2024", None, None),
    (known(within("2024-08-06", None)), "on or after 6 August 2024", None, None),
    (known(within("2024-08-01", None)), "in or after August 2024", None, None),
    (known(within("2024-01-01", None)), "in or after 2024", None, None),
    (known(within("2014-01-01", "2015-12-31"), P.YEAR, edtf="[2014,2015]"), "2014 or 2015", None, None),
    (known(within("2014-01-01", "2016-12-31"), P.YEAR, edtf="{2014,2015,2016}"), "2014, 2015 and 2016", None, None),
    (known(within("2024-08-01", "2024-08-10"), P.MONTH, **SOFT), "early August 2024 (1–10 August)", "early August 2024 (1 to 10 August)", None),
    (known(within("2024-08-11", "2024-08-20"), P.MONTH, **SOFT), "mid-August 2024 (11–20 August)", "mid-August 2024 (11 to 20 August)", None),
    (known(within("2024-08-11", "2024-08-20"), P.MONTH, edtf="2024-08-11~/2024-08-20~", soft=True), "mid-August 2024 (11–20 August)", "mid-August 2024 (11 to 20 August)", None),
    (known(within("2024-02-21", "2024-02-29"), P.MONTH, **SOFT), "late February 2024 (21–29 February)", "late February 2024 (21 to 29 February)", None),
    (known(within("2024-08-25", "2024-08-31"), P.MONTH, **SOFT), "end of August 2024 (25–31 August)", "end of August 2024 (25 to 31 August)", None),
    (known(within("2024-01-01", "2024-04-30"), P.YEAR, **SOFT), "early 2024 (January – April)", "early 2024 (January to April)", None),
    (known(within("2024-10-01", "2024-12-31"), P.YEAR, **SOFT), "end of 2024 (October – December)", "end of 2024 (October to December)", None),
    (known(within("1990-01-01", "1993-12-31"), P.DECADE, **SOFT), "early 1990s (1990–1993)", "early 1990s (1990 to 1993)", None),
    (known(within("1990-01-01", "1999-12-31"), P.DECADE), "1990s", None, None),
    (known(within("1900-01-01", "1999-12-31"), P.CENTURY), "20th century", None, None),
    (known(within("-499-01-01", "-400-12-31"), P.CENTURY), "5th century BC", None, None),
    (known(within("2024-01-01", "2024-03-31"), P.QUARTER), "1st quarter 2024", None, None),
    (known(within("2024-07-01", "2024-12-31"), P.QUARTER), "second half of 2024", None, None),
    (known(within("2024-03-01", "2024-05-31"), P.SEASON), "spring 2024", None, None),
    (known(within("2023-12-01", "2024-02-29"), P.SEASON), "winter 2023–24", None, None),
    (known(within("2022-01-01", "2023-02-28"), P.SEASON), "winter 2022 (January 2022 – February 2023)", "winter 2022 (January 2022 to February 2023)", None),
    (known(within("-43-03-15", "-43-03-15"), P.DAY), "15 March 44 BC", None, None),
    (known(within("-43-01-01", "-43-12-31"), P.YEAR), "44 BC", None, None),
    (known(within("-44-01-01", "3-12-31")), "between 45 BC and 3 AD", None, None),
    (known(within("12024-08-06", "12024-08-06"), P.DAY), "6 August 12024", None, "12024-08-06"),
    (known(TimeSpan.throughout(day("2024-08-05"), day("2024-08-11")), P.DAY, **THROUGHOUT), "5–11 August 2024", "5 to 11 August 2024", None),
    (known(TimeSpan.throughout(day("2024-08-06"), day("2024-08-06")), P.DAY, **THROUGHOUT), "6 August 2024", None, "2024-08-06"),
    (known(TimeSpan.throughout(day("2024-08-01"), day("2024-08-31")), P.MONTH, **THROUGHOUT), "throughout August 2024", None, None),
    (known(TimeSpan.throughout(day("2024-06-01"), day("2024-08-31")), P.SPAN, **THROUGHOUT), "June – August 2024", "June to August 2024", None),
    (known(TimeSpan.throughout(day("2014-01-01"), day("2016-12-31")), P.SPAN, **THROUGHOUT), "2014–2016", "2014 to 2016", None),
    (known(lasting("2022-02-01", "2022-02-28", "2024-08-01", "2024-08-31"), P.SPAN), "February 2022 to August 2024", None, None),
    (known(lasting("2024-06-12", "2024-06-18", "2024-08-12", "2024-08-18"), P.SPAN, **SOFT), "mid-June to mid-August 2024", None, None),
    (known(lasting("2023-12-12", "2023-12-18", "2024-01-02", "2024-01-02"), P.SPAN), "mid-December 2023 to 2 January 2024", None, None),
    (known(lasting("2024-06-08", "2024-06-14", "2024-08-06", "2024-08-06"), P.SPAN), "8–14 June 2024 to 6 August 2024", "8 to 14 June 2024 to 6 August 2024", None),
    (known(lasting("2022-02-24", "2022-02-24", "2022-02-24", None), P.SPAN), "since 24 February 2022", None, None),
    (known(lasting("2022-02-01", "2022-02-28", None, None), P.SPAN), "since February 2022", None, None),
    (known(lasting(None, "2024-08-11", "2024-08-11", "2024-08-11"), P.SPAN), "until 11 August 2024", None, None),
    (known(lasting(None, "2023-08-31", "2024-08-12", "2024-08-18"), P.SPAN), "August 2023 or earlier to mid-August 2024", None, None),
    (known(lasting("2022-02-24", "2022-02-24", "2024-08-12", None), P.SPAN), "24 February 2022 to 12 August 2024 or later", None, None),
]  # fmt: skip


@pytest.mark.parametrize(("what", "text", "aloud", "machine"), CASES, ids=[case[1] for case in CASES])
def test_a_date_is_shown_as_precisely_as_it_is_known(
    what: Known, text: str, aloud: str | None, machine: str | None
) -> None:
    words = ENGLISH.write(what)

    assert (words.text, words.aloud, words.datetime) == (text, aloud or text, machine)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en-US", "August 6, 2024"),
        ("de", "6. August 2024"),
        ("fr", "6 août 2024"),
        ("uk", "6 серпня 2024 р."),
        ("xx-unheard", "6 August 2024"),
    ],
)
def test_days_follow_the_language_of_the_site(language: str, expected: str) -> None:
    assert DateWriter.of(language).write(known(within("2024-08-06", "2024-08-06"), P.DAY)).text == expected


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("2022~/2024", "about 2022 to 2024"),
        ("2022-04~/..", "since about April 2022"),
        ("../2024?", "until perhaps 2024"),
        ("2022?/2024-08%", "perhaps 2022 to perhaps about August 2024"),
        ("[2014~,2015]", "about 2014 or 2015"),
        ("[2014..2016]", "between 2014 and 2016"),
        ("156X", "1560s"),
        ("19XX", "20th century"),
        ("2024-21", "spring 2024"),
        ("2024-08-2X", "between 20 and 29 August 2024"),
        ("2022/2024", "2022 to 2024"),
        ("2022-02-24/..", "since 24 February 2022"),
        ("../2024-08", "until August 2024"),
        ("-0043-03-15?", "perhaps 15 March 44 BC"),
    ],
)
def test_what_an_editor_wrote_is_read_back_in_words(written: str, text: str) -> None:
    assert ENGLISH.edtf(written).text == text


def test_german_ranges_say_the_month_once() -> None:
    words = DateWriter.of("de").write(known(within("2024-08-05", "2024-08-11"), P.WEEK))

    assert words.text == "5.–11. August 2024"


SAID = [
    # A date; in German, French, Ukrainian and Arabic.
    (known(None), "Datum nicht bekannt", "date inconnue", "дата невідома", "التاريخ غير معروف"),
    (known(within("2024-08-01", "2024-08-01"), P.DAY), "1. August 2024", "1er août 2024", "1 серпня 2024 р.", "1 أغسطس 2024"),
    (known(within("2024-08-05", "2024-08-11"), P.WEEK), "5.–11. August 2024", "5–11 août 2024", "5–11 серпня 2024 р.", "5–11 أغسطس 2024"),
    (known(within("2024-08-01", "2024-08-31"), P.MONTH), "August 2024", "août 2024", "серпень 2024 р.", "أغسطس 2024"),
    (known(within("2024-08-12", "2024-08-18"), P.DAY), "zwischen dem 12. und dem 18. August 2024", "entre le 12 et le 18 août 2024", "від 12 до 18 серпня 2024 р.", "بين 12 و18 أغسطس 2024"),
    (known(within("2023-12-30", "2024-01-02")), "zwischen dem 30. Dezember 2023 und dem 2. Januar 2024", "entre le 30 décembre 2023 et le 2 janvier 2024", "від 30 грудня 2023 р. до 2 січня 2024 р.", "بين 30 ديسمبر 2023 و2 يناير 2024"),
    (known(within("2024-06-01", "2024-08-31")), "zwischen Juni und August 2024", "entre juin et août 2024", "від червня до серпня 2024 р.", "بين يونيو وأغسطس 2024"),
    (known(within("2014-01-01", "2016-12-31")), "zwischen 2014 und 2016", "entre 2014 et 2016", "від 2014 до 2016 р.", "بين عامي 2014 و2016"),
    (known(within("-44-01-01", "3-12-31")), "zwischen 45 v. Chr. und 3 n. Chr.", "entre 45 av. J.-C. et 3 ap. J.-C.", "у проміжку: 45 до н. е. – 3 н. е.", "بين 45 ق.م و3 م"),
    (known(within("2022-04-01", "2022-04-30"), P.MONTH, edtf="2022-04~"), "etwa April 2022", "vers avril 2022", "близько квітня 2022 р.", "نحو أبريل 2022"),
    (known(within("2022-04-05", "2022-04-05"), P.DAY, edtf="2022-04-05~"), "um den 5. April 2022", "vers le 5 avril 2022", "близько 5 квітня 2022 р.", "نحو 5 أبريل 2022"),
    (known(within(None, "2023-08-31")), "vor September 2023", "avant septembre 2023", "до вересня 2023 р.", "قبل سبتمبر 2023"),
    (known(within(None, "2023-12-31")), "vor 2024", "avant 2024", "до 2024 р.", "قبل عام 2024"),
    (known(within(None, "2024-08-18")), "spätestens am 18. August 2024", "au plus tard le 18 août 2024", "не пізніше 18 серпня 2024 р.", "في 18 أغسطس 2024 أو قبله"),
    (known(within("2024-08-06", None)), "frühestens am 6. August 2024", "le 6 août 2024 ou après", "не раніше 6 серпня 2024 р.", "في 6 أغسطس 2024 أو بعده"),
    (known(lasting("2022-02-24", "2022-02-24", "2022-02-24", None), P.SPAN), "seit dem 24. Februar 2022", "depuis le 24 février 2022", "від 24 лютого 2022 р.", "منذ 24 فبراير 2022"),
    (known(lasting("2022-02-01", "2022-02-28", None, None), P.SPAN), "seit Februar 2022", "depuis février 2022", "від лютого 2022 р.", "منذ فبراير 2022"),
    (known(lasting(None, "2024-08-11", "2024-08-11", "2024-08-11"), P.SPAN), "bis zum 11. August 2024", "jusqu’au 11 août 2024", "до 11 серпня 2024 р.", "حتى 11 أغسطس 2024"),
    (known(within("2024-08-01", "2024-08-10"), P.MONTH, **SOFT), "Anfang August 2024 (1.–10. August)", "début août 2024 (1er–10 août)", "початок серпня 2024 р. (1–10 серпня)", "أوائل أغسطس 2024 (1–10 أغسطس)"),
    (known(within("2024-08-11", "2024-08-20"), P.MONTH, **SOFT), "Mitte August 2024 (11.–20. August)", "mi-août 2024 (11–20 août)", "середина серпня 2024 р. (11–20 серпня)", "منتصف أغسطس 2024 (11–20 أغسطس)"),
    (known(within("1990-01-01", "1993-12-31"), P.DECADE, **SOFT), "Anfang der 1990er-Jahre (1990–1993)", "début des années 1990 (1990–1993)", "початок 1990-х років (1990–1993)", "أوائل العقد 1990–1999 (1990–1993)"),
    (known(within("1900-01-01", "1999-12-31"), P.CENTURY), "20. Jahrhundert", "XXe siècle", "XX століття", "القرن 20"),
    (known(within("2023-12-01", "2024-02-29"), P.SEASON), "Winter 2023/24", "hiver 2023-2024", "зима 2023/24 р.", "شتاء 2023–2024"),
    (known(within("2014-01-01", "2016-12-31"), P.YEAR, edtf="{2014,2015,2016}"), "2014, 2015 und 2016", "2014, 2015 et 2016", "2014, 2015 і 2016", "2014،\u200f 2015 و2016"),
]  # fmt: skip


@pytest.mark.parametrize(("what", "de", "fr", "uk", "ar"), SAID, ids=[case[1] for case in SAID])
def test_dates_are_said_as_each_language_says_them(what: Known, de: str, fr: str, uk: str, ar: str) -> None:
    said = {code: DateWriter.of(code).write(what).text for code in ("de", "fr", "uk", "ar")}

    assert said == {"de": de, "fr": fr, "uk": uk, "ar": ar}


@pytest.mark.parametrize(
    ("language", "aloud"),
    [
        ("de", "29. Juli bis 4. August 2024"),
        ("fr", "du 29 juillet au 4 août 2024"),
        ("uk", "від 29 липня до 4 серпня 2024 р."),
        ("ar", "من 29 يوليو إلى 4 أغسطس 2024"),
    ],
)
def test_ranges_are_read_aloud_in_words(language: str, aloud: str) -> None:
    assert DateWriter.of(language).write(known(within("2024-07-29", "2024-08-04"), P.WEEK)).aloud == aloud


def test_arabic_figures_are_those_of_the_region() -> None:
    told = known(within("2024-08-05", "2024-08-11"), P.WEEK)

    assert DateWriter.of("ar").write(told).text == "5–11 أغسطس 2024"
    assert DateWriter.of("ar-EG").write(told).text == "٥–١١ أغسطس ٢٠٢٤"


def test_seasons_of_the_south_are_the_other_half_of_the_year() -> None:
    south = DateWriter.of("en", southern=True)

    assert south.write(known(within("2024-03-01", "2024-05-31"), P.SEASON)).text == "autumn 2024"
    assert south.write(known(within("2024-12-01", "2025-02-28"), P.SEASON)).text == "summer 2024–25"


def test_publication_windows_are_ranges_without_between() -> None:
    assert ENGLISH.interval(Interval(day("2024-08-12"), day("2024-08-18"))).text == "12–18 August 2024"
    assert ENGLISH.interval(Interval.on(day("2024-08-12") or 0)).text == "12 August 2024"
    assert ENGLISH.interval(Interval(None, day("2024-08-12"))).text == "by 12 August 2024"


DAYS = st.integers(min_value=-2_000_000, max_value=5_000_000)
BOUND = st.one_of(st.none(), DAYS)


@given(BOUND, BOUND, BOUND, BOUND, st.sampled_from(list(Precision)), st.sampled_from(list(Extent)), st.booleans())
def test_every_span_has_words_and_none_claims_a_day_that_is_not_known(
    one: int | None,
    two: int | None,
    three: int | None,
    four: int | None,
    precision: Precision,
    extent: Extent,
    soft: bool,
) -> None:
    span = TimeSpan(_ordered(one, two), _ordered(three, four))
    words = ENGLISH.write(Known(span, precision, extent, None, soft))

    assert words.text
    assert words.aloud
    if words.datetime is not None and words.datetime.count("-") == 2:
        assert span.begin.exact is not None
        assert span.begin == span.end


@given(DAYS, st.integers(0, 4000), st.sampled_from(list(Precision)), st.booleans())
def test_a_machine_value_never_says_more_than_the_window(
    first: int, length: int, precision: Precision, soft: bool
) -> None:
    words = ENGLISH.write(Known(TimeSpan.within(first, first + length), precision, soft=soft))
    shape = {None: None, 10: 1, 8: 7, 7: 31, 4: 366}
    if words.datetime is not None and days.civil(first).year < 10000:
        longest = shape[len(words.datetime)]
        assert longest is not None
        assert length + 1 <= longest


def _ordered(one: int | None, two: int | None) -> Interval:
    return Interval(two, one) if one is not None and two is not None and two < one else Interval(one, two)
