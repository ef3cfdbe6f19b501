"""What holds of the tagger on any text and any day."""

from hypothesis import given
from hypothesis import strategies as st

from generator.mentions import read, resolve
from generator.model.mention import AnchorKind, Reading, Role, Sentence
from generator.model.time import Interval, TimeSpan

_PIECES = [
    "on 6 August 2024", "last week", "Tuesday", "two days later", "in March", "from 9 to 11 September", "1990–94", "May",
    "the end of the year", "480 BC", "every Monday", "more than a year", "at 5 p.m.", "03/04/2024", "the 1930s", "'98",
    "the first week of", "and", "of", "the", "that month", "by", "in", ",", ".", "(", ")", "\n", "\n\n", "12", "2014", "-",
    "–", "/", "U.N.", "will meet", "has said", "“", "Q3", "spring", "a", "half", "quarter", "overnight", "two hours ago",
    "a year ago this week", "9/11", "D+3", "(O.S.)", "half past five", "2024-08-06T10:15:00Z", "between", "to", "–94", "’s", "1,500", "15%",
]  # fmt: skip
_texts = st.lists(st.sampled_from(_PIECES) | st.text(max_size=6), max_size=25).map(" ".join) | st.text(max_size=80)
_days = st.integers(min_value=1, max_value=900_000)


@given(_texts)
def test_offsets_are_exact_and_do_not_overlap(text: str) -> None:
    reading = read(text)
    end = 0
    for index, mention in enumerate(reading.mentions):
        assert mention.index == index
        assert mention.start >= end
        assert mention.start < mention.end
        assert text[mention.start : mention.end] == mention.text
        end = mention.end


_FRENCH = ["du 9 au 11 septembre", "l'été", "la semaine dernière", "hier", "2020", "le", "l’", "d'", "et", "fin", "à"]
_french = st.lists(st.sampled_from(_FRENCH) | st.text(max_size=6), max_size=25).map(" ".join)


@given(_french)
def test_offsets_are_exact_in_another_language(text: str) -> None:
    end = 0
    for mention in read(text, "fr").mentions:
        assert end <= mention.start < mention.end
        assert text[mention.start : mention.end] == mention.text
        end = mention.end


@given(_texts)
def test_ends_and_members_share_a_group_and_none_stands_in_one_alone(text: str) -> None:
    groups: dict[int, list[Role]] = {}
    for mention in read(text).mentions:
        assert (mention.group is None) == (mention.role is Role.ALONE)
        if mention.group is not None:
            groups.setdefault(mention.group, []).append(mention.role)
    for roles in groups.values():
        assert len(roles) > 1
        assert roles == [Role.BEGIN, Role.END] or set(roles) == {Role.MEMBER}


@given(_texts)
def test_sentences_cover_everything_but_white_space(text: str) -> None:
    sentences: tuple[Sentence, ...] = read(text).sentences
    end = 0
    for each in sentences:
        assert each.start >= end
        assert each.start < each.end
        assert not text[end : each.start].strip()
        assert text[each.start : each.end] == text[each.start : each.end].strip()
        end = each.end
    assert not text[end:].strip()


@given(_texts, _days)
def test_reading_and_resolving_twice_gives_the_same(text: str, day: int) -> None:
    first, second = read(text), read(text)
    assert first.mentions == second.mentions
    published = Interval.on(day)
    once = resolve(first, published)
    assert once == resolve(first, published) == resolve(second, published)
    assert once == resolve(Reading(first.text, first.language, first.sentences, first.mentions), published)


@given(_texts, _days)
def test_some_of_them_are_resolved_as_all_of_them(text: str, day: int) -> None:
    reading = read(text)
    every = resolve(reading, Interval.on(day))
    wanted = range(0, len(every), 2)
    assert resolve(reading, Interval.on(day), only=wanted) == tuple(every[index] for index in wanted)


@given(_texts, _days)
def test_spans_are_never_empty_and_values_never_too(text: str, day: int) -> None:
    for published in (Interval.on(day), Interval(), Interval(day, day + 9), Interval(day, None)):
        for each in resolve(read(text), published):
            assert each.value
            assert each.span is None or not each.span.empty
            assert each.steps
            if each.anchor.kind is AnchorKind.NONE:
                assert resolve(read(text), Interval(), only=[each.mention.index])[0].value == each.value


_RELATIVE = [
    "They met last week.", "They met yesterday.", "They meet next month.", "They met this year.", "They met last Tuesday.",
    "They will meet on Friday.", "They met in March.", "They met on 29 February.", "It began three weeks ago.",
    "It began two months ago.", "It grew over the past two months.", "They met last summer.", "They met at Christmas.",
    "It was in the third quarter.", "They met last weekend.", "They met on the 14th of May.", "They met in '98.",
]  # fmt: skip


@given(st.sampled_from(_RELATIVE), _days, st.integers(min_value=0, max_value=800))
def test_a_later_day_of_publication_never_gives_an_earlier_date(text: str, day: int, later: int) -> None:
    reading = read(text)
    first, last = (resolve(reading, Interval.on(each))[0].span for each in (day, day + later))
    assert first is not None
    assert last is not None
    assert (first.whole.earliest or 0) <= (last.whole.earliest or 0)
    assert (first.whole.latest or 0) <= (last.whole.latest or 0)


@given(st.sampled_from(_RELATIVE), _days, st.integers(min_value=0, max_value=400))
def test_bounds_of_several_days_hold_those_of_each(text: str, day: int, later: int) -> None:
    reading = read(text)
    hull = resolve(reading, Interval(day, day + later))[0].span
    assert isinstance(hull, TimeSpan)
    for each in (day, day + later // 2, day + later):
        span = resolve(reading, Interval.on(each))[0].span
        assert span is not None
        assert hull.begin.holds(span.begin)
        assert hull.end.holds(span.end)
