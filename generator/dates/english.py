"""Days in English, as the messages of a reasoning have them before a page says them in its own language."""

from __future__ import annotations

from generator.dates import days
from generator.model.time import Day

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def day(value: Day) -> str:
    """A day: "5 August 2024"."""
    at = days.civil(value)
    return f"{at.day} {MONTHS[at.month - 1]} {year(at.year)}"


def year(value: int) -> str:
    """A year of the astronomical count, which has a year 0: "2024", "44 BC" for −43."""
    return str(value) if value > 0 else f"{1 - value} BC"
