"""Chronologies in the present tense: their days lie behind where any entry says so."""

from __future__ import annotations

import pytest

from generator.dates import days
from generator.mentions import read, resolve
from generator.model.time import Interval

WRITTEN = Interval.on(days.parse_iso("1997-12-15"))

PAST = """\
- **3 March** - The Front closes the coast road.
- **7 March** - The Front lays mines in the harbour.
- **29 March** - A convoy is turned back at the bridge.
- **20 May** - The drivers are handed over.
"""
AHEAD = """\
- 3 March: The envoys meet in Zenda.
- 7 March: The king opens the bridge.
- 29 March: Parliament votes.
- 20 May: The commission publishes its report.
"""
BOTH = """\
- 3 November: The army left Gao.
- 5 November: The king closes the bridge.
- 9 December: The envoys meet in Zenda.
- 12 January: The king will open the bridge.
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (PAST, ["1997-03-03", "1997-03-07", "1997-03-29", "1997-05-20"]),
        (AHEAD, ["1998-03-03", "1998-03-07", "1998-03-29", "1998-05-20"]),
        (BOTH, ["1997-11-03", "1997-11-05", "1997-12-09", "1998-01-12"]),
    ],
    ids=["past", "ahead", "both"],
)
def test_entries_of_one_list_lie_on_one_side(text: str, expected: list[str]) -> None:
    assert [one.value for one in resolve(read(text), WRITTEN)] == expected
