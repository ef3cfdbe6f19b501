"""What a date is to a statement comes from the statement: a plan put off until a day is planned for that day."""

from __future__ import annotations

from generator.chronology.claims import statement_span
from generator.config import Config
from generator.events import Names, draft
from generator.mentions import read, resolve
from generator.model.source import Source
from generator.model.time import TimeSpan


def span(text: str) -> TimeSpan | None:
    reading = read(text)
    (statement,) = draft(Source("s", "seeds/s.txt", text, "0" * 64), reading, Names.of(Config(), (), "en"))
    return statement_span(statement, [resolve(reading)[mention.index] for mention in statement.mentions])


def test_what_is_put_off_until_a_day_is_planned_for_it() -> None:
    put_off, planned = span("The talks were put off until 3 July 2035."), span("The talks were due on 3 July 2035.")
    assert put_off is not None
    assert put_off == planned


def test_what_lasts_until_a_day_ends_on_it() -> None:
    lasted = span("The army held Gao until 3 July 2005.")
    assert lasted is not None
    assert lasted.begin.earliest is None
    assert lasted.end.exact is not None
