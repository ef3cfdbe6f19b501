"""What a statement's date says of an event that an editor dates."""

from __future__ import annotations

from typing import Any

import pytest


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
