"""Kinds of arguments that several commands take."""

from __future__ import annotations

import re

import click

from generator.dates import days
from generator.model.time import Day


class DayType(click.ParamType):
    """A calendar day as ISO 8601 has it; years outside 1–9999 carry a sign."""

    name = "date"
    _FORM = re.compile(r"(?P<year>\d{4}|[+-]\d{4,})-(?P<month>\d\d)-(?P<day>\d\d)", re.ASCII)

    def convert(self, value: str | Day, param: click.Parameter | None, ctx: click.Context | None) -> Day:
        """The day's number."""
        if isinstance(value, int):
            return value
        found = self._FORM.fullmatch(value)
        if found is None:
            self.fail(f"{value!r} is not a day; write it as 2024-08-06", param, ctx)
        try:
            return days.ordinal(int(found["year"]), int(found["month"]), int(found["day"]))
        except ValueError:
            self.fail(f"the calendar has no {value}", param, ctx)


DAY = DayType()
AS_OF = click.option("--as-of", type=DAY, metavar="DATE", help="The day that plans and embargoes are judged against.")
JOBS = click.option("--jobs", type=click.IntRange(min=1), metavar="N", help="Processes that read sources.")
STRICT = click.option("--strict", is_flag=True, help="Let warnings fail.")
BASE_URL = click.option("--base-url", metavar="URL", help="Where the site will stand (default: dateline.toml's).")
DRAFTS = click.option("--drafts", is_flag=True, help="Include drafts and events under an embargo.")
