"""Which expressions are the ends of a range, which the members of a list, and which stand alone."""

from datetime import date

import pytest

from generator.mentions import read, resolve
from generator.model.mention import Role
from generator.model.time import Interval

WEDNESDAY = Interval.on(date(2024, 8, 14).toordinal())


def found(text: str) -> list[tuple[str, str, Role]]:
    return [(each.mention.text, each.value, each.mention.role) for each in resolve(read(text), WEDNESDAY)]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("The fair ran from 9 to 11 September 2023.", ("9", "2023-09-09"), ("11 September 2023", "2023-09-11")),
        ("The fair ran between June 2018 and June 2019.", ("June 2018", "2018-06"), ("June 2019", "2019-06")),
        ("He served from May 2019 to June 2020.", ("May 2019", "2019-05"), ("June 2020", "2020-06")),
        ("It rained from Monday to Wednesday.", ("Monday", "2024-08-12"), ("Wednesday", "2024-08-14")),
        ("It rained between 5 May and 6 June.", ("5 May", "2024-05-05"), ("6 June", "2024-06-06")),
        ("It rained 2 May – 5 June.", ("2 May", "2024-05-02"), ("5 June", "2024-06-05")),
        ("It rained from the 9th to the 11th of May.", ("the 9th", "2024-05-09"), ("the 11th of May", "2024-05-11")),
        ("It froze from November to February 2022.", ("November", "2021-11"), ("February 2022", "2022-02")),
        ("It froze from early May to late June 2021.", ("early May", "2021-05"), ("late June 2021", "2021-06")),
        ("It froze from late November to early May 2021.", ("late November", "2020-11"), ("early May 2021", "2021-05")),
        ("between 3 and 5 p.m. on Friday", ("3", "2024-08-09T15:00"), ("5 p.m. on Friday", "2024-08-09T17:00")),
    ],
)
def test_a_range_has_a_beginning_and_an_end(text: str, first: tuple[str, str], last: tuple[str, str]) -> None:
    assert found(text) == [(*first, Role.BEGIN), (*last, Role.END)]
    begin, end = read(text).mentions
    assert begin.group == end.group is not None


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It snowed in March and in December 2023.", ["2023-03", "2023-12"]),
        ("Votes were held on May 4 and 6.", ["2024-05-04", "2024-05-06"]),
        ("Votes were held on Monday, Tuesday and Friday.", ["2024-08-12", "2024-08-13", "2024-08-09"]),
        ("Votes were held in 1990 and 1994.", ["1990", "1994"]),
        ("It snowed in early March and late April 2021.", ["2021-03", "2021-04"]),
        ("It snowed on 5 May and 6 June 2021.", ["2021-05-05", "2021-06-06"]),
    ],
)
def test_a_list_has_members(text: str, values: list[str]) -> None:
    assert [each[1] for each in found(text)] == values
    assert {each[2] for each in found(text)} == {Role.MEMBER}
    assert len({mention.group for mention in read(text).mentions}) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The vote was postponed from 5 May to 6 June.",
        "They met on Monday, and the envoy left on Friday.",
        "They met on Monday and 5 May.",
        "It rained in May. June was dry.",
        "They met on Monday, Tuesday was free.",
        "The term ran from one year to two years.",
    ],
)
def test_what_only_stands_near_is_alone(text: str) -> None:
    assert {each[2] for each in found(text)} <= {Role.ALONE}


def test_each_range_has_its_own_group() -> None:
    groups = [mention.group for mention in read("from 3 to 5 May 2020 and from May 2021 to June 2022").mentions]
    assert groups[0] == groups[1] != groups[2] == groups[3]
