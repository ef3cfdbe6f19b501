"""What a statement's date says of an event that an editor dates."""

from __future__ import annotations

from typing import Any

import pytest

from generator import mentions
from generator.chronology.claims import related
from generator.model.time import Interval
from tests.chronology.conftest import bounds


@pytest.mark.parametrize(
    ("date", "since", "other", "told"),
    [
        # What has held since February began in it, and does not make the signing last.
        ("2002-02-22", "since February 2002", "23 February 2002", True),
        ("2002-02-22", "since February 2002", "22 February 2002", False),
        ("2002-03-02", "since February 2002", "2 March 2002", True),
        # What the editor dates as lasting has days within it.
        ("2002-02-22/2002-04-30", "since February 2002", "23 March 2002", False),
    ],
)
def test_what_goes_on_since_an_act_dates_its_beginning(
    site: Any, date: str, since: str, other: str, *, told: bool
) -> None:
    site.event("truce", "The Lindau truce is agreed", date, "Lindau truce")
    site.text("a", f"The Lindau truce has held {since}.", "2003-01-01")
    site.text("b", f"The Lindau truce was agreed on {other}.", "2004-01-01")
    site.tell("a", f"The Lindau truce has held {since}", since.removeprefix("since "))
    site.tell("b", f"The Lindau truce was agreed on {other}", other)
    assert bool(site.chronology().conflicts) is told


@pytest.mark.parametrize(
    ("told", "happened", "planned"),
    [
        # What happens before or after an hour does so on its day; what is to, on any day until or from then.
        ("The tower fell before dawn on 5 June 2003.", "2003-06-05/2003-06-05", "../2003-06-05"),
        ("The tower fell before midnight on 5 June 2003.", "2003-06-05/2003-06-05", "../2003-06-05"),
        # Midnight is where two days meet.
        ("The tower fell just after midnight on 5 June 2003.", "2003-06-05/2003-06-06", "2003-06-05/.."),
        # No hour is told.
        ("The tower fell before 5 June 2003.", "../2003-06-04", "../2003-06-04"),
        ("The tower fell after 5 June 2003.", "2003-06-06/..", "2003-06-06/.."),
    ],
)
def test_what_happened_before_an_hour_did_so_on_its_day(told: str, happened: str, planned: str) -> None:
    (resolution,) = mentions.resolve(mentions.read(told), Interval())
    assert resolution.span is not None

    spans = [related(resolution, resolution.span, plan=plan) for plan in (False, True)]

    assert [bounds(span).split(", ")[0] for span in spans] == [happened, planned]
