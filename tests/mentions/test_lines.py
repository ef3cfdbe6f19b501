"""A list's items and headings end what stands in the line above; a wrapped line ends nothing."""

from __future__ import annotations

import pytest

from generator.mentions import read, resolve
from generator.model.time import Interval

CASES = [
    ("## 2023\n- 27 October: envoys leave.\n- 3 November: talks open.\n", ["2023", "2023-10-27", "2023-11-03"]),
    ("2023\n– 5 January: envoys leave.\n", ["2023", "2023-01-05"]),
    (
        "2023\n* 5 January: envoys leave.\n## 2024\n* 7 May: they return.\n",
        ["2023", "2023-01-05", "2024", "2024-05-07"],
    ),
    ("## 2023\n5 January: envoys leave.\n", ["2023", "2023-01-05"]),
    ("**2023**\n\n- May 5: envoys leave.\n", ["2023", "2023-05-05"]),
    ("The envoys stayed from 2021\nto 2023, and left on 4\nMay 2024.\n", ["2021", "2023", "2024-05-04"]),
    ("The envoys stayed from 3 May 2024–\n5 May 2024.\n", ["2024-05-03", "2024-05-05"]),
]


@pytest.mark.parametrize(("text", "values"), CASES)
def test_lines(text: str, values: list[str]) -> None:
    assert [one.value for one in resolve(read(text), Interval())] == values
